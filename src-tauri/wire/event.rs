//! What the window is told without having asked.

use serde::Serialize;

use super::responses::RequestCard;
use crate::domain::failure::Failure;
use crate::domain::ticket::Draft;

/// What happens behind the window's back; sent over the channel given to `subscribe`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS), ts(rename = "BackgroundEvent"))]
pub enum Event {
    /// A request has changed: show the lists anew.
    RequestsChanged,
    /// The list that IT keeps has changed: it waits (`waiting_list`) or is in force already (`session`).
    ListChanged,
    /// Files are being dragged over the window (`true`) or no longer (`false`).
    FilesOver {
        /// Whether they are over it now.
        over: bool,
    },
    /// Files were dropped: they belong to the draft that was shown, or were themselves a colleague's draft, open now.
    FilesDropped {
        /// The draft to be shown.
        draft: Draft,
    },
    /// A message is on its way.
    Sending {
        /// The request.
        request: String,
        /// Bytes sent.
        #[cfg_attr(test, ts(type = "number"))]
        sent: u64,
        /// Bytes of the message.
        #[cfg_attr(test, ts(type = "number"))]
        bytes: u64,
    },
    /// So many pictures of all are reduced.
    Reducing {
        /// Done.
        done: u32,
        /// All.
        all: u32,
    },
    /// A dropped mail has settled a request: show it.
    RequestSettled {
        /// As it stands now.
        request: RequestCard,
    },
    /// Something could not be done in the background.
    Failed {
        /// What.
        failure: Failure,
    },
}
