//! Start and memory of the window against a bare one, under the same display: `make bench`.
//!
//! Start is from the process's birth to two frames after the first screen is there. Memory is the proportional set size
//! of the whole process tree (program, web process, network process), one second later.
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
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

const ROUNDS: usize = 12;

struct Measured {
    start: Vec<f64>,
    memory: Vec<f64>,
}

fn main() {
    let target = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/release");
    let home = tempfile::tempdir().unwrap();
    let bare = target.join("bare-window");
    let own = target.join("apriticket");
    // The first start of each fills the caches of disk and fonts.
    let mut results = [
        Measured {
            start: vec![],
            memory: vec![],
        },
        Measured {
            start: vec![],
            memory: vec![],
        },
    ];
    for round in 0..=ROUNDS {
        for (at, program) in [&bare, &own].into_iter().enumerate() {
            let (start, memory) = measure(program, home.path());
            if round > 0 {
                results[at].start.push(start);
                results[at].memory.push(memory);
            }
        }
    }
    let [bare, own] = results.map(|measured| (median(measured.start), median(measured.memory)));
    println!(
        "window: start to painted form   {:>7.0} ms   bare {:>7.0} ms   {:.2} times (bar 1.25)",
        own.0,
        bare.0,
        own.0 / bare.0
    );
    println!(
        "window: memory (PSS, all processes) {:>5.0} MB   bare {:>7.0} MB   {:.2} times (bar 1.25)",
        own.1,
        bare.1,
        own.1 / bare.1
    );
    println!("        median of {ROUNDS} starts each, release build, taken in turn");
}

fn measure(program: &PathBuf, home: &Path) -> (f64, f64) {
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
