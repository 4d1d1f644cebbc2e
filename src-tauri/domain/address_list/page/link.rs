//! Addresses in the attributes of elements: mail links, protections that a script would undo, values.

use super::address::{addresses, is_unseen, is_whole};
use super::tree::Element;

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

/// The address that Joomla's older protection puts together: `var addy1 = 'imu' + '&#64;'; addy1 = addy1 + 'fornitore…';`.
pub fn cloaked(script: &str) -> Option<String> {
    let mut whole = String::new();
    for (at, _) in script.match_indices("addy") {
        let name = script[at..]
            .split(|c: char| !c.is_alphanumeric() && c != '_')
            .next()
            .unwrap_or_default();
        let rest = script[at + name.len()..].trim_start();
        let Some(mut rest) = rest.strip_prefix('=').filter(|_| !name.contains("text")) else {
            continue;
        };
        loop {
            rest = rest.trim_start_matches(|c: char| c.is_whitespace() || c == '+');
            match rest.chars().next() {
                Some(sign @ ('\'' | '"')) => {
                    let (literal, after) = rest[1..].split_once(sign)?;
                    whole.push_str(literal);
                    rest = after;
                }
                Some(_) if rest.starts_with(name) => rest = &rest[name.len()..],
                _ => break,
            }
        }
    }
    addresses(&whole).into_iter().next()
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

    #[test]
    fn joomlas_protection_is_undone() {
        let script = r"var prefix = '&#109;a'+'ilto'; var addy7 = 'im&#117;' + '&#64;'; addy7 = addy7 + 'fornitore' + '&#46;' + 'it'; var addy_text7 = 'x';";
        assert_eq!(cloaked(script).as_deref(), Some("imu@fornitore.it"));
    }
}
