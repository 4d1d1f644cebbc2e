//! Hours and days of the settings, as people write them: `09:00`, `08-31`.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

/// An hour of the day, written `HH:MM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hour(pub Time);

impl TryFrom<String> for Hour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let time = text
            .trim()
            .split_once(':')
            .and_then(|(hour, minute)| Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok());
        time.map(Self)
            .ok_or_else(|| format!("`{text}` is not an hour, write 09:30"))
    }
}

impl From<Hour> for String {
    fn from(Hour(time): Hour) -> Self {
        format!("{:02}:{:02}", time.hour(), time.minute())
    }
}

/// A day of each year on which the town is closed, written `MM-DD`: the patron saint's.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct PatronDay {
    month: i8,
    day: i8,
}

impl PatronDay {
    /// Whether this day is it.
    pub fn falls_on(self, day: Date) -> bool {
        (self.month, self.day) == (day.month(), day.day())
    }
}

impl TryFrom<String> for PatronDay {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        /// A leap year, so that 29 February is a day.
        const LEAP: i16 = 2024;
        let date = text
            .trim()
            .split_once('-')
            .and_then(|(month, day)| Date::new(LEAP, month.parse().ok()?, day.parse().ok()?).ok());
        date.map(|date| Self {
            month: date.month(),
            day: date.day(),
        })
        .ok_or_else(|| format!("`{text}` is not a day of the year, write 08-31 for 31 August"))
    }
}

impl From<PatronDay> for String {
    fn from(PatronDay { month, day }: PatronDay) -> Self {
        format!("{month:02}-{day:02}")
    }
}
