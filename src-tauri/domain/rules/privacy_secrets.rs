//! Secrets that nobody calls a password: known by their looks, and by words that hand them over. Part of
//! `privacy.credentials`.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::privacy_credentials::is_file;

#[expect(
    clippy::expect_used,
    reason = "constants; every test of the rule compiles them"
)]
fn pattern(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is valid")
}

/// A word that is a password by its looks: letters, a sign between, digits, or the other way round.
static EVIDENT: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"[A-Za-z][A-Za-z.]{1,}[#$%&*+@!][A-Za-z0-9#$%&*+@!]*[0-9]+[A-Za-z!]*",
        r"|[A-Za-z]{2,}[0-9]+[#$%&*+!?][A-Za-z0-9]+",
        r"|[A-Z][A-Za-z]*[#$%&*+@][0-9A-Za-z]*[0-9][A-Za-z0-9]*",
    ))
});

/// One that could be the name of a version or of a file as well: `Estate2024`, `Serra.1999`, `Comune_24!`.
static LIKELY: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"[A-Z][a-z]{2,}[_.-]?[0-9]{2,4}[!?]?|[a-z]{4,}[0-9]{2,4}[!?]?"));

/// A user's name and what joins it to a password.
const USER: &str = r"(?-u:\b)(?:[a-z][a-z0-9]*[._][a-z0-9._]+|admin\w*|root|guest)\s*(?:[/|,;:]|-|e|con|poi)\s*(?:(?:la|il|le|i)\s+)?(?:solit[oa]|mi[oa]|su[oa]|nuov[oa])?";

/// What stands before an evident one where it is handed over: a word of access, or a user.
static HANDED: LazyLock<Regex> = LazyLock::new(|| {
    let words = r"chiave|segret[oa]|access\w+|parola|codice|credenzial\w+|utente|utenza|user\w*|login|account|profilo|pass\w*|entr(?:a|o|i|ate|are|iamo|ando|ato)|acced\w+|mett\w+|mess[oa]|impost\w+|provvisori\w+|temporane\w+|digit\w+|scriv\w+|us(?:a|o|ate|are|iamo|ando)|solit[oa]|cambiat[oa]|assegnat[oa]|nuov[oa]\s+(?:è|e['’]|é)|reset\w*|logg\w+|colleg\w+";
    pattern(&format!(
        r"(?i)(?:(?-u:\b)(?:{words})(?-u:\b)[^\n;]{{0,40}}?|{USER})[\s:=(\x22«“'/]*$"
    ))
});

/// The same before a likely one: nothing but a word for passwords, or a user, will do.
static CALLED: LazyLock<Regex> = LazyLock::new(|| {
    let words = r"(?:come|la|per|di) parola|segret[oa]|pass\w*|pwd|psw|credenzial\w+";
    // Without room around the stroke it may as well be a folder.
    let user = format!(
        r"{}|(?-u:\b)(?:admin\w*|root)\s*/\s*",
        USER.replace("[/|,;:]", r"[|,;:]|\s/\s")
    );
    pattern(&format!(
        r"(?i)(?:(?-u:\b)(?:{words})(?-u:\b)[^\n;.]{{0,40}}?|{user})[\s:=(\x22«“']*$"
    ))
});

/// "La nuova chiave API è 7f3c-KK90-pa21": a key of a machine.
static KEY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"(?i)(?-u:\b)(?:chiave|token|api[ -]?key|secret|client[ _]secret|codice\s+(?:segreto|personale|riservato|di\s+accesso|(?:per|di|della|del)\s+(?:la\s+|il\s+)?(?:vpn|wi-?fi|accesso|collegamento|teamviewer|anydesk|sblocco)))",
        r"\s*(?:api|segreta|privata|di\s+accesso|del\s+\w+|dell['’a]\s*\w+|nuov[oa]|attuale)?\s*(?:è|e['’]|é|:|=|->)?\s+(?P<secret>[A-Za-z0-9_-]{6,64})",
    ))
});

/// "Chiede il PIN, ho messo 774412".
static TYPED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?-u:\b)(?:pin|puk|otp)(?-u:\b)[^.\n\d]{0,40}?(?-u:\b)(?:mess[oa]|digitat[oa]|inserit[oa]|provat[oa]|usat[oa]|batto|metto|digito|inserisco|cioè|ovvero)\s+(?:il\s+)?(?P<secret>[0-9]{4,8})(?-u:\b)",
    )
});

/// How far before a secret the words that hand it over may stand.
const REACH: usize = 60;

/// Whole findings and secrets, beside those already found.
pub(super) fn uncalled(text: &str, found: &mut Vec<(Range<usize>, Range<usize>)>) {
    if !text.contains(|c: char| c.is_ascii_digit()) {
        return;
    }
    for (looks, before) in [(&EVIDENT, &HANDED), (&LIKELY, &CALLED)] {
        by_looks(text, looks, before, found);
    }
    for (pattern, key) in [(&KEY, true), (&TYPED, false)] {
        for said in pattern.captures_iter(text) {
            let (Some(whole), Some(secret)) = (said.get(0), said.name("secret")) else {
                continue;
            };
            if (!key || is_key(secret.as_str())) && !is_known(found, secret.range()) {
                found.push((whole.range(), secret.range()));
            }
        }
    }
}

fn by_looks(text: &str, looks: &Regex, before: &Regex, found: &mut Vec<(Range<usize>, Range<usize>)>) {
    let free = |c: Option<char>| c.is_none_or(|c| !c.is_alphanumeric() && !matches!(c, '@' | '_' | '-'));
    for secret in looks.find_iter(text) {
        let alone = free(text[..secret.start()].chars().next_back())
            && free(text[secret.end()..].chars().next().filter(|c| *c != '/'));
        if !alone || secret.len() < 6 || is_file(secret.as_str()) || is_known(found, secret.range()) {
            continue;
        }
        let from = (secret.start().saturating_sub(REACH)..=secret.start())
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(0);
        // A page of the web or a file in a folder.
        let word = text[from..secret.start()]
            .rsplit(char::is_whitespace)
            .next()
            .unwrap_or_default();
        let place = [
            "www",
            "://",
            "\\",
            ".it/",
            ".com/",
            ".example/",
            ".eu/",
            ".org/",
            ".net/",
        ];
        if word.starts_with('/') || place.iter().any(|mark| word.contains(mark)) {
            continue;
        }
        if let Some(handed) = before.find(&text[from..secret.start()]) {
            found.push((from + handed.start()..secret.end(), secret.range()));
        }
    }
}

/// Letters and digits in one word, with a sign or in both cases.
fn is_key(word: &str) -> bool {
    let has = |test: fn(char) -> bool| word.chars().any(test);
    let signed = has(|c| matches!(c, '_' | '-'));
    has(|c| c.is_ascii_digit())
        && has(|c| c.is_ascii_lowercase())
        && (signed || has(|c| c.is_ascii_uppercase()))
}

fn is_known(found: &[(Range<usize>, Range<usize>)], secret: Range<usize>) -> bool {
    found
        .iter()
        .any(|(_, other)| other.start < secret.end && secret.start < other.end)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn secrets(text: &str) -> Vec<&str> {
        let mut found = vec![];
        uncalled(text, &mut found);
        found.into_iter().map(|(_, secret)| &text[secret]).collect()
    }

    #[test]
    fn what_is_handed_over_is_a_secret() {
        for (text, secret) in [
            ("Si entra come o.testi chiave Melo+41.", "Melo+41"),
            ("Provate voi: pm_serra, Notturno#88.", "Notturno#88"),
            ("Per guardare: testi.o / Rosa$7Nord.", "Rosa$7Nord"),
            (
                "Le ho messo provvisoriamente Gelso!12 (utente o.testi)",
                "Gelso!12",
            ),
            (
                "All'utente g.loi ho dato come parola Estate2024 ma non entra",
                "Estate2024",
            ),
            ("La nuova chiave API è 9a2b-QQ71-zz", "9a2b-QQ71-zz"),
            ("Chiede il PIN, ho messo 774412 e lo rifiuta", "774412"),
        ] {
            assert_eq!(secrets(text), [secret], "{text}");
        }
    }

    #[test]
    fn codes_of_the_trade_are_none() {
        for text in [
            "Ticket#2024-7731 chiuso",
            "La chiave primaria ID_2024_88 è duplicata",
            "uso Excel2016 e il modello Det_2024",
            "Aiuto!!1 non si stampa",
            "il PIN è stato messo 3 volte",
            "si vede su www.ente.example/Bando2024 e in srv.dati/Copia2024",
            "Il token scade dopo 30 minuti, versione 24.05.1+12",
            "avvisate anche mario.rossi@ente.example, grazie",
        ] {
            assert_eq!(secrets(text), [] as [&str; 0], "{text}");
        }
    }
}
