//! A text cut into words, case and accents folded, places kept.

use std::ops::Range;

use crate::domain::address_list::without_accent;

/// One word of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Word {
    /// Lower case, without accents: `Perché` and `perche'` both give `perche`.
    pub folded: String,
    /// Where it stands, in bytes.
    pub bytes: Range<usize>,
}

impl Word {
    /// Whether it mixes letters and digits, as message and record codes do.
    pub fn is_code(&self) -> bool {
        let has = |test: fn(&char) -> bool| self.folded.chars().any(|c| test(&c));
        has(char::is_ascii_digit) && has(|c| c.is_alphabetic())
    }

    /// Whether it is made of digits only.
    pub fn is_number(&self) -> bool {
        self.folded.chars().all(|c| c.is_ascii_digit())
    }
}

/// Cuts a text into runs of letters and digits, one at a time.
pub fn words(text: &str) -> impl Iterator<Item = Word> {
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + text[at..].find(char::is_alphanumeric)?;
        let rest = &text[start..];
        let len = rest.find(|c: char| !c.is_alphanumeric()).unwrap_or(rest.len());
        at = start + len;
        Some(Word {
            folded: fold(&rest[..len]),
            bytes: start..at,
        })
    })
}

fn fold(word: &str) -> String {
    if word.is_ascii() {
        return word.to_ascii_lowercase();
    }
    word.chars()
        .flat_map(char::to_lowercase)
        .map(without_accent)
        .collect()
}

/// The bytes of `text` without white space around; empty at 0 when there is nothing else.
pub fn trimmed(text: &str) -> Range<usize> {
    let start = text.len() - text.trim_start().len();
    let end = start + text.trim().len();
    if end > start { start..end } else { 0..0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_folded_and_keep_their_place() {
        let text = "Perché l'unità?";
        let read: Vec<_> = words(text).map(|word| (word.folded, &text[word.bytes])).collect();
        assert_eq!(
            read,
            [
                ("perche".into(), "Perché"),
                ("l".into(), "l"),
                ("unita".into(), "unità")
            ]
        );
    }

    #[test]
    fn codes_and_numbers_are_told_from_words() {
        let of = |text: &str| words(text).next().unwrap();
        assert!(of("EC014").is_code() && !of("errore").is_code() && !of("2024").is_code());
        assert!(of("2024").is_number());
    }
}
