//! `subject.generic`: a subject from which nobody can tell what the matter is. Refused by the guide (2.3).
//!
//! A subject is generic when nothing is left after taking away cries for help, courtesy, numbers and the names of the
//! module and of the offices, which say where but not what.
//!
//! One word alone is generic too ("Inventario", "CUP"), whatever the word: the guide asks for the reason of the request, a
//! word names at most a thing, and the labelled requests are read so (`tests/data/tickets.jsonl`, dev-038). A code is
//! no such word, nor is the number of an error: with either the desk can start.

use super::{Check, Example, Rule, Severity, lexicon, reading, reply_new_topic, subject_empty};
use crate::domain::ticket::Field;

/// Whether the number of an error is said: "Errore 2627".
fn error_number(subject: &str) -> bool {
    let words: Vec<_> = reading::words(subject).collect();
    words.windows(2).any(|pair| {
        let error = [
            "errore",
            "errori",
            "err",
            "error",
            "codice",
            "messaggio",
            "eccezione",
        ];
        error.contains(&pair[0].folded.as_str()) && pair[1].is_number() && pair[1].folded.len() > 2
    })
}

/// Whether it is an answer that names its ticket and says something besides: the desk finds the rest there.
fn continues(reading: &reading::Reading<'_>) -> bool {
    let beside = |word: &reading::Word| {
        let folded = word.folded.as_str();
        !word.is_number()
            && folded.len() > 3
            && !matches!(folded, "ticket" | "richiesta" | "segnalazione" | "conferma")
    };
    reply_new_topic::is_reply(reading) && reading.words(Field::Subject).filter(beside).count() > 1
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "subject.generic",
        severity: Severity::Blocking,
        paragraph: "2.3",
        check: Check::Coded(|reading, _, report| {
            let module: Vec<_> = reading::words(reading.text(Field::Module)).collect();
            let says_what = |word: &reading::Word| {
                let names_module = module.iter().any(|part| part.folded == word.folded);
                lexicon::is_telling(word) && !lexicon::is_area(word) && !names_module
            };
            let subject = reading.text(Field::Subject);
            // One word names a thing and not what is wrong with it; a code may.
            let one_word =
                reading.words(Field::Subject).count() == 1 && !subject.contains(|c: char| c.is_ascii_digit());
            let says_what = || reading.words(Field::Subject).any(|word| says_what(&word));
            let generic = || one_word || !says_what() && !error_number(subject) && !continues(reading);
            if !subject_empty::is_empty(subject) && generic() {
                report.add(Field::Subject, reading::trimmed(subject));
            }
        }),
        hits: Example::each(
            Field::Subject,
            &[
                "Richiesta assistenza",
                "Aiuto!!",
                "Errore cityware online",
                "problema urgente",
                "ASISTENZA",
                "Anagrafe non va",
                "Ticket 2",
                "Info",
                "Inventario",
                "Cityware lentissimo",
                "Per il mese prossimo",
                "R: R: ticket 70114",
            ],
        ),
        misses: Example::each(
            Field::Subject,
            &[
                "Problema etichetta di protocollo: stampa storta",
                "F24 Elide",
                "Errore 2627",
                "Codice 1045 in stampa",
                "Atto 3 P.II",
                "Errore EC014 su iscrizione per nascita",
                "Anagrafe: cambio di via non registrato",
                "Errore comunicazione pagamenti PCC",
                "CIE, appuntamento non salvato",
                "Re: [#62311] chiamata non riuscita",
            ],
        ),
    }
}
