//! What a label says: the name of one module, of several, an area, a note, or only "e-mail".

use std::sync::LazyLock;

use regex::Regex;

use super::lines::fold;

#[expect(
    clippy::expect_used,
    reason = "constant patterns, compiled by the tests below"
)]
fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is constant and valid")
}

/// Labels that say what follows (an address) and not whose it is.
static GENERIC: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?ix)^(?:
        (?:l['’])?(?:indirizz[oi]|casell[ae]|recapit[oi]|contatt[oi]|riferiment[oi])(?:\s.*)?
        |(?:e-?\s?mail|mail|posta|posta\s+elettronica|p\.?e\.?o\.?|ticket(?:s|ing)?|assistenza|supporto|help\s?-?desk|support|segnalazion[ei])
          (?:\s*(?:n\.?\s*)?[0-9]{1,2}|\s+(?:alternativ|secondari|aggiuntiv|generic|primari)[ao]|\s+(?:principale|istituzionale|di\s+riserva|del\s+gruppo))?
          (?:\s+(?:per|di|dei|del|a|al|alla|ticket|tickets?|e-?mail|mail|dedicat[ao]|assistenza|supporto|i|il|un|una|apertura|segnalazion[ei]))*
        |(?:scriv(?:i|ici|imi|ere|ete|eteci|a)|invi(?:a|are|ate|aci)|mand(?:a|are|ate|aci)|apr(?:i|ire|ite)|contatt(?:a|aci|are|ate|ateci)|clicc(?:a|are|ate)|copia|rispond(?:i|ere|ete|e)|vai|usa(?:re|te)?|segnal(?:a|are|ate|aci)|richied(?:i|ere|ete))(?:\s+(?:a|al|all['’]indirizzo|un|una|il|e-?mail|mail|ticket|qui|ci|indirizzo|richiesta|segnalazione|messaggio|assistenza))*
        |qui|link|oppure|anche|e|ed|o|cc|a|all['’]indirizzo|pec|primari[oa]|secondari[oa]|principale|alternativ[oa]|in\s+alternativa|in\s+copia
        |(?:seconda|altra|ulteriore)\s+casella.*|email\s+protected|protected|write|open|send|contact|address|modulo|moduli|area|note|n\.?d\.?|tel\.?|telefono|fax
        )$",
    )
});
/// The same at the end of a label, after a separator.
static TAIL: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?ix)(?:^|[\s:–—|>(,;.-]+)(?:e-?mail|mail|posta\s+elettronica|indirizzo(?:\s+e-?mail|\s+di\s+posta(?:\s+elettronica)?|\s+per\s+(?:i\s+)?ticket)?|ticket|casella|scriv\w+\s+(?:a|all['’]indirizzo)|inviare\s+a|per\s+(?:i\s+)?ticket|contattare|rivolgersi\s+a)\s*[:=→>–—-]*\s*$",
    )
});
static TAIL_SEPARATED: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)[:–—|>(,;-]\s*(?:e-?mail|mail|ticket|posta|assistenza|supporto|indirizzo|casella|a|scriv\w+)\s*[:=]*\s*$",
    )
});
/// Words after which something must come.
const FUNCTION_WORDS: [&str; 34] = [
    "il", "lo", "la", "i", "gli", "le", "un", "una", "uno", "a", "ad", "al", "alla", "di", "da", "dal",
    "del", "della", "in", "con", "su", "sul", "sulla", "per", "tra", "fra", "e", "ed", "o", "che", "anche",
    "risposto", "risponde", "presso",
];
/// Words on which these end.
const TAIL_WORDS: [&str; 12] = [
    "mail",
    "email",
    "posta",
    "elettronica",
    "indirizzo",
    "ticket",
    "casella",
    "a",
    "contattare",
    "assistenza",
    "supporto",
    "per",
];
/// "Modulo: IMU", "Area: Tributi".
static KEY: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)^(?:(?P<name>modul[oi]|procedur[ae]|applicativ[oi]|applicazione|prodott[oi]|programma|software|nome|servizio|argomento)|(?P<area>area|settore|ambito|categoria|gruppo|reparto|macroarea|linea))\s*[:=]\s*",
    )
});
/// Words with which sentences speak to the reader. Boundaries of words are those of ASCII, here and below: others are slow.
static SPEECH: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)(?-u:\b)(?:scriv(?:ere|ete|i|eteci|ici)|contatt(?:are|ate|i|ateci)|telefon(?:are|ate|i|o)|chied(?:ere|ete|i)|invi(?:are|ate|i)|rivolg\w+|chiam(?:are|ate|i)|per\s+(?:informazioni|ulteriori|le\s+questioni|ogni|qualsiasi|assistenza|aprire|segnalare|problemi)|oppure|consult\w+|si\s+prega|potete|possono|sono|abbiamo|occorre|aggiornat[ao]\s+(?:il|al)|(?:ultimo|data\s+di)\s+aggiornamento|orari[oi]?|tel\.?|telefono|fax|dalle)(?-u:\b)|\sè\s|^è\s|dal\s+lunedì",
    )
});
/// Labels of the vendor's own contacts, which are no modules.
static CONTACT: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?ix)^(?:pec|p\.e\.c\.?|posta\s+(?:elettronica\s+)?certificata.*|privacy.*|d\.?p\.?o\.?|r\.?p\.?d\.?|titolare.*|responsabile.*|centralino|reception|fax|tel(?:efono)?\.?|info(?:rmazioni)?(?:\s+(?:generali|commerciali))?|webmaster|redazione.*|newsletter|(?:ufficio|settore|servizio)\s+(?:commerciale|vendite|stampa|marketing|acquisti|amministrativo).*|vendite|rete\s+(?:commerciale|vendita|di\s+vendita)|parla(?:te)?\s+con\s+noi|contattaci|chi\s+siamo|chat.*|commerciale|marketing|area\s+commerciale|credenziali|portale\s+ticket|sede.*|lavora\s+con\s+noi|candidature|gare\s+e\s+offerte|amministrazione|risorse\s+umane|social|copyright.*|direzione(?:\s+(?:generale|commerciale))?|cookie.*|accesso\s+(?:al\s+)?portale)$",
    )
});
/// Sections of a page that hold the vendor's own contacts.
static CONTACTS: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)(?-u:\b)(?:contatti(?:\s+rapidi|\s+utili|\s+generali)?|altri\s+(?:contatti|recapiti|indirizzi)|recapiti|sed[ei]|dove\s+siamo|privacy|newsletter|seguici|lavora\s+con\s+noi|uffici\s+amministrativi|parla(?:te)?\s+con\s+noi|chi\s+siamo|rete\s+(?:commerciale|vendita)|amministrazione\s+e\s+commerciale|problemi\s+di\s+accesso)(?-u:\b)",
    )
});
/// Sections of what is no more.
static PAST: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)(?-u:\b)(?:dismess[aeio]|non\s+più\s+(?:attiv|in\s+uso|valid|utilizz|presidiat)\w*|vecchi[eo]?\s+(?:indirizzi|caselle|e-?mail|recapiti)|(?:indirizzi|caselle|e-?mail)\s+(?:precedenti|soppress[ei]|obsolet[ei]|disattivat[ei])|(?:da\s+)?non\s+usare|disattivat[aeio]|cessat[aeio])(?-u:\b)",
    )
});
/// Titles of the list as a whole.
static WHOLE: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)^(?:(?:elenco|lista|tabella)(?-u:\b).*|(?:gli\s+)?indirizzi(?-u:\b).*|(?:tutti\s+)?i?\s*moduli|moduli\s+e\s+indirizzi|assistenza|supporto|ticket.*|apri.*ticket.*|e-?mail.*|aree\s+e\s+moduli|a\s+chi\s+scrivere.*|home|menu|indice|contenuto)$",
    )
});
static NOTE: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)^(?:sol[oa]|soltanto|esclus\w*|anche|ex|già|vedi|v\.|nuov[oa]|attiv[oa]|dal?|per|prodott[oi]|client[ei]|in\s|inclus\w*|compres[oi]|seconda|prima|preced\w*|solamente|non\s|provvisori\w*|dismess\w*|aggiornat\w*|novità|beta|se\s|con\s|senza\s|fino|entro|temporane\w*|gestit\w*|unico|stess\w*|n\.?b|nota|ora|a\s)",
    )
});
static BRACKETS: LazyLock<Regex> = LazyLock::new(|| compiled(r"\s*[(\[]([^()\[\]]*)[)\]]"));

const EDGES: [char; 33] = [
    ':', ';', ',', '–', '—', '-', '−', '‑', '=', '>', '<', '→', '←', '➜', '|', '…', '_', '·', '•', '*', '~',
    '/', '\\', '»', '«', '›', '▪', '●', '◦', '►', '✉', '✔', '.',
];

/// A label without what surrounds it: bullets, dots that lead to the address, a colon, "e-mail".
pub fn trim(text: &str) -> String {
    let mut text = fold(text);
    loop {
        let before = text.len();
        let edge = |sign: char| sign.is_whitespace() || EDGES.contains(&sign);
        let inner = text.trim_start_matches(|sign: char| {
            edge(sign) || (!sign.is_alphanumeric() && !"(\"“'’«[&".contains(sign))
        });
        // A dot may belong to an abbreviation: only several of them are leaders.
        let inner = if inner.ends_with('.') && !inner.ends_with("..") && !inner.ends_with(" .") {
            inner.trim_end()
        } else {
            inner.trim_end_matches(edge)
        };
        let inner = inner.trim_end_matches(['(', '[', ' ']);
        let mut cut = inner;
        for tail in [&TAIL_SEPARATED, &TAIL] {
            if may_have_tail(cut) {
                cut = tail.find(cut).map_or(cut, |tail| &cut[..tail.start()]);
            }
        }
        text = cut.trim().to_owned();
        if text.len() == before {
            return text;
        }
    }
}

/// A quick look before the patterns of [`TAIL`]: the word on which they end.
fn may_have_tail(text: &str) -> bool {
    let words = text.trim_end_matches(|sign: char| !sign.is_alphabetic());
    let last = words
        .rsplit(|sign: char| !sign.is_alphabetic())
        .next()
        .unwrap_or_default();
    last.len() < 20 && {
        let last = last.to_lowercase();
        last.starts_with("scriv") || TAIL_WORDS.contains(&last.as_str())
    }
}

/// A label's key, when it has one: `Some(true)` for an area, `Some(false)` for a name; and the rest.
pub fn keyed(text: &str) -> (Option<bool>, &str) {
    // Matching is much faster than capturing, and few labels have a key.
    match KEY.is_match(text).then(|| KEY.captures(text)).flatten() {
        Some(groups) => (Some(groups.name("area").is_some()), &text[groups[0].len()..]),
        None => (None, text),
    }
}

/// Whether a trimmed label says only what follows.
pub fn is_generic(text: &str) -> bool {
    !text.chars().any(char::is_alphabetic) || GENERIC.is_match(text)
}

/// Whether a text is a sentence rather than a label.
pub fn is_prose(text: &str) -> bool {
    let words = text.split_whitespace().count();
    let bare = match text.contains(['(', '[']) {
        true => BRACKETS.replace_all(text, ""),
        false => text.into(),
    };
    let sentences = bare
        .split(". ")
        .filter(|part| part.split_whitespace().count() > 3)
        .count();
    words > 14
        || bare.chars().count() > 110
        || sentences > 1
        || bare.contains(['?', '!'])
        || SPEECH.is_match(&bare)
        || (words > 6 && text.ends_with('.'))
}

/// Whether a label is a piece of a sentence: it ends where its noun should come.
pub fn is_fragment(text: &str) -> bool {
    let last = text.split_whitespace().next_back().unwrap_or_default();
    text.contains(' ') && FUNCTION_WORDS.contains(&last)
}

/// Whether a label names a contact of the vendor and no module.
pub fn is_contact(name: &str) -> bool {
    CONTACT.is_match(name)
}

/// Whether a section's title says that it holds the vendor's own contacts.
pub fn is_contacts(title: &str) -> bool {
    CONTACTS.is_match(title)
}

/// Whether a section's title says that what it holds is no more.
pub fn is_past(title: &str) -> bool {
    PAST.is_match(title)
}

/// Whether a title is about the list as a whole.
pub fn is_whole(title: &str) -> bool {
    WHOLE.is_match(title)
}

/// The modules that a trimmed label names.
pub fn modules(label: &str) -> Vec<String> {
    let (_, label) = keyed(label);
    let named: Vec<String> = split(label)
        .iter()
        .map(|name| without_note(&trim(name)))
        .collect();
    named
        .into_iter()
        .filter(|name| !is_generic(name) && name.chars().count() <= 120 && !name.contains(['@', '＠']))
        .collect()
}

/// "A, B, C" are three modules, "IVA, mutui e IRAP" is one.
fn split(label: &str) -> Vec<String> {
    for separator in [";", " | ", " • ", " · ", " / "] {
        if separator != " / " && label.contains(separator) {
            return label.split(separator).map(str::to_owned).collect();
        }
    }
    let parts = outside_brackets(label);
    let begins_anew = |part: &String| {
        let part = part.trim();
        part.chars()
            .next()
            .is_some_and(|sign| sign.is_uppercase() || sign.is_ascii_digit())
            && !part.contains(" e ")
            && !part.contains(" ed ")
    };
    if parts.len() > 1 && parts.iter().all(begins_anew) {
        parts
    } else {
        vec![label.to_owned()]
    }
}

fn outside_brackets(label: &str) -> Vec<String> {
    let mut parts = vec![String::new()];
    let mut depth = 0_i32;
    for sign in label.chars() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth -= 1,
            _ => {}
        }
        if sign == ',' && depth <= 0 {
            parts.push(String::new());
        } else if let Some(last) = parts.last_mut() {
            last.push(sign);
        }
    }
    parts
}

/// A name without the parentheses that are only notes; one that identifies the module stays.
pub fn without_note(name: &str) -> String {
    if !name.contains(['(', '[', '*', '¹', '²', '³', '†']) {
        return fold(name);
    }
    let clean = BRACKETS.replace_all(name, |groups: &regex::Captures<'_>| {
        let inside = groups[1].trim();
        let note = inside.is_empty()
            || NOTE.is_match(inside)
            || (inside.split_whitespace().count() > 3
                && inside.chars().next().is_some_and(char::is_lowercase));
        if note { String::new() } else { groups[0].to_owned() }
    });
    let clean = clean.trim_end_matches(['*', '¹', '²', '³', '†']);
    let clean = fold(clean);
    if clean.is_empty() {
        fold(name)
    } else {
        trim(&clean)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_names_one_module_or_several_or_none() {
        for (label, names) in [
            ("IMU:", vec!["IMU"]),
            ("• Mandati e reversali –", vec!["Mandati e reversali"]),
            (
                "Anagrafe, Stato civile, Elettorale:",
                vec!["Anagrafe", "Stato civile", "Elettorale"],
            ),
            ("IVA, mutui e IRAP", vec!["IVA, mutui e IRAP"]),
            ("Accesso con SPID/CIE", vec!["Accesso con SPID/CIE"]),
            ("Economato (solo clienti con licenza estesa)", vec!["Economato"]),
            ("Anagrafe (ANPR)", vec!["Anagrafe (ANPR)"]),
            ("IMU ........... ", vec!["IMU"]),
            ("Modulo: IMU - e-mail:", vec!["IMU"]),
            ("Ticket:", vec![]),
            ("E-mail per ticket", vec![]),
            ("Scrivi a", vec![]),
            ("Segnaletica", vec!["Segnaletica"]),
            ("Mandati", vec!["Mandati"]),
            ("imu@forn…", vec![]),
            (
                "Posta elettronica certificata e PEC",
                vec!["Posta elettronica certificata e PEC"],
            ),
        ] {
            assert_eq!(modules(&trim(label)), names, "{label}");
        }
    }

    #[test]
    fn sentences_are_no_labels() {
        assert!(is_prose(
            "Pagina aggiornata il 14/01/2025. Per le questioni amministrative"
        ));
        assert!(is_prose("Chiedete una dimostrazione a"));
        assert!(!is_prose("Gestione documentale e conservazione"));
    }
}
