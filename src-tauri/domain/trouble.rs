//! What to tell who runs the mail server: which server, at which step, in which words, when. Nothing of what the request
//! says, so that it can be forwarded without a thought. Worded by `trouble-*` and `reason-⟨code⟩.it`.

use jiff::Timestamp;
use serde::Serialize;

use super::request::{Reason, ReasonCode, Step};

/// A trouble with a mail server, for IT.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Trouble {
    /// Version of the program.
    pub version: String,
    /// What class of trouble: `reason-⟨code⟩`, and `.it` for what to check.
    pub code: ReasonCode,
    /// How far the conversation had come: `step-⟨step⟩`.
    pub step: Step,
    /// The server's name; empty when it is not known any more.
    pub host: String,
    /// The server's port; 0 when it is not known any more.
    pub port: u16,
    /// The server's own words, or the system's; may be empty.
    pub words: String,
    /// When, RFC 3339 in UTC, to the second: as the server's log has it.
    pub when: String,
}

impl Trouble {
    /// From the reason of a request, and when it was found.
    pub fn of(reason: &Reason, when: Timestamp) -> Self {
        let (host, port) = reason
            .server
            .clone()
            .map_or_else(Default::default, |server| (server.host, server.port));
        Self {
            version: env!("CARGO_PKG_VERSION").to_owned(),
            code: reason.code,
            step: reason.step,
            host,
            port,
            words: reason.words.clone(),
            when: format!("{when:.0}"),
        }
    }
}
