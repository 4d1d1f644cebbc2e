//! `booking`: help reserved for a need that may never come (2.2). Training by appointment is what the guide wants, and the
//! bookings of citizens or of expenditure are the trade.

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reading::{FREE, Plain, Reading};
use super::{Check, Example, Rule, Severity, pattern};
use crate::domain::ticket::{Field, Kind};

/// Reserves somebody's time.
static RESERVES: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:prenot(?:are|arci|armi|iamo|o|asse|ate)|ipotec(?:are|hiamo|o)|accaparr\w+|blocc(?:are|hiamo|o)|(?:essere |venire )?(?:mess[oiae]|inserit[oiae]) (?:in|nella|nell'|a) (?:vostra |una )?(?:lista|agenda|calendario|coda|elenco|programma|attesa)|riserv(?:are|arci|ate|ateci|iamo|o)|opzion(?:are|iamo|o)|fiss(?:are|arci|ateci|atemi|iamo|ate)|bloccar(?:e|ci)|bloccateci|calendarizz\w+|programm(?:are|iamo|arci|ate)|garantir(?:e|ci)|garantiteci|assicurar(?:e|ci)|tener(?:e|ci|mi)|tenete(?:ci|mi)?|mettete(?:ci|mi)?|metterci|pianific(?:are|hiamo)|concord(?:are|iamo)|segnat(?:eci|emi))\b(?:<gap8>| )(?:un |una |un'|qualche |la |il |l'|due |tre |vs\.? |vostr[oa] )*<assistance>",
        r"\b(?:tener(?:e|ci|mi)|tenete(?:ci|mi)?) (?:liber[oaie]|a disposizione|disponibil[ei]|pront[oi]|da parte)\b",
        r"\b(?:avere|riceverci|concord\w+|lasciar\w+|destin\w+|dedic\w+) (?:uno spazio|un posto|una finestra|uno slot|un'ora|una fascia|del tempo)\b<gap8>(?:vostr[oaie]|vs\.?|voi|<assistance>)\b",
        r"\b(?:prenotazione|riserva) (?:di |dell'|della |per )?(?:una |un |l')?<assistance>\b",
        r"\b(?:disponibil\w+|reperibil\w+|a disposizione|presidio|presenza|affiancamento)\b<gap8>(?:un |una |vostr[oa] |di )?(?:tecnic[oi]|consulent[ei]|operator[ei]|personale|qualcuno|assistenza|supporto)\b",
        r"\b(?:tecnic[oi]|consulent[ei]|operator[ei]|qualcuno|assistenza)\b<gap8>(?:disponibil[ei]|reperibil[ei]|a disposizione|in standby|pront[oi])\b",
        r"\b(?:vorre(?:i|mmo)|chied(?:o|iamo)|richied(?:o|iamo)|serv(?:e|irebbe|ira)|avremo bisogno|avremmo bisogno|prevediamo)\b<gap8>(?:mezza giornata|mezze giornate|una giornata|due giornate|qualche ora|un paio d'ore|un tecnico|un operatore|un consulente|assistenza|supporto|un intervento|un collegamento)\b",
    ])
});

/// Keeps somebody or some time, in whatever form of the verb but those of what citizens do.
static KEEPS: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:prenot|riserv|opzion|fiss|blocc|calendarizz|pianific|ipotec|impegn|accanton|assicur|garant|program|preallert|allert|predisp|dedic|destin|concord|organizz)(?:are|arci|armi|asse|assero|iamo|iate|hiate|hiamo|o|i|ate|ateci|ino|hino|andoci|ando|ire|irci|ite|iteci|iscano|orre|ong\w+)\b",
        r"\b(?:mett|ten|teng|tien|lasc|segn|inser|rest|rim)\w*\b<gap>(?:in agenda|a calendario|in calendario|in lista|in preallarme|in allerta|da parte|libero|libera|pront[oaie]|a disposizione|disponibil[ei]|in programma|un segnaposto|una crocetta|in conto)\b",
        r"\b(?:di guardia|in stand ?-?by|in allerta|all'erta|sul chi vive|reperibil\w+|presidi\w*|di turno|a portata di (?:mano|telefono|voce)|pront[oaie] (?:a|ad) \w+|disponibil\w+|raggiungibil\w+|contattabil\w+|rintracciabil\w+|in linea con noi|al nostro fianco|accanto a noi|dietro le quinte|a nostra disposizione|collegat[oaie] con noi)\b",
    ])
});

/// The desk's people or their time.
static DESK: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:<assistance>|esper[ti]\w*|specialist[ai]|sistemist[ai]|addett[oai]|referent[ei]|(?:uno|una|qualcuno|qualcuna|chi|nessuno) (?:di|tra|fra) voi|vostr[oaie]|vs\.?|codest[oa]|personale|squadra|a nostro nome|per noi|con voi|da parte vostra|un giro di)\b",
    ])
});

/// A need that may come.
static PERHAPS: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:nel caso|in caso di|caso mai|casomai|qualora|nell'eventualita|nell'ipotesi|(?:in|al) bisogno|se (?:c'e|ci fosse|ne abbiamo) bisogno|se necessario|all'evenienza|alla bisogna|eventual\w+|per ogni evenienza|evenienz[ae]|imprevist[oi]|scaramanzia|scrupolo|precauzion\w+|paracadute|caparra|rete di sicurezza|dormire (?:sonni )?tranquill\w|mettere le mani avanti|mani avanti|male che vada|hai visto mai|metti che|malaugurat\w+|se (?:poi )?(?:slitta|salta|non serve|non servisse|tutto va|dovesse|qualcosa|capita|succede|va storto)\w*|dipendera d\w+|se poi|nulla di certo|non e detto|non e certo|semmai|annullabil\w|disdi\w+|al limite|al massimo|all'occorrenza|non si sa mai|per (?:maggior |maggiore )?sicurezza|per stare (?:tranquill[ie]|sicur[ie])|cosi (?:siamo|stiamo|sono) (?:tranquill\w|sicur\w)|a scopo (?:precauzionale|preventivo)|in via (?:precauzionale|preventiva|cautelativa)|preventivament\w|precauzional\w+|se (?:(?:mi|ci|si|qualcosa|l'\w+|il \w+|la \w+) (?:non \w+|si (?:blocc|inchiod|ferm|incepp|impunt|piant)\w+|blocc\w+|inchiod\w+|ferm\w+|perd\w+|va storto|andasse\w*)|dovess\w+|serv\w+|ci fosse\w*|avess\w+|succed\w+|capit\w+)|potrebbe(?:ro)? (?:tornar\w* (?:comod|util)\w*|far(?:ci|mi)? comodo|servir\w*|esser\w*|capitar\w*|succeder\w*)|dovesse\w* (?:servir|capitar|succeder|esser|sorger|emerger)\w*|in previsione|in vista d\w+|fin d'ora|sin d'ora|per tempo|in anticipo|gia (?:da )?(?:ora|adesso)|giusto per)\b",
    ])
});

/// Nothing is wrong yet.
static ALL_WELL: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:al momento|per ora|per il momento|attualmente|allo stato|ad oggi|adesso|oggi|ora|finora|fino ad ora)\b[^.\n]{0,30}\b(?:non (?:abbiamo|ho|c'e|ci sono|risultano|serve|si)|e tutto|tutto|va tutto|funziona tutto|nessun)\b",
        r"\b(?:pur )?non (?:essendo|essendovi|essendoci|avendo|risultando|sussistendo|riscontrando|ravvisando)(?: \w+){0,4} (?:criticita|problem\w|anomali\w|difficolta|malfunzionament\w|error\w|necessita|segnalar\w*|intopp\w)|\b(?:tutt[oaie] (?:\w+ ){0,2}(?:a buon fine|liscio|regolar\w+|in ordine|funzionant\w)|esito (?:positivo|corretto|regolare)|filat[oa] liscio|(?:nessun\w*|niente|nulla) (?:\w+ )?(?:in particolare|da segnalare|di rotto|di urgente|per (?:ora|il momento|adesso))|non (?:chiedo|serve|occorre|c'e) (?:niente|nulla))\b",
        r"\b(?:non (?:abbiamo|ho|c'e|ci sono) (?:ancora )?(?:problemi|errori|anomalie|nessun problema|alcun problema|nulla|niente)|tutto (?:regolare|ok|bene|a posto|funziona)|ancora non (?:abbiamo|ho|sappiamo|so))\b",
    ])
});

/// Learning something is by appointment.
static TRAINING: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:formazion\w*|format[iv]\w*|cors[oi]|addestrament\w*|consulenza|imparar\w*|per (?:vedere|capire|approfondire|affrontare|imparare)|spieg\w+|webinar|lezion\w*|istruzion\w*|illustrar\w*)\b",
    ])
});

/// How far from the verb the desk may be named, and how far the reason.
const NEAR: usize = 110;
const REASON: usize = 400;

/// The sentence of a place with the next one, where the reason may follow.
fn with_reason(plain: &Plain, at: usize) -> &str {
    let sentence = plain.sentence(at);
    let end = plain.sentence(sentence.end).end.max(sentence.end);
    &plain.text[sentence.start.max(at.saturating_sub(REASON)).min(at)..end.min(at + REASON).max(at)]
}

/// Verbs and nouns with which an appointment or help can be asked for as well.
const ONLY_ASKS: [&str; 15] = [
    "concord", "fiss", "vorre", "chied", "richied", "serv", "avre", "preved", "disp", "tecnic", "operator",
    "consul", "assist", "qualc", "presenza",
];

fn find(reading: &Reading<'_>, plain: &Plain) -> Option<Range<usize>> {
    let text = plain.text.as_str();
    let well = LazyCell::new(|| ALL_WELL.is_match(text));
    let training = LazyCell::new(|| is_training(reading));
    let found = RESERVES.find_iter(text).find(|found| {
        let first = found.as_str();
        let only_asks = ONLY_ASKS.iter().any(|start| first.starts_with(start));
        let reason = || PERHAPS.is_match(with_reason(plain, found.start())) || *well;
        if *training {
            reason() && !TRAINING.is_match(first)
        } else {
            !only_asks || reason()
        }
    });
    let Some(found) = found else {
        return KEEPS.find_iter(text).find_map(|keeps| {
            let sentence = plain.sentence(keeps.start());
            let start = sentence.start.max(keeps.start().saturating_sub(NEAR));
            let end = sentence.end.min(keeps.end() + NEAR).max(keeps.end());
            let desk = DESK.find(&text[start..end])?;
            let kept = !*training && (PERHAPS.is_match(with_reason(plain, keeps.start())) || *well);
            kept.then(|| keeps.start().min(start + desk.start())..keeps.end().max(start + desk.end()))
        });
    };
    let sentence = plain.sentence(found.start());
    let end = PERHAPS
        .find_iter(&text[found.end()..sentence.end.max(found.end())])
        .last()
        .map_or(found.end(), |perhaps| found.end() + perhaps.end());
    Some(found.start()..end)
}

fn is_training(reading: &Reading<'_>) -> bool {
    let says = |field: &Field| TRAINING.is_match(&reading.own(*field).text);
    reading.draft.kind == Some(Kind::Training) || FREE.iter().any(says)
}

fn check(reading: &Reading<'_>) -> Option<(Field, Range<usize>)> {
    [Field::Description, Field::Subject, Field::AlreadyTried]
        .into_iter()
        .filter(|field| reading.is_written(*field))
        .find_map(|field| {
            let plain = reading.own(field);
            let found = find(reading, plain).or_else(|| reading.means(field, "booking"));
            found.map(|found| (field, plain.original(found)))
        })
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "booking",
        severity: Severity::Warning,
        paragraph: "2.2",
        check: Check::Coded(|reading, _, report| {
            if let Some((field, found)) = check(reading) {
                report.add(field, found);
            }
        }),
        hits: Example::each(
            Field::Description,
            &[
                "Vorrei prenotare fin d'ora mezza giornata di assistenza per la settimana del referendum.",
                "Per ora è tutto regolare. Teneteci libero un tecnico il sabato del voto, non si sa mai.",
                "FISSATECI DUE POMERIGGI DI TELEASSISTENZA PER IL RENDICONTO COSI SIAMO TRANQUILLI",
                "Chiediamo la disponibilità di un operatore il 31 dicembre nel caso ci fossero problemi con la chiusura.",
                "Al momento non ci sono errori ma prevediamo di aver bisogno di assistenza per il conto annuale.",
                "Si chiede di riservare un intervento per il giorno 10, qualora il ruolo non quadrasse.",
                "Sarebbe bello se il giorno del voto uno di voi restasse reperibile, giusto per scaramanzia.",
                "Blocchiamo già il 5 e il 6 con un vostro esperto; se il contratto slitta, disdiciamo.",
            ],
        ),
        misses: Example::each(
            Field::Description,
            &[
                "Chiediamo un appuntamento di un paio d'ore per vedere insieme il riaccertamento dei residui.",
                "I cittadini prenotano l'appuntamento CIE ma in agenda le prenotazioni di giovedì non compaiono.",
                "La prenotazione di impegno 118 è stata trasformata in impegno due volte.",
                "Vorremmo fissare una giornata di formazione con un consulente sulle certificazioni uniche.",
                "Il tecnico comunale non riesce a prenotare la sala consiliare dal portale.",
                "Con voi si era concordato un intervento sul bilancio per il 12; intanto l'errore 1102 sulla variazione è ricomparso.",
                "Serve assistenza per il mandato 77, respinto dal tesoriere con coordinate errate.",
            ],
        ),
    }
}
