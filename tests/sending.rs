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

/// Each step at which a server can refuse or hang up, what is then known, and that nothing was delivered behind it.
#[test]
fn at_every_step_the_outcome_is_the_true_one() {
    let refused = |reply: &'static str| reply;
    let table: [(&str, &str, &str, &str, usize); 17] = [
        ("GREETING", refused("554 no service"), "refused", "rejected", 0),
        ("GREETING", refused("421 too busy"), "refused", "busy", 0),
        ("GREETING", "", "refused", "interrupted", 0),
        ("EHLO", refused("550 who are you"), "refused", "rejected", 0),
        ("EHLO", "", "refused", "interrupted", 0),
        (
            "MAIL",
            refused("550 5.7.1 not your address"),
            "refused",
            "sender-refused",
            0,
        ),
        ("MAIL", refused("552 5.3.4 too large"), "refused", "too-large", 0),
        (
            "MAIL",
            refused("550 5.7.30 Basic authentication is not supported"),
            "refused",
            "passwords-off",
            0,
        ),
        (
            "RCPT",
            refused("550 5.1.1 no such user"),
            "refused",
            "recipient-refused",
            0,
        ),
        (
            "RCPT",
            refused("451 4.7.1 greylisted, come back"),
            "refused",
            "busy",
            0,
        ),
        ("RCPT", "", "refused", "interrupted", 0),
        ("DATA", refused("451 not now"), "refused", "busy", 0),
        ("DATA", "", "refused", "interrupted", 0),
        (
            "END",
            refused("554 5.7.1 looks like spam"),
            "refused",
            "rejected",
            0,
        ),
        (
            "END",
            refused("552 5.3.4 message too large"),
            "refused",
            "too-large",
            0,
        ),
        ("END", refused("451 disk full"), "refused", "busy", 0),
        ("END", "", "uncertain", "lost", 1),
    ];
    for (at, reply, state, code, deliveries) in table {
        let server = MailServer::scripted(Script {
            at,
            reply,
            offers: &[],
        });
        let bench = Bench::sending_to(&server);
        let ran = bench.run(&SEND);
        let request = ran.json();
        let known = (request["state"].as_str(), request["reason"]["code"].as_str());
        assert_eq!(known, (Some(state), Some(code)), "{at} {reply:?}: {}", ran.out);
        assert_eq!(server.received().len(), deliveries, "{at} {reply:?}");
        assert_eq!(request["attempts"], 1);
        if !reply.is_empty() {
            let words = request["reason"]["words"].as_str().unwrap();
            assert!(
                words.contains(&reply[4..]),
                "the server's own words are kept: {words}"
            );
        }
    }
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
            "  Parole del server: 5.1.1 no such user",
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
    assert_eq!(bench.run(&SEND).json()["reason"]["code"], "unreachable");
}
