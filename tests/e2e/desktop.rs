//! What happens outside the page: the native file dialog, driven by keyboard like everything else.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::window::PATIENCE;

pub mod notifications;
pub mod screenshots;

fn run(program: &str, arguments: &[&str]) -> String {
    let output = Command::new(program)
        .args(arguments)
        .stdin(Stdio::null())
        .output();
    let output = output.unwrap_or_else(|error| panic!("{program}: {error}"));
    String::from_utf8_lossy(&output.stdout).trim().to_owned()
}

/// Puts text on the clipboard; accents and spaces survive, as they would not by typing.
fn copy(text: &str) {
    use std::io::Write;
    let mut clipboard = Command::new("xclip")
        .args(["-selection", "clipboard"])
        .stdin(Stdio::piped())
        .stdout(Stdio::null())
        .spawn()
        .unwrap();
    clipboard
        .stdin
        .take()
        .unwrap()
        .write_all(text.as_bytes())
        .unwrap();
    clipboard.wait().unwrap();
}

/// What is on the clipboard.
pub fn clipboard() -> String {
    run("xclip", &["-o", "-selection", "clipboard"])
}

/// Puts a window away.
pub fn minimise(window: &str) {
    run("xdotool", &["windowminimize", "--sync", window]);
}

/// Puts a picture on the clipboard, as a screenshot program would.
pub fn copy_picture(png: &Path) {
    let copied = Command::new("xclip")
        .args(["-selection", "clipboard", "-target", "image/png", "-in"])
        .arg(png)
        .stdout(Stdio::null())
        .status();
    assert!(
        copied.is_ok_and(|status| status.success()),
        "xclip; `make setup` installs it"
    );
}

/// Pastes on the real keyboard, into the program's window.
pub fn paste() {
    let own = windows()
        .pop()
        .unwrap_or_else(|| panic!("no window on the display"));
    run("xdotool", &["windowactivate", "--sync", &own]);
    press("ctrl+v");
}

/// The program's windows on the display by id, dialogs included.
pub fn windows() -> Vec<String> {
    run("xdotool", &["search", "--onlyvisible", "--class", "apriticket"])
        .lines()
        .map(str::to_owned)
        .collect()
}

/// Gives a window's content this size.
pub fn resize(window: &str, width: u32, height: u32) {
    run(
        "xdotool",
        &["windowsize", window, &width.to_string(), &height.to_string()],
    );
}

/// Left, upper edge, width and height of a window's content on the screen.
pub fn place(window: &str) -> [i32; 4] {
    let said = run("xdotool", &["getwindowgeometry", "--shell", window]);
    let value = |name: &str| {
        let line = said
            .lines()
            .find_map(|line| line.strip_prefix(name)?.strip_prefix('='));
        line.and_then(|value| value.parse().ok())
            .unwrap_or_else(|| panic!("{name}: {said}"))
    };
    [value("X"), value("Y"), value("WIDTH"), value("HEIGHT")]
}

/// Puts a window's frame there.
pub fn relocate(window: &str, x: i32, y: i32) {
    run("xdotool", &["windowmove", window, &x.to_string(), &y.to_string()]);
}

/// Sends a window to the task bar.
pub fn minimize(window: &str) {
    run("xdotool", &["windowminimize", window]);
}

/// Presses keys on the real keyboard, in the window that has the focus.
pub fn press(keys: &str) {
    run("xdotool", &["key", "--clearmodifiers", keys]);
}

/// Answers the file dialog that opens beside the `known` windows with a path.
pub async fn choose_file(known: &[String], path: &Path) {
    let started = Instant::now();
    let dialog = loop {
        match windows().into_iter().find(|window| !known.contains(window)) {
            Some(window) => break window,
            None if started.elapsed() > PATIENCE => panic!("no file dialog opens"),
            None => tokio::time::sleep(Duration::from_millis(100)).await,
        }
    };
    copy(&path.to_string_lossy());
    run("xdotool", &["windowactivate", "--sync", &dialog]);
    tokio::time::sleep(Duration::from_millis(300)).await;
    for key in ["ctrl+l", "ctrl+a", "ctrl+v", "Return"] {
        run("xdotool", &["key", "--clearmodifiers", key]);
        tokio::time::sleep(Duration::from_millis(250)).await;
    }
    let started = Instant::now();
    while windows().contains(&dialog) {
        assert!(started.elapsed() < PATIENCE, "the file dialog stays open");
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}

/// Drags a file from a window of its own onto the program's window, with the real mouse.
pub async fn drop_file(path: &Path) {
    let pause = |milliseconds| tokio::time::sleep(Duration::from_millis(milliseconds));
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/e2e/drag_source.py");
    let mut source = Command::new("/usr/bin/python3")
        .arg(script)
        .arg(path)
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let started = Instant::now();
    let found = loop {
        match run("xdotool", &["search", "--onlyvisible", "--name", "^drag source$"]) {
            none if none.is_empty() && started.elapsed() < PATIENCE => pause(100).await,
            none if none.is_empty() => panic!("no window to drag from; `make setup` installs what it needs"),
            found => break found,
        }
    };
    let own = windows()
        .pop()
        .unwrap_or_else(|| panic!("no window on the display"));
    run("xdotool", &["windowmove", &own, "0", "0"]);
    run("xdotool", &["windowmove", &found, "1195", "30"]);
    pause(500).await;
    run("xdotool", &["mousemove", "1270", "110", "mousedown", "1"]);
    for x in ["1240", "1200", "1100", "900", "700", "500"] {
        pause(200).await;
        run("xdotool", &["mousemove", x, "400"]);
    }
    pause(200).await;
    run("xdotool", &["mouseup", "1"]);
    pause(500).await;
    let _ = source.kill();
    let _ = source.wait();
}
