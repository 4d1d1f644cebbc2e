//! A file of settings or of policy, read key by key.
//!
//! What is no TOML at all is a failure with its place: nobody can tell any more what it meant, so nothing goes on as though
//! it had said nothing.

use serde::Deserialize;
use serde::de::IntoDeserializer;
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::TABLE;
use super::origin::{Origin, Weight};
use super::reading::{Given, Reading};
use crate::domain::failure::{Failure, Syntax};
use crate::domain::span::line_and_column;

/// Whose file it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum File {
    /// The clerk's settings.
    Settings,
    /// IT's policy: fixed keys at the top, those that the clerk may change under `[defaults]`.
    Policy,
}

/// Reads a file's text; `file` names it.
pub(super) fn read(file: &str, text: &str, whose: File) -> Result<Reading, Failure> {
    let table = DeTable::parse(text).map_err(|error| {
        let Syntax { line, column, detail } = Syntax::of_toml(text, &error);
        Failure::SettingsSyntax {
            file: file.to_owned(),
            line,
            column,
            detail,
        }
    })?;
    let mut reader = Reader {
        file,
        text,
        reading: Reading::default(),
    };
    let weight = match whose {
        File::Settings => Weight::Chosen,
        File::Policy => Weight::Fixed,
    };
    reader.sections(table.into_inner(), weight);
    let place = |place: &Origin| match place {
        Origin::File { line, column, .. } => (*line, *column),
        Origin::Registry { .. } => (0, 0),
    };
    reader.reading.remarks.sort_by_key(|remark| place(&remark.place));
    Ok(reader.reading)
}

struct Reader<'a> {
    file: &'a str,
    text: &'a str,
    reading: Reading,
}

impl<'a> Reader<'a> {
    fn place(&self, at: usize) -> Origin {
        let (line, column) = line_and_column(self.text, at);
        Origin::File {
            file: self.file.to_owned(),
            line,
            column,
        }
    }

    fn sections(&mut self, table: DeTable<'a>, weight: Weight) {
        for (name, value) in table {
            let at = self.place(name.span().start);
            let known = TABLE.iter().any(|setting| setting.section == name.get_ref());
            match value.into_inner() {
                DeValue::Table(defaults) if weight == Weight::Fixed && name.get_ref() == "defaults" => {
                    self.sections(defaults, Weight::Proposed);
                }
                DeValue::Table(keys) if known => self.keys(name.get_ref(), keys, weight),
                _ => self.reading.no_section(at, name.get_ref()),
            }
        }
    }

    fn keys(&mut self, section: &str, keys: DeTable<'a>, weight: Weight) {
        for (key, value) in keys {
            let items = match value.get_ref() {
                DeValue::Array(items) => items.iter().map(|item| self.place(item.span().start)).collect(),
                _ => vec![],
            };
            let given = Given {
                weight,
                section: section.to_owned(),
                key: key.get_ref().to_string(),
                place: self.place(key.span().start),
                value_place: self.place(value.span().start),
                items,
                shown: self.text.get(value.span()).unwrap_or_default().to_owned(),
                value: plain(value),
            };
            self.reading.take(given);
        }
    }
}

/// The value without its place; `None` for a number that is too large for any setting.
fn plain(value: Spanned<DeValue<'_>>) -> Option<toml::Value> {
    toml::Value::deserialize(value.into_deserializer()).ok()
}
