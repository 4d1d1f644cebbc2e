//! What is handed to another program: the mail as a file and the attachments under their true names, in a folder for the
//! user only, until the request is settled. A mail program may read them only when the mail leaves.
//!
//! A confined program (Flatpak, Snap) cannot read the data folder: it gets a copy in a folder of its own, whose place is
//! noted beside the original so that both go together.

use std::fs::{self, File};
use std::io;
use std::path::{Path, PathBuf};

use super::Store;
use crate::adapters::home::make_private;
use crate::adapters::text_file;
use crate::domain::failure::Failure;
use crate::domain::request::Request;

/// The folder of a request's attachments below its folder; the clerk may see it.
pub const FILES: &str = "allegati";

/// Where the copies for confined programs are noted, one path a line.
const COPIES: &str = "copies.txt";

/// The folder of the copies within what a confined program can read.
const IN_READABLE: &str = "apriticket";

/// A file handed over, and all files handed over with it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct HandedFiles {
    /// The mail as a file.
    pub mail: PathBuf,
    /// The attachments, in order.
    pub files: Vec<PathBuf>,
}

impl Store {
    /// Writes mail and attachments for another program. `write` writes the mail.
    pub fn hand_over(
        &self,
        request: &Request,
        name: &str,
        write: impl FnOnce(&mut File) -> io::Result<()>,
    ) -> Result<HandedFiles, Failure> {
        self.clear_handed_over(&request.id);
        let folder = self.handed_over(&request.id)?;
        make_private(&folder)?;
        let mail = folder.join(name);
        text_file::replace(&mail, &folder, write).map_err(|error| self.unusable(error))?;
        let attachments = &request.draft.attachments;
        if attachments.is_empty() {
            return Ok(HandedFiles { mail, files: vec![] });
        }
        let below = folder.join(FILES);
        make_private(&below)?;
        let mut names: Vec<String> = Vec::new();
        let mut files = Vec::new();
        for attachment in attachments {
            names.push(free_name(&attachment.name, &names));
            let path = below.join(names.last().map_or("", String::as_str));
            let copy = || -> io::Result<()> {
                let mut content = self.open_attachment(attachment)?;
                text_file::replace(&path, &below, |file| io::copy(&mut content, file).map(drop))
            };
            copy().map_err(|error| self.unusable(error))?;
            files.push(path);
        }
        Ok(HandedFiles { mail, files })
    }

    /// Copies what was handed over into a folder that another program can read.
    pub fn hand_over_in(
        &self,
        request: &str,
        handed: &HandedFiles,
        readable: &Path,
    ) -> Result<HandedFiles, Failure> {
        let folder = self.handed_over(request)?;
        let copy = readable.join(IN_READABLE).join(request);
        let list = folder.join(COPIES);
        let before = fs::read_to_string(&list).unwrap_or_default();
        fs::write(&list, format!("{before}{}\n", copy.display())).map_err(|error| self.unusable(error))?;
        make_private(&copy)?;
        let put = |path: &PathBuf| -> Result<PathBuf, Failure> {
            let below = path.strip_prefix(&folder).map_err(|error| self.unusable(error))?;
            let to = copy.join(below);
            make_private(to.parent().unwrap_or(&copy))?;
            fs::copy(path, &to).map_err(|error| self.unusable(error))?;
            Ok(to)
        };
        Ok(HandedFiles {
            mail: put(&handed.mail)?,
            files: handed.files.iter().map(put).collect::<Result<_, _>>()?,
        })
    }

    /// The folder of what is handed over of a request.
    pub fn handed_over(&self, request: &str) -> Result<PathBuf, Failure> {
        self.path("handed-over", request)
            .map_err(|error| self.unusable(error))
    }

    /// Removes what was handed to another program, copies included.
    pub fn clear_handed_over(&self, request: &str) {
        let Ok(folder) = self.handed_over(request) else {
            return;
        };
        let noted = fs::read_to_string(folder.join(COPIES)).unwrap_or_default();
        for copy in noted.lines().map(Path::new) {
            // Only what this program has made: its own folder, named after the request.
            if copy.ends_with(Path::new(IN_READABLE).join(request)) {
                let _ = fs::remove_dir_all(copy);
            }
        }
        let _ = fs::remove_dir_all(folder);
    }

    /// Removes what was handed over of requests that no other program needs any more.
    pub fn sweep_handed_over(&self) -> Result<(), Failure> {
        let needed = self.mending(|database| {
            let mut select =
                database.prepare("select id from request where state in ('queued', 'handed_over')")?;
            let ids = select.query_map([], |row| row.get::<_, String>(0))?;
            ids.collect::<rusqlite::Result<Vec<_>>>()
        })?;
        let folders = fs::read_dir(self.folder.join("handed-over"))
            .into_iter()
            .flatten();
        for folder in folders.filter_map(Result::ok) {
            let id = folder.file_name().to_string_lossy().into_owned();
            if !needed.contains(&id) {
                self.clear_handed_over(&id);
            }
        }
        Ok(())
    }
}

/// The name of an attachment as a file of that name can be, other than those already there: `foto (2).png`.
fn free_name(name: &str, taken: &[String]) -> String {
    let plain = file_name(name);
    let same = |wanted: &String| {
        taken
            .iter()
            .any(|name| name.to_lowercase() == wanted.to_lowercase())
    };
    if !same(&plain) {
        return plain;
    }
    let (stem, extension) = match plain.rsplit_once('.') {
        Some((stem, extension)) if !stem.is_empty() => (stem, format!(".{extension}")),
        _ => (plain.as_str(), String::new()),
    };
    // One more than there are names: one of them is free.
    (2..=taken.len() + 2)
        .map(|number| format!("{stem} ({number}){extension}"))
        .find(|wanted| !same(wanted))
        .unwrap_or(plain)
}

/// A name that any system can have as a file: what leads elsewhere or is reserved becomes `_`.
pub(super) fn file_name(name: &str) -> String {
    const RESERVED: [&str; 9] = ["<", ">", ":", "\"", "/", "\\", "|", "?", "*"];
    let plain: String = name
        .chars()
        .map(|c| {
            let reserved = RESERVED.iter().any(|sign| sign.starts_with(c));
            if c.is_control() || (reserved && (cfg!(windows) || c == '/')) {
                '_'
            } else {
                c
            }
        })
        .collect();
    let plain = shortened(plain.trim_end_matches([' ', '.']));
    // Device names of Windows count with any extension.
    let stem = plain.split('.').next().unwrap_or_default().to_uppercase();
    let device = matches!(stem.as_str(), "CON" | "PRN" | "AUX" | "NUL")
        || (stem.len() == 4 && (stem.starts_with("COM") || stem.starts_with("LPT")));
    match plain.as_str() {
        "" => "allegato".into(),
        _ if device && cfg!(windows) => format!("_{plain}"),
        _ => plain,
    }
}

/// At most 240 bytes, so that a number still fits; the extension stays.
fn shortened(name: &str) -> String {
    let (stem, extension) = match name.rfind('.') {
        Some(at) if at > 0 && name.len() - at <= 16 => name.split_at(at),
        _ => (name, ""),
    };
    let room = 240 - extension.len();
    let end = (0..=stem.len().min(room))
        .rev()
        .find(|end| stem.is_char_boundary(*end));
    format!("{}{extension}", &stem[..end.unwrap_or(0)])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_kept_as_it_is_unless_it_leads_elsewhere() {
        for (name, kept) in [
            (
                "Foto città, n° 1 (bozza) & 100%.png",
                "Foto città, n° 1 (bozza) & 100%.png",
            ),
            ("L'ordine dell’ufficio.txt", "L'ordine dell’ufficio.txt"),
            ("../../etc/passwd", ".._.._etc_passwd"),
            ("..", "allegato"),
            ("", "allegato"),
            ("a\r\nb.txt", "a__b.txt"),
        ] {
            assert_eq!(file_name(name), kept);
        }
        let long = file_name(&format!("{}.png", "è".repeat(200)));
        assert_eq!((long.len(), long.ends_with("è.png")), (240, true));
    }

    #[test]
    fn two_of_the_same_name_stay_two() {
        let taken = ["foto.png".to_owned(), "Foto (2).png".to_owned()];
        assert_eq!(free_name("FOTO.PNG", &taken), "FOTO (3).PNG");
        assert_eq!(free_name("altro.png", &taken), "altro.png");
        assert_eq!(free_name(".profile", &[".profile".to_owned()]), ".profile (2)");
    }
}
