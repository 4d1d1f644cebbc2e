//! A home folder of its own and the command line in it.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// What a run of the command line came to.
#[derive(Debug, PartialEq, Eq)]
pub struct Ran {
    pub code: i32,
    pub out: String,
    pub err: String,
}

impl Ran {
    /// The standard output as JSON.
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.out).unwrap_or_else(|error| panic!("{error}: {self:?}"))
    }
}

pub struct Bench {
    folder: TempDir,
    environment: Vec<(String, String)>,
}

/// A list with two modules, one of them with two addresses.
pub const LIST: &str = r#"
source = "https://www.palitalsoft.it/indirizzi-per-ticket/"
updated = 2026-11-20
[[module]]
name = "Anagrafe"
area = "Servizi demografici"
email = "anagrafe@fornitore.example"
keywords = ["residenza", "certificati"]
[[module]]
name = "TARI"
area = "Tributi"
emails = ["tari@fornitore.example", "ruoli@fornitore.example"]
keywords = ["ruolo"]
"#;

/// A ticket that is fine.
pub const TICKET: &str = r#"
module = "anagrafe"
kind = "anomalia"
entity = "Comune di Montecerreto"
subject = "Certificato di residenza: la stampa è vuota"
description = """
Stampando il certificato dalla scheda del cittadino esce un foglio bianco.
Succede da lunedì su tutti i computer dello sportello, perché la stampante è di rete."""
[signature]
name = "Niccolò D'Ascanio"
office = "Servizi Demografici"
phone = "0733 564105 int. 12"
email = "anagrafe@comune.montecerreto.example"
[[availability]]
days = ["mon", "wed"]
from = "09:00"
to = "12:30"
"#;

/// Sends the ticket by SMTP and answers in JSON.
pub const SEND: [&str; 5] = ["--json", "send", "ticket.toml", "--via", "smtp"];

impl Bench {
    /// A home with list and ticket that sends to this server, without protection.
    pub fn sending_to(server: &super::MailServer) -> Self {
        Self::with_list().settings(&server.settings("none"))
    }

    /// An empty home.
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        fs::create_dir_all(folder.path().join("config")).unwrap();
        Self {
            folder,
            environment: Vec::new(),
        }
    }

    /// A home with the list above and the ticket above as `ticket.toml`.
    pub fn with_list() -> Self {
        let bench = Self::new();
        bench.write("data/address-list.toml", LIST);
        bench.write("ticket.toml", TICKET);
        bench
    }

    /// And with these settings.
    pub fn settings(self, settings: &str) -> Self {
        self.write("config/settings.toml", settings);
        self
    }

    /// And with this in the environment of every run.
    pub fn environment(mut self, name: &str, value: &str) -> Self {
        self.environment.push((name.into(), value.into()));
        self
    }

    pub fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    pub fn write(&self, name: &str, content: impl AsRef<[u8]>) -> PathBuf {
        let path = self.path(name);
        fs::create_dir_all(path.parent().unwrap_or(Path::new("/"))).unwrap();
        fs::write(&path, content).unwrap();
        path
    }

    pub fn read(&self, name: &str) -> Vec<u8> {
        fs::read(self.path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
    }

    /// The ticket above with something replaced, as `ticket.toml`.
    pub fn ticket(&self, from: &str, to: &str) {
        assert!(TICKET.contains(from), "{from} must be in the ticket");
        self.write("ticket.toml", TICKET.replacen(from, to, 1));
    }

    /// Something further replaced in `ticket.toml`.
    pub fn ticket_again(&self, from: &str, to: &str) {
        let ticket = String::from_utf8(self.read("ticket.toml")).unwrap();
        assert!(ticket.contains(from), "{from} must be in the ticket");
        self.write("ticket.toml", ticket.replacen(from, to, 1));
    }

    /// A command that has not started yet.
    pub fn command(&self, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_apriticket-cli"));
        command
            .args(arguments)
            .current_dir(self.folder.path())
            .stdin(Stdio::null());
        command.env("APRITICKET_HOME", self.folder.path());
        // The keyring of whoever runs the tests is theirs.
        command.env("APRITICKET_KEYRING", "none");
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command
    }

    /// Runs the command line in the home; the home's own path reads `HOME`.
    pub fn run(&self, arguments: &[&str]) -> Ran {
        let output = self.command(arguments).output().unwrap();
        let text = |bytes: Vec<u8>| {
            String::from_utf8(bytes)
                .unwrap()
                .replace(&*self.folder.path().to_string_lossy(), "HOME")
        };
        Ran {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }
}

/// Runs a command that reads this, and gives its standard output.
pub fn run_with_input(command: &mut Command, input: &str) -> String {
    use std::io::Write;
    let mut child = command
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    String::from_utf8(child.wait_with_output().unwrap().stdout).unwrap()
}
