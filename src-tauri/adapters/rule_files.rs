//! IT's rule files: `*.toml` in the folder that the policy names, or in `rules` beside the policy.

use std::fs;
use std::path::PathBuf;

use super::home::Home;
use super::settings::Settings;
use super::text_file;
use crate::domain::failure::Failure;

/// The folder.
pub fn folder(home: &Home, settings: &Settings) -> PathBuf {
    let named = settings.keys.rules.folder.as_ref();
    named.map_or_else(|| home.rules(), PathBuf::from)
}

/// The files, `(name, text)`, by name; a file that cannot be read is a failure and hides no other. None without the folder,
/// which is a failure only where the policy names it.
pub fn read(home: &Home, settings: &Settings) -> (Vec<(String, String)>, Vec<Failure>) {
    let folder = folder(home, settings);
    if settings.keys.rules.folder.is_some() && !folder.is_dir() {
        let file = folder.display().to_string();
        return (vec![], vec![Failure::FileMissing { file }]);
    }
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
