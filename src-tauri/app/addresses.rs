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
