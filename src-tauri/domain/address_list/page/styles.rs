//! The few things that a page's own style sheets can do to hide a block: rules of `<style>` and of `style="…"`.
//!
//! Not a style engine: only declarations that make something unseen (or seen again) are kept, selectors are read as far as
//! pages use them for that, and a rule that is not understood hides nothing.

use std::collections::HashMap;

use super::declarations::{MEANS, Said, Seen, Verdict, verdict};
use super::selectors::{Compound, compounds};
use super::tree::{Element, NodeId, Tree};

/// Rules kept at most; a page with more is generated against us.
const MOST_RULES: usize = 5_000;

/// Rules kept for one class, id or tag.
const MOST_ALIKE: usize = 60;

#[derive(Debug)]
struct Rule {
    last: Compound,
    around: Vec<Compound>,
    weight: (usize, usize),
    verdict: Verdict,
}

/// Which of two declarations prevails.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord)]
struct Weight {
    important: bool,
    own: bool,
    selector: (usize, usize),
}

/// The hiding rules of a page.
#[derive(Debug, Default)]
pub struct Styles {
    rules: Vec<Rule>,
    /// Rules by the id, class or tag that their last part needs.
    index: HashMap<String, Vec<usize>>,
}

impl Styles {
    /// Reads every `<style>` of a page.
    pub fn of(tree: &Tree) -> Self {
        let mut styles = Self::default();
        for node in tree.inside(0).filter(|&node| tree.tag(node) == "style") {
            let media = tree
                .element(node)
                .and_then(|style| style.attribute("media"))
                .unwrap_or_default();
            if applies(media) {
                styles.read(&without_comments(&tree.raw_text(node)));
            }
        }
        styles
    }

    /// What the page's rules and the element's own style make of it.
    pub fn see(&self, tree: &Tree, node: NodeId) -> Seen {
        let Some(element) = tree.element(node) else {
            return Seen::default();
        };
        let own = element.attribute("style");
        if self.rules.is_empty() && own.is_none() {
            return Seen::default();
        }
        let mut heaviest: [(Said, Weight); MEANS] = [(None, Weight::default()); MEANS];
        let mut weigh = |verdict: Verdict, selector: (usize, usize), own: bool| {
            for (slot, said) in heaviest.iter_mut().zip(verdict) {
                let weight = Weight {
                    important: said.is_some_and(|(_, important)| important),
                    own,
                    selector,
                };
                if said.is_some() && (slot.0.is_none() || weight >= slot.1) {
                    *slot = (said, weight);
                }
            }
        };
        if !self.rules.is_empty() {
            let keys = element
                .classes()
                .map(|class| format!(".{}", class.to_lowercase()))
                .chain(
                    element
                        .attribute("id")
                        .map(|id| format!("#{}", id.to_lowercase())),
                )
                .chain([element.tag().to_owned(), "*".to_owned()]);
            for &at in keys.filter_map(|key| self.index.get(&key)).flatten() {
                let rule = &self.rules[at];
                if rule.matches(tree, node, element) {
                    weigh(rule.verdict, rule.weight, false);
                }
            }
        }
        if let Some(own) = own {
            weigh(verdict(own), (0, 0), true);
        }
        Seen::of(heaviest.map(|(said, _)| said.is_some_and(|(hides, _)| hides)))
    }

    fn read(&mut self, sheet: &str) {
        let mut rest = sheet;
        while let Some(open) = rest.find('{') {
            let prelude = rest[..open].rsplit([';', '}']).next().unwrap_or_default().trim();
            if prelude.starts_with('@') {
                let inner = matching_block(&rest[open..]);
                let conditional = ["@media", "@supports", "@layer", "@container"]
                    .iter()
                    .any(|at| prelude.starts_with(at));
                if conditional && applies(prelude.trim_start_matches("@media")) && prelude.len() < 500 {
                    // One level of nesting is what pages have; a deeper one is read as if it were flat.
                    let flat = rest[open + 1..open + inner].to_owned();
                    self.read_flat(&flat);
                }
                rest = &rest[(open + inner + 1).min(rest.len())..];
                continue;
            }
            let close = rest[open..].find('}').map_or(rest.len(), |at| open + at);
            self.add(prelude, &rest[open + 1..close.max(open + 1)]);
            rest = &rest[(close + 1).min(rest.len())..];
        }
    }

    fn read_flat(&mut self, sheet: &str) {
        for rule in sheet.split('}') {
            if let Some((selectors, body)) = rule.rsplit_once('{') {
                self.add(selectors.rsplit('{').next().unwrap_or_default().trim(), body);
            }
        }
    }

    fn add(&mut self, selectors: &str, body: &str) {
        let verdict = verdict(body);
        if verdict.iter().all(Option::is_none) || selectors.len() > 4_000 {
            return;
        }
        for selector in selectors.split(',') {
            if self.rules.len() >= MOST_RULES {
                return;
            }
            let order = self.rules.len();
            if let Some(mut compounds) = compounds(selector) {
                let weight = compounds.iter().map(Compound::weight).sum();
                let Some(last) = compounds.pop() else { continue };
                let same = self.index.entry(last.key()).or_default();
                if same.len() >= MOST_ALIKE {
                    continue;
                }
                same.push(order);
                self.rules.push(Rule {
                    last,
                    around: compounds,
                    weight: (weight, order),
                    verdict,
                });
            }
        }
    }
}

impl Rule {
    fn matches(&self, tree: &Tree, node: NodeId, element: &Element) -> bool {
        if !self.last.matches(tree, node, element) {
            return false;
        }
        let mut wanted = self.around.iter().rev();
        let mut next = wanted.next();
        for around in tree.ancestors(node) {
            match (next, tree.element(around)) {
                (None, _) => return true,
                (Some(compound), Some(element)) if compound.matches(tree, around, element) => {
                    next = wanted.next();
                }
                _ => {}
            }
        }
        next.is_none()
    }
}

/// Whether a media condition is about an ordinary screen.
fn applies(media: &str) -> bool {
    let media = media.to_lowercase();
    !media.contains("print") && !media.contains("max-width") && !media.contains("speech")
}

fn without_comments(sheet: &str) -> String {
    let mut clean = String::with_capacity(sheet.len());
    for (at, part) in sheet.split("/*").enumerate() {
        clean.push_str(if at == 0 {
            part
        } else {
            part.split_once("*/").map_or("", |(_, after)| after)
        });
    }
    clean
}

/// From an opening brace, where its closing one is.
fn matching_block(text: &str) -> usize {
    let mut depth = 0_usize;
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            b'{' => depth += 1,
            b'}' if depth <= 1 => return at,
            b'}' => depth -= 1,
            _ => {}
        }
    }
    text.len()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_block_is_hidden_by_its_own_style_or_by_a_rule_of_the_page() {
        for (style, block, hidden) in [
            ("", "<b style='display : NONE'>", true),
            ("", "<b style='position:absolute;left:-9999px'>", true),
            ("", "<b style='font-size:0'>", true),
            ("", "<b style='font-size:0.9em;opacity:.92'>", false),
            (".x{display:none}", "<b class='y x'>", true),
            (".x{display:none} b.x{display:block}", "<b class=x>", false),
            (".x{display:none}", "<b class=x style='display:inline'>", false),
            (".x:hover{display:none}", "<b class=x>", false),
            ("@media print{.x{display:none}}", "<b class=x>", false),
            (
                "@media screen{.x{color:red}.x{visibility:hidden}}",
                "<b class=x>",
                true,
            ),
            ("/* .x{} */ p .x, i{display:none}", "<p><b class=x>", true),
            ("p .x{display:none}", "<b class=x>", false),
            (".x:not(.open){display:none}", "<b class='x open'>", false),
            (
                ".x{display:none!important}",
                "<b class=x style='display:inline'>",
                true,
            ),
            ("p b:nth-child(2){display:none}", "<p><i></i><b>", true),
            ("p b:nth-child(2n+1){display:none}", "<p><i></i><b>", false),
            ("b:first-child{display:none}", "<p><b>", true),
            ("[class*=cret]{display:none}", "<b class=secret>", true),
            ("[data-k]{display:none}", "<b>", false),
            ("#a[data-k=\"1\"]{opacity:0}", "<b id=A data-k=1>", true),
        ] {
            let tree = Tree::parse(&format!("<style>{style}</style>{block}"));
            let tree = tree.unwrap_or_else(|_| unreachable!("small"));
            let node = tree
                .inside(0)
                .find(|&node| tree.tag(node) == "b")
                .unwrap_or_default();
            assert_eq!(
                Styles::of(&tree).see(&tree, node).hidden,
                hidden,
                "{style} {block}"
            );
        }
    }
}
