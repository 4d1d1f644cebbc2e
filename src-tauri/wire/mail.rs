//! The mail server in the window: trying it out, who is known to it, and what to tell IT of a request that has not left.

#![expect(
    clippy::needless_pass_by_value,
    reason = "a command is given its request; the table asks for one shape"
)]

use serde::{Deserialize, Serialize};

use super::commands::Answer;
use super::requests::{Nothing, OfRequest};
use crate::app::{App, MailTest, Modes};
use crate::domain::failure::Failure;
use crate::domain::request::Step;
use crate::domain::trouble::Trouble;

/// A mail server to send through.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Smtp {
    /// Host name.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the connection is protected.
    pub security: Security,
    /// User name when the server asks for a password.
    pub user: Option<String>,
    /// How the writer is known to the server; when absent, a user means a password.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub auth: Option<Auth>,
}

/// How the writer is known to a mail server.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Auth {
    /// Not at all.
    None,
    /// By a password.
    Password,
    /// By an account of the organisation's.
    Oauth2,
}

/// How a connection to a mail server is protected.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Security {
    /// TLS from the first byte (RFC 8314).
    Tls,
    /// STARTTLS, required (RFC 3207).
    Starttls,
    /// None: to this computer, or where IT says so.
    None,
}

/// Tries the server of the settings.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct TestMail {
    /// For a server that asks for one that is not remembered.
    pub password: Option<String>,
    /// Whether the clerk wants it remembered once the server has accepted it; not when absent.
    #[serde(default)]
    #[cfg_attr(test, ts(optional))]
    pub remember: Option<bool>,
}

/// What came of trying; nothing was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MailReport {
    /// The server's name.
    pub host: String,
    /// The server's port.
    pub port: u16,
    /// The steps that went well, in their order.
    pub passed: Vec<PassedStep>,
    /// What stopped it; nothing did when `None`.
    pub trouble: Option<Trouble>,
}

/// A step that went well. Worded as `step-⟨step⟩`.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct PassedStep {
    /// Which.
    pub step: Step,
    /// The server's words, or the system's; may be empty.
    pub words: String,
}

/// Who the mail server knows the writer as.
#[expect(
    clippy::struct_excessive_bools,
    reason = "facts that do not exclude each other"
)]
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MailAccount {
    /// Whether this computer keeps passwords and sign-ins beyond the end of the program.
    pub keyring: bool,
    /// Whether the password of the server is remembered.
    pub password_remembered: bool,
    /// Whether IT has said where an account of the organisation's signs in.
    pub accounts: bool,
    /// The account to sign in with; `None` where the settings do not ask for that.
    pub user: Option<String>,
    /// Whether somebody is signed in.
    pub signed_in: bool,
    /// Whether signing in with a code on another screen is possible.
    pub device: bool,
    /// Why signing in is not possible at all.
    pub failure: Option<Failure>,
}

/// What to type where, on another screen.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct DeviceCode {
    /// The code.
    pub code: String,
    /// The page on which to type it.
    pub page: String,
}

/// Tries the server: name, connection, protection, login, size, sender. Never sends a message.
pub fn test_mail(modes: &Modes, request: TestMail) -> Answer<MailReport> {
    let app = modes.app();
    remember(&app, request.password.as_deref(), request.remember);
    app.test_mail(request.password).map(report)
}

/// A report.
pub fn report(test: MailTest) -> MailReport {
    let passed = test.passed.into_iter().map(|passed| PassedStep {
        step: passed.step,
        words: passed.words,
    });
    MailReport {
        host: test.server.host,
        port: test.server.port,
        passed: passed.collect(),
        trouble: test.stopped,
    }
}

/// Who the server knows the writer as; may make the system ask for the keyring's password.
pub fn mail_account(modes: &Modes, _: Nothing) -> Answer<MailAccount> {
    Ok(account(&modes.app()))
}

/// Signs in with the browser; answers when the person has, or has not in time.
pub fn sign_in(modes: &Modes, _: Nothing) -> Answer<MailAccount> {
    let app = modes.app();
    app.sign_in()?;
    Ok(account(&app))
}

/// Asks for a code to be typed on another screen.
pub fn begin_device_sign_in(modes: &Modes, _: Nothing) -> Answer<DeviceCode> {
    let (code, page) = modes.app().begin_device_sign_in()?;
    Ok(DeviceCode { code, page })
}

/// Answers when the code has been typed, or has not in time.
pub fn finish_device_sign_in(modes: &Modes, _: Nothing) -> Answer<MailAccount> {
    let app = modes.app();
    app.finish_device_sign_in()?;
    Ok(account(&app))
}

/// Signs out; calls off a sign-in that waits.
pub fn sign_out(modes: &Modes, _: Nothing) -> Answer<MailAccount> {
    let app = modes.app();
    app.sign_out()?;
    Ok(account(&app))
}

/// Forgets the password of the server.
pub fn forget_password(modes: &Modes, _: Nothing) -> Answer<MailAccount> {
    let app = modes.app();
    app.forget_password();
    Ok(account(&app))
}

fn account(app: &App) -> MailAccount {
    let (user, device, failure) = match app.sign_in_ways() {
        None => (None, false, None),
        Some(Ok((user, device))) => (Some(user), device, None),
        Some(Err(failure)) => (Some(String::new()), false, Some(failure)),
    };
    MailAccount {
        keyring: app.has_keyring(),
        password_remembered: app.remembers_password(),
        accounts: app.has_accounts(),
        signed_in: user.is_some() && app.is_signed_in(),
        user,
        device,
        failure,
    }
}

/// What to forward to IT; `None` when nothing went wrong with this request.
pub fn request_trouble(modes: &Modes, request: OfRequest) -> Answer<Option<Trouble>> {
    let kept = modes.app().request(&request.request)?;
    Ok(kept.reason.map(|reason| Trouble::of(&reason, kept.changed)))
}

/// Has a password that was typed remembered as soon as the server accepts it, when the clerk wants that.
pub(super) fn remember(app: &App, password: Option<&str>, wanted: Option<bool>) {
    if let Some(password) = password.filter(|_| wanted == Some(true)) {
        app.remember_when_accepted(password);
    }
}
