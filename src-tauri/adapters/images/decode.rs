//! Opening a picture that somebody else made: bounded in pixels and memory before anything is decoded.

use std::io::Cursor;

use image::codecs::gif::GifDecoder;
use image::codecs::png::PngDecoder;
use image::codecs::webp::WebPDecoder;
use image::metadata::Orientation;
use image::{AnimationDecoder, DynamicImage, ImageDecoder, ImageFormat, ImageReader, Limits, RgbaImage};

use crate::domain::ticket::Pixels;

/// More than any telephone of today takes; four bytes each while a picture is open.
const MOST_PIXELS: u64 = 80_000_000;
/// Columns and rows, each.
const LONGEST_EDGE: u32 = 30_000;

fn limits() -> Limits {
    let mut limits = Limits::default();
    limits.max_image_width = Some(LONGEST_EDGE);
    limits.max_image_height = Some(LONGEST_EDGE);
    limits.max_alloc = Some(MOST_PIXELS * 8);
    limits
}

fn decoder(bytes: &[u8]) -> Option<impl ImageDecoder + '_> {
    let mut reader = ImageReader::new(Cursor::new(bytes)).with_guessed_format().ok()?;
    let known = [
        ImageFormat::Png,
        ImageFormat::Jpeg,
        ImageFormat::Bmp,
        ImageFormat::Gif,
        ImageFormat::WebP,
    ];
    known.contains(&reader.format()?).then_some(())?;
    reader.limits(limits());
    let decoder = reader.into_decoder().ok()?;
    let (width, height) = decoder.dimensions();
    let fits = width > 0 && height > 0 && u64::from(width) * u64::from(height) <= MOST_PIXELS;
    fits.then_some(decoder)
}

/// Size, and whether it stands upright as it is written.
pub(super) fn look(bytes: &[u8]) -> Option<(Pixels, bool)> {
    let mut decoder = decoder(bytes)?;
    let (width, height) = decoder.dimensions();
    let upright = decoder.orientation().ok()? == Orientation::NoTransforms;
    Some((Pixels { width, height }, upright))
}

/// The pixels, the right way up.
pub(super) fn open(bytes: &[u8]) -> Option<RgbaImage> {
    let mut decoder = decoder(bytes)?;
    // An orientation that does not read is none.
    let orientation = decoder.orientation().unwrap_or(Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).ok()?;
    image.apply_orientation(orientation);
    Some(image.into_rgba8())
}

/// The pixels of a picture that does not move: one frame of several would not be what the clerk attached.
pub(super) fn open_still(bytes: &[u8], format: ImageFormat) -> Option<RgbaImage> {
    let moving = match format {
        ImageFormat::Gif => {
            // The size is looked at before a frame is decoded.
            look(bytes)?;
            let frames = GifDecoder::new(Cursor::new(bytes)).ok()?.into_frames();
            frames.take(2).filter_map(Result::ok).count() > 1
        }
        ImageFormat::WebP => WebPDecoder::new(Cursor::new(bytes)).ok()?.has_animation(),
        ImageFormat::Png => PngDecoder::with_limits(Cursor::new(bytes), limits())
            .ok()?
            .is_apng()
            .ok()?,
        _ => false,
    };
    if moving { None } else { open(bytes) }
}
