//! What the columns of a table are for: by their heads, and without heads by what stands in them.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::cells::{holds_mail, text};
use super::lines::Cell;
use super::name;

#[expect(
    clippy::expect_used,
    reason = "constant patterns, compiled whenever a table is read in the tests"
)]
fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is constant and valid")
}

static NAME: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)(?-u:\b)(modul[oi]|procedur[ae]|applicativ[oi]|applicazion[ei]|prodott[oi]|programm[ai]|software|servizi[o]?|nome|argoment[oi]|denominazione|funzione|materia)(?-u:\b)",
    )
});
static AREA: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)(?-u:\b)(are[ae]|settor[ei]|ambit[oi]|categori[ae]|grupp[oi]|repart[oi]|macro\s?area|linea|suite|famiglia|uffici[o]?)(?-u:\b)",
    )
});
/// Heads of columns with addresses.
pub static MAIL: LazyLock<Regex> =
    LazyLock::new(|| compiled(r"(?i)(mail|posta|indirizz|ticket|casella|recapit|contatt)"));
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)((?-u:\b)pec(?-u:\b)|certificata|referent|responsabil|commercial|amministrativ\w* *$|dismess|vecchi|precedent|(?-u:\b)old(?-u:\b)|fino al|non usare|personal)",
    )
});

/// What the columns of a table are for.
pub struct Columns {
    /// Column of the names.
    pub name: Option<usize>,
    /// Column of the areas.
    pub area: Option<usize>,
    /// Columns whose addresses are not for tickets.
    pub other: HashSet<usize>,
}

/// Reads the columns of a table.
pub fn columns(grid: &[Vec<Option<&Cell>>], head: &[String], width: usize) -> Columns {
    let rows: Vec<&Vec<Option<&Cell>>> = grid
        .iter()
        .filter(|row| row.iter().flatten().any(|cell| holds_mail(cell)))
        .collect();
    let mail_columns: Vec<usize> = (0..width)
        .filter(|&column| {
            rows.iter()
                .filter(|row| row.get(column).copied().flatten().is_some_and(holds_mail))
                .count()
                * 2
                > rows.len().max(1) - 1
        })
        .collect();
    let first_mail = mail_columns.first().copied().unwrap_or(0);
    let said = |column: usize| head.get(column).map_or("", String::as_str);
    let other = (0..width)
        .filter(|&column| OTHER.is_match(said(column)))
        .collect();
    let mut texts = Vec::new();
    for column in (0..width).filter(|column| !mail_columns.contains(column)) {
        let cells: Vec<String> = rows
            .iter()
            .filter_map(|row| row.get(column).copied().flatten())
            .map(text)
            .filter(|text| !text.is_empty())
            .collect();
        let distinct = cells.iter().collect::<HashSet<_>>().len();
        let spans = rows
            .iter()
            .filter_map(|row| row.get(column).copied().flatten())
            .any(|cell| cell.rows > 1);
        let wordy = cells
            .iter()
            .filter(|text| text.chars().filter(|c| c.is_alphabetic()).count() > 1 && !name::is_prose(text))
            .count()
            * 2
            > cells.len();
        texts.push((column, cells.len(), distinct, spans, wordy));
    }
    let by_head = |pattern: &Regex, but: &Regex| {
        texts
            .iter()
            .map(|text| text.0)
            .find(|&column| pattern.is_match(said(column)) && !but.is_match(said(column)))
    };
    let mut area = by_head(&AREA, &NAME);
    let mut name =
        by_head(&NAME, &AREA).or_else(|| by_head(&NAME, &OTHER).filter(|column| Some(*column) != area));
    // Several columns of addresses with words between them: each has its name at its left.
    let paired = mail_columns.len() > 1
        && mail_columns.windows(2).all(|pair| {
            texts.iter().any(|text| {
                text.0 > pair[0]
                    && text.0 < pair[1]
                    && text.1 * 2 >= rows.len()
                    && NAME.is_match(said(text.0)) == NAME.is_match(said(first_mail.saturating_sub(1)))
            })
        });
    if paired && first_mail > 0 {
        return Columns {
            name: None,
            area: None,
            other,
        };
    }
    let candidates: Vec<_> = texts
        .iter()
        .filter(|(column, filled, _, _, wordy)| {
            *wordy && *filled * 2 >= rows.len() && Some(*column) != area && !OTHER.is_match(said(*column))
        })
        .collect();
    if name.is_none() {
        // The column with the most different words; of equals the first, and those before the address first.
        name = candidates
            .iter()
            .filter(|c| c.0 < first_mail || candidates.iter().all(|c| c.0 > first_mail))
            .max_by_key(|(column, _, distinct, spans, _)| (!spans, *distinct, std::cmp::Reverse(*column)))
            .map(|c| c.0);
    }
    if area.is_none() && head.is_empty() {
        let name_distinct = texts
            .iter()
            .find(|text| Some(text.0) == name)
            .map_or(0, |text| text.2);
        area = candidates
            .iter()
            .find(|(column, _, distinct, spans, _)| {
                Some(*column) != name
                    && (*spans || *distinct * 10 < name_distinct * 7)
                    && *column < first_mail
            })
            .map(|c| c.0);
    }
    if area.is_none() {
        area = texts
            .iter()
            .find(|(column, _, _, spans, wordy)| {
                *spans && *wordy && Some(*column) != name && name.is_some_and(|name| *column < name)
            })
            .map(|text| text.0);
    }
    Columns { name, area, other }
}
