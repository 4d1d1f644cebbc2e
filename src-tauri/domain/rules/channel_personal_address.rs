//! `channel.personal_address`: the request goes, or has gone, to one operator's own mailbox (1.1, 2.4.3). If that person is
//! away, nobody reads it. Mailboxes of a desk and addresses that are the matter of the request are left alone.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reading::{FREE, Plain, Reading};
use super::{Check, Example, Rule, Severity, lexicon, pattern};
use crate::domain::ticket::Field;
use crate::domain::vendor::VENDOR;

static ADDRESS: LazyLock<Regex> =
    LazyLock::new(|| pattern::plain(&[r"(?i)\b[a-z0-9][a-z0-9._+-]*@[a-z0-9-]+(?:\.[a-z0-9-]+)+"]));

/// Sends this request somewhere.
static SENDS: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:(?:ho |abbiamo |l'ho |la |lo |le |li |ve |vi |mi |ci )*(?:mand|invi|inoltr|gir|trasmett|anticip|scriv|spedi|recapit|rivolg|contatt|consegn|condivid|dirott|smist|indirizzat|rispond|metto|mettiamo|mess|invier|mander)\w*|(?:anche )?in (?:copia|cc|conoscenza|ccn)|(?:gia |finit[oa] )(?:nella|sulla|in) (?:mail|e-mail|email|posta|casella)|p\.c\.|cc|(?:avvis|avvert|inform|aggiorn|coinvolg|allert)(?:o|iamo|ando) (?:(?:di la|anche|pure|gia|intanto|direttamente) )+|per conoscenza|la presente (?:va|viene|e)|(?:stessa|questa|presente) (?:mail|richiesta|domanda|segnalazione|email)|scritto|mandat[oaie]|inviat[oaie]|inoltrat[oaie]|girat[oaie]|anticipat[oaie]|recapitat[oaie]|spedit[oaie]|(?:fatt[oaie]|far(?:e|l[oaie])?|faccio) avere|(?:rispost|riscontr)\w+ (?:\w+ ){0,2}(?:pass|arriv|vad|vien)\w+)\b",
    ])
});

/// Says it without an address.
static PERSONAL: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:mand|invi|inoltr|gir|scri|anticip|messo|metto|spedi)\w*\b<gap8>(?:sull[ae]|all[ae]|all'|sul|al|nella|per) ?(?:su[ae] |tua |vostra |loro |propria )?(?:mail|e-mail|email|posta|casella|pec|indirizzo|account) (?:personale|diretta|diretto|privato|privata|nominativa|aziendale di|di <person>)(?: di <person>)?",
        r"\b(?:mand|invi|inoltr|gir|scri|anticip|messo|metto)\w*\b<gap8>(?:a|ad|anche a) <person>(?: \w+){0,3} (?:sulla|alla|nella|per) (?:sua |tua )?(?:mail|e-mail|email|posta|casella)",
        r"\b(?:mand|invi|inoltr|gir|scri|anticip|messo|metto)\w*\b<gap8>(?:mail|e-mail|email|posta|casella|indirizzo|account) (?:personale|privat[ao]|dirett[ao])(?: \w+){0,3}",
    ])
});

/// Not about the request: a document of the program, a mail that the program sends.
static MATTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:pec|la mail|l'email|le mail|notific\w+|ricevut\w+|mittente|destinatari\w+|protocoll\w+|domicilio digitale|anagrafica|indirizzo (?:pec|mail|email|del)|cittadin[oa]|contribuente|ditta|fornitore|utente|portale)\b[^.;\n]{0,50}$",
        r"\b(?:recapito|indirizzo|casella|mail|email|posta) (?:\w+ )?(?:del|della|dell'|dei|di) ?(?:consiglier|assessor|sindac|cittadin|contribuent|ditta|impresa|dipendent|fornitor|richiedent|utent|intestatari|genitor|professionist|tecnico comunale)\w*[^.;\n]{0,30}$",
        r"\b(?:mi|ci) (?:scriv(?:e|ono)|rispond(?:e|ono)|mand(?:a|ano)|invi(?:a|ano)|ha(?:nno)? (?:scritto|risposto|mandato|inviato|girato))\b[^;\n]{0,80}$",
        r"\b(?:avvis\w+|bonari\w+|certificat\w+|comunicazion\w+|letter\w+|convocazion\w+|fattur\w+|bollett\w+|atto|atti|document\w+|verbal\w+|invit\w+|rendicont\w+|cedolin\w+|report|estratt\w+|credenziali|codic\w+|link|iuv|modul\w+)(?: \w+){0,3} (?:inviat|spedit|mandat|recapitat|trasmess|inoltrat|indirizzat|consegnat)\w+ (?:anche |solo |pure |via \w+ |per \w+ |il \d\w* )*a ?$",
    ])
});

/// The writer sends something, whatever was said of mails before.
static I_SEND: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:giro|mando|invio|inoltro|scrivo|metto|trasmetto|anticipo|giriamo|mandiamo|inviamo|inoltriamo|scriviamo|mettiamo|(?:ho|abbiamo|l'ho) (?:\w+ )?(?:girat|mandat|inviat|inoltrat|scritt|mess)\w*)\b[^.;\n]{0,40}$",
    ])
});

/// Somebody who works at the vendor.
static THEIRS: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:vostr[oa]|vs\.?) (?:\w+ )?(?:tecnic[oa]|collega|consulente|operator\w+|operatrice|collaborat\w+|referente|sistemista|incaricat[oa]|<person>)",
        r"\b(?:che|il quale|la quale) (?:ci|mi|il|lo|la) (?:segue|segui|assiste|aiuta|conosce|ha (?:seguit|assistit|aiutat|installat|fatt)|bug|caso|problema|programma)\w*",
        r"\b(?:il tecnico|la consulente|il consulente|l'operator\w+|l'operatrice|il sistemista)\b",
        r"\b(?:mail|e-mail|email|posta|casella|indirizzo) (?:personale|privat[oa]|dirett[oa]|su[oa])\b",
        r"\b(?:nella|alla|sulla) (?:mail|e-mail|email|posta|casella) (?:di|del|della) <person>",
    ])
});

/// How far from the address the words may stand.
const REACH: usize = 200;

const DESKS: [&str; 26] = [
    "mailer",
    "postmaster",
    "daemon",
    "amm",
    "assistenza",
    "supporto",
    "info",
    "help",
    "helpdesk",
    "support",
    "ticket",
    "protocollo",
    "ufficio",
    "segreteria",
    "pec",
    "posta",
    "noreply",
    "no-reply",
    "tributi",
    "ragioneria",
    "anagrafe",
    "comune",
    "servizi",
    "amministrazione",
    "commerciale",
    "contabilita",
];

/// Whether the part before the @ names a person: `d.conti`, `giulia.santori`, `tamara`.
fn is_personal(local: &str) -> bool {
    let parts: Vec<_> = local
        .split(['.', '_', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    if parts
        .iter()
        .any(|part| DESKS.iter().any(|desk| part.starts_with(desk)))
    {
        return false;
    }
    let letters = parts
        .iter()
        .all(|part| part.chars().all(|c| c.is_ascii_alphabetic()));
    letters && (parts.len() >= 2 || lexicon::lists(local).given_name(false))
}

/// A personal mailbox that is the desk's, and the words that send something there: before it, or behind it when it is said
/// whose mailbox it is.
fn find(plain: &Plain, own_domain: Option<&str>) -> Option<Range<usize>> {
    let text = plain.text.as_str();
    for found in ADDRESS.find_iter(text) {
        let (local, domain) = found.as_str().split_once('@')?;
        let (local, domain) = (local.to_ascii_lowercase(), domain.to_ascii_lowercase());
        let ours = own_domain.is_some_and(|own| own == domain)
            || domain.contains("comune.")
            || domain.contains("pec");
        if ours || !is_personal(&local) {
            continue;
        }
        let sentence = plain.sentence(found.start());
        let near = sentence
            .start
            .max(found.start().saturating_sub(REACH))
            .min(found.start());
        let before = &text[near..found.start()];
        let after = &text[found.end()
            ..sentence
                .end
                .clamp(found.end(), (found.end() + REACH).min(text.len()))];
        let vendors = VENDOR
            .allowed_domains
            .iter()
            .any(|allowed| domain.ends_with(allowed.as_str()));
        let theirs = vendors || THEIRS.is_match(before) || THEIRS.is_match(after);
        let sent_by_me = I_SEND.find_iter(before).last().map(|sends| sends.start());
        let matter = MATTER.find(before).map(|matter| matter.start());
        if matter.is_some_and(|at| sent_by_me.is_none_or(|sent| sent < at)) && !theirs {
            continue;
        }
        if let Some(sends) = SENDS.find(before) {
            return Some(near + sends.start()..found.end());
        }
        if let Some(sends) = SENDS.find(after).filter(|_| theirs) {
            return Some(found.start()..found.end() + sends.end());
        }
        if vendors {
            return Some(found.range());
        }
    }
    PERSONAL.find(text).map(|found| found.range())
}

fn check(reading: &Reading<'_>) -> Option<(Field, Range<usize>)> {
    let own_domain = reading
        .text(Field::SignatureEmail)
        .split_once('@')
        .map(|(_, domain)| domain.to_lowercase());
    FREE.into_iter().find_map(|field| {
        let plain = reading.own(field);
        find(plain, own_domain.as_deref()).map(|found| (field, plain.original(found)))
    })
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "channel.personal_address",
        severity: Severity::Warning,
        paragraph: "2.4.3",
        check: Check::Coded(|reading, _, report| {
            if let Some((field, found)) = check(reading) {
                report.add(field, found);
            }
        }),
        hits: Example::each(
            Field::Description,
            &[
                "Il file è scartato alla riga 18. Lo mando anche a giulia.santori@gestionali.example così lo guarda.",
                "La quadratura non torna, metto in copia d.conti@gestionali.example che la conosce.",
                "LA PRESENTE VA ANCHE A TAMARA.NERI@GESTIONALI.EXAMPLE, IL CEDOLINO ESCE A ZERO",
                "ho gia scritto a davide@gestionali.example per le reversali ma intanto apro il ticket",
                "Il mastro è vuoto; ho inviato le schermate sulla mail personale di Davide.",
                "Il ruolo non si genera. Inoltrato anche a s.berti@gestionali.example per conoscenza.",
            ],
        ),
        misses: Example::each(
            Field::Description,
            &[
                "La PEC a mario.bassetti@studiobassetti.example risulta inviata ma senza ricevuta.",
                "Il file firmato lo spediamo alla vostra casella assistenza@gestionali.example.",
                "Nell'anagrafica del contribuente l'indirizzo luca.neri@posta.example non si salva.",
                "Potete scrivermi a graziella.bonci@comune.montecerreto.example per il certificato.",
                "Il portale manda la notifica a anna.verdi@posta.example due volte.",
                "Ne ho già parlato con Davide: la quadratura di cassa non torna.",
            ],
        ),
    }
}
