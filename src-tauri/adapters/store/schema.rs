//! Tables, and how an older store becomes a newer one.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, TransactionBehavior};

use super::place;
use super::trouble::Trouble;
use crate::domain::failure::Failure;

/// Each step leads from the version of its place to the next one; `user_version` counts those done.
pub(super) const STEPS: &[&str] = &[
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
    // Damage is seen by the size of the message. Retention counts from when a request has left for good, whoever says so.
    "
    alter table request add column message_bytes integer;
    alter table request add column departed text;   -- RFC 3339
    alter table request add column due text;        -- since when its content is known to be due for removal
    alter table request add column emptied text;    -- when its content was removed
    create index request_by_departure on request (departed) where emptied is null;
    update request set departed = changed where departed is null and state in ('sent', 'numbered', 'closed');
    create trigger request_departs after update of state on request
        when new.departed is null and new.state in ('sent', 'numbered', 'closed')
        begin update request set departed = new.changed where id = new.id; end;
",
    // Since when a draft is out of sight, RFC 3339; it can come back until the program ends.
    "alter table draft add column deleted text;",
];

/// The columns of each table, in their order.
const COLUMNS: [(&str, &[&str]); 2] = [
    ("draft", &["id", "content", "updated", "deleted"]),
    (
        "request",
        &[
            "id",
            "state",
            "via",
            "draft",
            "module",
            "recipient",
            "subject",
            "message_id",
            "created",
            "changed",
            "attempts",
            "reason",
            "number",
            "handed",
            "confirmation",
            "message_bytes",
            "departed",
            "due",
            "emptied",
        ],
    ),
];

/// How long another program may take over a change.
const PATIENCE: Duration = Duration::from_secs(5);

/// Requests that have left and do not say when.
pub(super) const DEPARTED: &str = "update request set departed = changed where departed is null and state in ('sent', 'numbered', 'closed');";

/// The version of this program.
pub(super) fn known() -> u32 {
    u32::try_from(STEPS.len()).unwrap_or(u32::MAX)
}

/// Sets the database up and brings it to the version of this program.
pub(super) fn prepare(database: &mut Connection, folder: &Path) -> Result<(), Failure> {
    let failure = |error: rusqlite::Error| match &error {
        // What is asked here is right: the file is of no format, or its version says something else than its tables.
        rusqlite::Error::SqlInputError { msg, .. } => Trouble::from(damage(msg)).in_folder(folder),
        _ if error.sqlite_error_code() == Some(rusqlite::ErrorCode::Unknown) => {
            Trouble::from(damage(&error.to_string())).in_folder(folder)
        }
        _ => Trouble::from(error).in_folder(folder),
    };
    database.busy_timeout(PATIENCE).map_err(failure)?;
    journal(database, place::is_remote(folder)).map_err(failure)?;
    let found = migrate(database).map_err(failure)?;
    if found > known() {
        return Err(Failure::StoreNewer {
            folder: folder.display().to_string(),
            found,
            known: known(),
        });
    }
    shape(database).map_err(failure)
}

/// Whether version and tables are those of this program: one changed letter in the name of a column, and nothing would be
/// found any more. What is wrong counts as damage.
pub(super) fn shape(database: &Connection) -> rusqlite::Result<()> {
    let version: u32 = database.query_row("pragma user_version", [], |row| row.get(0))?;
    if version != known() {
        return Err(damage(&format!("version {version} in place of {}", known())));
    }
    // The file can be written, as was seen before; it says of itself that it cannot (file format, 1.3.3).
    if database.is_readonly(rusqlite::MAIN_DB)? {
        return Err(damage("a file that may only be read"));
    }
    for (table, expected) in COLUMNS {
        let found = columns(database, table)?;
        if found != expected {
            return Err(damage(&format!("{table} has the columns {}", found.join(", "))));
        }
    }
    Ok(())
}

/// The names of a table's columns, in their order; none when there is no such table.
pub(super) fn columns(database: &Connection, table: &str) -> rusqlite::Result<Vec<String>> {
    let mut select = database.prepare("select name from pragma_table_info(?1)")?;
    let names = select.query_map([table], |row| super::trouble::text(row, 0))?;
    names.collect()
}

/// An error that counts as damage (see [`Trouble::in_folder`]).
pub(super) fn damage(what: &str) -> rusqlite::Error {
    rusqlite::Error::ToSqlConversionFailure(what.replace('\n', " ").into())
}

/// A write-ahead log where memory can be shared, that is on a disk of this computer; else a rollback journal. Both are
/// synced fully: a request is on the disk before the network is touched. `secure_delete`: citizens' data do not linger.
fn journal(database: &mut Connection, remote: bool) -> rusqlite::Result<()> {
    let shared = match remote {
        true => false,
        false => match try_log(database) {
            Ok(shared) => shared,
            Err(error) if is_final(&error) => return Err(error),
            Err(_) => {
                let path = database.path().unwrap_or_default().to_owned();
                *database = Connection::open(path)?;
                database.busy_timeout(PATIENCE)?;
                false
            }
        },
    };
    if !shared {
        // A log left by a computer that could share memory is read and ended alone, without it.
        database.pragma_update(None, "locking_mode", "exclusive")?;
        set_mode(database, "delete")?;
        database.pragma_update(None, "locking_mode", "normal")?;
        database.query_row("select count(*) from sqlite_schema", [], |_| Ok(()))?;
    }
    let synchronous = if shared { "full" } else { "extra" };
    database.pragma_update(None, "synchronous", synchronous)?;
    database.execute_batch("pragma foreign_keys = on; pragma secure_delete = on;")
}

/// Begins a log and a change, for only then it shows whether memory can be shared.
fn try_log(database: &Connection) -> rusqlite::Result<bool> {
    let mode = set_mode(database, "wal")?;
    database.execute_batch("begin immediate; rollback;")?;
    Ok(mode == "wal")
}

fn set_mode(database: &Connection, mode: &str) -> rusqlite::Result<String> {
    database.query_row(&format!("pragma journal_mode = {mode}"), [], |row| row.get(0))
}

/// Whether another journal would help as little.
fn is_final(error: &rusqlite::Error) -> bool {
    use rusqlite::ErrorCode::{CannotOpen, ReadOnly, SystemIoFailure};
    !matches!(
        error.sqlite_error_code(),
        Some(CannotOpen | ReadOnly | SystemIoFailure)
    )
}

/// Does the steps that are not done yet; gives the version found. A newer one is left as it is.
pub(super) fn migrate(database: &mut Connection) -> rusqlite::Result<u32> {
    // Immediate, so that two programs starting together do not both migrate.
    let change = database.transaction_with_behavior(TransactionBehavior::Immediate)?;
    let found: u32 = change.query_row("pragma user_version", [], |row| row.get(0))?;
    if found < known() {
        for step in STEPS.iter().skip(found as usize) {
            change.execute_batch(step)?;
        }
        change.pragma_update(None, "user_version", known())?;
        change.commit()?;
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn on_a_network_home_the_journal_needs_no_shared_memory_also_after_a_log() {
        let folder = tempfile::tempdir().unwrap_or_else(|error| unreachable!("{error}"));
        let mode = |remote| -> rusqlite::Result<(String, u32)> {
            let mut database = Connection::open(folder.path().join("a.db"))?;
            journal(&mut database, remote)?;
            migrate(&mut database)?;
            let ask = |pragma: &str| {
                database.query_row(&format!("pragma {pragma}"), [], |row| row.get::<_, String>(0))
            };
            let synchronous: u32 = database.query_row("pragma synchronous", [], |row| row.get(0))?;
            Ok((ask("journal_mode")?, synchronous))
        };
        assert_eq!(mode(false), Ok(("wal".to_owned(), 2)));
        assert_eq!(mode(true), Ok(("delete".into(), 3)));
        assert_eq!(
            mode(false),
            Ok(("wal".into(), 2)),
            "and back on a disk of its own"
        );
    }
}
