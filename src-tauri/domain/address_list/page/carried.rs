//! Addresses that a page does not simply show: in links and attributes, in hidden blocks, in comments.

use super::address;
use super::lines::{Aside, Token, Why};
use super::link;
use super::reader::{Look, Reader};
use super::tree::{Element, Kind, NodeId};

impl Reader<'_> {
    /// Addresses that an element's attributes carry and its content does not show.
    pub(super) fn carried(&mut self, node: NodeId, element: &Element, look: Look) {
        let href = element
            .attribute("href")
            .filter(|_| matches!(element.tag(), "a" | "area"));
        let link = href.and_then(|href| match href.split_once("/email-protection#") {
            Some((_, hex)) => Some(link::Mailto {
                to: link::cloudflare(hex).into_iter().collect(),
                copied: vec![],
            }),
            None => link::mailto(href),
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
            None => link::carried_by(element),
        };
        let tips = ["title", "aria-label"]
            .iter()
            .filter_map(|name| element.attribute(name));
        for tip in tips.filter(|tip| tip.contains('@') && tip.len() < 300) {
            let tip = address::addresses(tip).into_iter().map(|address| Aside {
                address,
                why: Why::Tip,
            });
            self.reading.asides.extend(tip);
        }
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

    pub(super) fn shown_in(&self, node: NodeId) -> Vec<String> {
        let mut shown = address::addresses(&self.tree.raw_text(node));
        for element in self
            .tree
            .inside(node)
            .skip(1)
            .filter_map(|inner| self.tree.element(inner))
        {
            shown.extend(link::replaced_by(element));
            shown.extend(
                element
                    .attribute("href")
                    .and_then(link::mailto)
                    .into_iter()
                    .flat_map(|mail| mail.to),
            );
        }
        shown
    }

    pub(super) fn hidden(&mut self, node: NodeId) {
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
                    found.extend(address::addresses(text));
                }
                Kind::Element(element) => {
                    found.extend(
                        element
                            .attribute("href")
                            .and_then(link::mailto)
                            .into_iter()
                            .flat_map(|mail| mail.to),
                    );
                    found.extend(link::replaced_by(element));
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
}
