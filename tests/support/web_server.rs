//! A web server with TLS on a thread that answers each path as it is told.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

use rustls::{ServerConnection, StreamOwned};

use super::mail_server::Certificate;

/// What a path answers: status line and headers, body, and how long it waits before the body.
#[derive(Clone, Default)]
pub struct Reply {
    pub head: String,
    pub body: Vec<u8>,
    pub wait: Duration,
}

impl Reply {
    pub fn page(body: &str) -> Self {
        Self::of("200 OK", "Content-Type: text/html; charset=utf-8\r\n", body)
    }

    pub fn of(status: &str, headers: &str, body: &str) -> Self {
        Self {
            head: format!("HTTP/1.1 {status}\r\n{headers}Content-Length: {}\r\n", body.len()),
            body: body.into(),
            wait: Duration::ZERO,
        }
    }
}

pub struct WebServer {
    pub port: u16,
    asked: Arc<Mutex<Vec<String>>>,
}

impl WebServer {
    pub fn start(certificate: &Certificate, replies: HashMap<&'static str, Reply>) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            asked: Arc::default(),
        };
        let (asked, config) = (Arc::clone(&server.asked), certificate.config());
        thread::spawn(move || {
            for stream in listener.incoming() {
                let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
                let mut client = BufReader::new(StreamOwned::new(connection, stream.unwrap()));
                let mut request = String::new();
                // A client that hangs up, or refuses the certificate, is part of some stories.
                while client.read_line(&mut request).is_ok_and(|read| read > 2) {}
                let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
                let unchanged = request.to_lowercase().contains("if-none-match: \"v1\"");
                asked.lock().unwrap().push(request);
                let reply = match replies.get(path.as_str()) {
                    Some(_) if unchanged => Reply::of("304 Not Modified", "", ""),
                    Some(reply) => reply.clone(),
                    None => Reply::of("404 Not Found", "Content-Type: text/html\r\n", "<h1>404</h1>"),
                };
                let out = client.get_mut();
                let _ = out.write_all(format!("{}Connection: close\r\n\r\n", reply.head).as_bytes());
                let _ = out.flush();
                thread::sleep(reply.wait);
                let _ = out.write_all(&reply.body);
                let _ = out.flush();
                out.conn.send_close_notify();
                let _ = out.flush();
            }
        });
        server
    }

    pub fn url(&self, path: &str) -> String {
        format!("https://localhost:{}{path}", self.port)
    }

    /// The requests heard so far.
    pub fn asked(&self) -> Vec<String> {
        self.asked.lock().unwrap().clone()
    }
}
