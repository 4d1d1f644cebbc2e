//! What Windows has for mail, read from the registry; nothing is called to find out.
//!
//! Known limits: written after Microsoft's documentation and tried under Wine, not on a Windows with Outlook.

use std::env;
use std::path::Path;

use windows_registry::{CLASSES_ROOT, CURRENT_USER, Key, LOCAL_MACHINE};

use super::ladder::{Choice, Findings, Found, LADDER, Program, System};

/// Looks at this computer.
pub fn look(choice: &Choice) -> Findings {
    let chosen = match choice {
        Choice::Program(id) => LADDER.program(id).and_then(installed),
        Choice::Auto | Choice::Way(_) => None,
    };
    Findings {
        chosen,
        mail: mail(),
        files: files(),
        mapi: mapi(),
        confined: false,
    }
}

fn text(root: &Key, path: &str, name: &str) -> Option<String> {
    let value = root.open(path).ok()?.get_string(name).ok()?;
    let value = value.trim_end_matches('\0').trim().to_owned();
    (!value.is_empty()).then_some(value)
}

/// The program that the person has chosen for `mailto:`, or the machine's.
fn mail() -> Option<Found> {
    const CHOICE: &str = r"Software\Microsoft\Windows\Shell\Associations\UrlAssociations\mailto\UserChoice";
    let handler = text(CURRENT_USER, CHOICE, "ProgId").unwrap_or_else(|| "mailto".into());
    of_handler(&handler)
}

/// The program that opens `.eml` files.
fn files() -> Option<Found> {
    const CHOICE: &str = r"Software\Microsoft\Windows\CurrentVersion\Explorer\FileExts\.eml\UserChoice";
    let handler = text(CURRENT_USER, CHOICE, "ProgId").or_else(|| text(CLASSES_ROOT, ".eml", ""))?;
    // Opened by the system: a packaged program has no command of its own.
    let found = of_handler(&handler)?;
    Some(Found {
        exec: Vec::new(),
        ..found
    })
}

/// A program by its ProgId: a packaged one by its application id, any other by its command.
fn of_handler(handler: &str) -> Option<Found> {
    let application = text(CLASSES_ROOT, &format!(r"{handler}\Application"), "AppUserModelID");
    let command = text(CLASSES_ROOT, &format!(r"{handler}\shell\open\command"), "");
    let program = command.as_deref().and_then(program_of);
    if application.is_none() && program.is_none() {
        return None;
    }
    let id = [Some(handler.to_owned()), application.clone(), program.clone()]
        .into_iter()
        .flatten()
        .collect::<Vec<_>>()
        .join(" ");
    let known = LADDER.recognise(System::Windows, &id);
    let name = known
        .map(|known| known.name.clone())
        .or_else(|| {
            text(
                CLASSES_ROOT,
                &format!(r"{handler}\Application"),
                "ApplicationName",
            )
        })
        .filter(|name| !name.starts_with('@'))
        .or_else(|| {
            program
                .as_deref()
                .and_then(|program| Some(Path::new(program).file_stem()?.to_string_lossy().into_owned()))
        });
    // A packaged program is started by its alias.
    let start = known
        .and_then(installed)
        .map(|found| found.base)
        .or_else(|| program.map(|program| vec![program]));
    Some(Found {
        id,
        name: name.unwrap_or_default(),
        base: start.unwrap_or_default(),
        exec: Vec::new(),
        readable: None,
    })
}

/// The program at the head of a command of the registry.
fn program_of(command: &str) -> Option<String> {
    let command = command.trim();
    let program = match command.strip_prefix('"') {
        Some(rest) => rest.split('"').next()?.to_owned(),
        None => {
            let end = command.to_lowercase().find(".exe").map(|at| at + 4)?;
            command.get(..end)?.to_owned()
        }
    };
    Some(expanded(&program))
}

/// A program of the ladder that is installed, by its registered path or its alias.
fn installed(program: &Program) -> Option<Found> {
    let found = program.commands.iter().find_map(|command| {
        let name = match command.to_lowercase().ends_with(".exe") {
            true => command.clone(),
            false => format!("{command}.exe"),
        };
        let key = format!(r"Software\Microsoft\Windows\CurrentVersion\App Paths\{name}");
        let registered = [CURRENT_USER, LOCAL_MACHINE]
            .into_iter()
            .find_map(|root| text(root, &key, ""))
            .map(|path| expanded(path.trim_matches('"')));
        let alias = || env::var("LOCALAPPDATA").map(|local| format!(r"{local}\Microsoft\WindowsApps\{name}"));
        registered
            .or_else(|| alias().ok())
            .filter(|path| Path::new(path).symlink_metadata().is_ok())
    })?;
    Some(Found {
        id: format!("{} {found}", program.handlers.first()?),
        name: program.name.clone(),
        base: vec![found],
        exec: Vec::new(),
        readable: None,
    })
}

/// Whether the default mail client offers a MAPI library that is there. Where none does, the system's stub would say so
/// in a box of its own, or open a `mailto:` without attachments and call it success.
fn mapi() -> bool {
    const CLIENTS: &str = r"Software\Clients\Mail";
    let Some(client) = [CURRENT_USER, LOCAL_MACHINE]
        .into_iter()
        .find_map(|root| text(root, CLIENTS, ""))
    else {
        return false;
    };
    let key = format!(r"{CLIENTS}\{client}");
    let library = |name| {
        [CURRENT_USER, LOCAL_MACHINE]
            .into_iter()
            .find_map(|root| text(root, &key, name))
    };
    ["DLLPathEx", "DLLPath"]
        .into_iter()
        .filter_map(library)
        .any(|path| {
            let path = expanded(&path);
            // A bare name is looked for in the system's folder by MAPI itself.
            !path.contains('\\') || Path::new(&path).is_file()
        })
}

/// A path with `%NAME%` replaced by the environment's values.
pub fn expanded(path: &str) -> String {
    let mut parts = path.split('%');
    let mut out = parts.next().unwrap_or_default().to_owned();
    while let Some(name) = parts.next() {
        let value = env::var(name).unwrap_or_else(|_| format!("%{name}%"));
        out += &value;
        out += parts.next().unwrap_or_default();
    }
    out
}
