//! The installer for Windows as a deployment tool uses it: silent, with the settings of the whole municipality, over the years.

use std::path::{Path, PathBuf};
use std::process::Command;

use serde_json::Value;

use crate::dist::{package, run};
use crate::support::MailServer;
use crate::support::bench::{LIST, TICKET};
use crate::wine::{INSTALLED, Windows};

/// The same programs as another version.
fn as_version(version: &str, folder: &Path) -> PathBuf {
    let root = env!("CARGO_MANIFEST_DIR");
    let out = folder.join(format!("apriticket-{version}.msi"));
    run(Command::new(format!("{root}/packaging/windows/msi.sh"))
        .arg(version)
        .arg(format!("{root}/target/packages/windows"))
        .arg(&out));
    out
}

const POLICY: &str = r"HKLM\Software\Policies\Apriticket";
const OWN: &str = r"HKLM\Software\Apriticket";

#[test]
fn it_is_installed_with_settings_used_upgraded_and_removed() {
    let Some(msi) = package("msi") else { return };
    let folder = tempfile::tempdir().unwrap();
    let newer = as_version("99.0.0", folder.path());
    let windows = Windows::new();
    let server = MailServer::agreeable();
    let list = windows.write("elenco.toml", LIST);
    let ticket = windows.write("richiesta.toml", TICKET);

    let settings = [
        "SMTPHOST=localhost".to_owned(),
        format!("SMTPPORT={}", server.port),
        "SMTPSECURITY=none".to_owned(),
        "SMTPAUTH=none".to_owned(),
        format!("ADDRESSLIST={list}"),
        "HANDOFF=smtp".to_owned(),
        "LANGUAGE=it".to_owned(),
    ];
    assert!(windows.install("/i", &msi, &settings));
    let fixed = windows.registry(POLICY);
    assert_eq!(
        fixed,
        [
            format!(r"Software\Policies\Apriticket\address_list\file = {list}"),
            r"Software\Policies\Apriticket\handoff\default = smtp".to_owned(),
            r"Software\Policies\Apriticket\smtp\auth = none".to_owned(),
            r"Software\Policies\Apriticket\smtp\host = localhost".to_owned(),
            format!(r"Software\Policies\Apriticket\smtp\port = {:#x}", server.port),
            r"Software\Policies\Apriticket\smtp\security = none".to_owned(),
            r"Software\Policies\Apriticket\window\language = it".to_owned(),
        ]
    );
    let opens = |key: &str| windows.registry(&format!(r"HKLM\Software\Classes\{key}\shell\open\command"));
    for key in ["apriticket", "Apriticket.Draft"] {
        let wanted = format!(
            r#"Software\Classes\{key}\shell\open\command\(Default) = "{INSTALLED}\apriticket.exe" "%1""#
        );
        assert_eq!(opens(key), [wanted]);
    }
    for name in [
        "apriticket.exe",
        "apriticket-cli.exe",
        "WebView2Loader.dll",
        "LICENSE.txt",
        "THIRD-PARTY-NOTICES.txt",
    ] {
        assert!(windows.path(&format!(r"{INSTALLED}\{name}")).is_file(), "{name}");
    }

    // The clerk works; what IT has fixed is in force and says where it comes from.
    let shown = windows.apriticket(&["--json", "policy", "show"]);
    let shown: Value =
        serde_json::from_str(&shown.out).unwrap_or_else(|e| panic!("{e}: {} {}", shown.out, shown.err));
    let host = shown["settings"]
        .as_array()
        .unwrap()
        .iter()
        .find(|row| row["key"] == "smtp.host")
        .unwrap();
    assert_eq!(
        (&host["value"], &host["weight"]),
        (&"localhost".into(), &"fixed".into()),
        "{shown}"
    );
    assert!(host["origin"].to_string().contains("Policies"), "{host}");
    assert_eq!(
        shown["remarks"],
        serde_json::json!([]),
        "the installer writes only what the program knows"
    );

    let checked = windows.apriticket(&["--json", "check", &ticket]);
    assert_eq!(checked.code, 0, "{} {}", checked.out, checked.err);
    let mail = windows.write("richiesta.eml", "");
    assert_eq!(windows.apriticket(&["compose", &ticket, "--out", &mail]).code, 0);
    let sent = windows.apriticket(&["--json", "send", &ticket, "--via", "smtp"]);
    assert_eq!(sent.code, 0, "{} {}", sent.out, sent.err);
    server.wait();
    let received = server.received();
    assert_eq!(received.len(), 1);
    assert!(String::from_utf8_lossy(&received[0]).contains("anagrafe@fornitore.example"));
    let history = || windows.apriticket(&["--json", "history", "list"]).out;
    let before = history();
    assert!(before.contains("Certificato di residenza"), "{before}");

    // A new version, without a word about the settings: they stay, and so does the clerk's work.
    assert!(windows.install("/i", &newer, &[]));
    assert_eq!(windows.registry(POLICY), fixed);
    assert_eq!(history(), before);
    let products = windows.registry(r"HKLM\Software\Microsoft\Windows\CurrentVersion\Uninstall");
    let versions: Vec<_> = products
        .iter()
        .filter(|line| line.contains("DisplayVersion"))
        .collect();
    assert!(
        versions.len() == 1 && versions[0].ends_with("= 99.0.0"),
        "{versions:?}"
    );

    // The old one again: refused, and nothing has changed.
    assert!(!windows.install("/i", &msi, &[]));
    assert_eq!(windows.registry(POLICY), fixed);
    assert_eq!(history(), before);

    // A setting given anew replaces the one before.
    let newest = as_version("99.0.1", folder.path());
    assert!(windows.install("/i", &newest, &["LANGUAGE=en".to_owned()]));
    let changed = windows.registry(POLICY);
    assert_eq!(
        changed.last().unwrap(),
        r"Software\Policies\Apriticket\window\language = en"
    );
    assert_eq!(changed[..6], fixed[..6]);

    assert!(windows.install("/x", &newest, &[]));
    assert!(!windows.path(INSTALLED).exists());
    for key in [
        OWN,
        POLICY,
        r"HKLM\Software\Classes\apriticket",
        r"HKLM\Software\Classes\.apriticket",
    ] {
        assert!(!windows.has_key(key), "{key} is left");
    }
    let kept = run(Command::new("find")
        .arg(windows.path(r"C:\users"))
        .args(["-name", "*.sqlite", "-o", "-name", "*.db"]));
    assert!(
        kept.contains("apriticket"),
        "what the clerk wrote is theirs: {kept}"
    );
}

#[test]
fn a_downgrade_and_an_old_windows_are_refused_in_words() {
    let Some(msi) = package("msi") else { return };
    let conditions = run(Command::new("msiinfo")
        .arg("export")
        .arg(&msi)
        .arg("LaunchCondition"));
    for words in [
        "Su questo computer c’è già una versione più recente di Apriticket. Per tornare a una precedente, disinstallare prima \
         quella presente: bozze e richieste restano.",
        "Apriticket richiede Windows 10 o successivo, a 64 bit.",
    ] {
        assert!(conditions.contains(words), "{conditions}");
    }
    let rows = |table: &str| run(Command::new("msiinfo").arg("export").arg(&msi).arg(table));
    let registry = rows("Registry");
    // 2: HKEY_LOCAL_MACHINE.
    let elsewhere: Vec<_> = registry
        .lines()
        .skip(3)
        .filter(|row| row.split('\t').nth(1) != Some("2"))
        .collect();
    assert_eq!(elsewhere, Vec::<&str>::new(), "the computer's keys only");
    // 51: a property is set. No program is run by the installer.
    let actions = rows("CustomAction");
    let others: Vec<_> = actions
        .lines()
        .skip(3)
        .filter(|row| row.split('\t').nth(1) != Some("51"))
        .collect();
    assert_eq!(others, Vec::<&str>::new());
    assert!(rows("Property").contains("ALLUSERS\t1"));
}

#[test]
fn without_webview2_a_native_box_says_who_can_help() {
    if package("msi").is_none() {
        return;
    }
    let root = env!("CARGO_MANIFEST_DIR");
    let windows = Windows::new();
    // Under a display of its own a person reads the box and presses Enter; the program then ends, without success.
    let script = "wine \"$1\" & program=$!\n\
        box=$(timeout 120 xdotool search --sync --onlyvisible --name '^Apriticket$' | head -n 1)\n\
        test -n \"$box\"\n\
        for i in $(seq 60); do xdotool key --window \"$box\" Return; kill -0 $program 2>/dev/null || break; sleep 1; done\n\
        wait $program";
    let ended = windows
        .command(&format!("{root}/packaging/setup/display.sh"))
        .args(["sh", "-uc", script, "box"])
        .arg(format!("{root}/target/packages/windows/apriticket.exe"))
        .status()
        .unwrap();
    assert_eq!(ended.code(), Some(1));
}
