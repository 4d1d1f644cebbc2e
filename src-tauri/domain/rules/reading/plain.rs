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
/// What ends a clause within a sentence.
const CLAUSE_ENDS: [char; 4] = [';', ':', '(', ')'];
/// A reader looks no farther than this for what belongs to a word.
const REACH: usize = 400;
/// A clause reaches no farther than this on either side of a place.
const CLAUSE_REACH: usize = 170;
/// Sentences that begin with a word which may be a surname are looked at so far.
const MOST_OPENERS: usize = 64;
/// A quotation longer than this is a mark somebody forgot to close.
const LONGEST_QUOTE: usize = 160;

impl Plain {
    /// The whole text.
    pub fn of(text: &str) -> Self {
        let mut writer = Writer::with_capacity(text.len());
        writer.write(text);
        writer.mark_names();
        writer.cut()
    }

    /// The clerk's own words among the whole: quoted and pasted parts left out, and what stands between quotation marks.
    /// `None` when all of it is.
    pub fn own(&self, text: &str, parts: &[Part]) -> Option<Self> {
        if parts.iter().all(Part::is_own) && quotation(text).is_none() {
            return None;
        }
        let mut writer = Writer::with_capacity(self.text.len());
        for part in parts.iter().filter(|part| part.is_own()) {
            let mut rest = part.bytes.clone();
            while let Some(quote) = quotation(&text[rest.clone()]) {
                writer.copy(self, rest.start..rest.start + quote.start);
                writer.put(b'"', rest.start + quote.start, 1);
                rest.start += quote.end;
            }
            writer.copy(self, rest);
            if writer.text.last().is_some_and(|last| *last != b'\n') {
                writer.put(b'\n', part.bytes.end, 0);
            }
        }
        Some(writer.cut())
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

    /// The sentence that a place is in, as far as one looks: a text without full stops is not read again for every find.
    pub fn near(&self, at: usize) -> Range<usize> {
        let sentence = self.sentence(at);
        let start = sentence.start.max(at.saturating_sub(REACH)).min(at);
        start..sentence.end.min(at + REACH).max(at)
    }

    /// The clause that a place of the plain text is in: what a sentence says at once.
    pub fn clause(&self, at: usize) -> Range<usize> {
        let sentence = self.sentence(at);
        let from = sentence.start.min(at).max(at.saturating_sub(CLAUSE_REACH));
        let to = sentence.end.max(at).min(at + CLAUSE_REACH);
        let start = self.text[from..at]
            .rfind(CLAUSE_ENDS)
            .map_or(from, |end| from + end + 1);
        let end = self.text[at..to].find(CLAUSE_ENDS).map_or(to, |end| at + end);
        start..end
    }
}

/// The first quotation of a text, on one line.
fn quotation(text: &str) -> Option<Range<usize>> {
    let mut search = 0;
    loop {
        let start = search + text[search..].find(['"', '«', '“', '”', '„'])?;
        let open = text[start..].chars().next()?;
        let inside = start + open.len_utf8();
        search = inside;
        let Some((_, close)) = QUOTES.iter().find(|(mark, _)| *mark == open) else {
            continue;
        };
        let found = text[inside..]
            .char_indices()
            .take(LONGEST_QUOTE)
            .take_while(|(_, c)| *c != '\n')
            .find(|(_, c)| c == close);
        if let Some((at, _)) = found {
            return Some(start..inside + at + close.len_utf8());
        }
    }
}

struct Writer {
    text: Vec<u8>,
    from: Vec<Range<u32>>,
}

impl Writer {
    fn with_capacity(bytes: usize) -> Self {
        Self {
            text: Vec::with_capacity(bytes + 1),
            from: Vec::with_capacity(bytes + 1),
        }
    }

    /// Takes over what another plain text has of a place of the original.
    fn copy(&mut self, plain: &Plain, original: Range<usize>) {
        let at = |place: usize| plain.from.partition_point(|from| (from.start as usize) < place);
        let (start, end) = (at(original.start), at(original.end));
        self.text.extend_from_slice(&plain.text.as_bytes()[start..end]);
        self.from.extend_from_slice(&plain.from[start..end]);
    }

    fn put(&mut self, byte: u8, at: usize, len: usize) {
        let start = u32::try_from(at).unwrap_or(u32::MAX);
        let end = u32::try_from(at + len).unwrap_or(u32::MAX);
        self.text.push(byte);
        self.from.push(start..end);
    }

    /// Some bytes as they are.
    fn copy_run(&mut self, run: &[u8], at: usize) {
        self.text.extend_from_slice(run);
        let start = u32::try_from(at).unwrap_or(u32::MAX);
        let len = u32::try_from(run.len()).unwrap_or(u32::MAX);
        self.from
            .extend((start..start.saturating_add(len)).map(|from| from..from.saturating_add(1)));
    }

    fn write(&mut self, text: &str) {
        let mut at = 0;
        while let Some(character) = text[at..].chars().next() {
            // Most of a text is letters, which are taken over as they are.
            let run = text.as_bytes()[at..]
                .iter()
                .take_while(|byte| is_plain(**byte))
                .count();
            if run > 0 {
                self.copy_run(&text.as_bytes()[at..at + run], at);
                at += run;
                continue;
            }
            let len = character.len_utf8();
            let start = at;
            at += len;
            match character {
                '\'' | '\u{2019}' | '\u{2018}' | '`' | '\u{b4}' => {
                    let letter_follows = text[at..].starts_with(char::is_alphanumeric);
                    match self.from.last_mut() {
                        // An accent written as an apostrophe: e', perche', gia'
                        Some(last)
                            if !letter_follows && self.text.last().is_some_and(|last| is_vowel(*last)) =>
                        {
                            last.end = u32::try_from(at).unwrap_or(u32::MAX);
                        }
                        _ => self.put(b'\'', start, len),
                    }
                }
                '\n' => match (self.text.last(), self.from.last_mut()) {
                    (Some(b'\n'), _) => {}
                    (Some(b' '), Some(_)) => {
                        self.text.pop();
                        self.from.pop();
                        self.put(b'\n', start, len);
                    }
                    _ => self.put(b'\n', start, len),
                },
                _ if character.is_whitespace() || character.is_control() => {
                    if !matches!(self.text.last(), Some(b' ' | b'\n') | None) {
                        self.put(b' ', start, len);
                    }
                }
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
                                last.end = u32::try_from(at).unwrap_or(u32::MAX);
                            }
                            continue;
                        }
                        '…' => b'.',
                        base if base.is_alphabetic() => b'_',
                        _ => b'~',
                    };
                    self.put(byte, start, len);
                }
            }
        }
    }

    /// Marks the names and lowers the rest.
    fn mark_names(&mut self) {
        let mut at = 0;
        let mut sentence_opens = true;
        let mut after_place = false;
        // Words that open a sentence with a capital, and those that are persons elsewhere.
        let mut openers: Vec<Range<usize>> = vec![];
        let mut surnames: Vec<Range<usize>> = vec![];
        while at < self.text.len() {
            let byte = self.text[at];
            if !byte.is_ascii_alphabetic() {
                sentence_opens |= matches!(byte, b'.' | b'!' | b'?' | b'\n' | b':' | b'"');
                at += 1;
                continue;
            }
            let len = self.text[at..]
                .iter()
                .take_while(|b| b.is_ascii_alphabetic())
                .count();
            let letters = &mut self.text[at..at + len];
            let capital = letters[0].is_ascii_uppercase();
            let all_capital = capital && len > 1 && letters.iter().all(u8::is_ascii_uppercase);
            letters.make_ascii_lowercase();
            let lists = lexicon::lists(std::str::from_utf8(letters).unwrap_or_default());
            let place = after_place && capital;
            let name = !place && lists.given_name(capital && !all_capital) && !in_address(&self.text, at);
            let unknown_name =
                capital && !all_capital && !sentence_opens && !place && len > 2 && !lists.no_name();
            after_place = lists.before_place() || place;
            if name {
                self.text[at].make_ascii_uppercase();
            } else if unknown_name {
                self.text[at..at + len].make_ascii_uppercase();
                surnames.push(at..at + len);
            } else if sentence_opens && capital && !all_capital && len > 3 && !place && !lists.no_name() {
                openers.push(at..at + len);
            }
            sentence_opens = false;
            at += len;
        }
        for opener in openers.into_iter().take(MOST_OPENERS) {
            let same = |name: &Range<usize>| {
                self.text[name.clone()].eq_ignore_ascii_case(&self.text[opener.clone()])
            };
            if surnames.iter().take(MOST_OPENERS).any(same) {
                self.text[opener].make_ascii_uppercase();
            }
        }
    }

    /// Cuts the sentences.
    fn cut(self) -> Plain {
        let text = String::from_utf8(self.text).unwrap_or_default();
        Plain {
            sentences: sentences::sentences(&text),
            text,
            from: self.from,
        }
    }
}

/// Whether a word is part of a mail address: nobody is named there. "@Davide" calls somebody.
fn in_address(text: &[u8], at: usize) -> bool {
    let part = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_' | b'@');
    let before = text[..at]
        .iter()
        .rev()
        .take(60)
        .take_while(|byte| part(byte))
        .count();
    let after = text[at..].iter().take(60).take_while(|byte| part(byte)).count();
    let whole = &text[at - before..at + after];
    whole
        .windows(2)
        .any(|pair| pair[1] == b'@' && pair[0].is_ascii_alphanumeric())
}

/// A byte that stands for itself: visible, and none of the marks that are an accent or an apostrophe.
fn is_plain(byte: u8) -> bool {
    matches!(byte, b'!'..=b'&' | b'('..=b'_' | b'a'..=b'~')
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
        let own = Plain::of(text).own(text, &parts(text)).unwrap();
        assert_eq!(own.text, "esce \" due volte.\noggi no.\n");
        let at = own.text.find("oggi").unwrap();
        assert_eq!(&text[own.original(at..at + 8)], "Oggi no.");
    }
}
