//! Writing a picture: nothing but its pixels.

use std::collections::HashMap;

use image::codecs::jpeg::JpegEncoder;
use image::{ExtendedColorType, RgbaImage};
use png::{BitDepth, ColorType, Compression, Encoder};

use super::{Format, Picture};
use crate::domain::ticket::Pixels;

fn size_of(pixels: &RgbaImage) -> Pixels {
    Pixels {
        width: pixels.width(),
        height: pixels.height(),
    }
}

/// A picture of a screen, four bytes a pixel (red, green, blue, and one that is not looked at).
pub fn of_screen(size: Pixels, mut rgba: Vec<u8>) -> Option<Picture> {
    rgba.iter_mut().skip(3).step_by(4).for_each(|alpha| *alpha = 255);
    png(&RgbaImage::from_raw(size.width, size.height, rgba)?)
}

/// As PNG: with a palette when 256 colours are enough, without transparency when there is none.
pub(super) fn png(pixels: &RgbaImage) -> Option<Picture> {
    let mut bytes = Vec::new();
    let mut encoder = Encoder::new(&mut bytes, pixels.width(), pixels.height());
    encoder.set_depth(BitDepth::Eight);
    encoder.set_compression(Compression::Balanced);
    let data = if let Some((palette, indices)) = palette(pixels) {
        encoder.set_color(ColorType::Indexed);
        encoder.set_palette(
            palette
                .iter()
                .flat_map(|colour| &colour[..3])
                .copied()
                .collect::<Vec<u8>>(),
        );
        if palette.iter().any(|colour| colour[3] != 255) {
            encoder.set_trns(palette.iter().map(|colour| colour[3]).collect::<Vec<u8>>());
        }
        indices
    } else if is_opaque(pixels) {
        encoder.set_color(ColorType::Rgb);
        rgb(pixels)
    } else {
        encoder.set_color(ColorType::Rgba);
        pixels.as_raw().clone()
    };
    let mut writer = encoder.write_header().ok()?;
    writer.write_image_data(&data).ok()?;
    writer.finish().ok()?;
    Some(Picture {
        bytes,
        format: Format::Png,
        pixels: size_of(pixels),
    })
}

/// As JPEG, for photographs. What is transparent becomes white.
pub(super) fn jpeg(pixels: &RgbaImage, quality: u8) -> Option<Picture> {
    let mut bytes = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut bytes, quality);
    let (width, height) = pixels.dimensions();
    encoder
        .encode(&rgb(pixels), width, height, ExtendedColorType::Rgb8)
        .ok()?;
    Some(Picture {
        // The encoder writes a JFIF head; only what is needed stays.
        bytes: super::jpeg::strip(&bytes)?,
        format: Format::Jpeg,
        pixels: size_of(pixels),
    })
}

pub(super) fn is_opaque(pixels: &RgbaImage) -> bool {
    pixels
        .as_raw()
        .iter()
        .skip(3)
        .step_by(4)
        .all(|&alpha| alpha == 255)
}

fn rgb(pixels: &RgbaImage) -> Vec<u8> {
    let mut out = Vec::with_capacity(pixels.as_raw().len() / 4 * 3);
    for pixel in pixels.as_raw().chunks_exact(4) {
        match pixel[3] {
            255 => out.extend_from_slice(&pixel[..3]),
            alpha => out.extend(pixel[..3].iter().map(|&value| over_white(value, alpha))),
        }
    }
    out
}

fn over_white(value: u8, alpha: u8) -> u8 {
    let mixed = (u32::from(value) * u32::from(alpha) + 255 * u32::from(255 - alpha)) / 255;
    u8::try_from(mixed).unwrap_or(u8::MAX)
}

/// The colours and the picture as indices of them; `None` when there are more than 256.
fn palette(pixels: &RgbaImage) -> Option<(Vec<[u8; 4]>, Vec<u8>)> {
    let mut known: HashMap<[u8; 4], u8> = HashMap::new();
    let mut colours = Vec::new();
    let mut indices = Vec::with_capacity(pixels.as_raw().len() / 4);
    let mut last = None;
    for pixel in pixels.as_raw().chunks_exact(4) {
        let colour = [pixel[0], pixel[1], pixel[2], pixel[3]];
        let index = match last {
            // Neighbours are mostly alike.
            Some((same, index)) if same == colour => index,
            _ => match known.get(&colour) {
                Some(&index) => index,
                None => {
                    let index = u8::try_from(colours.len()).ok()?;
                    colours.push(colour);
                    known.insert(colour, index);
                    index
                }
            },
        };
        last = Some((colour, index));
        indices.push(index);
    }
    Some((colours, indices))
}
