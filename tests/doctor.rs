//! `doctor`: the mail server tried step by step, its words, where it stops, and that nothing is sent.

use crate::support::Bench;
use crate::support::awkward_server::At::{self, *};
use crate::support::awkward_server::AwkwardServer;
use crate::support::awkward_server::Way::{self, *};
use crate::support::bench::run_with_input;
use crate::support::certificate::Certificate;
use crate::support::mail_server::MailServer;

fn bench(settings: &str) -> Bench {
    let writer = "[writer]\nemail = \"anagrafe@comune.montecerreto.example\"\n";
    Bench::new()
        .settings(&(settings.to_owned() + writer))
        .environment("APRITICKET_SMTP_SECONDS", "1")
}

fn at(server: &AwkwardServer) -> String {
    format!(
        "[smtp]\nhost = \"127.0.0.1\"\nport = {}\nsecurity = \"none\"\n",
        server.port
    )
}

#[test]
fn every_step_is_named_with_the_servers_words_and_nothing_is_sent() {
    let server = AwkwardServer::start(Nowhere, Drop, &["SIZE 36700160", "AUTH PLAIN"]);
    let bench = bench(&(at(&server) + "auth = \"password\"\nuser = \"mario\"\n"));
    let out = run_with_input(&mut bench.command(&["doctor", "--password-stdin"]), "segreto\n");
    assert_eq!(
        out,
        format!(
            "Prova del server di posta 127.0.0.1, porta {}: nessun messaggio viene inviato\n  \
             va bene · nome del server · 127.0.0.1\n  \
             va bene · collegamento · 220 posta.example ESMTP\n  \
             va bene · protezione\n  \
             va bene · accesso · 235 ok\n  \
             va bene · dimensione · SIZE 36700160\n  \
             va bene · mittente · 250 ok\n\
             Il server accetta la posta di chi scrive\n",
            server.port
        )
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
    let lines: Vec<_> = ran.out.lines().skip(4).take(6).collect();
    assert_eq!(
        lines,
        [
            "  non va · mittente",
            "    Il server non accetta l’indirizzo di chi scrive",
            "    Controllare l’e-mail nella firma: deve essere quella con cui si accede al server.",
            "",
            "Da inoltrare a chi amministra i computer:",
            ran.out.lines().nth(9).unwrap(),
        ],
        "{}",
        ran.out
    );
    assert!(
        ran.out
            .contains("Parole del server: 553 5.7.1 not your address\n"),
        "{}",
        ran.out
    );
    assert_eq!(
        ran.err,
        "Su questo computer non c’è un portachiavi: password e accessi si chiedono ogni volta\n"
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
        let report = bench(&settings).run(&["--json", "doctor"]).json();
        let trouble = &report["trouble"];
        assert_eq!(
            (&trouble["step"], &trouble["code"]),
            (&stopped.into(), &code.into()),
            "{report}"
        );
        assert_eq!(report["passed"].as_array().unwrap().len(), passed, "{report}");
    }
}

#[test]
fn the_protection_is_named_by_its_version() {
    let certificate = Certificate::new();
    let server = MailServer::starttls(&certificate);
    let bench = bench(&server.settings("starttls"));
    let trusted = bench.write("authority.pem", &certificate.authority);
    let bench = bench.environment("SSL_CERT_FILE", &trusted.to_string_lossy());
    let report = bench.run(&["--json", "doctor"]).json();
    assert_eq!(
        report["passed"][2],
        serde_json::json!({"step": "secure", "words": "TLS 1.3"}),
        "{report}"
    );
    assert_eq!(report["trouble"], serde_json::Value::Null);
}

#[test]
fn what_is_not_set_is_not_a_fault_and_what_is_missing_is() {
    let ran = Bench::new().run(&["doctor"]);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (
            0,
            "Il server di posta non è impostato: le richieste partono dal programma di posta o come file\n"
        )
    );
    let ran = Bench::new()
        .settings("[smtp]\nhost = \"localhost\"\nsecurity = \"none\"\n")
        .run(&["--json", "doctor"]);
    assert!(ran.err.contains("sender-missing"), "{}", ran.err);
}

#[cfg(target_os = "linux")]
#[test]
fn the_mail_program_is_tried_with_an_example_for_the_writer_and_nobody_else() {
    use crate::support::linux_desktop::{MAILTO, default, desktop, mail_program, started};
    let bench = desktop()
        .settings("[writer]\nname = \"Graziella Bonci\"\nemail = \"anagrafe@comune.montecerreto.example\"\n");
    mail_program(&bench, "claws-mail.desktop", "Claws Mail", "claws-mail", "");
    default(&bench, MAILTO, "claws-mail.desktop");
    let ran = bench.run(&["doctor", "--client"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        ran.out,
        "Bozza aperta in Claws Mail: è il programma di posta predefinito\n\
         La bozza di esempio è aperta. Se destinatario, testo e allegato ci sono, anche le richieste si apriranno così. \
         Poi si può chiudere senza inviarla.\n"
    );
    let words = started(&bench);
    assert!(
        words[2].starts_with("mailto:anagrafe@comune.montecerreto.example?subject=Prova%20di%20Apriticket"),
        "{words:?}"
    );
    assert!(words[2].contains("perch%C3%A9"), "{words:?}");
    let file = "HOME/data/handed-over/example/allegati/prova d’allegato, è vuoto.txt";
    assert_eq!(words[3..], ["--attach".to_owned(), file.to_owned()]);
    assert_eq!(
        bench.read("data/handed-over/example/allegati/prova d’allegato, è vuoto.txt"),
        "Questo allegato è di esempio.".as_bytes()
    );
    let mail = bench.read("data/handed-over/example/example.eml");
    let mail = mail_parser::MessageParser::default().parse(&mail).unwrap();
    assert!(!String::from_utf8_lossy(mail.raw_message()).contains("fornitore.example"));
    assert_eq!(
        mail.attachment(0).unwrap().contents(),
        "Questo allegato è di esempio.".as_bytes()
    );
    assert_eq!(
        bench.run(&["--json", "outbox", "list"]).json(),
        serde_json::json!([])
    );
    assert!(
        !bench.path("data/handed-over/example").exists(),
        "it goes at the next start"
    );

    let nobody = desktop();
    let ran = nobody.run(&["doctor", "--client"]);
    assert_eq!(
        (ran.code, ran.err.lines().next()),
        (
            2,
            Some("Manca l’indirizzo e-mail di chi scrive, che serve per inviare")
        )
    );
}

#[test]
fn a_password_is_told_right_from_wrong() {
    let server = MailServer::agreeable();
    server.wants("mario", "giusta");
    let bench = bench(&(server.settings("none") + "auth = \"password\"\nuser = \"mario\"\n"));
    for (password, last) in [
        ("sbagliata\n", "Codice: credentials"),
        ("giusta\n", "Il server accetta la posta di chi scrive"),
    ] {
        let mut command = bench.command(&["doctor", "--password-stdin"]);
        let out = run_with_input(&mut command, password);
        assert_eq!(out.lines().last(), Some(last), "{out}");
    }
    assert!(server.received().is_empty());
}
