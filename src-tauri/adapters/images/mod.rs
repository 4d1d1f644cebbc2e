//! Pictures: opened with limits, freed of everything that is not seen, covered, cut, reduced.
//!
//! Whatever comes in is decoded here first and written anew: PNG by its pixels, JPEG by its picture data alone (lossless; by its
//! pixels when a camera's orientation has to be applied). Location, camera, dates, texts, thumbnails and whatever hides behind
//! the end do not come along. What is no picture, or none that opens within the limits, is `None`: an ordinary file.
//!
//! Known limits: HEIC, TIFF, SVG and moving pictures are ordinary files and leave as they are, metadata included (the clerk is told
//! of a telephone's: `privacy.phone_picture`). Colour profiles are dropped, so the colours of a wide-gamut photograph may look slightly paler.

mod decode;
mod edit;
mod encode;
mod jpeg;
mod name;
mod reduce;
#[cfg(test)]
mod tests;

use image::ImageFormat;

use crate::domain::ticket::Pixels;

pub use edit::{Edit, EditTrouble, edit};
pub use encode::of_screen;
pub use name::fitting;
pub use reduce::{reduce, thumbnail};

/// How a picture is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// Lossless: screens, drawings.
    Png,
    /// Photographs.
    Jpeg,
}

impl Format {
    /// Media type.
    pub fn media_type(self) -> &'static str {
        match self {
            Self::Png => "image/png",
            Self::Jpeg => "image/jpeg",
        }
    }
}

/// A picture as it may leave.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    /// The file.
    pub bytes: Vec<u8>,
    /// How it is written.
    pub format: Format,
    /// Its size.
    pub pixels: Pixels,
}

/// Whether these first bytes are those of a picture that may open.
pub fn may_be(start: &[u8]) -> bool {
    matches!(
        image::guess_format(start),
        Ok(ImageFormat::Png | ImageFormat::Jpeg | ImageFormat::Bmp | ImageFormat::Gif | ImageFormat::WebP)
    )
}

/// How a stored picture is written; stored are only PNG and JPEG.
fn format_of(bytes: &[u8]) -> Option<Format> {
    match image::guess_format(bytes).ok()? {
        ImageFormat::Png => Some(Format::Png),
        ImageFormat::Jpeg => Some(Format::Jpeg),
        _ => None,
    }
}

/// A stored picture with what is known of it.
pub fn as_kept(bytes: Vec<u8>) -> Option<Picture> {
    let format = format_of(&bytes)?;
    let (pixels, _) = decode::look(&bytes)?;
    Some(Picture {
        bytes,
        format,
        pixels,
    })
}

/// The picture freed of everything that is not seen; `None` when it is none that can be opened.
pub fn clean(bytes: &[u8]) -> Option<Picture> {
    let format = image::guess_format(bytes).ok()?;
    if format == ImageFormat::Jpeg {
        let (pixels, upright) = decode::look(bytes)?;
        if upright {
            let bytes = jpeg::strip(bytes)?;
            return Some(Picture {
                bytes,
                format: Format::Jpeg,
                pixels,
            });
        }
        return encode::jpeg(&decode::open(bytes)?, 92);
    }
    let pixels = decode::open_still(bytes, format)?;
    if format == ImageFormat::WebP && reduce::is_photo(&pixels) {
        return encode::jpeg(&pixels, 90);
    }
    encode::png(&pixels)
}
