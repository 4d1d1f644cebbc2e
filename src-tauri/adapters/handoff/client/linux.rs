//! What a Linux desktop has for mail. Looks only into folders; asks no other program.
//!
//! Known limits: there is no Flatpak or Snap of Apriticket yet; the portal was tried with one that writes down what it is
//! given. Thunderbird without an account opens nothing and says nothing.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::desktop_entry::{self, Places};
use super::ladder::{Choice, Findings, Found, LADDER, Program, System};

/// Looks at this computer.
pub fn look(choice: &Choice) -> Findings {
    let places = places();
    let read = |path: &Path| fs::read_to_string(path).ok();
    let chosen = match choice {
        Choice::Program(id) => LADDER.program(id).and_then(|program| find(program, &places)),
        Choice::Auto | Choice::Way(_) => None,
    };
    let handler = |kind| {
        desktop_entry::handler(kind, &places, &read)
            .filter(|found| found.base.iter().any(|word| is_program(word)))
            .map(visibly)
    };
    Findings {
        chosen: chosen.map(visibly),
        mail: handler("x-scheme-handler/mailto"),
        files: handler("message/rfc822"),
        mapi: false,
        confined: is_confined(),
    }
}

/// A program that warns of hidden folders gets its files in the session's own folder (`/run/user/⟨number⟩`), which is the
/// user's alone and goes with the session.
fn visibly(found: Found) -> Found {
    let warns = LADDER
        .recognise(System::Linux, &found.id)
        .is_some_and(|program| program.visible);
    if !warns || found.readable.is_some() {
        return found;
    }
    let session = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    Found {
        readable: session.filter(|folder| folder.is_dir()),
        ..found
    }
}

/// Whether this program itself runs confined.
fn is_confined() -> bool {
    Path::new("/.flatpak-info").exists() || env::var_os("SNAP").is_some_and(|value| !value.is_empty())
}

/// A program wherever it is: its desktop entry, or else its command.
fn find(program: &Program, places: &Places) -> Option<Found> {
    let read = |path: &Path| fs::read_to_string(path).ok();
    let mut ids: Vec<String> = places
        .entries
        .iter()
        .filter_map(|folder| fs::read_dir(folder).ok())
        .flatten()
        .filter_map(Result::ok)
        .map(|file| file.file_name().to_string_lossy().into_owned())
        .filter(|name| name.ends_with(".desktop"))
        .collect();
    ids.sort();
    let entry = desktop_entry::entry_like(&program.entries, &ids, places, &read);
    let command = || {
        let command = program.commands.iter().find(|command| is_program(command))?;
        Some(Found {
            id: command.clone(),
            name: program.name.clone(),
            base: vec![command.clone()],
            exec: vec![command.clone(), "%u".into()],
            readable: None,
        })
    };
    entry
        .filter(|found| found.base.iter().any(|word| is_program(word)))
        .or_else(command)
}

/// Whether a word of a command line is a program that is there.
fn is_program(word: &str) -> bool {
    if word.contains('/') {
        return Path::new(word).is_file();
    }
    let path = env::var_os("PATH").unwrap_or_default();
    word != "env" && env::split_paths(&path).any(|folder| folder.join(word).is_file())
}

/// Where this user's desktop keeps its entries (XDG Base Directory, and where Flatpak and Snap put theirs).
fn places() -> Places {
    let home = PathBuf::from(env::var_os("HOME").unwrap_or_default());
    let folder = |name: &str, otherwise: PathBuf| {
        env::var_os(name)
            .map(PathBuf::from)
            .filter(|folder| folder.is_absolute())
            .unwrap_or(otherwise)
    };
    let several = |name: &str, otherwise: &str| {
        let value = env::var_os(name).filter(|value| !value.is_empty());
        env::split_paths(&value.unwrap_or_else(|| otherwise.into())).collect::<Vec<_>>()
    };
    let mut lists = vec![folder("XDG_CONFIG_HOME", home.join(".config"))];
    lists.extend(several("XDG_CONFIG_DIRS", "/etc/xdg"));
    let mut data = vec![folder("XDG_DATA_HOME", home.join(".local/share"))];
    data.extend(several("XDG_DATA_DIRS", "/usr/local/share:/usr/share"));
    for further in [
        home.join(".local/share/flatpak/exports/share"),
        "/var/lib/flatpak/exports/share".into(),
        "/var/lib/snapd/desktop".into(),
    ] {
        if !data.contains(&further) {
            data.push(further);
        }
    }
    Places {
        lists,
        entries: data
            .into_iter()
            .map(|folder| folder.join("applications"))
            .collect(),
        desktops: env::var("XDG_CURRENT_DESKTOP")
            .unwrap_or_default()
            .split(':')
            .filter(|name| !name.is_empty())
            .map(str::to_lowercase)
            .collect(),
        home,
    }
}
