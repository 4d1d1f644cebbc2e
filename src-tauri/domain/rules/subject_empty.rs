//! `subject.empty`: no subject at all. Refused by the guide (2.3).
//!
//! What a mail program writes by itself is no subject either: a reply mark alone, or its words for "no subject".

use super::{Check, Example, Rule, Severity, reading};
use crate::domain::ticket::Field;

/// Marks of replies and forwards, in Italian and English mail programs.
const REPLY_MARKS: [&str; 10] = [
    "re", "r", "ris", "risp", "rif", "i", "fw", "fwd", "inoltra", "inoltro",
];
/// What mail programs and hurried clerks write in the place of a subject.
const PLACEHOLDERS: [&str; 18] = [
    "oggetto non specificato",
    "oggetto non indicato",
    "non specificato",
    "nessun titolo",
    "oggetto mancante",
    "oggetto assente",
    "oggetto vuoto",
    "manca oggetto",
    "manca l oggetto",
    "mancante",
    "senza titolo",
    "untitled",
    "nessun oggetto",
    "senza oggetto",
    "no subject",
    "oggetto",
    "vuoto",
    "nd",
];

pub(super) fn rule() -> Rule {
    Rule {
        id: "subject.empty",
        severity: Severity::Blocking,
        paragraph: "2.3",
        check: Check::Coded(|reading, _, report| {
            if is_empty(reading.text(Field::Subject)) {
                report.add(Field::Subject, 0..0);
            }
        }),
        hits: Example::each(
            Field::Subject,
            &[
                "",
                "   ",
                "!!!",
                " - ",
                "…",
                "R:",
                "Re: I:",
                "(nessun oggetto)",
                "(no subject)",
                "(oggetto mancante)",
                "[senza titolo]",
                "Fwd: ",
            ],
        ),
        misses: Example::each(
            Field::Subject,
            &[
                "Oggetto mancante nelle determine",
                "Oggetto vuoto nelle determine stampate",
                "F24 Elide",
                "Atto 3 P.II",
                "CDU: particella 215",
                "È sparita la delibera 12",
                "APR4",
                "Determine senza oggetto dopo l'aggiornamento",
            ],
        ),
    }
}

/// Whether nothing is left of a subject without reply marks and placeholders.
pub(super) fn is_empty(subject: &str) -> bool {
    let mut rest = subject.trim();
    while let Some((mark, after)) = rest.split_once(':') {
        if !REPLY_MARKS.contains(&mark.trim().to_lowercase().as_str()) {
            break;
        }
        rest = after.trim();
    }
    let words: Vec<_> = reading::words(rest).map(|word| word.folded).collect();
    words.is_empty() || PLACEHOLDERS.contains(&words.join(" ").as_str())
}
