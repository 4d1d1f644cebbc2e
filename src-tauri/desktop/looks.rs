//! The colours, the size of text and the language that the window has before its page has asked for anything: no flash of
//! another theme, no words that change.

use tauri::Theme as TitleBar;
use tauri::window::Color;

use crate::adapters::appearance::{Theme, text_size};
use crate::adapters::settings::{Settings, WindowLanguage};

/// How the window looks.
#[derive(Default)]
pub(super) struct Looks {
    pub(super) theme: Theme,
    pub(super) text_size: u16,
    pub(super) language: WindowLanguage,
}

impl Looks {
    /// As it is set.
    pub(super) fn of(settings: &Settings) -> Self {
        let keys = &settings.keys.window;
        Self {
            theme: keys.theme(),
            text_size: text_size(keys.text_size().0),
            language: keys.language(),
        }
    }

    /// The title bar's theme; the system's when `None`.
    pub(super) fn title_bar(&self) -> Option<TitleBar> {
        match self.theme {
            Theme::System => None,
            Theme::Light => Some(TitleBar::Light),
            Theme::Dark | Theme::Contrast => Some(TitleBar::Dark),
        }
    }

    /// What shows before the page paints: `--ground` of `ui/src/css/themes.css`.
    pub(super) fn ground(&self) -> Color {
        match self.theme {
            Theme::System | Theme::Light => Color(0xf4, 0xf7, 0xfa, 0xff),
            Theme::Dark => Color(0x11, 0x1b, 0x26, 0xff),
            Theme::Contrast => Color(0, 0, 0, 0xff),
        }
    }

    /// Runs in the page before anything of it is parsed, outside its CSP: marks the root so that the first paint is right.
    /// The root may not be there yet (WebView2).
    pub(super) fn script(&self) -> String {
        format!(
            "(() => {{
  const mark = () => {{
    const root = document.documentElement;
    if (!root) return false;
    root.dataset.theme = '{}';
    root.dataset.text = '{}';
    root.lang = '{}';
    return true;
  }};
  if (!mark()) new MutationObserver((_, seen) => mark() && seen.disconnect()).observe(document, {{ childList: true }});
}})();",
            self.theme.id(),
            self.text_size,
            self.language.word()
        )
    }
}
