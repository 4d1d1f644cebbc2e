//! The request as the clerk writes it: [`Draft`] and its parts. May be incomplete at any time.

mod attachment;
mod availability;
mod danger;
mod danger_names;
mod file;
mod follow;
mod overruled;
mod picture;
mod signature;

pub use attachment::{Attachment, AttachmentId, Pixels, ShownBytes};
pub use availability::{Availability, Day, Window};
pub use danger::{Danger, Harm};
pub use danger_names::harm_of_name;
pub use file::{TicketFile, TicketFormat};
pub use follow::Follow;
pub use overruled::Overruled;
pub use picture::{Area, REDUCTIONS, Reduction};
pub use signature::{Signature, WriterAt};

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

/// Names a draft for its whole life; opaque.
pub type DraftId = String;

/// Which of the three kinds of request this is (guide 2.2). Serialised with the guide's Italian words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Kind {
    /// The software is wrong.
    #[serde(rename = "anomalia")]
    Anomaly,
    /// A wrong operation must be put right, or help is needed to do something.
    #[serde(rename = "supporto")]
    Support,
    /// An appointment to learn or to be advised.
    #[serde(rename = "formazione")]
    Training,
}

impl Kind {
    /// The word of the ticket file and of the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Anomaly => "anomalia",
            Self::Support => "supporto",
            Self::Training => "formazione",
        }
    }
}

/// A part of a request that a finding can point at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Field {
    /// The module picked.
    #[serde(rename = "module")]
    Module,
    /// The kind picked.
    #[serde(rename = "kind")]
    Kind,
    /// The municipality or union concerned.
    #[serde(rename = "entity")]
    Entity,
    /// The subject line.
    #[serde(rename = "subject")]
    Subject,
    /// The free text.
    #[serde(rename = "description")]
    Description,
    /// What has been tried already.
    #[serde(rename = "already_tried")]
    AlreadyTried,
    /// Who knows the matter already (guide 2.4.2).
    #[serde(rename = "already_spoken_with")]
    AlreadySpokenWith,
    /// The files attached.
    #[serde(rename = "attachments")]
    Attachments,
    /// The call-back windows.
    #[serde(rename = "availability")]
    Availability,
    /// Who writes.
    #[serde(rename = "signature.name")]
    SignatureName,
    /// Where the writer can be called.
    #[serde(rename = "signature.phone")]
    SignaturePhone,
    /// The writer's address, the sender of the mail.
    #[serde(rename = "signature.email")]
    SignatureEmail,
}

impl Field {
    /// The word used in rule files, JSON and the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Module => "module",
            Self::Kind => "kind",
            Self::Entity => "entity",
            Self::Subject => "subject",
            Self::Description => "description",
            Self::AlreadyTried => "already_tried",
            Self::AlreadySpokenWith => "already_spoken_with",
            Self::Attachments => "attachments",
            Self::Availability => "availability",
            Self::SignatureName => "signature.name",
            Self::SignaturePhone => "signature.phone",
            Self::SignatureEmail => "signature.email",
        }
    }
}

/// What the clerk is writing. Every field may be empty; a draft is saved and reopened as it is.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Draft {
    /// The draft's own name.
    pub id: DraftId,
    /// Module id from the address list.
    pub module: Option<String>,
    /// The address chosen where the module has several; `None` takes the first.
    pub address: Option<String>,
    /// Kind of request.
    pub kind: Option<Kind>,
    /// Municipality or union that the request concerns.
    pub entity: String,
    /// Subject line.
    pub subject: String,
    /// Free text.
    pub description: String,
    /// What has been tried already, free text.
    pub already_tried: String,
    /// Colleague of the vendor who knows the matter (guide 2.4.2).
    pub already_spoken_with: String,
    /// Answers to the desk's questions that are not in the text yet, by the question's name.
    pub answers: BTreeMap<String, String>,
    /// Files that go with it, in order.
    pub attachments: Vec<Attachment>,
    /// When the writer can be called back (guide 2.4.6).
    pub availability: Vec<Window>,
    /// Who writes (guide 2.3).
    pub signature: Signature,
    /// Warnings that the clerk has considered and left as they are.
    pub overruled: Vec<Overruled>,
    /// The ticket that this adds information to; `None` for a new request.
    pub follows: Option<Follow>,
}

impl Draft {
    /// Whether nothing worth keeping was written: who writes is filled in by the program.
    pub fn is_blank(&self) -> bool {
        let written = [
            Field::Module,
            Field::Kind,
            Field::Subject,
            Field::Description,
            Field::AlreadyTried,
            Field::AlreadySpokenWith,
        ];
        written.iter().all(|field| self.text(*field).trim().is_empty())
            && self.attachments.is_empty()
            && self.availability.is_empty()
            && self.follows.is_none()
            && self.answers.values().all(|answer| answer.trim().is_empty())
    }

    /// The text of a field, empty for fields that are not text.
    pub fn text(&self, field: Field) -> &str {
        match field {
            Field::Module => self.module.as_deref().unwrap_or_default(),
            Field::Kind => self.kind.map(Kind::id).unwrap_or_default(),
            Field::Entity => &self.entity,
            Field::Subject => &self.subject,
            Field::Description => &self.description,
            Field::AlreadyTried => &self.already_tried,
            Field::AlreadySpokenWith => &self.already_spoken_with,
            Field::Attachments | Field::Availability => "",
            Field::SignatureName => &self.signature.name,
            Field::SignaturePhone => &self.signature.phone,
            Field::SignatureEmail => &self.signature.email,
        }
    }
}
