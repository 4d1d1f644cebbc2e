//! Reading a ticket file, and the password that a server may ask for.

use std::io::BufRead;
use std::path::Path;

use apriticket::adapters::text_file;
use apriticket::domain::failure::{Failure, Syntax};
use apriticket::domain::ticket::{TicketFile, TicketFormat};

/// Reads a ticket file; JSON when its name says so, else TOML.
pub fn read(path: &Path) -> Result<TicketFile, Failure> {
    let text = text_file::read(path)?;
    let json = path
        .extension()
        .is_some_and(|extension| extension.eq_ignore_ascii_case("json"));
    let format = if json {
        TicketFormat::Json
    } else {
        TicketFormat::Toml
    };
    TicketFile::parse(&text, format).map_err(|Syntax { line, column, detail }| Failure::TicketSyntax {
        file: path.display().to_string(),
        line,
        column,
        detail,
    })
}

/// The folder that a ticket's attachments are relative to.
pub fn folder(path: &Path) -> &Path {
    path.parent().unwrap_or(Path::new(""))
}

/// The first line of the standard input, when a password is to be read from there.
pub fn password(from_stdin: bool) -> Option<String> {
    if !from_stdin {
        return None;
    }
    let mut line = String::new();
    std::io::stdin().lock().read_line(&mut line).ok()?;
    Some(line.trim_end_matches(['\r', '\n']).to_owned())
}
