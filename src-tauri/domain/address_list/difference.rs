//! What a new list would change: the clerk sees it before it counts.

use std::collections::{HashMap, HashSet};

use serde::Serialize;

use super::{AddressList, Module};

/// A module that comes or goes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ModuleLine {
    /// Its name.
    pub name: String,
    /// Its area.
    pub area: Option<String>,
    /// Its addresses.
    pub emails: Vec<String>,
}

/// A module whose addresses change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AddressChange {
    /// Its name.
    pub name: String,
    /// Addresses until now.
    pub before: Vec<String>,
    /// Addresses from now on.
    pub after: Vec<String>,
}

/// A module that keeps its addresses under another name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Renaming {
    /// Name until now.
    pub before: String,
    /// Name from now on.
    pub after: String,
}

/// The difference between the list in force and a new one.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Difference {
    /// Modules that come.
    pub added: Vec<ModuleLine>,
    /// Modules that go.
    pub removed: Vec<ModuleLine>,
    /// Modules with other addresses.
    pub changed: Vec<AddressChange>,
    /// Modules with another name and the same addresses.
    pub renamed: Vec<Renaming>,
    /// How many stay as they are.
    pub same: u32,
}

impl Difference {
    /// What `new` changes in `old`. Without an old list everything comes.
    pub fn between(old: Option<&AddressList>, new: &AddressList) -> Self {
        let none = Vec::new();
        let old = old.map_or(&none, |list| &list.modules);
        let known: HashMap<String, &Module> = old.iter().map(|module| (key(&module.name), module)).collect();
        let kept: HashMap<String, &Module> = new
            .modules
            .iter()
            .map(|module| (key(&module.name), module))
            .collect();
        let mut difference = Self::default();
        let mut gone: Vec<Option<&Module>> = old
            .iter()
            .filter(|module| !kept.contains_key(&key(&module.name)))
            .map(Some)
            .collect();
        let mut by_emails: HashMap<Vec<&String>, Vec<usize>> = HashMap::new();
        for (at, module) in gone.iter().enumerate().rev() {
            by_emails
                .entry(module.map(sorted).unwrap_or_default())
                .or_default()
                .push(at);
        }
        for module in &new.modules {
            match known.get(&key(&module.name)) {
                Some(before) if sorted(before) == sorted(module) => difference.same += 1,
                Some(before) => difference.changed.push(AddressChange {
                    name: module.name.clone(),
                    before: before.emails.clone(),
                    after: module.emails.clone(),
                }),
                None => {
                    // The same addresses under a name that is not there any more: renamed.
                    let mate = by_emails
                        .get_mut(&sorted(module))
                        .and_then(Vec::pop)
                        .and_then(|at| gone[at].take());
                    match mate {
                        Some(before) => {
                            let before = before.name.clone();
                            difference.renamed.push(Renaming {
                                before,
                                after: module.name.clone(),
                            });
                        }
                        None => difference.added.push(line(module)),
                    }
                }
            }
        }
        difference.removed = gone.into_iter().flatten().map(line).collect();
        difference
    }

    /// Whether nothing changes.
    pub fn is_empty(&self) -> bool {
        self.added.is_empty() && self.removed.is_empty() && self.changed.is_empty() && self.renamed.is_empty()
    }
}

impl AddressList {
    /// Takes over from the list before what the new one cannot say: the ids, by which drafts name their module also when
    /// it is renamed, and the words that somebody has added.
    pub fn inherit(&mut self, old: &AddressList) {
        let renamed = Difference::between(Some(old), self).renamed;
        let renamed: HashMap<&str, &str> = renamed
            .iter()
            .map(|renaming| (renaming.after.as_str(), renaming.before.as_str()))
            .collect();
        let known: HashMap<String, &Module> = old
            .modules
            .iter()
            .map(|module| (key(&module.name), module))
            .collect();
        let mut ids: HashSet<String> = self.modules.iter().map(|module| module.id.clone()).collect();
        for module in &mut self.modules {
            let before = renamed.get(module.name.as_str()).copied().unwrap_or(&module.name);
            let Some(known) = known.get(&key(before)) else {
                continue;
            };
            if ids.insert(known.id.clone()) {
                ids.remove(&module.id);
                module.id.clone_from(&known.id);
            }
            if module.keywords.is_empty() {
                module.keywords.clone_from(&known.keywords);
            }
        }
    }
}

fn key(name: &str) -> String {
    name.to_lowercase()
}

fn sorted(module: &Module) -> Vec<&String> {
    let mut emails: Vec<&String> = module.emails.iter().collect();
    emails.sort();
    emails
}

fn line(module: &Module) -> ModuleLine {
    ModuleLine {
        name: module.name.clone(),
        area: module.area.clone(),
        emails: module.emails.clone(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list(modules: &[(&str, &str)]) -> AddressList {
        let module = |(name, email): &(&str, &str)| Module {
            id: name.to_lowercase(),
            name: (*name).to_owned(),
            area: None,
            emails: vec![format!("{email}@fornitore.example")],
            keywords: Vec::new(),
        };
        AddressList {
            source: None,
            updated: None,
            example: true,
            modules: modules.iter().map(module).collect(),
        }
    }

    #[test]
    fn a_new_list_adds_removes_changes_and_renames() {
        let old = list(&[
            ("IMU", "imu"),
            ("TARI", "tari"),
            ("Leva", "leva"),
            ("COSAP", "cup"),
        ]);
        let mut new = list(&[
            ("Imu", "imu"),
            ("TARI", "tari2"),
            ("Canone unico", "cup"),
            ("Nidi", "nidi"),
        ]);
        let difference = Difference::between(Some(&old), &new);
        let names = |lines: &[ModuleLine]| lines.iter().map(|line| line.name.clone()).collect::<Vec<_>>();
        assert_eq!(
            (
                names(&difference.added),
                names(&difference.removed),
                difference.same
            ),
            (vec!["Nidi".into()], vec!["Leva".into()], 1)
        );
        assert_eq!(
            difference.renamed,
            [Renaming {
                before: "COSAP".into(),
                after: "Canone unico".into()
            }]
        );
        assert_eq!(
            difference
                .changed
                .iter()
                .map(|change| change.after.clone())
                .collect::<Vec<_>>(),
            [["tari2@fornitore.example"]]
        );
        new.inherit(&old);
        assert_eq!(
            new.find("Canone unico").map(|module| module.id.as_str()),
            Some("cosap"),
            "drafts stay tied to it"
        );
        assert!(Difference::between(Some(&old), &old).is_empty());
    }
}
