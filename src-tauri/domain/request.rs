//! A request that has left the form: its states and what may follow what.
//!
//! `draft -> queued -> (sent | handed_over | refused | uncertain) -> numbered -> closed`. The states are chosen so that
//! a crash leaves the true one: `uncertain` is written *before* the first byte that could count as a delivery.

mod retrying;

use jiff::Timestamp;
use serde::{Deserialize, Serialize};

use super::handed::Handed;
use super::ticket::Draft;

/// Names a request; opaque.
pub type RequestId = String;

/// How a message leaves.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Via {
    /// Sent by this program to a mail server.
    Smtp,
    /// Opened in the default mail program, where the clerk sends it.
    Client,
    /// Saved as a file.
    Eml,
}

impl Via {
    /// The word used in settings and on the command line.
    pub fn id(self) -> &'static str {
        match self {
            Self::Smtp => "smtp",
            Self::Client => "client",
            Self::Eml => "eml",
        }
    }
}

/// Where a request stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum State {
    /// Written to disk, not yet tried.
    Queued,
    /// The server has taken it.
    Sent,
    /// A mail program or a file has it; whether it was sent only the clerk knows.
    HandedOver,
    /// The server certainly has not taken it.
    Refused,
    /// The connection died while the server may have taken it: never sent again without the clerk's word.
    Uncertain,
    /// The vendor has confirmed it with a ticket number.
    Numbered,
    /// Done.
    Closed,
}

impl State {
    /// The word used in JSON and in the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Queued => "queued",
            Self::Sent => "sent",
            Self::HandedOver => "handed_over",
            Self::Refused => "refused",
            Self::Uncertain => "uncertain",
            Self::Numbered => "numbered",
            Self::Closed => "closed",
        }
    }

    /// The state of that word.
    pub fn of_id(id: &str) -> Option<Self> {
        use State::{Closed, HandedOver, Numbered, Queued, Refused, Sent, Uncertain};
        [Queued, Sent, HandedOver, Refused, Uncertain, Numbered, Closed]
            .into_iter()
            .find(|state| state.id() == id)
    }

    /// Whether the request still waits for something from this program or from the clerk.
    pub fn is_open(self) -> bool {
        matches!(
            self,
            Self::Queued | Self::HandedOver | Self::Refused | Self::Uncertain
        )
    }

    /// Whether the program may put it on the wire without asking anybody.
    pub fn may_be_sent(self) -> bool {
        matches!(self, Self::Queued | Self::Refused)
    }

    /// Whether it may go back to the form: it has certainly not been delivered, or the clerk says so.
    pub fn may_be_dropped(self) -> bool {
        self.is_open()
    }

    /// Whether a ticket number may be written to it.
    pub fn may_be_numbered(self) -> bool {
        matches!(
            self,
            Self::Sent | Self::HandedOver | Self::Uncertain | Self::Numbered
        )
    }
}

/// Why a request was not taken, or why nobody knows. Worded as `reason-⟨code⟩`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Reason {
    /// What class of trouble: decides what the clerk can do.
    pub code: ReasonCode,
    /// How far the conversation with the server had come.
    pub step: Step,
    /// The server's own words, or the system's.
    pub words: String,
    /// Whether trying again later may help.
    pub temporary: bool,
    /// The server of that attempt; the settings may name another by now.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub server: Option<Place>,
}

/// A server by name and port.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Place {
    /// Host name.
    pub host: String,
    /// Port.
    pub port: u16,
}

/// Declares the classes of trouble once, with the list of them all.
macro_rules! codes {
    ($($(#[$doc:meta])* $code:ident,)*) => {
        /// Classes of trouble, one for each next step.
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[serde(rename_all = "kebab-case")]
        #[cfg_attr(test, derive(ts_rs::TS))]
        pub enum ReasonCode {
            $($(#[$doc])* $code,)*
        }

        impl ReasonCode {
            /// All of them.
            pub const ALL: &[Self] = &[$(Self::$code,)*];
        }
    };
}

codes! {
    /// No computer has that name.
    NameNotFound,
    /// No server answers under that name and port.
    Unreachable,
    /// The network goes out through a proxy, and mail does not pass through it.
    BehindProxy,
    /// The server answered too slowly.
    Timeout,
    /// What answers does not talk like a mail server.
    NotMail,
    /// No secure connection: protocol, STARTTLS missing, something sent in between.
    Insecure,
    /// The certificate is not valid today.
    CertificateExpired,
    /// The certificate is for another name.
    CertificateName,
    /// The certificate was issued by somebody this computer does not trust.
    CertificateUntrusted,
    /// User name or password not accepted.
    Credentials,
    /// The sign-in of OAuth 2 is not accepted any more.
    TokenRefused,
    /// The server wants to know who sends, and no login is set.
    LoginMissing,
    /// The server offers no way of logging in that this program knows.
    LoginNotOffered,
    /// This mailbox may not send by SMTP.
    LoginForbidden,
    /// The organisation has switched passwords off (`5.7.30`).
    PasswordsOff,
    /// The sender's address is not accepted.
    SenderRefused,
    /// The recipient's address is not accepted.
    RecipientRefused,
    /// The server does not pass mail on to other domains for us.
    RelayDenied,
    /// The recipient's mailbox is full.
    MailboxFull,
    /// Too large for the server.
    TooLarge,
    /// A filter does not like what is in it.
    ContentRefused,
    /// The server is busy or asks to come back (4xx).
    Busy,
    /// Any other refusal (5xx).
    Rejected,
    /// The connection died before the message was given.
    Interrupted,
    /// The connection died after the message was given.
    Lost,
    /// A person has stopped it before the message was given.
    Stopped,
}

impl ReasonCode {
    /// The word used in JSON and in the locales.
    pub fn id(self) -> String {
        word(&self)
    }
}

/// How far the conversation with a server had come (RFC 5321, 3), in order. Worded as `step-⟨id⟩`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(test, derive(ts_rs::TS))]
#[expect(missing_docs, reason = "the steps are those of the protocol")]
pub enum Step {
    Name,
    Connect,
    Secure,
    Login,
    Size,
    Sender,
    Recipient,
    Message,
}

impl Step {
    /// All of them, in their order.
    pub const ALL: [Self; 8] = [
        Self::Name,
        Self::Connect,
        Self::Secure,
        Self::Login,
        Self::Size,
        Self::Sender,
        Self::Recipient,
        Self::Message,
    ];

    /// The word used in JSON and in the locales.
    pub fn id(self) -> String {
        word(&self)
    }
}

/// The word that a unit variant is written as.
fn word(variant: &impl Serialize) -> String {
    let value = serde_json::to_value(variant).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

/// What became of an attempt to send.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// The server answered 250 to the message.
    Sent,
    /// Certainly not delivered.
    Refused(Reason),
    /// Perhaps delivered.
    Uncertain(Reason),
}

impl Outcome {
    /// The state it leads to, with the reason to keep.
    pub fn into_state(self) -> (State, Option<Reason>) {
        match self {
            Self::Sent => (State::Sent, None),
            Self::Refused(reason) => (State::Refused, Some(reason)),
            Self::Uncertain(reason) => (State::Uncertain, Some(reason)),
        }
    }
}

/// A request as it is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// Its name.
    pub id: RequestId,
    /// Where it stands.
    pub state: State,
    /// How it leaves.
    pub via: Via,
    /// The draft it was made from, to write it again or to take it back.
    pub draft: Draft,
    /// Name of the module.
    pub module: String,
    /// Recipient's address.
    pub to: String,
    /// Subject as sent.
    pub subject: String,
    /// Given once; the same in every attempt.
    pub message_id: String,
    /// When it entered the outbox.
    pub created: Timestamp,
    /// When the state last changed.
    pub changed: Timestamp,
    /// How often it was put on the wire.
    pub attempts: u32,
    /// Why it stands where it stands.
    pub reason: Option<Reason>,
    /// The vendor's ticket number.
    pub number: Option<String>,
    /// How a mail program got it, last time.
    pub handed: Option<Handed>,
    /// Id of the vendor's confirmation, without angle brackets.
    pub confirmation: Option<String>,
}

/// A ticket number as a clerk pastes it: `#48213`, `n. 48213`, `48213`. Digits, perhaps with a prefix of letters.
pub fn parse_number(pasted: &str) -> Option<String> {
    let trimmed = pasted.trim().trim_start_matches(['#', '[']).trim_end_matches(']');
    let digits_after_words = super::vendor::ticket_number(pasted).unwrap_or(trimmed);
    let plain = digits_after_words.trim_start_matches("n.").trim();
    let allowed = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '/' | '.');
    let valid = plain.chars().all(allowed) && plain.chars().any(|c| c.is_ascii_digit()) && plain.len() <= 32;
    valid.then(|| plain.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_that_may_have_been_delivered_is_sent_by_itself() {
        for (state, sendable) in [
            (State::Queued, true),
            (State::Refused, true),
            (State::Uncertain, false),
            (State::HandedOver, false),
            (State::Sent, false),
            (State::Numbered, false),
            (State::Closed, false),
        ] {
            assert_eq!(state.may_be_sent(), sendable, "{state:?}");
            assert_eq!(State::of_id(state.id()), Some(state), "the word leads back");
        }
    }

    #[test]
    fn a_number_is_read_however_it_was_pasted() {
        for (pasted, number) in [
            ("48213", Some("48213")),
            (" #48213 ", Some("48213")),
            ("n. 48213", Some("48213")),
            ("[Ticket #48213] presa in carico", Some("48213")),
            ("TCK-2026/118", Some("TCK-2026/118")),
            ("non lo so", None),
            ("", None),
        ] {
            assert_eq!(parse_number(pasted).as_deref(), number, "{pasted}");
        }
    }
}
