//! What is made from the table of settings – `docs/policy.md`, the administrative templates, the example policy – is fresh,
//! well formed, and says the same as the readers.

mod example;
mod page;
mod structure;
mod template;

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use apriticket::adapters::settings::{Kind, Setting, TABLE};
use apriticket::text::{Arguments, Words};

/// The files by their path, as they should be.
fn generated() -> BTreeMap<&'static str, String> {
    let (it, en) = (Words::italian(), Words::english());
    BTreeMap::from([
        ("docs/policy.md", page::page(&it)),
        ("packaging/policy/apriticket.admx", template::admx()),
        ("packaging/policy/it-IT/apriticket.adml", template::adml(&it)),
        ("packaging/policy/en-US/apriticket.adml", template::adml(&en)),
        ("packaging/policy/policy.example.toml", example::example(&it)),
    ])
}

fn path(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(name)
}

/// The sections in the order of the table.
fn sections() -> Vec<&'static str> {
    let mut sections: Vec<_> = TABLE.iter().map(|setting| setting.section).collect();
    sections.dedup();
    sections
}

fn said(words: &Words, id: &str, arguments: &[(&str, &str)]) -> String {
    let arguments: Arguments = arguments
        .iter()
        .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
        .collect();
    words.say(id, &arguments)
}

fn explained(words: &Words, setting: &Setting) -> String {
    words
        .attribute(&setting.words(), "explain", &Arguments::new())
        .unwrap_or_else(|| panic!("{}.explain is missing", setting.words()))
}

/// A value that may stand in a file: the default, or the example of the words.
fn some_value(words: &Words, setting: &Setting) -> String {
    if let Some(default) = setting.default {
        return default().to_string();
    }
    match setting.kind {
        Kind::Form { example, .. } => return toml::Value::String(example.to_owned()).to_string(),
        Kind::Forms { example, .. } => return toml::Value::from(vec![example]).to_string(),
        Kind::Tables { example, .. } => return format!("[{example}]"),
        _ => {}
    }
    let example = words
        .attribute(&setting.words(), "example", &Arguments::new())
        .unwrap_or_else(|| panic!("{}.example is missing", setting.words()));
    match setting.kind {
        Kind::Number { .. } => example,
        Kind::Texts | Kind::SomeOf(_) => {
            let items = example
                .split("; ")
                .map(|item| toml::Value::String(item.to_owned()));
            toml::Value::Array(items.collect()).to_string()
        }
        _ => toml::Value::String(example).to_string(),
    }
}

/// The Fluent id of the words of a value.
fn value_words(setting: &Setting, value: &str) -> String {
    format!("{}-{value}", setting.words())
}

#[test]
fn what_is_made_from_the_table_is_fresh() {
    let generate = std::env::var_os("APRITICKET_GENERATE").is_some();
    let mut stale = Vec::new();
    for (name, wanted) in generated() {
        if generate {
            fs::create_dir_all(path(name).parent().unwrap()).unwrap();
            fs::write(path(name), &wanted).unwrap();
        }
        if fs::read_to_string(path(name)).unwrap_or_default() != wanted {
            stale.push(name);
        }
    }
    assert!(stale.is_empty(), "{stale:?} stale: run `make generate`");
}

#[test]
fn every_setting_section_and_value_has_its_words() {
    for words in [Words::italian(), Words::english()] {
        let worded = |id: String| assert_ne!(words.say(&id, &Arguments::new()), id, "{id} has no words");
        for section in sections() {
            worded(format!("policy-section-{}", section.replace('_', "-")));
        }
        for setting in TABLE {
            worded(setting.words());
            worded(format!("wanted-{}", setting.kind.id()));
            assert!(!explained(&words, setting).is_empty());
            assert!(!some_value(&words, setting).is_empty());
            if let Kind::OneOf(values) = setting.kind {
                for value in values {
                    worded(value_words(setting, value));
                }
            }
        }
    }
}
