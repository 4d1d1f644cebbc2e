//! The words by which clerks look for a module: data of the vendor's folder, put to modules by their names.

use std::sync::LazyLock;

use serde::Deserialize;

use super::AddressList;
use super::search::fold;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Synonyms {
    #[serde(rename = "synonym")]
    all: Vec<Synonym>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Synonym {
    /// Beginnings of words that a module's name has; several in one entry must all be there.
    names: Vec<String>,
    /// Words of the trade.
    words: Vec<String>,
}

#[expect(clippy::expect_used, reason = "compiled in; the test below reads it")]
static SYNONYMS: LazyLock<Synonyms> = LazyLock::new(|| {
    let mut synonyms: Synonyms = toml::from_str(include_str!("../../../vendor/palitalsoft/synonyms.toml"))
        .expect("synonyms.toml is valid");
    for name in synonyms.all.iter_mut().flat_map(|synonym| &mut synonym.names) {
        *name = fold(name);
    }
    synonyms
});

impl AddressList {
    /// Gives the words of the trade to the modules that have none of their own.
    pub fn add_synonyms(&mut self) {
        for module in self
            .modules
            .iter_mut()
            .filter(|module| module.keywords.is_empty())
        {
            let name = fold(&module.name);
            let words = words(&name);
            for synonym in SYNONYMS
                .all
                .iter()
                .filter(|synonym| synonym.names.iter().any(|pattern| names(pattern, &words)))
            {
                for word in &synonym.words {
                    if !module.keywords.contains(word) && fold(word) != name {
                        module.keywords.push(word.clone());
                    }
                }
            }
        }
    }
}

/// Whether this is the name of a module as the trade knows them.
pub fn is_known(name: &str) -> bool {
    let name = fold(name);
    let words = words(&name);
    let mut patterns = SYNONYMS.all.iter().flat_map(|synonym| &synonym.names);
    patterns.any(|pattern| names(pattern, &words))
}

fn words(name: &str) -> Vec<&str> {
    name.split(|c: char| !c.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect()
}

/// Whether the words of a name have all parts of a pattern.
fn names(pattern: &str, words: &[&str]) -> bool {
    pattern.split_whitespace().all(|part| {
        words
            .iter()
            .any(|word| word.starts_with(part) && (part.len() > 3 || *word == part))
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::address_list::Module;

    #[test]
    fn a_module_gets_the_words_of_its_name_and_keeps_its_own() {
        let module = |name: &str, keywords: &[&str]| Module {
            id: name.into(),
            name: name.into(),
            area: None,
            emails: vec!["a@fornitore.example".into()],
            keywords: keywords.iter().map(|&word| word.to_owned()).collect(),
        };
        let modules = vec![
            module("Anagrafe e AIRE", &[]),
            module("TARI", &["solo questa"]),
            module("Atti amministrativi", &[]),
        ];
        let mut list = AddressList {
            source: None,
            updated: None,
            example: true,
            modules,
        };
        list.add_synonyms();
        assert!(list.modules[0].keywords.contains(&"residenza".to_owned()));
        assert_eq!(list.modules[1].keywords, ["solo questa"]);
        assert!(list.modules[2].keywords.contains(&"delibere".to_owned()));
    }
}
