//! How the rules read texts labelled by people: per rule true, false and missed, with the words, and F1 over all labels.
//!
//! `cargo test --test whole rules_report -- --nocapture` prints it (`make rules-report`).

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write;

use apriticket::domain::rules::{Severity, all};

use crate::support::Bench;

/// The rules that the labels know; the others are ours.
const LABELLED: [&str; 18] = [
    "body.too_short",
    "booking",
    "channel.personal_address",
    "entity.unclear",
    "insistence",
    "multiple_topics",
    "on_behalf",
    "person.preference",
    "phone.missing",
    "privacy.card_or_id",
    "privacy.codice_fiscale",
    "privacy.credentials",
    "privacy.health",
    "privacy.iban",
    "reply.new_topic",
    "signature.missing",
    "subject.empty",
    "subject.generic",
];

/// What came out over one file.
#[derive(Default)]
struct Score {
    rules: BTreeMap<&'static str, [usize; 3]>,
    wrong: Vec<String>,
    blocking_false_alarms: Vec<String>,
}

impl Score {
    fn f1(&self) -> f64 {
        let sum = self.rules.values().fold([0, 0, 0], |sum, counts| {
            [sum[0] + counts[0], sum[1] + counts[1], sum[2] + counts[2]]
        });
        Self::f1_of(sum)
    }

    /// Of true, false and missed.
    fn f1_of([right, false_alarms, missed]: [usize; 3]) -> f64 {
        let count = |n: usize| f64::from(u32::try_from(n).unwrap());
        2.0 * count(right) / count(2 * right + false_alarms + missed).max(1.0)
    }

    fn page(&self, file: &str) -> String {
        let mut page = format!("{file}: F1 {:.4}\n", self.f1());
        for (rule, [right, false_alarms, missed]) in &self.rules {
            let _ = writeln!(
                page,
                "  {rule:<26} true {right:>3}  false {false_alarms:>3}  missed {missed:>3}"
            );
        }
        for line in &self.wrong {
            let _ = writeln!(page, "  {line}");
        }
        page
    }
}

fn strings(value: &serde_json::Value) -> BTreeSet<String> {
    let list = value.as_array().cloned().unwrap_or_default();
    list.iter()
        .filter_map(|item| item.as_str().map(str::to_owned))
        .collect()
}

fn score(file: &str) -> Score {
    let path = format!("{}/tests/data/{file}", env!("CARGO_MANIFEST_DIR"));
    let answers = Bench::new().run(&["check", "--jsonl", &path]).out;
    let asked = std::fs::read_to_string(&path).unwrap();
    let mut score = Score::default();
    for (asked, answered) in asked.lines().zip(answers.lines()) {
        let asked: serde_json::Value = serde_json::from_str(asked).unwrap();
        let answered: serde_json::Value = serde_json::from_str(answered).unwrap();
        let labels = strings(&asked["labels"]);
        let id = asked["id"].as_str().unwrap_or_default();
        for rule in LABELLED {
            let findings = answered["findings"].as_array().unwrap();
            let found = findings.iter().find(|finding| finding["rule"] == rule);
            let counts = score.rules.entry(rule).or_default();
            match (labels.contains(rule), found) {
                (true, Some(_)) => counts[0] += 1,
                (false, Some(found)) => {
                    counts[1] += 1;
                    score.wrong.push(format!("{id} false  {rule}: {}", found["text"]));
                    if found["severity"] == Severity::Blocking.id() {
                        score.blocking_false_alarms.push(format!("{id} {rule}"));
                    }
                }
                (true, None) => {
                    counts[2] += 1;
                    score
                        .wrong
                        .push(format!("{id} missed {rule}: {}", asked["spans"][rule]));
                }
                (false, None) => {}
            }
        }
    }
    score
}

#[test]
fn the_rules_agree_with_the_readers() {
    for (file, least) in [
        ("tickets.jsonl", 0.985),
        ("tickets-own.jsonl", 0.985),
        ("tickets-second.jsonl", 0.985),
        ("tickets-third.jsonl", 0.985),
        ("tickets-fourth.jsonl", 0.985),
        ("tickets-fifth.jsonl", 0.985),
        // What people only hint at.
        ("tickets-sixth.jsonl", 0.94),
    ] {
        let score = score(file);
        let page = score.page(file);
        eprintln!("{page}");
        assert_eq!(score.blocking_false_alarms, [""; 0], "nothing good is stopped");
        assert!(score.f1() > least, "{page}");
        for (rule, counts) in &score.rules {
            // In a set with five of a kind, one that is missed weighs much.
            assert!(Score::f1_of(*counts) > 0.88, "{rule}\n{page}");
        }
    }
}

/// Texts by somebody who knew neither the rules nor their words, of the twelve rules that are hardest to tell and none other,
/// measured once when the rules were done: F1 0.863 (precision 0.936, recall 0.800), six false alarms that block. Those six were
/// then looked at, for nothing good may be stopped, and no other: the first figures are what to expect of such texts. On texts of
/// all rules they were 0.939 and 0.946 at first sight (`tickets-fourth`, `tickets-fifth`), a little below the bar of 0.95. Who
/// tunes the rules on them must bring others.
#[test]
fn on_texts_that_no_rule_was_written_after_they_are_no_worse_than_measured() {
    let score = score("tickets-unseen.jsonl");
    let page = score.page("tickets-unseen.jsonl");
    eprintln!("{page}");
    assert!(score.f1() > 0.87, "{page}");
    assert_eq!(score.blocking_false_alarms, [""; 0], "nothing good is stopped");
}

#[test]
fn every_label_is_a_rule() {
    let rules: BTreeSet<_> = all().iter().map(|rule| rule.id).collect();
    for label in LABELLED {
        assert!(rules.contains(label), "{label}");
    }
}

/// A draft that is fine but for its description.
fn saying(text: &str) -> String {
    serde_json::json!({"id": text, "ticket": {
        "module": "anagrafe", "entity": "Comune di Montecerreto", "subject": "Certificato di residenza: la stampa resta vuota",
        "description": text, "signature": {"name": "Graziella Bonci", "phone": "0733 564105"}}})
    .to_string()
}

/// Our own sentences speak of files, of several problems and of the desk, and some are short; nothing else may be found.
const MEANT: [&str; 3] = ["body.too_short", "attachment.missing", "multiple_topics"];

#[test]
fn nothing_is_found_in_what_the_program_says_itself() {
    let root = env!("CARGO_MANIFEST_DIR");
    let bench = Bench::new();
    let mut texts = vec![];
    for entry in std::fs::read_dir(format!("{root}/locales/it")).unwrap() {
        let path = entry.unwrap().path();
        // The words of the rules name what the rules find.
        if path.ends_with("rules.ftl") {
            continue;
        }
        let text = std::fs::read_to_string(path).unwrap();
        texts.extend(
            text.lines()
                .filter_map(|line| line.split_once(" = "))
                .map(|(_, words)| words.to_owned()),
        );
    }
    assert!(texts.len() > 100, "the texts were found: {}", texts.len());
    let lines: Vec<_> = texts.iter().map(|text| saying(text)).collect();
    bench.write("own.jsonl", lines.join("\n"));
    let answers = bench.run(&["check", "--jsonl", "own.jsonl"]).out;
    let mut found = vec![];
    for line in answers.lines() {
        let line: serde_json::Value = serde_json::from_str(line).unwrap();
        for finding in line["findings"].as_array().unwrap() {
            if !MEANT.contains(&finding["rule"].as_str().unwrap()) {
                found.push(format!("{} {}: {}", finding["rule"], finding["text"], line["id"]));
            }
        }
    }
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn the_example_request_of_the_trial_is_good() {
    let ticket = concat!(
        env!("CARGO_MANIFEST_DIR"),
        "/vendor/palitalsoft/trial/ticket.toml"
    );
    let answer = Bench::new().run(&["check", ticket, "--json"]).out;
    let answer: serde_json::Value = serde_json::from_str(&answer).unwrap();
    assert!(!answer.to_string().contains("\"rule\":"), "{answer}");
}
