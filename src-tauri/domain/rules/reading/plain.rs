//! A text in plain form, so that patterns need one form only.
//!
//! Only ASCII: accents folded, `e'` and `è` both `e`, every apostrophe `'`, white space one space or one line break. Lower
//! case, but for persons: a given name is written `Stefano` however the clerk wrote it, another word that only a capital
//! makes a name is written `PERUGINI`. ASCII keeps the patterns fast; every byte knows where it came from.

use std::ops::Range;

use super::parts::Part;
use super::sentences;
use crate::domain::address_list::without_accent;
use crate::domain::rules::lexicon;

/// A text in plain form.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plain {
    /// The plain text; ASCII only.
    pub text: String,
    /// Where each byte of it stands in the original, and the end.
    from: Vec<Range<u32>>,
    /// Its sentences.
    pub sentences: Vec<Range<usize>>,
}

/// Quotation marks that open, with those that close.
const QUOTES: [(char, char); 4] = [('"', '"'), ('«', '»'), ('“', '”'), ('„', '“')];
/// A quotation longer than this is a mark somebody forgot to close.
const LONGEST_QUOTE: usize = 160;

impl Plain {
    /// The whole text.
    pub fn of(text: &str) -> Self {
        let mut writer = Writer::default();
        writer.write(text, 0);
        writer.finish(text)
    }

    /// The clerk's own words: quoted and pasted parts left out, and what stands between quotation marks.
    pub fn of_own(text: &str, parts: &[Part]) -> Self {
        let mut writer = Writer::default();
        for part in parts.iter().filter(|part| part.is_own()) {
            let mut rest = part.bytes.clone();
            while let Some(quote) = quotation(&text[rest.clone()]) {
                writer.write(&text[rest.start..rest.start + quote.start], rest.start);
                writer.put(b'"', rest.start + quote.start, 1);
                rest.start += quote.end;
            }
            writer.write(&text[rest.clone()], rest.start);
            if writer.text.last().is_some_and(|last| *last != b'\n') {
                writer.put(b'\n', part.bytes.end, 0);
            }
        }
        writer.finish(text)
    }

    /// The place in the original of a range of the plain text.
    pub fn original(&self, plain: Range<usize>) -> Range<usize> {
        let Some(last) = plain.end.checked_sub(1).filter(|last| *last >= plain.start) else {
            return 0..0;
        };
        match (self.from.get(plain.start), self.from.get(last)) {
            (Some(first), Some(last)) => first.start as usize..last.end as usize,
            _ => 0..0,
        }
    }

    /// The sentence that a place of the plain text is in.
    pub fn sentence(&self, at: usize) -> Range<usize> {
        let next = self.sentences.partition_point(|sentence| sentence.end <= at);
        self.sentences.get(next).cloned().unwrap_or(0..self.text.len())
    }
}

/// Whether nothing is left out of the own words.
pub fn all_own(text: &str, parts: &[Part]) -> bool {
    parts.iter().all(Part::is_own) && quotation(text).is_none()
}

/// The first quotation of a text, on one line.
fn quotation(text: &str) -> Option<Range<usize>> {
    let mut search = 0;
    while let Some((offset, open)) = text[search..]
        .char_indices()
        .find(|(_, c)| QUOTES.iter().any(|(open, _)| open == c))
    {
        let start = search + offset;
        let inside = start + open.len_utf8();
        let close = QUOTES
            .iter()
            .find(|(o, _)| *o == open)
            .map_or('"', |(_, close)| *close);
        let found = text[inside..]
            .char_indices()
            .take(LONGEST_QUOTE)
            .take_while(|(_, c)| *c != '\n')
            .find(|(_, c)| *c == close);
        match found {
            Some((at, _)) => return Some(start..inside + at + close.len_utf8()),
            None => search = inside,
        }
    }
    None
}

#[derive(Default)]
struct Writer {
    text: Vec<u8>,
    from: Vec<Range<u32>>,
}

impl Writer {
    fn put(&mut self, byte: u8, at: usize, len: usize) {
        let start = u32::try_from(at).unwrap_or(u32::MAX);
        let end = u32::try_from(at + len).unwrap_or(u32::MAX);
        self.text.push(byte);
        self.from.push(start..end);
    }

    fn write(&mut self, text: &str, offset: usize) {
        let mut characters = text.char_indices().peekable();
        while let Some((at, character)) = characters.next() {
            let at = offset + at;
            let len = character.len_utf8();
            match character {
                '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{b4}' => {
                    let letter_follows = characters.peek().is_some_and(|(_, c)| c.is_alphanumeric());
                    match self.from.last_mut() {
                        // An accent written as an apostrophe: e', perche', gia'
                        Some(last)
                            if !letter_follows && self.text.last().is_some_and(|last| is_vowel(*last)) =>
                        {
                            last.end = u32::try_from(at + len).unwrap_or(u32::MAX);
                        }
                        _ => self.put(b'\'', at, len),
                    }
                }
                '\n' => match (self.text.last(), self.from.last_mut()) {
                    (Some(b'\n'), _) => {}
                    (Some(b' '), Some(_)) => {
                        self.text.pop();
                        self.from.pop();
                        self.put(b'\n', at, len);
                    }
                    _ => self.put(b'\n', at, len),
                },
                _ if character.is_whitespace() || character.is_control() => {
                    if !matches!(self.text.last(), Some(b' ' | b'\n') | None) {
                        self.put(b' ', at, len);
                    }
                }
                _ if character.is_ascii() => self.put(character as u8, at, len),
                _ => {
                    let upper = character.is_uppercase();
                    let base = without_accent(character.to_lowercase().next().unwrap_or(character));
                    let byte = match base {
                        base if base.is_ascii() && upper => base.to_ascii_uppercase() as u8,
                        base if base.is_ascii() => base as u8,
                        '\u{2013}' | '\u{2014}' | '\u{2022}' | '\u{2212}' | '·' => b'-',
                        '«' | '»' | '“' | '”' | '„' => b'"',
                        // A combining mark belongs to the letter before it.
                        '\u{300}'..='\u{36f}' => {
                            if let Some(last) = self.from.last_mut() {
                                last.end = u32::try_from(at + len).unwrap_or(u32::MAX);
                            }
                            continue;
                        }
                        '…' => b'.',
                        base if base.is_alphabetic() => b'_',
                        _ => b'~',
                    };
                    self.put(byte, at, len);
                }
            }
        }
    }

    /// Marks the names, lowers the rest and cuts the sentences.
    fn finish(mut self, original: &str) -> Plain {
        let mut at = 0;
        let mut sentence_opens = true;
        let mut after_place = false;
        while at < self.text.len() {
            let byte = self.text[at];
            if !byte.is_ascii_alphabetic() {
                sentence_opens |= matches!(byte, b'.' | b'!' | b'?' | b'\n' | b':' | b'"');
                at += 1;
                continue;
            }
            let word = at..at
                + self.text[at..]
                    .iter()
                    .take_while(|b| b.is_ascii_alphabetic())
                    .count();
            let letters = &mut self.text[word.clone()];
            let capital = letters[0].is_ascii_uppercase();
            let all_capital = letters.len() > 1 && letters.iter().all(u8::is_ascii_uppercase);
            letters.make_ascii_lowercase();
            let text = std::str::from_utf8(letters).unwrap_or_default();
            let place = after_place && (capital || all_capital);
            let name = !place && lexicon::is_given_name(text, capital && !all_capital);
            let unknown_name = capital
                && !all_capital
                && !sentence_opens
                && !place
                && letters.len() > 2
                && !lexicon::is_no_name(text)
                && !lexicon::is_everyday(text);
            after_place = lexicon::is_before_place(text) || place;
            if name {
                letters[0].make_ascii_uppercase();
            } else if unknown_name {
                letters.make_ascii_uppercase();
            }
            sentence_opens = false;
            at = word.end;
        }
        let text = String::from_utf8(self.text).unwrap_or_default();
        debug_assert!(self.from.iter().all(|range| range.end as usize <= original.len()));
        Plain {
            sentences: sentences::sentences(&text),
            text,
            from: self.from,
        }
    }
}

fn is_vowel(byte: u8) -> bool {
    matches!(byte.to_ascii_lowercase(), b'a' | b'e' | b'i' | b'o' | b'u')
}

#[cfg(test)]
mod tests {
    use super::super::parts::parts;
    use super::*;

    #[test]
    fn all_ways_of_writing_an_accent_are_one() {
        for written in [
            "perché è già così",
            "perche' e' gia' cosi'",
            "PERCHÈ È GIÀ COSÌ",
            "perche’ e’  gia’\u{a0}cosi’",
        ] {
            assert_eq!(Plain::of(written).text, "perche e gia cosi", "{written}");
        }
        assert_eq!(Plain::of("l’utente dell'area").text, "l'utente dell'area");
    }

    #[test]
    fn persons_are_written_apart_from_words() {
        for (written, plain) in [
            ("PARLARE CON STEFANO", "parlare con Stefano"),
            ("parlare con stefano", "parlare con Stefano"),
            ("parlare con Perugini", "parlare con PERUGINI"),
            ("in via Stefano Rossi", "in via stefano rossi"),
            ("al massimo con Massimo", "al massimo con Massimo"),
            ("Chiedo alla Ragioneria", "chiedo alla ragioneria"),
        ] {
            assert_eq!(Plain::of(written).text, plain);
        }
    }

    #[test]
    fn a_place_leads_back_to_the_words_as_written() {
        let text = "Perche' c'è  “Stefano”, l’utente";
        let plain = Plain::of(text);
        let at = plain.text.find("perche").unwrap();
        assert_eq!(&text[plain.original(at..at + 6)], "Perche'");
        let at = plain.text.find("Stefano").unwrap();
        assert_eq!(&text[plain.original(at..at + 7)], "Stefano");
    }

    #[test]
    fn own_words_leave_out_quotations_and_programs() {
        let text = "Esce \"sollecito pagato\" due volte.\n> vecchio\nOggi no.";
        let own = Plain::of_own(text, &parts(text));
        assert_eq!(own.text, "esce \" due volte.\noggi no.\n");
        let at = own.text.find("oggi").unwrap();
        assert_eq!(&text[own.original(at..at + 8)], "Oggi no.");
    }
}
