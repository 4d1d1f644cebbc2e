//! What comes back: the vendor's confirmation, the sent mail, certified mail; and what can be done with a ticket then.

use mail_parser::MessageParser;
use serde_json::{Value, json};

use crate::support::bench::SEND;
use crate::support::{Bench, MailServer};

const SUBJECT: &str = "Certificato di residenza: la stampa è vuota";

fn confirmation(message_id: &str, subject: &str, from: &str) -> String {
    format!(
        "From: Assistenza <{from}>\r\nTo: anagrafe@comune.montecerreto.example\r\nMessage-ID: <c1@fornitore.example>\r\n\
         In-Reply-To: <{message_id}>\r\nAuto-Submitted: auto-replied\r\nSubject: {subject}\r\n\
         Content-Type: text/plain; charset=utf-8\r\n\r\nRichiesta registrata.\r\n"
    )
}

fn first(bench: &Bench) -> Value {
    bench.run(&["--json", "history", "list"]).json()[0].clone()
}

#[test]
fn the_vendors_confirmation_numbers_the_request_and_a_strangers_does_not() {
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    let id = bench.run(&SEND).json()["id"].as_str().unwrap().to_owned();
    let message_id = first(&bench)["message_id"].as_str().unwrap().to_owned();

    bench.write(
        "evil.eml",
        confirmation(
            &message_id,
            "[Ticket #666]",
            "desk@fornitore.example.evil.example",
        ),
    );
    let evil = bench.run(&["history", "read", "evil.eml"]);
    assert_eq!(
        (evil.code, evil.err.as_str()),
        (
            2,
            "La mail «evil.eml» non riguarda nessuna richiesta di questo computer\n\
             Scegliere la conferma del fornitore, oppure la mail inviata che contiene la richiesta.\n"
        )
    );
    bench.write(
        "loose.eml",
        confirmation(
            "other@x",
            "[Ticket #777] presa in carico",
            "desk@fornitore.example",
        ),
    );
    let loose = bench.run(&["history", "read", "loose.eml"]);
    assert!(
        loose
            .err
            .starts_with("La conferma porta il ticket 777, ma non si capisce per quale richiesta\n"),
        "{}",
        loose.err
    );
    assert_eq!(first(&bench)["number"], Value::Null, "nobody has guessed");

    bench.write(
        "good.eml",
        confirmation(
            &message_id,
            "[Ticket #48213] presa in carico",
            "desk@fornitore.example",
        ),
    );
    let good = bench.run(&["--json", "history", "read", "good.eml"]);
    assert_eq!(good.code, 0, "{good:?}");
    let now = first(&bench);
    assert_eq!(
        (&now["id"], &now["state"], &now["number"]),
        (&json!(id), &json!("numbered"), &json!("48213"))
    );
}

#[test]
fn a_sent_mail_settles_what_was_handed_over_and_its_id_is_known_from_then_on() {
    let bench = Bench::with_list();
    let id = bench
        .run(&[
            "--json",
            "send",
            "ticket.toml",
            "--via",
            "eml",
            "--out",
            "richiesta.eml",
        ])
        .json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let handed = String::from_utf8(bench.read("richiesta.eml")).unwrap();
    let sent = handed.replacen(
        "X-Unsent: 1",
        "From: anagrafe@comune.montecerreto.example\r\nMessage-ID: <x1@thunderbird>",
        1,
    );
    bench.write("inviata.eml", sent);
    let read = bench.run(&["--json", "history", "read", "inviata.eml"]);
    assert_eq!(read.code, 0, "{read:?}");
    let now = first(&bench);
    assert_eq!(
        (&now["state"], &now["message_id"]),
        (&json!("sent"), &json!("x1@thunderbird"))
    );
    bench.write(
        "conferma.eml",
        confirmation("x1@thunderbird", "[Ticket #5120] ok", "desk@fornitore.example"),
    );
    assert_eq!(bench.run(&["history", "read", "conferma.eml"]).code, 0);
    assert_eq!(
        (&first(&bench)["id"], &first(&bench)["number"]),
        (&json!(id), &json!("5120"))
    );
}

#[test]
fn a_receipt_of_certified_mail_is_explained() {
    let bench = Bench::with_list();
    let receipt = |subject: &str| {
        format!(
            "From: posta-certificata@pec.example\r\nX-Ricevuta: accettazione\r\nSubject: {subject}\r\n\r\ntesto\r\n"
        )
    };
    bench.write("a.eml", receipt(&format!("ACCETTAZIONE: {SUBJECT}")));
    bench.write("b.eml", receipt("AVVISO DI MANCATA CONSEGNA: ticket 48213"));
    assert_eq!(
        bench.run(&["history", "read", "a.eml"]).err,
        "È una ricevuta della posta certificata: dice che la mail è partita, non il numero del ticket\n\
         Attendere la risposta automatica del fornitore: arriva dopo qualche minuto.\n"
    );
    assert!(
        bench
            .run(&["history", "read", "b.eml"])
            .err
            .starts_with("La posta certificata avvisa che la mail non è stata accettata o consegnata\n")
    );
}

#[test]
fn a_ticket_can_be_added_to_in_the_vendors_thread_and_a_request_written_again() {
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    bench.write("schermata 1.png", b"\x89PNG");
    bench.ticket("kind =", "attachments = [\"schermata 1.png\"]\nkind =");
    let id = bench.run(&SEND).json()["id"].as_str().unwrap().to_owned();
    let message_id = first(&bench)["message_id"].as_str().unwrap().to_owned();
    let desk = crate::drafts::Desk::at(&bench);
    assert_eq!(
        desk.app.add_information(&id).err().map(|failure| failure.code()),
        Some("number-missing".to_owned())
    );
    bench.write(
        "good.eml",
        confirmation(
            &message_id,
            "[Ticket #48213] presa in carico",
            "desk@fornitore.example",
        ),
    );
    assert_eq!(bench.run(&["history", "read", "good.eml"]).code, 0);

    let request = desk.app.request(&id).unwrap();
    assert!(desk.app.is_soon(&request), "less than two working days");
    let mut further = desk.app.add_information(&id).unwrap();
    assert_eq!(
        (further.subject.as_str(), further.description.as_str()),
        (SUBJECT, "")
    );
    further.description =
        "La stampa resta vuota anche con l'altra stampante, provata oggi sul computer 12.".into();
    let sent = desk
        .app
        .hand_off(&further, apriticket::domain::request::Via::Smtp, None, None)
        .unwrap()
        .unwrap();
    assert_eq!(sent.number.as_deref(), Some("48213"));
    let received = server.received();
    let mail = MessageParser::default().parse(&received[1]).unwrap();
    assert_eq!(
        mail.subject(),
        Some(format!("[Ticket #48213] {SUBJECT}").as_str())
    );
    assert_eq!(mail.in_reply_to().as_text(), Some("c1@fornitore.example"));
    assert!(
        mail.body_text(0).unwrap().contains("Ticket: 48213\r\n")
            || mail.body_text(0).unwrap().contains("Ticket: 48213\n")
    );

    let again = desk.app.write_again(&id).unwrap();
    assert_eq!((again.follows, again.attachments.len()), (None, 1));
    assert_ne!(
        again.attachments[0].id, request.draft.attachments[0].id,
        "a copy of its own"
    );
    assert_eq!(desk.app.search_requests("RESIDENZA 48213").unwrap().len(), 2);
    assert_eq!(desk.app.search_requests("residenza mandati").unwrap().len(), 0);
}
