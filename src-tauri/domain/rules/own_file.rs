//! A rule file of IT's: silences or re-weighs a rule, replaces it, or adds one of the organisation's own.
//!
//! Written like the vendor's pattern rules. Its examples are tried when it is read: a rule that misses its own hits would
//! pester people for nothing.

use serde::Deserialize;

use super::set::InForce;
use super::{Rule, RuleWords, Severity, all, pattern};
use crate::domain::failure::{Failure, Syntax};
use crate::domain::span::line_and_column;

/// What a file asks for.
pub(super) enum OwnFile {
    /// The rule of this id is silent or weighs differently.
    Change(Change),
    /// A rule, with words when it is new.
    Rule(&'static Rule, Option<&'static RuleWords>),
}

/// A file without patterns.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct Change {
    id: String,
    #[serde(default)]
    silence: bool,
    severity: Option<Severity>,
}

/// Reads a file and tries its examples.
pub(super) fn read(name: &str, text: &str) -> Result<OwnFile, Failure> {
    let syntax = |error: &toml::de::Error| {
        let Syntax { line, column, detail } = Syntax::of_toml(text, error);
        Failure::RuleFileSyntax {
            file: name.to_owned(),
            line,
            column,
            detail,
        }
    };
    let table: toml::Table = toml::from_str(text).map_err(|error| syntax(&error))?;
    if !table.contains_key("any") {
        return toml::from_str(text)
            .map(OwnFile::Change)
            .map_err(|error| syntax(&error));
    }
    let at = |piece: &str| line_and_column(text, text.find(piece).unwrap_or_default());
    let (rule, words) = pattern::read_own(text).map_err(|error| syntax(&error))?.map_err(
        |pattern::Unfit { pattern, detail }| {
            let (line, column) = at(&pattern);
            Failure::RuleFileSyntax {
                file: name.to_owned(),
                line,
                column,
                detail,
            }
        },
    )?;
    let example = |example: &super::Example, found: bool| {
        let reading = example.draft();
        let finds = !rule
            .findings(&super::Reading::of(&reading), &example.context())
            .is_empty();
        (finds != found).then(|| Failure::RuleFileExample {
            file: name.to_owned(),
            line: at(example.text()).0,
            example: example.text().to_owned(),
        })
    };
    let hits = rule.hits.iter().filter_map(|hit| example(hit, true));
    let mut wrong = hits.chain(rule.misses.iter().filter_map(|miss| example(miss, false)));
    if let Some(failure) = wrong.next() {
        return Err(failure);
    }
    drop(wrong);
    let known = all().iter().any(|other| other.id == rule.id);
    if words.is_none() && !known {
        return Err(Failure::RuleFileWordless {
            file: name.to_owned(),
            id: rule.id.to_owned(),
        });
    }
    // Kept for the life of the program, like the vendor's: findings borrow the id.
    Ok(OwnFile::Rule(Box::leak(Box::new(rule)), words))
}

impl OwnFile {
    /// Does what the file asks for.
    pub(super) fn apply(self, name: &str, rules: &mut Vec<InForce>) -> Result<(), Failure> {
        match self {
            Self::Change(change) => {
                let known = rules.iter().position(|rule| rule.rule.id == change.id);
                let at = known.ok_or_else(|| Failure::RuleFileUnknown {
                    file: name.to_owned(),
                    id: change.id,
                })?;
                if change.silence {
                    rules.remove(at);
                } else if let Some(severity) = change.severity {
                    rules[at].severity = severity;
                }
            }
            Self::Rule(rule, words) => {
                rules.retain(|other| other.rule.id != rule.id);
                rules.push(InForce {
                    rule,
                    severity: rule.severity,
                    words,
                });
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{RuleSet, example::Example};
    use super::*;
    use crate::domain::ticket::Field;

    const URGENT: &str = r#"
id = "house.urgent"
severity = "hint"
fields = ["subject"]
any = ['\burgent\w+']
hits = [{ field = "subject", text = "URGENTE: la stampa dei mandati esce vuota" }]
misses = [{ field = "subject", text = "La stampa dei mandati esce vuota" }]
[words]
title = "L’urgenza si dice nel testo"
why = "Da noi l’urgenza si segnala al proprio responsabile."
do = "Togli «urgente» dall’oggetto."
"#;

    fn files(files: &[(&str, &str)]) -> (RuleSet, Vec<Failure>) {
        let owned: Vec<_> = files
            .iter()
            .map(|&(name, text)| (name.to_owned(), text.to_owned()))
            .collect();
        RuleSet::with(&owned)
    }

    fn rules_of(set: &RuleSet, subject: &str) -> Vec<(&'static str, Severity)> {
        let example = Example::of(Field::Subject, subject);
        set.run(&example.draft(), &example.context())
            .iter()
            .map(|finding| (finding.rule, finding.severity))
            .collect()
    }

    #[test]
    fn it_adds_silences_and_weighs_rules_and_a_broken_file_disables_no_other() {
        let (set, failures) = files(&[
            ("10-urgente.toml", URGENT),
            ("20-zitto.toml", "id = \"subject.too_long\"\nsilence = true\n"),
            (
                "30-peso.toml",
                "id = \"subject.generic\"\nseverity = \"warning\"\n",
            ),
            (
                "40-rotto.toml",
                "id = \"x.y\"\nany = ['(']\nseverity = \"hint\"\nfields = []\nhits = []\nmisses = []\n",
            ),
            ("50-rotto.toml", "id = \"x.y\"\nany = \n"),
            ("60-ignoto.toml", "id = \"non.esiste\"\nsilence = true\n"),
            ("70-refuso.toml", "id = \"booking\"\nsilense = true\n"),
        ]);
        assert_eq!(
            rules_of(&set, "Urgentissimo: mandati fermi in firma dal 12 maggio"),
            [("house.urgent", Severity::Hint)]
        );
        assert_eq!(
            rules_of(&set, "Problema"),
            [("subject.generic", Severity::Warning)]
        );
        assert!(set.find("subject.too_long").is_none());
        let places: Vec<_> = failures
            .iter()
            .map(|failure| match failure {
                Failure::RuleFileSyntax {
                    file, line, column, ..
                } => (file.as_str(), *line, *column),
                Failure::RuleFileUnknown { file, .. } => (file.as_str(), 0, 0),
                other => unreachable!("{other:?}"),
            })
            .collect();
        assert_eq!(
            places,
            [
                ("40-rotto.toml", 2, 9),
                ("50-rotto.toml", 2, 7),
                ("60-ignoto.toml", 0, 0),
                ("70-refuso.toml", 2, 1)
            ]
        );
    }

    #[test]
    fn a_rule_that_fails_its_own_examples_is_named_with_the_line() {
        let wrong = URGENT.replace("URGENTE: la", "Subito: la");
        assert_eq!(
            files(&[("a.toml", &wrong)]).1,
            [Failure::RuleFileExample {
                file: "a.toml".into(),
                line: 6,
                example: "Subito: la stampa dei mandati esce vuota".into(),
            }]
        );
        let wordless = URGENT.split("[words]").next().unwrap_or_default();
        assert_eq!(
            files(&[("a.toml", wordless)]).1,
            [Failure::RuleFileWordless {
                file: "a.toml".into(),
                id: "house.urgent".into(),
            }]
        );
    }
}
