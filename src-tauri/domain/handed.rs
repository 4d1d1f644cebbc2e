//! How a request came into a mail program: which rung of the ladder was taken, why, and what was passed over before.
//!
//! Kept with the request, because "it opened, but without the attachments" is understood days later only from this. No
//! path and no sentence: `handed-…` in `states.ftl`.

use serde::{Deserialize, Serialize};

/// A way into a mail program, from the best to the last.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Rung {
    /// Started with the arguments that this very program honours.
    Arguments,
    /// The mail as a file with `X-Unsent: 1`, opened with a program that makes a draft of it.
    Eml,
    /// Simple MAPI, from a process of its own (Windows).
    Mapi,
    /// The desktop's Email portal, for a program that runs confined (Flatpak, Snap).
    Portal,
    /// The mail as a file, opened with whatever program the system has for such files.
    Handler,
    /// Recipient, subject and text as an address: without attachments.
    Mailto,
}

impl Rung {
    /// The word used in settings, in JSON and in the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Arguments => "arguments",
            Self::Eml => "eml",
            Self::Mapi => "mapi",
            Self::Portal => "portal",
            Self::Handler => "handler",
            Self::Mailto => "mailto",
        }
    }
}

/// Why a rung was the one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Why {
    /// It is the best one for the default mail program.
    Default,
    /// The settings name it.
    Chosen,
    /// The better ones could not be taken.
    Instead,
    /// This program runs confined and can start no other.
    Confined,
}

impl Why {
    /// The word used in the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Default => "default",
            Self::Chosen => "chosen",
            Self::Instead => "instead",
            Self::Confined => "confined",
        }
    }
}

/// Why a rung was not taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Because {
    /// The program that the settings name is not on this computer.
    NotInstalled,
    /// No program is set for mail.
    NoDefault,
    /// How this program takes attachments is not known.
    Unknown,
    /// The program shows such a file as a received mail, not as a draft.
    NoDraft,
    /// No program opens mail files.
    NoHandler,
    /// No mail program offers MAPI.
    NoMapi,
    /// The request is too long for this way.
    TooLong,
    /// The program could not be started, or has ended at once with an error.
    Failed,
}

impl Because {
    /// The word used in the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::NotInstalled => "not-installed",
            Self::NoDefault => "no-default",
            Self::Unknown => "unknown",
            Self::NoDraft => "no-draft",
            Self::NoHandler => "no-handler",
            Self::NoMapi => "no-mapi",
            Self::TooLong => "too-long",
            Self::Failed => "failed",
        }
    }
}

/// A rung that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Passed {
    /// Which.
    pub rung: Rung,
    /// The program meant, or nothing.
    pub program: String,
    /// Why not.
    pub because: Because,
    /// The system's own words, or nothing.
    pub words: String,
}

/// What became of handing a request to a mail program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Handed {
    /// The rung that was taken.
    pub rung: Rung,
    /// The program's name; nothing when only the system knows it.
    pub program: String,
    /// Why this rung.
    pub why: Why,
    /// The rungs before it.
    pub passed: Vec<Passed>,
    /// Attachments that are not in the draft; the folder with them was opened.
    pub left_out: u32,
    /// Whether the text was cut; the whole of it lies with the attachments.
    pub cut: bool,
}
