//! How long things are kept, what could not be read, and removing everything.

use std::path::Path;

use jiff::civil::Date;

use super::App;
use crate::adapters::settings::HistoryKeep;
pub use crate::adapters::store::{Emptied, Kept, SetAside};
use crate::adapters::store::{Remains, Store};
use crate::adapters::text_file;
use crate::domain::failure::Failure;

impl App {
    /// Days for which the content of a request that has left is kept.
    pub fn retention_days(&self) -> u32 {
        self.settings().keys.history.retention_days()
    }

    /// Removes the content of requests that have left long enough ago; gives how many. Requests that still wait for
    /// something stay as they are.
    pub fn retain(&self) -> Result<usize, Failure> {
        self.retain_in(self.store()?)
    }

    fn retain_in(&self, store: &Store) -> Result<usize, Failure> {
        let remains = match self.settings().keys.history.keep() {
            HistoryKeep::Summary => Remains::Summary,
            HistoryKeep::Nothing => Remains::Nothing,
        };
        store.retain(self.clock.instant(), self.retention_days(), remains)
    }

    /// Once a day: content that nobody names and content whose time is over go. What does not work today is tried again
    /// tomorrow; it keeps nobody from writing.
    pub(super) fn tidy(&self, store: &Store) {
        let today = self.now().date();
        let noted = self.home.data.join("tidied-on");
        if tidied_on(&noted) != Some(today) {
            let tidied = store.sweep().and_then(|()| self.retain_in(store));
            if tidied.is_ok() {
                let _ = text_file::write(&noted, &today.to_string());
            }
        }
    }

    /// What could not be read and was set aside, latest first; looks at everything that is still needed before it answers.
    pub fn set_aside(&self) -> Result<Vec<SetAside>, Failure> {
        self.store()?.examine()?;
        Ok(self.store()?.set_asides())
    }

    /// What [`Self::delete_everything`] would remove.
    pub fn everything(&self) -> Result<Emptied, Failure> {
        self.store()?.inventory()
    }

    /// Removes all requests, sent or waiting, with everything that belongs to them, and the drafts if so wished. Not while
    /// something is being sent.
    pub fn delete_everything(&self, drafts: bool) -> Result<Emptied, Failure> {
        let _alone = self.store()?.lock_sending()?;
        self.store()?.delete_everything(drafts)
    }
}

fn tidied_on(noted: &Path) -> Option<Date> {
    text_file::read_if_there(noted).ok()??.trim().parse().ok()
}
