//! `availability.holiday`: a call-back window on a Sunday or on a public holiday, when the desk is closed (2.4.6).

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::availability_past::on;
use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::{Day, Field, Window};
use crate::domain::{calendar, words};

pub(super) fn rule() -> Rule {
    let today = date(2026, 11, 23);
    let reachable = |day: Date| Example::default().reachable(on(day)).read_on(today);
    let weekly = |days: &[Day]| {
        Example::default()
            .reachable(Window {
                days: days.to_vec(),
                date: None,
                ..on(today)
            })
            .read_on(today)
    };
    Rule {
        id: "availability.holiday",
        severity: Severity::Warning,
        paragraph: "2.4.6",
        check: Check::Coded(|reading, _, report| {
            for window in &reading.draft.availability {
                let closed = match window.date {
                    Some(day) => calendar::is_closed(day).then(|| words::date(day)),
                    None => (window.days == [Day::Sun]).then(|| Day::Sun.italian().to_owned()),
                };
                if let Some(day) = closed {
                    report.add_with(Field::Availability, 0..0, BTreeMap::from([("date", day)]));
                }
            }
        }),
        hits: vec![
            reachable(date(2026, 12, 8)),
            reachable(date(2026, 12, 25)),
            reachable(date(2027, 3, 29)),
            reachable(date(2027, 10, 4)),
            reachable(date(2026, 11, 29)),
            weekly(&[Day::Sun]),
        ],
        misses: vec![
            reachable(date(2026, 11, 24)),
            reachable(date(2025, 10, 4)),
            reachable(date(2027, 3, 30)),
            weekly(&[Day::Mon, Day::Sun]),
            weekly(&[Day::Sat]),
            Example::default(),
        ],
    }
}
