//! A word in the corner of the screen for somebody who looks elsewhere: the notifications of the desktop.
//!
//! They stand on locked screens too: what is shown says that something happened and never what a request is about. On
//! Linux it is one call on the session's bus (the connection that the keyring uses anyway), on Windows a toast under an
//! application id of our own, on macOS the system's script. Where nothing shows them nothing is said, and nothing else
//! changes: the same stands in the window.
//!
//! Known limits: macOS shows them as from its script editor, and a click there does not lead back. The toast has been
//! compiled, not seen.

use std::thread;

/// Shows a notification; `clicked` is called if somebody clicks it. Never waits.
pub fn show(title: &str, body: &str, clicked: impl FnOnce() + Send + 'static) {
    let (title, body) = (title.to_owned(), body.to_owned());
    thread::spawn(move || {
        if here::show(&title, &body) {
            clicked();
        }
    });
}

#[cfg(target_os = "linux")]
mod here {
    //! The Desktop Notifications Specification, 1.2.

    use std::collections::HashMap;

    use zbus::blocking::{Connection, Proxy};
    use zbus::zvariant::Value;

    const NAME: &str = "org.freedesktop.Notifications";
    const PATH: &str = "/org/freedesktop/Notifications";

    /// Shows it and waits until it is gone; whether it was clicked.
    pub fn show(title: &str, body: &str) -> bool {
        ask(title, body).unwrap_or(false)
    }

    fn ask(title: &str, body: &str) -> zbus::Result<bool> {
        let bus = Connection::session()?;
        let desktop = Proxy::new(&bus, NAME, PATH, NAME)?;
        // Before it is shown, so that no click is missed.
        let signals = desktop.receive_all_signals()?;
        let hints = HashMap::from([
            ("desktop-entry", Value::from("apriticket")),
            ("category", Value::from("email")),
        ]);
        let shown: u32 = desktop.call(
            "Notify",
            &(
                "Apriticket",
                0_u32,
                "apriticket",
                title,
                escaped(body),
                ["default", ""].as_slice(),
                hints,
                -1_i32,
            ),
        )?;
        for signal in signals {
            let body = signal.body();
            match signal.header().member().map(|member| member.as_str()) {
                Some("ActionInvoked") => {
                    let (id, _action): (u32, String) = body.deserialize()?;
                    if id == shown {
                        return Ok(true);
                    }
                }
                Some("NotificationClosed") => {
                    let (id, _reason): (u32, u32) = body.deserialize()?;
                    if id == shown {
                        return Ok(false);
                    }
                }
                _ => {}
            }
        }
        Ok(false)
    }

    /// The text is read as markup.
    fn escaped(text: &str) -> String {
        text.replace('&', "&amp;")
            .replace('<', "&lt;")
            .replace('>', "&gt;")
    }
}

#[cfg(all(windows, feature = "desktop"))]
mod here {
    use std::sync::mpsc;
    use std::time::Duration;

    use tauri_winrt_notification::Toast;
    use windows_registry::CURRENT_USER;

    /// Under which the system knows who speaks; the installer's shortcut may carry it too.
    const APP: &str = "it.apriticket.desktop";
    /// After which a click on it, in the list of old ones, leads nowhere any more.
    const PATIENCE: Duration = Duration::from_secs(600);

    /// Shows it and waits until it is gone; whether it was clicked.
    pub fn show(title: &str, body: &str) -> bool {
        // A program that was not installed with a shortcut is known by this name.
        let known = CURRENT_USER
            .create(format!(r"Software\Classes\AppUserModelId\{APP}"))
            .and_then(|key| key.set_string("DisplayName", "Apriticket"));
        if known.is_err() {
            return false;
        }
        let (gone, wait) = mpsc::channel();
        let clicked = gone.clone();
        let shown = Toast::new(APP)
            .title(title)
            .text1(body)
            .on_activated(move |_| {
                let _ = clicked.send(true);
                Ok(())
            })
            .on_dismissed(move |_| {
                let _ = gone.send(false);
                Ok(())
            })
            .show();
        shown.is_ok() && wait.recv_timeout(PATIENCE).unwrap_or(false)
    }
}

#[cfg(target_os = "macos")]
mod here {
    use std::process::{Command, Stdio};

    /// The words come in as arguments and are never part of the script.
    const SCRIPT: [&str; 3] = [
        "on run words",
        "display notification (item 2 of words) with title (item 1 of words)",
        "end run",
    ];

    /// Shows it; a click is not heard.
    pub fn show(title: &str, body: &str) -> bool {
        let mut command = Command::new("/usr/bin/osascript");
        for line in SCRIPT {
            command.args(["-e", line]);
        }
        let _ = command.args([title, body]).stdin(Stdio::null()).status();
        false
    }
}

#[cfg(not(any(target_os = "linux", all(windows, feature = "desktop"), target_os = "macos")))]
mod here {
    /// Nothing shows any here.
    pub fn show(_title: &str, _body: &str) -> bool {
        false
    }
}
