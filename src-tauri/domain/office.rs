//! Office hours: when somebody answers the telephone, and the call-back windows offered at one click (guide 2.4.6).
//!
//! Pure: "now" comes in. What is offered is never past and never on a closed day.

mod hours;
#[cfg(test)]
mod tests;

use jiff::civil::{Date, DateTime, Time, Weekday};
use serde::Serialize;

pub use hours::{Hour, PatronDay};

use super::calendar;
use super::ticket::{Day, Window};

/// Minutes that a window must still have to be worth offering.
const WORTH: i32 = 30;
/// Days looked ahead for one that is open.
const AHEAD: usize = 30;
/// The morning of the next working day, which is offered within office hours.
const MORNING: (Time, Time) = (Time::constant(9, 0, 0, 0), Time::constant(12, 0, 0, 0));

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
            lunch: Some(Self::LUNCH),
            patron_days: Vec::new(),
        }
    }
}

impl Office {
    /// The usual lunch break.
    pub const LUNCH: (Time, Time) = (Time::constant(13, 0, 0, 0), Time::constant(14, 0, 0, 0));

    /// The office of the settings; what is not said is 9–17 with lunch from 13 to 14. Hours that end before they begin count
    /// as not said, a break that does not lie within the hours as none.
    pub fn new(hours: [Option<Hour>; 2], lunch: [Option<Hour>; 2], patron_days: Vec<PatronDay>) -> Self {
        let usual = Self::default();
        let or = |hour: Option<Hour>, usual: Time| hour.map_or(usual, |Hour(time)| time);
        let (from, to) = (or(hours[0], usual.from), or(hours[1], usual.to));
        let (from, to) = if from < to {
            (from, to)
        } else {
            (usual.from, usual.to)
        };
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
