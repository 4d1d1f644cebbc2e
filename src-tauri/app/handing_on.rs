//! Handing a draft to the colleague whose problem it is, as a file, and taking one in.

use std::io::{BufWriter, Write};
use std::path::Path;

use super::App;
use crate::adapters::clock::fresh_id;
use crate::adapters::text_file;
use crate::domain::draft_file::{self, ENDING};
use crate::domain::failure::Failure;
use crate::domain::ticket::{Attachment, Draft};

impl App {
    /// Writes a draft to a file for a colleague; `false` when the person did not choose where. The draft stays here too.
    pub fn hand_on(&self, draft: Draft) -> Result<bool, Failure> {
        let draft = self.save_draft(draft)?;
        match self.shell.choose_where_to_save(&format!("bozza.{ENDING}")) {
            Some(path) => self.hand_on_to(&draft, &path).map(|()| true),
            None => Ok(false),
        }
    }

    /// Writes a draft to this file.
    pub fn hand_on_to(&self, draft: &Draft, path: &Path) -> Result<(), Failure> {
        let store = self.store()?;
        text_file::write_with(path, |file| {
            let mut out = BufWriter::new(file);
            draft_file::write(draft, |file| store.open_attachment(file), &mut out)?;
            out.flush()
        })
    }

    /// Asks for a draft that a colleague has handed on; `None` when nothing was chosen.
    pub fn take_over_chosen(&self) -> Result<Option<Draft>, Failure> {
        self.shell
            .choose_draft()
            .map(|path| self.take_over(&path))
            .transpose()
    }

    /// Takes in a draft that a colleague has handed on: a new draft of this writer's. A module that is not in the list here
    /// is left open.
    pub fn take_over(&self, path: &Path) -> Result<Draft, Failure> {
        let name = path
            .file_name()
            .map(|name| name.to_string_lossy().into_owned())
            .unwrap_or_default();
        let bytes = text_file::read_bytes_up_to(path, text_file::LARGEST_DRAFT)?;
        let received = draft_file::read(&bytes).ok_or(Failure::NotADraft { name })?;
        let attachments: Result<Vec<Attachment>, Failure> = received
            .attachments
            .iter()
            .map(|file| {
                let kept = self.store()?.keep_content(&file.name, &file.content)?;
                Ok(Attachment {
                    caption: file.caption.clone(),
                    ..kept
                })
            })
            .collect();
        let mut draft = received.ticket.into_draft(fresh_id(), attachments?);
        draft.module = draft
            .module
            .and_then(|module| self.module(&module).ok())
            .map(|module| module.id);
        draft.address = None;
        self.fill_in(&mut draft);
        self.store()?.save_draft(&draft, self.clock.instant())?;
        self.open_draft(Some(&draft.id))
    }

    /// Whether a file is a draft that somebody has handed on, by its name.
    pub fn is_handed_on(path: &Path) -> bool {
        path.extension()
            .is_some_and(|end| end.eq_ignore_ascii_case(ENDING))
    }
}
