//! The system's own programs: the one that opens mails, and the browser.
//!
//! Known limits: the handler of `.eml` files is opened, whichever it is; choosing the right way for each mail program is
//! the subject of a ladder of its own.

use std::path::Path;

use crate::domain::failure::Failure;

/// Opens a mail file with the program that the system has for it.
pub fn open_mail(path: &Path) -> Result<(), Failure> {
    open::that_detached(path).map_err(|error| Failure::NoMailProgram {
        detail: error.to_string(),
    })
}

/// Opens a page in the default browser.
pub fn open_page(page: &str) -> Result<(), Failure> {
    open::that_detached(page).map_err(|error| Failure::NoBrowser {
        page: page.to_owned(),
        detail: error.to_string(),
    })
}
