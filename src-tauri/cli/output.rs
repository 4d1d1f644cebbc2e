//! Words and data out: the standard output for data, the standard error for everything else.

use std::io::Write;

use apriticket::domain::failure::Failure;
use apriticket::domain::rules::RuleWords;
use apriticket::text::{Arguments, Words, dashed};
use serde::Serialize;

use crate::arguments::Language;

/// Where the verbs write.
pub struct Output {
    json: bool,
    words: Words,
}

#[expect(
    clippy::unused_self,
    reason = "one place to write through, whether or not it must decide something"
)]
impl Output {
    /// Output in a language, as text or JSON.
    pub fn new(json: bool, language: Language) -> Self {
        let words = match language {
            Language::It => Words::italian(),
            Language::En => Words::english(),
        };
        Self { json, words }
    }

    /// The words.
    pub fn words(&self) -> &Words {
        &self.words
    }

    /// The words of an id with arguments.
    pub fn say(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let arguments: Arguments = arguments
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        self.words.say(id, &arguments)
    }

    /// What a rule says: IT's own words when it brings some.
    pub fn rule(&self, rule: &str, own: Option<&RuleWords>, arguments: &Arguments) -> RuleWords {
        let id = format!("rule-{}", dashed(rule));
        let attribute = |name| self.words.attribute(&id, name, arguments).unwrap_or_default();
        let itself = if arguments.is_empty() {
            self.words.attribute(&id, "guide", arguments)
        } else {
            None
        };
        own.cloned().unwrap_or_else(|| RuleWords {
            title: itself.unwrap_or_else(|| self.words.say(&id, arguments)),
            why: attribute("why"),
            what_to_do: attribute("do"),
        })
    }

    /// A line of data. Who stopped reading needs no more of it.
    pub fn data(&self, line: &str) {
        let _ = writeln!(std::io::stdout().lock(), "{line}");
    }

    /// A line of JSON.
    pub fn json(&self, value: &impl Serialize) {
        self.data(&serde_json::to_string(value).unwrap_or_default());
    }

    /// JSON where it is wanted, else text.
    pub fn answer(&self, value: &impl Serialize, text: impl FnOnce() -> String) {
        if self.json {
            self.json(value);
        } else {
            self.data(&text());
        }
    }

    /// A line beside the data.
    pub fn note(&self, line: &str) {
        let _ = writeln!(std::io::stderr().lock(), "{line}");
    }

    /// Advice for a person, beside the data; nothing where JSON is wanted.
    pub fn aside(&self, words: &str) {
        if !self.json {
            self.note(words);
        }
    }

    /// What went wrong and what to do.
    pub fn failure(&self, failure: &Failure) {
        if self.json {
            let value = serde_json::json!({"failure": failure, "message": self.words.failure(failure)});
            self.note(&value.to_string());
        } else {
            self.note(&self.words.failure(failure));
        }
    }
}
