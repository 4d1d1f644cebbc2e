//! `reply.new_topic`: a new problem written as an answer to an old ticket (2.4.4): it would be filed under the old one.
//!
//! It is an answer when the subject says so and names a ticket, or a mail is quoted below. The topic is new when the writer
//! says so, or closes the old one, or speaks of nothing that subject and quotation speak of.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reading::{Reading, words};
use super::{Check, Example, Rule, Severity, lexicon, pattern};
use crate::domain::ticket::Field;

static PREFIX: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"^(?:[\[(] ?)?(?:re|r|ris|risp|rif|fw|fwd|i|inoltro?|aw|wg)(?:\[\d+\]|\d)? ?: ?",
        r"^(?:rif\.?|riferimento|in risposta a|risposta a|seguito) (?:vs\.? |vostro |al |a )*(?:ticket|richiesta|segnalazione|mail)\b",
    ])
});
static TICKET: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"[\[(#] ?(?:ticket|richiesta|segnalazione|#|id)? ?(?:n\.?|nr\.?)? ?[:#]? ?\d{3,}",
        r"\b(?:ticket|richiesta|segnalazione|caso) (?:n\.?|nr\.?|num\.?|id|#)? ?:? ?#?\d{3,}",
        r"\b(?:presa in carico|apertura ticket|conferma|ticket)\b",
    ])
});

/// Says that something new follows.
static NEW: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:colg(?:o|iamo) l'occasione|cogliamo l'occasione|con l'occasione|(?:ne |si )?approfitt(?:o|iamo|ando))\b",
        r"\b(?:gia|visto|dato) che (?:ci (?:sono|siamo)|vi scrivo|scrivo|rispondo)\b",
        r"\b(?:(?:un |l')?altr[oa]|un'altra|nuov[oa]|divers[oa]|ulteriore) (?:problema|problemino|questione|cosa|argomento|anomalia|segnalazione|quesito|domanda|richiesta|errore|faccenda|ticket)\b",
        r"\b(?:problema|questione|cosa|argomento|anomalia|richiesta|segnalazione) (?:divers[oa]|nuov[oa]|a parte|del tutto diversa?)\b",
        r"\b(?:cambi(?:ando|o) argomento|a parte questo|tutt'altr[ao]|altro discorso|discorso diverso)\b",
        r"\b(?:rispondo|scrivo|uso|riutilizzo|riprendo|utilizzo)(?: \w+){0,3} (?:questa|vecchia|presente|mail|email|qui)(?: \w+){0,4} (?:per (?:comodita|fare prima|segnalar\w*|chieder\w*)|perche non trovo|anche se)",
        r"\b(?:avrei|avremmo) (?:anche|inoltre|pure|invece|ora|adesso)\b",
        r"\b(?:ora|adesso|oggi|stavolta|questa volta|stamattina|stamani|nel frattempo|intanto) (?:pero |invece|abbiamo un altr|ho un altr|ne ho un altr|il problema e|e un'altra|si e (?:aggiunt|presentat))\w*",
        r"\b(?:tutt'altra|un'altra|altra) (?:storia|faccenda|musica|rogna|grana|cosetta|cosa)\b",
        r"\b(?:e (?:gia )?che ci (?:sono|siamo)|approfitto|sfrutto|mi aggancio|uso questa mail|scrivo qui|vi scrivo qui|rispondo qui)\b",
        r"\b(?:un|l')? ?(?:quesito|dubbio|richiesta|domanda|segnalazione) (?:ulteriore|aggiuntiv[oa]|in piu|extra|nuov[oa])\b",
    ])
});

/// Closes the old ticket: what follows it is new.
static CLOSES: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:potete (?:pure )?chiuder\w*|si puo chiuder\w*|(?:lo|la|il ticket) (?:potete|puo|si puo) (?:\w+ )?chiu\w+|chiudete pure|da chiudere|consideratel[oa] chius[oa]|non (?:riguarda|c'entra|e (?:relativ[oa]|collegat[oa]|legat[oa])))\b",
    ])
});

/// "Colgo l'occasione per ringraziare" begins no topic.
pub(super) fn is_courtesy(after: &str) -> bool {
    let mut words = after.split_whitespace().take(4);
    words.any(|word| {
        ["ring", "salut", "augur", "porg", "compliment", "scus"]
            .iter()
            .any(|stem| word.starts_with(stem))
    })
}

/// Answers what was asked.
static ANSWER: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:come (?:da )?(?:vostra |vs\.? |cortese )?(?:richiest[oa]|indicat[oa]|suggerit[oa]|dett[oa]|concordato|d'accordo|indicazioni)|in (?:risposta|riferimento|merito|relazione|seguito) (?:a|al|alla)|(?:che|come) (?:ci|mi) (?:avete|hai|ha) (?:chiesto|indicato|detto|suggerito)|avete chiesto|il dato richiesto|rispondo (?:con|alla vostra|alle vostre))\b",
        r"\b(?:ho|abbiamo) (?:fatto|provato|eseguito|lanciato|verificato|controllato|seguito|rifatto|applicato)\b",
        r"\b(?:confermo|confermiamo|ancora (?:lo stesso|uguale|presente)|continua(?:no)? a|il problema (?:persiste|si ripresenta|rimane|e ancora|non e)|stesso (?:errore|problema|messaggio)|non e cambiato|si ripresenta|persiste|sempre uguale|resta(?:no)? (?:come|uguale))\b",
    ])
});

/// Whether the request is written as an answer.
pub(super) fn is_reply(reading: &Reading<'_>) -> bool {
    let subject = &reading.own(Field::Subject).text;
    let quotes = reading
        .parts
        .iter()
        .any(|part| part.author == super::reading::Author::Quoted);
    PREFIX.is_match(subject) && (quotes || TICKET.is_match(subject)) || quotes && TICKET.is_match(subject)
}

/// Words that tell what a text is about.
fn telling(text: &str) -> HashSet<String> {
    words(text)
        .filter(|word| lexicon::is_telling(word) && word.folded.len() > 3)
        .map(|word| word.folded.chars().take(6).collect())
        .collect()
}

fn trim(text: &str, sentence: Range<usize>) -> Range<usize> {
    let start = sentence.end - text[sentence.clone()].trim_start().len();
    start
        ..start
            + text[start..sentence.end]
                .trim_end_matches(['\n', ' ', '.', ','])
                .len()
}

fn check(reading: &Reading<'_>) -> Option<Range<usize>> {
    if !is_reply(reading) {
        return None;
    }
    let plain = reading.own(Field::Description);
    let text = plain.text.as_str();
    let whole = |at: usize| trim(text, at..plain.sentence(at).end);
    let says_new = NEW.find_iter(text).find(|new| {
        let after = &text[new.end()..];
        !is_courtesy(after) && after.split_whitespace().count() > 3
    });
    if let Some(new) = says_new {
        return Some(plain.original(whole(new.start())));
    }
    if let Some(closes) = CLOSES.find(text) {
        let clause = text[closes.end()..]
            .find([':', '.', ';', '!', '\n'])
            .map(|at| closes.end() + at + 1)?;
        let rest = std::iter::once(clause..plain.sentence(clause - 1).end.max(clause)).chain(
            plain
                .sentences
                .iter()
                .filter(|sentence| sentence.start >= clause)
                .cloned(),
        );
        let next = rest
            .into_iter()
            .find(|words| telling(&text[words.clone()]).len() > 3);
        return next.map(|next| plain.original(trim(text, next)));
    }
    if ANSWER.is_match(text) {
        return None;
    }
    let mut old = telling(reading.text(Field::Subject));
    for part in reading.parts.iter().filter(|part| !part.is_own()) {
        old.extend(telling(&reading.text(Field::Description)[part.bytes.clone()]));
    }
    let sentence = plain
        .sentences
        .iter()
        .find(|sentence| telling(&text[(*sentence).clone()]).len() > 3)?;
    let own = telling(text);
    let news = own.len() >= 6 && old.len() >= 2 && own.is_disjoint(&old);
    news.then(|| plain.original(whole(sentence.start)))
}

pub(super) fn rule() -> Rule {
    let reply =
        |subject: &str, text: &str| Example::of(Field::Subject, subject).and(Field::Description, text);
    Rule {
        id: "reply.new_topic",
        severity: Severity::Warning,
        paragraph: "2.4.4",
        check: Check::Coded(|reading, _, report| {
            if let Some(found) = check(reading) {
                report.add(Field::Description, found);
            }
        }),
        hits: vec![
            reply(
                "R: [#48213] presa in carico - annotazioni",
                "Grazie. Colgo l'occasione per segnalarvi che negli indici 2023 mancano gli atti da 1 a 6.",
            ),
            reply(
                "RE: Ticket n. 77120 - certificato cumulativo",
                "Ora va. Ne approfitto: le etichette della leva escono con il CAP vecchio.",
            ),
            reply(
                "Rif: [#50990] ordinativo 645",
                "Potete chiudere. Già che ci sono: il rendiconto del secondo trimestre non si genera.",
            ),
            reply(
                "Re: Conferma apertura ticket 90211",
                "Non riguarda il 90211: da stamattina i preavvisi dei palmari hanno la targa in bianco.",
            ),
            reply(
                "R: R: ticket 70114",
                "Agevolazioni a posto. Altra questione: nell'export per lo stampatore manca il codice avviso.",
            ),
            reply(
                "R: [#61200] quadratura cassa marzo",
                "Le timbrature del terminale quattro non vengono scaricate dopo le ventidue.\n> la quadratura di cassa è stata ricalcolata",
            ),
        ],
        misses: vec![
            reply(
                "R: [#48377] indice matrimoni incompleto",
                "Come richiesto ho lanciato la rigenerazione, gli atti da 1 a 6 continuano a mancare.",
            ),
            reply(
                "R: [#81022] variazione di cassa",
                "Ho fatto la prova che ci avete chiesto: il pulsante Approva resta spento anche così.",
            ),
            reply(
                "Re.Co. Servizi srl: PEC senza mittente",
                "Le PEC della ditta entrano nel protocollo con il mittente vuoto, le altre no.",
            ),
            reply(
                "Rif. pratica 2026/114: oneri doppi",
                "Gli oneri della pratica 114 sono calcolati due volte sulla stessa rata.",
            ),
            reply(
                "Altro problema sulle rette",
                "Le rette di maggio del nido escono doppie, quelle di aprile no.",
            ),
            reply(
                "R: [#65001] albo scrutatori",
                "Lo scrutatore della sezione 4 risulta ancora iscritto all'albo.\n> ci dica quale scrutatore dell'albo è rimasto",
            ),
        ],
    }
}
