//! How long the mail of 25 MB in ten attachments takes to make, and in how much memory, beside plain base64 and Python's
//! package `email`; and how long the whole hand-off to a server on this computer takes, beside swaks and curl.
//!
//! What is compared with is run where it is installed, and named as missing where it is not.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    clippy::cast_precision_loss,
    reason = "a measurement touches the clock and the disk, and prints"
)]

use std::fs::{self, File};
use std::io::{self, BufWriter, Read, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use apriticket::domain::letter::Letter;
use apriticket::domain::message::{self, Sender, Stamp};
use apriticket::domain::ticket::Attachment;

#[path = "../support/sink.rs"]
mod sink;

const FILES: usize = 10;
const BYTES: usize = 2_500_000;
/// Attachments of the mail that is handed off: as many as the vendor takes, 25 MB when they are written as text.
const SENT: usize = 7;
const TIMES: usize = 9;

/// The longest resident memory of this process so far, in kB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status
        .lines()
        .find(|line| line.starts_with("VmHWM"))
        .unwrap_or_default();
    line.split_whitespace()
        .nth(1)
        .and_then(|kb| kb.parse().ok())
        .unwrap_or_default()
}

fn name(number: usize) -> String {
    format!("schermata è {number}.png")
}

/// Bytes that do not repeat.
fn content(number: usize) -> Vec<u8> {
    let mut state = 0x9E37_79B9_7F4A_7C15_u64 ^ number as u64;
    let mut bytes = Vec::with_capacity(BYTES + 8);
    while bytes.len() < BYTES {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        bytes.extend_from_slice(&state.to_le_bytes());
    }
    bytes.truncate(BYTES);
    bytes
}

fn letter() -> (Letter, Stamp) {
    let attachments = (0..FILES).map(|number| Attachment {
        id: number.to_string(),
        name: name(number),
        bytes: BYTES as u64,
        media_type: "image/png".into(),
        ..Attachment::default()
    });
    let letter = Letter {
        to_name: "Anagrafe".into(),
        to: "anagrafe@fornitore.example".into(),
        subject: "Certificato di residenza: la stampa è vuota".into(),
        body: "Stampando il certificato dalla scheda esce un foglio bianco.\n".repeat(10),
        attachments: attachments.collect(),
        thread: vec![],
    };
    let stamp = Stamp {
        message_id: "bench@comune.montecerreto.example".into(),
        date: jiff::Zoned::now(),
        from: Some(Sender {
            name: "Graziella Bonci".into(),
            address: "anagrafe@comune.montecerreto.example".parse().unwrap(),
        }),
    };
    (letter, stamp)
}

/// Our way: streamed from the files into a file, synced.
fn ours(folder: &Path) {
    let (letter, stamp) = letter();
    let mut out = BufWriter::new(File::create(folder.join("ours.eml")).unwrap());
    let open = |file: &Attachment| -> io::Result<Box<dyn Read>> {
        Ok(Box::new(File::open(folder.join(&file.name))?))
    };
    message::write(&letter, &stamp, open, &mut out).unwrap();
    out.into_inner().unwrap().sync_all().unwrap();
}

/// The least that anybody could do: read, encode, write, sync.
fn plain(folder: &Path) {
    let mut out = File::create(folder.join("plain.b64")).unwrap();
    for number in 0..FILES {
        let bytes = fs::read(folder.join(name(number))).unwrap();
        out.write_all(base64_simd::STANDARD.encode_to_string(bytes).as_bytes())
            .unwrap();
    }
    out.sync_all().unwrap();
}

fn middle(mut times: Vec<Duration>) -> f64 {
    times.sort_unstable();
    times[times.len() / 2].as_secs_f64() * 1000.0
}

fn measured(mut run: impl FnMut()) -> f64 {
    run();
    let times = (0..TIMES).map(|_| {
        let begun = Instant::now();
        run();
        begun.elapsed()
    });
    middle(times.collect())
}

/// What a child of this program, started to do one thing, took of memory.
fn memory_of(what: &str, folder: &Path) -> u64 {
    let output = Command::new(std::env::current_exe().unwrap())
        .args(["--memory", what])
        .arg(folder)
        .output()
        .unwrap();
    String::from_utf8_lossy(&output.stdout)
        .trim()
        .parse()
        .unwrap_or_default()
}

const PYTHON: &str = r#"
import sys, time, os, resource
from email.message import EmailMessage
from email import policy
folder = sys.argv[1]
def make():
    m = EmailMessage(policy=policy.SMTP)
    m["From"], m["To"] = "anagrafe@comune.montecerreto.example", "anagrafe@fornitore.example"
    m["Subject"] = "Certificato di residenza: la stampa è vuota"
    m.set_content("Stampando il certificato dalla scheda esce un foglio bianco.\n" * 10)
    for n in range(10):
        name = f"schermata è {n}.png"
        with open(os.path.join(folder, name), "rb") as f:
            m.add_attachment(f.read(), maintype="image", subtype="png", filename=name)
    with open(os.path.join(folder, "python.eml"), "wb") as f:
        f.write(m.as_bytes()); f.flush(); os.fsync(f.fileno())
times = []
for _ in range(3):
    t = time.perf_counter(); make(); times.append(time.perf_counter() - t)
print(sorted(times)[1] * 1000, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss)
"#;

fn there(program: &str) -> bool {
    let found = Command::new(program)
        .arg("--version")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .status();
    found.is_ok()
}

fn making(folder: &Path) {
    println!("the mail of 25 MB in ten attachments, from files into a synced file (median of {TIMES})");
    println!(
        "  ours            {:7.0} ms, at most {:6.1} MB",
        measured(|| ours(folder)),
        memory_of("ours", folder) as f64 / 1000.0
    );
    println!(
        "  plain base64    {:7.0} ms, at most {:6.1} MB",
        measured(|| plain(folder)),
        memory_of("plain", folder) as f64 / 1000.0
    );
    let python = Command::new("python3").args(["-c", PYTHON]).arg(folder).output();
    match python.ok().filter(|output| output.status.success()) {
        Some(output) => {
            let text = String::from_utf8_lossy(&output.stdout).into_owned();
            let mut figures = text
                .split_whitespace()
                .filter_map(|figure| figure.parse::<f64>().ok());
            let (time, memory) = (
                figures.next().unwrap_or_default(),
                figures.next().unwrap_or_default(),
            );
            println!(
                "  Python’s email  {time:7.0} ms, at most {:6.1} MB",
                memory / 1000.0
            );
        }
        None => println!("  Python’s email  not here"),
    }
    println!(
        "  an empty process of ours takes {:.1} MB",
        memory_of("nothing", folder) as f64 / 1000.0
    );
}

const LIST: &str = "source = \"https://www.palitalsoft.it/indirizzi-per-ticket/\"\nupdated = 2026-11-20\n[[module]]\nname = \"Anagrafe\"\nemail = \"anagrafe@fornitore.example\"\n";

fn ticket() -> String {
    let files: Vec<_> = (0..SENT).map(|number| format!("\"{}\"", name(number))).collect();
    format!(
        "module = \"anagrafe\"\nkind = \"anomalia\"\nentity = \"Comune di Montecerreto\"\nsubject = \"Certificato di residenza: la stampa è vuota\"\n\
         description = \"Stampando il certificato dalla scheda esce un foglio bianco, da lunedì.\"\nattachments = [{}]\n\
         [signature]\nname = \"Graziella Bonci\"\noffice = \"Anagrafe\"\nphone = \"0733 564105\"\nemail = \"anagrafe@comune.montecerreto.example\"\n",
        files.join(", ")
    )
}

fn handing_off(folder: &Path) {
    let server = sink::Sink::start();
    println!(
        "the whole hand-off of a mail with {SENT} of them to a server on this computer (median of 5, a process each time)"
    );
    let cli = env!("CARGO_BIN_EXE_apriticket-cli");
    fs::create_dir_all(folder.join("config")).unwrap();
    fs::create_dir_all(folder.join("data")).unwrap();
    fs::write(folder.join("data/address-list.toml"), LIST).unwrap();
    fs::write(folder.join("ticket.toml"), ticket()).unwrap();
    let settings = format!(
        "[smtp]\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\n",
        server.port
    );
    fs::write(folder.join("config/settings.toml"), settings).unwrap();
    let timed = |label: &str, command: &mut dyn FnMut() -> Command| {
        let times = (0..5).map(|_| {
            let (before, begun) = (server.taken(), Instant::now());
            let output = command().stdin(Stdio::null()).output().unwrap();
            let time = begun.elapsed();
            assert_eq!(server.taken(), before + 1, "{label}: {output:?}");
            time
        });
        println!("  {label} {:7.0} ms", middle(times.collect()));
    };
    timed("ours: check, keep, make, send", &mut || {
        let mut command = Command::new(cli);
        command.args(["send", "ticket.toml", "--via", "smtp"]);
        command
            .current_dir(folder)
            .env("APRITICKET_HOME", folder)
            .env("APRITICKET_KEYRING", "none");
        command
    });
    let finished = Command::new(cli)
        .args(["compose", "ticket.toml", "--out", "finished.eml"])
        .current_dir(folder)
        .env("APRITICKET_HOME", folder)
        .output()
        .unwrap();
    assert!(finished.status.success(), "{finished:?}");
    let (from, to) = (
        "anagrafe@comune.montecerreto.example",
        "anagrafe@fornitore.example",
    );
    match there("curl") {
        true => timed("curl, of the finished mail   ", &mut || {
            let mut command = Command::new("curl");
            command.args([
                "-s",
                &format!("smtp://127.0.0.1:{}", server.port),
                "--mail-from",
                from,
                "--mail-rcpt",
                to,
            ]);
            command.arg("--upload-file").arg(folder.join("finished.eml"));
            command
        }),
        false => println!("  curl is not here"),
    }
    match there("swaks") {
        true => timed("swaks, makes and sends it    ", &mut || {
            let mut command = Command::new("swaks");
            command.args([
                "--server",
                "127.0.0.1",
                "--port",
                &server.port.to_string(),
                "--from",
                from,
                "--to",
                to,
                "--suppress-data",
            ]);
            for number in 0..SENT {
                command
                    .arg("--attach")
                    .arg(format!("@{}", folder.join(name(number)).display()));
            }
            command
        }),
        false => println!("  swaks is not here"),
    }
}

fn main() {
    let arguments: Vec<String> = std::env::args().collect();
    if let Some(at) = arguments.iter().position(|argument| argument == "--memory") {
        let folder = Path::new(&arguments[at + 2]);
        match arguments[at + 1].as_str() {
            "ours" => ours(folder),
            "plain" => plain(folder),
            _ => {}
        }
        println!("{}", peak());
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    for number in 0..FILES {
        fs::write(folder.path().join(name(number)), content(number)).unwrap();
    }
    making(folder.path());
    handing_off(folder.path());
}
