//! Reading what a mail program has sent: each encodes names and breaks lines in its own way.

use mail_parser::{Message, MessagePart, MimeHeaders};

/// The name of an attachment. Continued names in another charset than UTF-8 (RFC 2231, 4.1) are put together here: the
/// parser reads the charset of the first part only for that part.
pub fn name(mail: &Message<'_>, part: &MessagePart<'_>) -> String {
    let head = &mail.raw_message[part.offset_header as usize..part.offset_body as usize];
    let head = String::from_utf8_lossy(head);
    let continued: String = head
        .split("filename*")
        .skip(1)
        .filter_map(|rest| {
            Some(
                rest.split_once('=')?
                    .1
                    .split([';', '\t', '\r', '\n'])
                    .next()?
                    .trim(),
            )
        })
        .collect();
    match continued.strip_prefix("ISO-8859-1''") {
        Some(encoded) => percent_decoded(encoded).into_iter().map(char::from).collect(),
        None => part.attachment_name().unwrap_or_default().replace("\r\n", ""),
    }
}

fn percent_decoded(text: &str) -> Vec<u8> {
    let mut out = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        let digits: Option<Vec<u8>> = (byte == b'%').then(|| rest.by_ref().take(2).collect());
        out.push(digits.map_or(byte, |digits| {
            u8::from_str_radix(std::str::from_utf8(&digits).unwrap(), 16).unwrap()
        }));
    }
    out
}

/// The content of an attachment. A text may travel as text, whose lines end with CR LF on the way.
pub fn content(part: &MessagePart<'_>) -> Vec<u8> {
    let content = part.contents().to_vec();
    match String::from_utf8(content) {
        Ok(text) => text.replace("\r\n", "\n").into_bytes(),
        Err(no_text) => no_text.into_bytes(),
    }
}

/// The text with the soft line breaks of RFC 3676 taken out.
pub fn unflowed(mail: &Message<'_>) -> String {
    let text = mail.body_text(0).unwrap().replace("\r\n", "\n");
    let kind = mail.text_bodies().next().and_then(|part| part.content_type());
    if kind.and_then(|kind| kind.attribute("format")) != Some("flowed") {
        return text;
    }
    let mut out = String::new();
    for line in text.lines() {
        let line = line.strip_prefix(' ').unwrap_or(line);
        out.push_str(line);
        if !line.ends_with(' ') {
            out.push('\n');
        }
    }
    out
}

/// Word for word the same, and each line that a program would not wrap is a line of its own.
pub fn the_same_text(received: &str, written: &str) {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words(received), words(written));
    let lines: Vec<&str> = received.lines().map(str::trim_end).collect();
    for line in written.lines().filter(|line| line.chars().count() < 70) {
        assert!(
            lines.contains(&line),
            "«{line}» is no line of its own in\n{received}"
        );
    }
    assert!(
        received.replace("\r\n", "\n").contains("\n\nFa lo stesso"),
        "an empty line stays"
    );
}
