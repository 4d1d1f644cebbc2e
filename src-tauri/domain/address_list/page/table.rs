//! Tables: a record for each address with its row's name and area; or whether a table only arranges the page.

use std::collections::HashSet;
use std::rc::Rc;

use super::cells::{holds_mail, mails, names, own, text};
use super::columns::{MAIL, columns};
use super::lines::{Cell, Item, Table, Token, fold, text_of};
use super::name;
use super::record::{Record, Title};

/// Cells that spans may spread over at most.
const MOST_CELLS: usize = 400_000;

impl Table {
    /// Whether the table only arranges blocks that speak for themselves.
    pub fn is_layout(&self) -> bool {
        let (mut alone, mut labelled) = (0_usize, 0_usize);
        let mut columns = HashSet::new();
        let mut beside = 0_usize;
        for row in &self.rows {
            let has_mail = row.iter().any(holds_mail);
            for (at, cell) in row.iter().enumerate() {
                if cell.items.iter().any(|item| matches!(item, Item::Table(_))) {
                    return true;
                }
                if holds_mail(cell) {
                    columns.insert(at);
                    match speaks_for_itself(cell) {
                        2.. => return true,
                        1 => labelled += 1,
                        _ => alone += 1,
                    }
                } else if has_mail && !text(cell).is_empty() {
                    beside += 1;
                }
            }
        }
        labelled > alone && (columns.len() > 1 || beside * 2 < labelled)
    }
}

/// How many records a cell holds on its own: addresses with a label beside or above them.
fn speaks_for_itself(cell: &Cell) -> usize {
    let mut count = 0;
    let mut title = false;
    for item in &cell.items {
        let Item::Line(line) = item else { continue };
        let mails = line.tokens.iter().any(|token| matches!(token, Token::Mail(_)));
        let words = name::trim(&text_of(&line.tokens));
        let says = !name::is_generic(&words) && !words.starts_with(['(', '[']);
        if mails && (says || title) {
            count += 1;
            title = false;
        } else if !mails && says {
            title = true;
        }
    }
    count
}

/// The records of a data table below `titles`.
#[expect(
    clippy::too_many_lines,
    reason = "one pass over the rows; what they share would only be passed around"
)]
pub fn records(table: &Table, titles: &[Rc<Title>], at: usize) -> Vec<Record> {
    let grid = spread(table);
    let width = grid.iter().map(Vec::len).max().unwrap_or(0);
    let is_header = |row: &[Option<&Cell>]| {
        row.iter().flatten().count() > 1 && !row.iter().flatten().any(|cell| holds_mail(cell)) && {
            let marked = row.iter().flatten().all(|cell| cell.header);
            let named = row
                .iter()
                .flatten()
                .any(|cell| MAIL.is_match(&text(cell)) && text(cell).chars().count() < 60);
            marked || named
        }
    };
    let heads = grid.iter().position(|row| is_header(row));
    let head = heads
        .map(|row| {
            grid[row]
                .iter()
                .map(|cell| cell.map(text).unwrap_or_default())
                .collect::<Vec<_>>()
        })
        .unwrap_or_default();
    let columns = columns(&grid, &head, width);
    let mut records = Vec::new();
    let mut area_row: Option<(usize, String)> = None;
    let mut last_names: Vec<String> = Vec::new();
    let mut last_area: Option<String> = None;
    // The row above, when it has several cells and no address.
    let mut above: Option<(usize, Vec<Option<&Cell>>)> = None;
    for (number, row) in grid.iter().enumerate() {
        let mut distinct: Vec<&Cell> = Vec::new();
        for cell in row.iter().flatten() {
            if distinct.last().is_none_or(|last| !std::ptr::eq(*last, *cell)) {
                distinct.push(cell);
            }
        }
        if !distinct.iter().any(|cell| holds_mail(cell)) {
            let says: Vec<String> = distinct
                .iter()
                .map(|cell| text(cell))
                .filter(|text| !text.is_empty())
                .collect();
            if let ([only], true) = (&says[..], width > 1) {
                let whole_row = distinct.len() == 1 || distinct[0].header;
                let first = !text(distinct[0]).is_empty();
                if (whole_row || first) && !name::is_prose(only) {
                    area_row = Some((number, name::trim(only)));
                    last_area = None;
                    last_names.clear();
                }
            }
            above = (distinct.len() > 1).then(|| (number, row.clone()));
            continue;
        }
        let area_cell = columns
            .area
            .and_then(|column| row.get(column).copied().flatten())
            .filter(|cell| !holds_mail(cell))
            .map(|cell| name::trim(&text(cell)));
        let area = match area_cell {
            Some(area) if !area.is_empty() => {
                last_area = Some(area.clone());
                Some(area)
            }
            Some(_) => last_area.clone(),
            None => None,
        };
        let mut titles = titles.to_vec();
        if let Some((line, text)) = &area_row {
            titles.push(Rc::new(Title {
                line: at + line,
                text: text.clone(),
                marked: true,
                look: "".into(),
            }));
        }
        let mut used: Option<&Cell> = None;
        for (column, cell) in row.iter().enumerate() {
            let Some(cell) =
                cell.filter(|cell| holds_mail(cell) && used.is_none_or(|used| !std::ptr::eq(used, *cell)))
            else {
                continue;
            };
            used = Some(cell);
            if columns.other.contains(&column) {
                records.push(record(
                    Vec::new(),
                    area.clone(),
                    mails(cell),
                    &titles,
                    at + number,
                    text(cell),
                    "other column",
                ));
                continue;
            }
            let beside = row[..column]
                .iter()
                .rev()
                .flatten()
                .find(|left| !holds_mail(left) && columns.name.is_none() && !text(left).is_empty());
            let named = columns
                .name
                .and_then(|name| row.get(name).copied().flatten())
                .filter(|cell| !holds_mail(cell))
                .or(beside.copied());
            let mut label = named.map(names).unwrap_or_default();
            if label.is_empty() && named.is_none_or(|cell| name::is_generic(&name::trim(&text(cell)))) {
                // The table lies on its side: the names are in the row of the heads, or in the one above.
                let head = heads
                    .filter(|head| *head < number)
                    .and_then(|head| grid[head].get(column).copied().flatten())
                    .filter(|head| !MAIL.is_match(&text(head)));
                label = head
                    .filter(|_| named.is_some())
                    .map(names)
                    .filter(|names| !names.is_empty())
                    .or_else(|| {
                        let cells = &above.as_ref().filter(|(row, _)| row + 1 == number)?.1;
                        cells.get(column).copied().flatten().map(names)
                    })
                    .unwrap_or_default();
            }
            if label.is_empty() && named.is_some_and(|cell| text(cell).is_empty()) {
                label.clone_from(&last_names);
            }
            let around = fold(&format!("{} {}", text(cell), label.join(" ")));
            if label.is_empty() {
                // The cell names its own modules: "IMU: imu@…".
                records.extend(own(cell).into_iter().map(|(names, mails)| {
                    record(
                        names,
                        area.clone(),
                        mails,
                        &titles,
                        at + number,
                        around.clone(),
                        "cell",
                    )
                }));
            } else {
                last_names.clone_from(&label);
                records.push(record(
                    label,
                    area.clone(),
                    mails(cell),
                    &titles,
                    at + number,
                    around,
                    "row",
                ));
            }
        }
    }
    records
}

fn record(
    names: Vec<String>,
    area: Option<String>,
    mails: Vec<String>,
    titles: &[Rc<Title>],
    at: usize,
    around: String,
    shape: &str,
) -> Record {
    let shape = format!("table {shape}");
    Record {
        names,
        area,
        mails,
        titles: titles.to_vec(),
        shape,
        at,
        around,
    }
}

/// The cells in their places, those with spans in several.
fn spread(table: &Table) -> Vec<Vec<Option<&Cell>>> {
    let mut grid: Vec<Vec<Option<&Cell>>> = vec![Vec::new(); table.rows.len()];
    let mut placed = 0_usize;
    for (row, cells) in table.rows.iter().enumerate() {
        let mut column = 0;
        for cell in cells {
            while grid[row].get(column).copied().flatten().is_some() {
                column += 1;
            }
            for down in row..(row + cell.rows).min(table.rows.len()) {
                for across in column..column + cell.columns.min(60) {
                    placed += 1;
                    if placed > MOST_CELLS {
                        return grid;
                    }
                    if grid[down].len() <= across {
                        grid[down].resize(across + 1, None);
                    }
                    grid[down][across] = Some(cell);
                }
            }
            column += cell.columns.min(60);
        }
    }
    grid
}
