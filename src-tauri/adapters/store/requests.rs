//! Requests: what waits, what is in doubt, what has left.

use jiff::Timestamp;
use rusqlite::types::Type;
use rusqlite::{Row, params, params_from_iter};

use super::Store;
use super::set_aside::Kept;
use super::trouble::{text, text_or_none};
use crate::domain::failure::Failure;
use crate::domain::handed::Handed;
use crate::domain::request::{Outcome, Reason, Request, State, Via};

const COLUMNS: &str = "id, state, via, draft, module, recipient, subject, message_id, created, changed, attempts, \
                       reason, number, handed, confirmation";

impl Store {
    /// Keeps a new request and removes the draft it was made from: one or the other is there at any instant. A draft that
    /// is there no more has left already, by another window or a second press of the button.
    pub fn add_request(&self, request: &Request) -> Result<(), Failure> {
        let draft = serde_json::to_string(&request.draft).map_err(|error| self.unusable(error))?;
        let (_, bytes) = self
            .open_message_file(&request.id)
            .map_err(|error| self.unusable(error))?;
        let mut database = self.database();
        let failure = |error: rusqlite::Error| self.unusable(error);
        let change = database.transaction().map_err(failure)?;
        let gone = change
            .execute("delete from draft where id = ?1", [&request.draft.id])
            .map_err(failure)?;
        if gone == 0 {
            drop(change);
            self.forget_message(&request.id);
            return Err(Failure::DraftGone {
                id: request.draft.id.clone(),
            });
        }
        change
            .execute(
                "insert into request (id, state, via, draft, module, recipient, subject, message_id, created, changed,
                                      number, message_bytes)
                 values (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?9, ?10, ?11)",
                params![
                    request.id,
                    request.state.id(),
                    request.via.id(),
                    draft,
                    request.module,
                    request.to,
                    request.subject,
                    request.message_id,
                    request.created.to_string(),
                    request.number,
                    i64::try_from(bytes).unwrap_or(i64::MAX),
                ],
            )
            .map_err(failure)?;
        change.commit().map_err(failure)
    }

    /// Takes a request back: its draft is there again, the request is not.
    pub fn take_back(&self, request: &Request, now: Timestamp) -> Result<(), Failure> {
        let draft = serde_json::to_string(&request.draft).map_err(|error| self.unusable(error))?;
        let failure = |error: rusqlite::Error| self.unusable(error);
        {
            let mut database = self.database();
            let change = database.transaction().map_err(failure)?;
            change
                .execute(
                    "insert or replace into draft (id, content, updated) values (?1, ?2, ?3)",
                    params![request.draft.id, draft, now.to_string()],
                )
                .map_err(failure)?;
            // Only from the state that it was seen in: a send may have begun in between.
            let gone = change
                .execute(
                    "delete from request where id = ?1 and state = ?2",
                    [&request.id, request.state.id()],
                )
                .map_err(failure)?;
            if gone == 0 {
                return Err(Failure::RequestGone {
                    id: request.id.clone(),
                });
            }
            change.commit().map_err(failure)?;
        }
        self.forget_message(&request.id);
        Ok(())
    }

    /// A request by its name.
    pub fn request(&self, id: &str) -> Result<Request, Failure> {
        let found = self.select("where id = ?1", &[id])?;
        found
            .into_iter()
            .next()
            .unwrap_or_else(|| Err(Failure::RequestGone { id: id.to_owned() }))
    }

    /// The request whose message has this id.
    pub fn request_of_message(&self, message_id: &str) -> Result<Option<Request>, Failure> {
        let found = self.select("where message_id = ?1", &[message_id])?;
        found.into_iter().next().transpose()
    }

    /// All requests, latest first, whatever the clock said. One that cannot be read is set aside.
    pub fn requests(&self) -> Result<Vec<Request>, Failure> {
        let all = self.select("order by rowid desc", &[])?;
        Ok(all.into_iter().filter_map(Result::ok).collect())
    }

    /// The requests that still wait for something, latest first.
    pub fn waiting(&self) -> Result<Vec<Request>, Failure> {
        let waiting = self.select(
            "where state in ('queued', 'handed_over', 'refused', 'uncertain') order by rowid desc",
            &[],
        )?;
        Ok(waiting.into_iter().filter_map(Result::ok).collect())
    }

    /// The requests chosen so; for each that does not read, the failure that names it.
    pub(super) fn select(
        &self,
        which: &str,
        arguments: &[&str],
    ) -> Result<Vec<Result<Request, Failure>>, Failure> {
        let rows = self.mending(|database| {
            let mut select = database.prepare(&format!("select {COLUMNS} from request {which}"))?;
            let rows = select.query_map(params_from_iter(arguments), |row| {
                let id = text(row, 0)?;
                match read(row) {
                    Err(damage @ rusqlite::Error::InvalidColumnType(..)) => Err(damage),
                    read => Ok(read.map_err(|error| (id, error.to_string()))),
                }
            })?;
            rows.collect::<rusqlite::Result<Vec<_>>>()
        })?;
        let aside = |(id, detail): (String, String)| self.set_row_aside(Kept::Request, &id, &detail);
        Ok(rows.into_iter().map(|row| row.map_err(aside)).collect())
    }

    /// Counts an attempt and writes down that the server may have the message, *before* it can have it. If this program
    /// dies now, that is the truth.
    pub fn about_to_send(&self, id: &str, now: Timestamp, interrupted: &Reason) -> Result<(), Failure> {
        let reason = serde_json::to_string(interrupted).map_err(|error| self.unusable(error))?;
        let changed = self
            .database()
            .execute(
                "update request set state = 'uncertain', reason = ?2, changed = ?3
                 where id = ?1 and state in ('queued', 'refused')",
                params![id, reason, now.to_string()],
            )
            .map_err(|error| self.unusable(error))?;
        // Taken back in between: nothing is sent.
        if changed == 0 {
            return Err(Failure::RequestGone { id: id.to_owned() });
        }
        Ok(())
    }

    /// Writes down that a request has been sent as the mail with this id: a mail program gives its own.
    pub fn set_sent(&self, id: &str, message_id: &str, now: Timestamp) -> Result<(), Failure> {
        self.database()
            .execute(
                "update request set state = 'sent', reason = null, message_id = ?2, changed = ?3 where id = ?1",
                params![id, message_id, now.to_string()],
            )
            .map_err(|error| self.unusable(error))?;
        Ok(())
    }

    /// Keeps the id of the vendor's confirmation.
    pub fn set_confirmation(&self, id: &str, confirmation: &str) -> Result<(), Failure> {
        self.database()
            .execute(
                "update request set confirmation = ?2 where id = ?1",
                [id, confirmation],
            )
            .map_err(|error| self.unusable(error))?;
        Ok(())
    }

    /// Counts an attempt.
    pub fn count_attempt(&self, id: &str) -> Result<(), Failure> {
        self.database()
            .execute("update request set attempts = attempts + 1 where id = ?1", [id])
            .map_err(|error| self.unusable(error))?;
        Ok(())
    }

    /// Writes down what became of an attempt.
    pub fn settle(&self, id: &str, outcome: Outcome, now: Timestamp) -> Result<(), Failure> {
        let (state, reason) = outcome.into_state();
        self.update(id, state, reason.as_ref(), now)
    }

    /// Moves a request to a state.
    pub fn update(
        &self,
        id: &str,
        state: State,
        reason: Option<&Reason>,
        now: Timestamp,
    ) -> Result<(), Failure> {
        let reason = reason.and_then(|reason| serde_json::to_string(reason).ok());
        self.database()
            .execute(
                "update request set state = ?2, reason = ?3, changed = ?4 where id = ?1",
                params![id, state.id(), reason, now.to_string()],
            )
            .map_err(|error| self.unusable(error))?;
        Ok(())
    }

    /// Writes down how a mail program got a request.
    pub fn set_handed(&self, id: &str, handed: &Handed) -> Result<(), Failure> {
        let handed = serde_json::to_string(handed).map_err(|error| self.unusable(error))?;
        self.database()
            .execute("update request set handed = ?2 where id = ?1", [id, &handed])
            .map_err(|error| self.unusable(error))?;
        Ok(())
    }

    /// Writes the vendor's number to a request.
    pub fn set_number(&self, id: &str, number: &str, now: Timestamp) -> Result<(), Failure> {
        self.database()
            .execute(
                "update request set state = 'numbered', reason = null, number = ?2, changed = ?3 where id = ?1",
                params![id, number, now.to_string()],
            )
            .map_err(|error| self.unusable(error))?;
        Ok(())
    }
}

fn read(row: &Row<'_>) -> rusqlite::Result<Request> {
    let text = |column: usize| text(row, column);
    let wrong = |column: usize| {
        let name = COLUMNS.split(", ").nth(column).unwrap_or_default();
        rusqlite::Error::FromSqlConversionFailure(column, Type::Text, format!("{name} is wrong").into())
    };
    let via = |id: &str| {
        [Via::Smtp, Via::Client, Via::Eml]
            .into_iter()
            .find(|via| via.id() == id)
    };
    Ok(Request {
        id: text(0)?,
        state: State::of_id(&text(1)?).ok_or_else(|| wrong(1))?,
        via: via(&text(2)?).ok_or_else(|| wrong(2))?,
        draft: serde_json::from_str(&text(3)?)
            .map_err(|error| rusqlite::Error::FromSqlConversionFailure(3, Type::Text, Box::new(error)))?,
        module: text(4)?,
        to: text(5)?,
        subject: text(6)?,
        message_id: text(7)?,
        created: text(8)?.parse().map_err(|_| wrong(8))?,
        changed: text(9)?.parse().map_err(|_| wrong(9))?,
        attempts: row.get(10)?,
        reason: text_or_none(row, 11)?.and_then(|json| serde_json::from_str(&json).ok()),
        number: text_or_none(row, 12)?,
        handed: text_or_none(row, 13)?.and_then(|json| serde_json::from_str(&json).ok()),
        confirmation: text_or_none(row, 14)?,
    })
}
