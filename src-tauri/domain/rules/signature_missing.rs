//! `signature.missing`: nobody's name. Refused by the guide (2.3): requests without the references of a person.
//!
//! An office or a role is no person. A first name alone is enough, and so is a name given in the text.

use std::sync::LazyLock;

use regex::Regex;

use super::{Check, Example, Rule, Severity, lexicon, reading};
use crate::domain::ticket::Field;

/// Words of a signature that are not a name.
const NO_NAME: [&str; 38] = [
    "ufficio",
    "uffici",
    "servizio",
    "servizi",
    "settore",
    "area",
    "comune",
    "unione",
    "ente",
    "sportello",
    "comando",
    "responsabile",
    "dirigente",
    "segreteria",
    "protocollo",
    "anagrafe",
    "tributi",
    "ragioneria",
    "demografici",
    "finanziario",
    "personale",
    "polizia",
    "locale",
    "tecnico",
    "dott",
    "dottssa",
    "dssa",
    "ssa",
    "rag",
    "geom",
    "ing",
    "arch",
    "avv",
    "sig",
    "il",
    "la",
    "del",
    "di",
];

/// "sono Carla Mencarelli", or a closing with a name behind it.
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static IN_THE_TEXT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        \b(?i:sono|mi\s+chiamo)\s+\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+
        | \b(?i:cordialmente|saluti|grazie|ringrazio|lavoro|giornata)\s*[,.!]?\s+
          (?:(?i:dott(?:\.?\s?ssa|\.)|rag\.|geom\.|ing\.|arch\.|sig\.(?:ra)?)\s*)?\p{Lu}\p{Ll}+(?:\s+\p{Lu}\p{Ll}+)?\s*\.?\s*$",
    )
    .expect("the pattern is valid")
});

/// Words of a last line that is a signature.
const LONGEST_SIGNATURE: usize = 6;

/// Whether the text ends with a short line of its own that begins with a person: "ciao, Tonino del cimitero".
fn signs_off(text: &str) -> bool {
    let Some((_, last)) = text.trim_end().rsplit_once('\n') else {
        return false;
    };
    let words: Vec<_> = reading::words(last).collect();
    let name = |word: &reading::Word| {
        let capital = last[word.bytes.clone()].starts_with(char::is_uppercase);
        capital && lexicon::lists(&word.folded).given_name(capital)
    };
    words.len() <= LONGEST_SIGNATURE && words.iter().take(3).any(name)
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "signature.missing",
        severity: Severity::Blocking,
        paragraph: "2.3",
        check: Check::Coded(|reading, _, report| {
            let name = reading.text(Field::SignatureName);
            let is_name = |word: &reading::Word| {
                word.folded.chars().count() > 1
                    && word.folded.chars().all(char::is_alphabetic)
                    && !NO_NAME.contains(&word.folded.as_str())
            };
            let signed = reading::words(name).any(|word| is_name(&word));
            let text = reading.text(Field::Description);
            if !signed && !IN_THE_TEXT.is_match(text) && !signs_off(text) {
                report.add(Field::SignatureName, reading::trimmed(name));
            }
        }),
        hits: Example::each(
            Field::SignatureName,
            &[
                "",
                "  ",
                "Ufficio Anagrafe",
                "Il Responsabile del Servizio Finanziario",
                "-",
                "Comune",
                "12",
            ],
        ),
        misses: [
            Example::each(
                Field::SignatureName,
                &[
                    "Graziella Bonci",
                    "Letizia",
                    "N. Giustozzi",
                    "La responsabile, dott.ssa Fiore Serena",
                ],
            ),
            vec![
                Example::of(Field::SignatureName, "").and(
                    Field::Description,
                    "La stampa esce vuota.\nSono Carla Mencarelli dell'ufficio personale",
                ),
                Example::of(Field::SignatureName, "")
                    .and(Field::Description, "La stampa esce vuota.\nCordialmente, Barbara"),
                Example::of(Field::SignatureName, "").and(
                    Field::Description,
                    "La stampa esce vuota.\nun saluto, Ornella dell'ufficio scuola",
                ),
            ],
        ]
        .concat(),
    }
}
