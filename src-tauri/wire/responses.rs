//! What the window gets: data only. Ids, offsets in UTF-16, ISO times; no sentence and no path.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::findings::ExamplePart;
use super::lists::{ListCard, ListRights};
use super::mail::Smtp;
use super::office::OfficeHours;
use super::window::WindowCard;

use crate::app::FirstStep;
use crate::domain::handed::Handed;
use crate::domain::request::{Reason, State, Via};
use crate::domain::rules::{RuleWords, Severity, Way};
use crate::domain::ticket::{Draft, Field, Kind, Signature, WriterAt};

/// Interface language.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Language {
    /// Italian, the first.
    #[default]
    It,
    /// English.
    En,
}

/// Everything the window must know before it shows a screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Session {
    /// Program version.
    pub version: String,
    /// "Modalità di prova": nothing leaves this computer.
    pub trial: bool,
    /// Interface language.
    pub language: Language,
    /// Who answers.
    pub vendor: VendorCard,
    /// The list in force, or nothing yet.
    pub list: Option<ListCard>,
    /// Why the list that should be in force is not, when it cannot be read.
    pub list_failure: Option<crate::domain::failure::Failure>,
    /// What may be done about the list.
    pub list_rights: ListRights,
    /// Who writes, as set.
    pub writer: Writer,
    /// When the office can be called.
    pub office: OfficeHours,
    /// How mail leaves.
    pub mail: Mail,
    /// Whether IT wants to know why a warning is left as it is.
    pub asks_reasons: bool,
    /// How the window looks.
    pub window: WindowCard,
    /// Whether a picture of the screen may be taken.
    pub capture: bool,
    /// What is asked before the first request; nothing once it was answered or skipped.
    pub first_start: Vec<FirstStep>,
    /// The keys that IT has fixed (`section.key`).
    pub fixed: Vec<String>,
    /// What settings and policy say in vain; for IT.
    pub remarks: Vec<crate::adapters::settings::Remark>,
    /// Rule files of IT's that are left out.
    pub rule_failures: Vec<crate::domain::failure::Failure>,
}

/// The vendor, as far as the window shows it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct VendorCard {
    /// Name.
    pub name: String,
    /// Suite.
    pub suite: String,
    /// Official page with the addresses, for display; it is opened by `open_vendor_page`.
    pub page: String,
    /// The kinds of request, in the guide's order.
    pub kinds: Vec<KindCard>,
    /// Characters of the subject that the desk's list shows.
    pub subject_shown: u32,
    /// Bytes that the finished mail may have.
    #[cfg_attr(test, ts(type = "number"))]
    pub message_bytes: u64,
}

/// A kind of request with its notice.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct KindCard {
    /// The kind; its words are `kind-⟨id⟩` and `kind-⟨id⟩.about`.
    pub id: Kind,
    /// Key of the notice on paid requests: `vendor-notice-⟨notice⟩`.
    pub notice: Option<String>,
}

/// Who writes. `fixed` names the keys that IT has fixed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Writer {
    /// Name, office, telephone, mail address.
    pub signature: Signature,
    /// Entities in which the writer works.
    pub entities: Vec<String>,
    /// What is different in some of them.
    pub at: Vec<WriterAt>,
    /// Keys fixed by IT (`writer.phone`, …).
    pub fixed: Vec<String>,
}

/// How mail leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Mail {
    /// The way offered first.
    pub default: Via,
    /// The ways that are possible, in order.
    pub allowed: Vec<Via>,
    /// The server, when one is set.
    pub smtp: Option<Smtp>,
    /// Keys fixed by IT (`smtp.host`, …).
    pub fixed: Vec<String>,
}

/// A module in the picker.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ModuleCard {
    /// Id for the draft.
    pub id: String,
    /// Name.
    pub name: String,
    /// Area.
    pub area: Option<String>,
    /// Addresses, the first is the recipient.
    pub emails: Vec<String>,
    /// The synonym through which it was found.
    pub keyword: Option<String>,
    /// What was found in the synonym, or else in the name: UTF-16 units, from and one past the last.
    pub ranges: Vec<(u32, u32)>,
}

/// A finding, without words: they are `rule-⟨id with dashes⟩` with `.why` and `.do`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct FindingCard {
    /// Id of the rule, `area.what`.
    pub rule: String,
    /// How seriously it is meant.
    pub severity: Severity,
    /// The field it stands in.
    pub field: Field,
    /// UTF-16 units within the field's text; equal to `end` when the field as a whole is meant.
    pub start: u32,
    /// One past the last unit.
    pub end: u32,
    /// Paragraph of the vendor's guide, or empty.
    pub paragraph: String,
    /// Arguments of the words.
    pub args: BTreeMap<String, String>,
    /// IT's own words, for a rule of IT's; the locales' when there are none.
    pub words: Option<RuleWords>,
    /// The words of the field that it stands on; empty when the field as a whole is meant.
    pub quote: String,
    /// A way out that is more than an edit.
    pub way: Option<Way>,
    /// The edit that one click makes, when there is one.
    pub mend: Option<MendCard>,
}

/// An edit of a field's text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MendCard {
    /// What the button says, a key of the locales.
    pub label: String,
    /// The field, nearly always that of the finding.
    pub field: Field,
    /// First UTF-16 unit replaced.
    pub start: u32,
    /// One past the last unit replaced.
    pub end: u32,
    /// What stands there afterwards.
    pub text: String,
    /// The whole field afterwards, with the white space put right.
    pub result: String,
}

/// What the rules say of a draft.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CheckReport {
    /// Blocking ones first, then in the order of the form.
    pub findings: Vec<FindingCard>,
    /// Those that the clerk has overruled; put `{rule, words: quote}` into `Draft.overruled` to overrule a warning or a hint.
    pub overruled: Vec<FindingCard>,
    /// What the desk would ask next, in its order: `completeness-⟨id⟩` in the locales. Empty before a kind is chosen.
    pub completeness: Vec<CompletenessCard>,
    /// Size of the finished mail, about.
    #[cfg_attr(test, ts(type = "number"))]
    pub message_bytes: u64,
}

/// A question of the desk's.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct CompletenessCard {
    /// Its name.
    pub id: String,
    /// How a line of the letter begins that answers it; always Italian, as the letter.
    pub lead: String,
    /// Whether the draft says it.
    pub answered: bool,
}

/// One draft that has become two.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct SplitDraft {
    /// The first, without the second topic.
    pub draft: Draft,
    /// Name of the second; `None` when there was only one topic.
    pub other: Option<String>,
}

/// A step of "Non so quale modulo". Words: `finder-⟨question⟩` and `finder-⟨question⟩-⟨option⟩`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FinderStep {
    /// A question.
    Ask {
        /// Its name.
        question: String,
        /// Its options; those that lead to no module of the list are not here.
        options: Vec<String>,
    },
    /// The modules that the answers point at, best first.
    Propose {
        /// None when the answers are unknown.
        modules: Vec<ModuleCard>,
    },
}

/// A draft in a list.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DraftCard {
    /// Its name.
    pub id: String,
    /// Subject, perhaps empty.
    pub subject: String,
    /// Name of the module, if chosen.
    pub module: Option<String>,
    /// Last change, RFC 3339.
    pub updated: String,
}

/// Exactly what leaves, or has left.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Preview {
    /// Recipient's name.
    pub to_name: String,
    /// Recipient's address.
    pub to: String,
    /// Writer's name and address, when they are known here.
    pub from: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// Attachments by name and size.
    pub attachments: Vec<AttachmentCard>,
    /// Size of the finished mail in bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub message_bytes: u64,
    /// The headers, byte for byte, lines separated by `\n`. Date and message id are given when it leaves.
    pub headers: String,
}

/// An attachment as listed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct AttachmentCard {
    /// By which `read_picture` gives it; only pictures of a draft have one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub picture: Option<String>,
    /// What the clerk says that it shows; empty for what was read from a mail.
    #[serde(skip_serializing_if = "String::is_empty")]
    #[cfg_attr(test, ts(optional, as = "Option<String>"))]
    pub caption: String,
    /// File name.
    pub name: String,
    /// Size in bytes.
    #[cfg_attr(test, ts(type = "number"))]
    pub bytes: u64,
}

/// A request that has left the form.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RequestCard {
    /// Its name.
    pub id: String,
    /// Where it stands; its words are `state-⟨id⟩` with `.next`.
    pub state: State,
    /// How it leaves.
    pub via: Via,
    /// Subject.
    pub subject: String,
    /// Name of the module.
    pub module: String,
    /// Entity.
    pub entity: String,
    /// Recipient's address.
    pub to: String,
    /// When it entered the outbox, RFC 3339.
    pub created: String,
    /// When the state last changed, RFC 3339.
    pub changed: String,
    /// How often it was put on the wire.
    pub attempts: u32,
    /// Why it stands there.
    pub reason: Option<Reason>,
    /// The vendor's ticket number.
    pub number: Option<String>,
    /// How a mail program got it; its words are `handed-⟨rung⟩`, `handed-passed-⟨because⟩`.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub handed: Option<Handed>,
    /// Whether the desk has had less than two working days: asking again is then explained instead (guide 2.6).
    pub soon: bool,
    /// Whether it waits for the clerk, because the hours that it says for calling back have passed meanwhile.
    pub outdated: bool,
    /// Seconds until it leaves, while it can still be taken back.
    pub leaves_in: Option<u32>,
    /// When it is tried again by itself, RFC 3339; `stop_trying` keeps it from that.
    pub next_attempt: Option<String>,
}

/// A mail in the trial desk's mailbox.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TrialMail {
    /// Whether the desk wrote it (a confirmation) or received it (a request).
    pub confirmation: bool,
    /// Sender's address.
    pub from: String,
    /// Recipient's address.
    pub to: String,
    /// Subject.
    pub subject: String,
    /// Text.
    pub body: String,
    /// Attachments by name and size.
    pub attachments: Vec<AttachmentCard>,
    /// When, RFC 3339.
    pub date: String,
}

/// The page behind "Perché?".
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RulePage {
    /// Id of the rule.
    pub id: String,
    /// How seriously it is meant.
    pub severity: Severity,
    /// Paragraph of the vendor's guide, or empty.
    pub paragraph: String,
    /// IT's own words, for a rule of IT's.
    pub words: Option<RuleWords>,
    /// Examples it finds, each with what makes it.
    pub hits: Vec<Vec<ExamplePart>>,
    /// Examples that look alike and are fine.
    pub misses: Vec<Vec<ExamplePart>>,
}

/// Several drafts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Drafts {
    /// Newest first.
    pub drafts: Vec<DraftCard>,
    /// Those deleted that can be brought back, newest first.
    pub deleted: Vec<DraftCard>,
}
