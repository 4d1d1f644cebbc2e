//! What is generated is fresh, and what the documents say is true.

use std::fmt::Write;
use std::fs;
use std::path::Path;

use apriticket::domain::rules::{Example, Rule, all};
use apriticket::text::{Arguments, Words, dashed};

fn said(words: &Words, rule: &Rule, attribute: Option<&str>) -> String {
    let id = format!("rule-{}", dashed(rule.id));
    let none = Arguments::new();
    match attribute {
        None => words
            .attribute(&id, "guide", &none)
            .unwrap_or_else(|| words.say(&id, &none)),
        Some(attribute) => words.attribute(&id, attribute, &none).unwrap(),
    }
}

fn rules_page() -> String {
    let words = Words::italian();
    let severity = |rule: &Rule| words.say(&format!("severity-{}", rule.severity.id()), &Arguments::new());
    let paragraph = |rule: &Rule| {
        if rule.paragraph.is_empty() {
            "—"
        } else {
            rule.paragraph
        }
    };
    let mut page = String::from(
        "<!-- Scritto da `make generate` a partire dalle regole. Non modificare a mano. -->\n\
         # Le regole\n\n\
         Che cosa controlla Apriticket mentre si scrive, perché, e che cosa fare. «Da correggere» ferma l’invio; le altre\n\
         segnalazioni si possono scavalcare. I paragrafi sono quelli della guida pubblicata dal fornitore.\n\n\
         | regola | gravità | guida | che cosa trova |\n|---|---|---|---|\n",
    );
    for rule in all() {
        let _ = writeln!(
            page,
            "| [`{0}`](#{1}) | {2} | {3} | {4} |",
            rule.id,
            rule.id.replace('.', ""),
            severity(rule),
            paragraph(rule),
            said(&words, rule, None)
        );
    }
    let list = |examples: &[Example]| {
        examples
            .iter()
            .map(|e| format!("- {}\n", e.shown().replace('|', "\\|")))
            .collect::<String>()
    };
    for rule in all() {
        let _ = write!(
            page,
            "\n## {}\n\n{} · guida {} · {}\n\n{}\n\n**Che fare.** {}\n\nSegnala:\n\n{}\nNon segnala:\n\n{}",
            rule.id,
            severity(rule),
            paragraph(rule),
            said(&words, rule, None),
            said(&words, rule, Some("why")),
            said(&words, rule, Some("do")),
            list(&rule.hits),
            list(&rule.misses)
        );
    }
    page
}

#[test]
fn the_page_of_the_rules_is_fresh() {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/rules.md");
    let wanted = rules_page();
    if std::env::var_os("APRITICKET_GENERATE").is_some() {
        fs::write(&path, &wanted).unwrap();
    }
    assert!(
        fs::read_to_string(&path).unwrap_or_default() == wanted,
        "docs/rules.md is stale: run `make generate`"
    );
}

#[test]
fn the_readme_names_the_two_commands_and_shows_pictures_that_exist() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let readme = fs::read_to_string(root.join("README.md")).unwrap();
    for command in ["make run", "make test"] {
        assert!(readme.contains(command), "README must name `{command}`");
    }
    let pictures: Vec<_> = readme
        .split("](")
        .skip(1)
        .filter_map(|rest| rest.split(')').next())
        .filter(|p| p.ends_with(".png"))
        .collect();
    assert!(!pictures.is_empty(), "README shows the window");
    for picture in pictures {
        assert!(root.join(picture).is_file(), "{picture} is not there");
    }
}

#[test]
fn the_version_is_the_same_wherever_it_is_written() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let read = |name: &str| fs::read_to_string(root.join(name)).unwrap();
    let version = env!("CARGO_PKG_VERSION");
    assert!(read("publiccode.yml").contains(&format!("\nsoftwareVersion: {version}\n")));
    assert!(read("ui/package.json").contains(&format!("\"version\": \"{version}\"")));
    assert!(
        !read("tauri.conf.json").contains("\"version\""),
        "Tauri takes Cargo.toml's"
    );
    assert!(read("CHANGELOG.md").contains(&format!("## {version} ")));
}
