//! `send`: what became of a request is known at every step at which a server can fail.

use apriticket::app::App;
use mail_parser::MessageParser;

use crate::drafts::Desk;
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
            "  Nulla è stato consegnato e nulla è andato perso: la richiesta è salva qui.",
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
fn what_the_server_takes_is_known_while_attaching_also_at_the_next_start() {
    let server = MailServer::scripted(Script {
        at: "",
        reply: "",
        offers: &["SIZE 20000"],
    });
    let more = "[handoff]\ndefault = \"smtp\"\n[writer]\nemail = \"graziella@comune.montecerreto.example\"\n";
    let bench = Bench::with_list().settings(&(server.settings("none") + more));
    let app = Desk::at(&bench).app;
    let vendor = app.limits().message_bytes;
    app.test_mail(None).unwrap();
    assert_eq!(app.limits().message_bytes, 20_000);
    let app = Desk::at(&bench).app;
    assert_eq!(app.limits().message_bytes, 20_000);
    let scan = bench.write("scansione.pdf", vec![b'%'; 16_000]);
    let draft = app.new_draft().unwrap();
    let draft = app.attach(&draft.id, &[scan]).unwrap();
    let too_large = |app: &App| {
        app.check(&draft)
            .iter()
            .any(|finding| finding.rule == "attachment.too_large")
    };
    assert!(too_large(&app), "a third more than 16,000 bytes");
    // Another server may take more.
    bench.write(
        "config/settings.toml",
        more.replace("[writer]", "[smtp]\nhost = \"posta.invalid\"\n[writer]"),
    );
    let app = Desk::at(&bench).app;
    assert_eq!(app.limits().message_bytes, vendor);
    assert!(!too_large(&app));
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
