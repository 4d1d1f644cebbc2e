//! A file that goes with the request. The content stays with the store; here is what can be said of it.

use std::fmt;

use serde::{Deserialize, Serialize};

use super::Danger;

/// Names an attachment inside the program. The window knows only this, never a path.
pub type AttachmentId = String;

/// What is known of an attached file.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Attachment {
    /// Key of the stored content.
    pub id: AttachmentId,
    /// File name as it will be sent.
    pub name: String,
    /// Size of the content in bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
    /// Media type, found from name and content.
    pub media_type: String,
    /// What it shows, in the clerk's words; perhaps empty.
    #[serde(default)]
    pub caption: String,
    /// Size of the picture, when it is one that the program can open: it can be edited then.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub picture: Option<Pixels>,
    /// What its content would do on the computer of whoever opens it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub danger: Option<Danger>,
}

/// Width and height of a picture.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Pixels {
    /// Columns.
    pub width: u32,
    /// Rows.
    pub height: u32,
}

/// A size in the words of the letter: "120 kB", "3,5 MB", "25 MB" (decimal units, Italian comma), rounded up.
pub struct ShownBytes(pub u64);

impl fmt::Display for ShownBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            bytes @ 0..1_000 => write!(f, "{bytes} byte"),
            bytes @ 1_000..1_000_000 => write!(f, "{} kB", bytes.div_ceil(1_000)),
            bytes => match bytes.div_ceil(100_000) {
                tenths if tenths % 10 == 0 => write!(f, "{} MB", tenths / 10),
                tenths => write!(f, "{},{} MB", tenths / 10, tenths % 10),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sizes_read_as_a_person_says_them() {
        for (bytes, shown) in [
            (0, "0 byte"),
            (999, "999 byte"),
            (119_020, "120 kB"),
            (3_456_789, "3,5 MB"),
            (25_000_000, "25 MB"),
            (28_070_000, "28,1 MB"),
        ] {
            assert_eq!(ShownBytes(bytes).to_string(), shown);
        }
    }
}
