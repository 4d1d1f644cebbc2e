//! A picture of the whole screen, as a PNG. What part of it is shown is decided in the editor.
//!
//! Linux: X11 directly; under Wayland no program may look at the screen by itself, so the desktop's own portal asks the person
//! (`org.freedesktop.portal.Screenshot`), who chooses the part there. Windows: GDI, all screens.
//!
//! Known limits: macOS, where the system's own shortcut and Ctrl+V do the same.

#[cfg(target_os = "linux")]
#[path = "linux.rs"]
mod here;
#[cfg(windows)]
#[path = "windows.rs"]
mod here;
#[cfg(target_os = "linux")]
mod portal;

use crate::domain::failure::Failure;

/// Whether this system lets a program ask at all.
pub fn possible() -> bool {
    cfg!(any(target_os = "linux", windows))
}

/// The picture; `None` when the person changed their mind.
#[cfg(any(target_os = "linux", windows))]
pub fn screen() -> Result<Option<Vec<u8>>, Failure> {
    here::screen().map_err(|detail| Failure::CaptureUnavailable { detail })
}

/// Not here.
#[cfg(not(any(target_os = "linux", windows)))]
pub fn screen() -> Result<Option<Vec<u8>>, Failure> {
    let detail = std::env::consts::OS.to_owned();
    Err(Failure::CaptureUnavailable { detail })
}
