//! What the program was started with: a link, or a draft that a colleague has handed on. From this start or from a second one,
//! which passes it on and ends.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use tauri::{AppHandle, Manager, Url};

use super::shell::WindowShell;
use crate::app::{App, Modes};
use crate::domain::failure::Failure;
use crate::domain::link;
use crate::wire::Event;

/// Things opened at once, at most.
const MOST: usize = 10;

/// One thing to open.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Opened {
    /// A link, not read yet.
    Link(String),
    /// A handed-on draft.
    Draft(PathBuf),
}

/// What the arguments name, program name first; a file is relative to `folder`. Anything else is passed over.
pub(super) fn of(arguments: &[String], folder: &Path) -> Vec<Opened> {
    let named = arguments.iter().skip(1).filter_map(|argument| {
        if link::is_link(argument) {
            return Some(Opened::Link(argument.clone()));
        }
        let path = match Url::parse(argument) {
            Ok(url) if url.scheme() == "file" => url.to_file_path().ok()?,
            _ => folder.join(argument),
        };
        App::is_handed_on(&path).then_some(Opened::Draft(path))
    });
    named.take(MOST).collect()
}

/// Opens them and tells the page, or keeps it for when the page is there.
pub(super) fn open(app: &AppHandle, opened: Vec<Opened>) {
    let Some(modes) = app.try_state::<Arc<Modes>>() else {
        return;
    };
    let (current, shell) = (modes.app(), app.state::<Arc<WindowShell>>());
    for one in opened {
        match event(&current, one) {
            Ok(Some(event)) => shell.tell_for_sure(event),
            Ok(None) => {}
            Err(failure) => shell.tell_for_sure(Event::Failed { failure }),
        }
    }
}

fn event(app: &App, opened: Opened) -> Result<Option<Event>, Failure> {
    Ok(match opened {
        Opened::Link(text) => app
            .open_link(&text)?
            .map(|draft| Event::DraftOpened { draft, link: true }),
        Opened::Draft(path) => Some(Event::DraftOpened {
            draft: app.take_over(&path)?,
            link: false,
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn links_and_drafts_are_opened_and_nothing_else() {
        let given: Vec<String> = [
            "apriticket",
            "--trial",
            "Apriticket:new?module=imu",
            "bozza.apriticket",
            "/tmp/è una bozza.APRITICKET",
            "file:///home/g/bozza%20nuova.apriticket",
            "https://example.org/x.apriticket?",
            "/etc/passwd",
            "",
        ]
        .map(str::to_owned)
        .to_vec();
        assert_eq!(
            of(&given, Path::new("/here")),
            [
                Opened::Link("Apriticket:new?module=imu".into()),
                Opened::Draft("/here/bozza.apriticket".into()),
                Opened::Draft("/tmp/è una bozza.APRITICKET".into()),
                Opened::Draft("/home/g/bozza nuova.apriticket".into()),
            ]
        );
        assert_eq!(
            of(&vec!["a.apriticket".to_owned(); 99], Path::new("/")).len(),
            MOST
        );
    }
}
