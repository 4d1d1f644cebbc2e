//! What kind of element is what on a page: blocks, grids, titles.

use super::tree::{Element, Kind, NodeId, Tree};

/// Whether blocks say that they are a table.
pub fn is_grid(element: &Element) -> bool {
    matches!(element.attribute("role"), Some("table" | "grid" | "treegrid"))
}

/// Tells one from the rest of the page.
pub fn is_title(element: &Element) -> bool {
    if matches!(element.attribute("role"), Some("tab")) || element.attribute("aria-expanded").is_some() {
        return true;
    }
    matches!(element.tag(), "div" | "p" | "button" | "a" | "label")
        && element.classes().any(|class| {
            [
                "title",
                "titolo",
                "heading",
                "intestazione",
                "accordion-header",
                "card-header",
                "panel-header",
            ]
            .iter()
            .any(|word| is_named(class, word))
        })
}

/// Whether a class is this word, or ends in it: `card-title`, `elenco_titolo`.
pub fn is_named(class: &str, word: &str) -> bool {
    let Some(at) = class.len().checked_sub(word.len()) else {
        return false;
    };
    let (before, end) = class.as_bytes().split_at(at);
    end.eq_ignore_ascii_case(word.as_bytes()) && matches!(before.last(), None | Some(b'-' | b'_'))
}

/// Tells one from the rest of the page.
pub fn is_block(tag: &str) -> bool {
    matches!(
        tag,
        "address"
            | "article"
            | "aside"
            | "blockquote"
            | "body"
            | "button"
            | "center"
            | "dd"
            | "details"
            | "dir"
            | "div"
            | "dl"
            | "dt"
            | "fieldset"
            | "figcaption"
            | "figure"
            | "footer"
            | "form"
            | "h1"
            | "h2"
            | "h3"
            | "h4"
            | "h5"
            | "h6"
            | "header"
            | "hgroup"
            | "legend"
            | "li"
            | "main"
            | "menu"
            | "ol"
            | "optgroup"
            | "option"
            | "p"
            | "pre"
            | "search"
            | "section"
            | "select"
            | "summary"
            | "table"
            | "caption"
            | "tbody"
            | "thead"
            | "tfoot"
            | "tr"
            | "td"
            | "th"
            | "ul"
    ) || (tag.contains('-') && tag != "joomla-hidden-mail")
}

/// Whether an inline element only goes on with the word of the one before it, as editors cut words into runs.
pub fn goes_on(tree: &Tree, node: NodeId, element: &Element) -> bool {
    let alike = |before: &Element| {
        before.tag() == element.tag()
            && before.attribute("class") == element.attribute("class")
            && before.attribute("style") == element.attribute("style")
    };
    let Some(before) = tree.previous_sibling(node) else {
        return false;
    };
    let text = |mut at: NodeId| {
        // The first words of short runs, not of whole parts of the page.
        for _ in 0..4 {
            match tree.kind(at) {
                Kind::Text(text) => return Some(&**text),
                _ => at = tree.children(at).next()?,
            }
        }
        None
    };
    tree.element(before).is_some_and(alike)
        && text(before).is_some_and(|text| text.ends_with(char::is_alphabetic))
        && text(node).is_some_and(|text| text.starts_with(char::is_lowercase) || text.starts_with(' '))
}
