//! The way out that one click gives: an edit of the text, as data. The window shows the label and makes the edit.

use std::ops::Range;

/// Replaces some words of the field that the finding is in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mend {
    /// What the button says: `mend-…` in the locales.
    pub label: &'static str,
    /// What is replaced, in bytes of the field's text.
    pub bytes: Range<usize>,
    /// What stands there afterwards; empty to take the words away.
    pub text: String,
}

/// A way out that is more than an edit.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Way {
    /// What the finding stands on becomes a request of its own.
    Split,
    /// The draft is handed to the colleague whose problem it is, as a file.
    HandOn,
}

impl Way {
    /// The way out of what a rule found, when there is one.
    pub fn of(rule: &str) -> Option<Self> {
        match rule {
            "multiple_topics" => Some(Self::Split),
            "on_behalf" => Some(Self::HandOn),
            _ => None,
        }
    }
}

/// The text after the edit. A range that is not of this text leaves it as it is.
pub fn apply(text: &str, mend: &Mend) -> String {
    let (Some(before), Some(after)) = (text.get(..mend.bytes.start), text.get(mend.bytes.end..)) else {
        return text.to_owned();
    };
    if mend.text.is_empty() {
        // What is taken away leaves no double space and no space before a full stop.
        let before = before.trim_end_matches(' ');
        let gap =
            if before.is_empty() || after.is_empty() || after.starts_with(|c: char| !c.is_alphanumeric()) {
                ""
            } else {
                " "
            };
        let after = if before.is_empty() {
            after.trim_start()
        } else {
            after
        };
        return format!("{before}{gap}{after}");
    }
    format!("{before}{}{after}", mend.text)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mend(bytes: Range<usize>, text: &str) -> Mend {
        Mend {
            label: "mend-test",
            bytes,
            text: text.to_owned(),
        }
    }

    #[test]
    fn words_are_replaced_or_taken_away_without_a_trace() {
        assert_eq!(
            apply("la password Blu2 non va", &mend(12..16, "****")),
            "la password **** non va"
        );
        assert_eq!(
            apply("parlare con Gilda, grazie", &mend(8..17, "")),
            "parlare, grazie"
        );
        assert_eq!(apply("PER STEFANO - mastro", &mend(0..14, "")), "mastro");
        assert_eq!(
            apply("parlare con Gilda domani", &mend(8..17, "")),
            "parlare domani"
        );
    }

    #[test]
    fn a_range_of_another_text_changes_nothing() {
        assert_eq!(apply("è", &mend(1..9, "x")), "è");
        assert_eq!(apply("abc", &mend(2..9, "x")), "abc");
    }
}
