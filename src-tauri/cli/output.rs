//! Words and data out: the standard output for data, the standard error for everything else.

use std::io::Write;

use apriticket::domain::failure::Failure;
use apriticket::text::{Arguments, Words};
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
