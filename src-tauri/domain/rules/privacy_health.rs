//! `privacy.health`: the health of a person who can be recognised (Reg. (EU) 2016/679, art. 9).
//!
//! Needs both: a word of health, and somebody it belongs to in the same or a neighbouring sentence: a name, a tax code, a
//! record number, "la sua". Diets, permits and absences as such are matters of the program.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reading::{FREE, Plain};
use super::{Check, Example, Rule, Severity, pattern};

/// Illness, treatment, impairment.
static HEALTH: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"(?i)\b(?:depression\w*|depress[oa]|esauriment\w+|ansia|attacchi di panico|psichiatri\w+|psicolog\w+|psicos\w+|schizofren\w+|bipolar\w+|autis\w+|alzheimer|parkinson|demenza|epiless\w+|epilettic\w+|tumor\w+|cancro|carcinoma|neoplas\w+|metastasi|oncolog\w+|leucemi\w+|linfom\w+|chemio\w*|radioterap\w+|dialisi|dializzat\w+|diabet\w+|infart\w+|ictus|cardiopat\w+|scompenso|sclerosi|sla|distrofi\w+|celiac[oa]|celiachia|allergi[ac]\w*|intolleran[tz]\w*|asma|asmatic\w+|hiv|aids|sieropositiv\w+|epatite|tubercolosi|covid|positiv[oa] al|ernia|frattur\w+|femore|menisco|operat[oa] (?:al|alla|all'|di|per)|operazione (?:al|alla|all'|di)|intervento (?:chirurgico|al (?:ginocchio|cuore|cranio|cervello|seno|fegato|polmone|piede|menisco|femore|crociato)|alla (?:schiena|spalla|mano|gamba|prostata|tiroide|colonna|testa|caviglia|vista)|all'(?:anca|occhio|utero|addome|ernia|udito)|agli occhi)|chirurgi\w+|protesi|trapiant\w+|ricoverat[oaie]|ricovero (?:per|in|presso|ospedal\w+|osped)|degenza|riabilitazion\w+|coma|invalid[oa]\b|invalidita (?:civile|totale|del|al|\d)|inabil\w+|disabil[ei]|disabilita|handicap\w*|portatric?\w* di handicap|non vedente|ciec[oa]|sord[oa]|sordomut\w+|carrozzina|tetraplegic\w+|paraplegic\w+|gravidanza (?:a rischio|difficile)|incinta|abort\w+|maternita a rischio|tossicodipenden\w+|alcolis\w+|alcolist\w+|sert|serd|tso|patologi[ae]|malat[oa] (?:di|terminale|oncologic\w|grave)|malattia (?:grave|rara|oncologica|professionale|invalidante|terminale|per)|in malattia per|(?:grave|lunga|brutta) malattia|diagnosi|diagnosticat\w+|referto (?:medico|clinico|ospedaliero|di laboratorio)|cartella clinica|terapi[ae]|farmac\w+ salvavita|stomia|insulina|down|ritardo mentale|dsa|adhd|dislessi\w+|respirator\w+|ventilator\w+ polmonar\w+|ossigenoterapi\w+|bombola d'ossigeno|allettat[oa]|sedia a rotelle|carrozzella|pace ?maker|by ?pass|emodialisi|cateter\w+|intubat[oa]|rianimazione|terapia intensiva|ospedalizzat[oa]|non autosufficient\w|malformazion\w+|paralizzat[oa]|amputat[oa]|fibrosi|morbo (?:di|del)|sindrome (?:di|da|del)|trisomia|disturb[oi] (?:dello spettro|bipolare|alimentar\w|d'ansia|mental\w|psichic\w|del comportamento|da stress)|anoressi\w+|bulimi\w+|crisi (?:epilettic\w|di panico|respiratori\w)|inferm[oa]\b|infermita|ipovedente|ipoacusi\w|emorragi\w+|aneurisma|trombosi|polmonite|meningite|cirrosi|insufficienza (?:renale|cardiaca|respiratoria)|con le stampelle|ingessat[oa]|suicid\w+|autolesion\w+|ludopat\w+|dipendenza da|disintossica\w+|cure palliative|malat[oa] di|mutilat[oa]|morent[ei]|moribond[oa]|terminal[ei] di)\b",
        r"\b(?:104|l\. ?104|legge 104)\b[^.;\n]{0,40}\b(?:per (?:la |il |lo |l'|se |una )?(?:madre|padre|mamma|papa|moglie|marito|figli[oa]|suocer[oa]|fratello|sorella|se stess\w|propri\w|su[oa])|al \d+|art\. ?3|grave)",
        r"\b(?:in malattia|malattia|104|gravidanza|infortunio)\b[^.;\n]{0,25}\bdopo\b[^.;\n]{0,25}\b(?:operazion|intervent|incident)\w*",
    ])
});

/// Words of health that belong to the program or to a place.
static MATTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"(?i)\b(?:ricovero (?:attrezzi|mezzi|animali|macchine|notturno|agricolo|auto)|diagnosi (?:energetica|dell'errore|del problema|di rete)|referto (?:di notifica|della notifica|del messo|di pubblicazione|albo|notifica)|operazione (?:di|in)\b|contrassegno\w* (?:disabil\w+|invalid\w+)|(?:posti?|stalli?|parcheggi?o?|tariff\w+|esenzion\w+|riduzion\w+|agevolazion\w+|menu|diet\w+|modello|codice|causale|voce|tabella|elenco|quota|cassa|percentuale|campo) (?:per |di |a |dei |degli |riservat\w+ |auto )*(?:disabil\w+|invalid\w+|celiac\w+|diabetic\w+|allergi\w+|handicap\w*|inabil\w+)|down (?:load|del|time|da|di|dalle|tutto)|server down|chirurgic\w+ (?:precisione)|inabilitat\w+ (?:al|all)|via dell\w+|coma(?:ndo|ndi)|ictus oculi|(?:casa|istituto|centro|servizio|rsa|asp) (?:di |per )?(?:cura|ricovero|disabili|diurno|invalidi)|disabilitat\w+|abilitat\w+|collegamento down|invalidat\w+|invalida\b(?: la| il| l')|atto invalid\w+)\b",
    ])
});

/// Somebody who can be recognised.
static PERSON: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"<name> (?:<name>|<cap>|[a-z']{3,})",
        r"<cap> (?:<name>|<cap>)",
        r"[a-z']{3,} <name>",
        r"<title> ?(?:<name>|<cap>|[a-z']{4,})",
        r"\b(?:dipendente|dip\.?|collega|alunn[oa]|bambin[oa]|signor[ae]|contribuente|cittadin[oa]|utente|operai[oa]|vigile|agente|maestra|autista|consiglier[ea]) (?:<name>|<cap>)",
        r"\b(?:matricola|matr\.?) ?(?:n\.? ?)?\d+",
        r"\b[a-z]{6}\d{2}[a-z]\d{2}[a-z]\d{3}[a-z]\b",
        r"<name>",
        r"(?:^|[.;,(])\s?(?:[a-z']{3,} )?<cap> (?:e|ha|era|risulta|soffre|sta|deve|non)\b",
    ])
});

/// Refers to somebody named a sentence earlier.
static REFERS: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:i suoi|le sue|il suo|la sua|suo|sua|lui|lei|l'interessat[oa]|il dipendente|la dipendente|il bambino|la bambina|la signora|il signore|la collega|il collega|e|ha|soffre|affett[oa]|si tratta|rientrat[oa]|assente|li usa|e stat[oa])\b",
    ])
});

fn find(plain: &Plain) -> Option<Range<usize>> {
    let text = plain.text.as_str();
    HEALTH.find_iter(text).find_map(|health| {
        let sentence = plain.near(health.start());
        let sentence = sentence.start..sentence.end.max(health.end());
        let near = health.start().saturating_sub(30)..(health.end() + 30).min(text.len());
        let matter = MATTER.find_iter(&text[near.clone()]).any(|matter| {
            let start = near.start + matter.start();
            start < health.end() && health.start() < near.start + matter.end()
        });
        if matter {
            return None;
        }
        let words = &text[sentence.clone()];
        let person = PERSON
            .find_iter(words)
            .map(|person| sentence.start + person.start()..sentence.start + person.end())
            .filter(|person| person.end <= health.start() || person.start >= health.end())
            .min_by_key(|person| person.start.abs_diff(health.start()));
        if let Some(person) = person {
            return Some(person.start.min(health.start())..person.end.max(health.end()));
        }
        let before = plain.near(sentence.start.saturating_sub(1));
        let after = plain.near(sentence.end);
        let named_near = sentence.start > 0 && PERSON.is_match(&text[before]) && REFERS.is_match(words)
            || sentence.end < text.len()
                && REFERS.is_match(&text[after.clone()])
                && PERSON.is_match(&text[after]);
        named_near.then(|| {
            let start = REFERS.find(words).map_or(health.start(), |refers| {
                (sentence.start + refers.start()).min(health.start())
            });
            start..health.end()
        })
    })
}

pub(super) fn rule() -> Rule {
    use crate::domain::ticket::Field;
    Rule {
        id: "privacy.health",
        severity: Severity::Warning,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            for field in FREE.into_iter().filter(|field| reading.is_written(*field)) {
                let plain = reading.whole(field);
                if let Some(found) = find(plain) {
                    report.add(field, plain.original(found));
                }
            }
        }),
        hits: Example::each(
            Field::Description,
            &[
                "Il certificato di Bruno Castellani, in malattia per depressione, non si scarica da INPS.",
                "CAPPONI ALDO È RICOVERATO PER UN INFARTO E IL CARTELLINO RESTA APERTO",
                "Le ferie della sig.ra Peroni, operata al menisco, risultano azzerate.",
                "Cartellino di Rinaldi Oriana: assente per la chemioterapia, il giustificativo manca.",
                "La matricola 214 è invalida al 75 % e la detrazione esce a zero.",
                "I permessi di Claudia Svegliati sono azzerati. Li usa per la mamma con l'Alzheimer.",
            ],
        ),
        misses: Example::each(
            Field::Description,
            &[
                "La stampa del menu per celiaci della scuola primaria esce vuota.",
                "La particella con il ricovero attrezzi di Mario Conti non si trova.",
                "Il certificato di malattia del 3 marzo non viene scaricato da INPS.",
                "Il contrassegno disabili CUDE scade e l'avviso ad Anna Verdi non parte.",
                "I permessi della legge 104 non vengono conteggiati nel cartellino di giugno.",
                "Il referto di notifica del messo Aldo Neri non si collega all'atto.",
            ],
        ),
    }
}
