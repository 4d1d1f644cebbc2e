//! The Email portal, which a confined Apriticket asks for a draft: a portal on a bus of its own writes down what it is asked.
#![cfg(target_os = "linux")]

use std::collections::HashMap;
use std::fs::File;
use std::io::{BufRead, BufReader, Read};
use std::os::fd::{AsFd, AsRawFd};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex};

use zbus::blocking::{Connection, connection};
use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{ObjectPath, OwnedObjectPath, OwnedValue, Value};

use crate::support::linux_desktop::desktop;

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";

/// What the portal was asked for.
#[derive(Debug, Default, PartialEq, Eq)]
struct Asked {
    to: Vec<String>,
    subject: String,
    body: String,
    files: Vec<(String, Vec<u8>)>,
}

struct Email {
    asked: Arc<Mutex<Vec<Asked>>>,
    /// 0 done, 1 cancelled by the person, 2 no.
    answer: u32,
}

#[zbus::interface(name = "org.freedesktop.portal.Email")]
impl Email {
    async fn compose_email(
        &self,
        window: String,
        mut options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> OwnedObjectPath {
        assert_eq!(window, "", "no window of another program is named");
        let mut text = |name: &str| String::try_from(options.remove(name).unwrap()).unwrap();
        let (subject, body, token) = (text("subject"), text("body"), text("handle_token"));
        let fds = options.remove("attachment_fds").unwrap();
        let Value::Array(fds) = &*fds else {
            panic!("no open files: {fds:?}")
        };
        let files = fds.iter().map(|fd| {
            let Value::Fd(fd) = fd else {
                panic!("no open file: {fd:?}")
            };
            let mut file = File::from(fd.as_fd().try_clone_to_owned().unwrap());
            let link = format!("/proc/self/fd/{}", file.as_raw_fd());
            let path: PathBuf = std::fs::read_link(link).unwrap();
            let mut content = Vec::new();
            file.read_to_end(&mut content).unwrap();
            (path.file_name().unwrap().to_string_lossy().into_owned(), content)
        });
        let asked = Asked {
            to: Vec::try_from(options.remove("addresses").unwrap()).unwrap(),
            subject,
            body,
            files: files.collect(),
        };
        self.asked.lock().unwrap().push(asked);
        let sender = header.sender().unwrap().to_string();
        let sender = sender.trim_start_matches(':').replace('.', "_");
        let path = ObjectPath::try_from(format!("{PATH}/request/{sender}/{token}")).unwrap();
        let request = SignalEmitter::new(bus, path.clone()).unwrap();
        let results = HashMap::<String, OwnedValue>::new();
        request
            .emit(
                "org.freedesktop.portal.Request",
                "Response",
                &(self.answer, results),
            )
            .await
            .unwrap();
        path.into()
    }
}

/// A session bus with nothing on it but the portal.
struct Session {
    daemon: Child,
    address: String,
    asked: Arc<Mutex<Vec<Asked>>>,
    _bus: Connection,
}

impl Drop for Session {
    fn drop(&mut self) {
        let _ = self.daemon.kill();
        let _ = self.daemon.wait();
    }
}

impl Session {
    /// `None`, and a word, where there is no bus to be had.
    fn start(answer: u32) -> Option<Self> {
        let daemon = Command::new("dbus-daemon")
            .args(["--session", "--nofork", "--print-address"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn();
        let Ok(mut daemon) = daemon else {
            eprintln!("not run: dbus-daemon is not installed");
            return None;
        };
        let mut address = String::new();
        BufReader::new(daemon.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        let address = address.trim().to_owned();
        let asked = Arc::default();
        let portal = Email {
            asked: Arc::clone(&asked),
            answer,
        };
        let bus = connection::Builder::address(address.as_str())
            .and_then(|bus| bus.name(NAME))
            .and_then(|bus| bus.serve_at(PATH, portal))
            .and_then(connection::Builder::build)
            .unwrap();
        Some(Self {
            daemon,
            address,
            asked,
            _bus: bus,
        })
    }
}

#[test]
fn a_confined_program_hands_over_recipient_text_and_attachments_as_open_files() {
    let Some(session) = Session::start(0) else {
        return;
    };
    let bench = desktop()
        .environment("SNAP", "/snap/apriticket/1")
        .environment("DBUS_SESSION_BUS_ADDRESS", &session.address);
    let ran = bench.run(&["send", "ticket.toml", "--via", "client"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert!(
        ran.out
            .contains("  Bozza chiesta al sistema, che sceglie il programma di posta: Apriticket è isolato e non può avviarne uno da sé\n"),
        "{}",
        ran.out
    );
    let asked = session.asked.lock().unwrap();
    assert_eq!(asked.len(), 1, "one draft");
    assert_eq!(asked[0].to, ["anagrafe@fornitore.example"]);
    assert_eq!(asked[0].subject, "Certificato di residenza: la stampa è vuota");
    assert!(
        asked[0]
            .body
            .starts_with("Ente: Comune di Montecerreto\nModulo: Anagrafe"),
        "{}",
        asked[0].body
    );
    assert_eq!(
        asked[0].files,
        [
            ("schermata è, 1.png".to_owned(), b"\x89PNG".to_vec()),
            ("L'ordine.txt".to_owned(), b"ordine\n".to_vec()),
        ]
    );
}

#[test]
fn a_portal_that_refuses_or_is_not_there_leads_to_the_next_way() {
    let Some(session) = Session::start(2) else {
        return;
    };
    for (address, words) in [
        (session.address.as_str(), "org.freedesktop.portal.Email: 2"),
        ("unix:path=/nowhere/bus", ""),
    ] {
        let bench = desktop()
            .environment("SNAP", "/snap/apriticket/1")
            .environment("DBUS_SESSION_BUS_ADDRESS", address);
        let ran = bench.run(&["--json", "send", "ticket.toml", "--via", "client"]);
        assert_eq!(ran.code, 0, "{}", ran.err);
        let handed = &ran.json()["handed"];
        assert_eq!(
            (&handed["rung"], &handed["why"]),
            (&"mailto".into(), &"instead".into())
        );
        assert_eq!(handed["passed"][0]["rung"], "portal");
        assert_eq!(handed["passed"][0]["because"], "failed");
        assert!(
            handed["passed"][0]["words"].as_str().unwrap().contains(words),
            "{handed}"
        );
        assert_eq!(
            handed["left_out"], 2,
            "it is said that the attachments are missing"
        );
    }
}
