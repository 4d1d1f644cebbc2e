//! `phone.missing`: no number at which the writer can be called. Refused by the guide (2.3).
//!
//! An extension alone counts, a fax does not; a number in the text counts when the writer says that it is their own, not
//! when it is a citizen's.

use std::sync::LazyLock;

use regex::Regex;

use super::{Check, Example, Rule, Severity, reading};
use crate::domain::ticket::Field;

/// Digits of the shortest Italian number worth dialling.
const SHORTEST: usize = 5;

#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static EXTENSION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)\bint(?:erno|\.)?\s*(?:n\.?\s*)?\d+").expect("the pattern is valid"));

/// The writer's own number, said in the text.
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static OWN_NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?ix)
        \b(?:
            (?:mi|ci)\s+(?:trovate|potete\s+\w+|contattate|chiamate)
          | sto | siamo | rispond(?:o|iamo)
          | (?:ri)?(?:chiamate|contattate|telefonate)(?:mi|ci)
          | (?:mio|nostro)\s+(?:numero|cell\w*|tel\w*|intern\w*|diretto|recapito)
        )\b
        [^.\n?!]{0,30}?
        (?:\+39[\s.]*)?\d[\d\s./-]{5,}\d",
    )
    .expect("the pattern is valid")
});

fn has_number(written: &str) -> bool {
    let fax = written.to_lowercase().trim_start().starts_with("fax");
    let digits = written.chars().filter(char::is_ascii_digit).count();
    !fax && digits >= SHORTEST || EXTENSION.is_match(written)
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "phone.missing",
        severity: Severity::Blocking,
        paragraph: "2.3",
        check: Check::Coded(|reading, _, report| {
            let phone = reading.text(Field::SignaturePhone);
            if !has_number(phone) && !OWN_NUMBER.is_match(reading.text(Field::Description)) {
                report.add(Field::SignaturePhone, reading::trimmed(phone));
            }
        }),
        hits: [
            Example::each(Field::SignaturePhone, &["", " ", "0733", "da chiedere", "fax 0736 277799"]),
            vec![Example::of(Field::SignaturePhone, "").and(
                Field::Description,
                "La signora scarica il certificato con la via vecchia e ha lasciato il suo recapito, 347 1122334.",
            )],
        ]
        .concat(),
        misses: [
            Example::each(
                Field::SignaturePhone,
                &["0733 564105 int. 12", "071.9200123", "+39 0721884410", "int. 12", "centralino 0733 44551, interno 61"],
            ),
            vec![
                Example::of(Field::SignaturePhone, "").and(
                    Field::Description,
                    "La particella 215 del foglio 12 non si trova. Mi trovate allo 0721 884431 tutte le mattine",
                ),
                Example::of(Field::SignaturePhone, "").and(
                    Field::Description,
                    "Serve la stampa separata per Corte d'Assise. Sto al 071.92.00.127, dalle 8 alle 14.",
                ),
            ],
        ]
        .concat(),
    }
}
