//! What reading lines and tables gives: one record for each address with its label, before any of it is believed.

use std::rc::Rc;

/// A title above records, by its number and its words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Title {
    /// Number of the line: the same title above two records has the same one.
    pub line: usize,
    /// Its words, trimmed.
    pub text: String,
    /// Whether it was marked as a title (a heading, a panel's title, bold), or only stands first.
    pub marked: bool,
    /// Titles with the same look play the same part.
    pub look: Rc<str>,
}

/// An address, or several, with the modules it is for.
#[derive(Debug, Clone, Default)]
pub struct Record {
    /// Modules named; none when only the titles above can tell.
    pub names: Vec<String>,
    /// The area, where the record itself says it.
    pub area: Option<String>,
    /// Addresses in order.
    pub mails: Vec<String>,
    /// Titles above, outermost first.
    pub titles: Vec<Rc<Title>>,
    /// Records with the same shape are of one kind: where the label stands and in what markup.
    pub shape: String,
    /// The page's order.
    pub at: usize,
    /// The words around, as a person may be named in them.
    pub around: String,
}
