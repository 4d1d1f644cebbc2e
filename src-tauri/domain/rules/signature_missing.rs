//! `signature.missing`: nobody's name. Refused by the guide (2.3): requests without the references of a person.
//!
//! An office or a role is no person. A first name alone is enough, and so is a name given in the text.

use std::sync::LazyLock;

use regex::Regex;

use super::{Check, Example, Rule, Severity, lexicon, reading, topics};
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

/// "sono Carla Mencarelli".
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static IN_THE_TEXT: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?x)
        \b(?i:sono|mi\s+chiamo|parla|scrive|scrivente|sottoscritt[oa]|firmato)\s+
        (?:(?:l[ao'’]|il|sempre|ancora|sottoscritt[oa]|\p{Ll}{2,6}\.)\s*){0,3}
        \p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+
        |\p{Lu}\p{Ll}+\s+\p{Lu}\p{Ll}+,?\s+(?:che\s+)?(?:sarei|sono)\s+io\b",
    )
    .expect("the pattern is valid")
});

/// "Sono la Ivonne": a given name alone.
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static BY_FIRST_NAME: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"\b(?i:sono|mi\s+chiamo|parla|scrive)\s+(?:(?:l[ao'’]|il|sempre|ancora)\s*){0,2}(?P<name>\p{Lu}\p{Ll}+)")
        .expect("the pattern is valid")
});

/// Whether the text says who writes: "sono Carla Mencarelli", "sono la Ivonne".
fn says_who(text: &str) -> bool {
    let given = |name: &str| lexicon::lists(&name.to_lowercase()).given_name(true);
    IN_THE_TEXT.is_match(text) || BY_FIRST_NAME.captures_iter(text).any(|said| given(&said["name"]))
}

/// Words of a line that is a signature.
const LONGEST_SIGNATURE: usize = 8;
/// Bytes of a last line that are looked at.
const LONGEST_LINE: usize = 400;

/// Words that stand in a signature beside names and offices.
const BESIDE: [&str; 29] = [
    "sportello",
    "uff",
    "serv",
    "responsabile",
    "referente",
    "addetta",
    "addetto",
    "staff",
    "del",
    "della",
    "dell",
    "dello",
    "dei",
    "delle",
    "degli",
    "di",
    "de",
    "da",
    "la",
    "il",
    "e",
    "ufficio",
    "servizio",
    "settore",
    "comune",
    "area",
    "int",
    "interno",
    "tel",
];
const TITLES: [&str; 16] = [
    "dott", "dottor", "dottssa", "ssa", "dr", "rag", "geom", "ing", "arch", "avv", "sig", "ra", "isp", "ag",
    "comm", "ass",
];
/// Words after which a surname alone is a signature.
const CLOSINGS: [&str; 14] = [
    "saluti",
    "saluto",
    "grazie",
    "ringrazio",
    "ringraziamo",
    "cordialmente",
    "cordialita",
    "attesa",
    "lavoro",
    "giornata",
    "ciao",
    "presto",
    "anticipatamente",
    "fede",
];

/// Whether some words are a person with, perhaps, an office: "Piera dell'ufficio tributi", "Rag. Righini"; of a surname
/// alone only where nothing but a signature stands.
fn is_person(text: &str, surname_will_do: bool) -> bool {
    let words: Vec<_> = reading::words(text).take(LONGEST_SIGNATURE + 1).collect();
    let capital = |word: &reading::Word| text[word.bytes.clone()].starts_with(char::is_uppercase);
    let title = |word: &reading::Word| TITLES.contains(&word.folded.as_str());
    let of_office = |at: usize| at > 0 && BESIDE.contains(&words[at - 1].folded.as_str());
    let fits = |word: &reading::Word| {
        capital(word)
            || BESIDE.contains(&word.folded.as_str())
            || title(word)
            || lexicon::is_area(word)
            || word.is_number()
    };
    // "Un saluto da Gigliola".
    let from = ["da", "dalla", "dal"];
    let words = match words.first() {
        Some(first) if from.contains(&first.folded.as_str()) => &words[1..],
        _ => &words[..],
    };
    let titled = words.first().is_some_and(title);
    let Some(first) = words.iter().find(|word| !title(word)) else {
        return false;
    };
    let lists = lexicon::lists(&first.folded);
    let surname = || {
        let unknown =
            !lists.no_name() && !lexicon::is_interface(first) && topics::of_word(&first.folded) == 0;
        unknown
            && first.folded.len() > 2
            && first.folded.chars().all(char::is_alphabetic)
            && (titled || words.len() < 4)
    };
    let name = capital(first) && (lists.given_name(true) || (titled || surname_will_do) && surname());
    let fit = words
        .iter()
        .enumerate()
        .all(|(at, word)| fits(word) || of_office(at));
    name && words.len() <= LONGEST_SIGNATURE && fit
}

/// Whether the text ends with a person: on a line of its own, or behind the last stop or comma.
fn signs_off(text: &str) -> bool {
    let text = text.trim_end().trim_end_matches(['.', '!', ')', ' ']);
    let (before, line) = text.rsplit_once('\n').unwrap_or(("", text));
    // No more is looked at of a line without end.
    let start = (line.len().saturating_sub(LONGEST_LINE)..line.len()).find(|at| line.is_char_boundary(*at));
    let line = &line[start.unwrap_or(0)..];
    if !before.is_empty() && is_person(line, true) {
        return true;
    }
    // "Sono al 0733 564105 (Brillantini)": behind the number on which one is called.
    let named = line.rsplit_once(['(', ',', '-', '\u{2013}']);
    let calls = |before: &str| before.chars().rev().take(16).filter(char::is_ascii_digit).count() >= 6;
    let hurried = |name: &str| lexicon::lists(name.trim()).given_name(false);
    if named.is_some_and(|(before, name)| calls(before) && (is_person(name, true) || hurried(name))) {
        return true;
    }
    let stops = line.rmatch_indices([',', '-', '\u{2013}', '\u{2014}', ';', ':', '!', '?']);
    let full = line.rmatch_indices(". ");
    // "Grazie Barbara", without a stop.
    let bare = reading::words(line)
        .filter(|word| CLOSINGS.contains(&word.folded.as_str()))
        .last()
        .is_some_and(|closing| is_person(&line[closing.bytes.end..], true));
    if bare {
        return true;
    }
    stops.take(2).chain(full.take(2)).any(|(at, stop)| {
        // "Grazie a tutti, Loris": the closing may have a few words of its own.
        let before: Vec<_> = reading::words(&line[..at]).collect();
        let closing = |word: &reading::Word| CLOSINGS.contains(&word.folded.as_str());
        let closes = before.iter().rev().take(3).any(closing);
        is_person(&line[at + stop.len()..], closes)
    })
}

/// Descriptions under which no name stands.
fn unsigned(texts: &[&str]) -> Vec<Example> {
    let example = |text: &&str| Example::of(Field::SignatureName, "").and(Field::Description, text);
    texts.iter().map(example).collect()
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
            // A name written where the office or the number should stand: "La responsabile Donata Serpieri".
            let signature = &reading.draft.signature;
            let names_somebody = |written: &str| {
                reading::words(written).any(|word| {
                    let capital = written[word.bytes.clone()].starts_with(char::is_uppercase);
                    capital && lexicon::lists(&word.folded).given_name(capital)
                })
            };
            let signed = signed || names_somebody(&signature.office) || names_somebody(&signature.phone);
            if !signed && !says_who(text) && !signs_off(text) {
                report.add(Field::SignatureName, reading::trimmed(name));
            }
        }),
        hits: [
            Example::each(
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
            // A last line without a person, and a citizen who is the matter.
            unsigned(&[
                "La stampa esce vuota.\nGrazie",
                "La stampa esce vuota.\nCordiali saluti, Ufficio Tributi",
                "La stampa esce vuota.\nAnna Verdi non compare",
                "Manca l'avviso intestato a Carlo Bianchi",
            ]),
        ]
        .concat(),
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
            unsigned(&[
                "La stampa esce vuota.\nSono Carla Mencarelli dell'ufficio personale",
                "La stampa esce vuota.\nCordialmente, Barbara",
                "La stampa esce vuota. Sono la Lucia, mi trovate fino alle 13.",
                "La stampa esce vuota. Scrive il sottoscritto Carlo Vergari, ufficiale di anagrafe.",
                "la stampa esce vuota. se serve sono al 333 7654321, fabrizio",
                "La stampa esce vuota. Vi saluta e ringrazia, un saluto da Ornella",
                "La stampa esce vuota. Mi trovate allo 0733 564.105 (Bacaloni)",
                "La stampa esce vuota.\nun saluto, Ornella dell'ufficio scuola",
                "La stampa esce vuota.\n\nBacaloni",
                "La stampa esce vuota. In attesa, geom. Tordini",
                "La stampa esce vuota.\nResto a disposizione, Ilenia dell'ufficio commercio",
            ]),
        ]
        .concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Context, Reading};
    use super::*;
    use crate::domain::vendor::VENDOR;

    #[test]
    fn a_name_in_the_place_of_office_or_number_signs_and_an_office_alone_does_not() {
        let context = Context {
            entities_served: vec![],
            limits: VENDOR.limits,
            today: None,
            hour: None,
            patron_days: vec![],
        };
        for (office, signed) in [
            ("La responsabile Donata Serpieri, Elettorale", true),
            ("Ragioneria, Ilario Bonetti", true),
            ("Ufficio Anagrafe - Bice Vergari", true),
            ("Ufficio Tributi", false),
            ("", false),
        ] {
            let mut draft = Example::of(Field::SignatureName, "").draft();
            draft.signature.office = office.to_owned();
            assert_eq!(
                rule().findings(&Reading::of(&draft), &context).is_empty(),
                signed,
                "{office}"
            );
        }
        let mut draft = Example::of(Field::SignatureName, "").draft();
        draft.signature.phone = "0733 564105 - Caterina".to_owned();
        assert!(rule().findings(&Reading::of(&draft), &context).is_empty());
    }
}
