//! Asking the rules about a draft, and what the desk would ask next.

use jiff::civil::Time;

use super::App;
use crate::adapters::one_thread::OneThread;
use crate::domain::completeness;
use crate::domain::office::{Choice, Office};
use crate::domain::rules::{self, Context, Finding, Severity};
use crate::domain::ticket::Draft;
use crate::domain::vendor::{Limits, VENDOR};

/// Where drafts are read. The scratch memory of the rules is some megabytes for each thread.
static READER: OneThread = OneThread::new();

/// What is said of a draft.
#[derive(Debug, Clone)]
pub struct Checked {
    /// What the rules find, blocking ones first.
    pub findings: Vec<Finding>,
    /// What the clerk has considered and left as it is.
    pub overruled: Vec<Finding>,
    /// What the desk would ask next, and what is answered already.
    pub completeness: Vec<completeness::Item>,
}

impl App {
    /// What the rules know beside the draft.
    pub fn context(&self) -> Context {
        let keys = self.settings().keys;
        let now = self.now().datetime();
        Context {
            entities_served: keys.writer.entities.unwrap_or_default(),
            limits: self.limits(),
            today: Some(now.date()),
            hour: Some(now.time()),
            patron_days: keys.availability.patron_days.unwrap_or_default(),
        }
    }

    /// What the vendor's desk takes, and no more than what IT says that the mail here carries, or the server has said.
    pub fn limits(&self) -> Limits {
        let most = self.settings().keys.attachments.max_message_mb;
        let most = most.map_or(u64::MAX, |megabytes| u64::from(megabytes) * 1_000_000);
        let server = self.server_limit().unwrap_or(u64::MAX);
        Limits {
            message_bytes: VENDOR.limits.message_bytes.min(most).min(server),
            ..VENDOR.limits
        }
    }

    /// The findings of a draft, blocking ones first, without those that the clerk has overruled.
    pub fn check(&self, draft: &Draft) -> Vec<Finding> {
        let (draft, rules, context) = (draft.clone(), self.rules().clone(), self.context());
        READER.run(move || rules::overruled(&draft, rules.run(&draft, &context)).0)
    }

    /// Everything that is said of a draft while it is being written.
    pub fn look_at(&self, draft: &Draft) -> Checked {
        let module = draft
            .module
            .as_deref()
            .and_then(|module| self.module(module).ok())
            .map(|module| module.name);
        let (draft, rules, context) = (draft.clone(), self.rules().clone(), self.context());
        READER.run(move || {
            let reading = rules::read(&draft);
            let findings = rules.run_read(&reading, &context);
            let (findings, overruled) = rules::overruled(&draft, findings);
            Checked {
                findings,
                overruled,
                completeness: completeness::items(&reading, module.as_deref().unwrap_or_default()),
            }
        })
    }

    /// The call-back windows that one click gives now, and the lunch break (guide 2.4.6).
    pub fn quick_windows(&self) -> (Vec<Choice>, Option<(Time, Time)>) {
        let keys = self.settings().keys.availability;
        let patron_days = keys.patron_days.unwrap_or_default();
        let office = Office::new(
            [keys.office_from, keys.office_to],
            [keys.lunch_from, keys.lunch_to],
            patron_days,
        );
        (office.choices(self.now().datetime()), office.lunch)
    }

    /// Whether IT wants to know why a warning is left as it is.
    pub fn asks_reasons(&self) -> bool {
        self.settings().keys.rules.ask_reason()
    }
}

/// Ids of the findings of a severity, without repetition.
pub(super) fn ids_of(findings: &[Finding], severity: Severity) -> Vec<&'static str> {
    let mut ids: Vec<_> = findings
        .iter()
        .filter(|finding| finding.severity == severity)
        .map(|finding| finding.rule)
        .collect();
    ids.dedup();
    ids
}
