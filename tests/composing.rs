//! `compose`: the message in a file, read back by another parser.

use mail_parser::{MessageParser, MimeHeaders};

use crate::support::Bench;

#[test]
fn what_was_written_is_what_another_parser_reads() {
    let bench = Bench::with_list();
    let png: Vec<u8> = (0..=255).cycle().take(70_001).collect();
    bench.write("schermata è 1, «prova».png", &png);
    bench.ticket("kind =", "attachments = [\"schermata è 1, «prova».png\"]\nkind =");
    let ran = bench.run(&["compose", "ticket.toml", "--out", "fuori.eml"]);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (0, "Scritto «fuori.eml», per anagrafe@fornitore.example\n")
    );

    let mail = bench.read("fuori.eml");
    let read = MessageParser::default().parse(&mail).unwrap();
    assert_eq!(
        read.subject(),
        Some("Certificato di residenza: la stampa è vuota")
    );
    let from = read.from().unwrap().first().unwrap();
    assert_eq!(
        (from.name(), from.address()),
        (
            Some("Niccolò D'Ascanio"),
            Some("anagrafe@comune.montecerreto.example")
        )
    );
    let body = read.body_text(0).unwrap().replace("\r\n", "\n");
    assert!(
        body.starts_with("Ente: Comune di Montecerreto\nModulo: Anagrafe (Servizi demografici)\n"),
        "{body}"
    );
    assert!(
        body.contains("\nQuando richiamare: lunedì e mercoledì, 9:00–12:30\n"),
        "{body}"
    );
    assert!(
        body.trim_end()
            .ends_with("Tel. 0733 564105 int. 12\nE-mail: anagrafe@comune.montecerreto.example"),
        "{body}"
    );
    let part = read.attachment(0).unwrap();
    assert_eq!(part.attachment_name(), Some("schermata è 1, «prova».png"));
    assert_eq!(part.contents(), png, "byte for byte");
    assert!(
        read.date().is_some()
            && read
                .message_id()
                .unwrap()
                .ends_with("@comune.montecerreto.example")
    );
    let left = bench.run(&["--json", "outbox", "list"]);
    assert_eq!(left.out, "[]\n", "composing sends nothing");
}

#[test]
fn for_a_mail_program_it_is_an_editable_draft() {
    let bench = Bench::with_list();
    let ran = bench.run(&["compose", "ticket.toml", "--out", "bozza.eml", "--for-client"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mail = String::from_utf8(bench.read("bozza.eml")).unwrap();
    assert!(mail.starts_with("X-Unsent: 1\r\n"), "{mail}");
    assert!(
        !mail.contains("\r\nMessage-ID:") && !mail.contains("\r\nFrom:") && !mail.contains("\r\nDate:"),
        "{mail}"
    );
}

#[test]
fn the_second_address_of_a_module_can_be_chosen() {
    let bench = Bench::with_list();
    bench.ticket(
        "module = \"anagrafe\"",
        "module = \"TARI\"\naddress = \"ruoli@fornitore.example\"",
    );
    let ran = bench.run(&["--json", "compose", "ticket.toml", "--out", "fuori.eml"]);
    assert_eq!(ran.json()["to"], "ruoli@fornitore.example");
}
