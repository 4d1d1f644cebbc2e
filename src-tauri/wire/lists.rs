//! What the window gets of address lists: the one in force, one that is proposed, those before.

use serde::Serialize;

use super::responses::Session;
use crate::app::ListOrigin;
use crate::domain::address_list::page::Outcome;
use crate::domain::address_list::{Difference, Suspicious};

/// The address list in force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ListCard {
    /// Example data, shown as "Prova".
    pub example: bool,
    /// Page or file that it was taken from.
    pub source: Option<String>,
    /// Day on which it was taken, `YYYY-MM-DD`.
    pub updated: Option<String>,
    /// How many modules.
    pub modules: u32,
    /// How many days ago it was taken.
    pub age_days: Option<u32>,
    /// Days after which to offer a refresh.
    pub max_age_days: u32,
    /// Where it comes from.
    pub origin: ListOrigin,
}

/// What may be done about the list in force; IT can fix it, and the trial keeps its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ListRights {
    /// Fetch it: from the vendor's page, or from where IT keeps it.
    pub fetch: bool,
    /// Take one from a file, or restore an earlier one.
    pub choose: bool,
}

/// A list that may come into force.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ProposalCard {
    /// For `apply_proposal`; only the last proposal can be applied.
    pub id: String,
    /// File name or page.
    pub source: String,
    /// What the page showed; `ok` for a table.
    pub outcome: Outcome,
    /// Why there is nothing to apply.
    pub failure: Option<crate::domain::failure::Failure>,
    /// How many modules the new list has.
    pub modules: u32,
    /// What it changes.
    pub difference: Difference,
    /// Addresses shown and not taken in; the words are `suspicious-⟨reason with dashes⟩`.
    pub suspicious: Vec<Suspicious>,
    /// Whether the clerk must look first; IT can turn that off.
    pub must_review: bool,
}

/// What applying a list has done.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AppliedList {
    /// Drafts whose address was chosen anew.
    pub drafts: u32,
    /// Drafts whose module is not in the list any more.
    pub unplaced: u32,
    /// Subjects of queued requests that are drafts again, because their address is gone.
    pub stopped: Vec<String>,
    /// Everything with the new list.
    pub session: Session,
}

/// A list that was in force before.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PreviousListCard {
    /// For `restore_list`: the moment at which it was replaced, `YYYY-MM-DDThh-mm-ss.mmm`.
    pub id: String,
    /// Page or file that it was taken from.
    pub source: Option<String>,
    /// Day on which it was taken.
    pub updated: Option<String>,
    /// How many modules.
    pub modules: u32,
}
