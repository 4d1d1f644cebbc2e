//! Drafts: saved as they are, however incomplete. The latest saved has the last place in the table, whatever the clock says.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, TransactionBehavior, params};

use super::Store;
use super::set_aside::Kept;
use super::trouble::text;
use crate::domain::failure::Failure;
use crate::domain::ticket::Draft;

impl Store {
    /// Keeps a draft as it is now; on the disk when this returns.
    pub fn save_draft(&self, draft: &Draft, now: Timestamp) -> Result<(), Failure> {
        let content = serde_json::to_string(draft).map_err(|error| self.unusable(error))?;
        let now = now.to_string();
        self.mending(|database| database.execute(INSERT, params![draft.id, content, now]))
            .map(drop)
    }

    /// Changes a draft as it is kept, as one step: neither this window nor another program comes in between.
    pub fn change_draft(
        &self,
        id: &str,
        now: Timestamp,
        change: impl FnOnce(&mut Draft),
    ) -> Result<Draft, Failure> {
        let mut database = self.database();
        let step = database
            .transaction_with_behavior(TransactionBehavior::Immediate)
            .map_err(|error| self.unusable(error))?;
        let content = content(&step, id).map_err(|error| self.unusable(error))?;
        let content = content.ok_or_else(|| Failure::DraftGone { id: id.to_owned() })?;
        let mut draft: Draft = serde_json::from_str(&content).map_err(|error| self.unusable(error))?;
        change(&mut draft);
        let content = serde_json::to_string(&draft).map_err(|error| self.unusable(error))?;
        step.execute(INSERT, params![id, content, now.to_string()])
            .map_err(|error| self.unusable(error))?;
        step.commit().map_err(|error| self.unusable(error))?;
        Ok(draft)
    }

    /// A draft by its name.
    pub fn draft(&self, id: &str) -> Result<Draft, Failure> {
        let content = self.mending(|database| content(database, id))?;
        let content = content.ok_or_else(|| Failure::DraftGone { id: id.to_owned() })?;
        serde_json::from_str(&content)
            .map_err(|error| self.set_row_aside(Kept::Draft, id, &error.to_string()))
    }

    /// All drafts with the time of their last change, latest first. One that cannot be read is set aside.
    pub fn drafts(&self) -> Result<Vec<(Draft, Timestamp)>, Failure> {
        self.drafts_that(SEEN)
    }

    /// The drafts that were deleted and can still come back, latest first.
    pub fn hidden_drafts(&self) -> Result<Vec<(Draft, Timestamp)>, Failure> {
        self.drafts_that(HIDDEN)
    }

    fn drafts_that(&self, which: &str) -> Result<Vec<(Draft, Timestamp)>, Failure> {
        let rows = self.mending(|database| {
            let mut select = database.prepare(&format!(
                "select id, content, updated from draft where {which} order by rowid desc"
            ))?;
            let rows = select.query_map([], |row| Ok((text(row, 0)?, text(row, 1)?, text(row, 2)?)))?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        })?;
        let mut drafts = Vec::new();
        for (id, content, updated) in rows {
            match serde_json::from_str(&content) {
                // A time that does not read is no reason to lose the draft.
                Ok(draft) => drafts.push((draft, updated.parse().unwrap_or(Timestamp::UNIX_EPOCH))),
                Err(error) => drop(self.set_row_aside(Kept::Draft, &id, &error.to_string())),
            }
        }
        Ok(drafts)
    }

    /// Removes a draft and the files that were its own.
    pub fn delete_draft(&self, id: &str) -> Result<(), Failure> {
        let draft = self.draft(id)?;
        self.remove(&draft, SEEN)
    }

    /// Puts a draft out of sight with its files. It is there again after [`Self::unhide_draft`].
    pub fn hide_draft(&self, id: &str, now: Timestamp) -> Result<(), Failure> {
        self.turn(
            id,
            &format!("update draft set deleted = ?2 where id = ?1 and {SEEN}"),
            &now.to_string(),
        )
    }

    /// Brings a draft back that was put out of sight.
    pub fn unhide_draft(&self, id: &str) -> Result<(), Failure> {
        self.turn(
            id,
            &format!("update draft set deleted = nullif(?2, '') where id = ?1 and {HIDDEN}"),
            "",
        )
    }

    fn turn(&self, id: &str, change: &str, deleted: &str) -> Result<(), Failure> {
        let changed = self.database().execute(change, [id, deleted]);
        match changed.map_err(|error| self.unusable(error))? {
            0 => Err(Failure::DraftGone { id: id.to_owned() }),
            _ => Ok(()),
        }
    }

    /// Removes for good what was put out of sight, with the files that were its own.
    pub fn forget_hidden_drafts(&self) -> Result<(), Failure> {
        for (draft, _) in self.hidden_drafts()? {
            self.remove(&draft, HIDDEN)?;
        }
        Ok(())
    }

    fn remove(&self, draft: &Draft, which: &str) -> Result<(), Failure> {
        let removed = self.database().execute(
            &format!("delete from draft where id = ?1 and {which}"),
            [&draft.id],
        );
        // Somebody may have brought it back in the meantime: then its files stay.
        if removed.map_err(|error| self.unusable(error))? > 0 {
            for attachment in &draft.attachments {
                self.forget_file(&attachment.id);
            }
        }
        Ok(())
    }
}

const SEEN: &str = "deleted is null";
const HIDDEN: &str = "deleted is not null";

/// Replacing gives the row the last place.
const INSERT: &str = "insert or replace into draft (id, content, updated) values (?1, ?2, ?3)";

fn content(database: &rusqlite::Connection, id: &str) -> rusqlite::Result<Option<String>> {
    database
        .query_row(
            &format!("select content from draft where id = ?1 and {SEEN}"),
            [id],
            |row| text(row, 0),
        )
        .optional()
}
