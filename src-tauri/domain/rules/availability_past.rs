//! `availability.past`: a call-back window that is over (2.4.6).

use std::collections::BTreeMap;

use jiff::civil::{Date, date, time};

use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::{Day, Field, Window};
use crate::domain::words;

/// A window from 9 to 12 on a date.
pub(super) fn on(date: Date) -> Window {
    Window {
        days: vec![],
        date: Some(date),
        from: Some(time(9, 0, 0, 0)),
        to: Some(time(12, 0, 0, 0)),
    }
}

pub(super) fn rule() -> Rule {
    let today = date(2026, 11, 23);
    let reachable = |day: Date| Example::default().reachable(on(day)).read_on(today);
    Rule {
        id: "availability.past",
        severity: Severity::Warning,
        paragraph: "2.4.6",
        check: Check::Coded(|reading, context, report| {
            let Some(today) = context.today else {
                return;
            };
            for window in &reading.draft.availability {
                let Some(day) = window.date else {
                    continue;
                };
                let over = context
                    .hour
                    .is_some_and(|hour| window.is_over(today.to_datetime(hour)));
                if day < today || over {
                    report.add_with(
                        Field::Availability,
                        0..0,
                        BTreeMap::from([("date", words::date(day))]),
                    );
                }
            }
        }),
        hits: [
            date(2026, 11, 22),
            date(2026, 11, 20),
            date(2026, 1, 1),
            date(2025, 12, 1),
            date(2024, 2, 29),
            date(2026, 10, 31),
        ]
        .map(reachable)
        .into_iter()
        .chain([reachable(today).read_at(time(12, 0, 0, 0))])
        .collect(),
        misses: vec![
            reachable(today),
            reachable(today).read_at(time(11, 59, 0, 0)),
            reachable(date(2026, 11, 24)).read_at(time(18, 0, 0, 0)),
            reachable(date(2026, 11, 24)),
            reachable(date(2027, 1, 4)),
            Example::default().reachable(on(date(2020, 1, 2))),
            Example::default().reachable(Window {
                days: vec![Day::Mon],
                date: None,
                ..on(today)
            }),
            Example::default().read_on(today),
        ],
    }
}
