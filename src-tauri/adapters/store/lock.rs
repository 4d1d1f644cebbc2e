//! Who may do what at the same time: any number of programs use a store, one sends, one at a time opens it, and who mends it
//! must be alone. A program that dies holds nothing.

use std::fs::{File, TryLockError};
use std::path::Path;

use super::Store;
use super::trouble::Trouble;
use crate::domain::failure::Failure;

/// The right to send; given back when dropped, and by the system when the process dies.
#[derive(Debug)]
pub struct SendLock {
    _file: File,
}

impl Store {
    /// Takes the right to send, or says that another window or command has it.
    pub fn lock_sending(&self) -> Result<SendLock, Failure> {
        let file = File::create(self.folder.join("sending.lock")).map_err(|error| self.unusable(error))?;
        match file.try_lock() {
            Ok(()) => Ok(SendLock { _file: file }),
            Err(TryLockError::WouldBlock) => Err(Failure::AlreadySending),
            Err(TryLockError::Error(error)) => Err(self.unusable(error)),
        }
    }
}

/// Waits for the turn to open the database, which ends when this is dropped: SQLite turns away, without waiting, who changes
/// the journal while another does. `None` where the file system knows no locks.
pub(super) fn turn_to_open(folder: &Path) -> Result<Option<File>, Failure> {
    let file =
        File::create(folder.join("opening.lock")).map_err(|error| Trouble::from(error).in_folder(folder))?;
    Ok(file.lock().is_ok().then_some(file))
}

/// The use of a store, shared with other programs. `None` inside where the file system knows no locks.
pub(super) struct InUse(Option<File>);

impl InUse {
    /// Begins to use a store; waits while another program mends it.
    pub(super) fn share(folder: &Path) -> Result<Self, Failure> {
        let file = File::create(folder.join("in-use.lock"))
            .map_err(|error| Trouble::from(error).in_folder(folder))?;
        Ok(Self(file.lock_shared().is_ok().then_some(file)))
    }

    /// Does something while nobody else uses the store.
    pub(super) fn alone<T>(
        &self,
        folder: &Path,
        act: impl FnOnce() -> Result<T, Failure>,
    ) -> Result<T, Failure> {
        let Some(file) = &self.0 else {
            return act();
        };
        let _ = file.unlock();
        let done = match file.try_lock() {
            Ok(()) => act(),
            Err(_) => Err(Failure::StoreBusy {
                folder: folder.display().to_string(),
            }),
        };
        let _ = file.unlock();
        let _ = file.lock_shared();
        done
    }
}
