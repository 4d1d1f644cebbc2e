//! What holds for every rule, and for the rules together.

use std::collections::HashSet;

use super::*;

fn fires(rule: &Rule, example: &Example) -> bool {
    let draft = example.draft();
    let mut findings = Vec::new();
    rule.run(&Reading::of(&draft), &example.context(), &mut findings);
    !findings.is_empty()
}

#[test]
fn every_hit_is_found_and_every_miss_is_not() {
    let mut wrong = Vec::new();
    for rule in all() {
        let missed = rule.hits.iter().filter(|hit| !fires(rule, hit));
        wrong.extend(missed.map(|hit| format!("{} must find: {}", rule.id, hit.shown())));
        let false_alarms = rule.misses.iter().filter(|miss| fires(rule, miss));
        wrong.extend(false_alarms.map(|miss| format!("{} must not find: {}", rule.id, miss.shown())));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn ids_are_unique_sorted_and_of_the_form_area_what() {
    let ids: Vec<_> = all().iter().map(|rule| rule.id).collect();
    assert!(
        ids.windows(2).all(|pair| pair[0] < pair[1]),
        "sorted and unique: {ids:?}"
    );
    for id in ids {
        let part = |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        // `booking`, `insistence`, `on_behalf`, `multiple_topics` are areas of one rule each.
        assert!(id.splitn(2, '.').all(part), "{id}");
    }
}

#[test]
fn every_rule_shows_both_sides_in_different_shapes() {
    for rule in all() {
        let shapes = |examples: &[Example]| examples.iter().map(Example::shown).collect::<HashSet<_>>().len();
        assert!(
            shapes(&rule.hits) >= 6 && shapes(&rule.misses) >= 6,
            "{}: at least six of each",
            rule.id
        );
    }
}

#[test]
fn a_good_example_of_one_rule_is_good_for_the_others() {
    // A neighbour may have its say: no file attached is a matter of `attachment.missing`.
    let area = |id: &str| id.split('.').next().map(str::to_owned);
    let mut wrong = Vec::new();
    for rule in all() {
        for miss in &rule.misses {
            let draft = miss.draft();
            let mut findings = run(&draft, &miss.context());
            findings.retain(|finding| area(finding.rule) != area(rule.id));
            for finding in findings {
                wrong.push(format!(
                    "{} on a miss of {}: {}",
                    finding.rule,
                    rule.id,
                    miss.shown()
                ));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_good_draft_behind_the_examples_has_no_finding() {
    let example = Example::default();
    assert_eq!(run(&example.draft(), &example.context()), []);
}

#[test]
fn blocking_is_only_what_the_guide_refuses_or_what_cannot_be_sent() {
    let blocking: Vec<_> = all()
        .iter()
        .filter(|rule| rule.severity == Severity::Blocking)
        .map(|rule| rule.id)
        .collect();
    assert_eq!(
        blocking,
        [
            "attachment.blocked",
            "attachment.name",
            "attachment.too_large",
            "module.missing",
            "phone.missing",
            "privacy.credentials",
            "signature.email",
            "signature.missing",
            "subject.empty",
            "subject.generic",
            "subject.line_break",
        ]
    );
}

#[test]
fn findings_come_in_the_order_in_which_a_clerk_mends_them() {
    let example = Example::of(Field::Subject, "aiuto")
        .and(Field::Description, "non va")
        .and(Field::SignaturePhone, "");
    let draft = example.draft();
    let found: Vec<_> = run(&draft, &example.context())
        .iter()
        .map(|f| (f.rule, f.text(&draft).to_owned()))
        .collect();
    assert_eq!(
        found,
        [
            ("subject.generic", "aiuto".to_owned()),
            ("phone.missing", String::new()),
            ("body.too_short", "non va".to_owned()),
        ]
    );
}

/// What holds of any draft: offsets on character boundaries, edits that apply, never a panic.
fn holds_for(text: &str) {
    let example = Example::of(Field::Subject, text)
        .and(Field::Description, text)
        .and(Field::AlreadyTried, text)
        .and(Field::Entity, text)
        .and(Field::SignatureName, text)
        .and(Field::SignaturePhone, text)
        .serving(&["Unione dei Comuni", "Comune di Serravento"]);
    let draft = example.draft();
    for finding in run(&draft, &example.context()) {
        let field = draft.text(finding.field);
        assert!(field.get(finding.bytes.clone()).is_some(), "{finding:?}");
        if let Some(mend) = &finding.mend {
            assert!(field.get(mend.bytes.clone()).is_some(), "{finding:?}");
            assert_ne!(
                apply(field, mend),
                field,
                "an edit changes something: {finding:?}"
            );
        }
    }
}

#[test]
fn strange_texts_are_read_without_panic_and_with_offsets_on_boundaries() {
    let strange = [
        "\u{0}",
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
        "e\u{301}\u{301}",
        "\u{202e}abc",
        "İ",
        "ß",
        "\r\n",
        "''''",
        "\"«“",
        "password: è",
        "> ",
        "Da: x\n",
    ];
    for text in strange {
        holds_for(&text.repeat(50));
    }
}

#[test]
fn a_text_of_64_kilobytes_is_read_whatever_it_repeats() {
    for text in [
        "IT60 X054 ",
        "da Marco ",
        "vorrei che Marco ",
        "diabete ",
        "Marco diabete ",
        "AB1234567 ",
        "0733 564105 ",
        "vi chiedo per la terza volta ",
        "il geometra mi ha chiesto ",
        "tenere pronto un tecnico ",
        "d.conti@gestionali.example ",
        "utente rossi / Blu2024x ",
        "chiusura ticket 12345 grazie ",
        "password ",
        "(\n",
        "sig. ",
        "1) TARI 2) loculi ",
        "aspetto da ",
        "a@b.c ",
        "\"",
        "così ",
    ] {
        holds_for(&text.repeat(65_536 / text.len()));
    }
}

proptest::proptest! {
    #![proptest_config(proptest::test_runner::Config { failure_persistence: None, ..proptest::test_runner::Config::with_cases(200) })]

    #[test]
    fn any_text_is_read(text in "\\PC{0,400}", pieces in proptest::collection::vec(0usize..PIECES.len(), 0..40)) {
        holds_for(&text);
        let mixed: String = pieces.iter().map(|&piece| PIECES[piece]).collect();
        holds_for(&format!("{mixed}{text}{mixed}"));
    }
}

/// Words at which the rules look, to be mixed at random.
const PIECES: [&str; 16] = [
    "per Stefano ",
    "l'utente ",
    "perché ",
    "password: ",
    "Blu24!è ",
    "IT60X0542811101000000123456",
    "RCCMNL83S18D969H ",
    "\n> ",
    "\"",
    "sollecito ",
    "la collega ",
    "in malattia per ",
    "😀",
    ".\n",
    "1) ",
    "carta CA12345AB ",
];

#[test]
fn a_name_is_dropped_with_the_words_that_led_to_it() {
    for (field, text, mended) in [
        (
            Field::Subject,
            "PER STEFANO - stampa mastro vuota",
            "stampa mastro vuota",
        ),
        (
            Field::Subject,
            "Alla c.a. dott.ssa Perugini: mastro vuoto",
            "mastro vuoto",
        ),
        (
            Field::Description,
            "Il mastro è vuoto. Vorrei parlare con la Gilda, grazie.",
            "Il mastro è vuoto. Vorrei parlare, grazie.",
        ),
    ] {
        let example = Example::of(field, text);
        let draft = example.draft();
        let mend = run(&draft, &example.context())
            .into_iter()
            .find_map(|finding| finding.mend);
        assert_eq!(mend.map(|mend| apply(text, &mend)).as_deref(), Some(mended));
    }
}

#[test]
fn mends_put_the_text_right() {
    let text = "Le schede RCCMNL83S18D969H e RCCMNL83S18D96VW, poi ancora rccmnl83s18d969h, restano senza via e civico. \
                Password Girasole24.";
    let example = Example::of(Field::Description, text);
    let draft = example.draft();
    let mut mends: Vec<_> = run(&draft, &example.context())
        .into_iter()
        .filter_map(|finding| finding.mend)
        .collect();
    mends.sort_by_key(|mend| std::cmp::Reverse(mend.bytes.start));
    let mended = mends
        .iter()
        .fold(text.to_owned(), |text, mend| apply(&text, mend));
    assert_eq!(
        mended,
        "Le schede [CITTADINO 1] e [CITTADINO 2], poi ancora [CITTADINO 1], restano senza via e civico. Password ********."
    );
    let mended = example.and(Field::Description, &mended);
    assert_eq!(run(&mended.draft(), &mended.context()), []);
}
