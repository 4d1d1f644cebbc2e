//! The few things that a page's own style sheets can do to hide a block: rules of `<style>` and of `style="…"`.
//!
//! Not a style engine: only declarations that make something unseen (or seen again) are kept, selectors are read as far as
//! pages use them for that, and a rule that is not understood hides nothing.

use std::collections::HashMap;

use super::tree::{Element, NodeId, Tree};

/// Rules kept at most; a page with more is generated against us.
const MOST_RULES: usize = 5_000;

/// Rules kept for one class, id or tag.
const MOST_ALIKE: usize = 60;

/// What a declaration says of being seen. The order is that of [`Verdict::of`]'s slots.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Means {
    Display,
    Visibility,
    Size,
    Place,
    Clip,
}

const MEANS: usize = 5;

/// For each means, whether it hides (`true`), shows (`false`), or nothing is said.
type Verdict = [Option<bool>; MEANS];

/// A selector without combinators: `div.a.b#c[hidden]`.
#[derive(Debug, Default, PartialEq, Eq)]
struct Compound {
    tag: Option<String>,
    id: Option<String>,
    classes: Vec<String>,
    attributes: Vec<(String, Option<String>)>,
    without_classes: Vec<String>,
}

#[derive(Debug)]
struct Rule {
    last: Compound,
    around: Vec<Compound>,
    weight: (usize, usize),
    verdict: Verdict,
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

    /// Whether the page's rules or the element's own style make it unseen.
    pub fn hide(&self, tree: &Tree, node: NodeId) -> bool {
        let Some(element) = tree.element(node) else {
            return false;
        };
        let mut heaviest: [(Option<bool>, (usize, usize)); MEANS] = [(None, (0, 0)); MEANS];
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
                if !rule.matches(tree, node, element) {
                    continue;
                }
                for (slot, said) in heaviest.iter_mut().zip(rule.verdict) {
                    if said.is_some() && (slot.0.is_none() || rule.weight >= slot.1) {
                        *slot = (said, rule.weight);
                    }
                }
            }
        }
        let own = element.attribute("style").map(verdict).unwrap_or_default();
        heaviest
            .iter()
            .zip(own)
            .any(|((by_rule, _), own)| own.or(*by_rule) == Some(true))
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
        if !self.last.matches(element) {
            return false;
        }
        let mut wanted = self.around.iter().rev();
        let mut next = wanted.next();
        for around in tree.ancestors(node).filter_map(|node| tree.element(node)) {
            match next {
                None => return true,
                Some(compound) if compound.matches(around) => next = wanted.next(),
                Some(_) => {}
            }
        }
        next.is_none()
    }
}

impl Compound {
    fn key(&self) -> String {
        match (&self.id, self.classes.first(), &self.tag) {
            (Some(id), ..) => format!("#{id}"),
            (None, Some(class), _) => format!(".{class}"),
            (None, None, Some(tag)) => tag.clone(),
            (None, None, None) => "*".to_owned(),
        }
    }

    fn weight(&self) -> usize {
        usize::from(self.id.is_some()) * 10_000
            + (self.classes.len() + self.attributes.len() + self.without_classes.len()) * 100
            + usize::from(self.tag.is_some())
    }

    fn matches(&self, element: &Element) -> bool {
        let has = |class: &String| element.classes().any(|known| known.eq_ignore_ascii_case(class));
        self.tag.as_deref().is_none_or(|tag| element.tag() == tag)
            && self.id.as_deref().is_none_or(|id| {
                element
                    .attribute("id")
                    .is_some_and(|known| known.eq_ignore_ascii_case(id))
            })
            && self.classes.iter().all(has)
            && !self.without_classes.iter().any(has)
            && self.attributes.iter().all(|(name, value)| {
                element.attribute(name).is_some_and(|known| {
                    value
                        .as_deref()
                        .is_none_or(|value| known.eq_ignore_ascii_case(value))
                })
            })
    }
}

/// The parts of a selector, or `None` when it has something that is not read here.
fn compounds(selector: &str) -> Option<Vec<Compound>> {
    let selector = selector.trim().to_lowercase().replace('>', " ");
    if selector.is_empty() || selector.contains(['+', '~', '&', '@']) {
        return None;
    }
    selector.split_whitespace().map(compound).collect()
}

fn compound(text: &str) -> Option<Compound> {
    let mut compound = Compound::default();
    let mut rest = text;
    let name_end = |text: &str| {
        text.find(|c: char| !(c.is_alphanumeric() || c == '-' || c == '_'))
            .unwrap_or(text.len())
    };
    let end = name_end(rest);
    if end > 0 {
        compound.tag = Some(rest[..end].to_owned());
    }
    rest = rest[end..].trim_start_matches('*');
    while let Some(sign) = rest.chars().next() {
        rest = &rest[sign.len_utf8()..];
        if sign == '[' {
            let (inside, after) = rest.split_once(']')?;
            let (name, value) = match inside.split_once('=') {
                Some((name, value)) => (name, Some(value.trim_matches(['"', '\'']).to_owned())),
                None => (inside, None),
            };
            compound.attributes.push((name.trim().to_owned(), value));
            rest = after;
            continue;
        }
        if sign == ':' {
            let inside = rest.strip_prefix("not(.")?;
            let (class, after) = inside.split_once(')')?;
            compound.without_classes.push(class.to_owned());
            rest = after;
            continue;
        }
        let end = name_end(rest);
        let name = rest[..end].to_owned();
        match sign {
            _ if name.is_empty() => return None,
            '.' => compound.classes.push(name),
            '#' => compound.id = Some(name),
            _ => return None,
        }
        rest = &rest[end..];
    }
    Some(compound)
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

/// What declarations say of being seen.
fn verdict(declarations: &str) -> Verdict {
    let mut said: Verdict = [None; MEANS];
    let mut outside = false;
    let mut nothing_high = false;
    let mut cut = false;
    for declaration in declarations.split(';') {
        let Some((name, value)) = declaration.split_once(':') else {
            continue;
        };
        let value = value.trim().to_lowercase();
        let value = value.trim_end_matches("!important").trim();
        let far = value.strip_prefix('-').is_some_and(|far| number(far) >= 500.0);
        match name.trim().to_lowercase().as_str() {
            "display" => said[Means::Display as usize] = Some(value == "none"),
            "visibility" => said[Means::Visibility as usize] = Some(value == "hidden" || value == "collapse"),
            "opacity" => {
                said[Means::Visibility as usize] =
                    (number(value) == 0.0 && value.starts_with('0')).then_some(true);
            }
            "font-size" => said[Means::Size as usize] = Some(value.starts_with('0') && number(value) < 0.2),
            "left" | "right" | "top" | "text-indent" | "margin-left" | "margin-top" if far => outside = true,
            "height" | "max-height" | "width" | "max-width" => {
                nothing_high |= value.starts_with('0') && number(value) == 0.0;
            }
            "overflow" => cut |= value == "hidden",
            "clip" => said[Means::Clip as usize] = value.starts_with("rect(0").then_some(true),
            "transform" if value.contains("scale(0)") => said[Means::Clip as usize] = Some(true),
            _ => {}
        }
    }
    if outside || (nothing_high && cut) {
        said[Means::Place as usize] = Some(true);
    }
    said
}

fn number(text: &str) -> f32 {
    let digits: String = text
        .chars()
        .take_while(|c| c.is_ascii_digit() || *c == '.')
        .collect();
    digits.parse().unwrap_or(0.0)
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
            ("#a[data-k=\"1\"]{opacity:0}", "<b id=A data-k=1>", true),
        ] {
            let tree = Tree::parse(&format!("<style>{style}</style>{block}"));
            let tree = tree.unwrap_or_else(|_| unreachable!("small"));
            let node = tree
                .inside(0)
                .find(|&node| tree.tag(node) == "b")
                .unwrap_or_default();
            assert_eq!(Styles::of(&tree).hide(&tree, node), hidden, "{style} {block}");
        }
    }
}
