//! The clerk's mail program: the finished request opens in it as a draft that the clerk sees and sends.
//!
//! The ladder (`ladder.toml`) says how each program really takes one; `ladder` and `arguments` are the pure part, `linux`,
//! `windows` and `macos` look at the computer, `start` starts. The first rung that can be taken is; what was passed over,
//! and why, is kept with the request. Never a shell, never a recipient that is not the request's own.

mod arguments;
#[cfg(any(target_os = "linux", test))]
mod desktop_entry;
pub mod ladder;
mod mapi;
#[cfg(target_os = "linux")]
mod portal;
mod start;

#[cfg(not(target_os = "linux"))]
mod portal {
    //! Only Linux has one.
    use super::Parcel;

    pub fn compose(_: &Parcel, _: std::time::Duration) -> Result<(), String> {
        Err("no portal".into())
    }
}

#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod here;
#[cfg(windows)]
#[path = "windows.rs"]
mod here;
#[cfg(not(any(target_os = "linux", windows)))]
#[path = "macos.rs"]
mod here;

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::time::Duration;

pub use arguments::Parcel;
#[cfg(windows)]
pub use here::expanded;
pub use ladder::{CHOICES, Choice};
pub use mapi::helper;

use crate::adapters::{home, store};
use crate::domain::failure::Failure;
use crate::domain::handed::{Because, Handed, Passed, Rung, Why};
use ladder::{LADDER, Step, System};

/// How long a mail program is looked at before it counts as running. Those that wait in the background answer at once.
const PATIENCE: Duration = Duration::from_millis(1500);

/// MAPI's process says so when no program takes the mail; while the draft is open it says nothing.
const MAPI_PATIENCE: Duration = Duration::from_secs(4);

/// The portal answers when a program has taken the mail; while somebody chooses one it says nothing.
const PORTAL_PATIENCE: Duration = Duration::from_secs(4);

/// Name of the file with the whole text, when only a part of it fits.
pub const WHOLE_TEXT: &str = "testo.txt";

/// Gives a request to the mail program by the first rung of the ladder that can be taken. `copy_to` puts what is handed
/// over into a folder that a confined program can read.
pub fn hand_over(
    parcel: &Parcel,
    choice: &Choice,
    copy_to: &dyn Fn(&Path) -> Result<Parcel, Failure>,
) -> Result<Handed, Failure> {
    let mut passed = Vec::new();
    for step in ladder::steps(System::HERE, choice, &here::look(choice)) {
        let step = match step {
            Ok(step) => step,
            Err(why_not) => {
                passed.push(why_not);
                continue;
            }
        };
        let confined;
        let parcel = match &step.with.readable {
            Some(folder) if step.rung != Rung::Mailto => {
                confined = copy_to(folder)?;
                &confined
            }
            _ => parcel,
        };
        match take(&step, parcel) {
            Ok(taken) => {
                let why = if passed.is_empty() { step.why } else { Why::Instead };
                return Ok(Handed {
                    rung: step.rung,
                    program: step.with.name,
                    why,
                    passed,
                    left_out: taken.left_out,
                    cut: taken.cut,
                });
            }
            Err((because, words)) => passed.push(Passed {
                rung: step.rung,
                program: step.with.name,
                because,
                words,
            }),
        }
    }
    let failed = passed.iter().rev().find(|passed| !passed.words.is_empty());
    let detail = failed.map(|passed| match passed.program.as_str() {
        "" => passed.words.clone(),
        program => format!("{program}: {}", passed.words),
    });
    Err(Failure::NoMailProgram {
        detail: detail.unwrap_or_default(),
    })
}

/// The way that would be taken first, without taking it; when there is none, what keeps each from being taken.
pub fn would_take(choice: &Choice) -> Result<Handed, Vec<Passed>> {
    let mut passed = Vec::new();
    for step in ladder::steps(System::HERE, choice, &here::look(choice)) {
        match step {
            Err(why_not) => passed.push(why_not),
            Ok(step) => {
                return Ok(Handed {
                    rung: step.rung,
                    program: step.with.name,
                    why: if passed.is_empty() { step.why } else { Why::Instead },
                    passed,
                    left_out: 0,
                    cut: false,
                });
            }
        }
    }
    Err(passed)
}

/// The rung that a request would be given by first and its program, and those that are passed over before.
pub fn prospect(choice: &Choice) -> (Option<(Rung, String)>, Vec<Passed>) {
    match would_take(choice) {
        Ok(handed) => (Some((handed.rung, handed.program)), handed.passed),
        Err(passed) => (None, passed),
    }
}

/// What a rung could not carry.
#[derive(Default)]
struct Taken {
    left_out: u32,
    cut: bool,
}

/// Takes one rung, or says why it could not be taken.
fn take(step: &Step, parcel: &Parcel) -> Result<Taken, (Because, String)> {
    let failed = |words: String| (Because::Failed, words);
    let program = LADDER.recognise(System::HERE, &step.with.id);
    match step.rung {
        Rung::Arguments => {
            let own = program.and_then(|program| arguments::own(System::HERE, program, parcel));
            let own = own.ok_or((Because::TooLong, String::new()))?;
            let base = step.with.base.iter().map(OsString::from);
            start::start(&base.chain(own).collect::<Vec<_>>(), PATIENCE).map_err(failed)?;
        }
        Rung::Eml => {
            let mut exec = step.with.base.clone();
            exec.extend(program.map(|program| program.open.clone()).unwrap_or_default());
            open(&exec, Some(&parcel.eml), "").map_err(failed)?;
        }
        Rung::Handler => {
            let url = arguments::file_url(&parcel.eml);
            open(&step.with.exec, Some(&parcel.eml), &url).map_err(failed)?;
        }
        Rung::Mapi => mapi::send(parcel, MAPI_PATIENCE).map_err(failed)?,
        Rung::Portal => portal::compose(parcel, PORTAL_PATIENCE).map_err(failed)?,
        Rung::Mailto => return mailto(step, parcel),
    }
    Ok(Taken::default())
}

/// Recipient, subject and text as an address; the folder with what it cannot carry is opened beside it.
fn mailto(step: &Step, parcel: &Parcel) -> Result<Taken, (Because, String)> {
    let (address, cut) = arguments::short_mailto(parcel, *LADDER.longest.mailto.of(System::HERE));
    let folder = parcel.eml.with_file_name(store::FILES);
    if cut {
        let text = parcel.body.replace('\n', LINE_END);
        let write = || {
            home::make_private(&folder).map_err(|failure| failure.to_string())?;
            std::fs::write(folder.join(WHOLE_TEXT), text).map_err(|error| error.to_string())
        };
        write().map_err(|words| (Because::Failed, words))?;
    }
    open(&step.with.exec, None, &address).map_err(|words| (Because::Failed, words))?;
    let left_out = u32::try_from(parcel.files.len()).unwrap_or(u32::MAX);
    if left_out > 0 || cut {
        // What is in it is said in words too; a desktop without a file manager loses nothing else.
        let _ = open::that_detached(&folder);
    }
    Ok(Taken { left_out, cut })
}

/// How a line ends in a text file here.
const LINE_END: &str = if cfg!(windows) { "\r\n" } else { "\n" };

/// Starts a command with a file or an address; without a command the system chooses one.
fn open(exec: &[String], path: Option<&Path>, url: &str) -> Result<(), String> {
    if !exec.is_empty() {
        return start::start(&arguments::launch(exec, path, url), PATIENCE);
    }
    let target = path.map_or_else(
        || PathBuf::from(url).into_os_string(),
        |path| path.as_os_str().to_owned(),
    );
    if cfg!(target_os = "linux") {
        // Says by its exit code whether anything took it.
        return start::start(&["xdg-open".into(), target], PATIENCE);
    }
    open::that_detached(target).map_err(|error| error.to_string())
}

/// Opens a page in the default browser.
pub fn open_page(page: &str) -> Result<(), Failure> {
    open::that_detached(page).map_err(|error| Failure::NoBrowser {
        page: page.to_owned(),
        detail: error.to_string(),
    })
}
