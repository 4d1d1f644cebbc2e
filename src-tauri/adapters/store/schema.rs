//! Tables, and how an older store becomes a newer one.

use std::path::Path;
use std::time::Duration;

use rusqlite::Connection;

use super::unusable;
use crate::domain::failure::Failure;

/// Each step leads from the version of its place to the next one; `user_version` counts those done.
const STEPS: [&str; 3] = [
    "
    create table draft (
        id      text primary key,
        content text not null,          -- the draft as JSON
        updated text not null           -- RFC 3339
    ) strict;
    create table request (
        id         text primary key,
        state      text not null,
        via        text not null,
        draft      text not null,       -- the draft it was made from, as JSON
        module     text not null,
        recipient  text not null,
        subject    text not null,
        message_id text not null unique,
        created    text not null,
        changed    text not null,
        attempts   integer not null default 0,
        reason     text,                -- JSON
        number     text
    ) strict;
    create index request_by_state on request (state);
",
    // How a mail program got it, as JSON.
    "alter table request add column handed text;",
    // Id of the vendor's confirmation.
    "alter table request add column confirmation text;",
];

/// Sets the database up and brings it to the version of this program.
pub(super) fn prepare(database: &mut Connection, folder: &Path) -> Result<(), Failure> {
    let failure = |error: rusqlite::Error| unusable(folder, &error);
    database.busy_timeout(Duration::from_secs(5)).map_err(failure)?;
    // FULL: a request is on the disk before the network is touched. secure_delete: citizens' data do not linger.
    database
        .execute_batch(
            "pragma journal_mode = wal; pragma synchronous = full; pragma foreign_keys = on; pragma secure_delete = on;",
        )
        .map_err(failure)?;
    let known = u32::try_from(STEPS.len()).unwrap_or(u32::MAX);
    // Immediate, so that two programs starting together do not both migrate.
    let change = database
        .transaction_with_behavior(rusqlite::TransactionBehavior::Immediate)
        .map_err(failure)?;
    let found: u32 = change
        .query_row("pragma user_version", [], |row| row.get(0))
        .map_err(failure)?;
    if found > known {
        return Err(Failure::StoreNewer {
            folder: folder.display().to_string(),
            found,
            known,
        });
    }
    for step in STEPS.iter().skip(found as usize) {
        change.execute_batch(step).map_err(failure)?;
    }
    change
        .pragma_update(None, "user_version", known)
        .map_err(failure)?;
    change.commit().map_err(failure)
}
