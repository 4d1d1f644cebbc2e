//! `privacy.iban`: a bank account. Recognised by country, length and check digits (ISO 13616, mod 97), spaced or not.

use super::reading::FREE;
use super::{Check, Example, Mend, Rule, Severity};
use crate::domain::ticket::Field;

/// Where two letters are followed by two digits, a separator between them or not, and none of either before.
fn starts(text: &str) -> impl Iterator<Item = usize> {
    let bytes = text.as_bytes();
    (3..bytes.len()).filter_map(move |second| {
        let digits = bytes[second].is_ascii_digit() && bytes[second - 1].is_ascii_digit();
        if !digits || bytes[second - 2].is_ascii_digit() {
            return None;
        }
        let letters = second - 1 - usize::from(matches!(bytes[second - 2], b' ' | b'-'));
        let start = letters.checked_sub(2)?;
        let country = bytes[start..letters].iter().all(u8::is_ascii_alphabetic);
        let opens = start == 0 || !bytes[start - 1].is_ascii_alphanumeric() && bytes[start - 1] != b'_';
        (country && opens).then_some(start)
    })
}

/// Characters of an IBAN by country (registry of ISO 13616).
const LENGTHS: &str = "AD24 AE23 AL28 AT20 AZ28 BA20 BE16 BG22 BH22 BR29 BY28 CH21 CR22 CY28 CZ24 DE22 DK18 DO28 EE20 EG29 \
     ES24 FI18 FO18 FR27 GB22 GE22 GI23 GL18 GR27 GT28 HR21 HU28 IE22 IL23 IQ23 IS26 IT27 JO30 KW30 KZ20 LB28 LC32 LI21 LT20 \
     LU20 LV21 LY25 MC27 MD24 ME22 MK19 MR27 MT31 MU30 NL18 NO15 PK24 PL28 PS29 PT25 QA29 RO24 RS22 SA24 SC31 SE24 SI19 SK24 \
     SM27 ST25 SV28 TL23 TN24 TR26 UA29 VA22 VG24 XK20";

fn length(country: &str) -> Option<usize> {
    LENGTHS.split(' ').find_map(|entry| {
        let (code, length) = entry.split_at(2);
        (code.eq_ignore_ascii_case(country))
            .then(|| length.parse().ok())
            .flatten()
    })
}

/// The remainder of ISO 7064 mod 97-10; 1 when the check digits are right.
fn remainder(iban: &str) -> u32 {
    let (head, tail) = iban.split_at(4);
    tail.chars()
        .chain(head.chars())
        .filter_map(|c| c.to_digit(36))
        .fold(0, |rest, value| {
            let shift = if value < 10 { 10 } else { 100 };
            (rest * shift + value) % 97
        })
}

/// The end of the IBAN that starts here, when there is one.
fn end_of(text: &str) -> Option<usize> {
    let wanted = length(text.get(..2)?)?;
    let mut iban = String::with_capacity(wanted);
    let mut separators = 0;
    for (at, c) in text.char_indices() {
        if c.is_ascii_alphanumeric() {
            iban.push(c);
            separators = 0;
        } else {
            separators += 1;
            if separators > 1 || !matches!(c, ' ' | '-' | '.' | '/' | '\n') {
                return None;
            }
        }
        if iban.len() == wanted {
            let after = text[at + 1..].chars().next();
            let ends = after.is_none_or(|c| !c.is_ascii_alphanumeric());
            return (ends && remainder(&iban) == 1).then_some(at + 1);
        }
    }
    None
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "privacy.iban",
        severity: Severity::Warning,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            for field in FREE {
                let plain = reading.whole(field);
                for start in starts(&plain.text) {
                    let Some(end) = end_of(&plain.text[start..]) else {
                        continue;
                    };
                    let bytes = plain.original(start..start + end);
                    let mend = Mend {
                        label: "mend-iban",
                        bytes: bytes.clone(),
                        text: "[IBAN]".to_owned(),
                    };
                    report.add_mend(field, bytes, mend);
                }
            }
        }),
        hits: Example::each(
            Field::Description,
            &[
                "Il mandato torna indietro: IT60X0542811101000000123456 risulta sconosciuto.",
                "Il creditore ha it60x0542811101000000123456 e la maschera lo tronca a 25.",
                "L'IBAN è IT60 X054 2811 1010 0000 0123 456, giusto secondo la banca.",
                "Il fornitore tedesco ha DE89 3704 0044 0532 0130 00 e non si registra.",
                "Conto del beneficiario: IT60-X-05428-11101-000000123456, rifiutato.",
                "Rifiutato anche GB29NWBK60161331926819, lunghezza non valida.",
            ],
        ),
        misses: Example::each(
            Field::Description,
            &[
                "I soldi sono sul conto che finisce per 3456, la reversale resta aperta.",
                "Beneficiario con IBAN IT** **** 3456: il mandato non si firma.",
                "Viene scartato IT60X0542811101000000123457, cifra di controllo errata.",
                "Il codice IT99 della tabella Paesi non si modifica dalla maschera.",
                "Versione IT24 build 60054281110100000, il mastro resta vuoto.",
                "Nel campo IBAN del beneficiario non si può scrivere dopo il salvataggio.",
            ],
        ),
    }
}
