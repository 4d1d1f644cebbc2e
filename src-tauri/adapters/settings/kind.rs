//! What a value looks like: what the registry holds for it, what a template asks for, what a reader says when it does not fit.

use std::collections::BTreeMap;

use crate::adapters::appearance::{SettingsPage, TextSize, Theme};
use crate::adapters::handoff::client::{CHOICES, Choice};
use crate::domain::request::Via;

/// What a value looks like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// Any text.
    Text,
    /// A text that is shown to nobody.
    Hidden,
    /// A text of a certain form: its words are `wanted-⟨id⟩`.
    Form {
        /// Names the form.
        id: &'static str,
        /// A value that fits.
        example: &'static str,
    },
    /// Yes or no.
    Flag,
    /// A whole number.
    Number {
        /// The least.
        least: u32,
        /// The most.
        most: u32,
    },
    /// One of these words.
    OneOf(&'static [&'static str]),
    /// Any number of texts.
    Texts,
    /// Any number of these words.
    SomeOf(&'static [&'static str]),
    /// Any number of texts of a certain form: its words are `wanted-⟨id⟩`.
    Forms {
        /// Names the form.
        id: &'static str,
        /// One that fits.
        example: &'static str,
    },
}

impl Kind {
    /// The id of its words: `wanted-⟨id⟩`.
    pub fn id(self) -> &'static str {
        match self {
            Self::Text | Self::Hidden => "text",
            Self::Form { id, .. } | Self::Forms { id, .. } => id,
            Self::Flag => "flag",
            Self::Number { .. } => "number",
            Self::OneOf(_) => "one-of",
            Self::Texts => "texts",
            Self::SomeOf(_) => "some-of",
        }
    }

    /// What its words speak of.
    pub fn arguments(self) -> BTreeMap<String, String> {
        let arguments = match self {
            Self::Number { least, most } => vec![("least", least.to_string()), ("most", most.to_string())],
            Self::OneOf(words) | Self::SomeOf(words) => vec![("values", words.join(", "))],
            Self::Form { example, .. } | Self::Forms { example, .. } => {
                vec![("example", example.to_owned())]
            }
            Self::Text | Self::Hidden | Self::Flag | Self::Texts => vec![],
        };
        arguments
            .into_iter()
            .map(|(name, value)| (name.to_owned(), value))
            .collect()
    }

    /// Whether a value is a list.
    pub fn is_list(self) -> bool {
        matches!(self, Self::Texts | Self::SomeOf(_) | Self::Forms { .. })
    }
}

/// A type that a setting may have.
pub trait Worth {
    /// What its values look like.
    const KIND: Kind;
}

impl Worth for String {
    const KIND: Kind = Kind::Text;
}

impl Worth for bool {
    const KIND: Kind = Kind::Flag;
}

impl Worth for u16 {
    const KIND: Kind = Kind::Number {
        least: 0,
        most: u16::MAX as u32,
    };
}

impl Worth for u32 {
    const KIND: Kind = Kind::Number {
        least: 0,
        most: u32::MAX,
    };
}

impl Worth for Vec<String> {
    const KIND: Kind = Kind::Texts;
}

impl Worth for Via {
    const KIND: Kind = Kind::OneOf(&["client", "smtp", "eml"]);
}

impl Worth for Vec<Via> {
    const KIND: Kind = Kind::SomeOf(&["client", "smtp", "eml"]);
}

impl Worth for Choice {
    const KIND: Kind = Kind::OneOf(CHOICES);
}

impl Worth for Theme {
    const KIND: Kind = Kind::OneOf(&["system", "light", "dark", "contrast"]);
}

impl Worth for TextSize {
    const KIND: Kind = Kind::Number {
        least: 100,
        most: 200,
    };
}

impl Worth for Vec<SettingsPage> {
    const KIND: Kind = Kind::SomeOf(&["writer", "mail", "list", "window", "trial"]);
}
