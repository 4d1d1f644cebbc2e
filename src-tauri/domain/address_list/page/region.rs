//! Which parts of a page are around the content: header, menu, footer, side column, cookie banner.

use super::tree::{Element, Kind, NodeId, Tree};

/// Words of a class or id that name a part around the content.
const AROUND: [&str; 30] = [
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
];

/// Whether an element stands around the content of a page that has `all` addresses.
pub fn is_around(tree: &Tree, node: NodeId, all: usize) -> bool {
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
        "header" | "footer" => return !is_of_a_part(tree, node),
        "aside" => return mails_inside(tree, node) * 2 <= all,
        "body" | "html" | "main" | "table" | "tbody" | "tr" | "td" | "li" | "ul" | "dl" => return false,
        _ => {}
    }
    if !names_around(element) {
        return false;
    }
    let holds_the_title = tree.inside(node).any(|inner| tree.tag(inner) == "main");
    !holds_the_title && mails_inside(tree, node) * 2 <= all
}

fn is_of_a_part(tree: &Tree, node: NodeId) -> bool {
    tree.ancestors(node)
        .any(|around| matches!(tree.tag(around), "article" | "section" | "li" | "main" | "td"))
}

fn names_around(element: &Element) -> bool {
    let named = |name: &str| {
        let name = name.to_lowercase().replace('_', "-");
        // `site-footer`, `footer-widgets`, but neither `card-footer` nor `has-sidebar`.
        AROUND.iter().any(|word| {
            name == *word
                || name.strip_prefix(word).is_some_and(|rest| rest.starts_with('-'))
                || name.strip_suffix(word).is_some_and(|rest| {
                    [
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
                    ]
                    .contains(&rest)
                })
        }) || name.contains("cookie")
    };
    element.classes().any(named) || element.attribute("id").is_some_and(named)
}

/// About how many addresses are inside a node; a guess, for comparing parts of a page.
pub fn mails_inside(tree: &Tree, node: NodeId) -> usize {
    let mut count = 0;
    let mut next = Some(node);
    while let Some(at) = next {
        let mut skip = false;
        match tree.kind(at) {
            Kind::Text(text) => {
                count += text.matches(['@', '＠']).count()
                    + usize::from(text.contains("[at]") || text.contains("chiocciola"))
            }
            Kind::Element(element) => {
                skip = matches!(element.tag(), "script" | "style" | "template" | "nav" | "head");
                count += usize::from(element.attribute("href").is_some_and(|href| {
                    href.len() > 7 && href.as_bytes()[..7].eq_ignore_ascii_case(b"mailto:")
                }));
                count += usize::from(
                    element.attribute("data-cfemail").is_some() || element.tag() == "joomla-hidden-mail",
                );
            }
            _ => {}
        }
        next = if skip { None } else { tree.children(at).next() }.or_else(|| tree.after(at, node));
    }
    count
}
