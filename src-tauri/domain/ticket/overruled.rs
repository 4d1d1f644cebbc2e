//! What the clerk has considered and left as it is, so that it is never asked twice.

use std::collections::HashSet;

use serde::{Deserialize, Serialize};

/// A warning that the clerk has overruled in one draft.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(default)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Overruled {
    /// Id of the rule.
    pub rule: String,
    /// The words that it stood on; empty when it concerned a field as a whole.
    pub words: String,
    /// Why, when IT asks for a reason.
    pub reason: String,
}

impl Overruled {
    /// Whether a finding of `rule` on `words` is the same matter: the same words, or most of them in a sentence that has been
    /// worked on since. Another tax code or another name is another matter.
    pub fn covers(&self, rule: &str, words: &str) -> bool {
        if self.rule != rule {
            return false;
        }
        let (then, now) = (cut(&self.words), cut(words));
        let (fewer, more) = (then.len().min(now.len()), then.len().max(now.len()));
        then == now || fewer > SENTENCE && then.intersection(&now).count() * 3 >= more * 2
    }
}

/// Up to this many words every one counts.
const SENTENCE: usize = 5;

fn cut(words: &str) -> HashSet<String> {
    words
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_lowercase)
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn covers(then: &str, now: &str) -> bool {
        let overruled = Overruled {
            rule: "multiple_topics".into(),
            words: then.into(),
            ..Overruled::default()
        };
        overruled.covers("multiple_topics", now)
    }

    #[test]
    fn a_sentence_worked_on_is_the_same_matter_and_another_name_is_not() {
        let sentence = "Inoltre in cimiteri non si aprono le concessioni dei loculi";
        assert!(covers(
            sentence,
            "inoltre, in cimiteri non si aprono più le concessioni dei loculi."
        ));
        assert!(!covers(
            sentence,
            "Inoltre il cedolino di marzo della collega è doppio da ieri"
        ));
        assert!(covers("con Gilda", "CON GILDA"));
        assert!(!covers("con Gilda", "con Stefano"));
        assert!(!covers("", "con Gilda"));
        assert!(covers("", ""));
    }
}
