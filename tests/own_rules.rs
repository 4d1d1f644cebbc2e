//! IT's own rules: files beside the policy that add, weigh and silence, and what is said of a broken one.

use crate::support::Bench;

const HOUSE: &str = r#"
id = "house.printer"
severity = "warning"
fields = ["description"]
any = ['\bstampante di rete\b']
hits = ["Esce un foglio bianco dalla stampante di rete dello sportello."]
misses = ["Esce un foglio bianco dalla stampante dello sportello."]
[words]
title = "La stampante di rete è affidata al CED"
why = "Il fornitore non interviene sulle stampanti."
do = "Provare prima con una stampante locale."
"#;

#[test]
fn a_rule_of_the_organisation_speaks_in_its_own_words_beside_the_vendors() {
    let bench = Bench::with_list();
    bench.ticket("perché la stampante è di rete", "con la stampante di rete");
    bench.write("config/rules/10-stampanti.toml", HOUSE);
    let ran = bench.run(&["check", "ticket.toml"]);
    assert_eq!(ran.code, 0, "a warning does not block");
    assert!(
        ran.out.contains(
            "Da rivedere · Descrizione · La stampante di rete è affidata al CED [house.printer]\n    «stampante di rete»\n    \
             Il fornitore non interviene sulle stampanti.\n    → Provare prima con una stampante locale."
        ),
        "{}",
        ran.out
    );
    let page = bench.run(&["rules", "house.printer"]);
    assert_eq!(page.code, 0);
    assert!(page.out.contains("La stampante di rete è affidata al CED"));
}

#[test]
fn a_silenced_rule_is_silent_and_a_broken_file_is_named_without_disabling_the_others() {
    let bench = Bench::with_list();
    bench.ticket(
        "Certificato di residenza: la stampa è vuota",
        "Richiesta assistenza",
    );
    bench.write("config/rules/10-stampanti.toml", HOUSE);
    bench.write(
        "config/rules/20-rotta.toml",
        HOUSE.replace("stampante di rete\\b", "stampante (di rete"),
    );
    bench.write(
        "config/rules/30-zitta.toml",
        "id = \"subject.generic\"\nsilence = true\n",
    );
    let ran = bench.run(&["check", "--json", "ticket.toml"]);
    assert_eq!(
        (ran.code, ran.json()["findings"].as_array().map(Vec::len)),
        (0, Some(0)),
        "{ran:?}"
    );
    let rules = bench.run(&["rules"]);
    assert_eq!(rules.code, 2, "IT sees it in the exit code");
    assert!(rules.out.contains("house.printer"));
    assert!(!rules.out.contains("subject.generic"));
    assert!(
        rules.err.starts_with(
            "La regola «HOME/config/rules/20-rotta.toml» non si può leggere: riga 5, colonna 9: "
        ),
        "{}",
        rules.err
    );
}

#[test]
fn the_policy_names_the_folder_of_the_rules_and_a_missing_one_is_said() {
    let bench = Bench::with_list();
    bench.write(
        "condivisione/casa.toml",
        "id = \"subject.empty\"\nsilence = true\n",
    );
    bench.ticket("subject = \"Certificato di residenza: la stampa è vuota\"\n", "");
    let found = |bench: &Bench| {
        bench
            .run(&["--json", "check", "ticket.toml"])
            .out
            .contains("subject.empty")
    };
    assert!(found(&bench));
    let folder = bench.path("condivisione");
    bench.write(
        "config/policy.toml",
        format!("[rules]\nfolder = '{}'\n", folder.display()),
    );
    assert!(!found(&bench));
    std::fs::remove_dir_all(folder).unwrap();
    let ran = bench.run(&["rules"]);
    assert_eq!(
        (ran.code, ran.err.as_str()),
        (
            2,
            "Il file «HOME/condivisione» non c’è\nControllare il nome e la cartella.\n"
        )
    );
    // The clerk's own file cannot name one.
    bench.write("config/policy.toml", "");
    let own = bench.settings("[rules]\nfolder = '/nowhere'\n");
    assert_eq!(own.run(&["rules"]).code, 0);
}
