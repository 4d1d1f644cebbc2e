//! The window: a shell around the app. Dialogs, dropped files, one instance, and the table of commands; nothing else.
//!
//! The page gets no plugin and no path: files are chosen and dropped on this side and handed over by id.

mod commands;
mod first;
mod looks;
mod opened;
mod place;
mod shell;
mod start;
mod web_view;
mod window;

use std::cell::LazyCell;
use std::process::ExitCode;
use std::sync::{Arc, OnceLock};

use tauri::{AppHandle, Manager};

use crate::adapters::window_environment;
use crate::app::{App, Modes};
use crate::domain::failure::Failure;
use crate::text::Words;
use shell::WindowShell;
use start::Start;

/// Opens the window and stays until it is closed.
#[allow(clippy::disallowed_methods, reason = "inside Tauri's own macro")]
pub fn run() -> ExitCode {
    window_environment::prepare();
    if !web_view::is_there() {
        return ExitCode::FAILURE;
    }
    let arguments: Vec<String> = std::env::args_os()
        .map(|argument| argument.to_string_lossy().into_owned())
        .collect();
    let trial = arguments.iter().any(|argument| argument == "--trial");
    let handle: Arc<OnceLock<AppHandle>> = Arc::default();
    let shell = Arc::new(WindowShell::new(Arc::clone(&handle)));
    let here = std::env::current_dir().unwrap_or_default();
    let Some(first) = first::claim(&arguments, &here) else {
        return ExitCode::SUCCESS;
    };
    let opened = opened::of(&arguments, &here);
    let start = LazyCell::new({
        let (shell, anew) = (Arc::clone(&shell) as Arc<_>, opened.is_empty());
        move || Start::begin(trial, shell, anew)
    });
    if first::KNOWN_EARLY {
        LazyCell::force(&start);
    }
    let built = first
        .builder()
        .plugin(tauri_plugin_dialog::init())
        .invoke_handler(commands::handler())
        .setup(move |app| {
            let _ = handle.set(app.handle().clone());
            match start.modes() {
                Ok(modes) => {
                    refresh_list(modes.app());
                    app.manage(modes);
                    app.manage(shell);
                    // Before the page asks which draft to show: the one that was opened is the newest.
                    opened::open(app.handle(), opened);
                    window::open(app.handle(), &start.answers())?;
                    first.answer(app.handle());
                    keep_sending(app.handle().clone());
                }
                Err(failure) => cannot_start(app.handle(), &failure),
            }
            Ok(())
        })
        .run(tauri::generate_context!());
    match built {
        Ok(()) => ExitCode::SUCCESS,
        Err(_) => ExitCode::FAILURE,
    }
}

/// Opens what a second start has passed on, off the thread of the window.
fn open_aside(app: &AppHandle, opened: Vec<opened::Opened>) {
    let app = app.clone();
    std::thread::spawn(move || opened::open(&app, opened));
}

/// Offline the last list stands; the clerk is told nothing that they cannot change.
fn refresh_list(app: Arc<App>) {
    std::thread::spawn(move || drop(app.refresh_fixed()));
}

/// Sends in the background what is queued or was put off, whenever its time has come.
fn keep_sending(app: AppHandle) {
    const LOOK_EVERY: std::time::Duration = std::time::Duration::from_secs(20);
    std::thread::spawn(move || {
        loop {
            std::thread::sleep(LOOK_EVERY);
            // What goes wrong stands with the request.
            let _ = app.state::<Arc<Modes>>().app().send_what_is_due();
        }
    });
}

/// Says in a native box why the program cannot start, and ends it. What was written stays where it is.
fn cannot_start(app: &AppHandle, failure: &Failure) {
    use tauri_plugin_dialog::{DialogExt, MessageDialogKind};
    let words = Words::italian();
    let ended = app.clone();
    app.dialog()
        .message(words.failure(failure))
        .title("Apriticket")
        .kind(MessageDialogKind::Error)
        .show(move |_| ended.exit(1));
}
