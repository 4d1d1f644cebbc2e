//! `subject.line_break`: a line break or another control character where one line is meant. In a mail it would begin a
//! header of its own (RFC 5322, 2.2), so it is never sent.

use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::Field;

const ONE_LINE: [Field; 5] = [
    Field::Subject,
    Field::Entity,
    Field::SignatureName,
    Field::SignaturePhone,
    Field::SignatureEmail,
];

pub(super) fn rule() -> Rule {
    Rule {
        id: "subject.line_break",
        severity: Severity::Blocking,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            for field in ONE_LINE {
                if let Some((at, character)) =
                    reading.text(field).char_indices().find(|(_, c)| c.is_control())
                {
                    report.add(field, at..at + character.len_utf8());
                }
            }
        }),
        hits: vec![
            Example::of(Field::Subject, "Stampa vuota\r\nBcc: altro@example.com"),
            Example::of(Field::Subject, "Stampa\nvuota del certificato"),
            Example::of(Field::Subject, "Stampa\tvuota del certificato"),
            Example::of(Field::SignatureName, "Graziella Bonci\nX-Altro: 1"),
            Example::of(Field::Entity, "Comune di\rMontecerreto"),
            Example::of(Field::SignatureEmail, "a@comune.example\r\nTo: b@example.com"),
        ],
        misses: vec![
            Example::of(
                Field::Subject,
                "Stampa vuota, \"Bcc: altro@example.com\" nel riquadro",
            ),
            Example::of(Field::Subject, "  Stampa vuota del certificato  "),
            Example::of(
                Field::Description,
                "Prima riga\nSeconda riga con la stampa vuota del certificato di residenza",
            ),
            Example::of(Field::SignatureName, "Niccolò D'Ascanio"),
            Example::of(Field::Entity, "Unione dei Comuni Bassa Lèmina"),
            Example::of(Field::AlreadyTried, "riavvio\ncambio stampante"),
        ],
    }
}
