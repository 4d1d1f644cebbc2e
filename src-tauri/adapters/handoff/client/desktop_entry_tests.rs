//! Default applications read from folders as distributions ship them.

use std::collections::BTreeMap;

use super::*;

/// A desktop: files by path.
fn handler_in(files: &[(&str, &str)]) -> Option<Found> {
    let files: BTreeMap<&str, &str> = files.iter().copied().collect();
    handler("x-scheme-handler/mailto", &places(), &|path| {
        files.get(path.to_str()?).map(|text| (*text).to_owned())
    })
}

fn places() -> Places {
    Places {
        lists: vec!["/home/c/.config".into(), "/etc/xdg".into()],
        entries: vec![
            "/home/c/.local/share/applications".into(),
            "/usr/share/applications".into(),
        ],
        desktops: vec!["gnome".into()],
        home: "/home/c".into(),
    }
}

const THUNDERBIRD: (&str, &str) = (
    "/usr/share/applications/thunderbird.desktop",
    "[Desktop Entry]\nName=Thunderbird\nName[it]=Posta Thunderbird\nExec=/usr/bin/thunderbird %u\n\
     MimeType=message/rfc822;x-scheme-handler/mailto;\n[Desktop Action Compose]\nExec=/usr/bin/thunderbird -compose\n",
);
const CLAWS: (&str, &str) = (
    "/usr/share/applications/claws-mail.desktop",
    "[Desktop Entry]\nName=Claws Mail\nExec=claws-mail %u\n",
);
const CACHE: (&str, &str) = (
    "/usr/share/applications/mimeinfo.cache",
    "[MIME Cache]\nx-scheme-handler/mailto=claws-mail.desktop;thunderbird.desktop;\n",
);

#[test]
fn the_persons_choice_counts_before_the_desktops_and_the_distributions() {
    let own = (
        "/home/c/.config/mimeapps.list",
        "[Added Associations]\nx-scheme-handler/mailto=claws-mail.desktop;\n\n[Default Applications]\n\
         x-scheme-handler/mailto=gone.desktop;thunderbird.desktop;\n",
    );
    let desktop = (
        "/usr/share/applications/gnome-mimeapps.list",
        "[Default Applications]\nx-scheme-handler/mailto=claws-mail.desktop\n",
    );
    let name = |files: &[(&str, &str)]| handler_in(files).map(|found| found.name);
    assert_eq!(
        name(&[THUNDERBIRD, CLAWS, CACHE, desktop, own]).as_deref(),
        Some("Thunderbird"),
        "what is gone is skipped"
    );
    assert_eq!(
        name(&[THUNDERBIRD, CLAWS, desktop]).as_deref(),
        Some("Claws Mail")
    );
    assert_eq!(
        name(&[THUNDERBIRD, CLAWS, CACHE]).as_deref(),
        Some("Claws Mail"),
        "the first that can"
    );
    let removed = (
        "/home/c/.config/mimeapps.list",
        "[Removed Associations]\nx-scheme-handler/mailto=claws-mail.desktop;\n",
    );
    assert_eq!(
        name(&[THUNDERBIRD, CLAWS, CACHE, removed]).as_deref(),
        Some("Thunderbird")
    );
    assert_eq!(name(&[THUNDERBIRD, CLAWS]), None);
}

#[test]
fn a_hidden_entry_is_none() {
    let hidden = (
        "/home/c/.local/share/applications/claws-mail.desktop",
        "[Desktop Entry]\nName=Claws Mail\nExec=claws-mail %u\nHidden=true\n",
    );
    assert_eq!(
        handler_in(&[THUNDERBIRD, CLAWS, CACHE, hidden]).map(|found| found.id),
        Some("thunderbird.desktop".into())
    );
}

#[test]
fn each_kind_of_package_is_started_as_it_wants() {
    let base = |entry: &str| {
        let entry = format!("[Desktop Entry]\nName=X\n{entry}");
        let found = handler_in(&[("/usr/share/applications/claws-mail.desktop", &entry), CACHE]);
        found.map(|found| (found.base.join(" "), found.readable))
    };
    assert_eq!(
        base("Exec=/usr/lib/thunderbird/thunderbird %u\n"),
        Some(("/usr/lib/thunderbird/thunderbird".into(), None))
    );
    assert_eq!(
        base("Exec=env MOZ_ENABLE_WAYLAND=1 \"/opt/Posta nuova/thunderbird\" -osint -mail %u\n"),
        Some((
            "env MOZ_ENABLE_WAYLAND=1 /opt/Posta nuova/thunderbird".into(),
            None
        ))
    );
    assert_eq!(
        base(
            "Exec=/usr/bin/flatpak run --branch=stable --command=thunderbird --file-forwarding org.mozilla.Thunderbird \
             @@u %u @@\nX-Flatpak=org.mozilla.Thunderbird\n"
        ),
        Some((
            "/usr/bin/flatpak run --branch=stable --command=thunderbird org.mozilla.Thunderbird".into(),
            Some("/home/c/.var/app/org.mozilla.Thunderbird/cache".into())
        ))
    );
    assert_eq!(
        base(
            "Exec=env BAMF_DESKTOP_FILE_HINT=/var/lib/snapd/desktop/applications/thunderbird_thunderbird.desktop \
             /snap/bin/thunderbird %u\nX-SnapInstanceName=thunderbird\n"
        ),
        Some((
            "env BAMF_DESKTOP_FILE_HINT=/var/lib/snapd/desktop/applications/thunderbird_thunderbird.desktop \
             /snap/bin/thunderbird"
                .into(),
            Some("/home/c/snap/thunderbird/common".into())
        ))
    );
}

#[test]
fn an_exec_line_is_read_as_the_specification_says() {
    assert_eq!(words("a  b\tc", "N"), ["a", "b", "c"]);
    assert_eq!(
        words("kmail -qwindowtitle %c %i %u", "Posta: KMail"),
        ["kmail", "-qwindowtitle", "Posta: KMail", "%u"]
    );
    assert_eq!(
        words(r#""/opt/un \\"posto\\"/x" 100%% """#, "N"),
        [r#"/opt/un "posto"/x"#, "100%", ""]
    );
    assert_eq!(words(r"a\sb", "N"), ["a", "b"]);
}

#[test]
fn a_program_that_is_named_is_found_by_the_entry_that_takes_mail() {
    let view = (
        "/usr/share/applications/kmail_view.desktop",
        "[Desktop Entry]\nName=KMail view\nExec=kmail --view %u\nMimeType=message/rfc822;\n",
    );
    let kmail = (
        "/usr/share/applications/org.kde.kmail2.desktop",
        "[Desktop Entry]\nName=KMail\nExec=kmail -qwindowtitle %c %u\nMimeType=x-scheme-handler/mailto;\n",
    );
    let files: BTreeMap<&str, &str> = [view, kmail].into();
    let ids = [
        "kmail_view.desktop".to_owned(),
        "org.kde.kmail2.desktop".to_owned(),
    ];
    let found = entry_like(&["kmail".into()], &ids, &places(), &|path| {
        files.get(path.to_str()?).map(|text| (*text).to_owned())
    });
    assert_eq!(
        found.map(|found| (found.id, found.base)),
        Some(("org.kde.kmail2.desktop".into(), vec!["kmail".into()]))
    );
}
