//! `module.missing`: no module, so nobody to write to (1.2, 2.1).

use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::Field;

pub(super) fn rule() -> Rule {
    Rule {
        id: "module.missing",
        severity: Severity::Blocking,
        paragraph: "2.1",
        check: Check::Coded(|reading, _, report| {
            if reading.text(Field::Module).trim().is_empty() {
                report.add(Field::Module, 0..0);
            }
        }),
        hits: Example::each(Field::Module, &["", " ", "\t", "\n", "   ", "\u{a0}"]),
        misses: Example::each(
            Field::Module,
            &[
                "anagrafe",
                "tributi/IMU",
                "SUAP/SUE",
                "stato civile",
                "x",
                "Contabilità finanziaria",
            ],
        ),
    }
}
