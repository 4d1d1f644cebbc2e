//! Where something stands in a text: bytes inside the program, UTF-16 units outside.
//!
//! A text area in the window counts UTF-16 code units, Rust counts bytes. The conversion happens once, where a finding
//! leaves the rules, so that no other place has to know of it.

use std::ops::Range;

/// A half-open range of UTF-16 code units, as a text area's `setSelectionRange` takes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Utf16Span {
    /// First code unit.
    pub start: u32,
    /// One past the last code unit.
    pub end: u32,
}

impl Utf16Span {
    /// Converts a byte range of `text`. Offsets past the end or inside a character are moved to the boundary before
    /// them, so that a wrong offset can never split a character.
    pub fn from_bytes(text: &str, bytes: Range<usize>) -> Self {
        let units = |offset: usize| {
            let offset = floor_char_boundary(text, offset);
            u32::try_from(text[..offset].encode_utf16().count()).unwrap_or(u32::MAX)
        };
        Self {
            start: units(bytes.start),
            end: units(bytes.end.max(bytes.start)),
        }
    }
}

/// The largest character boundary of `text` that is not past `offset`.
fn floor_char_boundary(text: &str, offset: usize) -> usize {
    let mut offset = offset.min(text.len());
    while !text.is_char_boundary(offset) {
        offset -= 1;
    }
    offset
}

/// Line and column, both from 1, of a byte offset; the column counts characters.
pub fn line_and_column(text: &str, offset: usize) -> (u32, u32) {
    let before = &text[..floor_char_boundary(text, offset)];
    let line = before.matches('\n').count() + 1;
    let column = before.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
    (
        u32::try_from(line).unwrap_or(u32::MAX),
        u32::try_from(column).unwrap_or(u32::MAX),
    )
}

/// The last place up to `at` at which the text may be cut.
pub fn cut_before(text: &str, at: usize) -> usize {
    let mut at = at.min(text.len());
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn accents_and_emoji_count_as_the_text_area_counts_them() {
        let text = "è 😀 qui";
        let at = text.find("qui").unwrap_or_default();
        assert_eq!(
            Utf16Span::from_bytes(text, at..at + 3),
            Utf16Span { start: 5, end: 8 }
        );
    }

    #[test]
    fn an_offset_inside_a_character_or_past_the_end_never_splits_it() {
        assert_eq!(Utf16Span::from_bytes("è", 1..99), Utf16Span { start: 0, end: 1 });
    }

    #[test]
    fn lines_and_columns_start_at_one_and_count_characters() {
        assert_eq!(line_and_column("à = 1\nè = 2", 0), (1, 1));
        assert_eq!(line_and_column("à = 1\nè = 2", "à = 1\nè".len()), (2, 2));
    }
}
