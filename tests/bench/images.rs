//! How long pictures take: taking in and opening a screenshot of 3840 × 2160, covering a part of it, and reducing 30 MB of photographs.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement touches the clock, and prints"
)]
#![allow(clippy::cast_precision_loss, reason = "figures for people")]

use std::hint::black_box;
use std::io::Cursor;
use std::time::Instant;

use apriticket::adapters::images::{self, Edit, Picture};
use apriticket::domain::ticket::{Area, REDUCTIONS};
use image::{ImageFormat, Rgb, RgbImage};

/// A screen: windows, lines of text of uneven length, a coloured head.
fn screen(width: u32, height: u32) -> Vec<u8> {
    let pixels = RgbImage::from_fn(width, height, |x, y| {
        let ink = y % 24 < 14
            && (x * 7 + (x / 9) * (y / 24) * 13) % 23 < 7
            && x % 1280 > 40
            && x % 1280 < 400 + (y / 24 * 97) % 800;
        match (y < 60, ink) {
            (true, _) => Rgb([0, 102, 204]),
            (_, true) => Rgb([26, u8::try_from(x % 60).unwrap_or(0), 26]),
            _ => Rgb([255, 255, 255]),
        }
    });
    written(&pixels, ImageFormat::Png)
}

/// A photograph of 12 megapixels: soft shapes and the grain of a sensor.
fn photo() -> Vec<u8> {
    let mut seed = 3u32;
    let pixels = RgbImage::from_fn(4000, 3000, |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let grain = (seed >> 27) as u8;
        let shade = |value: u32| u8::try_from(value % 220).unwrap_or(0).saturating_add(grain);
        Rgb([shade(x / 23 + y / 31), shade(y / 17), shade((x + y) / 41)])
    });
    let mut bytes = Vec::new();
    image::codecs::jpeg::JpegEncoder::new_with_quality(&mut bytes, 95)
        .encode_image(&pixels)
        .unwrap();
    bytes
}

fn written(pixels: &RgbImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = Cursor::new(Vec::new());
    pixels.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

fn timed<T>(what: &str, run: impl Fn() -> T) -> T {
    let mut times: Vec<_> = (0..5)
        .map(|_| {
            let started = Instant::now();
            black_box(run());
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!("{what:<52} {:>8.1?} (of 5, the middle one)", times[2]);
    run()
}

fn main() {
    let shot = screen(3840, 2160);
    println!("screenshot 3840 x 2160, {:.0} kB", shot.len() as f64 / 1e3);
    let clean = timed("taking in: decoded, freed of metadata, written", || {
        images::clean(&shot).unwrap()
    });
    timed("opening in the editor: as the page gets it", || {
        images::as_kept(clean.bytes.clone()).unwrap()
    });
    timed("small picture for the list", || {
        images::thumbnail(&clean.bytes, 192).unwrap()
    });
    let covers = vec![Area {
        x: 400,
        y: 300,
        width: 900,
        height: 60,
    }];
    let edit = Edit {
        covers,
        ..Edit::default()
    };
    timed("covering a part: painted, written, looked at again", || {
        images::edit(&clean.bytes, &edit).unwrap()
    });

    let photo = images::clean(&photo()).unwrap();
    let count = 30_000_000usize.div_ceil(photo.bytes.len());
    println!(
        "{count} photographs of 12 megapixels, {:.1} MB",
        (count * photo.bytes.len()) as f64 / 1e6
    );
    let started = Instant::now();
    let reduced: Vec<Picture> = (0..count)
        .map(|_| images::reduce(&photo.bytes, REDUCTIONS[0]).unwrap())
        .collect();
    let bytes: usize = reduced.iter().map(|picture| picture.bytes.len()).sum();
    println!(
        "{:<52} {:>8.1?}, {:.1} MB left",
        "reduced by the first step",
        started.elapsed(),
        bytes as f64 / 1e6
    );
}
