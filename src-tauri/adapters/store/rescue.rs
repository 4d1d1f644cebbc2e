//! A database that cannot be read is moved aside whole; a new one begins with the rows that still read.
//!
//! The new one is finished and synced before the old one moves, so that a crash at any step is taken up where it stood:
//! `rescued.db` means "move what is there aside and take this".

use std::fs;
use std::path::Path;

use rusqlite::types::Value;
use rusqlite::{Connection, params_from_iter};

use super::set_aside::{self, Kept, Note, mentioned};
use super::trouble::Trouble;
use super::{DATABASE, schema};
use crate::adapters::clock::fresh_id;
use crate::adapters::home::make_private;
use crate::domain::failure::Failure;

const RESCUED: &str = "rescued.db";
/// What belongs to a database beside its file; first, so that a log never meets another database.
const BESIDE: [&str; 3] = ["-wal", "-shm", "-journal"];

/// Whether a rescue was begun and not finished.
pub(super) fn is_begun(folder: &Path) -> bool {
    folder.join(RESCUED).exists()
}

/// Whether the database has vanished or is empty while there is content that it should name.
pub(super) fn is_lost(folder: &Path) -> bool {
    let there = fs::metadata(folder.join(DATABASE)).is_ok_and(|known| known.len() > 0);
    let any = |name: &str| fs::read_dir(folder.join(name)).is_ok_and(|mut files| files.next().is_some());
    !there && (any("attachments") || any("messages"))
}

/// Mends a store that nobody else uses now. `detail` is what was found wrong.
pub(super) fn rescue(folder: &Path, detail: &str) -> Result<(), Failure> {
    let failure = |error: std::io::Error| Trouble::from(error).in_folder(folder);
    if !is_begun(folder) {
        // Another program may have been quicker.
        if !is_lost(folder) && is_whole(folder) {
            return Ok(());
        }
        let work = tempfile::tempdir_in(folder).map_err(failure)?;
        let copy = |name: &str| match fs::copy(folder.join(name), work.path().join(name)) {
            Err(error) if error.kind() != std::io::ErrorKind::NotFound => Err(failure(error)),
            _ => Ok(()),
        };
        copy(DATABASE)?;
        let log = format!("{DATABASE}-wal");
        copy(&log)?;
        let logged = work.path().join(log).exists();
        give_head(&work.path().join(DATABASE), logged).map_err(failure)?;
        let new = work.path().join(RESCUED);
        salvage(&work.path().join(DATABASE), &new).map_err(|error| Trouble::from(error).in_folder(folder))?;
        fs::rename(new, folder.join(RESCUED)).map_err(failure)?;
    }
    let stem = format!("database-{}", fresh_id());
    let place = set_aside::folder(folder)?.join(&stem);
    make_private(&place)?;
    for end in BESIDE.iter().copied().chain([""]) {
        let name = format!("{DATABASE}{end}");
        if folder.join(&name).exists() {
            fs::rename(folder.join(&name), place.join(&name)).map_err(failure)?;
        }
    }
    fs::rename(folder.join(RESCUED), folder.join(DATABASE)).map_err(failure)?;
    set_strays_aside(folder, &place)?;
    let note = Note {
        what: Kept::Database,
        name: DATABASE.to_owned(),
        detail: detail.to_owned(),
        file: Some(stem.clone()),
        row: serde_json::Value::Null,
    };
    note.write(&set_aside::folder(folder)?, &stem).map_err(failure)
}

fn is_whole(folder: &Path) -> bool {
    Connection::open(folder.join(DATABASE)).is_ok_and(|database| look_through(&database).is_ok())
}

/// Looks at every page and every row; what is wrong is an error that counts as damage.
pub(super) fn look_through(database: &Connection) -> rusqlite::Result<()> {
    let ask = |question: &str| database.query_row(question, [], |row| row.get::<_, String>(0));
    let found = ask("pragma integrity_check(1)")?;
    if found != "ok" {
        return Err(schema::damage(&found));
    }
    schema::shape(database)?;
    // A key may be null in SQLite.
    let nameless = ask(
        "select count(*) || '' from (select id from draft union all select id from request) where id is null",
    )?;
    if nameless == "0" {
        Ok(())
    } else {
        Err(schema::damage("a row without a name"))
    }
}

/// Content that no rescued row names goes with the old database: its rows may name it.
fn set_strays_aside(folder: &Path, place: &Path) -> Result<(), Failure> {
    let database =
        Connection::open(folder.join(DATABASE)).map_err(|error| Trouble::from(error).in_folder(folder))?;
    let named = mentioned(&database, folder).map_err(|error| Trouble::from(error).in_folder(folder))?;
    for name in super::FOLDERS {
        for entry in fs::read_dir(folder.join(name))
            .into_iter()
            .flatten()
            .filter_map(Result::ok)
        {
            let file = entry.file_name();
            let id = file
                .to_string_lossy()
                .split('.')
                .next()
                .unwrap_or_default()
                .to_owned();
            if !named.contains(&id) {
                make_private(&place.join(name))?;
                fs::rename(entry.path(), place.join(name).join(&file))
                    .map_err(|error| Trouble::from(error).in_folder(folder))?;
            }
        }
    }
    Ok(())
}

/// What the head of every database of this program says, and where (SQLite's file format, 1.3).
const HEAD: [(usize, &[u8]); 3] = [
    (0, b"SQLite format 3\0"),
    // The format of the schema (1.3.9), and texts in UTF-8 (1.3.13).
    (44, &[0, 0, 0, 4]),
    (56, &[0, 0, 0, 1]),
];
/// Where it says what writes and what reads the file (1.3.3): 2 for a log, 1 for a journal.
const VERSIONS: std::ops::Range<usize> = 18..20;

/// Gives a copy the head of a database again: one that lost only that reads.
fn give_head(copy: &Path, logged: bool) -> std::io::Result<()> {
    use std::io::{Read, Seek, Write};
    let mut file = match fs::OpenOptions::new().read(true).write(true).open(copy) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        file => file?,
    };
    let mut head = [0; 60];
    let _ = file.read_exact(&mut head);
    for (at, bytes) in HEAD {
        head[at..at + bytes.len()].copy_from_slice(bytes);
    }
    if head[VERSIONS].iter().any(|version| !(1..=2).contains(version)) {
        head[VERSIONS].fill(if logged { 2 } else { 1 });
    }
    file.rewind()?;
    file.write_all(&head)
}

const DOUBT: &str = r#"update request set state = 'uncertain',
    reason = '{"code":"lost","step":"message","words":"","temporary":false}' where state = 'queued' and via = 'smtp';"#;

/// Copies the rows that read into a new database, in one file.
fn salvage(old: &Path, new: &Path) -> rusqlite::Result<()> {
    let mut to = Connection::open(new)?;
    to.execute_batch("pragma journal_mode = delete; pragma synchronous = extra;")?;
    schema::migrate(&mut to)?;
    let change = to.transaction()?;
    if old.exists() {
        for table in ["draft", "request"] {
            // A table that reads not at all leaves nothing to copy.
            let _ = copy_rows(old, &change, table);
        }
    }
    change.execute_batch(schema::DEPARTED)?;
    // What the old database knew last may be lost: whether it has left is for a person to say.
    change.execute_batch(DOUBT)?;
    change.commit()
}

fn copy_rows(old: &Path, to: &Connection, table: &str) -> rusqlite::Result<()> {
    let from = Connection::open(old)?;
    // Reads also where the file is shorter than it says of itself.
    from.execute_batch("pragma writable_schema = on; pragma cell_size_check = on;")?;
    let known = schema::columns(to, table)?;
    let found = schema::columns(&from, table)?;
    // As many as are known are those, whatever has become of a name; of an older table those that are known by name.
    let all = found.len() == known.len();
    let pairs: Vec<(String, String)> = found
        .into_iter()
        .zip(known.iter().cloned().chain(std::iter::repeat(String::new())))
        .map(|(old, new)| if all { (old, new) } else { (old.clone(), old) })
        .filter(|(_, new)| known.contains(new))
        .collect();
    // The place in the table is the order in time.
    let columns = std::iter::once("rowid").chain(pairs.iter().map(|(_, new)| new.as_str()));
    let columns: Vec<&str> = columns.collect();
    let marks = vec!["?"; columns.len()].join(", ");
    let insert = format!(
        "insert or ignore into {table} ({}) values ({marks})",
        columns.join(", ")
    );
    let quoted = pairs
        .iter()
        .map(|(old, _)| format!("\"{}\"", old.replace('"', "\"\"")));
    let names = std::iter::once("rowid".to_owned())
        .chain(quoted)
        .collect::<Vec<_>>()
        .join(", ");
    // Around a page that does not read: from the beginning to it, and from the end to it.
    for direction in ["asc", "desc"] {
        let mut select = from.prepare(&format!(
            "select {names} from {table} not indexed order by rowid {direction}"
        ))?;
        let mut rows = select.query([])?;
        while let Ok(Some(row)) = rows.next() {
            let values = (0..columns.len()).map(|at| row.get::<_, Value>(at));
            // The second column is the name.
            if let Ok(values) = values.collect::<rusqlite::Result<Vec<_>>>()
                && matches!(values.get(1), Some(Value::Text(_)))
            {
                // What the table does not accept stays in the old one.
                let _ = to.execute(&insert, params_from_iter(values));
            }
        }
    }
    Ok(())
}
