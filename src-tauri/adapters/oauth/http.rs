//! One form out, one JSON answer in, over HTTPS with what the system trusts.

use std::sync::Arc;
use std::time::Duration;

use serde::Deserialize;
use serde::de::DeserializeOwned;
use ureq::tls::{RootCerts, TlsConfig};

use crate::adapters::settings::Proxy;
use crate::domain::failure::Failure;

const PATIENCE: Duration = Duration::from_secs(20);
/// Bytes that an answer may have.
const LARGEST: u64 = 256 * 1024;

/// What the provider answered.
pub(super) struct Answer {
    url: String,
    body: String,
}

/// What the provider says is wrong (RFC 6749, 5.2).
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
pub(super) struct Refusal {
    /// One of the words of the standard.
    pub error: String,
    /// The provider's own words, with Microsoft's `AADSTS` numbers.
    #[serde(default)]
    pub error_description: String,
    /// Google's: what exactly is wrong.
    #[serde(default)]
    pub error_subtype: String,
}

impl Answer {
    /// The answer, or what the provider says is wrong; an answer that is neither is `invalid_answer`.
    pub fn read<T: DeserializeOwned>(&self) -> Result<T, Refusal> {
        serde_json::from_str(&self.body).map_err(|error| {
            serde_json::from_str(&self.body).unwrap_or_else(|_| Refusal {
                error: "invalid_answer".into(),
                error_description: format!("{}: {error}", self.url),
                ..Refusal::default()
            })
        })
    }
}

/// Posts a form, by this way.
pub(super) fn post(url: &str, form: &[(&str, &str)], proxy: &Proxy) -> Result<Answer, Failure> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(provider)
        .build();
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .https_only(true)
        .tls_config(tls)
        .proxy(proxy.for_http())
        .timeout_global(Some(PATIENCE))
        .max_redirects(0)
        .http_status_as_error(false)
        .user_agent(concat!("Apriticket/", env!("CARGO_PKG_VERSION")))
        .build()
        .into();
    let unreachable = |error: ureq::Error| Failure::SignInUnreachable {
        host: host(url),
        detail: error.to_string(),
    };
    let body = form_urlencoded::Serializer::new(String::new())
        .extend_pairs(form)
        .finish();
    let mut response = agent
        .post(url)
        .header("Content-Type", "application/x-www-form-urlencoded")
        .header("Accept", "application/json")
        .send(body)
        .map_err(unreachable)?;
    let status = response.status();
    let body = response
        .body_mut()
        .with_config()
        .limit(LARGEST)
        .read_to_string()
        .map_err(unreachable)?;
    // Who cannot answer now says so in HTML, and it is nobody's fault here.
    if status.is_server_error() {
        return Err(Failure::SignInUnreachable {
            host: host(url),
            detail: status.to_string(),
        });
    }
    Ok(Answer {
        url: url.to_owned(),
        body,
    })
}

fn host(url: &str) -> String {
    let uri: Option<ureq::http::Uri> = url.parse().ok();
    uri.and_then(|uri| uri.host().map(str::to_owned))
        .unwrap_or_default()
}
