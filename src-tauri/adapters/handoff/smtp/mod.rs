//! Sending by SMTP (RFC 5321), once, and knowing what became of it.
//!
//! The steps are driven one by one: everything up to the recipient is safe to repeat, so a failure there is `refused`.
//! Just before the message itself the caller writes `uncertain` down; from then on it is `refused` as long as the final
//! dot has not been written, and after it only the server's answer counts. The message is streamed from its file.

mod connection;
mod login;
mod message;
mod steps;
mod stop;
mod trouble;

use std::io::Read;
use std::net::IpAddr;
use std::sync::{Arc, OnceLock};
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::commands::{Data, Quit, Rcpt, Rset};

use self::connection::{Answer, Connection, Trouble};
pub use self::login::Login;
pub use self::stop::Stop;
use crate::adapters::settings::SmtpSecurity;
use crate::domain::failure::Failure;
use crate::domain::request::{Outcome, Place, Reason, ReasonCode, Step};

/// For finding the name, for connecting, for the handshake, for each ordinary answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// For each piece of the message (RFC 5321, 4.5.3.2.5).
const PATIENCE_FOR_A_PIECE: Duration = Duration::from_secs(180);
/// For the answer to the final dot, which may wait for a virus scanner (RFC 5321, 4.5.3.2.6: ten minutes).
const PATIENCE_AT_THE_END: Duration = Duration::from_secs(600);
/// For a goodbye that changes nothing.
const PATIENCE_FOR_GOODBYE: Duration = Duration::from_secs(2);
/// Bytes read from the message at a time.
const CHUNK: usize = 1 << 16;

/// A server to send through.
#[derive(Clone)]
pub struct Server {
    /// Host name.
    pub host: String,
    /// Port.
    pub port: u16,
    /// How the connection is protected.
    pub security: SmtpSecurity,
    /// Hosts to which mail may go without protection, because IT says so.
    pub plain_hosts: Vec<String>,
    /// Who sends, when the server asks.
    pub login: Option<Login>,
    /// What it says at its hello.
    pub heard: Heard,
}

/// What a server has named as the largest message that it takes, once it has been asked (RFC 1870).
#[derive(Debug, Clone, Default)]
pub struct Heard(Arc<OnceLock<Option<u64>>>);

/// What is sent: the envelope, and the message with its size.
pub struct Parcel<R> {
    /// Sender.
    pub from: Address,
    /// Recipient.
    pub to: Address,
    /// The message, ending with a line end.
    pub message: R,
    /// Its size in bytes.
    pub bytes: u64,
}

/// A step that went well, and what the server said of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passed {
    /// Which.
    pub step: Step,
    /// The server's words, or the system's.
    pub words: String,
}

impl Server {
    /// Bytes of the largest message that it takes; `Some(None)` when it names no limit, `None` before it has been asked.
    pub fn limit(&self) -> Option<Option<u64>> {
        self.heard.0.get().copied()
    }

    /// Whether the server may be used at all: without protection only on this computer, or where IT says so.
    pub fn allowed(&self) -> Result<(), Failure> {
        let named = self
            .plain_hosts
            .iter()
            .any(|host| host.eq_ignore_ascii_case(&self.host));
        match self.security {
            SmtpSecurity::None if !named && !self.is_local() => Err(Failure::SmtpPlainForbidden {
                host: self.host.clone(),
            }),
            _ => Ok(()),
        }
    }

    fn is_local(&self) -> bool {
        self.host == "localhost" || self.host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback())
    }

    /// Sends a message once, unless `stop` is asked to before its final dot. `about_to_send` is called when the next byte
    /// could count as a delivery; if it fails, nothing is sent.
    pub fn send<R: Read>(
        &self,
        parcel: Parcel<R>,
        stop: &Stop,
        about_to_send: impl FnOnce() -> Result<(), Failure>,
    ) -> Result<Outcome, Failure> {
        self.allowed()?;
        let mut connection = match self.prepare(&parcel, stop) {
            Ok(connection) => connection,
            Err(reason) => return Ok(Outcome::Refused(reason)),
        };
        about_to_send()?;
        let heard = connection.command(Data);
        let outcome = match self.expect(Step::Message, heard, &[354]) {
            Ok(_) => self.give(&mut connection, parcel.message, parcel.bytes, stop),
            Err(reason) => Outcome::Refused(reason),
        };
        if outcome == Outcome::Sent {
            goodbye(&mut connection);
        }
        Ok(outcome)
    }

    /// Tries everything but a message: the steps that went well, and what stopped it.
    pub fn test(
        &self,
        from: &Address,
        bytes: u64,
        stop: &Stop,
    ) -> Result<(Vec<Passed>, Option<Reason>), Failure> {
        self.allowed()?;
        let mut passed = Vec::new();
        let stopped = self.try_out(from, bytes, stop, &mut passed).err();
        Ok((passed, stopped))
    }

    /// Tries name, connection and protection: the steps that went well, and what stopped it.
    pub fn reach(&self) -> Result<(Vec<Passed>, Option<Reason>), Failure> {
        self.allowed()?;
        let mut passed = Vec::new();
        let entered = self.enter(&Stop::default(), &mut |step, words| {
            passed.push(Passed { step, words });
        });
        let stopped = entered.map(|(mut connection, _)| goodbye(&mut connection)).err();
        Ok((passed, stopped))
    }

    fn try_out(
        &self,
        from: &Address,
        bytes: u64,
        stop: &Stop,
        passed: &mut Vec<Passed>,
    ) -> Result<(), Reason> {
        let (mut connection, offers) =
            self.enter(stop, &mut |step, words| passed.push(Passed { step, words }))?;
        let sender = self.name_sender(&mut connection, &offers, from, bytes)?;
        let limit = offers
            .size
            .map(|limit| format!("SIZE {limit}"))
            .unwrap_or_default();
        passed.push(Passed {
            step: Step::Size,
            words: limit,
        });
        passed.push(Passed {
            step: Step::Sender,
            words: sender.words(),
        });
        connection.wait_for(patience(PATIENCE_FOR_GOODBYE));
        let _ = connection.command(Rset);
        goodbye(&mut connection);
        Ok(())
    }

    /// Everything that can be repeated without harm: up to the recipient.
    fn prepare<R>(&self, parcel: &Parcel<R>, stop: &Stop) -> Result<Connection, Reason> {
        let (mut connection, offers) = self.enter(stop, &mut |_, _| {})?;
        self.name_sender(&mut connection, &offers, &parcel.from, parcel.bytes)?;
        connection.wait_for(patience(PATIENCE));
        let heard = connection.command(Rcpt::new(parcel.to.clone(), vec![]));
        self.expect(Step::Recipient, heard, &[250, 251, 252])
            .inspect_err(|_| goodbye(&mut connection))?;
        Ok(connection)
    }

    /// The answer, when it is one of those that go on.
    fn expect(&self, step: Step, heard: Result<Answer, Trouble>, good: &[u16]) -> Result<Answer, Reason> {
        match heard {
            Ok(answer) if good.contains(&answer.code) => Ok(answer),
            Ok(answer) if answer.code >= 400 => Err(self.refusal(step, &answer)),
            Ok(answer) => Err(self.broken(step, Trouble::Garbage(answer.words()))),
            Err(trouble) => Err(self.broken(step, trouble)),
        }
    }

    fn refusal(&self, step: Step, answer: &Answer) -> Reason {
        let with_token = matches!(self.login, Some(Login::Token { .. }));
        self.at_home(trouble::of_answer(step, answer, with_token))
    }

    fn broken(&self, step: Step, trouble: Trouble) -> Reason {
        self.at_home(trouble::of_trouble(
            step,
            trouble,
            !self.is_local() && goes_through_a_proxy(),
        ))
    }

    /// A reason of our own, that trying again will not mend.
    fn own(&self, code: ReasonCode, step: Step, words: String) -> Reason {
        self.at_home(Reason {
            code,
            step,
            words,
            temporary: false,
            server: None,
        })
    }

    fn at_home(&self, reason: Reason) -> Reason {
        let server = Place {
            host: self.host.clone(),
            port: self.port,
        };
        Reason {
            server: Some(server),
            ..reason
        }
    }
}

/// Ends the conversation politely; whatever comes of it.
fn goodbye(connection: &mut Connection) {
    connection.wait_for(patience(PATIENCE_FOR_GOODBYE));
    let _ = connection.command(Quit);
}

/// How long to wait; tests wait less.
fn patience(usual: Duration) -> Duration {
    let tests = std::env::var("APRITICKET_SMTP_SECONDS")
        .ok()
        .and_then(|seconds| seconds.parse().ok());
    tests.map_or(usual, |seconds| usual.min(Duration::from_secs(seconds)))
}

/// Whether this computer is set to go out through a proxy. Mail does not, but it is why mail may not get out.
fn goes_through_a_proxy() -> bool {
    ["ALL_PROXY", "all_proxy", "HTTPS_PROXY", "https_proxy"]
        .into_iter()
        .any(|name| std::env::var_os(name).is_some_and(|value| !value.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn server(host: &str, plain_hosts: &[&str]) -> Server {
        Server {
            host: host.to_owned(),
            port: 25,
            security: SmtpSecurity::None,
            plain_hosts: plain_hosts.iter().map(|host| (*host).to_owned()).collect(),
            login: None,
            heard: Heard::default(),
        }
    }

    #[test]
    fn without_protection_only_here_or_where_it_says_so() {
        for (host, plain_hosts, allowed) in [
            ("localhost", &[][..], true),
            ("127.0.0.1", &[], true),
            ("::1", &[], true),
            ("posta.comune.example", &[], false),
            ("posta.comune.example", &["Posta.Comune.example"], true),
            ("posta.comune.example", &["comune.example"], false),
            ("localhost.evil.example", &[], false),
        ] {
            assert_eq!(
                server(host, plain_hosts).allowed().is_ok(),
                allowed,
                "{host} {plain_hosts:?}"
            );
        }
    }
}
