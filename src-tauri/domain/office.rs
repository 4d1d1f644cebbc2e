//! Office hours: when somebody answers the telephone, and the call-back windows offered at one click (guide 2.4.6).
//!
//! Pure: "now" comes in. What is offered is never past and never on a closed day.

use jiff::civil::{Date, DateTime, Time, Weekday};
use serde::{Deserialize, Serialize};

use super::calendar;
use super::ticket::{Day, Window};

/// Minutes that a window must still have to be worth offering.
const WORTH: i32 = 30;
/// Days looked ahead for one that is open.
const AHEAD: usize = 30;
/// The morning of the next working day, which is offered within office hours.
const MORNING: (Time, Time) = (Time::constant(9, 0, 0, 0), Time::constant(12, 0, 0, 0));

/// An hour of the day, written `HH:MM`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Hour(pub Time);

impl TryFrom<String> for Hour {
    type Error = String;

    fn try_from(text: String) -> Result<Self, Self::Error> {
        let time = text.trim().split_once(':').and_then(|(hour, minute)| {
            Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
        });
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

/// When the office answers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// When it opens.
    pub from: Time,
    /// When it closes.
    pub to: Time,
    /// The lunch break, within these hours.
    pub lunch: Option<(Time, Time)>,
    /// Days of the town's own on which it is closed.
    pub patron_days: Vec<PatronDay>,
}

/// What is offered at one click; its words are `quick-⟨id⟩`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Quick {
    /// What is left of this morning.
    ThisMorning,
    /// What is left of this afternoon.
    ThisAfternoon,
    /// Tomorrow morning.
    Tomorrow,
    /// The morning of the next working day, when that is not tomorrow.
    NextWorkingDay,
    /// Every working day in office hours.
    OfficeHours,
}

/// A choice with the windows that it stands for.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Choice {
    /// Which.
    pub quick: Quick,
    /// One window, or two around the lunch break.
    pub windows: Vec<Window>,
}

impl Default for Office {
    fn default() -> Self {
        let hour = |hour| Time::constant(hour, 0, 0, 0);
        Self {
            from: hour(9),
            to: hour(17),
            lunch: Some((hour(13), hour(14))),
            patron_days: Vec::new(),
        }
    }
}

impl Office {
    /// The office of the settings; what is not said is 9–17 with lunch from 13 to 14. Hours that end before they begin count
    /// as not said, a break that does not lie within the hours as none.
    pub fn new(hours: [Option<Hour>; 2], lunch: [Option<Hour>; 2], patron_days: Vec<PatronDay>) -> Self {
        let usual = Self::default();
        let or = |hour: Option<Hour>, usual: Time| hour.map_or(usual, |Hour(time)| time);
        let (from, to) = (or(hours[0], usual.from), or(hours[1], usual.to));
        let (from, to) = if from < to { (from, to) } else { (usual.from, usual.to) };
        let lunch = usual
            .lunch
            .map(|(begins, ends)| (or(lunch[0], begins), or(lunch[1], ends)))
            .filter(|(begins, ends)| from < *begins && begins < ends && *ends < to);
        Self {
            from,
            to,
            lunch,
            patron_days,
        }
    }

    /// Whether somebody is there on that day: Monday to Friday, no holiday, no day of the town's own.
    pub fn is_open(&self, day: Date) -> bool {
        let weekend = matches!(day.weekday(), Weekday::Saturday | Weekday::Sunday);
        !weekend && !calendar::is_holiday(day) && !self.patron_days.iter().any(|patron| patron.falls_on(day))
    }

    /// What can be offered now, in the order of time.
    pub fn choices(&self, now: DateTime) -> Vec<Choice> {
        let one = |quick, window: Option<Window>| {
            window.map(|window| Choice {
                quick,
                windows: vec![window],
            })
        };
        let today = now.date();
        let (morning, afternoon) = self.halves();
        let left = |half: Option<(Time, Time)>| {
            let (from, to) = half.filter(|_| self.is_open(today))?;
            let from = from.max(next_quarter(now.time())?);
            (minutes(to) - minutes(from) >= WORTH).then(|| on(today, from, to))
        };
        let next = self.next_open(today);
        let tomorrow = next.is_some() && next == today.tomorrow().ok();
        let quick = if tomorrow {
            Quick::Tomorrow
        } else {
            Quick::NextWorkingDay
        };
        [
            one(Quick::ThisMorning, left(Some(morning))),
            one(Quick::ThisAfternoon, left(afternoon)),
            one(quick, next.map(|day| self.next_morning(day))),
            Some(self.office_hours()),
        ]
        .into_iter()
        .flatten()
        .collect()
    }

    /// The part of the day before the break, and the one behind it.
    fn halves(&self) -> ((Time, Time), Option<(Time, Time)>) {
        let noon = Time::constant(13, 0, 0, 0);
        let (begins, ends) = self.lunch.unwrap_or((noon, noon));
        if begins >= self.to {
            return ((self.from, self.to), None);
        }
        // An office that opens only in the afternoon has no morning left to offer.
        ((self.from, begins), Some((ends.max(self.from), self.to)))
    }

    fn next_open(&self, today: Date) -> Option<Date> {
        let days = today.series(jiff::Span::new().days(1)).skip(1).take(AHEAD);
        days.into_iter().find(|day| self.is_open(*day))
    }

    fn next_morning(&self, day: Date) -> Window {
        let (begins, ends) = MORNING;
        let (from, to) = (begins.max(self.from), ends.min(self.halves().0.1));
        if from < to {
            on(day, from, to)
        } else {
            on(day, self.from, self.to)
        }
    }

    fn office_hours(&self) -> Choice {
        let days = vec![Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri];
        let weekly = |from, to| Window {
            days: days.clone(),
            date: None,
            from: Some(from),
            to: Some(to),
        };
        let windows = match self.lunch {
            Some((begins, ends)) => vec![weekly(self.from, begins), weekly(ends, self.to)],
            None => vec![weekly(self.from, self.to)],
        };
        Choice {
            quick: Quick::OfficeHours,
            windows,
        }
    }
}

fn on(date: Date, from: Time, to: Time) -> Window {
    Window {
        days: Vec::new(),
        date: Some(date),
        from: Some(from),
        to: Some(to),
    }
}

fn minutes(time: Time) -> i32 {
    i32::from(time.hour()) * 60 + i32::from(time.minute())
}

/// The next full quarter of an hour; `None` when that is tomorrow.
fn next_quarter(time: Time) -> Option<Time> {
    let begun = i32::from(time.second() > 0 || time.subsec_nanosecond() > 0);
    let quarter = (minutes(time) + begun + 14) / 15 * 15;
    let part = |value: i32| i8::try_from(value).ok();
    Time::new(part(quarter / 60)?, part(quarter % 60)?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, datetime};

    use super::*;
    use crate::domain::ticket::Availability;

    fn hour(text: &str) -> Option<Hour> {
        Hour::try_from(text.to_owned()).ok()
    }

    /// The choices as the letter would say them.
    fn offered(office: &Office, now: DateTime) -> Vec<(Quick, String)> {
        office
            .choices(now)
            .into_iter()
            .map(|choice| {
                let words = Availability(&choice.windows).in_words();
                (choice.quick, words.unwrap_or_default())
            })
            .collect()
    }

    const WEEK: &str = "dal lunedì al venerdì, 9:00–13:00; dal lunedì al venerdì, 14:00–17:00";

    #[test]
    fn on_a_working_morning_everything_is_offered_from_the_next_quarter_on() {
        assert_eq!(
            offered(&Office::default(), datetime(2026, 11, 24, 10, 31, 5, 0)),
            [
                (
                    Quick::ThisMorning,
                    "martedì 24 novembre 2026, 10:45–13:00".to_owned()
                ),
                (
                    Quick::ThisAfternoon,
                    "martedì 24 novembre 2026, 14:00–17:00".into()
                ),
                (
                    Quick::Tomorrow,
                    "mercoledì 25 novembre 2026, 9:00–12:00".into()
                ),
                (Quick::OfficeHours, WEEK.into()),
            ]
        );
    }

    #[test]
    fn what_is_past_or_nearly_over_is_not_offered() {
        let quicks = |hour, minute| -> Vec<Quick> {
            let now = datetime(2026, 11, 24, hour, minute, 0, 0);
            let choices = Office::default().choices(now);
            choices.iter().map(|choice| choice.quick).collect()
        };
        use Quick::{OfficeHours, ThisAfternoon, ThisMorning, Tomorrow};
        let late = [Tomorrow, OfficeHours];
        assert_eq!(
            quicks(6, 0),
            [ThisMorning, ThisAfternoon, Tomorrow, OfficeHours]
        );
        assert_eq!(
            quicks(12, 30),
            [ThisMorning, ThisAfternoon, Tomorrow, OfficeHours]
        );
        assert_eq!(quicks(12, 31), [ThisAfternoon, Tomorrow, OfficeHours]);
        assert_eq!(quicks(16, 30), [ThisAfternoon, Tomorrow, OfficeHours]);
        assert_eq!(quicks(16, 31), late);
        assert_eq!(quicks(23, 59), late);
    }

    #[test]
    fn weekends_holidays_and_the_patron_are_passed_over() {
        let office = Office {
            patron_days: vec![PatronDay { month: 12, day: 9 }],
            ..Office::default()
        };
        // A Sunday; Friday before a weekend and, on Tuesday, a holiday; the eve of holiday and patron.
        for (day, quick, words) in [
            (
                date(2026, 11, 29),
                Quick::Tomorrow,
                "lunedì 30 novembre 2026, 9:00–12:00",
            ),
            (
                date(2026, 12, 4),
                Quick::NextWorkingDay,
                "lunedì 7 dicembre 2026, 9:00–12:00",
            ),
            (
                date(2026, 12, 7),
                Quick::NextWorkingDay,
                "giovedì 10 dicembre 2026, 9:00–12:00",
            ),
            (
                date(2026, 12, 24),
                Quick::NextWorkingDay,
                "lunedì 28 dicembre 2026, 9:00–12:00",
            ),
        ] {
            let all = offered(&office, day.at(18, 0, 0, 0));
            assert_eq!(
                all,
                [(quick, words.to_owned()), (Quick::OfficeHours, WEEK.into())],
                "{day}"
            );
        }
        for closed in [
            date(2026, 12, 8),
            date(2026, 12, 9),
            date(2026, 11, 28),
            date(2027, 3, 29),
            date(2027, 10, 4),
        ] {
            let today = office.choices(closed.at(8, 0, 0, 0));
            assert!(
                today
                    .iter()
                    .all(|choice| !matches!(choice.quick, Quick::ThisMorning | Quick::ThisAfternoon)),
                "{closed}"
            );
        }
    }

    #[test]
    fn an_office_without_a_break_or_with_mornings_only_offers_what_it_has() {
        let mornings = Office::new([hour("08:30"), hour("12:45")], [None, None], vec![]);
        assert_eq!(mornings.lunch, None);
        assert_eq!(
            offered(&mornings, datetime(2026, 11, 24, 8, 0, 0, 0)),
            [
                (
                    Quick::ThisMorning,
                    "martedì 24 novembre 2026, 8:30–12:45".to_owned()
                ),
                (
                    Quick::Tomorrow,
                    "mercoledì 25 novembre 2026, 9:00–12:00".into()
                ),
                (
                    Quick::OfficeHours,
                    "dal lunedì al venerdì, 8:30–12:45".into()
                ),
            ]
        );
        let evening = Office::new([hour("15:00"), hour("19:00")], [None, None], vec![]);
        assert_eq!(
            offered(&evening, datetime(2026, 11, 24, 16, 20, 0, 0)),
            [
                (
                    Quick::ThisAfternoon,
                    "martedì 24 novembre 2026, 16:30–19:00".to_owned()
                ),
                (
                    Quick::Tomorrow,
                    "mercoledì 25 novembre 2026, 15:00–19:00".into()
                ),
                (
                    Quick::OfficeHours,
                    "dal lunedì al venerdì, 15:00–19:00".into()
                ),
            ]
        );
    }

    #[test]
    fn hours_that_make_no_sense_count_as_not_said() {
        let office = Office::new([hour("17:00"), hour("9:00")], [hour("14:00"), hour("13:00")], vec![]);
        assert_eq!((office.from, office.to), (Office::default().from, Office::default().to));
        assert_eq!(office.lunch, None);
    }

    #[test]
    fn hours_and_days_are_read_as_they_are_written() {
        assert_eq!(hour("8:05").map(String::from).as_deref(), Some("08:05"));
        assert_eq!((hour("24:00"), hour("9"), hour("")), (None, None, None));
        let day = |text: &str| PatronDay::try_from(text.to_owned());
        assert_eq!(day("08-31").map(String::from).as_deref(), Ok("08-31"));
        assert!(day("02-29").is_ok_and(|day| day.falls_on(date(2028, 2, 29))));
        assert_eq!(
            day("31-08"),
            Err("`31-08` is not a day of the year, write 08-31 for 31 August".to_owned())
        );
    }
}
