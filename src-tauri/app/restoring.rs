//! The lists that were in force before, and putting one of them into force again.

use super::addresses::{fixed_url, trust};
use super::{App, Applied};
use crate::adapters::{previous_lists, text_file};
use crate::domain::address_list::AddressList;
use crate::domain::failure::Failure;

/// A list that was in force before.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PreviousList {
    /// Its name: when it was replaced.
    pub id: String,
    /// Where it came from.
    pub source: Option<String>,
    /// The day on which it was taken.
    pub updated: Option<String>,
    /// How many modules it has.
    pub modules: usize,
}

impl App {
    /// The lists that were in force before, newest first.
    pub fn previous_lists(&self) -> Vec<PreviousList> {
        let card = |id: String| {
            let text = previous_lists::read(&self.home, &id).ok()?;
            let list = AddressList::from_toml(&id, &text, &trust(&self.settings())).ok()?;
            let updated = list.updated.map(|date| date.to_string());
            Some(PreviousList {
                id,
                source: list.source,
                updated,
                modules: list.modules.len(),
            })
        };
        previous_lists::list(&self.home)
            .into_iter()
            .filter_map(card)
            .collect()
    }

    /// Puts an earlier list into force again.
    pub fn restore_list(&self, id: &str) -> Result<Applied, Failure> {
        let text = previous_lists::read(&self.home, id)?;
        let settings = self.settings();
        AddressList::from_toml(id, &text, &trust(&settings))?;
        if let Some(file) = settings
            .keys
            .address_list
            .file
            .clone()
            .or_else(|| fixed_url(&settings))
        {
            return Err(Failure::ListFixed { file });
        }
        self.keep_before()?;
        text_file::write(&self.home.address_list(), &text)?;
        self.bind_anew(&self.reload_list()?)
    }
}
