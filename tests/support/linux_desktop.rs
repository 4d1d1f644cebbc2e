//! A Linux desktop of its own: default applications in real files, programs that write down what they are given.

use std::os::unix::fs::PermissionsExt;
use std::time::Duration;

use super::Bench;

/// A desktop of its own without any program.
pub fn desktop() -> Bench {
    let bench = Bench::with_list();
    bench.write("schermata è, 1.png", b"\x89PNG");
    bench.write("L'ordine.txt", b"ordine\n");
    bench.ticket(
        "kind =",
        "attachments = [\"schermata è, 1.png\", \"L'ordine.txt\"]\nkind =",
    );
    let at = |name: &str| bench.path(name).display().to_string();
    let environment = [
        ("HOME", at("")),
        ("XDG_CONFIG_HOME", at("xdg")),
        ("XDG_CONFIG_DIRS", at("none")),
        ("XDG_DATA_HOME", at("share")),
        ("XDG_DATA_DIRS", at("none")),
        ("PATH", at("bin")),
    ];
    // The system's way to open a folder or an address: writes it down.
    program(
        &bench,
        "xdg-open",
        &format!("printf '%s\\n' \"$1\" >> '{}'", at("opened")),
    );
    environment
        .into_iter()
        .fold(bench, |bench, (name, value)| bench.environment(name, &value))
}

/// A program on the path.
pub fn program(bench: &Bench, name: &str, script: &str) {
    let path = bench.write(
        &format!("bin/{name}"),
        format!("#!/bin/sh\nPATH=/usr/bin:/bin\n{script}\n"),
    );
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(0o755)).unwrap();
}

/// A mail program: its entry in the desktop, and a command that writes its arguments down, each with a zero behind it.
pub fn mail_program(bench: &Bench, id: &str, name: &str, command: &str, further: &str) {
    bench.write(
        &format!("share/applications/{id}"),
        format!(
            "[Desktop Entry]\nName={name}\nExec={command} %u\nMimeType=x-scheme-handler/mailto;\n{further}"
        ),
    );
    let started = bench.path("started").display().to_string();
    program(
        bench,
        command,
        &format!("printf '%s\\0' '{command}' \"$@\" > '{started}.new' && mv '{started}.new' '{started}'"),
    );
}

pub fn default(bench: &Bench, kind: &str, id: &str) {
    let list = String::from_utf8(
        std::fs::read(bench.path("xdg/mimeapps.list"))
            .unwrap_or_else(|_| b"[Default Applications]\n".to_vec()),
    );
    bench.write("xdg/mimeapps.list", format!("{}{kind}={id}\n", list.unwrap()));
}

pub const MAILTO: &str = "x-scheme-handler/mailto";

/// The words with which a program was started; the home reads `HOME`.
pub fn started(bench: &Bench) -> Vec<String> {
    let home = bench.path("").display().to_string();
    let words = String::from_utf8(bench.read("started")).unwrap();
    words
        .split_terminator('\0')
        .map(|word| word.replace(home.trim_end_matches('/'), "HOME"))
        .collect()
}

/// Waits for something that another process does.
pub fn until(what: &str, is_so: impl Fn() -> bool) {
    for _ in 0..500 {
        if is_so() {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("waited in vain until {what}");
}
