//! `privacy.credentials`: a password, PIN or one-time code typed in the text. Whoever reads the mail could use it, so it stops
//! the hand-off; one click masks it.
//!
//! The word alone is harmless (`password scaduta`). What gives it away is a token behind it that looks like a secret.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::reading::FREE;
use super::{Check, Example, Mend, Rule, Severity, lexicon, privacy_secrets};
use crate::domain::ticket::Field;

/// Read in the text as written: a secret is case, accents and signs.
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static SPOKEN: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?:(?-u:\b)(?:utente|user(?:name|id)?|login|account|accesso|credenziali|id)\s*(?:[:=]|è|e')?\s*[^\s,;]{2,40}\s*(?:[,;/|-]|e|con)?\s*)??",
        r"(?-u:\b)(?:(?P<word>password|passw(?:d|ord)?|pass\s?phrase|passcode|pass|pwd|psw|pw|parola\s+(?:chiave|d'ordine)|parola\s+di\s+accesso)|(?P<code>codice\s+pin|pin|puk|otp|codice\s+otp|codice\s+(?:di\s+(?:accesso|sblocco|verifica|sicurezza)|temporaneo|segreto|personale|riservato|dispositivo)))(?-u:\b)\.?",
        r"(?P<between>(?:\s*(?:provvisoria|temporanea|nuova|attuale|iniziale|corrente|di\s+(?:accesso|rete|dominio|firma|default|prova|windows|posta|amministratore|admin|emergenza)|dell[ao']\s*\w+|del\s+\w+|per\s+\w+|per\s+entrare|utente|attualmente|intanto|sarebbe|adesso|ora|impostata|messa|resettata|a|in|da|usata|generato|ricevuto|arrivato|inserito|appena|firma\s+remota|sms|palmare|tablet|telefono|cellulare|scheda|token|chiavetta|badge|carta|smart\s*card)){0,5}\s*)",
        r"(?:[:,;-]\s*(?:il|la)\s+(?:mi[oa]|nostr[oa]|su[oa])\s+)?(?P<sign>[:=]|è\s|(?-u:\b)e'\s|é\s|->|=>)?\s*",
        r#"(?P<quote>["«“'(]?)(?P<secret>[^\s"»”()]+)"#
    ))
    .expect("the pattern is valid")
});

/// "il PIN della firma remota è 48213": any words between, but then it must be said what it is.
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static SAID: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(concat!(
        r"(?i)(?-u:\b)(?:(?P<word>password|passw(?:d|ord)?|pass\s?phrase|passcode|pwd|psw|parola\s+(?:chiave|d'ordine))|(?P<code>pin|puk|otp|codice\s+(?:segreto|personale|riservato|dispositivo|di\s+sicurezza|usa\s+e\s+getta|monouso|temporaneo)))(?-u:\b)",
        r"(?:\s+[\p{L}'’]+){1,5}?\s*(?:[:=]|\s(?:è|e'|é|e’)\s)\s*",
        r#"(?P<quote>["«“'(]?)(?P<secret>[^\s"»”()]+)"#
    ))
    .expect("the pattern is valid")
});

/// "user: anagrafe / Comune24", "credenziali admin - Blu.2024".
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static PAIR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?-u:\b)(?:credenziali|accesso|accessi|login|user(?:name|id)?|utente|account|chiavi\s+d['’]\s?ingresso|si\s+entra|entr(?:ate|are|o|a|iamo)|acced(?:ete|ere|iamo)|collegat\w+|usate|usare)(?-u:\b)(?:\s+(?:di|per|con|admin|accesso|entrare|il|la|portale|programma|da|lei|lui|come|dal|nel|in|pure|anche|fuori|suo|sua|mio|mia)){0,4}\s*[:=(]?\s*(?P<user>[\w.@-]{3,40})\s*(?:/|\+|\||\s-\s|,(?:\s*(?:codice|chiave|parola))?|(?-u:\b)e(?-u:\b))\s*(?P<secret>[^\s,;()]{6,40})",
    )
    .expect("the pattern is valid")
});

/// "per entrare nella macchina di prova: admin_gz / Blu@2025": some words between, a plain mark between the two.
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static LOOSE_PAIR: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i)(?-u:\b)(?:credenziali|accesso|accessi|login|user(?:name|id)?|utente|utenza|account|si\s+entra|entr(?:ate|are|o|iamo)|acced(?:ete|ere|iamo|ono|o|e)|logg\w+|collegat\w+|collegar\w+|loggat\w+|usate|usare|provate|provare)(?-u:\b)[^\n]{0,60}?[\s:(«“\x22'](?P<user>[\w.@-]{3,40})\s*(?:/|\||-|(?-u:\b)e\s+poi(?-u:\b)|(?-u:\b)poi(?-u:\b)|,?\s(?:e\s|poi\s|con\s)?(?:si\s+)?(?:scriv\w+|mett\w+|digit\w+|inser\w+|batt\w+)\s)\s*(?P<secret>[^\s,;()]{6,40})",
    )
    .expect("the pattern is valid")
});

/// A word without which nothing is said to be secret.
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static SECRET: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(r"(?i-u)\b(?:pass|pwd|psw|pw\b|parola|codice|pin\b|puk\b|otp\b)")
        .expect("the pattern is valid")
});

/// A word without which no pair gives access.
#[expect(clippy::expect_used, reason = "constant; every test of the rule compiles it")]
static ACCESS: LazyLock<Regex> = LazyLock::new(|| {
    Regex::new(
        r"(?i-u)\b(?:credenzial|access[oi]|logg|login|user|utente|utenza|account|ingresso|si\s+entr|entr(?:ate|are|o|a|iamo)\b|acced|collegat|collegar|usat|usare|provate|provare)",
    )
    .expect("the pattern is valid")
});

/// Words that follow "password" and are none.
const STATES: [&str; 63] = [
    "errata",
    "errato",
    "scaduta",
    "scaduto",
    "corretta",
    "corretto",
    "sbagliata",
    "bloccata",
    "bloccato",
    "obbligatoria",
    "richiesta",
    "richiesto",
    "dimenticata",
    "nuova",
    "vecchia",
    "debole",
    "complessa",
    "giusta",
    "giusto",
    "valida",
    "uguale",
    "quella",
    "stata",
    "conforme",
    "accettata",
    "cambiata",
    "modificata",
    "resettata",
    "diversa",
    "vuota",
    "inviata",
    "solita",
    "stessa",
    "sempre",
    "sicura",
    "salvata",
    "mancante",
    "invalid",
    "expired",
    "wrong",
    "incorrect",
    "required",
    "reset",
    "lunga",
    "assente",
    "riservata",
    "omessa",
    "omesso",
    "nascosta",
    "nascosto",
    "oscurata",
    "oscurato",
    "rimossa",
    "rimosso",
    "tolta",
    "segreta",
    "personale",
    "hidden",
    "masked",
    "removed",
    "redacted",
    "null",
    "none",
];

fn looks_secret(secret: &str, code: bool, announced: bool, after: &str) -> bool {
    let has = |test: fn(char) -> bool| secret.contains(test);
    let masked = secret
        .chars()
        .filter(|c| matches!(c, '*' | '•' | '●' | 'x' | 'X' | '.' | '_' | '#'))
        .count()
        * 2
        > secret.chars().count();
    if masked || secret.starts_with(['<', '[', '{']) {
        return false;
    }
    let digits = secret.chars().filter(char::is_ascii_digit).count();
    let length = secret.chars().count();
    // Only the next word: lowering the rest of the text for every find would cost its square.
    let next: String = after
        .trim_start()
        .chars()
        .take(12)
        .flat_map(char::to_lowercase)
        .collect();
    let counted = [
        "caratter", "cifre", "volte", "giorni", "mesi", "tentativ", "minut", "secondi", "ore", "utenti",
        "lettere",
    ]
    .iter()
    .any(|word| next.starts_with(word));
    if code {
        let year = length == 4 && (secret.starts_with("19") || secret.starts_with("20")) && !announced;
        return digits == length && (4..=10).contains(&length) && !counted && !year;
    }
    let folded = secret.to_lowercase();
    let letters = has(char::is_alphabetic);
    let inner_sign = secret.char_indices().any(|(at, c)| {
        at > 0
            && at + c.len_utf8() < secret.len()
            && matches!(c, '!' | '@' | '#' | '$' | '%' | '&' | '*' | '_' | '?' | '^' | '~')
    });
    let inner_capital = secret.chars().skip(1).any(char::is_uppercase) && has(char::is_lowercase);
    if STATES.contains(&folded.as_str()) || counted {
        return false;
    }
    if letters && digits > 0 {
        return length >= 5 && !folded.contains("//") && !folded.starts_with("ec0");
    }
    if letters && (inner_sign || inner_capital) && length >= 6 && !secret.contains(['/', '\'', '’']) {
        return true;
    }
    if digits == length {
        return announced && length >= 4 && !after.trim_start().starts_with(['/', '-']);
    }
    // A plain word only when it was announced and is no word of the trade.
    announced && letters && length >= 4 && {
        let capital = secret.starts_with(char::is_uppercase);
        let everyday = lexicon::lists(&folded).everyday()
            || ["ata", "ato", "uta", "uto", "ita", "ito", "are", "ere", "ire"]
                .iter()
                .any(|end| folded.ends_with(end));
        let last = after.trim_start().is_empty() || after.starts_with(['.', ',', ';', '\n', ')']);
        !everyday && (capital || last) && folded.trim_end_matches('!').chars().all(char::is_alphanumeric)
    }
}

/// Whether a token is the name of a file or an address.
pub(super) fn is_file(token: &str) -> bool {
    let end = token.rsplit('.').next().unwrap_or_default();
    let extension =
        token.contains('.') && (2..=4).contains(&end.len()) && end.starts_with(char::is_alphabetic);
    extension
        || token.contains("www")
        || token.contains('@')
            && token
                .rsplit('@')
                .next()
                .is_some_and(|domain| domain.contains('.') && !domain.ends_with(|c: char| c.is_ascii_digit()))
}

/// Lines with a word at which a pattern begins, and the line below each: a colon may end a line.
fn worth_reading<'a>(text: &'a str, word: &Regex) -> Vec<(usize, &'a str)> {
    let mut worth: Vec<Range<usize>> = Vec::new();
    let mut start = 0;
    let mut below = false;
    for line in text.split_inclusive('\n') {
        let end = start + line.len();
        let named = word.is_match(line);
        if named || below {
            match worth.last_mut() {
                Some(last) if last.end == start => last.end = end,
                _ => worth.push(start..end),
            }
        }
        below = named || below && line.trim().is_empty();
        start = end;
    }
    worth
        .into_iter()
        .map(|lines| (lines.start, &text[lines]))
        .collect()
}

/// Whether letters and digits stand in one word long enough for a password.
fn has_mixed_word(text: &str) -> bool {
    text.split_ascii_whitespace().any(|word| {
        word.len() >= 6
            && word.bytes().any(|byte| byte.is_ascii_digit())
            && word.bytes().any(|byte| byte.is_ascii_alphabetic())
    })
}

/// Whole finding and secret of everything that a text gives away.
fn secrets(text: &str) -> Vec<(Range<usize>, Range<usize>)> {
    let mut found = Vec::new();
    for (at, lines) in worth_reading(text, &SECRET) {
        said(lines, at, &mut found);
    }
    for (at, lines) in worth_reading(text, &ACCESS) {
        if has_mixed_word(lines) {
            pairs(lines, at, &mut found);
        }
    }
    privacy_secrets::uncalled(text, &mut found);
    found
}

/// A secret named as one.
fn said(text: &str, at: usize, found: &mut Vec<(Range<usize>, Range<usize>)>) {
    for captures in SPOKEN.captures_iter(text).chain(SAID.captures_iter(text)) {
        let (Some(whole), Some(secret)) = (captures.get(0), captures.name("secret")) else {
            continue;
        };
        let kept = secret.as_str().trim_end_matches(['.', ',', ';', ':', '\'', '?']);
        let kept = if kept.len() + 1 < secret.as_str().len() {
            secret.as_str().trim_end_matches(['.', ','])
        } else {
            kept
        };
        let end = secret.start() + kept.len();
        let announced = captures.name("sign").is_some_and(|sign| !sign.is_empty())
            || captures.name("quote").is_some_and(|quote| !quote.is_empty());
        let taken = found
            .iter()
            .any(|(other, _)| at + whole.start() < other.end && other.start < at + end);
        if !taken && looks_secret(kept, captures.name("code").is_some(), announced, &text[end..]) {
            found.push((at + whole.start()..at + end, at + secret.start()..at + end));
        }
    }
}

/// A user and a word beside it that can only be the password.
fn pairs(text: &str, at: usize, found: &mut Vec<(Range<usize>, Range<usize>)>) {
    for (captures, loose) in PAIR
        .captures_iter(text)
        .map(|captures| (captures, false))
        .chain(LOOSE_PAIR.captures_iter(text).map(|captures| (captures, true)))
    {
        let (Some(whole), Some(secret)) = (captures.get(0), captures.name("secret")) else {
            continue;
        };
        let kept = secret.as_str().trim_end_matches(['.', ',', ';', ':']);
        let end = secret.start() + kept.len();
        let mixed = kept.contains(|c: char| c.is_ascii_digit())
            && kept.contains(char::is_alphabetic)
            && kept.contains(|c: char| c.is_uppercase() || "!@#$%&*_?".contains(c));
        let apart = found
            .iter()
            .all(|(other, _)| other.end <= at + whole.start() || at + end <= other.start);
        let user = captures.name("user").map_or("", |user| user.as_str());
        let is_login = || {
            !lexicon::lists(&user.to_lowercase()).everyday()
                && user.contains(|c: char| c.is_ascii_alphabetic())
                && kept.contains(char::is_lowercase)
                && !is_file(kept)
        };
        if mixed && apart && !kept.contains('/') && (!loose || is_login()) {
            found.push((at + whole.start()..at + end, at + secret.start()..at + end));
        }
    }
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "privacy.credentials",
        severity: Severity::Blocking,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            for field in FREE {
                for (bytes, secret) in secrets(reading.text(field)) {
                    let mend = Mend {
                        label: "mend-mask",
                        bytes: secret,
                        text: "********".to_owned(),
                    };
                    report.add_mend(field, bytes, mend);
                }
            }
        }),
        hits: Example::each(
            Field::Description,
            &[
                "Provate voi: utente mrossi password Girasole24, la sessione resta aperta.",
                "La password del portale è Montagna! e non viene accettata dal terminale 4.",
                "pwd=blu.cielo7 e la firma resta in attesa sul mandato 501",
                "Il PIN della firma remota è 48213, il mandato non si firma lo stesso.",
                "Vi lascio le credenziali: tributi / Ruolo2024! per guardare il calcolo.",
                "OTP 771204 non accettato alla firma della liquidazione 14.",
            ],
        ),
        misses: Example::each(
            Field::Description,
            &[
                "Esce password scaduta ma la scadenza è tra tre mesi, su due postazioni.",
                "La nuova password di 12 caratteri viene rifiutata con 'non conforme'.",
                "PIN e password sono corretti, li ho riprovati sul sito del provider.",
                "Nel log: login=sgambelli pwd=******** sessione interrotta alle 10.",
                "La password della casella l'abbiamo cambiata ieri, ve la diciamo a voce.",
                "Il PIN viene chiesto 3 volte prima di firmare il mandato 501.",
            ],
        ),
    }
}
