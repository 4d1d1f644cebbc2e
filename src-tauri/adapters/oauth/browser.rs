//! Signing in with the browser: the page of the provider, and the way back to a port of this computer.
//!
//! The port is open for one sign-in, on loopback only. An answer counts only with the value that this program put into
//! the address; anything else that knocks is sent away and waited past, so that nobody can push a sign-in of their own.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::thread;
use std::time::{Duration, Instant};

use base64_simd::URL_SAFE_NO_PAD;
use ring::digest::{SHA256, digest};

use super::http::Refusal;
use super::{Provider, Tokens, errors, patience_with_people, random};
use crate::domain::failure::Failure;

/// Bytes of a request that are read; an address is shorter.
const LONGEST: u64 = 16 * 1024;

/// Signs in: `open` shows an address in the browser, `page` words what the browser shows at the end, `cancelled` says
/// when it is no longer wanted.
pub fn sign_in(
    provider: &Provider,
    user: &str,
    open: impl FnOnce(&str) -> Result<(), Failure>,
    page: impl Fn(bool) -> String,
    cancelled: impl Fn() -> bool,
) -> Result<Tokens, Failure> {
    let closed = |error: std::io::Error| Failure::Unexpected {
        detail: error.to_string(),
    };
    let listener = TcpListener::bind("127.0.0.1:0").map_err(closed)?;
    listener.set_nonblocking(true).map_err(closed)?;
    let port = listener.local_addr().map_err(closed)?.port();
    let redirect = format!("http://{}:{port}", provider.redirect_host);
    let (verifier, state) = (random()?, random()?);
    open(&address(provider, user, &redirect, &verifier, &state))?;
    let until = Instant::now() + patience_with_people();
    while Instant::now() < until && !cancelled() {
        let Ok((stream, _)) = listener.accept() else {
            thread::sleep(Duration::from_millis(50));
            continue;
        };
        match knock(&stream, &state) {
            Some(Ok(code)) => {
                let tokens = provider.tokens(&[
                    ("grant_type", "authorization_code"),
                    ("code", &code),
                    ("redirect_uri", &redirect),
                    ("code_verifier", &verifier),
                ]);
                answer(&stream, "200 OK", &page(tokens.is_ok()));
                return tokens;
            }
            Some(Err(refusal)) => {
                answer(&stream, "200 OK", &page(false));
                return Err(errors::failure(refusal));
            }
            None => answer(&stream, "404 Not Found", ""),
        }
    }
    Err(Failure::SignInTimeout)
}

fn address(provider: &Provider, user: &str, redirect: &str, verifier: &str, state: &str) -> String {
    let challenge = URL_SAFE_NO_PAD.encode_to_string(digest(&SHA256, verifier.as_bytes()));
    let mut query = form_urlencoded::Serializer::new(String::new());
    query
        .append_pair("response_type", "code")
        .append_pair("client_id", &provider.client_id)
        .append_pair("redirect_uri", redirect)
        .append_pair("scope", &provider.scopes)
        .append_pair("state", state)
        .append_pair("code_challenge", &challenge)
        .append_pair("code_challenge_method", "S256")
        .extend_pairs(provider.further);
    if !user.is_empty() {
        query.append_pair("login_hint", user);
    }
    let sign = if provider.authorize.contains('?') {
        '&'
    } else {
        '?'
    };
    format!("{}{sign}{}", provider.authorize, query.finish())
}

/// What came back: the code, or a refusal; `None` for whatever does not carry our value.
fn knock(stream: &TcpStream, state: &str) -> Option<Result<String, Refusal>> {
    let _ = stream.set_nonblocking(false);
    let _ = stream.set_read_timeout(Some(Duration::from_secs(2)));
    let mut request = Vec::new();
    let mut limited = stream.take(LONGEST);
    let mut buffer = [0; 2048];
    while !request.windows(4).any(|end| end == b"\r\n\r\n") {
        match limited.read(&mut buffer) {
            Ok(0) | Err(_) => break,
            Ok(read) => request.extend_from_slice(&buffer[..read]),
        }
    }
    let request = String::from_utf8_lossy(&request);
    let path = request.strip_prefix("GET ")?.split(' ').next()?;
    let (_, query) = path.split_once('?')?;
    let pairs: Vec<_> = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
    let said = |name: &str| {
        pairs
            .iter()
            .find(|(key, _)| key == name)
            .map(|(_, value)| value.clone())
    };
    if said("state")? != state {
        return None;
    }
    match (said("code"), said("error")) {
        (Some(code), _) => Some(Ok(code)),
        (None, Some(error)) => Some(Err(Refusal {
            error,
            error_description: said("error_description").unwrap_or_default(),
            error_subtype: said("error_subtype").unwrap_or_default(),
        })),
        (None, None) => None,
    }
}

fn answer(mut stream: &TcpStream, status: &str, page: &str) {
    let _ = write!(
        stream,
        "HTTP/1.1 {status}\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {}\r\n\
         Content-Security-Policy: default-src 'none'\r\nCache-Control: no-store\r\nConnection: close\r\n\r\n{page}",
        page.len()
    );
}
