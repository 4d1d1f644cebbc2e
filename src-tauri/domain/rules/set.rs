//! The rules in force: the vendor's, as IT's files change, silence or add to them.
//!
//! A file that cannot be used is named with its line and leaves every other one alone.

use std::sync::Arc;

use super::{Context, Finding, Reading, Rule, RuleWords, Severity, all, own_file};
use crate::domain::failure::Failure;
use crate::domain::ticket::Draft;

/// A rule as it is in force.
#[derive(Clone, Copy)]
pub struct InForce {
    /// The rule.
    pub rule: &'static Rule,
    /// How seriously its findings are meant here.
    pub severity: Severity,
    /// IT's own words; the locales' when there are none.
    pub words: Option<&'static RuleWords>,
}

/// The rules in force on this computer.
#[derive(Clone)]
pub struct RuleSet {
    rules: Arc<[InForce]>,
}

impl Default for RuleSet {
    fn default() -> Self {
        Self {
            rules: all().iter().map(InForce::of).collect(),
        }
    }
}

impl InForce {
    fn of(rule: &'static Rule) -> Self {
        Self {
            rule,
            severity: rule.severity,
            words: None,
        }
    }
}

impl RuleSet {
    /// The vendor's rules with IT's files, `(name, text)`, in their order. Gives what is wrong with files as well: each of
    /// them is left out whole.
    pub fn with(files: &[(String, String)]) -> (Self, Vec<Failure>) {
        let mut rules: Vec<InForce> = all().iter().map(InForce::of).collect();
        let mut failures = Vec::new();
        for (name, text) in files {
            if let Err(failure) = own_file::read(name, text).and_then(|file| file.apply(name, &mut rules)) {
                failures.push(failure);
            }
        }
        rules.sort_by_key(|rule| rule.rule.id);
        let rules = rules.into();
        (Self { rules }, failures)
    }

    /// Every rule in force, by id.
    pub fn rules(&self) -> &[InForce] {
        &self.rules
    }

    /// The rule of this id.
    pub fn find(&self, id: &str) -> Option<&InForce> {
        self.rules.iter().find(|rule| rule.rule.id == id)
    }

    /// Runs the rules over a draft. Blocking findings come first, then in the order of the form.
    pub fn run(&self, draft: &Draft, context: &Context) -> Vec<Finding> {
        self.run_read(&Reading::of(draft), context)
    }

    /// The same for a draft that has been read already.
    pub fn run_read(&self, reading: &Reading<'_>, context: &Context) -> Vec<Finding> {
        let mut findings = Vec::new();
        for InForce { rule, severity, .. } in &*self.rules {
            let first = findings.len();
            rule.run(reading, context, &mut findings);
            for finding in &mut findings[first..] {
                // A rule may itself say less than its severity; IT's word counts for all of its findings.
                if *severity != rule.severity {
                    finding.severity = *severity;
                }
            }
        }
        findings.sort_by_key(|finding| (finding.severity, finding.field, finding.bytes.start));
        findings
    }
}

/// Findings that stand, and those that the clerk has overruled. What blocks cannot be overruled.
pub fn overruled(draft: &Draft, findings: Vec<Finding>) -> (Vec<Finding>, Vec<Finding>) {
    findings.into_iter().partition(|finding| {
        let words = finding.text(draft);
        let covered = |overruled: &crate::domain::ticket::Overruled| overruled.covers(finding.rule, words);
        finding.severity == Severity::Blocking || !draft.overruled.iter().any(covered)
    })
}
