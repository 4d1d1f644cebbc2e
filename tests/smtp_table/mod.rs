//! A server that fails at every step in every way: what is then known, what is said, and what was delivered.

use apriticket::domain::request::{Reason, ReasonCode};
use apriticket::text::Words;

#[rustfmt::skip]
mod rows;

use self::rows::{BODY, ENVELOPE, GREETING, HELLO, LOGIN, MESSAGE, Row};
use crate::support::awkward_server::At::*;
use crate::support::awkward_server::AwkwardServer;
use crate::support::awkward_server::Way::*;
use crate::support::bench::{Bench, SEND, run_with_input};

fn bench(server: &AwkwardServer, further: &str) -> Bench {
    let settings = format!(
        "[smtp]\nhost = \"localhost\"\nport = {}\nsecurity = \"none\"\n{further}",
        server.port
    );
    Bench::with_list()
        .settings(&settings)
        .environment("APRITICKET_SMTP_SECONDS", "1")
}

fn play(row: &Row, bench: &Bench, server: &AwkwardServer, sent: &str) {
    let (at, way, state, code, step, temporary, deliveries) = *row;
    let request: serde_json::Value =
        serde_json::from_str(sent).unwrap_or_else(|error| panic!("{row:?}: {error}: {sent}"));
    assert_eq!(request["state"], state, "{row:?}: {sent}");
    assert_eq!(server.deliveries(), deliveries, "{row:?}");
    assert_eq!(request["attempts"], 1, "{row:?}");
    if code.is_empty() {
        assert!(request["reason"].is_null(), "{row:?}: {sent}");
        return;
    }
    let reason: Reason = serde_json::from_value(request["reason"].clone()).unwrap();
    let known = (reason.code.id(), reason.step.id(), reason.temporary);
    assert_eq!(known, (code.into(), step.into(), temporary), "{row:?}: {sent}");
    let place = reason.server.clone().unwrap();
    assert_eq!((place.host.as_str(), place.port), ("localhost", server.port));
    assert!(
        !reason.words.contains('\u{1b}'),
        "{row:?}: nothing steers the terminal"
    );
    if let (Say(said) | SayAndDrop(said), false) = (way, at == Greeting && code == "not-mail") {
        let first = said
            .split("\r\n")
            .next()
            .unwrap_or_default()
            .trim_start_matches('\u{1b}');
        let first = first.replacen('-', " ", usize::from(first.as_bytes().get(3) == Some(&b'-')));
        assert!(
            code == "not-mail" || reason.words.starts_with(&first),
            "{row:?}: {}",
            reason.words
        );
    }
    let words = Words::italian();
    let wanted = words.reason(&reason);
    assert!(
        !wanted.starts_with("reason-") && wanted.lines().count() == 2,
        "{row:?}: {wanted}"
    );
    let shown = bench.run(&["outbox", "list"]).out;
    for line in wanted.lines() {
        assert!(
            shown.lines().any(|shown| shown.trim() == line),
            "{row:?}: {line}\n{shown}"
        );
    }
}

fn play_all(rows: &[Row]) {
    for row in rows {
        let server = AwkwardServer::start(row.0, row.1, &["SIZE 36700160", "8BITMIME"]);
        let bench = bench(&server, "");
        let sent = bench.run(&SEND).out;
        play(row, &bench, &server, &sent);
    }
}

#[test]
fn at_the_greeting() {
    play_all(GREETING);
}

#[test]
fn at_the_hello() {
    play_all(HELLO);
}

#[test]
fn at_sender_and_recipient() {
    play_all(ENVELOPE);
}

#[test]
fn at_the_message_and_its_final_dot() {
    play_all(MESSAGE);
}

#[test]
fn in_the_midst_of_the_message_nothing_can_have_been_delivered() {
    for row in BODY {
        let server = AwkwardServer::start(row.0, row.1, &[]);
        let bench = bench(&server, "");
        bench.write("registro.log", vec![b'x'; 12_000_000]);
        bench.ticket("kind =", "attachments = [\"registro.log\"]\nkind =");
        let sent = bench.run(&SEND).out;
        play(row, &bench, &server, &sent);
    }
}

#[test]
fn at_the_login_by_either_way() {
    let login = "auth = \"password\"\nuser = \"mario\"\n";
    let mut with_password = SEND.to_vec();
    with_password.push("--password-stdin");
    for (offers, rows) in [
        (&["AUTH PLAIN LOGIN"], LOGIN),
        (
            &["AUTH=LOGIN"],
            &[(
                Password,
                Say("535 5.7.8 no"),
                "refused",
                "credentials",
                "login",
                false,
                0,
            )],
        ),
        (&["AUTH LOGIN"], &[(Nowhere, Drop, "sent", "", "", false, 1)]),
        (
            &["AUTH NTLM"],
            &[(Nowhere, Drop, "refused", "login-not-offered", "login", false, 0)],
        ),
    ] {
        for row in rows {
            let server = AwkwardServer::start(row.0, row.1, offers);
            let bench = bench(&server, login);
            let sent = run_with_input(&mut bench.command(&with_password), "segreto\n");
            play(row, &bench, &server, &sent);
            let heard = server.heard();
            assert!(
                row.2 == "sent" || !heard.iter().any(|line| line.starts_with("MAIL")),
                "{heard:?}"
            );
        }
    }
}

#[test]
fn what_comes_before_the_handshake_does_not_count_as_said_under_it() {
    for (way, code) in [
        (Say("220 go\r\n250 smuggled"), "insecure"),
        (Say("454 4.7.0 TLS not available"), "busy"),
        (Say("500 what?"), "insecure"),
        (Drop, "interrupted"),
        (Stall, "timeout"),
    ] {
        let server = AwkwardServer::start(StartTls, way, &["STARTTLS"]);
        let settings = format!(
            "[smtp]\nhost = \"localhost\"\nport = {}\nsecurity = \"starttls\"\n",
            server.port
        );
        let bench = Bench::with_list()
            .settings(&settings)
            .environment("APRITICKET_SMTP_SECONDS", "1");
        let request = bench.run(&SEND).json();
        assert_eq!(request["reason"]["code"], code, "{way:?}");
        assert_eq!(request["reason"]["step"], "secure", "{way:?}");
        assert_eq!(
            server.heard().last().map(String::as_str),
            Some("STARTTLS"),
            "{way:?}"
        );
    }
}

#[test]
fn a_handshake_that_hangs_ends() {
    // Connections wait in its queue; nobody takes them.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let settings = format!("[smtp]\nhost = \"localhost\"\nport = {port}\nsecurity = \"tls\"\n");
    let bench = Bench::with_list()
        .settings(&settings)
        .environment("APRITICKET_SMTP_SECONDS", "1");
    let reason = bench.run(&SEND).json()["reason"].clone();
    assert_eq!(
        (&reason["code"], &reason["step"]),
        (&"timeout".into(), &"secure".into())
    );
}

#[test]
fn the_table_is_long_enough_to_be_believed() {
    let tables = [GREETING, HELLO, LOGIN, ENVELOPE, BODY, MESSAGE];
    assert!(tables.iter().map(|table| table.len()).sum::<usize>() >= 70);
}

#[test]
fn a_name_that_is_not_there_is_told_from_a_port_and_from_a_proxy() {
    let send = |host: &str, proxy: &str| {
        let settings = format!("[smtp]\nhost = \"{host}\"\nport = 1\nsecurity = \"tls\"\n");
        let bench = Bench::with_list().settings(&settings);
        let bench = bench
            .environment("HTTPS_PROXY", proxy)
            .environment("APRITICKET_SMTP_SECONDS", "5");
        let reason = bench.run(&SEND).json()["reason"].clone();
        (
            reason["code"].as_str().unwrap().to_owned(),
            reason["step"].as_str().unwrap().to_owned(),
        )
    };
    let known = |code: &str, step: &str| (code.to_owned(), step.to_owned());
    assert_eq!(send("posta.invalid", ""), known("name-not-found", "name"));
    assert_eq!(send("localhost", ""), known("unreachable", "connect"));
    assert_eq!(
        send("posta.invalid", "http://proxy:3128"),
        known("behind-proxy", "name")
    );
    assert_eq!(
        send("localhost", "http://proxy:3128"),
        known("unreachable", "connect"),
        "this computer needs no proxy"
    );
}

#[test]
fn every_class_says_what_happened_who_can_do_what_and_what_it_should_check() {
    let none = std::collections::BTreeMap::new();
    for words in [Words::italian(), Words::english()] {
        for code in ReasonCode::ALL {
            let id = format!("reason-{}", code.id());
            assert_ne!(words.say(&id, &none), id);
            for attribute in ["do", "it"] {
                assert!(
                    words.attribute(&id, attribute, &none).is_some(),
                    "{id}.{attribute}"
                );
            }
        }
        for step in apriticket::domain::request::Step::ALL {
            let id = format!("step-{}", step.id());
            assert_ne!(words.say(&id, &none), id);
        }
    }
}

#[test]
fn the_text_for_it_says_where_and_why_and_nothing_of_the_request() {
    let server = AwkwardServer::start(Rcpt, Say("554 5.7.1 Relay access denied"), &[]);
    let bench = bench(&server, "");
    let request = bench.run(&SEND).json();
    let when = request["changed"]
        .as_str()
        .unwrap()
        .split('.')
        .next()
        .unwrap()
        .to_owned()
        + "Z";
    let text = bench.run(&["outbox", "list", "--for-it"]).out;
    let version = env!("CARGO_PKG_VERSION");
    assert_eq!(
        text,
        format!(
            "Apriticket {version} non riesce a inviare la posta ({when})\n\
             Server: localhost, porta {}\n\
             Si è fermato a: destinatario\n\
             Che cosa è successo: Il server non inoltra la posta verso l’esterno per questo computer\n\
             Parole del server: 554 5.7.1 Relay access denied\n\
             Da verificare: L’inoltro è permesso solo con l’accesso, o da altre reti: impostare auth e user in [smtp], o ammettere l’indirizzo della postazione.\n\
             Codice: relay-denied\n",
            server.port
        )
    );
    let data = bench.run(&["--json", "outbox", "list", "--for-it"]).json();
    assert_eq!(data[0]["code"], "relay-denied");
    assert_eq!(data[0]["port"], server.port);
}
