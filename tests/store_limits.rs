//! No space, no right to write, no memory to share, two at once: nothing is lost, and it is said in words.

use std::fs;
use std::process::{Command, Stdio};

use crate::support::bench::{LIST, SEND, TICKET};
use crate::support::{Bench, MailServer};

/// A name space of its own, in which a disk can be mounted that only one process sees: as a user, or else as root.
#[cfg(target_os = "linux")]
fn unshared() -> Option<Command> {
    let ways: [&[&str]; 2] = [&["--user", "--map-root-user", "--mount"], &["--mount"]];
    let works = |way: &&&[&str]| {
        let tried = Command::new("unshare")
            .args(**way)
            .args(["mount", "-t", "tmpfs", "tmpfs", "/mnt"])
            .status();
        tried.is_ok_and(|status| status.success())
    };
    let Some(way) = ways.iter().find(works) else {
        println!("not tried: no disk can be mounted here");
        return None;
    };
    let mut command = Command::new("unshare");
    command.args(*way);
    Some(command)
}

/// Sends the ticket where the home's data lie on a small disk of their own, or one that may not be written. `before`
/// prepares the disk, `then` looks at it.
#[cfg(target_os = "linux")]
fn on_a_disk(
    mut unshared: Command,
    bench: &Bench,
    options: &str,
    before: &str,
    then: &str,
) -> (i32, String, String) {
    let script = format!(
        "set -e; mount -t tmpfs -o {options} tmpfs data; cp list.toml data/address-list.toml; {before}\n\
         set +e; \"$0\" \"$@\" >out.txt 2>err.txt; code=$?; {then}\n exit $code"
    );
    bench.write("list.toml", LIST);
    let command = bench.command(&SEND);
    let status = unshared
        .args(["sh", "-c", &script])
        .arg(command.get_program())
        .args(command.get_args())
        .current_dir(bench.path(""))
        .env("APRITICKET_HOME", bench.path(""))
        .stdin(Stdio::null())
        .status()
        .unwrap();
    let text = |name: &str| {
        String::from_utf8(fs::read(bench.path(name)).unwrap_or_default())
            .unwrap()
            .replace(&*bench.path("").to_string_lossy(), "HOME/")
    };
    (status.code().unwrap_or(-1), text("out.txt"), text("err.txt"))
}

#[cfg(target_os = "linux")]
#[test]
fn on_a_full_disk_nothing_leaves_and_it_is_said() {
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    bench.write("foto.png", vec![7; 3_000_000]);
    bench.ticket("kind =", "attachments = [\"foto.png\"]\nkind =");
    // No room for the attachment; none for the store itself; none for the message beside the attachment.
    let fill = "dd if=/dev/zero of=data/full bs=1k count=300 2>/dev/null || true";
    for (size, before) in [("size=1m", "true"), ("size=200k", fill), ("size=5m", "true")] {
        let Some(unshared) = unshared() else { return };
        let (code, out, err) = on_a_disk(
            unshared,
            &bench,
            size,
            before,
            "find data -name '.tmp*' >left.txt",
        );
        let failure: serde_json::Value =
            serde_json::from_str(&err).unwrap_or_else(|error| panic!("{size}, {error}: {err}"));
        assert_eq!(
            (code, out.as_str(), failure["failure"]["code"].as_str()),
            (2, "", Some("store-full")),
            "{size}: {err}"
        );
        assert_eq!(
            failure["message"],
            "Il disco è pieno: in «HOME/data» non c’è più posto\n\
             Liberare spazio e riprovare. Ciò che è già salvato resta lì e nulla è partito a metà."
        );
        assert_eq!(
            bench.read("left.txt"),
            b"",
            "{size}: nothing half-written lies about"
        );
    }
    assert_eq!(server.received().len(), 0);
}

#[cfg(target_os = "linux")]
#[test]
fn at_every_size_of_a_small_disk_a_request_leaves_once_or_not_at_all() {
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    bench.write("foto.png", vec![7; 60_000]);
    bench.ticket("kind =", "attachments = [\"foto.png\"]\nkind =");
    let mut outcomes = Vec::new();
    for size in (40..480).step_by(20) {
        let before = server.received().len();
        // Afterwards the disk grows, as when space has been freed, and the outbox is run.
        let then = format!(
            "mount -o remount,size=9m data; {0} --json outbox run >ran.txt 2>ran-err.txt; {0} --json history list >list.txt 2>&1",
            env!("CARGO_BIN_EXE_apriticket-cli")
        );
        let Some(unshared) = unshared() else { return };
        let (code, _, err) = on_a_disk(unshared, &bench, &format!("size={size}k"), "true", &then);
        let list: serde_json::Value = serde_json::from_slice(&bench.read("list.txt")).unwrap();
        let requests = list.as_array().unwrap();
        let delivered = server.received().len() - before;
        assert!(requests.len() <= 1 && delivered <= 1, "{size}: {list}");
        let state = requests
            .first()
            .map_or("none", |request| request["state"].as_str().unwrap());
        match state {
            "sent" => assert_eq!(delivered, 1, "{size}"),
            "none" => assert_eq!(delivered, 0, "{size}"),
            state => assert_eq!(state, "uncertain", "{size}: {err}"),
        }
        assert!(code == 0 || err.contains("store-full"), "{size}: {err}");
        outcomes.push(format!("{size}k {state}"));
    }
    assert!(
        outcomes.iter().any(|outcome| outcome.ends_with("none")),
        "{outcomes:?}"
    );
    assert!(
        outcomes.iter().any(|outcome| outcome.ends_with("sent")),
        "{outcomes:?}"
    );
    println!("{}", outcomes.join(", "));
}

#[cfg(target_os = "linux")]
#[test]
fn in_a_folder_that_may_not_be_written_it_is_said() {
    let bench = Bench::with_list().settings("[smtp]\nhost = \"localhost\"\nport = 1\nsecurity = \"none\"\n");
    let Some(unshared) = unshared() else { return };
    let (code, _, err) = on_a_disk(unshared, &bench, "size=2m", "mount -o remount,ro data", "true");
    let failure: serde_json::Value = serde_json::from_str(&err).unwrap();
    assert_eq!(
        (code, failure["failure"]["code"].as_str()),
        (2, Some("store-read-only")),
        "{err}"
    );
    assert_eq!(
        failure["message"],
        "Nella cartella dei dati «HOME/data» non si può scrivere\n\
         Chi amministra i computer può verificare i permessi. Ciò che è già salvato resta lì."
    );
}

#[test]
fn where_memory_cannot_be_shared_the_journal_is_another_and_everything_works() {
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    // As on a network home: the file that a write-ahead log shares memory through cannot be made.
    fs::create_dir_all(bench.path("data/apriticket.db-shm")).unwrap();
    let ran = bench.run(&SEND);
    assert_eq!(
        (ran.code, ran.json()["state"].as_str()),
        (0, Some("sent")),
        "{}",
        ran.err
    );
    assert!(!bench.path("data/apriticket.db-wal").exists());
    assert_eq!(
        bench.run(&["--json", "history", "list"]).json()[0]["state"],
        "sent"
    );
}

#[test]
fn two_programs_at_once_do_not_get_into_each_others_way() {
    const EACH: usize = 8;
    let server = MailServer::agreeable();
    let bench = Bench::sending_to(&server);
    std::thread::scope(|scope| {
        for writer in ["uno", "due"] {
            let bench = &bench;
            scope.spawn(move || {
                for turn in 0..EACH {
                    let ticket = TICKET.replace("Certificato", &format!("Certificato {writer} {turn}"));
                    let file = format!("{writer}.toml");
                    bench.write(&file, ticket);
                    let ran = bench.run(&["--json", "send", &file, "--via", "smtp"]);
                    assert_eq!(ran.code, 0, "{}", ran.err);
                    let state = ran.json()["state"].as_str().unwrap().to_owned();
                    assert!(state == "sent" || state == "queued", "{state}");
                }
            });
        }
    });
    assert_eq!(bench.run(&["outbox", "run"]).code, 0);
    let list = bench.run(&["--json", "history", "list"]).json();
    let states: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|request| request["state"].clone())
        .collect();
    assert_eq!(states, vec!["sent"; 2 * EACH]);
    assert_eq!(server.received().len(), 2 * EACH);
}
