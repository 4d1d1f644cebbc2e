//! A page as a tree: what a browser would make of its markup, with limits.
//!
//! html5ever reads, this file keeps: nodes in one vector, linked by their numbers, so that dropping or walking a tree of any
//! shape needs no recursion. Reading stops at a depth, a number of nodes and an amount of work that no list needs.

use std::rc::Rc;

use html5ever::interface::Attribute;
use html5ever::tendril::{StrTendril, TendrilSink};
use html5ever::{ParseOpts, QualName, parse_document};

use super::builder::Builder;
use crate::domain::span::cut_before;

/// A page nested deeper than this is no list.
const DEEPEST: u32 = 600;
/// Nodes, and moves of nodes, that a page may need.
const MOST_WORK: usize = 4_000_000;
/// Attributes that a tag may have.
const MOST_ATTRIBUTES: usize = 20_000;
/// Bytes read between two looks at the limits.
const BITE: usize = 1024;

/// The number of a node.
pub type NodeId = usize;

/// What a node is.
#[derive(Debug)]
pub enum Kind {
    /// The page itself.
    Document,
    /// An element.
    Element(Element),
    /// A run of text.
    Text(StrTendril),
    /// A comment.
    Comment(StrTendril),
    /// What is kept apart: the content of a template, a processing instruction.
    Apart,
}

/// An element: its name and what its attributes say.
#[derive(Debug)]
pub struct Element {
    pub(super) name: Rc<QualName>,
    pub(super) attributes: Vec<Attribute>,
}

impl Element {
    /// Lower-case name of the tag.
    pub fn tag(&self) -> &str {
        &self.name.local
    }

    /// The value of an attribute.
    pub fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes
            .iter()
            .find(|known| &*known.name.local == name)
            .map(|known| &*known.value)
    }

    /// All attributes with their values.
    pub fn attributes(&self) -> impl Iterator<Item = (&str, &str)> {
        self.attributes
            .iter()
            .map(|attribute| (&*attribute.name.local, &*attribute.value))
    }

    /// The words of its `class`.
    pub fn classes(&self) -> impl Iterator<Item = &str> {
        self.attribute("class")
            .unwrap_or_default()
            .split_ascii_whitespace()
    }
}

/// A node and its neighbours.
#[derive(Debug)]
pub(super) struct Node {
    pub(super) kind: Kind,
    pub(super) parent: Option<NodeId>,
    pub(super) previous: Option<NodeId>,
    pub(super) next: Option<NodeId>,
    pub(super) first: Option<NodeId>,
    pub(super) last: Option<NodeId>,
}

/// The page.
#[derive(Debug)]
pub struct Tree {
    pub(super) nodes: Vec<Node>,
}

/// The page is larger or deeper than a list ever is.
#[derive(Debug, PartialEq, Eq)]
pub struct TooMuch;

impl Tree {
    /// Reads a page.
    pub fn parse(text: &str) -> Result<Self, TooMuch> {
        if crowded(text) {
            return Err(TooMuch);
        }
        let mut parser = parse_document(Builder::new(), ParseOpts::default());
        let mut rest = text;
        while !rest.is_empty() {
            let bite = cut_before(rest, BITE);
            let (head, tail) = rest.split_at(bite);
            parser.process(StrTendril::from_slice(head));
            let builder = &parser.tokenizer.sink.sink;
            if builder.deepest() > DEEPEST || builder.work() > MOST_WORK {
                return Err(TooMuch);
            }
            rest = tail;
        }
        Ok(parser.finish())
    }

    /// What a node is.
    pub fn kind(&self, node: NodeId) -> &Kind {
        &self.nodes[node].kind
    }

    /// The element that a node is.
    pub fn element(&self, node: NodeId) -> Option<&Element> {
        match self.kind(node) {
            Kind::Element(element) => Some(element),
            _ => None,
        }
    }

    /// The tag of an element; empty for anything else.
    pub fn tag(&self, node: NodeId) -> &str {
        self.element(node).map_or("", Element::tag)
    }

    /// The node around a node.
    pub fn parent(&self, node: NodeId) -> Option<NodeId> {
        self.nodes[node].parent
    }

    /// Whether two elements have the same tag, and a class in common where one has any.
    pub fn is_alike(&self, one: NodeId, other: NodeId) -> bool {
        match (self.element(one), self.element(other)) {
            (Some(one), Some(other)) if one.tag() == other.tag() => {
                let any = one
                    .classes()
                    .any(|class| other.classes().any(|known| known == class));
                any || matches!(one.tag(), "details" | "li" | "fieldset")
            }
            _ => false,
        }
    }

    /// The nodes around a node, nearest first.
    pub fn ancestors(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.parent(node), |&node| self.parent(node))
    }

    /// The nodes directly inside a node.
    pub fn children(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        std::iter::successors(self.nodes[node].first, |&node| self.nodes[node].next)
    }

    /// The node that follows among its siblings.
    pub fn next_sibling(&self, node: NodeId) -> Option<NodeId> {
        self.nodes[node].next
    }

    /// The node before this one among its siblings.
    pub fn previous_sibling(&self, node: NodeId) -> Option<NodeId> {
        self.nodes[node].previous
    }

    /// The element before this one among its siblings.
    pub fn previous_element(&self, node: NodeId) -> Option<NodeId> {
        std::iter::successors(self.nodes[node].previous, |&node| self.nodes[node].previous)
            .find(|&node| self.element(node).is_some())
    }

    /// A node and everything inside it, in the page's order.
    pub fn inside(&self, node: NodeId) -> impl Iterator<Item = NodeId> {
        let mut next = Some(node);
        std::iter::from_fn(move || {
            let current = next?;
            next = self.nodes[current].first.or_else(|| self.after(current, node));
            Some(current)
        })
    }

    /// The node that follows `current` and all that is inside it, without leaving `root`.
    pub fn after(&self, current: NodeId, root: NodeId) -> Option<NodeId> {
        let mut at = current;
        while at != root {
            if let Some(next) = self.nodes[at].next {
                return Some(next);
            }
            at = self.nodes[at].parent?;
        }
        None
    }

    /// For each node, where it begins and ends in the page's order: one node is inside another if its place is.
    pub fn places(&self) -> Vec<(u32, u32)> {
        let mut places = vec![(0, 0); self.nodes.len()];
        let mut clock = 0_u32;
        let mut at = Some(0);
        while let Some(node) = at {
            places[node].0 = clock;
            clock += 1;
            at = self.nodes[node].first;
            let mut done = node;
            while at.is_none() {
                places[done].1 = clock;
                clock += 1;
                at = self.nodes[done].next;
                match self.nodes[done].parent {
                    Some(parent) if at.is_none() => done = parent,
                    _ => break,
                }
            }
        }
        places
    }

    /// The text inside a node as it stands, hidden or not.
    pub fn raw_text(&self, node: NodeId) -> String {
        self.inside(node)
            .filter_map(|inner| match self.kind(inner) {
                Kind::Text(text) => Some(&**text),
                _ => None,
            })
            .collect()
    }
}

/// Whether a tag has more attributes than any page needs: each is compared with all others of its tag.
fn crowded(text: &str) -> bool {
    let bytes = text.as_bytes();
    let mut at = 0;
    while let Some(open) = bytes[at..].iter().position(|byte| *byte == b'<') {
        at += open + 1;
        if !bytes.get(at).is_some_and(u8::is_ascii_alphabetic) {
            continue;
        }
        let (mut quote, mut gaps, mut blank) = (None, 0_usize, false);
        let mut end = at;
        while let Some(&byte) = bytes.get(end) {
            match (quote, byte) {
                (Some(sign), _) if sign == byte => quote = None,
                (Some(_), _) => {}
                (None, b'>') => break,
                (None, b'"' | b'\'') if bytes[end - 1] == b'=' => quote = Some(byte),
                (None, _) => {
                    let is_gap = byte.is_ascii_whitespace() || byte == b'/';
                    gaps += usize::from(is_gap && !blank);
                    blank = is_gap;
                }
            }
            if gaps > MOST_ATTRIBUTES {
                return true;
            }
            end += 1;
        }
        // What is no tag (a comparison in a script) must not hide the tags after it.
        at = if quote.is_some() || end >= bytes.len() {
            at
        } else {
            end
        };
        if quote.is_some() && end >= bytes.len() {
            return false;
        }
    }
    false
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_tree_is_what_a_browser_makes_of_it() {
        let tree = Tree::parse("<p>a<b>b<p>c<table>d<tr><td>e").unwrap_or_else(|_| unreachable!("small"));
        let shown: String = tree
            .inside(0)
            .map(|node| match tree.kind(node) {
                Kind::Text(text) => text.to_string(),
                _ => format!("<{}>", tree.tag(node)),
            })
            .collect();
        assert_eq!(
            shown,
            "<><html><head><body><p>a<b>b<p><b>cd<table><tbody><tr><td>e"
        );
    }

    #[test]
    fn a_page_deeper_than_any_list_is_refused() {
        assert_eq!(Tree::parse(&"<div>".repeat(100_000)).err(), Some(TooMuch));
        let formatting = (0..100_000).fold(String::new(), |all, at| all + &format!("<b a={at}><p>"));
        let attributes = (0..100_000).fold(String::from("<p"), |all, at| all + &format!(" a{at}"));
        assert_eq!(Tree::parse(&attributes).err(), Some(TooMuch));
        assert_eq!(Tree::parse(&formatting).err(), Some(TooMuch));
    }
}
