//! `availability.incomplete`: a call-back window that does not say when, or ends before it starts (2.4.6).

use jiff::civil::time;

use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::{Day, Field, Window};

pub(super) fn rule() -> Rule {
    let window = |days: &[Day], from: i8, to: i8| Window {
        days: days.to_vec(),
        date: None,
        from: Some(time(from, 0, 0, 0)),
        to: Some(time(to, 0, 0, 0)),
    };
    Rule {
        id: "availability.incomplete",
        severity: Severity::Warning,
        paragraph: "2.4.6",
        check: Check::Coded(|reading, _, report| {
            if reading
                .draft
                .availability
                .iter()
                .any(|window| !window.is_complete())
            {
                report.add(Field::Availability, 0..0);
            }
        }),
        hits: vec![
            Example::default().reachable(Window::default()),
            Example::default().reachable(window(&[Day::Mon], 12, 9)),
            Example::default().reachable(window(&[], 9, 12)),
            Example::default().reachable(window(&[Day::Fri], 9, 9)),
            Example::default().reachable(Window {
                to: None,
                ..window(&[Day::Tue], 9, 12)
            }),
            Example::default().reachable(Window {
                from: None,
                ..window(&[Day::Thu], 9, 12)
            }),
        ],
        misses: vec![
            Example::default(),
            Example::default().reachable(window(&[Day::Mon, Day::Wed], 9, 12)),
            Example::default().reachable(window(&[Day::Sat], 8, 13)),
            Example::default().reachable(window(&[Day::Tue], 15, 17)),
            Example::default()
                .reachable(window(&[Day::Mon], 9, 12))
                .reachable(window(&[Day::Thu], 15, 18)),
            Example::default().reachable(Window {
                date: Some(jiff::civil::date(2026, 12, 1)),
                ..window(&[], 9, 12)
            }),
        ],
    }
}
