//! An OAuth 2 server over HTTPS: authorization with PKCE, codes for another screen, rotation, revocation; and the place
//! where a mail server asks whether a token is good.

use std::collections::HashMap;
use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex, MutexGuard};
use std::thread;

use base64_simd::URL_SAFE_NO_PAD;
use rustls::{ServerConnection, StreamOwned};

use super::certificate::Certificate;

pub type Form = HashMap<String, String>;

/// What it does otherwise than well.
#[derive(Clone, Copy)]
pub struct Scene {
    /// Refuses in the browser: error and description.
    pub denied: Option<(&'static str, &'static str)>,
    /// Comes back from the browser with somebody else's value.
    pub forged: bool,
    /// Refuses at the token: error and description.
    pub refused: Option<(&'static str, &'static str)>,
    /// How often "not yet" is said of a code for another screen.
    pub pending: u32,
    /// Seconds for which an access token holds.
    pub expires_in: u64,
}

pub const FINE: Scene = Scene {
    denied: None,
    forged: false,
    refused: None,
    pending: 2,
    expires_in: 3600,
};

pub struct OauthServer {
    pub port: u16,
    introspection: u16,
    state: Arc<Mutex<State>>,
}

#[derive(Default)]
pub struct State {
    /// Code that may be exchanged once, with redirect and challenge.
    code: Option<(String, String, String)>,
    refresh: Option<String>,
    /// Access tokens that hold.
    pub access: Vec<String>,
    /// Whether new ones do not.
    pub inactive: bool,
    issued: u32,
    pending: u32,
    /// Every form posted, with its path.
    pub posts: Vec<(String, Form)>,
}

impl OauthServer {
    pub fn start(certificate: &Certificate, scene: Scene) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let plain = TcpListener::bind("127.0.0.1:0").unwrap();
        let server = Self {
            port: listener.local_addr().unwrap().port(),
            introspection: plain.local_addr().unwrap().port(),
            state: Arc::default(),
        };
        server.state().pending = scene.pending;
        let (state, config) = (Arc::clone(&server.state), certificate.config());
        thread::spawn(move || {
            for stream in listener.incoming().map(Result::unwrap) {
                let connection = ServerConnection::new(Arc::clone(&config)).unwrap();
                let mut client = StreamOwned::new(connection, stream);
                // A client that does not trust the certificate is part of one story.
                if let Some((path, form)) = request(&mut client) {
                    let answer = answer(&mut state.lock().unwrap(), scene, &path, &form);
                    let _ = client.write_all(answer.as_bytes());
                    client.conn.send_close_notify();
                    let _ = client.flush();
                }
            }
        });
        let state = Arc::clone(&server.state);
        thread::spawn(move || {
            for mut stream in plain.incoming().map(Result::unwrap) {
                introspect(&state, &mut stream);
            }
        });
        server
    }

    pub fn state(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap()
    }

    /// The policy that signs in here.
    pub fn policy(&self) -> String {
        let at = |what: &str| format!("https://localhost:{}/{what}", self.port);
        format!(
            "[oauth]\nprovider = \"custom\"\nclient_id = \"programma\"\nauthorize_url = \"{}\"\ntoken_url = \"{}\"\n\
             device_url = \"{}\"\nrevoke_url = \"{}\"\nscopes = [\"posta\", \"offline_access\"]\n",
            at("authorize"),
            at("token"),
            at("device"),
            at("revoke")
        )
    }

    /// Where a mail server asks about tokens.
    pub fn introspection(&self) -> String {
        format!("http://127.0.0.1:{}/introspect", self.introspection)
    }

    /// An administrator ends every sign-in.
    pub fn revoke_all(&self) {
        let mut state = self.state();
        state.refresh = None;
        state.access.clear();
    }
}

/// A request's path and its form, from the address or the body.
fn request(client: &mut (impl Read + Write)) -> Option<(String, Form)> {
    let mut client = BufReader::new(client);
    let mut head = String::new();
    while !head.ends_with("\r\n\r\n") {
        if client.read_line(&mut head).ok()? == 0 {
            return None;
        }
    }
    let length = head.lines().find_map(|line| {
        let (name, value) = line.split_once(':')?;
        name.eq_ignore_ascii_case("content-length")
            .then(|| value.trim().parse().ok())?
    });
    let mut body = vec![0; length.unwrap_or(0)];
    client.read_exact(&mut body).ok()?;
    let target = head.split(' ').nth(1)?.to_owned();
    let (path, query) = target.split_once('?').unwrap_or((&target, ""));
    let form = if body.is_empty() { query.as_bytes() } else { &body };
    Some((
        path.to_owned(),
        form_urlencoded::parse(form).into_owned().collect(),
    ))
}

fn answer(state: &mut State, scene: Scene, path: &str, form: &Form) -> String {
    state.posts.push((path.to_owned(), form.clone()));
    let said = |name: &str| form.get(name).cloned().unwrap_or_default();
    match path {
        "/authorize" => {
            assert_eq!(
                (said("response_type"), said("code_challenge_method")),
                ("code".into(), "S256".into())
            );
            assert_eq!(
                (said("client_id"), said("scope")),
                ("programma".into(), "posta offline_access".into())
            );
            assert!(said("state").len() > 40 && said("redirect_uri").starts_with("http://127.0.0.1:"));
            let back = match scene.denied {
                Some((error, description)) => vec![
                    ("error", error.to_owned()),
                    ("error_description", description.into()),
                ],
                None => vec![("code", "una-volta".to_owned())],
            };
            state.code = Some(("una-volta".into(), said("redirect_uri"), said("code_challenge")));
            let value = if scene.forged {
                "un-altro".to_owned()
            } else {
                said("state")
            };
            let mut query = form_urlencoded::Serializer::new(String::new());
            query.extend_pairs(back).append_pair("state", &value);
            format!(
                "HTTP/1.1 302 Found\r\nLocation: {}/?{}\r\nContent-Length: 0\r\n\r\n",
                said("redirect_uri"),
                query.finish()
            )
        }
        "/device" => json(
            200,
            "{\"device_code\": \"d-1\", \"user_code\": \"BCDF-GHJK\", \"verification_uri\": \"https://id.example/dispositivo\", \"expires_in\": 60, \"interval\": 0}",
        ),
        "/revoke" => {
            state.refresh = state.refresh.take().filter(|token| *token != said("token"));
            json(200, "{}")
        }
        "/token" => match granted(state, scene, &said) {
            Ok(()) => {
                state.issued += 1;
                let (access, refresh) = (
                    format!("accesso-{}", state.issued),
                    format!("rinnovo-segreto-{}", state.issued),
                );
                let answer = format!(
                    "{{\"token_type\": \"Bearer\", \"access_token\": \"{access}\", \"refresh_token\": \"{refresh}\", \"expires_in\": {}}}",
                    scene.expires_in
                );
                if !state.inactive {
                    state.access.push(access);
                }
                state.refresh = Some(refresh);
                json(200, &answer)
            }
            Err((error, description)) => json(
                400,
                &format!("{{\"error\": \"{error}\", \"error_description\": \"{description}\"}}"),
            ),
        },
        _ => json(404, "{}"),
    }
}

fn granted(
    state: &mut State,
    scene: Scene,
    said: &dyn Fn(&str) -> String,
) -> Result<(), (&'static str, &'static str)> {
    if let Some(refused) = scene.refused {
        return Err(refused);
    }
    let no = Err(("invalid_grant", "AADSTS70008: no longer"));
    match said("grant_type").as_str() {
        "authorization_code" => {
            let challenge = URL_SAFE_NO_PAD.encode_to_string(ring::digest::digest(
                &ring::digest::SHA256,
                said("code_verifier").as_bytes(),
            ));
            let wanted = Some((said("code"), said("redirect_uri"), challenge));
            // A code is good once.
            if state.code.take() == wanted { Ok(()) } else { no }
        }
        "refresh_token" if state.refresh.as_deref() == Some(&said("refresh_token")) => Ok(()),
        "refresh_token" => {
            // One that was used before: somebody else may have it, so all of them end.
            state.refresh = None;
            no
        }
        "urn:ietf:params:oauth:grant-type:device_code" if said("device_code") == "d-1" => match state.pending
        {
            0 => Ok(()),
            _ => {
                state.pending -= 1;
                Err(("authorization_pending", ""))
            }
        },
        _ => Err(("unsupported_grant_type", "")),
    }
}

fn introspect(state: &Mutex<State>, stream: &mut TcpStream) {
    let Some((_, form)) = request(stream) else {
        return;
    };
    let token = form.get("token").cloned().unwrap_or_default();
    let good = state.lock().unwrap().access.contains(&token);
    let answer = match good {
        true => format!("{{\"active\": true, \"username\": \"{}\"}}", super::postfix::USER),
        false => "{\"active\": false}".to_owned(),
    };
    let _ = stream.write_all(json(200, &answer).as_bytes());
}

fn json(status: u16, body: &str) -> String {
    format!(
        "HTTP/1.1 {status} Such\r\nContent-Type: application/json\r\nContent-Length: {}\r\nConnection: close\r\n\r\n{body}",
        body.len()
    )
}
