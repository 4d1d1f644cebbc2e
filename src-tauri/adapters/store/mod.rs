//! What is kept: drafts, requests, their attachments and messages.
//!
//! SQLite for what is looked up and must change together; files beside it for content, written whole before a row names
//! them. Window and command line may use the same store at the same time; only one of them sends (see [`SendLock`]).
//!
//! Known limits: WAL needs a folder on this computer; network homes are for a later version.

mod drafts;
mod files;
mod handed;
mod lock;
mod requests;
mod schema;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

pub use files::{FOLDERS, describe};
pub use handed::{FILES, HandedFiles};
pub use lock::SendLock;

use super::home::make_private;
use crate::domain::failure::Failure;

/// The store below one data folder.
pub struct Store {
    folder: PathBuf,
    database: Mutex<Connection>,
}

impl Store {
    /// Opens the store, making it when there is none.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        make_private(folder)?;
        for name in FOLDERS {
            make_private(&folder.join(name))?;
        }
        let store = Self {
            folder: folder.to_owned(),
            database: Mutex::new(
                Connection::open(folder.join("apriticket.db")).map_err(|error| unusable(folder, &error))?,
            ),
        };
        schema::prepare(&mut store.database(), folder)?;
        Ok(store)
    }

    /// Whether a store has been made in that folder.
    pub fn is_there(folder: &Path) -> bool {
        folder.join("apriticket.db").exists()
    }

    fn database(&self) -> MutexGuard<'_, Connection> {
        // A panic in another thread leaves no half-written row: every change is one transaction.
        self.database.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn unusable(&self, error: impl std::fmt::Display) -> Failure {
        unusable(&self.folder, &error)
    }
}

fn unusable(folder: &Path, error: &dyn std::fmt::Display) -> Failure {
    Failure::StoreUnusable {
        folder: folder.display().to_string(),
        detail: error.to_string(),
    }
}

#[cfg(test)]
mod tests;
