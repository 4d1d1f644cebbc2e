//! The screen on Linux. See the module above.

use x11rb::connection::Connection;
use x11rb::protocol::xproto::{ConnectionExt, ImageFormat};

use super::portal;
use crate::adapters::images;
use crate::domain::ticket::Pixels;

pub(super) fn screen() -> Result<Option<Vec<u8>>, String> {
    let wayland = std::env::var_os("WAYLAND_DISPLAY").is_some_and(|name| !name.is_empty());
    if wayland {
        portal::screen()
    } else {
        of_x11().map(Some)
    }
}

fn of_x11() -> Result<Vec<u8>, String> {
    let (connection, number) = x11rb::connect(None).map_err(|error| error.to_string())?;
    let screen = connection.setup().roots.get(number).ok_or("no screen")?;
    let (width, height) = (screen.width_in_pixels, screen.height_in_pixels);
    let image = connection
        .get_image(ImageFormat::Z_PIXMAP, screen.root, 0, 0, width, height, u32::MAX)
        .map_err(|error| error.to_string())?
        .reply()
        .map_err(|error| error.to_string())?;
    // Depths of 24 and 32 have four bytes a pixel, blue first on the machines of today.
    let size = Pixels {
        width: u32::from(width),
        height: u32::from(height),
    };
    let whole = usize::from(width) * usize::from(height) * 4;
    if !matches!(image.depth, 24 | 32) || image.data.len() != whole {
        return Err(format!("depth {}", image.depth));
    }
    let mut rgba = image.data;
    rgba.chunks_exact_mut(4).for_each(|pixel| pixel.swap(0, 2));
    let picture = images::of_screen(size, rgba).ok_or("not written")?;
    Ok(picture.bytes)
}
