//! How long a store with 5,000 requests takes to open, to be tidied, to be listed, and to find one in.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement touches the clock and the disk, and prints"
)]

use std::hint::black_box;
use std::io::Write;
use std::time::{Duration, Instant};

use apriticket::adapters::store::{Remains, Store};
use apriticket::domain::request::{Request, State, Via};
use apriticket::domain::ticket::{Draft, Signature};
use jiff::Timestamp;

const REQUESTS: usize = 5_000;
const TIMES: usize = 30;

fn fill(store: &Store, number: usize) {
    let file = store.keep("schermata.png", &b"\x89PNG of a screen"[..]).unwrap();
    let draft = Draft {
        id: format!("{number:032x}"),
        module: Some("anagrafe".into()),
        entity: "Comune di Montecerreto".into(),
        subject: format!("Certificato {number}: la stampa è vuota"),
        description: "Stampando il certificato dalla scheda esce un foglio bianco, da lunedì. ".repeat(20),
        attachments: vec![file],
        signature: Signature {
            name: "Graziella Bonci".into(),
            ..Signature::default()
        },
        ..Draft::default()
    };
    store.save_draft(&draft, Timestamp::UNIX_EPOCH).unwrap();
    if number < 20 {
        return;
    }
    let now = Timestamp::now();
    let request = Request {
        id: draft.id.clone(),
        state: State::Queued,
        via: Via::Smtp,
        module: "Anagrafe".into(),
        to: "anagrafe@fornitore.example".into(),
        subject: draft.subject.clone(),
        message_id: format!("{number}@comune.example"),
        created: now,
        changed: now,
        attempts: 1,
        reason: None,
        number: Some(number.to_string()),
        handed: None,
        confirmation: None,
        draft,
    };
    store
        .write_message(&request.id, |out| out.write_all(&[b'x'; 3_000]))
        .unwrap();
    store.add_request(&request).unwrap();
    store.update(&request.id, State::Sent, None, now).unwrap();
}

fn measure(what: &str, mut act: impl FnMut()) {
    let mut times: Vec<Duration> = (0..TIMES)
        .map(|_| {
            let started = Instant::now();
            act();
            started.elapsed()
        })
        .collect();
    times.sort_unstable();
    println!(
        "{what:<44} median {:>9.2?}   worst {:>9.2?}",
        times[TIMES / 2],
        times[TIMES - 1]
    );
}

fn main() {
    let folder = tempfile::tempdir().unwrap();
    let store = Store::open(folder.path()).unwrap();
    let started = Instant::now();
    for number in 0..REQUESTS + 20 {
        fill(&store, number);
    }
    let each = started.elapsed() / u32::try_from(REQUESTS).unwrap();
    println!("keeping a draft, its file, its message and the request, synced   {each:.2?} each");
    drop(store);
    let bytes = std::fs::metadata(folder.path().join("apriticket.db"))
        .unwrap()
        .len();
    println!(
        "{REQUESTS} requests and 20 drafts, database {:.1} MB",
        f64::from(u32::try_from(bytes).unwrap()) / 1e6
    );
    measure("opening", || drop(black_box(Store::open(folder.path()).unwrap())));
    let store = Store::open(folder.path()).unwrap();
    measure("what is done at every start besides", || {
        store.sweep_handed_over().unwrap()
    });
    measure("the drafts", || drop(black_box(store.drafts().unwrap())));
    measure("all requests", || drop(black_box(store.requests().unwrap())));
    measure("the requests that wait", || {
        drop(black_box(store.waiting().unwrap()))
    });
    let id = format!("{:032x}", REQUESTS / 2);
    measure("one request", || drop(black_box(store.request(&id).unwrap())));
    measure("once a day: content that nobody names", || store.sweep().unwrap());
    measure("once a day: content whose time is over", || {
        store.retain(Timestamp::now(), 180, Remains::Summary).unwrap();
    });
    measure("looking whether what is needed is whole", || {
        store.examine().unwrap()
    });
}
