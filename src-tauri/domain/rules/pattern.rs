//! Pattern rules: data files in the vendor's folder, one rule each.
//!
//! `any` finds, `unless` takes back: a match of `any` is dropped when a match of `unless` touches the same sentence
//! part. Patterns use the `regex` crate, which is linear in the text and knows no look-around.

use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use super::reading::Reading;
use super::{Check, Example, Report, Rule, Severity};
use crate::domain::ticket::Field;

/// The rule files, compiled in. `tests/architecture.rs` compares this list with the folder.
const FILES: [(&str, &str); 1] = [(
    "attachment_missing.toml",
    include_str!("../../../vendor/palitalsoft/rules/attachment_missing.toml"),
)];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    severity: Severity,
    #[serde(default)]
    paragraph: String,
    fields: Vec<Field>,
    #[serde(default)]
    when: When,
    any: Vec<String>,
    #[serde(default)]
    unless: Vec<String>,
    hits: Vec<String>,
    misses: Vec<String>,
}

/// A condition on the rest of the draft.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum When {
    /// Whatever the rest says.
    #[default]
    Always,
    /// Only while nothing is attached.
    NoAttachments,
}

/// The compiled patterns of one rule.
pub(super) struct Pattern {
    fields: Vec<Field>,
    when: When,
    any: Vec<Regex>,
    unless: Vec<Regex>,
}

impl Pattern {
    /// Reports the first match in each field: one is enough to act on.
    pub(super) fn check(&self, reading: &Reading<'_>, report: &mut Report<'_>) {
        let applies = match self.when {
            When::Always => true,
            When::NoAttachments => reading.draft.attachments.is_empty(),
        };
        if !applies {
            return;
        }
        for &field in &self.fields {
            if let Some(found) = self.find(reading.text(field)) {
                report.add(field, found);
            }
        }
    }

    fn find(&self, text: &str) -> Option<Range<usize>> {
        let taken_back: Vec<_> = self
            .unless
            .iter()
            .flat_map(|unless| unless.find_iter(text))
            .map(|m| m.range())
            .collect();
        self.any
            .iter()
            .flat_map(|any| any.find_iter(text))
            .map(|found| found.range())
            .filter(|found| {
                !taken_back
                    .iter()
                    .any(|other| other.start < found.end && found.start < other.end)
            })
            .min_by_key(|found| found.start)
    }
}

/// The rules of all files.
pub(super) fn rules() -> Vec<Rule> {
    /// Read once for the life of the program, so that ids and paragraphs can be borrowed like those of coded rules.
    #[expect(clippy::panic, reason = "compiled in; every test of the rules reads them")]
    static READ: LazyLock<Vec<File>> = LazyLock::new(|| {
        let read = |(name, text)| toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        FILES.into_iter().map(read).collect()
    });
    READ.iter().map(File::rule).collect()
}

impl File {
    #[expect(clippy::panic, reason = "compiled in; every test of the rules compiles them")]
    fn rule(&'static self) -> Rule {
        let compile = |patterns: &[String]| {
            let compile = |pattern: &String| {
                Regex::new(pattern).unwrap_or_else(|error| panic!("{}: {pattern}: {error}", self.id))
            };
            patterns.iter().map(compile).collect()
        };
        let examples = |texts: &[String]| {
            texts
                .iter()
                .map(|text| Example::of(Field::Description, text))
                .collect()
        };
        Rule {
            id: &self.id,
            severity: self.severity,
            paragraph: &self.paragraph,
            check: Check::Pattern(Pattern {
                fields: self.fields.clone(),
                when: self.when,
                any: compile(&self.any),
                unless: compile(&self.unless),
            }),
            hits: examples(&self.hits),
            misses: examples(&self.misses),
        }
    }
}
