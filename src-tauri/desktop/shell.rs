//! The window as the app's [`Shell`]: native dialogs, the system's programs, and the channel to the page.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, OnceLock, PoisonError};

use tauri::AppHandle;
use tauri::ipc::Channel;
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

use super::window;
use crate::adapters::appearance::Theme;
use crate::adapters::capture;
use crate::adapters::handoff::client;
use crate::adapters::notifications;
use crate::adapters::settings::WindowLanguage;
use crate::app::{Example, Modes, News, Shell};
use crate::domain::draft_file::ENDING;
use crate::domain::failure::Failure;
use crate::text::Words;
use crate::wire::Event;

/// The window.
pub(super) struct WindowShell {
    app: Arc<OnceLock<AppHandle>>,
    page: Mutex<Option<Channel<Event>>>,
    /// What happened before the page was there and it would not read by itself.
    waiting: Mutex<Vec<Event>>,
}

impl WindowShell {
    /// `app` is set once the window exists.
    pub(super) fn new(app: Arc<OnceLock<AppHandle>>) -> Self {
        Self {
            app,
            page: Mutex::default(),
            waiting: Mutex::default(),
        }
    }

    /// The page listens on this channel from now on.
    pub(super) fn subscribe(&self, channel: Channel<Event>) {
        let mut page = self.page.lock().unwrap_or_else(PoisonError::into_inner);
        let waiting = std::mem::take(&mut *self.waiting.lock().unwrap_or_else(PoisonError::into_inner));
        for event in waiting {
            let _ = channel.send(event);
        }
        *page = Some(channel);
    }

    /// Tells the page, now or as soon as it listens.
    pub(super) fn tell_for_sure(&self, event: Event) {
        match &*self.page.lock().unwrap_or_else(PoisonError::into_inner) {
            Some(page) => {
                let _ = page.send(event);
            }
            None => self
                .waiting
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(event),
        }
    }

    /// Tells the page; a page that is not there yet reads everything when it comes.
    pub(super) fn tell(&self, event: Event) {
        if let Some(page) = &*self.page.lock().unwrap_or_else(PoisonError::into_inner) {
            let _ = page.send(event);
        }
    }

    /// The words in the language of the window.
    fn words(&self) -> Words {
        use tauri::Manager;
        let language = self.app.get().and_then(|app| {
            let modes = app.try_state::<Arc<Modes>>()?;
            Some(modes.app().settings().keys.window.language())
        });
        match language {
            Some(WindowLanguage::En) => Words::english(),
            _ => Words::italian(),
        }
    }

    fn dialog(&self) -> Option<FileDialogBuilder<tauri::Wry>> {
        use tauri::Manager;
        let app = self.app.get()?;
        let dialog = app.dialog().file();
        Some(match app.get_webview_window(super::window::LABEL) {
            Some(window) => dialog.set_parent(&window),
            None => dialog,
        })
    }
}

impl Shell for WindowShell {
    fn choose_files(&self) -> Vec<PathBuf> {
        let chosen = self
            .dialog()
            .and_then(FileDialogBuilder::blocking_pick_files)
            .unwrap_or_default();
        chosen
            .into_iter()
            .filter_map(|file| file.into_path().ok())
            .collect()
    }

    fn choose_list(&self) -> Option<PathBuf> {
        let dialog = self
            .dialog()?
            .add_filter("HTML, CSV, TOML", &["html", "htm", "csv", "toml"]);
        dialog.blocking_pick_file()?.into_path().ok()
    }

    fn choose_draft(&self) -> Option<PathBuf> {
        let dialog = self.dialog()?.add_filter("Apriticket", &[ENDING]);
        dialog.blocking_pick_file()?.into_path().ok()
    }

    fn choose_where_to_save(&self, name: &str) -> Option<PathBuf> {
        let dialog = self.dialog()?.set_file_name(name);
        let dialog = if name.ends_with(ENDING) {
            dialog.add_filter("Apriticket", &[ENDING])
        } else {
            dialog.add_filter("E-mail", &["eml"])
        };
        dialog.blocking_save_file()?.into_path().ok()
    }

    fn open_page(&self, page: &str) -> Result<(), Failure> {
        client::open_page(page)
    }

    fn sign_in_page(&self, done: bool) -> String {
        self.words().sign_in_page(done)
    }

    /// Only to somebody who does not see the window.
    fn news(&self, news: News, module: &str) {
        use tauri::Manager;
        let Some(app) = self.app.get().cloned() else {
            return;
        };
        let window = app.get_webview_window(super::window::LABEL);
        if window.is_some_and(|window| window.is_focused().unwrap_or(false)) {
            return;
        }
        let (title, body) = self.words().news(news, module);
        notifications::show(&title, &body, move || super::window::raise(&app));
    }

    fn example(&self) -> Example {
        self.words().example()
    }

    fn may_capture(&self) -> bool {
        capture::possible()
    }

    fn capture(&self) -> Result<Option<Vec<u8>>, Failure> {
        let window = self.app.get().and_then(window::Hidden::hide);
        let taken = capture::screen();
        drop(window);
        taken
    }

    fn reducing(&self, done: u32, all: u32) {
        self.tell(Event::Reducing { done, all });
    }

    fn look(&self, theme: Theme) {
        if let Some(app) = self.app.get() {
            super::window::look(app, theme);
        }
    }

    fn engine(&self) -> String {
        let name = if cfg!(windows) { "WebView2" } else { "WebKit" };
        tauri::webview_version().map_or_else(|_| name.to_owned(), |version| format!("{name} {version}"))
    }

    fn list_changed(&self) {
        self.tell(Event::ListChanged);
    }

    fn sending(&self, request: &str, sent: u64, bytes: u64) {
        let request = request.to_owned();
        self.tell(Event::Sending { request, sent, bytes });
    }

    fn requests_changed(&self) {
        self.tell(Event::RequestsChanged);
    }
}
