//! `reply.new_topic`: a new problem written as an answer to an old ticket (2.4.4): it would be filed under the old one.
//!
//! It is an answer when the subject says so and names a ticket, or a mail is quoted below. The topic is new when the writer
//! says so, or closes the old one, or speaks of nothing that subject and quotation speak of.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reading::{Plain, Reading, words};
use super::{Check, Example, Mend, Rule, Severity, lexicon, pattern, topics};
use crate::domain::ticket::Field;

static PREFIX: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"^(?:[\[(] ?)?(?:re|r|ris|risp|rif|fw|fwd|i|inoltro?|aw|wg)(?:\[\d+\]|\d)? ?: ?",
        r"^(?:rif\.?|riferimento|in risposta a|risposta a|seguito) (?:vs\.? |vostro |al |a )*(?:ticket|richiesta|segnalazione|mail)\b",
    ])
});
static TICKET: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"[\[(#] ?(?:ticket|richiesta|segnalazione|[a-z]{1,4}-|#|id)? ?(?:n\.?|nr\.?)? ?[:#]? ?\d{3,}",
        r"\b(?:ticket|richiesta|segnalazione|caso) (?:n\.?|nr\.?|num\.?|id|#)? ?:? ?#?\d{3,}",
        r"\b(?:presa in carico|apertura ticket|conferma|ticket)\b",
    ])
});

/// What makes a subject an answer: its beginnings and the old ticket's name.
static LEAD: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[concat!(
        r"^(?:(?:[\[(] ?)?(?:re|r|ris|risp|rif|fw|fwd|i|inoltro?|aw|wg)(?:\[\d+\]|\d)? ?: ?)*",
        r"(?:[\[(#] ?(?:ticket|richiesta|segnalazione|caso|#|id)? ?(?:n\.?|nr\.?)? ?[:#]? ?\d{3,} ?[\])]?|",
        r"(?:ticket|richiesta|segnalazione|caso) (?:n\.?|nr\.?|num\.?|id|#)? ?:? ?#?\d{3,})? ?[-:,;]? ?",
    )])
});

/// A request of its own: the subject without what made it an answer.
fn mend(reading: &Reading<'_>) -> Option<Mend> {
    let plain = reading.own(Field::Subject);
    let lead = LEAD.find(&plain.text).filter(|lead| !lead.is_empty())?;
    Some(Mend {
        label: "mend-new-request",
        bytes: plain.original(lead.range()),
        text: String::new(),
    })
}

/// Says that something new follows.
static NEW: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:colg(?:o|iamo) l'occasione|cogliamo l'occasione|con l'occasione|(?:ne |si )?approfitt(?:o|iamo|ando)|sfrutt(?:o|iamo))\b",
        r"\b(?:gia|visto|dato|e) che (?:ci (?:sono|siamo|sentiamo|scriviamo)|(?:vi|ti) (?:scriv|disturb|contatt|sent|rispond)\w*|scrivo|rispondo|siamo (?:in contatto|qui|in linea)|mi leggete|sono (?:qui|in linea))\b|\bvi (?:dico|metto|aggiungo|segnalo|giro|passo|lascio) (?:anche|pure|inoltre) (?:quest\w+|un\w*|l'altr\w+)\b",
        r"\b(?:(?:un |l')?altr[oa]|un'altra|nuov[oa]|divers[oa]|ulteriore) (?:problema|problemino|guaio|questione|cosa|cosetta|argomento|anomalia|segnalazione|quesito|domanda|richiesta|errore|faccenda|ticket|storia|rogna|grana|dubbio|paio di maniche)\b",
        r"\b(?:problema|questione|faccenda|storia|materia|tema|cosa|argomento|anomalia|richiesta|segnalazione|domanda|quesito|dubbio) (?:divers[oa]|nuov[oa]|a parte|ulteriore|aggiuntiv[oa]|in piu|fuori tema|del tutto diversa?)\b",
        r"\b(?:cambi(?:ando|o|amo) (?:argomento|discorso|tema)|a parte (?:questo|cio)|tutt'altr[ao]|dell'altro|l'altro (?:problema|ticket|argomento|punto)|altro discorso|discorso diverso|fuori (?:tema|argomento)|off topic|altra storia)\b",
        r"\b(?:rispondo|scrivo|uso|riuso|riutilizzo|riprendo|utilizzo|mi aggancio|mi attacco|mi accodo)\b(?: \w+){0,4} (?:questa|questo|quest[oa]|vecchi[oa]|presente|mail|email|qui|stess[oa]|ticket|\d{3,})\b(?: \w+){0,4} (?:per (?:comodita|fare prima|segnalar\w*|chieder\w*)|perche non trovo|anche se|ma )",
        r"\b(?:solo|soltanto|unicamente|giusto) per comodita\b|\b(?:lo (?:chiedo|scrivo|segnalo|metto)|scrivo|rispondo) (?:qui|qua) (?:perche|cosi|anche se)\b",
        r"\bnon (?:vi |ti )?(?:scriv|rispond|chiam|disturb)(?:o|iamo) (?:per|sul|sulla|piu per) [^.;\n]{0,40}\b(?:ma|bensi) (?:per|su|sul|sulla|perche)\b",
        r"\bper non aprir\w+ (?:un|ne|uno)\b|\b(?:palla|occasione) al (?:balzo|volo)\b|\besul(?:a|ano|i)\b|\b(?:argomento|tema|questione|problema|cosa|materia|natura) (?:completamente |totalmente |del tutto |affatto |ben |tutt'altro )?(?:different|divers|distint)\w+",
        r"\bil (?:problema|punto|guaio|quesito) (?:e (?:ora |adesso )?(?:un altro|diverso)|(?:adesso|ora|oggi) e)\b|\b(?:passo|passiamo|vengo|veniamo|salto) (?:quindi |ora |adesso |poi )?(?:a|al|ad|all'|alla) ?(?:un |una )?(?:altr|nuov|prossim|successiv|second)\w+",
        r"\b(?:mi permetto|ci permettiamo) di (?:aggiunger|chieder|segnalar|sottopor|domandar)\w+\b|\b(?:second|altr|ulterior|nuov)[oe] (?:aspetto|tema|punto|fronte)\b|\b(?:sempre |anche )?da (?:questo|quest') ?(?:indirizzo|mail|thread|filo)\b",
        r"(?:^|[.;!?] ?)invece\b|\bmi accod\w+\b|\buso quest\w+\b|\b(?:vengo|veniamo|passo|passiamo) al (?:dunque|punto|sodo)\b|\bdomanda al volo\b|\bnon (?:trovo|trovavo|conosco|ho) (?:un )?altr[oi] (?:modo|indirizzo|canale)|\b(?:ora|adesso|oggi|stavolta) (?:tocca|e la volta|passiamo|passo)\b|\bin coda a (?:quest|vostr)\w+|\bho (?:perso|smarrito) (?:l'|il )?(?:indirizz|riferiment)\w+|\b(?:nel frattempo|intanto|mentre) [^.;\n]{0,40}\bvi (?:segnal|chied|scriv|dic|disturb)\w+",
        r"\bnon (?:si tratta piu|e piu quest\w+|c'entra (?:piu |niente |nulla )*con|riguarda (?:piu |il |la |i |le )*)\b",
        r"\b(?:avrei|avremmo) (?:anche|inoltre|pure|invece|ora|adesso)\b",
        r"\b(?:ora|adesso|oggi|stavolta|questa volta|stamattina|stamani) (?:pero|invece)\b|\b(?:invece|piuttosto|nel frattempo|intanto|semmai),? (?:ora|adesso|oggi|stamattina|stamani|da (?:ieri|oggi|lunedi|stamattina)|e (?:saltat|spuntat|venut|comparso|emerso)|si e|abbiamo|ho)\b",
        r"\b(?:salta fuori|e saltat[oa] fuori|e spuntat[oa]|e (?:sorto|emers[oa]|uscit[oa] fuori)|si presenta|si e presentat[oa]) (?:un |una |un'|il |la |l'|ora |adesso )",
    ])
});

/// Closes the old ticket: what follows it is new.
static CLOSES: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:potete (?:pure )?(?:chiuder|archiviar)\w*|si puo chiuder\w*|(?:lo|la|il ticket) (?:potete|puo|si puo) (?:\w+ )?chiu\w+|chiudete pure|da chiudere|consideratel[oa] chius[oa]|non (?:riguarda|c'entra|e (?:relativ[oa]|collegat[oa]|legat[oa])))\b",
        r"\b(?:(?:tutto|ora|adesso) (?:ok|bene|a posto|regolare|va|funziona|funzionano|vanno|torna)|(?:ora|adesso) (?:e|sono) (?:a posto|ok|giust\w)|(?:e|sono|era|erano) (?:stat[oaie] )?(?:tutt[oaie] )?(?:risolt|sistemat|chius|superat|archiviat)[oaie]|(?:chius|risolt|sistemat)[oaie] (?:e |ed )?(?:chius|risolt|sistemat|archiviat)[oaie]|(?:va|vanno) (?:bene|benissimo|a posto|alla grande)|a posto|(?:non (?:ho|abbiamo|ci sono) )novita|lascio perdere|lasciamo (?:perdere|stare)|promoss[oaie])\b",
        r"\b(?:ticket |il |quello |la richiesta )?(?:n\.? ?)?\d{4,}\b (?:era|riguardava|e (?:risolt|chius|a posto|ok)|si puo chiudere|potete chiuder)\w*",
        r"^(?:ok|grazie|perfetto|ottimo|bene|benissimo|ricevuto|risolto|funziona|perfetti)\b[^.;!\n]{0,60}",
        r"\bgrazie (?:mille |tante )?(?:per|del|della|dell'|dei|delle) [^.;!\n:]{0,60}",
    ])
});

/// "Colgo l'occasione per ringraziare" begins no topic.
pub(super) fn is_courtesy(after: &str) -> bool {
    let mut words = after.split_whitespace().take(8);
    words.any(|word| {
        [
            "ringraz",
            "salut",
            "augur",
            "porg",
            "compliment",
            "scus",
            "piaciut",
            "soddisf",
        ]
        .iter()
        .any(|stem| word.starts_with(stem))
    })
}

/// Answers what was asked.
static ANSWER: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:come (?:da )?(?:vostra |vs\.? |cortese )?(?:richiest[oa]|indicat[oa]|suggerit[oa]|dett[oa]|concordato|d'accordo|indicazioni)|in (?:risposta|riferimento|merito|relazione|seguito) (?:a|al|alla)|(?:che|come) (?:ci|mi) (?:avete|hai|ha) (?:chiesto|indicato|detto|suggerito)|avete chiesto|il dato richiesto|rispondo (?:con|alla vostra|alle vostre))\b",
        r"^(?:ecco|allego|in allegato|si|no|confermo|i dati|le allego|vi allego)\b|\b(?:ecco (?:i|il|la|le)|(?:vi |le )?alleg(?:o|hiamo)|in allegato|i dati richiesti|aggiung(?:o|iamo) che|precis(?:o|iamo)|nuovo tentativo|avevo dimenticato)\b",
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
pub(super) fn telling(text: &str) -> HashSet<String> {
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

/// The rest of the sentence that a place is in, when it goes on behind a stop, and the sentences behind.
fn sentences_after(plain: &Plain, at: usize) -> Vec<Range<usize>> {
    let text = plain.text.as_str();
    let end = plain.sentence(at.saturating_sub(1)).end.max(at);
    let rest = text[at..end].find([':', ';', ',']).map(|stop| at + stop + 1..end);
    let behind = plain
        .sentences
        .iter()
        .filter(|sentence| sentence.start >= at)
        .cloned();
    rest.into_iter().chain(behind).collect()
}

/// A sentence about another office than subject and quotation, with no word of theirs.
fn other_office(reading: &Reading<'_>, plain: &Plain) -> Option<Range<usize>> {
    let description = reading.text(Field::Description);
    let mut of_old = topics::of_text(&reading.own(Field::Subject).text);
    let mut old = telling(reading.text(Field::Subject));
    for part in reading.parts.iter().filter(|part| !part.is_own()) {
        let words = &description[part.bytes.clone()];
        of_old |= topics::of_text(&words.to_lowercase());
        old.extend(telling(words));
    }
    let mut sentences = plain.sentences.iter();
    let other = sentences.find(|sentence| {
        let words = &plain.text[(*sentence).clone()];
        let about = topics::of_text(words);
        let said = telling(words);
        topics::unrelated(of_old, about)
            && said.len() > 2
            && said.is_disjoint(&old)
            && !ANSWER.is_match(words)
    });
    other.cloned()
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
    let mut old = telling(reading.text(Field::Subject));
    for part in reading.parts.iter().filter(|part| !part.is_own()) {
        old.extend(telling(&reading.text(Field::Description)[part.bytes.clone()]));
    }
    let answers = ANSWER.find(text).map(|answer| answer.start());
    if let Some(closes) = CLOSES
        .find(text)
        .filter(|closes| answers.is_none_or(|at| at > closes.start()))
    {
        let next = sentences_after(plain, closes.end()).into_iter().find(|sentence| {
            let said = telling(&text[sentence.clone()]);
            said.len() > 3 && (said.is_disjoint(&old) || said.intersection(&old).count() * 4 <= said.len())
        });
        let persists = next
            .as_ref()
            .is_some_and(|next| ANSWER.is_match(&text[closes.end().min(next.start)..next.end]));
        let next = next
            .filter(|_| !persists)
            .or_else(|| other_office(reading, plain));
        return next.map(|next| plain.original(trim(text, next)));
    }
    if let Some(other) = other_office(reading, plain) {
        return Some(plain.original(trim(text, other)));
    }
    if answers.is_some() {
        return None;
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
                match mend(reading) {
                    Some(mend) => report.add_mend_in(Field::Description, found, Field::Subject, mend),
                    None => report.add(Field::Description, found),
                }
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
                "Re: [#55120] rettifica ruolo",
                "Non vi scrivo per il ruolo ma per le etichette dei loculi, che escono con il cognome troncato.",
            ),
            reply(
                "RE: [TK-41888] stampa liste",
                "Le liste vanno bene. Da ieri però l'albo non pubblica gli atti con più di tre allegati.",
            ),
            reply(
                "R: [#61200] quadratura cassa marzo",
                "Le timbrature del terminale quattro non vengono scaricate dopo le ventidue.\n> la quadratura di cassa è stata ricalcolata",
            ),
        ],
        misses: vec![
            reply(
                "R: [#48377] indice matrimoni incompleto",
                "Come richiesto ho lanciato la rigenerazione, ma nell'indice gli atti da 1 a 6 continuano a mancare.",
            ),
            reply(
                "R: ticket 70881 carta d'identità",
                "Grazie della risposta, ma la carta d'identità continua a non stamparsi: adesso esce lettore assente.",
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

#[cfg(test)]
mod tests {
    use super::super::{Reading, apply};
    use super::*;

    #[test]
    fn a_request_of_its_own_keeps_nothing_of_the_old_ticket_but_its_matter() {
        for (subject, own) in [
            ("R: [#48213] indici annuali", Some("indici annuali")),
            (
                "RE: I: Ticket n. 77120 - certificato cumulativo",
                Some("certificato cumulativo"),
            ),
            ("Certificato cumulativo", None),
        ] {
            let draft = Example::of(Field::Subject, subject).draft();
            let mended = mend(&Reading::of(&draft)).map(|mend| apply(subject, &mend));
            assert_eq!(mended.as_deref(), own, "{subject}");
        }
    }
}
