//! Content beside the database: attachments, messages of the outbox, files handed to a mail program.
//!
//! Every file is written whole, synced and only then named by a row, so a crash leaves at worst a file that nobody
//! names; [`Store::sweep`] removes those.

use std::collections::HashSet;
use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::{Path, PathBuf};
use std::time::{Duration, SystemTime};

use super::Store;
use crate::adapters::clock::fresh_id;
use crate::adapters::text_file;
use crate::domain::failure::Failure;
use crate::domain::ticket::{Attachment, ShownBytes};

/// Folders of the store.
pub const FOLDERS: [&str; 3] = ["attachments", "messages", "handed-over"];

/// The largest file taken in: more than any mail carries, so that a video chosen by mistake is refused at once.
const LARGEST: u64 = 100_000_000;

/// How long a file that nobody names is left alone: another program may be about to name it.
const GRACE: Duration = Duration::from_secs(24 * 60 * 60);

/// What can be said of a file before it is taken in: it is there, is a file and is not too large. It has no id yet.
pub fn describe(path: &Path) -> Result<Attachment, Failure> {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().into_owned())
        .unwrap_or_default();
    let folder = path
        .parent()
        .map(|folder| folder.display().to_string())
        .unwrap_or_default();
    let known = fs::metadata(path).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => Failure::AttachmentMissing {
            name: name.clone(),
            folder,
        },
        _ => Failure::FileUnusable {
            file: name.clone(),
            detail: error.to_string(),
        },
    })?;
    if !known.is_file() {
        return Err(Failure::AttachmentNotAFile { name });
    }
    if known.len() > LARGEST {
        let (size, limit) = (
            ShownBytes(known.len()).to_string(),
            ShownBytes(LARGEST).to_string(),
        );
        return Err(Failure::AttachmentTooLarge { name, size, limit });
    }
    Ok(Attachment {
        id: String::new(),
        bytes: known.len(),
        media_type: media_type(&name),
        name,
    })
}

fn media_type(name: &str) -> String {
    mime_guess::from_path(name).first_or_octet_stream().to_string()
}

impl Store {
    /// Takes a copy of a file; the original is not needed any more.
    pub fn take_in(&self, path: &Path) -> Result<Attachment, Failure> {
        let Attachment { name, .. } = describe(path)?;
        let content = File::open(path).map_err(|error| Failure::FileUnusable {
            file: name.clone(),
            detail: error.to_string(),
        })?;
        self.keep(&name, content)
    }

    /// Keeps content under a name.
    pub fn keep(&self, name: &str, mut content: impl Read) -> Result<Attachment, Failure> {
        let id = fresh_id();
        let mut bytes = 0;
        self.replace("attachments", &id, |file| {
            bytes = io::copy(&mut content, file)?;
            Ok(())
        })?;
        Ok(Attachment {
            id,
            name: name.to_owned(),
            bytes,
            media_type: media_type(name),
        })
    }

    /// The content of an attachment.
    pub fn open_attachment(&self, attachment: &Attachment) -> io::Result<Box<dyn Read>> {
        Ok(Box::new(BufReader::new(File::open(
            self.path("attachments", &attachment.id)?,
        )?)))
    }

    /// Writes the message of a request, whole and synced.
    pub fn write_message(
        &self,
        request: &str,
        write: impl FnOnce(&mut BufWriter<&mut File>) -> io::Result<()>,
    ) -> Result<(), Failure> {
        self.replace("messages", &format!("{request}.eml"), |file| {
            let mut out = BufWriter::with_capacity(1 << 16, file);
            write(&mut out)?;
            out.flush()
        })
    }

    /// The message of a request and its size in bytes.
    pub fn open_message(&self, request: &str) -> Result<(BufReader<File>, u64), Failure> {
        let open = || {
            let file = File::open(self.path("messages", &format!("{request}.eml"))?)?;
            let bytes = file.metadata()?.len();
            Ok((BufReader::with_capacity(1 << 16, file), bytes))
        };
        open().map_err(|error: io::Error| self.unusable(error))
    }

    pub(super) fn forget_message(&self, request: &str) {
        if let Ok(path) = self.path("messages", &format!("{request}.eml")) {
            let _ = fs::remove_file(path);
        }
        self.clear_handed_over(request);
    }

    /// Removes the content of an attachment.
    pub fn forget_file(&self, attachment: &str) {
        if let Ok(path) = self.path("attachments", attachment) {
            let _ = fs::remove_file(path);
        }
    }

    /// Removes content that no draft and no request names and that is older than a day, and what other programs need no
    /// more.
    pub fn sweep(&self) -> Result<(), Failure> {
        let (drafts, requests) = (self.drafts()?, self.requests()?);
        let drafts = drafts
            .iter()
            .map(|(draft, _)| draft)
            .chain(requests.iter().map(|request| &request.draft));
        let mut named: HashSet<String> = drafts
            .flat_map(|draft| &draft.attachments)
            .map(|attachment| attachment.id.clone())
            .collect();
        named.extend(requests.iter().map(|request| format!("{}.eml", request.id)));
        for folder in ["attachments", "messages"] {
            let files = fs::read_dir(self.folder.join(folder)).map_err(|error| self.unusable(error))?;
            for file in files.filter_map(Result::ok) {
                let unnamed = !named.contains(file.file_name().to_string_lossy().as_ref());
                let old = |changed: SystemTime| changed.elapsed().is_ok_and(|age| age > GRACE);
                if unnamed && file.metadata().and_then(|known| known.modified()).is_ok_and(old) {
                    let _ = fs::remove_file(file.path());
                }
            }
        }
        self.sweep_handed_over(&requests);
        Ok(())
    }

    fn replace(
        &self,
        folder: &str,
        name: &str,
        fill: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<(), Failure> {
        let write = || text_file::replace(&self.path(folder, name)?, &self.folder.join(folder), fill);
        write().map_err(|error| self.unusable(error))
    }

    /// The path of a stored file. Names come from this program, but a store is a folder that others can write to: a name
    /// that leads elsewhere is refused.
    pub(super) fn path(&self, folder: &str, name: &str) -> io::Result<PathBuf> {
        let plain = !name.is_empty()
            && name
                .chars()
                .all(|c| c.is_ascii_alphanumeric() || matches!(c, '.' | '-'));
        if plain && !name.starts_with('.') {
            Ok(self.folder.join(folder).join(name))
        } else {
            Err(io::Error::new(
                io::ErrorKind::InvalidInput,
                format!("{name} is no name of a stored file"),
            ))
        }
    }
}
