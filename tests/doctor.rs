//! `doctor`: everything that a request needs, a line each; the mail server tried step by step with its words, where it stops,
//! and that nothing is sent and nothing changed.

use crate::support::Bench;
use crate::support::awkward_server::At::{self, *};
use crate::support::awkward_server::AwkwardServer;
use crate::support::awkward_server::Way::{self, *};
use crate::support::bench::{LIST, Ran, run_with_input};
use crate::support::certificate::Certificate;
use crate::support::mail_server::MailServer;

const WRITER: &str = "[writer]\nemail = \"anagrafe@comune.montecerreto.example\"\n";

/// A computer on which all is well, but for what a test says of it.
fn bench(settings: &str) -> Bench {
    let bench = alone(Bench::new().settings(&(settings.to_owned() + WRITER)));
    let list = LIST.replace("fornitore.example", "palitalsoft.it");
    bench.write("data/address-list.toml", list.replace("2026-11-20", "2099-01-01"));
    for folder in ["config", "data"] {
        rights(&bench, folder, 0o700);
    }
    bench
}

fn rights(bench: &Bench, name: &str, mode: u32) {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(bench.path(name), std::fs::Permissions::from_mode(mode)).unwrap();
}

/// Without the mail programs, display and proxies of who runs the tests.
fn alone(bench: Bench) -> Bench {
    let nowhere = bench.path("nowhere").display().to_string();
    let bench = [
        "HOME",
        "XDG_CONFIG_HOME",
        "XDG_CONFIG_DIRS",
        "XDG_DATA_HOME",
        "XDG_DATA_DIRS",
    ]
    .into_iter()
    .fold(bench, |bench, name| bench.environment(name, &nowhere));
    [
        "DISPLAY",
        "WAYLAND_DISPLAY",
        "ALL_PROXY",
        "HTTPS_PROXY",
        "HTTP_PROXY",
        "all_proxy",
        "https_proxy",
        "http_proxy",
    ]
    .into_iter()
    .fold(bench, |bench, name| bench.environment(name, ""))
    .environment("APRITICKET_SMTP_SECONDS", "1")
}

/// The screen under one heading.
fn under<'a>(out: &'a str, heading: &str) -> Vec<&'a str> {
    out.lines()
        .skip_while(|line| *line != heading)
        .skip(1)
        .take_while(|line| !line.is_empty())
        .collect()
}

/// The lines of a topic: light and text.
fn lines(ran: &Ran, topic: &str) -> Vec<(String, String)> {
    let report = ran.json();
    let of_topic = report["lines"].as_array().unwrap().iter();
    of_topic
        .filter(|line| line["topic"] == topic)
        .map(|line| {
            let text = |name: &str| line[name].as_str().unwrap().to_owned();
            (text("light"), text("text"))
        })
        .collect()
}

fn at(server: &AwkwardServer) -> String {
    format!(
        "[smtp]\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\n",
        server.port
    )
}

#[test]
fn one_screen_says_how_everything_stands() {
    let server = AwkwardServer::start(Nowhere, Drop, &["SIZE 36700160", "AUTH PLAIN"]);
    let bench = bench("");
    let policy = at(&server)
        + "auth = \"password\"\nuser = \"mario\"\n[handoff]\nallowed = [\"smtp\", \"eml\"]\n\
                 [defaults.history]\nretention_days = 90\n[network]\nproxy = \"none\"\n";
    bench.write("config/policy.toml", policy);
    bench.write(
        "config/rules/casa.toml",
        "id = \"body.shouting\"\nsilence = true\n",
    );
    let out = run_with_input(&mut bench.command(&["doctor", "--password-stdin"]), "segreto\n");
    let home = bench.path("").display().to_string();
    let out = out.replace(home.trim_end_matches('/'), "HOME");
    // The last part is about the computer that runs the tests.
    let (ours, window) = out.split_once("\nFinestra\n").unwrap();
    assert_eq!(
        ours,
        format!(
            "Apriticket {} · linux {}\n\n\
             Impostazioni e policy\n  \
             va bene · policy in «HOME/config/policy.toml»\n    \
             handoff.allowed = [\"smtp\", \"eml\"] · fissata · HOME/config/policy.toml:8\n    \
             smtp.host = \"127.0.0.1\" · fissata · HOME/config/policy.toml:2\n    \
             smtp.port = {port} · fissata · HOME/config/policy.toml:3\n    \
             smtp.security = \"none\" · fissata · HOME/config/policy.toml:4\n    \
             smtp.auth = \"password\" · fissata · HOME/config/policy.toml:5\n    \
             smtp.user = \"mario\" · fissata · HOME/config/policy.toml:6\n    \
             network.proxy = \"none\" · fissata · HOME/config/policy.toml:12\n    \
             history.retention_days = 90 · proposta · HOME/config/policy.toml:10\n\n\
             Cartelle e dati\n  \
             va bene · impostazioni in «HOME/config», solo di questo utente\n  \
             va bene · dati in «HOME/data», solo di questo utente\n  \
             nota · nessuna bozza e nessuna richiesta ancora\n\n\
             Elenco degli indirizzi\n  \
             va bene · 2 moduli · confermato su questo computer · da https://www.palitalsoft.it/indirizzi-per-ticket/ · giorni: 0\n\n\
             Regole dell’organizzazione\n  \
             va bene · 1 file di regole in «HOME/config/rules»\n\n\
             Programma di posta\n  \
             nota · la policy non ammette il programma di posta\n\n\
             Server di posta\n  \
             nota · 127.0.0.1, porta {port}: nessun messaggio viene inviato\n  \
             va bene · nome del server · 127.0.0.1\n  \
             va bene · collegamento · 220 posta.example ESMTP\n  \
             va bene · protezione\n  \
             va bene · accesso · 235 ok\n  \
             va bene · dimensione · SIZE 36700160\n  \
             va bene · mittente · 250 ok\n  \
             va bene · il server accetta la posta di chi scrive\n\n\
             Rete e portachiavi\n  \
             nota · nessun proxy\n  \
             attenzione · su questo computer non c’è un portachiavi: password e accessi si chiedono ogni volta\n    \
             Su Linux installare e avviare un servizio Secret Service (GNOME Keyring, KWallet).\n",
            env!("CARGO_PKG_VERSION"),
            std::env::consts::ARCH,
            port = server.port
        )
    );
    assert!(
        window
            .contains("  nota · nessuno schermo in questa sessione: qui funziona solo la riga di comando\n"),
        "{window}"
    );
    assert_eq!(server.deliveries(), 0);
    let heard = server.heard();
    assert!(
        !heard
            .iter()
            .any(|line| line.starts_with("DATA") || line.starts_with("RCPT")),
        "{heard:?}"
    );
    assert!(!bench.path("data/apriticket.db").exists(), "nor is anything kept");
}

#[test]
fn it_stops_at_the_first_step_that_fails_and_says_what_to_forward() {
    let server = AwkwardServer::start(Mail, Say("553 5.7.1 not your address"), &[]);
    let ran = bench(&at(&server)).run(&["doctor"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        under(&ran.out, "Server di posta")[4..],
        [
            "  non va · mittente",
            "    Il server non accetta l’indirizzo di chi scrive",
            "    Controllare l’e-mail nella firma: deve essere quella con cui si accede al server.",
        ],
        "{}",
        ran.out
    );
    let (_, forwarded) = ran
        .out
        .split_once("\nDa inoltrare a chi amministra il server di posta:\n")
        .unwrap();
    assert!(
        forwarded.contains("Parole del server: 553 5.7.1 not your address\n"),
        "{forwarded}"
    );
}

#[test]
fn each_step_can_be_the_last() {
    let table: [(At, Way, &str, &str, usize); 5] = [
        (Greeting, Drop, "connect", "interrupted", 1),
        (Hello, Stall, "connect", "timeout", 2),
        (StartTls, Say("454 not now"), "secure", "busy", 2),
        (Nowhere, Drop, "secure", "insecure", 2),
        (Greeting, Say("554 go away"), "connect", "rejected", 1),
    ];
    for (step, way, stopped, code, passed) in table {
        let offers: &[&str] = if step == StartTls { &["STARTTLS"] } else { &[] };
        let server = AwkwardServer::start(step, way, offers);
        let settings = at(&server).replace("none", "starttls");
        let ran = bench(&settings).run(&["--json", "doctor"]);
        let report = ran.json();
        let mut all = report["lines"].as_array().unwrap().iter();
        let trouble = all.find_map(|line| line.get("trouble")).unwrap();
        assert_eq!(
            (&trouble["step"], &trouble["code"]),
            (&stopped.into(), &code.into()),
            "{report}"
        );
        let good = lines(&ran, "server")
            .iter()
            .filter(|(light, _)| light == "good")
            .count();
        assert_eq!(good, passed, "{report}");
    }
}

#[test]
fn the_protection_is_named_by_its_version() {
    let certificate = Certificate::new();
    let server = MailServer::starttls(&certificate);
    let bench = bench(&server.settings("starttls"));
    let trusted = bench.write("authority.pem", &certificate.authority);
    let bench = bench.environment("SSL_CERT_FILE", &trusted.to_string_lossy());
    let ran = bench.run(&["--json", "doctor"]);
    let secured = ("good".to_owned(), "protezione · TLS 1.3".to_owned());
    assert!(lines(&ran, "server").contains(&secured), "{}", ran.out);
    assert!(
        !lines(&ran, "server").iter().any(|(light, _)| light == "bad"),
        "{}",
        ran.out
    );
}

#[test]
fn without_the_person_the_server_is_tried_as_far_as_it_goes() {
    let server = AwkwardServer::start(Nowhere, Drop, &["AUTH PLAIN"]);
    let asking = at(&server) + "auth = \"password\"\nuser = \"mario\"\n";
    let ran = bench(&asking).run(&["doctor"]);
    let shown = under(&ran.out, "Server di posta");
    assert_eq!(
        shown[shown.len() - 3..],
        [
            "  va bene · protezione",
            "  attenzione · accesso e mittente non provati: il server chiede una password",
            "    Per provarli: «apriticket-cli doctor --password-stdin».",
        ]
    );
    let nobody = alone(Bench::new().settings(&at(&server)));
    let shown = lines(&nobody.run(&["--json", "doctor"]), "server");
    assert_eq!(
        shown.last().unwrap(),
        &(
            "attention".to_owned(),
            "mittente non provato: questo utente non ha ancora indicato la sua e-mail".to_owned()
        )
    );
    assert!(!server.heard().iter().any(|line| line.starts_with("MAIL")));
}

#[test]
fn on_a_new_computer_it_says_what_is_missing() {
    let ran = alone(Bench::new()).run(&["doctor"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        under(&ran.out, "Elenco degli indirizzi"),
        [
            "  non va · Su questo computer non c’è un elenco degli indirizzi, quindi nessun destinatario",
            "    Caricare l’elenco da un file, oppure aprire la pagina ufficiale del fornitore per vedere gli indirizzi.",
        ]
    );
    assert_eq!(
        under(&ran.out, "Server di posta"),
        [
            "  nota · il server di posta non è impostato: le richieste partono dal programma di posta o come file"
        ]
    );
}

#[test]
fn what_is_wrong_with_policy_rights_and_data_is_a_red_line_each() {
    let bench = bench("");
    bench.write(
        "config/policy.toml",
        "[smtp]\nporta = 25\n[network]\nproxy = \"http://127.0.0.1:1\"\n",
    );
    bench.write("config/rules/rotta.toml", "id = \"x\n");
    bench.write(
        "data/apriticket.db",
        "no database at all, but long enough to be looked at as one".repeat(40),
    );
    rights(&bench, "config", 0o755);
    let ran = bench.run(&["doctor"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        under(&ran.out, "Impostazioni e policy")[1..3],
        [
            "  non va · «HOME/config/policy.toml», riga 2, colonna 1: non c’è un’impostazione «smtp.porta»; forse «smtp.port»",
            "    Correggere quella riga; intanto è lasciata fuori da sola e il resto vale.",
        ]
    );
    let folders = under(&ran.out, "Cartelle e dati");
    assert_eq!(
        folders[..2],
        [
            "  attenzione · impostazioni in «HOME/config»: anche altri utenti vi accedono (755)",
            "    Togliere i permessi agli altri: chmod 700 sulla cartella.",
        ]
    );
    assert!(
        folders[3].starts_with("  non va · I dati in «HOME/data» sono danneggiati: "),
        "{folders:?}"
    );
    assert!(
        under(&ran.out, "Regole dell’organizzazione")[1].starts_with("  non va · "),
        "{}",
        ran.out
    );
    assert!(
        under(&ran.out, "Rete e portachiavi")[0]
            .starts_with("  non va · il proxy 127.0.0.1:1 non risponde: "),
        "{}",
        ran.out
    );
    let kept = bench.read("data/apriticket.db");
    assert!(kept.starts_with(b"no database"), "looking mends nothing");
}

#[test]
fn it_has_an_answer_where_the_program_does_not_start() {
    let bench = bench("");
    bench.write("config/policy.toml", "[smtp\n");
    let ran = bench.run(&["doctor"]);
    assert_eq!((ran.code, ran.err.as_str()), (2, ""));
    let shown = under(&ran.out, "Impostazioni e policy");
    assert!(
        shown[0].starts_with(
            "  non va · Le impostazioni «HOME/config/policy.toml» non si possono leggere: riga 1, colonna "
        ),
        "{shown:?}"
    );
    assert_eq!(under(&ran.out, "Cartelle e dati").len(), 3);
    let report = bench.run(&["--json", "doctor"]).json();
    assert_eq!(
        (&report["fine"], &report["lines"][0]["light"]),
        (&false.into(), &"bad".into())
    );
}

#[test]
fn a_password_is_told_right_from_wrong() {
    let server = MailServer::agreeable();
    server.wants("mario", "giusta");
    let bench = bench(&(server.settings("none") + "auth = \"password\"\nuser = \"mario\"\n"));
    for (password, refused) in [("sbagliata\n", true), ("giusta\n", false)] {
        let mut command = bench.command(&["--json", "doctor", "--password-stdin"]);
        let out = run_with_input(&mut command, password);
        assert_eq!(out.contains("\"credentials\""), refused, "{out}");
        assert!(out.contains("235 ok") != refused, "{out}");
    }
    assert!(server.received().is_empty());
}
