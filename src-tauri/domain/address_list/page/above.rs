//! Names for addresses that stand alone on their line: from the lines above them, or below.

use std::collections::{HashMap, HashSet};
use std::rc::Rc;

use super::flow::Flow;
use super::label::label_text;
use super::lines::Style;
use super::name;
use super::record::Title;

impl<'a> Flow<'a> {
    /// Names the records whose name stands above them.
    pub(super) fn settle(&mut self) {
        let (areas, repeated) = self.habits();
        let mut used: HashSet<usize> = HashSet::new();
        let below_them = self.names_below();
        let usual = self.usual_lines();
        for (at, above) in self.above.iter().enumerate() {
            // Names without an address stand above the next ones.
            let keyed = |line: &usize| name::keyed(&label_text(self.lines[*line])).0.is_some();
            let plain = match usual {
                Some(usual) if above.plain.len() > usual && !above.plain.iter().any(keyed) => {
                    &above.plain[above.plain.len() - usual..]
                }
                _ => &above.plain[..],
            };
            if let Some(lines) = below_them.get(&at) {
                let text = |line: &usize| name::modules(&label_text(self.lines[*line]));
                let record = &mut self.records[above.record];
                record.names = lines.iter().flat_map(text).collect();
                "names below".clone_into(&mut record.shape);
                used.extend(lines);
                continue;
            }
            let strong = above.strong.last().filter(|&&line| {
                above.plain.is_empty()
                    || !(areas.contains(self.lines[line].signature.as_ref())
                        || name::is_whole(&label_text(self.lines[line])))
            });
            let (lines, shape) = match (strong, plain) {
                (Some(&last), _) => (self.together(&above.strong, last), "title above"),
                (None, [area, name, ..]) if repeated => {
                    self.records[above.record].area = Some(name::trim(&label_text(self.lines[*area])));
                    (vec![*name], "line above")
                }
                (None, [first, .., last]) => {
                    let key = |line: usize| name::keyed(&label_text(self.lines[line])).0;
                    if let Some(area) = plain.iter().rev().find(|&&line| key(line) == Some(true)) {
                        let text = label_text(self.lines[*area]);
                        self.records[above.record].area = Some(name::trim(name::keyed(&text).1));
                    }
                    let keyed = plain.iter().rev().find(|&&line| key(line) == Some(false));
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
                .map_or_else(|| "".into(), |&line| Rc::clone(&self.lines[line].signature));
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
                record.titles.push(Rc::new(Title {
                    line: *area,
                    text,
                    marked: true,
                    look: self.lines[*area].signature.clone(),
                }));
            }
        }
        self.drop_titles_that_name(&used);
    }

    /// The looks of titles that group several records, and whether the first of two lines above is mostly the same for several.
    fn habits(&self) -> (HashSet<&'a str>, bool) {
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
            .map(|(line, _)| &*self.lines[*line].signature)
            .collect();
        let repeated =
            first_lines.values().filter(|count| **count > 1).count() * 2 >= first_lines.len().max(1);
        (areas, repeated)
    }

    /// How many plain lines stand above nearly every address that has any.
    fn usual_lines(&self) -> Option<usize> {
        let mut counts: HashMap<usize, usize> = HashMap::new();
        for above in self.above.iter().filter(|above| !above.plain.is_empty()) {
            *counts.entry(above.plain.len()).or_default() += 1;
        }
        let all: usize = counts.values().sum();
        let (usual, count) = counts.into_iter().max_by_key(|(_, count)| *count)?;
        (count * 4 >= all * 3 && count > 2).then_some(usual)
    }

    /// Where the address is the title and the modules stand below it: for each such address line, the lines below.
    fn names_below(&self) -> HashMap<usize, Vec<usize>> {
        let mut kinds: HashMap<&str, Vec<usize>> = HashMap::new();
        for (at, above) in self.above.iter().enumerate() {
            kinds
                .entry(self.lines[above.line].signature.as_ref())
                .or_default()
                .push(at);
        }
        let plain = |line: &usize| !self.is_strong(*line);
        // The lines between an address line and the next one.
        let after = |at: usize| -> Vec<usize> {
            let lines = match self.above.get(at + 1) {
                Some(next) => next.strong.iter().chain(&next.plain).copied().collect(),
                None => self.pending.clone(),
            };
            lines.into_iter().take_while(plain).collect()
        };
        let mut below = HashMap::new();
        for runs in kinds.into_values() {
            let [first, .., last] = runs[..] else { continue };
            let is_title = !matches!(
                self.lines[self.above[first].line].style,
                Style::Plain | Style::Bold
            );
            let nothing_above = self.above[first].plain.is_empty()
                && self.above[first]
                    .strong
                    .iter()
                    .all(|line| name::is_whole(&label_text(self.lines[*line])));
            let look = |lines: &[usize]| lines.first().map(|line| self.lines[*line].signature.clone());
            let same_look = look(&after(last)).is_some() && look(&after(last)) == look(&after(first));
            if is_title || (nothing_above && same_look) {
                below.extend(runs.into_iter().map(|at| (at, after(at))));
            }
        }
        below
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

    fn drop_titles_that_name(&mut self, used: &HashSet<usize>) {
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
}
