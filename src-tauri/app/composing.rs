//! From a draft to the finished mail: what leaves, to be looked at or to be kept.

use std::io::{self, Write};

use jiff::Zoned;

use super::App;
use crate::domain::failure::Failure;
use crate::domain::letter::Letter;
use crate::domain::message::{self, Sender, Stamp};
use crate::domain::ticket::Draft;

/// Where a message id ends when the writer's own domain is not known. Never the name of this computer.
const NO_DOMAIN: &str = "apriticket.invalid";

/// A letter with everything its mail needs.
pub struct Composed {
    /// The letter.
    pub letter: Letter,
    /// Sender, date, message id.
    pub stamp: Stamp,
}

impl App {
    /// Writes the letter of a draft. `name` becomes the first part of the message id.
    pub fn compose(&self, draft: &Draft, name: &str) -> Result<Composed, Failure> {
        let module = draft
            .module
            .as_deref()
            .filter(|module| !module.is_empty())
            .ok_or(Failure::ModuleMissing)?;
        let letter = Letter::write(draft, &self.module(module)?)?;
        let from = sender(draft)?;
        let domain = from.as_ref().map_or(NO_DOMAIN, |from| from.address.domain());
        let stamp = Stamp {
            message_id: format!("{name}@{domain}"),
            date: self.now(),
            from,
        };
        Ok(Composed { letter, stamp })
    }

    /// Writes the mail to `out`.
    pub fn write_mail(&self, composed: &Composed, out: &mut impl Write) -> io::Result<()> {
        let store = self.store().map_err(io::Error::other)?;
        message::write(
            &composed.letter,
            &composed.stamp,
            |file| store.open_attachment(file),
            out,
        )
    }

    /// The size of the finished mail and its headers, exactly: it is written to nowhere.
    pub fn weigh_mail(&self, composed: &Composed) -> Result<Weighed, Failure> {
        let mut weighed = Weighed::default();
        self.write_mail(composed, &mut weighed)
            .map_err(|error| Failure::Unexpected {
                detail: error.to_string(),
            })?;
        Ok(weighed)
    }

    /// About the size of the mail that a draft would make, without reading its attachments.
    pub fn about_mail_bytes(draft: &Draft) -> u64 {
        /// Headers of the mail and of its parts.
        const HEADERS: u64 = 1_000;
        let files: u64 = draft
            .attachments
            .iter()
            .map(|file| message::encoded_bytes(file.bytes) + 300)
            .sum();
        HEADERS + files + draft.description.len() as u64 + draft.already_tried.len() as u64
    }

    pub(super) fn now(&self) -> Zoned {
        self.clock.now()
    }
}

/// The writer as the sender; `None` when no address is given.
fn sender(draft: &Draft) -> Result<Option<Sender>, Failure> {
    let address = draft.signature.email.trim();
    if address.is_empty() {
        return Ok(None);
    }
    let parsed = address.parse().map_err(|_| Failure::SenderInvalid {
        address: address.to_owned(),
    })?;
    Ok(Some(Sender {
        name: draft.signature.name.clone(),
        address: parsed,
    }))
}

/// A mail of which only size and beginning are kept.
#[derive(Debug, Default)]
pub struct Weighed {
    /// Size in bytes.
    pub bytes: u64,
    /// Its beginning, with all headers.
    pub headers: Vec<u8>,
}

/// Bytes of the beginning that are kept: more than headers have.
const BEGINNING: usize = 64 * 1024;

impl Write for Weighed {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.bytes += bytes.len() as u64;
        let room = BEGINNING - self.headers.len();
        self.headers.extend_from_slice(&bytes[..bytes.len().min(room)]);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> io::Result<()> {
        Ok(())
    }
}
