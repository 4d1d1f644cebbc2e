//! The example sentences of a rule: a good draft with one thing changed.
//!
//! They are tests, documentation (`docs/rules.md`) and what `apriticket-cli rules ID` prints.

use jiff::civil::{Date, Time};

use super::Context;
use crate::domain::office::PatronDay;
use crate::domain::ticket::{Attachment, Danger, Draft, Field, Kind, Signature, Window};
use crate::domain::vendor::VENDOR;

/// A draft that is fine but for the changes, which are what the example shows.
#[derive(Debug, Clone, Default)]
pub struct Example {
    changes: Vec<(Field, String)>,
    served: Vec<String>,
    attachments: Vec<Attachment>,
    availability: Vec<Window>,
    today: Option<Date>,
    hour: Option<Time>,
    patron_days: Vec<PatronDay>,
}

impl Example {
    /// The good draft with one field changed.
    pub fn of(field: Field, text: &str) -> Self {
        Self::default().and(field, text)
    }

    /// Several examples that each change the same field.
    pub fn each(field: Field, texts: &[&str]) -> Vec<Self> {
        texts.iter().map(|text| Self::of(field, text)).collect()
    }

    /// With another field changed as well.
    #[must_use]
    pub fn and(mut self, field: Field, text: &str) -> Self {
        self.changes.push((field, text.to_owned()));
        self
    }

    /// Written by someone who works in these Entities.
    #[must_use]
    pub fn serving(mut self, entities: &[&str]) -> Self {
        self.served = entities.iter().map(|&entity| entity.to_owned()).collect();
        self
    }

    /// With a file attached.
    #[must_use]
    pub fn attaching(mut self, name: &str, bytes: u64) -> Self {
        let media_type = "application/octet-stream".to_owned();
        self.attachments.push(Attachment {
            id: name.to_owned(),
            name: name.to_owned(),
            bytes,
            media_type,
            ..Attachment::default()
        });
        self
    }

    /// With a file attached whose content begins with these bytes.
    #[must_use]
    pub fn attaching_content(mut self, name: &str, content: &[u8]) -> Self {
        self = self.attaching(name, content.len() as u64);
        if let Some(last) = self.attachments.last_mut() {
            last.danger = Danger::in_content(content, content);
        }
        self
    }

    /// With a call-back window.
    #[must_use]
    pub fn reachable(mut self, window: Window) -> Self {
        self.availability.push(window);
        self
    }

    /// Read on this day.
    #[must_use]
    pub fn read_on(mut self, today: Date) -> Self {
        self.today = Some(today);
        self
    }

    /// Read at this hour of that day.
    #[must_use]
    pub fn read_at(mut self, hour: Time) -> Self {
        self.hour = Some(hour);
        self
    }

    /// Written in a town that is closed on this day of each year, `MM-DD`.
    #[must_use]
    pub fn closed_on(mut self, day: &str) -> Self {
        self.patron_days.extend(PatronDay::try_from(day.to_owned()));
        self
    }

    /// The whole draft.
    pub fn draft(&self) -> Draft {
        let mut draft = Draft {
            id: "example".into(),
            module: Some("anagrafe".into()),
            kind: Some(Kind::Anomaly),
            entity: "Comune di Montecerreto".into(),
            subject: "Certificato di residenza: la stampa esce vuota".into(),
            description:
                "Stampando il certificato di residenza dalla scheda del cittadino esce un foglio bianco. \
                          Succede da lunedì su tutti i computer dello sportello, con la stampante di rete."
                    .into(),
            attachments: self.attachments.clone(),
            availability: self.availability.clone(),
            signature: Signature {
                name: "Graziella Bonci".into(),
                office: "Servizi Demografici".into(),
                phone: "0733 564105 int. 12".into(),
                email: "anagrafe@comune.montecerreto.example".into(),
            },
            ..Draft::default()
        };
        for (field, text) in &self.changes {
            let text = text.clone();
            match field {
                Field::Module => draft.module = Some(text).filter(|text| !text.is_empty()),
                Field::Entity => draft.entity = text,
                Field::Subject => draft.subject = text,
                Field::Description => draft.description = text,
                Field::AlreadyTried => draft.already_tried = text,
                Field::AlreadySpokenWith => draft.already_spoken_with = text,
                Field::SignatureName => draft.signature.name = text,
                Field::SignaturePhone => draft.signature.phone = text,
                Field::SignatureEmail => draft.signature.email = text,
                Field::Kind | Field::Attachments | Field::Availability => {}
            }
        }
        draft
    }

    /// What the rules know when they read it.
    pub fn context(&self) -> Context {
        Context {
            entities_served: self.served.clone(),
            limits: VENDOR.limits,
            today: self.today,
            hour: self.hour,
            patron_days: self.patron_days.clone(),
        }
    }

    /// The text that makes the example what it is.
    pub fn text(&self) -> &str {
        self.changes.first().map_or("", |(_, text)| text)
    }

    /// What a person would see of it in the form: changed texts and names of files. Empty where hours or dates make it.
    pub fn parts(&self) -> Vec<(Field, String)> {
        let texts = self.changes.iter().map(|(field, text)| (*field, visible(text)));
        let files = self.attachments.iter();
        let files = files.map(|file| (Field::Attachments, file.name.escape_debug().to_string()));
        texts.chain(files).collect()
    }

    /// What the example shows, in one line for the documentation: the changed texts, Entities and files.
    pub fn shown(&self) -> String {
        let mut parts: Vec<String> = self
            .changes
            .iter()
            .map(|(field, text)| format!("{}: «{}»", field.id(), visible(text)))
            .collect();
        if !self.served.is_empty() {
            parts.push(format!("entities: {}", self.served.join(", ")));
        }
        parts.extend(
            self.attachments
                .iter()
                .map(|file| format!("file: «{}» ({} B)", file.name.escape_debug(), file.bytes)),
        );
        parts.extend(
            self.availability
                .iter()
                .filter_map(|window| serde_json::to_string(window).ok()),
        );
        parts.extend(self.today.map(|today| format!("today: {today}")));
        parts.extend(
            self.hour
                .map(|hour| format!("at: {:02}:{:02}", hour.hour(), hour.minute())),
        );
        parts.extend(
            self.patron_days
                .iter()
                .map(|day| format!("closed on: {}", String::from(*day))),
        );
        if parts.is_empty() {
            "—".to_owned()
        } else {
            parts.join("; ")
        }
    }
}

/// A text on one line, its breaks to be seen.
fn visible(text: &str) -> String {
    text.replace('\r', "␍").replace('\n', "␊")
}
