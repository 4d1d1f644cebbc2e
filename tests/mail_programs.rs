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
#[path = "support/mod.rs"]
mod support;

use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use mail_parser::{Message, MessageParser, MimeHeaders};
use support::linux_desktop::until;
use support::{Bench, MailServer};

const SUBJECT: &str = "Perché l'unità \"due\", al 100%, stampa = vuoto & storto?";
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
    /// Gives the draft its last key strokes.
    send: &'static [&'static str],
}

/// A bench with the account and the ticket, and everything that runs on it.
struct Desk {
    bench: Bench,
    bus: Child,
    server: MailServer,
}

impl Drop for Desk {
    /// Ends what was started here: the processes whose home this is.
    fn drop(&mut self) {
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
                "[Default Applications]\nx-scheme-handler/mailto={}\n",
                program.entry
            ),
        );
        (program.account)(&bench, server.port);
        let at = |name: &str| bench.path(name).display().to_string();
        std::fs::create_dir_all(bench.path("run")).unwrap();
        let environment = [
            ("HOME", at("")),
            ("XDG_CONFIG_HOME", at("xdg")),
            ("XDG_CONFIG_DIRS", at("none")),
            ("XDG_DATA_HOME", at("share")),
            ("XDG_DATA_DIRS", "/usr/local/share:/usr/share".into()),
            ("XDG_CACHE_HOME", at("cache")),
            ("XDG_RUNTIME_DIR", at("run")),
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
        Self { bench, bus, server }
    }
}

/// Something done with the window of the draft.
fn with_draft(what: &[&str]) -> bool {
    let search = ["search", "--onlyvisible", "--name", "Perché l'unità"];
    let mut command = Command::new("xdotool");
    command.args(search).args(what);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command.status().unwrap().success()
}

fn picture(name: &str) {
    if let Some(folder) = std::env::var_os("APRITICKET_SCREENSHOTS") {
        let path = Path::new(&folder).join(format!("programma-{name}.png"));
        let shot = ["-window", "root", "-trim", "+repage", "-colors", "64"];
        let taken = Command::new("import").args(shot).arg(path).status();
        assert!(taken.unwrap().success());
    }
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
    let ran = desk
        .bench
        .run(&["--json", "send", "ticket.toml", "--via", "client"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let request = ran.json();
    let handed = &request["handed"];
    assert_eq!(
        (&handed["rung"], &handed["why"], &handed["left_out"]),
        (&"arguments".into(), &"default".into(), &0.into()),
        "{handed}"
    );

    until("the draft is open", || with_draft(&["getwindowname"]));
    std::thread::sleep(Duration::from_secs(3));
    picture(program.command);
    for keys in program.send {
        assert!(with_draft(&[
            "windowactivate",
            "--sync",
            "key",
            "--clearmodifiers",
            keys
        ]));
        std::thread::sleep(Duration::from_secs(1));
    }
    until("the server has received it", || {
        !desk.server.received().is_empty()
    });

    let received = desk.server.received();
    let mail = MessageParser::default().parse(&received[0]).unwrap();
    let written = desk
        .bench
        .read(&format!("data/messages/{}.eml", request["id"].as_str().unwrap()));
    let written = MessageParser::default().parse(&written).unwrap();
    assert!(
        desk.server
            .commands()
            .contains(&"RCPT TO:<anagrafe@fornitore.example>".to_owned()),
        "{:?}",
        desk.server.commands()
    );
    let to = mail.to().and_then(|to| to.first()).unwrap();
    assert_eq!(to.address(), Some("anagrafe@fornitore.example"));
    assert_eq!(mail.subject(), Some(SUBJECT));
    let files: Vec<_> = mail
        .attachments()
        .map(|part| (part.attachment_name().unwrap_or_default(), part.contents()))
        .collect();
    assert_eq!(files, FILES);
    the_same_text(&unflowed(&mail), &written.body_text(0).unwrap());
}

/// The text with the soft line breaks of RFC 3676 taken out.
fn unflowed(mail: &Message<'_>) -> String {
    let text = mail.body_text(0).unwrap().replace("\r\n", "\n");
    let kind = mail.text_bodies().next().and_then(|part| part.content_type());
    if kind.and_then(|kind| kind.attribute("format")) != Some("flowed") {
        return text;
    }
    let mut out = String::new();
    for line in text.lines() {
        let line = line.strip_prefix(' ').unwrap_or(line);
        out.push_str(line);
        if !line.ends_with(' ') {
            out.push('\n');
        }
    }
    out
}

/// Word for word the same, and each line that a program would not wrap is a line of its own.
fn the_same_text(received: &str, written: &str) {
    let words = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    assert_eq!(words(received), words(written));
    let lines: Vec<&str> = received.lines().map(str::trim_end).collect();
    for line in written.lines().filter(|line| line.chars().count() < 70) {
        assert!(
            lines.contains(&line),
            "«{line}» is no line of its own in\n{received}"
        );
    }
    assert!(
        received.replace("\r\n", "\n").contains("\n\nFa lo stesso"),
        "an empty line stays"
    );
}

#[test]
fn thunderbird() {
    story(&Program {
        entry: "thunderbird.desktop",
        command: "thunderbird",
        account: thunderbird_account,
        send: &["ctrl+Return"],
    });
}

fn thunderbird_account(bench: &Bench, port: u16) {
    bench.write(
        ".thunderbird/profiles.ini",
        "[General]\nStartWithLastProfile=1\n[Profile0]\nName=p\nIsRelative=1\nPath=p\nDefault=1\n",
    );
    let set = |(name, value): (&str, String)| format!("user_pref(\"{name}\", {value});\n");
    let text = |value: &str| format!("\"{value}\"");
    let settings = [
        ("mail.accountmanager.accounts", text("account1,account2")),
        ("mail.accountmanager.defaultaccount", text("account1")),
        ("mail.accountmanager.localfoldersserver", text("server2")),
        ("mail.account.account1.server", text("server1")),
        ("mail.account.account1.identities", text("id1")),
        ("mail.account.account2.server", text("server2")),
        ("mail.server.server1.type", text("pop3")),
        ("mail.server.server1.hostname", text("127.0.0.1")),
        ("mail.server.server1.userName", text("anagrafe")),
        ("mail.server.server1.name", text("Comune")),
        ("mail.server.server1.login_at_startup", "false".into()),
        ("mail.server.server1.check_new_mail", "false".into()),
        ("mail.server.server2.type", text("none")),
        ("mail.server.server2.hostname", text("Local Folders")),
        ("mail.server.server2.userName", text("nobody")),
        ("mail.identity.id1.fullName", text("Niccolò D'Ascanio")),
        (
            "mail.identity.id1.useremail",
            text("anagrafe@comune.montecerreto.example"),
        ),
        ("mail.identity.id1.smtpServer", text("smtp1")),
        ("mail.identity.id1.valid", "true".into()),
        ("mail.identity.id1.fcc", "false".into()),
        ("mail.smtpservers", text("smtp1")),
        ("mail.smtp.defaultserver", text("smtp1")),
        ("mail.smtpserver.smtp1.hostname", text("127.0.0.1")),
        ("mail.smtpserver.smtp1.port", port.to_string()),
        ("mail.smtpserver.smtp1.try_ssl", "0".into()),
        ("mail.smtpserver.smtp1.authMethod", "1".into()),
        // Nothing that a person would be asked at the first start, or at the first sending.
        ("mail.warn_on_send_accel_key", "false".into()),
        ("mail.shell.checkDefaultClient", "false".into()),
        ("mail.spotlight.firstRunDone", "true".into()),
        ("mailnews.start_page.enabled", "false".into()),
        ("mail.compose.attachment_reminder", "false".into()),
        ("mail.rights.version", "1".into()),
        ("app.donation.eoy.version.viewed", "999".into()),
        (
            "datareporting.policy.dataSubmissionPolicyBypassNotification",
            "true".into(),
        ),
        ("app.update.enabled", "false".into()),
    ];
    bench.write(".thunderbird/p/user.js", settings.map(set).concat());
}

#[test]
fn claws_mail() {
    story(&Program {
        entry: "claws-mail.desktop",
        command: "claws-mail",
        account: claws_account,
        send: &["ctrl+Return"],
    });
}

fn claws_account(bench: &Bench, port: u16) {
    bench.write(
        ".claws-mail/accountrc",
        format!(
            "[Account: 1]\naccount_name=Comune\nis_default=1\nname=Niccolo\naddress=anagrafe@comune.montecerreto.example\n\
             protocol=5\nsmtp_server=127.0.0.1\nset_smtpport=1\nsmtp_port={port}\nssl_smtp=0\nuse_smtp_auth=0\nsave_sent=0\n"
        ),
    );
    bench.write(
        ".claws-mail/clawsrc",
        "[Common]\nwarn_sending_many_recipients=0\n",
    );
    bench.write(
        ".claws-mail/folderlist.xml",
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<folderlist>\n<folder type=\"mh\" name=\"Mail\" path=\"Mail\">\n\
         <folderitem type=\"inbox\" name=\"inbox\" path=\"inbox\" />\n\
         <folderitem type=\"outbox\" name=\"sent\" path=\"sent\" />\n\
         <folderitem type=\"draft\" name=\"draft\" path=\"draft\" />\n\
         <folderitem type=\"queue\" name=\"queue\" path=\"queue\" />\n\
         <folderitem type=\"trash\" name=\"trash\" path=\"trash\" />\n</folder>\n</folderlist>\n",
    );
    for folder in ["inbox", "sent", "draft", "queue", "trash"] {
        std::fs::create_dir_all(bench.path("Mail").join(folder)).unwrap();
    }
}

#[test]
fn evolution() {
    story(&Program {
        entry: "org.gnome.Evolution.desktop",
        command: "evolution",
        account: evolution_account,
        send: &["ctrl+Return"],
    });
}

fn evolution_account(bench: &Bench, port: u16) {
    let source = |name: &str, parent: &str, rest: &str| {
        bench.write(
            &format!("xdg/evolution/sources/{name}.source"),
            format!("[Data Source]\nDisplayName=Comune\nEnabled=true\nParent={parent}\n{rest}"),
        );
    };
    source(
        "comune",
        "",
        "[Mail Account]\nBackendName=none\nIdentityUid=comune-id\n",
    );
    source(
        "comune-id",
        "comune",
        "[Mail Identity]\nName=Niccolò D'Ascanio\nAddress=anagrafe@comune.montecerreto.example\n\
         [Mail Submission]\nSentFolder=folder://local/Sent\nTransportUid=comune-smtp\n\
         [Mail Composition]\nDraftsFolder=folder://local/Drafts\n",
    );
    source(
        "comune-smtp",
        "comune",
        &format!(
            "[Mail Transport]\nBackendName=smtp\n[Authentication]\nHost=127.0.0.1\nPort={port}\nMethod=none\n\
             [Security]\nMethod=none\n"
        ),
    );
    bench.write(
        "xdg/glib-2.0/settings/keyfile",
        "[org/gnome/evolution/mail]\nprompt-on-accel-send=false\nprompt-on-empty-subject=false\n\
         composer-wrap-quoted-text-in-replies=false\n[org/gnome/evolution]\n[org/gnome/evolution/shell]\nstart-offline=false\n\
         [org/gnome/evolution/eds]\nnetwork-monitor-gio-name='always-online'\n\
         [org/gnome/evolution-data-server]\nnetwork-monitor-gio-name='always-online'\n",
    );
}
