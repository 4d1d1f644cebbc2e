//! From what a source gives to the keys it sets: what does not fit is named and left out, one by one.

use std::collections::BTreeMap;

use super::declare::{Setting, Who};
use super::origin::{Amiss, Origin, Remark, Weight};
use super::{Keys, TABLE};

/// Something that a source gives for a key.
pub(super) struct Given {
    /// How it is meant.
    pub weight: Weight,
    /// Section.
    pub section: String,
    /// Key.
    pub key: String,
    /// Where the key stands.
    pub place: Origin,
    /// The value, or nothing when it cannot be one of this kind at all.
    pub value: Option<toml::Value>,
    /// Where the value stands.
    pub value_place: Origin,
    /// Where each item of a list stands; as many as there are.
    pub items: Vec<Origin>,
    /// The value as it stands there.
    pub shown: String,
}

/// The keys of one weight that one source sets, and where.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Layer {
    pub keys: Keys,
    pub places: BTreeMap<(&'static str, &'static str), Origin>,
}

/// What was read of one source.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Reading {
    /// What IT fixes.
    pub fixed: Layer,
    /// What IT proposes.
    pub proposed: Layer,
    /// What the clerk has chosen.
    pub chosen: Layer,
    /// What is wrong, in the order of the source.
    pub remarks: Vec<Remark>,
}

impl Reading {
    /// Takes what is given, if it is a setting, may be said here and fits.
    pub fn take(&mut self, given: Given) {
        let name = format!("{}.{}", given.section, given.key);
        let Some(setting) = Setting::find(&given.section, &given.key) else {
            let near = nearest(&name);
            self.remarks.push(Remark::unknown(given.place, name, near));
            return;
        };
        let name = setting.name();
        let layer = match (given.weight, setting.who) {
            (Weight::Chosen, Who::It) => {
                self.remarks.push(Remark::new(given.place, name, Amiss::OnlyIt));
                return;
            }
            (Weight::Chosen, _) => &mut self.chosen,
            // What a person needs is theirs to say, wherever IT has written it: a proposal.
            (Weight::Fixed, Who::Person) | (Weight::Proposed | Weight::BuiltIn, _) => &mut self.proposed,
            (Weight::Fixed, _) => &mut self.fixed,
        };
        let wrong = |place, shown: &str| Remark::wrong(place, setting.name(), setting.kind, shown);
        let taken = match given.value {
            Some(value) if layer.keys.set(setting, value.clone()) => true,
            Some(toml::Value::Array(items)) if setting.kind.is_list() => {
                // The items that fit hold; if none does, nothing is said.
                let fits =
                    |item: &toml::Value| Keys::default().set(setting, toml::Value::Array(vec![item.clone()]));
                let good: Vec<_> = items.iter().filter(|item| fits(item)).cloned().collect();
                for (item, place) in items.iter().zip(&given.items).filter(|(item, _)| !fits(item)) {
                    self.remarks.push(wrong(place.clone(), &item.to_string()));
                }
                if good.is_empty() || !layer.keys.set(setting, toml::Value::Array(good)) {
                    return;
                }
                true
            }
            Some(_) | None => false,
        };
        if taken {
            layer.places.insert((setting.section, setting.key), given.place);
        } else {
            self.remarks.push(wrong(given.value_place, &given.shown));
        }
    }

    /// Says that there is no section of that name.
    pub fn no_section(&mut self, place: Origin, section: &str) {
        let names = TABLE.iter().map(|setting| setting.section);
        let near = names
            .map(|name| (strsim::damerau_levenshtein(name, section), name))
            .min()
            .filter(|(distance, name)| *distance <= 2.min(name.len() / 2));
        let near = near.map(|(_, name)| name.to_owned());
        self.remarks
            .push(Remark::unknown(place, section.to_owned(), near));
    }
}

/// The setting whose name is the most similar: a letter or two wrong, or the same key in another section.
fn nearest(name: &str) -> Option<String> {
    let key = name.rsplit('.').next().unwrap_or_default();
    let similar = |setting: &'static Setting| {
        let distance = strsim::damerau_levenshtein(&setting.name(), name);
        (
            distance.min(if setting.key == key { 2 } else { usize::MAX }),
            setting.name(),
        )
    };
    let nearest = TABLE.iter().map(similar).min()?;
    (nearest.0 <= 2).then_some(nearest.1)
}
