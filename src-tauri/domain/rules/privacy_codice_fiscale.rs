//! `privacy.codice_fiscale`: the tax code of a person. The desk seldom needs it, and the mail leaves the office.
//!
//! Only codes whose check letter is right, so that dates, record numbers and the wrong code that is the fault reported are
//! left alone. The letter is computed on the characters as written, homocode letters included.

use std::sync::LazyLock;

use regex::Regex;

use super::reading::FREE;
use super::{Check, Example, Mend, Rule, Severity, pattern};
use crate::domain::ticket::Field;

/// The shape, with the separators that people put between groups.
static SHAPE: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[concat!(
        r"(?i)\b[a-z](?:[ ._/-]?[a-z]){5}(?:[ ._/-]?[0-9lmnp-v]){2}[ ._/-]?[a-ehlmprst]",
        r"(?:[ ._/-]?[0-9lmnp-v]){2}[ ._/-]?[a-z](?:[ ._/-]?[0-9lmnp-v]){3}[ ._/-]?[a-z]\b"
    )])
});

/// Values of the characters in odd places, 0-9 then A-Z (D.M. 23 December 1976).
const ODD: [u32; 36] = [
    1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14,
    16, 10, 22, 25, 24, 23,
];

/// Whether sixteen letters and digits end with the right check letter.
fn checks(code: &str) -> bool {
    let values: Option<Vec<u32>> = code.chars().map(|c| c.to_digit(36)).collect();
    let Some([body @ .., check]) = values.as_deref() else {
        return false;
    };
    let even = |value: u32| if value < 10 { value } else { value - 10 };
    let sum: u32 = body
        .iter()
        .enumerate()
        .map(|(at, &value)| {
            if at % 2 == 0 {
                ODD[value as usize]
            } else {
                even(value)
            }
        })
        .sum();
    body.len() == 15 && *check >= 10 && sum % 26 == check - 10
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "privacy.codice_fiscale",
        severity: Severity::Warning,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            // The same person keeps the same number throughout the request.
            let mut persons: Vec<String> = Vec::new();
            for field in FREE {
                let plain = reading.whole(field);
                for found in SHAPE.find_iter(&plain.text) {
                    let code: String = found
                        .as_str()
                        .chars()
                        .filter(char::is_ascii_alphanumeric)
                        .collect();
                    let code = code.to_ascii_uppercase();
                    let spaced = found.len() > code.len();
                    let digits = code.chars().filter(char::is_ascii_digit).count();
                    if !checks(&code) || spaced && digits < 4 {
                        continue;
                    }
                    let known = persons.iter().position(|person| *person == code);
                    let number = known.unwrap_or_else(|| {
                        persons.push(code);
                        persons.len() - 1
                    }) + 1;
                    let bytes = plain.original(found.range());
                    let mend = Mend {
                        label: "mend-citizen",
                        bytes: bytes.clone(),
                        text: format!("[CITTADINO {number}]"),
                    };
                    report.add_mend(field, bytes, mend);
                }
            }
        }),
        hits: Example::each(
            Field::Description,
            &[
                "Iscrivendo RCCMNL83S18D969H il programma si chiude e la scheda resta bloccata.",
                "Il codice rccmnl83s18d969h risulta doppio nella ricerca per famiglia.",
                "La posizione RCC MNL 83S18 D969 H non si apre dalla ricerca storica.",
                "Omocodice vero: RCCMNLUPSMUDVSVO, rifiutato dalla bollettazione.",
                "Omocodice vero: RCCMNL83S18D96VW, rifiutato dalla bollettazione.",
                "(RCCMNL83S1UDVSVU) è nel file scartato, riga 14, con l'errore EC9.",
            ],
        ),
        misses: Example::each(
            Field::Description,
            &[
                "Il codice RCCMNL83S18D969X viene giustamente scartato, ma con lui tutto il file.",
                "L'identificativo interno DOCPRT24A15C000Z non si apre dal fascicolo.",
                "La partita IVA 01234567890 del fornitore non viene riportata in segnatura.",
                "Il codice fiscale del neonato non viene attribuito dopo il primo invio.",
                "La pratica 2024/0001234567890123 si apre vuota dalla ricerca.",
                "Il messaggio 48213ABCD55 torna indietro con esito negativo dal servizio.",
            ],
        ),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn homocode_letters_are_checked_as_written() {
        for code in [
            "RCCMNL83S18D969H",
            "RCCMNL83S18D96VW",
            "RCCMNL83S18DVSVX",
            "RCCMNL83S1UDVSVU",
            "RCCMNL83SMUDVSVF",
            "RCCMNL8PSMUDVSVR",
            "RCCMNLUPSMUDVSVO",
        ] {
            assert!(checks(code), "{code}");
        }
        assert!(!checks("RCCMNL83S18D969A") && !checks("RCCMNL83S18D9691") && !checks(""));
    }
}
