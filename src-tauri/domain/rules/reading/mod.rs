//! A draft read once for all rules.
//!
//! [`words`] cuts texts into words; [`parts`] tells the clerk's own words from quoted mail and pasted error text;
//! [`plain`] writes a text so that patterns need one form only; [`sentences`] cuts it up. Places are kept throughout.

mod parts;
mod plain;
mod sentences;
mod words;

pub use parts::{Author, Part};
pub use plain::Plain;
pub use words::{Word, trimmed, words};

use std::cell::OnceCell;
use std::ops::Range;

use super::concepts::Said;
use crate::domain::ticket::{Draft, Field};

/// The fields in which people write freely.
pub const FREE: [Field; 3] = [Field::Subject, Field::Description, Field::AlreadyTried];

/// The draft with what every rule needs of it.
pub struct Reading<'a> {
    /// The draft as written.
    pub draft: &'a Draft,
    /// The description in its parts.
    pub parts: Vec<Part>,
    /// Only where it differs from the whole.
    own: [Option<Plain>; 3],
    whole: [Plain; 3],
    /// What the clerk says, looked up when a rule asks.
    said: [OnceCell<Said>; 3],
}

impl<'a> Reading<'a> {
    /// Reads a draft.
    pub fn of(draft: &'a Draft) -> Self {
        let [subject, description, tried] = FREE.map(|field| {
            let text = draft.text(field);
            let whole = Plain::of(text);
            let parts = parts::parts(text);
            let own = whole.own(text, &parts);
            (whole, own, parts)
        });
        Self {
            draft,
            parts: description.2,
            own: [subject.1, description.1, tried.1],
            whole: [subject.0, description.0, tried.0],
            said: Default::default(),
        }
    }

    /// The text of a field.
    pub fn text(&self, field: Field) -> &'a str {
        self.draft.text(field)
    }

    /// The words of a field, cut while they are asked for.
    pub fn words(&self, field: Field) -> impl Iterator<Item = Word> + use<'a> {
        words(self.draft.text(field))
    }

    /// What the clerk says in a free field, without quoted mail, pasted error text and words between quotation marks.
    pub fn own(&self, field: Field) -> &Plain {
        self.own[place(field)]
            .as_ref()
            .unwrap_or(&self.whole[place(field)])
    }

    /// Whether anything stands in a free field. A rule that asks first compiles its patterns when there is a text to look at.
    pub fn is_written(&self, field: Field) -> bool {
        !self.whole(field).text.is_empty()
    }

    /// Where the clerk's own words in a field say what a rule counts (`concepts`), in the plain text.
    pub fn means(&self, field: Field, rule: &str) -> Option<Range<usize>> {
        let writer = || self.words(Field::SignatureName).map(|word| word.folded);
        let said = |field| {
            self.said[place(field)].get_or_init(|| Said::of(self.own(field), &writer().collect::<Vec<_>>()))
        };
        let before = (field != Field::Subject).then(|| said(Field::Subject));
        said(field).find(rule, before)
    }

    /// All that a free field holds, quoted and pasted text included.
    pub fn whole(&self, field: Field) -> &Plain {
        &self.whole[place(field)]
    }
}

fn place(field: Field) -> usize {
    FREE.iter().position(|free| *free == field).unwrap_or(1)
}
