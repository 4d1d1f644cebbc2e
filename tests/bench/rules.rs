//! How long a check takes: p50 and p99 at 0.5, 2, 10 and 64 kB, and what each rule costs at 10 kB.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement touches the clock and the disk, and prints"
)]
#![allow(clippy::cast_precision_loss, reason = "figures for people")]

use std::hint::black_box;
use std::time::{Duration, Instant};

use apriticket::domain::rules::{self, Context};
use apriticket::domain::ticket::{Draft, Signature, TicketFile};
use apriticket::domain::vendor::VENDOR;

/// The descriptions of the labelled texts, one after the other, up to a size.
fn text(bytes: usize, turn: usize) -> String {
    let corpus =
        std::fs::read_to_string(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/tickets.jsonl")).unwrap();
    let descriptions: Vec<String> = corpus
        .lines()
        .map(|line| {
            let line: serde_json::Value = serde_json::from_str(line).unwrap();
            line["ticket"]["description"]
                .as_str()
                .unwrap_or_default()
                .to_owned()
        })
        .collect();
    let mut text = String::new();
    for description in descriptions.iter().cycle().skip(turn * 7) {
        text.push_str(description);
        text.push('\n');
        if text.len() >= bytes {
            break;
        }
    }
    let end = (0..=bytes.min(text.len()))
        .rev()
        .find(|&at| text.is_char_boundary(at))
        .unwrap_or(0);
    text.truncate(end);
    text
}

fn draft(description: String) -> Draft {
    Draft {
        signature: Signature {
            name: "Graziella Bonci".into(),
            phone: "0733 564105".into(),
            ..Signature::default()
        },
        subject: "Certificato di residenza: la stampa resta vuota".into(),
        description,
        ..TicketFile::default().into_draft(String::new(), vec![])
    }
}

fn percentiles(mut times: Vec<Duration>) -> (Duration, Duration) {
    times.sort_unstable();
    (times[times.len() / 2], times[times.len() * 99 / 100])
}

fn main() {
    let context = Context {
        entities_served: vec!["Comune di Montecerreto".into()],
        limits: VENDOR.limits,
        today: None,
        hour: None,
        patron_days: vec![],
    };
    let started = Instant::now();
    black_box(rules::run(&draft("prova".into()), &context));
    println!("first check, patterns compiled: {:?}", started.elapsed());
    for (bytes, times) in [(512, 2_000), (2_048, 2_000), (10_240, 1_000), (65_536, 300)] {
        let drafts: Vec<_> = (0..12).map(|turn| draft(text(bytes, turn))).collect();
        let measured = (0..times).map(|turn| {
            let started = Instant::now();
            black_box(rules::run(&drafts[turn % drafts.len()], &context));
            started.elapsed()
        });
        let (p50, p99) = percentiles(measured.collect());
        println!(
            "{:>6.1} kB   p50 {p50:>10.1?}   p99 {p99:>10.1?}",
            bytes as f64 / 1024.0
        );
    }
    let drafts: Vec<_> = (0..12).map(|turn| draft(text(10_240, turn))).collect();
    let measured = (0..240).map(|turn| {
        let started = Instant::now();
        black_box(rules::read(&drafts[turn % drafts.len()]));
        started.elapsed()
    });
    let (p50, p99) = percentiles(measured.collect());
    println!("{:<26} p50 {p50:>10.1?}   p99 {p99:>10.1?}", "reading");
    for rule in rules::all() {
        let measured = (0..120).map(|turn| {
            let draft = &drafts[turn % drafts.len()];
            let reading = rules::read(draft);
            let started = Instant::now();
            black_box(rule.findings(&reading, &context));
            started.elapsed()
        });
        let (p50, p99) = percentiles(measured.collect());
        println!("{:<26} p50 {p50:>10.1?}   p99 {p99:>10.1?}", rule.id);
    }
}
