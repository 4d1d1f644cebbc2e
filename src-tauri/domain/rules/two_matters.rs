//! Two matters in one request told by its words alone, for `multiple_topics`: what two items, or two sentences, have in
//! common, and what leads back from one to the other.

use std::collections::HashSet;
use std::ops::Range;
use std::sync::LazyLock;

use regex::Regex;

use super::multiple_topics::{SPLIT, STEPS};
use super::reading::Plain;
use super::{pattern, reply_new_topic, topics};

/// Something is wrong or is asked: without that, a sentence is no matter of its own.
pub(super) static MATTER: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:non|ne|nemmeno|neanche|mai|manca\w*|errore|errori|anomali\w+|problem\w+|doppi\w*|due volte|senza|esc(?:e|ono)|come (?:si|faccio|posso|mai|fare|\w+are|\w+ire)|dove|quale|quali|quando|blocc\w+|ferm[oaie]|vuot\w|bianc\w|sbagliat\w|errat\w|zero|salta\w*|rest(?:a|ano)|sparit\w+|duplicat\w+|troncat\w+|tagliat\w+|vecchi[oa]|serv(?:e|irebbe|ono)|occorre\w*|vorr\w+|chied\w+|segnal\w+|scart\w+|respint\w+|cambiat\w|risult\w+|mostra\w*|compar\w+|bisogn\w+|creare|attivare|abilitare|sapere|dice|rifiut\w+|lent[oaie]|ancora|invece|solo|sfalsat\w+|invertit\w+|negativ\w+|quadra\w*|ripart\w+|chiude|crash\w*|storta|storto|storte)\b|\?",
    ])
});

/// The same where it says "and".
static AND: LazyLock<Regex> = LazyLock::new(|| pattern::plain(&[r" e (?:poi )?|,|;|\+|/| ed "]));

/// Items under a line that says nothing of them, which have no word in common and of which the subject names both or none.
pub(super) fn listed(text: &str, items: &[Range<usize>], subject: &str) -> Option<Range<usize>> {
    let [first, others @ ..] = items else { return None };
    // A long lead says something of what it leads to; telling words are dear to look up.
    if first.start > LONGEST_LEAD {
        return None;
    }
    let lead = reply_new_topic::telling(&text[..first.start]);
    if lead.len() > 2 || STEPS.is_match(&text[..first.start]) || STEPS.is_match(subject) {
        return None;
    }
    let named = reply_new_topic::telling(subject);
    let said = reply_new_topic::telling(&text[first.clone()]);
    let matter = |item: &Range<usize>| text[item.clone()].split_whitespace().count() > 4;
    let other = others.iter().find(|item| {
        let other = reply_new_topic::telling(&text[(*item).clone()]);
        let both = !named.is_disjoint(&said) && !named.is_disjoint(&other) && SPLIT.is_match(subject);
        let none = named.len() < 2 || SPLIT.is_match(subject);
        matter(item) && said.is_disjoint(&other) && (both || none)
    });
    other.filter(|_| matter(first) && said.len() > 1).cloned()
}

/// A sentence about another office than all before it, with no word in common and nothing that leads back.
pub(super) fn apart(plain: &Plain, subject: &str) -> Option<Range<usize>> {
    let text = plain.text.as_str();
    let of_subject = topics::of_text(subject);
    let vague = reply_new_topic::telling(subject).len() < 2;
    let several = SPLIT.is_match(subject);
    let mut before: Option<(u32, usize)> = None;
    for sentence in plain.sentences.iter().take(MOST_SENTENCES) {
        let words = &text[sentence.clone()];
        let about = topics::of_text(words);
        if about == 0 {
            continue;
        }
        let matter = || words.split_whitespace().nth(4).is_some() && MATTER.is_match(words);
        match before {
            Some((so_far, from)) if topics::unrelated(so_far, about) => {
                let named = of_subject & about != 0;
                let joined = || vague || several && named || ELSEWHERE.is_match(words);
                if (several || !named) && joined() && matter() && !LEADS_BACK.is_match(words) {
                    let said = reply_new_topic::telling(words);
                    let earlier = reply_new_topic::telling(
                        &text[from.max(sentence.start.saturating_sub(REACH))..sentence.start],
                    );
                    if said.len() > 1 && said.is_disjoint(&earlier) {
                        return Some(sentence.clone());
                    }
                }
            }
            None if matter() => before = Some((0, sentence.start)),
            _ => {}
        }
        if let Some((so_far, _)) = &mut before {
            *so_far |= about;
        }
    }
    None
}

/// Bytes before a list that may say nothing of it.
const LONGEST_LEAD: usize = 200;

/// How far back a sentence is compared with what was said.
const REACH: usize = 1_500;

/// More sentences than these are not compared.
const MOST_SENTENCES: usize = 40;

/// Says that it is another office's, or another matter.
static ELSEWHERE: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:invece|poi|inoltre|infine|altresi|nel frattempo|intanto)\b|^ ?(?:in|al|alla|allo|all'|ai|agli|sul|sulla|sui|lato|per (?:il|la|lo|l'|gli|i|quanto riguarda)) ?(?:ragioneria|personale|protocollo|anagrafe|tributi|contabilita|ufficio|stato civile|segreteria|demografici|cimiter\w+|polizia|vigili|suap|sue|edilizia|scuola|mensa|nido|elettorale|economato|messi|albo|paghe)\b",
    ])
});

/// Leads back to what was said before.
static LEADS_BACK: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:quindi|percio|pertanto|infatti|siccome|cosi|di conseguenza|stess[oaie]|medesim[oaie]|quest[oaie]|quell[oaie]|tal[ei]|lui|lei|loro|relativ[oaie]|che (?:poi|quindi)|in tal modo|ne (?:risulta|consegue|deriva)|dopo|prima|mentre|al contrario|collegat\w+|da (?:li|qui|cui)|passa\w*|arriv\w+|trasmess\w+|import\w+|provien\w+|deriv\w+|se|eppure|l'anno scorso|ieri|allego|allegat\w+|ho (?:gia )?(?:provato|fatto|verificato|controllato)|abbiamo)\b",
    ])
});

/// Each of the two things that the subject names has a sentence of its own, and the two sentences no word in common.
pub(super) fn by_words(plain: &Plain, subject: &str) -> Option<Range<usize>> {
    let named: Vec<_> = AND.split(subject).map(beginnings).collect();
    let [one, .., other] = named.as_slice() else {
        return None;
    };
    if one.is_empty() || other.is_empty() || !one.is_disjoint(other) {
        return None;
    }
    let sentences: Vec<_> = plain
        .sentences
        .iter()
        .take(MOST_SENTENCES)
        .flat_map(|sentence| pieces(&plain.text, sentence))
        .map(|piece| (piece.clone(), beginnings(&plain.text[piece])))
        .collect();
    let only = |wanted: &HashSet<String>, not: &HashSet<String>| {
        sentences
            .iter()
            .find(|(_, said)| !said.is_disjoint(wanted) && said.is_disjoint(not))
    };
    let ((first, said), (second, other)) = (only(one, other)?, only(other, one)?);
    let leads_back = LEADS_BACK.is_match(&plain.text[second.clone()]);
    let says = plain.text[second.clone()].split_whitespace().nth(4).is_some();
    (said.is_disjoint(other) && !leads_back && says).then(|| {
        if first.start < second.start {
            second.clone()
        } else {
            first.clone()
        }
    })
}

/// A sentence where another thing is joined to it: ", e le delibere", ", mentre".
fn pieces(text: &str, sentence: &Range<usize>) -> Vec<Range<usize>> {
    let mut pieces = vec![];
    let mut start = sentence.start;
    for joint in JOINT.find_iter(&text[sentence.clone()]) {
        pieces.push(start..sentence.start + joint.start());
        start = sentence.start + joint.end();
    }
    pieces.push(start..sentence.end);
    pieces
}

static JOINT: LazyLock<Regex> =
    LazyLock::new(|| pattern::plain(&[r", (?:e|ed|poi|mentre|invece) ", r" mentre ", r"; "]));

/// The first letters of the telling words: `cedole` and `cedola` are one.
fn beginnings(text: &str) -> HashSet<String> {
    let telling = reply_new_topic::telling(text);
    telling
        .into_iter()
        .map(|word| word.chars().take(5).collect())
        .collect()
}
