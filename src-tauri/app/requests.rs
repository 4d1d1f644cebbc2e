//! After the hand-off: what the clerk says of a request, and its number.

use std::path::PathBuf;

use super::App;
use crate::adapters::store::FILES;
use crate::adapters::trial_desk::Mail;
use crate::domain::failure::Failure;
use crate::domain::request::{Request, State, parse_number};
use crate::domain::ticket::Draft;

impl App {
    /// All requests, newest first, after reading what the desk has answered.
    pub fn requests(&self) -> Result<Vec<Request>, Failure> {
        self.take_confirmations()?;
        self.tidy(self.store()?);
        self.store()?.requests()
    }

    /// One request.
    pub fn request(&self, id: &str) -> Result<Request, Failure> {
        self.take_confirmations()?;
        self.store()?.request(id)
    }

    /// The folder of the attachments that another program was given of a request, while they are needed.
    pub fn handed_files(&self, request: &Request) -> Option<PathBuf> {
        let folder = self.store().ok()?.handed_over(&request.id).ok()?.join(FILES);
        folder.is_dir().then_some(folder)
    }

    /// The message of a request, exactly as it left.
    pub fn message(&self, id: &str) -> Result<Vec<u8>, Failure> {
        use std::io::Read;
        let (mut message, bytes) = self.store()?.open_message(id)?;
        let mut read = Vec::with_capacity(usize::try_from(bytes).unwrap_or_default());
        message
            .read_to_end(&mut read)
            .map_err(|error| Failure::Unexpected {
                detail: error.to_string(),
            })?;
        Ok(read)
    }

    /// The clerk's word on a request that only they know of: it was sent (or has arrived), or it was not and may be sent
    /// again.
    pub fn confirm(&self, id: &str, sent: bool) -> Result<Request, Failure> {
        let request = self.in_state(id, |state| matches!(state, State::HandedOver | State::Uncertain))?;
        let state = if sent { State::Sent } else { State::Queued };
        self.store()?
            .update(&request.id, state, None, self.clock.instant())?;
        if sent {
            self.store()?.clear_handed_over(&request.id);
        }
        self.store()?.request(id)
    }

    /// Takes a request back to the form.
    pub fn take_back(&self, id: &str) -> Result<Draft, Failure> {
        let request = self.in_state(id, State::may_be_dropped)?;
        // What looks uncertain may be on its way this very moment.
        let uncertain = request.state == State::Uncertain;
        let _alone = uncertain.then(|| self.store()?.lock_sending()).transpose()?;
        self.store()?.take_back(&request, self.clock.instant())?;
        self.forget_held(&request.id);
        self.open_draft(Some(&request.draft.id))
    }

    /// Writes the vendor's number to a request, as the clerk pasted it (guide 2.1).
    pub fn set_number(&self, id: &str, pasted: &str) -> Result<Request, Failure> {
        let request = self.in_state(id, State::may_be_numbered)?;
        let number = parse_number(pasted).ok_or_else(|| Failure::NumberInvalid {
            number: pasted.trim().to_owned(),
        })?;
        self.store()?
            .set_number(&request.id, &number, self.clock.instant())?;
        self.store()?.clear_handed_over(&request.id);
        self.store()?.request(id)
    }

    /// Puts a request that needs nothing more aside.
    pub fn close(&self, id: &str) -> Result<Request, Failure> {
        let request = self.in_state(id, |state| matches!(state, State::Sent | State::Numbered))?;
        self.store()?
            .update(&request.id, State::Closed, None, self.clock.instant())?;
        self.store()?.request(id)
    }

    /// The mails of the trial mailbox, oldest first; none when work is real.
    pub fn trial_mails(&self) -> Result<Vec<Mail>, Failure> {
        self.desk.as_ref().map_or(Ok(vec![]), |desk| desk.mails())
    }

    /// The folder of the trial mailbox.
    pub fn trial_mailbox(&self) -> Option<&std::path::Path> {
        self.desk.as_ref().map(|desk| desk.folder())
    }

    fn in_state(&self, id: &str, allowed: impl Fn(State) -> bool) -> Result<Request, Failure> {
        let request = self.store()?.request(id)?;
        if allowed(request.state) {
            Ok(request)
        } else {
            Err(Failure::WrongState {
                id: id.to_owned(),
                state: request.state.id().to_owned(),
            })
        }
    }
}
