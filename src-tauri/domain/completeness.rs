//! The quiet meter: what the desk will ask next, and what the text already answers.
//!
//! The items are data of the vendor's folder (`completeness.toml`), chosen by kind and module. A sentence in the text counts
//! as an answer, and so does a picture where one can be. Never a finding: it tells, it does not hold up.

use std::sync::LazyLock;

use regex::{RegexSet, RegexSetBuilder};
use serde::Deserialize;

use super::address_list::without_accent;
use super::rules::Reading;
use super::ticket::{Field, Kind};

/// A question of the desk's, and whether the draft answers it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Item {
    /// Its name: the words are `completeness-⟨id⟩`.
    pub id: &'static str,
    /// How a line of the letter begins that answers it; Italian, as the letter.
    pub lead: &'static str,
    /// Whether the draft says it.
    pub answered: bool,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    item: Vec<Written>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Written {
    id: String,
    lead: String,
    about: String,
    kinds: Vec<Kind>,
    #[serde(default)]
    modules: Vec<String>,
    #[serde(default)]
    when: Vec<String>,
    answered: Vec<String>,
    #[serde(default)]
    file: bool,
}

struct Question {
    written: &'static Written,
    when: RegexSet,
    answered: RegexSet,
}

static FILE: LazyLock<File> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "compiled in; the tests below read it")]
    toml::from_str(include_str!("../../vendor/palitalsoft/completeness.toml"))
        .expect("completeness.toml is valid")
});

static QUESTIONS: LazyLock<Vec<Question>> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "compiled in; the tests below compile them")]
    let set = |patterns: &[String]| {
        let mut set = RegexSetBuilder::new(patterns);
        set.size_limit(64_000_000)
            .build()
            .expect("the patterns are valid")
    };
    let question = |written: &'static Written| Question {
        written,
        when: set(&written.when),
        answered: set(&written.answered),
    };
    FILE.item.iter().map(question).collect()
});

/// The ids of all items, in their order.
pub fn ids() -> impl Iterator<Item = &'static str> {
    FILE.item.iter().map(|item| item.id.as_str())
}

/// What the desk asks about this draft. `module`: the name of its module. Nothing before a kind is chosen.
pub fn items(reading: &Reading<'_>, module: &str) -> Vec<Item> {
    let Some(kind) = reading.draft.kind else {
        return Vec::new();
    };
    let name: String = module.to_lowercase().chars().map(without_accent).collect();
    let texts = [Field::Subject, Field::Description, Field::AlreadyTried].map(|field| reading.whole(field));
    let said = |patterns: &RegexSet| {
        texts
            .iter()
            .any(|text| patterns.is_match(&text.text.to_ascii_lowercase()))
    };
    let picture = reading
        .draft
        .attachments
        .iter()
        .any(|file| file.media_type.starts_with("image/"));
    let mut asked: Vec<&str> = Vec::new();
    let mut items = Vec::new();
    for question in QUESTIONS
        .iter()
        .filter(|question| question.written.kinds.contains(&kind))
    {
        let written = question.written;
        let fits = written.modules.is_empty() || written.modules.iter().any(|start| begins(&name, start));
        if !fits || asked.contains(&written.about.as_str()) {
            continue;
        }
        asked.push(&written.about);
        if written.when.is_empty() || said(&question.when) {
            let led = has_line(&reading.draft.description, &written.lead);
            let answered = led || said(&question.answered) || written.file && picture;
            items.push(Item {
                id: &written.id,
                lead: &written.lead,
                answered,
            });
        }
    }
    items
}

/// Whether a line of the text begins with that lead and says something behind it.
fn has_line(text: &str, lead: &str) -> bool {
    text.lines().any(|line| {
        let answer = line
            .trim_start()
            .strip_prefix(lead)
            .and_then(|rest| rest.strip_prefix(':'));
        answer.is_some_and(|answer| !answer.trim().is_empty())
    })
}

/// Whether a word of the name begins so.
fn begins(name: &str, start: &str) -> bool {
    name.match_indices(start)
        .any(|(at, _)| !name[..at].ends_with(|sign: char| sign.is_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::super::ticket::Draft;
    use super::*;

    fn missing(kind: Kind, module: &str, description: &str) -> Vec<&'static str> {
        let draft = Draft {
            kind: Some(kind),
            description: description.into(),
            ..Draft::default()
        };
        items(&Reading::of(&draft), module)
            .iter()
            .filter(|item| !item.answered)
            .map(|item| item.id)
            .collect()
    }

    #[test]
    fn a_bare_complaint_leaves_the_questions_that_a_full_account_answers() {
        assert_eq!(
            missing(Kind::Anomaly, "TARI", "Il programma dà errore."),
            ["message", "path", "record-tax", "since", "extent", "change"]
        );
        let full = "Stampando l'avviso dell'utenza 1187 compare «Tariffa non trovata». Succede da lunedì, dopo \
                    l'aggiornamento, anche ai colleghi.";
        assert_eq!(missing(Kind::Anomaly, "TARI", full), [] as [&str; 0]);
    }

    #[test]
    fn what_is_asked_depends_on_kind_and_module() {
        let asked = |kind, module| {
            let draft = Draft {
                kind: Some(kind),
                description: "Buongiorno.".into(),
                ..Draft::default()
            };
            items(&Reading::of(&draft), module)
                .iter()
                .map(|item| item.id)
                .collect::<Vec<_>>()
        };
        assert_eq!(
            asked(Kind::Anomaly, "Contabilità finanziaria")[1],
            "record-accounts"
        );
        assert_eq!(asked(Kind::Anomaly, "Protocollo")[1], "record");
        assert_eq!(asked(Kind::Training, "Anagrafe"), ["topics", "people", "form"]);
        assert_eq!(
            asked(Kind::Support, "Carta d’identità"),
            ["path", "record-people", "wanted", "done"]
        );
    }

    #[test]
    fn a_screenshot_answers_for_the_message_and_no_kind_asks_nothing() {
        let mut draft = super::super::rules::all()[0].hits[0].draft();
        draft.kind = None;
        assert!(items(&Reading::of(&draft), "TARI").is_empty());
    }

    #[test]
    fn a_line_that_begins_with_the_lead_of_a_question_answers_it() {
        for item in &FILE.item {
            let kind = item.kinds[0];
            let module = item.modules.first().map_or("", String::as_str);
            let text = format!("Il programma dà errore.\n{}: qualcosa", item.lead);
            assert!(
                !missing(kind, module, &text).contains(&item.id.as_str()),
                "{}",
                item.id
            );
        }
        assert!(!has_line("Da quando: ", "Da quando") && !has_line("Chissà Da quando: ieri", "Da quando"));
    }

    #[test]
    fn ids_are_unique() {
        let mut seen = HashSet::new();
        assert!(ids().all(|id| seen.insert(id)));
    }
}
