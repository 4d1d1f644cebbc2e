//! The store as a whole: what was written is there, whatever happens in between.

use std::io::Read;

use jiff::Timestamp;

use super::*;
use crate::domain::handed::{Because, Handed, Passed, Rung, Why};
use crate::domain::request::{Request, State, Via};
use crate::domain::ticket::Draft;

fn store() -> (Store, tempfile::TempDir) {
    let folder = tempfile::tempdir().unwrap_or_else(|error| unreachable!("{error}"));
    (
        Store::open(folder.path()).unwrap_or_else(|failure| unreachable!("{failure}")),
        folder,
    )
}

fn draft(id: &str) -> Draft {
    Draft {
        id: id.into(),
        subject: "Certificato: è vuoto".into(),
        ..Draft::default()
    }
}

fn request(draft: Draft) -> Request {
    Request {
        id: "r1".into(),
        state: State::Queued,
        via: Via::Smtp,
        draft,
        module: "Anagrafe".into(),
        to: "anagrafe@fornitore.example".into(),
        subject: "Certificato: è vuoto".into(),
        message_id: "r1@x".into(),
        created: Timestamp::UNIX_EPOCH,
        changed: Timestamp::UNIX_EPOCH,
        attempts: 0,
        reason: None,
        number: None,
        handed: None,
        confirmation: None,
    }
}

#[test]
fn an_incomplete_draft_comes_back_as_it_was_also_in_another_program() {
    let (store, folder) = store();
    assert_eq!(store.save_draft(&draft("a"), Timestamp::UNIX_EPOCH), Ok(()));
    let other = Store::open(folder.path()).unwrap_or_else(|failure| unreachable!("{failure}"));
    assert_eq!(other.draft("a"), Ok(draft("a")));
    assert_eq!(other.draft("b"), Err(Failure::DraftGone { id: "b".into() }));
}

#[test]
fn programs_that_begin_together_make_one_store_and_none_is_turned_away() {
    for _ in 0..20 {
        let folder = tempfile::tempdir().unwrap_or_else(|error| unreachable!("{error}"));
        let begin = std::sync::Barrier::new(6);
        let opened: Vec<Result<(), Failure>> = std::thread::scope(|scope| {
            let openers: Vec<_> = ["a", "b", "c", "d", "e", "f"]
                .map(|id| {
                    let (begin, folder) = (&begin, folder.path());
                    scope.spawn(move || {
                        begin.wait();
                        Store::open(folder)?.save_draft(&draft(id), Timestamp::UNIX_EPOCH)
                    })
                })
                .into_iter()
                .collect();
            openers
                .into_iter()
                .filter_map(|opener| opener.join().ok())
                .collect()
        });
        assert_eq!(opened, vec![Ok(()); 6]);
        let store = Store::open(folder.path()).unwrap_or_else(|failure| unreachable!("{failure}"));
        assert_eq!(store.drafts().map(|drafts| drafts.len()), Ok(6));
    }
}

#[test]
fn a_request_takes_its_drafts_place_and_can_be_taken_back() {
    let (store, _folder) = store();
    let _ = store.save_draft(&draft("a"), Timestamp::UNIX_EPOCH);
    assert_eq!(leave(&store, "r1", "a"), Ok(()));
    assert_eq!(store.drafts().map(|drafts| drafts.len()), Ok(0));
    assert_eq!(store.request("r1"), Ok(request(draft("a"))));
    assert_eq!(
        store.take_back(&request(draft("a")), Timestamp::UNIX_EPOCH),
        Ok(())
    );
    assert_eq!(store.draft("a"), Ok(draft("a")));
    assert_eq!(store.requests(), Ok(vec![]));
}

/// A draft leaves as a request, as it does when it is sent.
fn leave(store: &Store, id: &str, from: &str) -> Result<(), Failure> {
    store.write_message(id, |out| std::io::Write::write_all(out, b"mail"))?;
    store.add_request(&Request {
        id: id.into(),
        message_id: format!("{id}@x"),
        ..request(draft(from))
    })
}

#[test]
fn a_draft_leaves_once_however_often_the_button_is_pressed() {
    let (store, folder) = store();
    let _ = store.save_draft(&draft("a"), Timestamp::UNIX_EPOCH);
    assert_eq!(leave(&store, "r1", "a"), Ok(()));
    assert_eq!(
        leave(&store, "r2", "a"),
        Err(Failure::DraftGone { id: "a".into() })
    );
    assert_eq!(store.requests().map(|requests| requests.len()), Ok(1));
    let messages = std::fs::read_dir(folder.path().join("messages"));
    assert_eq!(
        messages.map(Iterator::count).ok(),
        Some(1),
        "and nothing lies about"
    );
}

#[test]
fn those_that_wait_are_those_that_are_open() {
    let (store, _folder) = store();
    let _ = store.save_draft(&draft("a"), Timestamp::UNIX_EPOCH);
    assert_eq!(leave(&store, "r1", "a"), Ok(()));
    for state in "queued sent handed_over refused uncertain numbered closed".split(' ') {
        let state = State::of_id(state).unwrap_or_else(|| unreachable!("{state}"));
        let _ = store.update("r1", state, None, Timestamp::UNIX_EPOCH);
        let waiting = store.waiting().map(|waiting| waiting.len());
        assert_eq!(waiting, Ok(usize::from(state.is_open())), "{state:?}");
    }
}

#[test]
fn two_that_change_a_draft_at_the_same_time_lose_nothing_of_each_other() {
    let (store, folder) = store();
    let _ = store.save_draft(&draft("a"), Timestamp::UNIX_EPOCH);
    std::thread::scope(|scope| {
        for writer in 0..4 {
            let folder = folder.path();
            scope.spawn(move || {
                let store = Store::open(folder).unwrap_or_else(|failure| unreachable!("{failure}"));
                for turn in 0..25 {
                    let word = format!("{writer}.{turn} ");
                    let add = |draft: &mut Draft| draft.description.push_str(&word);
                    assert!(store.change_draft("a", Timestamp::UNIX_EPOCH, add).is_ok());
                }
            });
        }
    });
    let words = store.draft("a").unwrap_or_default().description;
    assert_eq!(words.split_whitespace().count(), 100);
}

#[test]
fn the_latest_comes_first_also_when_the_clock_was_set_back() {
    let (store, _folder) = store();
    for (turn, hour) in [("a", 9), ("b", 10), ("c", 3)] {
        let now = Timestamp::UNIX_EPOCH + jiff::SignedDuration::from_hours(hour);
        let _ = store.save_draft(&draft(turn), now);
        let _ = leave(&store, &format!("r{turn}"), turn);
        let _ = store.save_draft(&draft(turn), now);
    }
    let _ = store.change_draft("a", Timestamp::UNIX_EPOCH, |_| ());
    let drafts = store.drafts().unwrap_or_default();
    let ids: Vec<_> = drafts.iter().map(|(draft, _)| draft.id.as_str()).collect();
    assert_eq!(ids, ["a", "c", "b"], "a was touched last");
    let requests = store.requests().unwrap_or_default();
    let ids: Vec<_> = requests.iter().map(|request| request.id.as_str()).collect();
    assert_eq!(ids, ["rc", "rb", "ra"]);
}

#[cfg(unix)]
#[test]
fn only_the_user_may_read_the_database_and_what_lies_beside_it() {
    use std::os::unix::fs::PermissionsExt;
    let (store, folder) = store();
    let _ = store.save_draft(&draft("a"), Timestamp::UNIX_EPOCH);
    let mode = |end: &str| {
        let known = std::fs::metadata(folder.path().join(format!("{DATABASE}{end}")));
        known.map(|known| known.permissions().mode() & 0o777).ok()
    };
    assert_eq!(["", "-wal", "-shm"].map(mode), [Some(0o600); 3]);
}

#[test]
fn content_is_kept_byte_for_byte_and_goes_with_its_draft() {
    let (store, folder) = store();
    let bytes: Vec<u8> = (0..=255).cycle().take(100_000).collect();
    let kept = store.keep("schermata è 1.png", &bytes[..]).unwrap_or_default();
    assert_eq!((kept.bytes, kept.media_type.as_str()), (100_000, "image/png"));
    let mut read = Vec::new();
    let _ = store
        .open_attachment(&kept)
        .map(|mut content| content.read_to_end(&mut read));
    assert_eq!(read, bytes);
    let _ = store.save_draft(
        &Draft {
            attachments: vec![kept],
            ..draft("a")
        },
        Timestamp::UNIX_EPOCH,
    );
    assert_eq!(store.delete_draft("a"), Ok(()));
    assert_eq!(
        std::fs::read_dir(folder.path().join("attachments"))
            .map(Iterator::count)
            .ok(),
        Some(0)
    );
}

#[test]
fn a_draft_put_out_of_sight_comes_back_with_its_files_until_it_is_forgotten() {
    let (store, folder) = store();
    let files = || {
        std::fs::read_dir(folder.path().join("attachments"))
            .map(Iterator::count)
            .ok()
    };
    let kept = store.keep("a.png", &b"png"[..]).unwrap_or_default();
    let whole = Draft {
        attachments: vec![kept],
        ..draft("a")
    };
    let now = Timestamp::UNIX_EPOCH;
    let gone = Err(Failure::DraftGone { id: "a".into() });
    assert_eq!(store.save_draft(&whole, now), Ok(()));
    assert_eq!(store.hide_draft("a", now), Ok(()));
    assert_eq!(store.hide_draft("a", now), gone);
    assert_eq!(store.drafts(), Ok(vec![]));
    assert_eq!(store.draft("a").map(drop), gone);
    assert_eq!(
        store.change_draft("a", now, |_| ()).map(drop),
        gone,
        "a late change brings nothing back"
    );
    assert_eq!(store.hidden_drafts(), Ok(vec![(whole.clone(), now)]));
    // Also another program that opens the store meanwhile leaves it and its files.
    let other = Store::open(folder.path()).unwrap_or_else(|failure| unreachable!("{failure}"));
    assert_eq!(other.unhide_draft("a"), Ok(()));
    assert_eq!((store.draft("a"), files()), (Ok(whole), Some(1)));
    assert_eq!(store.unhide_draft("a"), gone);
    assert_eq!(store.hide_draft("a", now), Ok(()));
    assert_eq!(store.forget_hidden_drafts(), Ok(()));
    assert_eq!((store.unhide_draft("a"), files()), (gone, Some(0)));
}

#[test]
fn only_one_program_at_a_time_may_send() {
    let (store, folder) = store();
    let other = Store::open(folder.path()).unwrap_or_else(|failure| unreachable!("{failure}"));
    let held = store.lock_sending();
    assert!(held.is_ok());
    assert_eq!(other.lock_sending().err(), Some(Failure::AlreadySending));
    drop(held);
    assert!(other.lock_sending().is_ok());
}

#[test]
fn a_store_of_a_newer_version_is_left_alone_and_named() {
    let (store, folder) = store();
    let _ = store.database().pragma_update(None, "user_version", 99);
    drop(store);
    let reopened = Store::open(folder.path()).err();
    let folder = folder.path().display().to_string();
    assert_eq!(
        reopened,
        Some(Failure::StoreNewer {
            folder,
            found: 99,
            known: schema::known()
        })
    );
}

#[cfg(unix)]
#[test]
fn only_the_user_may_open_the_folders() {
    use std::os::unix::fs::PermissionsExt;
    let (_store, folder) = store();
    for name in FOLDERS {
        let mode =
            std::fs::metadata(folder.path().join(name)).map(|known| known.permissions().mode() & 0o777);
        assert_eq!(mode.ok(), Some(0o700), "{name}");
    }
}

#[test]
fn a_name_that_leads_out_of_the_store_is_refused() {
    let (store, _folder) = store();
    for name in ["../x", "", ".hidden", "a/b", "a\\b"] {
        let stray = crate::domain::ticket::Attachment {
            id: name.into(),
            ..Default::default()
        };
        assert!(store.open_attachment(&stray).is_err(), "{name}");
    }
}

#[test]
fn a_store_of_the_first_version_keeps_its_requests_and_learns_how_they_were_handed_over() {
    let folder = tempfile::tempdir().unwrap_or_else(|error| unreachable!("{error}"));
    let content = serde_json::to_string(&draft("a")).unwrap_or_default();
    let row =
        "insert into request values ('r1', 'queued', 'smtp', ?1, 'Anagrafe', 'anagrafe@fornitore.example',
        'Certificato: è vuoto', 'r1@x', '1970-01-01T00:00:00Z', '1970-01-01T00:00:00Z', 0, null, null)";
    // As the first version left it.
    let older = Connection::open(folder.path().join(DATABASE)).and_then(|database| {
        database.execute_batch(schema::STEPS[0])?;
        database.pragma_update(None, "user_version", 1)?;
        database.execute(row, [content])
    });
    assert_eq!(older, Ok(1));
    let store = Store::open(folder.path()).unwrap_or_else(|failure| unreachable!("{failure}"));
    assert_eq!(store.request("r1"), Ok(request(draft("a"))));
    let handed = Handed {
        rung: Rung::Mailto,
        program: "Firefox".into(),
        why: Why::Instead,
        passed: vec![Passed {
            rung: Rung::Handler,
            program: String::new(),
            because: Because::NoHandler,
            words: String::new(),
        }],
        left_out: 2,
        cut: false,
    };
    assert_eq!(store.set_handed("r1", &handed), Ok(()));
    assert_eq!(
        store.request("r1").map(|request| request.handed),
        Ok(Some(handed))
    );
}
