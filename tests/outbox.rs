//! The outbox: what waits, what is in doubt, and that nothing leaves twice.

use mail_parser::MessageParser;

use crate::support::bench::SEND;
use crate::support::{Bench, MailServer, Script};

#[test]
fn what_may_have_arrived_is_not_sent_again_without_a_word() {
    let server = MailServer::scripted(Script {
        at: "END",
        reply: "",
        offers: &[],
    });
    let bench = Bench::sending_to(&server);
    let id = bench.run(&SEND).json()["id"].as_str().unwrap().to_owned();
    let again = bench.run(&["outbox", "retry", &id]);
    assert_eq!(again.code, 2);
    assert!(
        again.err.starts_with(&format!(
            "Non si può fare: la richiesta «{id}» è nello stato «uncertain»\n"
        )),
        "{}",
        again.err
    );
    assert_eq!(
        bench.run(&["--json", "outbox", "run"]).out,
        "[]\n",
        "nothing is queued"
    );
    assert_eq!(server.received().len(), 1);

    let first = MessageParser::default()
        .parse(&server.received()[0])
        .unwrap()
        .message_id()
        .unwrap()
        .to_owned();
    assert_eq!(
        bench
            .run(&["--json", "outbox", "confirm", &id, "--not-sent"])
            .json()["state"],
        "queued"
    );
    let better = MailServer::agreeable();
    let bench = bench.settings(&better.settings("none"));
    assert_eq!(bench.run(&["--json", "outbox", "run"]).json()[0]["state"], "sent");
    let received = better.received();
    let second = MessageParser::default().parse(&received[0]).unwrap();
    assert_eq!(
        second.message_id(),
        Some(first.as_str()),
        "the same message, recognisable as such"
    );
}

#[test]
fn a_refused_request_can_be_tried_again_or_taken_back_with_its_attachments() {
    let server = MailServer::scripted(Script {
        at: "RCPT",
        reply: "451 come back",
        offers: &[],
    });
    let bench = Bench::sending_to(&server);
    bench.write("schermata 1.png", b"\x89PNG");
    bench.ticket("kind =", "attachments = [\"schermata 1.png\"]\nkind =");
    let id = bench.run(&SEND).json()["id"].as_str().unwrap().to_owned();
    let tried = bench.run(&["--json", "outbox", "retry", &id]).json();
    assert_eq!(
        (&tried["state"], &tried["attempts"]),
        (&serde_json::json!("refused"), &serde_json::json!(2))
    );
    let dropped = bench.run(&["--json", "outbox", "drop", &id]);
    assert_eq!(dropped.code, 0);
    assert_eq!(bench.run(&["--json", "outbox", "list"]).out, "[]\n");
    assert_eq!(
        std::fs::read_dir(bench.path("data/attachments")).unwrap().count(),
        1,
        "the draft has its file"
    );
    assert_eq!(std::fs::read_dir(bench.path("data/messages")).unwrap().count(), 0);
}

#[test]
fn a_program_killed_while_sending_leaves_the_truth_behind() {
    // The server takes the message and then says nothing for as long as the test lives.
    let listener = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let bench = Bench::with_list().settings(&format!(
        "[smtp]\nhost = \"localhost\"\nport = {port}\nsecurity = \"none\"\n"
    ));
    let mut child = bench
        .command(&SEND)
        .stdout(std::process::Stdio::null())
        .spawn()
        .unwrap();
    let (stream, _) = listener.accept().unwrap();
    silent_after_data(&stream);
    child.kill().unwrap();
    child.wait().unwrap();
    let list = bench.run(&["--json", "outbox", "list"]).json();
    assert_eq!(
        (&list[0]["state"], &list[0]["attempts"]),
        (&"uncertain".into(), &1.into())
    );
    assert_eq!(
        bench.run(&["--json", "outbox", "run"]).out,
        "[]\n",
        "it is not sent again by itself"
    );
}

/// Talks until the final dot has been read, and answers it with silence.
fn silent_after_data(stream: &std::net::TcpStream) {
    use std::io::{BufRead, BufReader, Write};
    let mut writer = stream;
    writer.write_all(b"220 test\r\n").unwrap();
    let mut in_data = false;
    for line in BufReader::new(stream).lines().map_while(Result::ok) {
        match (in_data, line.as_str()) {
            (true, ".") => return,
            (true, _) => {}
            (false, "DATA") => {
                in_data = true;
                writer.write_all(b"354 go\r\n").unwrap();
            }
            (false, _) => writer.write_all(b"250 ok\r\n").unwrap(),
        }
    }
}

#[test]
fn as_a_file_it_is_handed_over_and_confirmed_by_the_clerk() {
    let bench = Bench::with_list();
    let ran = bench.run(&[
        "--json",
        "send",
        "ticket.toml",
        "--via",
        "eml",
        "--out",
        "richiesta.eml",
    ]);
    let request = ran.json();
    assert_eq!(request["state"], "handed_over");
    assert!(bench.read("richiesta.eml").starts_with(b"X-Unsent: 1\r\n"));
    let id = request["id"].as_str().unwrap();
    assert_eq!(
        bench.run(&["--json", "outbox", "list"]).json()[0]["state"],
        "handed_over",
        "it waits for the clerk's word"
    );
    assert_eq!(
        bench.run(&["--json", "outbox", "confirm", id]).json()["state"],
        "sent"
    );
}

#[test]
fn only_the_ways_that_it_allows_are_possible() {
    let bench = Bench::with_list();
    bench.write("config/policy.toml", "[handoff]\nallowed = [\"client\"]\n");
    let ran = bench.run(&["send", "ticket.toml", "--via", "eml", "--out", "x.eml"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        "L’invio «eml» non è ammesso su questo computer\n\
         Usare un’altra via; le vie ammesse le sceglie chi amministra i computer.\n"
    );
}

#[test]
fn the_ticket_number_of_the_confirmation_is_kept_and_found() {
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    let id = bench.run(&SEND).json()["id"].as_str().unwrap().to_owned();
    let ran = bench.run(&[
        "--json",
        "history",
        "number",
        &id,
        "[Ticket #48213] presa in carico",
    ]);
    assert_eq!(
        (ran.code, &ran.json()["number"]),
        (0, &serde_json::json!("48213"))
    );
    let found = bench.run(&["--json", "history", "search", "48213"]).json();
    assert_eq!(found.as_array().map(Vec::len), Some(1));
    assert_eq!(found[0]["state"], "numbered");
}
