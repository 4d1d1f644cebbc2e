//! Writing: drafts, kept at every change, and their attachments.
//!
//! The text of a draft is the window's, its attachments are the store's: whoever saves text cannot lose a file. Their order and what
//! is said of each is text.

use std::path::{Path, PathBuf};
use std::sync::PoisonError;

use jiff::Timestamp;

use super::App;
use crate::adapters::clock::fresh_id;
use crate::adapters::store;
use crate::domain::failure::Failure;
use crate::domain::ticket::{Attachment, Draft, DraftId, Signature, TicketFile};

impl App {
    /// A new draft with what is known of the writer.
    pub fn new_draft(&self) -> Result<Draft, Failure> {
        let mut draft = Draft {
            id: fresh_id(),
            ..Draft::default()
        };
        self.fill_in(&mut draft);
        self.store()?.save_draft(&draft, self.clock.instant())?;
        self.show(&draft.id);
        Ok(draft)
    }

    /// The draft of that name; the latest one, or a new one, when none is named.
    pub fn open_draft(&self, id: Option<&str>) -> Result<Draft, Failure> {
        let draft = match id {
            Some(id) => self.store()?.draft(id)?,
            None => match self.store()?.drafts()?.into_iter().next() {
                Some((draft, _)) => draft,
                None => return self.new_draft(),
            },
        };
        self.show(&draft.id);
        Ok(draft)
    }

    /// All drafts, newest first.
    pub fn drafts(&self) -> Result<Vec<(Draft, Timestamp)>, Failure> {
        self.store()?.drafts()
    }

    /// Keeps the text of a draft; its attachments stay as they are kept, in the order and with the captions that are shown.
    pub fn save_draft(&self, draft: Draft) -> Result<Draft, Failure> {
        let id = draft.id.clone();
        self.store()?.change_draft(&id, self.clock.instant(), |kept| {
            let attachments = arranged(std::mem::take(&mut kept.attachments), &draft.attachments);
            *kept = Draft { attachments, ..draft };
        })
    }

    /// Removes a draft for good.
    pub fn delete_draft(&self, id: &str) -> Result<(), Failure> {
        self.forget_undo(id);
        self.store()?.delete_draft(id)
    }

    /// Deletes a draft as the clerk does: it is out of sight, and can come back until the program ends.
    pub fn discard_draft(&self, id: &str) -> Result<(), Failure> {
        self.store()?.hide_draft(id, self.clock.instant())
    }

    /// Brings a deleted draft back, with its attachments.
    pub fn restore_draft(&self, id: &str) -> Result<(), Failure> {
        self.store()?.unhide_draft(id)
    }

    /// The drafts that can be brought back, newest first.
    pub fn deleted_drafts(&self) -> Result<Vec<(Draft, Timestamp)>, Failure> {
        self.store()?.hidden_drafts()
    }

    /// Removes for good what was deleted: the program begins or ends. Nothing happens where nothing was ever written.
    pub fn forget_deleted_drafts(&self) -> Result<(), Failure> {
        if !store::Store::is_there(&self.home.data) {
            return Ok(());
        }
        self.store()?.forget_hidden_drafts()
    }

    /// Asks for files and attaches them.
    pub fn choose_attachments(&self, id: &str) -> Result<Draft, Failure> {
        let files = self.shell.choose_files();
        self.attach(id, &files)
    }

    /// Attaches files. Those before one that cannot be taken stay attached; the failure names that one.
    pub fn attach(&self, id: &str, files: &[PathBuf]) -> Result<Draft, Failure> {
        for file in files {
            let attachment = self.store()?.take_in(file)?;
            let add = |draft: &mut Draft| draft.attachments.push(attachment);
            self.store()?.change_draft(id, self.clock.instant(), add)?;
        }
        self.store()?.draft(id)
    }

    /// Attaches files to the draft that is shown.
    pub fn attach_to_current(&self, files: &[PathBuf]) -> Result<Draft, Failure> {
        let current = self
            .current
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone();
        self.attach(&current, files)
    }

    /// The draft of a ticket file without keeping anything: for checking. Its attachments are looked for in `folder`.
    pub fn peek_file(&self, file: TicketFile, folder: &Path) -> Result<Draft, Failure> {
        let attachments: Result<_, _> = file
            .attachments
            .iter()
            .map(|name| store::describe(&folder.join(name)))
            .collect();
        let mut draft = file.into_draft(DraftId::new(), attachments?);
        self.bind(&mut draft)?;
        Ok(draft)
    }

    /// Makes a kept draft of a ticket file; its attachments are looked for in `folder`.
    pub fn draft_of_file(&self, file: TicketFile, folder: &Path) -> Result<Draft, Failure> {
        let attachments: Result<Vec<Attachment>, Failure> = file
            .attachments
            .iter()
            .map(|name| self.store()?.take_in(&folder.join(name)))
            .collect();
        let mut draft = file.into_draft(fresh_id(), attachments?);
        self.bind(&mut draft)?;
        self.store()?.save_draft(&draft, self.clock.instant())?;
        Ok(draft)
    }

    /// Ties a draft to the address list, when there is one, and fills in what is known of the writer.
    fn bind(&self, draft: &mut Draft) -> Result<(), Failure> {
        if let Some(module) = draft
            .module
            .as_deref()
            .filter(|_| self.list() != Err(Failure::ListMissing))
        {
            draft.module = Some(self.module(module)?.id);
        }
        self.fill_in(draft);
        Ok(())
    }

    /// Fills what is still empty with what is known of the writer.
    pub fn fill_in(&self, draft: &mut Draft) {
        let writer = self.settings().keys.writer;
        if let (true, Some([only])) = (draft.entity.trim().is_empty(), writer.entities.as_deref()) {
            draft.entity.clone_from(only);
        }
        let places = writer.places();
        let said = Option::unwrap_or_default;
        let known = Signature {
            name: said(writer.name),
            office: said(writer.office),
            phone: said(writer.phone),
            email: said(writer.email),
        }
        .at(&draft.entity, &places);
        let Signature {
            name,
            office,
            phone,
            email,
        } = &mut draft.signature;
        for (empty, known) in [
            (name, known.name),
            (office, known.office),
            (phone, known.phone),
            (email, known.email),
        ] {
            if empty.trim().is_empty() {
                *empty = known;
            }
        }
    }

    fn show(&self, id: &str) {
        *self.current.lock().unwrap_or_else(PoisonError::into_inner) = DraftId::from(id);
    }
}

/// The attachments that are kept, in the order in which they are shown and with the captions given there. What is not shown, since
/// it has only just come, stands last.
fn arranged(mut kept: Vec<Attachment>, shown: &[Attachment]) -> Vec<Attachment> {
    let place = |id: &str| shown.iter().position(|file| file.id == id);
    for file in &mut kept {
        if let Some(at) = place(&file.id) {
            file.caption.clone_from(&shown[at].caption);
        }
    }
    kept.sort_by_key(|file| place(&file.id).unwrap_or(usize::MAX));
    kept
}
