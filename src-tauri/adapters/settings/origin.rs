//! Where a value stands, and what is wrong with what stands there.

use std::collections::BTreeMap;
use std::fmt;

use serde::Serialize;

use super::kind::Kind;

/// Where a value stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(untagged)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Origin {
    /// In a file.
    File {
        /// Its path.
        file: String,
        /// Line from 1.
        line: u32,
        /// Column from 1, in characters.
        column: u32,
    },
    /// In the registry.
    Registry {
        /// Key with its root, and the name of the value.
        registry: String,
    },
}

impl fmt::Display for Origin {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::File { file, line, .. } => write!(formatter, "{file}:{line}"),
            Self::Registry { registry } => formatter.write_str(registry),
        }
    }
}

/// Who has the word on a setting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Weight {
    /// IT has fixed it.
    Fixed,
    /// The clerk has chosen it.
    Chosen,
    /// IT proposes it; the clerk may change it.
    Proposed,
    /// Nobody has said anything.
    BuiltIn,
}

/// What is wrong with something that a file or the registry says; it is left out, the rest holds. Worded as
/// `remark-⟨what⟩` with `wanted-⟨wanted⟩`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Remark {
    /// Where it stands.
    pub place: Origin,
    /// What it is called there: `section.key`.
    pub key: String,
    /// What is wrong.
    pub what: Amiss,
    /// What stands there; empty where that does not matter.
    pub found: String,
    /// What would fit: the id of a kind, or empty.
    pub wanted: String,
    /// What the words of the kind speak of.
    pub arguments: BTreeMap<String, String>,
}

/// What may be wrong.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Amiss {
    /// No setting of that name; `arguments.near` names the most similar one, when there is one.
    Unknown,
    /// No setting of that name, and one that is similar.
    Misspelt,
    /// A value that does not fit.
    Wrong,
    /// A setting that only IT's policy may say.
    OnlyIt,
}

impl Amiss {
    /// The word used in the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Unknown => "unknown",
            Self::Misspelt => "misspelt",
            Self::Wrong => "wrong",
            Self::OnlyIt => "only-it",
        }
    }
}

impl Remark {
    pub(super) fn new(place: Origin, key: String, what: Amiss) -> Self {
        Self {
            place,
            key,
            what,
            found: String::new(),
            wanted: String::new(),
            arguments: BTreeMap::new(),
        }
    }

    /// No setting of that name.
    pub(super) fn unknown(place: Origin, key: String, near: Option<String>) -> Self {
        let what = near.as_ref().map_or(Amiss::Unknown, |_| Amiss::Misspelt);
        let arguments = near.map(|near| ("near".to_owned(), near)).into_iter().collect();
        Self {
            arguments,
            ..Self::new(place, key, what)
        }
    }

    /// A value that does not fit.
    pub(super) fn wrong(place: Origin, key: String, kind: Kind, found: &str) -> Self {
        Self {
            found: shortened(found),
            wanted: kind.id().to_owned(),
            arguments: kind.arguments(),
            ..Self::new(place, key, Amiss::Wrong)
        }
    }
}

/// As much of a value as tells which it is, on one line.
fn shortened(text: &str) -> String {
    const MOST: usize = 60;
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match text.char_indices().nth(MOST) {
        Some((at, _)) => format!("{}…", &text[..at]),
        None => text,
    }
}
