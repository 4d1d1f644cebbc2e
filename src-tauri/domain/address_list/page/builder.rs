//! Builds the tree of a page as html5ever says: what the parser calls, and nothing that is asked of a tree afterwards.

use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

use html5ever::interface::{Attribute, ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{QualName, local_name, ns};

use super::tree::{Element, Kind, Node, NodeId, Tree};

/// A node as html5ever holds it: its number, and the name of its element.
#[derive(Clone)]
pub struct Handle {
    node: NodeId,
    name: Rc<QualName>,
}

/// Builds the tree as html5ever says.
pub struct Builder {
    nodes: RefCell<Vec<Node>>,
    depths: RefCell<Vec<u32>>,
    deepest: Cell<u32>,
    work: Cell<usize>,
    no_name: Rc<QualName>,
}

impl Builder {
    /// An empty page.
    pub fn new() -> Self {
        let builder = Self {
            nodes: RefCell::default(),
            depths: RefCell::default(),
            deepest: Cell::new(0),
            work: Cell::new(0),
            no_name: Rc::new(QualName::new(None, ns!(), local_name!(""))),
        };
        builder.add(Kind::Document);
        builder
    }

    /// How deep the page is so far.
    pub fn deepest(&self) -> u32 {
        self.deepest.get()
    }

    /// Nodes made and moved so far.
    pub fn work(&self) -> usize {
        self.work.get()
    }

    fn add(&self, kind: Kind) -> NodeId {
        self.work.set(self.work.get() + 1);
        let mut nodes = self.nodes.borrow_mut();
        nodes.push(Node {
            kind,
            parent: None,
            previous: None,
            next: None,
            first: None,
            last: None,
        });
        self.depths.borrow_mut().push(0);
        nodes.len() - 1
    }

    fn handle(&self, node: NodeId) -> Handle {
        Handle {
            node,
            name: Rc::clone(&self.no_name),
        }
    }

    fn detach(&self, node: NodeId) {
        let mut nodes = self.nodes.borrow_mut();
        let (parent, previous, next) = (nodes[node].parent, nodes[node].previous, nodes[node].next);
        match (previous, parent) {
            (Some(previous), _) => nodes[previous].next = next,
            (None, Some(parent)) => nodes[parent].first = next,
            (None, None) => {}
        }
        match (next, parent) {
            (Some(next), _) => nodes[next].previous = previous,
            (None, Some(parent)) => nodes[parent].last = previous,
            (None, None) => {}
        }
        let node = &mut nodes[node];
        (node.parent, node.previous, node.next) = (None, None, None);
    }

    /// Puts a node into `parent`, before `sibling` or at the end.
    fn place(&self, node: NodeId, parent: NodeId, sibling: Option<NodeId>) {
        self.work.set(self.work.get() + 1);
        self.detach(node);
        let mut nodes = self.nodes.borrow_mut();
        let previous = match sibling {
            Some(sibling) => nodes[sibling].previous.replace(node),
            None => nodes[parent].last.replace(node),
        };
        match previous {
            Some(previous) => nodes[previous].next = Some(node),
            None => nodes[parent].first = Some(node),
        }
        nodes[node].parent = Some(parent);
        nodes[node].previous = previous;
        nodes[node].next = sibling;
        let mut depths = self.depths.borrow_mut();
        depths[node] = depths[parent] + 1;
        self.deepest.set(self.deepest.get().max(depths[node]));
    }

    fn put(&self, child: NodeOrText<Handle>, parent: NodeId, sibling: Option<NodeId>) {
        let node = match child {
            NodeOrText::AppendNode(handle) => handle.node,
            NodeOrText::AppendText(text) => {
                let mut nodes = self.nodes.borrow_mut();
                let before = match sibling {
                    Some(sibling) => nodes[sibling].previous,
                    None => nodes[parent].last,
                };
                if let Some(Kind::Text(known)) = before.map(|before| &mut nodes[before].kind) {
                    known.push_tendril(&text);
                    return;
                }
                drop(nodes);
                self.add(Kind::Text(text))
            }
        };
        self.place(node, parent, sibling);
    }
}

impl TreeSink for Builder {
    type Handle = Handle;
    type Output = Tree;
    type ElemName<'a> = &'a QualName;

    fn finish(self) -> Tree {
        Tree {
            nodes: self.nodes.into_inner(),
        }
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        self.handle(0)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> &'a QualName {
        &target.name
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, _: ElementFlags) -> Handle {
        let name = Rc::new(name);
        let node = self.add(Kind::Element(Element {
            name: Rc::clone(&name),
            attributes,
        }));
        Handle { node, name }
    }

    fn create_comment(&self, text: StrTendril) -> Handle {
        self.handle(self.add(Kind::Comment(text)))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        self.handle(self.add(Kind::Apart))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        self.put(child, parent.node, None);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        let parent = self.nodes.borrow()[element.node].parent;
        match parent {
            Some(parent) => self.put(child, parent, Some(element.node)),
            None => self.put(child, previous.node, None),
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    fn get_template_contents(&self, target: &Handle) -> Handle {
        // Below the template itself, which nobody sees.
        target.clone()
    }

    fn same_node(&self, one: &Handle, other: &Handle) -> bool {
        one.node == other.node
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        let parent = self.nodes.borrow()[sibling.node].parent;
        if let Some(parent) = parent {
            self.put(child, parent, Some(sibling.node));
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        if let Kind::Element(element) = &mut self.nodes.borrow_mut()[target.node].kind {
            for attribute in attributes {
                if element.attribute(&attribute.name.local).is_none() {
                    element.attributes.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        self.detach(target.node);
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        loop {
            let child = self.nodes.borrow()[node.node].first;
            let Some(child) = child else { return };
            self.place(child, new_parent.node, None);
        }
    }
}
