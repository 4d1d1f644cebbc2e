//! A transfer is stopped by a person: before the final dot nothing has been delivered, behind it only the server knows. And
//! what is told to somebody who looks elsewhere.

use std::path::PathBuf;
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::{Duration, Instant};

use apriticket::adapters::clock::SystemClock;
use apriticket::adapters::home::Home;
use apriticket::app::{App, News, Shell};
use apriticket::domain::failure::Failure;
use apriticket::domain::request::{ReasonCode, Request, State};
use apriticket::domain::ticket::{Draft, TicketFile, TicketFormat};

use crate::support::awkward_server::At::{self, *};
use crate::support::awkward_server::AwkwardServer;
use crate::support::awkward_server::Way::{self, *};
use crate::support::bench::TICKET;
use crate::support::{Bench, MailServer};

/// A window that writes down what it is told.
#[derive(Default)]
struct Watcher {
    news: Mutex<Vec<(News, String)>>,
}

impl Shell for Watcher {
    fn choose_files(&self) -> Vec<PathBuf> {
        vec![]
    }
    fn choose_list(&self) -> Option<PathBuf> {
        None
    }
    fn choose_draft(&self) -> Option<PathBuf> {
        None
    }
    fn choose_where_to_save(&self, _: &str) -> Option<PathBuf> {
        None
    }
    fn open_page(&self, _: &str) -> Result<(), Failure> {
        Ok(())
    }
    fn list_changed(&self) {}
    fn sending(&self, _: &str, _: u64, _: u64) {}
    fn requests_changed(&self) {}
    fn news(&self, news: News, module: &str) {
        self.news.lock().unwrap().push((news, module.to_owned()));
    }
}

struct Desk {
    bench: Bench,
    watcher: Arc<Watcher>,
    app: Arc<App>,
}

impl Desk {
    fn at(port: u16, further: &str) -> Self {
        let bench = Bench::with_list().settings(&format!(
            "[smtp]\nhost = \"127.0.0.1\"\nport = {port}\nsecurity = \"none\"\n{further}"
        ));
        let watcher = Arc::<Watcher>::default();
        let shell = Arc::clone(&watcher) as Arc<dyn Shell>;
        let home = Home::below(&bench.path(""));
        let app = Arc::new(App::open(home, Arc::new(SystemClock), shell).unwrap());
        Self { bench, watcher, app }
    }

    /// The ticket, with an attachment of so many bytes.
    fn draft(&self, bytes: usize) -> Draft {
        let mut ticket = TICKET.to_owned();
        if bytes > 0 {
            self.bench.write("registro.log", vec![b'x'; bytes]);
            ticket = ticket.replacen("kind =", "attachments = [\"registro.log\"]\nkind =", 1);
        }
        let file = TicketFile::parse(&ticket, TicketFormat::Toml).unwrap();
        self.app.draft_of_file(file, &self.bench.path("")).unwrap()
    }

    fn send(&self, bytes: usize) -> Request {
        let request = self.app.send_soon(&self.draft(bytes), None).unwrap();
        self.app.leave_now(&request.id);
        request
    }

    fn until(&self, what: &str, request: &Request, is_so: impl Fn(&Request) -> bool) -> Request {
        let mut last = None;
        until(what, || {
            let now = self.app.request(&request.id).unwrap();
            let done = is_so(&now);
            last = Some(now);
            done
        });
        last.unwrap()
    }

    fn news(&self) -> Vec<News> {
        let news = self.watcher.news.lock().unwrap();
        assert!(
            news.iter().all(|(_, module)| module == "Anagrafe"),
            "nothing but the module: {news:?}"
        );
        news.iter().map(|(news, _)| *news).collect()
    }
}

fn until(what: &str, mut is_so: impl FnMut() -> bool) {
    let patience = Instant::now() + Duration::from_secs(30);
    while !is_so() {
        assert!(Instant::now() < patience, "waited in vain: {what}");
        thread::sleep(Duration::from_millis(10));
    }
}

fn settled(request: &Request) -> bool {
    request.state != State::Queued && request.state != State::Uncertain
}

#[test]
fn stopped_before_the_final_dot_it_has_certainly_not_been_delivered_and_waits_for_the_clerk() {
    for (at, way, bytes, heard) in [
        (Greeting, Stall, 0, ""),
        (Greeting, Drip, 0, ""),
        (Hello, Stall, 0, "EHLO"),
        (Rcpt, Stall, 0, "RCPT"),
        (Data, Stall, 0, "DATA"),
        (Body, Stall, 12_000_000, "DATA"),
    ] {
        let server = AwkwardServer::start(at, way, &[]);
        let desk = Desk::at(server.port, "");
        let request = desk.send(bytes);
        until(&format!("{at:?} {way:?} is reached"), || {
            let begun = desk.app.request(&request.id).unwrap().attempts > 0;
            begun && (heard.is_empty() || server.heard().iter().any(|line| line.starts_with(heard)))
        });
        // Well into the message, where there is one; what is stopped before is stopped as well.
        thread::sleep(Duration::from_millis(200));
        let asked = Instant::now();
        until("it can be stopped", || desk.app.stop_sending(&request.id));
        let stopped = desk.until("it has stopped", &request, settled);
        assert!(
            asked.elapsed() < Duration::from_secs(10),
            "{at:?} {way:?}: the time limits are not waited for"
        );
        assert_eq!(stopped.state, State::Refused, "{at:?} {way:?}");
        let reason = stopped.reason.clone().unwrap();
        assert_eq!(
            (reason.code, reason.temporary),
            (ReasonCode::Stopped, false),
            "{at:?}"
        );
        assert_eq!(
            stopped.next_attempt(),
            None,
            "{at:?}: it leaves on the clerk's word only"
        );
        assert_eq!(server.deliveries(), 0, "{at:?} {way:?}");
        desk.app.send_what_is_due().unwrap();
        assert_eq!(desk.app.request(&request.id).unwrap().attempts, 1);
        assert!(
            !desk.app.stop_sending(&request.id),
            "nothing is under way any more"
        );
        assert_eq!(desk.news(), [], "the clerk knows");
    }
}

#[test]
fn behind_the_final_dot_it_is_too_late_and_the_servers_answer_counts() {
    let server = AwkwardServer::start(Dot, Slowly, &[]);
    let desk = Desk::at(server.port, "");
    let request = desk.send(0);
    until("the dot has been read", || server.deliveries() == 1);
    assert!(!desk.app.stop_sending(&request.id), "too late");
    let sent = desk.until("the answer has come", &request, settled);
    assert_eq!((sent.state, server.deliveries()), (State::Sent, 1));
    until("it is told", || desk.news() == [News::Sent]);
}

#[test]
fn whenever_it_is_stopped_either_nothing_has_been_delivered_or_it_has_left_once() {
    let server = MailServer::agreeable();
    let desk = Desk::at(server.port, "");
    let (mut stopped, mut left) = (0, 0);
    for round in 0..40_u64 {
        let before = server.received().len();
        let request = desk.send(300_000);
        // Spread over the time that a transfer takes here.
        thread::sleep(Duration::from_micros(round * 700));
        let word = desk.app.stop_sending(&request.id);
        let last = desk.until("it is settled", &request, settled);
        server.wait();
        let delivered = server.received().len() - before;
        match last.state {
            State::Sent => {
                assert!(!word, "round {round}: it was said to be stopped");
                assert_eq!(delivered, 1, "round {round}");
                left += 1;
            }
            State::Refused => {
                assert!(word, "round {round}");
                assert_eq!(last.reason.unwrap().code, ReasonCode::Stopped);
                assert_eq!(delivered, 0, "round {round}");
                desk.app.take_back(&request.id).unwrap();
                stopped += 1;
            }
            other => panic!("round {round}: {other:?}"),
        }
    }
    println!("stopped {stopped}, left {left}");
}

#[test]
fn what_was_stopped_leaves_whole_when_the_clerk_says_so() {
    let stalling = AwkwardServer::start(Body, Stall, &[]);
    let desk = Desk::at(stalling.port, "");
    let request = desk.send(12_000_000);
    until("it has begun", || {
        stalling.heard().iter().any(|line| line.starts_with("DATA"))
    });
    thread::sleep(Duration::from_millis(200));
    assert!(desk.app.stop_sending(&request.id));
    desk.until("it has stopped", &request, settled);
    drop(desk.app);

    let server = MailServer::agreeable();
    let bench = desk.bench.settings(&server.settings("none"));
    let ran = bench.run(&["outbox", "retry", &request.id]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let received = server.received();
    assert_eq!(received.len(), 1);
    let mail = mail_parser::MessageParser::default().parse(&received[0]).unwrap();
    assert_eq!(mail.message_id(), Some(request.message_id.as_str()));
    assert_eq!(mail.attachment(0).unwrap().contents().len(), 12_000_000);
}

#[test]
fn trying_a_server_that_does_not_answer_can_be_ended() {
    let server = AwkwardServer::start(Greeting, Stall, &[]);
    let desk = Desk::at(
        server.port,
        "[writer]\nemail = \"anagrafe@comune.montecerreto.example\"\n",
    );
    let app = Arc::clone(&desk.app);
    let begun = Instant::now();
    let trying = thread::spawn(move || app.test_mail(None).unwrap());
    until("it has ended", || {
        desk.app.stop_mail_test();
        trying.is_finished()
    });
    let test = trying.join().unwrap();
    assert_eq!(
        test.stopped.map(|trouble| trouble.code),
        Some(ReasonCode::Stopped)
    );
    assert!(begun.elapsed() < Duration::from_secs(20));
}

#[test]
fn somebody_who_looks_elsewhere_is_told_what_has_become_of_a_request_and_nothing_of_what_it_says() {
    let told = |at: At, way: Way| {
        let server = AwkwardServer::start(at, way, &[]);
        let desk = Desk::at(server.port, "");
        let request = desk.send(0);
        desk.until("it has been tried", &request, |request| {
            request.attempts > 0
                && request
                    .reason
                    .as_ref()
                    .is_none_or(|reason| !reason.words.is_empty())
                && settled(request)
                || (request.state == State::Uncertain && server.deliveries() > 0)
        });
        until("whoever sends has looked", || {
            desk.app.about_to_leave() == 0 && !desk.app.stop_sending(&request.id)
        });
        thread::sleep(Duration::from_millis(200));
        desk.news()
    };
    assert_eq!(told(Nowhere, Drop), [News::Sent]);
    assert_eq!(told(Rcpt, Say("550 5.1.1 no such user")), [News::Refused]);
    assert_eq!(
        told(Rcpt, Say("451 4.7.1 later")),
        [],
        "it is tried again by itself"
    );
    assert_eq!(told(Dot, Drop), [News::Uncertain]);
}
