//! Accepting a list: whole or not at all, with the place of the first thing that is wrong.
//!
//! Every file format reads its rows and ends here, so that all of them make the same demands and fail in the same words.

use std::collections::HashSet;

use super::Module;
use super::search::without_accent;
use super::trust::{Trust, is_mail_address};
use crate::domain::failure::Failure;

/// A value as written, and where it stands.
#[derive(Debug, Clone)]
pub struct Placed<P> {
    /// The value.
    pub value: String,
    /// Where it stands, in the words of its format.
    pub place: P,
}

/// A module as written.
#[derive(Debug)]
pub struct Row<P> {
    /// Its id, where it has one of its own.
    pub id: Option<Placed<P>>,
    /// Its name.
    pub name: Placed<P>,
    /// Its area.
    pub area: Option<String>,
    /// Its addresses.
    pub emails: Vec<Placed<P>>,
    /// Words by which clerks look for it.
    pub keywords: Vec<String>,
}

/// Accepts the rows of `file`: at least one, every one with a name and at least one address, names and ids unique, every
/// address on a trusted domain. Gives the modules, and whether they are example data. `locate` turns a place into a line and
/// a column.
pub fn accept<P: Copy>(
    file: &str,
    rows: Vec<Row<P>>,
    trust: &Trust,
    locate: impl Fn(P) -> (u32, u32),
) -> Result<(Vec<Module>, bool), Failure> {
    if rows.is_empty() {
        return Err(Failure::ListEmpty {
            file: file.to_owned(),
        });
    }
    let written = rows.iter().flat_map(|row| &row.emails);
    let example = trust.is_example(written.map(|email| email.value.as_str()));
    let mut taken = Taken::default();
    let modules: Result<Vec<Module>, (P, Fault)> = rows
        .into_iter()
        .map(|row| row.accept(example, trust, &mut taken))
        .collect();
    match modules {
        Ok(modules) => Ok((modules, example)),
        Err((place, fault)) => {
            let (line, column) = locate(place);
            Err(fault.at(file.to_owned(), line, column, trust))
        }
    }
}

#[derive(Default)]
struct Taken {
    names: HashSet<String>,
    ids: HashSet<String>,
}

/// What is wrong with a row.
enum Fault {
    Unnamed,
    Duplicate(String),
    BadAddress(String),
    Foreign(String),
    NoAddress(String),
}

impl Fault {
    fn at(self, file: String, line: u32, column: u32, trust: &Trust) -> Failure {
        match self {
            Self::Unnamed => Failure::ListUnnamed { file, line, column },
            Self::Duplicate(name) => Failure::ListDuplicate {
                file,
                line,
                column,
                name,
            },
            Self::BadAddress(address) => Failure::ListBadAddress {
                file,
                line,
                column,
                address,
            },
            Self::Foreign(address) => Failure::ListForeignAddress {
                file,
                line,
                column,
                address,
                allowed: trust.shown(),
            },
            Self::NoAddress(name) => Failure::ListNoAddress {
                file,
                line,
                column,
                name,
            },
        }
    }
}

impl<P: Copy> Row<P> {
    fn accept(self, example: bool, trust: &Trust, taken: &mut Taken) -> Result<Module, (P, Fault)> {
        let name = fold_white_space(&self.name.value);
        if name.is_empty() {
            return Err((self.name.place, Fault::Unnamed));
        }
        if !taken.names.insert(name.to_lowercase()) {
            return Err((self.name.place, Fault::Duplicate(name)));
        }
        let (id, place) = match self.id {
            Some(id) => (id.value, id.place),
            None => (derive_id(&name), self.name.place),
        };
        if !taken.ids.insert(id.clone()) {
            return Err((place, Fault::Duplicate(id)));
        }
        let mut emails: Vec<String> = Vec::new();
        for Placed { value, place } in self.emails {
            let address = value.trim().to_lowercase();
            if !is_mail_address(&address) {
                return Err((place, Fault::BadAddress(value)));
            }
            if !trust.admits(&address, example) {
                return Err((place, Fault::Foreign(address)));
            }
            if !emails.contains(&address) {
                emails.push(address);
            }
        }
        if emails.is_empty() {
            return Err((self.name.place, Fault::NoAddress(name)));
        }
        let area = self.area.map(|area| fold_white_space(&area));
        Ok(Module {
            id,
            name,
            area: area.filter(|area| !area.is_empty()),
            emails,
            keywords: self.keywords,
        })
    }
}

fn fold_white_space(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// "Tributi / TARI" -> "tributi-tari".
pub fn derive_id(name: &str) -> String {
    let folded: String = name.to_lowercase().chars().map(without_accent).collect();
    folded
        .split(|sign: char| !sign.is_ascii_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join("-")
}

#[cfg(test)]
mod tests {
    use crate::domain::address_list::{AddressList, Trust};
    use crate::domain::failure::Failure;

    /// The same list in both formats, with one thing wrong, fails in the same way; only the places differ.
    #[test]
    fn a_table_and_a_toml_file_fail_alike() {
        let trust = Trust::vendor(&["palitalsoft.it".into()]);
        let good = [
            "anagrafe",
            "Anagrafe",
            "anagrafe@palitalsoft.it",
            "tari",
            "TARI",
            "tari@palitalsoft.it",
        ];
        let with = |at: usize, value: &'static str| {
            let mut cells = good;
            cells[at] = value;
            cells
        };
        for (cells, in_toml, in_table, failure) in [
            (with(4, "  "), (7, 8), (3, 2), "unnamed"),
            (with(4, "anagrafe"), (7, 8), (3, 2), "duplicate anagrafe"),
            (with(3, "anagrafe"), (6, 6), (3, 1), "duplicate anagrafe"),
            (
                with(5, "tari@Palitalsoft"),
                (8, 11),
                (3, 3),
                "bad tari@Palitalsoft",
            ),
            (with(5, "tari@evil.it"), (8, 11), (3, 3), "foreign tari@evil.it"),
            (
                with(5, "tari@x.example"),
                (8, 11),
                (3, 3),
                "foreign tari@x.example",
            ),
        ] {
            let modules = cells.chunks(3).map(|row| {
                format!(
                    "[[module]]\nid = \"{}\"\nname = \"{}\"\nemails = [\"{}\"]\n",
                    row[0], row[1], row[2]
                )
            });
            let rows = cells.chunks(3).map(|row| format!("{}\n", row.join(";")));
            let toml: String = modules.collect();
            let table = rows.fold("id;modulo;email\n".to_owned(), |all, row| all + &row);
            let (from_toml, at_toml) = told(AddressList::from_toml("f", &toml, &trust).err());
            let (from_table, at_table) = told(AddressList::from_csv("f", &table, &trust).err());
            assert_eq!((from_toml.as_str(), at_toml), (failure, in_toml), "{toml}");
            assert_eq!((from_table.as_str(), at_table), (failure, in_table), "{table}");
        }
    }

    fn told(failure: Option<Failure>) -> (String, (u32, u32)) {
        match failure {
            Some(Failure::ListUnnamed { line, column, .. }) => ("unnamed".into(), (line, column)),
            Some(Failure::ListDuplicate {
                line, column, name, ..
            }) => (format!("duplicate {name}"), (line, column)),
            Some(Failure::ListBadAddress {
                line,
                column,
                address,
                ..
            }) => (format!("bad {address}"), (line, column)),
            Some(Failure::ListForeignAddress {
                line,
                column,
                address,
                ..
            }) => (format!("foreign {address}"), (line, column)),
            other => (format!("{other:?}"), (0, 0)),
        }
    }
}
