//! Removing content for good: of requests that have left long enough ago, or of everything at the person's word.
//!
//! What is removed from the database is overwritten there (`secure_delete`) and in its log (emptied afterwards); files are
//! removed. Requests that still wait for something are never touched by time.

use std::fs;

use jiff::{SignedDuration, Timestamp};
use rusqlite::params;

use super::Store;
use super::set_aside;
use crate::domain::failure::Failure;
use crate::domain::request::Request;
use crate::domain::ticket::Draft;

/// Content is removed no sooner than a week after it was first found due: a clock that was wrong for a day removes nothing.
const NOTICE_DAYS: u32 = 7;

/// What is left of a request whose content is removed, besides its number, module and dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Remains {
    /// Subject and Entity.
    Summary,
    /// Nothing of what was written.
    Nothing,
}

/// What there is, or what was removed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Emptied {
    /// Requests.
    pub requests: usize,
    /// Those of them that still wait for something.
    pub waiting: usize,
    /// Drafts.
    pub drafts: usize,
    /// Things set aside.
    pub set_aside: usize,
}

const DEPARTED: &str = "emptied is null and departed is not null and state in ('sent', 'numbered', 'closed')";

impl Store {
    /// Removes the content of the requests that have left more than `days` days ago; gives how many.
    pub fn retain(&self, now: Timestamp, days: u32, remains: Remains) -> Result<usize, Failure> {
        let notice = NOTICE_DAYS.min(days);
        let before = |days: u32| (now - SignedDuration::from_hours(24 * i64::from(days))).to_string();
        let due = {
            let mut database = self.database();
            let change = database.transaction().map_err(|error| self.unusable(error))?;
            let step = |sql: &str, arguments: &[&str]| {
                change
                    .execute(sql, rusqlite::params_from_iter(arguments))
                    .map_err(|error| self.unusable(error))
            };
            // Found due on a day that is still to come: the clock was wrong then.
            step(
                "update request set due = null where due > ?1",
                &[&now.to_string()],
            )?;
            step(
                &format!("update request set due = ?1 where due is null and {DEPARTED} and departed <= ?2"),
                &[&now.to_string(), &before(days - notice)],
            )?;
            change.commit().map_err(|error| self.unusable(error))?;
            format!("where {DEPARTED} and departed <= ?1 and due <= ?2 order by rowid")
        };
        let mut emptied = 0;
        // One that does not read has been set aside.
        let due = self.select(&due, &[&before(days), &before(notice)])?;
        for request in due.into_iter().flatten() {
            self.empty(&request, now, remains)?;
            emptied += 1;
        }
        if emptied > 0 {
            self.forget_log()?;
        }
        Ok(emptied)
    }

    /// Takes the content out of a request. A crash after the row has changed leaves files that nobody names; they are swept.
    fn empty(&self, request: &Request, now: Timestamp, remains: Remains) -> Result<(), Failure> {
        let (subject, entity) = match remains {
            Remains::Summary => (request.subject.clone(), request.draft.entity.clone()),
            Remains::Nothing => (String::new(), String::new()),
        };
        let rest = Draft {
            id: request.draft.id.clone(),
            module: request.draft.module.clone(),
            kind: request.draft.kind,
            entity,
            subject: subject.clone(),
            ..Draft::default()
        };
        let rest = serde_json::to_string(&rest).map_err(|error| self.unusable(error))?;
        self.database()
            .execute(
                "update request set draft = ?2, subject = ?3, reason = null, handed = null, message_bytes = null,
                                    due = null, emptied = ?4
                 where id = ?1",
                params![request.id, rest, subject, now.to_string()],
            )
            .map_err(|error| self.unusable(error))?;
        for attachment in &request.draft.attachments {
            self.forget_file(&attachment.id);
        }
        self.forget_message(&request.id);
        Ok(())
    }

    /// What there is to remove.
    pub fn inventory(&self) -> Result<Emptied, Failure> {
        let requests = self.requests()?;
        Ok(Emptied {
            requests: requests.len(),
            waiting: requests.iter().filter(|request| request.state.is_open()).count(),
            drafts: self.drafts()?.len(),
            set_aside: self.set_asides().len(),
        })
    }

    /// Removes all requests with everything that belongs to them, what was set aside, and the drafts if so wished.
    pub fn delete_everything(&self, drafts: bool) -> Result<Emptied, Failure> {
        let mut removed = self.inventory()?;
        let mut sql = "begin immediate; delete from request;".to_owned();
        if drafts {
            sql.push_str(" delete from draft;");
        } else {
            removed.drafts = 0;
        }
        sql.push_str(" commit;");
        self.database()
            .execute_batch(&sql)
            .map_err(|error| self.unusable(error))?;
        let kept = self.drafts()?;
        let kept: Vec<&str> = kept
            .iter()
            .flat_map(|(draft, _)| &draft.attachments)
            .map(|attachment| attachment.id.as_str())
            .collect();
        for entry in fs::read_dir(self.folder.join("handed-over"))
            .into_iter()
            .flatten()
            .filter_map(Result::ok)
        {
            // With the copies for confined programs.
            self.clear_handed_over(&entry.file_name().to_string_lossy());
        }
        for folder in ["attachments", "messages"] {
            for entry in fs::read_dir(self.folder.join(folder))
                .into_iter()
                .flatten()
                .filter_map(Result::ok)
            {
                if !kept.contains(&&*entry.file_name().to_string_lossy()) {
                    fs::remove_file(entry.path()).map_err(|error| self.unusable(error))?;
                }
            }
        }
        let aside = self.folder.join(set_aside::FOLDER);
        if aside.exists() {
            fs::remove_dir_all(aside).map_err(|error| self.unusable(error))?;
        }
        self.forget_log()?;
        Ok(removed)
    }

    /// Writes the log into the database and empties it: what was removed is in neither. While another program reads, the
    /// log goes when that one ends.
    fn forget_log(&self) -> Result<(), Failure> {
        self.database()
            .query_row("pragma wal_checkpoint(truncate)", [], |_| Ok(()))
            .map_err(|error| self.unusable(error))
    }
}
