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
    for rule in all() {
        for hit in &rule.hits {
            assert!(fires(rule, hit), "{} must find: {}", rule.id, hit.shown());
        }
        for miss in &rule.misses {
            assert!(!fires(rule, miss), "{} must not find: {}", rule.id, miss.shown());
        }
    }
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
        assert!(
            id.split_once('.')
                .is_some_and(|(area, what)| part(area) && part(what)),
            "{id}"
        );
    }
}

#[test]
fn every_rule_shows_both_sides_in_different_shapes() {
    for rule in all() {
        let shapes = |examples: &[Example]| examples.iter().map(Example::shown).collect::<HashSet<_>>().len();
        assert!(
            shapes(&rule.hits) >= 2 && shapes(&rule.misses) >= 2,
            "{}",
            rule.id
        );
    }
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
            "attachment.name",
            "attachment.too_large",
            "module.missing",
            "phone.missing",
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

#[test]
fn any_text_is_read_without_panic_and_with_offsets_on_boundaries() {
    let strange = [
        "\u{0}",
        "\u{1F468}\u{200D}\u{1F469}\u{200D}\u{1F467}",
        "e\u{301}\u{301}",
        "\u{202e}abc",
        "İ",
        "ß",
        "\r\n",
        "''''",
    ];
    for text in strange {
        let text = text.repeat(50);
        let example = Example::of(Field::Subject, &text)
            .and(Field::Description, &text)
            .and(Field::SignatureName, &text);
        let draft = example.draft();
        for finding in run(&draft, &example.context()) {
            assert!(
                draft.text(finding.field).get(finding.bytes.clone()).is_some(),
                "{finding:?}"
            );
        }
    }
}
