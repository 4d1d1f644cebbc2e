//! `send --via client`: which rung of the ladder is taken on a Linux desktop, what the program is started with, what is
//! said and kept. The desktop is real files, the programs are real processes that write down what they are given; real
//! mail programs are in `mail_programs.rs`.

use std::os::unix::fs::PermissionsExt;

use crate::support::linux_desktop::{MAILTO, default, desktop, mail_program, program, started, until};

const CLIENT: [&str; 4] = ["send", "ticket.toml", "--via", "client"];

/// The output without the line that names id and Message-ID.
fn said(out: &str) -> Vec<&str> {
    out.lines()
        .enumerate()
        .filter(|(at, _)| *at != 1)
        .map(|(_, line)| line)
        .collect()
}

#[test]
fn the_default_program_is_started_with_what_it_honours_and_the_clerk_reads_so() {
    let bench = desktop();
    mail_program(&bench, "claws-mail.desktop", "Claws Mail", "claws-mail", "");
    mail_program(&bench, "other.desktop", "Altro", "other", "");
    default(&bench, MAILTO, "claws-mail.desktop");
    let ran = bench.run(&CLIENT);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        said(&ran.out),
        [
            "Affidata al programma di posta · Certificato di residenza: la stampa è vuota · anagrafe@fornitore.example",
            "  Bozza aperta in Claws Mail: è il programma di posta predefinito",
            "  La richiesta parte solo quando viene inviata da lì.",
        ]
    );
    let words = started(&bench);
    assert_eq!(words[..2], ["claws-mail", "--compose"]);
    let opening = "mailto:anagrafe@fornitore.example?subject=Certificato%20di%20residenza%3A%20la%20stampa%20%C3%A8%20vuota\
                   &body=Ente%3A%20Comune%20di%20Montecerreto%0D%0AModulo%3A%20Anagrafe%20";
    assert!(words[2].starts_with(opening), "{}", words[2]);
    let id = bench.run(&["--json", "outbox", "list"]).json()[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        words[3..],
        [
            "--attach".to_owned(),
            format!("HOME/data/handed-over/{id}/allegati/schermata è, 1.png"),
            format!("HOME/data/handed-over/{id}/allegati/L'ordine.txt"),
        ]
    );
}

#[test]
fn what_was_handed_over_is_the_users_alone_and_stays_until_the_clerk_confirms() {
    for settled in [
        vec!["outbox", "confirm"],
        vec!["history", "number"],
        vec!["outbox", "drop"],
    ] {
        let bench = desktop();
        mail_program(&bench, "claws-mail.desktop", "Claws Mail", "claws-mail", "");
        default(&bench, MAILTO, "claws-mail.desktop");
        let request = bench.run(&[&["--json"], &CLIENT[..]].concat()).json();
        let id = request["id"].as_str().unwrap().to_owned();
        let folder = format!("data/handed-over/{id}");
        for part in ["", "/allegati"] {
            let mode = std::fs::metadata(bench.path(&format!("{folder}{part}")))
                .unwrap()
                .permissions()
                .mode();
            assert_eq!(mode & 0o777, 0o700, "{part}");
        }
        assert_eq!(
            bench.read(&format!("{folder}/allegati/L'ordine.txt")),
            b"ordine\n"
        );
        assert!(
            bench
                .read(&format!("{folder}/richiesta.eml"))
                .starts_with(b"X-Unsent: 1\r\n")
        );
        bench.run(&["outbox", "list"]);
        assert!(
            bench.path(&folder).is_dir(),
            "a mail program may read it only when the mail leaves"
        );
        let number = ["48213"];
        let further: &[&str] = if settled[1] == "number" { &number } else { &[] };
        let ran = bench.run(&[settled.as_slice(), &[&id], further].concat());
        assert_eq!(
            (ran.code, bench.path(&folder).exists()),
            (0, false),
            "{settled:?}"
        );
    }
}

#[test]
fn which_rung_was_taken_and_why_is_kept() {
    let bench = desktop();
    mail_program(&bench, "claws-mail.desktop", "Claws Mail", "claws-mail", "");
    default(&bench, MAILTO, "claws-mail.desktop");
    // It takes an address, and nothing else.
    program(&bench, "claws-mail", "[ \"$1\" != --compose ] || exit 3");
    let request = bench.run(&[&["--json"], &CLIENT[..]].concat()).json();
    let kept = serde_json::json!({
        "rung": "mailto", "program": "Claws Mail", "why": "instead", "left_out": 2, "cut": false,
        "passed": [
            {"rung": "arguments", "program": "Claws Mail", "because": "failed", "words": "exit status: 3"},
            {"rung": "handler", "program": "", "because": "no-handler", "words": ""},
        ],
    });
    assert_eq!(request["handed"], kept);
    assert_eq!(bench.run(&["--json", "outbox", "list"]).json()[0]["handed"], kept);
}

#[test]
fn without_a_way_for_attachments_it_is_said_and_their_folder_opens() {
    let bench = desktop();
    mail_program(&bench, "firefox.desktop", "Firefox", "firefox", "");
    default(&bench, MAILTO, "firefox.desktop");
    let ran = bench.run(&CLIENT);
    let id = bench.run(&["--json", "outbox", "list"]).json()[0]["id"]
        .as_str()
        .unwrap()
        .to_owned();
    assert_eq!(
        said(&ran.out),
        [
            "Affidata al programma di posta · Certificato di residenza: la stampa è vuota · anagrafe@fornitore.example",
            "  Aperto Firefox con destinatario, oggetto e testo: le vie migliori non erano possibili",
            "  I 2 allegati non sono nella bozza: aggiungerli dalla cartella che si è aperta.",
            "  Via scartata: non si sa come Firefox prenda gli allegati",
            "  Via scartata: nessun programma apre i file .eml",
            "  La richiesta parte solo quando viene inviata da lì.",
            &format!("  Cartella: «HOME/data/handed-over/{id}/allegati»"),
        ]
    );
    let words = started(&bench);
    assert_eq!(
        (
            words.len(),
            words[1].starts_with("mailto:anagrafe@fornitore.example?")
        ),
        (2, true)
    );
    until("the folder was opened", || bench.path("opened").is_file());
    let opened = String::from_utf8(bench.read("opened")).unwrap();
    assert_eq!(
        opened.trim_end(),
        bench
            .path(&format!("data/handed-over/{id}/allegati"))
            .display()
            .to_string()
    );
}

#[test]
fn a_text_too_long_for_an_address_is_whole_beside_the_attachments() {
    let bench = desktop();
    bench.ticket(
        "Stampando il certificato",
        &format!("Stampando {}\nil certificato", "tutti i certificati ".repeat(600)),
    );
    mail_program(&bench, "firefox.desktop", "Firefox", "firefox", "");
    default(&bench, MAILTO, "firefox.desktop");
    let ran = bench.run(&[
        "--json",
        "--language",
        "en",
        "send",
        "ticket.toml",
        "--via",
        "client",
    ]);
    let request = ran.json();
    assert_eq!(
        (&request["handed"]["cut"], &request["handed"]["left_out"]),
        (&true.into(), &0.into()),
        "{}",
        ran.err
    );
    let id = request["id"].as_str().unwrap();
    let whole = String::from_utf8(bench.read(&format!("data/handed-over/{id}/allegati/testo.txt"))).unwrap();
    assert!(
        whole.starts_with("Ente: Comune di Montecerreto\n")
            && whole.ends_with("E-mail: anagrafe@comune.montecerreto.example\n")
    );
    assert!(started(&bench)[1].ends_with("%5B%E2%80%A6%5D"));
}

#[test]
fn the_program_that_the_settings_name_comes_first_and_if_it_is_not_there_that_is_said() {
    let bench = desktop();
    mail_program(&bench, "claws-mail.desktop", "Claws Mail", "claws-mail", "");
    mail_program(&bench, "thunderbird.desktop", "Thunderbird", "thunderbird", "");
    default(&bench, MAILTO, "claws-mail.desktop");
    let bench = bench.settings("[handoff]\nclient = \"thunderbird\"\n");
    let english = ["--language", "en", "send", "ticket.toml", "--via", "client"];
    assert_eq!(
        said(&bench.run(&english).out)[1],
        "  Draft opened in Thunderbird: the settings say so"
    );
    assert_eq!(started(&bench)[..2], ["thunderbird", "-compose"]);
    std::fs::remove_file(bench.path("bin/thunderbird")).unwrap();
    assert_eq!(
        said(&bench.run(&english).out),
        [
            "Handed to the mail program · Certificato di residenza: la stampa è vuota · anagrafe@fornitore.example",
            "  Draft opened in Claws Mail: the better ways were not possible",
            "  Way passed over: Thunderbird is not on this computer",
            "  The request leaves only when it is sent from there.",
        ]
    );
    // What IT fixes counts more than what the clerk says.
    bench.write("config/policy.toml", "[handoff]\nclient = \"mailto\"\n");
    let handed = bench.run(&[&["--json"], &CLIENT[..]].concat()).json()["handed"].clone();
    assert_eq!(
        (&handed["rung"], &handed["why"]),
        (&"mailto".into(), &"chosen".into())
    );
}

#[test]
fn a_file_goes_to_who_makes_a_draft_of_it() {
    let bench = desktop();
    mail_program(&bench, "thunderbird.desktop", "Thunderbird", "thunderbird", "");
    mail_program(&bench, "other.desktop", "Altro", "other", "");
    default(&bench, MAILTO, "other.desktop");
    default(&bench, "message/rfc822", "thunderbird.desktop");
    let handed = bench.run(&[&["--json"], &CLIENT[..]].concat()).json();
    assert_eq!(handed["handed"]["rung"], "handler");
    let id = handed["id"].as_str().unwrap();
    let home = bench.path("").display().to_string();
    assert_eq!(
        started(&bench),
        [
            "thunderbird".to_owned(),
            format!("file://HOME/data/handed-over/{id}/richiesta.eml")
        ],
        "{home}"
    );
}

#[test]
fn a_confined_program_gets_copies_where_it_can_read_and_they_go_too() {
    let bench = desktop();
    mail_program(
        &bench,
        "thunderbird_thunderbird.desktop",
        "Thunderbird",
        "thunderbird",
        "X-SnapInstanceName=thunderbird\n",
    );
    default(&bench, MAILTO, "thunderbird_thunderbird.desktop");
    let request = bench.run(&[&["--json"], &CLIENT[..]].concat()).json();
    assert_eq!(request["handed"]["rung"], "arguments", "{request}");
    let id = request["id"].as_str().unwrap();
    let copy = format!("snap/thunderbird/common/apriticket/{id}");
    assert_eq!(bench.read(&format!("{copy}/allegati/L'ordine.txt")), b"ordine\n");
    let words = started(&bench).join(" ");
    assert!(
        words.contains(&format!(
            "%2Fsnap%2Fthunderbird%2Fcommon%2Fapriticket%2F{id}%2Fallegati%2F"
        )),
        "{words}"
    );
    bench.run(&["outbox", "confirm", id]);
    assert!(!bench.path(&copy).exists());
}

#[test]
fn evolution_gets_its_files_where_nothing_is_hidden() {
    let bench = desktop();
    std::fs::create_dir(bench.path("session")).unwrap();
    let session = bench.path("session").display().to_string();
    let bench = bench.environment("XDG_RUNTIME_DIR", &session);
    mail_program(
        &bench,
        "org.gnome.Evolution.desktop",
        "Evolution",
        "evolution",
        "",
    );
    default(&bench, MAILTO, "org.gnome.Evolution.desktop");
    let request = bench.run(&[&["--json"], &CLIENT[..]].concat()).json();
    let id = request["id"].as_str().unwrap();
    let word = &started(&bench)[1];
    let end = format!("%2Fsession%2Fapriticket%2F{id}%2Fallegati%2FL%27ordine.txt");
    assert!(word.ends_with(&end), "{word}");
    bench.run(&["outbox", "confirm", id]);
    assert!(!bench.path(&format!("session/apriticket/{id}")).exists());
}

#[test]
fn the_program_outlives_this_one() {
    let bench = desktop();
    mail_program(&bench, "claws-mail.desktop", "Claws Mail", "claws-mail", "");
    default(&bench, MAILTO, "claws-mail.desktop");
    let (go, gone) = (bench.path("go"), bench.path("gone"));
    program(
        &bench,
        "claws-mail",
        &format!(
            "while [ ! -e '{}' ]; do sleep 0.05; done; touch '{}'",
            go.display(),
            gone.display()
        ),
    );
    assert_eq!(bench.run(&CLIENT).code, 0);
    assert!(!gone.exists(), "it still waits, and nobody waits for it");
    bench.write("go", "");
    until("it has ended by itself", || gone.exists());
}

#[test]
fn without_any_program_the_request_is_a_draft_again() {
    let bench = desktop();
    program(&bench, "xdg-open", "exit 4");
    let ran = bench.run(&CLIENT);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err.lines().collect::<Vec<_>>(),
        [
            "Nessun programma di posta ha aperto la richiesta: exit status: 4",
            "Salvarla come file e aprirla dal programma di posta, oppure impostare un programma predefinito. La richiesta è \
             di nuovo fra le bozze.",
        ]
    );
    assert_eq!(bench.run(&["--json", "outbox", "list"]).out, "[]\n");
    assert_eq!(
        std::fs::read_dir(bench.path("data/handed-over")).unwrap().count(),
        0
    );
}

#[test]
fn a_second_try_opens_it_again() {
    let bench = desktop();
    mail_program(&bench, "claws-mail.desktop", "Claws Mail", "claws-mail", "");
    default(&bench, MAILTO, "claws-mail.desktop");
    let id = bench.run(&[&["--json"], &CLIENT[..]].concat()).json()["id"]
        .as_str()
        .unwrap()
        .to_owned();
    let first = started(&bench);
    std::fs::remove_file(bench.path("started")).unwrap();
    bench.run(&["outbox", "confirm", &id, "--not-sent"]);
    let again = bench.run(&["--json", "outbox", "retry", &id]).json();
    assert_eq!(
        (&again["state"], &again["attempts"]),
        (&"handed_over".into(), &2.into())
    );
    assert_eq!(started(&bench), first, "the same draft, word for word");
}

#[test]
fn a_word_that_is_no_program_is_named_with_its_place() {
    let bench = desktop().settings("[handoff]\nclient = \"outlok\"\n");
    let ran = bench.run(&CLIENT);
    let first = ran.err.lines().next().unwrap_or_default();
    assert_eq!(
        first,
        "«HOME/config/settings.toml», riga 2, colonna 10: per «handoff.client» serve uno di questi valori: auto, eml, \
         mapi, mailto, thunderbird, claws-mail, evolution, kmail, geary, outlook, outlook-new, non \"outlok\""
    );
}

#[test]
fn what_a_settled_request_left_behind_goes_at_the_next_start() {
    let bench = desktop();
    bench.run(&["outbox", "list"]);
    bench.write("data/handed-over/0c5d/allegati/foto.png", b"x");
    bench.run(&["outbox", "list"]);
    assert!(!bench.path("data/handed-over/0c5d").exists());
}
