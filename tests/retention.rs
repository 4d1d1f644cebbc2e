//! How long things are kept: content goes when its time is over, what waits stays, and everything at the person's word.

use std::fs;
use std::sync::{Arc, Mutex};

use apriticket::adapters::clock::Clock;
use apriticket::adapters::home::Home;
use apriticket::adapters::store::Store;
use apriticket::app::{App, Emptied};
use apriticket::domain::failure::Failure;
use apriticket::domain::request::{Request, State, Via};
use apriticket::domain::ticket::{Draft, Kind};
use jiff::{ToSpan, Zoned};

use crate::support::{Bench, NoShell};

/// A clock that a test sets.
struct SetClock(Mutex<Zoned>);

impl Clock for SetClock {
    fn now(&self) -> Zoned {
        self.0.lock().unwrap().clone()
    }
}

struct Desk {
    bench: Bench,
    clock: Arc<SetClock>,
}

impl Desk {
    fn new(settings: &str) -> Self {
        let bench = Bench::with_list().settings(settings);
        let start: Zoned = "2026-11-23T09:00:00+01:00[Europe/Rome]".parse().unwrap();
        Self {
            bench,
            clock: Arc::new(SetClock(Mutex::new(start))),
        }
    }

    /// The program, started anew.
    fn app(&self) -> App {
        let home = Home::below(&self.bench.path(""));
        App::open(home, Arc::clone(&self.clock) as Arc<dyn Clock>, Arc::new(NoShell)).unwrap()
    }

    fn days_pass(&self, days: i64) {
        let mut now = self.clock.0.lock().unwrap();
        *now = &*now + days.days();
    }

    /// Every day for so many days, the program is started.
    fn days_are_worked(&self, days: i64) {
        for _ in 0..days {
            self.days_pass(1);
            self.app().requests().unwrap();
        }
    }

    /// Hands over a request with a file, which the clerk has then sent, or not yet.
    fn request(&self, subject: &str, sent: bool) -> Request {
        let app = self.app();
        let file = self.bench.write("foto.png", "content of the picture");
        let draft = app.new_draft().unwrap();
        app.attach(&draft.id, &[file]).unwrap();
        let draft = Draft {
            module: Some("anagrafe".into()),
            kind: Some(Kind::Anomaly),
            entity: "Comune di Montecerreto".into(),
            subject: subject.into(),
            description: format!("Di {subject} la signora Palmira Giustozzi non trova il foglio."),
            ..draft
        };
        let mut draft = app.save_draft(draft).unwrap();
        draft.signature.name = "Lucia Serani".into();
        draft.signature.phone = "0733 564105".into();
        let draft = app.save_draft(draft).unwrap();
        let to = self.bench.path("richiesta.eml");
        let request = app.hand_off(&draft, Via::Eml, None, Some(to)).unwrap().unwrap();
        fs::remove_file(self.bench.path("richiesta.eml")).unwrap();
        fs::remove_file(self.bench.path("foto.png")).unwrap();
        if sent {
            app.confirm(&request.id, true).unwrap()
        } else {
            request
        }
    }

    /// Whether any file of the store still has these bytes.
    fn somewhere(&self, words: &str) -> bool {
        let mut folders = vec![self.bench.path("data")];
        while let Some(folder) = folders.pop() {
            for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
                if entry.path().is_dir() {
                    folders.push(entry.path());
                } else if fs::read(entry.path())
                    .unwrap()
                    .windows(words.len())
                    .any(|found| found == words.as_bytes())
                {
                    return true;
                }
            }
        }
        false
    }
}

const SUBJECT: &str = "Certificato di residenza 881 vuoto";

#[test]
fn after_its_time_the_content_of_a_request_goes_and_its_summary_stays() {
    let desk = Desk::new("");
    let request = desk.request(SUBJECT, true);
    desk.app().set_number(&request.id, "48213").unwrap();
    desk.days_are_worked(179);
    assert!(desk.somewhere("Palmira Giustozzi") && desk.somewhere("content of the picture"));
    // The hour that summer time takes.
    desk.days_are_worked(2);
    let app = desk.app();
    let kept = app.request(&request.id).unwrap();
    assert_eq!(
        (
            kept.subject.as_str(),
            kept.draft.entity.as_str(),
            kept.number.as_deref(),
            kept.created,
            kept.state
        ),
        (
            SUBJECT,
            "Comune di Montecerreto",
            Some("48213"),
            request.created,
            State::Numbered
        )
    );
    assert_eq!(
        (kept.draft.description.as_str(), kept.draft.attachments.len()),
        ("", 0)
    );
    assert_eq!(
        app.message(&request.id),
        Err(Failure::ContentRemoved { id: request.id })
    );
    drop(app);
    for words in ["Palmira Giustozzi", "Lucia Serani", "content of the picture"] {
        assert!(!desk.somewhere(words), "{words} is still on the disk");
    }
}

#[test]
fn it_says_how_long_and_whether_anything_stays() {
    let desk = Desk::new("[history]\nretention_days = 30\nkeep = \"nothing\"\n");
    let request = desk.request(SUBJECT, true);
    desk.days_are_worked(29);
    assert!(desk.somewhere(SUBJECT));
    desk.days_are_worked(1);
    let kept = desk.app().request(&request.id).unwrap();
    assert_eq!(
        (
            kept.subject.as_str(),
            kept.draft.entity.as_str(),
            kept.module.as_str()
        ),
        ("", "", "Anagrafe")
    );
    assert!(!desk.somewhere(SUBJECT));
}

#[test]
fn what_still_waits_is_never_emptied_and_counts_from_when_it_left() {
    let desk = Desk::new("[history]\nretention_days = 10\n");
    let request = desk.request(SUBJECT, false);
    desk.days_are_worked(400);
    assert_eq!(desk.app().request(&request.id).unwrap().state, State::HandedOver);
    assert!(desk.somewhere("Palmira Giustozzi"));
    desk.app().confirm(&request.id, true).unwrap();
    desk.days_are_worked(9);
    assert!(desk.somewhere("Palmira Giustozzi"));
    desk.days_are_worked(1);
    assert!(!desk.somewhere("Palmira Giustozzi"));
}

#[test]
fn a_clock_that_is_wrong_for_a_day_removes_nothing() {
    let desk = Desk::new("");
    let request = desk.request(SUBJECT, true);
    // Ten years ahead, and back; then behind.
    desk.days_pass(3650);
    desk.app().requests().unwrap();
    desk.days_pass(2);
    desk.app().requests().unwrap();
    desk.days_pass(-3700);
    desk.app().requests().unwrap();
    assert!(desk.somewhere("Palmira Giustozzi"));
    desk.days_pass(48 + 179);
    desk.app().requests().unwrap();
    assert!(
        desk.somewhere("Palmira Giustozzi"),
        "what was noted on the wrong day does not count"
    );
    desk.days_are_worked(8);
    assert_eq!(
        desk.app().message(&request.id),
        Err(Failure::ContentRemoved { id: request.id })
    );
}

#[test]
fn everything_goes_at_the_persons_word_and_only_then() {
    let desk = Desk::new("");
    desk.request(SUBJECT, true);
    desk.request("Carta 882 bloccata", false);
    let draft = desk.app().new_draft().unwrap();
    let file = desk.bench.write("bozza.txt", "content of a draft");
    desk.app().attach(&draft.id, &[file]).unwrap();
    fs::write(
        desk.bench.path("data/attachments/.tmpAbCd"),
        "Palmira Giustozzi, left by a crash",
    )
    .unwrap();
    let ran = desk.bench.run(&["history", "delete", "--all"]);
    assert_eq!(
        ran.out,
        "Verrebbero eliminate per sempre le richieste (2, di cui 1 in attesa), le bozze (0) e le cose messe da parte (0). \
         Nulla è stato eliminato: per confermare ripetere il comando con --yes\n"
    );
    assert!(desk.somewhere("Palmira Giustozzi"));
    let ran = desk.bench.run(&["history", "delete", "--all", "--yes"]);
    assert_eq!(
        (ran.code, ran.out.as_str()),
        (
            0,
            "Eliminate per sempre le richieste (2), le bozze (0) e le cose messe da parte (0)\n"
        )
    );
    assert!(!desk.somewhere("Palmira Giustozzi") && !desk.somewhere("content of the picture"));
    assert!(desk.somewhere("content of a draft"), "the drafts stay");
    let removed = desk.app().delete_everything(true).unwrap();
    assert_eq!(
        removed,
        Emptied {
            drafts: 1,
            ..Emptied::default()
        }
    );
    assert!(!desk.somewhere("content of a draft"));
    let store = Store::open(&desk.bench.path("data")).unwrap();
    let _sending = store.lock_sending().unwrap();
    assert_eq!(desk.app().delete_everything(true), Err(Failure::AlreadySending));
}
