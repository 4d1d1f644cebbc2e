//! The lists that were in force before the present one: kept as they were, newest first, and read again on request.

use std::fs;
use std::path::Path;

use super::home::{Home, make_private};
use super::text_file;
use crate::domain::failure::Failure;

/// How many are kept.
const MOST: usize = 20;

/// Keeps the list in force under `id`, before another takes its place. Nothing happens when there is none.
pub fn keep(home: &Home, id: &str) -> Result<(), Failure> {
    let Some(text) = text_file::read_if_there(&home.address_list())? else {
        return Ok(());
    };
    let folder = home.previous_lists();
    make_private(&folder)?;
    text_file::write(&folder.join(format!("{id}.toml")), &text)?;
    for old in ids(&folder).into_iter().skip(MOST) {
        let _ = fs::remove_file(folder.join(format!("{old}.toml")));
    }
    Ok(())
}

/// The names of those kept, newest first.
pub fn list(home: &Home) -> Vec<String> {
    ids(&home.previous_lists())
}

/// The text of one of them.
pub fn read(home: &Home, id: &str) -> Result<String, Failure> {
    let gone = || Failure::ListCopyGone { id: id.to_owned() };
    if !list(home).iter().any(|known| known == id) {
        return Err(gone());
    }
    text_file::read_if_there(&home.previous_lists().join(format!("{id}.toml")))?.ok_or_else(gone)
}

fn ids(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok);
    let id = |entry: fs::DirEntry| {
        entry
            .file_name()
            .to_str()?
            .strip_suffix(".toml")
            .map(str::to_owned)
    };
    let mut ids: Vec<String> = entries.filter_map(id).collect();
    ids.sort_unstable_by(|one, other| other.cmp(one));
    ids
}
