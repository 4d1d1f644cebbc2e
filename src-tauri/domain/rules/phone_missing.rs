//! `phone.missing`: no number at which the writer can be called. Refused by the guide (2.3).
//!
//! An extension alone counts, as does the way through a switchboard; a fax does not. A number in the text counts when the
//! writer says that it is their own, not when it is a citizen's.

use std::sync::LazyLock;

use regex::Regex;

use super::reading::{Plain, Reading};
use super::{Check, Example, Mend, Rule, Severity, pattern, reading};
use crate::domain::ticket::Field;

/// Digits of the shortest Italian number worth dialling.
const SHORTEST: usize = 5;

#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static EXTENSION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r"(?i)\bint(?:erno|\.)?\s*(?:n\.?\s*)?\d+").expect("the pattern is valid"));

/// What looks like a telephone number of Italy.
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static NUMBER: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?:\+39[ .]?)?(?:\b0\d{1,3}[ ./-]{0,3}\d[\d ./-]{4,11}\d|\b3\d{2}[ ./-]{0,3}\d[\d ./-]{5,9}\d|\b0(?: \d){6,10}|\b3(?: \d){8,9})\b")
        .expect("the pattern is valid")
});

/// Says that the number is the writer's: they speak of themselves or tell the desk to call.
static OURS: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:mi|ci|io|noi|mi[oa]|nostr[oa]|sono|siamo|sto|stiamo|rispond(?:o|iamo)|(?:ri)?(?:chiam|contatt|telefon|cerc)(?:ate|atemi|ateci|are|armi|arci)|componete|fate|digitate|usate|tel|cell|recapito|numero diretto|interno|reperibil\w|raggiungibil\w|per (?:parlar|sentir|contatt|chiarim|urgenz|inform)\w*)\b",
    ])
});

/// Says that it is somebody else's.
static THEIRS: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:cittadin\w+|signor\w*|sig|contribuent\w+|utent[ei]|genitor\w*|mamma|madre|padre|ditta|impresa|fornitore|studio|avvocato|commercialista|tecnico|su[oa] (?:recapito|numero|cell\w*|tel\w*|interno)|loro|lui|lei|colleg\w+|proprietari\w+|inquilin\w+|ered[ei]|titolar[ei]|intestatari\w+|amministrator\w+|nonn[oa]|figli[oa]|marito|moglie|anagrafica|campo|dichiarant\w+|richiedent\w+|stamp\w+|errat\w+|fax|(?:ri)?chiamarl\w|chiamatel\w|contattatel\w|contattarl\w|telefonarl\w|telefonargli|telefonarle)\b",
    ])
});

/// An extension of a few digits, said by whoever answers there; in the form of plain text.
static SHORT: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:(?:mi|ci) (?:si )?(?:trov|cerc|chiam|raggiung|contatt)\w*|(?:ri)?chiam(?:ate|atemi|ateci|armi|arci)|rispond(?:o|iamo)|(?:reperibil|raggiungibil)\w) (?:\w+ ){0,2}?(?:al|allo|all'|dal|sul|sull')(?: ?(?:numero|interno|breve))? ?\d{3,6}\b",
        r"(?:^|[.;!?\n] ?)(?:(?:il )?mio )?(?:interno|int\.?)(?: (?:diretto|mio))? ?:? ?\d{2,6}\b",
    ])
});

/// The way through a switchboard, in the place of a number.
static SWITCHBOARD: LazyLock<Regex> =
    LazyLock::new(|| pattern::plain(&[r"\b(?:centralin\w|passante|tasto|opzione|selezione)\b[^\d]{0,25}\d"]));

/// A record with its year, or what follows the name of a record.
static RECORD: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:pratic\w+|prot(?:ocollo)?\.?|fattur\w+|mandat\w+|determin\w+|deliber\w+|impegn\w+|verbal\w+|posizion\w+|matricol\w+|codic\w+|iuv|cig|fascicol\w+|istanz\w+|scia|suap|avvis\w+|ticket|bollett\w+)(?: (?:suap|sue|edilizia|n\.?|nr\.?|num\.?|numero|iuv|di|in|arrivo))* ?$",
    ])
});

/// A number in the writer's own words that is the writer's.
fn says_number(plain: &Plain) -> bool {
    let text = plain.text.as_str();
    says_short(plain)
        || NUMBER.find_iter(text).any(|number| {
            let near = plain.near(number.start());
            let year = number
                .as_str()
                .rsplit_once('/')
                .is_some_and(|(_, year)| year.len() == 4 && year.starts_with("20"));
            if year || RECORD.is_match(&text[near.start..number.start()]) {
                return false;
            }
            let sentence = &text[near];
            OURS.is_match(sentence) && !THEIRS.is_match(sentence)
        })
}

/// Whether the text says at which extension the writer answers; a year is none.
fn says_short(plain: &Plain) -> bool {
    let text = plain.text.as_str();
    SHORT.find_iter(text).any(|said| {
        let digits = said.as_str().trim_start_matches(|c: char| !c.is_ascii_digit());
        let year = digits.len() == 4 && (digits.starts_with("19") || digits.starts_with("20"));
        !year && !THEIRS.is_match(&text[plain.near(said.start())])
    })
}

fn has_number(written: &str) -> bool {
    let fax = written.to_lowercase().trim_start().starts_with("fax");
    let digits = written.chars().filter(char::is_ascii_digit).count();
    !fax && digits >= SHORTEST || EXTENSION.is_match(written) || SWITCHBOARD.is_match(&written.to_lowercase())
}

/// A number that stands in the text and could be the writer's: theirs to say.
fn mend(reading: &Reading<'_>, phone: &str) -> Option<Mend> {
    let number = NUMBER.find(reading.text(Field::Description))?;
    let digits = number.as_str().chars().filter(char::is_ascii_digit).count();
    (8..=13).contains(&digits).then(|| Mend {
        label: "mend-phone",
        bytes: 0..phone.len(),
        text: number.as_str().to_owned(),
    })
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "phone.missing",
        severity: Severity::Blocking,
        paragraph: "2.3",
        check: Check::Coded(|reading, _, report| {
            let phone = reading.text(Field::SignaturePhone);
            let beside = EXTENSION.is_match(&reading.draft.signature.office);
            if !beside && !has_number(phone) && !says_number(reading.own(Field::Description)) {
                match mend(reading, phone) {
                    Some(mend) => report.add_mend(Field::SignaturePhone, reading::trimmed(phone), mend),
                    None => report.add(Field::SignaturePhone, reading::trimmed(phone)),
                }
            }
        }),
        hits: [
            Example::each(Field::SignaturePhone, &["", " ", "0733", "da chiedere", "fax 0736 277799"]),
            vec![Example::of(Field::SignaturePhone, "").and(
                Field::Description,
                "L'inquilino chiede di richiamarlo al 333 7654321 quando la tassa è corretta.",
            ),
            Example::of(Field::SignaturePhone, "").and(
                Field::Description,
                "La signora scarica il certificato con la via vecchia e ha lasciato il suo recapito, 347 1122334.",
            ),
            Example::of(Field::SignaturePhone, "").and(
                Field::Description,
                "La pratica 0417/2024 non si invia: gli enti non ci sono più e la 0418/2024 nemmeno si apre.",
            ),
            Example::of(Field::SignaturePhone, "")
                .and(Field::Description, "Non ci risulta la fattura 0123456789, mi dice scartata."),
            Example::of(Field::SignaturePhone, "")
                .and(Field::Description, "Il bilancio non quadra: ci troviamo fermi al 2024 e non si passa oltre."),
            Example::of(Field::SignaturePhone, "")
                .and(Field::Description, "Il cittadino chiede se lo richiamate al 4512 per il certificato."),
            Example::of(Field::SignaturePhone, "centralino del Comune")],
        ]
        .concat(),
        misses: [
            Example::each(
                Field::SignaturePhone,
                &["0733 564105 int. 12", "071.9200123", "+39 0721884410", "int. 12", "dal centralino premere 3", "tasto 2 del centralino", "centralino 0733 44551, interno 61"],
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
                Example::of(Field::SignaturePhone, "")
                    .and(Field::Description, "Il registro esce vuoto. Chiamatemi allo 0 7 3 3 5 6 4 1 0 5 prima delle 13."),
                Example::of(Field::SignaturePhone, "")
                    .and(Field::Description, "Il registro esce vuoto. Rispondiamo sempre all'interno 412, anche nel pomeriggio."),
                Example::of(Field::SignaturePhone, "")
                    .and(Field::Description, "Il registro esce vuoto. Fino alle 14 sono reperibile al 20451."),
                Example::of(Field::SignaturePhone, "")
                    .and(Field::Description, "Il registro esce vuoto. Per capirci meglio chiamatemi al 3318."),
                Example::of(Field::SignaturePhone, "")
                    .and(Field::Description, "Il registro esce vuoto. Interno diretto 120, sempre in ufficio"),
                Example::of(Field::SignaturePhone, "")
                    .and(Field::Description, "Il registro esce vuoto. Il mio cellulare: 3 4 7 1 1 2 2 3 3 4"),
            ],
        ]
        .concat(),
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Reading, apply};
    use super::*;

    #[test]
    fn a_number_in_the_text_is_offered_for_the_signature_and_a_code_is_not() {
        let offered = |text: &str| {
            let draft = Example::of(Field::SignaturePhone, "")
                .and(Field::Description, text)
                .draft();
            mend(&Reading::of(&draft), "").map(|mend| apply("", &mend))
        };
        assert_eq!(
            offered("La pratica è ferma, tel 0733/564105 ufficio").as_deref(),
            Some("0733/564105")
        );
        assert_eq!(
            offered("il mio cellulare di servizio: 347 112 2334").as_deref(),
            Some("347 112 2334")
        );
        assert_eq!(
            offered("Protocollo 0001234 del 12/05/2026, partita IVA 01234567890123"),
            None
        );
    }
}
