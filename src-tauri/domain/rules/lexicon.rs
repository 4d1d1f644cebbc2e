//! The words that the rules know, from the vendor's folder: those that alone tell the desk nothing (`words.toml`), those
//! by which persons are recognised (`lexicon.toml`), and pieces of patterns made of them.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use serde::Deserialize;

use super::reading::Word;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    generic: String,
    courtesy: String,
    areas: String,
    interface: String,
    function: String,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Persons {
    names: String,
    names_if_capital: String,
    not_names: String,
    before_place: String,
    pattern: BTreeMap<String, String>,
}

struct Lexicon {
    generic: HashSet<&'static str>,
    long_generic: Vec<&'static str>,
    other: HashSet<&'static str>,
    areas: HashSet<&'static str>,
    interface: HashSet<&'static str>,
    names: HashSet<&'static str>,
    names_if_capital: HashSet<&'static str>,
    not_names: HashSet<&'static str>,
    before_place: HashSet<&'static str>,
    pieces: &'static BTreeMap<String, String>,
}

#[expect(clippy::expect_used, reason = "compiled in; every test of the rules reads it")]
static LEXICON: LazyLock<Lexicon> = LazyLock::new(|| {
    static FILE: LazyLock<File> = LazyLock::new(|| {
        toml::from_str(include_str!("../../../vendor/palitalsoft/words.toml")).expect("words.toml is valid")
    });
    static PERSONS: LazyLock<Persons> = LazyLock::new(|| {
        toml::from_str(include_str!("../../../vendor/palitalsoft/lexicon.toml"))
            .expect("lexicon.toml is valid")
    });
    let set = |text: &'static str| text.split_whitespace();
    let names_if_capital: HashSet<_> = set(&PERSONS.names_if_capital).collect();
    Lexicon {
        generic: set(&FILE.generic).collect(),
        long_generic: set(&FILE.generic).filter(|word| word.len() >= 6).collect(),
        other: set(&FILE.courtesy).chain(set(&FILE.function)).collect(),
        areas: set(&FILE.areas).collect(),
        interface: set(&FILE.interface).collect(),
        names: set(&PERSONS.names)
            .filter(|name| !names_if_capital.contains(name))
            .collect(),
        names_if_capital,
        not_names: set(&PERSONS.not_names).collect(),
        before_place: set(&PERSONS.before_place).collect(),
        pieces: &PERSONS.pattern,
    }
});

/// Whether a lower-case word is a given name; `capital` when it was written like one.
pub fn is_given_name(word: &str, capital: bool) -> bool {
    LEXICON.names.contains(word) || capital && LEXICON.names_if_capital.contains(word)
}

/// Whether a word is never a person's name although a capital may begin it.
pub fn is_no_name(word: &str) -> bool {
    LEXICON.not_names.contains(word)
}

/// Whether what follows the word names a street, a building or a firm.
pub fn is_before_place(word: &str) -> bool {
    LEXICON.before_place.contains(word)
}

/// Whether the word is in any of the lists of ordinary words.
pub fn is_everyday(word: &str) -> bool {
    LEXICON.other.contains(word) || LEXICON.areas.contains(word) || LEXICON.generic.contains(word)
}

/// A pattern of a rule file as a regular expression: `<piece>` put in, a space for any white space.
pub fn expand(pattern: &str) -> String {
    let mut expanded = pattern.to_owned();
    // Pieces name pieces, but not deeply; what is left unresolved fails to compile and names itself.
    for _ in 0..4 {
        for (name, piece) in LEXICON.pieces {
            expanded = expanded.replace(&format!("<{name}>"), piece);
        }
    }
    // ASCII classes only: the text is ASCII, and the Unicode ones are a hundred times as large.
    expanded
        .replace(' ', r"\s")
        .replace(r"\s", r"[ \n]")
        .replace(r"\d", "[0-9]")
        .replace(r"\w", "[A-Za-z0-9_]")
        .replace(r"\b", r"(?-u:\b)")
}

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

/// Whether the word names a part of a mask or something that a program does.
pub fn is_interface(word: &Word) -> bool {
    LEXICON.interface.contains(word.folded.as_str())
}

/// A generic word, also with one typing mistake when it is long enough for that to be certain.
fn is_generic(text: &str) -> bool {
    LEXICON.generic.contains(text)
        || text.len() >= 6
            && LEXICON
                .long_generic
                .iter()
                .any(|generic| generic.len().abs_diff(text.len()) <= 1 && one_mistake_apart(generic, text))
}

/// Whether one letter added, left out, changed or swapped with its neighbour makes one word of the other.
fn one_mistake_apart(one: &str, other: &str) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    let (short, long) = if one.len() <= other.len() {
        (one, other)
    } else {
        (other, one)
    };
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
