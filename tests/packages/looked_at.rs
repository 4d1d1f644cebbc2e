//! The packages as the tools of each system see them, and what is in them.

use std::collections::BTreeSet;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dist::{folder, package, run, try_run, unpack};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

fn files(below: &Path) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    let mut folders = vec![below.to_owned()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap().map(Result::unwrap) {
            let path = entry.path();
            if entry.file_type().unwrap().is_dir() {
                folders.push(path);
            } else {
                found.insert(path.strip_prefix(below).unwrap().display().to_string());
            }
        }
    }
    found
}

#[test]
fn lintian_has_no_error() {
    let Some(deb) = package("deb") else { return };
    let said = run(Command::new("lintian")
        .args(["--allow-root", "--fail-on", "error,warning"])
        .arg(deb));
    assert!(!said.contains("unused-override"), "{said}");
}

#[test]
fn rpmlint_has_no_error() {
    let Some(rpm) = package("rpm") else { return };
    let rules = format!("{ROOT}/packaging/linux/rpmlint.toml");
    let said = run(Command::new("rpmlint").args(["-c", &rules]).arg(rpm));
    assert!(said.contains(" 0 errors, 0 warnings"), "{said}");
}

#[test]
fn the_desktop_finds_a_window_a_kind_of_file_a_link_and_an_icon() {
    for package in ["deb", "rpm"].into_iter().filter_map(package) {
        let tree = tempfile::tempdir().unwrap();
        unpack(&package, tree.path());
        let at = |name: &str| tree.path().join("usr/share").join(name);
        run(Command::new("desktop-file-validate").arg(at("applications/apriticket.desktop")));
        run(Command::new("appstreamcli")
            .args(["validate", "--no-net"])
            .arg(at("metainfo/it.apriticket.desktop.metainfo.xml")));
        run(Command::new("update-mime-database").arg(at("mime")));
        let kinds = std::fs::read_to_string(at("mime/globs2")).unwrap();
        assert!(
            kinds.contains("application/vnd.apriticket.draft:*.apriticket"),
            "{kinds}"
        );

        let entry = std::fs::read_to_string(at("applications/apriticket.desktop")).unwrap();
        for line in [
            "Exec=apriticket %u",
            "MimeType=application/vnd.apriticket.draft;x-scheme-handler/apriticket;",
            "Comment[it]=Apre richieste di assistenza complete, all’indirizzo giusto",
        ] {
            assert!(entry.lines().any(|l| l == line), "{line}: {entry}");
        }
    }
}

#[test]
fn both_linux_packages_have_the_same_files() {
    let (Some(deb), Some(rpm)) = (package("deb"), package("rpm")) else {
        return;
    };
    let contents = |package: &PathBuf| {
        let tree = tempfile::tempdir().unwrap();
        unpack(package, tree.path());
        for name in files(tree.path()) {
            let mode = std::fs::metadata(tree.path().join(&name))
                .unwrap()
                .permissions()
                .mode();
            let program = name.starts_with("usr/bin/");
            assert_eq!(mode & 0o7777, if program { 0o755 } else { 0o644 }, "{name}");
        }
        files(tree.path())
    };
    let (deb, rpm) = (contents(&deb), contents(&rpm));
    for name in [
        "usr/bin/apriticket",
        "usr/bin/apriticket-cli",
        "usr/share/man/man1/apriticket.1.gz",
        "usr/share/man/man1/apriticket-cli.1.gz",
        "usr/share/bash-completion/completions/apriticket-cli",
        "usr/share/fish/vendor_completions.d/apriticket-cli.fish",
        "usr/share/doc/apriticket/examples/policy.toml",
        "usr/share/doc/apriticket/THIRD-PARTY-NOTICES.txt.gz",
    ] {
        assert!(deb.contains(name), "{name} is not in {deb:?}");
    }
    // Each has what its own system asks for.
    let own = |files: &BTreeSet<String>, other: &BTreeSet<String>| {
        files.difference(other).cloned().collect::<Vec<_>>()
    };
    assert_eq!(
        own(&deb, &rpm),
        [
            "usr/share/doc/apriticket/changelog.gz",
            "usr/share/doc/apriticket/copyright",
            "usr/share/lintian/overrides/apriticket",
            "usr/share/zsh/vendor-completions/_apriticket-cli",
        ]
    );
    assert_eq!(
        own(&rpm, &deb),
        [
            "usr/share/licenses/apriticket/LICENSE",
            "usr/share/zsh/site-functions/_apriticket-cli",
        ]
    );
}

#[test]
fn the_command_line_needs_no_window_and_the_rpm_names_what_the_window_needs() {
    let Some(rpm) = package("rpm") else { return };
    let needed = run(Command::new("rpm").args(["-qp", "--requires"]).arg(&rpm));
    assert!(needed.contains("libwebkit2gtk-4.1.so.0()(64bit)"), "{needed}");
    let tree = tempfile::tempdir().unwrap();
    unpack(&rpm, tree.path());
    let program = tree.path().join("usr/bin/apriticket-cli");
    let linked = run(Command::new("readelf").arg("-d").arg(&program));
    assert!(!linked.contains("webkit") && !linked.contains("gtk"), "{linked}");
    // The package that was made for another system runs on this one too.
    let said = run(Command::new(&program).arg("--version"));
    assert_eq!(said.trim(), concat!("apriticket-cli ", env!("CARGO_PKG_VERSION")));
}

#[test]
fn the_same_programs_give_the_same_deb() {
    let Some(deb) = package("deb") else { return };
    let again = tempfile::tempdir().unwrap();
    let moment = std::fs::read_to_string(format!("{ROOT}/target/packages/moment")).unwrap();
    run(Command::new(format!("{ROOT}/packaging/linux/deb.sh"))
        .env("SOURCE_DATE_EPOCH", moment.trim())
        .arg(format!("{ROOT}/target/packages/linux"))
        .arg(again.path()));
    let second = again.path().join(deb.file_name().unwrap());
    assert!(
        std::fs::read(&deb).unwrap() == std::fs::read(second).unwrap(),
        "other bytes"
    );
}

#[test]
fn the_sums_are_right_and_every_part_is_named_with_its_licence() {
    let Some(dist) = folder() else { return };
    run(Command::new("sha256sum")
        .args(["--check", "--strict", "SHA256SUMS"])
        .current_dir(&dist));
    let listed = run(Command::new("sh")
        .args(["-c", "wc -l < SHA256SUMS; ls | wc -l"])
        .current_dir(&dist));
    let numbers: Vec<u32> = listed.lines().map(|n| n.trim().parse().unwrap()).collect();
    assert_eq!(numbers[0] + 1, numbers[1], "a sum for each file but its own");

    let inventory = format!("apriticket-{}.cdx.json", env!("CARGO_PKG_VERSION"));
    let inventory = std::fs::read_to_string(dist.join(inventory)).unwrap();
    let inventory: serde_json::Value = serde_json::from_str(&inventory).unwrap();
    assert_eq!(
        (&inventory["bomFormat"], &inventory["specVersion"]),
        (&"CycloneDX".into(), &"1.5".into())
    );
    let parts = inventory["components"].as_array().unwrap();
    let named: BTreeSet<_> = parts.iter().map(|part| part["name"].as_str().unwrap()).collect();
    for name in [
        "tauri",
        "lettre",
        "rusqlite",
        "svelte",
        "bundle",
        "bootstrap-italia",
        "Titillium Web",
    ] {
        assert!(named.contains(name), "{name} is part of the programs");
    }
    for name in ["proptest", "fantoccini", "vitest", "clap_complete"] {
        assert!(!named.contains(name), "{name} only tests them");
    }
    let notices = std::fs::read_to_string(dist.join("THIRD-PARTY-NOTICES.txt")).unwrap();
    for part in parts {
        let (name, licence) = (
            part["name"].as_str().unwrap(),
            part["licenses"][0]["expression"].as_str(),
        );
        let line = format!(
            "{name} {} ({})",
            part["version"].as_str().unwrap(),
            licence.unwrap()
        );
        assert!(notices.contains(&line), "{line}");
    }
}

#[test]
fn no_path_of_the_computer_that_built_them_is_in_the_programs() {
    let built = Path::new(ROOT).join("target/packages");
    if folder().is_none() || std::env::var("APRITICKET_PROFILE").is_ok_and(|profile| profile == "dev") {
        return println!("passed over: paths are taken out of the release alone");
    }
    let home =
        std::env::var("CARGO_HOME").unwrap_or_else(|_| format!("{}/.cargo", std::env::var("HOME").unwrap()));
    for name in files(&built).iter().filter(|name| !name.ends_with(".txt")) {
        for path in [ROOT, &home] {
            let (found, _) = try_run(Command::new("grep").args(["-qaF", path]).arg(built.join(name)));
            assert!(!found, "{name} holds {path}");
        }
    }
}
