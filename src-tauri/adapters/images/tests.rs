//! Over pixels and bytes: what must go is gone, what must stay stays.

use image::codecs::gif::GifEncoder;
use image::{DynamicImage, Frame, ImageFormat, Rgba, RgbaImage};

use super::*;
use crate::domain::ticket::{Area, REDUCTIONS};

/// A screen: flat areas and a few lines, of more than 256 colours when asked.
fn screen(width: u32, height: u32) -> RgbaImage {
    RgbaImage::from_fn(width, height, |x, y| match (x / 20 + y / 20) % 3 {
        0 => Rgba([255, 255, 255, 255]),
        1 => Rgba([0, 102, 204, 255]),
        _ => Rgba([23, 50, 77, 255]),
    })
}

/// A photograph: no two neighbours alike.
fn photo(width: u32, height: u32) -> RgbaImage {
    let mut seed = 7u32;
    RgbaImage::from_fn(width, height, |x, y| {
        seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        let noise = (seed >> 28) as u8;
        let shade = |value: u32| u8::try_from(value % 200).unwrap_or(0) + noise;
        Rgba([shade(x / 3), shade(y / 3), shade((x + y) / 5), 255])
    })
}

fn written(pixels: &RgbaImage, format: ImageFormat) -> Vec<u8> {
    let mut bytes = std::io::Cursor::new(Vec::new());
    let image = DynamicImage::from(pixels.clone());
    let image = if format == ImageFormat::Jpeg {
        DynamicImage::from(image.into_rgb8())
    } else {
        image
    };
    image.write_to(&mut bytes, format).unwrap();
    bytes.into_inner()
}

/// The kinds of a PNG's chunks, in order; and that nothing stands behind the last.
fn chunks(png: &[u8]) -> Vec<String> {
    let mut kinds = Vec::new();
    let mut at = 8;
    while at < png.len() {
        let length = u32::from_be_bytes(png[at..at + 4].try_into().unwrap()) as usize;
        kinds.push(String::from_utf8_lossy(&png[at + 4..at + 8]).into_owned());
        at += 12 + length;
    }
    kinds.dedup();
    kinds
}

/// The markers of a JPEG's segments up to the first scan.
fn markers(jpeg: &[u8]) -> Vec<u8> {
    let mut found = Vec::new();
    let mut at = 2;
    while jpeg[at + 1] != 0xda {
        found.push(jpeg[at + 1]);
        at += 2 + usize::from(u16::from_be_bytes([jpeg[at + 2], jpeg[at + 3]]));
    }
    found
}

/// A JPEG with a camera's orientation, a place, a comment and something behind its end.
fn from_a_camera(pixels: &RgbaImage, orientation: u8) -> Vec<u8> {
    let plain = written(pixels, ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0MM\0\x2a\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0".to_vec();
    exif.extend([orientation, 0, 0, 0, 0, 0, 0]);
    exif.extend(b"GPS 43.30N 13.45E");
    let mut bytes = vec![0xff, 0xd8];
    for (marker, content) in [(0xe1u8, &exif[..]), (0xfe, b"Fotocamera di Graziella")] {
        bytes.extend([0xff, marker]);
        bytes.extend(u16::try_from(content.len() + 2).unwrap().to_be_bytes());
        bytes.extend(content);
    }
    bytes.extend(&plain[2..]);
    bytes.extend(b"MOTION PHOTO");
    bytes
}

fn has(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

#[test]
fn a_png_keeps_its_pixels_and_loses_every_word() {
    let pixels = photo(64, 48);
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, 64, 48);
    encoder.set_color(png::ColorType::Rgba);
    encoder
        .add_text_chunk("Author".into(), "Graziella Bonci".into())
        .unwrap();
    encoder
        .add_itxt_chunk("XML:com.adobe.xmp".into(), "<x/>".into())
        .unwrap();
    encoder.set_pixel_dims(Some(png::PixelDimensions {
        xppu: 1,
        yppu: 1,
        unit: png::Unit::Meter,
    }));
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(pixels.as_raw()).unwrap();
    writer.finish().unwrap();
    // What a cut picture of some programs still has behind its end.
    bytes.extend(b"the rest of the uncut picture");
    assert!(chunks(&bytes[..bytes.len() - 29]).contains(&"tEXt".to_owned()));

    let cleaned = clean(&bytes).unwrap();
    assert_eq!(chunks(&cleaned.bytes), ["IHDR", "IDAT", "IEND"]);
    assert_eq!(
        clean(&cleaned.bytes).unwrap(),
        cleaned,
        "what is clean stays as it is"
    );
    assert_eq!(decode::open(&cleaned.bytes).unwrap(), pixels);
    assert_eq!((cleaned.pixels.width, cleaned.pixels.height), (64, 48));
}

#[test]
fn few_colours_are_written_with_a_palette_and_transparency_stays() {
    let mut pixels = screen(60, 40);
    let cleaned = clean(&written(&pixels, ImageFormat::Bmp)).unwrap();
    assert_eq!(chunks(&cleaned.bytes), ["IHDR", "PLTE", "IDAT", "IEND"]);
    assert_eq!(decode::open(&cleaned.bytes).unwrap(), pixels);
    pixels.put_pixel(3, 3, Rgba([9, 9, 9, 0]));
    let cleaned = clean(&written(&pixels, ImageFormat::Png)).unwrap();
    assert_eq!(chunks(&cleaned.bytes), ["IHDR", "PLTE", "tRNS", "IDAT", "IEND"]);
    assert_eq!(decode::open(&cleaned.bytes).unwrap(), pixels);
}

#[test]
fn a_jpeg_keeps_its_very_picture_and_loses_the_camera() {
    let pixels = photo(80, 64);
    let camera = from_a_camera(&pixels, 1);
    let cleaned = clean(&camera).unwrap();
    assert_eq!(cleaned.format, Format::Jpeg);
    assert!(
        markers(&cleaned.bytes)
            .iter()
            .all(|marker| matches!(marker, 0xc0..=0xcf | 0xdb..=0xdd))
    );
    for word in [&b"Exif"[..], b"GPS", b"Graziella", b"MOTION", b"JFIF"] {
        assert!(has(&camera, word) && !has(&cleaned.bytes, word), "{word:?}");
    }
    assert_eq!(
        decode::open(&cleaned.bytes),
        decode::open(&written(&pixels, ImageFormat::Jpeg))
    );
}

#[test]
fn a_photograph_that_was_turned_stands_upright() {
    let mut pixels = RgbaImage::from_pixel(80, 48, Rgba([250, 250, 250, 255]));
    (0..16).for_each(|x| (0..16).for_each(|y| pixels.put_pixel(x, y, Rgba([250, 0, 0, 255]))));
    // 6: the first row is the right side.
    let cleaned = clean(&from_a_camera(&pixels, 6)).unwrap();
    assert_eq!((cleaned.pixels.width, cleaned.pixels.height), (48, 80));
    let upright = decode::open(&cleaned.bytes).unwrap();
    let red = upright.get_pixel(40, 8).0;
    assert!(red[0] > 200 && red[1] < 60, "{red:?}");
    assert!(!has(&cleaned.bytes, b"Exif"));
}

#[test]
fn what_is_no_picture_or_moves_or_is_a_bomb_stays_a_file() {
    for bytes in [
        &b""[..],
        b"\x89PNG",
        b"\x89PNG\r\n\x1a\n",
        b"\xff\xd8\xff",
        b"GIF89a",
        b"BM",
        b"testo",
    ] {
        assert_eq!(clean(bytes), None, "{bytes:?}");
    }
    let mut moving = Vec::new();
    let frame = || Frame::new(screen(20, 20));
    GifEncoder::new(&mut moving)
        .encode_frames([frame(), frame()])
        .unwrap();
    assert_eq!(clean(&moving), None);
    let mut still = Vec::new();
    GifEncoder::new(&mut still).encode_frames([frame()]).unwrap();
    assert_eq!(clean(&still).map(|picture| picture.format), Some(Format::Png));

    // A head that promises 60,000 × 60,000 pixels.
    let mut bomb = clean(&written(&screen(20, 20), ImageFormat::Png)).unwrap().bytes;
    bomb[16..24].copy_from_slice(&[0, 0, 0xea, 0x60, 0, 0, 0xea, 0x60]);
    assert_eq!(clean(&bomb), None);
    // Every file cut short: no panic, whatever it gives.
    for whole in [
        written(&photo(40, 40), ImageFormat::Png),
        from_a_camera(&photo(40, 40), 6),
    ] {
        for end in (0..whole.len()).step_by(7) {
            let _ = clean(&whole[..end]);
        }
    }
}

#[test]
fn a_covered_area_has_one_colour_in_what_is_written() {
    let (covered, rest) = (
        Area {
            x: 100,
            y: 50,
            width: 61,
            height: 33,
        },
        Area {
            x: 390,
            y: 290,
            width: 50,
            height: 50,
        },
    );
    for (format, most) in [(ImageFormat::Png, 0), (ImageFormat::Jpeg, 48)] {
        let before = clean(&written(&photo(400, 300), format)).unwrap();
        let mut drawing = RgbaImage::new(400, 300);
        drawing.put_pixel(110, 60, Rgba([255, 255, 255, 255]));
        drawing.put_pixel(10, 10, Rgba([255, 0, 0, 255]));
        let wanted = Edit {
            covers: vec![covered, rest],
            crop: None,
            drawing: Some(written(&drawing, ImageFormat::Png)),
        };
        let after = decode::open(&edit(&before.bytes, &wanted).unwrap().bytes).unwrap();
        for y in 50..83 {
            for x in 100..161 {
                assert!(
                    after.get_pixel(x, y).0[..3].iter().all(|&value| value <= most),
                    "{x},{y}"
                );
            }
        }
        assert_ne!(after.get_pixel(99, 50).0[..3], [0, 0, 0]);
        if format == ImageFormat::Png {
            assert_eq!(after.get_pixel(10, 10).0, [255, 0, 0, 255]);
        }
    }
}

#[test]
fn a_cut_picture_holds_nothing_of_the_rest_and_covers_stay_where_they_are() {
    let before = clean(&written(&photo(200, 100), ImageFormat::Png)).unwrap();
    let wanted = Edit {
        covers: vec![Area {
            x: 40,
            y: 40,
            width: 40,
            height: 20,
        }],
        crop: Some(Area {
            x: 60,
            y: 20,
            width: 100,
            height: 60,
        }),
        drawing: None,
    };
    let after = edit(&before.bytes, &wanted).unwrap();
    assert_eq!((after.pixels.width, after.pixels.height), (100, 60));
    let pixels = decode::open(&after.bytes).unwrap();
    assert_eq!(pixels.get_pixel(0, 20).0, [0, 0, 0, 255]);
    assert_eq!(pixels.get_pixel(19, 39).0, [0, 0, 0, 255]);
    assert_eq!(pixels.get_pixel(20, 20), photo(200, 100).get_pixel(80, 40));
}

#[test]
fn a_drawing_of_another_size_is_refused() {
    let before = clean(&written(&screen(40, 40), ImageFormat::Png)).unwrap();
    let drawing = Some(written(&screen(41, 40), ImageFormat::Png));
    let wanted = Edit {
        drawing,
        ..Edit::default()
    };
    assert_eq!(edit(&before.bytes, &wanted), Err(EditTrouble::DrawingUnfit));
    assert_eq!(edit(b"testo", &Edit::default()), Err(EditTrouble::Unreadable));
}

#[test]
fn reducing_makes_smaller_or_nothing_and_a_screen_stays_sharp() {
    let taken = clean(&written(&photo(3000, 400), ImageFormat::Jpeg)).unwrap();
    let mut last = taken.bytes.len();
    for step in REDUCTIONS {
        let reduced = reduce(&taken.bytes, step).unwrap();
        assert!(reduced.bytes.len() < last, "{step:?}");
        assert!(
            reduced.pixels.width <= step.edge && reduced.pixels.width * 2 / 15 <= reduced.pixels.height + 1
        );
        last = reduced.bytes.len();
    }
    let shot = clean(&written(&screen(1900, 1000), ImageFormat::Png)).unwrap();
    assert_eq!(
        reduce(&shot.bytes, REDUCTIONS[0]),
        None,
        "nothing to gain, nothing is lost"
    );
    assert_eq!(
        thumbnail(&shot.bytes, 240).map(|small| small.pixels.width),
        Some(240)
    );
}
