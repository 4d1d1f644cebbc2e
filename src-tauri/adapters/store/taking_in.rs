//! Files as they come in: pictures freed of everything that is not seen, everything else as it is; what would harm is noted.
//!
//! Of a picture only the cleaned copy is kept. What was covered or cut away by an edit is on no disk any more.

use std::fs::{self, File};
use std::io::{self, Read, Seek, SeekFrom};
use std::path::Path;

use super::Store;
use super::files::{LARGEST, media_type};
use crate::adapters::images::{self, Picture};
use crate::domain::failure::Failure;
use crate::domain::ticket::{Attachment, Danger, ShownBytes};

/// How much of a file's beginning is looked at for what would harm.
const HEAD: u64 = 4_000_000;
/// And of its end: there an archive has its directory.
const TAIL: u64 = 1_000_000;

/// What can be said of a file before it is taken in: it is there, is a file, is not too large, and whether it would harm. It has no
/// id yet.
pub fn describe(path: &Path) -> Result<Attachment, Failure> {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let folder = path
        .parent()
        .map(|folder| folder.display().to_string())
        .unwrap_or_default();
    let unusable = |error: io::Error| Failure::FileUnusable {
        file: name.clone(),
        detail: error.to_string(),
    };
    let known = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failure::AttachmentMissing {
            name: name.clone(),
            folder,
        },
        _ => unusable(error),
    })?;
    if !known.is_file() {
        return Err(Failure::AttachmentNotAFile { name });
    }
    not_too_large(&name, known.len())?;
    let danger = danger(path, known.len()).map_err(unusable)?;
    Ok(Attachment {
        bytes: known.len(),
        media_type: media_type(&name),
        danger,
        name,
        ..Attachment::default()
    })
}

fn not_too_large(name: &str, bytes: u64) -> Result<(), Failure> {
    if bytes <= LARGEST {
        return Ok(());
    }
    Err(Failure::AttachmentTooLarge {
        name: name.to_owned(),
        size: ShownBytes(bytes).to_string(),
        limit: ShownBytes(LARGEST).to_string(),
    })
}

fn danger(path: &Path, bytes: u64) -> io::Result<Option<Danger>> {
    let mut file = File::open(path)?;
    let mut head = Vec::new();
    file.by_ref().take(HEAD).read_to_end(&mut head)?;
    let mut tail = Vec::new();
    file.seek(SeekFrom::Start(bytes.saturating_sub(TAIL)))?;
    file.take(TAIL).read_to_end(&mut tail)?;
    Ok(Danger::in_content(&head, &tail))
}

impl Store {
    /// Takes a copy of a file; the original is not needed any more, and never changed.
    pub fn take_in(&self, path: &Path) -> Result<Attachment, Failure> {
        let described = describe(path)?;
        let unusable = |error: io::Error| Failure::FileUnusable {
            file: described.name.clone(),
            detail: error.to_string(),
        };
        let mut content = File::open(path).map_err(unusable)?;
        let mut start = Vec::new();
        content
            .by_ref()
            .take(16)
            .read_to_end(&mut start)
            .map_err(unusable)?;
        content.seek(SeekFrom::Start(0)).map_err(unusable)?;
        if images::may_be(&start) {
            let mut bytes = Vec::new();
            content.take(LARGEST).read_to_end(&mut bytes).map_err(unusable)?;
            return self.keep_content(&described.name, &bytes);
        }
        let kept = self.keep(&described.name, content)?;
        Ok(Attachment {
            danger: described.danger,
            ..kept
        })
    }

    /// Keeps content that lies in memory under a name.
    pub fn keep_content(&self, name: &str, content: &[u8]) -> Result<Attachment, Failure> {
        not_too_large(name, content.len() as u64)?;
        if let Some(picture) = images::clean(content) {
            return self.keep_picture(name, &picture);
        }
        let kept = self.keep(name, content)?;
        Ok(Attachment {
            danger: Danger::in_content(content, content),
            ..kept
        })
    }

    /// Keeps a picture; its name gets the ending that fits.
    pub fn keep_picture(&self, name: &str, picture: &Picture) -> Result<Attachment, Failure> {
        let kept = self.keep(&images::fitting(name, picture.format), picture.bytes.as_slice())?;
        Ok(Attachment {
            media_type: picture.format.media_type().to_owned(),
            picture: Some(picture.pixels),
            ..kept
        })
    }

    /// The whole content of an attachment.
    pub fn read_attachment(&self, attachment: &Attachment) -> Result<Vec<u8>, Failure> {
        let mut bytes = Vec::new();
        let read = self
            .open_attachment(attachment)
            .and_then(|mut content| content.read_to_end(&mut bytes));
        read.map_err(|error| self.unusable(error))?;
        Ok(bytes)
    }
}
