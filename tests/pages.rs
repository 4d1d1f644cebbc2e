//! The labelled pages of `tests/data/pages`: every one gives exactly its modules, addresses and outcome.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use serde::Deserialize;

use apriticket::domain::address_list::Trust;
use apriticket::domain::address_list::page::Page;

#[derive(Deserialize)]
struct Expected {
    allowed_domains: Vec<String>,
    modules: Vec<Module>,
    #[serde(default)]
    must_not_import: Vec<String>,
    #[serde(default)]
    suspicious: Vec<String>,
    outcome: String,
}

#[derive(Deserialize)]
struct Module {
    name: String,
    area: Option<String>,
    emails: Vec<String>,
    #[serde(default)]
    name_alt: Vec<String>,
    #[serde(default)]
    area_alt: Vec<String>,
}

/// What differs between a page and its label.
fn differences(page: &Page, expected: &Expected) -> Vec<String> {
    let mut different = Vec::new();
    let mut left: BTreeSet<(String, String, Option<String>)> = page
        .modules
        .iter()
        .flat_map(|module| {
            module
                .emails
                .iter()
                .map(|email| (module.name.clone(), email.clone(), module.area.clone()))
        })
        .collect();
    for module in &expected.modules {
        for email in &module.emails {
            let names: Vec<&String> = std::iter::once(&module.name).chain(&module.name_alt).collect();
            let found = left
                .iter()
                .find(|(name, address, _)| address == email && names.contains(&name))
                .cloned();
            match found {
                None => different.push(format!("missing {} {email}", module.name)),
                Some(found) => {
                    let area = found.2.as_deref();
                    if area != module.area.as_deref()
                        && !area.is_some_and(|area| module.area_alt.iter().any(|alt| alt == area))
                    {
                        different.push(format!(
                            "area of {}: {area:?} instead of {:?}",
                            found.0, module.area
                        ));
                    }
                    left.remove(&found);
                }
            }
        }
    }
    different.extend(left.into_iter().map(|extra| format!("extra {extra:?}")));
    different.extend(
        page.modules
            .iter()
            .flat_map(|m| &m.emails)
            .filter(|e| expected.must_not_import.contains(e))
            .map(|e| format!("imported {e}")),
    );
    let shown: BTreeSet<&str> = page.suspicious.iter().map(|one| one.address.as_str()).collect();
    let wanted: BTreeSet<&str> = expected.suspicious.iter().map(String::as_str).collect();
    if shown != wanted {
        different.push(format!("suspicious {:?} instead of {wanted:?}", page.suspicious));
    }
    if serde_json::to_value(page.outcome).ok() != Some(expected.outcome.clone().into()) {
        different.push(format!(
            "{:?} ({:?}) instead of {:?}",
            page.outcome, page.diagnosis, expected.outcome
        ));
    }
    different
}

fn all_pages() -> Vec<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/pages");
    let mut pages: Vec<_> = std::fs::read_dir(&folder)
        .into_iter()
        .flatten()
        .filter_map(Result::ok)
        .map(|file| file.path())
        .filter(|path| path.extension().is_some_and(|e| e == "html"))
        .collect();
    pages.sort();
    assert!(pages.len() >= 8, "the labelled pages are there");
    pages
}

fn expected(page: &Path) -> Expected {
    let expected = std::fs::read_to_string(page.with_extension("expected.json")).unwrap_or_default();
    serde_json::from_str(&expected).unwrap_or_else(|error| unreachable!("{}: {error}", page.display()))
}

/// Wherever the connection breaks off, what has come so far gives no stranger's address.
#[test]
fn a_page_cut_anywhere_gives_no_foreign_address() {
    for path in all_pages() {
        let bytes = std::fs::read(&path).unwrap_or_default();
        let trust = Trust::fixed(&expected(&path).allowed_domains);
        for part in 1..24 {
            let page = Page::read(&bytes[..bytes.len() * part / 24], &trust);
            let mut emails = page.modules.iter().flat_map(|module| &module.emails);
            assert!(
                emails.all(|email| trust.covers(email)),
                "{} {part}",
                path.display()
            );
        }
    }
}

#[test]
fn every_labelled_page_gives_its_list() {
    let mut wrong = Vec::new();
    for path in all_pages() {
        let expected = expected(&path);
        let page = Page::read(
            &std::fs::read(&path).unwrap_or_default(),
            &Trust::fixed(&expected.allowed_domains),
        );
        for difference in differences(&page, &expected) {
            wrong.push(format!(
                "{}: {difference}",
                path.file_stem().unwrap_or_default().to_string_lossy()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// What stands around each address must not be kept once for each of them.
#[test]
fn a_line_of_ten_thousand_addresses_is_read_whole() {
    let line = (0..10_000).fold(
        String::from("<title>Indirizzi per ticket</title><p>"),
        |line, n| line + &format!("<b>Modulo {n}</b> m{n}@fornitore.example, "),
    );
    let page = Page::read(line.as_bytes(), &Trust::fixed(&["fornitore.example".into()]));
    assert_eq!(page.modules.len(), 10_000);
}
