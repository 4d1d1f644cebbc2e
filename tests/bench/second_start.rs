//! A second start while the window is there: from the process's birth until the first window has come forward, and the bytes of
//! the page that every first start has to read: `make bench`.
//!
//! The second start waits for the first one's word that the window is raised, and ends: its life is what is measured.
#![allow(
    missing_docs,
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement"
)]

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Instant;

const ROUNDS: usize = 40;

fn main() {
    second_start();
    page();
}

fn second_start() {
    let program = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/release/apriticket");
    let home = tempfile::tempdir().unwrap();
    let start = || {
        let mut command = Command::new(&program);
        command
            .arg("--trial")
            .env("APRITICKET_HOME", home.path())
            .env("APRITICKET_BENCH", "1")
            .stderr(Stdio::null());
        command
    };
    let mut first = start()
        .stdout(Stdio::piped())
        .spawn()
        .unwrap_or_else(|error| panic!("{}: {error}", program.display()));
    let mut line = String::new();
    BufReader::new(first.stdout.take().unwrap())
        .read_line(&mut line)
        .unwrap();
    assert_eq!(line, "painted\n", "the first window is there");
    let mut times: Vec<f64> = (0..=ROUNDS)
        .map(|_| {
            let born = Instant::now();
            let second = start().stdout(Stdio::null()).status().unwrap();
            assert!(second.success());
            born.elapsed().as_secs_f64() * 1e3
        })
        // The first one fills the caches.
        .skip(1)
        .collect();
    assert!(first.try_wait().unwrap().is_none(), "the first window stays");
    first.kill().unwrap();
    first.wait().unwrap();
    times.sort_by(f64::total_cmp);
    println!(
        "window: second start to raised  {:>7.0} ms   slowest {:>4.0} ms   (bar 150)",
        times[times.len() / 2],
        times[times.len() - 1]
    );
}

fn page() {
    let assets = Path::new(env!("CARGO_MANIFEST_DIR")).join("ui/dist/assets");
    for kind in ["js", "css", "woff2"] {
        let (mut raw, mut packed) = (0, 0);
        for file in fs::read_dir(&assets).unwrap().filter_map(Result::ok) {
            if file.path().extension().is_some_and(|ending| ending == kind) {
                let bytes = fs::read(file.path()).unwrap();
                raw += bytes.len();
                packed += gzipped(&bytes);
            }
        }
        println!("page: {kind:<6} {raw:>9} bytes   gzip {packed:>9} bytes");
    }
}

fn gzipped(bytes: &[u8]) -> usize {
    let mut gzip = Command::new("gzip")
        .args(["-9", "-c"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = gzip.stdin.take().unwrap();
    let bytes = bytes.to_vec();
    let writer = std::thread::spawn(move || input.write_all(&bytes));
    let output = gzip.wait_with_output().unwrap();
    writer.join().unwrap().unwrap();
    output.stdout.len()
}
