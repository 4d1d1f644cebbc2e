//! The values that settings may have, where they are neither texts nor numbers.

use serde::{Deserialize, Serialize};
use ureq::http::Uri;

use super::kind::{Kind, Worth};

/// Declares a choice between words, each of which is what a file says.
macro_rules! choice {
    ($(#[$doc:meta])* $name:ident { $($(#[$value_doc:meta])* $value:ident = $word:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
        pub enum $name {
            $($(#[$value_doc])* #[serde(rename = $word)] $value,)*
        }

        impl $name {
            /// What a file says for it.
            pub const fn word(self) -> &'static str {
                match self {
                    $(Self::$value => $word,)*
                }
            }
        }

        impl Worth for $name {
            const KIND: Kind = Kind::OneOf(&[$($word),*]);
        }
    };
}

choice! {
    /// How the connection to the mail server is protected.
    SmtpSecurity {
        /// TLS from the first byte (RFC 8314), port 465.
        #[default]
        Tls = "tls",
        /// STARTTLS, required (RFC 3207), port 587.
        Starttls = "starttls",
        /// None, to this computer or to one that IT names, port 25.
        None = "none",
    }
}

impl SmtpSecurity {
    /// The usual port.
    pub fn port(self) -> u16 {
        match self {
            Self::Tls => 465,
            Self::Starttls => 587,
            Self::None => 25,
        }
    }
}

choice! {
    /// How the writer is known to the mail server.
    SmtpAuth {
        /// Not at all.
        #[default]
        None = "none",
        /// User name and password; the password is asked for, or remembered in the keyring.
        Password = "password",
        /// The organisation's account, by a token (XOAUTH2).
        Oauth2 = "oauth2",
    }
}

choice! {
    /// Who gives the account.
    OauthProvider {
        /// Microsoft 365.
        #[default]
        Microsoft = "microsoft",
        /// Google Workspace.
        Google = "google",
        /// Another, by its addresses.
        Custom = "custom",
    }
}

choice! {
    /// What stays of a request whose content is removed, besides number, module and dates.
    HistoryKeep {
        /// Subject and Entity.
        #[default]
        Summary = "summary",
        /// Nothing of what was written.
        Nothing = "nothing",
    }
}

choice! {
    /// Language of the program.
    WindowLanguage {
        /// Italian.
        #[default]
        It = "it",
        /// English.
        En = "en",
    }
}

/// A text that is used and never shown.
#[derive(Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Hidden(pub String);

impl std::fmt::Debug for Hidden {
    fn fmt(&self, formatter: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        formatter.write_str("…")
    }
}

impl Worth for Hidden {
    const KIND: Kind = Kind::Hidden;
}

/// The way to the network for HTTPS.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Proxy {
    /// What the system says: the environment; on Windows also the proxy set for the user.
    #[default]
    System,
    /// None.
    Direct,
    /// This one: `http://host:port`. Without user and password, which would stand readable in the policy.
    At(String),
}

impl Worth for Proxy {
    const KIND: Kind = Kind::Form {
        id: "proxy",
        example: "http://proxy.comune.example:3128",
    };
}

impl From<Proxy> for String {
    fn from(proxy: Proxy) -> Self {
        match proxy {
            Proxy::System => "system".into(),
            Proxy::Direct => "none".into(),
            Proxy::At(url) => url,
        }
    }
}

impl TryFrom<String> for Proxy {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        match word.as_str() {
            "system" => return Ok(Self::System),
            "none" => return Ok(Self::Direct),
            _ => {}
        }
        let uri: Uri = word.parse().map_err(|_| word.clone())?;
        let plain = uri.scheme_str() == Some("http") && uri.path().len() <= 1 && uri.query().is_none();
        let nobody = uri.authority().is_some_and(|at| !at.as_str().contains('@'));
        if plain && nobody {
            Ok(Self::At(word))
        } else {
            Err(word)
        }
    }
}

impl Proxy {
    /// For the HTTP client. `None`: straight.
    pub fn for_http(&self) -> Option<ureq::Proxy> {
        match self {
            Self::System => ureq::Proxy::try_from_env(),
            Self::Direct => None,
            Self::At(url) => ureq::Proxy::new(url).ok(),
        }
    }
}
