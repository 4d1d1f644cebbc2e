//! Who wins, what is left out alone, and what a change keeps.

use std::collections::BTreeSet;

use super::*;
use crate::domain::request::Via;

fn load(settings: &str, policy: &str) -> (Result<Settings, Failure>, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap_or_else(|error| unreachable!("{error}"));
    let home = Home::below(folder.path());
    for (path, text) in [(home.settings(), settings), (home.policy.clone(), policy)] {
        text_file::write(&path, text).unwrap_or_else(|failure| unreachable!("{failure}"));
    }
    (Settings::load(&home), folder)
}

fn loaded(settings: &str, policy: &str) -> Settings {
    load(settings, policy)
        .0
        .unwrap_or_else(|failure| unreachable!("{failure}"))
}

/// The remarks in short: place, key, what, what was found.
fn remarks(settings: &Settings) -> Vec<String> {
    let short = |remark: &Remark| {
        let Origin::File { file, line, column } = &remark.place else {
            unreachable!("{remark:?}")
        };
        let file = if file.ends_with("policy.toml") {
            "policy"
        } else {
            "settings"
        };
        let near = remark.arguments.get("near").cloned().unwrap_or_default();
        let words = format!(
            "{file}:{line}:{column} {} {} {}{near}",
            remark.key,
            remark.what.id(),
            remark.found
        );
        words.trim_end().to_owned()
    };
    settings.remarks.iter().map(short).collect()
}

#[test]
fn the_policy_fixes_and_its_defaults_yield() {
    let settings = loaded(
        "[writer]\nname = \"Graziella Bonci\"\nphone = \"1\"\n[smtp]\nport = 2525\n",
        "[writer]\nphone = \"0733 564105\"\n[defaults.smtp]\nport = 587\nhost = \"relay\"\n",
    );
    assert_eq!(settings.keys.writer.name.as_deref(), Some("Graziella Bonci"));
    assert_eq!(settings.keys.writer.phone.as_deref(), Some("0733 564105"));
    assert_eq!(
        (settings.keys.smtp.port, settings.keys.smtp.host.as_deref()),
        (Some(2525), Some("relay"))
    );
    assert_eq!(settings.fixed, ["writer.phone"]);
    let origin = |section, key| {
        let setting = Setting::find(section, key).unwrap_or_else(|| unreachable!("{section}.{key}"));
        let (weight, place) = settings.origin(setting);
        let line = place.map(|place| match place {
            Origin::File { line, .. } => *line,
            Origin::Registry { .. } => 0,
        });
        (weight, line)
    };
    assert_eq!(origin("writer", "phone"), (Weight::Fixed, Some(2)));
    assert_eq!(origin("writer", "name"), (Weight::Chosen, Some(2)));
    assert_eq!(origin("smtp", "host"), (Weight::Proposed, Some(5)));
    assert_eq!(origin("smtp", "auth"), (Weight::BuiltIn, None));
}

#[test]
fn the_clerk_cannot_widen_what_only_it_may_say() {
    let settings = loaded(
        "[address_list]\nallowed_domains = [\"evil.example\"]\nreview = false\n[oauth]\ntoken_url = \"https://evil.example\"\n",
        "",
    );
    assert_eq!(
        settings.allowed_domains(),
        (&["palitalsoft.it".to_owned()][..], false)
    );
    assert!(settings.keys.address_list.review());
    assert_eq!(settings.keys.oauth, OauthKeys::default());
    assert_eq!(
        remarks(&settings),
        [
            "settings:2:1 address_list.allowed_domains only-it",
            "settings:3:1 address_list.review only-it",
            "settings:5:1 oauth.token_url only-it",
        ]
    );
}

#[test]
fn what_is_wrong_is_named_one_by_one_and_the_rest_holds() {
    let settings = loaded(
        "[writer]\nnmae = \"x\"\nname = \"Graziella Bonci\"\n",
        "colore = \"blu\"\n\
         [smtp]\nporta = 25\nport = 99999\nhost = 7\nuser = \"mario\"\nsecurity = \"ssl\"\n\
         [handoff]\nallowed = [\"client\", \"smpt\", 3]\nundo_seconds = \"10\"\n\
         [adress_list]\nurl = \"x\"\n\
         [defaults.history]\nretention_days = -1\nkeep = \"nothing\"\n\
         [defaults.window]\nhost = \"relay\"\n",
    );
    assert_eq!(
        remarks(&settings),
        [
            "policy:1:1 colore unknown",
            "policy:3:1 smtp.porta misspelt smtp.port",
            "policy:4:8 smtp.port wrong 99999",
            "policy:5:8 smtp.host wrong 7",
            "policy:7:12 smtp.security wrong \"ssl\"",
            "policy:9:22 handoff.allowed wrong \"smpt\"",
            "policy:9:30 handoff.allowed wrong 3",
            "policy:10:16 handoff.undo_seconds wrong \"10\"",
            "policy:11:2 adress_list misspelt address_list",
            "policy:14:18 history.retention_days wrong -1",
            "policy:17:1 window.host misspelt smtp.host",
            "settings:2:1 writer.nmae misspelt writer.name",
        ]
    );
    assert_eq!(settings.keys.writer.name.as_deref(), Some("Graziella Bonci"));
    assert_eq!(settings.keys.smtp.user.as_deref(), Some("mario"));
    assert_eq!(settings.keys.handoff.allowed, Some(vec![Via::Client]));
    assert_eq!(settings.keys.history.keep, Some(HistoryKeep::Nothing));
    assert_eq!(settings.fixed, ["handoff.allowed", "smtp.user"]);
}

#[test]
fn what_a_person_needs_is_proposed_even_when_it_is_fixed() {
    let policy = "[window]\nlanguage = \"en\"\n";
    let settings = loaded("", policy);
    assert_eq!(settings.keys.window.language(), WindowLanguage::En);
    assert!(settings.remarks.is_empty() && settings.fixed.is_empty());
    let settings = loaded("[window]\nlanguage = \"it\"\n", policy);
    assert_eq!(settings.keys.window.language(), WindowLanguage::It);
}

#[test]
fn a_file_that_is_no_toml_is_a_failure_with_its_place() {
    let line = |settings, policy| match load(settings, policy).0 {
        Err(Failure::SettingsSyntax {
            line, column, file, ..
        }) => (line, column, file.ends_with("policy.toml")),
        other => unreachable!("{other:?}"),
    };
    assert_eq!(line("[writer]\nname = Graziella\n", ""), (2, 8, false));
    assert_eq!(line("", "[defaults.smtp]\nport = 25\n\n[writer\n"), (4, 8, true));
    assert_eq!(line("", "[smtp]\nport = 1\nport = 2\n"), (3, 1, true));
}

#[test]
fn a_change_keeps_what_it_does_not_touch() {
    let (_, folder) = load(
        "[writer]\nname = \"A\"\nnickname = \"B\"\n[smtp]\nhost = \"relay\"\nport = \"x\"\n[other]\na = 1\n",
        "[writer]\nphone = \"0733 564105\"\n[defaults.smtp]\nuser = \"mario\"\n",
    );
    let home = Home::below(folder.path());
    let settings = Settings::change(&home, |keys| {
        keys.writer.name = Some("C".into());
        keys.smtp.host = None;
        // As IT proposes it: not a choice of the clerk's.
        keys.smtp.user = Some("mario".into());
        // The form shows what IT has fixed, and says it back.
        keys.writer.phone = Some("0733 564105".into());
    });
    let settings = settings.unwrap_or_else(|failure| unreachable!("{failure}"));
    assert_eq!(settings.keys.writer.name.as_deref(), Some("C"));
    assert_eq!(settings.keys.smtp.host, None);
    let kept = text_file::read(&home.settings()).unwrap_or_default();
    assert_eq!(
        kept,
        "[other]\na = 1\n\n[smtp]\nport = \"x\"\n\n[writer]\nname = \"C\"\nnickname = \"B\"\n"
    );
}

#[test]
fn every_setting_has_one_name_and_a_default_that_fits() {
    let mut names = BTreeSet::new();
    for setting in TABLE {
        assert!(names.insert(setting.name()), "{} twice", setting.name());
        let Some(default) = setting.default.map(|default| default()) else {
            continue;
        };
        let mut keys = Keys::default();
        assert!(
            keys.set(setting, default.clone()),
            "{}: {default}",
            setting.name()
        );
        assert_eq!(keys.value(setting), Some(default), "{}", setting.name());
        let words = match setting.kind {
            Kind::OneOf(words) | Kind::SomeOf(words) => words,
            _ => &[],
        };
        for word in words {
            let text = toml::Value::String((*word).to_owned());
            let value = if setting.kind.is_list() {
                toml::Value::Array(vec![text])
            } else {
                text
            };
            assert!(keys.set(setting, value), "{} = {word}", setting.name());
        }
    }
}

#[test]
fn a_proxy_is_a_word_or_an_address_without_a_password() {
    for (said, read) in [
        ("system", Some(Proxy::System)),
        ("none", Some(Proxy::Direct)),
        (
            "http://proxy.comune.example:3128",
            Some(Proxy::At("http://proxy.comune.example:3128".into())),
        ),
        ("proxy.comune.example", None),
        ("http://mario:segreto@proxy.comune.example", None),
        ("socks5://proxy.comune.example", None),
        ("http://proxy.comune.example/proxy.pac", None),
    ] {
        assert_eq!(Proxy::try_from(said.to_owned()).ok(), read, "{said}");
    }
}
