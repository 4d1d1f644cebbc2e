//! `privacy.card_or_id`: the number of an identity card, a passport, a driving licence, a residence permit, a health card or
//! a payment card.
//!
//! Their shapes are those of any archive number, so a shape counts only beside the word of the document; a payment card
//! must check as well (Luhn). CIG, CUP, protocols and versions have such shapes too and are named as such.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reading::{FREE, Plain};
use super::{Check, Example, Mend, Rule, Severity, pattern};
use crate::domain::ticket::Field;

/// Identity card, passport, licence, permit, health card.
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"(?i)\b[a-z]{2} ?\d{5} ?[a-z]{2}\b",
        r"(?i)\b[a-z]{2} ?(?:n\.? ?)?\d{7} ?[a-z]?\b",
        r"(?i)\bu1[a-z0-9]{7}[a-z]\b",
        r"(?i)\b[a-z]\d{8,9}\b",
        r"\b80380\d{15}\b",
    ])
});

/// A number said to be a document's, whatever its shape: foreign ones have their own.
static NAMED: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:passaport[oi]|patent[ei]|carta d'identita|c\.i\.|permesso di soggiorno)(?: [a-z]+){0,3},? ?\(?(?:n\.?|nr\.?|num\.?|numero|serie)? ?:? ?(?P<number>[a-z]{0,3} ?\d{6,9} ?[a-z]{0,2})\b",
    ])
});

static DOCUMENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:carta|carte|tessera|documento|documenti) (?:d'|di |n\.? ?)?(?:identita|riconoscimento|sanitaria|soggiorno|elettronic\w+|cartace\w+|numero|rubata|smarrita|cie|valid\w|scadut\w|rilasciat\w|bloccat\w)",
        r"\bc\.i\.",
        r"\bdoc\. (?:d'|di |n\.)",
        r"\b(?:cie|passaport[oi]|patent[ei]|permess[oi] di soggiorno|carta [a-z]{2} ?\d|tessera team)\b",
        r"\b(?:identificat[oaie]|riconosciut[oaie]|identita|documento|documenti)\b",
    ])
});

/// The word right before a number that is none of a document.
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:build|versione|vers?\.?|release|rel\.?|cig|cup|smartcig|protocollo|prot\.?|pratica|fattura|determina|delibera|mandato|codice|cod\.?|modello|mod\.?|verbale|targa|targato|veicolo|ticket|matricola|articolo|art\.?|errore|messaggio|istanza|iuv|lotto|badge|fascicolo|univoco|ipa)(?: (?:n\.?|nr\.?|numero|interno|univoco|ipa|archivio))? ?:? ?$",
    ])
});

static CARD: LazyLock<Regex> = LazyLock::new(|| pattern::plain(&[r"\b\d(?:[ -]?\d){12,18}\b"]));
/// Four by four, as it is printed on a card: then a wrong digit makes it no other number.
static GROUPED: LazyLock<Regex> =
    LazyLock::new(|| pattern::plain(&[r"^[3-6]\d{3}[ -]\d{4}[ -]\d{4}[ -]\d{4}$"]));
static PAYMENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:cart[ae]|bancomat|visa|mastercard|maestro|postepay|amex|american express|credito|debito|prepagat\w|pos|pan)\b",
    ])
});

fn luhn(digits: &str) -> bool {
    let sum: u32 = digits
        .chars()
        .rev()
        .filter_map(|c| c.to_digit(10))
        .enumerate()
        .map(|(at, digit)| match (at % 2, digit * 2) {
            (0, _) => digit,
            (_, double) if double > 9 => double - 9,
            (_, double) => double,
        })
        .sum();
    sum.is_multiple_of(10)
}

/// The sentence of a place with the one before it, where the document may have been named.
fn around(plain: &Plain, at: usize) -> Range<usize> {
    let sentence = plain.near(at);
    let before = plain.near(sentence.start.saturating_sub(1));
    before.start..sentence.end
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.end - words.trim_start().len();
    start..start + words.trim().len()
}

fn numbers(plain: &Plain, subject: &str) -> Vec<Range<usize>> {
    let text = plain.text.as_str();
    let documents = NUMBER.find_iter(text).filter(|found| {
        let named = DOCUMENT.is_match(&text[around(plain, found.start())]) || DOCUMENT.is_match(subject);
        let before = &text[found.start().saturating_sub(24)..found.start()];
        named && !OTHER.is_match(before)
    });
    let cards = CARD.find_iter(text).filter(|found| {
        let digits: String = found.as_str().chars().filter(char::is_ascii_digit).collect();
        let varied = digits.bytes().any(|digit| digit != digits.as_bytes()[0]);
        varied
            && (luhn(&digits) || GROUPED.is_match(found.as_str()))
            && PAYMENT.is_match(&text[around(plain, found.start())])
    });
    let mut found: Vec<_> = documents.chain(cards).map(|found| found.range()).collect();
    for captures in NAMED.captures_iter(text) {
        let Some(number) = captures.name("number").map(|number| number.range()) else {
            continue;
        };
        let apart = found
            .iter()
            .all(|other| other.end <= number.start || number.end <= other.start);
        if apart && !OTHER.is_match(&text[number.start.saturating_sub(24)..number.start]) {
            found.push(trimmed(text, number));
        }
    }
    found.sort_by_key(|found| found.start);
    found
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "privacy.card_or_id",
        severity: Severity::Warning,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            let subject = &reading.whole(Field::Subject).text;
            for field in FREE {
                let plain = reading.whole(field);
                for found in numbers(plain, subject) {
                    let bytes = plain.original(found);
                    let mend = Mend {
                        label: "mend-document",
                        bytes: bytes.clone(),
                        text: "[NUMERO]".to_owned(),
                    };
                    report.add_mend(field, bytes, mend);
                }
            }
        }),
        hits: Example::each(
            Field::Description,
            &[
                "La carta d'identità CA12345AB risulta rilasciata due volte allo stesso cittadino.",
                "Carta d'identita' cartacea AU1234567, non si annulla dopo lo smarrimento.",
                "Il passaporto YA1234567 non viene accettato nel campo documento.",
                "La patente U1A123456B viene salvata senza l'ultima lettera.",
                "patente mc5127733k troncata a otto caratteri nel verbale",
                "Pagato con la carta 4111 1111 1111 1111, il versamento è doppio.",
            ],
        ),
        misses: Example::each(
            Field::Description,
            &[
                "Versione CA24051FX: il mastro del capitolo si chiude durante la stampa.",
                "Nel mandato mancano il CIG Z4B2F1A990 e il CUP J41B21000320005.",
                "La pratica AB1234567 dell'archivio vecchio non si apre dal fascicolo.",
                "Il numero della carta d'identità non viene stampato sul cartellino.",
                "Lo IUV 4111111111111111 non si abbina al versamento di aprile.",
                "Veicolo targato AB123CD: il verbale resta senza intestatario.",
            ],
        ),
    }
}
