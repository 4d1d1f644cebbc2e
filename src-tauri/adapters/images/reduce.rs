//! Smaller pictures: a thumbnail, or one that weighs less and can still be read.

use fast_image_resize::images::{Image, ImageRef};
use fast_image_resize::{PixelType, Resizer};
use image::RgbaImage;

use super::{Format, Picture, decode, encode, format_of};
use crate::domain::ticket::Reduction;

/// A picture of at most so many pixels on its longer edge, for the window.
pub fn thumbnail(bytes: &[u8], edge: u32) -> Option<Picture> {
    let small = fit(decode::open(bytes)?, edge)?;
    if is_photo(&small) && encode::is_opaque(&small) {
        encode::jpeg(&small, 80)
    } else {
        encode::png(&small)
    }
}

/// The picture reduced by a step; `None` when it would not become smaller. A photograph becomes JPEG; a screen stays lossless for
/// as long as that is not much larger.
pub fn reduce(bytes: &[u8], step: Reduction) -> Option<Picture> {
    let format = format_of(bytes)?;
    let pixels = fit(decode::open(bytes)?, step.edge)?;
    let may_lose = encode::is_opaque(&pixels);
    let reduced = if may_lose && (format == Format::Jpeg || is_photo(&pixels)) {
        encode::jpeg(&pixels, step.quality)?
    } else {
        let lossless = encode::png(&pixels)?;
        // Words keep their edges at this quality, whatever the step.
        let lossy = if may_lose { encode::jpeg(&pixels, 88) } else { None };
        match lossy {
            Some(lossy) if lossy.bytes.len() < lossless.bytes.len() / 3 => lossy,
            _ => lossless,
        }
    };
    (reduced.bytes.len() < bytes.len()).then_some(reduced)
}

/// The picture, resized when its longer edge is longer.
fn fit(pixels: RgbaImage, edge: u32) -> Option<RgbaImage> {
    let (width, height) = pixels.dimensions();
    let longer = width.max(height);
    if longer <= edge {
        return Some(pixels);
    }
    let scaled = |side: u32| {
        u32::try_from(u64::from(side) * u64::from(edge) / u64::from(longer)).map(|side| side.max(1))
    };
    let (small_width, small_height) = (scaled(width).ok()?, scaled(height).ok()?);
    let from = ImageRef::new(width, height, pixels.as_raw(), PixelType::U8x4).ok()?;
    let mut to = Image::new(small_width, small_height, PixelType::U8x4);
    // Lanczos, and transparency is weighed: the library's own choice.
    Resizer::new().resize(&from, &mut to, None).ok()?;
    RgbaImage::from_raw(small_width, small_height, to.into_vec())
}

/// Whether it is a photograph: on a screen most neighbours are exactly alike, whatever it shows.
pub(super) fn is_photo(pixels: &RgbaImage) -> bool {
    let (width, height) = pixels.dimensions();
    if width < 16 || height < 16 {
        return false;
    }
    let (mut alike, mut all) = (0, 0);
    for y in (0..height).step_by(usize::try_from(height / 128 + 1).unwrap_or(1)) {
        for x in (0..width - 1).step_by(usize::try_from(width / 128 + 1).unwrap_or(1)) {
            all += 1;
            alike += i32::from(pixels.get_pixel(x, y) == pixels.get_pixel(x + 1, y));
        }
    }
    alike * 2 < all
}
