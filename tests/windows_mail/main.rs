//! The Windows program under Wine: which rung of the ladder is taken for each mail program that a registry may name, and
//! what that program is given. The program, the registry, the processes and the MAPI library loaded are real; behind them
//! stand recorders instead of Outlook and Thunderbird.
//!
//! Needs what `make windows-mail` builds in `APRITICKET_WINDOWS`; without that variable everything is passed over.
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
    reason = "Windows needs only a part of what the tests share"
)]
#[path = "../support/mod.rs"]
mod support;

mod policy;

use std::fmt::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::{Value, json};
use support::Bench;
use support::linux_desktop::until;

const FILES: [&str; 2] = [
    "Perizia è pronta, v2.txt",
    "L'ordine n° 1 (bozza) & 100% città.png",
];

/// A computer with Windows of its own.
struct Windows {
    bench: Bench,
    built: PathBuf,
}

impl Drop for Windows {
    fn drop(&mut self) {
        // Ends everything that runs on this computer, and nothing else.
        let _ = self.wine("wineserver").arg("-k").status();
    }
}

impl Windows {
    /// `None` where nothing was built for it.
    fn new() -> Option<Self> {
        let Some(built) = std::env::var_os("APRITICKET_WINDOWS").map(PathBuf::from) else {
            println!("passed over: APRITICKET_WINDOWS is not set");
            return None;
        };
        let bench = Bench::with_list();
        bench.ticket(
            "kind =",
            &format!("attachments = [\"{}\", \"{}\"]\nkind =", FILES[0], FILES[1]),
        );
        for name in FILES {
            bench.write(name, name);
        }
        let windows = Self { bench, built };
        assert!(windows.wine("wineboot").arg("-i").status().unwrap().success());
        Some(windows)
    }

    fn wine(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("WINEPREFIX", self.bench.path("wine"))
            .env("WINEDEBUG", "-all")
            .env("APRITICKET_HOME", windows_path(&self.bench.path("")))
            .env("GIVEN", windows_path(&self.bench.path("given")))
            .env_remove("DISPLAY")
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .current_dir(self.bench.path(""));
        command
    }

    /// Writes values of the registry: key, name, text.
    fn registry(&self, values: &[(&str, &str, &str)]) {
        let mut file = String::from("Windows Registry Editor Version 5.00\n");
        for (key, name, text) in values {
            let name = if name.is_empty() {
                "@".to_owned()
            } else {
                format!("\"{name}\"")
            };
            let text = text.replace('\\', "\\\\").replace('"', "\\\"");
            let _ = write!(file, "\n[{key}]\n{name}=\"{text}\"\n");
        }
        self.bench.write("values.reg", file);
        let read = self.wine("wine").args(["regedit", "/S", "values.reg"]).status();
        assert!(read.unwrap().success());
    }

    /// A program of that name that writes down its arguments.
    fn recorder(&self, name: &str) -> String {
        let path = self.bench.path(name);
        std::fs::copy(self.built.join("recorder.exe"), &path).unwrap();
        windows_path(&path)
    }

    /// Hands the request over, and gives how.
    fn hand_over(&self, answer: &str) -> Value {
        let mut command = self.wine("wine");
        command
            .arg(self.built.join("apriticket-cli.exe"))
            .args(["--json", "send", "ticket.toml", "--via", "client"])
            .env("ANSWER", answer);
        // Into files: what is opened on that computer lives on, and would hold a pipe open.
        let file = |name: &str| std::fs::File::create(self.bench.path(name)).unwrap();
        command.stdout(file("out")).stderr(file("err"));
        command.status().unwrap();
        let said = |name: &str| String::from_utf8(self.bench.read(name)).unwrap();
        serde_json::from_str(&said("out")).unwrap_or_else(|error| panic!("{error}: {}", said("err")))
    }

    /// What the mail program was given, in lines.
    fn given(&self) -> Vec<String> {
        until("the program has written down what it was given", || {
            std::fs::read(self.bench.path("given")).is_ok_and(|given| given.ends_with(b"\n"))
        });
        let given = String::from_utf8(self.bench.read("given")).unwrap();
        given.lines().map(|line| line.trim_end().to_owned()).collect()
    }

    /// The `.eml` handed over of a request.
    fn eml(&self, request: &Value) -> String {
        let id = request["id"].as_str().unwrap();
        let path = format!("data/handed-over/{id}/richiesta.eml");
        assert!(self.bench.read(&path).starts_with(b"X-Unsent: 1\r\n"));
        let folder = windows_path(&self.bench.path(""));
        format!(
            r"{}\data\handed-over\{id}\richiesta.eml",
            folder.trim_end_matches('\\')
        )
    }
}

fn windows_path(path: &Path) -> String {
    format!("Z:{}", path.display().to_string().replace('/', r"\"))
}

const CHOICE: &str =
    r"HKEY_CURRENT_USER\Software\Microsoft\Windows\Shell\Associations\UrlAssociations\mailto\UserChoice";
const CLIENTS: &str = r"HKEY_LOCAL_MACHINE\Software\Clients\Mail";
const CLASSES: &str = r"HKEY_LOCAL_MACHINE\Software\Classes";

/// Classic Outlook: the default for mail, with a MAPI library.
fn outlook(windows: &Windows) {
    let program = windows.recorder("OUTLOOK.EXE");
    let library = windows_path(&windows.built.join("provider.dll"));
    windows.registry(&[
        (CHOICE, "ProgId", "Outlook.URL.mailto.15"),
        (
            &format!(r"{CLASSES}\Outlook.URL.mailto.15\shell\open\command"),
            "",
            &format!("\"{program}\" -c IPM.Note /mailto \"%1\""),
        ),
        (CLIENTS, "", "Microsoft Outlook"),
        (&format!(r"{CLIENTS}\Microsoft Outlook"), "DLLPath", &library),
        (&format!(r"{CLIENTS}\Microsoft Outlook"), "DLLPathEx", &library),
    ]);
}

#[test]
fn classic_outlook_gets_everything_by_mapi() {
    let Some(windows) = Windows::new() else { return };
    outlook(&windows);
    let request = windows.hand_over("0");
    assert_eq!(
        request["handed"],
        json!({
            "rung": "mapi", "program": "Outlook", "why": "default", "left_out": 0, "cut": false, "passed": [],
        })
    );
    let given = windows.given();
    assert_eq!(
        given[..8],
        [
            "dialog: 1",
            "to: SMTP:anagrafe@fornitore.example",
            "subject: Certificato di residenza: la stampa è vuota",
            &format!("file: {}", FILES[0]),
            &format!("file: {}", FILES[1]),
            "text: Ente: Comune di Montecerreto",
            "Modulo: Anagrafe (Servizi demografici)",
            "Tipo di richiesta: errore o anomalia",
        ]
    );
    assert!(
        given.contains(&"Quando richiamare: lunedì e mercoledì, 9:00–12:30".to_owned()),
        "{given:?}"
    );
}

#[test]
fn a_library_without_unicode_gets_the_code_page() {
    const NO_UNICODE: &str = "27";
    let Some(windows) = Windows::new() else { return };
    outlook(&windows);
    assert_eq!(windows.hand_over(NO_UNICODE)["handed"]["rung"], "mapi");
    assert_eq!(
        windows.given(),
        [
            "code page: Certificato di residenza: la stampa è vuota".to_owned(),
            format!("file: {}", FILES[0]),
            format!("file: {}", FILES[1]),
        ]
    );
    // A sign that the code page lacks: nothing is damaged, the next rung is taken.
    let ticket = String::from_utf8(windows.bench.read("ticket.toml")).unwrap();
    windows
        .bench
        .write("ticket.toml", ticket.replace("foglio bianco", "foglio 🙂"));
    let handed = &windows.hand_over(NO_UNICODE)["handed"];
    assert_eq!(
        (&handed["rung"], &handed["passed"][0]["words"]),
        (&"eml".into(), &"exit code: 18".into())
    );
}

#[test]
fn who_closes_outlooks_draft_is_asked_like_who_sends_it() {
    const USER_ABORT: &str = "1";
    let Some(windows) = Windows::new() else { return };
    outlook(&windows);
    let request = windows.hand_over(USER_ABORT);
    assert_eq!(
        (&request["state"], &request["handed"]["rung"]),
        (&"handed_over".into(), &"mapi".into())
    );
}

#[test]
fn when_mapi_fails_outlook_gets_the_file() {
    const LOGIN_FAILURE: &str = "3";
    let Some(windows) = Windows::new() else { return };
    outlook(&windows);
    let request = windows.hand_over(LOGIN_FAILURE);
    assert_eq!(
        request["handed"],
        json!({
            "rung": "eml", "program": "Outlook", "why": "instead", "left_out": 0, "cut": false,
            "passed": [{"rung": "mapi", "program": "Outlook", "because": "failed", "words": "exit code: 3"}],
        })
    );
    until("Outlook has it", || windows.given()[0] == "/eml");
    assert_eq!(windows.given(), ["/eml".to_owned(), windows.eml(&request)]);
}

#[test]
fn new_outlook_gets_the_file_for_it_has_no_mapi() {
    let Some(windows) = Windows::new() else { return };
    let program = windows.recorder("olk.exe");
    windows.registry(&[
        (CHOICE, "ProgId", "AppXbx2ce4vcxjdhff3d1ms66qqzk12zn827"),
        (
            &format!(r"{CLASSES}\AppXbx2ce4vcxjdhff3d1ms66qqzk12zn827\Application"),
            "AppUserModelID",
            "Microsoft.OutlookForWindows_8wekyb3d8bbwe!Microsoft.OutlookforWindows",
        ),
        (
            r"HKEY_CURRENT_USER\Software\Microsoft\Windows\CurrentVersion\App Paths\olk.exe",
            "",
            &program,
        ),
    ]);
    let request = windows.hand_over("0");
    assert_eq!(
        (
            &request["handed"]["rung"],
            &request["handed"]["why"],
            &request["handed"]["passed"]
        ),
        (&"eml".into(), &"default".into(), &json!([]))
    );
    assert_eq!(windows.given(), [windows.eml(&request)]);
}

#[test]
fn thunderbird_gets_the_file() {
    let Some(windows) = Windows::new() else { return };
    let program = windows.recorder("thunderbird.exe");
    windows.registry(&[
        (CHOICE, "ProgId", "Thunderbird.Url.mailto"),
        (
            &format!(r"{CLASSES}\Thunderbird.Url.mailto\shell\open\command"),
            "",
            &format!("\"{program}\" -osint -compose \"%1\""),
        ),
    ]);
    let request = windows.hand_over("0");
    assert_eq!(request["handed"]["rung"], "eml", "{request}");
    assert_eq!(windows.given(), [windows.eml(&request)]);
}

#[test]
fn a_browser_gets_the_address_and_the_attachments_are_said_to_be_missing() {
    let Some(windows) = Windows::new() else { return };
    // Wine 8 passes addresses of up to 1,023 characters on, Windows twice as many.
    let ticket = String::from_utf8(windows.bench.read("ticket.toml")).unwrap();
    let short = ticket.replace(
        "Succede da lunedì su tutti i computer dello sportello, perché la stampante è di rete.",
        "",
    );
    assert_ne!(short, ticket);
    windows.bench.write("ticket.toml", short);
    let program = windows.recorder("chrome.exe");
    windows.registry(&[
        // Wine's own MAPI library passes a `mailto:` on and calls it success; Windows has none by itself.
        (CLIENTS, "", ""),
        (CHOICE, "ProgId", "ChromeHTML"),
        (
            &format!(r"{CLASSES}\ChromeHTML\shell\open\command"),
            "",
            &format!("\"{program}\" -- \"%1\""),
        ),
        (
            &format!(r"{CLASSES}\mailto\shell\open\command"),
            "",
            &format!("\"{program}\" -- \"%1\""),
        ),
    ]);
    let request = windows.hand_over("0");
    let handed = &request["handed"];
    assert_eq!(
        (&handed["rung"], &handed["program"], &handed["left_out"]),
        (&"mailto".into(), &"chrome".into(), &2.into()),
        "{handed}"
    );
    let given = windows.given();
    let address = given.last().unwrap();
    assert!(
        address.starts_with("mailto:anagrafe@fornitore.example?subject=Certificato%20di%20residenza%3A%20"),
        "{given:?}"
    );
}
