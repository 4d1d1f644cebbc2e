//! The words: both languages say the same things, nothing is missing, only what both Fluent engines read alike.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

use apriticket::domain::address_list::finder;
use apriticket::domain::completeness;
use apriticket::domain::failure::Failure;
use apriticket::domain::rules;
use apriticket::text::{Words, dashed};

/// Every id (and `id.attribute`) of a file with the variables it uses.
fn entries(language: &str, file: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(language)
        .join(file);
    let text = fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    let resource = fluent_bundle::FluentResource::try_new(text.clone());
    assert!(
        resource.is_ok(),
        "{}: {:?}",
        path.display(),
        resource.err().map(|(_, errors)| errors)
    );
    let mut found = BTreeMap::<String, BTreeSet<String>>::new();
    let mut id = String::new();
    let mut key = String::new();
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some((name, _)) = line
            .split_once('=')
            .filter(|(name, _)| !line.starts_with([' ', '}']) && !name.contains('{'))
        {
            id = name.trim().to_owned();
            key.clone_from(&id);
            assert!(!found.contains_key(&id), "{language}/{file}: {id} twice");
        } else if let Some((name, _)) = line
            .trim_start()
            .strip_prefix('.')
            .and_then(|rest| rest.split_once('='))
        {
            key = format!("{id}.{}", name.trim());
        }
        if key.is_empty() {
            continue;
        }
        let variables = line.split('$').skip(1).map(|rest| {
            rest.split(|c: char| !c.is_alphanumeric() && c != '_')
                .next()
                .unwrap_or_default()
                .to_owned()
        });
        found.entry(key.clone()).or_default().extend(variables);
    }
    found
}

fn file_names(language: &str) -> BTreeSet<String> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("locales")
        .join(language);
    fs::read_dir(folder)
        .unwrap()
        .map(|file| file.unwrap().file_name().to_string_lossy().into_owned())
        .collect()
}

#[test]
fn both_languages_have_the_same_sentences_with_the_same_arguments() {
    assert_eq!(file_names("it"), file_names("en"));
    for file in file_names("it") {
        assert_eq!(entries("it", &file), entries("en", &file), "{file}");
    }
}

#[test]
fn only_what_both_engines_read_alike_is_used() {
    for language in ["it", "en"] {
        for file in file_names(language) {
            let path = Path::new(env!("CARGO_MANIFEST_DIR"))
                .join("locales")
                .join(language)
                .join(&file);
            for (number, line) in fs::read_to_string(path)
                .unwrap()
                .lines()
                .enumerate()
                .filter(|(_, l)| !l.starts_with('#'))
            {
                let place = format!("{language}/{file}:{}: {line}", number + 1);
                assert!(
                    !line.contains("NUMBER(") && !line.contains("DATETIME("),
                    "{place}"
                );
                let selector = line.trim_start();
                assert!(
                    !selector.starts_with('[') || selector.starts_with("[one]"),
                    "{place}"
                );
                assert!(!line.contains('\''), "typographic apostrophes, {place}");
            }
        }
    }
}

#[test]
fn every_rule_has_its_title_why_and_what_to_do() {
    for words in [Words::italian(), Words::english()] {
        for rule in rules::all() {
            let id = format!("rule-{}", dashed(rule.id));
            assert_ne!(words.say(&id, &BTreeMap::new()), id, "{id} has no words");
            for attribute in ["why", "do"] {
                assert!(
                    words.attribute(&id, attribute, &BTreeMap::new()).is_some(),
                    "{id}.{attribute}"
                );
            }
        }
    }
}

#[test]
fn the_meter_and_the_finder_are_worded_whatever_the_vendors_data_ask() {
    for words in [Words::italian(), Words::english()] {
        let said = |id: &str| assert_ne!(words.say(id, &BTreeMap::new()), id, "{id} has no words");
        for item in completeness::ids() {
            said(&format!("completeness-{item}"));
            let example = words.attribute(&format!("completeness-{item}"), "example", &BTreeMap::new());
            assert!(example.is_some(), "completeness-{item} has no example");
        }
        for (question, options) in finder::all() {
            said(&format!("finder-{question}"));
            for option in options {
                said(&format!("finder-{question}-{option}"));
            }
        }
    }
}

#[test]
fn a_failure_says_what_happened_and_what_to_do() {
    let failure = Failure::ModuleUnknown {
        name: "tributi/TARI".into(),
        near: "TARI, IMU".into(),
    };
    assert_eq!(
        Words::italian().failure(&failure),
        "Il modulo «tributi/TARI» non è nell’elenco degli indirizzi\n\
         Scegliere un modulo dell’elenco. I più simili: TARI, IMU"
    );
    assert_eq!(
        Words::english().failure(&failure),
        "The module “tributi/TARI” is not in the address list\n\
         Choose a module of the list. The most similar: TARI, IMU"
    );
}

#[test]
fn every_failure_is_worded_in_both_languages() {
    let source =
        fs::read_to_string(Path::new(env!("CARGO_MANIFEST_DIR")).join("src-tauri/domain/failure.rs"))
            .unwrap();
    let list = source
        .split("pub enum Failure {")
        .nth(1)
        .and_then(|rest| rest.split("\n}\n").next())
        .unwrap();
    let names = list
        .lines()
        .filter(|line| line.starts_with("    ") && line.trim().starts_with(char::is_uppercase));
    let mut count = 0;
    for name in names.map(|line| line.trim().split([' ', ',', '{']).next().unwrap_or_default()) {
        let code: String = name
            .char_indices()
            .map(|(at, c)| {
                if at > 0 && c.is_uppercase() {
                    format!("-{}", c.to_lowercase())
                } else {
                    c.to_lowercase().to_string()
                }
            })
            .collect();
        for language in ["it", "en"] {
            let entries = entries(language, "failures.ftl");
            for key in [format!("failure-{code}"), format!("failure-{code}.do")] {
                assert!(entries.contains_key(&key), "{language}: {key} is missing");
            }
        }
        count += 1;
    }
    assert!(count > 30, "the list of failures was found: {count}");
}
