//! How the store is, looked at without changing anything: not even what an ordinary start would mend.

use std::path::Path;
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};

use super::schema::STEPS;
use super::{DATABASE, Trouble, place, set_aside};
use crate::domain::failure::Failure;

/// How a store is.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Health {
    /// Drafts.
    pub drafts: u32,
    /// Requests of all states.
    pub requests: u32,
    /// Things that were set aside because they do not read.
    pub set_aside: usize,
    /// Whether it lies on another computer's disk.
    pub remote: bool,
}

/// Looks at the store of a data folder; `None` when there is none yet. A damaged one, or one of a newer version, is a failure.
pub fn health(folder: &Path) -> Result<Option<Health>, Failure> {
    let path = folder.join(DATABASE);
    if !path.exists() {
        return Ok(None);
    }
    let failure = |error: rusqlite::Error| Trouble::from(error).in_folder(folder);
    let flags = OpenFlags::SQLITE_OPEN_READ_ONLY | OpenFlags::SQLITE_OPEN_NO_MUTEX;
    let database = Connection::open_with_flags(path, flags).map_err(failure)?;
    database.busy_timeout(Duration::from_secs(5)).map_err(failure)?;
    let said: String = database
        .query_row("pragma quick_check(1)", [], |row| row.get(0))
        .map_err(failure)?;
    if said != "ok" {
        return Err(Failure::StoreDamaged {
            folder: folder.display().to_string(),
            detail: said,
        });
    }
    let found: u32 = database
        .query_row("pragma user_version", [], |row| row.get(0))
        .map_err(failure)?;
    let known = u32::try_from(STEPS.len()).unwrap_or(u32::MAX);
    if found > known {
        return Err(Failure::StoreNewer {
            folder: folder.display().to_string(),
            found,
            known,
        });
    }
    let count = |table: &str| {
        database
            .query_row(&format!("select count(*) from {table}"), [], |row| row.get(0))
            .map_err(failure)
    };
    let notes = std::fs::read_dir(folder.join(set_aside::FOLDER))
        .into_iter()
        .flatten();
    let is_note = |name: &str| Path::new(name).extension().is_some_and(|end| end == "json");
    Ok(Some(Health {
        drafts: count("draft")?,
        requests: count("request")?,
        set_aside: notes
            .flatten()
            .filter(|entry| is_note(&entry.file_name().to_string_lossy()))
            .count(),
        remote: place::is_remote(folder),
    }))
}
