//! A plain text as words with what they can mean: the classes they are in, whether they are persons, what stands before them.

use std::ops::Range;

use super::data::{CONCEPTS, Classes};
use crate::domain::rules::reading::Plain;

/// What stands between a word and the one before it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Pause {
    /// A space or an apostrophe.
    None,
    /// A comma, a bracket, a dash, a colon: the thought goes on.
    Short,
    /// A full stop: another thought.
    Long,
}

/// One word of a plain text.
#[derive(Debug, Clone)]
pub struct Token {
    /// Where it stands in the plain text.
    pub bytes: Range<usize>,
    /// What it can mean.
    pub classes: Classes,
    /// The words and beginnings of phrases that it is, by their numbers.
    pub literals: Vec<u16>,
    /// What stands before it.
    pub pause: Pause,
    /// A given name, or a word that only a capital makes a name.
    pub name: Name,
}

/// How certain it is that a word names a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Name {
    /// It does not.
    No,
    /// A given name.
    Given,
    /// Written with a capital, and no word that is known.
    Perhaps,
}

/// The words of a place of a plain text; those of the writer's name are no names here.
pub fn tokens(plain: &Plain, place: Range<usize>, writer: &[String]) -> Vec<Token> {
    let text = &plain.text[place.clone()];
    let bytes = text.as_bytes();
    let mut tokens = Vec::with_capacity(text.len() / 6);
    let mut lower = String::new();
    let mut at = 0;
    let mut pause = Pause::Long;
    while at < bytes.len() {
        if !bytes[at].is_ascii_alphanumeric() {
            let here = match bytes[at] {
                b' ' | b'\'' | b'\n' | b'"' | b'_' => Pause::None,
                b'.' | b'!' | b'?' | b';' => Pause::Long,
                _ => Pause::Short,
            };
            pause = pause.max(here);
            at += 1;
            continue;
        }
        let len = bytes[at..]
            .iter()
            .take_while(|b| b.is_ascii_alphanumeric())
            .count();
        let word = &text[at..at + len];
        let capital = bytes[at].is_ascii_uppercase();
        let name = match capital {
            true if writer.iter().any(|name| name.eq_ignore_ascii_case(word)) => Name::No,
            true if len > 1 && bytes[at + 1].is_ascii_uppercase() => Name::Perhaps,
            true => Name::Given,
            false => Name::No,
        };
        let (classes, literals) = if capital {
            lower.clear();
            lower.push_str(word);
            lower.make_ascii_lowercase();
            CONCEPTS.meanings(&lower)
        } else {
            CONCEPTS.meanings(word)
        };
        tokens.push(Token {
            bytes: place.start + at..place.start + at + len,
            classes,
            literals,
            pause,
            name,
        });
        pause = Pause::None;
        at += len;
    }
    tokens
}

/// The words of a sentence with who is meant from each on.
pub struct Words {
    /// The words.
    pub tokens: Vec<Token>,
    /// Who is meant by what begins at each word.
    pub persons: Vec<Persons>,
    /// All that the words can mean: most phrases are out of the question at once.
    pub classes: Classes,
    /// The words and beginnings of phrases among them, a bit each.
    pub literals: Vec<u64>,
    /// Whether anybody is meant.
    pub anybody: bool,
}

impl Words {
    /// The words of a sentence, with who is meant.
    pub fn of(tokens: Vec<Token>, persons: Vec<Persons>) -> Self {
        let classes = tokens
            .iter()
            .fold(Classes::default(), |all, token| all.with(token.classes));
        let mut literals = vec![0; CONCEPTS.literals() / 64 + 1];
        for literal in tokens.iter().flat_map(|token| &token.literals) {
            literals[usize::from(*literal) / 64] |= 1 << (literal % 64);
        }
        let anybody = persons.iter().any(Persons::any);
        Self {
            tokens,
            persons,
            classes,
            literals,
            anybody,
        }
    }

    /// Whether a word or beginning is among them.
    pub fn has(&self, literal: u16) -> bool {
        self.literals
            .get(usize::from(literal) / 64)
            .is_some_and(|bits| bits & (1 << (literal % 64)) != 0)
    }
}

/// The ends of persons that begin at a word.
#[derive(Debug, Clone, Copy, Default)]
pub struct Persons {
    /// Somebody of the vendor's, where a capital is enough.
    pub vendors: Option<usize>,
    /// The same, where the name is certain.
    pub certain: Option<usize>,
    /// Somebody of the municipality.
    pub others: Option<usize>,
    /// Somebody called by the first name alone.
    pub called: Option<usize>,
}

impl Persons {
    /// Whether anybody is.
    pub fn any(&self) -> bool {
        self.vendors.is_some() || self.others.is_some() || self.called.is_some()
    }
}
