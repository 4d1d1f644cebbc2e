//! `policy`: what is in force and who has said it, what is wrong with a policy, and what a broken one must not do.

use crate::support::Bench;

const POLICY: &str = "[smtp]\nhost = \"posta.comune.example\"\nporta = 587\n\n[handoff]\nallowed = [\"client\", \"smpt\"]\n\n\
                      [oauth]\nclient_secret = \"x-segreto\"\n\n[defaults.history]\nretention_days = 90\n";

#[test]
fn each_value_is_shown_with_who_has_said_it_and_where() {
    let bench = Bench::new().settings("[writer]\nname = \"Graziella Bonci\"\n\n[smtp]\nhost = \"altrove\"\n");
    bench.write("config/policy.toml", POLICY);
    let ran = bench.run(&["policy", "show"]);
    assert_eq!(
        ran.out,
        "writer.name = \"Graziella Bonci\" · scelta da chi scrive · HOME/config/settings.toml:2\n\
         availability.office_from = \"09:00\" · predefinita\n\
         availability.office_to = \"17:00\" · predefinita\n\
         availability.lunch_from = \"13:00\" · predefinita\n\
         availability.lunch_to = \"14:00\" · predefinita\n\
         address_list.review = true · predefinita\n\
         address_list.max_age_days = 30 · predefinita\n\
         handoff.default = \"client\" · predefinita\n\
         handoff.allowed = [\"client\"] · fissata · HOME/config/policy.toml:6\n\
         handoff.undo_seconds = 10 · predefinita\n\
         handoff.client = \"auto\" · predefinita\n\
         smtp.host = \"posta.comune.example\" · fissata · HOME/config/policy.toml:2\n\
         smtp.security = \"tls\" · predefinita\n\
         smtp.auth = \"none\" · predefinita\n\
         oauth.provider = \"microsoft\" · predefinita\n\
         oauth.client_secret = \"…\" · fissata · HOME/config/policy.toml:9\n\
         network.proxy = \"system\" · predefinita\n\
         rules.ask_reason = false · predefinita\n\
         history.retention_days = 90 · proposta · HOME/config/policy.toml:12\n\
         history.keep = \"summary\" · predefinita\n\
         window.language = \"it\" · predefinita\n\
         window.started = false · predefinita\n\
         window.theme = \"system\" · predefinita\n\
         window.text_size = 100 · predefinita\n"
    );
    assert_eq!(
        ran.err,
        "«HOME/config/policy.toml», riga 3, colonna 1: non c’è un’impostazione «smtp.porta»; forse «smtp.port»\n\
         «HOME/config/policy.toml», riga 6, colonna 22: per «handoff.allowed» serve un elenco di questi valori: client, \
         smtp, eml, non \"smpt\"\n"
    );
    assert_eq!(ran.code, 2, "what is left out is not fine");
    let json = bench.run(&["--json", "policy", "show"]).json();
    let host = json["settings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["key"] == "smtp.host")
        .unwrap()
        .clone();
    assert_eq!(
        host,
        serde_json::json!({"key": "smtp.host", "value": "posta.comune.example", "weight": "fixed",
            "origin": {"file": "HOME/config/policy.toml", "line": 2, "column": 1}})
    );
    assert_eq!(json["remarks"][0]["what"], "misspelt");
    assert!(!json.to_string().contains("x-segreto"));
}

#[test]
fn a_policy_is_tried_before_it_is_given_out() {
    let bench = Bench::new();
    bench.write(
        "nuova.toml",
        "[smtp]\nport = 587\n[defaults.window]\nlanguage = \"en\"\n",
    );
    let ran = bench.run(&["policy", "check", "nuova.toml"]);
    assert_eq!(
        (ran.code, ran.out.as_str(), ran.err.as_str()),
        (
            0,
            "smtp.port = 587 · fissata · nuova.toml:2\nwindow.language = \"en\" · proposta · nuova.toml:4\n",
            ""
        )
    );
    bench.write("rotta.toml", "[smtp\n");
    let ran = bench.run(&["policy", "check", "rotta.toml"]);
    assert_eq!(ran.code, 2);
    assert!(
        ran.err
            .starts_with("Le impostazioni «rotta.toml» non si possono leggere: riga 1, colonna "),
        "{}",
        ran.err
    );
}

#[test]
fn a_policy_that_is_no_toml_unlocks_nothing() {
    let bench = Bench::with_list();
    bench.write(
        "config/policy.toml",
        "[handoff]\nallowed = [\"client\"\n\n[smtp]\nhost = x\n",
    );
    for verb in [
        &["send", "ticket.toml", "--via", "eml", "--out", "x.eml"][..],
        &["policy", "show"],
        &["check", "ticket.toml"],
    ] {
        let ran = bench.run(verb);
        assert_eq!(ran.code, 2, "{verb:?}");
        assert!(ran.err.contains("HOME/config/policy.toml"), "{}", ran.err);
    }
    assert!(!bench.path("x.eml").exists());
}

#[test]
fn a_key_that_is_left_out_is_named_and_nothing_else_is_lost() {
    let bench = Bench::with_list();
    bench.write("config/policy.toml", POLICY);
    let ran = bench.run(&["send", "ticket.toml", "--via", "eml", "--out", "x.eml"]);
    assert_eq!(ran.code, 2, "the rest of the policy holds");
    let lines: Vec<_> = ran.err.lines().collect();
    assert_eq!(
        (lines.len(), lines[0], lines[2]),
        (
            4,
            "«HOME/config/policy.toml», riga 3, colonna 1: non c’è un’impostazione «smtp.porta»; forse «smtp.port»",
            "L’invio «eml» non è ammesso su questo computer"
        ),
        "{}",
        ran.err
    );
}
