//! The ladder: from what was found to the rungs, for the computers that clerks have.

use super::*;

fn found(id: &str, name: &str) -> Found {
    Found {
        id: id.into(),
        name: name.into(),
        base: vec![name.to_lowercase()],
        exec: vec![name.to_lowercase(), "%u".into()],
        readable: None,
    }
}

/// The rungs as they would be read: `arguments Thunderbird default`, `not mapi (no-mapi)`.
fn read(system: System, choice: &str, findings: &Findings) -> Vec<String> {
    let choice = Choice::try_from(choice.to_owned()).unwrap_or_else(|error| unreachable!("{error}"));
    steps(system, &choice, findings)
        .iter()
        .map(|step| match step {
            Ok(step) => format!("{} {} {}", step.rung.id(), step.with.name, step.why.id()),
            Err(passed) => format!(
                "not {} {} ({})",
                passed.rung.id(),
                passed.program,
                passed.because.id()
            ),
        })
        .collect()
}

#[test]
fn the_file_says_something_of_every_program_and_each_once() {
    let mut ids: Vec<_> = LADDER.program.iter().map(|program| program.id.as_str()).collect();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), LADDER.program.len());
    for program in &LADDER.program {
        assert!(
            !program.arguments.is_empty() || !program.drafts.is_empty(),
            "{} has no way",
            program.id
        );
        assert!(
            !program.entries.is_empty() || !program.handlers.is_empty(),
            "{} cannot be recognised",
            program.id
        );
        for word in ["auto", "eml", "mapi", "mailto"] {
            assert_ne!(program.id, word, "a program is not a way");
        }
    }
    for system in [System::Linux, System::Windows, System::Macos] {
        assert_eq!(LADDER.rungs.of(system).last(), Some(&Rung::Mailto));
    }
}

#[test]
fn what_the_system_calls_a_program_is_recognised() {
    let known = |system, id: &str| LADDER.recognise(system, id).map(|program| program.id.as_str());
    for (id, program) in [
        ("thunderbird.desktop", Some("thunderbird")),
        ("org.mozilla.Thunderbird.desktop", Some("thunderbird")),
        ("thunderbird_thunderbird.desktop", Some("thunderbird")),
        ("eu.betterbird.Betterbird.desktop", Some("thunderbird")),
        ("claws-mail.desktop", Some("claws-mail")),
        ("org.claws_mail.Claws-Mail.desktop", Some("claws-mail")),
        ("org.gnome.Evolution.desktop", Some("evolution")),
        ("org.kde.kmail2.desktop", Some("kmail")),
        ("kmail_view.desktop", Some("kmail")),
        ("org.gnome.Geary.desktop", Some("geary")),
        ("firefox.desktop", None),
    ] {
        assert_eq!(known(System::Linux, id), program, "{id}");
    }
    for (id, program) in [
        (
            r"Outlook.URL.mailto.15 C:\Program Files\Microsoft Office\root\Office16\OUTLOOK.EXE",
            Some("outlook"),
        ),
        (
            "AppXbx2ce4vcxjdhff3d1ms66qqzk12zn827 Microsoft.OutlookForWindows_8wekyb3d8bbwe!Microsoft.OutlookforWindows",
            Some("outlook-new"),
        ),
        (
            r"Thunderbird.Url.mailto C:\Program Files\Mozilla Thunderbird\thunderbird.exe",
            Some("thunderbird"),
        ),
        (
            r"ChromeHTML C:\Program Files\Google\Chrome\Application\chrome.exe",
            None,
        ),
    ] {
        assert_eq!(known(System::Windows, id), program, "{id}");
    }
}

#[test]
fn the_default_programs_own_way_comes_first_and_mailto_last() {
    let thunderbird = found("thunderbird.desktop", "Thunderbird");
    let all = Findings {
        mail: Some(thunderbird.clone()),
        files: Some(thunderbird.clone()),
        ..Findings::default()
    };
    assert_eq!(
        read(System::Linux, "auto", &all),
        [
            "arguments Thunderbird default",
            "eml Thunderbird default",
            "mailto Thunderbird default"
        ],
        "the same file for the same program is tried once"
    );
    let claws = Findings {
        mail: Some(found("claws-mail.desktop", "Claws Mail")),
        files: Some(thunderbird),
        ..Findings::default()
    };
    assert_eq!(
        read(System::Linux, "auto", &claws),
        [
            "arguments Claws Mail default",
            "handler Thunderbird default",
            "mailto Claws Mail default"
        ]
    );
}

#[test]
fn a_confined_program_asks_the_desktop_and_starts_no_other() {
    let confined = Findings {
        mail: Some(found("thunderbird.desktop", "Thunderbird")),
        confined: true,
        ..Findings::default()
    };
    let ways = read(System::Linux, "auto", &confined);
    assert_eq!(
        ways,
        [
            "portal  confined",
            "not handler  (no-handler)",
            "mailto Thunderbird default"
        ]
    );
}

#[test]
fn an_unknown_program_gets_a_file_if_somebody_opens_it_as_a_draft() {
    let browser = |files: Option<Found>| Findings {
        mail: Some(found("firefox.desktop", "Firefox")),
        files,
        ..Findings::default()
    };
    assert_eq!(
        read(
            System::Linux,
            "auto",
            &browser(Some(found("kmail_view.desktop", "KMail view")))
        ),
        [
            "not arguments Firefox (unknown)",
            "not handler KMail view (no-draft)",
            "mailto Firefox default"
        ]
    );
    assert_eq!(
        read(System::Linux, "auto", &browser(None)),
        [
            "not arguments Firefox (unknown)",
            "not handler  (no-handler)",
            "mailto Firefox default"
        ]
    );
    assert_eq!(
        read(System::Linux, "auto", &Findings::default()),
        [
            "not arguments  (no-default)",
            "not handler  (no-handler)",
            "mailto  default"
        ]
    );
}

#[test]
fn what_the_settings_name_comes_before_the_default() {
    let claws = found("claws-mail.desktop", "Claws Mail");
    let findings = Findings {
        chosen: Some(found("thunderbird.desktop", "Thunderbird")),
        mail: Some(claws.clone()),
        ..Findings::default()
    };
    assert_eq!(
        read(System::Linux, "thunderbird", &findings),
        [
            "arguments Thunderbird chosen",
            "eml Thunderbird chosen",
            "arguments Claws Mail default",
            "not handler  (no-handler)",
            "mailto Claws Mail default"
        ]
    );
    let gone = Findings {
        chosen: None,
        ..findings
    };
    assert_eq!(
        read(System::Linux, "thunderbird", &gone)[..2],
        [
            "not arguments Thunderbird (not-installed)",
            "arguments Claws Mail default"
        ]
    );
    assert_eq!(
        read(System::Linux, "mailto", &gone)[0],
        "mailto Claws Mail chosen"
    );
    let viewer = Findings {
        files: Some(found("kmail_view.desktop", "KMail view")),
        ..gone
    };
    assert_eq!(
        read(System::Linux, "eml", &viewer)[0],
        "handler KMail view chosen",
        "who asks for the file gets it, whatever opens it"
    );
}

#[test]
fn on_windows_each_program_gets_what_it_honours() {
    let with = |mail: Found, mapi| Findings {
        mail: Some(mail),
        files: Some(found("Outlook.File.eml.15", "Outlook")),
        mapi,
        ..Findings::default()
    };
    assert_eq!(
        read(
            System::Windows,
            "auto",
            &with(found("x OutlookForWindows", "Outlook"), false)
        ),
        [
            "eml Outlook default",
            "not mapi  (no-mapi)",
            "handler Outlook default",
            "mailto Outlook default"
        ],
        "new Outlook: a file"
    );
    assert_eq!(
        read(
            System::Windows,
            "auto",
            &with(found("Outlook.URL.mailto.15", "Outlook"), true)
        ),
        [
            "mapi Outlook default",
            "eml Outlook default",
            "handler Outlook default",
            "mailto Outlook default"
        ],
        "classic Outlook: MAPI, then a file"
    );
    assert_eq!(
        read(
            System::Windows,
            "auto",
            &with(found("Thunderbird.Url.mailto", "Thunderbird"), true)
        )[0],
        "eml Thunderbird default"
    );
    assert_eq!(
        read(
            System::Windows,
            "auto",
            &with(found("ChromeHTML", "chrome"), true)
        )[..2],
        ["not eml chrome (unknown)", "mapi chrome default"]
    );
}

#[test]
fn a_word_that_is_no_program_is_said_with_those_that_are() {
    assert_eq!(
        Choice::try_from("outlok".to_owned()),
        Err(
            "unknown client `outlok`, expected `auto`, `eml`, `mapi`, `mailto` or one of thunderbird, claws-mail, \
             evolution, kmail, geary, outlook-new, outlook"
                .to_owned()
        )
    );
    assert_eq!(
        CHOICES.len(),
        4 + LADDER.program.len(),
        "each program is a choice"
    );
    for &word in CHOICES {
        let choice = Choice::try_from(word.to_owned());
        assert_eq!(
            choice.map(String::from),
            Ok(word.to_owned()),
            "the word leads back"
        );
    }
}
