//! A draft handed to a colleague as one file: the ticket as TOML and its attachments, in MIME.
//!
//! MIME, because the program writes it in constant memory and reads it with a parser made for untrusted input; a mail program
//! shows the file too. What is received is only a draft: the reader's own signature and hours take the place of the writer's.

use std::io::{self, Read, Write};

use mail_parser::{MessageParser, MimeHeaders};

use super::message;
use super::ticket::{Attachment, Draft, Signature, TicketFile, TicketFormat};

/// Ending of the file's name.
pub const ENDING: &str = "apriticket";
/// The header by which such a file is known.
const MARK: &str = "X-Apriticket-Draft";
/// Attachments taken in at most.
const MOST_ATTACHMENTS: usize = 100;

/// Characters of a caption taken in at most.
const LONGEST_CAPTION: usize = 500;

/// What was received.
pub struct Received {
    /// The ticket.
    pub ticket: TicketFile,
    /// Attachments.
    pub attachments: Vec<ReceivedFile>,
}

/// A file that came with it.
#[derive(Debug, PartialEq, Eq)]
pub struct ReceivedFile {
    /// Its name, without any folder.
    pub name: String,
    /// What it shows, in the words of who sent it.
    pub caption: String,
    /// Its bytes.
    pub content: Vec<u8>,
}

/// Writes a draft for a colleague. Signature, availability and what was overruled are the writer's and stay behind.
///
/// # Errors
/// Those of `open` and of `out`.
pub fn write(
    draft: &Draft,
    open: impl FnMut(&Attachment) -> io::Result<Box<dyn Read>>,
    out: &mut impl Write,
) -> io::Result<()> {
    let own = Draft {
        signature: Signature::default(),
        availability: Vec::new(),
        overruled: Vec::new(),
        follows: None,
        ..draft.clone()
    };
    let mut ticket = toml::Table::try_from(&own).map_err(io::Error::other)?;
    for key in [
        "id",
        // The window has put them into the description before.
        "answers",
        "attachments",
        "signature",
        "availability",
        "overruled",
        "follows",
    ] {
        ticket.remove(key);
    }
    write!(out, "{MARK}: 1\r\nMIME-Version: 1.0\r\n")?;
    let boundary = format!("=_{}", draft.id);
    message::write_parts(&ticket.to_string(), &draft.attachments, &boundary, open, out)
}

/// Reads what somebody handed on; `None` when it is no such file.
pub fn read(bytes: &[u8]) -> Option<Received> {
    let message = MessageParser::default().parse(bytes)?;
    message.header(MARK)?;
    // Lines end in mail as RFC 5322 wants, in a text as it was written.
    let ticket = message.body_text(0)?.replace("\r\n", "\n");
    let ticket = TicketFile::parse(&ticket, TicketFormat::Toml).ok()?;
    let attachments = message
        .attachments()
        .take(MOST_ATTACHMENTS)
        .map(|part| {
            let name = part.attachment_name().unwrap_or_default();
            // A name from elsewhere names no folder here.
            let name = name.rsplit(['/', '\\']).next().unwrap_or_default().trim();
            let name = if name.is_empty() { "allegato" } else { name };
            let caption = part.content_description().unwrap_or_default();
            ReceivedFile {
                name: name.to_owned(),
                caption: caption.chars().take(LONGEST_CAPTION).collect(),
                content: part.contents().to_vec(),
            }
        })
        .collect();
    Some(Received { ticket, attachments })
}

#[cfg(test)]
mod tests {
    use super::super::ticket::Kind;
    use super::*;

    fn draft() -> Draft {
        Draft {
            id: "d1".into(),
            module: Some("imu".into()),
            kind: Some(Kind::Anomaly),
            entity: "Comune di Montecerreto".into(),
            subject: "F24: l’imposta è doppia".into(),
            description: "Il calcolo\n\ndà «doppio» \"sempre\".".into(),
            attachments: vec![Attachment {
                id: "a".into(),
                name: "perché, è l’F24.png".into(),
                bytes: 4,
                media_type: "image/png".into(),
                caption: "L’F24 è doppio: «prima» e «dopo», come si vede nella seconda riga del riepilogo di novembre".into(),
                ..Attachment::default()
            }],
            signature: Signature {
                name: "Graziella Bonci".into(),
                phone: "0733 564105".into(),
                ..Signature::default()
            },
            ..Draft::default()
        }
    }

    fn written(draft: &Draft) -> Vec<u8> {
        let mut bytes = Vec::new();
        let open = |_: &Attachment| Ok(Box::new(&b"\x89PNG"[..]) as Box<dyn Read>);
        write(draft, open, &mut bytes).unwrap_or_else(|error| unreachable!("{error}"));
        bytes
    }

    #[test]
    fn a_draft_comes_back_whole_and_without_the_writer() {
        let received = read(&written(&draft())).unwrap_or_else(|| unreachable!("it is one"));
        assert_eq!(
            received.attachments,
            [ReceivedFile {
                name: "perché, è l’F24.png".to_owned(),
                caption: draft().attachments[0].caption.clone(),
                content: b"\x89PNG".to_vec(),
            }]
        );
        let back = received.ticket.into_draft("d1".into(), draft().attachments);
        assert_eq!(
            back,
            Draft {
                signature: Signature::default(),
                ..draft()
            }
        );
    }

    #[test]
    fn another_mail_or_half_a_file_is_no_draft_and_a_name_names_no_folder() {
        assert!(read(b"Subject: ciao\r\n\r\ntesto").is_none());
        assert!(read(b"X-Apriticket-Draft: 1\r\n\r\nnon TOML").is_none());
        assert!(read(b"").is_none());
        let mut evil = draft();
        evil.attachments[0].name = "../../.bashrc".into();
        let names: Vec<_> = read(&written(&evil))
            .into_iter()
            .flat_map(|received| received.attachments)
            .map(|file| file.name)
            .collect();
        assert_eq!(names, [".bashrc"]);
    }
}
