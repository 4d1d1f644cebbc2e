//! Findings per second: the rules over texts of several sizes, as at each pause in typing. `make bench`.
#![allow(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "places in a list of some thousand times"
)]
#![allow(
    missing_docs,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement"
)]

use std::time::Instant;

use apriticket::domain::rules::{Context, Example, run};
use apriticket::domain::ticket::{Draft, Field};
use apriticket::domain::vendor::VENDOR;

fn main() {
    let sentence = "Stampando il certificato dalla scheda del cittadino n. 4471 esce un foglio bianco; il messaggio \
                    EC014 compare solo con la stampante di rete, perché l'altra stampa bene. ";
    let context = Context {
        entities_served: vec![],
        limits: VENDOR.limits,
    };
    for bytes in [500, 2_000, 10_000, 64_000] {
        let text: String = sentence.chars().cycle().take(bytes).collect();
        let draft: Draft = Example::of(Field::Description, &text).draft();
        let rounds = 4_000_000 / bytes;
        let mut took: Vec<f64> = (0..rounds + 10)
            .map(|_| {
                let start = Instant::now();
                std::hint::black_box(run(&draft, &context));
                start.elapsed().as_secs_f64() * 1e3
            })
            .skip(10)
            .collect();
        took.sort_by(f64::total_cmp);
        let at = |share: f64| took[((took.len() - 1) as f64 * share) as usize];
        let (median, worst) = (at(0.5), at(0.99));
        println!(
            "findings: {bytes:>6} B   p50 {median:>7.3} ms   p99 {worst:>7.3} ms   {:>8.0} checks/s",
            1e3 / median
        );
    }
}
