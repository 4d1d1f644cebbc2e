//! A new list before it counts: read from a file or fetched, compared with the one in force, applied on the clerk's word.
//!
//! The list before is kept and can be restored. Drafts stay tied to their module through its id; a chosen address that is gone
//! is chosen anew, and a queued request whose address is gone goes back to the drafts instead of to a stranger.

use std::path::Path;
use std::sync::{Arc, PoisonError};

use super::App;
use super::addresses::{fixed_url, trust};
use crate::adapters::clock::fresh_id;
use crate::adapters::fetch::{self, Fetched, Format, Validators};
use crate::adapters::settings::Settings;
use crate::adapters::store::Store;
use crate::adapters::{previous_lists, text_file};
use crate::domain::address_list::page::{Diagnosis, Found, Outcome, Page};
use crate::domain::address_list::{AddressList, Difference, Suspicious, Trust};
use crate::domain::failure::Failure;
use crate::domain::request::{State, Via};
use crate::domain::vendor::VENDOR;

/// A list that may come into force.
#[derive(Debug, Clone)]
pub struct Proposal {
    /// What a page showed; `ok` for a list from CSV or TOML.
    pub outcome: Outcome,
    /// Why there is no list.
    pub diagnosis: Option<Diagnosis>,
    /// The list, when there is one.
    pub list: Option<AddressList>,
    /// The modules exactly as a page shows them.
    pub page_modules: Option<Vec<Found>>,
    /// Addresses shown and not taken in.
    pub suspicious: Vec<Suspicious>,
    /// What it changes.
    pub difference: Difference,
    /// Where it comes from.
    pub source: String,
    /// What the server said of it, when it was fetched.
    validators: Option<Validators>,
}

/// What applying a list has done.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Applied {
    /// Drafts whose address was chosen anew.
    pub drafts: u32,
    /// Drafts whose module is not in the list any more: the clerk chooses another.
    pub unplaced: u32,
    /// Subjects of queued requests that went back to the drafts because their address is gone.
    pub stopped: Vec<String>,
}

impl Proposal {
    /// The failure that a proposal without a list is.
    pub fn failure(&self, allowed: &str) -> Option<Failure> {
        let source_name = self.source.clone();
        self.diagnosis.map(|diagnosis| match diagnosis {
            Diagnosis::Login => Failure::PageLogin { source_name },
            Diagnosis::NotFound => Failure::PageNotFound { source_name },
            Diagnosis::Maintenance => Failure::PageMaintenance { source_name },
            Diagnosis::ScriptRendered => Failure::PageScriptRendered { source_name },
            Diagnosis::Empty => Failure::PageEmpty { source_name },
            Diagnosis::NoTrusted => Failure::PageNoTrusted {
                source_name,
                allowed: allowed.to_owned(),
            },
            Diagnosis::Unrecognised => Failure::PageUnrecognised { source_name },
            Diagnosis::TooMuch => Failure::PageTooMuch { source_name },
        })
    }
}

impl App {
    /// Reads a list from a file. `domains`: trusts these alone, for looking at a page without taking anything in.
    pub fn propose_file(&self, path: &Path, domains: &[String]) -> Result<Proposal, Failure> {
        let bytes = text_file::read_bytes(path)?;
        let trust = if domains.is_empty() {
            trust(&self.settings())
        } else {
            Trust::fixed(domains)
        };
        let shown = path.display().to_string();
        let name = path
            .file_name()
            .map_or(shown.clone(), |name| name.to_string_lossy().into_owned());
        self.propose(&bytes, format_of(path), &shown, &name, &trust)
    }

    /// Fetches the list from its page; `None` when it is the same as last time.
    pub fn propose_fetched(&self) -> Result<Option<Proposal>, Failure> {
        let settings = self.settings();
        let url = settings.keys.address_list.url.as_deref().unwrap_or(&VENDOR.page);
        let known = match text_file::read_if_there(&self.home.fetched())? {
            // Without a list there is nothing that could be unchanged.
            Some(text) if self.list().is_ok() => toml::from_str(&text).unwrap_or_default(),
            _ => Validators::default(),
        };
        match fetch::fetch(url, &known, &settings.keys.network.proxy())? {
            Fetched::Unchanged => self.still_good().map(|()| None),
            Fetched::New {
                bytes,
                format,
                validators,
            } => {
                let mut proposal = self.propose(&bytes, format, url, url, &trust(&settings))?;
                proposal.validators = Some(validators);
                Ok(Some(proposal))
            }
        }
    }

    /// The list in force is what the page shows today.
    fn still_good(&self) -> Result<(), Failure> {
        let mut list = AddressList::clone(&*self.list()?);
        list.updated = Some(self.clock.now().date());
        text_file::write(&self.home.address_list(), &list.to_toml()?)?;
        self.reload_list().map(drop)
    }

    fn propose(
        &self,
        bytes: &[u8],
        format: Format,
        shown: &str,
        source: &str,
        trust: &Trust,
    ) -> Result<Proposal, Failure> {
        let today = self.clock.now().date();
        let (page, mut list) = read(bytes, format, shown, source, today, trust)?;
        let old = self.list().ok();
        if let Some(list) = &mut list {
            if let Some(old) = &old {
                list.inherit(old);
            }
            list.add_synonyms();
        }
        let difference = list
            .as_ref()
            .map(|list| Difference::between(old.as_deref(), list))
            .unwrap_or_default();
        Ok(Proposal {
            outcome: page.as_ref().map_or(Outcome::Ok, |page| page.outcome),
            diagnosis: page.as_ref().and_then(|page| page.diagnosis),
            page_modules: page.as_ref().map(|page| page.modules.clone()),
            suspicious: page.map(|page| page.suspicious).unwrap_or_default(),
            list,
            difference,
            source: source.to_owned(),
            validators: None,
        })
    }

    /// The trusted domains, for a message.
    pub fn trusted_domains(&self) -> String {
        trust(&self.settings()).shown()
    }

    /// Whether a new list counts only after somebody has looked at what it changes.
    pub fn reviews_lists(&self) -> bool {
        self.settings().keys.address_list.review()
    }

    /// Puts a proposal into force, whole or not at all. The list before is kept.
    pub fn apply_list(&self, proposal: &Proposal) -> Result<Applied, Failure> {
        let settings = self.settings();
        if let Some(file) = settings.keys.address_list.file {
            return Err(Failure::ListFixed { file });
        }
        if let Some(url) = fixed_url(&self.settings())
            && proposal.validators.as_ref().is_none_or(|from| from.url != url)
        {
            return Err(Failure::ListFixed { file: url });
        }
        let Some(list) = &proposal.list else {
            let failure = proposal.failure(&self.trusted_domains());
            return Err(failure.unwrap_or(Failure::ListEmpty {
                file: proposal.source.clone(),
            }));
        };
        self.keep_before()?;
        text_file::write(&self.home.address_list(), &list.to_toml()?)?;
        // After the list: what says that it is fetched must not be there without it.
        if let Some(text) = proposal
            .validators
            .as_ref()
            .and_then(|validators| toml::to_string(validators).ok())
        {
            text_file::write(&self.home.fetched(), &text)?;
        }
        self.bind_anew(&self.reload_list()?)
    }

    /// Looks whether the list that IT keeps at an address has changed. It comes into force at once when the policy says that it
    /// need not be looked at, and is held otherwise. `false`: there is no such list, or it is the same.
    pub fn refresh_fixed(&self) -> Result<bool, Failure> {
        if fixed_url(&self.settings()).is_none() {
            return Ok(false);
        }
        let Some(proposal) = self.propose_fetched()? else {
            return Ok(false);
        };
        if self.reviews_lists() {
            self.hold_proposal(proposal);
        } else {
            self.apply_list(&proposal)?;
        }
        self.shell.list_changed();
        Ok(true)
    }

    pub(super) fn keep_before(&self) -> Result<(), Failure> {
        let stamp = self.clock.now().strftime("%Y-%m-%dT%H-%M-%S%.3f").to_string();
        previous_lists::keep(&self.home, &stamp)
    }

    /// Ties drafts and queued requests to the list now in force.
    pub(super) fn bind_anew(&self, list: &Arc<AddressList>) -> Result<Applied, Failure> {
        let mut applied = Applied::default();
        // Importing a list on a fresh computer leaves no store behind.
        if self.store.get().is_none() && !Store::is_there(&self.home.data) {
            return Ok(applied);
        }
        let waiting = |request: &crate::domain::request::Request| {
            request.via == Via::Smtp && matches!(request.state, State::Queued | State::Refused)
        };
        for request in self.store()?.requests()?.into_iter().filter(waiting) {
            let known = list
                .modules
                .iter()
                .any(|module| module.emails.contains(&request.to));
            if !known {
                self.store()?.take_back(&request, self.clock.instant())?;
                applied.stopped.push(request.subject.clone());
            }
        }
        for (mut draft, _) in self.store()?.drafts()? {
            let module = draft.module.as_deref().and_then(|module| list.find(module));
            applied.unplaced += u32::from(module.is_none() && draft.module.is_some());
            let gone = module.is_some_and(|module| module.recipient(draft.address.as_deref()).is_none());
            if gone && draft.address.is_some() {
                draft.address = None;
                self.store()?.save_draft(&draft, self.clock.instant())?;
                applied.drafts += 1;
            }
        }
        Ok(applied)
    }

    /// Keeps a proposal while somebody looks at it; gives its name. One at a time.
    pub fn hold_proposal(&self, proposal: Proposal) -> String {
        let id = fresh_id();
        *self.held.lock().unwrap_or_else(PoisonError::into_inner) = Some((id.clone(), proposal));
        id
    }

    /// The proposal that waits to be looked at, with its name.
    pub fn held(&self) -> Option<(String, Proposal)> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Applies the proposal that was looked at, and no other.
    pub fn apply_held(&self, id: &str) -> Result<Applied, Failure> {
        match self.held() {
            Some((known, proposal)) if known == id => {
                let applied = self.apply_list(&proposal)?;
                self.held.lock().unwrap_or_else(PoisonError::into_inner).take();
                Ok(applied)
            }
            _ => Err(Failure::ListCopyGone { id: id.to_owned() }),
        }
    }

    /// Asks for a file and reads it; `None` when nothing was chosen.
    pub fn propose_chosen(&self) -> Result<Option<Proposal>, Failure> {
        self.shell
            .choose_list()
            .map(|path| self.propose_file(&path, &[]))
            .transpose()
    }

    /// Writes the list in force to a file, as its ending says.
    pub fn export_list(&self, path: &Path) -> Result<(), Failure> {
        use std::io::Write;
        let list = self.list()?;
        let text = if format_of(path) == Format::Csv {
            list.to_csv()?
        } else {
            list.to_toml()?
        };
        text_file::write_with(path, |file| file.write_all(text.as_bytes()))
    }
}

/// Reads a list that IT has fixed, from a page or a table.
pub(super) fn read_whole(path: &Path, settings: &Settings) -> Result<AddressList, Failure> {
    let bytes = text_file::read_bytes(path)?;
    let shown = path.display().to_string();
    let trust = trust(settings);
    let day = jiff::civil::Date::default();
    let (page, list) = read(&bytes, format_of(path), &shown, &shown, day, &trust)?;
    let mut list = list.ok_or_else(|| {
        let proposal = Proposal {
            outcome: Outcome::Empty,
            diagnosis: page.and_then(|page| page.diagnosis),
            list: None,
            page_modules: None,
            suspicious: Vec::new(),
            difference: Difference::default(),
            source: shown.clone(),
            validators: None,
        };
        proposal
            .failure(&trust.shown())
            .unwrap_or(Failure::ListEmpty { file: shown })
    })?;
    list.updated = None;
    list.add_synonyms();
    Ok(list)
}

fn read(
    bytes: &[u8],
    format: Format,
    shown: &str,
    source: &str,
    day: jiff::civil::Date,
    trust: &Trust,
) -> Result<(Option<Page>, Option<AddressList>), Failure> {
    if format == Format::Html {
        let page = Page::read(bytes, trust);
        let list = AddressList::from_page(&page, source, day);
        return Ok((Some(page), list));
    }
    let text = std::str::from_utf8(bytes).map_err(|error| Failure::FileUnusable {
        file: shown.to_owned(),
        detail: error.to_string(),
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    let mut list = match format {
        Format::Csv => AddressList::from_csv(shown, text, trust)?,
        _ => AddressList::from_toml(shown, text, trust)?,
    };
    list.source.get_or_insert_with(|| source.to_owned());
    if format == Format::Csv {
        list.updated.get_or_insert(day);
    }
    Ok((None, Some(list)))
}

fn format_of(path: &Path) -> Format {
    let end = path
        .extension()
        .map(|end| end.to_string_lossy().to_lowercase())
        .unwrap_or_default();
    match end.as_str() {
        "html" | "htm" | "xhtml" | "mhtml" => Format::Html,
        "csv" | "tsv" => Format::Csv,
        _ => Format::Toml,
    }
}
