//! The real mail programs of the distribution, each with a fresh home and account: the request is handed over as a clerk
//! would, the draft is looked at, sent from the keyboard, and what the mail server received is what was written.
//!
//! Needs a display: `make mail-programs`. A program that is not installed is passed over, unless
//! `APRITICKET_MAIL_PROGRAMS=1` demands all of them. `APRITICKET_SCREENSHOTS=⟨folder⟩` keeps pictures of the drafts.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "tests touch the world, may fail, and say what they passed over"
)]
#![allow(missing_docs, reason = "tests are named by what they say")]

#[allow(
    dead_code,
    unused_imports,
    reason = "the programs need only a part of what the tests share"
)]
#[path = "../support/mod.rs"]
mod support;

mod accounts;
mod reading;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use mail_parser::MessageParser;
use reading::{content, name, the_same_text, unflowed};
use support::linux_desktop::until;
use support::{Bench, MailServer};

const SUBJECT: &str = "Perché l'unità \"due\", al 100%, stampa = vuoto & storto?";
/// What the draft's window is called, in part.
const DRAFT: &str = "Perché l'unità";
const LINES: [&str; 6] = [
    "Stampando il certificato esce un po', ma solo un po', di testo storto.",
    "Succede da lunedì: «è vuoto», \"100%\", città & unità = #1 + 2 🙂",
    "",
    "Fa lo stesso con %41%2C e con ',subject=altro",
    "Con un percorso: C:\\stampe\\è qui e /tmp/x?y=1&body=z",
    "Grazie.",
];
/// Names with a space, a comma, an apostrophe, accents and signs that have a meaning elsewhere.
const FILES: [(&str, &[u8]); 2] = [
    ("Perizia è pronta, v2.txt", "riga è una\nriga due\n".as_bytes()),
    (
        "L'ordine n° 1 (bozza) & 100% città.png",
        b"\x89PNG\r\n\x1a\n\x00\xff",
    ),
];

/// A mail program.
struct Program {
    /// Its desktop entry and command as the distribution ships them.
    entry: &'static str,
    command: &'static str,
    /// Makes its account, which sends to this port.
    account: fn(&Bench, u16),
    /// What the settings say of it.
    client: &'static str,
    /// The rung that is taken then, and why.
    taken: (&'static str, &'static str),
}

/// A bench with the account and the ticket, and everything that runs on it.
struct Desk {
    bench: Bench,
    bus: Child,
    server: MailServer,
    /// The folder of the session: not hidden, as `/run/user/1000` is not.
    _session: tempfile::TempDir,
}

impl Drop for Desk {
    /// Ends what was started here: the processes whose home this is.
    fn drop(&mut self) {
        if std::thread::panicking() {
            picture("failed");
        }
        let home = format!("HOME={}", self.bench.path("").display());
        let mine = |id: &u32| {
            let environment = std::fs::read(format!("/proc/{id}/environ")).unwrap_or_default();
            environment
                .split(|b| *b == 0)
                .any(|value| value == home.as_bytes())
        };
        let ids = std::fs::read_dir("/proc")
            .unwrap()
            .filter_map(|entry| entry.unwrap().file_name().to_str()?.parse().ok());
        for id in ids.filter(mine).filter(|id| *id != self.bus.id()) {
            let _ = Command::new("kill").args(["-9", &id.to_string()]).status();
        }
        let _ = self.bus.kill();
        let _ = self.bus.wait();
    }
}

impl Desk {
    fn new(program: &Program) -> Self {
        let server = MailServer::agreeable();
        let bench = Bench::with_list();
        let files = FILES.map(|(name, _)| {
            format!("'''{name}'''")
                .replace("'''L", "\"L")
                .replace("png'''", "png\"")
        });
        bench.ticket("kind =", &format!("attachments = [{}]\nkind =", files.join(", ")));
        let ticket = String::from_utf8(bench.read("ticket.toml")).unwrap();
        let (head, rest) = ticket.split_once("subject = ").unwrap();
        let tail = &rest[rest.find("[signature]").unwrap()..];
        bench.write(
            "ticket.toml",
            format!(
                "{head}subject = '''{SUBJECT}'''\ndescription = '''\n{}'''\n{tail}",
                LINES.join("\n")
            ),
        );
        for (name, content) in FILES {
            bench.write(name, content);
        }
        bench.write(
            "xdg/mimeapps.list",
            format!(
                "[Default Applications]
x-scheme-handler/mailto={0}
message/rfc822={0}
",
                program.entry
            ),
        );
        bench.write(
            "config/settings.toml",
            format!("[handoff]\nclient = \"{}\"\n", program.client),
        );
        (program.account)(&bench, server.port);
        let at = |name: &str| bench.path(name).display().to_string();
        let session = tempfile::Builder::new().prefix("session-").tempdir().unwrap();
        let environment = [
            ("HOME", at("")),
            ("XDG_CONFIG_HOME", at("xdg")),
            ("XDG_CONFIG_DIRS", at("none")),
            ("XDG_DATA_HOME", at("share")),
            ("XDG_DATA_DIRS", "/usr/local/share:/usr/share".into()),
            ("XDG_CACHE_HOME", at("cache")),
            ("XDG_RUNTIME_DIR", session.path().display().to_string()),
            ("LANG", "C.UTF-8".into()),
            ("GSETTINGS_BACKEND", "keyfile".into()),
            ("GTK_USE_PORTAL", "0".into()),
            ("NO_AT_BRIDGE", "1".into()),
            ("MOZ_LEGACY_PROFILES", "1".into()),
        ];
        // A session bus with this home: what it starts must not read another one.
        let mut bus = Command::new("dbus-daemon");
        bus.args(["--session", "--nofork", "--print-address"])
            .envs(environment.iter().map(|(name, value)| (*name, value)))
            .stdout(Stdio::piped())
            .stderr(Stdio::null());
        let mut bus = bus.spawn().unwrap();
        let mut address = String::new();
        BufReader::new(bus.stdout.take().unwrap())
            .read_line(&mut address)
            .unwrap();
        let bench = environment
            .into_iter()
            .fold(bench, |bench, (name, value)| bench.environment(name, &value))
            .environment("DBUS_SESSION_BUS_ADDRESS", address.trim());
        Self {
            bench,
            bus,
            server,
            _session: session,
        }
    }
}

/// Something done with the window of the draft.
fn with_draft(what: &[&str]) -> bool {
    let search = ["search", "--onlyvisible", "--name", DRAFT];
    let mut command = Command::new("xdotool");
    command.args(search).args(what);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().unwrap().success()
}

/// A picture of the draft.
fn picture(name: &str) {
    let Some(folder) = std::env::var_os("APRITICKET_SCREENSHOTS") else {
        return;
    };
    let search = ["search", "--onlyvisible", "--name", DRAFT];
    let found = Command::new("xdotool").args(search).output().unwrap();
    let window = String::from_utf8(found.stdout).unwrap();
    let path = Path::new(&folder).join(format!("programma-{name}.png"));
    let shot = [
        "-window",
        window.lines().last().unwrap_or("root"),
        "-colors",
        "64",
    ];
    let taken = Command::new("import").args(shot).arg(path).status();
    assert!(taken.unwrap().success());
}

/// Hands the request to a program, sends its draft, and looks at what the server received.
fn story(program: &Program) {
    let demanded = std::env::var_os("APRITICKET_MAIL_PROGRAMS").is_some_and(|value| value == "1");
    let there = Path::new("/usr/share/applications").join(program.entry).is_file();
    let display = std::env::var_os("DISPLAY").is_some();
    if !(there && display) {
        assert!(
            !demanded,
            "{}: installed {there}, display {display}",
            program.command
        );
        println!(
            "{} is passed over: installed {there}, display {display}",
            program.command
        );
        return;
    }
    let desk = Desk::new(program);
    // Once into a program that has to start, once into the one that runs.
    for sent_before in 0..2 {
        let written = hand_over(&desk, program);
        send_draft(program);
        until("the server has received it", || {
            desk.server.received().len() > sent_before
        });
        look_at(&desk.server.received()[sent_before], &written);
        until("the draft is closed", || !with_draft(&["getwindowname"]));
    }
    let recipients: Vec<_> = desk
        .server
        .commands()
        .into_iter()
        .filter(|command| command.starts_with("RCPT"))
        .collect();
    assert_eq!(recipients, ["RCPT TO:<anagrafe@fornitore.example>"; 2]);
}

/// Hands the request over; gives the mail as it was written.
fn hand_over(desk: &Desk, program: &Program) -> Vec<u8> {
    let ran = desk
        .bench
        .run(&["--json", "send", "ticket.toml", "--via", "client"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let request = ran.json();
    let handed = &request["handed"];
    assert_eq!(
        (&handed["rung"], &handed["why"], &handed["left_out"]),
        (&program.taken.0.into(), &program.taken.1.into(), &0.into()),
        "{handed}"
    );
    desk.bench
        .read(&format!("data/messages/{}.eml", request["id"].as_str().unwrap()))
}

/// Sends the draft from the keyboard.
fn send_draft(program: &Program) {
    until("the draft is open", || with_draft(&["getwindowname"]));
    with_draft(&["windowmove", "0", "0", "windowsize", "820", "700"]);
    // The window is there before its attachments are read.
    std::thread::sleep(Duration::from_secs(3));
    if program.taken.0 == "arguments" {
        picture(program.command);
    }
    assert!(with_draft(&["windowactivate", "--sync"]));
    // Typed, not sent to the window: toolkits tell the difference.
    let typed = Command::new("xdotool").args(["key", "ctrl+Return"]).status();
    assert!(typed.unwrap().success());
}

/// Compares what was received with what was written.
fn look_at(received: &[u8], written: &[u8]) {
    let mail = MessageParser::default().parse(received).unwrap();
    let written = MessageParser::default().parse(written).unwrap();
    let to = mail.to().and_then(|to| to.first()).unwrap();
    assert_eq!(to.address(), Some("anagrafe@fornitore.example"));
    assert_eq!(mail.subject(), Some(SUBJECT));
    let files: Vec<_> = mail
        .attachments()
        .map(|part| (name(&mail, part), content(part)))
        .collect();
    assert_eq!(
        files,
        FILES.map(|(name, content)| (name.to_owned(), content.to_vec()))
    );
    the_same_text(&unflowed(&mail), &written.body_text(0).unwrap());
}

const THUNDERBIRD: Program = Program {
    entry: "thunderbird.desktop",
    command: "thunderbird",
    account: accounts::thunderbird,
    client: "auto",
    taken: ("arguments", "default"),
};

#[test]
fn thunderbird() {
    story(&THUNDERBIRD);
}

#[test]
fn thunderbird_from_the_file() {
    story(&Program {
        client: "eml",
        taken: ("handler", "chosen"),
        ..THUNDERBIRD
    });
}

#[test]
fn claws_mail() {
    story(&Program {
        entry: "claws-mail.desktop",
        command: "claws-mail",
        account: accounts::claws,
        ..THUNDERBIRD
    });
}

#[test]
fn evolution() {
    story(&Program {
        entry: "org.gnome.Evolution.desktop",
        command: "evolution",
        account: accounts::evolution,
        ..THUNDERBIRD
    });
}
