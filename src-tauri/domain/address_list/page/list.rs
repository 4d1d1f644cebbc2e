//! From records to the list: which of them are the vendor's modules, in which area, at which addresses to be believed.
//!
//! What a page's list is: the records of the same shape that recur, and what stands among them.

use std::collections::{BTreeSet, HashMap, HashSet};
use std::rc::Rc;

use super::diagnosis::Right;
use super::lines::{Aside, Why};
use super::name;
use super::record::{Record, Title};
use super::{Found, Suspicious};
use crate::domain::address_list::suspect::{ModuleWords, Suspicion, is_personal};
use crate::domain::address_list::synonyms::is_known;
use crate::domain::address_list::trust::{Trust, is_mail_address};

/// As many records of one shape make a list on their own.
const RECURRING: usize = 3;
/// So few modules among more contacts of the vendor's own are no list.
const MOST_AMONG_CONTACTS: usize = 3;
/// The vendor's own mailboxes, never those of a module.
const OWN: [&str; 20] = [
    "privacy",
    "dpo",
    "rpd",
    "webmaster",
    "postmaster",
    "noreply",
    "no-reply",
    "newsletter",
    "abuse",
    "pec",
    "gdpr",
    "marketing",
    "redazione",
    "commerciale",
    "vendite",
    "sales",
    "ufficiostampa",
    "lavoraconnoi",
    "curriculum",
    "mailer-daemon",
];

/// What a page's records and asides come to.
pub struct Sifted {
    /// The modules.
    pub modules: Vec<Found>,
    /// What is shown and not believed.
    pub suspicious: Vec<Suspicious>,
    /// Whether there is a list, believed or not.
    pub is_list: bool,
    /// Whether all of it stands in sentences.
    pub only_sentences: bool,
}

/// So few modules on a page of assistance may be the vendor's own offices.
const FEW: usize = 6;
/// Modules that are looked at to see what a list is of.
const SAMPLE: usize = 200;

impl Sifted {
    /// Whether another page than the list may well have these: addresses in its sentences, or of things that are no modules.
    pub fn is_doubtful(&self, right: Right) -> bool {
        let sample = &self.modules[..self.modules.len().min(SAMPLE)];
        let known = || sample.iter().filter(|module| is_known(&module.name)).count();
        !sample.is_empty()
            && match right {
                Right::Surely => false,
                Right::Perhaps => sample.len() < FEW && known() * 4 < sample.len(),
                Right::No => self.only_sentences || known() * 2 < sample.len(),
            }
    }
}

/// Sifts the records of a page.
pub fn sift(records: &[Record], asides: &[Aside], trust: &Trust) -> Sifted {
    let listed = listed(records);
    let mut suspicious = BTreeSet::new();
    let mut believed: Vec<(&Record, Vec<String>)> = Vec::new();
    let words = ModuleWords::of(listed.iter().flat_map(|record| record.names.iter()));
    let extent = listed
        .iter()
        .map(|record| record.at)
        .min()
        .zip(listed.iter().map(|record| record.at).max());
    for record in &listed {
        let mut emails = Vec::new();
        let own_words = record.names.join(" ");
        for address in &record.mails {
            match judge(address, &own_words, &words, &record.around, trust) {
                Judged::Module if record.shape.ends_with("other column") => {}
                Judged::Module => {
                    if !emails.contains(address) {
                        emails.push(address.clone());
                    }
                }
                Judged::Own => {}
                Judged::Suspicious(reason) => {
                    suspicious.insert((address.clone(), reason));
                }
            }
        }
        believed.push((record, emails));
    }
    // The listed records stand in the order of all.
    let mut rest = listed.iter().peekable();
    let others = records
        .iter()
        .filter(|record| rest.next_if(|listed| std::ptr::eq(**listed, *record)).is_none());
    for record in others {
        let among = extent.is_some_and(|(first, last)| (first..=last).contains(&record.at));
        for address in &record.mails {
            let judged = judge(address, "", &words, &record.around, trust);
            match judged {
                Judged::Suspicious(reason) if among || reason == Suspicion::LookAlike => {
                    suspicious.insert((address.clone(), reason));
                }
                _ => {}
            }
        }
    }
    let modules = modules(&believed);
    let imported: HashSet<&String> = modules.iter().flat_map(|module| &module.emails).collect();
    if !listed.is_empty() {
        for Aside { address, why } in asides.iter().filter(|aside| !imported.contains(&aside.address)) {
            let reason = match (why, trust.covers(address)) {
                (Why::Hidden, _) if is_own(address) => continue,
                (Why::Hidden, _) => Suspicion::Hidden,
                (Why::Tip, _) => match judge(address, "", &words, "", trust) {
                    Judged::Suspicious(reason) => reason,
                    Judged::Module | Judged::Own => continue,
                },
                (Why::Behind | Why::Copied, false) => trust.suspicion(address),
                (Why::Behind, true) => Suspicion::Mismatch,
                (Why::Copied, true) => continue,
            };
            suspicious.insert((address.clone(), reason));
        }
    }
    let mut seen = HashSet::new();
    let suspicious = suspicious
        .into_iter()
        .filter(|(address, _)| !imported.contains(address) && seen.insert(address.clone()))
        .map(|(address, reason)| Suspicious { address, reason })
        .collect();
    Sifted {
        is_list: !listed.is_empty(),
        only_sentences: !listed.is_empty() && listed.iter().all(|record| record.shape.contains("sentence")),
        modules,
        suspicious,
    }
}

enum Judged {
    Module,
    Own,
    Suspicious(Suspicion),
}

fn judge(address: &str, own_words: &str, words: &ModuleWords, around: &str, trust: &Trust) -> Judged {
    if !trust.covers(address) {
        return Judged::Suspicious(trust.suspicion(address));
    }
    if !is_mail_address(address) {
        return Judged::Suspicious(Suspicion::LookAlike);
    }
    if is_own(address) {
        return Judged::Own;
    }
    if is_personal(address, words, own_words, around) {
        return Judged::Suspicious(Suspicion::Personal);
    }
    Judged::Module
}

fn is_own(address: &str) -> bool {
    let (local, domain) = address.split_once('@').unwrap_or((address, ""));
    OWN.contains(&local)
        || domain.starts_with("pec.")
        || domain.contains(".pec.")
        || local.rsplit('.').next() == Some("pec")
        || local.starts_with("pec.")
}

/// Whether a record is a contact of the vendor's own.
fn is_contact(record: &Record) -> bool {
    let named = !record.names.is_empty()
        && record
            .names
            .iter()
            .all(|name| name::is_contact(name) || name::is_prose(name));
    let general = record
        .mails
        .iter()
        .all(|address| address.starts_with("info@") || is_own(address));
    named || general
}

/// The title of the section that a record stands in.
fn section(record: &Record) -> Option<&Rc<Title>> {
    record
        .titles
        .iter()
        .rev()
        .find(|title| title.marked && !name::is_whole(&title.text) && !name::is_prose(&title.text))
}

/// The records that are of the list.
fn listed(records: &[Record]) -> Vec<&Record> {
    let all = records.len();
    let mut under: HashMap<usize, usize> = HashMap::new();
    for title in records.iter().flat_map(|record| &record.titles) {
        *under.entry(title.line).or_default() += 1;
    }
    let contact: Vec<bool> = records.iter().map(is_contact).collect();
    let contacts = || {
        records
            .iter()
            .zip(&contact)
            .filter(|(_, contact)| **contact)
            .map(|(record, _)| record)
    };
    // Sections in which the vendor's own contacts stand.
    let own: HashSet<usize> = contacts()
        .filter_map(|record| Some(section(record)?.line))
        .collect();
    let named: Vec<&Record> = records
        .iter()
        .zip(&contact)
        .filter(|(record, contact)| {
            let other_column = record.shape.ends_with("other column");
            let among_contacts = record.titles.iter().any(|title| {
                let below = under.get(&title.line).copied().unwrap_or(0);
                name::is_contacts(&title.text) && below * 2 < all.max(2)
            });
            let past = record.titles.iter().any(|title| name::is_past(&title.text));
            (!record.names.is_empty() || other_column) && !among_contacts && !past && !**contact
        })
        .map(|(record, _)| record)
        .collect();
    if named.len() <= MOST_AMONG_CONTACTS && named.len() < contacts().count() {
        return Vec::new();
    }
    let mut shapes: HashMap<&str, usize> = HashMap::new();
    for record in &named {
        *shapes.entry(record.shape.as_str()).or_default() += 1;
    }
    let recurs = |record: &&&Record| {
        shapes
            .get(record.shape.as_str())
            .is_some_and(|count| *count >= RECURRING)
    };
    let core: Vec<&Record> = named.iter().filter(recurs).copied().collect();
    if core.is_empty() {
        let plausible = named.len() >= 2 || named.iter().any(|record| record.shape.starts_with("table"));
        return if plausible { named } else { Vec::new() };
    }
    let core_titles: HashSet<usize> = core
        .iter()
        .flat_map(|record| &record.titles)
        .map(|title| title.line)
        .collect();
    let (first, last) = (
        core.iter().map(|r| r.at).min().unwrap_or(0),
        core.iter().map(|r| r.at).max().unwrap_or(0),
    );
    named
        .into_iter()
        .filter(|record| {
            let recurring = shapes
                .get(record.shape.as_str())
                .is_some_and(|count| *count >= RECURRING);
            let among = (first..=last).contains(&record.at);
            // A section of its own, in another layout than the others.
            let section = section(record);
            let in_a_section = section
                .is_some_and(|section| !core_titles.contains(&section.line) && !own.contains(&section.line));
            recurring || among || (in_a_section && !record.shape.contains("after"))
        })
        .collect()
}

/// The modules in the page's order; the same one twice is one.
fn modules(believed: &[(&Record, Vec<String>)]) -> Vec<Found> {
    let records: Vec<&Record> = believed.iter().map(|(record, _)| *record).collect();
    let mut below: HashMap<usize, usize> = HashMap::new();
    let mut texts: HashMap<&str, usize> = HashMap::new();
    for title in records.iter().flat_map(|record| &record.titles) {
        *below.entry(title.line).or_default() += 1;
        *texts.entry(title.text.as_str()).or_default() += 1;
    }
    // Looks of titles that group several records somewhere on the page.
    let mut lines: HashMap<&str, HashSet<usize>> = HashMap::new();
    for title in records.iter().flat_map(|record| &record.titles) {
        lines.entry(&*title.look).or_default().insert(title.line);
    }
    let grouping: HashSet<&str> = lines
        .into_iter()
        .filter(|(_, lines)| lines.len() > 1 && lines.iter().any(|line| below[line] > 1))
        .map(|(look, _)| look)
        .collect();
    let mut modules: Vec<Found> = Vec::new();
    let mut known: HashMap<String, Vec<usize>> = HashMap::new();
    for (record, emails) in believed.iter().filter(|(_, emails)| !emails.is_empty()) {
        let area = record
            .area
            .clone()
            .filter(|area| !area.is_empty())
            .or_else(|| area(record, &below, &texts, &grouping, records.len()));
        for name in &record.names {
            let same = known.entry(name.to_lowercase()).or_default();
            let mate = same.iter().copied().find(|&at| {
                let module = &modules[at];
                module.area == area
                    || ((module.area.is_none() || area.is_none())
                        && emails.iter().any(|email| module.emails.contains(email)))
                    || module.emails == *emails
            });
            match mate {
                Some(at) => {
                    for email in emails {
                        if !modules[at].emails.contains(email) {
                            modules[at].emails.push(email.clone());
                        }
                    }
                    if modules[at].area.is_none() {
                        modules[at].area.clone_from(&area);
                    }
                }
                None => {
                    same.push(modules.len());
                    modules.push(Found {
                        name: name.clone(),
                        area: area.clone(),
                        emails: emails.clone(),
                    });
                }
            }
        }
    }
    modules
}

/// The nearest title above that groups some of the records and not all of them.
fn area(
    record: &Record,
    below: &HashMap<usize, usize>,
    texts: &HashMap<&str, usize>,
    grouping: &HashSet<&str>,
    all: usize,
) -> Option<String> {
    record
        .titles
        .iter()
        .rev()
        .find(|title| {
            let count = below.get(&title.line).copied().unwrap_or(0);
            let same_words = texts.get(title.text.as_str()).copied().unwrap_or(0);
            (count < all || all == 1)
                && (title.marked || same_words > 1 || grouping.contains(&*title.look))
                && !name::is_whole(&title.text)
                && !name::is_prose(&title.text)
                && !title.text.contains('@')
                && !record.names.contains(&title.text)
        })
        .map(|title| name::keyed(&title.text).1.to_owned())
}
