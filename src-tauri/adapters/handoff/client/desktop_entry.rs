//! Desktop entries and default applications, as freedesktop.org specifies them: which program a Linux desktop has for
//! mail, and how it is started. Reads through the function it is given; asks no other program.

use std::path::{Path, PathBuf};

use super::ladder::Found;

/// Where this user's desktop keeps its entries, most important first.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Places {
    /// Folders with `mimeapps.list`.
    pub lists: Vec<PathBuf>,
    /// Folders named `applications`.
    pub entries: Vec<PathBuf>,
    /// Names of the desktop, for `⟨name⟩-mimeapps.list`.
    pub desktops: Vec<String>,
    /// The user's own folder.
    pub home: PathBuf,
}

/// Reads a text file; `None` when it cannot.
pub type Read<'a> = &'a dyn Fn(&Path) -> Option<String>;

/// The values of a key in a section, split at `;`.
fn values<'a>(text: &'a str, section: &str, key: &str) -> Vec<&'a str> {
    value(text, section, key)
        .map(|value| {
            value
                .split(';')
                .map(str::trim)
                .filter(|id| !id.is_empty())
                .collect()
        })
        .unwrap_or_default()
}

/// The value of a key in a section.
fn value<'a>(text: &'a str, section: &str, key: &str) -> Option<&'a str> {
    let mut inside = false;
    for line in text.lines().map(str::trim) {
        if let Some(name) = line.strip_prefix('[').and_then(|rest| rest.strip_suffix(']')) {
            inside = name == section;
        } else if let Some((found, value)) = line.split_once('=')
            && inside
            && found.trim_end() == key
        {
            return Some(value.trim_start());
        }
    }
    None
}

/// The program that opens a kind of file or address: the default when one is set, else the first that can.
pub fn handler(kind: &str, places: &Places, read: Read<'_>) -> Option<Found> {
    let mut lists = Vec::new();
    for folder in places.lists.iter().chain(&places.entries) {
        let of_desktop = places.desktops.iter().map(|name| format!("{name}-mimeapps.list"));
        lists.extend(
            of_desktop
                .chain(["mimeapps.list".to_owned()])
                .filter_map(|name| read(&folder.join(name))),
        );
    }
    let in_all = |section| {
        lists
            .iter()
            .flat_map(move |list: &String| values(list, section, kind))
    };
    if let Some(found) = in_all("Default Applications").find_map(|id| entry(id, places, read)) {
        return Some(found);
    }
    let removed: Vec<&str> = in_all("Removed Associations").collect();
    let caches: Vec<String> = places
        .entries
        .iter()
        .filter_map(|folder| read(&folder.join("mimeinfo.cache")))
        .collect();
    let able = caches.iter().flat_map(|cache| values(cache, "MIME Cache", kind));
    in_all("Added Associations")
        .chain(able.filter(|id| !removed.contains(id)))
        .find_map(|id| entry(id, places, read))
}

/// The first entry whose id has one of these parts and that takes mail addresses.
pub fn entry_like(parts: &[String], ids: &[String], places: &Places, read: Read<'_>) -> Option<Found> {
    let like = |id: &&String| {
        let id = id.to_lowercase();
        parts.iter().any(|part| id.contains(part.as_str()))
    };
    ids.iter().filter(like).find_map(|id| {
        let text = text_of(id, places, read)?;
        let takes = values(&text, SECTION, "MimeType").contains(&"x-scheme-handler/mailto");
        takes.then(|| entry(id, places, read)).flatten()
    })
}

const SECTION: &str = "Desktop Entry";

fn text_of(id: &str, places: &Places, read: Read<'_>) -> Option<String> {
    // An entry in a folder below has the folder in its id: `kde4-kmail.desktop`.
    let below = id.replacen('-', "/", 1);
    places
        .entries
        .iter()
        .flat_map(|folder| [folder.join(id), folder.join(&below)])
        .find_map(|path| read(&path))
}

/// The entry of that id, if it can be started.
pub fn entry(id: &str, places: &Places, read: Read<'_>) -> Option<Found> {
    let text = text_of(id, places, read)?;
    if value(&text, SECTION, "Hidden") == Some("true") {
        return None;
    }
    let name = value(&text, SECTION, "Name")?.to_owned();
    let exec = words(value(&text, SECTION, "Exec")?, &name);
    let flatpak = value(&text, SECTION, "X-Flatpak");
    let snap = value(&text, SECTION, "X-SnapInstanceName");
    let (base, readable) = match (flatpak, snap) {
        (Some(app), _) => (
            flatpak_base(&exec, app),
            Some(places.home.join(".var/app").join(app).join("cache")),
        ),
        (_, Some(snap)) => (
            snap_base(&exec),
            Some(places.home.join("snap").join(snap).join("common")),
        ),
        _ => (native_base(&exec), None),
    };
    if base.is_empty() {
        return None;
    }
    Some(Found {
        id: id.to_owned(),
        name,
        base,
        exec,
        readable,
    })
}

/// The words of an `Exec` line: escapes of the file, then quotes; `%c` is the name, `%i`, `%k` and old codes go.
fn words(line: &str, name: &str) -> Vec<String> {
    let mut plain = String::new();
    let mut characters = line.chars();
    while let Some(c) = characters.next() {
        match (c, c == '\\') {
            (_, false) => plain.push(c),
            (_, true) => match characters.next() {
                Some('s') => plain.push(' '),
                Some('t') => plain.push('\t'),
                Some('n') => plain.push('\n'),
                Some('r') => plain.push('\r'),
                Some('\\') | None => plain.push('\\'),
                Some(other) => plain.extend(['\\', other]),
            },
        }
    }
    let mut words = Vec::new();
    let mut word: Option<String> = None;
    let mut quoted = false;
    let mut characters = plain.chars();
    while let Some(c) = characters.next() {
        match c {
            '"' => {
                quoted = !quoted;
                word.get_or_insert_default();
            }
            '\\' if quoted => word.get_or_insert_default().extend(characters.next()),
            c if c.is_whitespace() && !quoted => words.extend(word.take()),
            c => word.get_or_insert_default().push(c),
        }
    }
    words.extend(word);
    words
        .into_iter()
        .filter_map(|word| match word.as_str() {
            "%c" => Some(name.to_owned()),
            "%u" | "%U" | "%f" | "%F" => Some(word),
            code if code.len() == 2 && code.starts_with('%') && code != "%%" => None,
            _ => Some(word.replace("%%", "%")),
        })
        .collect()
}

/// The program alone, without the arguments that the entry gives it; `env` and what it sets stay.
fn native_base(exec: &[String]) -> Vec<String> {
    let program = exec.iter().position(|word| {
        let name = word.rsplit('/').next().unwrap_or_default();
        name != "env" && !word.contains('=')
    });
    program.map(|at| exec[..=at].to_vec()).unwrap_or_default()
}

/// `flatpak run … APP`; files are given where the program can read them, so nothing is forwarded.
fn flatpak_base(exec: &[String], app: &str) -> Vec<String> {
    let Some(at) = exec.iter().position(|word| word == app) else {
        return vec!["flatpak".into(), "run".into(), app.into()];
    };
    exec[..=at]
        .iter()
        .filter(|word| *word != "--file-forwarding")
        .cloned()
        .collect()
}

/// `env … /snap/bin/PROGRAM`.
fn snap_base(exec: &[String]) -> Vec<String> {
    match exec.iter().position(|word| word.contains("/snap/bin/")) {
        Some(at) => exec[..=at].to_vec(),
        None => native_base(exec),
    }
}

#[cfg(test)]
#[path = "desktop_entry_tests.rs"]
mod tests;
