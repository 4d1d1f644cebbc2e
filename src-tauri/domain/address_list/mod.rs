//! The vendor's list: which module is answered at which address (guide 1.2).
//!
//! The only source of recipients. A list is either whole and trusted or refused; there is no half of it.

mod csv_file;
mod difference;
mod file;
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
        for found in &page.modules {
            let same = |name: &str| {
                modules
                    .iter()
                    .position(|module| module.name.to_lowercase() == name.to_lowercase())
            };
            let full = match &found.area {
                Some(area) if same(&found.name).is_some() => format!("{} ({area})", found.name),
                _ => found.name.clone(),
            };
            if let Some(at) = same(&full) {
                let new = found
                    .emails
                    .iter()
                    .filter(|email| !modules[at].emails.contains(email))
                    .cloned();
                let new: Vec<String> = new.collect();
                modules[at].emails.extend(new);
                continue;
            }
            let plain = file::derive_id(&full);
            let taken = |id: &str| modules.iter().any(|module| module.id == id);
            let id = (2..)
                .map(|number| format!("{plain}-{number}"))
                .find(|id| !taken(id))
                .filter(|_| taken(&plain) || plain.is_empty());
            modules.push(Module {
                id: id.unwrap_or(plain),
                name: full,
                area: found.area.clone(),
                emails: found.emails.clone(),
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
