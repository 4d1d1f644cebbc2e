//! `body.too_short`: a description with which nobody can start working (2.3 asks for a detailed explanation).
//!
//! Not a count of letters: a telegraphic line with a code and a record is enough, ten lines of complaint are not. What
//! counts is how many different words tell the desk something, and that a long text names anything at all.

use std::collections::HashSet;

use super::{Check, Example, Rule, Severity, lexicon, reading, topics};
use crate::domain::ticket::Field;

/// Different telling words below which a description is too short. A code (`EC014`, `DET_STD`) counts for two.
const ENOUGH: usize = 4;

/// Words from which a text is long, and must name something of the program or of the trade to say anything.
const LONG: usize = 40;

/// Words of the trade that name nothing.
const VAGUE: [&str; 2] = ["utenza", "scadenze"];

/// A code, a number of a record, a part of a mask, a matter of an office.
fn is_anchor(word: &reading::Word) -> bool {
    // "L'utenza" are the people as often as a matter of taxes, "le scadenze" what everybody has.
    let trade = topics::of_word(&word.folded) != 0
        && !lexicon::is_area(word)
        && !VAGUE.contains(&word.folded.as_str());
    let number = word.is_number() && word.folded.len() > 2;
    word.is_code() || number || trade || lexicon::is_interface(word) && !VAGUE.contains(&word.folded.as_str())
}

/// Whether something is shown: a record, an amount, an hour, words that appear on the screen.
fn shows(text: &str) -> bool {
    let numbers = reading::words(text)
        .filter(|word| word.is_number())
        .take(2)
        .count();
    numbers > 1 || text.contains(['"', '«', '“', '>'])
}

/// Stops as soon as it is certain: a word is looked up with its typing mistakes, which is dear.
fn says_enough(description: impl Iterator<Item = reading::Word>) -> bool {
    let mut telling = HashSet::new();
    let mut weight = 0;
    for word in description {
        let record = word.is_number() && word.folded.len() > 1;
        let tells = record || !lexicon::is_area(&word) && lexicon::is_telling(&word);
        if tells && !telling.contains(&word.folded) {
            weight += if word.is_code() { 2 } else { 1 };
            telling.insert(word.folded);
        }
        if weight >= ENOUGH {
            return true;
        }
    }
    false
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "body.too_short",
        severity: Severity::Warning,
        paragraph: "2.3",
        check: Check::Coded(|reading, _, report| {
            let words = || reading.words(Field::Description);
            let says_little = !says_enough(words());
            let says_nothing = || {
                words().nth(LONG - 1).is_some()
                    && !shows(reading.text(Field::Description))
                    && !words().any(|word| is_anchor(&word))
            };
            if says_little || says_nothing() {
                report.add(
                    Field::Description,
                    reading::trimmed(reading.text(Field::Description)),
                );
            }
        }),
        hits: Example::each(
            Field::Description,
            &[
                "",
                "non va",
                "Buongiorno, il programma non funziona. Potete intervenire? Grazie",
                "non mi fa stampare, dice errore. grazie",
                "problema con i verbali. Chiamateci",
                "URGENTE!!! chiamateci subito, siamo bloccati",
                "Salve, si blocca sempre. Cordiali saluti",
                "Stamattina sono arrivata presto e come al solito non si poteva lavorare, le colleghe sono esasperate, la \
                 gente aspetta fuori e si lamenta, abbiamo già spento e riacceso tutto quanto più volte ma rimane sempre \
                 la solita situazione di ieri e dell'altro ieri, insomma così non si va avanti.",
            ],
        ),
        misses: Example::each(
            Field::Description,
            &[
                "APR4 n. 2231 del 9/5, risposta EN148 data decorrenza incongruente. Che data vuole?",
                "Stampando l'avviso 2024/00045 compare: \"tariffa non trovata per categoria 2\".",
                "Come si toglie la riduzione compostaggio a 14 utenze in una volta sola?",
                "Il pulsante Salva non fa nulla nella variazione di Giunta, con Edge e Chrome.",
                "Le determine dalla 301 alla 306 escono nel PDF con il campo oggetto vuoto.",
                "L'etichetta esce spostata a destra e taglia le ultime due cifre del numero.",
            ],
        ),
    }
}
