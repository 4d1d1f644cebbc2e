//! `availability.patron`: a call-back window on a day on which the writer's own town is closed (2.4.6).

use std::collections::BTreeMap;

use jiff::civil::{Date, date};

use super::availability_past::on;
use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::{Day, Field, Window};
use crate::domain::{calendar, words};

pub(super) fn rule() -> Rule {
    let reachable = |day: Date| Example::default().reachable(on(day)).closed_on("08-31");
    Rule {
        id: "availability.patron",
        severity: Severity::Warning,
        paragraph: "2.4.6",
        check: Check::Coded(|reading, context, report| {
            let days = reading.draft.availability.iter().filter_map(|window| window.date);
            for day in days {
                let patron = context.patron_days.iter().any(|patron| patron.falls_on(day));
                // On a holiday another rule has said that nobody calls.
                if patron && !calendar::is_closed(day) {
                    report.add_with(
                        Field::Availability,
                        0..0,
                        BTreeMap::from([("date", words::date(day))]),
                    );
                }
            }
        }),
        hits: vec![
            reachable(date(2026, 8, 31)),
            reachable(date(2027, 8, 31)),
            reachable(date(2028, 8, 31)),
            reachable(date(2026, 9, 1)).reachable(on(date(2029, 8, 31))),
            Example::default()
                .reachable(on(date(2026, 12, 9)))
                .closed_on("12-09"),
            Example::default()
                .reachable(on(date(2028, 2, 29)))
                .closed_on("02-29"),
        ],
        misses: vec![
            reachable(date(2026, 8, 30)),
            reachable(date(2026, 9, 30)),
            reachable(date(2025, 8, 31)),
            Example::default().reachable(on(date(2026, 8, 31))),
            Example::default()
                .reachable(on(date(2026, 12, 8)))
                .closed_on("12-08"),
            Example::default().closed_on("08-31").reachable(Window {
                days: vec![Day::Mon],
                date: None,
                ..on(date(2026, 8, 31))
            }),
            Example::default().closed_on("08-31"),
        ],
    }
}
