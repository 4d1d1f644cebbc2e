//! What comes back: confirmations of the vendor's desk, the clerk's own sent mail, receipts of certified mail.
//!
//! The trial desk's confirmations are read by themselves; a real mail is dropped on the window or named on the command line.

use std::path::Path;

use super::{App, News};
use crate::adapters::text_file;
use crate::domain::arrival::{self, Arrival, Confirmation};
use crate::domain::failure::Failure;
use crate::domain::request::{Request, State};

/// The largest mail read.
const LARGEST: u64 = 60_000_000;

impl App {
    /// Whether a file is a mail, by its name.
    pub fn is_mail(path: &Path) -> bool {
        path.extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("eml"))
    }

    /// Reads a mail and writes what it says to the request that it is about; `None` when it is about none. A confirmation of
    /// the vendor's that fits no request, or a receipt of certified mail, is a failure that says what to do.
    pub fn take_mail(&self, path: &Path) -> Result<Option<Request>, Failure> {
        let bytes = text_file::read_bytes_up_to(path, LARGEST)?;
        let requests = self.store()?.requests()?;
        match arrival::read(&bytes) {
            None => Ok(None),
            Some(Arrival::Confirmation(confirmation)) => match arrival::confirmed(&confirmation, &requests) {
                Some(request) => self.number_confirmed(request, &confirmation).map(Some),
                None if self.is_vendors(&confirmation) => Err(Failure::ConfirmationUnmatched {
                    number: confirmation.number,
                }),
                None => Ok(None),
            },
            Some(Arrival::Sent {
                message_id,
                to,
                subject,
            }) => {
                let Some(request) = arrival::sent(&message_id, &to, &subject, &requests) else {
                    return Ok(None);
                };
                self.store()?
                    .set_sent(&request.id, &message_id, self.clock.instant())?;
                self.store()?.clear_handed_over(&request.id);
                self.store()?.request(&request.id).map(Some)
            }
            Some(Arrival::Receipt { bad: true, .. }) => Err(Failure::CertifiedMailRefused),
            Some(Arrival::Receipt { about, bad: false }) => {
                let about = about.unwrap_or_default();
                let open = |request: &&Request| matches!(request.state, State::HandedOver | State::Uncertain);
                let known = requests
                    .iter()
                    .filter(open)
                    .find(|request| request.message_id == about);
                match known {
                    // It does say that the mail has left.
                    Some(request) => self.confirm(&request.id, true).map(Some),
                    None => Err(Failure::CertifiedMailReceipt),
                }
            }
        }
    }

    /// Whether a confirmation comes from a domain that requests go to.
    fn is_vendors(&self, confirmation: &Confirmation) -> bool {
        self.list().is_ok_and(|list| {
            let mut addresses = list.modules.iter().flat_map(|module| &module.emails);
            addresses.any(|address| confirmation.is_from_where(address))
        })
    }

    fn number_confirmed(&self, request: &Request, confirmation: &Confirmation) -> Result<Request, Failure> {
        let store = self.store()?;
        store.set_number(&request.id, &confirmation.number, self.clock.instant())?;
        if let Some(id) = &confirmation.message_id {
            store.set_confirmation(&request.id, id)?;
        }
        store.clear_handed_over(&request.id);
        store.request(&request.id)
    }

    /// Writes the numbers of the trial desk's confirmations to their requests.
    pub(super) fn take_confirmations(&self) -> Result<(), Failure> {
        for mail in self.trial_mails()?.iter().filter(|mail| mail.confirmation) {
            let Some(Arrival::Confirmation(confirmation)) = arrival::read(&mail.bytes) else {
                continue;
            };
            for id in &confirmation.answers {
                let request = self.store()?.request_of_message(id)?;
                if let Some(request) =
                    request.filter(|request| matches!(request.state, State::Sent | State::Uncertain))
                    && request.number.is_none()
                {
                    self.number_confirmed(&request, &confirmation)?;
                    self.shell.news(News::Numbered, &request.module);
                }
            }
        }
        Ok(())
    }
}
