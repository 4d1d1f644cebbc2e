//! "Non so quale modulo": two questions at most, then the modules that the answers point at.
//!
//! The questions are data of the vendor's folder (`finder.toml`). Only what leads to a module of the list in force is asked.

use std::sync::LazyLock;

use serde::Deserialize;

use super::{AddressList, Hit, Search};

/// Modules proposed at most.
const MOST: usize = 3;
/// Answers given at most; more of them is somebody else's input.
const DEEPEST: usize = 4;

/// Where the answers have led.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step<'a> {
    /// The next question, with the options that lead somewhere.
    Ask {
        /// Its name: the words are `finder-⟨question⟩`.
        question: &'static str,
        /// Their names: the words are `finder-⟨question⟩-⟨option⟩`.
        options: Vec<&'static str>,
    },
    /// What the answers point at, best first; none when the answers are unknown.
    Propose(Vec<Hit<'a>>),
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    question: Vec<Question>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Question {
    id: String,
    options: Vec<Choice>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Choice {
    id: String,
    to: Option<String>,
    #[serde(default)]
    words: Vec<String>,
}

static FILE: LazyLock<File> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "compiled in; the tests below read it")]
    toml::from_str(include_str!("../../../vendor/palitalsoft/finder.toml")).expect("finder.toml is valid")
});

/// The step after these answers.
pub fn step<'a>(list: &'a AddressList, answers: &[String]) -> Step<'a> {
    let Some(mut question) = FILE.question.first() else {
        return Step::Propose(Vec::new());
    };
    for answer in answers.iter().take(DEEPEST) {
        let Some(choice) = question.options.iter().find(|choice| choice.id == *answer) else {
            return Step::Propose(Vec::new());
        };
        match choice.to.as_deref().and_then(named) {
            Some(next) => question = next,
            None => return Step::Propose(proposed(list, &choice.words)),
        }
    }
    Step::Ask {
        question: &question.id,
        options: question
            .options
            .iter()
            .filter(|choice| leads_somewhere(list, choice))
            .map(|choice| choice.id.as_str())
            .collect(),
    }
}

fn named(id: &str) -> Option<&'static Question> {
    FILE.question.iter().find(|question| question.id == id)
}

fn leads_somewhere(list: &AddressList, choice: &Choice) -> bool {
    match choice.to.as_deref().and_then(named) {
        Some(next) => next
            .options
            .iter()
            .any(|choice| !proposed(list, &choice.words).is_empty()),
        None => !proposed(list, &choice.words).is_empty(),
    }
}

/// What the words find in names and synonyms; an area alone is too wide an answer.
fn proposed<'a>(list: &'a AddressList, words: &[String]) -> Vec<Hit<'a>> {
    let search = Search::new(list);
    let mut proposed: Vec<Hit<'a>> = Vec::new();
    for word in words {
        let hits = search.find(word).into_iter().filter(|hit| !hit.ranges.is_empty());
        for hit in hits.take(2) {
            if !proposed.iter().any(|known| known.module.id == hit.module.id) {
                proposed.push(hit);
            }
        }
    }
    proposed.truncate(MOST);
    proposed
}

/// Every question with its options, for the test over the locales.
pub fn all() -> impl Iterator<Item = (&'static str, Vec<&'static str>)> {
    FILE.question.iter().map(|question| {
        let options = question.options.iter().map(|choice| choice.id.as_str()).collect();
        (question.id.as_str(), options)
    })
}

#[cfg(test)]
mod tests {
    use super::super::{Module, Trust};
    use super::*;

    fn example() -> AddressList {
        let text = include_str!("../../../vendor/palitalsoft/trial/addresses.toml");
        let list = AddressList::from_toml("trial", text, &Trust::vendor(&["palitalsoft.it".to_owned()]));
        list.unwrap_or_else(|failure| unreachable!("{failure}"))
    }

    fn answers(answers: &[&str]) -> Vec<String> {
        answers.iter().map(|&answer| answer.to_owned()).collect()
    }

    #[test]
    fn two_answers_lead_to_the_module() {
        let list = example();
        for (given, module) in [
            (["people", "residence"], "Anagrafe"),
            (["people", "card"], "Carta d'identità elettronica"),
            (["taxes", "waste"], "TARI"),
            (["money", "accounts"], "Contabilità finanziaria"),
            (["documents", "register"], "Protocollo informatico"),
        ] {
            match step(&list, &answers(&given)) {
                Step::Propose(hits) => assert_eq!(hits[0].module.name, module, "{given:?}"),
                other @ Step::Ask { .. } => unreachable!("{other:?}"),
            }
        }
    }

    #[test]
    fn only_what_leads_to_a_module_of_the_list_is_asked() {
        let mut list = example();
        list.modules = vec![Module {
            id: "imu".into(),
            name: "IMU".into(),
            area: None,
            emails: vec!["imu@fornitore.example".into()],
            keywords: vec![],
        }];
        assert_eq!(
            step(&list, &[]),
            Step::Ask {
                question: "work",
                options: vec!["taxes"]
            }
        );
        assert_eq!(
            step(&list, &answers(&["taxes"])),
            Step::Ask {
                question: "taxes",
                options: vec!["property"]
            }
        );
        assert_eq!(step(&list, &answers(&["nonsense"])), Step::Propose(vec![]));
    }

    #[test]
    fn every_option_leads_to_a_question_or_to_words() {
        for question in &FILE.question {
            for choice in &question.options {
                let known = choice.to.as_deref().and_then(named).is_some();
                assert!(known == choice.words.is_empty(), "{}-{}", question.id, choice.id);
            }
        }
    }
}
