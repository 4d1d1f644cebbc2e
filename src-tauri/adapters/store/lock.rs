//! Only one program sends at a time, and a program that dies stops holding the right to.

use std::fs::{File, TryLockError};

use super::Store;
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
