//! A link that begins a request (`domain::link`).

use super::App;
use crate::adapters::clock::fresh_id;
use crate::domain::failure::Failure;
use crate::domain::link::{self, Link};
use crate::domain::ticket::Draft;

impl App {
    /// Begins the draft that a link asks for; `None` when it asks for the window alone. A module that is not in the list here
    /// is left open. A link opened twice opens the same draft, as long as nothing was added to it.
    pub fn open_link(&self, text: &str) -> Result<Option<Draft>, Failure> {
        let link = link::read(text).map_err(|part| Failure::LinkUnreadable { part })?;
        let Link::New {
            module,
            kind,
            subject,
        } = link
        else {
            return Ok(None);
        };
        let module = module
            .and_then(|module| self.module(&module).ok())
            .map(|module| module.id);
        let mut draft = Draft {
            module,
            kind,
            subject,
            ..Draft::default()
        };
        self.fill_in(&mut draft);
        let untouched = |kept: &Draft| {
            let id = kept.id.clone();
            *kept == Draft { id, ..draft.clone() }
        };
        let before = self
            .store()?
            .drafts()?
            .into_iter()
            .map(|(kept, _)| kept)
            .find(untouched);
        draft.id = before.map_or_else(fresh_id, |kept| kept.id);
        self.store()?.save_draft(&draft, self.clock.instant())?;
        self.open_draft(Some(&draft.id)).map(Some)
    }
}
