//! Drafts: saved as they are, however incomplete.

use jiff::Timestamp;
use rusqlite::{OptionalExtension, params};

use super::Store;
use crate::domain::failure::Failure;
use crate::domain::ticket::Draft;

impl Store {
    /// Keeps a draft as it is now; on the disk when this returns.
    pub fn save_draft(&self, draft: &Draft, now: Timestamp) -> Result<(), Failure> {
        let content = serde_json::to_string(draft).map_err(|error| self.unusable(error))?;
        self.database()
            .execute(
                "insert into draft (id, content, updated) values (?1, ?2, ?3)
                 on conflict (id) do update set content = excluded.content, updated = excluded.updated",
                params![draft.id, content, now.to_string()],
            )
            .map_err(|error| self.unusable(error))?;
        Ok(())
    }

    /// A draft by its name.
    pub fn draft(&self, id: &str) -> Result<Draft, Failure> {
        let content: Option<String> = self
            .database()
            .query_row("select content from draft where id = ?1", [id], |row| row.get(0))
            .optional()
            .map_err(|error| self.unusable(error))?;
        let content = content.ok_or_else(|| Failure::DraftGone { id: id.to_owned() })?;
        serde_json::from_str(&content).map_err(|error| self.unusable(error))
    }

    /// All drafts with the time of their last change, newest first. A row that cannot be read does not hide the others.
    pub fn drafts(&self) -> Result<Vec<(Draft, Timestamp)>, Failure> {
        let database = self.database();
        let mut select = database
            .prepare("select content, updated from draft order by updated desc, id")
            .map_err(|error| self.unusable(error))?;
        let rows = select
            .query_map([], |row| Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?)))
            .map_err(|error| self.unusable(error))?;
        let read = |(content, updated): (String, String)| {
            Some((serde_json::from_str(&content).ok()?, updated.parse().ok()?))
        };
        Ok(rows.filter_map(Result::ok).filter_map(read).collect())
    }

    /// Removes a draft and the files that were its own.
    pub fn delete_draft(&self, id: &str) -> Result<(), Failure> {
        let draft = self.draft(id)?;
        self.database()
            .execute("delete from draft where id = ?1", [id])
            .map_err(|error| self.unusable(error))?;
        for attachment in &draft.attachments {
            self.forget_file(&attachment.id);
        }
        Ok(())
    }
}
