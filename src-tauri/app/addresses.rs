//! Where the address list comes from, taking a new one in, and finding modules in it.
//!
//! In this order: the file that the settings or IT's policy name, the list taken in last, the example list in trial mode.
//! A list that is named but cannot be read is a failure, never "no list", so that nobody writes to an older address.

use std::sync::{Arc, PoisonError};

use super::App;
use crate::adapters::home::Home;
use crate::adapters::settings::Settings;
use crate::adapters::text_file;
use crate::domain::address_list::{AddressList, Module, Search, Trust};
use crate::domain::failure::Failure;
use crate::domain::vendor::VENDOR;

/// The list in force.
pub enum Listed {
    /// A list.
    Loaded(Arc<AddressList>),
    /// None has been loaded yet.
    Nowhere,
    /// There is one, and this is wrong with it.
    Unusable(Failure),
}

/// Where the list in force comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ListOrigin {
    /// A file that IT has fixed.
    Policy,
    /// A file that the settings name.
    Settings,
    /// The last list confirmed on this computer.
    Confirmed,
    /// The example list of trial mode.
    Example,
}

pub(super) fn load(home: &Home, settings: &Settings, trial: bool) -> Listed {
    let read = || -> Result<Option<AddressList>, Failure> {
        if let Some(file) = &settings.keys.address_list.file {
            // What IT distributes may be any of the three.
            let path = home.config.join(file);
            if !path
                .extension()
                .is_some_and(|end| end.eq_ignore_ascii_case("toml"))
            {
                return super::proposals::read_whole(&path, settings).map(Some);
            }
        }
        let (path, text) = match &settings.keys.address_list.file {
            Some(file) => {
                let path = home.config.join(file);
                let text = text_file::read(&path)?;
                (path, Some(text))
            }
            None => (
                home.address_list(),
                text_file::read_if_there(&home.address_list())?,
            ),
        };
        match text {
            Some(text) => {
                AddressList::from_toml(&path.display().to_string(), &text, &trust(settings)).map(Some)
            }
            None if trial => example().map(Some),
            None => Ok(None),
        }
    };
    match read() {
        Ok(Some(list)) => Listed::Loaded(Arc::new(list)),
        Ok(None) => Listed::Nowhere,
        Err(failure) => Listed::Unusable(failure),
    }
}

fn example() -> Result<AddressList, Failure> {
    let text = include_str!("../../vendor/palitalsoft/trial/addresses.toml");
    AddressList::from_toml(
        "trial/addresses.toml",
        text,
        &Trust::vendor(&VENDOR.allowed_domains),
    )
}

pub(super) fn trust(settings: &Settings) -> Trust {
    match settings.allowed_domains() {
        (domains, true) => Trust::fixed(domains),
        (domains, false) => Trust::vendor(domains),
    }
}

impl App {
    /// Where the list in force comes from.
    pub fn list_origin(&self, list: &AddressList) -> ListOrigin {
        let settings = self.settings();
        match (
            &settings.keys.address_list.file,
            settings.fixed.iter().any(|key| key == "address_list.file"),
        ) {
            (Some(_), true) => ListOrigin::Policy,
            (Some(_), false) => ListOrigin::Settings,
            (None, _) if list.example && self.is_trial() => ListOrigin::Example,
            (None, _) => ListOrigin::Confirmed,
        }
    }

    /// How many days ago the list was taken.
    pub fn list_age_days(&self, list: &AddressList) -> Option<u32> {
        let age = self.clock.now().date().since(list.updated?).ok()?;
        u32::try_from(age.get_days().max(0)).ok()
    }

    /// Days after which a refresh is offered.
    pub fn list_max_age_days(&self) -> u32 {
        self.settings().keys.address_list.max_age_days.unwrap_or(30)
    }

    /// Reads the list in force anew, after it has changed on the disk.
    pub(super) fn reload_list(&self) -> Result<Arc<AddressList>, Failure> {
        *self.list.write().unwrap_or_else(PoisonError::into_inner) =
            load(&self.home, &self.settings(), self.is_trial());
        self.list()
    }

    /// Opens the vendor's official page in the browser (guide 1.2).
    pub fn open_vendor_page(&self) -> Result<(), Failure> {
        self.shell.open_page(&VENDOR.page)
    }

    /// The module of this id or name, or its neighbours in the list.
    pub fn module(&self, id_or_name: &str) -> Result<Module, Failure> {
        let list = self.list()?;
        list.find(id_or_name)
            .cloned()
            .ok_or_else(|| Failure::ModuleUnknown {
                name: id_or_name.to_owned(),
                near: Search::new(&list).near(id_or_name).join(", "),
            })
    }
}
