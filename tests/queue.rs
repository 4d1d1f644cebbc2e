//! What leaves by itself: after the seconds in which it can be taken back, at the next start, and when a server has put it off.

use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use apriticket::adapters::clock::Clock;
use apriticket::app::App;
use apriticket::domain::office::{Hour, PatronDay, Quick};
use apriticket::domain::request::State;
use apriticket::domain::ticket::{Draft, TicketFile, TicketFormat, Window};
use jiff::civil::{date, time};
use jiff::{Span, Zoned};

use crate::drafts::Desk;
use crate::support::bench::TICKET;
use crate::support::{Bench, MailServer, Script};

fn draft(app: &App) -> Draft {
    let file = TicketFile::parse(TICKET, TicketFormat::Toml).unwrap();
    app.draft_of_file(file, std::path::Path::new("")).unwrap()
}

fn until(what: &str, mut done: impl FnMut() -> bool) {
    let patience = Instant::now() + Duration::from_secs(20);
    while !done() {
        assert!(Instant::now() < patience, "{what}");
        std::thread::sleep(Duration::from_millis(20));
    }
}

#[test]
fn a_request_can_be_taken_back_before_it_leaves() {
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    let app = Desk::at(&bench).app;
    let request = app.send_soon(&draft(&app), None).unwrap();
    assert_eq!(
        (request.state, app.leaves_in(&request.id)),
        (State::Queued, Some(10))
    );
    assert!(app.wait_longer(&request.id));
    assert!(app.leaves_in(&request.id) > Some(15));
    let back = app.take_back(&request.id).unwrap();
    assert_eq!(back.subject, "Certificato di residenza: la stampa è vuota");
    assert_eq!(app.about_to_leave(), 0);
    assert!(!app.wait_longer(&request.id));
    app.send_what_is_due().unwrap();
    assert!(server.received().is_empty());
}

#[test]
fn a_request_leaves_when_its_seconds_have_passed_and_what_was_left_behind_leaves_at_the_next_start() {
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    let app = Desk::at(&bench).app;
    let request = app.send_soon(&draft(&app), None).unwrap();
    app.send_what_is_due().unwrap();
    assert!(server.received().is_empty(), "its seconds have not passed");
    app.leave_now(&request.id);
    until("it has left", || {
        app.request(&request.id).unwrap().state == State::Sent
    });

    let behind = app.send_soon(&draft(&app), None).unwrap();
    // The program ends here; another one starts on the same folders.
    let later = Desk::at(&bench).app;
    later.send_what_is_due().unwrap();
    assert_eq!(later.request(&behind.id).unwrap().state, State::Sent);
    app.leave_now(&behind.id);
    until("the first one has looked again", || app.about_to_leave() == 0);
    std::thread::sleep(Duration::from_millis(100));
    assert_eq!(server.received().len(), 2, "nothing has left twice");
}

#[test]
fn a_request_put_off_is_tried_again_later_and_can_be_stopped() {
    let server = MailServer::scripted(Script {
        at: "RCPT",
        reply: "451 come back",
        offers: &[],
    });
    let bench = Bench::sending_to(&server).settings(&format!(
        "{}\n[handoff]\nundo_seconds = 0\n",
        server.settings("none")
    ));
    let app = Desk::at(&bench).app;
    let request = app.send_soon(&draft(&app), None).unwrap();
    assert_eq!(request.state, State::Refused);
    let wait = request.next_attempt().unwrap().as_second() - request.changed.as_second();
    assert_eq!(wait, 300);
    app.send_what_is_due().unwrap();
    assert_eq!(
        app.request(&request.id).unwrap().attempts,
        1,
        "not before its time"
    );
    let stopped = app.stop_trying(&request.id).unwrap();
    assert_eq!((stopped.state, stopped.next_attempt()), (State::Refused, None));
}

/// A clock that stands until it is put forward.
struct Standing(Mutex<Zoned>);

impl Standing {
    fn forward(&self, hours: i64) {
        let mut now = self.0.lock().unwrap();
        *now = now.checked_add(Span::new().hours(hours)).unwrap();
    }
}

impl Clock for Standing {
    fn now(&self) -> Zoned {
        self.0.lock().unwrap().clone()
    }
}

#[test]
fn a_request_whose_hours_passed_while_it_waited_leaves_only_at_the_word_of_the_clerk() {
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    let monday = date(2026, 11, 23).at(8, 0, 0, 0).in_tz("Europe/Rome").unwrap();
    let clock = Arc::new(Standing(Mutex::new(monday)));
    let app = Desk::with_clock(&bench, clock.clone()).app;
    let until_noon = Window {
        days: vec![],
        date: Some(date(2026, 11, 23)),
        from: Some(time(9, 0, 0, 0)),
        to: Some(time(12, 0, 0, 0)),
    };
    let said = Draft {
        availability: vec![until_noon],
        ..draft(&app)
    };
    let request = app.send_soon(&app.save_draft(said).unwrap(), None).unwrap();
    // The program ends before the seconds are over, and begins again in the afternoon.
    let later = Desk::with_clock(&bench, clock.clone()).app;
    assert!(!later.is_outdated(&request));
    clock.forward(5);
    later.send_what_is_due().unwrap();
    let kept = later.run_queue(None).unwrap();
    assert_eq!((kept.len(), kept[0].state), (1, State::Queued));
    assert!(later.is_outdated(&kept[0]));
    assert!(server.received().is_empty(), "nobody is sent calling in vain");
    assert_eq!(later.retry(&request.id, None).unwrap().state, State::Sent);
    assert_eq!(server.received().len(), 1);
}

#[test]
fn the_hours_set_in_the_window_are_offered_and_those_that_it_fixes_stand() {
    let bench = Bench::with_list();
    bench.write("config/policy.toml", "[availability]\noffice_to = \"13:00\"\n");
    let monday = date(2026, 11, 23).at(8, 0, 0, 0).in_tz("Europe/Rome").unwrap();
    let clock = Arc::new(Standing(Mutex::new(monday)));
    let app = Desk::with_clock(&bench, clock.clone()).app;
    let hours = [(7, 45), (18, 0), (7, 45), (7, 45)].map(|(hour, minute)| Hour(time(hour, minute, 0, 0)));
    let tuesday = PatronDay::try_from("11-24".to_owned()).unwrap();
    app.save_office(hours, vec![tuesday]).unwrap();
    let again = Desk::with_clock(&bench, clock).app;
    let (choices, lunch) = again.quick_windows();
    assert_eq!(lunch, None, "a break of no length is none");
    let offered: Vec<_> = choices
        .iter()
        .map(|choice| (choice.quick, choice.windows[0].date))
        .collect();
    assert_eq!(
        offered,
        [
            (Quick::ThisMorning, Some(date(2026, 11, 23))),
            (Quick::NextWorkingDay, Some(date(2026, 11, 25))),
            (Quick::OfficeHours, None),
        ]
    );
    let open = &choices[2].windows[0];
    assert_eq!(
        (open.from, open.to),
        (Some(time(7, 45, 0, 0)), Some(time(13, 0, 0, 0)))
    );
}
