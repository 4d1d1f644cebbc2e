//! The steps before the message: name, connection, protection, login, sender. All of them can be repeated without harm.

use lettre::Address;
use lettre::transport::smtp::commands::{Ehlo, Mail, Starttls};
use lettre::transport::smtp::extension::{ClientId, MailParameter};

use super::connection::{self, Answer, Connection};
use super::{PATIENCE, Server, Stop, goodbye, login, patience};
use crate::adapters::settings::SmtpSecurity;
use crate::domain::request::{Reason, ReasonCode, Step};

/// What a server can do, from its hello.
#[derive(Default)]
pub(super) struct Offers {
    starttls: bool,
    /// Limit in bytes; 0 when it names none. `None` without the extension.
    pub(super) size: Option<u64>,
    utf8: bool,
    logins: Vec<String>,
    lines: Vec<String>,
}

impl Server {
    /// Name, connection, protection, login; tells `passed` of each.
    pub(super) fn enter(
        &self,
        stop: &Stop,
        passed: &mut dyn FnMut(Step, String),
    ) -> Result<(Connection, Offers), Reason> {
        let broken = |step| move |trouble| self.broken(step, trouble);
        let addresses = connection::resolve(&self.host, self.port, patience(PATIENCE), stop)
            .map_err(broken(Step::Name))?;
        let ips: Vec<_> = addresses.iter().map(|address| address.ip().to_string()).collect();
        passed(Step::Name, ips.join(" "));
        let mut connection =
            Connection::open(addresses, patience(PATIENCE), stop).map_err(broken(Step::Connect))?;
        if self.security == SmtpSecurity::Tls {
            self.secure(&mut connection)?;
        }
        connection.wait_for(patience(PATIENCE));
        let heard = connection.hear();
        let greeting = self.expect(Step::Connect, heard, &[220])?;
        passed(Step::Connect, greeting.words());
        let mut offers = self.hello(&mut connection)?;
        if self.security == SmtpSecurity::Starttls {
            if !offers.starttls {
                goodbye(&mut connection);
                return Err(self.own(ReasonCode::Insecure, Step::Secure, offers.lines.join(", ")));
            }
            let heard = connection.command(Starttls);
            self.expect(Step::Secure, heard, &[220])?;
            self.secure(&mut connection)?;
            // What was said before the handshake, anybody could have said (RFC 3207, 4.2).
            offers = self.hello(&mut connection)?;
        }
        passed(Step::Secure, connection.protection().unwrap_or_default());
        if let Some(login) = &self.login {
            connection.wait_for(patience(PATIENCE));
            let answer = login::log_in(self, login, &mut connection, &offers.logins)
                .inspect_err(|_| goodbye(&mut connection))?;
            passed(Step::Login, answer.words());
        }
        // 0 means that it has none (RFC 1870, 5).
        let _ = self.heard.0.set(offers.size.filter(|limit| *limit > 0));
        Ok((connection, offers))
    }

    fn secure(&self, connection: &mut Connection) -> Result<(), Reason> {
        connection.wait_for(patience(PATIENCE));
        connection
            .secure(&self.host)
            .map_err(|trouble| self.broken(Step::Secure, trouble))
    }

    fn hello(&self, connection: &mut Connection) -> Result<Offers, Reason> {
        connection.wait_for(patience(PATIENCE));
        let heard = connection.command(Ehlo::new(ClientId::default()));
        self.expect(Step::Connect, heard, &[250]).map(Offers::of)
    }

    /// Names the sender, and the size where the server wants to know it (RFC 1870). What is over its limit is not begun.
    pub(super) fn name_sender(
        &self,
        connection: &mut Connection,
        offers: &Offers,
        from: &Address,
        bytes: u64,
    ) -> Result<Answer, Reason> {
        let mut parameters = Vec::new();
        match offers.size {
            Some(limit) if limit > 0 && bytes > limit => {
                goodbye(connection);
                return Err(self.own(ReasonCode::TooLarge, Step::Size, format!("SIZE {limit}")));
            }
            Some(_) => parameters.push(MailParameter::Size(usize::try_from(bytes).unwrap_or(usize::MAX))),
            None => {}
        }
        match (AsRef::<str>::as_ref(from).is_ascii(), offers.utf8) {
            (true, _) => {}
            (false, true) => parameters.push(MailParameter::SmtpUtfEight),
            (false, false) => {
                return Err(self.own(ReasonCode::SenderRefused, Step::Sender, "SMTPUTF8".into()));
            }
        }
        connection.wait_for(patience(PATIENCE));
        let heard = connection.command(Mail::new(Some(from.clone()), parameters));
        self.expect(Step::Sender, heard, &[250])
            .inspect_err(|_| goodbye(connection))
    }
}

impl Offers {
    fn of(hello: Answer) -> Self {
        let mut offers = Self::default();
        for line in hello.lines.iter().skip(1) {
            let line = line.to_ascii_uppercase().replace("AUTH=", "AUTH ");
            let mut words = line.split_whitespace();
            match words.next() {
                Some("STARTTLS") => offers.starttls = true,
                Some("SMTPUTF8") => offers.utf8 = true,
                Some("SIZE") => {
                    offers.size = Some(words.next().and_then(|limit| limit.parse().ok()).unwrap_or(0));
                }
                Some("AUTH") => offers.logins.extend(words.map(str::to_owned)),
                _ => {}
            }
        }
        offers.lines = hello.lines;
        offers
    }
}
