//! The vendor's page: which modules at which addresses it shows, whatever markup carries them.
//!
//! The vendor has no machine-readable list and its markup may change any day, so nothing here knows it. The page is read as a
//! visitor sees it (`tree`, `sight`, `region`, `reader`), labels are put to addresses (`flow`, `table`, `name`), and what
//! recurs is the list (`list`). Everything that is read is data: nothing of a page is run, fetched or believed unasked.

mod above;
mod address;
mod builder;
mod bytes;
mod carried;
mod cells;
mod columns;
mod declarations;
mod diagnosis;
mod flow;
mod label;
mod lines;
mod link;
mod list;
mod look;
mod name;
mod reader;
mod record;
mod region;
mod rows;
mod selectors;
mod sentence;
mod sight;
mod styles;
mod table;
mod tree;

use serde::Serialize;

pub use diagnosis::Diagnosis;
use diagnosis::Right;

pub use super::suspect::{Suspicion, Suspicious};
use super::trust::Trust;
use tree::Tree;

/// Larger pages are not read.
pub const LARGEST: usize = 16 * 1024 * 1024;

/// Whether a page shows the list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Outcome {
    /// It does.
    Ok,
    /// The right page, but no list of believable addresses in it.
    Empty,
    /// Another page.
    NotAList,
}

/// A module as the page shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Found {
    /// Its name.
    pub name: String,
    /// The group that it stands in.
    pub area: Option<String>,
    /// Its addresses, at least one, all on trusted domains.
    pub emails: Vec<String>,
}

/// What a page gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// Whether it shows the list.
    pub outcome: Outcome,
    /// Why not, when it does not.
    pub diagnosis: Option<Diagnosis>,
    /// The modules in the page's order.
    pub modules: Vec<Found>,
    /// Addresses shown and not taken in.
    pub suspicious: Vec<Suspicious>,
}

impl Page {
    /// Reads a page. Never fails and never gives an address that `trust` does not cover.
    pub fn read(bytes: &[u8], trust: &Trust) -> Self {
        if bytes.len() > LARGEST {
            return Self::without(Diagnosis::TooMuch, Vec::new());
        }
        let Ok(tree) = Tree::parse(&bytes::decode(bytes)) else {
            return Self::without(Diagnosis::TooMuch, Vec::new());
        };
        let reading = reader::read(&tree);
        let records = flow::records(&tree, &reading);
        let sifted = list::sift(&records, &reading.asides, trust);
        if let Some(diagnosis) = diagnosis::other_page(&tree, sifted.modules.len()) {
            return Self::without(diagnosis, Vec::new());
        }
        if sifted.is_doubtful(diagnosis::right(&tree)) {
            return Self::without(Diagnosis::Unrecognised, sifted.suspicious);
        }
        if !sifted.modules.is_empty() {
            return Self {
                outcome: Outcome::Ok,
                diagnosis: None,
                modules: sifted.modules,
                suspicious: sifted.suspicious,
            };
        }
        let diagnosis =
            if sifted.is_list && !sifted.suspicious.is_empty() && diagnosis::right(&tree) != Right::No {
                Diagnosis::NoTrusted
            } else {
                diagnosis::no_list(&tree)
            };
        Self::without(diagnosis, sifted.suspicious)
    }

    fn without(diagnosis: Diagnosis, suspicious: Vec<Suspicious>) -> Self {
        let outcome = match diagnosis {
            Diagnosis::ScriptRendered | Diagnosis::Empty | Diagnosis::NoTrusted => Outcome::Empty,
            Diagnosis::Login
            | Diagnosis::NotFound
            | Diagnosis::Maintenance
            | Diagnosis::Unrecognised
            | Diagnosis::TooMuch => Outcome::NotAList,
        };
        Self {
            outcome,
            diagnosis: Some(diagnosis),
            modules: Vec::new(),
            suspicious,
        }
    }
}
