//! A page as a visitor reads it: lines of words and addresses from top to bottom, and tables of such lines.

use std::rc::Rc;

use super::address::{self, Piece};
use super::tree::NodeId;

/// A part of a line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Token {
    /// Words: whether they stand out, whether they are small print, and the inline block that they are in.
    Text {
        text: String,
        bold: bool,
        small: bool,
        part: u32,
        owner: NodeId,
    },
    /// An address.
    Mail(String),
}

/// How a line looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Style {
    /// A heading of that level.
    Heading(u8),
    /// The title of a panel, a card or a table.
    Title,
    /// A term of a definition list.
    Term,
    /// Bold from end to end.
    Bold,
    /// Anything else.
    Plain,
}

/// A line.
#[derive(Debug, Clone)]
pub struct Line {
    /// Words and addresses in order.
    pub tokens: Vec<Token>,
    /// The block element that it stands in.
    pub block: NodeId,
    /// How it looks.
    pub style: Style,
    /// Tag and classes of its block: lines with the same one play the same part.
    pub signature: Rc<str>,
}

/// A line or a table.
#[derive(Debug)]
pub enum Item {
    /// A line.
    Line(Line),
    /// A table.
    Table(Table),
}

/// A table as written, before its spans are spread.
#[derive(Debug)]
pub struct Table {
    /// The rows.
    pub rows: Vec<Vec<Cell>>,
    /// The element.
    pub node: NodeId,
}

/// A cell of a table.
#[derive(Debug)]
pub struct Cell {
    /// What it holds.
    pub items: Vec<Item>,
    /// Whether it is marked as a header.
    pub header: bool,
    /// How many columns it takes.
    pub columns: usize,
    /// How many rows it takes.
    pub rows: usize,
}

/// An address that is not simply shown.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Aside {
    /// The address.
    pub address: String,
    /// Why it stands apart.
    pub why: Why,
}

/// Why an address stands apart.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Why {
    /// Nobody can see it.
    Hidden,
    /// A link leads to it though it shows another one.
    Behind,
    /// A link copies it in.
    Copied,
    /// Shown where the mouse rests.
    Tip,
}

/// What a page shows.
#[derive(Debug, Default)]
pub struct Reading {
    /// Lines and tables in order.
    pub items: Vec<Item>,
    /// Addresses that are not simply shown.
    pub asides: Vec<Aside>,
}

/// Words with single spaces.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Finds the addresses in the words of a line: first within each run, then across runs.
pub(super) fn cut(tokens: Vec<Token>) -> Vec<Token> {
    let mut found = Vec::new();
    for token in tokens {
        match token {
            Token::Text {
                text,
                bold,
                small,
                part,
                owner,
            } => {
                for piece in address::pieces(&address::plain(&text)) {
                    found.push(match piece {
                        Piece::Text(text) => Token::Text {
                            text,
                            bold,
                            small,
                            part,
                            owner,
                        },
                        Piece::Mail(address) => Token::Mail(address),
                    });
                }
            }
            mail @ Token::Mail(_) => found.push(mail),
        }
    }
    if found.len() > 1 {
        found = across(&found);
    }
    let says_something = found.iter().any(|token| match token {
        Token::Mail(_) => true,
        Token::Text { text, .. } => text.chars().any(char::is_alphanumeric),
    });
    if says_something { found } else { Vec::new() }
}

/// Joins runs that together make an address.
fn across(tokens: &[Token]) -> Vec<Token> {
    let mut whole = Vec::new();
    for run in tokens.chunk_by(|one, next| !matches!(one, Token::Mail(_)) && !matches!(next, Token::Mail(_)))
    {
        let joined = text_of(run);
        let mut spans = address::spans(&joined).into_iter().peekable();
        let mut start = 0;
        for token in run {
            let Token::Text {
                text,
                bold,
                small,
                part,
                owner,
            } = token
            else {
                whole.push(token.clone());
                continue;
            };
            let (mut at, end) = (start, start + text.len());
            start = end;
            while at < end {
                match spans.peek() {
                    Some((from, _, _)) if *from >= end => break,
                    None => break,
                    Some((from, to, address)) => {
                        if *from > at {
                            let text = joined[at..*from].to_owned();
                            whole.push(Token::Text {
                                text,
                                bold: *bold,
                                small: *small,
                                part: *part,
                                owner: *owner,
                            });
                        }
                        if *from >= at {
                            whole.push(Token::Mail(address.clone()));
                        }
                        at = (*to).min(end).max(at);
                        if *to > end {
                            break;
                        }
                        spans.next();
                    }
                }
            }
            if at < end && spans.peek().is_none_or(|(from, to, _)| *from >= end || *to <= at) {
                let text = joined[at..end].to_owned();
                whole.push(Token::Text {
                    text,
                    bold: *bold,
                    small: *small,
                    part: *part,
                    owner: *owner,
                });
            }
        }
    }
    whole
}

fn words(token: &Token) -> &str {
    match token {
        Token::Text { text, .. } => text,
        Token::Mail(_) => "",
    }
}

/// The words of a line without its addresses.
pub fn text_of(tokens: &[Token]) -> String {
    tokens.iter().map(words).collect()
}
