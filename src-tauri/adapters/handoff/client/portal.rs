//! The Email portal of the desktop (XDG Desktop Portal, `org.freedesktop.portal.Email`, version 3): a confined program asks
//! it to open a draft, and hands the attachments over as open files.
//!
//! Known limits: which program opens, the desktop decides; some back ends drop attachments, and nobody says so.

use std::collections::HashMap;
use std::fs::File;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{Fd, OwnedObjectPath, OwnedValue, Value};

use super::Parcel;

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";
const EMAIL: &str = "org.freedesktop.portal.Email";
const REQUEST: &str = "org.freedesktop.portal.Request";
/// The last part of the request's name; one at a time.
const TOKEN: &str = "apriticket";

/// Asks for a draft. No answer in time counts as taken: somebody is choosing a program.
pub fn compose(parcel: &Parcel, patience: Duration) -> Result<(), String> {
    let words = |error: zbus::Error| error.to_string();
    let bus = Connection::session().map_err(words)?;
    // Its name is known before the question is asked, so that no answer is missed.
    let sender = bus.unique_name().map(ToString::to_string).unwrap_or_default();
    let sender = sender.trim_start_matches(':').replace('.', "_");
    let request = format!("{PATH}/request/{sender}/{TOKEN}");
    let request = Proxy::new(&bus, NAME, request, REQUEST).map_err(words)?;
    let mut answers = request.receive_signal("Response").map_err(words)?;
    let _handle = ask(&bus, parcel)?;
    let (answered, wait) = mpsc::channel();
    thread::spawn(move || {
        let answer = answers.next().and_then(|answer| {
            let (code, _): (u32, HashMap<String, OwnedValue>) = answer.body().deserialize().ok()?;
            Some(code)
        });
        answered.send(answer)
    });
    match wait.recv_timeout(patience) {
        // Cancelled is the person's own: what became of the draft only they know.
        Ok(Some(code)) if code > 1 => Err(format!("{EMAIL}: {code}")),
        _ => Ok(()),
    }
}

fn ask(bus: &Connection, parcel: &Parcel) -> Result<OwnedObjectPath, String> {
    let files: Vec<File> = parcel
        .files
        .iter()
        .map(|path| File::open(path).map_err(|error| error.to_string()))
        .collect::<Result<_, _>>()?;
    let files: Vec<Fd> = files.iter().map(Fd::from).collect();
    let options: HashMap<&str, Value> = HashMap::from([
        ("handle_token", Value::from(TOKEN)),
        ("addresses", Value::from(vec![parcel.to.as_str()])),
        ("subject", Value::from(parcel.subject.as_str())),
        ("body", Value::from(parcel.body.as_str())),
        ("attachment_fds", Value::from(files)),
    ]);
    let email = Proxy::new(bus, NAME, PATH, EMAIL).map_err(|error| error.to_string())?;
    email
        .call("ComposeEmail", &("", options))
        .map_err(|error| error.to_string())
}
