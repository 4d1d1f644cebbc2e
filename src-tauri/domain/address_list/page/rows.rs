//! Reading the rows and cells of a table, or of blocks that say that they are one.

use super::lines::{Cell, Item, Table};
use super::reader::{Look, Reader};
use super::tree::{Kind, NodeId};

impl Reader<'_> {
    pub(super) fn table(&mut self, node: NodeId, look: Look) {
        let tree = self.tree;
        let mut rows = Vec::new();
        let mut next = tree.children(node).next();
        while let Some(at) = next {
            let role = tree
                .element(at)
                .and_then(|e| e.attribute("role"))
                .unwrap_or_default();
            let seen = tree.element(at).is_some() && !self.sight.hides(tree, at);
            match tree.tag(at) {
                _ if tree.element(at).is_none() => {}
                _ if !seen => self.hidden(at),
                "caption" => self.walk(at, look),
                "tr" => rows.push(self.row(at, look)),
                _ if role == "row" => rows.push(self.row(at, look)),
                "thead" | "tbody" | "tfoot" | "div" => {
                    if let Some(inner) = tree.children(at).next() {
                        next = Some(inner);
                        continue;
                    }
                }
                _ => {}
            }
            if let Kind::Comment(_) = tree.kind(at) {
                self.hidden(at);
            }
            next = tree.after(at, node);
        }
        let table = Table { rows, node };
        if table.is_layout() {
            for cell in table.rows.into_iter().flatten() {
                self.reading.items.extend(cell.items);
            }
        } else {
            self.reading.items.push(Item::Table(table));
        }
    }

    pub(super) fn row(&mut self, row: NodeId, look: Look) -> Vec<Cell> {
        let tree = self.tree;
        let mut cells = Vec::new();
        for at in tree.children(row).collect::<Vec<_>>() {
            let Some(element) = tree.element(at) else {
                if let Kind::Comment(_) = tree.kind(at) {
                    self.hidden(at);
                }
                continue;
            };
            let role = element.attribute("role").unwrap_or_default();
            let outer = std::mem::take(&mut self.reading.items);
            self.walk(at, look);
            self.end_line();
            let items = std::mem::replace(&mut self.reading.items, outer);
            let span = |name| {
                element
                    .attribute(name)
                    .and_then(|n| n.trim().parse().ok())
                    .unwrap_or(1_usize)
                    .clamp(1, 1_000)
            };
            cells.push(Cell {
                items,
                header: element.tag() == "th" || matches!(role, "columnheader" | "rowheader"),
                columns: span("colspan"),
                rows: span("rowspan"),
            });
        }
        cells
    }
}
