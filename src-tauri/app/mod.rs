//! What can be done, in the clerk's words: write a draft, have it checked, hand it off, keep it until its number is known.
//!
//! One [`App`] is one set of folders in one mode. It knows the shell it runs in (window or command line) only through
//! [`Shell`], and no sentence: outcomes are data. [`Modes`] switches between real work and trial.

mod addresses;
mod checking;
mod composing;
mod confirmation;
mod credentials;
pub mod doctor;
mod drafts;
mod dropping;
mod first_start;
mod handing_on;
mod history;
mod linking;
mod mail_test;
mod modes;
mod pictures;
mod proposals;
mod queue;
mod requests;
mod restoring;
mod retention;
mod sending;
mod server_limit;
mod settings;
mod shell;
mod sign_in;
mod splitting;
mod stopping;
mod trying_out;

use std::sync::{Arc, Mutex, OnceLock, PoisonError, RwLock};

pub use addresses::{ListOrigin, Listed};
pub use checking::Checked;
pub use composing::{Composed, Weighed};
pub use dropping::Dropped;
pub use first_start::FirstStep;
pub use mail_test::MailTest;
pub use modes::Modes;
pub use pictures::Reduced;
pub use proposals::{Applied, Proposal};
pub use restoring::PreviousList;
pub use retention::{Emptied, Kept, SetAside};
pub use settings::SmtpChoice;
pub use shell::{News, Shell};
pub use trying_out::{Example, MailProgram};

use crate::adapters::clock::Clock;
use crate::adapters::home::Home;
use crate::adapters::rule_files;
use crate::adapters::secrets::Secrets;
use crate::adapters::settings::Settings;
use crate::adapters::store::Store;
use crate::adapters::text_file;
use crate::adapters::trial_desk::TrialDesk;
use crate::domain::address_list::AddressList;
use crate::domain::failure::Failure;
use crate::domain::rules::RuleSet;
use crate::domain::ticket::DraftId;

/// The program, open on one set of folders.
pub struct App {
    home: Home,
    clock: Arc<dyn Clock>,
    shell: Arc<dyn Shell>,
    /// Opened when first needed: asking about rules or addresses leaves no folder behind.
    store: OnceLock<Store>,
    opening: Mutex<()>,
    /// The desk that answers in trial mode; `None` when work is real.
    desk: Option<TrialDesk>,
    settings: RwLock<Settings>,
    /// The keyring, opened when first needed.
    secrets: Secrets,
    /// A password to be remembered once the server has accepted it.
    wished: Mutex<Option<String>>,
    /// How much the mail server takes.
    server_limit: server_limit::ServerLimit,
    /// Access tokens, and sign-ins that wait for a person.
    sign_ins: sign_in::SignIns,
    list: RwLock<Listed>,
    /// The vendor's rules as IT's files change them, and what is wrong with those files.
    rules: OnceLock<(RuleSet, Vec<Failure>)>,
    /// The draft that the window shows: dropped files belong to it.
    current: Mutex<DraftId>,
    /// What the last change of pictures replaced, and whether one is to stop.
    pictures: pictures::Changing,
    /// Requests in the seconds before they leave.
    queue: queue::Queue,
    /// Conversations with a mail server that can be stopped.
    under_way: stopping::UnderWay,
    /// The list that the window looks at before it counts, with its name.
    held: Mutex<Option<(String, Proposal)>>,
}

impl App {
    /// Opens real work on its folders.
    pub fn open(home: Home, clock: Arc<dyn Clock>, shell: Arc<dyn Shell>) -> Result<Self, Failure> {
        Self::assemble(home, clock, shell, None)
    }

    /// Opens trial mode on folders of its own: example list, example writer, a desk on this computer.
    pub fn open_trial(home: Home, clock: Arc<dyn Clock>, shell: Arc<dyn Shell>) -> Result<Self, Failure> {
        if text_file::read_if_there(&home.settings())?.is_none() {
            text_file::write(
                &home.settings(),
                include_str!("../../vendor/palitalsoft/trial/settings.toml"),
            )?;
        }
        let told = Arc::clone(&shell);
        let answered = move || told.requests_changed();
        let desk = TrialDesk::open(&home.data.join("mailbox"), Arc::clone(&clock), answered)?;
        Self::assemble(home, clock, shell, Some(desk))
    }

    fn assemble(
        home: Home,
        clock: Arc<dyn Clock>,
        shell: Arc<dyn Shell>,
        desk: Option<TrialDesk>,
    ) -> Result<Self, Failure> {
        let settings = Settings::load(&home)?;
        let list = addresses::load(&home, &settings, desk.is_some());
        Ok(Self {
            server_limit: server_limit::ServerLimit::kept(&home.data),
            home,
            clock,
            shell,
            store: OnceLock::new(),
            opening: Mutex::default(),
            desk,
            settings: RwLock::new(settings),
            secrets: Secrets::default(),
            wished: Mutex::default(),
            sign_ins: sign_in::SignIns::default(),
            list: RwLock::new(list),
            rules: OnceLock::new(),
            current: Mutex::default(),
            pictures: pictures::Changing::default(),
            queue: queue::Queue::default(),
            under_way: stopping::UnderWay::default(),
            held: Mutex::default(),
        })
    }

    fn store(&self) -> Result<&Store, Failure> {
        if let Some(store) = self.store.get() {
            return Ok(store);
        }
        let _one = self.opening.lock().unwrap_or_else(PoisonError::into_inner);
        if let Some(store) = self.store.get() {
            return Ok(store);
        }
        let store = Store::open(&self.home.data)?;
        let store = self.store.get_or_init(|| store);
        store.sweep_handed_over()?;
        self.tidy(store);
        Ok(store)
    }

    /// Whether this is trial mode.
    pub fn is_trial(&self) -> bool {
        self.desk.is_some()
    }

    /// The settings in force.
    pub fn settings(&self) -> Settings {
        self.settings
            .read()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }

    /// The rules in force.
    pub fn rules(&self) -> &RuleSet {
        &self.read_rules().0
    }

    /// What is wrong with IT's rule files; each of these is left out.
    pub fn rule_failures(&self) -> &[Failure] {
        &self.read_rules().1
    }

    fn read_rules(&self) -> &(RuleSet, Vec<Failure>) {
        self.rules.get_or_init(|| {
            let (files, mut unreadable) = rule_files::read(&self.home, &self.settings());
            let (rules, failures) = RuleSet::with(&files);
            unreadable.extend(failures);
            (rules, unreadable)
        })
    }

    /// The address list in force, or why there is none.
    pub fn list(&self) -> Result<Arc<AddressList>, Failure> {
        match &*self.list.read().unwrap_or_else(PoisonError::into_inner) {
            Listed::Loaded(list) => Ok(Arc::clone(list)),
            Listed::Nowhere => Err(Failure::ListMissing),
            Listed::Unusable(failure) => Err(failure.clone()),
        }
    }
}
