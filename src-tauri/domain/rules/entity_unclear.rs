//! `entity.unclear`: the desk cannot tell in which Entity help is needed (2.4.5).

use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::Field;

pub(super) fn rule() -> Rule {
    let union = ["Unione Montana dei Tre Colli", "Comune di Serravento"];
    Rule {
        id: "entity.unclear",
        severity: Severity::Warning,
        paragraph: "2.4.5",
        check: Check::Coded(|reading, context, report| {
            // Whoever works in one Entity only is known by it; the program fills it in.
            if reading.text(Field::Entity).trim().is_empty() && context.entities_served.len() != 1 {
                report.add(Field::Entity, 0..0);
            }
        }),
        hits: vec![
            Example::of(Field::Entity, "").serving(&union),
            Example::of(Field::Entity, "  ").serving(&union),
            Example::of(Field::Entity, ""),
        ],
        misses: vec![
            Example::of(Field::Entity, "Comune di Serravento").serving(&union),
            Example::of(Field::Entity, "").serving(&union[..1]),
            Example::of(Field::Entity, "Comune di Montecerreto"),
        ],
    }
}
