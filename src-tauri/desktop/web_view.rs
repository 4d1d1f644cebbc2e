//! What draws the window. Windows 11 has it; on Windows 10 IT may have to install it. The program downloads nothing: it says,
//! in a native box and before anything else, what is missing and who can help.

use crate::domain::failure::Failure;
use crate::text::Words;

/// Whether the window can be drawn; says so to the person when it cannot.
pub(super) fn is_there() -> bool {
    // Microsoft's loader itself is asked: it knows every place and every policy by which a runtime may be there.
    let there = !cfg!(windows) || tauri::webview_version().is_ok();
    if !there {
        say(&words());
    }
    there
}

/// In both languages: whose settings these are cannot be shown yet.
fn words() -> String {
    [Words::italian(), Words::english()]
        .map(|words| words.failure(&Failure::WebViewMissing))
        .join("\n\n")
}

#[cfg(windows)]
fn say(words: &str) {
    rfd::MessageDialog::new()
        .set_level(rfd::MessageLevel::Error)
        .set_title("Apriticket")
        .set_description(words)
        .show();
}

#[cfg(not(windows))]
fn say(_words: &str) {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_box_says_in_both_languages_who_can_help() {
        assert_eq!(
            words(),
            "Su questo computer manca Microsoft Edge WebView2 Runtime, che disegna la finestra di Apriticket\n\
             Chi amministra i computer installa WebView2 Runtime di Microsoft per tutto il computer («Evergreen Standalone», \
             x64); poi si riapre Apriticket. Bozze e richieste sono al loro posto.\n\n\
             This computer lacks the Microsoft Edge WebView2 Runtime, which draws the window of Apriticket\n\
             The administrator installs Microsoft’s WebView2 Runtime for the whole computer (“Evergreen Standalone”, x64); \
             then open Apriticket again. Drafts and requests are where they were."
        );
    }
}
