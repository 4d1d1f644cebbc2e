//! `subject.empty`: no subject at all. Refused by the guide (2.3).

use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::Field;

pub(super) fn rule() -> Rule {
    Rule {
        id: "subject.empty",
        severity: Severity::Blocking,
        paragraph: "2.3",
        check: Check::Coded(|reading, _, report| {
            if reading.subject.is_empty() {
                report.add(Field::Subject, 0..0);
            }
        }),
        hits: Example::each(Field::Subject, &["", "   ", "!!!", " - ", "…", "???"]),
        misses: Example::each(
            Field::Subject,
            &[
                "Oggetto vuoto nelle determine stampate",
                "F24 Elide",
                "Atto 3 P.II",
                "CDU: particella 215",
                "È sparita la delibera 12",
                "APR4",
            ],
        ),
    }
}
