//! Why an address is not believed: it is not the vendor's, only looks like it, is hidden, or is a person's.

use std::borrow::Cow;
use std::collections::{BTreeSet, HashSet};
use std::sync::LazyLock;

use regex::Regex;
use serde::Serialize;

use super::search::{fold, without_accent};
use super::trust::Trust;

/// An address that is shown with the reason and never taken in.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Suspicious {
    /// The address as found.
    pub address: String,
    /// Why. Worded as `suspicious-⟨reason⟩`.
    pub reason: Suspicion,
}

/// Why an address is not believed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Suspicion {
    /// On a domain that is not the vendor's.
    Foreign,
    /// On a domain made to look like the vendor's.
    LookAlike,
    /// Where nobody can see it.
    Hidden,
    /// A person's, who may leave; the guide asks for the module's.
    Personal,
    /// Behind a link that shows another one.
    Mismatch,
}

impl Suspicion {
    /// The word used in JSON and in the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Foreign => "foreign",
            Self::LookAlike => "look_alike",
            Self::Hidden => "hidden",
            Self::Personal => "personal",
            Self::Mismatch => "mismatch",
        }
    }
}

impl Trust {
    /// Why an address that is not covered is not believed.
    pub fn suspicion(&self, address: &str) -> Suspicion {
        let domain = address.rsplit('@').next().unwrap_or_default();
        let imitates = |trusted: &String| {
            let first = trusted.split('.').next().unwrap_or_default();
            let ascii = skeleton(domain);
            let near = |part: &str| {
                first.len() >= 5 && within(&skeleton(part), &skeleton(first), 2) && part != first
            };
            domain.contains(trusted.as_str())
                || ascii == skeleton(trusted)
                || domain
                    .split('.')
                    .any(|part| near(part) || (part == first && first.len() >= 4))
                || domain
                    .split(['.', '-'])
                    .any(|part| part == first && first.len() >= 4)
                || domain
                    .replace(['.', '-'], "")
                    .contains(&trusted.replace(['.', '-'], ""))
        };
        let disguised = !address.is_ascii() || domain.split('.').any(|part| part.starts_with("xn--"));
        if disguised || self.domains().iter().any(imitates) {
            Suspicion::LookAlike
        } else {
            Suspicion::Foreign
        }
    }
}

/// A domain with the signs that look alike made the same.
fn skeleton(text: &str) -> String {
    let plain: String = text
        .to_lowercase()
        .chars()
        .map(without_accent)
        .map(|sign| match sign {
            'а' | 'α' => 'a',
            'с' | 'ϲ' => 'c',
            'е' | 'ε' => 'e',
            'о' | 'ο' | '0' => 'o',
            'р' | 'ρ' => 'p',
            'х' | 'χ' => 'x',
            'у' | 'γ' => 'y',
            'і' | 'ι' | 'ı' | '1' | 'l' | '|' => 'i',
            'т' | 'τ' => 't',
            'г' => 'r',
            'ո' | 'п' => 'n',
            '5' => 's',
            other => other,
        })
        .collect();
    plain.replace("rn", "m").replace("vv", "w").replace("cl", "d")
}

/// Whether two words are at most `most` typing mistakes apart.
pub(crate) fn within(one: &str, other: &str, most: usize) -> bool {
    let (one, other): (Vec<char>, Vec<char>) = (one.chars().collect(), other.chars().collect());
    if one.len().abs_diff(other.len()) > most || one.len() > 64 || other.len() > 64 {
        return false;
    }
    let mut before: Vec<usize> = Vec::new();
    let mut row: Vec<usize> = (0..=other.len()).collect();
    for (i, a) in one.iter().enumerate() {
        let mut next = vec![i + 1];
        for (j, b) in other.iter().enumerate() {
            let mut cost = (row[j] + usize::from(a != b))
                .min(row[j + 1] + 1)
                .min(next[j] + 1);
            // Two letters swapped are one mistake.
            if i > 0 && j > 0 && *a == other[j - 1] && one[i - 1] == *b {
                cost = cost.min(before[j - 1] + 1);
            }
            next.push(cost);
        }
        before = std::mem::replace(&mut row, next);
    }
    row.last().is_some_and(|cost| *cost <= most)
}

static GIVEN: LazyLock<HashSet<&str>> = LazyLock::new(|| {
    include_str!("given_names.txt")
        .lines()
        .filter(|line| !line.starts_with('#'))
        .flat_map(str::split_whitespace)
        .collect()
});

/// The words of modules' names: nobody's name.
#[derive(Debug, Default)]
pub struct ModuleWords {
    words: BTreeSet<String>,
}

#[expect(
    clippy::expect_used,
    reason = "a constant pattern, compiled by the tests below"
)]
static TITLED: LazyLock<Regex> = LazyLock::new(|| {
    let title = r"(?i:(?-u:\b)(?:dott|dr|sig|ing|geom|arch|avv|rag|prof)(?:\.(?:ssa|ra)|oressa|ore|\.)?)";
    Regex::new(&format!(
        r"{title}\s+\p{{Lu}}[\p{{L}}'’]*\.?(?:\s+\p{{Lu}}[\p{{L}}'’]+){{0,2}}"
    ))
    .expect("the pattern is constant and valid")
});

/// A text without the persons that are named in it: "Atti: dott. Sergio Conti" -> "Atti: ".
fn without_persons(text: &str) -> Cow<'_, str> {
    let given = |word: &str| GIVEN.contains(fold(word).trim_matches(|c: char| !c.is_alphabetic()));
    let several = text.contains(' ');
    if !several || !(TITLED.is_match(text) || text.split_whitespace().any(given)) {
        return Cow::Borrowed(text);
    }
    let text = TITLED.replace_all(text, "");
    let mut words: Vec<&str> = text.split_whitespace().collect();
    let is_capital = |word: &str| {
        let first = word.chars().find(|sign| sign.is_alphanumeric());
        first.is_some_and(char::is_uppercase)
    };
    while let Some(at) = words
        .windows(2)
        .position(|pair| is_capital(pair[0]) && is_capital(pair[1]) && given(pair[0]))
    {
        let second = given(words[at + 1]) && words.get(at + 2).is_some_and(|word| is_capital(word));
        words.drain(at..at + 2 + usize::from(second));
    }
    Cow::Owned(words.join(" "))
}

impl ModuleWords {
    /// The words of these names, those of persons among them left out.
    pub fn of<'a>(names: impl Iterator<Item = &'a String>) -> Self {
        let split = |name: &String| {
            fold(&without_persons(name))
                .split(|c: char| !c.is_alphanumeric())
                .map(str::to_owned)
                .collect::<Vec<_>>()
        };
        Self {
            words: names.flat_map(split).filter(|word| !word.is_empty()).collect(),
        }
    }

    /// Whether a part of an address is a word of a module, or an abbreviation or a longer form of one.
    fn has(&self, part: &str) -> bool {
        let longer = self
            .words
            .range(part.to_owned()..)
            .next()
            .is_some_and(|word| word.starts_with(part));
        let shorter = part
            .char_indices()
            .map(|(at, _)| at)
            .filter(|at| *at >= 3)
            .any(|at| self.words.contains(&part[..at]));
        part.len() >= 3 && (longer || shorter || self.words.contains(part))
    }
}

/// Titles that stand before a surname.
const TITLES: [&str; 9] = [
    "dott", "dottssa", "dr", "ing", "geom", "arch", "avv", "rag", "sig",
];

/// Whether this is a given name, or two of them in one.
fn is_given(part: &str) -> bool {
    let two = || {
        part.char_indices()
            .skip(3)
            .any(|(at, _)| GIVEN.contains(&part[..at]) && GIVEN.contains(&part[at..]))
    };
    GIVEN.contains(part) || two()
}

/// Whether an address is a person's: `name.surname@`, `n.surname@`, or the name of somebody who is named beside it.
/// `module` is the name of its module, `around` the text beside the address.
pub fn is_personal(address: &str, words: &ModuleWords, module: &str, around: &str) -> bool {
    let local = address.split('@').next().unwrap_or_default();
    let parts: Vec<&str> = local
        .trim_end_matches(|sign: char| sign.is_ascii_digit())
        .split(['.', '_', '-'])
        .filter(|part| !part.is_empty())
        .collect();
    let letters = |part: &str| part.chars().all(char::is_alphabetic);
    let free = |part: &str| letters(part) && !words.has(part);
    let named = match parts[..] {
        [one, other] if free(one) && free(other) => {
            one.len() == 1 && other.len() > 2
                || other.len() == 1 && one.len() > 2
                || is_given(one)
                || is_given(other)
                || TITLES.contains(&one)
        }
        [one, two, three] if free(one) && free(two) && free(three) => {
            is_given(one) || TITLES.contains(&one) || (one.len() == 1 && three.len() > 2)
        }
        [only] => is_given(only) && !words.has(only),
        _ => false,
    };
    named || named_beside(&parts.concat(), module, around)
}

/// "Giulia Verdi – gverdi@": two words with capitals beside an address that is made of them.
fn named_beside(local: &str, module: &str, around: &str) -> bool {
    let fold = |text: &str| {
        text.to_lowercase()
            .chars()
            .map(without_accent)
            .collect::<String>()
    };
    let words: Vec<&str> = around
        .split(|c: char| !c.is_alphabetic())
        .filter(|word| !word.is_empty())
        .collect();
    words.windows(2).any(|pair| {
        let capital = |word: &str| word.chars().next().is_some_and(char::is_uppercase);
        if !(capital(pair[0]) && capital(pair[1])) {
            return false;
        }
        let (name, surname) = (fold(pair[0]), fold(pair[1]));
        let initial: String = name.chars().take(1).collect();
        if local.len() > name.len() + surname.len() || local.len() <= surname.len().min(name.len()) {
            return false;
        }
        let made = [
            format!("{name}{surname}"),
            format!("{surname}{name}"),
            format!("{initial}{surname}"),
            format!("{surname}{initial}"),
        ];
        made.iter().any(|made| made == local)
            && (GIVEN.contains(name.as_str()) || GIVEN.contains(surname.as_str()) || name.len() == 1)
            && !fold(&without_persons(module)).contains(&format!("{name} {surname}"))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_that_only_looks_right_is_told_from_a_foreign_one() {
        let trust = Trust::fixed(&["fornitore.example".into(), "palitalsoft.it".into()]);
        for (address, reason) in [
            ("a@fornltore.example", Suspicion::LookAlike),
            ("a@fornitore.example.evil.example", Suspicion::LookAlike),
            ("a@fornitore-example.com", Suspicion::LookAlike),
            ("a@fornitоre.example", Suspicion::LookAlike),
            ("a@xn--fornitre-9bb.example", Suspicion::LookAlike),
            ("a@paiitalsoft.it", Suspicion::LookAlike),
            ("a@palitalsoft.com", Suspicion::LookAlike),
            ("a@gmail.com", Suspicion::Foreign),
        ] {
            assert!(!trust.covers(address), "{address}");
            assert_eq!(trust.suspicion(address), reason, "{address}");
        }
    }

    #[test]
    fn a_person_is_told_from_a_module() {
        for (address, words, around, personal) in [
            ("giulia.verdi@x.it", "Canone unico", "", true),
            ("g.verdi@x.it", "Canone unico", "", true),
            ("verdi_giulia@x.it", "Canone unico", "", true),
            ("gverdi@x.it", "Canone unico", "Giulia Verdi –", true),
            ("mario@x.it", "Paghe", "", true),
            ("sergio.conti@x.it", "Atti: dott. Sergio Conti", "", true),
            ("m.rossi@x.it", "Paghe (Maria Rossi)", "", true),
            ("annamaria.testa@x.it", "Protocollo – Anna Maria Testa", "", true),
            ("mario.rossi2@x.it", "Paghe", "", true),
            ("p.r.g@x.it", "Piano regolatore", "", false),
            ("conti@x.it", "Atti e conti", "", false),
            ("stato.civile@x.it", "Stato civile", "", false),
            ("imu.tari@x.it", "Tributi maggiori", "", false),
            ("contabilita.piccoli@x.it", "Contabilità finanziaria", "", false),
            ("leva@x.it", "Leva militare", "", false),
            ("cup@x.it", "Canone Unico", "Canone Unico", false),
        ] {
            let name = words.to_owned();
            let all = ModuleWords::of(std::iter::once(&name));
            assert_eq!(is_personal(address, &all, &name, around), personal, "{address}");
        }
    }
}
