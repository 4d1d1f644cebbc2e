//! Information added to a ticket that the vendor has registered: the only answer that the program writes (guide 2.4.4 asks for
//! a new mail for anything else).

use serde::{Deserialize, Serialize};

/// The ticket that a draft adds information to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Follow {
    /// The ticket number.
    pub number: String,
    /// Ids of the mails of that thread, oldest first, without angle brackets.
    pub thread: Vec<String>,
}
