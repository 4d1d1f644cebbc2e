//! The shape of the house: arrows between layers, small files, one import of Tauri, no debts left in the code.

use std::fs;
use std::path::{Path, PathBuf};

const ROOT: &str = env!("CARGO_MANIFEST_DIR");

/// The layers from left to right; a layer may name only those to its left (and itself).
const LAYERS: [&str; 7] = ["domain", "adapters", "app", "wire", "text", "cli", "desktop"];

fn files(folder: &str, extensions: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![Path::new(ROOT).join(folder)];
    while let Some(folder) = folders.pop() {
        let entries = fs::read_dir(&folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display()));
        for entry in entries.map(Result::unwrap) {
            let path = entry.path();
            let name = entry.file_name().to_string_lossy().into_owned();
            if path.is_dir() {
                if !["node_modules", "dist", "dist-browser", "generated"].contains(&name.as_str()) {
                    folders.push(path);
                }
            } else if path
                .extension()
                .is_some_and(|e| extensions.contains(&&*e.to_string_lossy()))
            {
                found.push(path);
            }
        }
    }
    assert!(!found.is_empty(), "{folder} has no {extensions:?}");
    found
}

fn shown(path: &Path) -> String {
    path.strip_prefix(ROOT).unwrap_or(path).display().to_string()
}

#[test]
fn no_arrow_points_to_the_right() {
    let mut wrong = Vec::new();
    for path in files("src-tauri", &["rs"]) {
        let shown = shown(&path);
        let layer = shown
            .trim_start_matches("src-tauri/")
            .split(['/', '.'])
            .next()
            .unwrap_or_default()
            .to_owned();
        let Some(own) = LAYERS.iter().position(|name| *name == layer) else {
            continue;
        };
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            for (at, other) in LAYERS.iter().enumerate().skip(own + 1) {
                let named = ["crate::", "apriticket::"]
                    .iter()
                    .any(|root| code.contains(&format!("{root}{other}")));
                // Words are data beside the wire: whoever words things may use either.
                if named && at > own {
                    wrong.push(format!(
                        "{shown}:{}: {layer} names {other}: {}",
                        number + 1,
                        code.trim()
                    ));
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn the_domain_touches_nothing() {
    let effects = [
        "std::fs",
        "std::net",
        "std::env",
        "std::process",
        "std::thread",
        "SystemTime",
        "Instant::now",
        "rusqlite",
        "tauri",
    ];
    for path in files("src-tauri/domain", &["rs"]) {
        for (number, line) in fs::read_to_string(&path).unwrap().lines().enumerate() {
            let code = line.split("//").next().unwrap_or_default();
            let effect = effects.iter().find(|effect| code.contains(**effect));
            assert_eq!(effect, None, "{}:{}: {}", shown(&path), number + 1, code.trim());
        }
    }
}

#[test]
fn files_are_short_enough_to_be_read() {
    let all = ["src-tauri", "tests", "ui/src"]
        .into_iter()
        .flat_map(|folder| files(folder, &["rs", "ts", "svelte"]));
    let long: Vec<_> = all
        .map(|path| (fs::read_to_string(&path).unwrap().lines().count(), shown(&path)))
        .filter(|(lines, _)| *lines > 400)
        .collect();
    assert!(long.is_empty(), "look for the joint: {long:?}");
}

#[test]
fn every_module_says_what_it_is() {
    for path in files("src-tauri", &["rs"]) {
        let text = fs::read_to_string(&path).unwrap();
        assert!(
            text.starts_with("//! "),
            "{} begins without a header",
            shown(&path)
        );
    }
}

#[test]
fn only_one_file_of_the_window_knows_tauri() {
    let knowing: Vec<_> = files("ui/src", &["ts", "svelte"])
        .into_iter()
        .filter(|path| fs::read_to_string(path).unwrap().contains("@tauri-apps/"))
        .map(|path| shown(&path))
        .collect();
    assert_eq!(knowing, ["ui/src/backend/tauri.ts"]);
}

#[test]
fn the_page_may_do_nothing_but_call_the_table() {
    let capability = fs::read_to_string(Path::new(ROOT).join("src-tauri/capabilities/main.json")).unwrap();
    let capability: serde_json::Value = serde_json::from_str(&capability).unwrap();
    assert_eq!(
        capability["permissions"],
        serde_json::json!([]),
        "no plugin and no event for the page"
    );
    let configuration = fs::read_to_string(Path::new(ROOT).join("tauri.conf.json")).unwrap();
    let configuration: serde_json::Value = serde_json::from_str(&configuration).unwrap();
    let policy = &configuration["app"]["security"]["csp"];
    assert_eq!(policy["default-src"], "'none'");
    assert!(!policy.to_string().contains("unsafe"), "{policy}");
    assert!(!policy.to_string().contains("https:"), "nothing remote: {policy}");
}

#[test]
fn every_rule_file_of_the_vendor_is_compiled_in() {
    let listed = fs::read_to_string(Path::new(ROOT).join("src-tauri/domain/rules/pattern.rs")).unwrap();
    for path in files("vendor/palitalsoft/rules", &["toml"]) {
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(
            listed.contains(&format!("\"{name}\"")),
            "add {name} to FILES in domain/rules/pattern.rs"
        );
    }
}

#[test]
fn no_debt_is_left_in_the_code() {
    let marks = [
        "TO".to_owned() + "DO",
        "FIX".to_owned() + "ME",
        "XX".to_owned() + "X",
    ];
    for path in files("src-tauri", &["rs"])
        .into_iter()
        .chain(files("ui/src", &["ts", "svelte"]))
    {
        let text = fs::read_to_string(&path).unwrap();
        for mark in &marks {
            assert!(
                !text.contains(mark),
                "{} has a {mark}: write an issue or a Known limit",
                shown(&path)
            );
        }
    }
}
