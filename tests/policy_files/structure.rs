//! Whether the templates are what the editor of group policies can show, and whether what it writes is what is read.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;

use apriticket::adapters::settings::{Kind, REGISTRY_PATH, Settings, TABLE};
use roxmltree::{Document, Node};

use super::{path, sections, template};

fn read(name: &str) -> String {
    fs::read_to_string(path(name)).unwrap_or_else(|error| panic!("{name}: {error}"))
}

fn all<'a>(document: &'a Document<'_>, tag: &'a str) -> impl Iterator<Item = Node<'a, 'a>> {
    document
        .descendants()
        .filter(move |node| node.has_tag_name((document.root_element().tag_name().namespace().unwrap(), tag)))
}

fn attribute<'a>(node: Node<'a, '_>, name: &str) -> &'a str {
    node.attribute(name)
        .unwrap_or_else(|| panic!("{:?} has no {name}", node.attribute("name")))
}

/// `$(string.x)` or `$(presentation.x)`; Microsoft's schema allows letters, digits and `_`.
fn referred<'a>(text: &'a str, table: &str) -> &'a str {
    let is_id = |id: &&str| id.chars().all(|c| c.is_ascii_alphanumeric() || c == '_');
    text.strip_prefix(&format!("$({table}."))
        .and_then(|rest| rest.strip_suffix(')'))
        .filter(is_id)
        .unwrap_or_else(|| panic!("{text} refers to no {table}"))
}

#[test]
fn every_reference_resolves_in_both_languages() {
    let admx = read("packaging/policy/apriticket.admx");
    let admx = Document::parse(&admx).unwrap();
    let names = |tag| -> BTreeSet<_> { all(&admx, tag).map(|node| attribute(node, "name")).collect() };
    let (categories, supported) = (names("category"), names("definition"));
    for language in ["it-IT", "en-US"] {
        let words = read(&format!("packaging/policy/{language}/apriticket.adml"));
        let words = Document::parse(&words).unwrap();
        let strings: BTreeMap<_, _> = all(&words, "string")
            .map(|node| (attribute(node, "id"), node.text().unwrap_or_default()))
            .collect();
        assert_eq!(
            strings.len(),
            all(&words, "string").count(),
            "{language}: a string twice"
        );
        assert!(
            strings
                .values()
                .all(|text| !text.trim().is_empty() && !text.contains("policy-"))
        );
        let mut used = BTreeSet::new();
        for node in admx.descendants() {
            for name in ["displayName", "explainText"] {
                if let Some(text) = node.attribute(name) {
                    let id = referred(text, "string");
                    assert!(strings.contains_key(id), "{language}: {id}");
                    used.insert(id);
                }
            }
        }
        let unused: Vec<_> = strings.keys().filter(|id| !used.contains(*id)).collect();
        assert!(unused.is_empty(), "{language}: {unused:?}");
        let presentations: BTreeMap<_, _> = all(&words, "presentation")
            .map(|node| (attribute(node, "id"), node))
            .collect();
        for policy in all(&admx, "policy") {
            let name = attribute(policy, "name");
            let child = |tag: &str| policy.children().find(|node| node.tag_name().name() == tag);
            let parent = attribute(child("parentCategory").unwrap(), "ref");
            assert!(categories.contains(parent), "{name}: {parent}");
            assert!(
                supported.contains(attribute(child("supportedOn").unwrap(), "ref")),
                "{name}"
            );
            assert!(policy.attribute("explainText").is_some(), "{name}");
            let Some(elements) = child("elements") else {
                assert!(
                    child("enabledValue").is_some() && child("disabledValue").is_some(),
                    "{name}"
                );
                continue;
            };
            let presentation = presentations[referred(attribute(policy, "presentation"), "presentation")];
            let wanted: BTreeSet<_> = elements
                .children()
                .filter(Node::is_element)
                .map(|node| attribute(node, "id"))
                .collect();
            let shown: BTreeSet<_> = presentation
                .children()
                .filter(Node::is_element)
                .map(|node| attribute(node, "refId"))
                .collect();
            assert_eq!(wanted, shown, "{language}: {name}");
        }
    }
    for category in all(&admx, "parentCategory") {
        assert!(categories.contains(attribute(category, "ref")));
    }
}

/// What the templates write, policy by policy, is what the table says: path, value, kind.
#[test]
fn the_templates_write_where_the_reader_reads() {
    let admx = read("packaging/policy/apriticket.admx");
    let admx = Document::parse(&admx).unwrap();
    let written: BTreeMap<_, _> = all(&admx, "policy")
        .map(|policy| {
            let key = attribute(policy, "key");
            let element = policy.descendants().find(|node| {
                ["text", "decimal", "enum", "list"].contains(&node.tag_name().name())
                    && node.has_attribute("id")
            });
            let written = match element {
                None => format!(r"{key}\{} flag", attribute(policy, "valueName")),
                Some(list) if list.has_tag_name((policy.tag_name().namespace().unwrap(), "list")) => {
                    format!("{} list", attribute(list, "key"))
                }
                Some(element) => {
                    format!(
                        r"{key}\{} {}",
                        attribute(element, "valueName"),
                        element.tag_name().name()
                    )
                }
            };
            (attribute(policy, "name").to_owned(), written)
        })
        .collect();
    let read: BTreeMap<_, _> = template::policies()
        .map(|(meant, setting)| {
            let section = match meant {
                template::Meant::Fixed => setting.section.to_owned(),
                template::Meant::Proposed => format!(r"Defaults\{}", setting.section),
            };
            let kind = match setting.kind {
                Kind::Flag => "flag",
                Kind::Number { .. } => "decimal",
                Kind::OneOf(_) => "enum",
                Kind::Texts | Kind::SomeOf(_) | Kind::Forms { .. } | Kind::Tables { .. } => "list",
                Kind::Text | Kind::Hidden | Kind::Form { .. } => "text",
            };
            let written = format!(r"{REGISTRY_PATH}\{section}\{} {kind}", setting.key);
            (template::name(meant, setting), written)
        })
        .collect();
    assert_eq!(written, read);
}

#[test]
fn the_example_names_every_setting_and_holds_without_its_comments() {
    let example = read("packaging/policy/policy.example.toml");
    let bare: String = example
        .lines()
        .filter_map(|line| line.strip_prefix('#'))
        .filter(|line| !line.starts_with(' '))
        .map(|line| format!("{line}\n"))
        .collect();
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("policy.toml");
    fs::write(&file, bare).unwrap();
    let settings = Settings::check(&file).unwrap();
    assert_eq!(settings.remarks, []);
    for setting in TABLE {
        assert!(
            settings.origin(setting).1.is_some(),
            "{} is not in the example",
            setting.name()
        );
    }
}

#[test]
fn the_documents_name_every_setting() {
    let page = read("docs/policy.md");
    for setting in TABLE {
        assert!(
            page.contains(&format!("\n### {}\n", setting.name())),
            "{}",
            setting.name()
        );
    }
    // Nothing but the table may claim that a key exists.
    let sections = sections();
    for document in ["docs/guida-it.md", "docs/privacy.md", "docs/policy.md"] {
        let text = read(document);
        for code in text.split('`').skip(1).step_by(2) {
            let Some((section, key)) = code.split_once('.') else {
                continue;
            };
            let is_key =
                |text: &str| !text.is_empty() && text.chars().all(|c| c.is_ascii_lowercase() || c == '_');
            if sections.contains(&section) && is_key(key) {
                let known = TABLE.iter().any(|setting| setting.name() == code);
                assert!(known || key == "toml", "{document} names `{code}`");
            }
        }
    }
}
