//! What a piece of text is about: the areas of the municipality whose words it uses, from `vendor/palitalsoft/topics.toml`.

use std::collections::{BTreeMap, HashMap};
use std::sync::LazyLock;

/// Areas as bits, so that comparing two pieces of text costs nothing.
pub type Areas = u32;

#[expect(clippy::expect_used, reason = "compiled in; every test of the rules reads it")]
static STEMS: LazyLock<HashMap<&'static str, Areas>> = LazyLock::new(|| {
    static FILE: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
        toml::from_str(include_str!("../../../vendor/palitalsoft/topics.toml")).expect("topics.toml is valid")
    });
    let mut stems = HashMap::new();
    for (bit, words) in FILE.values().enumerate() {
        for stem in words.split_whitespace() {
            *stems.entry(stem).or_insert(0) |= 1 << bit;
        }
    }
    stems
});

/// Stems this short are whole words: `tari` is no beginning of `tariffa`.
const WHOLE_WORD: usize = 4;

/// The areas a word belongs to.
pub fn of_word(word: &str) -> Areas {
    if !word.is_ascii() {
        return 0;
    }
    let whole = STEMS.get(word).copied().unwrap_or_default();
    let longest = word.len().min(16);
    (WHOLE_WORD + 1..=longest).fold(whole, |areas, end| {
        areas | STEMS.get(&word[..end]).copied().unwrap_or_default()
    })
}

/// The areas of a text in plain form.
pub fn of_text(plain: &str) -> Areas {
    plain
        .split(|c: char| !c.is_ascii_alphanumeric())
        .filter(|word| word.len() > 2)
        .fold(0, |areas, word| areas | of_word(&word.to_ascii_lowercase()))
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
