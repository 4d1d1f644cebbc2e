//! `attachment.name`: a file name that deceives or breaks a mail: control characters, marks that reverse the reading
//! direction, path separators.

use std::collections::BTreeMap;

use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::Field;

fn is_deceptive(character: char) -> bool {
    let reverses =
        matches!(character, '\u{200e}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}');
    character.is_control() || reverses || matches!(character, '/' | '\\')
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "attachment.name",
        severity: Severity::Blocking,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            for file in &reading.draft.attachments {
                if file.name.trim().is_empty() || file.name.contains(is_deceptive) {
                    let shown: String = file
                        .name
                        .chars()
                        .map(|c| if is_deceptive(c) { '\u{fffd}' } else { c })
                        .collect();
                    report.add_with(Field::Attachments, 0..0, BTreeMap::from([("name", shown)]));
                }
            }
        }),
        hits: vec![
            Example::default().attaching("foto\r\nX-Altro: 1.png", 1_000),
            Example::default().attaching("fattura\u{202e}gnp.exe", 1_000),
            Example::default().attaching("../../dati.png", 1_000),
            Example::default().attaching(" ", 1_000),
            Example::default().attaching("dati\\ruolo.csv", 1_000),
            Example::default().attaching("perizia\u{0}.pdf", 1_000),
        ],
        misses: vec![
            Example::default(),
            Example::default().attaching("schermata 1 è così.png", 1_000),
            Example::default().attaching("Perizia, n° 2 (bozza) & 100%.pdf", 1_000),
            Example::default().attaching("l'atto.p7m", 1_000),
            Example::default().attaching("RUOLO_TARI-2024.v2.xlsx", 1_000),
            Example::default().attaching("表.pdf", 1_000),
        ],
    }
}
