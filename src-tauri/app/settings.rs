//! What the clerk sets: who writes, how mail leaves, which language. Keys that IT has fixed stay as they are.

use std::sync::PoisonError;

use super::App;
use crate::adapters::appearance::{TextSize, Theme};
use crate::adapters::settings::{
    AtEntity, AvailabilityKeys, Keys, Settings, SmtpAuth, SmtpKeys, SmtpSecurity, WindowLanguage,
};
use crate::adapters::system;
use crate::domain::failure::Failure;
use crate::domain::office::{Hour, PatronDay};
use crate::domain::request::Via;
use crate::domain::ticket::{Signature, WriterAt};

/// A mail server as set in the window: host, port, protection, user when it asks for one, and how it knows them; where
/// that is not said, a user means a password.
pub type SmtpChoice = (String, u16, SmtpSecurity, Option<String>, Option<SmtpAuth>);

impl App {
    /// Keeps who writes. `at`: what is different in some of the Entities; as it was when absent.
    pub fn save_writer(
        &self,
        signature: Signature,
        entities: Vec<String>,
        at: Option<Vec<WriterAt>>,
    ) -> Result<(), Failure> {
        let said = |text: String| Some(text.trim().to_owned()).filter(|text| !text.is_empty());
        let entities: Vec<String> = entities.into_iter().filter_map(said).collect();
        self.change(|keys| {
            keys.writer.name = said(signature.name);
            keys.writer.office = said(signature.office);
            keys.writer.phone = said(signature.phone);
            keys.writer.email = said(signature.email);
            keys.writer.entities = Some(entities).filter(|entities| !entities.is_empty());
            if let Some(at) = at {
                let at: Vec<_> = at.into_iter().map(AtEntity).collect();
                keys.writer.at = Some(at).filter(|at| !at.is_empty());
            }
        })
    }

    /// Keeps when the office can be called: when it opens and closes, when the lunch break begins and ends, and the days on
    /// which the town is closed.
    pub fn save_office(&self, hours: [Hour; 4], patron_days: Vec<PatronDay>) -> Result<(), Failure> {
        let [office_from, office_to, lunch_from, lunch_to] = hours.map(Some);
        self.change(|keys| {
            keys.availability = AvailabilityKeys {
                office_from,
                office_to,
                lunch_from,
                lunch_to,
                patron_days: Some(patron_days),
            };
        })
    }

    /// Keeps how mail leaves.
    pub fn save_mail(&self, default: Via, smtp: Option<SmtpChoice>) -> Result<(), Failure> {
        self.change(|keys| {
            keys.handoff.default = Some(default);
            // A window that says nothing of the login leaves an account as it is.
            let account = keys.smtp.auth == Some(SmtpAuth::Oauth2);
            let before = keys.smtp.user.take();
            keys.smtp = smtp.map_or_else(SmtpKeys::default, |(host, port, security, user, auth)| {
                let auth = auth.unwrap_or(match &user {
                    Some(_) => SmtpAuth::Password,
                    None if account => SmtpAuth::Oauth2,
                    None => SmtpAuth::None,
                });
                SmtpKeys {
                    host: Some(host.trim().to_owned()),
                    port: Some(port),
                    security: Some(security),
                    auth: Some(auth),
                    user: user.or(before.filter(|_| auth == SmtpAuth::Oauth2)),
                    ..SmtpKeys::default()
                }
            });
        })
    }

    /// Keeps the language of the window.
    pub fn save_language(&self, language: WindowLanguage) -> Result<(), Failure> {
        self.change(|keys| keys.window.language = Some(language))
    }

    /// Notes that the questions of the first start were answered or skipped.
    pub fn save_started(&self) -> Result<(), Failure> {
        self.change(|keys| keys.window.started = Some(true))
    }

    /// Keeps how the window looks, and has the shell look so; `text_size` in percent.
    pub fn save_window(&self, theme: Theme, text_size: u16) -> Result<(), Failure> {
        self.change(|keys| {
            keys.window.theme = Some(theme);
            keys.window.text_size = Some(TextSize(text_size));
        })?;
        self.shell.look(self.settings().keys.window.theme());
        Ok(())
    }

    /// Shows the folder with drafts and requests in the file manager.
    pub fn open_data_folder(&self) -> Result<(), Failure> {
        system::open_folder(&self.home.data)
    }

    /// The engine that draws the window, with its version; empty without a window.
    pub fn engine(&self) -> String {
        self.shell.engine()
    }

    fn change(&self, change: impl FnOnce(&mut Keys)) -> Result<(), Failure> {
        let settings = Settings::change(&self.home, change)?;
        *self.settings.write().unwrap_or_else(PoisonError::into_inner) = settings;
        Ok(())
    }
}
