//! What cannot be read is set aside and named; the rest opens. Nothing is thrown away: the bytes lie in `set-aside/`, a
//! note beside them says what they were.

use std::collections::HashSet;
use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value, json};

use super::Store;
use crate::adapters::clock::fresh_id;
use crate::adapters::home::make_private;
use crate::adapters::text_file;
use crate::domain::failure::Failure;

/// The folder.
pub(super) const FOLDER: &str = "set-aside";

/// What kind of thing was set aside.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Kept {
    /// A draft.
    Draft,
    /// A request of outbox or history.
    Request,
    /// The message of a request.
    Message,
    /// An attachment.
    Attachment,
    /// The whole database.
    Database,
    /// Something that has no note.
    Unknown,
}

impl Kept {
    /// The word used in file names, JSON and the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Draft => "draft",
            Self::Request => "request",
            Self::Message => "message",
            Self::Attachment => "attachment",
            Self::Database => "database",
            Self::Unknown => "unknown",
        }
    }
}

/// Something that could not be read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SetAside {
    /// What it was.
    pub what: Kept,
    /// What a person knows it by: subject or file name; empty when nobody can tell.
    pub name: String,
    /// Since when it lies there.
    pub since: Timestamp,
    /// Where it lies.
    pub place: PathBuf,
    /// What was wrong with it.
    pub detail: String,
}

/// What lies beside the bytes. A row is in the note itself.
#[derive(Serialize, Deserialize)]
pub(super) struct Note {
    pub what: Kept,
    pub name: String,
    pub detail: String,
    /// File or folder with the bytes, relative to the note.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    #[serde(default, skip_serializing_if = "Value::is_null")]
    pub row: Value,
}

impl Note {
    /// Writes the note under a name, whole and synced.
    pub(super) fn write(&self, folder: &Path, name: &str) -> std::io::Result<()> {
        let text = serde_json::to_string_pretty(self)?;
        text_file::replace(&folder.join(format!("{name}.json")), folder, |file| {
            file.write_all(text.as_bytes())
        })
    }
}

/// The folder, made when there is none.
pub(super) fn folder(store: &Path) -> Result<PathBuf, Failure> {
    let folder = store.join(FOLDER);
    make_private(&folder)?;
    Ok(folder)
}

impl Store {
    /// What was set aside, latest first.
    pub fn set_asides(&self) -> Vec<SetAside> {
        let folder = self.folder.join(FOLDER);
        let names: Vec<String> = fs::read_dir(&folder)
            .into_iter()
            .flatten()
            .filter_map(|entry| Some(entry.ok()?.file_name().to_string_lossy().into_owned()))
            .collect();
        let noted: HashSet<&str> = names
            .iter()
            .filter_map(|name| name.strip_suffix(".json"))
            .collect();
        let about = |name: &String| {
            let path = folder.join(name);
            let since = fs::metadata(&path).and_then(|known| known.modified()).ok()?;
            let is_note = name.strip_suffix(".json");
            let note =
                is_note.and_then(|_| serde_json::from_str::<Note>(&fs::read_to_string(&path).ok()?).ok());
            let stem = name.split('.').next().unwrap_or_default();
            if is_note.is_none() && noted.contains(stem) {
                return None;
            }
            let note = note.unwrap_or_else(|| Note {
                what: Kept::Unknown,
                name: name.clone(),
                detail: String::new(),
                file: None,
                row: Value::Null,
            });
            Some(SetAside {
                what: note.what,
                place: note.file.map_or(path, |file| folder.join(file)),
                name: note.name,
                since: Timestamp::try_from(since).ok()?,
                detail: note.detail,
            })
        };
        let mut found: Vec<SetAside> = names.iter().filter_map(about).collect();
        found.sort_by(|one, other| {
            other
                .since
                .cmp(&one.since)
                .then_with(|| one.place.cmp(&other.place))
        });
        found
    }

    /// Takes a row that does not read out of its table, once it is kept; gives the failure that names it.
    pub(super) fn set_row_aside(&self, what: Kept, id: &str, detail: &str) -> Failure {
        match self.try_set_row_aside(what, id, detail) {
            Ok((name, place)) => Failure::SetAside {
                name,
                place: place.display().to_string(),
            },
            Err(failure) => failure,
        }
    }

    fn try_set_row_aside(&self, what: Kept, id: &str, detail: &str) -> Result<(String, PathBuf), Failure> {
        let table = what.id();
        let database = self.database();
        let row = database
            .query_row(&format!("select * from {table} where id = ?1"), [id], |row| {
                let fields = row.as_ref().column_names().enumerate();
                fields
                    .map(|(at, name)| Ok((name.to_owned(), as_json(row.get_ref(at)?))))
                    .collect::<rusqlite::Result<Map<String, Value>>>()
            })
            .optional()
            .map_err(|error| self.unusable(error))?;
        let name = row.as_ref().map(known_by).unwrap_or_default();
        let stem = format!("{table}-{}", plain(id));
        let folder = folder(&self.folder)?;
        let place = folder.join(format!("{stem}.json"));
        // Gone: another program has done it.
        if let Some(row) = row {
            let note = Note {
                what,
                name: name.clone(),
                detail: detail.to_owned(),
                file: None,
                row: Value::Object(row),
            };
            note.write(&folder, &stem).map_err(|error| self.unusable(error))?;
            database
                .execute(&format!("delete from {table} where id = ?1"), [id])
                .map_err(|error| self.unusable(error))?;
        }
        Ok((name, place))
    }

    /// Moves a stored file that is not whole, and notes it; a file that is missing is noted alone.
    pub(super) fn set_file_aside(
        &self,
        what: Kept,
        path: &Path,
        name: &str,
        detail: &str,
    ) -> Result<PathBuf, Failure> {
        let folder = folder(&self.folder)?;
        let file_name = path.file_name().unwrap_or_default().to_string_lossy();
        let stem = format!(
            "{}-{}",
            what.id(),
            file_name.split('.').next().unwrap_or_default()
        );
        let kept = format!("{stem}.bytes");
        if path.exists() {
            fs::rename(path, folder.join(&kept)).map_err(|error| self.unusable(error))?;
        }
        let there = folder.join(&kept).exists();
        let note = Note {
            what,
            name: name.to_owned(),
            detail: detail.to_owned(),
            file: there.then(|| kept.clone()),
            row: Value::Null,
        };
        let noted = folder.join(format!("{stem}.json"));
        if !noted.exists() {
            note.write(&folder, &stem).map_err(|error| self.unusable(error))?;
        }
        Ok(if there { folder.join(kept) } else { noted })
    }
}

/// The names of stored files that the tables mention, and those that rows set aside mention: whatever looks like one.
pub(super) fn mentioned(database: &Connection, store: &Path) -> rusqlite::Result<HashSet<String>> {
    let mut names = HashSet::new();
    let mut select =
        database.prepare("select content from draft union all select id || ' ' || draft from request")?;
    let mut rows = select.query([])?;
    while let Some(row) = rows.next()? {
        names.extend(ids_in(row.get_ref(0)?.as_bytes().unwrap_or_default()));
    }
    for note in fs::read_dir(store.join(FOLDER))
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
    {
        if note.path().extension().is_some_and(|end| end == "json") {
            names.extend(ids_in(&fs::read(note.path()).unwrap_or_default()));
        }
    }
    Ok(names)
}

/// Every run of exactly 32 hexadecimal digits: what [`fresh_id`] makes.
fn ids_in(text: &[u8]) -> impl Iterator<Item = String> + '_ {
    text.split(|byte| !matches!(byte, b'0'..=b'9' | b'a'..=b'f'))
        .filter(|run| run.len() == 32)
        .map(|run| String::from_utf8_lossy(run).into_owned())
}

/// An id as a part of a file name; another one when it cannot be that.
fn plain(id: &str) -> String {
    let fits = !id.is_empty() && id.len() <= 64 && id.chars().all(|c| c.is_ascii_alphanumeric());
    if fits { id.to_owned() } else { fresh_id() }
}

fn as_json(value: ValueRef<'_>) -> Value {
    match value {
        ValueRef::Null => Value::Null,
        ValueRef::Integer(number) => json!(number),
        ValueRef::Real(number) => json!(number),
        ValueRef::Text(bytes) | ValueRef::Blob(bytes) => match std::str::from_utf8(bytes) {
            Ok(text) => json!(text),
            Err(_) => json!({ "bytes": bytes }),
        },
    }
}

/// The subject, however broken the rest: of the request, or what stands after `"subject":"` in a draft.
fn known_by(row: &Map<String, Value>) -> String {
    let text = |column: &str| row.get(column).and_then(Value::as_str).unwrap_or_default();
    let in_draft = || {
        let after = text("content").split_once("\"subject\":\"")?.1;
        Some(after.split('"').next().unwrap_or_default().to_owned())
    };
    match text("subject") {
        "" => in_draft().unwrap_or_default(),
        subject => subject.to_owned(),
    }
}
