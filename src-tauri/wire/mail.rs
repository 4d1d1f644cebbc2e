//! The mail server in the window: what to tell IT of a request that has not left.

use super::commands::Answer;
use super::requests::OfRequest;
use crate::app::Modes;
use crate::domain::trouble::Trouble;

/// What to forward to IT; `None` when nothing went wrong with this request.
pub fn request_trouble(modes: &Modes, request: OfRequest) -> Answer<Option<Trouble>> {
    let kept = modes.app().request(&request.request)?;
    Ok(kept.reason.map(|reason| Trouble::of(&reason, kept.changed)))
}
