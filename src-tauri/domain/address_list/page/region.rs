//! Which parts of a page are around the content: header, menu, footer, side column, cookie banner.

use std::collections::HashMap;

use super::tree::{Element, Kind, NodeId, Tree};

/// Words of a class or id that name a part around the content.
const AROUND: [&str; 36] = [
    "footer",
    "colophon",
    "piede",
    "pie-di-pagina",
    "piepagina",
    "testata",
    "masthead",
    "topbar",
    "top-bar",
    "navbar",
    "nav",
    "menu",
    "navigation",
    "navigazione",
    "breadcrumb",
    "breadcrumbs",
    "briciole",
    "sidebar",
    "barra-laterale",
    "widget-area",
    "cookie",
    "cookies",
    "cookie-banner",
    "newsletter",
    "popup",
    "modal",
    "lightbox",
    "social",
    "site-header",
    "banner",
    "comments",
    "comment-list",
    "commenti",
    "related",
    "related-posts",
    "correlati",
];
/// Those of them that are never the content, however many addresses they hold.
const NEVER_CONTENT: [&str; 9] = [
    "footer",
    "colophon",
    "piede",
    "pie-di-pagina",
    "piepagina",
    "cookie",
    "cookies",
    "comments",
    "commenti",
];
/// What may stand before them in a name.
const BEFORE: [&str; 11] = [
    "site-",
    "page-",
    "main-",
    "primary-",
    "secondary-",
    "top-",
    "global-",
    "container-",
    "mod-",
    "box-",
    "bottom-",
];
/// Blocks of the same class from which on they are parts of the content: each card has its footer.
const PARTS: usize = 3;

/// Whether an element stands around the content of a page that has `all` addresses.
pub fn is_around(tree: &Tree, census: &Census, node: NodeId, all: usize) -> bool {
    let Some(element) = tree.element(node) else {
        return false;
    };
    let role = element.attribute("role").unwrap_or_default();
    if matches!(
        role,
        "navigation" | "contentinfo" | "banner" | "dialog" | "alertdialog" | "search" | "complementary"
    ) {
        return true;
    }
    match element.tag() {
        "nav" | "dialog" => return true,
        // A card has a header and a footer too.
        "header" => return !is_of_a_part(tree, node) && !only_names(tree, node),
        "footer" => return !is_of_a_part(tree, node),
        "aside" => return census.mails(node) * 2 <= all,
        "body" | "html" | "main" | "table" | "tbody" | "tr" | "td" | "li" | "ul" | "dl" => return false,
        _ => {}
    }
    if !census.named[node] || census.holds_main(node) || census.alike(element) >= PARTS {
        return false;
    }
    names_around(element, &NEVER_CONTENT) || census.mails(node) * 2 <= all
}

fn is_of_a_part(tree: &Tree, node: NodeId) -> bool {
    tree.ancestors(node)
        .any(|around| matches!(tree.tag(around), "article" | "section" | "li" | "main" | "td"))
}

/// Whether a header is a heading and perhaps some words below it, without the menu and the search of a page's own header.
fn only_names(tree: &Tree, node: NodeId) -> bool {
    let mut titled = false;
    for (seen, inner) in tree.inside(node).enumerate() {
        match tree.tag(inner) {
            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => titled = true,
            "nav" | "ul" | "form" | "img" | "a" | "button" | "input" => return false,
            _ if seen > 40 => return false,
            _ => {}
        }
    }
    titled
}

fn names_around(element: &Element, words: &[&str]) -> bool {
    // `site-footer`, `footer-widgets`, but neither `card-footer` nor `has-sidebar`.
    let named = |name: &str| {
        let same = |one: &[u8], other: &str| {
            one.len() == other.len()
                && one.iter().zip(other.bytes()).all(|(sign, known)| {
                    let sign = if *sign == b'_' {
                        b'-'
                    } else {
                        sign.to_ascii_lowercase()
                    };
                    sign == known
                })
        };
        let bytes = name.as_bytes();
        words.iter().any(|word| {
            let begins = bytes.get(..word.len()).is_some_and(|start| same(start, word))
                && matches!(bytes.get(word.len()), None | Some(b'-' | b'_'));
            begins || {
                let at = bytes.len().checked_sub(word.len());
                at.is_some_and(|at| {
                    same(&bytes[at..], word) && BEFORE.iter().any(|before| same(&bytes[..at], before))
                })
            }
        }) || bytes.windows(6).any(|part| part.eq_ignore_ascii_case(b"cookie"))
    };
    element.classes().any(named) || element.attribute("id").is_some_and(named)
}

/// About how many addresses, and whether a main part, are inside a node: a guess, for comparing parts of a page.
#[derive(Debug)]
pub struct Census {
    places: Vec<(u32, u32)>,
    /// Addresses and main parts up to each place.
    counted: Vec<(u32, u32)>,
    /// Which nodes have a name of a part around the content.
    named: Vec<bool>,
    /// How often each class occurs that may name a part around the content, with addresses in it.
    classes: HashMap<String, usize>,
}

impl Census {
    /// Counts a page once.
    pub fn of(tree: &Tree) -> Self {
        let places = tree.places();
        let mut counted = vec![(0, 0); places.len() * 2 + 1];
        let mut unread = 0;
        for node in tree.inside(0) {
            let (start, end) = places[node];
            let skip = matches!(tree.tag(node), "script" | "style" | "template" | "nav" | "head");
            if skip {
                unread = unread.max(end);
            }
            if start >= unread {
                counted[start as usize + 1] = (mails_in(tree, node), u32::from(tree.tag(node) == "main"));
            }
        }
        for at in 1..counted.len() {
            let before = counted[at - 1];
            counted[at].0 += before.0;
            counted[at].1 += before.1;
        }
        let mut census = Self {
            named: vec![false; places.len()],
            places,
            counted,
            classes: HashMap::new(),
        };
        for node in tree.inside(0) {
            let Some(element) = tree.element(node) else {
                continue;
            };
            if !names_around(element, &AROUND) {
                continue;
            }
            census.named[node] = true;
            if census.mails(node) > 0 {
                let class = element.attribute("class").unwrap_or_default();
                *census.classes.entry(class.to_owned()).or_default() += 1;
            }
        }
        census
    }

    /// How many blocks with addresses have the same class.
    fn alike(&self, element: &Element) -> usize {
        let class = element.attribute("class").filter(|class| !class.is_empty());
        class
            .and_then(|class| self.classes.get(class))
            .copied()
            .unwrap_or(0)
    }

    fn within(&self, node: NodeId) -> (u32, u32) {
        let (start, end) = self.places[node];
        let (before, after) = (self.counted[start as usize], self.counted[end as usize + 1]);
        (after.0 - before.0, after.1 - before.1)
    }

    /// Addresses inside a node.
    pub fn mails(&self, node: NodeId) -> usize {
        self.within(node).0 as usize
    }

    fn holds_main(&self, node: NodeId) -> bool {
        self.within(node).1 > 0
    }
}

fn mails_in(tree: &Tree, node: NodeId) -> u32 {
    let count = match tree.kind(node) {
        Kind::Text(text) => {
            text.matches(['@', '＠']).count()
                + usize::from(text.contains("[at]") || text.contains("chiocciola"))
        }
        Kind::Element(element) => {
            let link = element.attribute("href").is_some_and(|href| {
                href.get(..7)
                    .is_some_and(|scheme| scheme.eq_ignore_ascii_case("mailto:"))
            });
            let hidden = element.attribute("data-cfemail").is_some() || element.tag() == "joomla-hidden-mail";
            usize::from(link) + usize::from(hidden)
        }
        _ => 0,
    };
    u32::try_from(count).unwrap_or(u32::MAX / 8).min(u32::MAX / 8)
}
