//! The vendor's desk, played on this computer for trial mode: a real mail server on loopback that keeps what it receives
//! and answers, after a moment, with a confirmation that names a ticket number.
//!
//! What is tried is therefore the whole way: the same SMTP, the same message, the same reading of the confirmation. It
//! listens on 127.0.0.1 only and delivers nowhere.

use std::fs;
use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use jiff::Timestamp;
use mail_parser::MessageParser;

use super::clock::{Clock, fresh_id};
use super::home::make_private;
use super::text_file;
use crate::domain::failure::Failure;
use crate::domain::letter::one_line;

/// How long the desk takes to answer.
pub const ANSWERS_AFTER: Duration = Duration::from_secs(2);
/// The largest message it takes; also announced (RFC 1870).
const LARGEST: u64 = 40_000_000;
/// The longest line of a command (RFC 5321, 4.5.3.1.4, generously).
const LONGEST_LINE: u64 = 4_096;
/// The first ticket number of the trial.
const FIRST_NUMBER: usize = 100_001;

/// A mail in the trial mailbox.
pub struct Mail {
    /// Whether the desk wrote it, or received it.
    pub confirmation: bool,
    /// When it was written or received.
    pub date: Timestamp,
    /// The whole mail.
    pub bytes: Vec<u8>,
}

/// The desk, open.
pub struct TrialDesk {
    mailbox: Arc<Mailbox>,
    port: u16,
}

struct Mailbox {
    folder: PathBuf,
    clock: Arc<dyn Clock>,
    answered: Box<dyn Fn() + Send + Sync>,
}

impl TrialDesk {
    /// Opens the desk with its mailbox in `folder`. `answered` is called whenever a confirmation has been written.
    pub fn open(
        folder: &Path,
        clock: Arc<dyn Clock>,
        answered: impl Fn() + Send + Sync + 'static,
    ) -> Result<Self, Failure> {
        let closed = |error: io::Error| Failure::StoreUnusable {
            folder: folder.display().to_string(),
            detail: error.to_string(),
        };
        for kind in ["received", "confirmations"] {
            make_private(&folder.join(kind))?;
        }
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).map_err(closed)?;
        let port = listener.local_addr().map_err(closed)?.port();
        let mailbox = Arc::new(Mailbox {
            folder: folder.to_owned(),
            clock,
            answered: Box::new(answered),
        });
        let desk = Self {
            mailbox: Arc::clone(&mailbox),
            port,
        };
        thread::spawn(move || {
            for stream in listener.incoming().filter_map(Result::ok) {
                let mailbox = Arc::clone(&mailbox);
                thread::spawn(move || {
                    // A connection that breaks off has delivered nothing.
                    let _ = mailbox.converse(&stream);
                });
            }
        });
        desk.answer_what_was_left()?;
        Ok(desk)
    }

    /// The port on 127.0.0.1.
    pub fn port(&self) -> u16 {
        self.port
    }

    /// The folder with what was received and answered.
    pub fn folder(&self) -> &Path {
        &self.mailbox.folder
    }

    /// All mails, oldest first.
    pub fn mails(&self) -> Result<Vec<Mail>, Failure> {
        let mut mails = self.mailbox.list("received", false)?;
        mails.extend(self.mailbox.list("confirmations", true)?);
        mails.sort_by_key(|mail| mail.date);
        Ok(mails)
    }

    /// Answers what was received by a desk that was closed before it could.
    fn answer_what_was_left(&self) -> Result<(), Failure> {
        for name in self.mailbox.names("received")? {
            if !self.mailbox.folder.join("confirmations").join(&name).exists() {
                self.mailbox.answer_soon(name);
            }
        }
        Ok(())
    }
}

impl Mailbox {
    /// One conversation, as far as a client that sends a mail needs (RFC 5321, 4.5.1).
    fn converse(self: &Arc<Self>, stream: &TcpStream) -> io::Result<()> {
        stream.set_read_timeout(Some(Duration::from_secs(60)))?;
        let mut client = BufReader::new(stream.try_clone()?);
        let reply = |line: &str| {
            let mut stream = stream;
            stream.write_all(format!("{line}\r\n").as_bytes())
        };
        reply("220 localhost trial desk")?;
        loop {
            let mut line = String::new();
            if client.by_ref().take(LONGEST_LINE).read_line(&mut line)? == 0 {
                return Ok(());
            }
            let verb: String = line.chars().take(4).collect::<String>().to_ascii_uppercase();
            match verb.as_str() {
                "EHLO" => reply(&format!("250-localhost\r\n250-8BITMIME\r\n250 SIZE {LARGEST}"))?,
                "HELO" | "MAIL" | "RCPT" | "RSET" | "NOOP" => reply("250 ok")?,
                "DATA" => {
                    reply("354 go ahead")?;
                    match receive(&mut client)? {
                        Some(message) => match self.keep(&message) {
                            Ok(name) => {
                                reply("250 kept")?;
                                self.answer_soon(name);
                            }
                            Err(_) => reply("451 the trial mailbox cannot be written")?,
                        },
                        None => reply("552 5.3.4 too large")?,
                    }
                }
                "QUIT" => return reply("221 bye"),
                _ => reply("502 not here")?,
            }
        }
    }

    fn keep(&self, message: &[u8]) -> io::Result<String> {
        let name = format!("{}-{}.eml", self.clock.instant().as_millisecond(), fresh_id());
        let folder = self.folder.join("received");
        text_file::replace(&folder.join(&name), &folder, |file| file.write_all(message))?;
        Ok(name)
    }

    fn answer_soon(self: &Arc<Self>, name: String) {
        let mailbox = Arc::clone(self);
        thread::spawn(move || {
            thread::sleep(ANSWERS_AFTER);
            if mailbox.answer(&name).is_ok() {
                (mailbox.answered)();
            }
        });
    }

    /// Writes the confirmation of a received mail, in the form of automatic answers (RFC 3834).
    fn answer(&self, name: &str) -> io::Result<()> {
        let received = fs::read(self.folder.join("received").join(name))?;
        let Some(request) = MessageParser::default().parse_headers(&received[..]) else {
            return Ok(());
        };
        let folder = self.folder.join("confirmations");
        let number = FIRST_NUMBER + fs::read_dir(&folder)?.count();
        let address = |address: Option<&mail_parser::Address<'_>>| {
            let address = address
                .and_then(|address| address.first())
                .and_then(|address| address.address());
            one_line(address.unwrap_or("trial@localhost.example"))
        };
        let (desk, writer) = (address(request.to()), address(request.from()));
        let id = one_line(request.message_id().unwrap_or_default());
        let date = self.clock.now().strftime("%a, %d %b %Y %H:%M:%S %z").to_string();
        let mail = format!(
            "From: Assistenza (prova) <{desk}>\r\nTo: <{writer}>\r\nDate: {date}\r\n\
             Message-ID: <{number}.{id}>\r\nIn-Reply-To: <{id}>\r\nAuto-Submitted: auto-replied\r\n\
             Subject: [Ticket #{number}] Richiesta presa in carico\r\nMIME-Version: 1.0\r\n\
             Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n\
             Risposta automatica di prova: la richiesta è stata registrata con il numero {number}.\r\n"
        );
        text_file::replace(&folder.join(name), &folder, |file| {
            file.write_all(mail.as_bytes())
        })
    }

    fn names(&self, kind: &str) -> Result<Vec<String>, Failure> {
        let folder = self.folder.join(kind);
        let files = fs::read_dir(&folder).map_err(|error| Failure::StoreUnusable {
            folder: folder.display().to_string(),
            detail: error.to_string(),
        })?;
        let names = files
            .filter_map(Result::ok)
            .map(|file| file.file_name().to_string_lossy().into_owned());
        Ok(names
            .filter(|name| Path::new(name).extension().is_some_and(|kind| kind == "eml"))
            .collect())
    }

    fn list(&self, kind: &str, confirmation: bool) -> Result<Vec<Mail>, Failure> {
        let read = |name: String| {
            let path = self.folder.join(kind).join(name);
            let changed = fs::metadata(&path).and_then(|known| known.modified()).ok()?;
            Some(Mail {
                confirmation,
                date: Timestamp::try_from(changed).ok()?,
                bytes: fs::read(path).ok()?,
            })
        };
        Ok(self.names(kind)?.into_iter().filter_map(read).collect())
    }
}

/// Reads a message to its final dot and undoes the dot-stuffing (RFC 5321, 4.5.2). `None` when it is too large.
fn receive(client: &mut impl BufRead) -> io::Result<Option<Vec<u8>>> {
    let mut message = Vec::new();
    let mut too_large = false;
    loop {
        let start = message.len();
        if client.by_ref().take(LARGEST).read_until(b'\n', &mut message)? == 0 {
            return Err(io::ErrorKind::UnexpectedEof.into());
        }
        if &message[start..] == b".\r\n" {
            message.truncate(start);
            return Ok((!too_large).then_some(message));
        }
        if message.get(start) == Some(&b'.') {
            message.remove(start);
        }
        if message.len() as u64 > LARGEST {
            too_large = true;
            message.clear();
        }
    }
}
