//! `multiple_topics`: two problems in one request (2.4.4): each has its own address and its own expert.
//!
//! Several records, symptoms or steps of one case are one topic. Two topics are said to be two ("cambiando argomento"), or
//! are items of a list, or sentences joined by "inoltre", that speak of different offices.

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reading::{Plain, Reading};
use super::{Check, Example, Rule, Severity, pattern, reply_new_topic, topics, two_matters};
use crate::domain::ticket::Field;

/// Says itself that something else follows.
static OTHER_TOPIC: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:cambi(?:ando|o|amo) (?:completamente |totalmente )?(?:argomento|discorso|tema)|a parte questo|tutt'altr[ao](?: cosa| discorso| argomento| questione)?|discorso diverso|altro discorso)\b",
        r"\b(?:(?:un |l')?altr[oa]|un'altra|seconda|ulteriore) (?:problema|problemino|questione|cosa|argomento|anomalia|segnalazione|quesito|domanda|richiesta|faccenda|dubbio)\b(?: (?:che non c'entra|diversa|diverso|distinta))?",
        r"\b(?:secondo|terzo) (?:problema|quesito|argomento|punto|dubbio)\b",
        r"\bil secondo (?:riguarda|invece|e)\b",
        r"\b(?:gia|visto|dato) che (?:ci (?:sono|siamo|sentiamo|scriviamo)|(?:vi|ti) (?:scriv|disturb|contatt|sent|ho)\w*|scrivo|siamo (?:in contatto|qui|in linea|in argomento)|mi leggete|sono (?:qui|in linea))\b",
        r"\b(?:per|su) (?:quel(?:lo)? che|quanto|cio che) (?:riguarda|concerne|attiene)\w* (?:invece|poi)\b|\binvece,? per (?:quel che|quanto) (?:riguarda|concerne)\b",
        r"\b(?:ne |si )?approfitt(?:o|iamo|ando)(?: (?:anche|inoltre|pure|dell'occasione|della presente|di questa mail))*",
        r"\b(?:con|colgo|cogliamo) l'occasione\b",
        r"\b(?:che )?non (?:riguarda|riguardano|concerne) (?:il|la|i|le|lo|l'|gli) ?\w+\b|\bnon c'entra (?:niente|nulla)\b|\b(?:nulla|niente) (?:\w+ )?(?:a che (?:vedere|fare)|in comune)\b",
        r"\b(?:(?:quasi )?(?:mi )?(?:dimenticavo|scordavo)|stavo (?:dimenticando|scordando))\b|(?:^|[.;,\n] ?)(?:per|come) second[ao]\b",
        r"\b(?:discorso|capitolo|questione|faccenda|storia|cosa|argomento) (?:a parte|a se)\b",
    ])
});

/// Says so only when the offices differ.
static AND_ALSO: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"(?:^ ?|[.;:,!?] ?)(?:ed? )?(?:inoltre|in ?oltre|infine|in secondo luogo|in terzo luogo|come se non bastasse|oltre a (?:cio|questo)|nel frattempo|intanto|e ancora|a seguire|per finire|contestualmente|contemporaneamente|e non e finita|poi c'e|e poi|ultima cosa|un'ultima (?:cosa|domanda|richiesta)|nota a margine|a margine|tra l'altro|fra l'altro|sul fronte|lato|in piu|in aggiunta|altresi|per quanto riguarda|quanto a|da ultimo|p\.? ?s\b\.?|idem)(?:[ ,:.]|$)",
        r"(?:^ ?|[.;!?] )(?:(?:anche|pure|ancora|sempre|invece|poi) |(?:la |il )?(?:seconda|terza|secondo|terzo|altra|altro)(?: cosa| problema| punto)? ?[:,-] )",
        r"\bmentre (?:in|nel|nella|nello|al|alla|allo|per|lato)\b|\bmentre (?:nell|all)'",
        r"\b(?:dall'altr[oa](?: parte| lato)?|d'altr[oa] canto|per altro verso|di natura (?:\w+ )?divers[oa]|di tutt'altr[oa])\b",
    ])
});

/// "Due cose", "tre problemi diversi".
static COUNTED: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:due|tre|quattro|2|3|4|alcun[ei]|diverse|varie|piu) (?:distint[ei] |divers[ei] |separat[ei] )?(?:cose|cosette|grane|rogne|guai|guasti|intoppi|faccende|temi|dubbi|problemini|problemi|questioni|richieste|segnalazioni|anomalie|quesiti|domande|argomenti|punti)\b",
    ])
});

/// The same cause, or the steps of one case.
static ONE_CASE: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:stess[oa]|medesim[oa]|unic[oa]) (?:problema|errore|motivo|causa|origine|utenza|pratica|scheda|anomalia|messaggio)\b",
        r"\b(?:collegat[oa]|correlat[oa]|conness[oa]|attinente) ?(?:[:,]|a (?:quest|quell|cio))",
        r"\b(?:di conseguenza|per (?:lo stesso|questo) motivo|credo (?:sia|dipenda|che sia)|forse (?:e|dipende)|immagino|probabilmente (?:dipende|e|sono))\b",
    ])
});
pub(super) static STEPS: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:ho (?:gia )?(?:fatto|provato|tentato|eseguito|verificato)|abbiamo (?:gia )?(?:fatto|provato)|cosa ho fatto|provat[oe]|tentativi|passi|passaggi|passo per passo|sequenza|step|procedura seguita|per riprodurre|operazioni)\b",
    ])
});

/// What stands between two matters of a subject.
pub(super) static SPLIT: LazyLock<Regex> =
    LazyLock::new(|| pattern::plain(&[r" e (?:poi )?|,|;|\+|/| - | ed "]));

static ITEM: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"^ ?(?:[-*+~] ?|\(?\d{1,2} ?[.)-] ?|\(?[a-e] ?[)] ?|punto (?:\d|uno|due|tre)\b[^a-z]{0,3})",
        r"(?:[ :;,.])\(?(?:\d|[a-e]) ?\) ",
        r"\b(?:prim[oa]|second[oa]|terz[oa]) ?[:)-] ?",
    ])
});

/// Items of a list, without what marks them.
fn items(text: &str) -> Vec<Range<usize>> {
    let marks: Vec<_> = ITEM.find_iter(text).map(|mark| mark.range()).collect();
    let ends = marks.iter().skip(1).map(|mark| mark.start).chain([text.len()]);
    marks
        .iter()
        .zip(ends)
        .map(|(mark, end)| {
            let line = text[mark.end..end].find('\n').map_or(end, |at| mark.end + at);
            mark.end..line
        })
        // A record with its name is no matter of its own.
        .filter(|item| {
            let words = text[item.clone()].split_whitespace();
            words
                .filter(|word| word.starts_with(|c: char| c.is_alphabetic()))
                .count()
                > 2
        })
        .collect()
}

/// Where the second topic begins.
fn second_topic(plain: &Plain, subject: &str, module: &str) -> Option<Range<usize>> {
    let text = plain.text.as_str();
    let sentence_from = |at: usize| at..plain.sentence(at).end;
    let items = items(text);
    let one_case = LazyCell::new(|| ONE_CASE.is_match(text) || ONE_CASE.is_match(subject));
    if items.len() > 1 && !STEPS.is_match(&text[..items[0].start]) && !STEPS.is_match(subject) && !*one_case {
        // What leads to the list is said of all of it.
        let first = topics::of_text(
            &text[plain
                .sentence(items[0].start.saturating_sub(4))
                .start
                .min(items[0].start)..items[0].end],
        );
        let other = items
            .iter()
            .skip(1)
            .find(|item| topics::unrelated(first, topics::of_text(&text[(*item).clone()])));
        if let Some(other) = other {
            return Some(other.clone());
        }
    }
    let mark = OTHER_TOPIC.find_iter(text).find(|mark| {
        let after = &text[mark.end()..plain.near(mark.end()).end.max(mark.end())];
        let next = &text[plain.near(mark.end() + after.len())];
        !reply_new_topic::is_courtesy(after)
            && (two_matters::MATTER.is_match(after) || two_matters::MATTER.is_match(next))
    });
    if let Some(mark) = mark {
        let says = |words: &str| words.split_whitespace().nth(3).is_some();
        if says(&text[..mark.start()]) && says(&text[mark.end()..]) {
            return Some(sentence_from(mark.start()));
        }
    }
    if let Some(other) = announced(plain, subject).filter(|_| !*one_case) {
        return Some(other);
    }
    if let Some(other) = two_matters::listed(text, &items, subject).filter(|_| !*one_case) {
        return Some(other);
    }
    if let Some(other) = two_matters::apart(plain, subject).filter(|_| !*one_case) {
        return Some(other);
    }
    let counted = COUNTED.is_match(text) || COUNTED.is_match(subject);
    if !counted && !AND_ALSO.is_match(text) || *one_case || STEPS.is_match(subject) {
        return None;
    }
    let mut so_far = 0;
    for sentence in &plain.sentences {
        let words = &text[sentence.clone()];
        let about = topics::of_text(words);
        let joined = AND_ALSO.find(words).filter(|joined| {
            let before = match so_far | topics::of_text(&words[..joined.start()]) {
                0 => topics::of_text(module) | topics::of_text(subject),
                before => before,
            };
            // What opens the text joins nothing.
            sentence.start + joined.start() > 0
                && two_matters::MATTER.is_match(&words[joined.end()..])
                && topics::unrelated(before, topics::of_text(&words[joined.end()..]))
        });
        if let Some(joined) = joined {
            return Some(sentence.start + joined.start()..sentence.end);
        }
        if counted && topics::unrelated(so_far, about) {
            return Some(sentence.clone());
        }
        so_far |= about;
    }
    None
}

/// "Scanner protocollo e mandati": the subject names two offices, and the text has a sentence for each alone.
fn announced(plain: &Plain, subject: &str) -> Option<Range<usize>> {
    let short = |part: &str| part.split_whitespace().count() <= 4;
    if subject.contains(':') || !SPLIT.split(subject).all(short) {
        return None;
    }
    two_matters::by_words(plain, subject).or_else(|| by_area(plain, subject))
}

/// The same by the offices that the subject names.
fn by_area(plain: &Plain, subject: &str) -> Option<Range<usize>> {
    let named: Vec<_> = SPLIT.split(subject).map(topics::of_text).collect();
    let [one, .., other] = named.as_slice() else {
        return None;
    };
    if !topics::unrelated(*one, *other) {
        return None;
    }
    let only = |sentence: &&Range<usize>, wanted: u32, not: u32| {
        let about = topics::of_text(&plain.text[(*sentence).clone()]);
        about & wanted != 0 && about & not == 0
    };
    let first = plain
        .sentences
        .iter()
        .find(|sentence| only(sentence, *one, *other))?;
    let second = plain
        .sentences
        .iter()
        .find(|sentence| only(sentence, *other, *one))?;
    Some(if first.start < second.start {
        second.clone()
    } else {
        first.clone()
    })
}

fn trimmed(text: &str, range: Range<usize>) -> Range<usize> {
    let words = &text[range.clone()];
    let start = range.end - words.trim_start().len();
    start
        ..start
            + text[start..range.end]
                .trim_end_matches([' ', '\n', '.', ';', ','])
                .len()
}

fn check(reading: &Reading<'_>) -> Option<Range<usize>> {
    if reply_new_topic::is_reply(reading) {
        return None;
    }
    let plain = reading.own(Field::Description);
    let found = second_topic(
        plain,
        &reading.own(Field::Subject).text,
        reading.text(Field::Module),
    )?;
    Some(plain.original(trimmed(&plain.text, found)))
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "multiple_topics",
        severity: Severity::Warning,
        paragraph: "2.4.4",
        check: Check::Coded(|reading, _, report| {
            if let Some(found) = check(reading) {
                report.add(Field::Description, found);
            }
        }),
        hits: Example::each(
            Field::Description,
            &[
                "1) lo scanner del protocollo prende una pagina sola\n2) i mandati dal 501 escono senza CUP",
                "Lo stato di famiglia 881 esce senza parentela. Inoltre in cimiteri non si aprono le concessioni dei loculi.",
                "Il cedolino di marzo è doppio. Cambiando argomento, il portale non accetta lo SPID da fuori sede.",
                "Le rette del nido sono doppie; altra questione, il numero di fax nelle stampe è quello vecchio.",
                "- la lista TARI dà mq diversi\n- al cimitero non si stampa il contratto del loculo 12",
                "Due cose: le timbrature del 5 maggio sono doppie. Le fatture elettroniche non si collegano agli impegni.",
            ],
        ),
        misses: Example::each(
            Field::Description,
            &[
                "- i bollettini escono a zero\n- il totale è zero\n- anche il file per lo stampatore è a zero",
                "Ho provato: 1) a rigenerare la delibera 2) a rifare il mandato 3) con un altro browser. Sempre uguale.",
                "Tre mandati danno lo stesso errore in firma: 301, 318 e 344. Inoltre il 344 appare due volte.",
                "La seconda rata e la terza scadono lo stesso giorno. Poi di conseguenza la polizza ha la data sbagliata.",
                "La fattura arriva dal protocollo senza allegato e in contabilità non si registra.",
                "Il ruolo TARI 2024 ha la quota fissa del 2023; inoltre la tariffa della categoria 6 manca.",
            ],
        ),
    }
}
