//! The screen on Windows, by GDI: all screens together.
#![expect(
    unsafe_code,
    reason = "calls of the system; every handle is given back on every way out"
)]

use std::mem::size_of;
use std::ptr::null_mut;

use windows_sys::Win32::Graphics::Gdi::{
    BI_RGB, BITMAPINFO, BITMAPINFOHEADER, BitBlt, CAPTUREBLT, CreateCompatibleBitmap, CreateCompatibleDC,
    DIB_RGB_COLORS, DeleteDC, DeleteObject, GetDC, GetDIBits, HDC, ReleaseDC, SRCCOPY, SelectObject,
};
use windows_sys::Win32::UI::WindowsAndMessaging::{
    GetSystemMetrics, SM_CXVIRTUALSCREEN, SM_CYVIRTUALSCREEN, SM_XVIRTUALSCREEN, SM_YVIRTUALSCREEN,
};

use crate::adapters::images;
use crate::domain::ticket::Pixels;

pub(super) fn screen() -> Result<Option<Vec<u8>>, String> {
    // SAFETY: takes a number, gives a number.
    let metric = |which| unsafe { GetSystemMetrics(which) };
    let (left, top) = (metric(SM_XVIRTUALSCREEN), metric(SM_YVIRTUALSCREEN));
    let (width, height) = (metric(SM_CXVIRTUALSCREEN), metric(SM_CYVIRTUALSCREEN));
    let size = Pixels {
        width: u32::try_from(width).map_err(|error| error.to_string())?,
        height: u32::try_from(height).map_err(|error| error.to_string())?,
    };
    let mut rgba = vec![0u8; size.width as usize * size.height as usize * 4];
    // SAFETY: no window: the whole screen.
    let whole = unsafe { GetDC(null_mut()) };
    if whole.is_null() {
        return Err("GetDC".into());
    }
    let copied = copy(whole, (left, top, width, height), &mut rgba);
    // SAFETY: got above, given back once.
    unsafe { ReleaseDC(null_mut(), whole) };
    copied?;
    rgba.chunks_exact_mut(4).for_each(|pixel| pixel.swap(0, 2));
    let picture = images::of_screen(size, rgba).ok_or("not written")?;
    Ok(Some(picture.bytes))
}

/// Copies the screen into `out`, four bytes a pixel, blue first, upper row first.
fn copy(whole: HDC, (left, top, width, height): (i32, i32, i32, i32), out: &mut [u8]) -> Result<(), String> {
    // SAFETY: `whole` is a device context that lives longer than this call.
    let (memory, bitmap) = unsafe {
        (
            CreateCompatibleDC(whole),
            CreateCompatibleBitmap(whole, width, height),
        )
    };
    let header = BITMAPINFOHEADER {
        biSize: u32::try_from(size_of::<BITMAPINFOHEADER>()).unwrap_or_default(),
        biWidth: width,
        // Negative: the upper row comes first.
        biHeight: -height,
        biPlanes: 1,
        biBitCount: 32,
        biCompression: BI_RGB,
        ..BITMAPINFOHEADER::default()
    };
    let mut info = BITMAPINFO {
        bmiHeader: header,
        ..BITMAPINFO::default()
    };
    // SAFETY: the handles are those made above, null ones make the calls fail; `out` holds height rows of width × 4 bytes. The bitmap
    // is taken out of the context before it is read, as GetDIBits asks.
    let rows = unsafe {
        let before = SelectObject(memory, bitmap);
        let drawn = BitBlt(
            memory,
            0,
            0,
            width,
            height,
            whole,
            left,
            top,
            SRCCOPY | CAPTUREBLT,
        );
        SelectObject(memory, before);
        match drawn {
            0 => 0,
            _ => {
                let lines = height.unsigned_abs();
                GetDIBits(
                    memory,
                    bitmap,
                    0,
                    lines,
                    out.as_mut_ptr().cast(),
                    &raw mut info,
                    DIB_RGB_COLORS,
                )
            }
        }
    };
    // SAFETY: made above, removed once; null is let pass.
    unsafe {
        DeleteObject(bitmap);
        DeleteDC(memory);
    }
    if rows == height {
        Ok(())
    } else {
        Err("BitBlt".into())
    }
}
