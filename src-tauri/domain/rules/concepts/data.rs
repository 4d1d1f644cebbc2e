//! `vendor/palitalsoft/concepts.toml` as it is looked up: classes of words, phrases by what they begin with, points.

use std::collections::{BTreeMap, HashMap};
use std::hash::BuildHasherDefault;
use std::sync::LazyLock;

use serde::Deserialize;

use super::phrase::{Element, Phrase};
use super::tokens::Token;
use super::verbs;
use crate::domain::rules::lexicon::{QuickHash, Table};

/// Most classes of words there can be.
const MOST: usize = 256;

/// How imperatives to several end that carry a pronoun: `trovatemi`, `lasciatelo`.
const TOLD: [&str; 15] = [
    "atemi", "ateci", "etemi", "eteci", "itemi", "iteci", "atelo", "atela", "etelo", "etela", "itelo",
    "itela", "ategli", "etegli", "atele",
];
const SHORTEST_TOLD: usize = 6;

/// A set of classes of words.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Classes([u64; MOST / 64]);

impl Classes {
    fn one(number: usize) -> Self {
        let mut bits = [0; MOST / 64];
        bits[number / 64] = 1 << (number % 64);
        Self(bits)
    }

    /// Both sets together.
    pub fn with(self, other: Self) -> Self {
        let mut bits = self.0;
        bits.iter_mut()
            .zip(other.0)
            .for_each(|(bits, other)| *bits |= other);
        Self(bits)
    }

    /// Whether one class is in both.
    pub fn any(self, other: Self) -> bool {
        self.0.iter().zip(other.0).any(|(one, other)| one & other != 0)
    }

    fn each(self) -> impl Iterator<Item = usize> {
        let per_word = |(number, mut bits): (usize, u64)| {
            std::iter::from_fn(move || {
                let low = (bits != 0).then(|| bits.trailing_zeros() as usize)?;
                bits &= bits - 1;
                Some(number * 64 + low)
            })
        };
        self.0.into_iter().enumerate().flat_map(per_word)
    }
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    verbs: BTreeMap<String, String>,
    words: BTreeMap<String, String>,
    concept: BTreeMap<String, String>,
    rule: BTreeMap<String, PointsFile>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct PointsFile {
    enough: i32,
    near: Near,
    #[serde(default)]
    needs: Vec<String>,
    points: BTreeMap<String, i32>,
}

/// How far apart what counts together may stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Near {
    /// Within a sentence.
    Sentence,
    /// In a sentence and the next.
    Two,
    /// In a sentence and the three behind it; what speaks against it counts anywhere in the text.
    Few,
}

impl Near {
    /// How many sentences behind one count with it.
    pub fn sentences(self) -> usize {
        match self {
            Self::Sentence => 0,
            Self::Two => 1,
            Self::Few => 3,
        }
    }
}

/// What a rule counts.
#[derive(Debug)]
pub struct Points {
    /// From here on it speaks.
    pub enough: i32,
    /// How far apart.
    pub near: Near,
    /// One of these must be among what counts, when there are any.
    pub needs: Vec<usize>,
    /// Points by concept; a concept counts once.
    pub points: Vec<(usize, i32)>,
}

/// All that is known of concepts.
pub struct Concepts {
    words: Table<(Classes, Option<u16>)>,
    told: Classes,
    /// Classes by name, for what is looked up by hand.
    names: HashMap<String, Classes>,
    /// Phrases with the concept they say.
    pub phrases: Vec<(Phrase, usize)>,
    /// Beginnings of words with their numbers, by the three letters they begin with.
    stems: HashMap<[u8; 3], Vec<(String, u16)>, BuildHasherDefault<QuickHash>>,
    by_literal: Vec<Vec<usize>>,
    by_class: Vec<Vec<usize>>,
    classes_that_open: Classes,
    by_person: Vec<usize>,
    rules: BTreeMap<String, Points>,
    /// How many concepts there are.
    pub concepts: usize,
}

/// Read once.
#[expect(clippy::panic, reason = "compiled in; every test of the rules reads it")]
pub static CONCEPTS: LazyLock<Concepts> = LazyLock::new(|| {
    read(include_str!("../../../../vendor/palitalsoft/concepts.toml"))
        .unwrap_or_else(|error| panic!("concepts.toml: {error}"))
});

fn read(text: &str) -> Result<Concepts, String> {
    let file: File = toml::from_str(text).map_err(|error| error.to_string())?;
    let mut words = Table::<Classes>::default();
    let mut names = HashMap::<String, Classes>::new();
    let mut count = 0;
    let mut class_of = |names: &mut HashMap<String, Classes>, name: String| {
        *names.entry(name).or_insert_with(|| {
            count += 1;
            Classes::one(count - 1)
        })
    };
    for (name, verbs) in &file.verbs {
        for mood in verbs::Mood::ALL {
            class_of(&mut names, format!("{name}:{}", mood.name()));
        }
        for (form, mood) in verbs.split_whitespace().flat_map(verbs::forms) {
            let class = class_of(&mut names, format!("{name}:{}", mood.name()));
            let entry = words.entry(form.leak()).or_default();
            *entry = entry.with(class);
        }
    }
    for (name, list) in &file.words {
        let class = class_of(&mut names, name.clone());
        for word in list.split_whitespace() {
            let entry = words.entry(word.to_owned().leak()).or_default();
            *entry = entry.with(class);
        }
    }
    let told = class_of(&mut names, "told".to_owned());
    if count > MOST {
        return Err(format!("{count} classes"));
    }
    let numbers: BTreeMap<&String, usize> = file.concept.keys().zip(0..).collect();
    let mut concepts = Concepts {
        words: words
            .into_iter()
            .map(|(word, classes)| (word, (classes, None)))
            .collect(),
        told,
        names,
        phrases: vec![],
        stems: HashMap::default(),
        by_literal: vec![],
        by_class: vec![vec![]; MOST],
        classes_that_open: Classes::default(),
        by_person: vec![],
        rules: BTreeMap::new(),
        concepts: file.concept.len(),
    };
    let mut literals = HashMap::new();
    for (name, phrases) in &file.concept {
        let lines = phrases.lines().map(str::trim);
        for line in lines.filter(|line| !line.is_empty() && !line.starts_with('#')) {
            let phrase = concepts
                .phrase(line, &mut literals)
                .map_err(|thing| format!("{name}: {line}: {thing}"))?;
            concepts.add(phrase, numbers[name]);
        }
    }
    for (rule, points) in file.rule {
        let of = |(name, points): (String, i32)| {
            let number = numbers.get(&name).copied();
            number.map(|number| (number, points)).ok_or(name)
        };
        let read: Result<Vec<_>, _> = points.points.into_iter().map(of).collect();
        let needs: Result<Vec<_>, _> = points
            .needs
            .iter()
            .map(|name| numbers.get(name).copied().ok_or(name))
            .collect();
        let points = Points {
            needs: needs.map_err(|name| format!("{rule}: {name}"))?,
            enough: points.enough,
            near: points.near,
            points: read.map_err(|name| format!("{rule}: {name}"))?,
        };
        concepts.rules.insert(rule, points);
    }
    Ok(concepts)
}

impl Concepts {
    /// The classes of a lower-case word, and the words and beginnings of phrases that it is. An imperative to several is
    /// known by its ending, whatever the verb.
    pub fn meanings(&self, word: &str) -> (Classes, Vec<u16>) {
        let (mut classes, literal) = self.words.get(word).copied().unwrap_or_default();
        if word.len() > SHORTEST_TOLD && TOLD.iter().any(|ending| word.ends_with(ending)) {
            classes = classes.with(self.told);
        }
        let mut literals: Vec<u16> = literal.into_iter().collect();
        let start = word.as_bytes().first_chunk::<3>();
        for (stem, number) in start
            .and_then(|start| self.stems.get(start))
            .into_iter()
            .flatten()
        {
            if word.starts_with(stem.as_str()) {
                literals.push(*number);
            }
        }
        (classes, literals)
    }

    /// Reads a phrase, numbering the words and beginnings that are new.
    fn phrase(&mut self, line: &str, literals: &mut HashMap<(String, bool), u16>) -> Result<Phrase, String> {
        let mut fresh = vec![];
        let next = literals.len();
        let phrase = Phrase::read(
            line,
            |class| self.named(class),
            |literal, is_stem| {
                *literals.entry((literal.to_owned(), is_stem)).or_insert_with(|| {
                    let number = u16::try_from(next + fresh.len()).unwrap_or(u16::MAX);
                    fresh.push((literal.to_owned(), is_stem, number));
                    number
                })
            },
        )?;
        for (literal, is_stem, number) in fresh {
            self.by_literal.push(vec![]);
            if is_stem {
                let start = literal.as_bytes().first_chunk().copied().unwrap_or_default();
                self.stems.entry(start).or_default().push((literal, number));
            } else {
                self.words.entry(literal.leak()).or_default().1 = Some(number);
            }
        }
        Ok(phrase)
    }

    /// A class by its name; of a verb without a mood, all its moods; several moods by `,`.
    pub fn named(&self, name: &str) -> Option<Classes> {
        if let Some(class) = self.names.get(name) {
            return Some(*class);
        }
        let (verb, moods) = match name.split_once(':') {
            Some((verb, moods)) => (verb, moods.split(',').collect()),
            None => (name, verbs::Mood::ALL.map(verbs::Mood::name).to_vec()),
        };
        let classes: Option<Vec<_>> = moods
            .into_iter()
            .map(|mood| self.names.get(&format!("{verb}:{mood}")).copied())
            .collect();
        classes.map(|classes| classes.into_iter().fold(Classes::default(), Classes::with))
    }

    /// How many words and beginnings of phrases there are.
    pub fn literals(&self) -> usize {
        self.by_literal.len()
    }

    /// What a rule counts.
    pub fn points(&self, rule: &str) -> Option<&Points> {
        self.rules.get(rule)
    }

    fn add(&mut self, phrase: Phrase, concept: usize) {
        let number = self.phrases.len();
        if let Some(Element::One(first)) = phrase.elements.first() {
            for literal in &first.literals {
                self.by_literal[usize::from(*literal)].push(number);
            }
            for class in first.classes.each() {
                self.by_class[class].push(number);
            }
            self.classes_that_open = self.classes_that_open.with(first.classes);
            if first.person || first.other || first.called {
                self.by_person.push(number);
            }
        }
        self.phrases.push((phrase, concept));
    }

    /// The phrases that may begin with a word.
    pub fn opened_by(&self, token: &Token) -> impl Iterator<Item = usize> {
        let by_literal = token
            .literals
            .iter()
            .flat_map(|literal| &self.by_literal[usize::from(*literal)]);
        let opens = token.classes.any(self.classes_that_open);
        let classes = token.classes;
        let by_class = opens.then(|| classes.each().flat_map(|class| &self.by_class[class]));
        by_literal.chain(by_class.into_iter().flatten()).copied()
    }

    /// The phrases that begin with a person.
    pub fn opened_by_person(&self) -> impl Iterator<Item = usize> {
        self.by_person.iter().copied()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn classes_are_sets() {
        let (one, other) = (Classes::one(3), Classes::one(200));
        assert!(one.with(other).any(other) && !one.any(other));
        assert_eq!(one.with(other).each().collect::<Vec<_>>(), [3, 200]);
    }

    #[test]
    fn what_does_not_read_is_named() {
        let file = |phrase: &str| {
            format!("[verbs]\nhelp = \"aiutare\"\n[words]\n[concept]\nhelped = \"{phrase}\"\n[rule]\n")
        };
        assert!(read(&file("<help:imp,inf> @")).is_ok());
        for (phrase, thing) in [
            ("<halp> voi", "<halp>"),
            (".. voi", ".. voi"),
            ("caffè x", "caffè"),
        ] {
            let error = read(&file(phrase)).err().unwrap_or_default();
            assert!(error.ends_with(thing), "{error}");
        }
    }
}
