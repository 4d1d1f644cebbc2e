//! Where the window stood and how large it was, from one start to the next: a small file in the data folder.
//!
//! Not Tauri's window-state plugin: that keeps its file outside `APRITICKET_HOME`, shows the window twice while it
//! restores, and trusts that the screen of last time is still there. What the person loses by a file that cannot be read
//! or written is a place on the screen, so nothing is said of it.

use std::path::PathBuf;

use serde::{Deserialize, Serialize};

use super::home::Home;
use super::text_file;

/// The smallest window that is of use, in logical pixels.
pub const SMALLEST: (f64, f64) = (320.0, 400.0);
/// The size of the first start, in logical pixels.
pub const USUAL: (f64, f64) = (1180.0, 760.0);
/// So much of the title bar must be on a screen, in physical pixels: enough to take hold of it.
const HOLD: (i64, i64) = (120, 24);

/// A window on the screen.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// Left edge in physical pixels.
    pub x: i32,
    /// Upper edge in physical pixels.
    pub y: i32,
    /// Width of the content in logical pixels.
    pub width: f64,
    /// Height of the content in logical pixels.
    pub height: f64,
    /// Whether it filled the screen; the rest is then what it had before.
    pub maximized: bool,
}

/// A screen: its rectangle in physical pixels, and how many of them make a logical one.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Screen {
    /// Left edge.
    pub x: i32,
    /// Upper edge.
    pub y: i32,
    /// Width.
    pub width: u32,
    /// Height.
    pub height: u32,
    /// Physical pixels per logical one.
    pub scale: f64,
}

/// How to open the window now, in logical pixels.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Opening {
    /// Left and upper edge; the system chooses when absent.
    pub at: Option<(f64, f64)>,
    /// Width and height of the content.
    pub size: (f64, f64),
    /// Whether it fills the screen.
    pub maximized: bool,
}

impl Default for Opening {
    fn default() -> Self {
        Self {
            at: None,
            size: USUAL,
            maximized: false,
        }
    }
}

impl Place {
    /// The place on the screens of today: never larger than the screen, never where nobody could take hold of it.
    pub fn on(&self, screens: &[Screen]) -> Opening {
        let width = if self.width.is_finite() {
            self.width
        } else {
            USUAL.0
        };
        let height = if self.height.is_finite() {
            self.height
        } else {
            USUAL.1
        };
        let holding = screens.iter().find(|screen| self.can_be_held_on(screen, width));
        let size = match holding.or(screens.first()) {
            None => (width, height),
            Some(screen) => (
                width.min(f64::from(screen.width) / screen.scale),
                height.min(f64::from(screen.height) / screen.scale),
            ),
        };
        Opening {
            at: holding.map(|screen| (f64::from(self.x) / screen.scale, f64::from(self.y) / screen.scale)),
            size: (size.0.max(SMALLEST.0), size.1.max(SMALLEST.1)),
            maximized: self.maximized,
        }
    }

    fn can_be_held_on(&self, screen: &Screen, width: f64) -> bool {
        #[expect(
            clippy::cast_possible_truncation,
            reason = "a width in pixels; what does not fit saturates"
        )]
        let (left, right) = (
            i64::from(self.x),
            i64::from(self.x) + (width * screen.scale) as i64,
        );
        let (first, last) = (i64::from(screen.x), i64::from(screen.x) + i64::from(screen.width));
        let below = i64::from(self.y) - i64::from(screen.y);
        right.min(last) - left.max(first) >= HOLD.0
            && (0..=i64::from(screen.height) - HOLD.1).contains(&below)
    }
}

fn file(home: &Home) -> PathBuf {
    home.data.join("window.toml")
}

/// The place of last time, if one is known.
pub fn read(home: &Home) -> Option<Place> {
    let text = text_file::read_if_there(&file(home)).ok()??;
    toml::from_str(&text).ok()
}

/// Keeps the place for next time. A window that fills the screen keeps the place that it had before.
pub fn keep(home: &Home, place: Place) {
    let before = read(home).filter(|_| place.maximized);
    let kept = before.map_or(place, |before| Place {
        maximized: true,
        ..before
    });
    if let Ok(text) = toml::to_string(&kept) {
        let _ = text_file::write(&file(home), &text);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ONE: Screen = Screen {
        x: 0,
        y: 0,
        width: 1366,
        height: 768,
        scale: 1.0,
    };

    fn place(x: i32, y: i32, width: f64, height: f64) -> Place {
        Place {
            x,
            y,
            width,
            height,
            maximized: false,
        }
    }

    #[test]
    fn it_comes_back_where_it_was() {
        let opening = place(40, 30, 1000.0, 700.0).on(&[ONE]);
        assert_eq!((opening.at, opening.size), (Some((40.0, 30.0)), (1000.0, 700.0)));
    }

    #[test]
    fn on_a_screen_that_is_gone_it_is_placed_anew_and_fits() {
        let second = Screen {
            x: 1366,
            width: 1920,
            height: 1080,
            ..ONE
        };
        let there = place(1500, 100, 1800.0, 1000.0);
        assert_eq!(there.on(&[ONE, second]).at, Some((1500.0, 100.0)));
        let alone = there.on(&[ONE]);
        assert_eq!((alone.at, alone.size), (None, (1366.0, 768.0)));
        // Neither above the screen, nor below it, nor with a sliver of the title bar only.
        for (x, y) in [(0, -200), (0, 760), (1300, 10), (-950, 10)] {
            assert_eq!(place(x, y, 1000.0, 700.0).on(&[ONE]).at, None, "{x}, {y}");
        }
    }

    #[test]
    fn another_scale_keeps_the_size_that_the_eye_sees() {
        let fine = Screen {
            width: 3840,
            height: 2160,
            scale: 2.0,
            ..ONE
        };
        let opening = place(400, 200, 1180.0, 760.0).on(&[fine]);
        assert_eq!((opening.at, opening.size), (Some((200.0, 100.0)), USUAL));
    }

    #[test]
    fn nonsense_gives_a_window_all_the_same() {
        let opening = place(i32::MAX, i32::MIN, f64::NAN, -5.0).on(&[ONE]);
        assert_eq!((opening.at, opening.size), (None, (1180.0, 400.0)));
        assert_eq!(place(0, 0, 1000.0, 700.0).on(&[]).at, None, "no screen is known");
    }

    #[test]
    fn what_filled_the_screen_remembers_its_size_of_before() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::below(folder.path());
        assert_eq!(read(&home), None);
        keep(&home, place(40, 30, 1000.0, 700.0));
        keep(
            &home,
            Place {
                maximized: true,
                ..place(0, 0, 1366.0, 740.0)
            },
        );
        let kept = read(&home).unwrap();
        assert_eq!(
            kept,
            Place {
                maximized: true,
                ..place(40, 30, 1000.0, 700.0)
            }
        );
        text_file::write(&file(&home), "x = \"left\"").unwrap();
        assert_eq!(read(&home), None, "a file that does not read is as good as none");
    }
}
