//! Phrases: words, beginnings of words, classes and persons in a row, with room for a few others between them.
//!
//! ```text
//! mi|ci ha|hanno ? chies* .. di <write:inf>
//! ```
//! `a|b` either; `chies*` a beginning; `<write:inf>` a class; `@` a person or the usual one, `@@` also a word that only a capital
//! makes a name; `&` somebody of the writer's municipality; `%` somebody
//! called by the first name alone; `..` up to four words, `...` up to nine, never over a full stop;
//! a `?` behind a word: it may be missing. Words stand next to one another also over a comma.

use std::ops::Range;

use super::data::Classes;
use super::tokens::{Pause, Words};

/// One thing of a phrase.
#[derive(Debug)]
pub enum Element {
    /// Any of some words or persons.
    One(Choice),
    /// Up to so many words.
    Gap(usize),
}

/// What may stand in one place of a phrase.
#[derive(Debug, Default)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each names one more thing that may stand in the place"
)]
pub struct Choice {
    /// Whole words and beginnings, by their numbers; sorted.
    pub literals: Vec<u16>,
    /// Classes.
    pub classes: Classes,
    /// A person of the vendor's: named, or the usual one.
    pub person: bool,
    /// A capital is enough to make a name of the vendor's.
    pub capital: bool,
    /// Somebody of the writer's municipality.
    pub other: bool,
    /// A person called as one calls who helps, by the first name alone.
    pub called: bool,
    /// Whether it may be missing.
    pub optional: bool,
}

impl Choice {
    /// Whether it is anywhere among the words at all.
    fn possible(&self, words: &Words) -> bool {
        self.optional
            || words.anybody && (self.person || self.other || self.called)
            || self.classes.any(words.classes)
            || self.literals.iter().any(|literal| words.has(*literal))
    }

    /// The ends of what stands here, one word first.
    fn ends(&self, words: &Words, at: usize) -> [Option<usize>; 4] {
        let token = &words.tokens[at];
        let literal = |number: &u16| self.literals.binary_search(number).is_ok();
        let is = token.classes.any(self.classes) || token.literals.iter().any(literal);
        let persons = &words.persons[at];
        let vendors = if self.capital {
            persons.vendors
        } else {
            persons.certain
        };
        [
            is.then_some(at + 1),
            vendors.filter(|_| self.person),
            persons.others.filter(|_| self.other),
            persons.called.filter(|_| self.called),
        ]
    }
}

/// A phrase as read from the data.
#[derive(Debug)]
pub struct Phrase {
    /// Its things, in order.
    pub elements: Vec<Element>,
}

impl Phrase {
    /// Reads one; the error names the thing that does not read. `literal` gives a word or a beginning its number.
    pub fn read(
        written: &str,
        class: impl Fn(&str) -> Option<Classes>,
        mut literal: impl FnMut(&str, bool) -> u16,
    ) -> Result<Self, String> {
        let element = |written: &str| -> Result<Element, String> {
            match written {
                ".." => return Ok(Element::Gap(4)),
                "..." => return Ok(Element::Gap(9)),
                _ => {}
            }
            let (written, optional) = match written.strip_suffix('?') {
                Some(rest) => (rest, true),
                None => (written, false),
            };
            let mut choice = Choice {
                optional,
                ..Choice::default()
            };
            for one in written.split('|') {
                if let Some(name) = one.strip_prefix('<').and_then(|rest| rest.strip_suffix('>')) {
                    let classes = class(name).ok_or_else(|| written.to_owned())?;
                    choice.classes = choice.classes.with(classes);
                } else if one == "@" || one == "@@" {
                    choice.person = true;
                    choice.capital = one == "@@";
                } else if one == "&" {
                    choice.other = true;
                } else if one == "%" {
                    choice.called = true;
                } else if let Some(stem) = one.strip_suffix('*') {
                    choice.literals.push(literal(stem, true));
                } else if one.is_empty() || !one.bytes().all(|b| b.is_ascii_alphanumeric()) {
                    return Err(written.to_owned());
                } else {
                    choice.literals.push(literal(one, false));
                }
            }
            choice.literals.sort_unstable();
            Ok(Element::One(choice))
        };
        let elements = written
            .split_whitespace()
            .map(element)
            .collect::<Result<Vec<_>, _>>()?;
        match elements.first() {
            Some(Element::One(first)) if !first.optional => Ok(Self { elements }),
            _ => Err(written.to_owned()),
        }
    }

    /// The words from `at` that are the phrase.
    pub fn matches(&self, words: &Words, at: usize) -> Option<Range<usize>> {
        let possible = |element: &Element| match element {
            Element::One(choice) => choice.possible(words),
            Element::Gap(_) => true,
        };
        if !self.elements[1..].iter().all(possible) {
            return None;
        }
        let mut fuel = FUEL;
        rest(&self.elements, words, at, &mut fuel).map(|end| at..end)
    }
}

/// Steps after which a phrase is given up: gaps within gaps could otherwise be tried for ever.
const FUEL: u32 = 250;

/// Where the things end when they begin at a word.
fn rest(elements: &[Element], words: &Words, at: usize, fuel: &mut u32) -> Option<usize> {
    let first = *fuel == FUEL;
    *fuel = fuel.checked_sub(1)?;
    let Some((element, after)) = elements.split_first() else {
        return Some(at);
    };
    match element {
        Element::Gap(most) => {
            for here in at..=at + most {
                if let Some(end) = rest(after, words, here, fuel) {
                    return Some(end);
                }
                if words.tokens.get(here)?.pause == Pause::Long {
                    return None;
                }
            }
            None
        }
        Element::One(choice) => {
            let joined = words
                .tokens
                .get(at)
                .is_some_and(|token| first || token.pause < Pause::Long);
            let ends = if joined { choice.ends(words, at) } else { [None; 4] };
            let missing = choice.optional.then_some(at);
            let mut ends = ends.into_iter().chain([missing]).flatten();
            ends.find_map(|end| rest(after, words, end, fuel))
        }
    }
}
