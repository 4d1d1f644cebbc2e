//! What kind of element is what on a page: blocks, grids, titles.

use super::tree::Element;

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
            let class = class.to_lowercase();
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
            .any(|word| {
                class == *word || class.ends_with(&format!("-{word}")) || class.ends_with(&format!("_{word}"))
            })
        })
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
