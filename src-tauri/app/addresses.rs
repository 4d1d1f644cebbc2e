//! Where the address list comes from, taking a new one in, and finding modules in it.
//!
//! In this order: the file or address that the settings or IT's policy name, the list taken in last, the example list in
//! trial mode.
//! A list that is named but cannot be read is a failure, never "no list", so that nobody writes to an older address.

use std::path::Path;
use std::sync::{Arc, PoisonError};

use super::App;
use crate::adapters::fetch::Validators;
use crate::adapters::home::Home;
use crate::adapters::settings::Settings;
use crate::adapters::store::Store;
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
    /// A file or an address that IT has fixed.
    Policy,
    /// A file that the settings name.
    Settings,
    /// The last list confirmed on this computer.
    Confirmed,
    /// The example list of trial mode.
    Example,
}

pub(super) fn load(home: &Home, settings: &Settings, trial: bool) -> Listed {
    match read(home, settings, trial) {
        Ok(Some(list)) => Listed::Loaded(Arc::new(list)),
        Ok(None) => Listed::Nowhere,
        Err(failure) => Listed::Unusable(failure),
    }
}

fn read(home: &Home, settings: &Settings, trial: bool) -> Result<Option<AddressList>, Failure> {
    let own = |path: &Path, text: &str| {
        AddressList::from_toml(&path.display().to_string(), text, &trust(settings)).map(Some)
    };
    if let Some(file) = &settings.keys.address_list.file {
        let path = home.config.join(file);
        // What IT distributes may be any of the three.
        if !path
            .extension()
            .is_some_and(|end| end.eq_ignore_ascii_case("toml"))
        {
            return super::proposals::read_whole(&path, settings).map(Some);
        }
        return own(&path, &text_file::read(&path)?);
    }
    if let Some(url) = fixed_url(settings) {
        // Only what came from that address counts, however good an older list may look.
        let fetched = text_file::read_if_there(&home.fetched())?.and_then(|text| toml::from_str(&text).ok());
        if fetched.is_none_or(|fetched: Validators| fetched.url != url) {
            return Err(Failure::ListNotFetched { url });
        }
    }
    let path = home.address_list();
    match text_file::read_if_there(&path)? {
        Some(text) => own(&path, &text),
        None if trial => example().map(Some),
        None => Ok(None),
    }
}

/// The address at which IT keeps the list, when the policy fixes one.
pub(super) fn fixed_url(settings: &Settings) -> Option<String> {
    let keys = &settings.keys.address_list;
    keys.url
        .clone()
        .filter(|_| keys.file.is_none() && settings.is_fixed("address_list.url"))
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
            settings.is_fixed("address_list.file"),
        ) {
            (None, _) if fixed_url(&settings).is_some() => ListOrigin::Policy,
            (Some(_), true) => ListOrigin::Policy,
            (Some(_), false) => ListOrigin::Settings,
            (None, _) if list.example && self.is_trial() => ListOrigin::Example,
            (None, _) => ListOrigin::Confirmed,
        }
    }

    /// Whether a list may be fetched: from the vendor's page, or from where IT keeps it. Not in the trial, whose banner
    /// promises that nothing leaves this computer.
    pub fn may_fetch_list(&self) -> bool {
        !self.is_trial() && self.settings().keys.address_list.file.is_none()
    }

    /// Whether the clerk may take a list from a file or restore an earlier one.
    pub fn may_choose_list(&self) -> bool {
        self.may_fetch_list() && fixed_url(&self.settings()).is_none()
    }

    /// How many days ago the list was taken.
    pub fn list_age_days(&self, list: &AddressList) -> Option<u32> {
        let age = self.clock.now().date().since(list.updated?).ok()?;
        u32::try_from(age.get_days().max(0)).ok()
    }

    /// Days after which a refresh is offered.
    pub fn list_max_age_days(&self) -> u32 {
        self.settings().keys.address_list.max_age_days()
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

    /// The modules that this clerk has written to, most frequent and recent first; a request counts half after two weeks.
    pub fn recent_modules(&self) -> Result<Vec<String>, Failure> {
        const HALF_LIFE: f64 = 14.0;
        const MOST: usize = 5;
        if self.store.get().is_none() && !Store::is_there(&self.home.data) {
            return Ok(Vec::new());
        }
        let now = self.clock.instant();
        let mut weights: Vec<(String, f64)> = Vec::new();
        for request in self.store()?.requests()? {
            let Some(module) = request.draft.module else {
                continue;
            };
            #[expect(clippy::cast_precision_loss, reason = "days")]
            let days = (now.as_second() - request.created.as_second()).max(0) as f64 / 86_400.0;
            let weight = 0.5_f64.powf(days / HALF_LIFE);
            match weights.iter_mut().find(|(known, _)| *known == module) {
                Some((_, sum)) => *sum += weight,
                None => weights.push((module, weight)),
            }
        }
        weights.sort_by(|(_, one), (_, other)| other.total_cmp(one));
        Ok(weights.into_iter().take(MOST).map(|(module, _)| module).collect())
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
