//! The address list as TOML: reading it strictly, with the line of what is wrong, and writing it.

use serde::{Deserialize, Serialize};
use toml::Spanned;

use super::accept::{Placed, Row, accept};
use super::trust::Trust;
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
        let rows = table.modules.into_iter().map(ModuleTable::row).collect();
        let (modules, example) = accept(file, rows, trust, |offset| line_and_column(text, offset))?;
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
    /// The module with the offsets of its values.
    fn row(self) -> Row<usize> {
        let placed = |spanned: Spanned<String>| Placed {
            place: spanned.span().start,
            value: spanned.into_inner(),
        };
        Row {
            id: self.id.map(placed),
            name: placed(self.name),
            area: self.area,
            emails: self.email.into_iter().chain(self.emails).map(placed).collect(),
            keywords: self.keywords,
        }
    }
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
