//! Getting the list over HTTPS: one GET with limits on size, time, redirects and type.
//!
//! Trusts what the system trusts and goes through the proxy of the settings. Never sends anything of the clerk's.

use std::io::Read;
use std::sync::Arc;
use std::time::Duration;

use serde::{Deserialize, Serialize};
use ureq::http::Uri;
use ureq::tls::{RootCerts, TlsConfig};

use crate::adapters::settings::Proxy;
use crate::domain::failure::Failure;

/// Bytes that a list may have.
const LARGEST: u64 = 10 * 1024 * 1024;
/// Redirects that are followed, within the same site.
const MOST_REDIRECTS: usize = 4;
const PATIENCE: Duration = Duration::from_secs(20);

/// What the server said of the list, sent back so that an unchanged one is not sent again.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Validators {
    /// The address that they belong to.
    pub url: String,
    /// `ETag`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub etag: Option<String>,
    /// `Last-Modified`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub last_modified: Option<String>,
}

/// What kind of list came.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Format {
    /// A page.
    Html,
    /// A table.
    Csv,
    /// A list of ours.
    Toml,
}

/// What came.
pub enum Fetched {
    /// The same as last time.
    Unchanged,
    /// A list.
    New {
        /// Its bytes.
        bytes: Vec<u8>,
        /// What it is.
        format: Format,
        /// For the next time.
        validators: Validators,
    },
}

/// Gets the list, by this way.
pub fn fetch(url: &str, known: &Validators, proxy: &Proxy) -> Result<Fetched, Failure> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let tls = TlsConfig::builder()
        .root_certs(RootCerts::PlatformVerifier)
        .unversioned_rustls_crypto_provider(provider)
        .build();
    let agent: ureq::Agent = ureq::Agent::config_builder()
        .https_only(true)
        .tls_config(tls)
        .proxy(proxy.for_http())
        .timeout_global(Some(patience()))
        .timeout_connect(Some(Duration::from_secs(10).min(patience())))
        .max_redirects(0)
        .max_redirects_will_error(false)
        .http_status_as_error(false)
        .user_agent(concat!("Apriticket/", env!("CARGO_PKG_VERSION")))
        .build()
        .into();
    let mut at = url.to_owned();
    for _ in 0..=MOST_REDIRECTS {
        if !at
            .get(..8)
            .is_some_and(|scheme| scheme.eq_ignore_ascii_case("https://"))
        {
            return Err(Failure::FetchNotHttps { url: at });
        }
        let mut request = agent
            .get(&at)
            .header("Accept", "text/html, text/csv, application/toml;q=0.9, */*;q=0.1");
        if known.url == url {
            for (name, value) in [
                ("If-None-Match", &known.etag),
                ("If-Modified-Since", &known.last_modified),
            ] {
                if let Some(value) = value {
                    request = request.header(name, value);
                }
            }
        }
        let mut response = request.call().map_err(|error| failure(url, &error))?;
        let header = |name: &str| {
            response
                .headers()
                .get(name)
                .and_then(|value| value.to_str().ok())
                .map(str::to_owned)
        };
        match response.status().as_u16() {
            304 => return Ok(Fetched::Unchanged),
            301 | 302 | 303 | 307 | 308 => {
                let target = resolve(&at, &header("location").unwrap_or_default());
                if !same_site(url, &target) {
                    return Err(Failure::FetchElsewhere {
                        url: url.to_owned(),
                        target,
                    });
                }
                at = target;
            }
            200 => {
                let validators = Validators {
                    url: url.to_owned(),
                    etag: header("etag"),
                    last_modified: header("last-modified"),
                };
                let kind = header("content-type").unwrap_or_default();
                let format = format(&kind, &at).ok_or_else(|| Failure::FetchWrongType {
                    url: url.to_owned(),
                    found: kind,
                })?;
                let mut bytes = Vec::new();
                let mut body = response.body_mut().as_reader().take(LARGEST + 1);
                body.read_to_end(&mut bytes).map_err(|error| match error.kind() {
                    std::io::ErrorKind::TimedOut | std::io::ErrorKind::WouldBlock => {
                        Failure::FetchTimeout { url: url.to_owned() }
                    }
                    _ if error.to_string().contains("timeout") => {
                        Failure::FetchTimeout { url: url.to_owned() }
                    }
                    _ => Failure::FetchUnreachable {
                        url: url.to_owned(),
                        detail: error.to_string(),
                    },
                })?;
                if bytes.len() as u64 > LARGEST {
                    return Err(Failure::FetchTooLarge { url: url.to_owned() });
                }
                return Ok(Fetched::New {
                    bytes,
                    format,
                    validators,
                });
            }
            status => {
                return Err(Failure::FetchStatus {
                    url: url.to_owned(),
                    status,
                });
            }
        }
    }
    Err(Failure::FetchElsewhere {
        url: url.to_owned(),
        target: at,
    })
}

/// How long the whole may take; tests wait less.
fn patience() -> Duration {
    let tests = std::env::var("APRITICKET_FETCH_SECONDS")
        .ok()
        .and_then(|seconds| seconds.parse().ok());
    tests.map_or(PATIENCE, Duration::from_secs)
}

fn format(kind: &str, url: &str) -> Option<Format> {
    let kind = kind.split(';').next().unwrap_or_default().trim().to_lowercase();
    let path = url.split(['?', '#']).next().unwrap_or_default().to_lowercase();
    let ending = path.rsplit('.').next().unwrap_or_default();
    match kind.as_str() {
        "text/html" | "application/xhtml+xml" => Some(Format::Html),
        "text/csv" | "application/csv" => Some(Format::Csv),
        "application/toml" | "text/toml" | "text/x-toml" => Some(Format::Toml),
        "text/plain" | "application/octet-stream" | "" if ending == "toml" => Some(Format::Toml),
        "text/plain" | "application/octet-stream" | "" if ending == "csv" => Some(Format::Csv),
        _ => None,
    }
}

/// A redirect's target as a whole address.
fn resolve(from: &str, location: &str) -> String {
    if location.contains("://") {
        return location.to_owned();
    }
    let host_end = from[8..].find('/').map_or(from.len(), |at| at + 8);
    match location {
        _ if location.starts_with("//") => format!("https:{location}"),
        _ if location.starts_with('/') => format!("{}{location}", &from[..host_end]),
        _ => format!(
            "{}/{location}",
            from.rsplit_once('/').map_or(from, |(folder, _)| folder)
        ),
    }
}

/// The same host and port, give or take `www.`.
fn same_site(one: &str, other: &str) -> bool {
    let place = |url: &str| {
        let uri: Uri = url.parse().ok()?;
        let host = uri.host()?.to_lowercase();
        Some((
            uri.scheme_str()?.to_owned(),
            host.strip_prefix("www.").unwrap_or(&host).to_owned(),
            uri.port_u16().unwrap_or(443),
        ))
    };
    match (place(one), place(other)) {
        (Some(one), Some(other)) => one == other,
        _ => false,
    }
}

fn failure(url: &str, error: &ureq::Error) -> Failure {
    let url = url.to_owned();
    let detail = error.to_string();
    let insecure = [
        "certificate",
        "tls",
        "handshake",
        "unknownissuer",
        "notvalidforname",
    ];
    match error {
        ureq::Error::Timeout(_) => Failure::FetchTimeout { url },
        ureq::Error::Tls(_) | ureq::Error::Rustls(_) => Failure::FetchInsecure { url, detail },
        _ if insecure.iter().any(|word| detail.to_lowercase().contains(word)) => {
            Failure::FetchInsecure { url, detail }
        }
        _ => Failure::FetchUnreachable { url, detail },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_redirect_stays_on_the_site() {
        for (location, whole, same) in [
            ("/b", "https://x.it/b", true),
            ("c", "https://x.it/a/c", true),
            ("//www.x.it/b", "https://www.x.it/b", true),
            ("https://x.it.evil.com/", "https://x.it.evil.com/", false),
            ("http://x.it/", "http://x.it/", false),
            ("https://x.it:8443/", "https://x.it:8443/", false),
        ] {
            assert_eq!(resolve("https://x.it/a/page", location), whole);
            assert_eq!(same_site("https://x.it/a/page", whole), same, "{location}");
        }
    }
}
