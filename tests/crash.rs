//! The program is killed at any instant: nothing is lost, and nothing leaves twice.
//!
//! 30 kills here, 300 and more with `make soak` (`APRITICKET_KILLS`); `APRITICKET_SEED` repeats a run. What is killed is
//! the process, not the computer: that what was synced outlives a power cut is the disk's word.
#![cfg(unix)]

use std::collections::BTreeMap;
use std::fs;
use std::io::{BufRead, BufReader, Read};
use std::path::Path;
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::thread;
use std::time::Duration;

use apriticket::adapters::clock::SystemClock;
use apriticket::adapters::home::Home;
use apriticket::adapters::store::Store;
use apriticket::app::App;
use apriticket::domain::request::State;
use mail_parser::MessageParser;

use crate::support::bench::SEND;
use crate::support::crash_story::{FILES, Story};
use crate::support::kills::{Chance, Instant, kills, was_killed};
use crate::support::{Bench, NoShell};

/// What the server hears, from the first word to the last.
const STEPS: [&str; 10] = [
    "GREETING", "EHLO", "MAIL", "RCPT", "DATA", "BODY", "END", "TAKEN", "QUIT", "TAKEN",
];
/// How long an undisturbed run takes here: the instants of death lie within it.
fn usual(story: &Story) -> Duration {
    story.ticket(0);
    let started = std::time::Instant::now();
    assert!(!story.run(&SEND, &Instant::Never));
    let usual = started.elapsed();
    assert_eq!(story.check(0, "undisturbed"), State::Sent);
    usual
}

#[test]
fn a_request_whose_program_was_killed_leaves_once_or_says_that_nobody_knows() {
    let mut chance = Chance::new("crash");
    let mut met = BTreeMap::<String, u64>::new();
    let mut came_to = BTreeMap::<String, u64>::new();
    let mut story = Story::begin(&mut chance);
    let mut usual_micros = u64::try_from(usual(&story).as_micros()).unwrap();
    let (mut killed, mut number) = (0, 0);
    while killed < kills() {
        number += 1;
        if number % 50 == 0 {
            story = Story::begin(&mut chance);
            usual_micros = u64::try_from(usual(&story).as_micros()).unwrap();
        }
        let pause = Duration::from_micros(chance.below(4) * chance.below(1500));
        let instant = match chance.below(2) {
            0 => Instant::After(Duration::from_micros(chance.below(usual_micros))),
            _ => Instant::Step(STEPS[usize::try_from(chance.below(10)).unwrap()], pause),
        };
        story.ticket(number);
        let context = format!("request {number}, dies {instant:?}");
        if !story.run(&SEND, &instant) {
            continue;
        }
        killed += 1;
        story.server.wait();
        let then = story.standing(number);
        let at = match instant {
            Instant::Step(step, _) => step,
            _ => "by time",
        };
        *met.entry(format!("{at}: {then}")).or_default() += 1;
        // Two programs find the outbox at once, and one of them may die too.
        let other = story
            .bench
            .command(&["outbox", "run"])
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn();
        if chance.below(3) == 0 {
            let instant = Instant::After(Duration::from_micros(chance.below(usual_micros)));
            killed += u64::from(story.run(&["outbox", "run"], &instant));
        }
        other.unwrap().wait().unwrap();
        let ran = story.bench.run(&["outbox", "run"]);
        assert_eq!(ran.code, 0, "{context}: {}", ran.err);
        let state = story.check(number, &context);
        assert_ne!(state, State::Queued, "{context}: left lying");
        if then == "uncertain" {
            assert_eq!(
                state,
                State::Uncertain,
                "{context}: nobody has said that it may leave again"
            );
        }
        let shown = if state == State::Closed { then } else { state.id() };
        *came_to.entry(shown.to_owned()).or_default() += 1;
    }
    println!("{killed} kills; where they met the request: {met:#?}\nwhat it came to: {came_to:#?}");
}

/// The calls that change what is on the disk or on the wire.
const CALLS: [&str; 11] = [
    "fsync",
    "fdatasync",
    "pwrite64",
    "write",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "ftruncate",
    "copy_file_range",
    "sendto",
];

#[test]
#[ignore = "needs strace: make soak"]
fn before_each_call_to_the_system_that_changes_something_a_kill_does_no_harm() {
    let mut chance = Chance::new("crash, call by call");
    let mut came_to = BTreeMap::<String, u64>::new();
    let (mut killed, mut number) = (0, 0);
    for call in CALLS {
        let story = Story::begin(&mut chance);
        for turn in 1.. {
            number += 1;
            story.ticket(number);
            let program = story.bench.command(&SEND);
            let mut traced = Command::new("strace");
            traced
                .args([
                    "-f",
                    "-qq",
                    "-o",
                    "/dev/null",
                    "-e",
                    &format!("trace=?{call}"),
                    "-e",
                ])
                .arg(format!("inject=?{call}:signal=KILL:when={turn}"))
                .arg(program.get_program())
                .args(program.get_args())
                .current_dir(story.bench.path(""))
                .env("APRITICKET_HOME", story.bench.path(""));
            let context = format!("dies before {call} number {turn}");
            if !was_killed(story.killer.run(&mut traced, &Instant::Never)) {
                assert_eq!(story.check(number, &context), State::Sent);
                break;
            }
            killed += 1;
            let then = story.standing(number);
            let ran = story.bench.run(&["outbox", "run"]);
            assert_eq!(ran.code, 0, "{context}: {}", ran.err);
            let state = story.check(number, &context);
            assert_ne!(state, State::Queued, "{context}: left lying");
            let shown = if state == State::Closed { then } else { state.id() };
            *came_to.entry(format!("{call}: {shown}")).or_default() += 1;
        }
    }
    println!("{killed} kills, call by call: {came_to:#?}");
}

#[test]
fn a_file_for_the_mail_program_is_whole_or_not_there() {
    let mut chance = Chance::new("crash, as a file");
    let story = Story::begin(&mut chance);
    let usual = u64::try_from(usual(&story).as_micros()).unwrap();
    let mut killed = 0;
    let mut number = 0;
    while killed < kills() / 5 {
        number += 1;
        story.ticket(number);
        let _ = fs::remove_file(story.bench.path("richiesta.eml"));
        let send = ["send", "ticket.toml", "--via", "eml", "--out", "richiesta.eml"];
        if !story.run(&send, &Instant::After(Duration::from_micros(chance.below(usual)))) {
            continue;
        }
        killed += 1;
        let (drafts, requests) = story.of(number);
        assert!(drafts.len() + requests.len() <= 1, "request {number}");
        for request in requests {
            assert!(
                matches!(request.state, State::Queued | State::HandedOver),
                "{request:?}"
            );
            story.store().open_message(&request.id).unwrap();
        }
        if let Ok(file) = fs::read(story.bench.path("richiesta.eml")) {
            let mail = MessageParser::default().parse(&file).unwrap();
            assert_eq!(mail.attachment_count(), FILES.len(), "request {number}");
        }
    }
}

/// Not a test of its own: the program that the next one kills. Says every change that the store has confirmed.
#[test]
#[ignore = "run by the test below"]
fn writes_until_it_is_killed() {
    let Some(folder) = std::env::var_os("APRITICKET_WRITES_IN") else {
        return;
    };
    let home = Home::below(Path::new(&folder));
    let app = App::open(home, Arc::new(SystemClock), Arc::new(NoShell)).unwrap();
    let file = Path::new(&folder).join("schermata.png");
    let mut draft = app.open_draft(None).unwrap();
    for turn in 0.. {
        draft.description = format!("turno {turn} ").repeat(200);
        draft = app.save_draft(draft).unwrap();
        println!("\nkept {turn} {}", draft.attachments.len());
        if turn % 3 == 0 {
            draft = app.attach(&draft.id, std::slice::from_ref(&file)).unwrap();
            println!("\nkept {turn} {}", draft.attachments.len());
        }
    }
}

#[test]
fn what_was_written_of_a_draft_outlives_the_program() {
    let mut chance = Chance::new("crash, writing");
    let bench = Bench::with_list();
    let content = chance.bytes(200_000);
    bench.write("schermata.png", &content);
    for _ in 0..kills() / 5 {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args([
                "--exact",
                "crash::writes_until_it_is_killed",
                "--ignored",
                "--nocapture",
            ])
            .env("APRITICKET_WRITES_IN", bench.path(""))
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut lines = BufReader::new(child.stdout.take().unwrap())
            .lines()
            .map_while(Result::ok);
        let first = lines.by_ref().find(|line| line.starts_with("kept"));
        thread::sleep(Duration::from_micros(chance.below(40_000)));
        child.kill().unwrap();
        child.wait().unwrap();
        let said = lines
            .filter(|line| line.starts_with("kept"))
            .last()
            .or(first)
            .unwrap();
        let mut numbers = said
            .split(' ')
            .skip(1)
            .map(|number| number.parse::<usize>().unwrap());
        let (turn, files) = (numbers.next().unwrap(), numbers.next().unwrap());
        let store = Store::open(&bench.path("data")).unwrap();
        let (draft, _) = store.drafts().unwrap().remove(0);
        let kept = draft
            .description
            .split(' ')
            .nth(1)
            .unwrap()
            .parse::<usize>()
            .unwrap();
        assert!(kept == turn || kept == turn + 1, "said {turn}, kept {kept}");
        assert_eq!(draft.description, format!("turno {kept} ").repeat(200));
        assert!(draft.attachments.len() == files || draft.attachments.len() == files + 1);
        for file in &draft.attachments {
            let mut read = Vec::new();
            store
                .open_attachment(file)
                .unwrap()
                .read_to_end(&mut read)
                .unwrap();
            assert!(read == content, "an attachment is not whole");
        }
    }
}
