//! How the window looks: the values of `[window]` in settings and policy.

use serde::{Deserialize, Serialize};

/// Colours of the window.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Theme {
    /// As the system has it, contrast included.
    #[default]
    System,
    /// Dark words on a light ground.
    Light,
    /// Light words on a dark ground.
    Dark,
    /// Black, white and few strong colours.
    Contrast,
}

impl Theme {
    /// The word in the files and in the page.
    pub fn id(self) -> &'static str {
        match self {
            Self::System => "system",
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Contrast => "contrast",
        }
    }
}

/// A part of the settings that IT may take away, where it decides everything about it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum SettingsPage {
    /// Who writes.
    Writer,
    /// How mail leaves.
    Mail,
    /// The address list.
    List,
    /// How the window looks.
    Window,
    /// Trying with example data.
    Trial,
}

/// The sizes of text that the window offers, in percent; up to 200 as WCAG 1.4.4 asks.
pub const TEXT_SIZES: [u16; 5] = [100, 115, 130, 150, 200];

/// A size of the text in percent, from 100 to 200.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "u16", into = "u16")]
pub struct TextSize(pub u16);

impl TryFrom<u16> for TextSize {
    type Error = String;

    fn try_from(percent: u16) -> Result<Self, String> {
        match percent {
            100..=200 => Ok(Self(percent)),
            _ => Err(percent.to_string()),
        }
    }
}

impl From<TextSize> for u16 {
    fn from(size: TextSize) -> Self {
        size.0
    }
}

/// The size offered that is nearest to a percentage.
pub fn text_size(percent: u16) -> u16 {
    TEXT_SIZES
        .into_iter()
        .min_by_key(|size| size.abs_diff(percent))
        .unwrap_or(100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn any_percentage_gives_a_size_that_is_offered() {
        let sizes = [0, 107, 108, 120, 141, 174, 176, u16::MAX].map(text_size);
        assert_eq!(sizes, [100, 100, 115, 115, 150, 150, 200, 200]);
    }
}
