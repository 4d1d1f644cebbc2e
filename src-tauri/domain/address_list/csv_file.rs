//! The address list as CSV, as spreadsheets write it: comma, semicolon or tab, a header in Italian or English.

use std::collections::HashSet;

use super::file::derive_id;
use super::trust::{Trust, is_mail_address};
use super::{AddressList, Module};
use crate::domain::failure::Failure;

/// What a column is for, by the beginning of its header.
const HEADERS: [(&str, &[&str]); 5] = [
    ("id", &["id", "codice"]),
    (
        "name",
        &["nome", "name", "modul", "procedura", "applicativo", "servizio"],
    ),
    ("area", &["area", "settore", "ambito", "categoria"]),
    (
        "emails",
        &[
            "email", "e-mail", "mail", "indirizz", "casella", "posta", "address",
        ],
    ),
    ("keywords", &["parole", "keyword", "sinonimi", "argomenti"]),
];

impl AddressList {
    /// Reads a list from CSV, whole or not at all, with the same demands as from TOML.
    #[expect(
        clippy::too_many_lines,
        reason = "half of the lines are the failures, each with its place"
    )]
    pub fn from_csv(file: &str, text: &str, trust: &Trust) -> Result<Self, Failure> {
        let first = text.lines().next().unwrap_or_default();
        let separator = [';', '\t', ',']
            .into_iter()
            .max_by_key(|sign| first.matches(*sign).count())
            .unwrap_or(',');
        let mut reader = csv::ReaderBuilder::new()
            .delimiter(u8::try_from(separator).unwrap_or(b','))
            .flexible(true)
            .trim(csv::Trim::All)
            .from_reader(text.as_bytes());
        let syntax = |line: u64, detail: String| Failure::ListSyntax {
            file: file.to_owned(),
            line: to_u32(line),
            column: 1,
            detail,
        };
        let headers = reader
            .headers()
            .map_err(|error| syntax(1, error.to_string()))?
            .clone();
        let place = |wanted: &str| {
            let beginnings = HEADERS
                .iter()
                .find(|(name, _)| *name == wanted)
                .map_or(&[][..], |(_, words)| words);
            headers.iter().position(|header| {
                beginnings
                    .iter()
                    .any(|word| header.to_lowercase().starts_with(word))
            })
        };
        let (Some(name_at), Some(emails_at)) = (place("name"), place("emails")) else {
            return Err(syntax(1, "modulo;area;email".into()));
        };
        let (id_at, area_at, words_at) = (place("id"), place("area"), place("keywords"));
        let mut rows = Vec::new();
        for row in reader.records() {
            let row = row.map_err(|error| {
                syntax(error.position().map_or(1, csv::Position::line), error.to_string())
            })?;
            let line = row.position().map_or(1, csv::Position::line);
            let cell = |at: Option<usize>| at.and_then(|at| row.get(at)).unwrap_or_default().to_owned();
            if row.iter().any(|cell| !cell.is_empty()) {
                rows.push((
                    line,
                    cell(Some(name_at)),
                    cell(Some(emails_at)),
                    cell(id_at),
                    cell(area_at),
                    cell(words_at),
                ));
            }
        }
        let addresses = |cell: &str| -> Vec<String> {
            cell.split([' ', ',', ';', '|', '\n'])
                .filter(|part| !part.is_empty())
                .map(str::to_lowercase)
                .collect()
        };
        let all: Vec<String> = rows.iter().flat_map(|row| addresses(&row.2)).collect();
        let example = trust.is_example(all.iter().map(String::as_str));
        let mut modules: Vec<Module> = Vec::new();
        let mut taken = HashSet::new();
        for (line, name, emails, id, area, words) in rows {
            let (line, file) = (to_u32(line), file.to_owned());
            if name.is_empty() {
                return Err(Failure::ListUnnamed {
                    file,
                    line,
                    column: 1,
                });
            }
            let id = if id.is_empty() { derive_id(&name) } else { id };
            if !taken.insert(format!("name {}", name.to_lowercase())) || !taken.insert(format!("id {id}")) {
                return Err(Failure::ListDuplicate {
                    file,
                    line,
                    column: 1,
                    name,
                });
            }
            let mut kept: Vec<String> = Vec::new();
            for address in addresses(&emails) {
                if !is_mail_address(&address) {
                    return Err(Failure::ListBadAddress {
                        file,
                        line,
                        column: 1,
                        address,
                    });
                }
                if !trust.admits(&address, example) {
                    return Err(Failure::ListForeignAddress {
                        file,
                        line,
                        column: 1,
                        address,
                        allowed: trust.shown(),
                    });
                }
                if !kept.contains(&address) {
                    kept.push(address);
                }
            }
            if kept.is_empty() {
                return Err(Failure::ListNoAddress {
                    file,
                    line,
                    column: 1,
                    name,
                });
            }
            let keywords = words
                .split(['|', ',', ';'])
                .map(str::trim)
                .filter(|word| !word.is_empty())
                .map(str::to_owned)
                .collect();
            modules.push(Module {
                id,
                name,
                area: Some(area).filter(|area| !area.is_empty()),
                emails: kept,
                keywords,
            });
        }
        if modules.is_empty() {
            return Err(Failure::ListEmpty {
                file: file.to_owned(),
            });
        }
        Ok(Self {
            source: None,
            updated: None,
            modules,
            example,
        })
    }

    /// Writes the list so that [`Self::from_csv`] reads the same modules, and an Italian spreadsheet opens it.
    pub fn to_csv(&self) -> Result<String, Failure> {
        let unexpected = |detail: String| Failure::Unexpected { detail };
        let mut writer = csv::WriterBuilder::new().delimiter(b';').from_writer(Vec::new());
        let mut rows = vec![["id", "modulo", "area", "email", "parole"].map(str::to_owned)];
        rows.extend(self.modules.iter().map(|module| {
            [
                module.id.clone(),
                module.name.clone(),
                module.area.clone().unwrap_or_default(),
                module.emails.join(" "),
                module.keywords.join("|"),
            ]
        }));
        for row in rows {
            // A cell that begins like a formula is text to a spreadsheet only behind a quote mark; names never need it.
            writer
                .write_record(&row)
                .map_err(|error| unexpected(error.to_string()))?;
        }
        let bytes = writer
            .into_inner()
            .map_err(|error| unexpected(error.to_string()))?;
        String::from_utf8(bytes).map_err(|error| unexpected(error.to_string()))
    }
}

fn to_u32(line: u64) -> u32 {
    u32::try_from(line).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_foreign_address_among_examples_is_refused_by_name() {
        let text = "modulo;email\nIMU;imu@fornitore.example\nTARI;tari@evil.com\n";
        let read = AddressList::from_csv("elenco.csv", text, &Trust::vendor(&["palitalsoft.it".into()]));
        assert!(
            matches!(&read, Err(Failure::ListForeignAddress { line: 3, address, .. }) if address == "tari@evil.com"),
            "{read:?}"
        );
    }

    #[test]
    fn a_spreadsheet_reads_and_what_is_written_reads_the_same() {
        let trust = Trust::fixed(&["palitalsoft.it".into()]);
        let text = "Modulo;Area;E-mail\nIMU;Tributi;imu@palitalsoft.it\n\"Carta; d’identità\";;CIE@palitalsoft.it cie2@palitalsoft.it\n";
        let list = AddressList::from_csv("elenco.csv", text, &trust)
            .unwrap_or_else(|failure| unreachable!("{failure}"));
        assert_eq!(
            list.modules[1].emails,
            ["cie@palitalsoft.it", "cie2@palitalsoft.it"]
        );
        let again = list
            .to_csv()
            .and_then(|written| AddressList::from_csv("elenco.csv", &written, &trust));
        assert_eq!(again, Ok(list));
        let foreign = AddressList::from_csv("elenco.csv", "nome,email\nIMU,imu@evil.com\n", &trust);
        assert!(
            matches!(foreign, Err(Failure::ListForeignAddress { line: 2, .. })),
            "{foreign:?}"
        );
    }
}
