//! When the writer can be called back (guide 2.4.6), and how the letter says it in one Italian line.

use jiff::civil::{Date, DateTime, Time};
use serde::{Deserialize, Serialize};

use crate::domain::words;

/// A day of the week, as the ticket file writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the days need no explanation")]
pub enum Day {
    Mon,
    Tue,
    Wed,
    Thu,
    Fri,
    Sat,
    Sun,
}

/// One window: on some weekdays or on a date, from an hour to another. Parts not yet chosen are `None`.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "CallWindow"))]
pub struct Window {
    /// Weekdays; empty when a date is given.
    pub days: Vec<Day>,
    /// A single date, `YYYY-MM-DD`.
    #[serde(deserialize_with = "super::file::date_or_toml_date")]
    #[cfg_attr(test, ts(type = "string | null"))]
    pub date: Option<Date>,
    /// Start, `HH:MM` local time.
    #[serde(with = "super::file::hour")]
    #[cfg_attr(test, ts(type = "string | null"))]
    pub from: Option<Time>,
    /// End, `HH:MM` local time.
    #[serde(with = "super::file::hour")]
    #[cfg_attr(test, ts(type = "string | null"))]
    pub to: Option<Time>,
}

impl Window {
    /// Whether the window says both when and from–to, with the end after the start.
    pub fn is_complete(&self) -> bool {
        let says_when = !self.days.is_empty() || self.date.is_some();
        says_when && matches!((self.from, self.to), (Some(from), Some(to)) if from < to)
    }

    /// When a window on a date ends; `None` for one that comes again every week.
    fn ends(&self) -> Option<DateTime> {
        Some(self.date?.to_datetime(self.to?))
    }

    /// Whether it is over, so that nobody can call in it any more.
    pub fn is_over(&self, now: DateTime) -> bool {
        self.ends().is_some_and(|end| end <= now)
    }

    /// The days, and the hours.
    fn in_words(&self) -> Option<(String, String)> {
        let (from, to) = (self.from?, self.to?);
        let when = match self.date {
            Some(date) => format!("{} {}", words::weekday(date.weekday()), words::date(date)),
            None => {
                let mut days = self.days.clone();
                days.sort_unstable();
                days.dedup();
                Day::list(&days)
            }
        };
        let hour = |time: Time| format!("{}:{:02}", time.hour(), time.minute());
        Some((when, format!("{}–{}", hour(from), hour(to))))
    }
}

/// All windows of a request.
pub struct Availability<'a>(pub &'a [Window]);

impl Availability<'_> {
    /// Whether windows were given and every one of them is over: a letter that says them sends the desk calling in vain.
    pub fn is_over(&self, now: DateTime) -> bool {
        let mut complete = self.0.iter().filter(|window| window.is_complete()).peekable();
        complete.peek().is_some() && complete.all(|window| window.is_over(now))
    }

    /// "dal lunedì al venerdì, 9:00–13:00 e 14:00–17:00; martedì 1 dicembre 2026, 15:00–17:00", or nothing when none is
    /// complete.
    pub fn in_words(&self) -> Option<String> {
        let complete = self.0.iter().filter(|window| window.is_complete());
        let mut said: Vec<(String, Vec<String>)> = vec![];
        for (when, hours) in complete.filter_map(Window::in_words) {
            match said.last_mut() {
                Some((same, all)) if *same == when => all.push(hours),
                _ => said.push((when, vec![hours])),
            }
        }
        let line = |(when, hours): &(String, Vec<String>)| {
            let hours: Vec<_> = hours.iter().map(String::as_str).collect();
            format!("{when}, {}", words::join_with_and(&hours))
        };
        (!said.is_empty()).then(|| said.iter().map(line).collect::<Vec<_>>().join("; "))
    }
}

impl Day {
    /// Italian name.
    pub fn italian(self) -> &'static str {
        words::WEEKDAYS[self as usize]
    }

    /// "lunedì e mercoledì", or "dal lunedì al venerdì" for three or more days in a row.
    pub fn list(days: &[Self]) -> String {
        let consecutive = days
            .windows(2)
            .all(|pair| pair[1] as usize == pair[0] as usize + 1);
        match (days.first(), days.last()) {
            (Some(first), Some(last)) if consecutive && days.len() > 2 => {
                let (from, to) = (first.italian(), last.italian());
                let to_article = if *last == Self::Sun { "alla" } else { "al" };
                format!("dal {from} {to_article} {to}")
            }
            _ => words::join_with_and(&days.iter().map(|day| day.italian()).collect::<Vec<_>>()),
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::{date, time};

    use super::*;

    fn window(days: &[Day], from: i8, to: i8) -> Window {
        Window {
            days: days.to_vec(),
            date: None,
            from: Some(time(from, 0, 0, 0)),
            to: Some(time(to, 30, 0, 0)),
        }
    }

    #[test]
    fn windows_are_said_in_one_italian_line() {
        let on_a_date = Window {
            date: Some(date(2026, 12, 1)),
            ..window(&[], 15, 17)
        };
        let two = [Day::Wed, Day::Mon];
        let all = [
            window(&two, 9, 12),
            window(&[Day::Mon, Day::Wed], 14, 16),
            on_a_date,
        ];
        assert_eq!(
            Availability(&all).in_words().as_deref(),
            Some("lunedì e mercoledì, 9:00–12:30 e 14:00–16:30; martedì 1 dicembre 2026, 15:00–17:30")
        );
    }

    #[test]
    fn availability_is_over_when_its_last_window_is() {
        let on_a_date = |day: i8| Window {
            date: Some(date(2026, 12, day)),
            ..window(&[], 15, 17)
        };
        let at = |day: i8, hour: i8| date(2026, 12, day).at(hour, 30, 0, 0);
        let two = [on_a_date(1), on_a_date(2)];
        assert!(!Availability(&two).is_over(at(1, 18)) && !Availability(&two).is_over(at(2, 16)));
        assert!(Availability(&two).is_over(at(2, 17)));
        let weekly = [on_a_date(1), window(&[Day::Mon], 9, 12)];
        assert!(!Availability(&weekly).is_over(at(31, 18)));
        assert!(
            !Availability(&[]).is_over(at(31, 18)) && !Availability(&[Window::default()]).is_over(at(31, 18))
        );
    }

    #[test]
    fn days_in_a_row_are_a_range() {
        assert_eq!(
            Day::list(&[Day::Mon, Day::Tue, Day::Wed, Day::Thu, Day::Fri]),
            "dal lunedì al venerdì"
        );
        assert_eq!(
            Day::list(&[Day::Fri, Day::Sat, Day::Sun]),
            "dal venerdì alla domenica"
        );
        assert_eq!(
            Day::list(&[Day::Mon, Day::Tue, Day::Thu]),
            "lunedì, martedì e giovedì"
        );
    }

    #[test]
    fn a_window_not_finished_is_not_said() {
        let backwards = window(&[Day::Mon], 15, 9);
        let without_day = window(&[], 9, 12);
        assert_eq!(
            Availability(&[backwards, without_day, Window::default()]).in_words(),
            None
        );
    }
}
