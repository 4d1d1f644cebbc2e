//! What the app needs from the shell around it: asking for a file, opening something, telling that something changed.

use std::path::PathBuf;

use crate::adapters::appearance::Theme;
use crate::domain::failure::Failure;

/// A window or a command line.
pub trait Shell: Send + Sync {
    /// Asks for files to attach; none when the person changed their mind.
    fn choose_files(&self) -> Vec<PathBuf>;

    /// Asks for an address list.
    fn choose_list(&self) -> Option<PathBuf>;

    /// Asks for a draft that a colleague has handed on.
    fn choose_draft(&self) -> Option<PathBuf>;

    /// Asks where to save a file, proposing a name.
    fn choose_where_to_save(&self, name: &str) -> Option<PathBuf>;

    /// Opens a page in the browser.
    fn open_page(&self, page: &str) -> Result<(), Failure>;

    /// What the browser shows when a sign-in has come to its end: a page, or nothing.
    fn sign_in_page(&self, _done: bool) -> String {
        String::new()
    }

    /// Takes on these colours outside the page as well, as far as there is anything to colour.
    fn look(&self, _theme: Theme) {}

    /// The engine that draws the window, with its version; empty without a window.
    fn engine(&self) -> String {
        String::new()
    }

    /// A list that IT has fixed has changed: it waits to be looked at, or is in force already.
    fn list_changed(&self);

    /// So many bytes of a request's message are on their way.
    fn sending(&self, request: &str, sent: u64, bytes: u64);

    /// A request has changed behind the shell's back.
    fn requests_changed(&self);
}
