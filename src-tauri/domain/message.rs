//! The letter as RFC 5322/MIME, written once, streaming.
//!
//! [`write`] makes the bytes that SMTP sends, that the outbox keeps and that the history shows. [`for_client`] copies
//! them for a mail program that shall open them as an editable draft. Headers and the text part are lettre's; the
//! attachments are encoded here, in constant memory (lettre would hold the whole mail several times).
//!
//! Never `Cc` or `Bcc`, and `In-Reply-To` and `References` only on information added to a ticket: a request is a new matter
//! to one address (guide 2.4.3, 2.4.4).

use std::io::{self, BufRead, Read, Write};

use jiff::Zoned;
use lettre::message::header::{
    ContentDisposition, ContentTransferEncoding, ContentType, From, HeaderName, HeaderValue, Headers,
    Subject, To,
};
use lettre::message::{Body, Mailbox, Mailboxes};
use mail_parser::MessageParser;

use super::letter::{Letter, one_line};
use super::ticket::Attachment;

/// What a mail carries beside the letter.
#[derive(Debug, Clone)]
pub struct Stamp {
    /// Given once, when the letter enters the outbox; without angle brackets.
    pub message_id: String,
    /// When the letter entered the outbox.
    pub date: Zoned,
    /// The writer; `None` when their own mail program will fill it in.
    pub from: Option<Sender>,
}

/// Who sends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Sender {
    /// Name shown.
    pub name: String,
    /// Address.
    pub address: lettre::Address,
}

/// Bytes of base64 per line, as RFC 2045 (6.8) allows: 76 characters.
const LINE: usize = 57;
/// Lines encoded at a time.
const LINES: usize = 684;

/// Size of an attachment in the mail: base64 with a line end every 76 characters, without its headers.
pub fn encoded_bytes(bytes: u64) -> u64 {
    let characters = bytes.div_ceil(3) * 4;
    characters + characters.div_ceil(76) * 2
}

/// Writes the whole mail. `open` gives the content of an attachment.
///
/// # Errors
/// Those of `open` and of `out`; a recipient that is no address is `InvalidInput`.
pub fn write(
    letter: &Letter,
    stamp: &Stamp,
    open: impl FnMut(&Attachment) -> io::Result<Box<dyn Read>>,
    out: &mut impl Write,
) -> io::Result<()> {
    let boundary = format!("=_{}", stamp.message_id.split('@').next().unwrap_or_default());
    let mut headers = Headers::new();
    if let Some(from) = &stamp.from {
        let name = Some(one_line(&from.name)).filter(|name| !name.is_empty());
        headers.set(From::from(Mailboxes::from(Mailbox::new(
            name,
            from.address.clone(),
        ))));
    }
    let address = letter
        .to
        .parse()
        .map_err(|error| io::Error::new(io::ErrorKind::InvalidInput, error))?;
    headers.set(To::from(Mailboxes::from(Mailbox::new(
        Some(one_line(&letter.to_name)),
        address,
    ))));
    headers.set(Subject::from(one_line(&letter.subject)));
    write!(out, "Message-ID: <{}>\r\n", stamp.message_id)?;
    write!(
        out,
        "Date: {}\r\n",
        stamp.date.strftime("%a, %d %b %Y %H:%M:%S %z")
    )?;
    write!(out, "{headers}MIME-Version: 1.0\r\n")?;
    write!(out, "Content-Language: it\r\n")?;
    if let Some(last) = letter.thread.last() {
        write!(out, "In-Reply-To: {}\r\n", bracketed(last))?;
        let ids: Vec<_> = letter.thread.iter().map(|id| bracketed(id)).collect();
        write!(out, "References: {}\r\n", ids.join("\r\n "))?;
    }
    write_parts(&letter.body, &letter.attachments, &boundary, open, out)
}

/// Writes the end of the headers and the body: the text, and the attachments behind it.
pub(super) fn write_parts(
    body: &str,
    attachments: &[Attachment],
    boundary: &str,
    mut open: impl FnMut(&Attachment) -> io::Result<Box<dyn Read>>,
    out: &mut impl Write,
) -> io::Result<()> {
    if attachments.is_empty() {
        return write_text(body, out);
    }
    write!(
        out,
        "Content-Type: multipart/mixed;\r\n boundary=\"{boundary}\"\r\n\r\n--{boundary}\r\n"
    )?;
    write_text(body, out)?;
    for attachment in attachments {
        write!(out, "\r\n--{boundary}\r\n{}\r\n", attachment_headers(attachment))?;
        write_base64(open(attachment)?.as_mut(), out)?;
    }
    write!(out, "\r\n--{boundary}--\r\n")
}

/// A message id as a header has it (RFC 5322, 3.6.4). It comes from a mail of somebody's: what no id may have is left out.
fn bracketed(id: &str) -> String {
    let clean: String = id
        .chars()
        .filter(|sign| sign.is_ascii_graphic() && !matches!(sign, '<' | '>'))
        .take(900)
        .collect();
    format!("<{clean}>")
}

/// The text part: quoted-printable, so that long lines and accents arrive unchanged through any server.
fn write_text(body: &str, out: &mut impl Write) -> io::Result<()> {
    let encoded = Body::new_with_encoding(
        body.replace('\n', "\r\n"),
        ContentTransferEncoding::QuotedPrintable,
    );
    let encoded = encoded.map_err(|_| io::Error::other("the text cannot be encoded"))?;
    let mut headers = Headers::new();
    headers.set(ContentType::TEXT_PLAIN);
    headers.set(ContentTransferEncoding::QuotedPrintable);
    write!(out, "{headers}\r\n")?;
    out.write_all(&encoded.into_vec())
}

fn attachment_headers(attachment: &Attachment) -> Headers {
    let mut headers = Headers::new();
    let media_type = ContentType::parse(&attachment.media_type);
    let any = || {
        HeaderValue::new(
            HeaderName::new_from_ascii_str("Content-Type"),
            "application/octet-stream".into(),
        )
    };
    match media_type {
        Ok(media_type) => headers.set(media_type),
        Err(_) => headers.insert_raw(any()),
    }
    headers.set(ContentDisposition::attachment(&one_line(&attachment.name)));
    headers.set(ContentTransferEncoding::Base64);
    let caption = one_line(&attachment.caption);
    if !caption.is_empty() {
        // What a picture shows, for whoever cannot see it (RFC 2045, 8).
        let name = HeaderName::new_from_ascii_str("Content-Description");
        headers.insert_raw(HeaderValue::new(name, caption));
    }
    headers
}

/// Encodes a stream in lines of 76 characters, in constant memory.
fn write_base64(from: &mut dyn Read, out: &mut impl Write) -> io::Result<()> {
    let mut raw = vec![0; LINE * LINES];
    let mut lines = Vec::with_capacity((LINE / 3 * 4 + 2) * LINES);
    loop {
        let read = fill(from, &mut raw)?;
        lines.clear();
        for line in raw[..read].chunks(LINE) {
            base64_simd::STANDARD.encode_append(line, &mut lines);
            lines.extend_from_slice(b"\r\n");
        }
        out.write_all(&lines)?;
        if read < raw.len() {
            return Ok(());
        }
    }
}

/// Reads until the buffer is full or the stream ends.
fn fill(from: &mut dyn Read, buffer: &mut [u8]) -> io::Result<usize> {
    let mut filled = 0;
    while filled < buffer.len() {
        match from.read(&mut buffer[filled..]) {
            Ok(0) => break,
            Ok(read) => filled += read,
            Err(error) if error.kind() == io::ErrorKind::Interrupted => {}
            Err(error) => return Err(error),
        }
    }
    Ok(filled)
}

/// Headers that the mail program shall give itself.
const OF_THE_CLIENT: [&str; 3] = ["message-id:", "date:", "from:"];

/// Copies a written mail as an editable draft: `X-Unsent: 1` (Outlook and Thunderbird open it in their editor), without
/// the headers that the mail program gives itself. Text and attachments are the same bytes.
///
/// # Errors
/// Those of `mail` and `out`.
pub fn for_client(mut mail: impl BufRead, out: &mut impl Write) -> io::Result<()> {
    out.write_all(b"X-Unsent: 1\r\n")?;
    let mut line = Vec::new();
    let mut dropping = false;
    loop {
        line.clear();
        if mail.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let folded = matches!(line.first(), Some(b' ' | b'\t'));
        if !folded {
            let lower = line.to_ascii_lowercase();
            dropping = OF_THE_CLIENT
                .iter()
                .any(|header| lower.starts_with(header.as_bytes()));
        }
        if !dropping {
            out.write_all(&line)?;
        }
        if line == b"\r\n" {
            return io::copy(&mut mail, out).map(|_| ());
        }
    }
}

/// The text of a written mail, as it was before encoding. Attachments behind it are not read.
///
/// # Errors
/// Those of `mail`.
pub fn text(mut mail: impl BufRead) -> io::Result<String> {
    let mut head = Vec::new();
    let mut boundaries = 0;
    // The text is the first part: the second boundary ends it.
    while boundaries < 2 {
        let start = head.len();
        if mail.read_until(b'\n', &mut head)? == 0 {
            break;
        }
        boundaries += usize::from(head[start..].starts_with(b"--=_"));
    }
    let read = MessageParser::default().parse(&head).unwrap_or_default();
    let text = read.body_text(0).unwrap_or_default();
    Ok(text.replace("\r\n", "\n"))
}

#[cfg(test)]
mod tests;
