//! `subject.too_long`: a subject that is a description. The desk's list shows its beginning only (2.3 asks for the reason).

use std::collections::BTreeMap;

use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::Field;

pub(super) fn rule() -> Rule {
    let sentence = "Stampando il certificato esce un foglio bianco e non sappiamo come fare. ";
    let long =
        [2usize, 3, 4, 5, 6, 7].map(|times| Example::of(Field::Subject, sentence.repeat(times + 1).trim()));
    Rule {
        id: "subject.too_long",
        severity: Severity::Warning,
        paragraph: "2.3",
        check: Check::Coded(|reading, context, report| {
            let subject = reading.text(Field::Subject);
            let max = context.limits.subject_max;
            if let Some((start, _)) = subject.char_indices().nth(max) {
                let args = BTreeMap::from([
                    ("length", subject.chars().count().to_string()),
                    ("max", max.to_string()),
                ]);
                report.add_with(Field::Subject, start..subject.len(), args);
            }
        }),
        hits: long.to_vec(),
        misses: Example::each(
            Field::Subject,
            &[
                "",
                "Certificato di residenza: la stampa esce vuota",
                sentence,
                &"è".repeat(150),
                "Revisione dinamica II tornata: cancellati ancora presenti nella lista sezionale 3",
                "Attestazione spese mensa per 730: riferita all'anno solare o scolastico?",
            ],
        ),
    }
}
