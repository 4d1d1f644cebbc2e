//! Bad input: each a message that names the thing and the next step, and nothing is lost.

use crate::support::Bench;

/// Runs a command that must fail with exactly this message.
fn fails(bench: &Bench, arguments: &[&str], code: i32, message: &str) {
    let ran = bench.run(arguments);
    assert_eq!(
        (ran.code, ran.err.trim_end()),
        (code, message),
        "{arguments:?}: {}",
        ran.out
    );
}

#[test]
fn an_unknown_module_is_named_with_its_neighbours() {
    let bench = Bench::with_list();
    bench.ticket("module = \"anagrafe\"", "module = \"tributi/TARI\"");
    fails(
        &bench,
        &["check", "ticket.toml"],
        2,
        "Il modulo «tributi/TARI» non è nell’elenco degli indirizzi\n\
         Scegliere un modulo dell’elenco. I più simili: TARI",
    );
}

#[test]
fn without_a_list_there_is_no_recipient() {
    let bench = Bench::new();
    bench.write("ticket.toml", crate::support::bench::TICKET);
    fails(
        &bench,
        &["compose", "ticket.toml", "--out", "x.eml"],
        2,
        "Su questo computer non c’è un elenco degli indirizzi, quindi nessun destinatario\n\
         Caricare l’elenco da un file, oppure aprire la pagina ufficiale del fornitore per vedere gli indirizzi.",
    );
}

#[test]
fn a_missing_attachment_or_a_folder_is_named() {
    let bench = Bench::with_list();
    bench.ticket("kind =", "attachments = [\"schermata 1.png\"]\nkind =");
    for verb in [
        &["check", "ticket.toml"][..],
        &["compose", "ticket.toml", "--out", "x.eml"],
    ] {
        fails(
            &bench,
            verb,
            2,
            "L’allegato «schermata 1.png» non c’è nella cartella «»\n\
             Controllare il nome del file, oppure togliere l’allegato.",
        );
    }
    std::fs::create_dir(bench.path("schermata 1.png")).unwrap();
    fails(
        &bench,
        &["check", "ticket.toml"],
        2,
        "«schermata 1.png» non è un file che si possa allegare\n\
         Scegliere un file; una cartella va prima compressa in un archivio .zip.",
    );
}

#[test]
fn toml_and_json_that_do_not_parse_are_named_with_line_and_column() {
    let bench = Bench::with_list();
    bench.ticket("kind = \"anomalia\"", "kind = \"guasto\"");
    fails(
        &bench,
        &["check", "ticket.toml"],
        2,
        "La richiesta «ticket.toml» non si può leggere: riga 3, colonna 8: unknown variant `guasto`, expected one of \
         `anomalia`, `supporto`, `formazione`\nCorreggere quella riga e riprovare.",
    );
    bench.write("ticket.json", "{\"subject\": \"CDU\",\n \"descrizione\": \"\"}");
    let ran = bench.run(&["check", "ticket.json"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .starts_with("La richiesta «ticket.json» non si può leggere: riga 2, colonna 14: unknown field"),
        "{}",
        ran.err
    );
    fails(
        &bench,
        &["check", "altro.toml"],
        2,
        "Il file «altro.toml» non c’è\nControllare il nome e la cartella.",
    );
}

#[test]
fn a_line_of_jsonl_that_cannot_be_read_does_not_stop_the_others() {
    let bench = Bench::new();
    bench.write(
        "tickets.jsonl",
        "{\"id\": 1, \"ticket\": {}}\n{\"id\": 2, \"ticket\": 7}\n{\"id\": 3, \"ticket\": {}}\n",
    );
    let ran = bench.run(&["check", "--jsonl", "tickets.jsonl"]);
    let ids: Vec<_> = ran
        .out
        .lines()
        .map(|line| serde_json::from_str::<serde_json::Value>(line).unwrap()["id"].clone())
        .collect();
    assert_eq!(
        ids,
        [
            serde_json::json!(1),
            serde_json::Value::Null,
            serde_json::json!(3)
        ]
    );
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .starts_with("La richiesta «tickets.jsonl» non si può leggere: riga 2, colonna"),
        "{}",
        ran.err
    );
}

#[test]
fn a_subject_of_three_hundred_characters_warns_and_arrives_whole() {
    let bench = Bench::with_list();
    let long = "Certificato di residenza con la stampa vuota è ".repeat(6) + "dalla scheda";
    bench.ticket("Certificato di residenza: la stampa è vuota", &long);
    let ran = bench.run(&["check", "ticket.toml"]);
    assert_eq!(ran.code, 0, "a warning does not stop");
    assert!(
        ran.out
            .contains("L’oggetto è lungo 294 caratteri: oltre 150 non si legge più [subject.too_long]"),
        "{}",
        ran.out
    );
    assert_eq!(bench.run(&["compose", "ticket.toml", "--out", "x.eml"]).code, 0);
    let mail = bench.read("x.eml");
    let lines = mail.split(|&byte| byte == b'\n').map(<[u8]>::trim_ascii_end);
    // A name and its address stay on one line; everything else is folded.
    let lines = lines.filter(|line| !line.starts_with(b"From:"));
    let wide: Vec<_> = lines
        .filter(|line| line.len() > 78)
        .map(String::from_utf8_lossy)
        .collect();
    assert_eq!(wide, [""; 0], "folded (RFC 5322, 2.1.1)");
    assert_eq!(
        mail_parser::MessageParser::default()
            .parse(&mail)
            .unwrap()
            .subject(),
        Some(long.as_str())
    );
}

#[test]
fn a_line_break_in_the_subject_is_refused_and_could_begin_no_header() {
    let bench = Bench::with_list();
    bench.ticket(
        "la stampa è vuota",
        "la stampa è vuota\\r\\nBcc: altro@example.com",
    );
    let ran = bench.run(&["compose", "ticket.toml", "--out", "x.eml"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.err
            .contains("In questo campo c’è un a capo o un altro segno invisibile [subject.line_break]"),
        "{}",
        ran.err
    );
    assert!(!bench.path("x.eml").exists());
}

#[cfg(unix)]
#[test]
fn a_file_name_with_a_line_break_is_refused_by_name() {
    let bench = Bench::with_list();
    bench.write("foto\r\nX-Evil: 1.png", b"\x89PNG");
    bench.ticket("kind =", "attachments = [\"foto\\r\\nX-Evil: 1.png\"]\nkind =");
    let ran = bench.run(&["check", "ticket.toml"]);
    assert_eq!(ran.code, 1);
    assert!(
        ran.out.contains(
            "Il nome dell’allegato «foto\u{fffd}\u{fffd}X-Evil: 1.png» contiene segni che ingannano"
        ),
        "{}",
        ran.out
    );
}

#[test]
fn a_list_is_taken_in_whole_or_not_at_all() {
    let bench = Bench::with_list();
    let before = bench.run(&["addresses", "show"]);
    let module = |address: &str| format!("[[module]]\nname = \"IMU\"\nemail = \"{address}\"\n");
    bench.write("vuoto.toml", "updated = 2026-11-20\n");
    bench.write(
        "estraneo.toml",
        module("imu@palitalsoft.it") + &module("imu@evil.com").replace("IMU", "TARI"),
    );
    bench.write("guasto.toml", "[[module]]\nname = \"IMU\nemail = 1\n");
    fails(
        &bench,
        &["addresses", "import", "vuoto.toml"],
        2,
        "L’elenco «vuoto.toml» non contiene nessun modulo\nScegliere un altro file. Finora non è cambiato nulla.",
    );
    fails(
        &bench,
        &["addresses", "import", "estraneo.toml"],
        2,
        "Nell’elenco «estraneo.toml», riga 6, colonna 9, l’indirizzo «imu@evil.com» non è del fornitore: sono ammessi solo \
         palitalsoft.it\nL’elenco non è stato caricato. Verificare l’indirizzo sulla pagina ufficiale; se è giusto, chi \
         amministra i computer può ammettere il dominio.",
    );
    let broken = bench.run(&["addresses", "import", "guasto.toml"]);
    assert!(
        broken
            .err
            .starts_with("L’elenco degli indirizzi «guasto.toml» non si può leggere: riga 2, colonna"),
        "{}",
        broken.err
    );
    assert_eq!(
        bench.run(&["addresses", "show"]),
        before,
        "the list in use is the one before"
    );
    bench.write("buono.toml", module("imu@palitalsoft.it"));
    assert_eq!(bench.run(&["addresses", "import", "buono.toml"]).code, 0);
    assert!(
        bench
            .run(&["addresses", "show"])
            .out
            .contains("imu@palitalsoft.it")
    );
}

#[test]
fn settings_that_do_not_parse_are_not_taken_for_none() {
    let bench = Bench::with_list().settings("[writer]\nname = Graziella\n");
    let ran = bench.run(&["check", "ticket.toml"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err.starts_with(
            "Le impostazioni «HOME/config/settings.toml» non si possono leggere: riga 2, colonna 8: "
        ),
        "{}",
        ran.err
    );
}

#[test]
fn plain_smtp_to_another_computer_and_a_missing_server_are_refused_before_anything_is_kept() {
    let bench = Bench::with_list().settings("[smtp]\nhost = \"posta.comune.example\"\nsecurity = \"none\"\n");
    fails(
        &bench,
        &["send", "ticket.toml", "--via", "smtp"],
        2,
        "Verso «posta.comune.example» la posta partirebbe senza protezione\n\
         Nelle impostazioni scegliere TLS o STARTTLS. Senza protezione si può inviare solo a questo stesso computer, o ai server che chi amministra i computer ha nominato.",
    );
    let bench = bench.settings("");
    fails(
        &bench,
        &["send", "ticket.toml", "--via", "smtp"],
        2,
        "Il server di posta non è impostato\n\
         Indicarlo nelle impostazioni, oppure aprire la richiesta nel programma di posta.",
    );
    assert_eq!(bench.run(&["--json", "outbox", "list"]).out, "[]\n");
}

#[test]
fn a_sender_that_is_no_address_is_named() {
    let bench = Bench::with_list();
    bench.ticket("anagrafe@comune.montecerreto.example", "ufficio anagrafe");
    let ran = bench.run(&["compose", "ticket.toml", "--out", "x.eml"]);
    assert_eq!(ran.code, 1, "{}", ran.err);
    for words in [
        "[signature.email]",
        "«ufficio anagrafe»",
        "nome, chiocciola e dominio",
    ] {
        assert!(ran.err.contains(words), "{words}: {}", ran.err);
    }
    assert!(!bench.path("x.eml").exists());
}

#[test]
fn a_failure_is_also_data_and_also_english() {
    let bench = Bench::new();
    let ran = bench.run(&["--json", "--language", "en", "addresses", "show"]);
    let failure: serde_json::Value = serde_json::from_str(&ran.err).unwrap();
    assert_eq!(failure["failure"]["code"], "list-missing");
    assert_eq!(
        failure["message"],
        "There is no address list on this computer, hence no recipient\n\
         Load the list from a file, or open the vendor’s official page to see the addresses."
    );
}
