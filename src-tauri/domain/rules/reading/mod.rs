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

use crate::domain::ticket::{Draft, Field};

/// The fields in which people write freely.
pub const FREE: [Field; 3] = [Field::Subject, Field::Description, Field::AlreadyTried];

/// The draft with what every rule needs of it.
pub struct Reading<'a> {
    /// The draft as written.
    pub draft: &'a Draft,
    /// Words of the subject.
    pub subject: Vec<Word>,
    /// Words of the description.
    pub description: Vec<Word>,
    /// The description in its parts.
    pub parts: Vec<Part>,
    own: [Plain; 3],
    whole: [Plain; 3],
}

impl<'a> Reading<'a> {
    /// Reads a draft.
    pub fn of(draft: &'a Draft) -> Self {
        let parts = parts::parts(&draft.description);
        let whole = FREE.map(|field| Plain::of(draft.text(field)));
        let own = |field| {
            let text = draft.text(field);
            let parts = if field == Field::Description {
                parts.clone()
            } else {
                parts::parts(text)
            };
            if plain::all_own(text, &parts) {
                whole[place(field)].clone()
            } else {
                Plain::of_own(text, &parts)
            }
        };
        Self {
            draft,
            subject: words(&draft.subject),
            description: words(&draft.description),
            own: FREE.map(own),
            whole,
            parts,
        }
    }

    /// The text of a field.
    pub fn text(&self, field: Field) -> &'a str {
        self.draft.text(field)
    }

    /// What the clerk says in a free field, without quoted mail, pasted error text and words between quotation marks.
    pub fn own(&self, field: Field) -> &Plain {
        &self.own[place(field)]
    }

    /// All that a free field holds, quoted and pasted text included.
    pub fn whole(&self, field: Field) -> &Plain {
        &self.whole[place(field)]
    }
}

fn place(field: Field) -> usize {
    FREE.iter().position(|free| *free == field).unwrap_or(1)
}
