//! A mail server that takes everything as fast as it comes and keeps nothing: for measuring who sends.

use std::io::{BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::thread;

pub struct Sink {
    pub port: u16,
    taken: Arc<AtomicUsize>,
}

impl Sink {
    pub fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let sink = Self {
            port: listener.local_addr().unwrap().port(),
            taken: Arc::default(),
        };
        let taken = Arc::clone(&sink.taken);
        thread::spawn(move || {
            for stream in listener.incoming().map(Result::unwrap) {
                let taken = Arc::clone(&taken);
                thread::spawn(move || talk(stream, &taken));
            }
        });
        sink
    }

    /// Mails taken so far.
    pub fn taken(&self) -> usize {
        self.taken.load(Ordering::SeqCst)
    }
}

fn talk(stream: TcpStream, taken: &AtomicUsize) -> std::io::Result<()> {
    let mut client = BufReader::with_capacity(1 << 17, stream);
    client.get_mut().write_all(b"220 sink\r\n")?;
    let mut line = Vec::new();
    loop {
        line.clear();
        if client.read_until(b'\n', &mut line)? == 0 {
            return Ok(());
        }
        let verb = line.get(..4).unwrap_or_default().to_ascii_uppercase();
        let answer: &[u8] = match verb.as_slice() {
            b"EHLO" => b"250-sink\r\n250 SIZE 100000000\r\n",
            b"DATA" => {
                client.get_mut().write_all(b"354 go\r\n")?;
                loop {
                    line.clear();
                    if client.read_until(b'\n', &mut line)? == 0 {
                        return Ok(());
                    }
                    if line == b".\r\n" {
                        break;
                    }
                }
                taken.fetch_add(1, Ordering::SeqCst);
                b"250 taken\r\n"
            }
            b"QUIT" => return client.get_mut().write_all(b"221 bye\r\n"),
            _ => b"250 ok\r\n",
        };
        client.get_mut().write_all(answer)?;
    }
}
