//! Whole files of text, read with a limit and written so that a crash leaves the old one or the new one.

use std::fs::File;
use std::io::{Read, Write};
use std::path::Path;

use crate::domain::failure::Failure;

/// The largest text file read: lists, tickets and settings are far smaller.
const LARGEST: u64 = 16 * 1024 * 1024;

/// Reads a UTF-8 file (a byte order mark is dropped). `None` when it is not there.
pub fn read_if_there(path: &Path) -> Result<Option<String>, Failure> {
    match File::open(path) {
        Ok(file) => read_open(path, file).map(Some),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(unusable(path, &error)),
    }
}

/// Reads a UTF-8 file that must be there.
pub fn read(path: &Path) -> Result<String, Failure> {
    read_if_there(path)?.ok_or_else(|| Failure::FileMissing {
        file: path.display().to_string(),
    })
}

fn read_open(path: &Path, file: File) -> Result<String, Failure> {
    let mut text = String::new();
    file.take(LARGEST + 1)
        .read_to_string(&mut text)
        .map_err(|error| unusable(path, &error))?;
    if text.len() as u64 > LARGEST {
        return Err(Failure::FileUnusable {
            file: path.display().to_string(),
            detail: "larger than 16 MB".into(),
        });
    }
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

/// Replaces a file as a whole, synced to the disk before the old one goes.
pub fn write(path: &Path, text: &str) -> Result<(), Failure> {
    let folder = path.parent().unwrap_or(Path::new("."));
    super::home::make_private(folder)?;
    replace(path, folder, |file| file.write_all(text.as_bytes())).map_err(|error| unusable(path, &error))
}

/// Writes a file where the clerk wants it, whole; its folder is theirs and stays as it is.
pub fn write_with(path: &Path, fill: impl FnOnce(&mut File) -> std::io::Result<()>) -> Result<(), Failure> {
    let folder = path
        .parent()
        .filter(|folder| !folder.as_os_str().is_empty())
        .unwrap_or(Path::new("."));
    replace(path, folder, fill).map_err(|error| unusable(path, &error))
}

/// Writes a new file beside the old one, syncs it and puts it in the old one's place.
pub(super) fn replace(
    path: &Path,
    folder: &Path,
    fill: impl FnOnce(&mut File) -> std::io::Result<()>,
) -> std::io::Result<()> {
    let mut new = tempfile::NamedTempFile::new_in(folder)?;
    fill(new.as_file_mut())?;
    new.as_file().sync_all()?;
    new.persist(path).map_err(|error| error.error)?;
    // The rename itself is on the disk only when the folder is (not possible, and not needed, on Windows).
    #[cfg(unix)]
    File::open(folder)?.sync_all()?;
    Ok(())
}

fn unusable(path: &Path, error: &std::io::Error) -> Failure {
    Failure::FileUnusable {
        file: path.display().to_string(),
        detail: error.to_string(),
    }
}

/// The largest draft handed on by a colleague: its attachments encoded.
pub const LARGEST_DRAFT: u64 = 140_000_000;

/// Reads a file of any encoding, up to the largest size and one byte, so that the reader can refuse what is larger.
pub fn read_bytes(path: &Path) -> Result<Vec<u8>, Failure> {
    read_bytes_up_to(path, LARGEST)
}

/// The same with another limit, in bytes.
pub fn read_bytes_up_to(path: &Path, largest: u64) -> Result<Vec<u8>, Failure> {
    let file = File::open(path).map_err(|error| match error.kind() {
        std::io::ErrorKind::NotFound => Failure::FileMissing {
            file: path.display().to_string(),
        },
        _ => unusable(path, &error),
    })?;
    let mut bytes = Vec::new();
    file.take(largest + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| unusable(path, &error))?;
    Ok(bytes)
}
