//! Asking the rules about a draft.

use super::App;
use crate::domain::rules::{self, Context, Finding, Severity};
use crate::domain::ticket::Draft;
use crate::domain::vendor::VENDOR;

impl App {
    /// What the rules know beside the draft.
    pub fn context(&self) -> Context {
        let entities_served = self.settings().keys.writer.entities.unwrap_or_default();
        Context {
            entities_served,
            limits: VENDOR.limits,
            today: Some(self.now().date()),
        }
    }

    /// The findings of a draft, blocking ones first.
    pub fn check(&self, draft: &Draft) -> Vec<Finding> {
        rules::run(draft, &self.context())
    }
}

/// Ids of the blocking findings, without repetition.
pub(super) fn blocking(findings: &[Finding]) -> Vec<&'static str> {
    let mut ids: Vec<_> = findings
        .iter()
        .filter(|finding| finding.severity == Severity::Blocking)
        .map(|finding| finding.rule)
        .collect();
    ids.dedup();
    ids
}
