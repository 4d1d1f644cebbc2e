//! A mail server that fails at one step in one way, and counts what it has really taken.

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// Where it fails. Steps up to the dot; `Body` is in the midst of the message.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum At {
    Nowhere,
    Greeting,
    Hello,
    StartTls,
    Auth,
    Password,
    Mail,
    Rcpt,
    Data,
    Body,
    Dot,
}

/// How it fails.
#[derive(Debug, Clone, Copy)]
pub enum Way {
    /// Says this, which is no yes, and goes on.
    Say(&'static str),
    /// Says this and hangs up.
    SayAndDrop(&'static str),
    /// Hangs up without a word.
    Drop,
    /// Says the beginning of a line and hangs up.
    Half(&'static str),
    /// Says nothing, and stays.
    Stall,
    /// A letter now and then, and never a line end.
    Drip,
    /// A line without end, as fast as it goes.
    Flood,
    /// The right answer, after a while.
    Slowly,
}

pub struct AwkwardServer {
    pub port: u16,
    deliveries: Arc<AtomicUsize>,
    heard: Arc<Mutex<Vec<String>>>,
}

impl AwkwardServer {
    /// `offers` are further lines of its hello.
    pub fn start(at: At, way: Way, offers: &'static [&'static str]) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            deliveries: Arc::default(),
            heard: Arc::default(),
        };
        let (deliveries, heard) = (Arc::clone(&server.deliveries), Arc::clone(&server.heard));
        thread::spawn(move || {
            for stream in listener.incoming().map(Result::unwrap) {
                let talk = Talk {
                    client: BufReader::new(stream),
                    at,
                    way,
                    offers,
                    deliveries: Arc::clone(&deliveries),
                    heard: Arc::clone(&heard),
                };
                // A client that hangs up is part of most stories.
                thread::spawn(move || talk.run());
            }
        });
        server
    }

    /// Messages that it may have kept: those it said yes to, and those whose fate it left open.
    pub fn deliveries(&self) -> usize {
        self.deliveries.load(Ordering::SeqCst)
    }

    /// Commands heard so far.
    pub fn heard(&self) -> Vec<String> {
        self.heard.lock().unwrap().clone()
    }
}

struct Talk {
    client: BufReader<TcpStream>,
    at: At,
    way: Way,
    offers: &'static [&'static str],
    deliveries: Arc<AtomicUsize>,
    heard: Arc<Mutex<Vec<String>>>,
}

impl Talk {
    fn run(mut self) -> Option<()> {
        self.answer(At::Greeting, "220 posta.example ESMTP")?;
        loop {
            let line = self.line()?;
            self.heard.lock().unwrap().push(line.clone());
            let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
            match verb.as_str() {
                "EHLO" => {
                    let hello = ["posta.example"]
                        .iter()
                        .chain(self.offers)
                        .map(|line| format!("250-{line}\r\n"));
                    let hello = hello.collect::<String>() + "250 HELP";
                    self.answer(At::Hello, &hello)?;
                }
                "STAR" => self.answer(At::StartTls, "220 go")?,
                "AUTH" if line == "AUTH LOGIN" => {
                    self.answer(At::Auth, "334 VXNlcm5hbWU6")?;
                    self.line()?;
                    self.answer(At::Nowhere, "334 UGFzc3dvcmQ6")?;
                    self.line()?;
                    self.answer(At::Password, "235 ok")?;
                }
                "AUTH" => self.answer(At::Auth, "235 ok")?,
                "MAIL" => self.answer(At::Mail, "250 ok")?,
                "RCPT" => self.answer(At::Rcpt, "250 ok")?,
                "DATA" => {
                    self.answer(At::Data, "354 go")?;
                    if self.at != At::Data || matches!(self.way, Way::Slowly) {
                        self.message()?;
                    }
                }
                // Asks for the answer proper after a challenge that was a refusal.
                "" => self.say("535 5.7.3 Authentication unsuccessful\r\n")?,
                "QUIT" => return self.say("221 bye\r\n"),
                _ => self.say("250 ok\r\n")?,
            }
        }
    }

    fn line(&mut self) -> Option<String> {
        let mut line = String::new();
        (self.client.read_line(&mut line).ok()? > 0).then(|| line.trim_end().to_owned())
    }

    fn message(&mut self) -> Option<()> {
        if self.at == At::Body {
            let mut some = vec![0; 10_000];
            self.client.read_exact(&mut some).ok()?;
            return self.fail("");
        }
        loop {
            if self.line()? == "." {
                break;
            }
        }
        // A no is a no; anything else leaves open whether it was kept.
        let refused =
            matches!(self.way, Way::Say(words) | Way::SayAndDrop(words) if words.starts_with(['4', '5']));
        if self.at != At::Dot || !refused {
            self.deliveries.fetch_add(1, Ordering::SeqCst);
        }
        self.answer(At::Dot, "250 2.0.0 taken as 4711")
    }

    fn answer(&mut self, here: At, right: &str) -> Option<()> {
        if self.at == here && here != At::Nowhere {
            return self.fail(right);
        }
        self.say(&format!("{right}\r\n"))
    }

    /// Fails as told; `None` when that ends the conversation.
    fn fail(&mut self, right: &str) -> Option<()> {
        match self.way {
            Way::Say(words) => self.say(&format!("{words}\r\n")),
            Way::SayAndDrop(words) => {
                self.say(&format!("{words}\r\n"))?;
                None
            }
            Way::Half(words) => {
                self.say(words)?;
                None
            }
            Way::Drop => None,
            Way::Stall => loop {
                // Until the client has had enough. In the midst of the message nothing is read either.
                thread::sleep(Duration::from_millis(100));
                if self.at != At::Body {
                    self.line()?;
                }
            },
            Way::Drip => loop {
                self.say("2")?;
                thread::sleep(Duration::from_millis(150));
            },
            Way::Flood => loop {
                self.say(&"250-".repeat(1000))?;
            },
            Way::Slowly => {
                thread::sleep(Duration::from_millis(300));
                self.say(&format!("{right}\r\n"))
            }
        }
    }

    fn say(&mut self, text: &str) -> Option<()> {
        self.client.get_mut().write_all(text.as_bytes()).ok()
    }
}
