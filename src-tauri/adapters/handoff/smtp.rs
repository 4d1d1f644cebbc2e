//! Sending by SMTP (RFC 5321), once, and knowing what became of it.
//!
//! The steps are driven one by one on lettre's connection: everything up to the recipient is safe to repeat, so a
//! failure there is `refused`. Just before the message itself the caller writes `uncertain` down; only the server's
//! answer to the final dot makes it `sent` or `refused` again. The message is streamed from its file.

use std::error::Error as _;
use std::io::{self, Read};
use std::net::IpAddr;
use std::panic::{self, AssertUnwindSafe};
use std::time::Duration;

use lettre::Address;
use lettre::transport::smtp::Error;
use lettre::transport::smtp::authentication::{Credentials, Mechanism};
use lettre::transport::smtp::client::{SmtpConnection, TlsParameters};
use lettre::transport::smtp::commands::{Data, Ehlo, Mail, Rcpt};
use lettre::transport::smtp::extension::{ClientId, MailParameter};

use crate::adapters::settings::SmtpSecurity;
use crate::domain::failure::Failure;
use crate::domain::request::{Outcome, Reason, ReasonCode, Step};

/// For connecting and for each ordinary answer.
const PATIENCE: Duration = Duration::from_secs(30);
/// For the answer to the final dot, which may wait for a virus scanner (RFC 5321, 4.5.3.2.6: ten minutes).
const PATIENCE_AT_THE_END: Duration = Duration::from_secs(600);
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
    /// User name and password, when the server asks.
    pub login: Option<(String, String)>,
}

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

impl Server {
    /// Whether the server may be used at all: without protection only on this computer.
    pub fn allowed(&self) -> Result<(), Failure> {
        let local = self.host == "localhost" || self.host.parse().is_ok_and(|ip: IpAddr| ip.is_loopback());
        match self.security {
            SmtpSecurity::None if !local => Err(Failure::SmtpPlainForbidden {
                host: self.host.clone(),
            }),
            _ => Ok(()),
        }
    }

    /// Sends a message once. `about_to_send` is called when the next byte could count as a delivery; if it fails,
    /// nothing is sent.
    pub fn send<R: Read>(
        &self,
        parcel: Parcel<R>,
        about_to_send: impl FnOnce() -> Result<(), Failure>,
    ) -> Result<Outcome, Failure> {
        self.allowed()?;
        let mut connection = match self.prepare(&parcel) {
            Ok(connection) => connection,
            Err(reason) => return Ok(Outcome::Refused(reason)),
        };
        about_to_send()?;
        if let Err(error) = connection.command(Data) {
            return Ok(Outcome::Refused(reason(Step::Message, &error)));
        }
        // lettre writes the line end before the final dot itself; the message has its own already.
        Ok(give(
            connection,
            parcel.message.take(parcel.bytes.saturating_sub(2)),
        ))
    }

    /// Connects, logs in, and names sender and recipient: everything that can be repeated without harm.
    fn prepare<R>(&self, parcel: &Parcel<R>) -> Result<SmtpConnection, Reason> {
        let mut connection = self.connect().map_err(|error| reason(Step::Connect, &error))?;
        let mut talk = || {
            if self.security == SmtpSecurity::Starttls {
                self.secure(&mut connection)?;
            }
            if let Some((user, password)) = &self.login {
                let credentials = Credentials::new(user.clone(), password.clone());
                connection
                    .auth(&[Mechanism::Plain, Mechanism::Login], &credentials)
                    .map_err(|error| reason(Step::Login, &error))?;
            }
            let size = size_parameter(&mut connection, parcel.bytes)?;
            connection
                .command(Mail::new(Some(parcel.from.clone()), size))
                .map_err(|error| reason(Step::Sender, &error))?;
            connection
                .command(Rcpt::new(parcel.to.clone(), vec![]))
                .map_err(|error| reason(Step::Recipient, &error))
        };
        talk()?;
        Ok(connection)
    }

    fn connect(&self) -> Result<SmtpConnection, Error> {
        let tls = match self.security {
            SmtpSecurity::Tls => Some(TlsParameters::new_rustls(self.host.clone())?),
            SmtpSecurity::Starttls | SmtpSecurity::None => None,
        };
        let name = ClientId::default();
        SmtpConnection::connect(
            (self.host.as_str(), self.port),
            Some(PATIENCE),
            &name,
            tls.as_ref(),
            None,
        )
    }

    fn secure(&self, connection: &mut SmtpConnection) -> Result<(), Reason> {
        if !connection.can_starttls() {
            return Err(Reason {
                code: ReasonCode::Insecure,
                step: Step::Connect,
                words: "STARTTLS".into(),
                temporary: false,
            });
        }
        TlsParameters::new_rustls(self.host.clone())
            .and_then(|tls| connection.starttls(&tls, &ClientId::default()))
            .map_err(|error| reason(Step::Connect, &error))
    }
}

/// The `SIZE` parameter where the server announces the extension (RFC 1870); a message over its limit is not begun.
fn size_parameter(connection: &mut SmtpConnection, bytes: u64) -> Result<Vec<MailParameter>, Reason> {
    let hello = connection
        .command(Ehlo::new(ClientId::default()))
        .map_err(|error| reason(Step::Connect, &error))?;
    let announced = hello.message().find_map(|line| {
        let (word, limit) = line.split_once(' ').unwrap_or((line, "0"));
        word.eq_ignore_ascii_case("SIZE")
            .then(|| limit.trim().parse::<u64>().unwrap_or(0))
    });
    match announced {
        Some(limit) if limit > 0 && bytes > limit => Err(Reason {
            code: ReasonCode::TooLarge,
            step: Step::Sender,
            words: format!("SIZE {limit}"),
            temporary: false,
        }),
        Some(_) => Ok(vec![MailParameter::Size(
            usize::try_from(bytes).unwrap_or(usize::MAX),
        )]),
        None => Ok(vec![]),
    }
}

/// Gives the message after DATA has been accepted. A connection in trouble is dropped, not ended with QUIT: the server
/// would take the word for a line of the message, and the answer would be waited for in vain.
fn give(mut connection: SmtpConnection, message: impl Read) -> Outcome {
    let _ = connection.set_timeout(Some(PATIENCE_AT_THE_END));
    let given = panic::catch_unwind(AssertUnwindSafe(|| connection.message_iter(Chunks(message))));
    match given {
        Ok(Ok(_)) => {
            let _ = connection.set_timeout(Some(PATIENCE));
            let _ = connection.quit();
            Outcome::Sent
        }
        Ok(Err(error)) if error.status().is_some() => Outcome::Refused(reason(Step::Message, &error)),
        Ok(Err(error)) => Outcome::Uncertain(Reason {
            code: ReasonCode::Lost,
            ..reason(Step::Message, &error)
        }),
        Err(_) => {
            // The file could not be read to its end. The connection is cut without the final dot, so the server must
            // throw away what it has (RFC 5321, 4.1.1.4).
            Outcome::Refused(Reason {
                code: ReasonCode::Interrupted,
                step: Step::Message,
                words: String::new(),
                temporary: true,
            })
        }
    }
}

/// The message in pieces. lettre ends the message when the iterator does, so the only way not to deliver half of it when
/// the disk fails is to unwind.
struct Chunks<R>(R);

impl<R: Read> Iterator for Chunks<R> {
    type Item = Vec<u8>;

    fn next(&mut self) -> Option<Vec<u8>> {
        let mut chunk = vec![0; CHUNK];
        match self.0.read(&mut chunk) {
            Ok(0) => None,
            Ok(read) => {
                chunk.truncate(read);
                Some(chunk)
            }
            Err(error) => panic::resume_unwind(Box::new(error)),
        }
    }
}

/// What an error of lettre means at a step. Which error says what was found by trying; lettre's predicates alone do not
/// tell a wrong certificate or, on Linux, a timeout.
fn reason(step: Step, error: &Error) -> Reason {
    let words = error
        .source()
        .map_or_else(|| error.to_string(), |source| source.to_string());
    let (code, temporary) = match error.status() {
        Some(_) => (code_of_reply(step, error, &words), error.is_transient()),
        None => (code_of_trouble(step, error), true),
    };
    // A login or a certificate does not mend itself.
    let temporary = temporary && !matches!(code, ReasonCode::Credentials | ReasonCode::Insecure);
    Reason {
        code,
        step,
        words,
        temporary,
    }
}

fn code_of_reply(step: Step, error: &Error, words: &str) -> ReasonCode {
    let reply = error.status().map(|code| code.to_string()).unwrap_or_default();
    let too_large = reply == "552" || words.contains("5.3.4") || words.contains("5.2.3");
    match step {
        _ if words.contains("5.7.30") => ReasonCode::PasswordsOff,
        _ if error.is_transient() => ReasonCode::Busy,
        Step::Login => ReasonCode::Credentials,
        Step::Sender | Step::Message if too_large => ReasonCode::TooLarge,
        Step::Sender => ReasonCode::SenderRefused,
        Step::Recipient => ReasonCode::RecipientRefused,
        Step::Connect | Step::Message => ReasonCode::Rejected,
    }
}

fn code_of_trouble(step: Step, error: &Error) -> ReasonCode {
    let io = io_kind(error);
    match io {
        Some(io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock) => ReasonCode::Timeout,
        // rustls reports a certificate or a protocol it does not accept as invalid data.
        Some(io::ErrorKind::InvalidData) => ReasonCode::Insecure,
        _ if error.is_tls() => ReasonCode::Insecure,
        _ if error.is_client() && step == Step::Login => ReasonCode::Credentials,
        _ if error.is_client() => ReasonCode::Insecure,
        _ if error.to_string().starts_with("Connection error") => ReasonCode::Unreachable,
        _ => ReasonCode::Interrupted,
    }
}

fn io_kind(error: &Error) -> Option<io::ErrorKind> {
    let mut source = error.source();
    while let Some(inner) = source {
        if let Some(io) = inner.downcast_ref::<io::Error>() {
            return Some(io.kind());
        }
        source = inner.source();
    }
    None
}
