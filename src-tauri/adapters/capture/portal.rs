//! `org.freedesktop.portal.Screenshot`, version 1: the desktop shows its own dialog and gives a file, which is read and removed.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;
use std::time::Duration;

use zbus::zvariant::Value;

use crate::adapters::portal::{self, Late};

const SCREENSHOT: &str = "org.freedesktop.portal.Screenshot";
/// The window is out of sight meanwhile: a desktop that has forgotten the question must not keep it there.
const PATIENCE: Duration = Duration::from_secs(120);

pub(super) fn screen() -> Result<Option<Vec<u8>>, String> {
    within(PATIENCE)
}

/// Asks, and waits for the person; gives what is in the file that the desktop has written.
fn within(patience: Duration) -> Result<Option<Vec<u8>>, String> {
    let options = HashMap::from([("interactive", Value::from(true))]);
    let answer = portal::ask(SCREENSHOT, "Screenshot", options, patience, Late::Close)
        .map_err(|error| error.to_string())?
        .ok_or_else(|| format!("{SCREENSHOT}: no answer"))?;
    // 1 and 2: the person, or the desktop, has ended it.
    let uri = { answer.results }
        .remove("uri")
        .filter(|_| answer.code == 0)
        .and_then(|uri| String::try_from(uri).ok());
    uri.map(|uri| read(&uri)).transpose()
}

fn read(uri: &str) -> Result<Vec<u8>, String> {
    let path = uri.strip_prefix("file://").ok_or("no file")?;
    let path = PathBuf::from(decoded(path));
    let bytes = fs::read(&path).map_err(|error| error.to_string())?;
    // The desktop would leave it among the person's pictures, uncovered.
    let _ = fs::remove_file(path);
    Ok(bytes)
}

/// Percent-encoding undone (RFC 3986, 2.1).
fn decoded(text: &str) -> String {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let code = after
            .get(..2)
            .filter(|_| first == b'%')
            .and_then(|two| std::str::from_utf8(two).ok());
        match code.and_then(|two| u8::from_str_radix(two, 16).ok()) {
            Some(byte) => {
                bytes.push(byte);
                rest = &after[2..];
            }
            None => {
                bytes.push(first);
                rest = after;
            }
        }
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_becomes_a_path() {
        assert_eq!(
            decoded("/home/g/Schermata%20%C3%A8%201.png"),
            "/home/g/Schermata è 1.png"
        );
        assert_eq!(decoded("/a%2"), "/a%2");
    }
}
