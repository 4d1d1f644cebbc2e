//! What the app needs from the shell around it: asking for a file, opening something, telling that something changed.

use std::path::PathBuf;

use super::trying_out::Example;
use crate::adapters::appearance::Theme;
use crate::domain::failure::Failure;

/// What may be told to somebody who looks elsewhere: that something happened, never what a request says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum News {
    /// The server has taken a request.
    Sent,
    /// A request was refused, and nothing happens by itself any more.
    Refused,
    /// Nobody knows whether a request has arrived.
    Uncertain,
    /// The vendor's number has come.
    Numbered,
}

impl News {
    /// The word used in the locales, `news-⟨id⟩`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Sent => "sent",
            Self::Refused => "refused",
            Self::Uncertain => "uncertain",
            Self::Numbered => "numbered",
        }
    }
}

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

    /// A picture of the screen, without the window in it; `None` when the person changed their mind.
    fn capture(&self) -> Result<Option<Vec<u8>>, Failure> {
        Err(Failure::CaptureUnavailable {
            detail: String::new(),
        })
    }

    /// Whether there is a screen to take a picture of.
    fn may_capture(&self) -> bool {
        false
    }

    /// So many pictures of all are reduced.
    fn reducing(&self, _done: u32, _all: u32) {}

    /// So many bytes of a request's message are on their way.
    fn sending(&self, request: &str, sent: u64, bytes: u64);

    /// A request has changed behind the shell's back.
    fn requests_changed(&self);

    /// Something has become of a request for this module while the clerk perhaps looks elsewhere.
    fn news(&self, _news: News, _module: &str) {}

    /// The words of the example with which the mail program is tried.
    fn example(&self) -> Example {
        Example::default()
    }
}
