//! What a trouble of disk or database means for the person: no space, no right to write, in use, damaged, or else.

use std::io::{self, Write};
use std::path::Path;

use rusqlite::types::ValueRef;
use rusqlite::{ErrorCode, Row};

use crate::domain::failure::Failure;

/// A library's error.
pub(crate) enum Trouble {
    /// Of the disk.
    Disk(io::Error),
    /// Of the database.
    Database(rusqlite::Error),
    /// Of anything else, in its own words.
    Other(String),
}

impl From<io::Error> for Trouble {
    fn from(error: io::Error) -> Self {
        Self::Disk(error)
    }
}

impl From<rusqlite::Error> for Trouble {
    fn from(error: rusqlite::Error) -> Self {
        Self::Database(error)
    }
}

impl From<serde_json::Error> for Trouble {
    fn from(error: serde_json::Error) -> Self {
        Self::Other(error.to_string())
    }
}

impl From<std::path::StripPrefixError> for Trouble {
    fn from(error: std::path::StripPrefixError) -> Self {
        Self::Other(error.to_string())
    }
}

impl Trouble {
    /// The failure that names the folder and says what to do.
    pub(crate) fn in_folder(self, folder: &Path) -> Failure {
        let (shown, detail) = (folder.display().to_string(), self.words());
        match self {
            Self::Disk(error) => of_disk(shown, &error),
            // A column that is not what its table says, or what a look through everything has found.
            Self::Database(
                rusqlite::Error::InvalidColumnType(..)
                | rusqlite::Error::IntegralValueOutOfRange(..)
                | rusqlite::Error::ToSqlConversionFailure(_),
            ) => Failure::StoreDamaged {
                folder: shown,
                detail,
            },
            Self::Database(error) => match error.sqlite_error_code() {
                Some(ErrorCode::DiskFull) => Failure::StoreFull { folder: shown },
                Some(ErrorCode::DatabaseBusy | ErrorCode::DatabaseLocked) => {
                    Failure::StoreBusy { folder: shown }
                }
                Some(ErrorCode::DatabaseCorrupt | ErrorCode::NotADatabase) => Failure::StoreDamaged {
                    folder: shown,
                    detail,
                },
                Some(
                    ErrorCode::ReadOnly
                    | ErrorCode::CannotOpen
                    | ErrorCode::PermissionDenied
                    | ErrorCode::SystemIoFailure,
                ) => match probe(folder) {
                    // The database says only that it cannot; the disk says why.
                    Err(error) => of_disk(shown, &error),
                    Ok(()) => Failure::StoreUnusable {
                        folder: shown,
                        detail,
                    },
                },
                _ => Failure::StoreUnusable {
                    folder: shown,
                    detail,
                },
            },
            Self::Other(_) => Failure::StoreUnusable {
                folder: shown,
                detail,
            },
        }
    }

    fn words(&self) -> String {
        match self {
            Self::Disk(error) => error.to_string(),
            Self::Database(error) => error.to_string(),
            Self::Other(words) => words.clone(),
        }
    }
}

/// The text of a column, whatever its bytes; a column that holds no text is damage.
pub(super) fn text(row: &Row<'_>, column: usize) -> rusqlite::Result<String> {
    let value = row.get_ref(column)?;
    match value {
        ValueRef::Text(bytes) => Ok(String::from_utf8_lossy(bytes).into_owned()),
        _ => Err(rusqlite::Error::InvalidColumnType(
            column,
            "text".to_owned(),
            value.data_type(),
        )),
    }
}

/// The same, of a column that may be empty.
pub(super) fn text_or_none(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<String>> {
    match row.get_ref(column)? {
        ValueRef::Null => Ok(None),
        _ => text(row, column).map(Some),
    }
}

fn of_disk(folder: String, error: &io::Error) -> Failure {
    use io::ErrorKind::{FileTooLarge, PermissionDenied, QuotaExceeded, ReadOnlyFilesystem, StorageFull};
    match error.kind() {
        StorageFull | QuotaExceeded | FileTooLarge => Failure::StoreFull { folder },
        PermissionDenied | ReadOnlyFilesystem => Failure::StoreReadOnly { folder },
        _ => Failure::StoreUnusable {
            folder,
            detail: error.to_string(),
        },
    }
}

/// Whether as much as a database needs to begin can be written.
fn probe(folder: &Path) -> io::Result<()> {
    let mut file = tempfile::NamedTempFile::new_in(folder)?;
    file.write_all(&vec![0; 64 * 1024])?;
    file.as_file().sync_all()
}
