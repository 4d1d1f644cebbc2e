//! The settings about Entities, hours and days, and how a file and the registry write them.

use serde::{Deserialize, Serialize};

use super::kind::{Kind, Worth};
use crate::domain::office::{Hour, PatronDay};
use crate::domain::ticket::WriterAt;

/// What is different of the writer in an Entity: a table of the file, or one line, `Entity | office | telephone | mail`, where
/// only texts can be written.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Said")]
pub struct AtEntity(pub WriterAt);

#[derive(Deserialize)]
#[serde(untagged)]
enum Said {
    Line(String),
    Table(WriterAt),
}

impl TryFrom<Said> for AtEntity {
    type Error = &'static str;

    fn try_from(said: Said) -> Result<Self, Self::Error> {
        let place = match said {
            Said::Table(place) => place,
            Said::Line(line) => {
                let mut parts = line.split('|').map(|part| part.trim().to_owned());
                let mut next = || parts.next().unwrap_or_default();
                WriterAt {
                    entity: next(),
                    office: next(),
                    phone: next(),
                    email: next(),
                }
            }
        };
        if place.entity.trim().is_empty() {
            Err("the Entity is missing")
        } else {
            Ok(Self(place))
        }
    }
}

impl super::WriterKeys {
    /// What is different in each Entity.
    pub fn places(&self) -> Vec<WriterAt> {
        let at = self.at.iter().flatten();
        at.map(|AtEntity(place)| place.clone()).collect()
    }
}

impl Worth for Vec<AtEntity> {
    const KIND: Kind = Kind::Texts;
}

impl Worth for Hour {
    const KIND: Kind = Kind::Form {
        id: "hour",
        example: "09:30",
    };
}

impl Worth for Vec<PatronDay> {
    const KIND: Kind = Kind::Texts;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_entity_is_a_table_or_a_line() {
        let read = |value: &str| {
            let text = format!("at = {value}");
            let mut table: toml::Table = toml::from_str(&text).unwrap_or_default();
            let value = table.remove("at").unwrap_or(toml::Value::Boolean(false));
            value.try_into::<AtEntity>().ok().map(|AtEntity(place)| place)
        };
        let place = WriterAt {
            entity: "Unione dei Monti".into(),
            phone: "0733 900711".into(),
            ..WriterAt::default()
        };
        assert_eq!(
            read("{ entity = \"Unione dei Monti\", phone = \"0733 900711\" }"),
            Some(place.clone())
        );
        assert_eq!(read("\"Unione dei Monti | | 0733 900711\""), Some(place));
        assert_eq!(read("{ phone = \"0733\" }"), None);
        assert_eq!(read("{ entity = \"U\", telefono = \"0733\" }"), None);
        assert_eq!(read("\" | Ufficio\""), None);
    }
}
