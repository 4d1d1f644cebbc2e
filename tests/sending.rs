//! `send`: what became of a request is known at every step at which a server can fail.

use mail_parser::MessageParser;

use crate::support::bench::SEND;
use crate::support::{Bench, MailServer, Script};

#[test]
fn a_request_arrives_as_it_was_kept_and_is_sent() {
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    let ran = bench.run(&SEND);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let request = ran.json();
    assert_eq!(request["state"], "sent");
    let received = server.received();
    assert_eq!(received.len(), 1);
    let kept = bench.read(&format!("data/messages/{}.eml", request["id"].as_str().unwrap()));
    assert_eq!(received[0], kept, "the outbox holds exactly what left");
    let read = MessageParser::default().parse(&received[0]).unwrap();
    assert_eq!(
        read.subject(),
        Some("Certificato di residenza: la stampa è vuota")
    );
    assert_eq!(
        server
            .commands()
            .iter()
            .filter(|c| c.starts_with("MAIL") || c.starts_with("RCPT"))
            .cloned()
            .collect::<Vec<_>>(),
        [
            "MAIL FROM:<anagrafe@comune.montecerreto.example>",
            "RCPT TO:<anagrafe@fornitore.example>"
        ]
    );
    let history = bench.run(&["--json", "history", "list"]).json();
    assert_eq!(history[0]["state"], "sent");
    assert_eq!(bench.run(&["--json", "outbox", "list"]).out, "[]\n");
}

#[test]
fn a_refusal_says_what_happened_and_what_to_do() {
    let server = MailServer::scripted(Script {
        at: "RCPT",
        reply: "550 5.1.1 no such user",
        offers: &[],
    });
    let bench = Bench::sending_to(&server);
    let ran = bench.run(&["send", "ticket.toml", "--via", "smtp"]);
    let words = ran
        .out
        .lines()
        .enumerate()
        .filter(|(at, _)| *at != 1)
        .map(|(_, line)| line)
        .collect::<Vec<_>>();
    assert_eq!(
        words,
        [
            "Non partita · Certificato di residenza: la stampa è vuota · anagrafe@fornitore.example",
            "  Il server non accetta l’indirizzo del modulo",
            "  Controllare l’indirizzo sulla pagina ufficiale e aggiornare l’elenco.",
            "  Parole del server: 550 5.1.1 no such user",
            "  Il server non l’ha presa: nulla è stato consegnato e nulla è andato perso.",
        ]
    );
}

#[test]
fn a_message_over_the_servers_limit_is_not_begun() {
    let server = MailServer::scripted(Script {
        at: "",
        reply: "",
        offers: &["SIZE 500"],
    });
    let request = Bench::sending_to(&server).run(&SEND).json();
    assert_eq!(request["reason"]["code"], "too-large");
    assert!(
        !server
            .commands()
            .iter()
            .any(|command| command.starts_with("MAIL")),
        "{:?}",
        server.commands()
    );
}

#[test]
fn a_server_that_is_not_there_is_named_as_such() {
    let bench = Bench::with_list().settings("[smtp]\nhost = \"127.0.0.1\"\nport = 1\nsecurity = \"none\"\n");
    let request = bench.run(&SEND).json();
    assert_eq!(
        (&request["state"], &request["reason"]["code"]),
        (&"refused".into(), &"unreachable".into())
    );
    let bench = Bench::with_list().settings("[smtp]\nhost = \"posta.invalid\"\nport = 465\n");
    assert_eq!(bench.run(&SEND).json()["reason"]["code"], "name-not-found");
}
