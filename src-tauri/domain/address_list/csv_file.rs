//! The address list as CSV, as spreadsheets write it: comma, semicolon or tab, a header in Italian or English.

use super::AddressList;
use super::accept::{Placed, Row, accept};
use super::trust::Trust;
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
    /// Reads a list from CSV, whole or not at all, with the same demands as from TOML. In a failure the column is that of the table.
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
            if row.iter().all(str::is_empty) {
                continue;
            }
            let line = line_of(text, row.position());
            let cell = |at: usize| Placed {
                value: row.get(at).unwrap_or_default().to_owned(),
                place: (line, u32::try_from(at + 1).unwrap_or(u32::MAX)),
            };
            let parts = |cell: Placed<(u32, u32)>, separators: &[char]| -> Vec<Placed<(u32, u32)>> {
                let parts = cell.value.split(separators).map(str::trim);
                let part = |value: &str| Placed {
                    value: value.to_owned(),
                    place: cell.place,
                };
                parts.filter(|part| !part.is_empty()).map(part).collect()
            };
            let words = words_at.map(|at| parts(cell(at), &['|', ',', ';']));
            rows.push(Row {
                id: id_at.map(cell).filter(|id| !id.value.is_empty()),
                name: cell(name_at),
                area: area_at.map(|at| cell(at).value),
                emails: parts(cell(emails_at), &[' ', ',', ';', '|', '\n', '\t', '\u{a0}']),
                keywords: words.into_iter().flatten().map(|word| word.value).collect(),
            });
        }
        let (modules, example) = accept(file, rows, trust, |place| place)?;
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

/// The line on which a row begins: the reader's own position stands before the empty lines above it.
fn line_of(text: &str, position: Option<&csv::Position>) -> u32 {
    let Some(position) = position else { return 1 };
    let rest = usize::try_from(position.byte())
        .ok()
        .and_then(|at| text.as_bytes().get(at..))
        .unwrap_or_default();
    let empty = rest.iter().take_while(|byte| matches!(byte, b'\r' | b'\n'));
    to_u32(position.line()).saturating_add(to_u32(empty.filter(|byte| **byte == b'\n').count() as u64))
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
    fn a_row_is_named_by_its_line_whatever_is_above_it() {
        let text = "modulo;email\r\n\r\n\"Carta\nd’identità\";cie@x.it\r\n;\r\n\r\nTARI;tari\r\n";
        let read = AddressList::from_csv("f", text, &Trust::fixed(&["x.it".into()]));
        let failure = Failure::ListBadAddress {
            file: "f".into(),
            line: 7,
            column: 2,
            address: "tari".into(),
        };
        assert_eq!(read, Err(failure));
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
