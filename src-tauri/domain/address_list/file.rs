//! The address list as TOML: reading it strictly, with the line of what is wrong, and writing it.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::trust::{Trust, is_mail_address};
use super::{AddressList, Module};
use crate::domain::failure::{Failure, Syntax};
use crate::domain::span::line_and_column;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ListTable {
    source: Option<String>,
    updated: Option<toml::value::Datetime>,
    #[serde(default, rename = "module")]
    modules: Vec<ModuleTable>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct ModuleTable {
    id: Option<Spanned<String>>,
    name: Spanned<String>,
    area: Option<String>,
    email: Option<Spanned<String>>,
    #[serde(default)]
    emails: Vec<Spanned<String>>,
    #[serde(default)]
    keywords: Vec<String>,
}

/// Where a problem stands, turned into the fields of a failure.
struct Place<'a> {
    file: &'a str,
    text: &'a str,
}

impl Place<'_> {
    fn at<T>(&self, spanned: &Spanned<T>, failure: impl Fn(String, u32, u32) -> Failure) -> Failure {
        let (line, column) = line_and_column(self.text, spanned.span().start);
        failure(self.file.to_owned(), line, column)
    }
}

impl AddressList {
    /// Reads a list and accepts it whole or not at all: every module has a name and at least one address, names and ids
    /// are unique, every address is on a trusted domain. `file` is the name used in failures.
    pub fn from_toml(file: &str, text: &str, trust: &Trust) -> Result<Self, Failure> {
        let table: ListTable = toml::from_str(text).map_err(|error| {
            let Syntax { line, column, detail } = Syntax::of_toml(text, &error);
            Failure::ListSyntax {
                file: file.to_owned(),
                line,
                column,
                detail,
            }
        })?;
        let place = Place { file, text };
        let example = trust.is_example(
            table
                .modules
                .iter()
                .flat_map(|module| module.email.iter().chain(&module.emails))
                .map(|e| e.as_ref().as_str()),
        );
        let mut modules = Vec::with_capacity(table.modules.len());
        let mut taken = HashSet::new();
        for module in table.modules {
            let module = module.accept(&place, example, trust, &mut taken)?;
            modules.push(module);
        }
        if modules.is_empty() {
            return Err(Failure::ListEmpty {
                file: file.to_owned(),
            });
        }
        let updated = match table.updated {
            None => None,
            Some(written) => Some(written.to_string().parse().map_err(|_| Failure::ListSyntax {
                file: file.to_owned(),
                line: 1,
                column: 1,
                detail: format!("updated = {written} is not a date"),
            })?),
        };
        Ok(Self {
            source: table.source,
            updated,
            modules,
            example,
        })
    }

    /// Writes the list so that [`Self::from_toml`] reads the same.
    pub fn to_toml(&self) -> Result<String, Failure> {
        #[derive(Serialize)]
        struct ListOut<'a> {
            #[serde(skip_serializing_if = "Option::is_none")]
            source: Option<&'a str>,
            #[serde(skip_serializing_if = "Option::is_none")]
            updated: Option<toml::value::Datetime>,
            module: Vec<ModuleOut<'a>>,
        }
        #[derive(Serialize)]
        struct ModuleOut<'a> {
            id: &'a str,
            name: &'a str,
            #[serde(skip_serializing_if = "Option::is_none")]
            area: Option<&'a str>,
            emails: &'a [String],
            #[serde(skip_serializing_if = "<[_]>::is_empty")]
            keywords: &'a [String],
        }
        fn module(module: &Module) -> ModuleOut<'_> {
            let Module {
                id,
                name,
                area,
                emails,
                keywords,
            } = module;
            ModuleOut {
                id,
                name,
                area: area.as_deref(),
                emails,
                keywords,
            }
        }
        let out = ListOut {
            source: self.source.as_deref(),
            updated: self.updated.and_then(|date| date.to_string().parse().ok()),
            module: self.modules.iter().map(module).collect(),
        };
        toml::to_string(&out).map_err(|error| Failure::Unexpected {
            detail: error.to_string(),
        })
    }
}

impl ModuleTable {
    fn accept(
        self,
        place: &Place<'_>,
        example: bool,
        trust: &Trust,
        taken: &mut HashSet<String>,
    ) -> Result<Module, Failure> {
        let name = fold_white_space(self.name.as_ref());
        if name.is_empty() {
            return Err(place.at(&self.name, |file, line, column| Failure::ListUnnamed {
                file,
                line,
                column,
            }));
        }
        let id = match &self.id {
            Some(id) => id.as_ref().clone(),
            None => derive_id(&name),
        };
        let mut claim = |key: String| taken.insert(key);
        if !claim(format!("name {}", name.to_lowercase())) {
            return Err(place.at(&self.name, |file, line, column| Failure::ListDuplicate {
                file,
                line,
                column,
                name: name.clone(),
            }));
        }
        if !claim(format!("id {id}")) {
            let at = self.id.as_ref().unwrap_or(&self.name);
            return Err(place.at(at, |file, line, column| Failure::ListDuplicate {
                file,
                line,
                column,
                name: id.clone(),
            }));
        }
        let mut emails: Vec<String> = Vec::new();
        for written in self.email.iter().chain(&self.emails) {
            let address = written.as_ref().trim().to_lowercase();
            if !is_mail_address(&address) {
                return Err(place.at(written, |file, line, column| Failure::ListBadAddress {
                    file,
                    line,
                    column,
                    address: written.as_ref().clone(),
                }));
            }
            if !trust.admits(&address, example) {
                return Err(
                    place.at(written, |file, line, column| Failure::ListForeignAddress {
                        file,
                        line,
                        column,
                        address: address.clone(),
                        allowed: trust.shown(),
                    }),
                );
            }
            if !emails.contains(&address) {
                emails.push(address);
            }
        }
        if emails.is_empty() {
            return Err(place.at(&self.name, |file, line, column| Failure::ListNoAddress {
                file,
                line,
                column,
                name: name.clone(),
            }));
        }
        let area = self
            .area
            .map(|area| fold_white_space(&area))
            .filter(|area| !area.is_empty());
        Ok(Module {
            id,
            name,
            area,
            emails,
            keywords: self.keywords,
        })
    }
}

fn fold_white_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "Tributi / TARI" -> "tributi-tari".
pub(super) fn derive_id(name: &str) -> String {
    let folded: String = name
        .to_lowercase()
        .chars()
        .map(super::search::without_accent)
        .map(|character| {
            if character.is_ascii_alphanumeric() {
                character
            } else {
                '-'
            }
        })
        .collect();
    folded
        .split('-')
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Result<AddressList, Failure> {
        AddressList::from_toml("elenco.toml", text, &Trust::vendor(&["palitalsoft.it".into()]))
    }

    const TWO: &str = r#"
source = "https://www.palitalsoft.it/indirizzi-per-ticket/"
updated = 2026-11-20
[[module]]
id = "imu"
name = "IMU"
area = "Tributi"
email = "imu@palitalsoft.it"
keywords = ["ravvedimento", "F24"]
[[module]]
name = "Carta d'identità"
emails = ["cie@palitalsoft.it", "CIE2@palitalsoft.it"]
"#;

    #[test]
    fn a_list_reads_and_what_is_written_reads_the_same() {
        let list = read(TWO).ok();
        let written = list
            .as_ref()
            .and_then(|list| list.to_toml().ok())
            .unwrap_or_default();
        assert_eq!(read(&written).ok(), list);
        let module = list
            .as_ref()
            .and_then(|list| list.find("carta d'IDENTITÀ"))
            .cloned();
        let module = module.unwrap_or_else(|| unreachable!("found by name"));
        assert_eq!(module.id, "carta-d-identita");
        assert_eq!(module.recipient(None), Some("cie@palitalsoft.it"));
        assert_eq!(
            module.recipient(Some("cie2@palitalsoft.it")),
            Some("cie2@palitalsoft.it")
        );
        assert_eq!(module.recipient(Some("altro@palitalsoft.it")), None);
    }

    #[test]
    fn each_fault_is_named_with_its_line_and_column() {
        let module = |rest: &str| format!("[[module]]\nname = \"IMU\"\n{rest}\n");
        let file = || "elenco.toml".to_owned();
        for (text, failure) in [
            (String::new(), Failure::ListEmpty { file: file() }),
            (
                module("mail = \"x\""),
                Failure::ListSyntax {
                    file: file(),
                    line: 3,
                    column: 1,
                    detail: "unknown field `mail`, expected one of `id`, `name`, `area`, `email`, `emails`, `keywords`"
                        .into(),
                },
            ),
            (module(""), Failure::ListNoAddress { file: file(), line: 2, column: 8, name: "IMU".into() }),
            (
                module("email = \"imu(at)palitalsoft.it\""),
                Failure::ListBadAddress { file: file(), line: 3, column: 9, address: "imu(at)palitalsoft.it".into() },
            ),
            (
                module("emails = [\"imu@palitalsoft.it\",\n  \"imu@palitalsoft.it.evil.com\"]"),
                Failure::ListForeignAddress {
                    file: file(),
                    line: 4,
                    column: 3,
                    address: "imu@palitalsoft.it.evil.com".into(),
                    allowed: "palitalsoft.it".into(),
                },
            ),
            (
                format!("{0}{1}", module("email = \"a@palitalsoft.it\""), module("email = \"b@palitalsoft.it\"")),
                Failure::ListDuplicate { file: file(), line: 5, column: 8, name: "IMU".into() },
            ),
            (
                module("email = \"a@palitalsoft.it\"").replace("IMU", " "),
                Failure::ListUnnamed { file: file(), line: 2, column: 8 },
            ),
        ] {
            assert_eq!(read(&text), Err(failure), "{text}");
        }
    }

    #[test]
    fn an_example_address_among_real_ones_is_foreign() {
        let mixed = TWO.replace("cie@palitalsoft.it", "cie@fornitore.example");
        assert!(matches!(
            read(&mixed),
            Err(Failure::ListForeignAddress { line: 12, .. })
        ));
        let all = TWO.replace("palitalsoft.it\"", "fornitore.example\"");
        assert!(read(&all).is_ok_and(|list| list.example));
    }
}
