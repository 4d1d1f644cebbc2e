//! The words that the rules know, from the vendor's folder: those that alone tell the desk nothing (`words.toml`), those
//! by which persons are recognised (`lexicon.toml`), and pieces of patterns made of them.

use std::collections::{BTreeMap, HashMap};
use std::hash::{BuildHasherDefault, Hasher};
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
    vague: String,
    action: String,
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

/// The lists a word is in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Lists(u16);

impl Lists {
    const GENERIC: u16 = 1;
    const OTHER: u16 = 1 << 1;
    const AREA: u16 = 1 << 2;
    const INTERFACE: u16 = 1 << 3;
    const NAME: u16 = 1 << 4;
    const NAME_IF_CAPITAL: u16 = 1 << 5;
    const NO_NAME: u16 = 1 << 6;
    const BEFORE_PLACE: u16 = 1 << 7;

    fn any(self, lists: u16) -> bool {
        self.0 & lists != 0
    }

    /// Whether the word is a given name; `capital` when it was written like one.
    pub fn given_name(self, capital: bool) -> bool {
        let only_if_capital = self.any(Self::NAME_IF_CAPITAL);
        self.any(Self::NAME) && !only_if_capital || only_if_capital && capital
    }

    /// Whether the word is never a person's name although a capital may begin it.
    pub fn no_name(self) -> bool {
        self.any(Self::NO_NAME | Self::OTHER | Self::AREA | Self::GENERIC)
    }

    /// Whether what follows the word names a street, a building or a firm.
    pub fn before_place(self) -> bool {
        self.any(Self::BEFORE_PLACE)
    }

    /// Whether the word is in any of the lists of ordinary words.
    pub fn everyday(self) -> bool {
        self.any(Self::OTHER | Self::AREA | Self::GENERIC)
    }
}

/// The endings of verbs, as far as clerks need them.
const ENDINGS: [&str; 52] = [
    "o", "i", "a", "e", "iamo", "ate", "ete", "ite", "ano", "ono", "are", "ere", "ire", "ato", "ata", "ati",
    "uto", "uta", "ito", "ita", "ava", "avano", "eva", "evano", "iva", "ivano", "ando", "endo", "ino", "ai",
    "asse", "esse", "era", "ero", "eranno", "ebbe", "armi", "arci", "arlo", "arla", "arvi", "ermi", "erci",
    "erlo", "irci", "irmi", "atemi", "ateci", "etemi", "eteci", "iremo", "eremo",
];

struct Lexicon {
    lists: Table<Lists>,
    long_generic: Vec<&'static str>,
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
    let mut lists = Table::<Lists>::default();
    for (words, list) in [
        (&FILE.generic, Lists::GENERIC),
        (&FILE.courtesy, Lists::OTHER),
        (&FILE.function, Lists::OTHER),
        (&FILE.areas, Lists::AREA),
        (&FILE.interface, Lists::INTERFACE),
        (&PERSONS.names, Lists::NAME),
        (&PERSONS.names_if_capital, Lists::NAME_IF_CAPITAL),
        (&PERSONS.not_names, Lists::NO_NAME),
        (&PERSONS.before_place, Lists::BEFORE_PLACE),
    ] {
        for word in words.split_whitespace() {
            lists.entry(word).or_default().0 |= list;
        }
    }
    for (stems, list) in [(&FILE.vague, Lists::OTHER), (&FILE.action, Lists::INTERFACE)] {
        for stem in stems.split_whitespace() {
            for ending in ENDINGS {
                let form: &'static str = format!("{stem}{ending}").leak();
                lists.entry(form).or_default().0 |= list;
            }
        }
    }
    Lexicon {
        lists,
        long_generic: FILE
            .generic
            .split_whitespace()
            .filter(|word| word.len() >= 6)
            .collect(),
        pieces: &PERSONS.pattern,
    }
});

/// The lists that a lower-case word is in: one look-up for all questions.
pub fn lists(word: &str) -> Lists {
    LEXICON.lists.get(word).copied().unwrap_or_default()
}

/// A table of words that is compiled in: nobody chooses its keys, so a quick hash is enough.
pub type Table<T> = HashMap<&'static str, T, BuildHasherDefault<QuickHash>>;

/// Eight bytes at a time, multiplied.
#[derive(Default)]
pub struct QuickHash(u64);

impl Hasher for QuickHash {
    fn write(&mut self, bytes: &[u8]) {
        let mut mix = |eight: u64| {
            self.0 = (self.0.rotate_left(5) ^ eight).wrapping_mul(0x517c_c1b7_2722_0a95);
        };
        let (chunks, rest) = bytes.as_chunks::<8>();
        for chunk in chunks {
            mix(u64::from_le_bytes(*chunk));
        }
        if !rest.is_empty() {
            mix(rest.iter().fold(0, |eight, byte| eight << 8 | u64::from(*byte)));
        }
    }

    fn finish(&self) -> u64 {
        // The high bits are the mixed ones.
        self.0.rotate_left(26)
    }
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
    let expanded = expanded
        .replace(' ', r"\s")
        .replace(r"\s", r"[ \n]")
        .replace(r"\d", "[0-9]")
        .replace(r"\w", "[A-Za-z0-9_]")
        .replace(r"\b", r"(?-u:\b)");
    ascii_complements(&expanded)
}

/// Confines each `[^…]` to ASCII: alone it would be an automaton of everything that UTF-8 can say.
fn ascii_complements(pattern: &str) -> String {
    const ASCII: &str = "[[:ascii:]&&";
    let mut confined = String::with_capacity(pattern.len() * 2);
    // How many brackets stand open, and how many of them the outermost complement stands in.
    let (mut open, mut complement) = (0_usize, None);
    let mut rest = pattern.char_indices();
    while let Some((at, c)) = rest.next() {
        if complement.is_none() && pattern[at..].starts_with("[^") {
            confined.push_str(ASCII);
            complement = Some(open);
        }
        confined.push(c);
        match c {
            '\\' => confined.extend(rest.next().map(|(_, escaped)| escaped)),
            '[' => open += 1,
            ']' => {
                open = open.saturating_sub(1);
                if complement == Some(open) {
                    confined.push(']');
                    complement = None;
                }
            }
            _ => {}
        }
    }
    confined
}

/// Whether the word names something the desk can work on: no asking for help, no courtesy, no bare number.
pub fn is_telling(word: &Word) -> bool {
    let text = word.folded.as_str();
    let empty = text.chars().count() < 2 || word.is_number();
    !empty && !lists(text).any(Lists::OTHER) && !is_generic(text)
}

/// Whether the word names a part of the suite or an office: it says where, not what.
pub fn is_area(word: &Word) -> bool {
    lists(&word.folded).any(Lists::AREA)
}

/// Whether the word names a part of a mask or something that a program does.
pub fn is_interface(word: &Word) -> bool {
    let lists = lists(&word.folded);
    lists.any(Lists::INTERFACE) && !lists.any(Lists::OTHER)
}

/// A generic word, also with one typing mistake when it is long enough for that to be certain.
fn is_generic(text: &str) -> bool {
    lists(text).any(Lists::GENERIC)
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
    fn what_a_pattern_does_not_want_is_sought_among_ascii_alone() {
        for (written, confined) in [
            (r"a[^.!]{0,9}b", r"a[[:ascii:]&&[^.!]]{0,9}b"),
            (r"[^\w-]x[a-z]", r"[[:ascii:]&&[^[A-Za-z0-9_]-]]x[a-z]"),
            (r"\[^a]", r"\[^a]"),
            (r"(?:[^\]]+)", r"(?:[[:ascii:]&&[^\]]]+)"),
        ] {
            assert_eq!(expand(written), confined);
            assert!(
                regex::Regex::new(confined).is_ok() || written.starts_with('\\'),
                "{confined}"
            );
        }
    }

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
        let telling = |text| words(text).filter(is_telling).count();
        assert_eq!(telling("Richesta asistenza urgente, il programma non va!"), 0);
        assert_eq!(telling("Ruolo TARI 2024, quota fissa"), 4);
    }
}
