//! What the window sends.

use serde::Deserialize;

use super::mail::Smtp;
use super::responses::Language;
use crate::domain::request::Via;
use crate::domain::ticket::{Draft, Signature, WriterAt};

macro_rules! requests {
    ($($(#[$doc:meta])* $name:ident { $($(#[$field_doc:meta])* $field:ident: $type:ty),* $(,)? })*) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub struct $name { $($(#[$field_doc])* pub $field: $type),* }
    )*};
}

/// Where a new list is to come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum ListFrom {
    /// A file that the clerk chooses.
    File,
    /// The vendor's page, or the address that the settings name.
    Page,
}

requests! {
    /// For commands that need nothing.
    Nothing {}
    /// Changes the interface language.
    SetLanguage {
        /// The new one.
        language: Language,
    }
    /// Enters or leaves trial mode.
    SetMode {
        /// Whether to try.
        trial: bool,
    }
    /// Keeps who writes.
    SaveWriter {
        /// Name, office, telephone, mail address.
        signature: Signature,
        /// Entities in which the writer works.
        entities: Vec<String>,
        /// What is different in some of them; as it was when absent.
        #[serde(default)]
        #[cfg_attr(test, ts(optional))]
        at: Option<Vec<WriterAt>>,
    }
    /// Keeps how mail leaves.
    SaveMail {
        /// The way offered first.
        default: Via,
        /// The server, if any.
        smtp: Option<Smtp>,
    }
    /// Looks for modules.
    SearchModules {
        /// What was typed; everything when empty.
        query: String,
    }
    /// Answers the questions of "Non so quale modulo".
    FindModule {
        /// The options chosen so far, in their order.
        answers: Vec<String>,
    }
    /// Looks at a new list.
    ProposeList {
        /// Where it is to come from.
        from: ListFrom,
    }
    /// Puts a proposal into force.
    ApplyProposal {
        /// Which.
        proposal: String,
    }
    /// Names an earlier list.
    OfList {
        /// Which.
        list: String,
    }
    /// Names a draft.
    OfDraft {
        /// The draft.
        draft: String,
    }
    /// Opens a draft.
    OpenDraft {
        /// Which; the latest one, or a new one, when `None`.
        draft: Option<String>,
    }
    /// Keeps a draft as it is now.
    SaveDraft {
        /// The draft; its attachments are those of the store, whatever stands here.
        draft: Draft,
    }
    /// Asks the rules.
    CheckDraft {
        /// The draft.
        draft: Draft,
    }
    /// Takes a file out of a draft.
    RemoveAttachment {
        /// The draft.
        draft: String,
        /// The attachment.
        attachment: String,
    }
    /// Hands a draft off.
    HandOff {
        /// The draft, as shown.
        draft: Draft,
        /// How.
        via: Via,
        /// For a server that asks for one.
        password: Option<String>,
        /// Whether the clerk wants it remembered, in the keyring of the system; not when absent.
        #[serde(default)]
        #[cfg_attr(test, ts(optional))]
        remember: Option<bool>,
    }
    /// Names a request.
    OfRequest {
        /// The request.
        request: String,
    }
    /// Tries again to send a request.
    Retry {
        /// The request.
        request: String,
        /// For a server that asks for one.
        password: Option<String>,
        /// Whether the clerk wants it remembered; not when absent.
        #[serde(default)]
        #[cfg_attr(test, ts(optional))]
        remember: Option<bool>,
    }
    /// The clerk's word on a request that only they know of.
    Confirm {
        /// The request.
        request: String,
        /// Whether it was sent.
        sent: bool,
    }
    /// Writes the ticket number to a request.
    SetNumber {
        /// The request.
        request: String,
        /// The number, as pasted.
        number: String,
    }
    /// Names a rule.
    OfRule {
        /// Its id.
        rule: String,
    }
}
