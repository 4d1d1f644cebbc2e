//! The mail byte by byte, and read back by another parser.

use mail_parser::{MessageParser, MimeHeaders};

use super::*;

fn letter(attachments: Vec<Attachment>) -> Letter {
    Letter {
        to_name: "Anagrafe".into(),
        to: "anagrafe@fornitore.example".into(),
        subject: "Certificato: perché la stampa resta vuota?".into(),
        body: "Ente: Comune di Montecerreto\n\nLa stampa è vuota = bianca.\n.\nFrom qui in poi niente\n"
            .into(),
        attachments,
        thread: vec![],
    }
}

fn stamp() -> Stamp {
    Stamp {
        message_id: "0d5f@comune.montecerreto.example".into(),
        date: "2026-11-23T10:15:00+01:00[Europe/Rome]"
            .parse()
            .unwrap_or_else(|error| unreachable!("{error}")),
        from: Some(Sender {
            name: "Graziella Bonci, «è»".into(),
            address: "anagrafe@comune.montecerreto.example"
                .parse()
                .unwrap_or_else(|error| unreachable!("{error}")),
        }),
    }
}

fn attachment(name: &str) -> Attachment {
    Attachment {
        id: name.into(),
        name: name.into(),
        bytes: 0,
        media_type: "image/png".into(),
        ..Attachment::default()
    }
}

fn mail(letter: &Letter, content: &'static [u8]) -> Vec<u8> {
    let mut out = Vec::new();
    let open = |_: &Attachment| Ok(Box::new(content) as Box<dyn Read>);
    write(letter, &stamp(), open, &mut out).unwrap_or_else(|error| unreachable!("{error}"));
    out
}

#[test]
fn a_plain_request_is_exactly_these_bytes() {
    let bytes = mail(&letter(vec![]), b"");
    assert_eq!(
        String::from_utf8_lossy(&bytes),
        "Message-ID: <0d5f@comune.montecerreto.example>\r\n\
         Date: Mon, 23 Nov 2026 10:15:00 +0100\r\n\
         From: =?utf-8?b?R3JhemllbGxhIEJvbmNpLCDCq8Oowrs=?= <anagrafe@comune.montecerreto.example>\r\n\
         To: Anagrafe <anagrafe@fornitore.example>\r\n\
         Subject: Certificato: =?utf-8?b?cGVyY2jDqQ==?= la stampa resta vuota?\r\n\
         MIME-Version: 1.0\r\n\
         Content-Language: it\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\
         Content-Transfer-Encoding: quoted-printable\r\n\
         \r\n\
         Ente: Comune di Montecerreto\r\n\
         \r\n\
         La stampa =C3=A8 vuota =3D bianca.\r\n\
         .\r\n\
         From qui in poi niente\r\n"
    );
}

#[test]
fn another_parser_reads_what_was_written() {
    let content: &[u8] = &[0, 13, 10, 46, 13, 10, 255, 137, 80, 78, 71];
    let name = "schermata è, «uno» & 100%.png";
    let bytes = mail(&letter(vec![attachment(name), attachment("due.png")]), content);
    assert!(bytes.is_ascii(), "any server takes it");
    assert!(
        bytes.split(|&b| b == b'\n').all(|line| line.len() <= 998),
        "RFC 5322, 2.1.1"
    );

    let read = MessageParser::default()
        .parse(&bytes)
        .unwrap_or_else(|| unreachable!("it is a mail"));
    assert_eq!(read.subject(), Some("Certificato: perché la stampa resta vuota?"));
    assert_eq!(read.message_id(), Some("0d5f@comune.montecerreto.example"));
    let from = read
        .from()
        .and_then(|from| from.first())
        .map(|from| (from.name(), from.address()));
    assert_eq!(
        from,
        Some((
            Some("Graziella Bonci, «è»"),
            Some("anagrafe@comune.montecerreto.example")
        ))
    );
    let to = read.to().and_then(|to| to.first()).and_then(|to| to.address());
    assert_eq!(to, Some("anagrafe@fornitore.example"));
    assert_eq!(
        read.body_text(0)
            .map(|text| text.replace("\r\n", "\n"))
            .as_deref()
            .map(str::trim_end),
        Some(letter(vec![]).body.trim_end())
    );
    let files: Vec<_> = read
        .attachments()
        .map(|part| (part.attachment_name(), part.contents()))
        .collect();
    assert_eq!(files, [(Some(name), content), (Some("due.png"), content)]);
    for header in ["Cc", "Bcc", "In-Reply-To", "References", "X-Unsent"] {
        assert!(read.header(header).is_none(), "{header} must not be there");
    }
}

#[test]
fn the_rendering_for_a_mail_program_differs_in_headers_only() {
    let sent = mail(&letter(vec![attachment("uno.png")]), b"contenuto");
    let mut draft = Vec::new();
    for_client(&sent[..], &mut draft).unwrap_or_else(|error| unreachable!("{error}"));
    let read = MessageParser::default()
        .parse(&draft)
        .unwrap_or_else(|| unreachable!("it is a mail"));
    assert_eq!(
        read.header("X-Unsent").and_then(|value| value.as_text()),
        Some("1")
    );
    assert!(read.message_id().is_none() && read.date().is_none() && read.from().is_none());
    assert_eq!(read.subject(), Some("Certificato: perché la stampa resta vuota?"));
    let body = |mail: &[u8]| {
        let at = mail
            .windows(4)
            .position(|window| window == b"\r\n\r\n")
            .unwrap_or_default();
        mail[at..].to_vec()
    };
    assert_eq!(
        body(&draft),
        body(&sent),
        "text and attachments are the same bytes"
    );
}

#[test]
fn nothing_typed_can_begin_a_header() {
    let mut hostile = letter(vec![attachment("a.png\r\nX-Evil: 1")]);
    hostile.attachments[0].caption = "il foglio\r\nX-Evil: 2".into();
    hostile.subject = "Stampa\r\nBcc: altro@example.com".into();
    hostile.to_name = "Anagrafe\r\nCc: altro@example.com".into();
    let bytes = mail(&hostile, b"x");
    let read = MessageParser::default()
        .parse(&bytes)
        .unwrap_or_else(|| unreachable!("it is a mail"));
    assert!(read.bcc().is_none() && read.cc().is_none() && read.header("X-Evil").is_none());
    assert!(!String::from_utf8_lossy(&bytes).contains("\r\nX-Evil"));
    assert_eq!(read.subject(), Some("Stampa Bcc: altro@example.com"));
}

#[test]
fn the_size_foretold_is_the_size_written() {
    for bytes in [0usize, 1, 56, 57, 58, 57 * 684, 57 * 684 + 1, 200_000] {
        let mut out = Vec::new();
        let content = vec![7u8; bytes];
        write_base64(&mut &content[..], &mut out).unwrap_or_else(|error| unreachable!("{error}"));
        assert_eq!(out.len() as u64, encoded_bytes(bytes as u64), "{bytes}");
    }
}

#[test]
fn information_to_a_ticket_stays_in_the_vendors_thread_and_an_id_begins_no_header() {
    let letter = Letter {
        thread: vec![
            "0d5f@comune.example".into(),
            "c1@fornitore\r\nBcc: <x@evil.example>".into(),
        ],
        ..letter(vec![])
    };
    let bytes = mail(&letter, b"");
    let text = String::from_utf8_lossy(&bytes);
    assert!(
        text.contains(
            "In-Reply-To: <c1@fornitoreBcc:x@evil.example>\r\n\
             References: <0d5f@comune.example>\r\n <c1@fornitoreBcc:x@evil.example>\r\n"
        ),
        "{text}"
    );
    let read = MessageParser::default().parse(&bytes).unwrap_or_default();
    assert!(read.bcc().is_none());
}

#[test]
fn the_text_of_a_written_mail_is_read_back_without_its_attachments() {
    for attachments in [vec![], vec![attachment("a.png"), attachment("b.png")]] {
        let letter = letter(attachments);
        let mut bytes = mail(&letter, b"\x89PNG");
        assert_eq!(text(&bytes[..]).ok(), Some(letter.body.clone()));
        // What lies behind the text is not needed for it.
        if let Some(at) = bytes.windows(9).position(|part| part == b"image/png") {
            bytes.truncate(at);
            assert_eq!(text(&bytes[..]).ok(), Some(letter.body));
        }
    }
}
