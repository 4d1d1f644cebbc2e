//! Trying the mail program out: which way a request would take into it, and an example that takes it.
//!
//! The example is addressed to the writer and to nobody else: whoever presses Send in it writes to themselves.

use std::io;

use super::App;
use crate::adapters::handoff::client;
use crate::adapters::store::HandedFiles;
use crate::domain::failure::Failure;
use crate::domain::handed::{Handed, Passed};
use crate::domain::letter::Letter;
use crate::domain::message::{self, Sender, Stamp};
use crate::domain::request::Via;
use crate::domain::ticket::Attachment;

/// Name of the example's folder among those of the requests.
const NAME: &str = "example";

/// The words of the example; the shell has them.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Example {
    /// Subject.
    pub subject: String,
    /// Text, lines separated by `\n`.
    pub body: String,
    /// Name of the file that goes with it.
    pub file: String,
    /// What the file says.
    pub content: String,
}

/// How a request would come into the mail program.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailProgram {
    /// The way that would be taken first; `None` when there is none.
    pub would: Option<Handed>,
    /// The ways that are left out before it.
    pub passed: Vec<Passed>,
}

impl App {
    /// Which way a request would take. Only looks; starts nothing.
    pub fn mail_program(&self) -> MailProgram {
        let choice = self.settings().keys.handoff.client();
        match client::would_take(&choice) {
            Ok(handed) => MailProgram {
                passed: handed.passed.clone(),
                would: Some(handed),
            },
            Err(passed) => MailProgram { would: None, passed },
        }
    }

    /// Opens an example in the mail program, as a request would be: text, accents, an attachment.
    pub fn try_mail_program(&self) -> Result<Handed, Failure> {
        if !self.ways().contains(&Via::Client) {
            let via = Via::Client.id().to_owned();
            return Err(match self.is_trial() {
                true => Failure::TrialOnly,
                false => Failure::HandoffForbidden { via },
            });
        }
        let writer = self.settings().keys.writer;
        let address = writer.email.unwrap_or_default().trim().to_owned();
        if address.is_empty() {
            return Err(Failure::SenderMissing);
        }
        let from = Sender {
            name: writer.name.unwrap_or_default(),
            address: address.parse().map_err(|_| Failure::SenderInvalid {
                address: address.clone(),
            })?,
        };
        let example = self.shell.example();
        let letter = Letter {
            to_name: from.name.clone(),
            to: address,
            subject: example.subject,
            body: example.body,
            attachments: vec![Attachment {
                id: NAME.to_owned(),
                name: example.file,
                bytes: example.content.len() as u64,
                media_type: "text/plain".to_owned(),
                ..Attachment::default()
            }],
            thread: vec![],
        };
        let stamp = Stamp {
            message_id: format!("{NAME}@{}", from.address.domain()),
            date: self.now(),
            from: Some(from),
        };
        self.open_example(&letter, &stamp, example.content.as_bytes())
    }

    fn open_example(&self, letter: &Letter, stamp: &Stamp, content: &[u8]) -> Result<Handed, Failure> {
        let mut mail = Vec::new();
        let open = |_: &Attachment| -> io::Result<Box<dyn io::Read>> {
            Ok(Box::new(io::Cursor::new(content.to_vec())))
        };
        message::write(letter, stamp, open, &mut mail).map_err(|error| Failure::Unexpected {
            detail: error.to_string(),
        })?;
        let store = self.store()?;
        let attachment = letter.attachments.first().map(|file| file.name.clone());
        let files = store.hand_over_example(NAME, &attachment.unwrap_or_default(), content, |file| {
            message::for_client(&mail[..], file)
        })?;
        let parcel = |files: HandedFiles| client::Parcel {
            to: letter.to.clone(),
            subject: letter.subject.clone(),
            body: letter.body.clone(),
            eml: files.mail,
            files: files.files,
        };
        let choice = self.settings().keys.handoff.client();
        client::hand_over(&parcel(files.clone()), &choice, &|readable| {
            Ok(parcel(store.hand_over_in(NAME, &files, readable)?))
        })
    }
}
