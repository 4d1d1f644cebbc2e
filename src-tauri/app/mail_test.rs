//! Trying the mail server out, step by step, without sending anything.

use super::App;
use crate::adapters::handoff::smtp::Passed;
use crate::domain::failure::Failure;
use crate::domain::request::{Outcome, Place};
use crate::domain::trouble::Trouble;

/// Size of the mail that is only spoken of: any server takes that much.
const BYTES: u64 = 10_000;

/// What came of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct MailTest {
    /// The server.
    pub server: Place,
    /// The steps that went well, with the server's words.
    pub passed: Vec<Passed>,
    /// What stopped it.
    pub stopped: Option<Trouble>,
}

impl App {
    /// Tries the server of the settings: name, connection, protection, login, size, sender. `stop_mail_test` ends it.
    pub fn test_mail(&self, password: Option<String>) -> Result<MailTest, Failure> {
        let server = self.server(password)?;
        let address = self.settings().keys.writer.email.unwrap_or_default();
        let address = address.trim();
        if address.is_empty() {
            return Err(Failure::SenderMissing);
        }
        let from = address.parse().map_err(|_| Failure::SenderInvalid {
            address: address.to_owned(),
        })?;
        let trying = self.under_way.begin_trying();
        let (passed, stopped) = server.test(&from, BYTES, &trying.stop)?;
        drop(trying);
        let outcome = stopped.clone().map_or(Outcome::Sent, Outcome::Refused);
        self.weigh_login(&server, &outcome);
        self.note_server_limit(&server);
        let stopped = stopped.map(|reason| Trouble::of(&reason, self.clock.instant()));
        Ok(MailTest {
            server: Place {
                host: server.host,
                port: server.port,
            },
            passed,
            stopped,
        })
    }

    /// Tries the server as far as it goes without knowing the person: name, connection, protection.
    pub fn reach_mail(&self) -> Result<MailTest, Failure> {
        let server = self.bare_server()?;
        let (passed, stopped) = server.reach()?;
        Ok(MailTest {
            passed,
            stopped: stopped.map(|reason| Trouble::of(&reason, self.clock.instant())),
            server: Place {
                host: server.host,
                port: server.port,
            },
        })
    }
}
