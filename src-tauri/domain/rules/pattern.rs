//! Pattern rules: data files in the vendor's folder, one rule each.
//!
//! `any` finds in the clerk's own words in plain form (see `reading::plain`). `together` finds a clause in which several
//! things stand, in whatever order, and none of some others: people turn a request round more often than they change its
//! words. `unless` takes back a find that it touches,
//! `unless_sentence` one in whose sentence it stands, `unless_text` every one of the request. Patterns are lower case and
//! ASCII, may name the pieces of `lexicon.toml`, and use the `regex` crate, which is linear and knows no look-around.

use std::ops::Range;
use std::sync::{LazyLock, OnceLock};

use regex::{Regex, RegexBuilder};
use serde::Deserialize;

use super::reading::{Plain, Reading};
use super::{Check, Example, Mend, Report, Rule, RuleWords, Severity, lexicon};
use crate::domain::ticket::{Field, Kind};

/// The rule files, compiled in. `tests/architecture.rs` compares this list with the folder.
const FILES: [(&str, &str); 4] = [
    (
        "attachment_missing.toml",
        include_str!("../../../vendor/palitalsoft/rules/attachment_missing.toml"),
    ),
    (
        "insistence.toml",
        include_str!("../../../vendor/palitalsoft/rules/insistence.toml"),
    ),
    (
        "on_behalf.toml",
        include_str!("../../../vendor/palitalsoft/rules/on_behalf.toml"),
    ),
    (
        "person_preference.toml",
        include_str!("../../../vendor/palitalsoft/rules/person_preference.toml"),
    ),
];

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    id: String,
    severity: Severity,
    #[serde(default)]
    paragraph: String,
    fields: Vec<Field>,
    #[serde(default)]
    when: When,
    /// Kinds of request in which the rule has no say.
    #[serde(default)]
    unless_kind: Vec<Kind>,
    any: Vec<String>,
    #[serde(default)]
    together: Vec<Together>,
    /// The way out that one click gives.
    #[serde(default)]
    mend: Option<WayOut>,
    #[serde(default)]
    unless: Vec<String>,
    #[serde(default)]
    unless_sentence: Vec<String>,
    #[serde(default)]
    unless_text: Vec<String>,
    hits: Vec<Shown>,
    misses: Vec<Shown>,
    /// IT's rules only: the vendor's are worded in the locales.
    #[serde(default)]
    words: Option<RuleWords>,
}

/// Things that say it when they stand in one clause; the first should be the rarest.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Together {
    all: Vec<String>,
    #[serde(default)]
    none: Vec<String>,
}

/// The same, compiled.
struct Clause {
    all: Vec<Regex>,
    none: Option<Regex>,
}

impl Clause {
    /// The words from the first of the things to the last.
    fn find(&self, clause: &str) -> Option<Range<usize>> {
        let mut found: Option<Range<usize>> = None;
        for one in &self.all {
            let one = one.find(clause)?;
            let so_far = found.get_or_insert(one.range());
            *so_far = so_far.start.min(one.start())..so_far.end.max(one.end());
        }
        let refused = self.none.as_ref().is_some_and(|none| none.is_match(clause));
        found.filter(|_| !refused)
    }
}

/// An example: a description, or the field with its text.
#[derive(Deserialize)]
#[serde(untagged)]
enum Shown {
    Description(String),
    Field { field: Field, text: String },
}

/// A condition on the rest of the draft.
#[derive(Debug, Clone, Copy, Default, Deserialize)]
#[serde(rename_all = "snake_case")]
enum When {
    /// Whatever the rest says.
    #[default]
    Always,
    /// Only while nothing is attached.
    NoAttachments,
}

/// An edit that fits every find of a rule.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(rename_all = "snake_case")]
enum WayOut {
    /// "PER STEFANO - mastro" becomes "mastro"; "parlare con la Gilda" becomes "parlare".
    DropName,
}

impl WayOut {
    fn mend(self, plain: &Plain, found: &Range<usize>) -> Option<Mend> {
        let Self::DropName = self;
        let text = plain.text.as_str();
        let opens_line = found.start == 0 || text[..found.start].ends_with('\n');
        let dropped = if opens_line
            && ["per ", "x ", "all"]
                .iter()
                .any(|word| text[found.clone()].starts_with(word))
        {
            let after = text[found.end..].len()
                - text[found.end..]
                    .trim_start_matches([' ', '-', ':', ',', ';', '!'])
                    .len();
            found.start..found.end + after
        } else {
            let words = &text[found.clone()];
            let at = [" con ", " col ", " da ", " dal ", " dalla "]
                .iter()
                .filter_map(|with| words.rfind(with))
                .max()?;
            found.start + at + 1..found.end
        };
        Some(Mend {
            label: "mend-drop-name",
            bytes: plain.original(dropped),
            text: String::new(),
        })
    }
}

/// A rule file, with its patterns compiled once there is a text to look at: the automata are the larger part of what the
/// program keeps in memory, and nobody has written anything when the window opens.
pub(super) struct Pattern {
    file: &'static File,
    compiled: OnceLock<Compiled>,
}

struct Compiled {
    any: Regex,
    /// Any of the first things of `clauses`.
    opens_clause: Option<Regex>,
    clauses: Vec<Clause>,
    unless: Option<Regex>,
    unless_sentence: Option<Regex>,
    unless_text: Option<Regex>,
}

impl Pattern {
    /// Reports the first match in each field: one is enough to act on.
    pub(super) fn check(&self, reading: &Reading<'_>, report: &mut Report<'_>) {
        let (file, draft) = (self.file, reading.draft);
        let applies = match file.when {
            When::Always => true,
            When::NoAttachments => draft.attachments.is_empty(),
        };
        if !applies || draft.kind.is_some_and(|kind| file.unless_kind.contains(&kind)) {
            return;
        }
        for &field in file.fields.iter().filter(|field| reading.is_written(**field)) {
            let plain = reading.own(field);
            let found = self.compiled().find(plain);
            if let Some(found) = found.or_else(|| reading.means(field, report.rule)) {
                let mend = file.mend.and_then(|mend| mend.mend(plain, &found));
                let bytes = plain.original(found);
                match mend {
                    Some(mend) => report.add_mend(field, bytes, mend),
                    None => report.add(field, bytes),
                }
            }
        }
    }

    #[expect(
        clippy::panic,
        reason = "the vendor's are compiled by every test of the rules, IT's before they count"
    )]
    fn compiled(&self) -> &Compiled {
        self.compiled.get_or_init(|| match self.file.compile() {
            Ok(compiled) => compiled,
            Err(Unfit { pattern, detail }) => panic!("{}: {pattern}: {detail}", self.file.id),
        })
    }
}

impl Compiled {
    fn find(&self, plain: &Plain) -> Option<Range<usize>> {
        let text = plain.text.as_str();
        let mut taken_back: Option<Vec<Range<usize>>> = None;
        // The last sentence asked about, with the answer: one long sentence is not read again for every find.
        let mut asked: Option<(Range<usize>, bool)> = None;
        let found_in_clauses = self
            .opens_clause
            .iter()
            .flat_map(|opens| opens.find_iter(text))
            .map(|opens| plain.clause(opens.start()))
            .filter({
                let mut last = 0..0;
                move |clause| std::mem::replace(&mut last, clause.clone()) != *clause
            })
            .filter_map(|clause| self.clause(text, clause));
        let mut stands = |found: &Range<usize>| {
            let sentence = plain.sentence(found.start);
            let sentence = sentence.start..sentence.end.max(found.end);
            let refused = match &asked {
                Some((same, answer)) if *same == sentence => *answer,
                _ => is_match(self.unless_sentence.as_ref(), &text[sentence.clone()]),
            };
            asked = Some((sentence, refused));
            let taken_back = taken_back.get_or_insert_with(|| {
                let all = self.unless.iter().flat_map(|unless| unless.find_iter(text));
                all.map(|m| m.range()).collect()
            });
            !refused
                && !taken_back
                    .iter()
                    .any(|other| other.start < found.end && found.start < other.end)
        };
        let found = self
            .any
            .find_iter(text)
            .map(|found| trimmed(text, found.range()))
            .find(&mut stands)
            .into_iter();
        let found = found.chain(found_in_clauses).find(stands)?;
        (!is_match(self.unless_text.as_ref(), text)).then_some(found)
    }

    fn clause(&self, text: &str, clause: Range<usize>) -> Option<Range<usize>> {
        let words = &text[clause.clone()];
        let found = self.clauses.iter().find_map(|together| together.find(words))?;
        Some(trimmed(
            text,
            clause.start + found.start..clause.start + found.end,
        ))
    }
}

fn is_match(pattern: Option<&Regex>, text: &str) -> bool {
    pattern.is_some_and(|pattern| pattern.is_match(text))
}

/// A match without the white space and the comma that only anchored it.
fn trimmed(text: &str, found: Range<usize>) -> Range<usize> {
    let around = |c: char| c.is_whitespace() || matches!(c, ',' | ':' | ';' | '-' | '(');
    let inside = &text[found.clone()];
    let start = found.end - inside.trim_start_matches(around).len();
    let end = start + text[start..found.end].trim_end_matches(around).len();
    start..end
}

/// Some patterns of a rule file as one; `None` without any. With case, because plain text is lower case but for names, and
/// an automaton that must fold case is several times as large.
pub(super) fn one_of(patterns: &[String]) -> Result<Option<Regex>, String> {
    if patterns.is_empty() {
        return Ok(None);
    }
    let expanded: Vec<_> = patterns.iter().map(|pattern| lexicon::expand(pattern)).collect();
    RegexBuilder::new(&format!("(?:{})", expanded.join(")|(?:")))
        .multi_line(true)
        .size_limit(64_000_000)
        .dfa_size_limit(16_000_000)
        .build()
        .map(Some)
        .map_err(|error| error.to_string())
}

/// The same for a pattern in a rule that is code.
#[expect(clippy::panic, reason = "constants; every test of the rules compiles them")]
pub(super) fn plain(patterns: &[&str]) -> Regex {
    let patterns: Vec<_> = patterns.iter().map(|&pattern| pattern.to_owned()).collect();
    match one_of(&patterns) {
        Ok(Some(regex)) => regex,
        Ok(None) => panic!("no pattern"),
        Err(error) => panic!("{error}"),
    }
}

/// The rules of all files.
pub(super) fn rules() -> Vec<Rule> {
    /// Read once for the life of the program, so that ids and paragraphs can be borrowed like those of coded rules.
    #[expect(clippy::panic, reason = "compiled in; every test of the rules reads them")]
    static READ: LazyLock<Vec<File>> = LazyLock::new(|| {
        let read = |(name, text)| toml::from_str(text).unwrap_or_else(|error| panic!("{name}: {error}"));
        FILES.into_iter().map(read).collect()
    });
    READ.iter().map(|file| file.rule(OnceLock::new())).collect()
}

/// A pattern that is none.
pub(super) struct Unfit {
    /// As written.
    pub(super) pattern: String,
    /// What is wrong with it, in the `regex` crate's words.
    pub(super) detail: String,
}

/// What a rule file of IT's holds: the rule, and its words when it brings some.
pub(super) type Own = (Rule, Option<&'static RuleWords>);

/// Reads a rule file of IT's.
pub(super) fn read_own(text: &str) -> Result<Result<Own, Unfit>, toml::de::Error> {
    let file: File = toml::from_str(text)?;
    // Kept for the life of the program, like the vendor's.
    let file: &'static File = Box::leak(Box::new(file));
    let compiled = file.compile();
    Ok(compiled.map(|compiled| (file.rule(OnceLock::from(compiled)), file.words.as_ref())))
}

impl File {
    /// What must stand in a clause for it to be looked at.
    fn openings(&self) -> Vec<String> {
        let first = self.together.iter().filter_map(|clause| clause.all.first());
        first.cloned().collect()
    }

    fn compile(&self) -> Result<Compiled, Unfit> {
        let compile = |patterns: &[String]| {
            one_of(patterns).map_err(|detail| {
                let one = patterns
                    .iter()
                    .find(|one| one_of(std::slice::from_ref(one)).is_err());
                Unfit {
                    pattern: one.cloned().unwrap_or_default(),
                    detail: detail.lines().last().unwrap_or_default().trim().to_owned(),
                }
            })
        };
        let nothing = || Unfit {
            pattern: "any".to_owned(),
            detail: "no pattern".to_owned(),
        };
        let clause = |clause: &Together| {
            let all = clause.all.iter().map(std::slice::from_ref);
            Ok(Clause {
                all: all
                    .filter_map(|one| compile(one).transpose())
                    .collect::<Result<_, _>>()?,
                none: compile(&clause.none)?,
            })
        };
        Ok(Compiled {
            opens_clause: compile(&self.openings())?,
            clauses: self.together.iter().map(clause).collect::<Result<_, _>>()?,
            any: compile(&self.any)?.ok_or_else(nothing)?,
            unless: compile(&self.unless)?,
            unless_sentence: compile(&self.unless_sentence)?,
            unless_text: compile(&self.unless_text)?,
        })
    }

    fn rule(&'static self, compiled: OnceLock<Compiled>) -> Rule {
        let examples = |shown: &[Shown]| shown.iter().map(Shown::example).collect();
        Rule {
            id: &self.id,
            severity: self.severity,
            paragraph: &self.paragraph,
            check: Check::Pattern(Box::new(Pattern { file: self, compiled })),
            hits: examples(&self.hits),
            misses: examples(&self.misses),
        }
    }
}

impl Shown {
    fn example(&self) -> Example {
        match self {
            Self::Description(text) => Example::of(Field::Description, text),
            Self::Field { field, text } => Example::of(*field, text),
        }
    }
}
