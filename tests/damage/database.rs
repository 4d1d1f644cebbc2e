//! A database that is damaged as a whole: moved aside with every byte, what reads of it taken over.

use super::*;

/// Damages of the whole database: bytes, and how many of 40 drafts must be there afterwards at least.
#[test]
fn a_database_that_is_none_is_moved_aside_and_what_reads_is_in_the_new_one() {
    type Damage = fn(&mut Vec<u8>);
    let damages: [(&str, Damage, usize); 13] = [
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
        (
            "a letter of a column’s name",
            |bytes| {
                let at = bytes
                    .windows(12)
                    .position(|part| part == b"content text")
                    .unwrap();
                bytes[at] = b'C' - 2;
            },
            40,
        ),
        // The file format, 1.3.17: the last byte of `user_version`.
        ("a version that the tables are not of", |bytes| bytes[63] -= 1, 40),
        (
            "a version of tables that are not made yet",
            |bytes| bytes[63] = 0,
            40,
        ),
        ("a version below nought", |bytes| bytes[60] = 0xA5, 40),
        // 1.3.3: who reads this may not write.
        ("a later kind of file", |bytes| bytes[18] = 34, 40),
        // 1.3.9 and 1.3.13: the last bytes of the schema's format and of the texts' encoding.
        ("a format that nobody knows", |bytes| bytes[47] = 9, 40),
        ("texts said to be of another encoding", |bytes| bytes[59] = 3, 40),
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
