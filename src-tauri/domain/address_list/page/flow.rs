//! From lines to records: which words are the label of which address.
//!
//! A label stands before its address on the same line, after it, or on the lines above. Where a title and a plain line both
//! stand above, the page as a whole decides which of them names the module: a title above several addresses is an area.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::label::{self, entries, label_text};
use super::lines::{Item, Line, Reading, Style, Token};
use super::name;
use super::record::{Record, Title};
use super::sentence;
use super::table;
use super::tree::{NodeId, Tree};

/// An address line whose name stands above it: the lines that may be its name.
pub(super) struct Above {
    pub(super) record: usize,
    /// The line itself.
    pub(super) line: usize,
    /// Titles directly above, since the last address.
    pub(super) strong: Vec<usize>,
    /// Plain lines directly above, since the last title.
    pub(super) plain: Vec<usize>,
}

/// Titles above one record; deeper ones push out the outermost.
const MOST_TITLES: usize = 16;

pub(super) struct Flow<'a> {
    pub(super) tree: &'a Tree,
    places: Vec<(u32, u32)>,
    pub(super) lines: Vec<&'a Line>,
    /// For each line, the number of its item.
    blocks: Vec<NodeId>,
    stack: Vec<(Rc<Title>, NodeId)>,
    pub(super) pending: Vec<usize>,
    pub(super) above: Vec<Above>,
    pub(super) records: Vec<Record>,
    last: Option<(usize, NodeId)>,
    /// Signatures of lines on which the address comes first and its label after it.
    first_address: HashSet<Rc<str>>,
    /// Whether sentences name modules: somewhere without a title right above them that could be meant.
    sentences: bool,
    /// Signatures of lines that stand above several names with their addresses, though nothing marks them.
    sections: HashSet<&'a str>,
}

/// Reads the records of a page.
pub fn records<'a>(tree: &'a Tree, reading: &'a Reading) -> Vec<Record> {
    let blocks = reading
        .items
        .iter()
        .map(|item| match item {
            Item::Line(line) => line.block,
            Item::Table(table) => table.node,
        })
        .collect();
    let mut flow = Flow {
        tree,
        places: tree.places(),
        lines: Vec::new(),
        blocks,
        stack: Vec::new(),
        pending: Vec::new(),
        above: Vec::new(),
        records: Vec::new(),
        last: None,
        first_address: first_address(tree, reading),
        sentences: sentences(reading),
        sections: sections(reading),
    };
    for (at, item) in reading.items.iter().enumerate() {
        match item {
            Item::Line(line) => flow.line(at, line, reading.items.get(at + 1)),
            Item::Table(table) => {
                let titles = flow.titles(table.node);
                let read = table::records(table, &titles, at * 1_000_000);
                flow.records.extend(read);
                flow.pending.clear();
                flow.last = None;
            }
        }
    }
    flow.settle();
    flow.records
}

impl<'a> Flow<'a> {
    fn inside(&self, node: NodeId, around: NodeId) -> bool {
        let ((start, end), (outer_start, outer_end)) = (self.places[node], self.places[around]);
        outer_start <= start && end <= outer_end
    }

    fn common(&self, one: NodeId, other: NodeId) -> NodeId {
        std::iter::once(one)
            .chain(self.tree.ancestors(one))
            .find(|&around| self.inside(other, around))
            .unwrap_or(0)
    }

    fn titles(&mut self, block: NodeId) -> Vec<Rc<Title>> {
        while self
            .stack
            .last()
            .is_some_and(|(_, scope)| !self.inside(block, *scope))
        {
            self.stack.pop();
        }
        let holds =
            |(title, scope): &(Rc<Title>, NodeId)| self.inside(block, *scope).then(|| Rc::clone(title));
        self.stack.iter().filter_map(holds).collect()
    }

    fn line(&mut self, at: usize, line: &'a Line, after: Option<&Item>) {
        let number = self.lines.len();
        self.lines.push(line);
        if line.tokens.iter().any(|token| matches!(token, Token::Mail(_))) {
            let alone = !matches!(after, Some(Item::Line(next)) if holds_mail(next));
            self.mails(at, number, line, alone);
            return;
        }
        let text = label_text(line);
        if text.is_empty() || !text.chars().any(char::is_alphanumeric) || only_small(line) {
            return;
        }
        let marked = self.is_strong(number);
        if name::is_prose(&text) && !(marked && text.split_whitespace().count() <= 8) {
            return;
        }
        // A label holds for what follows it: the smallest block around both.
        if let Some(&next) = self.blocks.get(at + 1) {
            let scope = self.common(line.block, next);
            let first = at == 0 || !self.inside(self.blocks[at - 1], scope);
            // "TRIBUTI", and on the next line of the same paragraph "IMU: imu@…".
            let heads = matches!(after, Some(Item::Line(next)) if labels_itself(self.tree, next));
            if marked || first || heads {
                self.push(number, line, scope);
            }
        }
        self.pending.push(number);
    }

    fn push(&mut self, number: usize, line: &Line, scope: NodeId) {
        self.stack.retain(|&(_, around)| {
            let ((start, end), (outer_start, outer_end)) = (self.places[line.block], self.places[around]);
            outer_start <= start && end <= outer_end
        });
        let same = self.stack.iter().position(|&(ref known, around)| {
            let known = self.lines[known.line];
            // A panel in a panel: the title of the outer one goes on holding.
            if around != scope && self.tree.is_alike(around, scope) {
                return false;
            }
            match (known.style, line.style) {
                (Style::Heading(outer), Style::Heading(inner)) => outer >= inner,
                (Style::Bold | Style::Term, Style::Heading(_)) => true,
                _ => known.signature == line.signature,
            }
        });
        if let Some(same) = same {
            self.stack.truncate(same);
        }
        if self.stack.len() >= MOST_TITLES {
            self.stack.remove(0);
        }
        let title = Title {
            line: number,
            text: label_text(line),
            marked: self.is_strong(number),
            look: line.signature.clone(),
        };
        self.stack.push((Rc::new(title), scope));
    }

    /// Whether a line stands out as a title.
    pub(super) fn is_strong(&self, line: usize) -> bool {
        let line = self.lines[line];
        line.style != Style::Plain || self.sections.contains(&*line.signature)
    }

    /// Reads a line with addresses; `alone` when the next line has none.
    fn mails(&mut self, at: usize, number: usize, line: &'a Line, alone: bool) {
        let titles = self.titles(line.block);
        let strong_above = self.pending.last().is_some_and(|&above| self.is_strong(above))
            && !self.first_address.contains(&line.signature);
        let term = self
            .pending
            .last()
            .is_some_and(|&above| self.lines[above].style == Style::Term);
        let above = label::Above {
            title: strong_above,
            term: term && alone,
            sentences: self.sentences,
        };
        for (order, entry) in entries(self.tree, line, above).into_iter().enumerate() {
            let record = Record {
                names: entry.names,
                area: entry.area,
                mails: entry.mails,
                titles: titles.clone(),
                shape: format!("{} {}", self.shape(line), entry.shape),
                at: at * 1_000_000 + order,
                around: entry.around,
            };
            if !record.names.is_empty() {
                self.records.push(record);
            } else if let Some(known) = self.continues(line).filter(|_| entry.shape != "sentence") {
                self.records[known].mails.extend(record.mails);
            } else {
                let last_strong = self.pending.iter().rposition(|&above| self.is_strong(above));
                let plain = self.pending.split_off(last_strong.map_or(0, |at| at + 1));
                self.above.push(Above {
                    record: self.records.len(),
                    line: number,
                    strong: std::mem::take(&mut self.pending),
                    plain,
                });
                self.records.push(record);
            }
            self.pending.clear();
        }
        self.last = self
            .records
            .len()
            .checked_sub(1)
            .map(|record| (record, line.block));
    }

    /// The record that this line, which has no label, goes on with.
    fn continues(&self, line: &Line) -> Option<usize> {
        let (record, block) = self.last.filter(|_| self.pending.is_empty())?;
        let sibling = self.tree.parent(block) == self.tree.parent(line.block)
            && matches!(self.tree.tag(line.block), "p" | "dd" | "div" | "span");
        let inside = self.inside(line.block, block);
        let in_one_item = self.tree.ancestors(line.block).chain([line.block]).any(|around| {
            matches!(self.tree.tag(around), "li" | "td" | "dd" | "tr") && self.inside(block, around)
        });
        (block == line.block || sibling || inside || in_one_item).then_some(record)
    }

    fn shape(&self, line: &Line) -> String {
        let list = self
            .tree
            .ancestors(line.block)
            .find(|&around| matches!(self.tree.tag(around), "ul" | "ol" | "dl" | "table" | "select"));
        format!(
            "{} {}",
            line.signature,
            list.map_or("", |list| self.tree.tag(list))
        )
    }
}

fn holds_mail(line: &Line) -> bool {
    line.tokens.iter().any(|token| matches!(token, Token::Mail(_)))
}

fn only_small(line: &Line) -> bool {
    line.tokens
        .iter()
        .all(|token| matches!(token, Token::Text { small: true, .. }))
}

/// Whether a line has an address and its own label before it.
fn labels_itself(tree: &Tree, line: &Line) -> bool {
    let mail = line.tokens.iter().any(|token| matches!(token, Token::Mail(_)));
    let above = label::Above {
        title: true,
        ..label::Above::default()
    };
    mail && entries(tree, line, above)
        .first()
        .is_some_and(|entry| !entry.names.is_empty())
}

/// Signatures of the lines on which labels stand after their addresses, where no title above could be meant.
fn first_address(tree: &Tree, reading: &Reading) -> HashSet<Rc<str>> {
    let pairs = reading.items.windows(2).filter_map(|pair| match pair {
        [Item::Line(before), Item::Line(line)] if before.style == Style::Plain => Some(line),
        _ => None,
    });
    let after = |line: &&Line| {
        // Only where no word stands before the first address.
        let words = |token: &Token| matches!(token, Token::Text { text, .. } if text.chars().any(char::is_alphanumeric));
        let before = line
            .tokens
            .iter()
            .take_while(|token| !matches!(token, Token::Mail(_)));
        let mail = line.tokens.iter().any(|token| matches!(token, Token::Mail(_)));
        mail && !before.into_iter().any(words)
            && entries(tree, line, label::Above::default())
                .first()
                .is_some_and(|entry| entry.shape == "after")
    };
    pairs.filter(after).map(|line| line.signature.clone()).collect()
}

/// Whether the page has sentences that name modules, other than one below each title.
fn sentences(reading: &Reading) -> bool {
    reading.items.windows(2).any(|pair| match pair {
        [Item::Line(before), Item::Line(line)] if before.style == Style::Plain => {
            let tokens: Vec<&Token> = line
                .tokens
                .iter()
                .take_while(|token| !matches!(token, Token::Mail(_)))
                .collect();
            tokens.len() < line.tokens.len() && !sentence::names(&tokens).is_empty()
        }
        _ => false,
    })
}

/// Signatures of plain lines that never have an address right below, but names that do, and more of those than of themselves.
fn sections(reading: &Reading) -> HashSet<&str> {
    #[derive(Default)]
    struct Seen<'a> {
        count: usize,
        above_mails: usize,
        next: HashSet<&'a str>,
    }
    let mut seen: HashMap<&str, Seen<'_>> = HashMap::new();
    let after = reading.items.iter().skip(1).map(Some).chain([None]);
    for (item, after) in reading.items.iter().zip(after) {
        let Item::Line(line) = item else { continue };
        if line.style != Style::Plain || holds_mail(line) {
            continue;
        }
        let one = seen.entry(&*line.signature).or_default();
        one.count += 1;
        match after {
            Some(Item::Line(next)) if holds_mail(next) => one.above_mails += 1,
            Some(Item::Line(next)) => {
                one.next.insert(&*next.signature);
            }
            _ => {
                one.next.insert("");
            }
        }
    }
    let is_section = |one: &Seen<'_>| {
        let mut next = one.next.iter();
        let (Some(name), None) = (next.next(), next.next()) else {
            return false;
        };
        one.above_mails == 0
            && seen
                .get(name)
                .is_some_and(|name| name.above_mails * 4 >= name.count * 3 && name.above_mails > one.count)
    };
    let sections = seen.iter().filter(|(_, one)| is_section(one));
    sections.map(|(signature, _)| *signature).collect()
}
