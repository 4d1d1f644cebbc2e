//! Addresses as pages write them: plain, encoded, broken up against harvesters, or carried by an attribute.
//!
//! Every address comes out lower case. Whether it may be trusted is asked elsewhere.

use std::borrow::Cow;
use std::sync::LazyLock;

use regex::Regex;

use super::tree::Element;

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
const LABEL: &str = r"[\p{L}\p{N}](?:[\p{L}\p{N}-]*[\p{L}\p{N}])?";
const LAST: &str = r"\p{L}(?:[\p{L}\p{N}-]*[\p{L}\p{N}])";
const WORD: &str = r"[\p{L}\p{N}_%+'’-]+";

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
        let after = &text[at.end()..text.ceil_char_boundary((at.end() + LONGEST).min(text.len()))];
        let before = &text[text
            .floor_char_boundary(at.start().saturating_sub(LONGEST))
            .max(done)..at.start()];
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
    text.contains(['@', '＠', '﹫'])
        || text.contains("%40")
        || ["at", "AT", "At", "hiocc", "HIOCC", "(a)", "[a]", "et"]
            .iter()
            .any(|sign| text.contains(sign))
            && text.contains(['.', '．', 'p', 'P', 'd', 'D'])
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

/// Whom a `mailto:` link writes to, and whom it copies in.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Mailto {
    /// Recipients.
    pub to: Vec<String>,
    /// Those in copy, shown or blind.
    pub copied: Vec<String>,
}

/// Reads a link; `None` when it is no mail link.
pub fn mailto(href: &str) -> Option<Mailto> {
    let href: String = href
        .chars()
        .filter(|sign| !sign.is_control() && !is_unseen(*sign))
        .collect();
    let href = href.trim();
    let lower = href.to_ascii_lowercase();
    let rest = ["mailto:", "mailto%3a", "malto:", "mailto."]
        .iter()
        .find_map(|scheme| lower.starts_with(scheme).then(|| &href[scheme.len()..]));
    let Some(rest) = rest else {
        // `href="imu@fornitore.it"`, and what editors make of it.
        let bare = lower
            .trim_start_matches("http://")
            .trim_start_matches("https://")
            .trim_start_matches("//")
            .trim_end_matches('/');
        let whole = !bare.contains(['/', '?', '#', ':']) && bare.contains('@') && is_whole(bare);
        return whole.then(|| Mailto {
            to: addresses(bare),
            copied: Vec::new(),
        });
    };
    let (path, query) = rest.split_once(['?', '&']).unwrap_or((rest, ""));
    let mut mail = Mailto {
        to: recipients(path.trim_start_matches('/')),
        copied: Vec::new(),
    };
    for (name, value) in query
        .split(['&', '?', ';'])
        .filter_map(|part| part.split_once('='))
    {
        match name.trim_start_matches("amp;").to_ascii_lowercase().as_str() {
            "to" => mail.to.extend(recipients(value)),
            "cc" | "bcc" => mail.copied.extend(recipients(value)),
            _ => {}
        }
    }
    Some(mail)
}

fn recipients(text: &str) -> Vec<String> {
    let once = percent_decode(text);
    let decoded = if once.contains("%40") {
        percent_decode(&once)
    } else {
        once
    };
    decoded.split([',', ';']).flat_map(addresses).collect()
}

fn percent_decode(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut decoded = Vec::with_capacity(bytes.len());
    let mut at = 0;
    while at < bytes.len() {
        let hex = (bytes[at] == b'%').then(|| bytes.get(at + 1..at + 3)).flatten();
        match hex
            .and_then(|hex| std::str::from_utf8(hex).ok())
            .and_then(|hex| u8::from_str_radix(hex, 16).ok())
        {
            Some(byte) => {
                decoded.push(byte);
                at += 3;
            }
            None => {
                decoded.push(bytes[at]);
                at += 1;
            }
        }
    }
    String::from_utf8_lossy(&decoded).into_owned()
}

/// Whether a text is an address and nothing else.
pub fn is_whole(text: &str) -> bool {
    matches!(pieces(&plain(text.trim()))[..], [Piece::Mail(_)])
}

/// The address behind Cloudflare's protection: the first byte is the key of the others.
pub fn cloudflare(hex: &str) -> Option<String> {
    let hex = hex.trim();
    if !hex.is_ascii() || hex.len() > 512 {
        return None;
    }
    let byte = |at: usize| u8::from_str_radix(hex.get(at..at + 2)?, 16).ok();
    let key = byte(0)?;
    let bytes: Option<Vec<u8>> = (2..hex.len())
        .step_by(2)
        .map(|at| Some(byte(at)? ^ key))
        .collect();
    let decoded = percent_decode(&String::from_utf8(bytes?).ok()?);
    addresses(decoded.split('?').next()?).into_iter().next()
}

/// The addresses that an element carries in place of its content.
pub fn replaced_by(element: &Element) -> Vec<String> {
    if let Some(hex) = element.attribute("data-cfemail") {
        return cloudflare(hex).into_iter().collect();
    }
    if element.tag() == "joomla-hidden-mail" {
        let part = |name| {
            let text = element.attribute(name)?;
            String::from_utf8(base64_simd::STANDARD.decode_to_vec(text.trim()).ok()?).ok()
        };
        return match (part("first"), part("last")) {
            (Some(first), Some(last)) => addresses(&format!("{first}@{last}")),
            _ => part("text").map(|text| addresses(&text)).unwrap_or_default(),
        };
    }
    Vec::new()
}

/// The addresses in the attributes of an element that is shown: a value, a `data-…`, halves that a script joins.
pub fn carried_by(element: &Element) -> Vec<String> {
    let fixed = element.attribute("readonly").is_some() || element.attribute("disabled").is_some();
    let mut carried = Vec::new();
    let mut halves = (None, None);
    for (name, value) in element.attributes() {
        let is_value =
            name == "value" && (matches!(element.tag(), "option" | "button" | "li" | "data") || fixed);
        let is_data = name.starts_with("data-") && !name.contains("placeholder");
        if (is_value || is_data) && value.len() < 300 {
            let value = percent_decode(value);
            let value = value.trim().trim_start_matches("mailto:");
            if is_whole(value) {
                carried.extend(addresses(value));
            }
            match name {
                "data-user" | "data-name" | "data-local" | "data-u" => halves.0 = Some(value.to_owned()),
                "data-domain" | "data-host" | "data-dom" | "data-d" => halves.1 = Some(value.to_owned()),
                _ => {}
            }
        }
    }
    if let (true, (Some(user), Some(domain))) = (carried.is_empty(), halves) {
        let joined = format!("{user}@{domain}");
        if is_whole(&joined) {
            carried.extend(addresses(&joined));
        }
    }
    carried
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
            ("dal lunedì at venerdì", vec![]),
            ("lo statuto dell’ente. Dati", vec![]),
            ("@fornitore", vec![]),
        ] {
            assert_eq!(addresses(text), found, "{text}");
        }
    }

    #[test]
    fn a_mail_link_gives_its_recipients() {
        let mail = |to: &[&str], copied: &[&str]| {
            let owned = |list: &[&str]| list.iter().map(|&one| one.to_owned()).collect();
            Some(Mailto {
                to: owned(to),
                copied: owned(copied),
            })
        };
        for (href, read) in [
            (
                "mailto:imu@fornitore.it?subject=Ticket%20a@b.it",
                mail(&["imu@fornitore.it"], &[]),
            ),
            (" MAILTO:%69mu%40fornitore.it", mail(&["imu@fornitore.it"], &[])),
            (
                "mailto:a@x.it,b@x.it;c@x.it",
                mail(&["a@x.it", "b@x.it", "c@x.it"], &[]),
            ),
            ("mailto:?to=a@x.it&cc=b@x.it", mail(&["a@x.it"], &["b@x.it"])),
            ("mailto:IMU%20%3Cimu@x.it%3E", mail(&["imu@x.it"], &[])),
            ("http://imu@x.it", mail(&["imu@x.it"], &[])),
            ("https://x.it/imu@x.it", None),
            ("#imu", None),
        ] {
            assert_eq!(mailto(href), read, "{href}");
        }
    }

    #[test]
    fn cloudflares_protection_is_undone() {
        let hex = "4232302d362d212d2e2e2d0231372b36276f272c362b6c273a232f322e27";
        assert_eq!(cloudflare(hex).as_deref(), Some("protocollo@suite-enti.example"));
        assert_eq!(cloudflare("zz"), None);
    }
}
