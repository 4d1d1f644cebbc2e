//! Who the mail server knows the writer as: a password typed or remembered, or an account signed in with.
//!
//! A password is remembered only when the clerk asks for it and only after the server has accepted it; one that the
//! server refuses is forgotten, so that it is not tried until the account is locked.

use std::sync::{MutexGuard, PoisonError};

use super::App;
use crate::adapters::handoff::smtp::{Login, Server};
use crate::adapters::settings::{SmtpAuth, SmtpKeys};
use crate::domain::failure::Failure;
use crate::domain::request::{Outcome, ReasonCode, Request, Step};

impl App {
    /// The login for the server that the settings name.
    pub(super) fn login(&self, smtp: &SmtpKeys, password: Option<String>) -> Result<Option<Login>, Failure> {
        let user = smtp.user.clone().unwrap_or_default();
        match smtp.auth() {
            SmtpAuth::None => Ok(None),
            SmtpAuth::Oauth2 => {
                let (user, token) = self.access_token()?;
                Ok(Some(Login::Token { user, token }))
            }
            SmtpAuth::Password => {
                let remembered = || self.secrets.read(&password_name(smtp));
                match password.or_else(remembered).filter(|_| !user.is_empty()) {
                    Some(password) => Ok(Some(Login::Password { user, password })),
                    None => Err(Failure::PasswordNeeded {
                        user,
                        host: smtp.host.clone().unwrap_or_default(),
                    }),
                }
            }
        }
    }

    /// Remembers this password as soon as the server accepts it.
    pub fn remember_when_accepted(&self, password: &str) {
        *self.wish() = Some(password.to_owned());
    }

    /// Draws the consequences of an attempt: what the server accepted is remembered if that was wished, what it refused
    /// is not tried again by itself.
    pub(super) fn weigh_login(&self, server: &Server, outcome: &Outcome) {
        let reason = match outcome {
            Outcome::Sent | Outcome::Uncertain(_) => None,
            Outcome::Refused(reason) => Some(reason),
        };
        match reason.map(|reason| (reason.code, reason.step)) {
            Some((ReasonCode::Credentials, _)) => {
                *self.wish() = None;
                self.forget_password();
            }
            Some((ReasonCode::TokenRefused, _)) => self.drop_access_token(),
            // Before the login nothing is known of it.
            Some((_, step)) if step <= Step::Login => {}
            _ => self.remember_if_wished(server),
        }
    }

    fn remember_if_wished(&self, server: &Server) {
        let Some(Login::Password { password, .. }) = &server.login else {
            return;
        };
        if self.wish().take_if(|wished| wished == password).is_some() {
            self.secrets
                .keep(&password_name(&self.settings().keys.smtp), password);
        }
    }

    fn wish(&self) -> MutexGuard<'_, Option<String>> {
        self.wished.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Forgets the password of the server.
    pub fn forget_password(&self) {
        self.secrets.forget(&password_name(&self.settings().keys.smtp));
    }

    /// Whether a password of the server is remembered.
    pub fn remembers_password(&self) -> bool {
        self.secrets
            .read(&password_name(&self.settings().keys.smtp))
            .is_some()
    }

    /// Whether this computer keeps passwords and sign-ins beyond the end of the program.
    pub fn has_keyring(&self) -> bool {
        self.secrets.has_keyring()
    }
}

fn password_name(smtp: &SmtpKeys) -> String {
    let said = |text: &Option<String>| text.clone().unwrap_or_default();
    format!("smtp {}@{}", said(&smtp.user), said(&smtp.host))
}

/// Whether the server has refused who sends: trying the next request with the same login would only lock the account.
pub(super) fn refused_login(request: &Request) -> bool {
    let at_login = |step| step == Step::Login;
    request
        .reason
        .as_ref()
        .is_some_and(|reason| at_login(reason.step) && !reason.temporary)
}
