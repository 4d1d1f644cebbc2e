//! Addresses as pages write them: plain, encoded, broken up against harvesters.
//!
//! Every address comes out lower case. Whether it may be trusted is asked elsewhere.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use crate::domain::span::cut_before;

/// Bytes that a name or a domain may have.
const LONGEST: usize = 200;

/// A piece of a text: words, or an address in it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Words.
    Text(String),
    /// An address.
    Mail(String),
}

const AT: &str =
    r"(?:\s?[@＠﹫]\s?|%40|\s*[\[({<«|*]\s*(?:at|chiocciola|chioc\.?|[@＠]|et|a)\s*[\])}>»|*]\s*)";
const WORD_AT: &str = r"(?:\s+(?:at|chiocciola)\s+|[_-](?:at|chiocciola)[_-])";
const DOT: &str = r"(?:[.．]|\s*[\[({<]\s*(?:dot|punto|\.)\s*[\])}>]\s*)";
const WORD_DOT: &str = r"(?:[.．]|\s*[\[({<]\s*(?:dot|punto|\.)\s*[\])}>]\s*|\s+(?:dot|punto)\s+)";
const LABEL: &str = r"[\p{L}\p{N}](?:[\p{L}\p{N}‐‑-]*[\p{L}\p{N}])?";
const LAST: &str = r"\p{L}(?:[\p{L}\p{N}‐‑-]*[\p{L}\p{N}])";
const WORD: &str = r"[\p{L}\p{N}_%+'’‐‑-]+";

#[expect(
    clippy::expect_used,
    reason = "constant patterns, compiled by the tests below"
)]
fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is constant and valid")
}

static DOMAIN: LazyLock<Regex> = LazyLock::new(|| compiled(&format!("(?i)^(?:{LABEL}{DOT}){{1,8}}{LAST}")));
static WORDY_DOMAIN: LazyLock<Regex> =
    LazyLock::new(|| compiled(&format!("(?i)^(?:{LABEL}{WORD_DOT}){{1,8}}{LAST}")));
static LOCAL: LazyLock<Regex> =
    LazyLock::new(|| compiled(&format!(r"(?i)[\p{{L}}\p{{N}}_](?:{WORD}|{DOT}){{0,40}}$")));
static WORDY_LOCAL: LazyLock<Regex> =
    LazyLock::new(|| compiled(&format!(r"(?i)[\p{{L}}\p{{N}}_](?:{WORD}|{WORD_DOT}){{0,40}}$")));
static ANY_AT: LazyLock<Regex> = LazyLock::new(|| compiled(&format!("(?i){AT}|{WORD_AT}")));
static ANY_DOT: LazyLock<Regex> = LazyLock::new(|| compiled(&format!("(?i){WORD_DOT}")));
static NUMERIC: LazyLock<Regex> = LazyLock::new(|| compiled("&#(x?)([0-9a-fA-F]{2,6});?"));

/// Signs that nobody sees: soft hyphens, zero-width and direction marks.
pub fn is_unseen(sign: char) -> bool {
    matches!(sign, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{2069}' | '\u{feff}' | '\u{34f}' | '\u{61c}' | '\u{180e}')
}

/// A text without unseen signs, its white space as plain spaces, entities that were written twice decoded.
pub fn plain(text: &str) -> String {
    let text: String = text
        .chars()
        .filter(|sign| !is_unseen(*sign))
        .map(|sign| {
            if sign.is_whitespace() && sign != '\n' {
                ' '
            } else {
                sign
            }
        })
        .collect();
    if text.contains("&#") {
        decode_numeric(&text).into_owned()
    } else {
        text
    }
}

fn decode_numeric(text: &str) -> Cow<'_, str> {
    NUMERIC.replace_all(text, |groups: &regex::Captures<'_>| {
        let radix = if groups[1].is_empty() { 10 } else { 16 };
        u32::from_str_radix(&groups[2], radix)
            .ok()
            .and_then(char::from_u32)
            .map_or_else(String::new, String::from)
    })
}

/// Where the addresses stand in a text, already [`plain`].
pub fn spans(text: &str) -> Vec<(usize, usize, String)> {
    if !may_hold(text) {
        return Vec::new();
    }
    let mut spans: Vec<(usize, usize, String)> = Vec::new();
    let mut done = 0;
    // From each sign that may stand between name and domain: the domain after it, and only then the name before it.
    for at in ANY_AT.find_iter(text) {
        if at.start() < done {
            continue;
        }
        let after = &text[at.end()..cut_before(text, at.end() + LONGEST)];
        let before = &text[cut_before(text, at.start().saturating_sub(LONGEST)).max(done)..at.start()];
        let wordy = !at.as_str().trim().starts_with(['@', '＠', '﹫']);
        let (domain, local) = if wordy {
            (&WORDY_DOMAIN, &WORDY_LOCAL)
        } else {
            (&DOMAIN, &LOCAL)
        };
        let Some(domain) = domain.find(after) else {
            continue;
        };
        let Some(local) = local.find(before) else { continue };
        let start = at.start() - (before.len() - local.start());
        let (address, used) = normal(&text[start..at.end() + domain.end()]);
        if address.split('@').count() == 2 {
            done = start + used;
            spans.push((start, done, address));
        }
    }
    spans
}

/// Cuts a text, already [`plain`], into words and addresses.
pub fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut done = 0;
    for (start, end, address) in spans(text) {
        pieces.push(Piece::Text(text[done..start].to_owned()));
        pieces.push(Piece::Mail(address));
        done = end;
    }
    pieces.push(Piece::Text(text[done..].to_owned()));
    pieces.retain(|piece| !matches!(piece, Piece::Text(text) if text.is_empty()));
    pieces
}

/// A quick look before the pattern: most text holds no address.
fn may_hold(text: &str) -> bool {
    let bytes = text.as_bytes();
    let gap = |byte: Option<&u8>| {
        byte.is_some_and(|byte| byte.is_ascii_whitespace() || matches!(byte, b'_' | b'-'))
    };
    bytes.iter().enumerate().any(|(at, byte)| match byte {
        // The last two begin ＠, ﹫ and «.
        b'@' | b'%' | b'[' | b'(' | b'{' | b'<' | b'|' | b'*' | 0xef | 0xc2 => true,
        b'a' | b'A' => {
            matches!(bytes.get(at + 1), Some(b't' | b'T'))
                && gap(bytes.get(at + 2))
                && at.checked_sub(1).is_some_and(|before| gap(bytes.get(before)))
        }
        b'h' | b'H' => bytes
            .get(at + 1..at + 5)
            .is_some_and(|rest| rest.eq_ignore_ascii_case(b"iocc")),
        _ => false,
    })
}

/// The addresses in a text.
pub fn addresses(text: &str) -> Vec<String> {
    let mail = |piece| match piece {
        Piece::Mail(address) => Some(address),
        Piece::Text(_) => None,
    };
    pieces(&plain(text)).into_iter().filter_map(mail).collect()
}

/// An address as written, made plain; and how many bytes of the text it takes.
fn normal(written: &str) -> (String, usize) {
    // "imu@fornitore.it.Tel. 0733": a new sentence begins where small letters turn to a capital after a dot.
    let mut used = written.len();
    if let Some(at) = written.rfind(['@', '＠', '﹫']) {
        let domain = &written[at..];
        let cut = domain
            .char_indices()
            .zip(domain.chars().skip(1))
            .skip(2)
            .find(|((place, sign), next)| {
                *sign == '.'
                    && next.is_uppercase()
                    && domain[..*place].contains('.')
                    && domain[..*place].chars().any(char::is_lowercase)
            });
        if let Some(((place, _), _)) = cut {
            used = at + place;
        }
    }
    let written = &written[..used];
    let one_at = ANY_AT.replace_all(written, "@");
    let dotted = ANY_DOT.replace_all(&one_at, ".");
    let address: String = dotted.chars().filter(|sign| !sign.is_whitespace()).collect();
    let address = address.replace('’', "'").to_lowercase();
    (address.trim_matches(['\'', '-', '.', '_', '+']).to_owned(), used)
}

/// Whether a text is an address and nothing else.
pub fn is_whole(text: &str) -> bool {
    matches!(pieces(&plain(text.trim()))[..], [Piece::Mail(_)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_read_however_it_is_written() {
        for (text, found) in [
            ("IMU: imu@fornitore.it", vec!["imu@fornitore.it"]),
            (
                "IMU@Fornitore.IT, tari@fornitore.it.",
                vec!["imu@fornitore.it", "tari@fornitore.it"],
            ),
            ("imu[at]fornitore.it", vec!["imu@fornitore.it"]),
            ("imu (chiocciola) fornitore (punto) it", vec!["imu@fornitore.it"]),
            ("imu at fornitore dot it", vec!["imu@fornitore.it"]),
            (
                "stato.civile chiocciola fornitore punto it",
                vec!["stato.civile@fornitore.it"],
            ),
            ("imu {AT} fornitore.it", vec!["imu@fornitore.it"]),
            ("imu @ fornitore.it", vec!["imu@fornitore.it"]),
            ("imu_at_fornitore.it", vec!["imu@fornitore.it"]),
            ("imu&#64;fornitore.it", vec!["imu@fornitore.it"]),
            ("i\u{ad}mu@for\u{200b}nitore.it", vec!["imu@fornitore.it"]),
            ("imu@fornitore.it.Tel. 0733", vec!["imu@fornitore.it"]),
            ("elettorale@fornitоre.it", vec!["elettorale@fornitоre.it"]),
            ("albo@fornitore‑x.it", vec!["albo@fornitore‑x.it"]),
            ("dal lunedì at venerdì", vec![]),
            ("lo statuto dell’ente. Dati", vec![]),
            ("@fornitore", vec![]),
        ] {
            assert_eq!(addresses(text), found, "{text}");
        }
    }
}
