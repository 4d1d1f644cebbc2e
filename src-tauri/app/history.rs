//! What can be done with a request that has left: write it again, add information to its ticket, keep its mail as a file.

use std::path::Path;

use super::App;
use crate::adapters::clock::fresh_id;
use crate::adapters::text_file;
use crate::domain::calendar;
use crate::domain::failure::Failure;
use crate::domain::request::{Request, State, Via};
use crate::domain::ticket::{Attachment, Draft, Follow};

/// Working days that the desk is given before a request is asked for again (guide 2.6).
const PATIENCE: u32 = 2;

impl App {
    /// A new draft like this request, attachments included.
    pub fn write_again(&self, id: &str) -> Result<Draft, Failure> {
        let request = self.request(id)?;
        let attachments = request.draft.attachments.iter().map(|file| {
            let content = self
                .store()?
                .open_attachment(file)
                .map_err(|error| Failure::FileUnusable {
                    file: file.name.clone(),
                    detail: error.to_string(),
                })?;
            let kept = self.store()?.keep(&file.name, content)?;
            Ok(Attachment {
                id: kept.id,
                ..file.clone()
            })
        });
        let attachments: Result<Vec<_>, Failure> = attachments.collect();
        self.keep_new(Draft {
            attachments: attachments?,
            follows: None,
            ..request.draft
        })
    }

    /// A draft that adds information to the ticket of this request: the number in the subject, in the vendor's thread.
    pub fn add_information(&self, id: &str) -> Result<Draft, Failure> {
        let request = self.request(id)?;
        let number = request
            .number
            .ok_or_else(|| Failure::NumberMissing { id: id.to_owned() })?;
        // A mail program gives its own id: only what this program sent itself bears ours.
        let own = (request.via == Via::Smtp).then_some(request.message_id);
        let thread = [own, request.confirmation].into_iter().flatten().collect();
        self.keep_new(Draft {
            description: String::new(),
            already_tried: String::new(),
            already_spoken_with: String::new(),
            attachments: Vec::new(),
            overruled: Vec::new(),
            follows: Some(Follow { number, thread }),
            ..request.draft
        })
    }

    fn keep_new(&self, draft: Draft) -> Result<Draft, Failure> {
        let draft = Draft {
            id: fresh_id(),
            ..draft
        };
        self.store()?.save_draft(&draft, self.clock.instant())?;
        self.open_draft(Some(&draft.id))
    }

    /// Whether the desk has had less than two working days: asking again would only slow it down (guide 2.6).
    pub fn is_soon(&self, request: &Request) -> bool {
        let zone = self.now().time_zone().clone();
        let left = request.created.to_zoned(zone).date();
        let settled = matches!(request.state, State::Sent | State::Numbered | State::HandedOver);
        settled && calendar::working_days_after(left, self.now().date()) < PATIENCE
    }

    /// The requests that mention a word: subject, text, module, Entity, writer, number. All of them for an empty word.
    pub fn search_requests(&self, words: &str) -> Result<Vec<Request>, Failure> {
        let words: Vec<String> = words
            .to_lowercase()
            .split_whitespace()
            .map(str::to_owned)
            .collect();
        let mut requests = self.requests()?;
        requests.retain(|request| words.iter().all(|word| mentions(request, word)));
        Ok(requests)
    }

    /// Asks where, and saves the mail of a request exactly as it left; `false` when no place was chosen.
    pub fn save_mail_of(&self, id: &str) -> Result<bool, Failure> {
        let request = self.request(id)?;
        let name = format!(
            "richiesta-{}.eml",
            request.number.as_deref().unwrap_or(&request.id)
        );
        match self.shell.choose_where_to_save(&name.replace(['/', '\\'], "-")) {
            Some(path) => self.save_mail_to(&request, &path).map(|()| true),
            None => Ok(false),
        }
    }

    fn save_mail_to(&self, request: &Request, path: &Path) -> Result<(), Failure> {
        let (mut message, _) = self.store()?.open_message(&request.id)?;
        text_file::write_with(path, |file| std::io::copy(&mut message, file).map(drop))
    }
}

fn mentions(request: &Request, word: &str) -> bool {
    let draft = &request.draft;
    let number = request.number.as_deref().unwrap_or_default();
    [
        &request.subject,
        &request.module,
        &draft.entity,
        &draft.description,
        &draft.signature.name,
        number,
    ]
    .iter()
    .any(|text| text.to_lowercase().contains(word))
}
