//! The clerk's settings and IT's policy: two TOML files with the same keys.
//!
//! A key that the policy fixes wins over the clerk's; a key under the policy's `[defaults]` loses against it. A file
//! that does not parse is a failure with line and column, never "no settings".

use std::path::Path;

use serde::{Deserialize, Serialize};

use super::appearance::{SettingsPage, Theme};
use super::handoff::client::Choice;
use super::home::Home;
use super::text_file;
use crate::domain::failure::{Failure, Syntax};
use crate::domain::request::Via;
use crate::domain::vendor::VENDOR;

/// Declares the keys once: the table of each section, and merging and naming its keys.
macro_rules! sections {
    ($($(#[$doc:meta])* $section:ident in $field:ident { $($(#[$key_doc:meta])* $key:ident: $type:ty,)* })*) => {
        $(
            $(#[$doc])*
            #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
            #[serde(default, deny_unknown_fields)]
            pub struct $section {
                $($(#[$key_doc])* #[serde(skip_serializing_if = "Option::is_none")] pub $key: Option<$type>,)*
            }
        )*

        /// The keys of a file, all optional.
        #[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
        #[serde(default, deny_unknown_fields)]
        pub struct Keys {
            $($(#[$doc])* pub $field: $section,)*
        }

        impl Keys {
            /// These keys, and those of `other` where these say nothing.
            #[must_use]
            fn or(self, other: Self) -> Self {
                Self { $($field: $section { $($key: self.$field.$key.or(other.$field.$key),)* },)* }
            }

            /// The keys that are set, as `section.key`.
            fn names(&self) -> Vec<String> {
                let mut names = Vec::new();
                $($(if self.$field.$key.is_some() {
                    names.push(concat!(stringify!($field), ".", stringify!($key)).to_owned());
                })*)*
                names
            }
        }
    };
}

sections! {
    /// Who writes.
    WriterKeys in writer {
        /// Name and surname.
        name: String,
        /// Office.
        office: String,
        /// Telephone.
        phone: String,
        /// Mail address.
        email: String,
        /// Entities in which the writer works.
        entities: Vec<String>,
    }
    /// Where the address list comes from.
    ListKeys in address_list {
        /// A file that IT distributes.
        file: String,
        /// The page or file that the list is fetched from; the vendor's page when absent.
        url: String,
        /// Whether a new list is shown as a difference before it counts; IT's only.
        review: bool,
        /// Days after which the window offers to refresh the list; 30 when absent.
        max_age_days: u32,
        /// Domains that a recipient may have; IT's only.
        allowed_domains: Vec<String>,
    }
    /// How mail leaves.
    HandoffKeys in handoff {
        /// The way offered first.
        default: Via,
        /// The ways that are possible; IT's only.
        allowed: Vec<Via>,
        /// Seconds in which a request can be taken back before it leaves by SMTP; 10 when absent, 0 for none, at most 60.
        undo_seconds: u32,
        /// The mail program, or the way into it; the best way for the default program when absent.
        client: Choice,
    }
    /// The mail server.
    SmtpKeys in smtp {
        /// Host name.
        host: String,
        /// Port; the usual one of the security when absent.
        port: u16,
        /// `tls`, `starttls` or `none`.
        security: SmtpSecurity,
        /// `none`, `password` or `oauth2`.
        auth: SmtpAuth,
        /// User name.
        user: String,
        /// Hosts to which mail may go without protection; IT's only.
        plain_hosts: Vec<String>,
    }
    /// What is kept of requests that have left.
    HistoryKeys in history {
        /// Days after which the content of a request that has left is removed; 180 when absent.
        retention_days: u32,
        /// What stays of it: `summary` or `nothing`.
        keep: HistoryKeep,
    }
    /// Signing in with an account of the organisation; IT's only, since tokens go where it says.
    OauthKeys in oauth {
        /// `microsoft`, `google` or `custom`.
        provider: OauthProvider,
        /// The program, as it is registered with the provider.
        client_id: String,
        /// Google's secret that is none.
        client_secret: String,
        /// Microsoft's tenant.
        tenant: String,
        /// Where the browser is sent.
        authorize_url: String,
        /// Where tokens come from.
        token_url: String,
        /// Where codes for another screen come from.
        device_url: String,
        /// Where tokens are given back.
        revoke_url: String,
        /// What is asked for.
        scopes: Vec<String>,
    }
    /// The rules.
    RulesKeys in rules {
        /// Whether a reason is asked of who leaves a warning as it is; IT's only.
        ask_reason: bool,
    }
    /// The window.
    WindowKeys in window {
        /// `it` or `en`.
        language: String,
        /// `system`, `light`, `dark` or `contrast`.
        theme: Theme,
        /// Size of the text in percent: 100, 115, 130, 150 or 200.
        text_size: u16,
        /// Parts of the settings that are not shown; IT's only.
        hidden_pages: Vec<SettingsPage>,
    }
}

/// How the connection to the mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmtpSecurity {
    /// TLS from the first byte (RFC 8314), port 465.
    #[default]
    Tls,
    /// STARTTLS, required (RFC 3207), port 587.
    Starttls,
    /// None, to this computer or to one that IT names, port 25.
    None,
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

/// How the writer is known to the mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum SmtpAuth {
    /// Not at all.
    #[default]
    None,
    /// User name and password; the password is asked for, or remembered in the keyring.
    Password,
    /// The organisation's account, by a token (XOAUTH2).
    Oauth2,
}

/// Who gives the account.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum OauthProvider {
    /// Microsoft 365.
    #[default]
    Microsoft,
    /// Google Workspace.
    Google,
    /// Another, by its addresses.
    Custom,
}

/// What stays of a request whose content is removed, besides number, module and dates.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum HistoryKeep {
    /// Subject and Entity.
    #[default]
    Summary,
    /// Nothing of what was written.
    Nothing,
}

/// IT's file: fixed keys at the top, keys that the clerk may change under `[defaults]`.
#[derive(Debug, Default, Deserialize)]
#[serde(default)]
struct Policy {
    defaults: Keys,
    #[serde(flatten)]
    fixed: toml::Table,
}

/// The settings in force.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Settings {
    /// The keys in force.
    pub keys: Keys,
    /// The keys that IT has fixed, as `section.key`.
    pub fixed: Vec<String>,
}

impl Settings {
    /// Reads both files.
    pub fn load(home: &Home) -> Result<Self, Failure> {
        let (fixed, defaults) = match text_file::read_if_there(&home.policy)? {
            None => (Keys::default(), Keys::default()),
            Some(text) => {
                let policy: Policy = parse(&home.policy, &text)?;
                // Only now is the whole text read against the keys, so that errors keep their place.
                let fixed = match policy.fixed.is_empty() {
                    true => Keys::default(),
                    false => parse(&home.policy, &without_defaults(&text))?,
                };
                (fixed, policy.defaults)
            }
        };
        let mut own: Keys = match text_file::read_if_there(&home.settings())? {
            None => Keys::default(),
            Some(text) => parse(&home.settings(), &text)?,
        };
        // What only IT may say is not the clerk's to say.
        own.address_list.allowed_domains = None;
        own.address_list.review = None;
        own.handoff.allowed = None;
        own.rules.ask_reason = None;
        own.smtp.plain_hosts = None;
        own.window.hidden_pages = None;
        own.oauth = OauthKeys::default();
        let names = fixed.names();
        Ok(Self {
            keys: fixed.or(own).or(defaults),
            fixed: names,
        })
    }

    /// Changes the clerk's own file and gives the settings then in force.
    pub fn change(home: &Home, change: impl FnOnce(&mut Keys)) -> Result<Self, Failure> {
        let mut own: Keys = match text_file::read_if_there(&home.settings())? {
            None => Keys::default(),
            Some(text) => parse(&home.settings(), &text)?,
        };
        change(&mut own);
        let text = toml::to_string(&own).map_err(|error| Failure::Unexpected {
            detail: error.to_string(),
        })?;
        text_file::write(&home.settings(), &text)?;
        Self::load(home)
    }

    /// Whether IT has fixed this key, `section.key`.
    pub fn is_fixed(&self, key: &str) -> bool {
        self.fixed.iter().any(|fixed| fixed == key)
    }

    /// Domains that IT has fixed, or else the vendor's.
    pub fn allowed_domains(&self) -> (&[String], bool) {
        match &self.keys.address_list.allowed_domains {
            Some(domains) => (domains, true),
            None => (&VENDOR.allowed_domains, false),
        }
    }
}

/// The policy's text with the `[defaults…]` tables blanked, so that lines stay where they are.
fn without_defaults(text: &str) -> String {
    let mut inside = false;
    let keep = |line: &str| {
        let header = line.trim_start();
        if header.starts_with('[') {
            inside = header
                .trim_start_matches('[')
                .trim_start()
                .starts_with("defaults");
        }
        if inside { String::new() } else { line.to_owned() }
    };
    text.lines().map(keep).collect::<Vec<_>>().join("\n")
}

fn parse<T: for<'de> Deserialize<'de>>(path: &Path, text: &str) -> Result<T, Failure> {
    toml::from_str(text).map_err(|error| {
        let Syntax { line, column, detail } = Syntax::of_toml(text, &error);
        Failure::SettingsSyntax {
            file: path.display().to_string(),
            line,
            column,
            detail,
        }
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(settings: &str, policy: &str) -> (Result<Settings, Failure>, tempfile::TempDir) {
        let folder = tempfile::tempdir().unwrap_or_else(|error| unreachable!("{error}"));
        let home = Home::below(folder.path());
        for (path, text) in [(home.settings(), settings), (home.policy.clone(), policy)] {
            text_file::write(&path, text).unwrap_or_else(|failure| unreachable!("{failure}"));
        }
        (Settings::load(&home), folder)
    }

    #[test]
    fn the_policy_fixes_and_its_defaults_yield() {
        let (settings, _folder) = load(
            "[writer]\nname = \"Graziella Bonci\"\nphone = \"1\"\n[smtp]\nport = 2525\n",
            "[writer]\nphone = \"0733 564105\"\n[defaults.smtp]\nport = 587\nhost = \"relay\"\n",
        );
        let settings = settings.unwrap_or_default();
        assert_eq!(settings.keys.writer.name.as_deref(), Some("Graziella Bonci"));
        assert_eq!(settings.keys.writer.phone.as_deref(), Some("0733 564105"));
        assert_eq!(
            (settings.keys.smtp.port, settings.keys.smtp.host.as_deref()),
            (Some(2525), Some("relay"))
        );
        assert_eq!(settings.fixed, ["writer.phone"]);
    }

    #[test]
    fn the_clerk_cannot_widen_what_only_it_may_say() {
        let (settings, _folder) = load("[address_list]\nallowed_domains = [\"evil.example\"]\n", "");
        assert_eq!(
            settings.unwrap_or_default().allowed_domains(),
            (&["palitalsoft.it".to_owned()][..], false)
        );
    }

    #[test]
    fn a_file_that_does_not_parse_is_named_with_its_line() {
        let line = |settings, policy| match load(settings, policy).0 {
            Err(Failure::SettingsSyntax { line, file, .. }) => (line, file.ends_with("policy.toml")),
            other => unreachable!("{other:?}"),
        };
        assert_eq!(line("[writer]\nnmae = \"x\"\n", ""), (2, false));
        assert_eq!(
            line("", "[defaults.smtp]\nport = 25\n\n[writer]\nnmae = \"x\"\n"),
            (5, true)
        );
        assert_eq!(line("", "[defaults.smtp]\nporta = 25\n"), (2, true));
    }

    #[test]
    fn a_change_keeps_what_it_does_not_touch() {
        let (_, folder) = load("[writer]\nname = \"A\"\n[smtp]\nhost = \"relay\"\n", "");
        let home = Home::below(folder.path());
        let settings =
            Settings::change(&home, |keys| keys.writer.name = Some("B".into())).unwrap_or_default();
        assert_eq!(settings.keys.writer.name.as_deref(), Some("B"));
        assert_eq!(settings.keys.smtp.host.as_deref(), Some("relay"));
    }
}
