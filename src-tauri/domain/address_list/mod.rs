//! The vendor's list: which module is answered at which address (guide 1.2).
//!
//! The only source of recipients. A list is either whole and trusted or refused; there is no half of it.

mod accept;
mod csv_file;
mod difference;
mod file;
pub mod finder;
pub mod page;
mod search;
mod suspect;
mod synonyms;
mod trust;

pub use difference::{AddressChange, Difference, ModuleLine, Renaming};
pub(crate) use search::without_accent;
pub use search::{Hit, Search};
pub use suspect::{Suspicion, Suspicious};
pub use trust::Trust;

use std::collections::{HashMap, HashSet};

use jiff::civil::Date;

/// A list of modules with their addresses, all of them on trusted domains.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AddressList {
    /// Page or file that the list was taken from.
    pub source: Option<String>,
    /// Day on which it was taken.
    pub updated: Option<Date>,
    /// Modules in the list's order, at least one; ids and names are unique.
    pub modules: Vec<Module>,
    /// Whether this is example data on `.example` domains, shown as "Prova" everywhere.
    pub example: bool,
}

/// A part of the suite with its own address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Module {
    /// Short name for files and commands; unique.
    pub id: String,
    /// Name as the vendor shows it; unique.
    pub name: String,
    /// Group under which the vendor shows it.
    pub area: Option<String>,
    /// Addresses, at least one; the first is the recipient unless the clerk chooses another.
    pub emails: Vec<String>,
    /// Words by which clerks look for it.
    pub keywords: Vec<String>,
}

impl AddressList {
    /// The list that a page shows, all of its addresses believed; `None` when it shows none. A name that stands in two areas
    /// is told apart by them.
    pub fn from_page(page: &page::Page, source: &str, updated: Date) -> Option<Self> {
        let mut modules: Vec<Module> = Vec::new();
        let mut names: HashMap<String, usize> = HashMap::new();
        let mut ids: HashSet<String> = HashSet::new();
        for found in &page.modules {
            let name = match &found.area {
                Some(area) if names.contains_key(&found.name.to_lowercase()) => {
                    format!("{} ({area})", found.name)
                }
                _ => found.name.clone(),
            };
            if let Some(&at) = names.get(&name.to_lowercase()) {
                let known: &mut Vec<String> = &mut modules[at].emails;
                let new: Vec<String> = found
                    .emails
                    .iter()
                    .filter(|email| !known.contains(email))
                    .cloned()
                    .collect();
                known.extend(new);
                continue;
            }
            let plain = accept::derive_id(&name);
            let mut id = plain.clone();
            for number in 2.. {
                if !id.is_empty() && ids.insert(id.clone()) {
                    break;
                }
                id = format!("{plain}-{number}");
            }
            names.insert(name.to_lowercase(), modules.len());
            let (area, emails) = (found.area.clone(), found.emails.clone());
            modules.push(Module {
                id,
                name,
                area,
                emails,
                keywords: Vec::new(),
            });
        }
        let source = Some(source.to_owned());
        (!modules.is_empty()).then_some(Self {
            source,
            updated: Some(updated),
            modules,
            example: false,
        })
    }

    /// The module with this id, or with this name whatever its case.
    pub fn find(&self, id_or_name: &str) -> Option<&Module> {
        let folded = id_or_name.trim().to_lowercase();
        self.modules
            .iter()
            .find(|module| module.id == id_or_name)
            .or_else(|| {
                self.modules
                    .iter()
                    .find(|module| module.name.to_lowercase() == folded)
            })
    }
}

impl Module {
    /// The recipient: the address chosen, if it is one of the module's, else the first. `None` when the address chosen
    /// is not (or no longer) in the list.
    pub fn recipient(&self, chosen: Option<&str>) -> Option<&str> {
        match chosen {
            None => self.emails.first().map(String::as_str),
            Some(chosen) => self
                .emails
                .iter()
                .map(String::as_str)
                .find(|email| *email == chosen),
        }
    }
}
