//! What was built, and running the tools that look at it.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The folder with the packages; `None`, said aloud, when nothing was built.
pub fn folder() -> Option<PathBuf> {
    let folder = std::env::var_os("APRITICKET_DIST").map(PathBuf::from);
    if folder.is_none() {
        println!("passed over: APRITICKET_DIST is not set");
    }
    folder
}

/// The one package of that kind; `None`, said aloud, when it was not made (`APRITICKET_PACKAGES`).
pub fn package(ending: &str) -> Option<PathBuf> {
    let files = std::fs::read_dir(folder()?)
        .unwrap()
        .map(|file| file.unwrap().path());
    let mut found: Vec<_> = files
        .filter(|path| path.extension().is_some_and(|e| e == ending))
        .collect();
    assert!(found.len() < 2, "{found:?}");
    if found.is_empty() {
        println!("passed over: no .{ending} in APRITICKET_DIST");
    }
    found.pop()
}

/// Runs a program that must end well, and gives what it said on both outputs.
pub fn run(command: &mut Command) -> String {
    let (good, said) = try_run(command);
    assert!(good, "{command:?}:\n{said}");
    said
}

/// Runs a program: whether it ended well, and what it said on both outputs.
pub fn try_run(command: &mut Command) -> (bool, String) {
    let output = command
        .env("LC_ALL", "C.UTF-8")
        .output()
        .unwrap_or_else(|error| panic!("{command:?}: {error}"));
    let said = [output.stdout, output.stderr].concat();
    (
        output.status.success(),
        String::from_utf8_lossy(&said).into_owned(),
    )
}

/// A `.deb` or `.rpm` laid open below a folder.
pub fn unpack(package: &Path, folder: &Path) {
    if package.extension().is_some_and(|ending| ending == "deb") {
        run(Command::new("dpkg-deb").arg("-x").args([package, folder]));
    } else {
        let script = "rpm2cpio \"$1\" | (cd \"$2\" && cpio -idm --quiet)";
        run(Command::new("sh")
            .args(["-ec", script, "unpack"])
            .args([package, folder]));
    }
}
