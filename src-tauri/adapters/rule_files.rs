//! IT's rule files: `rules/*.toml` beside the policy.

use std::fs;

use super::home::Home;
use super::text_file;
use crate::domain::failure::Failure;

/// The files, `(name, text)`, by name; a file that cannot be read is a failure and hides no other. None without the folder.
pub fn read(home: &Home) -> (Vec<(String, String)>, Vec<Failure>) {
    let folder = home.rules();
    let mut names: Vec<_> = fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| {
            path.extension()
                .is_some_and(|end| end.eq_ignore_ascii_case("toml"))
        })
        .collect();
    names.sort();
    let (mut files, mut failures) = (Vec::new(), Vec::new());
    for path in names {
        match text_file::read(&path) {
            Ok(text) => files.push((path.display().to_string(), text)),
            Err(failure) => failures.push(failure),
        }
    }
    (files, failures)
}
