//! Tables: which column names the module, which the area, which holds the address; or whether it only arranges the page.

use std::collections::HashSet;
use std::sync::LazyLock;

use regex::Regex;

use super::lines::{Cell, Item, Line, Table, Token, fold, text_of};
use super::name;
use super::record::{Record, Title};

/// Cells that spans may spread over at most.
const MOST_CELLS: usize = 400_000;

#[expect(
    clippy::expect_used,
    reason = "constant patterns, compiled whenever a table is read in the tests"
)]
fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is constant and valid")
}

static NAME: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)\b(modul[oi]|procedur[ae]|applicativ[oi]|applicazion[ei]|prodott[oi]|programm[ai]|software|servizi[o]?|nome|argoment[oi]|denominazione|funzione|materia)\b",
    )
});
static AREA: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)\b(are[ae]|settor[ei]|ambit[oi]|categori[ae]|grupp[oi]|repart[oi]|macro\s?area|linea|suite|famiglia|uffici[o]?)\b",
    )
});
static MAIL: LazyLock<Regex> =
    LazyLock::new(|| compiled(r"(?i)(mail|posta|indirizz|ticket|casella|recapit|contatt)"));
static OTHER: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)(\bpec\b|certificata|referent|responsabil|commercial|amministrativ\w* *$|dismess|vecchi|precedent|\bold\b|fino al|non usare|personal)",
    )
});

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

fn lines(cell: &Cell) -> impl Iterator<Item = &Line> {
    cell.items.iter().filter_map(|item| match item {
        Item::Line(line) => Some(line),
        Item::Table(_) => None,
    })
}

fn holds_mail(cell: &Cell) -> bool {
    lines(cell).any(|line| line.tokens.iter().any(|token| matches!(token, Token::Mail(_))))
}

fn mails(cell: &Cell) -> Vec<String> {
    let mail = |token: &Token| match token {
        Token::Mail(address) => Some(address.clone()),
        Token::Text { .. } => None,
    };
    lines(cell)
        .flat_map(|line| line.tokens.iter().filter_map(mail))
        .collect()
}

fn text(cell: &Cell) -> String {
    fold(
        &lines(cell)
            .map(|line| text_of(&line.tokens))
            .collect::<Vec<_>>()
            .join(" "),
    )
}

/// The modules that a cell names: one to a line, unless a line only goes on with the one before.
fn names(cell: &Cell) -> Vec<String> {
    let mut labels: Vec<String> = Vec::new();
    let mut bold_first = false;
    for line in lines(cell) {
        if line
            .tokens
            .iter()
            .all(|token| !matches!(token, Token::Text { small: false, .. }))
        {
            continue;
        }
        let (bold, plain): (Vec<&Token>, Vec<&Token>) = line
            .tokens
            .iter()
            .partition(|token| matches!(token, Token::Text { bold: true, .. }));
        let first_bold = matches!(line.tokens.first(), Some(Token::Text { bold: true, .. }));
        let one = |tokens: &[&Token]| {
            fold(&text_of(
                &tokens.iter().map(|&token| token.clone()).collect::<Vec<_>>(),
            ))
        };
        let shown: Vec<&Token> = plain
            .iter()
            .copied()
            .filter(|token| !matches!(token, Token::Text { small: true, .. }))
            .collect();
        let words = if first_bold && !bold.is_empty() && !cell.header {
            one(&bold)
        } else {
            one(&shown) + &one(&bold)
        };
        let words = name::trim(&words);
        if words.is_empty() || (bold_first && !first_bold) {
            continue;
        }
        bold_first |= first_bold
            && !cell.header
            && shown.iter().all(
                |token| !matches!(token, Token::Text { text, .. } if text.chars().any(char::is_alphabetic)),
            );
        let goes_on = words
            .chars()
            .next()
            .is_some_and(|sign| !sign.is_uppercase() && !sign.is_ascii_digit());
        match labels.last_mut() {
            Some(last) if goes_on && !words.starts_with('(') => *last = format!("{last} {words}"),
            Some(_) if words.starts_with(['(', '[']) || name::is_prose(&words) => {}
            _ => labels.push(words),
        }
    }
    labels.iter().flat_map(|label| name::modules(label)).collect()
}

/// What the columns of a table are for.
struct Columns {
    name: Option<usize>,
    area: Option<usize>,
    /// Columns whose addresses are not for tickets.
    other: HashSet<usize>,
}

/// The records of a data table below `titles`.
pub fn records(table: &Table, titles: &[Title], at: usize) -> Vec<Record> {
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
    let mut above: Vec<Option<&Cell>> = Vec::new();
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
            above.clone_from(row);
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
            titles.push(Title {
                line: at + line,
                text: text.clone(),
                marked: true,
                look: String::new(),
            });
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
                .find(|left| !holds_mail(left) && head.is_empty() && columns.name.is_none());
            let named = columns
                .name
                .and_then(|name| row.get(name).copied().flatten())
                .filter(|cell| !holds_mail(cell))
                .or(beside.copied());
            let mut label = named.map(names).unwrap_or_default();
            if let (true, Some(cell)) = (
                label.is_empty() && named.is_none(),
                above.get(column).copied().flatten(),
            ) {
                label = names(cell);
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
    titles: &[Title],
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

/// Labels and addresses of a cell that needs no other: label before or on the line above.
fn own(cell: &Cell) -> Vec<(Vec<String>, Vec<String>)> {
    let mut records: Vec<(Vec<String>, Vec<String>)> = Vec::new();
    let mut waiting = Vec::new();
    for line in lines(cell) {
        let words = name::trim(&text_of(&line.tokens));
        let names = if name::is_prose(&words) {
            Vec::new()
        } else {
            name::modules(&words)
        };
        let mails: Vec<String> = line
            .tokens
            .iter()
            .filter_map(|token| match token {
                Token::Mail(address) => Some(address.clone()),
                Token::Text { .. } => None,
            })
            .collect();
        match (mails.is_empty(), names.is_empty()) {
            (true, _) => waiting = names,
            (false, false) => records.push((names, mails)),
            (false, true) => match records.last_mut() {
                Some(last) if waiting.is_empty() => last.1.extend(mails),
                _ => records.push((std::mem::take(&mut waiting), mails)),
            },
        }
    }
    records
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

fn columns(grid: &[Vec<Option<&Cell>>], head: &[String], width: usize) -> Columns {
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
