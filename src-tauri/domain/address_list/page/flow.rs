//! From lines to records: which words are the label of which address.
//!
//! A label stands before its address on the same line, after it, or on the lines above. Where a title and a plain line both
//! stand above, the page as a whole decides which of them names the module: a title above several addresses is an area.

use std::collections::{HashMap, HashSet};

use super::lines::{Item, Line, Reading, Style, Token, fold, text_of};
use super::name;
use super::record::{Record, Title};
use super::table;
use super::tree::{NodeId, Tree};

/// An address line whose name stands above it: the lines that may be its name.
struct Above {
    record: usize,
    /// Titles directly above, since the last address.
    strong: Vec<usize>,
    /// Plain lines directly above, since the last title.
    plain: Vec<usize>,
}

pub(super) struct Flow<'a> {
    tree: &'a Tree,
    places: Vec<(u32, u32)>,
    lines: Vec<&'a Line>,
    /// For each line, the number of its item.
    blocks: Vec<NodeId>,
    stack: Vec<(usize, NodeId)>,
    pending: Vec<usize>,
    above: Vec<Above>,
    pub(super) records: Vec<Record>,
    last: Option<(usize, NodeId)>,
}

/// Reads the records of a page.
pub fn records(tree: &Tree, reading: &Reading) -> Vec<Record> {
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
    };
    for (at, item) in reading.items.iter().enumerate() {
        match item {
            Item::Line(line) => flow.line(at, line),
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

    fn titles(&mut self, block: NodeId) -> Vec<Title> {
        while self
            .stack
            .last()
            .is_some_and(|&(_, scope)| !self.inside(block, scope))
        {
            self.stack.pop();
        }
        let title = |&(line, _): &(usize, NodeId)| Title {
            line,
            text: label_text(self.lines[line]),
            marked: self.lines[line].style != Style::Plain,
            look: self.lines[line].signature.clone(),
        };
        self.stack
            .iter()
            .filter(|&&(_, scope)| self.inside(block, scope))
            .map(title)
            .collect()
    }

    fn line(&mut self, at: usize, line: &'a Line) {
        let number = self.lines.len();
        self.lines.push(line);
        if line.tokens.iter().any(|token| matches!(token, Token::Mail(_))) {
            self.mails(at, number, line);
            return;
        }
        let text = label_text(line);
        if text.is_empty() || !text.chars().any(char::is_alphanumeric) || only_small(line) {
            return;
        }
        let marked = line.style != Style::Plain;
        if name::is_prose(&text) && !(marked && text.split_whitespace().count() <= 8) {
            return;
        }
        // A label holds for what follows it: the smallest block around both.
        if let Some(&next) = self.blocks.get(at + 1) {
            let scope = self.common(line.block, next);
            let first = at == 0 || !self.inside(self.blocks[at - 1], scope);
            if marked || first {
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
        let same = self.stack.iter().position(|&(known, _)| {
            let known = self.lines[known];
            match (known.style, line.style) {
                (Style::Heading(outer), Style::Heading(inner)) => outer >= inner,
                (Style::Bold | Style::Term, Style::Heading(_)) => true,
                (Style::Plain, _) => known.signature == line.signature && known.block != line.block,
                _ => known.signature == line.signature,
            }
        });
        if let Some(same) = same {
            self.stack.truncate(same);
        }
        self.stack.push((number, scope));
    }

    fn mails(&mut self, at: usize, number: usize, line: &'a Line) {
        let titles = self.titles(line.block);
        let strong_above = self
            .pending
            .last()
            .is_some_and(|&above| self.lines[above].style != Style::Plain);
        let around = fold(&text_of(&line.tokens));
        for (order, entry) in entries(self.tree, line, strong_above).into_iter().enumerate() {
            let record = Record {
                names: entry.names,
                area: entry.area,
                mails: entry.mails,
                titles: titles.clone(),
                shape: format!("{} {}", self.shape(line), entry.shape),
                at: at * 1_000_000 + order,
                around: around.clone(),
            };
            if !record.names.is_empty() {
                self.records.push(record);
            } else if let Some(known) = self.continues(line).filter(|_| entry.shape != "sentence") {
                self.records[known].mails.extend(record.mails);
            } else {
                let last_strong = self
                    .pending
                    .iter()
                    .rposition(|&above| self.lines[above].style != Style::Plain);
                let plain = self.pending.split_off(last_strong.map_or(0, |at| at + 1));
                self.above.push(Above {
                    record: self.records.len(),
                    strong: std::mem::take(&mut self.pending),
                    plain,
                });
                self.records.push(record);
            }
            self.pending.clear();
        }
        let _ = number;
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

    /// Names the records whose name stands above them.
    fn settle(&mut self) {
        // How many records each title has right below it, each with a plain line of its own.
        let mut below: HashMap<usize, usize> = HashMap::new();
        let mut first_lines: HashMap<String, usize> = HashMap::new();
        for above in &self.above {
            let title = above.strong.last().copied().or_else(|| {
                self.records[above.record]
                    .titles
                    .iter()
                    .rev()
                    .find(|title| title.marked)
                    .map(|title| title.line)
            });
            if let (Some(title), false) = (title, above.plain.is_empty()) {
                *below.entry(title).or_default() += 1;
            }
            if let [first, _, ..] = above.plain[..] {
                *first_lines.entry(label_text(self.lines[first])).or_default() += 1;
            }
        }
        let areas: HashSet<&str> = below
            .iter()
            .filter(|(_, count)| **count > 1)
            .map(|(line, _)| self.lines[*line].signature.as_str())
            .collect();
        let repeated =
            first_lines.values().filter(|count| **count > 1).count() * 2 >= first_lines.len().max(1);
        let mut used: HashSet<usize> = HashSet::new();
        for above in &self.above {
            let strong = above.strong.last().filter(|&&line| {
                above.plain.is_empty()
                    || !(areas.contains(self.lines[line].signature.as_str())
                        || name::is_whole(&label_text(self.lines[line])))
            });
            let (lines, shape) = match (strong, &above.plain[..]) {
                (Some(&last), _) => (self.together(&above.strong, last), "title above"),
                (None, [area, name, ..]) if repeated => {
                    self.records[above.record].area = Some(name::trim(&label_text(self.lines[*area])));
                    (vec![*name], "line above")
                }
                (None, [first, .., last]) => {
                    let key = |line: usize| name::keyed(&label_text(self.lines[line])).0;
                    if let Some(area) = above.plain.iter().find(|&&line| key(line) == Some(true)) {
                        let text = label_text(self.lines[*area]);
                        self.records[above.record].area = Some(name::trim(name::keyed(&text).1));
                    }
                    let keyed = above.plain.iter().find(|&&line| key(line) == Some(false));
                    let one_card = self.tree.parent(self.lines[*first].block)
                        == self.tree.parent(self.lines[*last].block);
                    (
                        vec![keyed.copied().unwrap_or(if one_card { *first } else { *last })],
                        "line above",
                    )
                }
                (None, [only]) => (vec![*only], "line above"),
                (None, []) => (Vec::new(), "nothing"),
            };
            let names = lines
                .iter()
                .flat_map(|&line| name::modules(&name::trim(&label_text(self.lines[line]))))
                .collect();
            used.extend(lines.iter().copied());
            let record = &mut self.records[above.record];
            let look = lines
                .first()
                .map(|&line| self.lines[line].signature.clone())
                .unwrap_or_default();
            let sentence = if record.shape.ends_with("sentence") {
                " sentence"
            } else {
                ""
            };
            record.shape = format!("{shape} {look}{sentence}");
            record.names = names;
            record.titles.retain(|title| !lines.contains(&title.line));
            if let Some(area) = above
                .strong
                .iter()
                .rev()
                .find(|line| !lines.contains(line))
                .filter(|_| record.titles.is_empty() && lines.len() == 1)
            {
                let text = label_text(self.lines[*area]);
                record.titles.push(Title {
                    line: *area,
                    text,
                    marked: true,
                    look: self.lines[*area].signature.clone(),
                });
            }
        }
        // A title that names a record is an area only when several others have names of their own below it.
        let mut below: HashMap<usize, usize> = HashMap::new();
        for title in self.records.iter().flat_map(|record| &record.titles) {
            *below.entry(title.line).or_default() += 1;
        }
        for record in &mut self.records {
            record
                .titles
                .retain(|title| !used.contains(&title.line) || (title.marked && below[&title.line] > 2));
        }
    }

    /// The titles that together name one record: terms that share a description, bold lines of one paragraph.
    fn together(&self, strong: &[usize], last: usize) -> Vec<usize> {
        let mut lines: Vec<usize> = strong
            .iter()
            .rev()
            .take_while(|&&line| {
                let (one, other) = (self.lines[line], self.lines[last]);
                one.signature == other.signature
                    && (one.style == Style::Term || (one.style == Style::Bold && one.block == other.block))
            })
            .copied()
            .collect();
        lines.reverse();
        // A heading broken by a line break is one name.
        if lines.is_empty() { vec![last] } else { lines }
    }
}

fn only_small(line: &Line) -> bool {
    line.tokens
        .iter()
        .all(|token| matches!(token, Token::Text { small: true, .. }))
}

/// The words of a line that is a label.
pub fn label_text(line: &Line) -> String {
    let text: String = joined(line.tokens.iter());
    let text = name::trim(&text);
    let (key, rest) = name::keyed(&text);
    if key == Some(true) || key == Some(false) {
        format!("{}{rest}", &text[..text.len() - rest.len()])
    } else {
        text
    }
}

/// Words with a space where two inline blocks meet.
fn joined<'t>(tokens: impl Iterator<Item = &'t Token>) -> String {
    let mut all = String::new();
    let mut known = None;
    for token in tokens {
        if let Token::Text { text, part, .. } = token {
            if known.is_some_and(|known| known != *part)
                && text.trim().chars().count() > 1
                && all.trim().chars().count() > 1
            {
                all.push(' ');
            }
            all.push_str(text);
            known = Some(*part);
        }
    }
    fold(&all)
}

/// One label of a line with its addresses.
pub struct Entry {
    /// Modules named.
    pub names: Vec<String>,
    /// Area named.
    pub area: Option<String>,
    /// Addresses.
    pub mails: Vec<String>,
    /// Where the label stands.
    pub shape: &'static str,
}

/// Reads a line with addresses. `strong_above`: a title stands right above it, so words after the address are only notes.
pub fn entries(tree: &Tree, line: &Line, strong_above: bool) -> Vec<Entry> {
    let mut texts: Vec<Vec<&Token>> = vec![Vec::new()];
    let mut mails: Vec<String> = Vec::new();
    for token in &line.tokens {
        match token {
            Token::Mail(address) => {
                mails.push(address.clone());
                texts.push(Vec::new());
            }
            text @ Token::Text { .. } => {
                if let Some(last) = texts.last_mut() {
                    last.push(text);
                }
            }
        }
    }
    let labels: Vec<Label> = texts.iter().map(|text| label(tree, text)).collect();
    let whole = joined(line.tokens.iter());
    let after_only = labels[0].names.is_empty()
        && !labels[0].prose
        && !strong_above
        && labels[1..]
            .iter()
            .any(|label| !label.names.is_empty() && !label.bracketed);
    let mut entries: Vec<Entry> = Vec::new();
    if after_only {
        let mut waiting = Vec::new();
        for (mail, label) in mails.into_iter().zip(labels.into_iter().skip(1)) {
            waiting.push(mail);
            if !label.names.is_empty() {
                entries.push(Entry {
                    names: label.names,
                    area: label.area,
                    mails: std::mem::take(&mut waiting),
                    shape: "after",
                });
            }
        }
        if let Some(last) = entries.last_mut() {
            last.mails.append(&mut waiting);
        }
        return entries;
    }
    let sentence = name::is_prose(&whole) && labels.iter().any(|label| label.prose);
    for (at, mail) in mails.into_iter().enumerate() {
        let label = &labels[at];
        if label.prose || (sentence && label.names.is_empty() && at == 0) {
            entries.push(Entry {
                names: Vec::new(),
                area: None,
                mails: vec![mail],
                shape: "sentence",
            });
        } else if at == 0 || (!label.names.is_empty() && !label.bracketed && label.begins) {
            entries.push(Entry {
                names: label.names.clone(),
                area: label.area.clone(),
                mails: vec![mail],
                shape: if label.names.is_empty() { "alone" } else { "before" },
            });
        } else if let Some(last) = entries.last_mut() {
            last.mails.push(mail);
        }
    }
    entries
}

/// What the words before or after an address say.
struct Label {
    names: Vec<String>,
    area: Option<String>,
    prose: bool,
    bracketed: bool,
    /// Whether it can begin something new: it does not go on with a small letter.
    begins: bool,
}

fn label(tree: &Tree, tokens: &[&Token]) -> Label {
    let hinted = |words: [&str; 4]| {
        tokens.iter().copied().find(|token| match token {
            Token::Text { owner, text, .. } => {
                text.chars().any(char::is_alphabetic)
                    && tree.element(*owner).is_some_and(|element| {
                        element.classes().any(|class| {
                            words.iter().any(|word| {
                                class.eq_ignore_ascii_case(word)
                                    || class.to_lowercase().ends_with(&format!("-{word}"))
                                    || class.to_lowercase().ends_with(&format!("_{word}"))
                            })
                        })
                    })
            }
            Token::Mail(_) => false,
        })
    };
    let text_of_one = |token: &Token| joined(std::iter::once(token));
    let whole = joined(
        tokens
            .iter()
            .copied()
            .filter(|token| !matches!(token, Token::Text { small: true, .. })),
    );
    let bracketed = whole.trim_start().starts_with(['(', '[']) || whole.is_empty();
    let area =
        hinted(["area", "settore", "categoria", "category"]).map(|token| name::trim(&text_of_one(token)));
    let chosen = hinted(["nome", "name", "modulo", "titolo"])
        .map(text_of_one)
        .or_else(|| emphasised(tokens))
        .unwrap_or_else(|| first_part(tokens, area.as_deref()).unwrap_or_else(|| whole.clone()));
    let chosen = name::trim(&chosen);
    let prose = name::is_prose(&whole) && (name::is_prose(&chosen) || chosen == name::trim(&whole));
    let begins = !chosen.starts_with(char::is_lowercase);
    let names = if prose || name::is_generic(&chosen) {
        Vec::new()
    } else {
        name::modules(&chosen)
    };
    Label {
        names,
        area,
        prose,
        bracketed,
        begins,
    }
}

/// The bold words with which a label begins, when the rest only explains them.
fn emphasised(tokens: &[&Token]) -> Option<String> {
    let words = tokens.iter().copied().skip_while(
        |token| matches!(token, Token::Text { text, .. } if !text.chars().any(char::is_alphanumeric)),
    );
    let bold: Vec<&Token> = words
        .take_while(|token| matches!(token, Token::Text { bold: true, .. }))
        .collect();
    let text = joined(bold.iter().copied());
    let (key, rest) = name::keyed(&text);
    let usable = !bold.is_empty()
        && bold.len() < tokens.len()
        && !name::is_generic(&name::trim(&text))
        && !(key.is_some() && rest.trim().is_empty());
    let keyword_only = text.trim_end().ends_with(':') && name::is_generic(&name::trim(&text));
    (usable && !keyword_only).then_some(text)
}

/// The first inline block that says something, where a label has several.
fn first_part(tokens: &[&Token], area: Option<&str>) -> Option<String> {
    let mut parts: Vec<(u32, String)> = Vec::new();
    for token in tokens {
        if let Token::Text {
            text,
            part,
            small: false,
            ..
        } = token
        {
            match parts.last_mut() {
                Some((known, all)) if known == part => all.push_str(text),
                _ => parts.push((*part, text.clone())),
            }
        }
    }
    parts.retain(|(_, text)| text.chars().any(char::is_alphabetic) && !name::is_generic(&name::trim(text)));
    if parts.iter().filter(|(part, _)| *part != 0).count() < 2 {
        return None;
    }
    parts
        .into_iter()
        .map(|(_, text)| text)
        .find(|text| area.is_none_or(|area| name::trim(text) != area))
}
