//! `org.freedesktop.portal.Screenshot`, version 1: the desktop shows its own dialog and gives a file, which is read and removed.

use std::collections::HashMap;
use std::fs;
use std::path::PathBuf;

use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

use crate::adapters::clock::fresh_id;

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";

pub(super) fn screen() -> Result<Option<Vec<u8>>, String> {
    ask()
        .map_err(|error| error.to_string())?
        .map(|uri| read(&uri))
        .transpose()
}

/// Asks, and waits for the person; gives the address of the file.
fn ask() -> zbus::Result<Option<String>> {
    let connection = Connection::session()?;
    let token = format!("apriticket{}", fresh_id());
    let sender = connection
        .unique_name()
        .map(|name| name.trim_start_matches(':').replace('.', "_"));
    // Where the answer will come from is known beforehand, so that it cannot be missed.
    let expected = format!("{PATH}/request/{}/{token}", sender.unwrap_or_default());
    let request = Proxy::new(&connection, NAME, expected, "org.freedesktop.portal.Request")?;
    let mut answers = request.receive_signal("Response")?;
    let portal = Proxy::new(&connection, NAME, PATH, "org.freedesktop.portal.Screenshot")?;
    let options = HashMap::from([
        ("handle_token", Value::from(token)),
        ("interactive", Value::from(true)),
    ]);
    let _: OwnedObjectPath = portal.call("Screenshot", &("", options))?;
    let Some(answer) = answers.next() else {
        return Ok(None);
    };
    let (code, mut results): (u32, HashMap<String, OwnedValue>) = answer.body().deserialize()?;
    // 1 and 2: the person, or the desktop, has ended it.
    Ok(results
        .remove("uri")
        .filter(|_| code == 0)
        .and_then(|uri| String::try_from(uri).ok()))
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
