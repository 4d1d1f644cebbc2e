//! What a visitor can see of a page: hidden blocks are not, closed panels that can be opened are.

use std::collections::HashSet;

use super::declarations::Seen;
use super::styles::Styles;
use super::tree::{Element, Kind, NodeId, Tree};

/// Tags whose content is never shown.
const UNSHOWN: [&str; 13] = [
    "script", "style", "template", "noscript", "head", "title", "iframe", "svg", "math", "video", "audio",
    "canvas", "datalist",
];
/// Classes of the usual frameworks that hide without a rule in the page itself.
const HIDING: [&str; 9] = [
    "d-none",
    "hidden",
    "is-hidden",
    "uk-hidden",
    "visually-hidden",
    "sr-only",
    "screen-reader-text",
    "invisible",
    "hide",
];
/// Parts of class names by which panels that can be opened are known.
const PANELS: [&str; 14] = [
    "tab",
    "panel",
    "pane",
    "accordion",
    "collaps",
    "toggle",
    "spoiler",
    "faq",
    "dropdown",
    "expand",
    "slide",
    "fold",
    "reveal",
    "details",
];

/// Which nodes are hidden, and which of them are closed panels.
#[derive(Debug)]
pub struct Sight {
    styles: Styles,
    /// Ids that something on the page opens, names or leads to.
    targets: HashSet<String>,
}

impl Sight {
    /// Looks at a page.
    pub fn of(tree: &Tree) -> Self {
        let mut targets = HashSet::new();
        for element in tree.inside(0).filter_map(|node| tree.element(node)) {
            for (name, value) in element.attributes() {
                match name {
                    "aria-controls" | "aria-owns" => {
                        targets.extend(value.split_ascii_whitespace().map(str::to_owned));
                    }
                    "href" | "data-target" | "data-bs-target" | "data-toggle-target" | "data-tab"
                    | "data-panel" => {
                        targets.extend(value.strip_prefix('#').map(str::to_owned));
                        if name != "href" {
                            targets.insert(value.to_owned());
                        }
                    }
                    "onclick" => {
                        targets.extend(value.split(['\'', '"']).skip(1).step_by(2).map(str::to_owned));
                    }
                    _ => {}
                }
            }
        }
        Self {
            styles: Styles::of(tree),
            targets,
        }
    }

    /// Whether this node itself (not one around it) takes its content out of sight for good.
    pub fn hides(&self, tree: &Tree, node: NodeId) -> bool {
        self.see(tree, node).hidden
    }

    /// How this node itself (not one around it) lets its content be seen.
    pub fn see(&self, tree: &Tree, node: NodeId) -> Seen {
        let hidden = Seen {
            hidden: true,
            backwards: false,
        };
        let element = match tree.kind(node) {
            Kind::Element(element) => element,
            Kind::Comment(_) | Kind::Apart => return hidden,
            Kind::Document | Kind::Text(_) => return Seen::default(),
        };
        // What stands inside an object is shown when there is no object.
        if UNSHOWN.contains(&element.tag())
            || (element.tag() == "object" && element.attribute("data").is_some())
        {
            return hidden;
        }
        let seen = self.styles.see(tree, node);
        let backwards = seen.backwards || (element.tag() == "bdo" && element.attribute("dir") == Some("rtl"));
        let unseen = seen.hidden
            || element
                .attribute("hidden")
                .is_some_and(|value| value != "until-found")
            || (element.tag() == "input" && element.attribute("type") == Some("hidden"))
            || hidden_by_class(element);
        Seen {
            hidden: unseen && !self.can_be_opened(tree, node, element),
            backwards,
        }
    }

    fn can_be_opened(&self, tree: &Tree, node: NodeId, element: &Element) -> bool {
        let by_role = matches!(element.attribute("role"), Some("tabpanel" | "region"));
        let by_name = element.attribute("aria-labelledby").is_some()
            || element
                .attribute("id")
                .is_some_and(|id| self.targets.contains(id));
        let by_class = element.classes().any(|class| {
            let class = class.to_lowercase();
            PANELS.iter().any(|panel| class.contains(panel)) && !HIDING.contains(&class.as_str())
        });
        by_role
            || by_name
            || by_class
            || tree
                .previous_element(node)
                .is_some_and(|before| opens(tree, before))
    }
}

/// Whether an element invites to be clicked and leads nowhere else: what it opens comes next.
fn opens(tree: &Tree, node: NodeId) -> bool {
    tree.inside(node)
        .take(12)
        .filter_map(|node| tree.element(node))
        .any(|element| {
            let leads_here = element.tag() == "a"
                && element
                    .attribute("href")
                    .is_none_or(|href| href.starts_with('#') || href.starts_with("javascript:"));
            matches!(element.tag(), "button" | "summary")
                || leads_here
                || matches!(element.attribute("role"), Some("button" | "tab"))
                || element.attribute("onclick").is_some()
                || element.attribute("aria-expanded").is_some()
                || element.classes().any(|class| {
                    let class = class.to_lowercase();
                    ["accordion", "toggle", "collaps", "trigger", "spoiler"]
                        .iter()
                        .any(|part| class.contains(part))
                })
        })
}

/// `d-none` alone hides; `d-none d-md-block` shows on a computer.
fn hidden_by_class(element: &Element) -> bool {
    let mut hides = false;
    for class in element.classes() {
        if HIDING.contains(&class) {
            hides = true;
        } else if (class.starts_with("d-") && class.matches('-').count() == 2 && !class.ends_with("none"))
            || ["sm:", "md:", "lg:", "xl:"]
                .iter()
                .any(|size| class.starts_with(size))
        {
            return false;
        }
    }
    hides
}
