//! One window: a second start brings the first to the front and ends. On Linux by `adapters::one_window`, which needs no
//! session bus, before anything of the toolkit is loaded; elsewhere by Tauri's plugin.

use std::path::Path;

use tauri::{AppHandle, Wry};

use super::opened;

#[cfg(target_os = "linux")]
use crate::adapters::one_window::{self, Door, Given, Start};

/// Whether it is known before the toolkit starts that no other window is there. A second one must not touch the store.
pub(super) const KNOWN_EARLY: bool = cfg!(target_os = "linux");

/// The window that was here first.
pub(super) struct First {
    #[cfg(target_os = "linux")]
    door: Option<Door>,
}

/// `None` when another window has come forward instead, and has been told what this start was given.
#[cfg(target_os = "linux")]
pub(super) fn claim(arguments: &[String], folder: &Path) -> Option<First> {
    // A home that cannot be found is said in a box, once there is something to show it.
    let Ok(home) = crate::adapters::home::Home::find(false) else {
        return Some(First { door: None });
    };
    let given = Given {
        arguments: arguments.to_vec(),
        folder: folder.to_owned(),
    };
    match one_window::claim(&home, &given) {
        Start::First(door) => Some(First { door: Some(door) }),
        Start::Alone => Some(First { door: None }),
        Start::Raised => None,
    }
}

/// Elsewhere the plugin finds out, and ends a second start by itself.
#[cfg(not(target_os = "linux"))]
#[expect(clippy::unnecessary_wraps, reason = "the same shape on every system")]
pub(super) fn claim(_arguments: &[String], _folder: &Path) -> Option<First> {
    Some(First {})
}

#[cfg(target_os = "linux")]
impl First {
    /// A builder for this window.
    #[expect(clippy::unused_self, reason = "the same shape on every system")]
    pub(super) fn builder(&self) -> tauri::Builder<Wry> {
        tauri::Builder::default()
    }

    /// Answers later starts from now on.
    pub(super) fn answer(self, app: &AppHandle) {
        let Some(door) = self.door else { return };
        let app = app.clone();
        door.answer(move |given| {
            let (raised, seen) = std::sync::mpsc::channel();
            let front = app.clone();
            let asked = app.run_on_main_thread(move || {
                super::window::raise(&front);
                let _ = raised.send(());
            });
            if asked.is_ok() {
                let _ = seen.recv();
            }
            super::open_aside(&app, opened::of(&given.arguments, &given.folder));
        });
    }
}

#[cfg(not(target_os = "linux"))]
impl First {
    /// A builder for this window. The plugin comes first, so that a second start ends before it does anything.
    #[expect(clippy::unused_self, reason = "the same shape on every system")]
    pub(super) fn builder(&self) -> tauri::Builder<Wry> {
        tauri::Builder::default().plugin(tauri_plugin_single_instance::init(|app, arguments, folder| {
            super::window::raise(app);
            super::open_aside(app, opened::of(&arguments, Path::new(&folder)));
        }))
    }

    /// The plugin answers.
    #[expect(clippy::unused_self, reason = "the same shape on every system")]
    pub(super) fn answer(self, _app: &AppHandle) {}
}
