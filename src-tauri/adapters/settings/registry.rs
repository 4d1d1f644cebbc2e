//! The policy in the registry of Windows, as group policy, Intune or an installer writes it.
//!
//! `Software\Policies\Apriticket\⟨section⟩`, a value for each key; what the clerk may change under
//! `…\Apriticket\Defaults\⟨section⟩`. Texts are `REG_SZ`, numbers and yes or no `REG_DWORD`; a list is a sub-key of the key's name
//! with a `REG_SZ` for each item, as administrative templates write it, or a `REG_MULTI_SZ`, or one `REG_SZ` with `;` between
//! the items; an item that is a table is a text as it would stand on one line of a file. An empty text says nothing. What is read of a tree is decided here and tested everywhere; only `windows` below
//! touches a registry.

use super::TABLE;
use super::declare::Setting;
use super::kind::Kind;
use super::origin::{Origin, Weight};
use super::reading::{Given, Reading};

/// Where the policy stands, below either root.
pub const PATH: &str = r"Software\Policies\Apriticket";

/// A key with all that is in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Tree {
    /// Values by name.
    pub values: Vec<(String, Value)>,
    /// Keys by name.
    pub keys: Vec<(String, Tree)>,
}

/// A value.
#[derive(Debug, Clone, PartialEq, Eq)]
#[cfg_attr(
    not(windows),
    allow(
        dead_code,
        reason = "only Windows has a registry; what is read of it is tested everywhere"
    )
)]
pub(super) enum Value {
    /// `REG_SZ`, or `REG_EXPAND_SZ` with its names replaced.
    Text(String),
    /// `REG_MULTI_SZ`.
    Texts(Vec<String>),
    /// `REG_DWORD` or `REG_QWORD`.
    Number(u64),
    /// Anything else.
    Other,
}

/// Reads the tree at [`PATH`] below a root of this name.
pub(super) fn read(root: &str, tree: &Tree) -> Reading {
    let mut reading = Reading::default();
    sections(&mut reading, &format!(r"{root}\{PATH}"), tree, Weight::Fixed);
    reading
}

fn sections(reading: &mut Reading, path: &str, tree: &Tree, weight: Weight) {
    for (name, value) in &tree.values {
        if !says_nothing(value) {
            reading.no_section(at(path, name), name);
        }
    }
    for (name, keys) in &tree.keys {
        let inside = format!(r"{path}\{name}");
        if weight == Weight::Fixed && name.eq_ignore_ascii_case("defaults") {
            sections(reading, &inside, keys, Weight::Proposed);
        } else if TABLE
            .iter()
            .any(|setting| setting.section.eq_ignore_ascii_case(name))
        {
            section(reading, &inside, name, keys, weight);
        } else {
            reading.no_section(Origin::Registry { registry: inside }, name);
        }
    }
}

fn section(reading: &mut Reading, path: &str, section: &str, tree: &Tree, weight: Weight) {
    let given = |key: &str, place: Origin, value, items, shown| Given {
        weight,
        section: section.to_lowercase(),
        key: key.to_lowercase(),
        value_place: place.clone(),
        place,
        value,
        items,
        shown,
    };
    for (name, value) in &tree.values {
        if says_nothing(value) {
            continue;
        }
        let place = at(path, name);
        let kind = Setting::find(section, name).map(|setting| setting.kind);
        let plain = kind.and_then(|kind| plain(kind, value));
        let items = match &plain {
            Some(toml::Value::Array(items)) => vec![place.clone(); items.len()],
            _ => vec![],
        };
        reading.take(given(name, place, plain, items, shown(value)));
    }
    for (name, list) in &tree.keys {
        let inside = format!(r"{path}\{name}");
        let mut items: Vec<_> = list
            .values
            .iter()
            .filter(|(_, value)| !says_nothing(value))
            .collect();
        // `1`, `2`, … `10` as they were written, whatever the registry's order.
        items.sort_by_key(|(name, _)| (name.parse::<u32>().unwrap_or(u32::MAX), name.as_str()));
        if items.is_empty() {
            continue;
        }
        let places = items.iter().map(|(name, _)| at(&inside, name)).collect();
        let kind = Setting::find(section, name).map(|setting| setting.kind);
        let plain = items.iter().map(|(_, value)| match value {
            Value::Text(text) => item(kind, text),
            other => toml::Value::String(shown(other)),
        });
        let plain = toml::Value::Array(plain.collect());
        let shown = plain.to_string();
        let place = Origin::Registry { registry: inside };
        reading.take(given(name, place, Some(plain), places, shown));
    }
}

fn at(path: &str, name: &str) -> Origin {
    Origin::Registry {
        registry: format!(r"{path}\{name}"),
    }
}

fn says_nothing(value: &Value) -> bool {
    match value {
        Value::Text(text) => text.trim().is_empty(),
        Value::Texts(texts) => texts.iter().all(|text| text.trim().is_empty()),
        Value::Number(_) | Value::Other => false,
    }
}

/// The value as a file would say it; `None` when it is not of its kind.
fn plain(kind: Kind, value: &Value) -> Option<toml::Value> {
    let texts = |texts: &mut dyn Iterator<Item = &str>| {
        let texts = texts.filter(|text| !text.trim().is_empty());
        toml::Value::Array(texts.map(|text| item(Some(kind), text)).collect())
    };
    match (kind, value) {
        (kind, Value::Text(text)) if kind.is_list() => Some(texts(&mut text.split(';'))),
        (kind, Value::Texts(all)) if kind.is_list() => Some(texts(&mut all.iter().map(String::as_str))),
        (Kind::Flag, Value::Number(0)) => Some(toml::Value::Boolean(false)),
        (Kind::Flag, Value::Number(1)) => Some(toml::Value::Boolean(true)),
        (Kind::Number { .. }, Value::Number(number)) => i64::try_from(*number).ok().map(toml::Value::Integer),
        // An installer writes what was typed.
        (Kind::Number { .. }, Value::Text(text)) => text.trim().parse().ok().map(toml::Value::Integer),
        (Kind::Text | Kind::Hidden | Kind::Form { .. } | Kind::OneOf(_), Value::Text(text)) => {
            Some(toml::Value::String(text.trim().to_owned()))
        }
        _ => None,
    }
}

/// An item of a list.
fn item(kind: Option<Kind>, text: &str) -> toml::Value {
    let text = text.trim();
    let table = |text| {
        toml::from_str::<toml::Table>(&format!("item = {text}"))
            .ok()?
            .remove("item")
    };
    match kind {
        Some(Kind::Tables { .. }) => table(text).unwrap_or_else(|| toml::Value::String(text.to_owned())),
        _ => toml::Value::String(text.to_owned()),
    }
}

/// The value as `reg query` would tell it.
fn shown(value: &Value) -> String {
    match value {
        Value::Text(text) => format!("REG_SZ {text}"),
        Value::Texts(texts) => format!("REG_MULTI_SZ {}", texts.join("; ")),
        Value::Number(number) => format!("REG_DWORD {number}"),
        Value::Other => "REG_BINARY".into(),
    }
}

/// The two trees of this computer, the machine's first; none where there is no registry.
#[cfg(not(windows))]
pub(super) fn trees() -> Vec<(&'static str, Tree)> {
    Vec::new()
}

#[cfg(windows)]
pub(super) use windows::trees;

#[cfg(windows)]
mod windows {
    //! Reading a registry; a key that cannot be read counts as absent, as it does for Windows' own policies.

    use windows_registry::{CURRENT_USER, Key, LOCAL_MACHINE, Type};

    use super::{PATH, Tree, Value};
    use crate::adapters::handoff::client::expanded;

    /// A policy has sections below `Defaults` and lists below these.
    const DEEPEST: usize = 4;

    /// The two trees of this computer, the machine's first.
    pub fn trees() -> Vec<(&'static str, Tree)> {
        [("HKLM", LOCAL_MACHINE), ("HKCU", CURRENT_USER)]
            .into_iter()
            .filter_map(|(root, key)| Some((root, tree(&key.open(PATH).ok()?, DEEPEST))))
            .collect()
    }

    fn tree(key: &Key, depth: usize) -> Tree {
        let values = key.values().into_iter().flatten();
        let names = key.keys().into_iter().flatten();
        let below = |name: String| {
            let inside = key.open(&name).ok()?;
            Some((name, tree(&inside, depth.checked_sub(1)?)))
        };
        Tree {
            values: values.map(|(name, value)| (name, read(value))).collect(),
            keys: names.filter_map(below).collect(),
        }
    }

    fn read(value: windows_registry::Value) -> Value {
        let kind = value.ty();
        let read = match kind {
            Type::String => String::try_from(value).ok().map(Value::Text),
            Type::ExpandString => String::try_from(value)
                .ok()
                .map(|text| Value::Text(expanded(&text))),
            Type::MultiString => Vec::<String>::try_from(value).ok().map(Value::Texts),
            Type::U32 | Type::U64 => u64::try_from(value).ok().map(Value::Number),
            Type::Bytes | Type::Other(_) => None,
        };
        read.unwrap_or(Value::Other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::request::Via;

    fn text(text: &str) -> Value {
        Value::Text(text.into())
    }

    fn tree(values: &[(&str, Value)], keys: &[(&str, Tree)]) -> Tree {
        Tree {
            values: values
                .iter()
                .map(|(name, value)| ((*name).into(), value.clone()))
                .collect(),
            keys: keys
                .iter()
                .map(|(name, tree)| ((*name).into(), tree.clone()))
                .collect(),
        }
    }

    #[test]
    fn what_templates_and_installers_write_is_read() {
        let smtp = tree(
            &[
                ("Host", text("posta.comune.example")),
                ("port", Value::Number(587)),
                ("user", text("")),
            ],
            &[(
                "plain_hosts",
                tree(&[("10", text("c")), ("2", text("b")), ("1", text("a"))], &[]),
            )],
        );
        let proposed = tree(&[("retention_days", text("90")), ("keep", text("nothing"))], &[]);
        let domains = Value::Texts(vec!["palitalsoft.it".into(), String::new()]);
        let list = tree(&[("review", Value::Number(0)), ("allowed_domains", domains)], &[]);
        let handoff = tree(&[("allowed", text("client; smtp"))], &[]);
        let whole = tree(
            &[],
            &[
                ("SMTP", smtp),
                ("address_list", list),
                ("handoff", handoff),
                ("Defaults", tree(&[], &[("history", proposed)])),
            ],
        );
        let reading = read("HKLM", &whole);
        assert_eq!(reading.remarks, []);
        let keys = reading.fixed.keys;
        assert_eq!(keys.smtp.host.as_deref(), Some("posta.comune.example"));
        assert_eq!((keys.smtp.port, &keys.smtp.user), (Some(587), &None));
        let hosts = ["a", "b", "c"].map(str::to_owned).to_vec();
        assert_eq!(keys.smtp.plain_hosts, Some(hosts));
        assert_eq!(keys.address_list.review, Some(false));
        let domains = vec!["palitalsoft.it".to_owned()];
        assert_eq!(keys.address_list.allowed_domains, Some(domains));
        assert_eq!(keys.handoff.allowed, Some(vec![Via::Client, Via::Smtp]));
        assert_eq!(reading.proposed.keys.history.retention_days, Some(90));
        assert_eq!(
            reading.fixed.places[&("smtp", "host")].to_string(),
            r"HKLM\Software\Policies\Apriticket\SMTP\Host"
        );
    }

    #[test]
    fn a_table_in_a_list_is_written_as_on_one_line_of_a_file() {
        let kind = Kind::Tables { id: "x", example: "" };
        let read = plain(
            kind,
            &Value::Texts(vec!["{ a = \"1; 2\", b = 3 }".into(), "no table".into()]),
        );
        let shown = read.map(|read| read.to_string());
        assert_eq!(shown.as_deref(), Some(r#"[{ a = "1; 2", b = 3 }, "no table"]"#));
    }

    #[test]
    fn what_does_not_fit_is_named_by_its_path_and_hides_nothing() {
        let smtp = tree(
            &[
                ("port", text("abc")),
                ("host", text("posta.comune.example")),
                ("porta", Value::Number(25)),
                ("security", Value::Number(1)),
            ],
            &[],
        );
        let handoff = tree(
            &[],
            &[(
                "allowed",
                tree(&[("1", text("smpt")), ("2", text("client"))], &[]),
            )],
        );
        let reading = read(
            "HKCU",
            &tree(&[("x", Value::Other)], &[("smtp", smtp), ("handoff", handoff)]),
        );
        let named: Vec<_> = reading
            .remarks
            .iter()
            .map(|remark| {
                let place = remark.place.to_string();
                let place = place.trim_start_matches(r"HKCU\Software\Policies\Apriticket\");
                format!("{place} {} {}", remark.what.id(), remark.found)
            })
            .collect();
        assert_eq!(
            named,
            [
                "x unknown ",
                r"smtp\port wrong REG_SZ abc",
                r"smtp\porta misspelt ",
                r"smtp\security wrong REG_DWORD 1",
                r#"handoff\allowed\1 wrong "smpt""#,
            ]
        );
        assert_eq!(
            reading.fixed.keys.smtp.host.as_deref(),
            Some("posta.comune.example")
        );
        assert_eq!(reading.fixed.keys.handoff.allowed, Some(vec![Via::Client]));
    }
}
