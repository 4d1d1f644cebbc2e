//! The modules that a sentence names: "Per problemi su **TARI** e **IMU** scrivere a …", "Per il modulo IMU scrivere a …".

use std::sync::LazyLock;

use regex::Regex;

use super::lines::{Token, fold, text_of};
use super::name;

#[expect(
    clippy::expect_used,
    reason = "constant patterns, compiled by the tests below"
)]
fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is constant and valid")
}

/// What leads to the name, the name with its capital, and what one is asked to do.
static SUBJECT: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?x)^[^\p{L}\p{N}]*
        (?i:per|riguardo\s+a\w*|in\s+caso\s+di|chi\s+(?:usa|utilizza)
            |(?:le|i|gli)\s+\w+\s+(?:su\w*|d[ie]\w*|per)|quell[ei]\s+(?:su\w*|d[ie]\w*))\s+
        (?i:(?:i\s+|le\s+|gli\s+)?(?:problemi|domande|questioni|anomalie|richieste|assistenza|ticket|segnalazioni|errori|guasti)
            \s+(?:su\w*|con|di|de\w+|in|per|a\w*)\s+)?
        (?i:(?:il|lo|la|i|gli|le)\s+|l['’])?
        (?i:(?:modul[oi]|procedur[ae]|applicativ[oi]|programm[ai]|servizi[o]?|prodott[oi])\s+)?
        (?P<name>[\p{Lu}\p{N}“«][^.;:!?]*?)
        \s*,?\s+
        (?i:si\s|scriv\w+|invi\w+|contatt\w+|rivolg\w+|us(?:are|ate|i)(?-u:\b)|utilizz\w+|mand\w+|apr\w+|vann?o(?-u:\b)|va(?-u:\b)|è\s|rispond\w+
            |l['’]indirizzo|la\s+casella|il\s+gruppo|il\s+recapito|resta(?-u:\b)|segnal\w+|indirizz\w+)",
    )
});

/// Words with which a sentence goes on to another address of the same module.
static GOES_ON: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)^[^\p{L}\p{N}]*(?:oppure|o|e|anche|ovvero|nonché|in\s+(?:alternativa|copia|subordine))(?-u:\b)",
    )
});

/// The names in a sentence: those that stand out, or else its subject.
pub fn names(tokens: &[&Token]) -> Vec<String> {
    let bold = bold_names(tokens);
    if !bold.is_empty() {
        return bold;
    }
    let owned: Vec<Token> = tokens.iter().map(|&token| token.clone()).collect();
    subject(&fold(&text_of(&owned)))
}

/// The names that stand out in a sentence: bold words with a capital, led up to by words without.
fn bold_names(tokens: &[&Token]) -> Vec<String> {
    let is_bold = |token: &Token| matches!(token, Token::Text { bold: true, .. });
    let runs: Vec<(bool, String)> = tokens
        .chunk_by(|one, next| is_bold(one) == is_bold(next))
        .map(|run| {
            let owned: Vec<Token> = run.iter().map(|&token| token.clone()).collect();
            (is_bold(run[0]), fold(&text_of(&owned)))
        })
        .collect();
    let leads =
        |text: &str| text.ends_with(char::is_lowercase) && !text.is_empty() || text.ends_with(['’', '\'']);
    let Some((false, lead)) = runs.first() else {
        return Vec::new();
    };
    if !leads(lead) {
        return Vec::new();
    }
    let names = runs
        .iter()
        .filter(|(bold, _)| *bold)
        .map(|(_, text)| name::trim(text));
    names
        .filter(|text| {
            let capital = text
                .chars()
                .next()
                .is_some_and(|sign| sign.is_uppercase() || sign.is_ascii_digit());
            capital && !name::is_prose(text)
        })
        .flat_map(|text| name::modules(&text))
        .collect()
}

/// The name in a sentence without any that stand out.
fn subject(text: &str) -> Vec<String> {
    match SUBJECT.is_match(text).then(|| SUBJECT.captures(text)).flatten() {
        Some(groups) if groups["name"].split_whitespace().count() <= 8 => name::modules(&name::trim(
            groups["name"].trim_matches(['“', '”', '«', '»', '"']),
        )),
        _ => Vec::new(),
    }
}

/// Whether the words before an address only go on from the address before.
pub fn goes_on(text: &str) -> bool {
    GOES_ON.is_match(text)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_sentence_names_its_module_or_none() {
        for (sentence, names) in [
            (
                "Per il modulo Canone unico il gruppo risponde invece all’indirizzo",
                vec!["Canone unico"],
            ),
            ("Per problemi su TARI scrivere a", vec!["TARI"]),
            (
                "Le richieste sulla Contabilità finanziaria vanno inviate a",
                vec!["Contabilità finanziaria"],
            ),
            (". Per Rilevazione presenze usare", vec!["Rilevazione presenze"]),
            ("Per l’Anagrafe, scrivete a", vec!["Anagrafe"]),
            ("Chi usa Stato civile scriva a", vec!["Stato civile"]),
            ("Per informazioni commerciali scrivere a", vec![]),
            (
                "Per tutto ciò che non è assistenza resta valido l’indirizzo",
                vec![],
            ),
            ("Per la PEC usare", vec![]),
        ] {
            assert_eq!(subject(sentence), names, "{sentence}");
        }
    }
}
