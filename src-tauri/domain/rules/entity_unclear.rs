//! `entity.unclear`: the desk cannot tell in which Entity help is needed (2.4.5).
//!
//! Whoever works in one Entity is known by it. For the others the field must name one; when it is empty, a sentence that
//! names exactly one will do, "uno dei nostri comuni" will not.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reading::{Plain, Reading, Word, words};
use super::{Check, Example, Rule, Severity, pattern};
use crate::domain::ticket::Field;

/// Words of an Entity's name that do not tell it from another.
const GENERIC: [&str; 32] = [
    "comune",
    "comuni",
    "unione",
    "unioni",
    "ente",
    "enti",
    "citta",
    "provincia",
    "comunita",
    "montana",
    "montano",
    "consorzio",
    "di",
    "del",
    "della",
    "dei",
    "delle",
    "dell",
    "d",
    "e",
    "ed",
    "il",
    "la",
    "i",
    "l",
    "vari",
    "tutti",
    "entrambi",
    "nostro",
    "nostri",
    "altri",
    "tutte",
];

static VAGUE: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:in |per |su |di )?(?:un[oa]?|qualcuno|alcuni|entrambi|ambedue) (?:(?:solo )?de(?:i|gli|lle) (?:nostri |due |tre |quattro |vari |suoi |diversi )*|dei )(?:comuni|enti|amministrazioni)(?: (?:associati|aderenti|dell'unione|che (?:seguo|gestisco|seguiamo|gestiamo)|in convenzione))?",
        r"\b(?:tra|fra) (?:l'|la |il )?(?:unione|comune|ente) e (?:l'|la |il |i )?(?:unione|comun[ei]|ente|enti)\b",
        r"\b(?:uno|un) (?:degli|dei) (?:altri |due |tre )?(?:enti|comuni)\b",
        r"\b(?:l'altro|un altro) (?:ente|comune) (?:dove|in cui|che)\b",
        r"\b(?:un|uno|una) (?:ente|comune) (?:soltanto|solo|solamente|su (?:due|tre|quattro))\b",
        r"\b(?:solo|soltanto) (?:in|per|su) un[oa]? (?:ente|comune|dei due)\b",
        r"\b(?:non so|non saprei) (?:in |per |di )?quale (?:ente|comune)\b",
    ])
});

/// Says where the writer works, not where help is needed.
static WORKS: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:lavor(?:o|iamo)|timbr(?:o|iamo)|mi divid\w+|ci divid\w+|a scavalco|faccio la spola|presto servizio|prestiamo servizio|sono in (?:convenzione|comando)|seguo|seguiamo|gestisco|gestiamo|mi occupo|ci occupiamo|opero|operiamo|sono (?:assegnat|condivis)\w*)\b",
        r"\bsia (?:per|in|nel|nell'|al|all'|il|l')\b.*\b(?:che|sia) (?:per|in|nel|nell'|al|all'|il|l')\b",
    ])
});

fn distinctive(name: &str) -> Vec<String> {
    words(name)
        .map(|word| word.folded)
        .filter(|word| !GENERIC.contains(&word.as_str()))
        .collect()
}

/// Whether a text in plain form names the Entity.
fn names(text: &str, entity: &str, only_union: bool) -> bool {
    let key = distinctive(entity);
    // A word with a sign and a digit at its end is a secret, no place.
    let secret = |word: &Word| {
        let mut after = text[word.bytes.end..].chars();
        after.next().is_some_and(|sign| "!@#$%&*_".contains(sign))
            && after.next().is_some_and(|c| c.is_ascii_digit())
    };
    let spoken: Vec<_> = words(text)
        .filter(|word| !secret(word))
        .map(|word| word.folded)
        .filter(|word| !["di", "del", "della", "dei"].contains(&word.as_str()))
        .collect();
    let key: Vec<_> = key.into_iter().filter(|word| word.len() > 1).collect();
    let whole = !key.is_empty() && spoken.windows(key.len()).any(|window| window == key.as_slice());
    // The longest word of a long name is how people call it.
    let called = key.len() > 1
        && key
            .iter()
            .max_by_key(|word| word.len())
            .is_some_and(|word| word.len() > 5 && spoken.contains(word));
    let union = only_union && is_union(entity) && spoken.iter().any(|word| word == "unione");
    whole || called || union
}

fn is_union(entity: &str) -> bool {
    words(entity).next().is_some_and(|word| word.folded == "unione")
}

/// Some place where the text is vague, or the whole field.
fn check(reading: &Reading<'_>, served: &[String]) -> Option<(Field, Range<usize>)> {
    let field = reading.text(Field::Entity).trim();
    if served.len() == 1 {
        return None;
    }
    let only_union = served.iter().filter(|entity| is_union(entity)).count() == 1;
    if !field.is_empty() {
        let named = served.iter().filter(|entity| names(field, entity, false)).count();
        let says_one = !distinctive(field).is_empty()
            || only_union
                && words(field).all(|word| ["unione", "dei", "comuni"].contains(&word.folded.as_str()));
        return (named > 1 || !says_one).then_some((
            Field::Entity,
            super::reading::trimmed(reading.text(Field::Entity)),
        ));
    }
    let plains = [reading.own(Field::Subject), reading.own(Field::Description)];
    let named_in = |text: &str| {
        served
            .iter()
            .filter(|entity| names(text, entity, only_union))
            .count()
    };
    let vague = [Field::Description, Field::Subject]
        .into_iter()
        .find_map(|field| {
            let plain = reading.own(field);
            VAGUE
                .find(&plain.text)
                .map(|vague| (field, plain.original(vague.range())))
        });
    let clear = |plain: &Plain| {
        plain.sentences.iter().any(|sentence| {
            let sentence = &plain.text[sentence.clone()];
            let sentence_vague = VAGUE.is_match(sentence) || WORKS.is_match(sentence);
            !sentence_vague && named_in(sentence) == 1
        })
    };
    if plains.into_iter().any(clear) {
        return None;
    }
    let description = reading.own(Field::Description);
    let works = WORKS.find(&description.text).map(|works| {
        let sentence = description.sentence(works.start());
        let words = description.text[sentence.clone()]
            .trim_end_matches(['.', ' ', '\n'])
            .len();
        (
            Field::Description,
            description.original(works.start()..sentence.start + words),
        )
    });
    Some(vague.or(works).unwrap_or((Field::Entity, 0..0)))
}

pub(super) fn rule() -> Rule {
    let union = ["Unione Montana dei Tre Colli", "Comune di Serravento"];
    let said = |text: &str| {
        Example::of(Field::Entity, "")
            .and(Field::Description, text)
            .serving(&union)
    };
    Rule {
        id: "entity.unclear",
        severity: Severity::Warning,
        paragraph: "2.4.5",
        check: Check::Coded(|reading, context, report| {
            if let Some((field, bytes)) = check(reading, &context.entities_served) {
                report.add(field, bytes);
            }
        }),
        hits: vec![
            Example::of(Field::Entity, "").serving(&union),
            Example::of(Field::Entity, "  ").serving(&union),
            Example::of(Field::Entity, ""),
            Example::of(Field::Entity, "Unione e Comuni").serving(&union),
            said("In uno dei nostri comuni il registro giornaliero non parte in conservazione."),
            said(
                "Lavoro sia per l'Unione che per il Comune di Serravento. Il registro non parte in conservazione.",
            ),
        ],
        misses: vec![
            Example::of(Field::Entity, "Comune di Serravento").serving(&union),
            Example::of(Field::Entity, "").serving(&union[..1]),
            Example::of(Field::Entity, "Comune di Montecerreto"),
            Example::of(Field::Entity, "Unione Montana dei Tre Colli").serving(&union),
            said("Per Serravento il registro giornaliero non parte in conservazione dal 14 marzo."),
            said("L'archivio dei verbali è quello dell'Unione, il ruolo sanzioni 2021 è vuoto."),
        ],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn two_kinds_of_entity_together_are_vague() {
        for said in [
            "tra unione e comune",
            "fra l'unione e il comune",
            "uno dei nostri enti",
        ] {
            assert!(VAGUE.is_match(said), "{said}: {}", VAGUE.as_str());
        }
    }
}
