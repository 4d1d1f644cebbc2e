//! Reads a page from top to bottom into lines and tables, as its blocks and breaks say.
//!
//! What stands around the content is left out; addresses in hidden places are kept apart, to be reported.

use std::collections::{HashMap, HashSet};
use std::fmt::Write;
use std::rc::Rc;

use super::address;
use super::lines::{Item, Line, Reading, Style, Token, cut, fold, text_of};
use super::link;
use super::look::{goes_on, is_block, is_grid, is_title};
use super::region::{Census, is_around};
use super::sight::Sight;
use super::tree::{Element, Kind, NodeId, Tree};

/// Recursion stops here; the tree may be a little deeper than its reader allows.
const DEEPEST: usize = 700;
#[derive(Clone, Copy, Default)]
pub(super) struct Look {
    bold: bool,
    small: bool,
    heading: Option<Style>,
    backwards: bool,
    block: NodeId,
    part: u32,
    depth: usize,
}

pub(super) struct Reader<'a> {
    pub(super) tree: &'a Tree,
    pub(super) sight: Sight,
    /// Titles of panels by the id of the panel.
    titles: HashMap<String, String>,
    census: Census,
    all: usize,
    parts: u32,
    pub(super) line: Vec<Token>,
    look: Option<Look>,
    signatures: HashSet<Rc<str>>,
    buffer: String,
    pub(super) reading: Reading,
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
        signatures: HashSet::new(),
        buffer: String::new(),
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
impl Reader<'_> {
    pub(super) fn walk(&mut self, node: NodeId, mut look: Look) {
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
        if element.tag() == "script" {
            let script = tree.raw_text(node);
            if let Some(address) = Some(script)
                .filter(|script| script.contains("addy"))
                .as_deref()
                .and_then(link::cloaked)
            {
                self.begin(look);
                self.line.push(Token::Mail(address));
            }
            return;
        }
        if element.attribute("id").is_some_and(|id| id.starts_with("cloak")) {
            // The words in the place of the address; the script beside them has it.
            for child in tree
                .children(node)
                .filter(|&child| tree.tag(child) == "script")
                .collect::<Vec<_>>()
            {
                self.walk(child, look);
            }
            return;
        }
        let seen = self.sight.see(tree, node);
        if seen.hidden {
            return self.hidden(node);
        }
        look.backwards |= seen.backwards;
        if is_around(tree, &self.census, node, self.all) {
            return self.end_line();
        }
        match element.tag() {
            // A heading broken over two lines is one heading.
            "br" if look.heading.is_some() => return self.text(node, " ", look),
            // Struck out: no longer so.
            "wbr" | "s" | "del" | "strike" => return,
            "br" | "hr" => return self.end_line(),
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
        let replaced = link::replaced_by(element);
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
            if !goes_on(tree, node, element) {
                self.parts += 1;
            }
            look.part = self.parts;
        }
        Self::restyle(element, &mut look);
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

    fn restyle(element: &Element, look: &mut Look) {
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
        let turned: String;
        let text = if look.backwards {
            turned = text.chars().rev().collect();
            &turned
        } else {
            text
        };
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

    pub(super) fn begin(&mut self, look: Look) {
        self.look.get_or_insert(look);
    }

    pub(super) fn end_line(&mut self) {
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
        let signature = self.signature(look.block, style, bold, &tokens);
        self.reading.items.push(Item::Line(Line {
            tokens,
            block: look.block,
            style,
            signature,
        }));
    }

    /// Tag, classes and looks of a line's block, the same string for all that are alike.
    fn signature(&mut self, block: NodeId, style: Style, bold: bool, tokens: &[Token]) -> Rc<str> {
        let mut classes: Vec<&str> = self
            .tree
            .element(block)
            .into_iter()
            .flat_map(Element::classes)
            .filter(|class| !class.contains(|c: char| c.is_ascii_digit()))
            .collect();
        classes.sort_unstable();
        let capitals = style == Style::Bold
            && text_of(tokens)
                .chars()
                .filter(|c| c.is_alphabetic())
                .all(char::is_uppercase);
        let mut said = std::mem::take(&mut self.buffer);
        said.clear();
        said.push_str(self.tree.tag(block));
        for class in classes {
            said.push('.');
            said.push_str(class);
        }
        // Writing to a string cannot fail.
        let _ = write!(said, " {style:?} {bold} {capitals}");
        let signature = match self.signatures.get(said.as_str()) {
            Some(known) => Rc::clone(known),
            None => {
                let new: Rc<str> = said.as_str().into();
                self.signatures.insert(Rc::clone(&new));
                new
            }
        };
        self.buffer = said;
        signature
    }
}
