//! What happens outside the page: the native file dialog, driven by keyboard like everything else.

use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use crate::window::PATIENCE;

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

/// The program's windows on the display by id, dialogs included.
pub fn windows() -> Vec<String> {
    run("xdotool", &["search", "--onlyvisible", "--class", "apriticket"])
        .lines()
        .map(str::to_owned)
        .collect()
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
