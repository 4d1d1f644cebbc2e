//! Words that alone tell the desk nothing, from `vendor/palitalsoft/words.toml`, and the question whether a word does.

use std::collections::HashSet;
use std::sync::LazyLock;

use serde::Deserialize;

use super::reading::Word;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    generic: String,
    courtesy: String,
    areas: String,
    function: String,
}

struct Lexicon {
    generic: HashSet<&'static str>,
    other: HashSet<&'static str>,
    areas: HashSet<&'static str>,
}

#[expect(clippy::expect_used, reason = "compiled in; every test of the rules reads it")]
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    static FILE: LazyLock<File> = LazyLock::new(|| {
        toml::from_str(include_str!("../../../vendor/palitalsoft/words.toml")).expect("words.toml is valid")
    });
    let set = |text: &'static str| text.split_whitespace();
    Lexicon {
        generic: set(&FILE.generic).collect(),
        other: set(&FILE.courtesy).chain(set(&FILE.function)).collect(),
        areas: set(&FILE.areas).collect(),
    }
});

/// Whether the word names something the desk can work on: no asking for help, no courtesy, no bare number.
pub fn is_telling(word: &Word) -> bool {
    let text = word.folded.as_str();
    let empty = text.chars().count() < 2 || word.is_number();
    !empty && !LEXICON.other.contains(text) && !is_generic(text)
}

/// Whether the word names a part of the suite or an office: it says where, not what.
pub fn is_area(word: &Word) -> bool {
    LEXICON.areas.contains(word.folded.as_str())
}

/// A generic word, also with one typing mistake when it is long enough for that to be certain.
fn is_generic(text: &str) -> bool {
    LEXICON.generic.contains(text)
        || text.len() >= 6
            && LEXICON
                .generic
                .iter()
                .any(|generic| generic.len() >= 6 && one_mistake_apart(generic, text))
}

/// Whether one letter added, left out, changed or swapped with its neighbour makes one word of the other.
fn one_mistake_apart(one: &str, other: &str) -> bool {
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
    let (short, long): (Vec<char>, Vec<char>) = (short.chars().collect(), long.chars().collect());
    let same = short.iter().zip(&long).take_while(|(a, b)| a == b).count();
    match long.len() - short.len() {
        0 => {
            let swapped = same + 1 < long.len()
                && short[same] == long[same + 1]
                && short[same + 1] == long[same]
                && short[same + 2..] == long[same + 2..];
            same < long.len() && (short[same + 1..] == long[same + 1..] || swapped)
        }
        1 => short[same..] == long[same + 1..],
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rules::reading::words;

    #[test]
    fn one_mistake_is_forgiven_and_two_are_not() {
        for (typed, apart) in [
            ("asistenza", true),
            ("assistnza", true),
            ("assitsenza", true),
            ("assistenxa", true),
            ("asistnza", false),
            ("assistenza", false),
        ] {
            assert_eq!(one_mistake_apart("assistenza", typed), apart, "{typed}");
        }
    }

    #[test]
    fn words_of_the_trade_tell_and_cries_for_help_do_not() {
        let telling = |text| words(text).iter().filter(|word| is_telling(word)).count();
        assert_eq!(telling("Richesta asistenza urgente, il programma non va!"), 0);
        assert_eq!(telling("Ruolo TARI 2024, quota fissa"), 4);
    }
}
