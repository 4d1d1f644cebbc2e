//! A page as a visitor reads it: lines of words and addresses from top to bottom, and tables of such lines.
//!
//! What stands around the content is left out; addresses in hidden places are kept apart, to be reported.

use std::collections::HashMap;

use super::address::{self, Piece};
use super::region::{Census, is_around};
use super::sight::Sight;
use super::tree::{Element, Kind, NodeId, Tree};

/// Recursion stops here; the tree may be a little deeper than its reader allows.
const DEEPEST: usize = 700;

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
    pub signature: String,
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
}

/// What a page shows.
#[derive(Debug, Default)]
pub struct Reading {
    /// Lines and tables in order.
    pub items: Vec<Item>,
    /// Addresses that are not simply shown.
    pub asides: Vec<Aside>,
}

#[derive(Clone, Copy, Default)]
struct Look {
    bold: bool,
    small: bool,
    heading: Option<Style>,
    block: NodeId,
    part: u32,
    depth: usize,
}

struct Reader<'a> {
    tree: &'a Tree,
    sight: Sight,
    /// Titles of panels by the id of the panel.
    titles: HashMap<String, String>,
    census: Census,
    all: usize,
    parts: u32,
    line: Vec<Token>,
    look: Option<Look>,
    reading: Reading,
}

/// Reads the content of a page.
pub fn read(tree: &Tree) -> Reading {
    let body = tree.inside(0).find(|&node| tree.tag(node) == "body").unwrap_or(0);
    let census = Census::of(tree);
    let all = census.mails(body);
    let is_main = |&node: &NodeId| {
        tree.tag(node) == "main"
            || tree
                .element(node)
                .is_some_and(|e| e.attribute("role") == Some("main"))
    };
    // The main part, unless most of the addresses that are not around the content are elsewhere.
    let main = tree
        .inside(body)
        .filter(is_main)
        .map(|node| (census.mails(node), node))
        .max();
    let root = main
        .filter(|(mails, _)| *mails >= 2 && mails * 2 >= all)
        .map_or(body, |(_, node)| node);
    let mut reader = Reader {
        tree,
        sight: Sight::of(tree),
        titles: titles(tree),
        census,
        all,
        parts: 0,
        line: Vec::new(),
        look: None,
        reading: Reading::default(),
    };
    reader.walk(
        root,
        Look {
            block: root,
            ..Look::default()
        },
    );
    reader.end_line();
    reader.reading
}

/// The words of what opens a panel, by the panel's id: tabs and buttons stand elsewhere on the page.
fn titles(tree: &Tree) -> HashMap<String, String> {
    let mut titles = HashMap::new();
    for node in tree.inside(0) {
        let Some(element) = tree.element(node) else {
            continue;
        };
        let target = ["aria-controls", "data-bs-target", "data-target", "href"]
            .iter()
            .filter_map(|name| element.attribute(name).map(|value| (name, value)))
            .find_map(|(name, value)| {
                value
                    .strip_prefix('#')
                    .or((*name == "aria-controls").then_some(value))
            });
        let Some(target) = target.filter(|target| !target.is_empty()) else {
            continue;
        };
        let text = fold(&address::plain(&tree.raw_text(node)));
        if (2..=90).contains(&text.chars().count()) && !text.contains('@') {
            titles.entry(target.to_owned()).or_insert(text);
        }
    }
    titles
}

/// Words with single spaces.
pub fn fold(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

impl Reader<'_> {
    fn walk(&mut self, node: NodeId, mut look: Look) {
        look.depth += 1;
        let tree = self.tree;
        let element = match tree.kind(node) {
            Kind::Text(text) => return self.text(node, text, look),
            Kind::Element(element) => element,
            Kind::Comment(_) => return self.hidden(node),
            Kind::Document => return self.walk_inside(node, look),
            Kind::Apart => return,
        };
        if look.depth > DEEPEST {
            return;
        }
        if self.sight.hides(tree, node) {
            return self.hidden(node);
        }
        if is_around(tree, &self.census, node, self.all) {
            return self.end_line();
        }
        match element.tag() {
            // A heading broken over two lines is one heading.
            "br" if look.heading.is_some() => return self.text(node, " ", look),
            "br" => return self.end_line(),
            "wbr" => return,
            "hr" => return self.end_line(),
            "img" => {
                let alt = element.attribute("alt").unwrap_or_default();
                if alt.contains(['@', '[']) || alt == "at" || alt == "chiocciola" {
                    let sign = if alt == "at" || alt == "chiocciola" {
                        "@"
                    } else {
                        alt
                    };
                    self.text(node, sign, look);
                }
                return;
            }
            _ => {}
        }
        let replaced = address::replaced_by(element);
        if !replaced.is_empty() {
            self.begin(look);
            return self.line.extend(replaced.into_iter().map(Token::Mail));
        }
        let block = is_block(element.tag());
        if block {
            self.end_line();
            look.block = node;
            look.part = 0;
        } else if element.attribute("class").is_some() && element.tag() != "a" {
            self.parts += 1;
            look.part = self.parts;
        }
        self.restyle(element, &mut look);
        if block {
            self.announce(node, element, look);
        }
        if element.tag() == "table" || is_grid(element) {
            self.table(node, look);
        } else {
            self.walk_inside(node, look);
        }
        self.carried(node, element, look);
        if block {
            self.end_line();
        }
    }

    fn walk_inside(&mut self, node: NodeId, look: Look) {
        let mut child = self.tree.children(node).next();
        while let Some(at) = child {
            self.walk(at, look);
            child = self.tree.next_sibling(at);
        }
    }

    fn restyle(&self, element: &Element, look: &mut Look) {
        let style = element
            .attribute("style")
            .unwrap_or_default()
            .to_ascii_lowercase()
            .replace(' ', "");
        let heavy = [
            "font-weight:bold",
            "font-weight:6",
            "font-weight:7",
            "font-weight:8",
            "font-weight:9",
        ];
        match element.tag() {
            "b" | "strong" | "u" => look.bold = true,
            "small" | "sup" | "sub" => look.small = true,
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                look.heading = Some(Style::Heading(element.tag().as_bytes()[1] - b'0'));
            }
            "dt" => look.heading = Some(Style::Term),
            "summary" | "legend" | "caption" | "figcaption" => look.heading = Some(Style::Title),
            _ if element.attribute("role") == Some("heading") => {
                let level = element
                    .attribute("aria-level")
                    .and_then(|level| level.parse().ok());
                look.heading = Some(Style::Heading(level.unwrap_or(3)));
            }
            _ if heavy.iter().any(|heavy| style.contains(heavy)) => look.bold = true,
            _ if look.heading.is_none() && is_title(element) => look.heading = Some(Style::Title),
            _ => {}
        }
    }

    /// A panel begins with the words that open it, where these do not stand right before it.
    fn announce(&mut self, node: NodeId, element: &Element, look: Look) {
        let said = match element.tag() {
            "optgroup" => element.attribute("label").map(str::to_owned),
            "joomla-tab-element" => element.attribute("name").map(str::to_owned),
            "div" | "section" | "article" | "ul" | "td" | "li" => element
                .attribute("id")
                .and_then(|id| self.titles.get(id))
                .cloned(),
            _ => None,
        };
        let Some(title) = said else { return };
        let before = self.reading.items.iter().rev().take(1).any(|item| match item {
            Item::Line(line) => fold(&text_of(&line.tokens)) == title,
            Item::Table(_) => false,
        });
        if !before {
            let look = Look {
                heading: Some(Style::Title),
                ..look
            };
            self.text(node, &title, look);
            self.end_line();
        }
    }

    fn text(&mut self, node: NodeId, text: &str, look: Look) {
        let owner = self.tree.parent(node).unwrap_or(node);
        let preformatted = text.contains('\n')
            && (self.tree.tag(owner) == "pre"
                || self
                    .tree
                    .ancestors(owner)
                    .take(3)
                    .any(|around| self.tree.tag(around) == "pre"));
        for (at, row) in text.split('\n').enumerate() {
            if at > 0 && preformatted {
                self.end_line();
            }
            let row = if at > 0 && !preformatted {
                format!(" {row}")
            } else {
                row.to_owned()
            };
            self.begin(look);
            match self.line.last_mut() {
                Some(Token::Text {
                    text, owner: known, ..
                }) if *known == owner => text.push_str(&row),
                _ => {
                    let Look {
                        bold, small, part, ..
                    } = look;
                    self.line.push(Token::Text {
                        text: row,
                        bold,
                        small,
                        part,
                        owner,
                    });
                }
            }
        }
    }

    /// Addresses that an element's attributes carry and its content does not show.
    fn carried(&mut self, node: NodeId, element: &Element, look: Look) {
        let href = element
            .attribute("href")
            .filter(|_| matches!(element.tag(), "a" | "area"));
        let link = href.and_then(|href| match href.split_once("/email-protection#") {
            Some((_, hex)) => Some(address::Mailto {
                to: address::cloudflare(hex).into_iter().collect(),
                copied: vec![],
            }),
            None => address::mailto(href),
        });
        let mut carried = match link {
            Some(link) => {
                let copied = link.copied.into_iter().map(|address| Aside {
                    address,
                    why: Why::Copied,
                });
                self.reading.asides.extend(copied);
                link.to
            }
            None => address::carried_by(element),
        };
        if carried.is_empty() {
            return;
        }
        let shown = self.shown_in(node);
        if shown.is_empty() {
            carried.dedup();
            self.begin(look);
            self.line.extend(carried.into_iter().map(Token::Mail));
        } else if href.is_some() {
            let behind = carried.into_iter().filter(|address| !shown.contains(address));
            self.reading.asides.extend(behind.map(|address| Aside {
                address,
                why: Why::Behind,
            }));
        }
    }

    fn shown_in(&self, node: NodeId) -> Vec<String> {
        let mut shown = address::addresses(&self.tree.raw_text(node));
        for element in self
            .tree
            .inside(node)
            .skip(1)
            .filter_map(|inner| self.tree.element(inner))
        {
            shown.extend(address::replaced_by(element));
            shown.extend(
                element
                    .attribute("href")
                    .and_then(address::mailto)
                    .into_iter()
                    .flat_map(|mail| mail.to),
            );
        }
        shown
    }

    fn hidden(&mut self, node: NodeId) {
        let tree = self.tree;
        if matches!(
            tree.tag(node),
            "script" | "style" | "head" | "noscript" | "svg" | "iframe" | "title" | "object"
        ) {
            return;
        }
        let mut found = Vec::new();
        for inner in tree.inside(node) {
            match tree.kind(inner) {
                Kind::Text(text) | Kind::Comment(text) if text.len() < 100_000 => {
                    found.extend(address::addresses(text))
                }
                Kind::Element(element) => {
                    found.extend(
                        element
                            .attribute("href")
                            .and_then(address::mailto)
                            .into_iter()
                            .flat_map(|mail| mail.to),
                    );
                    found.extend(address::replaced_by(element));
                }
                _ => {}
            }
        }
        found.dedup();
        self.reading.asides.extend(found.into_iter().map(|address| Aside {
            address,
            why: Why::Hidden,
        }));
    }

    fn table(&mut self, node: NodeId, look: Look) {
        let tree = self.tree;
        let mut rows = Vec::new();
        let mut next = tree.children(node).next();
        while let Some(at) = next {
            let role = tree
                .element(at)
                .and_then(|e| e.attribute("role"))
                .unwrap_or_default();
            let seen = tree.element(at).is_some() && !self.sight.hides(tree, at);
            match tree.tag(at) {
                _ if tree.element(at).is_none() => {}
                _ if !seen => self.hidden(at),
                "caption" => self.walk(at, look),
                "tr" => rows.push(self.row(at, look)),
                _ if role == "row" => rows.push(self.row(at, look)),
                "thead" | "tbody" | "tfoot" | "div" => {
                    if let Some(inner) = tree.children(at).next() {
                        next = Some(inner);
                        continue;
                    }
                }
                _ => {}
            }
            if let Kind::Comment(_) = tree.kind(at) {
                self.hidden(at);
            }
            next = tree.after(at, node);
        }
        let table = Table { rows, node };
        if table.is_layout() {
            for cell in table.rows.into_iter().flatten() {
                self.reading.items.extend(cell.items);
            }
        } else {
            self.reading.items.push(Item::Table(table));
        }
    }

    fn row(&mut self, row: NodeId, look: Look) -> Vec<Cell> {
        let tree = self.tree;
        let mut cells = Vec::new();
        for at in tree.children(row).collect::<Vec<_>>() {
            let Some(element) = tree.element(at) else {
                if let Kind::Comment(_) = tree.kind(at) {
                    self.hidden(at);
                }
                continue;
            };
            let role = element.attribute("role").unwrap_or_default();
            let outer = std::mem::take(&mut self.reading.items);
            self.walk(at, look);
            self.end_line();
            let items = std::mem::replace(&mut self.reading.items, outer);
            let span = |name| {
                element
                    .attribute(name)
                    .and_then(|n| n.trim().parse().ok())
                    .unwrap_or(1_usize)
                    .clamp(1, 1_000)
            };
            cells.push(Cell {
                items,
                header: element.tag() == "th" || matches!(role, "columnheader" | "rowheader"),
                columns: span("colspan"),
                rows: span("rowspan"),
            });
        }
        cells
    }

    fn begin(&mut self, look: Look) {
        self.look.get_or_insert(look);
    }

    fn end_line(&mut self) {
        let look = self.look.take();
        let tokens = cut(std::mem::take(&mut self.line));
        let Some(look) = look.filter(|_| !tokens.is_empty()) else {
            return;
        };
        let mut words = tokens.iter().filter_map(|token| match token {
            Token::Text { text, bold, .. }
                if text.chars().any(char::is_alphanumeric) && !text.trim_start().starts_with('(') =>
            {
                Some(*bold)
            }
            _ => None,
        });
        let mails = tokens.iter().any(|token| matches!(token, Token::Mail(_)));
        let bold = words.clone().next().is_some() && words.all(|bold| bold);
        let style = look
            .heading
            .unwrap_or(if bold && !mails { Style::Bold } else { Style::Plain });
        let element = self.tree.element(look.block);
        let mut classes: Vec<&str> = element.into_iter().flat_map(Element::classes).collect();
        classes.retain(|class| !class.contains(|c: char| c.is_ascii_digit()));
        classes.sort_unstable();
        let capitals = text_of(&tokens)
            .chars()
            .filter(|c| c.is_alphabetic())
            .all(char::is_uppercase);
        let signature = format!(
            "{}.{} {style:?} {bold} {}",
            self.tree.tag(look.block),
            classes.join("."),
            capitals && style == Style::Bold
        );
        self.reading.items.push(Item::Line(Line {
            tokens,
            block: look.block,
            style,
            signature,
        }));
    }
}

/// Finds the addresses in the words of a line: first within each run, then across runs.
fn cut(tokens: Vec<Token>) -> Vec<Token> {
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
        Token::Text { text, .. } => !text.trim().is_empty(),
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
                        continue;
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

fn is_grid(element: &Element) -> bool {
    matches!(element.attribute("role"), Some("table" | "grid" | "treegrid"))
}

fn is_title(element: &Element) -> bool {
    if matches!(element.attribute("role"), Some("tab")) || element.attribute("aria-expanded").is_some() {
        return true;
    }
    matches!(element.tag(), "div" | "p" | "button" | "a" | "label")
        && element.classes().any(|class| {
            let class = class.to_lowercase();
            [
                "title",
                "titolo",
                "heading",
                "intestazione",
                "accordion-header",
                "card-header",
                "panel-header",
            ]
            .iter()
            .any(|word| {
                class == *word || class.ends_with(&format!("-{word}")) || class.ends_with(&format!("_{word}"))
            })
        })
}

fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "button"
            | "center"
            | "dd"
            | "details"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "ol"
            | "optgroup"
            | "option"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "select"
            | "summary"
            | "table"
            | "caption"
            | "tbody"
            | "thead"
            | "tfoot"
            | "tr"
            | "td"
            | "th"
            | "ul"
    ) || (tag.contains('-') && tag != "joomla-hidden-mail")
}
