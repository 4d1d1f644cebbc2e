//! What the window gets of the rules: findings with their ways out, the meter, the page of a rule.

use serde::Serialize;

use super::responses::{CheckReport, CompletenessCard, FindingCard, MendCard, RulePage};
use crate::app::{App, Checked};
use crate::domain::rules::{self, Finding, InForce, Mend, Way};
use crate::domain::span::Utf16Span;
use crate::domain::ticket::{Draft, Field};

/// Everything that is said of a draft.
pub(super) fn report(app: &App, draft: &Draft, checked: &Checked) -> CheckReport {
    let cards = |findings: &[Finding]| findings.iter().map(|finding| card(app, finding, draft)).collect();
    CheckReport {
        findings: cards(&checked.findings),
        overruled: cards(&checked.overruled),
        completeness: checked
            .completeness
            .iter()
            .map(|item| CompletenessCard {
                id: item.id.to_owned(),
                lead: item.lead.to_owned(),
                answered: item.answered,
            })
            .collect(),
        message_bytes: App::about_mail_bytes(draft),
    }
}

/// A finding with its offsets in UTF-16 units.
pub fn card(app: &App, finding: &Finding, draft: &Draft) -> FindingCard {
    let span = finding.span(draft);
    let rule = app.rules().find(finding.rule);
    FindingCard {
        rule: finding.rule.to_owned(),
        severity: finding.severity,
        field: finding.field,
        start: span.start,
        end: span.end,
        paragraph: rule
            .map(|rule| rule.rule.paragraph.to_owned())
            .unwrap_or_default(),
        args: finding
            .args
            .iter()
            .map(|(name, value)| ((*name).to_owned(), value.clone()))
            .collect(),
        words: rule.and_then(|rule| rule.words).cloned(),
        quote: finding.text(draft).to_owned(),
        way: Way::of(finding.rule),
        mend: finding
            .mend
            .as_ref()
            .map(|mend| self::mend(mend, finding.mend_field, draft.text(finding.mend_field))),
    }
}

fn mend(mend: &Mend, field: Field, text: &str) -> MendCard {
    let span = Utf16Span::from_bytes(text, mend.bytes.clone());
    MendCard {
        label: mend.label.to_owned(),
        field,
        start: span.start,
        end: span.end,
        text: mend.text.clone(),
        result: rules::apply(text, mend),
    }
}

/// What stands in one field in an example of a rule.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct ExamplePart {
    /// The field.
    pub field: Field,
    /// Its text, or the name of a file; breaks of the line made visible.
    pub text: String,
}

/// The page behind "Perché?".
pub(super) fn page(rule: &InForce) -> RulePage {
    let InForce {
        rule,
        severity,
        words,
    } = rule;
    RulePage {
        id: rule.id.to_owned(),
        severity: *severity,
        paragraph: rule.paragraph.to_owned(),
        words: words.cloned(),
        hits: examples(&rule.hits),
        misses: examples(&rule.misses),
    }
}

fn examples(examples: &[rules::Example]) -> Vec<Vec<ExamplePart>> {
    let parts = examples.iter().map(|example| {
        let parts = example.parts().into_iter();
        parts.map(|(field, text)| ExamplePart { field, text }).collect()
    });
    parts.filter(|parts: &Vec<_>| !parts.is_empty()).collect()
}
