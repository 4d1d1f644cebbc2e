//! Signing in with a code typed on another screen (RFC 8628), where no browser can come back to this computer.
//!
//! Microsoft advises organisations to block it, so it is the second choice and its refusal is explained.

use std::thread;
use std::time::{Duration, Instant};

use serde::Deserialize;

use super::http::{self, Refusal};
use super::{Provider, Tokens, errors, misconfigured, patience_with_people};
use crate::domain::failure::Failure;

/// What to type where, and until when.
#[derive(Clone, Deserialize)]
pub struct Device {
    #[serde(rename = "device_code")]
    secret: String,
    /// To be typed by the person.
    pub user_code: String,
    /// The page on which to type it; Google calls it otherwise.
    #[serde(alias = "verification_url")]
    pub verification_uri: String,
    /// Seconds for which the code holds.
    pub expires_in: u64,
    #[serde(default = "five")]
    interval: u64,
}

fn five() -> u64 {
    5
}

/// Asks for a code.
pub fn begin(provider: &Provider) -> Result<Device, Failure> {
    let url = provider
        .device
        .as_deref()
        .ok_or_else(|| misconfigured("oauth.device_url".into()))?;
    let device: Device = http::post(
        url,
        &provider.form(&[("scope", &provider.scopes)]),
        &provider.proxy,
    )?
    .read()
    .map_err(errors::failure)?;
    // It is shown as a link: only a page may be one.
    if !device.verification_uri.starts_with("https://") {
        return Err(misconfigured(device.verification_uri));
    }
    Ok(device)
}

/// Waits until the code has been typed.
pub fn finish(provider: &Provider, device: &Device, cancelled: impl Fn() -> bool) -> Result<Tokens, Failure> {
    let patience = patience_with_people().min(Duration::from_secs(device.expires_in));
    let until = Instant::now() + patience;
    let mut pause = Duration::from_secs(device.interval);
    let form = provider.form(&[
        ("grant_type", "urn:ietf:params:oauth:grant-type:device_code"),
        ("device_code", &device.secret),
    ]);
    loop {
        let wake = Instant::now() + pause;
        while Instant::now() < wake {
            if cancelled() || Instant::now() >= until {
                return Err(Failure::SignInTimeout);
            }
            thread::sleep(Duration::from_millis(50));
        }
        let refusal: Refusal = match http::post(&provider.token, &form, &provider.proxy) {
            Ok(answer) => match answer.read() {
                Ok(tokens) => return Ok(tokens),
                Err(refusal) => refusal,
            },
            // A lost connection does not end what a person is in the middle of (RFC 8628, 3.5).
            Err(_) => continue,
        };
        match refusal.error.as_str() {
            "authorization_pending" => {}
            "slow_down" => pause += Duration::from_secs(5),
            _ => return Err(errors::failure(refusal)),
        }
    }
}
