//! The vendor's rules: what would be refused, what slows a request down, what would harm.
//!
//! A pattern rule is one file in `vendor/palitalsoft/rules/`, a rule that needs arithmetic or structure is one file
//! here. Both end in [`all`], from which documentation, command line and tests are derived. A rule says where and how
//! seriously; the words (title, why, what to do) are in `locales/*/rules.ftl` under its id.

mod attachment_blocked;
mod attachment_name;
mod attachment_no_screenshot;
mod attachment_too_large;
mod availability_holiday;
mod availability_incomplete;
mod availability_past;
mod availability_patron;
mod body_shouting;
mod body_too_short;
mod booking;
mod channel_personal_address;
mod concepts;
mod entity_unclear;
mod example;
mod lexicon;
mod line_break;
mod mend;
mod module_missing;
mod multiple_topics;
mod own_file;
mod pattern;
mod phone_missing;
mod privacy_card_or_id;
mod privacy_codice_fiscale;
mod privacy_credentials;
mod privacy_health;
mod privacy_iban;
mod privacy_phone_picture;
mod privacy_secrets;
mod reading;
mod reply_new_topic;
mod set;
mod signature_email;
mod signature_missing;
mod subject_empty;
mod subject_generic;
mod subject_too_long;
mod topics;
mod two_matters;

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::LazyLock;

use jiff::civil::{Date, Time};
use serde::{Deserialize, Serialize};

pub use example::Example;
pub use mend::{Mend, Way, apply};
pub use reading::Reading;
pub use set::{InForce, RuleSet, overruled};

use super::office::PatronDay;
use super::span::Utf16Span;
use super::ticket::{Draft, Field};
use super::vendor::Limits;

/// How seriously a finding is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Severity {
    /// Stops the hand-off: the guide refuses it, or it would harm.
    Blocking,
    /// Slows the request down; can be sent all the same.
    Warning,
    /// Good to know.
    Hint,
}

impl Severity {
    /// The word used in JSON, in rule files and in the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Blocking => "blocking",
            Self::Warning => "warning",
            Self::Hint => "hint",
        }
    }
}

/// What a rule found, and where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finding {
    /// Id of the rule.
    pub rule: &'static str,
    /// How seriously it is meant.
    pub severity: Severity,
    /// The field it stands in.
    pub field: Field,
    /// Bytes within the field's text; empty when the finding concerns the field as a whole.
    pub bytes: Range<usize>,
    /// Arguments of the sentence in the locales.
    pub args: BTreeMap<&'static str, String>,
    /// The edit that one click would make, when there is one.
    pub mend: Option<Mend>,
    /// The field that the edit is in; nearly always that of the finding.
    pub mend_field: Field,
}

impl Finding {
    /// The position in UTF-16 units, as it leaves the program.
    pub fn span(&self, draft: &Draft) -> Utf16Span {
        Utf16Span::from_bytes(draft.text(self.field), self.bytes.clone())
    }

    /// The words it stands on.
    pub fn text<'a>(&self, draft: &'a Draft) -> &'a str {
        draft.text(self.field).get(self.bytes.clone()).unwrap_or_default()
    }
}

/// What a rule may know beside the draft.
#[derive(Debug, Clone)]
pub struct Context {
    /// The Entities in which the writer works.
    pub entities_served: Vec<String>,
    /// Limits of the vendor's desk.
    pub limits: Limits,
    /// The day on which it is read; without one, nothing is said of the past or of holidays.
    pub today: Option<Date>,
    /// The hour at which it is read, of that day.
    pub hour: Option<Time>,
    /// Days on which the writer's town is closed.
    pub patron_days: Vec<PatronDay>,
}

/// One rule.
pub struct Rule {
    /// `area.what`, as in JSON, in the locales (with dashes) and in the file's name (with underscores).
    pub id: &'static str,
    /// How seriously its findings are meant.
    pub severity: Severity,
    /// Paragraph of the vendor's guide, or empty for a rule of ours.
    pub paragraph: &'static str,
    /// Looks at the draft.
    check: Check,
    /// Drafts in which it must find something.
    pub hits: Vec<Example>,
    /// Drafts that look alike and in which it must find nothing.
    pub misses: Vec<Example>,
}

/// What a rule of IT's says, in the organisation's own words (the vendor's rules are worded in the locales).
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct RuleWords {
    /// What was found.
    pub title: String,
    /// Why it matters.
    pub why: String,
    /// What to do.
    #[serde(rename = "do")]
    pub what_to_do: String,
}

enum Check {
    Coded(fn(&Reading<'_>, &Context, &mut Report<'_>)),
    Pattern(Box<pattern::Pattern>),
}

/// Collects the findings of one rule.
struct Report<'a> {
    rule: &'static str,
    severity: Severity,
    findings: &'a mut Vec<Finding>,
}

impl Report<'_> {
    /// Something found in a field; an empty range for the field as a whole.
    fn add(&mut self, field: Field, bytes: Range<usize>) {
        self.add_with(field, bytes, BTreeMap::new());
    }

    /// Something found that one click can put right.
    fn add_mend(&mut self, field: Field, bytes: Range<usize>, mend: Mend) {
        self.add_mend_in(field, bytes, field, mend);
    }

    /// Something found that one click can put right in another field.
    fn add_mend_in(&mut self, field: Field, bytes: Range<usize>, mend_field: Field, mend: Mend) {
        self.add(field, bytes);
        if let Some(last) = self.findings.last_mut() {
            last.mend = Some(mend);
            last.mend_field = mend_field;
        }
    }

    fn add_with(&mut self, field: Field, bytes: Range<usize>, args: BTreeMap<&'static str, String>) {
        self.findings.push(Finding {
            rule: self.rule,
            severity: self.severity,
            field,
            bytes,
            args,
            mend: None,
            mend_field: field,
        });
    }
}

static ALL: LazyLock<Vec<Rule>> = LazyLock::new(|| {
    let mut rules = vec![
        attachment_blocked::rule(),
        attachment_name::rule(),
        attachment_no_screenshot::rule(),
        attachment_too_large::rule(),
        availability_holiday::rule(),
        availability_incomplete::rule(),
        availability_past::rule(),
        availability_patron::rule(),
        body_shouting::rule(),
        body_too_short::rule(),
        booking::rule(),
        channel_personal_address::rule(),
        entity_unclear::rule(),
        line_break::rule(),
        module_missing::rule(),
        multiple_topics::rule(),
        phone_missing::rule(),
        privacy_card_or_id::rule(),
        privacy_codice_fiscale::rule(),
        privacy_credentials::rule(),
        privacy_health::rule(),
        privacy_iban::rule(),
        privacy_phone_picture::rule(),
        reply_new_topic::rule(),
        signature_email::rule(),
        signature_missing::rule(),
        subject_empty::rule(),
        subject_generic::rule(),
        subject_too_long::rule(),
    ];
    rules.extend(pattern::rules());
    rules.sort_by_key(|rule| rule.id);
    rules
});

/// Every rule, by id. (`booking`, `insistence` and `on_behalf` are areas of one rule each.)
pub fn all() -> &'static [Rule] {
    &ALL
}

/// Runs the vendor's rules over a draft. Blocking findings come first, then in the order of the form.
pub fn run(draft: &Draft, context: &Context) -> Vec<Finding> {
    static VENDOR: LazyLock<RuleSet> = LazyLock::new(RuleSet::default);
    VENDOR.run(draft, context)
}

/// Reads a draft once for all rules.
pub fn read(draft: &Draft) -> Reading<'_> {
    Reading::of(draft)
}

impl Rule {
    /// What this rule alone finds.
    pub fn findings(&self, reading: &Reading<'_>, context: &Context) -> Vec<Finding> {
        let mut findings = Vec::new();
        self.run(reading, context, &mut findings);
        findings
    }

    fn run(&self, reading: &Reading<'_>, context: &Context, findings: &mut Vec<Finding>) {
        let mut report = Report {
            rule: self.id,
            severity: self.severity,
            findings,
        };
        match &self.check {
            Check::Coded(check) => check(reading, context, &mut report),
            Check::Pattern(pattern) => pattern.check(reading, &mut report),
        }
    }
}

#[cfg(test)]
mod tests;
