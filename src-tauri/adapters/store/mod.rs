//! What is kept: drafts, requests, their attachments and messages.
//!
//! SQLite for what is looked up and must change together; files beside it for content, written whole before a row names
//! them. Window and command line may use the same store at the same time; only one of them sends (see [`SendLock`]). What
//! cannot be read is set aside and named, and the rest opens (see [`SetAside`]).
//!
//! Known limits: that a file is whole is told by its size. A write-ahead log that somebody removes takes the last changes
//! with it, and nobody can tell.

mod drafts;
mod emptying;
mod example;
mod files;
mod handed;
mod health;
mod lock;
mod place;
mod requests;
mod rescue;
mod schema;
mod set_aside;
mod taking_in;
mod trouble;

use std::path::{Path, PathBuf};
use std::sync::{Mutex, MutexGuard, PoisonError};

use rusqlite::Connection;

pub use emptying::{Emptied, Remains};
pub use files::FOLDERS;
pub use handed::{FILES, HandedFiles};
pub use health::{Health, health};
pub use lock::SendLock;
pub use set_aside::{Kept, SetAside};
pub use taking_in::describe;
pub(super) use trouble::Trouble;

use super::home::make_private;
use crate::domain::failure::Failure;

/// The file of the database.
const DATABASE: &str = "apriticket.db";

/// The store below one data folder.
pub struct Store {
    folder: PathBuf,
    database: Mutex<Connection>,
    in_use: lock::InUse,
}

impl Store {
    /// Opens the store, making it when there is none and mending it when it does not read.
    pub fn open(folder: &Path) -> Result<Self, Failure> {
        make_private(folder)?;
        for name in FOLDERS {
            make_private(&folder.join(name))?;
        }
        let in_use = lock::InUse::share(folder)?;
        let connection = match connect(folder) {
            Err(Failure::StoreDamaged { detail, .. }) => mend(folder, &in_use, &detail)?,
            connected => connected?,
        };
        Ok(Self {
            folder: folder.to_owned(),
            database: Mutex::new(connection),
            in_use,
        })
    }

    /// Whether a store has been made in that folder.
    pub fn is_there(folder: &Path) -> bool {
        folder.join(DATABASE).exists()
    }

    fn database(&self) -> MutexGuard<'_, Connection> {
        // A panic in another thread leaves no half-written row: every change is one transaction.
        self.database.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Asks the database what may be asked twice; one that turns out damaged is mended, and asked again.
    fn mending<T>(&self, read: impl Fn(&Connection) -> rusqlite::Result<T>) -> Result<T, Failure> {
        let mut database = self.database();
        match read(&database).map_err(|error| self.unusable(error)) {
            Err(Failure::StoreDamaged { detail, .. }) => {
                // Closed first: nobody may have the old file open when it moves.
                *database = Connection::open_in_memory().map_err(|error| self.unusable(error))?;
                match mend(&self.folder, &self.in_use, &detail) {
                    Ok(mended) => *database = mended,
                    Err(failure) => {
                        *database = connect(&self.folder)?;
                        return Err(failure);
                    }
                }
                read(&database).map_err(|error| self.unusable(error))
            }
            done => done,
        }
    }

    fn unusable(&self, error: impl Into<Trouble>) -> Failure {
        error.into().in_folder(&self.folder)
    }
}

fn connect(folder: &Path) -> Result<Connection, Failure> {
    let failure = |error: Trouble| error.in_folder(folder);
    let _turn = lock::turn_to_open(folder)?;
    if rescue::is_begun(folder) || rescue::is_lost(folder) {
        return Err(Failure::StoreDamaged {
            folder: folder.display().to_string(),
            detail: format!("{DATABASE} is missing"),
        });
    }
    let path = folder.join(DATABASE);
    make_private_file(&path).map_err(|error| failure(error.into()))?;
    let mut connection = Connection::open(path).map_err(|error| failure(error.into()))?;
    schema::prepare(&mut connection, folder)?;
    Ok(connection)
}

fn mend(folder: &Path, in_use: &lock::InUse, detail: &str) -> Result<Connection, Failure> {
    in_use.alone(folder, || rescue::rescue(folder, detail))?;
    connect(folder)
}

/// Makes the file, when there is none, and has only this user read it; what SQLite lays beside it is made alike.
fn make_private_file(path: &Path) -> std::io::Result<()> {
    let file = std::fs::OpenOptions::new().append(true).create(true).open(path)?;
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        file.set_permissions(std::fs::Permissions::from_mode(0o600))?;
    }
    drop(file);
    Ok(())
}

#[cfg(test)]
mod tests;
