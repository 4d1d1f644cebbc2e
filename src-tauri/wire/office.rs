//! When the office can be called, in the window (guide 2.4.6): the hours of the settings, and the windows that one click gives.

use serde::{Deserialize, Serialize};

use super::cards;
use super::commands::{Answer, session};
use super::requests::Nothing;
use super::responses::Session;
use crate::adapters::settings::Settings;
use crate::app::Modes;
use crate::domain::office::{Choice, Hour, PatronDay};

/// When the office can be called (guide 2.4.6). `fixed` names the keys that IT has fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct OfficeHours {
    /// When it opens.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: Hour,
    /// When it closes.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: Hour,
    /// When the lunch break begins.
    #[cfg_attr(test, ts(type = "string"))]
    pub lunch_from: Hour,
    /// When it ends; no break when it is the same hour.
    #[cfg_attr(test, ts(type = "string"))]
    pub lunch_to: Hour,
    /// Days on which the town is closed, `MM-DD`.
    #[cfg_attr(test, ts(type = "string[]"))]
    pub patron_days: Vec<PatronDay>,
    /// Keys fixed by IT (`availability.office_from`, …).
    pub fixed: Vec<String>,
}

/// Keeps when the office can be called.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveOffice {
    /// When it opens.
    #[cfg_attr(test, ts(type = "string"))]
    pub from: Hour,
    /// When it closes.
    #[cfg_attr(test, ts(type = "string"))]
    pub to: Hour,
    /// When the lunch break begins.
    #[cfg_attr(test, ts(type = "string"))]
    pub lunch_from: Hour,
    /// When it ends; no break when it is the same hour.
    #[cfg_attr(test, ts(type = "string"))]
    pub lunch_to: Hour,
    /// Days on which the town is closed, `MM-DD`.
    #[cfg_attr(test, ts(type = "string[]"))]
    pub patron_days: Vec<PatronDay>,
}

/// The call-back windows that one click gives.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct QuickWindows {
    /// In the order of time; their words are `quick-⟨quick⟩`.
    pub choices: Vec<Choice>,
    /// The lunch break, `HH:MM` each: a window over it can be split.
    #[cfg_attr(test, ts(type = "[string, string] | null"))]
    pub lunch: Option<(Hour, Hour)>,
}

pub(super) fn card(settings: &Settings) -> OfficeHours {
    let keys = &settings.keys.availability;
    OfficeHours {
        from: keys.office_from(),
        to: keys.office_to(),
        lunch_from: keys.lunch_from(),
        lunch_to: keys.lunch_to(),
        patron_days: keys.patron_days.clone().unwrap_or_default(),
        fixed: cards::fixed(settings, &["availability."]),
    }
}

/// Keeps when the office can be called.
pub fn save_office(modes: &Modes, request: SaveOffice) -> Answer<Session> {
    let hours = [request.from, request.to, request.lunch_from, request.lunch_to];
    modes.app().save_office(hours, request.patron_days)?;
    session(modes, Nothing {})
}

/// The call-back windows that one click gives now, and the lunch break.
pub fn quick_windows(modes: &Modes, _: Nothing) -> Answer<QuickWindows> {
    let (choices, lunch) = modes.app().quick_windows();
    Ok(QuickWindows {
        choices,
        lunch: lunch.map(|(from, to)| (Hour(from), Hour(to))),
    })
}
