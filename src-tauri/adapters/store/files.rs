//! Content beside the database: attachments, messages of the outbox, files handed to a mail program.
//!
//! Every file is written whole, synced and only then named by a row, so a crash leaves at worst a file that nobody
//! names; [`Store::sweep`] removes those.

use std::fs::{self, File};
use std::io::{self, BufReader, BufWriter, Read, Write};
use std::path::PathBuf;
use std::time::{Duration, SystemTime};

use rusqlite::OptionalExtension;

use super::Store;
use super::rescue;
use super::set_aside::{Kept, mentioned};
use crate::adapters::clock::fresh_id;
use crate::adapters::text_file;
use crate::domain::failure::Failure;
use crate::domain::ticket::{Attachment, Draft};

/// Folders of the store.
pub const FOLDERS: [&str; 3] = ["attachments", "messages", "handed-over"];

/// The largest file taken in: more than any mail carries, so that a video chosen by mistake is refused at once.
pub(super) const LARGEST: u64 = 100_000_000;

/// How long a file that nobody names is left alone: another program may be about to name it.
const GRACE: Duration = Duration::from_secs(24 * 60 * 60);

pub(super) fn media_type(name: &str) -> String {
    mime_guess::from_path(name).first_or_octet_stream().to_string()
}

impl Store {
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
            ..Attachment::default()
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

    /// The message of a request and its size in bytes. One that is not whole is set aside and never sent.
    pub fn open_message(&self, request: &str) -> Result<(BufReader<File>, u64), Failure> {
        let known: Option<(String, Option<i64>, Option<String>)> = self.mending(|database| {
            database
                .query_row(
                    "select subject, message_bytes, emptied from request where id = ?1",
                    [request],
                    |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
                )
                .optional()
        })?;
        let (subject, written, emptied) = known.unwrap_or_default();
        if emptied.is_some() {
            return Err(Failure::ContentRemoved {
                id: request.to_owned(),
            });
        }
        let damaged = |detail: &str| {
            let path = self.path("messages", &format!("{request}.eml"));
            let path = path.map_err(|error| self.unusable(error))?;
            let place = self.set_file_aside(Kept::Message, &path, &subject, detail)?;
            Err(Failure::MessageDamaged {
                subject: subject.clone(),
                place: place.display().to_string(),
            })
        };
        match self.open_message_file(request) {
            Ok((_, bytes)) if written.is_some_and(|written| u64::try_from(written) != Ok(bytes)) => {
                damaged(&format!("{bytes} bytes of {}", written.unwrap_or_default()))
            }
            Err(error) if error.kind() == io::ErrorKind::NotFound => damaged("missing"),
            opened => opened.map_err(|error| self.unusable(error)),
        }
    }

    pub(super) fn open_message_file(&self, request: &str) -> io::Result<(BufReader<File>, u64)> {
        let file = File::open(self.path("messages", &format!("{request}.eml"))?)?;
        let bytes = file.metadata()?.len();
        Ok((BufReader::with_capacity(1 << 16, file), bytes))
    }

    /// Looks whether the attachments of a draft are whole; the first that is not is set aside and named.
    pub fn check_attachments(&self, draft: &Draft) -> Result<(), Failure> {
        for attachment in &draft.attachments {
            let path = self
                .path("attachments", &attachment.id)
                .map_err(|error| self.unusable(error))?;
            let found = fs::metadata(&path).map(|known| known.len());
            if found.as_ref().ok() != Some(&attachment.bytes) {
                let detail = match found {
                    Ok(bytes) => format!("{bytes} bytes of {}", attachment.bytes),
                    Err(error) if error.kind() == io::ErrorKind::NotFound => "missing".to_owned(),
                    Err(error) => return Err(self.unusable(error)),
                };
                let place = self.set_file_aside(Kept::Attachment, &path, &attachment.name, &detail)?;
                return Err(Failure::AttachmentDamaged {
                    name: attachment.name.clone(),
                    place: place.display().to_string(),
                });
            }
        }
        Ok(())
    }

    /// Looks whether everything that is still needed reads; what does not is set aside and named.
    pub fn examine(&self) -> Result<(), Failure> {
        for (draft, _) in self.drafts()? {
            let _ = self.check_attachments(&draft);
        }
        for request in self.waiting()? {
            let _ = self.check_attachments(&request.draft);
            let _ = self.open_message(&request.id);
        }
        Ok(())
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

    /// Removes content that no draft and no request names and that is older than a day. The database is looked through
    /// before: one that has silently lost rows names too little.
    pub fn sweep(&self) -> Result<(), Failure> {
        self.mending(rescue::look_through)?;
        let named = self.mending(|database| mentioned(database, &self.folder))?;
        for folder in ["attachments", "messages"] {
            let files = fs::read_dir(self.folder.join(folder)).map_err(|error| self.unusable(error))?;
            for file in files.filter_map(Result::ok) {
                let name = file.file_name().to_string_lossy().into_owned();
                let unnamed = !named.contains(name.split('.').next().unwrap_or_default());
                let old = |changed: SystemTime| changed.elapsed().is_ok_and(|age| age > GRACE);
                if unnamed && file.metadata().and_then(|known| known.modified()).is_ok_and(old) {
                    let _ = fs::remove_file(file.path());
                }
            }
        }
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
