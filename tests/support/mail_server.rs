//! A mail server on a thread that does as it is told: takes mail, refuses at a step, or hangs up.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;

use rustls::{ServerConfig, ServerConnection, StreamOwned};

pub use super::certificate::Certificate;

/// What the server does at a step instead of agreeing: a reply, or hanging up without a word.
#[derive(Clone, Default)]
pub struct Script {
    /// Verb (`EHLO`, `AUTH`, `MAIL`, `RCPT`, `DATA`), or `GREETING`, or `END` for the final dot.
    pub at: &'static str,
    /// What it answers there; hangs up when empty.
    pub reply: &'static str,
    /// Further lines of its hello.
    pub offers: &'static [&'static str],
}

pub struct MailServer {
    pub port: u16,
    received: Arc<Mutex<Vec<Vec<u8>>>>,
    commands: Arc<Mutex<Vec<String>>>,
    login: Arc<Mutex<Option<String>>>,
}

/// Told of each step as it is heard, before it is answered: those of a [`Script`], `BODY` when the message has begun, and
/// `TAKEN` when the yes to the final dot has been given.
type Watch = Arc<dyn Fn(&str) + Send + Sync>;

/// How the server protects its connections.
enum Protection {
    None,
    Tls(Arc<ServerConfig>),
    StartTls(Arc<ServerConfig>),
}

impl MailServer {
    /// A server that takes everything.
    pub fn agreeable() -> Self {
        Self::scripted(Script::default())
    }

    pub fn scripted(script: Script) -> Self {
        Self::start(script, Protection::None)
    }

    /// A server that takes everything and tells of each step.
    pub fn watched(watch: impl Fn(&str) + Send + Sync + 'static) -> Self {
        Self::start_watched(Script::default(), Protection::None, Arc::new(watch))
    }

    /// Waits until every conversation begun before this call has ended: they are held one after the other.
    pub fn wait(&self) {
        let mut stream = TcpStream::connect(("127.0.0.1", self.port)).unwrap();
        stream.write_all(b"QUIT\r\n").unwrap();
        stream.read_to_end(&mut Vec::new()).unwrap();
    }

    /// TLS from the first byte.
    pub fn tls(certificate: &Certificate) -> Self {
        Self::start(Script::default(), Protection::Tls(certificate.config()))
    }

    /// STARTTLS.
    pub fn starttls(certificate: &Certificate) -> Self {
        Self::start(Script::default(), Protection::StartTls(certificate.config()))
    }

    /// The settings that send to it.
    pub fn settings(&self, security: &str) -> String {
        format!(
            "[smtp]\nhost = \"localhost\"\nport = {}\nsecurity = \"{security}\"\n",
            self.port
        )
    }

    /// Mails received so far.
    pub fn received(&self) -> Vec<Vec<u8>> {
        self.received.lock().unwrap().clone()
    }

    /// From now on only this user with this password is let in (AUTH PLAIN), and nobody sends without.
    pub fn wants(&self, user: &str, password: &str) {
        let coded = base64_simd::STANDARD.encode_to_string(format!("\0{user}\0{password}"));
        *self.login.lock().unwrap() = Some(coded);
    }

    /// Commands heard so far.
    pub fn commands(&self) -> Vec<String> {
        self.commands.lock().unwrap().clone()
    }

    fn start(script: Script, protection: Protection) -> Self {
        Self::start_watched(script, protection, Arc::new(|_| ()))
    }

    fn start_watched(script: Script, protection: Protection, watch: Watch) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            received: Arc::default(),
            commands: Arc::default(),
            login: Arc::default(),
        };
        let (received, commands) = (Arc::clone(&server.received), Arc::clone(&server.commands));
        let login = Arc::clone(&server.login);
        thread::spawn(move || {
            for stream in listener.incoming() {
                let conversation = Conversation {
                    script: script.clone(),
                    received: &received,
                    commands: &commands,
                    login: &login,
                    watch: &*watch,
                };
                // A client that hangs up, or a handshake that fails, is part of some stories.
                let _ = conversation.start(stream.unwrap(), &protection);
            }
        });
        server
    }
}

struct Conversation<'a> {
    script: Script,
    received: &'a Mutex<Vec<Vec<u8>>>,
    commands: &'a Mutex<Vec<String>>,
    login: &'a Mutex<Option<String>>,
    watch: &'a (dyn Fn(&str) + Send + Sync),
}

/// Why a conversation ended: hung up, or the client wants TLS now.
enum End {
    Over,
    StartTls,
}

impl Conversation<'_> {
    fn start(&self, stream: TcpStream, protection: &Protection) -> std::io::Result<()> {
        let secured = |config: &Arc<ServerConfig>, stream| {
            StreamOwned::new(ServerConnection::new(Arc::clone(config)).unwrap(), stream)
        };
        match protection {
            Protection::None => self.talk(stream, true, "").map(drop),
            Protection::Tls(config) => self.talk(secured(config, stream), true, "").map(drop),
            Protection::StartTls(config) => match self.talk(stream.try_clone()?, true, "STARTTLS")? {
                End::StartTls => self.talk(secured(config, stream), false, "").map(drop),
                End::Over => Ok(()),
            },
        }
    }

    fn talk(&self, stream: impl Read + Write, greet: bool, offer: &str) -> std::io::Result<End> {
        let mut client = BufReader::new(stream);
        if greet && !self.answer(&mut client, "GREETING", "220 test")? {
            return Ok(End::Over);
        }
        loop {
            let mut line = String::new();
            if client.read_line(&mut line)? == 0 {
                return Ok(End::Over);
            }
            self.commands.lock().unwrap().push(line.trim_end().to_owned());
            let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
            let going_on = match verb.as_str() {
                "EHLO" => {
                    let mut lines = vec!["test", "AUTH PLAIN LOGIN"];
                    lines.extend(self.script.offers);
                    lines.extend((!offer.is_empty()).then_some(offer));
                    let last = lines.len() - 1;
                    let hello: Vec<_> = lines
                        .iter()
                        .enumerate()
                        .map(|(at, line)| format!("250{}{line}", if at == last { ' ' } else { '-' }))
                        .collect();
                    self.answer(&mut client, "EHLO", &hello.join("\r\n"))?
                }
                "STAR" => {
                    client.get_mut().write_all(b"220 go\r\n")?;
                    return Ok(End::StartTls);
                }
                "AUTH" => {
                    let wanted = self.login.lock().unwrap().clone();
                    let known = wanted.is_none_or(|coded| line.trim_end() == format!("AUTH PLAIN {coded}"));
                    let answer = if known {
                        "235 ok"
                    } else {
                        "535 5.7.8 Error: authentication failed"
                    };
                    self.answer(&mut client, "AUTH", answer)?
                }
                "DATA" => self.answer(&mut client, "DATA", "354 go")? && self.take(&mut client)?,
                "QUIT" => {
                    (self.watch)("QUIT");
                    client.get_mut().write_all(b"221 bye\r\n")?;
                    return Ok(End::Over);
                }
                "MAIL" => self.answer(&mut client, "MAIL", "250 ok")?,
                "RCPT" => self.answer(&mut client, "RCPT", "250 ok")?,
                _ => self.answer(&mut client, "OTHER", "250 ok")?,
            };
            if !going_on {
                return Ok(End::Over);
            }
        }
    }

    /// Reads a message to its dot; it counts as received only when the answer is yes, or is never heard.
    fn take(&self, client: &mut BufReader<impl Read + Write>) -> std::io::Result<bool> {
        let mut message = Vec::new();
        loop {
            let start = message.len();
            if client.read_until(b'\n', &mut message)? == 0 {
                return Ok(false);
            }
            if start == 0 {
                (self.watch)("BODY");
            }
            if &message[start..] == b".\r\n" {
                message.truncate(start);
                break;
            }
            if message[start] == b'.' {
                message.remove(start);
            }
        }
        if self.script.at != "END" || self.script.reply.is_empty() {
            self.received.lock().unwrap().push(message);
        }
        let going_on = self.answer(client, "END", "250 taken")?;
        (self.watch)("TAKEN");
        Ok(going_on)
    }

    /// Answers as the script says, and whether the conversation goes on.
    fn answer(
        &self,
        client: &mut BufReader<impl Read + Write>,
        step: &str,
        agreeing: &str,
    ) -> std::io::Result<bool> {
        (self.watch)(step);
        let scripted = self.script.at == step;
        if scripted && self.script.reply.is_empty() {
            return Ok(false);
        }
        let reply = if scripted { self.script.reply } else { agreeing };
        client.get_mut().write_all(format!("{reply}\r\n").as_bytes())?;
        client.get_mut().flush()?;
        // DATA refused: no message follows.
        Ok(!(scripted && step == "GREETING"))
    }
}
