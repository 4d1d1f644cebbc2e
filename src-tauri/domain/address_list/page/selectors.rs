//! The selectors of style sheets, as far as pages use them for hiding.

use super::tree::{Element, NodeId, Tree};

/// Elements before this one that are counted for `:nth-child`; lists longer than that are not numbered by hand.
const MOST_COUNTED: usize = 400;

/// A selector without combinators: `div.a.b#c[hidden]:not(.open):nth-child(2)`.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Compound {
    tag: Option<String>,
    id: Option<String>,
    classes: Vec<String>,
    attributes: Vec<Attribute>,
    unless: Vec<Compound>,
    places: Vec<Place>,
}

/// `[name]`, `[name=value]`, `[name*=value]`…
#[derive(Debug, PartialEq, Eq)]
struct Attribute {
    name: String,
    /// How the value is compared, and with what; nothing when its presence is enough.
    value: Option<(char, String)>,
}

/// Which child of its parent: every `step`th from `first`.
#[derive(Debug, PartialEq, Eq)]
struct Place {
    step: usize,
    first: usize,
    same_tag: bool,
}

impl Compound {
    /// The id, class or tag without which nothing matches; `*` when there is none.
    pub fn key(&self) -> String {
        match (&self.id, self.classes.first(), &self.tag) {
            (Some(id), ..) => format!("#{id}"),
            (None, Some(class), _) => format!(".{class}"),
            (None, None, Some(tag)) => tag.clone(),
            (None, None, None) => "*".to_owned(),
        }
    }

    /// How much it weighs against other selectors.
    pub fn weight(&self) -> usize {
        usize::from(self.id.is_some()) * 10_000
            + (self.classes.len() + self.attributes.len() + self.places.len()) * 100
            + usize::from(self.tag.is_some())
            + self.unless.iter().map(Self::weight).sum::<usize>()
    }

    /// Whether it means this element.
    pub fn matches(&self, tree: &Tree, node: NodeId, element: &Element) -> bool {
        let has = |class: &String| element.classes().any(|known| known.eq_ignore_ascii_case(class));
        self.tag.as_deref().is_none_or(|tag| element.tag() == tag)
            && self.id.as_deref().is_none_or(|id| {
                element
                    .attribute("id")
                    .is_some_and(|known| known.eq_ignore_ascii_case(id))
            })
            && self.classes.iter().all(has)
            && self.attributes.iter().all(|wanted| wanted.matches(element))
            && !self.unless.iter().any(|not| not.matches(tree, node, element))
            && self.places.iter().all(|place| place.matches(tree, node))
    }
}

impl Attribute {
    fn matches(&self, element: &Element) -> bool {
        let Some(known) = element.attribute(&self.name) else {
            return false;
        };
        let Some((how, value)) = &self.value else {
            return true;
        };
        let known = known.to_lowercase();
        match how {
            '^' => known.starts_with(value.as_str()),
            '$' => known.ends_with(value.as_str()),
            '*' => known.contains(value.as_str()),
            '~' => known.split_ascii_whitespace().any(|word| word == value),
            '|' => {
                known == *value
                    || known
                        .strip_prefix(value.as_str())
                        .is_some_and(|rest| rest.starts_with('-'))
            }
            _ => known == *value,
        }
    }
}

impl Place {
    fn matches(&self, tree: &Tree, node: NodeId) -> bool {
        let tag = tree.tag(node);
        let before = std::iter::successors(tree.previous_element(node), |&at| tree.previous_element(at));
        let before = before.filter(|&at| !self.same_tag || tree.tag(at) == tag);
        let number = before.take(MOST_COUNTED).count() + 1;
        number <= MOST_COUNTED
            && match number.checked_sub(self.first) {
                Some(0) => true,
                Some(beyond) => self.step > 0 && beyond % self.step == 0,
                None => false,
            }
    }
}

/// The parts of a selector, or `None` when it has something that is not read here.
pub fn compounds(selector: &str) -> Option<Vec<Compound>> {
    let selector = selector.trim().to_lowercase().replace('>', " ");
    if selector.is_empty() || selector.contains(['&', '@']) {
        return None;
    }
    let mut parts = Vec::new();
    let (mut part, mut depth) = (String::new(), 0_usize);
    for sign in selector.chars() {
        match sign {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        if sign.is_whitespace() {
            if depth == 0 && !part.is_empty() {
                parts.push(compound(&std::mem::take(&mut part))?);
            }
        } else {
            part.push(sign);
        }
    }
    if !part.is_empty() {
        parts.push(compound(&part)?);
    }
    Some(parts)
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
            compound.attributes.push(attribute(inside));
            rest = after;
            continue;
        }
        let end = name_end(rest);
        let name = &rest[..end];
        rest = &rest[end..];
        match sign {
            _ if name.is_empty() => return None,
            '.' => compound.classes.push(name.to_owned()),
            '#' => compound.id = Some(name.to_owned()),
            ':' => {
                let argument = match rest.strip_prefix('(') {
                    Some(inside) => {
                        let (argument, after) = inside.split_once(')')?;
                        rest = after;
                        argument
                    }
                    None => "",
                };
                compound.pseudo(name, argument)?;
            }
            _ => return None,
        }
    }
    Some(compound)
}

impl Compound {
    fn pseudo(&mut self, name: &str, argument: &str) -> Option<()> {
        let same_tag = name.ends_with("-of-type");
        let (step, first) = match name {
            "not" if !argument.contains([':', ',']) => {
                self.unless.push(compound(argument)?);
                return Some(());
            }
            "first-child" | "first-of-type" => (0, 1),
            "nth-child" | "nth-of-type" => match argument {
                "odd" => (2, 1),
                "even" => (2, 2),
                "n" => (1, 1),
                number => match number.split_once('n') {
                    Some((step, "")) => (step.parse().ok()?, step.parse().ok()?),
                    Some(("", first)) => (1, first.strip_prefix('+')?.parse().ok()?),
                    Some((step, first)) => (step.parse().ok()?, first.strip_prefix('+')?.parse().ok()?),
                    None => (0, number.parse().ok()?),
                },
            },
            _ => return None,
        };
        self.places.push(Place {
            step,
            first,
            same_tag,
        });
        Some(())
    }
}

fn attribute(inside: &str) -> Attribute {
    let clean = |name: &str| name.trim().to_owned();
    match inside.split_once('=') {
        None => Attribute {
            name: clean(inside),
            value: None,
        },
        Some((name, value)) => {
            let how = name
                .chars()
                .last()
                .filter(|sign| "^$*~|".contains(*sign))
                .unwrap_or('=');
            let value = value.trim_end_matches(" i").trim_matches(['"', '\'']).to_owned();
            Attribute {
                name: clean(name.trim_end_matches(how)),
                value: Some((how, value)),
            }
        }
    }
}
