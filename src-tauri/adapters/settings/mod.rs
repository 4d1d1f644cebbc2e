//! The clerk's settings and IT's policy.
//!
//! The keys are declared once (`table.rs`). The clerk's choices stand in `settings.toml`; IT's word in the registry of Windows
//! (the machine's before the user's) and in `policy.toml`, the same keys: at the top they are fixed, under `[defaults]` they are
//! proposed and the clerk may change them. A key that is unknown or does not fit is left out alone, and named (`remarks`); a
//! file that is no TOML is a failure with line and column, never "no settings" and never "no policy".

mod declare;
mod kind;
mod origin;
mod places;
mod reading;
mod registry;
mod table;
#[cfg(test)]
mod tests;
mod toml_file;
mod values;

use std::collections::BTreeMap;
use std::path::Path;

pub use declare::{Setting, Who};
pub use kind::Kind;
pub use origin::{Amiss, Origin, Remark, Weight};
pub use places::AtEntity;
pub use registry::PATH as REGISTRY_PATH;
pub use table::{
    AvailabilityKeys, HandoffKeys, HistoryKeys, Keys, ListKeys, NetworkKeys, OauthKeys, RulesKeys, SmtpKeys,
    TABLE, WindowKeys, WriterKeys,
};
pub use values::{Hidden, HistoryKeep, OauthProvider, Proxy, SmtpAuth, SmtpSecurity, WindowLanguage};

use self::reading::{Layer, Reading};
use self::toml_file::File;
use super::home::Home;
use super::text_file;
use crate::domain::failure::Failure;
use crate::domain::vendor::VENDOR;

/// The settings in force.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The keys in force.
    pub keys: Keys,
    /// The keys that IT has fixed, as `section.key`.
    pub fixed: Vec<String>,
    /// What was left out, and why.
    pub remarks: Vec<Remark>,
    /// Who has said each key, and where.
    origins: BTreeMap<(&'static str, &'static str), (Weight, Origin)>,
}

/// What the sources say, the weightiest first.
struct Sources {
    policies: Vec<Reading>,
    own: Reading,
}

impl Sources {
    fn read(home: &Home) -> Result<Self, Failure> {
        let mut policies: Vec<_> = match home.registry {
            true => registry::trees(),
            false => Vec::new(),
        }
        .iter()
        .map(|(root, tree)| registry::read(root, tree))
        .collect();
        policies.push(read_file(&home.policy, File::Policy)?);
        let own = read_file(&home.settings(), File::Settings)?;
        Ok(Self { policies, own })
    }

    /// The layers, the weightiest first.
    fn layers(&self) -> impl Iterator<Item = (Weight, &Layer)> {
        let fixed = self.policies.iter().map(|policy| (Weight::Fixed, &policy.fixed));
        let proposed = self
            .policies
            .iter()
            .map(|policy| (Weight::Proposed, &policy.proposed));
        fixed.chain([(Weight::Chosen, &self.own.chosen)]).chain(proposed)
    }

    /// The keys in force, from the layers that count.
    fn in_force(&self, counts: impl Fn(Weight) -> bool) -> Keys {
        self.layers()
            .filter(|(weight, _)| counts(*weight))
            .fold(Keys::default(), |keys, (_, layer)| keys.or(layer.keys.clone()))
    }

    fn settings(self) -> Settings {
        let mut origins = BTreeMap::new();
        for (weight, layer) in self.layers() {
            for (key, place) in &layer.places {
                origins.entry(*key).or_insert_with(|| (weight, place.clone()));
            }
        }
        let fixed = TABLE
            .iter()
            .filter(|setting| {
                matches!(
                    origins.get(&(setting.section, setting.key)),
                    Some((Weight::Fixed, _))
                )
            })
            .map(Setting::name)
            .collect();
        Settings {
            keys: self.in_force(|_| true),
            fixed,
            origins,
            remarks: self
                .policies
                .into_iter()
                .chain([self.own])
                .flat_map(|reading| reading.remarks)
                .collect(),
        }
    }
}

impl Settings {
    /// Reads what the clerk and IT have said.
    pub fn load(home: &Home) -> Result<Self, Failure> {
        Sources::read(home).map(Sources::settings)
    }

    /// Reads a policy that is not in force, to see what is wrong with it.
    pub fn check(policy: &Path) -> Result<Self, Failure> {
        let text = text_file::read(policy)?;
        let read = toml_file::read(&policy.display().to_string(), &text, File::Policy)?;
        let sources = Sources {
            policies: vec![read],
            own: Reading::default(),
        };
        Ok(sources.settings())
    }

    /// Changes the clerk's own file and gives the settings then in force. What did not change stays in the file as it is,
    /// also what nobody understands; what the clerk leaves as IT proposes it does not become the clerk's choice, so that IT
    /// can propose something else later; what IT has fixed is not changed either.
    pub fn change(home: &Home, change: impl FnOnce(&mut Keys)) -> Result<Self, Failure> {
        let sources = Sources::read(home)?;
        let others = sources.in_force(|weight| weight != Weight::Chosen);
        let fixed = sources.in_force(|weight| weight == Weight::Fixed);
        let before = sources.own.chosen.keys;
        let mut after = before.clone();
        change(&mut after);
        let text = text_file::read_if_there(&home.settings())?.unwrap_or_default();
        let unexpected = |detail: String| Failure::Unexpected { detail };
        let mut file: toml::Table = toml::from_str(&text).map_err(|error| unexpected(error.to_string()))?;
        for setting in TABLE {
            let (was, is) = (before.value(setting), after.value(setting));
            let as_others = was.is_none() && is == others.value(setting);
            if was == is || as_others || fixed.value(setting).is_some() {
                continue;
            }
            let section = file
                .entry(setting.section)
                .or_insert_with(|| toml::Value::Table(toml::Table::new()));
            if let toml::Value::Table(section) = section {
                match is {
                    Some(value) => section.insert(setting.key.to_owned(), value),
                    None => section.remove(setting.key),
                };
            }
        }
        file.retain(|_, section| section.as_table().is_none_or(|keys| !keys.is_empty()));
        let text = toml::to_string(&file).map_err(|error| unexpected(error.to_string()))?;
        text_file::write(&home.settings(), &text)?;
        Self::load(home)
    }

    /// Whether IT has fixed this key, `section.key`.
    pub fn is_fixed(&self, key: &str) -> bool {
        self.fixed.iter().any(|fixed| fixed == key)
    }

    /// Who has said a key, and where; nowhere when it is built in.
    pub fn origin(&self, setting: &Setting) -> (Weight, Option<&Origin>) {
        self.origins
            .get(&(setting.section, setting.key))
            .map_or((Weight::BuiltIn, None), |(weight, place)| (*weight, Some(place)))
    }

    /// The value in force, or else the default; `None` where there is neither.
    pub fn value(&self, setting: &Setting) -> Option<toml::Value> {
        let default = || setting.default.map(|default| default());
        self.keys.value(setting).or_else(default)
    }

    /// Domains that IT has fixed, or else the vendor's.
    pub fn allowed_domains(&self) -> (&[String], bool) {
        match &self.keys.address_list.allowed_domains {
            Some(domains) => (domains, true),
            None => (&VENDOR.allowed_domains, false),
        }
    }
}

fn read_file(path: &Path, whose: File) -> Result<Reading, Failure> {
    match text_file::read_if_there(path)? {
        None => Ok(Reading::default()),
        Some(text) => toml_file::read(&path.display().to_string(), &text, whose),
    }
}
