//! Covering, drawing and cutting. What is covered is gone: the pixels are painted over before the picture is written, and the
//! written bytes are opened again to see that nothing shows there.

use image::{Rgba, RgbaImage, imageops};

use super::{Format, Picture, decode, encode, format_of};
use crate::domain::ticket::{Area, Pixels};

/// What is to be done to a picture.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Edit {
    /// Areas to be covered, in the pixels of the whole picture.
    pub covers: Vec<Area>,
    /// The part that is kept; the whole when absent.
    pub crop: Option<Area>,
    /// What is drawn on it: a picture of the same size, transparent where nothing is drawn.
    pub drawing: Option<Vec<u8>>,
}

/// Why a picture was not edited.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum EditTrouble {
    /// It cannot be opened, or not written.
    Unreadable,
    /// The drawing does not fit it.
    DrawingUnfit,
    /// Something shows where it was covered.
    CoverFailed,
}

/// The colour of a cover.
const COVER: [u8; 3] = [0, 0, 0];
/// By how much a covered photograph may differ from it: JPEG rounds at the edge of a block.
const ROUNDING: u8 = 48;

/// The edited picture.
pub fn edit(bytes: &[u8], edit: &Edit) -> Result<Picture, EditTrouble> {
    let format = format_of(bytes).ok_or(EditTrouble::Unreadable)?;
    let mut pixels = decode::open(bytes).ok_or(EditTrouble::Unreadable)?;
    let size = Pixels {
        width: pixels.width(),
        height: pixels.height(),
    };
    if let Some(drawing) = &edit.drawing {
        let drawing = decode::open(drawing).ok_or(EditTrouble::DrawingUnfit)?;
        if drawing.dimensions() != pixels.dimensions() {
            return Err(EditTrouble::DrawingUnfit);
        }
        imageops::overlay(&mut pixels, &drawing, 0, 0);
    }
    // Last, so that a drawing above a cover cannot thin it.
    let covers: Vec<Area> = edit.covers.iter().filter_map(|area| area.within(size)).collect();
    for area in &covers {
        cover(&mut pixels, *area);
    }
    let crop = edit.crop.and_then(|crop| crop.within(size));
    if let Some(Area { x, y, width, height }) = crop {
        pixels = imageops::crop_imm(&pixels, x, y, width, height).to_image();
    }
    let after = match format {
        Format::Png => encode::png(&pixels),
        Format::Jpeg => encode::jpeg(&pixels, 90),
    };
    let after = after.ok_or(EditTrouble::Unreadable)?;
    let covers: Vec<Area> = match crop {
        None => covers,
        Some(crop) => covers.into_iter().filter_map(|area| moved(area, crop)).collect(),
    };
    if is_covered(&after, &covers) {
        Ok(after)
    } else {
        Err(EditTrouble::CoverFailed)
    }
}

fn cover(pixels: &mut RgbaImage, area: Area) {
    for y in area.y..area.y + area.height {
        for x in area.x..area.x + area.width {
            pixels.put_pixel(x, y, Rgba([COVER[0], COVER[1], COVER[2], 255]));
        }
    }
}

/// The part of a covered area that is still there, as the cut picture counts.
fn moved(area: Area, crop: Area) -> Option<Area> {
    let from = |at: u32, start: u32| at.saturating_sub(start);
    let (left, top) = (from(area.x, crop.x), from(area.y, crop.y));
    let (right, bottom) = (
        from(area.x + area.width, crop.x),
        from(area.y + area.height, crop.y),
    );
    let size = Pixels {
        width: crop.width,
        height: crop.height,
    };
    Area {
        x: left,
        y: top,
        width: right - left,
        height: bottom - top,
    }
    .within(size)
}

/// Whether the written picture shows nothing but the cover in these areas.
fn is_covered(picture: &Picture, covers: &[Area]) -> bool {
    if covers.is_empty() {
        return true;
    }
    let Some(pixels) = decode::open(&picture.bytes) else {
        return false;
    };
    let most = match picture.format {
        Format::Png => 0,
        Format::Jpeg => ROUNDING,
    };
    let shows_nothing = |x: u32, y: u32| {
        let pixel = pixels.get_pixel(x, y).0;
        (0..3).all(|at| pixel[at].abs_diff(COVER[at]) <= most) && pixel[3] == 255
    };
    covers.iter().all(|area| {
        (area.y..area.y + area.height).all(|y| (area.x..area.x + area.width).all(|x| shows_nothing(x, y)))
    })
}
