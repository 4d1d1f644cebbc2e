//! Finding a module as the clerk types: by name, area, synonyms and addresses' own words, accents and case aside.

use nucleo_matcher::pattern::{AtomKind, CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::{AddressList, Module};

/// Words from this length on may have one mistake.
const MISTAKEN: usize = 5;

/// A module that answers a search, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The module.
    pub module: &'a Module,
    /// The synonym through which it was found, when it was not the name or the area.
    pub keyword: Option<&'a str>,
    /// What was found in the synonym, or else in the name: UTF-16 units, from and one past the last.
    pub ranges: Vec<(u32, u32)>,
}

/// A search over one list.
pub struct Search<'a> {
    list: &'a AddressList,
}

/// What a query finds in a text: how well, and where (in characters).
type Found = (u32, Vec<u32>);

struct Query {
    pattern: Pattern,
    /// Its words, folded, as characters.
    words: Vec<Vec<char>>,
    folded: String,
    matcher: Matcher,
    buffer: Vec<char>,
}

impl Query {
    fn new(query: &str) -> Self {
        let clean = escape(query);
        let folded = fold(&clean);
        let words: Vec<&str> = words(&folded).map(|(_, word)| word).collect();
        Self {
            pattern: Pattern::new(
                &clean,
                CaseMatching::Ignore,
                Normalization::Smart,
                AtomKind::Substring,
            ),
            words: words.iter().map(|word| word.chars().collect()).collect(),
            folded: words.join(" "),
            matcher: Matcher::new(Config::DEFAULT),
            buffer: Vec::new(),
        }
    }

    fn find(&mut self, text: &str) -> Option<Found> {
        let mut places = Vec::new();
        self.buffer.clear();
        let haystack = Utf32Str::new(text, &mut self.buffer);
        if let Some(points) = self.pattern.indices(haystack, &mut self.matcher, &mut places) {
            places.sort_unstable();
            places.dedup();
            return Some((points * 2, places));
        }
        self.find_mistyped(text)
    }

    /// Every word as the beginning of a word of the text, long ones with one mistake.
    fn find_mistyped(&self, text: &str) -> Option<Found> {
        if !self.words.iter().any(|word| word.len() >= MISTAKEN) {
            return None;
        }
        let folded = fold(text);
        let mut places = Vec::new();
        let mut points = 0;
        for word in &self.words {
            let length = word.len();
            let like = |(_, known): &(usize, &str)| begins_like(known, word, length >= MISTAKEN);
            let (at, _) = words(&folded).find(like)?;
            let first = to_u32(folded[..at].chars().count());
            let known = words(&folded)
                .find(|(place, _)| *place == at)
                .map_or(0, |(_, known)| known.chars().count());
            places.extend(first..first + to_u32(length.min(known)));
            points += to_u32(length) * 8;
        }
        Some((points, places))
    }
}

impl<'a> Search<'a> {
    /// Prepares a search over `list`.
    pub fn new(list: &'a AddressList) -> Self {
        Self { list }
    }

    /// The modules that answer `query`, best first; all of them, in the list's order, for an empty query.
    ///
    /// A name weighs more than a synonym, a synonym more than an area. Every word of the query must be found.
    pub fn find(&self, query: &str) -> Vec<Hit<'a>> {
        if !query.chars().any(char::is_alphanumeric) {
            let whole = |module| Hit {
                module,
                keyword: None,
                ranges: Vec::new(),
            };
            return self.list.modules.iter().map(whole).collect();
        }
        let mut query = Query::new(query);
        let mut scored: Vec<(u32, Hit<'a>)> = self
            .list
            .modules
            .iter()
            .filter_map(|module| score(&mut query, module))
            .collect();
        // Stable, so that equal scores keep the list's order.
        scored.sort_by_key(|(points, _)| std::cmp::Reverse(*points));
        scored.into_iter().map(|(_, hit)| hit).collect()
    }

    /// Up to three module names near to one that is not in the list, for "did you mean".
    pub fn near(&self, name: &str) -> Vec<&'a str> {
        // The last word of "tributi/TARI" is the most telling one.
        let words = name
            .split(|c: char| !c.is_alphanumeric())
            .filter(|word| word.chars().count() > 2);
        let searches = std::iter::once(name.to_owned()).chain(words.rev().map(fold));
        let mut near: Vec<_> = searches
            .flat_map(|words| self.find(&words))
            .map(|hit| hit.module.name.as_str())
            .collect();
        let mut seen = std::collections::HashSet::new();
        near.retain(|name| seen.insert(*name));
        near.truncate(3);
        near
    }
}

/// Whether a word begins with another one, or, when that may be, with that one after one mistake: a letter wrong, missing,
/// too many, or changed with its neighbour.
fn begins_like(known: &str, word: &[char], mistaken: bool) -> bool {
    let starts = |from: std::str::Chars<'_>, with: &[char]| {
        let mut from = from;
        with.iter().all(|sign| from.next() == Some(*sign))
    };
    let mut rest = known.chars();
    let mut same = 0;
    let mut ahead = rest.clone();
    while same < word.len() && ahead.next() == Some(word[same]) {
        rest = ahead.clone();
        same += 1;
    }
    let left = &word[same..];
    if left.is_empty() || !mistaken {
        return left.is_empty();
    }
    let mut without_one = rest.clone();
    let first = without_one.next();
    let mut without_two = without_one.clone();
    let second = without_two.next();
    starts(rest, &left[1..])
        || (first.is_some() && (starts(without_one.clone(), &left[1..]) || starts(without_one, left)))
        || (left.len() > 1
            && first == Some(left[1])
            && second == Some(left[0])
            && starts(without_two, &left[2..]))
}

/// How well a module answers.
fn score<'a>(query: &mut Query, module: &'a Module) -> Option<(u32, Hit<'a>)> {
    let hit = |keyword, ranges| Hit {
        module,
        keyword,
        ranges,
    };
    if let Some((points, places)) = query.find(&module.name) {
        let whole = u32::from(fold(&module.name) == query.folded) * 1_000;
        return Some((points * 4 + whole, hit(None, ranges(&module.name, &places))));
    }
    let keyword = module
        .keywords
        .iter()
        .filter_map(|keyword| query.find(keyword).map(|found| (keyword, found)))
        .max_by_key(|(keyword, (points, _))| (*points, std::cmp::Reverse(keyword.len())));
    if let Some((keyword, (points, places))) = keyword {
        return Some((points * 3, hit(Some(keyword), ranges(keyword, &places))));
    }
    let area = module.area.as_deref()?;
    if let Some((points, _)) = query.find(area) {
        return Some((points * 2, hit(None, Vec::new())));
    }
    let (points, _) = query.find(&format!("{area} {} {}", module.name, module.keywords.join(" ")))?;
    Some((points, hit(None, Vec::new())))
}

/// Places of characters as ranges of UTF-16 units.
fn ranges(text: &str, places: &[u32]) -> Vec<(u32, u32)> {
    let mut ranges: Vec<(u32, u32)> = Vec::new();
    let mut unit = 0;
    for (place, sign) in text.chars().enumerate() {
        let width = to_u32(sign.len_utf16());
        if places.contains(&to_u32(place)) {
            match ranges.last_mut() {
                Some((_, end)) if *end == unit => *end += width,
                _ => ranges.push((unit, unit + width)),
            }
        }
        unit += width;
    }
    ranges
}

fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(|word| (word.as_ptr() as usize - text.as_ptr() as usize, word))
}

fn to_u32(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// Takes the matcher's own signs (`^`, `$`, `!`, `'`) out of what the clerk typed: they are letters here.
fn escape(query: &str) -> String {
    query
        .chars()
        .map(|c| {
            if matches!(c, '^' | '$' | '!' | '\'' | '’' | '\\') {
                ' '
            } else {
                c
            }
        })
        .collect()
}

/// Lower case and without accents.
pub(super) fn fold(word: &str) -> String {
    word.to_lowercase().chars().map(without_accent).collect()
}

/// The plain letter under an Italian accented one.
pub(crate) fn without_accent(character: char) -> char {
    match character {
        'à' | 'á' | 'â' | 'ä' => 'a',
        'è' | 'é' | 'ê' | 'ë' => 'e',
        'ì' | 'í' | 'î' | 'ï' => 'i',
        'ò' | 'ó' | 'ô' | 'ö' => 'o',
        'ù' | 'ú' | 'û' | 'ü' => 'u',
        'ç' => 'c',
        other => other,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn list() -> AddressList {
        let module = |id: &str, name: &str, area: &str, keywords: &[&str]| Module {
            id: id.into(),
            name: name.into(),
            area: Some(area.into()),
            emails: vec![format!("{id}@fornitore.example")],
            keywords: keywords.iter().map(|&keyword| keyword.to_owned()).collect(),
        };
        AddressList {
            source: None,
            updated: None,
            example: true,
            modules: vec![
                module(
                    "anagrafe",
                    "Anagrafe",
                    "Servizi demografici",
                    &["residenza", "carta d'identità"],
                ),
                module("imu", "IMU", "Tributi", &["ravvedimento", "F24"]),
                module("tari", "TARI", "Tributi", &["rifiuti", "ruolo"]),
            ],
        }
    }

    fn found(query: &str) -> Vec<String> {
        Search::new(&list())
            .find(query)
            .into_iter()
            .map(|hit| hit.module.id.clone())
            .collect()
    }

    #[test]
    fn a_synonym_finds_its_module_and_says_so() {
        let list = list();
        let hits = Search::new(&list).find("carta d'identita");
        assert_eq!(
            hits.first().map(|hit| (hit.module.id.as_str(), hit.keyword)),
            Some(("anagrafe", Some("carta d'identità")))
        );
    }

    #[test]
    fn a_name_comes_before_a_synonym_and_an_area_lists_its_modules() {
        assert_eq!(found("IMU").first().map(String::as_str), Some("imu"));
        assert_eq!(found("tributi"), ["imu", "tari"]);
        assert_eq!(found(""), ["anagrafe", "imu", "tari"]);
        assert!(found("zzz").is_empty());
    }

    #[test]
    fn signs_that_the_matcher_would_interpret_are_letters() {
        assert_eq!(found("!imu").first().map(String::as_str), Some("imu"));
    }

    #[test]
    fn one_mistake_in_a_long_word_is_forgiven_and_what_was_found_is_marked() {
        for (query, module) in [
            ("resideza", "anagrafe"),
            ("ravedimento", "imu"),
            ("angrafe", "anagrafe"),
            ("identità cart", "anagrafe"),
        ] {
            assert_eq!(found(query).first().map(String::as_str), Some(module), "{query}");
        }
        assert!(found("imo").is_empty(), "short words are taken at their word");
        let list = list();
        let hits = Search::new(&list).find("identita");
        assert_eq!(hits.first().map(|hit| hit.ranges.clone()), Some(vec![(8, 16)]));
    }

    #[test]
    fn one_mistake_is_one_letter_or_two_changed() {
        let like = |known: &str, word: &str| begins_like(known, &word.chars().collect::<Vec<_>>(), true);
        for word in [
            "residenza",
            "resideza",
            "residdenza",
            "rezidenza",
            "resiednza",
            "esidenza",
            "residenzx",
        ] {
            assert!(like("residenza", word), "{word}");
            assert!(like("residenzaestera", word), "{word}");
        }
        for word in ["rsideza", "residenti", "residnxza", "xxsidenza"] {
            assert!(!like("residenza", word), "{word}");
        }
    }

    #[test]
    fn an_unknown_name_gets_its_neighbours() {
        assert_eq!(Search::new(&list()).near("tributi/TARI").first(), Some(&"TARI"));
    }
}
