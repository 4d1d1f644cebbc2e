//! Start and memory of the window against a bare one, under the same display: `make bench`.
//!
//! Start is from the process's birth to two frames after the first screen is there. Memory is the proportional set size
//! of the whole process tree (program, web process, network process), one second later. The bars are for the blank form that
//! the window opens with; the same again with a request of 4 kB in it, for which the rules have read and marked a text.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement"
)]

use std::collections::HashMap;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::thread::sleep;
use std::time::{Duration, Instant};

use apriticket::adapters::clock::SystemClock;
use apriticket::adapters::home::Home;
use apriticket::app::App;
use apriticket::domain::ticket::Draft;

#[path = "../support/no_shell.rs"]
mod no_shell;

const ROUNDS: usize = 12;

#[derive(Default)]
struct Measured {
    start: Vec<f64>,
    memory: Vec<f64>,
}

fn main() {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/release");
    let (blank, written) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
    write_request(written.path());
    let (bare, own) = (target.join("bare-window"), target.join("apriticket"));
    let windows = [
        ("bare window", &bare, &blank),
        ("blank form", &own, &blank),
        ("request of 4 kB", &own, &written),
    ];
    let mut results = [(); 3].map(|()| Measured::default());
    // The first start of each fills the caches of disk and fonts.
    for round in 0..=ROUNDS {
        for ((_, program, home), result) in windows.iter().zip(&mut results) {
            let (start, memory) = measure(program, home.path());
            if round > 0 {
                result.start.push(start);
                result.memory.push(memory);
            }
        }
    }
    let medians = results.map(|measured| (median(measured.start), median(measured.memory)));
    let (bare_start, bare_memory) = medians[0];
    for ((what, ..), (start, memory)) in windows.iter().zip(medians) {
        println!(
            "window: {what:<16} start {start:>5.0} ms {:>5.2} times   memory {memory:>4.0} MB {:>5.2} times",
            start / bare_start,
            memory / bare_memory
        );
    }
    println!(
        "        bars for the blank form: 1.25 times; medians of {ROUNDS} starts each, taken in turn, PSS of all processes"
    );
}

/// Leaves a long request among the trial's drafts, where the window finds it.
fn write_request(home: &Path) {
    let trial = Home::below(&home.join("data/trial"));
    let app = App::open_trial(trial, Arc::new(SystemClock), Arc::new(no_shell::NoShell)).unwrap();
    let sentence = "Alla stampa del certificato di residenza compare «errore 500» e il foglio resta bianco, già da lunedì. ";
    let draft = app.new_draft().unwrap();
    app.save_draft(Draft {
        subject: "Certificato di residenza: la stampa resta vuota".into(),
        description: sentence.repeat(4_096 / sentence.len()),
        ..draft
    })
    .unwrap();
}

fn measure(program: &Path, home: &Path) -> (f64, f64) {
    let born = Instant::now();
    let mut child = Command::new(program)
        .arg("--trial")
        .env("APRITICKET_HOME", home)
        .env("APRITICKET_BENCH", "1")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    let mut line = String::new();
    BufReader::new(child.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    let start = born.elapsed().as_secs_f64() * 1e3;
    assert_eq!(line, "painted\n", "{}", program.display());
    sleep(Duration::from_secs(1));
    let memory = tree_memory(&child);
    child.kill().unwrap();
    child.wait().unwrap();
    sleep(Duration::from_millis(300));
    (start, memory)
}

/// Proportional set size of a process and all below it, in megabytes.
fn tree_memory(root: &Child) -> f64 {
    let mut children = HashMap::<u32, Vec<u32>>::new();
    for entry in fs::read_dir("/proc").unwrap().filter_map(Result::ok) {
        let Ok(process) = entry.file_name().to_string_lossy().parse::<u32>() else {
            continue;
        };
        let stat = fs::read_to_string(entry.path().join("stat")).unwrap_or_default();
        // The name may contain spaces; what follows its last bracket does not.
        let parent = stat
            .rsplit(')')
            .next()
            .and_then(|rest| rest.split_whitespace().nth(1)?.parse().ok());
        children
            .entry(parent.unwrap_or_default())
            .or_default()
            .push(process);
    }
    let mut total = 0.0;
    let mut left = vec![root.id()];
    while let Some(process) = left.pop() {
        left.extend(children.remove(&process).unwrap_or_default());
        let rollup = fs::read_to_string(format!("/proc/{process}/smaps_rollup")).unwrap_or_default();
        let pss = rollup.lines().find_map(|line| {
            line.strip_prefix("Pss:")?
                .split_whitespace()
                .next()?
                .parse::<f64>()
                .ok()
        });
        total += pss.unwrap_or_default() / 1024.0;
    }
    total
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}
