//! The one window: how it opens, what may be shown in it, what is dropped on it.

use std::path::PathBuf;
use std::sync::Arc;
use std::time::Duration;

use tauri::{
    AppHandle, DragDropEvent, Manager, PhysicalPosition, WebviewUrl, WebviewWindow, WebviewWindowBuilder,
    WindowEvent,
};

use tauri_plugin_dialog::{DialogExt, MessageDialogButtons};

use super::shell::WindowShell;
use super::{looks, place};
use crate::adapters::appearance::Theme;
use crate::adapters::settings::WindowLanguage;
use crate::adapters::window_environment;
use crate::adapters::window_place::SMALLEST;
use crate::app::Modes;
use crate::text::Words;
use crate::wire::{Event, FirstAnswer, cards};

/// The window's name inside the program.
pub(super) const LABEL: &str = "main";

/// Opens it, with what its page asks first. The native title bar stays: screen readers need it.
pub(super) fn open(app: &AppHandle, answers: &[FirstAnswer]) -> tauri::Result<()> {
    let opening = place::opening(app);
    let looks = looks::Looks::of(&app.state::<Arc<Modes>>().app().settings());
    let mut window = WebviewWindowBuilder::new(app, LABEL, WebviewUrl::default())
        .title("Apriticket")
        .inner_size(opening.size.0, opening.size.1)
        .min_inner_size(SMALLEST.0, SMALLEST.1)
        .maximized(opening.maximized)
        .theme(looks.title_bar())
        .background_color(looks.ground())
        .initialization_script(looks.script())
        .initialization_script(answers_script(answers))
        .on_navigation(|url| matches!(url.scheme(), "tauri") || url.host_str() == Some("tauri.localhost"));
    if let Some((x, y)) = opening.at {
        window = window.position(x, y);
    }
    let window = window.build()?;
    // What the system's colours are is known only now.
    if looks.theme == Theme::System && matches!(window.theme(), Ok(tauri::Theme::Dark)) {
        let dark = looks::Looks {
            theme: Theme::Dark,
            ..looks
        };
        window.set_background_color(Some(dark.ground()))?;
    }
    let app = app.clone();
    window.on_window_event(move |event| match event {
        WindowEvent::DragDrop(event) => dropped(&app, event),
        WindowEvent::CloseRequested { api, .. } => {
            place::keep(&app);
            let leaving = app.state::<Arc<Modes>>().app().about_to_leave();
            if leaving > 0 {
                api.prevent_close();
                ask_before_closing(&app, leaving);
            }
        }
        WindowEvent::Destroyed => drop(app.state::<Arc<Modes>>().app().forget_deleted_drafts()),
        _ => {}
    });
    Ok(())
}

/// Runs in the page before anything of it is parsed: lays the answers where `ui/src/backend/tauri.ts` looks for them. A page that
/// is read again asks anew, for by then they are old.
fn answers_script(answers: &[FirstAnswer]) -> String {
    format!(
        "(() => {{
  const once = 'apriticket.answered';
  try {{
    if (sessionStorage.getItem(once)) return;
    sessionStorage.setItem(once, 'yes');
    window.firstAnswers = {};
  }} catch {{}}
}})();",
        serde_json::to_string(answers).unwrap_or_else(|_| "[]".to_owned())
    )
}

/// Takes on other colours: the title bar, and what shows before the page does.
pub(super) fn look(app: &AppHandle, theme: Theme) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let looks = looks::Looks {
            theme,
            ..looks::Looks::default()
        };
        let _ = window.set_theme(looks.title_bar());
        let _ = window.set_background_color(Some(looks.ground()));
    }
}

/// Brings it to the front, for a second start.
pub(super) fn raise(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.unminimize();
        let _ = window.show();
        let _ = window.set_focus();
    }
}

/// The window out of sight; it comes back when this is dropped, whatever happened in between.
pub(super) struct Hidden {
    window: WebviewWindow,
    place: Option<PhysicalPosition<i32>>,
}

impl Hidden {
    /// Hides it and waits until the screen shows what lies behind.
    pub(super) fn hide(app: &AppHandle) -> Option<Self> {
        /// Compositors let a window fade; there is no sign of the end.
        const FADING: Duration = Duration::from_millis(400);
        let window = app.get_webview_window(LABEL)?;
        let place = window.outer_position().ok();
        window.hide().ok()?;
        std::thread::sleep(FADING);
        Some(Self { window, place })
    }
}

impl Drop for Hidden {
    fn drop(&mut self) {
        let _ = self.window.show();
        // Some window managers place it anew.
        if let Some(place) = self.place {
            let _ = self.window.set_position(place);
        }
        let _ = self.window.set_focus();
    }
}

/// The first screen is there.
pub(super) fn painted(app: &AppHandle) {
    if let Some(window) = app.get_webview_window(LABEL) {
        let _ = window.set_focus();
    }
    window_environment::report_painted();
}

/// Says what happens to requests that are about to leave, and closes if that is wanted.
fn ask_before_closing(app: &AppHandle, leaving: usize) {
    let language = app.state::<Arc<Modes>>().app().settings().keys.window.language();
    let words = match language {
        WindowLanguage::It => Words::italian(),
        WindowLanguage::En => Words::english(),
    };
    let count = [("count".to_owned(), leaving.to_string())].into();
    let say = |name| words.attribute("closing", name, &count).unwrap_or_default();
    let buttons = MessageDialogButtons::OkCancelCustom(say("close"), say("stay"));
    let closed = app.clone();
    app.dialog()
        .message(words.say("closing", &count))
        .title("Apriticket")
        .buttons(buttons)
        .show(move |close| {
            if let Some(window) = closed.get_webview_window(LABEL).filter(|_| close) {
                let _ = window.destroy();
            }
        });
}

fn dropped(app: &AppHandle, event: &DragDropEvent) {
    let shell = Arc::clone(&app.state::<Arc<WindowShell>>());
    match event {
        DragDropEvent::Enter { .. } => shell.tell(Event::FilesOver { over: true }),
        DragDropEvent::Leave => shell.tell(Event::FilesOver { over: false }),
        DragDropEvent::Drop { paths, .. } => {
            shell.tell(Event::FilesOver { over: false });
            let (app, paths) = (app.clone(), paths.clone());
            std::thread::spawn(move || attach(&app, &shell, &paths));
        }
        _ => {}
    }
}

fn attach(app: &AppHandle, shell: &WindowShell, paths: &[PathBuf]) {
    let app = app.state::<Arc<Modes>>().app();
    match app.take_dropped(paths) {
        Ok(dropped) => cards::dropped(&app, &dropped)
            .into_iter()
            .for_each(|event| shell.tell(event)),
        Err(failure) => shell.tell(Event::Failed { failure }),
    }
}
