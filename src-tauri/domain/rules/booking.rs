//! `booking`: help reserved for a need that may never come (2.2). Training by appointment is what the guide wants, and the
//! bookings of citizens or of expenditure are the trade.

use std::cell::LazyCell;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reading::{Plain, Reading};
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
        r"\b(?:mi|ci) (?:segnate|mettete|tenete|garantite|garantireste|riservate|riservereste|prenotate|fissate|fissereste|inserite|date|dareste|lasciate|lascereste|assicurate|assicurereste|bloccate|appuntate|annotate|dedicate|mandate|mandereste|prestate|affiancate|affianchereste|calendarizzate|trovate|trovereste|ritagliate|concedete|accordate|terreste|mettereste|segnereste|fate avere|fareste avere)\b|\btener(?:vi|si|ci)? (?:all'erta|pront[oi]|in allerta|liber[oi]|da parte|a disposizione|sul chi vive|svegli)|\b(?:attivazion|istituzion|predisposizion|presenz|disponibilit|organizzazion|allestiment|previsione|pianificazion|calendarizzazion)\w* (?:di |della |dell'|del )(?:un |una |vostr[oa] |vs\.? )*(?:presidi|tecnic|operator|reperibil|assistenz|serviz|consulent|affiancament|support|person|addett|risors|unita)\w*|\b(?:inserire|inserirci|includere|prevedere|mettere|metterci|segnarci|annotare)\b<gap8>(?:vostra |vs\.? )?(?:programmazione|agenda|calendario|pianificazione|lista|elenco|turni)\b",
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
        // Something may go wrong, or it is soon.
        r"\b(?:nel malaugurato|nella malaugurata|nella remota|nell'evenienza|ove (?:mai|ci|si|servi|necess|dovess|occorr|fosse)|laddove|semmai|magari (?:non|poi|nemmeno|neanche)|(?:poi |forse |probabilmente |chissa,? )?(?:non|nn) (?:servira|ci sara bisogno|ne avremo bisogno|succedera nulla|accadra)|puo darsi|puo (?:sempre )?(?:capitare|succedere|darsi)|forse (?:no|si|ci|avr\w+|serv\w+)|chissa|chi lo sa|dio non voglia|facciamo le corna|incrociamo le dita|tocchiamo ferro|tocco ferro|speriamo (?:di no|bene|non|che)|sperando (?:di non|che non|non)|sperare|con la speranza|temo|temiamo|paura|ho il timore|timore|timori|ansia|agitat\w|preoccup\w+|tutel\w+|ripar\w+|copr\w+|copert\w+|spall[ae]|salvagente|salvavita|cintura|ombrello|scialuppa|ruota di scorta|piano b|assicurazione|garanzi\w+|scopert[oaie]|impreparat\w|sorpres[ae]|sorprendere|sprovvist\w|guai|grane|magagn\w+|intopp\w+|incidenti di percorso|se (?:le cose|la cosa|tutto|la macchina|il server|il programma|il sistema|il collegamento|la procedura|l'elaborazione|il flusso|qualche\w*|uno|una|mai|per caso|malauguratamente|disgraziatamente|ne|le|gli|dovessim\w*|dovessi\w*|fossim\w*|avessim\w*|avremo|avro|emerg\w+|sorg\w+|insorg\w+|spunt\w+|salt\w+|esc\w+|usciss\w+|trov\w+|incontr\w+|inciamp\w+|mi (?:blocc|incart|incagli|pers|perd|impant|are)\w*|ci (?:blocc|incart|incagli|perd|impant|are)\w*|casc\w+|croll\w+|va\w* (?:giu|male|storto|in tilt)|anche non))\b",
        r"\b(?:in quei giorni|quel giorno|quella (?:notte|sera|mattina|settimana|giornata)|quei giorni|quel weekend|in quel (?:periodo|frangente|momento)|sotto data|a ridosso|in prossimita|in concomitanza|all'approssimarsi|quando (?:sara|arrivera|faremo|dovremo|partiremo|lanceremo|toccher\w+|inizier\w+|scatter\w+|ci sar\w+|apriremo|chiuderemo|andremo)|il giorno (?:del|della|dell'|che|in cui)|la (?:notte|sera|settimana|mattina|vigilia) (?:del|della|dell'|delle|dei|che|in cui|prima|dopo)|nei giorni (?:del|della|dell'|delle|dei|che|in cui|prima|dopo)|alla vigilia|durante (?:il|la|lo|le|gli|i|l')|elezion\w+|scrutini\w*|spogli\w*|referendum|ballottagg\w+|voto|seggi|click ?day|open day|migrazion\w+|passaggio|avvio|go ?live|partenza|scadenz\w+|chiusura|fine (?:anno|mese)|prossim[oaie]|mese (?:prossimo|che viene)|settimana (?:prossima|che viene|entrante)|anno (?:prossimo|nuovo)|a (?:gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre))\b",
    ])
});

/// Something might happen, or nothing is certain: no occasion alone.
static UNSURE: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:nel caso|in caso|caso mai|casomai|qualora|eventual\w+|evenienz[ae]|imprevist[oi]|scaramanzia|scrupolo|precauzion\w+|prevenzione|paracadute|mani avanti|non si sa mai|sicurezza|tranquill\w+|semmai|magari|forse|chissa|ove (?:mai|necess|occorr|servi)\w*|laddove|bisogno|necessita|(?:non|nn) (?:\w+ ){0,3}(?:servira|serva|servisse|succeda|succedera|bisogno)|temo|temiamo|paura|timore|ansia|preoccup\w+|prudenz\w+|prudenzial\w+|cautel\w+|preventiv\w+|spall[ae]|guai|grane|intopp\w+|emergenz\w+|necessit\w+|sorpres[ae]|incrocia\w+ le dita|corna|ferro|se (?:\w+ ){0,4}?(?:serv|succed|capit|blocc|dovess|foss|avess|incart|inchiod|ferm|perd|and(?:ra|asse|assero|ra)|va (?:storto|male|giu)|qualcosa|qualche|problem|dubb|sorg|salt|croll|casc|trov|incontr|riusc|emerg|prend|chied|rallent|impunt|piant|da errore|scart|rifiut)\w*|dovess\w+|potrebb\w+|disdi\w+|annull\w+|al limite|al massimo|male che vada|se non (?:serve|servisse|servira|occorre|vi|usa|lo|la|li)|se poi|poi (?:vediamo|si vede|vi dico|disd))\b",
    ])
});

/// Counts on the desk at a time to come, with no word of keeping.
static COUNTS_ON: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:(?:poss|potr|potess|poter|pot)\w* (?:\w+ ){0,2}?(?:contare|fare affidamento|fare conto|confidare|appoggiar\w*|chiamar\w*|telefonar\w*|raggiunger\w*|rintracciar\w*|disporre|avere|trovar\w*|approfittar\w*|restare|rimanere|stare|star\w*|garantir\w*|assicurar\w*|essere|tener\w*)|cont(?:o|iamo|are|ando|avamo) (?:su|sul|sulla|sulle|di)|(?:faccio|facciamo|fare) (?:conto|affidamento)|ci (?:sara|sarete|sarebbe|siate|sia|fosse|siete|stara|starete|fate compagnia)|(?:sar|star|rest|riman|rimarr|sia|siat|stiat|sti|stess)\w* (?:\w+ ){0,2}?(?:disponibil\w+|operativ\w+|reperibil\w+|in (?:servizio|ascolto|linea|campana|zona|attesa|collegamento|allerta|guardia|pista|preallarme)|al (?:telefono|pezzo|nostro fianco|nostro lato)|pront[oaie]|svegl\w+|apert[oaie]|present[ei]|vicin[oaie]|raggiungibil\w+|con noi|collegat\w+|aggiornat\w+|allertat\w+|avvisat\w+|attiv[oaie])|(?:avere|averci|aver|avremo|avessimo|avendo|vorremmo avere|tener(?:e|ci)?|tenete\w*|tenessi?\w*|tenga\w*|lasciate\w*|lasciar\w*|mett\w+|mandat\w*|mandar\w*|invi\w+|destin\w+|distacc\w+|schier\w+|stacc\w+|presti\w+|prest\w+|serv\w+|occorr\w+|chied\w+|richied\w+|necessit\w+|gradir\w+|gradi\w+|vorr\w+|desider\w+|prenot\w+|riserv\w+|blocc\w+|fiss\w+|segn\w+|appunt\w+|cerchi\w+|annot\w+|pianific\w+|inserit\w+|inserir\w+|allert\w+|preallert\w+|preavvis\w+|avvis\w+|organizz\w+|predispo\w+|prevede\w+|preved\w+|program\w+|ipotizz\w+|stabil\w+|concord\w+|accord\w+|impegn\w+|accaparr\w+|mano|opzion\w+))\b",
    ])
});

/// Somebody of the desk, or its time, certain enough to be what is kept.
static KEPT: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:(?:un|una|qualche|due|tre|il|la|lo|dei|i|vostr[oaie]|vs\.?|un vostro|una vostra|uno|di) ?(?:vostr[oaie] |vs\.? )?(?:tecnic[oi]|consulent[ei]|operator[ei]|operatrice|sistemist[ai]|addett[oai]|specialist[ai]|espert[oai]|referent[ei]|risors[ae]|incaricat[oi]|assistenza|teleassistenza|supporto|presidio|affiancamento|reperibilita|collegament[oi]|intervent[oi]|slot|post[oi]|finestra|corsia|turno|mezza giornata|mezze giornate|ore|oretta|ora|giornat[ae]|pomerigg(?:io|i)|mattinat[ae]|numero|canale|linea|aiuto|mano)|assistenza|teleassistenza|supporto tecnico|qualcuno|qualcuna|uno (?:di|tra|fra) voi|chi di voi|(?:su|di|con|da) (?:di )?voi|vostr[oaie]|vs|vi|ve|voi|codest[oa]|palital\w*|vi (?:teniate|mettiate|rendiate|tenete))\b",
    ])
});

/// The writer's own being reachable is welcome (2.4.6), and so are the bookings of others.
static OURS: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:sono|siamo|saro|saremo|rest(?:o|iamo|ero|eremo)|rimang(?:o)|rimaniamo|mi (?:trovate|rendo|trova)|ci (?:trovate|rendiamo)|il mio (?:numero|cellulare)|(?:io|noi) (?:ci )?(?:sono|siamo))\b[^.;\n]{0,40}\b(?:disponibil\w*|reperibil\w*|a disposizione|raggiungibil\w*|contattabil\w*|rintracciabil\w*|in ufficio|al telefono|in servizio|allo sportello|present[ei])",
        r"\b(?:cittadin\w*|utent[ei]|genitor[ei]|contribuent\w*|famigli[ae]|spos[oi]|sala|agenda|sportello|appuntament[oi] (?:cie|anagraf\w*|del cittadin\w*|degli? \w+)|slot (?:cie|del|delle)|prenotazion[ei] (?:di (?:impegno|spesa)|cie|online|on line|degli|dei|del)|impegn[oi] (?:n|di spesa|contabil\w+)|cie\b|palestr[ae]|locul[oi]|posteggi\w*)\b",
    ])
});

/// Something is wrong already: then help is no booking.
static FAULT: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:(?:da|esce|compare|appare|restituisce|segnala|torna|dice|ricevo|riceviamo|ottengo|mi da|ci da|va in|l'|un|stesso) (?:un |l'|il |sempre |ancora |messaggio di )*(?:errore|eccezione)|errore (?:\d+|n|code|codice|\w*\d\w*)|non (?:si |mi |ci |ne |lo |la )?(?:riesc(?:o|iamo)|funziona(?:no)?|vanno|va|apre|aprono|stampa|salva|genera|compare|compaiono|quadra(?:no)?|parte|torna(?:no)?|viene|vengono|trov(?:o|iamo)|carica|chiude|collega|aggancia|aggiorna|invia|calcola|risulta(?:no)?|vede|vedo|vediamo)\b|(?:e|sono|resta|restano|rimane|esce|escono) (?:\w+ )?(?:bloccat|ferm|doppi|duplicat|vuot|sbagliat|errat|spent|grigi|rifiutat|scartat|respint|incomplet|disallineat)\w*|manca(?:no)?\b|si (?:blocca|chiude|impalla|pianta|ferma))",
    ])
});

/// Nothing is wrong yet.
static ALL_WELL: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:al momento|per ora|per il momento|attualmente|allo stato|ad oggi|adesso|oggi|ora|finora|fino ad ora)\b[^.\n]{0,30}\b(?:non (?:abbiamo|ho|c'e|ci sono|risultano|serve|si)|e tutto|tutto|va tutto|funziona tutto|nessun)\b",
        r"\b(?:pur )?non (?:essendo|essendovi|essendoci|avendo|risultando|sussistendo|riscontrando|ravvisando)(?: \w+){0,4} (?:criticita|problem\w|anomali\w|difficolta|malfunzionament\w|error\w|necessita|segnalar\w*|intopp\w)|\b(?:tutt[oaie] (?:\w+ ){0,2}(?:a buon fine|liscio|regolar\w+|in ordine|funzionant\w)|esito (?:positivo|corretto|regolare)|filat[oa] liscio|(?:nessun\w*|niente|nulla) (?:\w+ )?(?:in particolare|da segnalare|di rotto|di urgente|per (?:ora|il momento|adesso))|non (?:chiedo|serve|occorre|c'e) (?:niente|nulla))\b",
        r"\b(?:(?:x|per) adesso (?:nessun\w*|niente|nulla|tutto|non)|sotto controllo|nessun\w* (?:\w+ )?(?:malfunzionament\w|anomali\w|criticita|problem\w|intopp\w|error\w|guast\w|segnalazion\w)|non (?:risultano|si (?:registrano|segnalano|ravvisano|riscontrano)|abbiamo domande|abbiamo nulla|presenta\w*|ci sono) |(?:e|sono|gira|girano|funziona|funzionano|va|vanno|procede|procedono|fila|marcia|marciano)(?: \w+)? (?:bene|benissimo|liscio|tutto|a meraviglia|come (?:un orologio|un treno|l'olio|deve|devono)|perfettamente|regolarmente|senza (?:intoppi|problemi|errori))|(?:abbiamo|ho) (?:provat|collaudat|testat|simulat)\w* [^.\n]{0,40}(?:funzion|bene|ok|positiv|regolar)\w*|pur senza (?:avere )?(?:ancora )?(?:nulla|niente|problemi)|non (?:abbiamo|ho|c'e|ci sono) (?:ancora )?(?:problemi|errori|anomalie|nessun problema|alcun problema|nulla|niente)|tutto (?:regolare|ok|bene|a posto|funziona)|ancora non (?:abbiamo|ho|sappiamo|so))\b",
    ])
});

/// Learning something is by appointment.
static TRAINING: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:formazion\w*|videoformazion\w*|giornat\w+ formativ\w*|incontr\w+ formativ\w*|cors[oi]|addestrament\w*|consulenza|imparar\w*|per (?:vedere|capire|approfondire|affrontare|imparare)|spieg\w+|webinar|lezion\w*|istruzion\w*|illustrar\w*)\b",
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
const ONLY_ASKS: [&str; 13] = [
    "vorre", "chied", "richied", "serv", "avre", "preved", "disp", "tecnic", "operator", "consul", "assist",
    "qualc", "presenza",
];

fn find(reading: &Reading<'_>, plain: &Plain) -> Option<Range<usize>> {
    let text = plain.text.as_str();
    let well = LazyCell::new(|| ALL_WELL.is_match(text));
    let training = LazyCell::new(|| is_training(reading) || teaches(plain));
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
    let Some(found) = found.filter(|found| is_booked(plain, found.range(), *well)) else {
        return KEEPS
            .find_iter(text)
            .find_map(|keeps| {
                let sentence = plain.sentence(keeps.start());
                let start = sentence.start.max(keeps.start().saturating_sub(NEAR));
                let end = sentence.end.min(keeps.end() + NEAR).max(keeps.end());
                let desk = DESK.find(&text[start..end])?;
                let kept = !*training && (PERHAPS.is_match(with_reason(plain, keeps.start())) || *well);
                let own = OURS.is_match(&text[start..end]);
                (kept && !own)
                    .then(|| keeps.start().min(start + desk.start())..keeps.end().max(start + desk.end()))
            })
            .or_else(|| counted_on(plain, *training, *well));
    };
    let sentence = plain.sentence(found.start());
    let end = PERHAPS
        .find_iter(&text[found.end()..sentence.end.max(found.end())])
        .last()
        .map_or(found.end(), |perhaps| found.end() + perhaps.end());
    Some(found.start()..end)
}

/// Not the appointment for what is wrong already.
fn is_booked(plain: &Plain, found: Range<usize>, well: bool) -> bool {
    let sentence = &plain.text[plain.near(found.start)];
    !OURS.is_match(sentence)
        && (well || UNSURE.is_match(with_reason(plain, found.start)) || !FAULT.is_match(&plain.text))
}

/// The desk's people wanted for a time to come, or for what may happen, while nothing is wrong.
fn counted_on(plain: &Plain, training: bool, well: bool) -> Option<Range<usize>> {
    let text = plain.text.as_str();
    if training || !well && FAULT.is_match(text) {
        return None;
    }
    COUNTS_ON.find_iter(text).find_map(|counts| {
        let clause = plain.clause(counts.start());
        let words = &text[clause.clone()];
        let kept = KEPT.find(words)?;
        let reason = with_reason(plain, counts.start());
        let why = UNSURE.is_match(reason) || well && PERHAPS.is_match(reason);
        (why && !OURS.is_match(words)).then(|| {
            counts.start().min(clause.start + kept.start())..counts.end().max(clause.start + kept.end())
        })
    })
}

/// Whether some sentence that asks for somebody's time asks for teaching.
fn teaches(plain: &Plain) -> bool {
    TRAINING.find_iter(&plain.text).any(|teaching| {
        let sentence = &plain.text[plain.near(teaching.start())];
        KEEPS.is_match(sentence) || RESERVES.is_match(sentence) || COUNTS_ON.is_match(sentence)
    })
}

fn is_training(reading: &Reading<'_>) -> bool {
    reading.draft.kind == Some(Kind::Training) || TRAINING.is_match(&reading.own(Field::Subject).text)
}

fn check(reading: &Reading<'_>) -> Option<(Field, Range<usize>)> {
    [Field::Description, Field::Subject, Field::AlreadyTried]
        .into_iter()
        .find_map(|field| {
            let plain = reading.own(field);
            find(reading, plain).map(|found| (field, plain.original(found)))
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
