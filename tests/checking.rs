//! `check`: findings as data and as words, one by one and by the thousand.

use crate::support::Bench;

#[test]
fn a_good_ticket_has_no_finding_and_a_generic_one_is_explained() {
    let bench = Bench::with_list();
    let ran = bench.run(&["check", "ticket.toml"]);
    assert_eq!((ran.code, ran.out.as_str()), (0, "ticket.toml: 0 segnalazioni\n"));

    bench.ticket(
        "Certificato di residenza: la stampa è vuota",
        "Richiesta assistenza",
    );
    let ran = bench.run(&["check", "ticket.toml"]);
    assert_eq!(ran.code, 1, "blocking findings");
    assert_eq!(
        ran.out,
        "ticket.toml: 1 segnalazione\n\
         \n\
         \x20 Da correggere · Oggetto · Dall’oggetto non si capisce di che cosa si tratta [subject.generic]\n\
         \x20   «Richiesta assistenza»\n\
         \x20   Le richieste con un oggetto generico non vengono prese in carico: dall’elenco non si può valutarne \
         l’urgenza. (guida, par. 2.3)\n\
         \x20   → Dire che cosa succede e dove, per esempio «Certificato di residenza: la stampa resta vuota».\n"
    );
}

#[test]
fn json_gives_rule_field_and_utf16_offsets() {
    let bench = Bench::with_list();
    bench.ticket("Certificato di residenza: la stampa è vuota", "😀 è urgente");
    let ran = bench.run(&["check", "--json", "ticket.toml"]);
    assert_eq!(
        ran.json(),
        serde_json::json!({"id": "ticket.toml", "findings": [{
            "rule": "subject.generic", "severity": "blocking", "field": "subject",
            "start": 0, "end": 12, "text": "😀 è urgente"
        }]})
    );
}

#[test]
fn a_promised_attachment_is_missed_until_it_is_there() {
    let bench = Bench::with_list();
    bench.ticket(
        "esce un foglio bianco",
        "esce un foglio bianco, vi allego la schermata",
    );
    let rules = |bench: &Bench| {
        let found = bench.run(&["check", "--json", "ticket.toml"]).json()["findings"].clone();
        found
            .as_array()
            .unwrap()
            .iter()
            .map(|f| f["text"].as_str().unwrap().to_owned())
            .collect::<Vec<_>>()
    };
    assert_eq!(rules(&bench), ["vi allego"]);
    bench.write("schermata 1.png", b"\x89PNG");
    let whole = String::from_utf8(bench.read("ticket.toml")).unwrap();
    bench.write(
        "ticket.toml",
        whole.replace("kind =", "attachments = [\"schermata 1.png\"]\nkind ="),
    );
    assert_eq!(rules(&bench), [""; 0]);
}

#[test]
fn every_line_of_the_corpus_is_answered_in_its_place() {
    let bench = Bench::new();
    let corpus = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/tickets.jsonl");
    let ran = bench.run(&["check", "--jsonl", corpus]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let id = |line: &str| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].clone();
    let asked: Vec<_> = std::fs::read_to_string(corpus).unwrap().lines().map(id).collect();
    let answered: Vec<_> = ran.out.lines().map(id).collect();
    assert_eq!(answered, asked);
    assert!(!bench.path("data").exists(), "checking leaves nothing behind");
}
