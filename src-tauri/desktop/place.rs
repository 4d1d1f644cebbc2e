//! Where the window opens, and where it stood when it was closed. What is decided about it is in `adapters::window_place`.

use tauri::{AppHandle, Manager};

use super::window::LABEL;
use crate::adapters::home::Home;
use crate::adapters::window_place::{self, Opening, Place, Screen};

/// Where the window is to open.
pub(super) fn opening(app: &AppHandle) -> Opening {
    let Some(place) = Home::find(false).ok().and_then(|home| window_place::read(&home)) else {
        return Opening::default();
    };
    let screens: Vec<Screen> = app
        .available_monitors()
        .unwrap_or_default()
        .iter()
        .map(|monitor| Screen {
            x: monitor.position().x,
            y: monitor.position().y,
            width: monitor.size().width,
            height: monitor.size().height,
            scale: monitor.scale_factor(),
        })
        .collect();
    place.on(&screens)
}

/// Keeps where it stands now. A window that cannot be asked, or lies in the task bar, leaves what was kept before.
pub(super) fn keep(app: &AppHandle) {
    let Some(window) = app.get_webview_window(LABEL) else {
        return;
    };
    if window.is_minimized().unwrap_or(false) {
        return;
    }
    let (Ok(at), Ok(size), Ok(scale)) = (
        window.outer_position(),
        window.inner_size(),
        window.scale_factor(),
    ) else {
        return;
    };
    let size = size.to_logical::<f64>(scale);
    let place = Place {
        x: at.x,
        y: at.y,
        width: size.width,
        height: size.height,
        maximized: window.is_maximized().unwrap_or(false),
    };
    if let Ok(home) = Home::find(false) {
        window_place::keep(&home, place);
    }
}
