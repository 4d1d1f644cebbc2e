//! Signing in with an account of the organisation (OAuth 2), for servers that take no passwords any more.
//!
//! In the browser with PKCE and a redirect to this computer (RFC 7636, 8252), or with a code on another screen (RFC
//! 8628). Both are three forms and a JSON answer each, so they are written here over the HTTP client that the program
//! has anyway: the crate `oauth2` would bring a second way to make requests and hide the providers' own error codes,
//! which are what people need to hear. Where to sign in is IT's to say: a clerk's file must not send tokens elsewhere.

mod browser;
mod device;
mod errors;
mod http;

use std::time::Duration;

use base64_simd::URL_SAFE_NO_PAD;
use ring::rand::{SecureRandom, SystemRandom};
use serde::Deserialize;

use super::settings::{Hidden, OauthKeys, OauthProvider, Proxy};
use crate::domain::failure::Failure;

pub use browser::sign_in as sign_in_by_browser;
pub use device::{Device, begin as begin_by_device, finish as finish_by_device};

/// How long somebody may take to sign in.
const PATIENCE_WITH_PEOPLE: Duration = Duration::from_secs(300);

/// Where and as what to sign in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Provider {
    client_id: String,
    /// Google gives one to desktop programs too and says itself that it is not secret.
    client_secret: Option<String>,
    authorize: String,
    token: String,
    device: Option<String>,
    revoke: Option<String>,
    scopes: String,
    /// The way to all of them.
    proxy: Proxy,
    /// Microsoft lets the port vary for `localhost` only, Google for both.
    redirect_host: &'static str,
    /// What else the provider wants to see in the browser's address.
    further: &'static [(&'static str, &'static str)],
}

/// What signing in gives.
#[derive(Clone, PartialEq, Eq, Deserialize)]
pub struct Tokens {
    /// For the mail server; short-lived.
    pub access_token: String,
    /// For the next access token; to be kept in place of the one before.
    pub refresh_token: Option<String>,
    /// Seconds for which the access token holds.
    #[serde(default = "an_hour")]
    pub expires_in: u64,
}

fn an_hour() -> u64 {
    3600
}

impl Provider {
    /// What IT has set, reached by this way.
    pub fn of(keys: &OauthKeys, proxy: Proxy) -> Result<Self, Failure> {
        let said = |key: &Option<String>| key.clone().filter(|text| !text.trim().is_empty());
        let tenant = said(&keys.tenant).unwrap_or_else(|| "organizations".into());
        let microsoft = |what: &str| {
            Some(format!(
                "https://login.microsoftonline.com/{tenant}/oauth2/v2.0/{what}"
            ))
        };
        let text = |text: &str| Some(text.to_owned());
        let provider = keys.provider();
        let (authorize, token, device, revoke, scopes) = match provider {
            OauthProvider::Microsoft => (
                microsoft("authorize"),
                microsoft("token"),
                microsoft("devicecode"),
                None,
                "https://outlook.office.com/SMTP.Send offline_access",
            ),
            // Google's codes for other screens do not cover mail.
            OauthProvider::Google => (
                text("https://accounts.google.com/o/oauth2/v2/auth"),
                text("https://oauth2.googleapis.com/token"),
                None,
                text("https://oauth2.googleapis.com/revoke"),
                "https://mail.google.com/",
            ),
            OauthProvider::Custom => (None, None, None, None, ""),
        };
        let needed = |key: &Option<String>, usual: Option<String>, name: &str| {
            said(key)
                .or(usual)
                .ok_or_else(|| misconfigured(format!("oauth.{name}")))
        };
        let provider = Self {
            client_id: needed(&keys.client_id, None, "client_id")?,
            client_secret: said(&keys.client_secret.clone().map(|Hidden(secret)| secret)),
            authorize: needed(&keys.authorize_url, authorize, "authorize_url")?,
            token: needed(&keys.token_url, token, "token_url")?,
            device: said(&keys.device_url).or(device),
            revoke: said(&keys.revoke_url).or(revoke),
            scopes: keys
                .scopes
                .as_ref()
                .map_or_else(|| scopes.to_owned(), |scopes| scopes.join(" ")),
            proxy,
            redirect_host: match provider {
                OauthProvider::Microsoft => "localhost",
                OauthProvider::Google | OauthProvider::Custom => "127.0.0.1",
            },
            further: match provider {
                OauthProvider::Google => &[("access_type", "offline"), ("prompt", "consent")],
                OauthProvider::Microsoft | OauthProvider::Custom => &[],
            },
        };
        let places = [
            Some(&provider.authorize),
            Some(&provider.token),
            provider.device.as_ref(),
            provider.revoke.as_ref(),
        ];
        let open = places
            .into_iter()
            .flatten()
            .find(|url| !url.starts_with("https://"))
            .cloned();
        open.map_or(Ok(provider), |url| Err(misconfigured(url)))
    }

    /// Names the sign-in in the keyring: another client's tokens are of no use.
    pub fn client_id(&self) -> &str {
        &self.client_id
    }

    /// Whether signing in with a code on another screen is possible.
    pub fn has_device(&self) -> bool {
        self.device.is_some()
    }

    /// A new access token.
    pub fn refresh(&self, refresh_token: &str) -> Result<Tokens, Failure> {
        self.tokens(&[("grant_type", "refresh_token"), ("refresh_token", refresh_token)])
    }

    /// Tells the provider that a sign-in is over, where it wants to know.
    pub fn revoke(&self, refresh_token: &str) {
        if let Some(url) = &self.revoke {
            let _ = http::post(url, &[("token", refresh_token)], &self.proxy);
        }
    }

    fn tokens(&self, form: &[(&str, &str)]) -> Result<Tokens, Failure> {
        let answer = http::post(&self.token, &self.form(form), &self.proxy)?;
        answer.read().map_err(errors::failure)
    }

    /// A form with who asks.
    fn form<'a>(&'a self, further: &[(&'a str, &'a str)]) -> Vec<(&'a str, &'a str)> {
        let mut form = vec![("client_id", self.client_id.as_str())];
        form.extend(
            self.client_secret
                .as_deref()
                .map(|secret| ("client_secret", secret)),
        );
        form.extend_from_slice(further);
        form
    }
}

fn misconfigured(detail: String) -> Failure {
    Failure::SignInMisconfigured { detail }
}

/// A value that nobody can guess.
fn random() -> Result<String, Failure> {
    let mut bytes = [0; 32];
    SystemRandom::new()
        .fill(&mut bytes)
        .map_err(|error| Failure::Unexpected {
            detail: error.to_string(),
        })?;
    Ok(URL_SAFE_NO_PAD.encode_to_string(bytes))
}

/// How long to wait for a person; tests wait less.
fn patience_with_people() -> Duration {
    let tests = std::env::var("APRITICKET_SIGN_IN_SECONDS")
        .ok()
        .and_then(|seconds| seconds.parse().ok());
    tests.map_or(PATIENCE_WITH_PEOPLE, Duration::from_secs)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_provider_is_known_by_name_or_by_its_places() {
        let keys = OauthKeys {
            client_id: Some("c".into()),
            tenant: Some("comune.example".into()),
            ..OauthKeys::default()
        };
        let microsoft =
            Provider::of(&keys, Proxy::Direct).unwrap_or_else(|failure| unreachable!("{failure}"));
        assert_eq!(
            microsoft.token,
            "https://login.microsoftonline.com/comune.example/oauth2/v2.0/token"
        );
        assert!(microsoft.has_device());
        let google = OauthKeys {
            provider: Some(OauthProvider::Google),
            ..keys.clone()
        };
        let google = Provider::of(&google, Proxy::Direct).unwrap_or_else(|failure| unreachable!("{failure}"));
        assert!(!google.has_device());
        assert_eq!(google.scopes, "https://mail.google.com/");
    }

    #[test]
    fn what_is_missing_or_open_to_the_network_is_named() {
        let missing = |keys: OauthKeys| match Provider::of(&keys, Proxy::Direct) {
            Err(Failure::SignInMisconfigured { detail }) => detail,
            other => unreachable!("{other:?}"),
        };
        assert_eq!(missing(OauthKeys::default()), "oauth.client_id");
        let custom = OauthKeys {
            provider: Some(OauthProvider::Custom),
            client_id: Some("c".into()),
            authorize_url: Some("https://id.example/authorize".into()),
            ..OauthKeys::default()
        };
        assert_eq!(missing(custom.clone()), "oauth.token_url");
        let open = OauthKeys {
            token_url: Some("http://id.example/token".into()),
            ..custom
        };
        assert_eq!(missing(open), "http://id.example/token");
    }
}
