//! `doctor --client`: the mail program gets an example that goes to the writer alone.

use crate::support::linux_desktop::{MAILTO, default, desktop, mail_program, started};

#[test]
fn the_mail_program_is_tried_with_an_example_for_the_writer_and_nobody_else() {
    let bench = desktop()
        .settings("[writer]\nname = \"Graziella Bonci\"\nemail = \"anagrafe@comune.montecerreto.example\"\n");
    mail_program(&bench, "claws-mail.desktop", "Claws Mail", "claws-mail", "");
    default(&bench, MAILTO, "claws-mail.desktop");
    let ran = bench.run(&["doctor", "--client"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(
        ran.out,
        "Bozza aperta in Claws Mail: è il programma di posta predefinito\n\
         La bozza di esempio è aperta. Se destinatario, testo e allegato ci sono, anche le richieste si apriranno così. \
         Poi si può chiudere senza inviarla.\n"
    );
    let words = started(&bench);
    assert!(
        words[2].starts_with("mailto:anagrafe@comune.montecerreto.example?subject=Prova%20di%20Apriticket"),
        "{words:?}"
    );
    assert!(words[2].contains("perch%C3%A9"), "{words:?}");
    let file = "HOME/data/handed-over/example/allegati/prova d’allegato, è vuoto.txt";
    assert_eq!(words[3..], ["--attach".to_owned(), file.to_owned()]);
    assert_eq!(
        bench.read("data/handed-over/example/allegati/prova d’allegato, è vuoto.txt"),
        "Questo allegato è di esempio.".as_bytes()
    );
    let mail = bench.read("data/handed-over/example/example.eml");
    let mail = mail_parser::MessageParser::default().parse(&mail).unwrap();
    assert!(!String::from_utf8_lossy(mail.raw_message()).contains("fornitore.example"));
    assert_eq!(
        mail.attachment(0).unwrap().contents(),
        "Questo allegato è di esempio.".as_bytes()
    );
    assert_eq!(
        bench.run(&["--json", "outbox", "list"]).json(),
        serde_json::json!([])
    );
    assert!(
        !bench.path("data/handed-over/example").exists(),
        "it goes at the next start"
    );

    let nobody = desktop();
    let ran = nobody.run(&["doctor", "--client"]);
    assert_eq!(
        (ran.code, ran.err.lines().next()),
        (
            2,
            Some("Manca l’indirizzo e-mail di chi scrive, che serve per inviare")
        )
    );
}
