//! What is done to a picture: areas covered, the part that is kept, what is drawn on it. Geometry only; the pixels are the
//! adapters'.

use serde::{Deserialize, Serialize};

use super::Pixels;

/// A rectangle in the pixels of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Area {
    /// Column of the left edge.
    pub x: u32,
    /// Row of the upper edge.
    pub y: u32,
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
}

impl Area {
    /// The part of it that lies within a picture; `None` when nothing does.
    #[must_use]
    pub fn within(self, picture: Pixels) -> Option<Self> {
        let x = self.x.min(picture.width);
        let y = self.y.min(picture.height);
        let width = self.x.saturating_add(self.width).min(picture.width) - x;
        let height = self.y.saturating_add(self.height).min(picture.height) - y;
        (width > 0 && height > 0).then_some(Self { x, y, width, height })
    }
}

/// How much a picture may be reduced; the next step only when this one is not enough.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Reduction {
    /// Pixels of the longer edge at most.
    pub edge: u32,
    /// Quality of a photograph, 1 to 100.
    pub quality: u8,
}

/// The steps, gentlest first. The words of a screen of 1920 columns stay as they are until the third.
pub const REDUCTIONS: [Reduction; 4] = [
    Reduction {
        edge: 2560,
        quality: 82,
    },
    Reduction {
        edge: 1920,
        quality: 78,
    },
    Reduction {
        edge: 1600,
        quality: 70,
    },
    Reduction {
        edge: 1280,
        quality: 60,
    },
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_area_is_cut_to_the_picture_and_none_is_left_outside() {
        let picture = Pixels {
            width: 100,
            height: 50,
        };
        let area = |x, y, width, height| Area { x, y, width, height }.within(picture);
        assert_eq!(
            area(90, 40, 30, 30),
            Some(Area {
                x: 90,
                y: 40,
                width: 10,
                height: 10
            })
        );
        assert_eq!(
            area(0, 0, u32::MAX, u32::MAX),
            Some(Area {
                x: 0,
                y: 0,
                width: 100,
                height: 50
            })
        );
        assert_eq!(area(u32::MAX, 0, u32::MAX, 5), None);
        assert_eq!(area(10, 10, 0, 5), None);
    }
}
