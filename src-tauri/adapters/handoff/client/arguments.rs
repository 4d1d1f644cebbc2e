//! The words of a command line for each program, exactly as that program reads them. No shell is involved: a word may
//! hold anything but a zero byte.

use std::ffi::OsString;
use std::path::{Path, PathBuf};

use super::ladder::{LADDER, Program, System};

/// What is handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Parcel {
    /// Recipient's address, from the address list.
    pub to: String,
    /// Subject, one line.
    pub subject: String,
    /// Text, lines separated by `\n`.
    pub body: String,
    /// The mail as a file, an editable draft.
    pub eml: PathBuf,
    /// The attachments under their true names, all in one folder.
    pub files: Vec<PathBuf>,
}

/// Percent-encodes everything but letters, digits, `-`, `.`, `_`, `~` and what `keep` names.
pub fn encode(bytes: &[u8], keep: &str) -> String {
    let mut out = String::with_capacity(bytes.len() * 2);
    for byte in bytes {
        let plain = byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~');
        if plain || (byte.is_ascii() && keep.contains(char::from(*byte))) {
            out.push(char::from(*byte));
        } else {
            const DIGITS: &[u8; 16] = b"0123456789ABCDEF";
            out.push('%');
            out.push(char::from(DIGITS[usize::from(byte >> 4)]));
            out.push(char::from(DIGITS[usize::from(byte & 15)]));
        }
    }
    out
}

/// A file as an address, `file:///…`.
pub fn file_url(path: &Path) -> String {
    let bytes = path.as_os_str().as_encoded_bytes();
    if cfg!(windows) {
        let slashes: Vec<u8> = bytes
            .iter()
            .map(|b| if *b == b'\\' { b'/' } else { *b })
            .collect();
        format!("file:///{}", encode(&slashes, "/:"))
    } else {
        format!("file://{}", encode(bytes, "/"))
    }
}

/// The text with the line ends of the network (RFC 6068, 5).
fn crlf(text: &str) -> String {
    text.replace('\n', "\r\n")
}

/// `mailto:` with the recipient alone. An address may hold signs that an address of this kind may not.
fn recipient(to: &str) -> String {
    format!("mailto:{}", encode(to.as_bytes(), "@+"))
}

/// Recipient, subject and text as an address (RFC 6068).
pub fn mailto(parcel: &Parcel) -> String {
    let value = |text: &str| encode(text.as_bytes(), "");
    format!(
        "{}?subject={}&body={}",
        recipient(&parcel.to),
        value(&parcel.subject),
        value(&crlf(&parcel.body))
    )
}

/// What is put where a text was cut, so that nobody sends it by mistake.
const CUT: &str = "\n\n[…]";

/// The same, cut at the end of a line so that the whole is not longer than `longest`; and whether it was cut.
pub fn short_mailto(parcel: &Parcel, longest: usize) -> (String, bool) {
    let whole = mailto(parcel);
    if whole.len() <= longest {
        return (whole, false);
    }
    let mut lines: Vec<&str> = parcel.body.lines().collect();
    loop {
        lines.pop();
        let short = Parcel {
            body: format!("{}{CUT}", lines.join("\n").trim_end()),
            ..parcel.clone()
        };
        let address = mailto(&short);
        if address.len() <= longest || lines.is_empty() {
            return (address, true);
        }
    }
}

fn mailto_with_files(parcel: &Parcel) -> String {
    let mut address = mailto(parcel);
    for file in &parcel.files {
        address += "&attach=";
        address += &encode(file.as_os_str().as_encoded_bytes(), "");
    }
    address
}

/// Thunderbird's `-compose`: fields separated by commas, values *without quotes* and percent-encoded (a quoted value ends
/// at the first `',` of the text and is not decoded in every version); the attachments are addresses already, joined by
/// commas and encoded once more.
fn compose(parcel: &Parcel) -> String {
    let value = |text: &str| encode(text.as_bytes(), "");
    let mut fields = vec![
        format!("to={}", value(&parcel.to)),
        format!("subject={}", value(&parcel.subject)),
        format!("body={}", value(&parcel.body)),
        "format=text".to_owned(),
    ];
    if !parcel.files.is_empty() {
        let files: Vec<_> = parcel.files.iter().map(|file| file_url(file)).collect();
        fields.push(format!("attachment={}", value(&files.join(","))));
    }
    fields.join(",")
}

/// The arguments with which a program opens a draft; `None` when one of them is too long for the system.
pub fn own(system: System, program: &Program, parcel: &Parcel) -> Option<Vec<OsString>> {
    let mut words = Vec::new();
    for template in &program.arguments {
        words.extend(fill(template, parcel));
    }
    if !parcel.files.is_empty() {
        for template in &program.with_files {
            words.extend(fill(template, parcel));
        }
    }
    let longest = *LADDER.longest.argument.of(system);
    words.iter().all(|word| word.len() < longest).then_some(words)
}

/// A template with its place filled in; one word for each attachment when the place is theirs. What is filled in is not
/// read for places again.
fn fill(template: &str, parcel: &Parcel) -> Vec<OsString> {
    let Some((before, rest)) = template.split_once('{') else {
        return vec![template.into()];
    };
    let (place, after) = rest.split_once('}').unwrap_or((rest, ""));
    let word = |value: OsString| {
        let mut word = OsString::from(before);
        word.push(value);
        word.push(after);
        word
    };
    match place {
        "path" => parcel
            .files
            .iter()
            .map(|file| word(file.clone().into()))
            .collect(),
        "url" => parcel
            .files
            .iter()
            .map(|file| word(file_url(file).into()))
            .collect(),
        "mailto" => vec![word(mailto(parcel).into())],
        "mailto+files" => vec![word(mailto_with_files(parcel).into())],
        "recipient" => vec![word(recipient(&parcel.to).into())],
        "subject" => vec![word(parcel.subject.clone().into())],
        "body" => vec![word(parcel.body.clone().into())],
        "compose" => vec![word(compose(parcel).into())],
        other => unreachable!("ladder.toml has an unknown place {{{other}}}"),
    }
}

/// A command of the system with its `%f` and `%u` filled in; a target that has no place goes to the end.
pub fn launch(exec: &[String], path: Option<&Path>, url: &str) -> Vec<OsString> {
    let file = || path.map_or_else(|| OsString::from(url), |path| path.as_os_str().to_owned());
    let mut words: Vec<OsString> = Vec::with_capacity(exec.len() + 1);
    let mut placed = false;
    for word in exec {
        match word.as_str() {
            "%u" | "%U" => words.push(url.into()),
            "%f" | "%F" => words.push(file()),
            _ => {
                words.push(word.into());
                continue;
            }
        }
        placed = true;
    }
    if !placed {
        words.push(file());
    }
    words
}

#[cfg(test)]
#[path = "arguments_tests.rs"]
mod tests;
