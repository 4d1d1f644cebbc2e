//! What no longer reads is set aside and named, the rest opens, and nothing is thrown away.

use std::fs;
use std::path::PathBuf;

use apriticket::adapters::store::{Kept, SetAside, Store};
use apriticket::domain::failure::Failure;
use apriticket::domain::request::{Request, State};
use apriticket::domain::ticket::Draft;
use jiff::Timestamp;
use rusqlite::Connection;

use crate::support::bench::SEND;
use crate::support::kills::{Chance, kills};
use crate::support::{Bench, MailServer, Script};

mod database;

const MAIL: &[u8] = b"Subject: prova\r\n\r\nesce un foglio bianco\r\n";

/// A home with drafts and requests of these names; each draft has a file.
fn stocked(drafts: &[&str], requests: &[&str]) -> Bench {
    let bench = Bench::with_list();
    let store = open(&bench);
    for id in drafts.iter().chain(requests) {
        let file = store
            .keep("foto.png", format!("content of {id}").as_bytes())
            .unwrap();
        let draft = Draft {
            id: (*id).to_owned(),
            subject: format!("Oggetto {id}"),
            description: "Stampando il certificato esce un foglio bianco. ".repeat(30),
            attachments: vec![file],
            ..Draft::default()
        };
        store.save_draft(&draft, Timestamp::UNIX_EPOCH).unwrap();
        if requests.contains(id) {
            leave(&store, draft);
        }
    }
    bench
}

fn leave(store: &Store, draft: Draft) {
    let request = Request {
        id: draft.id.clone(),
        state: State::Queued,
        via: apriticket::domain::request::Via::Smtp,
        module: "Anagrafe".into(),
        to: "anagrafe@fornitore.example".into(),
        subject: draft.subject.clone(),
        message_id: format!("{}@comune.example", draft.id),
        created: Timestamp::UNIX_EPOCH,
        changed: Timestamp::UNIX_EPOCH,
        attempts: 0,
        reason: None,
        number: None,
        handed: None,
        confirmation: None,
        draft,
    };
    store
        .write_message(&request.id, |out| std::io::Write::write_all(out, MAIL))
        .unwrap();
    store.add_request(&request).unwrap();
}

fn open(bench: &Bench) -> Store {
    Store::open(&bench.path("data")).unwrap()
}

fn database(bench: &Bench) -> PathBuf {
    bench.path("data/apriticket.db")
}

fn sql(bench: &Bench, sql: &str) {
    Connection::open(database(bench))
        .unwrap()
        .execute_batch(sql)
        .unwrap();
}

fn drafts(store: &Store) -> Vec<String> {
    store
        .drafts()
        .unwrap()
        .into_iter()
        .map(|(draft, _)| draft.id)
        .collect()
}

fn requests(store: &Store) -> Vec<String> {
    store
        .requests()
        .unwrap()
        .into_iter()
        .map(|request| request.id)
        .collect()
}

fn only(store: &Store) -> SetAside {
    let mut all = store.set_asides();
    assert_eq!(all.len(), 1, "{all:?}");
    all.remove(0)
}

/// The files below a folder with their bytes.
fn files(folder: &std::path::Path) -> Vec<(PathBuf, Vec<u8>)> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(Result::unwrap);
    entries
        .flat_map(|entry| match entry.path().is_dir() {
            true => files(&entry.path()),
            false => vec![(entry.path(), fs::read(entry.path()).unwrap())],
        })
        .collect()
}

#[test]
fn a_draft_that_does_not_read_is_set_aside_with_every_byte_and_its_files_stay() {
    let bench = stocked(&["uno", "due"], &[]);
    sql(
        &bench,
        "update draft set content = substr(content, 1, 200) where id = 'uno'",
    );
    let store = open(&bench);
    assert_eq!(drafts(&store), ["due"]);
    let aside = only(&store);
    assert_eq!((aside.what, aside.name.as_str()), (Kept::Draft, "Oggetto uno"));
    assert!(aside.detail.contains("EOF"), "{}", aside.detail);
    let note: serde_json::Value = serde_json::from_slice(&fs::read(&aside.place).unwrap()).unwrap();
    let content = note["row"]["content"].as_str().unwrap();
    assert!(
        content.len() == 200 && content.starts_with("{\"id\":\"uno\""),
        "{content}"
    );
    let again = open(&bench);
    assert_eq!(again.draft("uno"), Err(Failure::DraftGone { id: "uno".into() }));
    only(&again);
}

#[test]
fn files_that_only_a_broken_row_names_are_never_swept() {
    let bench = stocked(&["uno"], &[]);
    let id = open(&bench).draft("uno").unwrap().attachments.remove(0).id;
    sql(
        &bench,
        "update draft set content = substr(content, 1, length(content) - 1)",
    );
    assert_eq!(drafts(&open(&bench)), [""; 0]);
    let stray = bench.write("data/attachments/0123456789abcdef0123456789abcdef", "of no draft");
    for path in [bench.path(&format!("data/attachments/{id}")), stray.clone()] {
        let old = std::time::SystemTime::now() - std::time::Duration::from_secs(50 * 3600);
        fs::File::options()
            .append(true)
            .open(path)
            .unwrap()
            .set_modified(old)
            .unwrap();
    }
    open(&bench).sweep().unwrap();
    assert!(!stray.exists(), "what nobody names goes");
    assert_eq!(bench.read(&format!("data/attachments/{id}")), b"content of uno");
}

#[test]
fn a_request_that_does_not_read_is_named_where_requests_are_listed() {
    let bench = stocked(&[], &["uno", "due", "tre"]);
    sql(
        &bench,
        "update request set state = 'boh' where id = 'uno'; update request set draft = '{' where id = 'due'",
    );
    let ran = bench.run(&["history", "list"]);
    assert!(
        ran.out.contains("Oggetto tre") && !ran.out.contains("Oggetto uno"),
        "{}",
        ran.out
    );
    let mut lines: Vec<_> = ran.err.lines().collect();
    lines.sort_unstable();
    assert_eq!(
        lines,
        [
            "Messa da parte la richiesta «Oggetto due», che non si legge più: HOME/data/set-aside/request-due.json",
            "Messa da parte la richiesta «Oggetto uno», che non si legge più: HOME/data/set-aside/request-uno.json",
        ]
    );
    assert_eq!(bench.run(&["outbox", "drop", "uno"]).code, 2);
}

#[test]
fn half_a_message_is_not_sent_and_the_others_leave() {
    // Three that the server has refused are queued again by the clerk; two of their messages break.
    let refusing = MailServer::scripted(Script {
        at: "END",
        reply: "",
        offers: &[],
    });
    let bench = Bench::sending_to(&refusing);
    let ids: Vec<String> = (0..3)
        .map(|turn| {
            bench.ticket("Certificato di residenza: la", &format!("Certificato {turn}: la"));
            let id = bench.run(&SEND).json()["id"].as_str().unwrap().to_owned();
            bench.run(&["outbox", "confirm", &id, "--not-sent"]);
            id
        })
        .collect();
    let message = |at: usize| bench.path(&format!("data/messages/{}.eml", ids[at]));
    let whole = fs::read(message(0)).unwrap();
    fs::write(message(0), &whole[..whole.len() / 2]).unwrap();
    fs::remove_file(message(1)).unwrap();
    let agreeable = MailServer::agreeable();
    let bench = bench.settings(&agreeable.settings("none"));
    let ran = bench.run(&["outbox", "run"]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    assert_eq!(agreeable.received().len(), 1, "only the whole one");
    assert_eq!(ran.err.lines().count(), 2, "{}", ran.err);
    assert!(
        ran.err.contains(&format!(
            "Il messaggio della richiesta «Certificato 0: la stampa è vuota» non è più intero e non viene inviato; \
             riportarla fra le bozze con «outbox drop». Ciò che ne resta: HOME/data/set-aside/message-{}.bytes\n",
            ids[0]
        )),
        "{}",
        ran.err
    );
    assert_eq!(
        bench.read(&format!("data/set-aside/message-{}.bytes", ids[0])),
        whole[..whole.len() / 2]
    );
    let ran = bench.run(&["outbox", "retry", &ids[1]]);
    assert_eq!(
        (ran.code, ran.err.lines().next()),
        (
            2,
            Some(
                "Il messaggio della richiesta «Certificato 1: la stampa è vuota» non è più intero e non è stato inviato"
            )
        )
    );
    assert_eq!(
        bench.run(&["outbox", "drop", &ids[0]]).code,
        0,
        "its draft is whole"
    );
}

#[test]
fn an_attachment_that_is_not_whole_is_named_before_anything_leaves() {
    let server = MailServer::agreeable();
    let bench = stocked(&["uno", "due"], &[]).settings(&server.settings("none"));
    let store = open(&bench);
    let path = |id: &str| {
        let file = store.draft(id).unwrap().attachments.remove(0);
        bench.path(&format!("data/attachments/{}", file.id))
    };
    fs::write(path("uno"), "cont").unwrap();
    fs::remove_file(path("due")).unwrap();
    for id in ["uno", "due"] {
        let checked = store.check_attachments(&store.draft(id).unwrap());
        assert!(
            matches!(&checked, Err(Failure::AttachmentDamaged { name, .. }) if name == "foto.png"),
            "{checked:?}"
        );
    }
    let mut found: Vec<_> = store
        .set_asides()
        .into_iter()
        .map(|aside| (aside.what, aside.detail))
        .collect();
    found.sort_unstable_by(|one, other| one.1.cmp(&other.1));
    assert_eq!(
        found,
        [
            (Kept::Attachment, "4 bytes of 14".to_owned()),
            (Kept::Attachment, "missing".to_owned())
        ]
    );
    assert!(
        files(&bench.path("data/set-aside"))
            .iter()
            .any(|(_, bytes)| bytes == b"cont")
    );
    assert_eq!(drafts(&store), ["due", "uno"], "the drafts stay");
}
