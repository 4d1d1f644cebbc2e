//! The ticket file: a request as TOML, or as JSON with the same keys, for the command line.
//!
//! Strict about keys, so that a misspelt one is named instead of ignored; lenient about `null`, which counts as absent.

use jiff::civil::{Date, Time};
use serde::{Deserialize, Deserializer};

use super::{Attachment, Draft, DraftId, Kind, Signature, Window};
use crate::domain::failure::Syntax;

/// How a ticket file is written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum TicketFormat {
    /// TOML, the usual one.
    Toml,
    /// JSON with the same keys.
    Json,
}

/// A ticket file as read: a draft whose attachments are still names of files.
#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct TicketFile {
    /// Id or name of a module of the address list.
    pub module: Option<String>,
    /// One of the module's addresses, when it has several.
    pub address: Option<String>,
    /// Kind of request.
    pub kind: Option<Kind>,
    #[serde(deserialize_with = "null_is_empty")]
    entity: String,
    #[serde(deserialize_with = "null_is_empty")]
    subject: String,
    #[serde(deserialize_with = "null_is_empty")]
    description: String,
    #[serde(deserialize_with = "null_is_empty")]
    already_tried: String,
    #[serde(deserialize_with = "null_is_empty")]
    already_spoken_with: String,
    /// Files to attach, relative to the ticket file.
    #[serde(deserialize_with = "null_is_empty")]
    pub attachments: Vec<String>,
    #[serde(deserialize_with = "null_is_empty")]
    signature: SignatureTable,
    #[serde(deserialize_with = "null_is_empty")]
    availability: Vec<Window>,
}

#[derive(Debug, Clone, PartialEq, Eq, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
struct SignatureTable {
    #[serde(deserialize_with = "null_is_empty")]
    name: String,
    #[serde(deserialize_with = "null_is_empty")]
    office: String,
    #[serde(deserialize_with = "null_is_empty")]
    phone: String,
    #[serde(deserialize_with = "null_is_empty")]
    email: String,
}

impl TicketFile {
    /// Reads a ticket file. The error says line, column and what is wrong there.
    pub fn parse(text: &str, format: TicketFormat) -> Result<Self, Syntax> {
        match format {
            TicketFormat::Toml => toml::from_str(text).map_err(|error| Syntax::of_toml(text, &error)),
            TicketFormat::Json => serde_json::from_str(text).map_err(|error| Syntax::of_json(&error)),
        }
    }

    /// The draft, once the attachments have been taken in.
    pub fn into_draft(self, id: DraftId, attachments: Vec<Attachment>) -> Draft {
        let SignatureTable {
            name,
            office,
            phone,
            email,
        } = self.signature;
        Draft {
            id,
            module: self.module,
            address: self.address,
            kind: self.kind,
            entity: self.entity,
            subject: self.subject,
            description: self.description,
            already_tried: self.already_tried,
            already_spoken_with: self.already_spoken_with,
            answers: std::collections::BTreeMap::new(),
            attachments,
            availability: self.availability,
            signature: Signature {
                name,
                office,
                phone,
                email,
            },
            overruled: Vec::new(),
            follows: None,
        }
    }
}

fn null_is_empty<'de, D: Deserializer<'de>, T: Deserialize<'de> + Default>(from: D) -> Result<T, D::Error> {
    Ok(Option::deserialize(from)?.unwrap_or_default())
}

/// A date as a string or as TOML's own date.
pub(super) fn date_or_toml_date<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Date>, D::Error> {
    #[derive(Deserialize)]
    #[serde(untagged)]
    enum Written {
        Text(String),
        Toml(toml::value::Datetime),
    }
    let text = match Option::<Written>::deserialize(from)? {
        None => return Ok(None),
        Some(Written::Text(text)) => text,
        Some(Written::Toml(date)) => date.to_string(),
    };
    if text.is_empty() {
        return Ok(None);
    }
    text.parse()
        .map(Some)
        .map_err(|_| serde::de::Error::custom(format!("`{text}` is not a date, write 2026-12-01")))
}

/// Hours as `HH:MM`; an empty string is none.
pub(super) mod hour {
    use serde::Serializer;

    use super::{Deserialize, Deserializer, Time};

    #[expect(clippy::ref_option, reason = "the signature serde asks for")]
    pub fn serialize<S: Serializer>(hour: &Option<Time>, to: S) -> Result<S::Ok, S::Error> {
        match hour {
            Some(time) => to.collect_str(&format_args!("{:02}:{:02}", time.hour(), time.minute())),
            None => to.serialize_none(),
        }
    }

    pub fn deserialize<'de, D: Deserializer<'de>>(from: D) -> Result<Option<Time>, D::Error> {
        let Some(text) = Option::<String>::deserialize(from)?.filter(|text| !text.is_empty()) else {
            return Ok(None);
        };
        let parse = |text: &str| {
            let (hour, minute) = text.split_once(':')?;
            Time::new(hour.parse().ok()?, minute.parse().ok()?, 0, 0).ok()
        };
        parse(&text)
            .map(Some)
            .ok_or_else(|| serde::de::Error::custom(format!("`{text}` is not an hour, write 09:30")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"
module = "anagrafe"
kind = "anomalia"
entity = "Comune di Montecerreto"
subject = "Certificato di residenza: la stampa resta vuota"
description = """Da ieri…"""
attachments = ["schermata 1.png"]
[signature]
name = "Graziella Bonci"
phone = "0733 564105 int. 12"
[[availability]]
days = ["mon", "wed"]
from = "09:00"
to = "12:30"
[[availability]]
date = 2026-12-01
from = "9:00"
to = "10:00"
"#;

    fn draft(text: &str, format: TicketFormat) -> Draft {
        TicketFile::parse(text, format)
            .map(|file| file.into_draft("d".into(), vec![]))
            .unwrap_or_default()
    }

    #[test]
    fn a_whole_file_reads_with_toml_dates_and_hours() {
        let draft = draft(WHOLE, TicketFormat::Toml);
        assert_eq!(draft.kind, Some(Kind::Anomaly));
        assert_eq!(
            crate::domain::ticket::Availability(&draft.availability)
                .in_words()
                .as_deref(),
            Some("lunedì e mercoledì, 9:00–12:30; martedì 1 dicembre 2026, 9:00–10:00")
        );
    }

    #[test]
    fn json_has_the_same_keys_and_null_counts_as_absent() {
        let json = r#"{"entity": null, "subject": "CDU", "signature": {"name": null, "phone": "1"},
                       "availability": [{"date": "2026-12-01", "from": "09:00", "to": "10:00"}]}"#;
        let draft = draft(json, TicketFormat::Json);
        assert_eq!((draft.entity.as_str(), draft.subject.as_str()), ("", "CDU"));
        assert!(draft.availability[0].is_complete());
    }

    #[test]
    fn what_is_wrong_is_named_with_line_and_column() {
        let syntax = |text, format| TicketFile::parse(text, format).err().map(|s| (s.line, s.column));
        assert_eq!(
            syntax("kind = \"anomalia\"\nsubjet = \"x\"", TicketFormat::Toml),
            Some((2, 1))
        );
        assert_eq!(syntax("kind = \"guasto\"", TicketFormat::Toml), Some((1, 8)));
        assert_eq!(
            syntax("{\"kind\": \"anomalia\",\n \"subjet\": 1}", TicketFormat::Json),
            Some((2, 9))
        );
    }

    #[test]
    fn a_draft_survives_the_trip_to_json_and_back() {
        let draft = draft(WHOLE, TicketFormat::Toml);
        let json = serde_json::to_string(&draft).unwrap_or_default();
        assert_eq!(serde_json::from_str::<Draft>(&json).ok(), Some(draft));
    }
}
