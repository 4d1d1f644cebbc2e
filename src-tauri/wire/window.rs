//! What the window is told of itself: its looks, its guide, what it runs on.

#![expect(
    clippy::needless_pass_by_value,
    reason = "a command is given its request; the table asks for one shape"
)]

use serde::{Deserialize, Serialize};

use super::commands::{Answer, session};
use super::findings;
use super::requests::Nothing;
use super::responses::{RulePage, Session};
use crate::adapters::appearance::{self, SettingsPage, Theme};
use crate::adapters::settings::Settings;
use crate::adapters::system;
use crate::app::Modes;

/// How the window looks.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct WindowCard {
    /// Colours.
    pub theme: Theme,
    /// Size of the text, one of those offered, in percent.
    pub text_size: u16,
    /// The sizes offered.
    pub text_sizes: Vec<u16>,
    /// Parts of the settings that are not shown.
    pub hidden_pages: Vec<SettingsPage>,
    /// Keys fixed by IT (`window.theme`, …).
    pub fixed: Vec<String>,
}

/// Changes how the window looks.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SaveWindow {
    /// Colours.
    pub theme: Theme,
    /// Size of the text in percent; the nearest one offered is taken.
    pub text_size: u16,
}

/// What runs here, for whoever is asked for help.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct About {
    /// Program version.
    pub version: String,
    /// The engine that draws the window, with its version.
    pub engine: String,
    /// The system, as people name it.
    pub system: String,
    /// The program's licence, by its SPDX name.
    pub licence: String,
}

pub(super) fn card(settings: &Settings) -> WindowCard {
    let keys = &settings.keys.window;
    let fixed = settings.fixed.iter().filter(|key| key.starts_with("window."));
    WindowCard {
        theme: keys.theme(),
        text_size: appearance::text_size(keys.text_size().0),
        text_sizes: appearance::TEXT_SIZES.to_vec(),
        hidden_pages: keys.hidden_pages.clone().unwrap_or_default(),
        fixed: fixed.cloned().collect(),
    }
}

/// Keeps how the window looks.
pub fn save_window(modes: &Modes, request: SaveWindow) -> Answer<Session> {
    let size = appearance::text_size(request.text_size);
    modes.app().save_window(request.theme, size)?;
    session(modes, Nothing {})
}

/// The rules in force, for the guide; each as [`RulePage`].
pub fn read_guide(modes: &Modes, _: Nothing) -> Answer<Vec<RulePage>> {
    let app = modes.app();
    Ok(app.rules().rules().iter().map(findings::page).collect())
}

/// What runs here.
pub fn about(modes: &Modes, _: Nothing) -> Answer<About> {
    Ok(About {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        engine: modes.app().engine(),
        system: system::name(),
        licence: env!("CARGO_PKG_LICENSE").to_owned(),
    })
}

/// Shows the folder with drafts and requests.
pub fn open_data_folder(modes: &Modes, _: Nothing) -> Answer<()> {
    modes.app().open_data_folder()
}
