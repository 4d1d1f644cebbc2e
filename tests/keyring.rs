//! A password in the real keyring (Secret Service, by gnome-keyring): only when asked, only when right, nowhere else.
//! Where gnome-keyring is not installed these tests say so and pass.
#![cfg(target_os = "linux")]

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::Path;
use std::process::Command;

use crate::support::Bench;
use crate::support::awkward_server::At::{Auth, Nowhere};
use crate::support::awkward_server::AwkwardServer;
use crate::support::awkward_server::Way::{Drop, Say};
use crate::support::bench::{SEND, run_with_input};

/// Opens a session bus with a keyring of the bench's own, unlocked with its password, and runs the rest in it.
const UNLOCKED: &str =
    "printf chiave | gnome-keyring-daemon --unlock --components=secrets >/dev/null 2>&1; exec \"$@\" 2>&3";
/// The same with a keyring that nobody unlocks.
const LOCKED: &str = "gnome-keyring-daemon --start --components=secrets >/dev/null 2>&1; exec \"$@\" 2>&3";

pub fn unavailable() -> bool {
    let missing = !Path::new("/usr/bin/gnome-keyring-daemon").is_file()
        || !Path::new("/usr/bin/dbus-run-session").is_file();
    assert!(
        !missing || std::env::var_os("APRITICKET_REAL_SERVERS").is_none(),
        "a real keyring was asked for: install gnome-keyring and dbus"
    );
    if missing {
        eprintln!("not run: gnome-keyring or dbus-run-session is not installed");
    }
    missing
}

/// The command in a session whose keyring lies in the bench's home.
pub fn in_session(bench: &Bench, session: &str, arguments: &[&str]) -> Command {
    let inner = bench.command(arguments);
    let mut command = Command::new("sh");
    // Bus and keyring have much to say; only the program's own words are heard.
    command
        .args([
            "-c",
            "exec 3>&2 2>/dev/null; exec dbus-run-session -- sh -c \"$0\" sh \"$@\"",
            session,
        ])
        .arg(inner.get_program())
        .args(inner.get_args());
    command.current_dir(bench.path(""));
    for (name, value) in inner.get_envs() {
        command.env(name, value.unwrap_or_default());
    }
    for name in ["XDG_DATA_HOME", "XDG_RUNTIME_DIR", "XDG_CONFIG_HOME", "HOME"] {
        let folder = bench.path(&format!("session/{name}"));
        fs::create_dir_all(&folder).unwrap();
        fs::set_permissions(&folder, fs::Permissions::from_mode(0o700)).unwrap();
        command.env(name, folder);
    }
    for display in ["DISPLAY", "WAYLAND_DISPLAY"] {
        command.env_remove(display);
    }
    command.env("APRITICKET_KEYRING", "system");
    command
}

pub const IN_UNLOCKED: &str = UNLOCKED;

fn bench(server: &AwkwardServer) -> Bench {
    Bench::with_list().settings(&settings(server))
}

fn settings(server: &AwkwardServer) -> String {
    format!(
        "[smtp]\nhost = \"localhost\"\nport = {}\nsecurity = \"none\"\nauth = \"password\"\nuser = \"mario\"\n",
        server.port
    )
}

fn remembering() -> Vec<&'static str> {
    let mut send = SEND.to_vec();
    send.extend(["--password-stdin", "--remember"]);
    send
}

fn refusing() -> AwkwardServer {
    AwkwardServer::start(Auth, Say("535 5.7.8 no"), &["AUTH PLAIN"])
}

fn agreeable() -> AwkwardServer {
    AwkwardServer::start(Nowhere, Drop, &["AUTH PLAIN"])
}

#[test]
fn a_password_is_remembered_when_asked_and_right_and_forgotten_when_refused() {
    if unavailable() {
        return;
    }
    let good = agreeable();
    let bench = bench(&good);
    let send = |bench: &Bench| {
        let output = in_session(bench, UNLOCKED, &SEND).output().unwrap();
        (
            String::from_utf8(output.stdout).unwrap(),
            String::from_utf8(output.stderr).unwrap(),
        )
    };
    let (_, asked) = send(&bench);
    assert!(
        asked.contains("password-needed"),
        "nothing is remembered yet: {asked}"
    );

    // Typed without the wish: it is used and not kept.
    let mut once = SEND.to_vec();
    once.push("--password-stdin");
    let out = run_with_input(&mut in_session(&bench, UNLOCKED, &once), "segretissimo\n");
    assert!(out.contains("\"state\":\"sent\""), "{out}");
    assert!(send(&bench).1.contains("password-needed"));

    let out = run_with_input(
        &mut in_session(&bench, UNLOCKED, &remembering()),
        "segretissimo\n",
    );
    assert!(out.contains("\"state\":\"sent\""), "{out}");
    let (out, err) = send(&bench);
    assert!(
        out.contains("\"state\":\"sent\""),
        "another session, the same keyring: {out}{err}"
    );
    let login = format!(
        "AUTH PLAIN {}",
        base64_simd::STANDARD.encode_to_string("\0mario\0segretissimo")
    );
    assert_eq!(
        good.heard().iter().filter(|line| **line == login).count(),
        3,
        "{:?}",
        good.heard()
    );
    nothing_is_in_our_files(&bench, b"segretissimo");

    let bad = refusing();
    let bench = bench.settings(&settings(&bad));
    let (out, _) = send(&bench);
    assert!(out.contains("\"code\":\"credentials\""), "{out}");
    assert!(
        send(&bench).1.contains("password-needed"),
        "it is not tried until the account is locked"
    );
    assert_eq!(
        bad.heard().iter().filter(|line| line.starts_with("AUTH")).count(),
        1
    );
}

#[test]
fn a_wrong_password_is_not_remembered_and_a_locked_keyring_only_means_being_asked() {
    if unavailable() {
        return;
    }
    let bad = refusing();
    let bench = bench(&bad);
    let out = run_with_input(&mut in_session(&bench, UNLOCKED, &remembering()), "sbagliata\n");
    assert!(out.contains("\"code\":\"credentials\""), "{out}");
    let output = in_session(&bench, UNLOCKED, &SEND).output().unwrap();
    assert!(String::from_utf8_lossy(&output.stderr).contains("password-needed"));

    let good = agreeable();
    let bench = bench.settings(&settings(&good));
    for session in [LOCKED, "exec \"$@\" 2>&3"] {
        let output = in_session(&bench, session, &SEND).output().unwrap();
        let err = String::from_utf8_lossy(&output.stderr);
        assert!(err.contains("password-needed"), "{err}");
        let out = run_with_input(&mut in_session(&bench, session, &remembering()), "segretissimo\n");
        assert!(
            out.contains("\"state\":\"sent\""),
            "it is sent all the same: {out}"
        );
    }
    nothing_is_in_our_files(&bench, b"segretissimo");
}

/// No file of the home has a secret in clear, not even the keyring's.
pub fn nothing_is_in_our_files(bench: &Bench, secret: &[u8]) {
    let mut folders = vec![bench.path("")];
    let mut looked_at = 0;
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let kind = entry.file_type().unwrap();
            if kind.is_dir() {
                folders.push(entry.path());
            } else if kind.is_file() {
                looked_at += 1;
                let content = fs::read(entry.path()).unwrap();
                assert!(
                    !content.windows(secret.len()).any(|part| part == secret),
                    "{}",
                    entry.path().display()
                );
            }
        }
    }
    assert!(looked_at > 3);
}
