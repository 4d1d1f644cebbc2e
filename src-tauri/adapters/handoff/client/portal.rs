//! The Email portal of the desktop (XDG Desktop Portal, `org.freedesktop.portal.Email`, version 3): a confined program asks
//! it to open a draft, and hands the attachments over as open files.
//!
//! Known limits: which program opens, the desktop decides; some back ends drop attachments, and nobody says so.

use std::collections::HashMap;
use std::fs::File;
use std::time::Duration;

use zbus::zvariant::{Fd, Value};

use super::Parcel;
use crate::adapters::portal::{self, Late};

const EMAIL: &str = "org.freedesktop.portal.Email";

/// Asks for a draft. No answer in time counts as taken: somebody is choosing a program.
pub fn compose(parcel: &Parcel, patience: Duration) -> Result<(), String> {
    let files: Vec<File> = parcel
        .files
        .iter()
        .map(|path| File::open(path).map_err(|error| error.to_string()))
        .collect::<Result<_, _>>()?;
    let files: Vec<Fd> = files.iter().map(Fd::from).collect();
    let options = HashMap::from([
        ("addresses", Value::from(vec![parcel.to.as_str()])),
        ("subject", Value::from(parcel.subject.as_str())),
        ("body", Value::from(parcel.body.as_str())),
        ("attachment_fds", Value::from(files)),
    ]);
    let answer = portal::ask(EMAIL, "ComposeEmail", options, patience, Late::LetBe);
    match answer.map_err(|error| error.to_string())? {
        // Cancelled is the person's own: what became of the draft only they know.
        Some(answer) if answer.code > 1 => Err(format!("{EMAIL}: {}", answer.code)),
        _ => Ok(()),
    }
}
