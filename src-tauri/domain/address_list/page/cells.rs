//! What the cells of a table hold.

use super::lines::{Cell, Item, Line, Token, fold, text_of};
use super::name;

/// The lines of a cell.
pub fn lines(cell: &Cell) -> impl Iterator<Item = &Line> {
    cell.items.iter().filter_map(|item| match item {
        Item::Line(line) => Some(line),
        Item::Table(_) => None,
    })
}

/// Whether a cell holds an address.
pub fn holds_mail(cell: &Cell) -> bool {
    lines(cell).any(|line| line.tokens.iter().any(|token| matches!(token, Token::Mail(_))))
}

/// The addresses of a cell.
pub fn mails(cell: &Cell) -> Vec<String> {
    let mail = |token: &Token| match token {
        Token::Mail(address) => Some(address.clone()),
        Token::Text { .. } => None,
    };
    lines(cell)
        .flat_map(|line| line.tokens.iter().filter_map(mail))
        .collect()
}

/// The words of a cell.
pub fn text(cell: &Cell) -> String {
    fold(
        &lines(cell)
            .map(|line| text_of(&line.tokens))
            .collect::<Vec<_>>()
            .join(" "),
    )
}

/// The modules that a cell names: one to a line, unless a line only goes on with the one before.
pub fn names(cell: &Cell) -> Vec<String> {
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

/// Labels and addresses of a cell that needs no other: label before or on the line above.
pub fn own(cell: &Cell) -> Vec<(Vec<String>, Vec<String>)> {
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
