//! What a piece of text is about: the areas of the municipality whose words it uses, from `vendor/palitalsoft/topics.toml`.

use std::borrow::Cow;
use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use super::lexicon::QuickHash;

/// Areas as bits, so that comparing two pieces of text costs nothing.
pub type Areas = u32;

/// Stems by the three letters they begin with, so that a word is looked up once.
type Stems = HashMap<[u8; 3], Vec<(&'static str, Areas)>, BuildHasherDefault<QuickHash>>;

#[expect(clippy::expect_used, reason = "compiled in; every test of the rules reads it")]
static STEMS: LazyLock<Stems> = LazyLock::new(|| {
    static FILE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        toml::from_str(include_str!("../../../vendor/palitalsoft/topics.toml")).expect("topics.toml is valid")
    });
    let mut stems = Stems::default();
    for (bit, words) in FILE.values().enumerate() {
        for stem in words.split_whitespace() {
            let start = start(stem).expect("a stem has three letters");
            stems.entry(start).or_default().push((stem, 1 << bit));
        }
    }
    stems
});

/// Stems this short are whole words: `tari` is no beginning of `tariffa`.
const WHOLE_WORD: usize = 4;

fn start(word: &str) -> Option<[u8; 3]> {
    word.as_bytes().first_chunk().copied()
}

/// The areas a word belongs to.
pub fn of_word(word: &str) -> Areas {
    let alike = start(word).and_then(|start| STEMS.get(&start));
    alike
        .into_iter()
        .flatten()
        .filter(|(stem, _)| {
            if stem.len() > WHOLE_WORD {
                word.starts_with(stem)
            } else {
                word == *stem
            }
        })
        .fold(0, |areas, (_, area)| areas | area)
}

/// The areas of a text in plain form.
pub fn of_text(plain: &str) -> Areas {
    plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() > 2)
        .fold(0, |areas, word| {
            let capital = word.bytes().any(|byte| byte.is_ascii_uppercase());
            let folded = if capital {
                word.to_ascii_lowercase().into()
            } else {
                Cow::Borrowed(word)
            };
            areas | of_word(&folded)
        })
}

/// Whether both are about something and nothing is common.
pub fn unrelated(one: Areas, other: Areas) -> bool {
    one != 0 && other != 0 && one & other == 0
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sentences_of_different_offices_are_told_apart() {
        let unrelated = |one, other| unrelated(of_text(one), of_text(other));
        assert!(unrelated("lo scanner del protocollo", "i mandati senza cup"));
        assert!(!unrelated("il cedolino di marzo", "la voce del cedolino"));
        assert!(!unrelated("la tariffa", "i mandati"), "tariffa is not tari");
    }
}
