//! Trial mode: the whole story to the ticket number, and nothing leaves.

use crate::support::Bench;

#[test]
fn a_trial_request_gets_its_number_from_the_desk_on_this_computer() {
    let bench = Bench::new();
    let ran = bench.run(&["--json", "trial"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let request = ran.json();
    assert_eq!(
        (&request["state"], &request["number"]),
        (&"numbered".into(), &"100001".into())
    );
    assert_eq!(request["to"], "anagrafe@fornitore.example");
    let second = bench.run(&["--json", "trial"]).json();
    assert_eq!(second["number"], "100002", "each request has its own");
}

#[test]
fn trial_and_real_work_do_not_meet() {
    let bench = Bench::new();
    bench.run(&["trial"]);
    assert_eq!(bench.run(&["--json", "history", "list"]).out, "[]\n");
    let ran = bench.run(&["addresses", "show"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        "Su questo computer non c’è un elenco degli indirizzi, quindi nessun destinatario\n\
         Caricare l’elenco da un file, oppure aprire la pagina ufficiale del fornitore per vedere gli indirizzi.\n"
    );
    let shown = bench.run(&["--trial", "addresses", "show"]);
    assert!(
        shown.out.starts_with("PROVA · 19 moduli di esempio"),
        "{}",
        shown.out
    );
}

#[test]
fn in_trial_mode_no_other_way_is_open() {
    let bench = Bench::with_list();
    let ran = bench.run(&["--trial", "send", "ticket.toml", "--via", "client"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .starts_with("In modalità di prova le richieste vanno solo allo sportello di prova\n"),
        "{}",
        ran.err
    );
}

#[test]
fn a_synonym_finds_the_module() {
    let bench = Bench::new();
    let first = |word: &str| {
        let found = bench
            .run(&["--trial", "--json", "addresses", "search", word])
            .json();
        found[0]["id"].as_str().unwrap_or_default().to_owned()
    };
    for (word, id) in [
        ("residenza", "anagrafe"),
        ("F24", "imu"),
        ("cedolino", "paghe"),
        ("carta d'identita", "carta-d-identita-elettronica"),
        ("DELIBERE", "atti-amministrativi"),
        ("ruolo", "tari"),
    ] {
        assert_eq!(first(word), id, "{word}");
    }
}
