//! Who writes and where to call back: the foot of every request (guide 2.3).

use serde::{Deserialize, Serialize};

/// The writer. Empty strings are what has not been said yet.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Signature {
    /// Name and surname.
    pub name: String,
    /// Office.
    pub office: String,
    /// Telephone as written, extension included.
    pub phone: String,
    /// Mail address, the sender of the mail.
    pub email: String,
}
