//! Simple MAPI, the way into classic Outlook. The library of the mail program is loaded into a process of its own, which
//! waits while the draft is open and whose end, however it comes, is no concern of the window.
//!
//! `MAPISendMailW` first (Windows 8 and later); `MAPISendMail` only if every character fits the system's code page. An
//! outcome of "the person closed the draft" counts as taken: what became of it only the clerk knows.
//!
//! Known limits: tried under Wine with a provider that writes down what it is given, not with Outlook itself. A 64-bit
//! program cannot load a 32-bit Outlook's library; a program run as administrator cannot talk to an Outlook that is not.

#[cfg(windows)]
#[path = "mapi_windows.rs"]
mod library;

use std::path::PathBuf;
use std::process::ExitCode;
use std::time::Duration;

use serde::{Deserialize, Serialize};

use super::arguments::Parcel;
use super::start;

/// The first argument of the process; never typed by a person.
const HELPER: &str = "--mapi-helper";

/// Name of the file that tells the process what to hand over.
const ERRAND: &str = "mapi.json";

/// What the process hands over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Errand {
    to: String,
    subject: String,
    /// Lines separated by CR LF.
    body: String,
    files: Vec<PathBuf>,
}

/// Starts the process that hands a parcel to the MAPI provider.
pub fn send(parcel: &Parcel, patience: Duration) -> Result<(), String> {
    let errand = Errand {
        to: parcel.to.clone(),
        subject: parcel.subject.clone(),
        body: parcel.body.replace('\n', "\r\n"),
        files: parcel.files.clone(),
    };
    let path = parcel.eml.with_file_name(ERRAND);
    let json = serde_json::to_vec(&errand).map_err(|error| error.to_string())?;
    std::fs::write(&path, json).map_err(|error| error.to_string())?;
    let program = std::env::current_exe().map_err(|error| error.to_string())?;
    start::start(&[program.into(), HELPER.into(), path.into()], patience)
}

/// The process itself: `Some` when this program was started as such. To be asked first in `main`.
pub fn helper() -> Option<ExitCode> {
    let mut words = std::env::args_os().skip(1);
    if words.next()? != HELPER {
        return None;
    }
    let path = PathBuf::from(words.next()?);
    let errand = std::fs::read(&path)
        .ok()
        .and_then(|json| serde_json::from_slice::<Errand>(&json).ok());
    let outcome = errand.map_or(UNUSABLE, |errand| hand_over(&errand));
    Some(u8::try_from(outcome).map_or(ExitCode::FAILURE, ExitCode::from))
}

/// The errand cannot be read, or there is no MAPI here; beside MAPI's own numbers, which end at 28.
const UNUSABLE: u32 = 200;

#[cfg(windows)]
fn hand_over(errand: &Errand) -> u32 {
    library::hand_over(errand)
}

#[cfg(not(windows))]
fn hand_over(_: &Errand) -> u32 {
    UNUSABLE
}
