//! A conversation with a mail server: one line out, one answer in, each under a time limit of its own.
//!
//! The commands are lettre's; the connection is not. lettre's own limits each read and not the answer, so a server that
//! dribbles keeps it forever; it takes any 2xx for a yes to DATA, keeps what was sent before the TLS handshake for
//! afterwards, and cannot tell what was lost before the final dot from what was lost behind it.

use std::fmt::Display;
use std::io::{self, Read, Write};
use std::net::{SocketAddr, TcpStream, ToSocketAddrs};
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Arc, mpsc};
use std::thread;
use std::time::{Duration, Instant};

use rustls::pki_types::ServerName;
use rustls::{ClientConfig, ClientConnection, StreamOwned};
use rustls_platform_verifier::BuilderVerifierExt;

use super::stop::Stop;

/// How often somebody who waits for the system asks whether that is still wanted.
const GLANCE: Duration = Duration::from_millis(50);
/// Bytes that an answer may have; RFC 5321 (4.5.3.1.5) asks for lines of 512.
const LONGEST_ANSWER: usize = 1 << 16;

/// What went wrong with the conversation itself.
#[derive(Debug)]
pub enum Trouble {
    /// No computer of that name.
    NoName(String),
    /// Nobody answers there.
    Unreachable(io::Error),
    /// Too slow.
    Timeout,
    /// The line went dead.
    Closed(String),
    /// No TLS, or a certificate that does not hold.
    Tls(rustls::Error),
    /// Something came before the handshake that only an intruder sends.
    Injected,
    /// What came is no answer of a mail server.
    Garbage(String),
    /// A person did not want it any more.
    Stopped,
}

/// An answer: code and lines without it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Answer {
    /// Three digits.
    pub code: u16,
    /// The text of each line.
    pub lines: Vec<String>,
}

impl Answer {
    /// Code and text in one line, without anything that could steer a terminal.
    pub fn words(&self) -> String {
        shown(&format!("{} {}", self.code, self.lines.join(" ")))
    }
}

/// Text of a server's as it may be shown: one line, no control characters, not endless.
pub fn shown(text: &str) -> String {
    let plain: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .take(600)
        .collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A socket whose reads and writes end at a moment, not each after a while.
struct Limited {
    socket: TcpStream,
    until: Instant,
}

impl Limited {
    fn left(&self) -> io::Result<Option<Duration>> {
        let left = self.until.saturating_duration_since(Instant::now());
        if left.is_zero() {
            return Err(io::ErrorKind::TimedOut.into());
        }
        Ok(Some(left))
    }
}

impl Read for Limited {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        self.socket.set_read_timeout(self.left()?)?;
        self.socket.read(buffer)
    }
}

impl Write for Limited {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.socket.set_write_timeout(self.left()?)?;
        self.socket.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.socket.flush()
    }
}

enum Channel {
    Plain(Limited),
    Tls(Box<StreamOwned<ClientConnection, Limited>>),
    /// Between the two, and after a handshake that failed.
    Nothing,
}

/// An open conversation.
pub struct Connection {
    channel: Channel,
    /// Read and not yet used.
    pending: Vec<u8>,
    /// Whether it is still wanted.
    stop: Stop,
}

/// Does on the side what the system takes its time for and cannot be woken from; who waits can turn away.
fn aside<T: Send + 'static>(
    patience: Duration,
    stop: &Stop,
    work: impl FnOnce() -> T + Send + 'static,
) -> Result<T, Trouble> {
    let (done, wait) = mpsc::channel();
    thread::spawn(move || done.send(work()));
    let until = Instant::now() + patience;
    loop {
        if stop.is_asked() {
            return Err(Trouble::Stopped);
        }
        let left = until.saturating_duration_since(Instant::now());
        match wait.recv_timeout(left.min(GLANCE)) {
            Ok(done) => return Ok(done),
            Err(RecvTimeoutError::Timeout) if !left.is_zero() => {}
            Err(_) => return Err(Trouble::Timeout),
        }
    }
}

/// Finds the addresses of a name. The system's resolver knows no limit.
pub fn resolve(host: &str, port: u16, patience: Duration, stop: &Stop) -> Result<Vec<SocketAddr>, Trouble> {
    let name = host.to_owned();
    let found = aside(patience, stop, move || {
        (name.as_str(), port).to_socket_addrs().map(Vec::from_iter)
    });
    match found? {
        Ok(addresses) if !addresses.is_empty() => Ok(addresses),
        Ok(_) => Err(Trouble::NoName(String::new())),
        Err(error) => Err(Trouble::NoName(error.to_string())),
    }
}

impl Connection {
    /// Opens a connection to the first address that answers. Asking to stop cuts it, from here on.
    pub fn open(addresses: Vec<SocketAddr>, patience: Duration, stop: &Stop) -> Result<Self, Trouble> {
        let until = Instant::now() + patience;
        let socket = aside(patience + GLANCE, stop, move || Self::connect(&addresses, until))??;
        let _ = socket.set_nodelay(true);
        stop.holds(&socket);
        Ok(Self {
            channel: Channel::Plain(Limited { socket, until }),
            pending: Vec::new(),
            stop: stop.clone(),
        })
    }

    fn connect(addresses: &[SocketAddr], until: Instant) -> Result<TcpStream, Trouble> {
        let mut last = Trouble::Timeout;
        for (tried, address) in addresses.iter().enumerate() {
            // Each address gets its share, so that one that swallows everything leaves time for the next.
            let left = until.saturating_duration_since(Instant::now());
            let share = left / u32::try_from(addresses.len() - tried).unwrap_or(1);
            if share.is_zero() {
                break;
            }
            match TcpStream::connect_timeout(address, share) {
                Ok(socket) => return Ok(socket),
                Err(error) if is_timeout(&error) => last = Trouble::Timeout,
                Err(error) => last = Trouble::Unreachable(error),
            }
        }
        Err(last)
    }

    /// Sets the moment at which waiting ends.
    pub fn wait_for(&mut self, patience: Duration) {
        let until = Instant::now() + patience;
        match &mut self.channel {
            Channel::Plain(limited) => limited.until = until,
            Channel::Tls(stream) => stream.sock.until = until,
            Channel::Nothing => {}
        }
    }

    /// From here on under TLS, with a certificate for this host that the system trusts.
    pub fn secure(&mut self, host: &str) -> Result<(), Trouble> {
        if !self.pending.is_empty() {
            return Err(Trouble::Injected);
        }
        let Channel::Plain(mut socket) = std::mem::replace(&mut self.channel, Channel::Nothing) else {
            return Err(Trouble::Closed(String::new()));
        };
        let mut session = session(host).map_err(Trouble::Tls)?;
        while session.is_handshaking() {
            session
                .complete_io(&mut socket)
                .map_err(|error| self.wanted(trouble(&error)))?;
        }
        self.channel = Channel::Tls(Box::new(StreamOwned::new(session, socket)));
        Ok(())
    }

    /// How the connection is protected, for people: `TLSv1_3 …`; nothing when it is not.
    pub fn protection(&self) -> Option<String> {
        let Channel::Tls(stream) = &self.channel else {
            return None;
        };
        let version = stream.conn.protocol_version()?;
        Some(format!("{version:?}").replace("TLSv1_", "TLS 1."))
    }

    /// Says a command, which brings its own line end, and hears the answer.
    pub fn command(&mut self, command: impl Display) -> Result<Answer, Trouble> {
        self.say(command.to_string().as_bytes())?;
        self.hear()
    }

    /// Sends bytes as they are.
    pub fn say(&mut self, bytes: &[u8]) -> Result<(), Trouble> {
        if self.stop.is_asked() {
            return Err(Trouble::Stopped);
        }
        let sent = match &mut self.channel {
            Channel::Plain(socket) => socket.write_all(bytes),
            Channel::Tls(stream) => stream.write_all(bytes).and_then(|()| stream.flush()),
            Channel::Nothing => Err(io::ErrorKind::NotConnected.into()),
        };
        sent.map_err(|error| self.wanted(trouble(&error)))
    }

    /// A trouble, unless a person has made it.
    fn wanted(&self, trouble: Trouble) -> Trouble {
        if self.stop.is_asked() {
            Trouble::Stopped
        } else {
            trouble
        }
    }

    /// Hears an answer, of one line or more.
    pub fn hear(&mut self) -> Result<Answer, Trouble> {
        let mut answer: Option<Answer> = None;
        let mut heard = 0;
        loop {
            let line = self.line(LONGEST_ANSWER.saturating_sub(heard))?;
            heard += line.len();
            let (code, last, text) =
                split(&line).ok_or_else(|| Trouble::Garbage(shown(&String::from_utf8_lossy(&line))))?;
            let answer = answer.get_or_insert_with(|| Answer { code, lines: vec![] });
            if answer.code != code {
                return Err(Trouble::Garbage(shown(&String::from_utf8_lossy(&line))));
            }
            answer.lines.push(text);
            if last {
                return Ok(answer.clone());
            }
        }
    }

    /// A line without its end.
    fn line(&mut self, longest: usize) -> Result<Vec<u8>, Trouble> {
        let mut searched = 0;
        loop {
            if let Some(at) = self.pending[searched..].iter().position(|byte| *byte == b'\n') {
                let mut line: Vec<u8> = self.pending.drain(..=searched + at).collect();
                line.truncate(line.trim_ascii_end().len());
                return Ok(line);
            }
            searched = self.pending.len();
            if searched >= longest {
                return Err(Trouble::Garbage(shown(&String::from_utf8_lossy(&self.pending))));
            }
            let mut buffer = [0; 4096];
            let read = match &mut self.channel {
                Channel::Plain(socket) => socket.read(&mut buffer),
                Channel::Tls(stream) => stream.read(&mut buffer),
                Channel::Nothing => Ok(0),
            };
            match read.map_err(|error| self.wanted(trouble(&error)))? {
                0 => {
                    let last = shown(&String::from_utf8_lossy(&self.pending));
                    return Err(self.wanted(Trouble::Closed(last)));
                }
                read => self.pending.extend_from_slice(&buffer[..read]),
            }
        }
    }
}

fn session(host: &str) -> Result<ClientConnection, rustls::Error> {
    let provider = Arc::new(rustls::crypto::ring::default_provider());
    let config = ClientConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()?
        .with_platform_verifier()?
        .with_no_client_auth();
    let name =
        ServerName::try_from(host.to_owned()).map_err(|error| rustls::Error::General(error.to_string()))?;
    ClientConnection::new(Arc::new(config), name)
}

/// Code, whether the line is the last, text.
fn split(line: &[u8]) -> Option<(u16, bool, String)> {
    let code = std::str::from_utf8(line.get(..3)?).ok()?;
    if !code.bytes().all(|byte| byte.is_ascii_digit()) {
        return None;
    }
    let last = match line.get(3) {
        None | Some(b' ') => true,
        Some(b'-') => false,
        Some(_) => return None,
    };
    let code = code.parse().ok().filter(|code| (200..600).contains(code))?;
    let text = String::from_utf8_lossy(line.get(4..).unwrap_or_default()).into_owned();
    Some((code, last, text))
}

fn is_timeout(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::TimedOut | io::ErrorKind::WouldBlock)
}

fn trouble(error: &io::Error) -> Trouble {
    if is_timeout(error) {
        return Trouble::Timeout;
    }
    let tls = error
        .get_ref()
        .and_then(|inner| inner.downcast_ref::<rustls::Error>());
    match tls {
        Some(tls) => Trouble::Tls(tls.clone()),
        None => Trouble::Closed(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_an_answer_only_with_a_code_and_its_sign() {
        for (line, read) in [
            ("250 ok", Some((250, true, "ok"))),
            ("250-more", Some((250, false, "more"))),
            ("354", Some((354, true, ""))),
            ("HTTP/1.1 400 Bad Request", None),
            ("25 0", None),
            ("250_ok", None),
            ("999 ok", None),
            ("", None),
        ] {
            let read = read.map(|(code, last, text)| (code, last, text.to_owned()));
            assert_eq!(split(line.as_bytes()), read, "{line}");
        }
    }

    #[test]
    fn a_servers_words_cannot_steer_a_terminal() {
        let answer = Answer {
            code: 550,
            lines: vec!["5.1.1 \u{1b}[2Jno\r".into(), "such  user".into()],
        };
        assert_eq!(answer.words(), "550 5.1.1 [2Jno such user");
    }
}
