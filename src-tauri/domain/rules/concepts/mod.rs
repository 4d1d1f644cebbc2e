//! What a text means, by concepts: the words of asking, pressing, persons, times, go-betweens, each with many wordings, and
//! points for what stands together.
//!
//! A pattern says one wording; people have hundreds. Here a concept is a list of short phrases over classes of words
//! (verbs in all their forms, offices, titles), and a rule is points per concept: what speaks for it and, below zero, what
//! speaks against. All is data in `vendor/palitalsoft/concepts.toml`; a text is looked up word by word, once for all rules.

mod data;
mod persons;
mod phrase;
mod tokens;
mod verbs;

use std::ops::Range;

use self::data::{CONCEPTS, Near, Points};
use self::tokens::Words;
use super::reading::Plain;

/// One concept said at one place.
#[derive(Debug, Clone)]
struct Mark {
    concept: usize,
    bytes: Range<usize>,
    sentence: usize,
}

/// What a text says, concept by concept, in the order of its sentences.
#[derive(Debug, Default)]
pub struct Said {
    marks: Vec<Mark>,
}

/// A text is looked up so far: nobody presses on page twenty.
const LONGEST: usize = 20_480;

/// What speaks so much against it counts wherever it is said.
const EVERYWHERE: i32 = -20;

impl Said {
    /// Looks a text up. `writer`: the words of the writer's own name, who is never the one asked for.
    pub fn of(plain: &Plain, writer: &[String]) -> Self {
        let mut marks = vec![];
        let mut said_until = vec![0; CONCEPTS.count];
        for (number, sentence) in plain.sentences.iter().enumerate() {
            if sentence.start > LONGEST {
                break;
            }
            let end = sentence.end.min(LONGEST);
            let tokens = tokens::tokens(plain, sentence.start..end, writer);
            let persons = persons::all(&plain.text, &tokens);
            let words = Words::of(tokens, persons);
            for at in 0..words.tokens.len() {
                mark(&words, at, number, &mut said_until, &mut marks);
            }
        }
        Self { marks }
    }

    /// Where a rule has points enough: the words that count; `before` is what the subject has said already.
    pub fn find(&self, rule: &str, before: Option<&Self>) -> Option<Range<usize>> {
        let points = CONCEPTS.points(rule)?;
        let of = |mark: &Mark| {
            let mut known = points.each.iter();
            known.find(|(concept, _)| *concept == mark.concept).copied()
        };
        let counted: Vec<(&Mark, i32)> = self
            .marks
            .iter()
            .filter_map(|mark| of(mark).map(|(_, points)| (mark, points)))
            .collect();
        let points_near = points.near;
        let everywhere = |points: &i32| *points <= EVERYWHERE || points_near == Near::Few && *points < 0;
        let mut known: Vec<(usize, i32)> = vec![];
        let subject = before.iter().flat_map(|before| &before.marks).filter_map(of);
        let against = counted
            .iter()
            .map(|(mark, points)| (mark.concept, *points))
            .filter(|(_, points)| everywhere(points));
        for one in subject.chain(against) {
            if !known.contains(&one) {
                known.push(one);
            }
        }
        let mut last = None;
        counted
            .iter()
            .map(|(mark, _)| mark.sentence)
            .filter(|sentence| last.replace(*sentence) != Some(*sentence))
            .find_map(|sentence| enough(points, &counted, &known, sentence))
    }
}

/// The words that count from a sentence on, when they are enough.
fn enough(
    points: &Points,
    counted: &[(&Mark, i32)],
    known: &[(usize, i32)],
    sentence: usize,
) -> Option<Range<usize>> {
    let after = sentence + 1 + points.near.sentences();
    let from = counted.partition_point(|(mark, _)| mark.sentence < sentence);
    let to = counted.partition_point(|(mark, _)| mark.sentence < after);
    let mut seen: Vec<_> = known.iter().map(|(concept, _)| *concept).collect();
    let mut sum: i32 = known.iter().map(|(_, points)| points).sum();
    let mut place: Option<Range<usize>> = None;
    for (mark, points) in &counted[from..to] {
        if !seen.contains(&mark.concept) {
            seen.push(mark.concept);
            sum += points;
        }
        if *points > 0 && mark.sentence <= sentence + 1 {
            let so_far = place.get_or_insert_with(|| mark.bytes.clone());
            *so_far = so_far.start.min(mark.bytes.start)..so_far.end.max(mark.bytes.end);
        }
    }
    let needed = points.needs.is_empty() || points.needs.iter().any(|needed| seen.contains(needed));
    place.filter(|_| needed && sum >= points.enough)
}

/// Marks what the words from one on say.
fn mark(words: &Words, at: usize, sentence: usize, said_until: &mut [usize], marks: &mut Vec<Mark>) {
    let tokens = &words.tokens;
    let mut tried = |number: usize| {
        let (phrase, concept) = &CONCEPTS.phrases[number];
        let found = phrase.matches(words, at);
        // What overlaps with the same concept says it only once.
        let again = said_until[*concept] > tokens[at].bytes.start;
        if let Some(found) = found.filter(|found| !found.is_empty() && !again) {
            said_until[*concept] = tokens[found.end - 1].bytes.end;
            marks.push(Mark {
                concept: *concept,
                bytes: tokens[found.start].bytes.start..tokens[found.end - 1].bytes.end,
                sentence,
            });
        }
    };
    CONCEPTS.opened_by(&tokens[at]).for_each(&mut tried);
    if words.persons[at].any() {
        CONCEPTS.opened_by_person().for_each(&mut tried);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_rule_of_the_data_is_a_rule() {
        for rule in ["person.preference", "on_behalf", "insistence", "booking"] {
            assert!(CONCEPTS.points(rule).is_some(), "{rule}");
        }
    }
}
