//! A plain text cut into sentences: at a full stop that is none of an abbreviation, at a line break that ends a thought.

use std::ops::Range;

/// Abbreviations whose full stop ends nothing.
const ABBREVIATIONS: [&str; 44] = [
    "sig", "ra", "dott", "ssa", "dr", "rag", "geom", "ing", "arch", "avv", "prof", "art", "n", "nn", "nr",
    "num", "prot", "fg", "part", "pag", "ecc", "es", "c", "a", "p", "s", "d", "l", "g", "tel", "cell", "int",
    "rif", "cod", "cat", "det", "del", "ord", "ca", "vs", "lett", "co", "cap", "sub",
];
const LONGEST_ABBREVIATION: usize = 4;
/// A line shorter than this was ended by the writer, not by the width of a window.
const WRAPPED: usize = 60;

/// The sentences, in order, without gaps.
pub fn sentences(text: &str) -> Vec<Range<usize>> {
    let bytes = text.as_bytes();
    let mut sentences = Vec::new();
    let mut start = 0;
    let mut line = 0;
    for (at, byte) in bytes.iter().enumerate() {
        let ends = match byte {
            b'!' | b'?' | b';' => bytes
                .get(at + 1)
                .is_none_or(|next| !matches!(next, b'!' | b'?' | b';') && !next.is_ascii_alphanumeric()),
            b'.' => {
                bytes.get(at + 1).is_none_or(u8::is_ascii_whitespace) && !is_abbreviation(&text[start..at])
            }
            b'\n' => {
                let before = text[line..at].trim_end();
                let after = bytes.get(at + 1).copied().unwrap_or(b'-');
                let goes_on = before.len() >= WRAPPED
                    && after.is_ascii_lowercase()
                    && bytes.get(at + 2) != Some(&b')')
                    && !before.ends_with([':', '.', ';', '!', '?']);
                line = at + 1;
                !goes_on
            }
            _ => false,
        };
        if ends && at + 1 > start {
            sentences.push(start..at + 1);
            start = at + 1;
        }
    }
    if start < text.len() {
        sentences.push(start..text.len());
    }
    sentences
}

fn is_abbreviation(before: &str) -> bool {
    let letters = before
        .bytes()
        .rev()
        .take(LONGEST_ABBREVIATION + 1)
        .take_while(u8::is_ascii_alphabetic)
        .count();
    let word = &before[before.len() - letters..];
    (1..=LONGEST_ABBREVIATION).contains(&word.len())
        && ABBREVIATIONS
            .iter()
            .any(|abbreviation| abbreviation.eq_ignore_ascii_case(word))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn cut(text: &str) -> Vec<&str> {
        sentences(text)
            .into_iter()
            .map(|range| text[range].trim())
            .collect()
    }

    #[test]
    fn full_stops_end_sentences_but_not_abbreviations_or_numbers() {
        assert_eq!(
            cut("parlo con la sig.ra rossi. l'atto n. 12 e del 3.4.2024. ecco!!! poi?"),
            [
                "parlo con la sig.ra rossi.",
                "l'atto n. 12 e del 3.4.2024.",
                "ecco!!!",
                "poi?"
            ]
        );
    }

    #[test]
    fn lines_end_sentences_unless_the_window_broke_them() {
        assert_eq!(
            cut("due cose:\n1) lo scanner\n2) i mandati"),
            ["due cose:", "1) lo scanner", "2) i mandati"]
        );
        let wrapped = "questa riga e stata spezzata dal programma di posta quando era\nabbastanza lunga";
        assert_eq!(cut(wrapped), [wrapped]);
    }
}
