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

/// Damages of the whole database: bytes, and how many of 40 drafts must be there afterwards at least.
#[test]
fn a_database_that_is_none_is_moved_aside_and_what_reads_is_in_the_new_one() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage, usize); 6] = [
        (
            "another file",
            |bytes| *bytes = b"Gentile fornitore, ".repeat(900),
            0,
        ),
        ("a broken header", |bytes| bytes[..16].fill(b'x'), 40),
        (
            "the second half cut off",
            |bytes| bytes.truncate(bytes.len() / 2),
            1,
        ),
        (
            "two pages of rubbish",
            |bytes| {
                let middle = bytes.len() / 4096 / 2 * 4096;
                bytes[middle..middle + 8192].fill(0xA5);
            },
            20,
        ),
        ("cut to nothing", |bytes| bytes.clear(), 0),
        ("zeroes", |bytes| bytes.fill(0), 0),
    ];
    for (name, damage, least) in damages {
        let ids: Vec<String> = (0..40).map(|number| format!("bozza{number}")).collect();
        let bench = stocked(
            &ids.iter().map(String::as_str).collect::<Vec<_>>(),
            &["richiesta"],
        );
        let contents = files(&bench.path("data/attachments"));
        let mut bytes = fs::read(database(&bench)).unwrap();
        damage(&mut bytes);
        fs::write(database(&bench), &bytes).unwrap();

        let ran = bench.run(&["outbox", "list"]);
        assert_eq!(ran.code, 0, "{name}: {}", ran.err);
        let said = ran
            .err
            .lines()
            .find(|line| line.starts_with("I dati erano danneggiati ("));
        let said = said.unwrap_or_else(|| panic!("{name}: {}", ran.err));
        let place = said.split(" l’archivio di prima è in HOME/").nth(1).unwrap();
        assert_eq!(
            bench.read(&format!("{place}/apriticket.db")),
            bytes,
            "{name}: byte for byte"
        );
        let store = open(&bench);
        let there = drafts(&store).len();
        assert!(there >= least, "{name}: {there} of 40 drafts");
        let waiting = store.requests().unwrap();
        assert!(
            waiting
                .iter()
                .all(|request| request.state == State::Uncertain && request.reason.is_some()),
            "{name}: whether it has left is for a person to say"
        );
        assert_eq!(bench.run(&["--json", "outbox", "run"]).out, "[]\n", "{name}");
        // Every attachment is where its draft finds it, or beside the old database.
        for (draft, _) in store.drafts().unwrap() {
            store.check_attachments(&draft).unwrap();
        }
        let kept = files(&bench.path("data"));
        for (_, content) in contents {
            assert!(
                kept.iter().any(|(_, bytes)| *bytes == content),
                "{name}: content is lost"
            );
        }
        store
            .save_draft(&Draft::default(), Timestamp::UNIX_EPOCH)
            .unwrap();
        assert_eq!(drafts(&open(&bench)).len(), there + 1, "{name}: it works again");
        println!(
            "{name}: {there} of 40 drafts rescued, {} of 1 requests",
            waiting.len()
        );
    }
}

#[test]
fn whatever_happens_to_the_file_the_store_opens_and_no_content_is_lost() {
    let mut chance = Chance::new("damage");
    let ids: Vec<String> = (0..12).map(|number| format!("bozza{number}")).collect();
    let bench = stocked(
        &ids.iter().map(String::as_str).collect::<Vec<_>>(),
        &["richiesta"],
    );
    let whole = fs::read(database(&bench)).unwrap();
    let contents = files(&bench.path("data/attachments"));
    let data = bench.path("data");
    let (mut rescued, mut times) = (0, 0);
    for turn in 0..kills() {
        let mut bytes = whole.clone();
        let end = u64::try_from(bytes.len()).unwrap();
        for _ in 0..=chance.below(3) {
            let at = usize::try_from(chance.below(end)).unwrap();
            let to = bytes
                .len()
                .min(at + usize::try_from(1 + chance.below(600)).unwrap());
            match chance.below(4) {
                0 if at > 0 => bytes.truncate(at),
                1 if at < to => bytes[at..to].fill(0),
                _ if at < to => bytes[at..to].copy_from_slice(&chance.bytes(600)[..to - at]),
                _ => {}
            }
        }
        let copy = Bench::new();
        for (path, content) in files(&data) {
            let name = path.strip_prefix(&data).unwrap();
            copy.write(&format!("data/{}", name.display()), content);
        }
        copy.write("data/apriticket.db", &bytes);
        let store = open(&copy);
        drafts(&store);
        requests(&store);
        store.sweep().unwrap();
        let there = drafts(&store).len();
        assert!(
            there == ids.len() || !store.set_asides().is_empty(),
            "turn {turn}: {there} drafts, and nothing is said"
        );
        rescued += there;
        times += 1;
        store
            .save_draft(&Draft::default(), Timestamp::UNIX_EPOCH)
            .unwrap();
        assert!(
            drafts(&open(&copy)).contains(&String::new()),
            "turn {turn}: it works again"
        );
        let kept = files(&copy.path("data"));
        for (_, content) in &contents {
            assert!(
                kept.iter().any(|(_, bytes)| bytes == content),
                "turn {turn}: content is lost"
            );
        }
    }
    println!(
        "{rescued} of {} drafts rescued in {times} damages",
        times * ids.len()
    );
}

#[test]
fn damage_that_shows_only_when_reading_is_mended_in_the_open_window() {
    let ids: Vec<String> = (0..60).map(|number| format!("bozza{number}")).collect();
    let bench = stocked(&ids.iter().map(String::as_str).collect::<Vec<_>>(), &[]);
    let store = open(&bench);
    let mut bytes = fs::read(database(&bench)).unwrap();
    let middle = bytes.len() / 4096 / 2 * 4096;
    bytes[middle..middle + 4096].fill(0xA5);
    fs::write(database(&bench), &bytes).unwrap();
    assert!(drafts(&store).len() > 30);
    assert_eq!(only(&store).what, Kept::Database);
    store
        .save_draft(&Draft::default(), Timestamp::UNIX_EPOCH)
        .unwrap();
    drop(store);
    assert!(
        open(&bench).draft("").is_ok(),
        "what is written afterwards is in the new database"
    );
}

#[test]
fn a_damaged_database_in_use_elsewhere_is_left_alone_and_said_so() {
    let bench = stocked(&["uno"], &[]);
    let other = open(&bench);
    fs::write(database(&bench), b"Gentile fornitore, ".repeat(900)).unwrap();
    let ran = bench.run(&["outbox", "list"]);
    assert_eq!(ran.code, 2);
    assert_eq!(
        ran.err,
        "I dati in «HOME/data» sono in uso da un’altra finestra o da un altro computer\n\
         Chiudere l’altra finestra di Apriticket e riprovare.\n"
    );
    drop(other);
    assert_eq!(bench.run(&["outbox", "list"]).code, 0);
}

#[test]
fn a_rescue_that_died_is_taken_up_where_it_stood() {
    let bench = stocked(&["uno", "due"], &[]);
    // As it stands when the new database is finished and the old one has not moved yet, or has.
    fs::copy(database(&bench), bench.path("data/rescued.db")).unwrap();
    fs::write(database(&bench), b"rubbish").unwrap();
    assert_eq!(drafts(&open(&bench)), ["due", "uno"]);
    fs::rename(database(&bench), bench.path("data/rescued.db")).unwrap();
    let store = open(&bench);
    assert_eq!(drafts(&store), ["due", "uno"]);
    assert_eq!(store.set_asides().len(), 2);
}

#[test]
fn without_its_log_the_database_is_as_it_was_when_it_was_last_written_through() {
    let bench = stocked(&["uno"], &[]);
    let store = open(&bench);
    let draft = Draft {
        id: "due".into(),
        ..Draft::default()
    };
    store.save_draft(&draft, Timestamp::UNIX_EPOCH).unwrap();
    // As after a kill, when the log has not been written through: a copy of what lies there then, without the log.
    let copy = Bench::with_list();
    copy.write("data/apriticket.db", fs::read(database(&bench)).unwrap());
    assert_eq!(drafts(&open(&copy)), ["uno"]);
    copy.write("data/apriticket.db-wal", b"rubbish".repeat(900));
    assert_eq!(requests(&open(&copy)), [""; 0]);
    assert_eq!(drafts(&open(&copy)), ["uno"], "a log that is none is left out");
}
