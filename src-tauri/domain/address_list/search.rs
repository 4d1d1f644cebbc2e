//! Finding a module as the clerk types: by name, area, synonyms and addresses' own words, accents and case aside.

use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config, Matcher, Utf32Str};

use super::{AddressList, Module};

/// A module that answers a search, and why.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit<'a> {
    /// The module.
    pub module: &'a Module,
    /// The synonym through which it was found, when it was not the name or the area.
    pub keyword: Option<&'a str>,
}

/// A search over one list.
pub struct Search<'a> {
    list: &'a AddressList,
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
        let whole = |module| Hit {
            module,
            keyword: None,
        };
        if query.trim().is_empty() {
            return self.list.modules.iter().map(whole).collect();
        }
        let mut matcher = Matcher::new(Config::DEFAULT);
        let pattern = Pattern::parse(&escape(query), CaseMatching::Ignore, Normalization::Smart);
        let mut scored: Vec<(u32, Hit<'a>)> = self
            .list
            .modules
            .iter()
            .filter_map(|module| {
                let mut score =
                    |text: &str| pattern.score(Utf32Str::new(text, &mut Vec::new()), &mut matcher);
                let name = score(&module.name).map(|points| (points * 4, None));
                let keyword = module
                    .keywords
                    .iter()
                    .filter_map(|keyword| Some((score(keyword)? * 3, Some(keyword.as_str()))))
                    .max_by_key(|(points, _)| *points);
                let area = module
                    .area
                    .as_deref()
                    .and_then(|area| score(area))
                    .map(|points| (points * 2, None));
                let both = score(&format!(
                    "{} {}",
                    module.area.as_deref().unwrap_or_default(),
                    module.name
                ));
                let both = both.map(|points| (points * 2, None));
                let best = [name, keyword, area, both]
                    .into_iter()
                    .flatten()
                    .max_by_key(|(points, _)| *points)?;
                Some((
                    best.0,
                    Hit {
                        module,
                        keyword: best.1,
                    },
                ))
            })
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
    fn an_unknown_name_gets_its_neighbours() {
        assert_eq!(Search::new(&list()).near("tributi/TARI").first(), Some(&"TARI"));
    }
}
