//! Whose words they are: the clerk's own, mail quoted below an answer, or text that a program wrote.
//!
//! Read line by line, as people recognise it: `>` in front, "Il … ha scritto:", "-----Messaggio originale-----", a block
//! of mail headers; stack traces, XML, lines of a log.

use std::ops::Range;
use std::sync::LazyLock;

use regex::{Regex, RegexBuilder};

/// Who wrote a part of a text.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Author {
    /// The clerk.
    Own,
    /// A mail that is being answered or passed on.
    Quoted,
    /// A program: error text, stack trace, log.
    Pasted,
}

/// Some whole lines of a text with one author.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Part {
    /// Who wrote it.
    pub author: Author,
    /// Where it stands.
    pub bytes: Range<usize>,
}

impl Part {
    /// Whether the clerk wrote it.
    pub fn is_own(&self) -> bool {
        self.author == Author::Own
    }
}

#[expect(clippy::expect_used, reason = "constant; the tests below compile it")]
fn pattern(pattern: &str) -> Regex {
    RegexBuilder::new(pattern)
        .case_insensitive(true)
        .build()
        .expect("the pattern is valid")
}

/// From here to the end somebody else speaks.
static SEPARATOR: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^\s*(?:[-_*]{2,}\s*(?:messaggio (?:originale|inoltrato)|(?:inizio )?messaggio inoltrato|original message|forwarded message)\b|inizio messaggio inoltrato)",
    )
});

/// "Il giorno … ha scritto:", "On … wrote:".
static WROTE: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\s*(?:il|on|in data)\b.{4,160}\b(?:ha scritto|wrote|scrive)\s*:?\s*$"));

/// A line of a block of mail headers.
static HEADER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"^\s*\*?(?:da|from|inviato|sent|a|to|cc|oggetto|subject|data|date)\s*:\*?\s*\S")
});

/// What a program writes and a person does not.
static MACHINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(concat!(
        r"^\s*(?:at\s+[\w.$<>]+\(|caused by\s*:|traceback|\.\.\.\s+\d+ more|in\s+\S+\.(?:cs|vb|java|php|js)\b.{0,20}\d",
        r"|</?[a-z?!][\w:.-]*(?:\s[^>]*)?/?>|[\[{]\W|\d{4}-\d\d-\d\d[t ]\d\d:\d\d\S*\s+\[?(?:error|warn|info|debug|fatal)",
        r"|\[?(?:error|warn|info|debug|fatal|severe)\]?\s*[:|]|ora-\d{3,}|sqlstate|[\w.]+(?:exception|error)\b\s*(?::|at\b|$)",
        r"|(?:[a-z_]\w*\.){2,}\w+\()",
    ))
});

/// The parts of a text, in order, without gaps.
pub fn parts(text: &str) -> Vec<Part> {
    let lines: Vec<Range<usize>> = lines(text);
    let quoted_ahead = |from: usize| lines[from..].iter().any(|line| is_marked(&text[line.clone()]));
    let mut parts: Vec<Part> = Vec::new();
    let mut rest_is_quoted = false;
    // Asked at most once: after the first introduction the answer no longer changes what follows.
    let mut marked_below: Option<bool> = None;
    for (number, range) in lines.iter().enumerate() {
        let line = &text[range.clone()];
        let author = if rest_is_quoted || is_marked(line) {
            Author::Quoted
        } else if line.trim_start().starts_with(['-', '_', '*', 'i', 'I']) && SEPARATOR.is_match(line)
            || starts_headers(text, &lines[number..])
        {
            rest_is_quoted = true;
            Author::Quoted
        } else if line.trim_end().ends_with([':', 'o', 'e', 'O', 'E']) && WROTE.is_match(line) {
            rest_is_quoted = !*marked_below.get_or_insert_with(|| quoted_ahead(number));
            Author::Quoted
        } else if MACHINE.is_match(line) {
            Author::Pasted
        } else {
            Author::Own
        };
        match parts.last_mut() {
            Some(last) if last.author == author => last.bytes.end = range.end,
            _ => parts.push(Part {
                author,
                bytes: range.clone(),
            }),
        }
    }
    parts
}

fn lines(text: &str) -> Vec<Range<usize>> {
    let mut start = 0;
    text.split_inclusive('\n')
        .map(|line| {
            let range = start..start + line.len();
            start = range.end;
            range
        })
        .collect()
}

fn is_marked(line: &str) -> bool {
    line.trim_start().starts_with('>')
}

/// "Da: …" or "From: …" with another header on the next line.
fn starts_headers(text: &str, lines: &[Range<usize>]) -> bool {
    let [first, second, ..] = lines else {
        return false;
    };
    let opens = text[first.clone()].trim_start().trim_start_matches('*');
    let opens = ["da", "from"].iter().any(|word| {
        opens
            .get(..word.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(word))
            && opens[word.len()..].trim_start().starts_with(':')
    });
    opens && HEADER.is_match(&text[first.clone()]) && HEADER.is_match(&text[second.clone()])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn own(text: &str) -> String {
        parts(text)
            .into_iter()
            .filter(Part::is_own)
            .map(|part| text[part.bytes].to_owned())
            .collect()
    }

    #[test]
    fn quoted_mail_is_told_apart_in_its_usual_shapes() {
        for quoted in [
            "> riga vecchia\n>> più vecchia\n",
            "Il 21/05/2024 alle 11.32 l'assistenza ha scritto:\n> riga\n",
            "Il giorno lun 3 giu 2024 Mario ha scritto:\nriga senza segno\naltra\n",
            "-----Messaggio originale-----\nDa: assistenza\nriga\n",
            "________ Messaggio inoltrato\nriga\n",
            "Da: Ufficio tributi\nInviato: lunedì\nOggetto: ruolo\n\nriga\n",
            "*Da:* Ufficio\n*Data:* ieri\nriga\n",
        ] {
            assert_eq!(
                own(&format!("Non si stampa.\n{quoted}")),
                "Non si stampa.\n",
                "{quoted}"
            );
        }
    }

    #[test]
    fn what_follows_a_marked_quotation_is_the_clerks_again() {
        assert_eq!(
            own("Il 3 maggio Anna ha scritto:\n> provi così\nProvato, non va.\n"),
            "Provato, non va.\n"
        );
    }

    #[test]
    fn text_of_a_program_is_told_apart_and_sentences_with_its_words_are_not() {
        for pasted in [
            "java.lang.NullPointerException: x\n\tat it.suite.Stampa.run(Stampa.java:12)\nCaused by: y\n",
            "<soap:Fault><faultcode>1</faultcode>\n</soap:Fault>\n",
            "2024-03-01 10:20:11 ERROR sessione scaduta\n",
            "ORA-00942: table does not exist\n",
        ] {
            assert_eq!(
                own(&format!("Esce questo:\n{pasted}")),
                "Esce questo:\n",
                "{pasted}"
            );
        }
        for sentence in [
            "Da: ieri non si stampa più niente\nil resto va\n",
            "at the end of the year\n",
            "In 2 casi su 3 va in errore: sempre alla stampa\n",
        ] {
            assert_eq!(own(sentence), sentence);
        }
    }
}
