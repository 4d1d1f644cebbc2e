//! The administrative templates of Windows: which policies there are (ADMX), and their words (ADML).
//!
//! A policy for each setting that IT may fix, and one below «Defaults» for each that the clerk may change.

use std::collections::BTreeSet;
use std::fmt::Write;

use apriticket::adapters::settings::{Kind, REGISTRY_PATH, Setting, TABLE, Who};
use apriticket::text::Words;

use super::{explained, said, sections, some_value, value_words};

const NAMESPACE: &str = "http://www.microsoft.com/GroupPolicy/PolicyDefinitions";

/// How a policy is meant.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Meant {
    Fixed,
    Proposed,
}

impl Meant {
    /// The prefix of its names.
    fn prefix(self) -> &'static str {
        match self {
            Self::Fixed => "",
            Self::Proposed => "Defaults_",
        }
    }

    /// The registry key of a section.
    fn key(self, section: &str) -> String {
        match self {
            Self::Fixed => format!(r"{REGISTRY_PATH}\{section}"),
            Self::Proposed => format!(r"{REGISTRY_PATH}\Defaults\{section}"),
        }
    }
}

/// Every policy of the templates, in order.
pub fn policies() -> impl Iterator<Item = (Meant, &'static Setting)> {
    let fixed = TABLE.iter().filter(|setting| setting.who != Who::Person);
    let proposed = TABLE.iter().filter(|setting| setting.who != Who::It);
    fixed
        .map(|setting| (Meant::Fixed, setting))
        .chain(proposed.map(|setting| (Meant::Proposed, setting)))
}

/// The name of a policy: `smtp_port`, `Defaults_smtp_port`.
pub fn name(meant: Meant, setting: &Setting) -> String {
    format!("{}{}_{}", meant.prefix(), setting.section, setting.key)
}

fn supported(version: &str) -> String {
    format!("Supported_{}", version.replace('.', "_"))
}

fn versions() -> BTreeSet<&'static str> {
    TABLE.iter().map(|setting| setting.since).collect()
}

/// What the templates are made of: which policies there are, where they are written.
pub fn admx() -> String {
    let mut file = format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <!-- Made by `make generate` from the table of settings. Not to be changed by hand. -->\n\
         <policyDefinitions revision=\"1.0\" schemaVersion=\"1.0\" xmlns=\"{NAMESPACE}\">\n  \
         <policyNamespaces>\n    <target prefix=\"apriticket\" namespace=\"Apriticket.Policies\" />\n  </policyNamespaces>\n  \
         <resources minRequiredRevision=\"1.0\" />\n  <supportedOn>\n    <definitions>\n"
    );
    for version in versions() {
        let name = supported(version);
        let _ = writeln!(
            file,
            "      <definition name=\"{name}\" displayName=\"$(string.{name})\" />"
        );
    }
    file += "    </definitions>\n  </supportedOn>\n  <categories>\n    \
             <category name=\"Apriticket\" displayName=\"$(string.Apriticket)\" />\n    \
             <category name=\"Defaults\" displayName=\"$(string.Defaults)\">\n      \
             <parentCategory ref=\"Apriticket\" />\n    </category>\n";
    for (meant, parent) in [(Meant::Fixed, "Apriticket"), (Meant::Proposed, "Defaults")] {
        let used: BTreeSet<_> = policies()
            .filter(|(each, _)| *each == meant)
            .map(|(_, setting)| setting.section)
            .collect();
        for section in sections().into_iter().filter(|section| used.contains(section)) {
            let _ = write!(
                file,
                "    <category name=\"{0}Section_{section}\" displayName=\"$(string.Section_{section})\">\n      \
                 <parentCategory ref=\"{parent}\" />\n    </category>\n",
                meant.prefix()
            );
        }
    }
    file += "  </categories>\n  <policies>\n";
    for (meant, setting) in policies() {
        file += &policy(meant, setting);
    }
    file + "  </policies>\n</policyDefinitions>\n"
}

fn policy(meant: Meant, setting: &Setting) -> String {
    let name = name(meant, setting);
    let (section, value) = (setting.section, setting.key);
    let key = meant.key(section);
    let inside = match setting.kind {
        Kind::Flag => "      <enabledValue><decimal value=\"1\" /></enabledValue>\n      \
                       <disabledValue><decimal value=\"0\" /></disabledValue>\n"
            .to_owned(),
        Kind::Text | Kind::Hidden | Kind::Form { .. } => elements(&format!(
            "        <text id=\"{name}\" valueName=\"{value}\" required=\"true\" maxLength=\"1023\" />\n"
        )),
        Kind::Number { least, most } => elements(&format!(
            "        <decimal id=\"{name}\" valueName=\"{value}\" required=\"true\" minValue=\"{least}\" maxValue=\"{most}\" />\n"
        )),
        Kind::OneOf(words) => {
            let items = words.iter().map(|word| {
                format!(
                    "          <item displayName=\"$(string.{})\"><value><string>{word}</string></value></item>\n",
                    string_of(setting, word)
                )
            });
            elements(&format!(
                "        <enum id=\"{name}\" valueName=\"{value}\" required=\"true\">\n{}        </enum>\n",
                items.collect::<String>()
            ))
        }
        Kind::Texts | Kind::SomeOf(_) | Kind::Forms { .. } | Kind::Tables { .. } => elements(&format!(
            "        <list id=\"{name}\" key=\"{key}\\{value}\" valuePrefix=\"\" />\n"
        )),
    };
    let how = match setting.kind {
        Kind::Flag => format!("valueName=\"{value}\""),
        _ => format!("presentation=\"$(presentation.{name})\""),
    };
    format!(
        "    <policy name=\"{name}\" class=\"Both\" displayName=\"$(string.{name})\" explainText=\"$(string.{name}_explain)\" \
         key=\"{key}\" {how}>\n      \
         <parentCategory ref=\"{}Section_{section}\" />\n      <supportedOn ref=\"{}\" />\n{inside}    </policy>\n",
        meant.prefix(),
        supported(setting.since)
    )
}

/// The name of a value's words; the schema allows letters, numbers and `_`.
fn string_of(setting: &Setting, value: &str) -> String {
    format!("{}_{}_{}", setting.section, setting.key, value.replace('-', "_"))
}

fn elements(inside: &str) -> String {
    format!("      <elements>\n{inside}      </elements>\n")
}

/// The words of the templates.
pub fn adml(words: &Words) -> String {
    let mut strings: Vec<(String, String)> = vec![
        ("Apriticket".into(), said(words, "policy-product", &[])),
        ("Defaults".into(), said(words, "policy-defaults", &[])),
    ];
    strings.extend(versions().into_iter().map(|version| {
        let text = said(words, "policy-supported", &[("version", version)]);
        (supported(version), text)
    }));
    strings.extend(sections().into_iter().map(|section| {
        let id = format!("policy-section-{}", section.replace('_', "-"));
        (format!("Section_{section}"), said(words, &id, &[]))
    }));
    for setting in TABLE {
        if let Kind::OneOf(values) = setting.kind {
            strings.extend(values.iter().map(|value| {
                let text = said(words, &value_words(setting, value), &[]);
                (string_of(setting, value), text)
            }));
        }
    }
    let mut presentations = String::new();
    for (meant, setting) in policies() {
        let (name, title) = (name(meant, setting), said(words, &setting.words(), &[]));
        let shown = match meant {
            Meant::Fixed => title.clone(),
            Meant::Proposed => said(words, "policy-proposed", &[("title", &title)]),
        };
        strings.push((name.clone(), shown));
        strings.push((format!("{name}_explain"), explanation(words, setting)));
        presentations += &presentation(&name, setting, &escaped(&title));
    }
    let strings: String = strings
        .iter()
        .map(|(id, text)| format!("      <string id=\"{id}\">{}</string>\n", escaped(text)))
        .collect();
    format!(
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n\
         <!-- Made by `make generate` from the table of settings. Not to be changed by hand. -->\n\
         <policyDefinitionResources revision=\"1.0\" schemaVersion=\"1.0\" xmlns=\"{NAMESPACE}\">\n  \
         <displayName>{0}</displayName>\n  <description>{0}</description>\n  <resources>\n    \
         <stringTable>\n{strings}    </stringTable>\n    \
         <presentationTable>\n{presentations}    </presentationTable>\n  </resources>\n</policyDefinitionResources>\n",
        escaped(&said(words, "policy-product", &[]))
    )
}

fn explanation(words: &Words, setting: &Setting) -> String {
    let default = match setting.default {
        Some(default) => said(words, "policy-default", &[("value", &default().to_string())]),
        None => said(words, "policy-default-none", &[]),
    };
    let who = match setting.who {
        Who::Clerk => "policy-who-clerk",
        Who::Person => "policy-who-person",
        Who::It => "policy-who-it",
    };
    format!(
        "{}\n\n{}\n{default}\n{}",
        explained(words, setting),
        said(words, who, &[]),
        said(words, "policy-key", &[("key", &setting.name())])
    )
}

fn presentation(name: &str, setting: &Setting, label: &str) -> String {
    let control = match setting.kind {
        Kind::Flag => return String::new(),
        Kind::Text | Kind::Hidden | Kind::Form { .. } => {
            format!("<textBox refId=\"{name}\"><label>{label}</label></textBox>")
        }
        Kind::Number { .. } => format!(
            "<decimalTextBox refId=\"{name}\" defaultValue=\"{}\">{label}</decimalTextBox>",
            some_value(&Words::italian(), setting)
        ),
        Kind::OneOf(words) => {
            let usual = setting.default.map(|default| default());
            let usual = words
                .iter()
                .position(|word| usual == Some(toml::Value::String((*word).to_owned())));
            let usual = usual.unwrap_or_default();
            format!(
                "<dropdownList refId=\"{name}\" noSort=\"true\" defaultItem=\"{usual}\">{label}</dropdownList>"
            )
        }
        Kind::Texts | Kind::SomeOf(_) | Kind::Forms { .. } | Kind::Tables { .. } => {
            format!("<listBox refId=\"{name}\">{label}</listBox>")
        }
    };
    format!("      <presentation id=\"{name}\">{control}</presentation>\n")
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
}
