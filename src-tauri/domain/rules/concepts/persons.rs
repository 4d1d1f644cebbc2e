//! Who is meant: somebody of the vendor's, by name or as "the usual one", or somebody of the writer's municipality.

use std::sync::LazyLock;

use super::data::{CONCEPTS, Classes};
use super::tokens::{Name, Pause, Persons, Token};

/// The classes that are looked up here.
struct Known {
    /// "il", "la", "un", "mio".
    article: Classes,
    /// "vostro": whoever follows works for the vendor.
    yours: Classes,
    /// "sig.", "dott.ssa", "geom.".
    title: Classes,
    /// "tecnico", "consulente": works for the vendor when one is known.
    desk: Classes,
    /// "solito", "stesso".
    usual: Classes,
    /// "collega".
    colleague: Classes,
    /// "responsabile", "comandante": works for the municipality.
    office: Classes,
    /// "sociale", "demografici": an office by its name.
    place: Classes,
    /// "contribuente", "dipendente": what follows names one that the program deals with.
    citizen: Classes,
}

static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let class = |name: &str| CONCEPTS.named(name).unwrap_or_default();
    Known {
        article: class("article"),
        yours: class("yours"),
        title: class("title"),
        desk: class("desk"),
        usual: class("usual"),
        colleague: class("colleague"),
        office: class("office"),
        place: class("place"),
        citizen: class("citizen"),
    }
});

/// Behind "il tecnico": the words that say which one.
const WHICH: [&str; 9] = [
    "che",
    "cui",
    "con",
    "dell",
    "della",
    "di",
    "precedente",
    "abituale",
    "la",
];
/// Behind "il tecnico della": a time that tells which.
const WHICH_TIME: [&str; 9] = [
    "volta",
    "ultima",
    "altra",
    "scorsa",
    "scorso",
    "altro",
    "prima",
    "sempre",
    "settimana",
];
/// Behind "chi": it has helped before.
const WHO_HAS: [&str; 9] = ["mi", "ci", "ha", "aveva", "conosce", "segue", "sa", "lo", "si"];

fn is(token: Option<&Token>, classes: Classes) -> bool {
    token.is_some_and(|token| token.classes.any(classes))
}

fn word<'a>(text: &'a str, tokens: &[Token], at: usize) -> &'a str {
    tokens.get(at).map_or("", |token| &text[token.bytes.clone()])
}

/// The end of the names from a place on.
fn names(tokens: &[Token], at: usize) -> usize {
    let more = tokens[at..]
        .iter()
        .take_while(|token| token.name != Name::No && token.pause == Pause::None);
    at + more.count()
}

/// Behind what stands before a noun: articles, "vostro"; and whether it said "vostro".
fn behind_articles(tokens: &[Token], at: usize) -> (usize, bool) {
    let known = &*KNOWN;
    let mut end = at;
    let mut yours = false;
    while end < at + 3 && is(tokens.get(end), known.article.with(known.yours)) {
        yours |= is(tokens.get(end), known.yours);
        end += 1;
    }
    (end, yours)
}

/// A title with whom it belongs to: "sig. Conti", "dott.ssa Anna Perugini", "il geom rossi".
fn titled(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let titles = tokens[at.min(tokens.len())..]
        .iter()
        .take(3)
        .take_while(|token| token.classes.any(KNOWN.title));
    let after = at + titles.count();
    (after > at && word(text, tokens, after).len() > 2).then(|| names(tokens, after + 1))
}

/// How the names of trades end.
const TRADES: [&str; 16] = [
    "ista", "isti", "grafo", "grafa", "ologo", "ologa", "tore", "trice", "iere", "iera", "aio", "aia",
    "aulico", "ario", "aria", "nomo",
];

/// Whether what the writer's program deals with is named here, or somebody of another trade: "la contribuente Paola Renzi",
/// "il fotografo Attilio".
fn is_citizens(text: &str, tokens: &[Token], at: usize) -> bool {
    let Some(before) = at.checked_sub(1) else {
        return false;
    };
    let joined = tokens.get(at).is_some_and(|token| token.pause == Pause::None);
    let trade = || {
        let noun = word(text, tokens, before);
        let article = before > 0 && is(tokens.get(before - 1), KNOWN.article);
        let theirs = KNOWN
            .desk
            .with(KNOWN.usual)
            .with(KNOWN.colleague)
            .with(KNOWN.title);
        let named = tokens.get(at).is_some_and(|token| token.name != Name::No);
        named && article && !is(tokens.get(before), theirs) && TRADES.iter().any(|end| noun.ends_with(end))
    };
    is(tokens.get(before), KNOWN.citizen) || joined && trade()
}

/// The end of a person of the vendor's that begins at a word; `capital` where a capital alone makes a name.
fn vendors(text: &str, tokens: &[Token], at: usize, capital: bool) -> Option<usize> {
    let known = &*KNOWN;
    let (mut noun, _) = behind_articles(tokens, at);
    if is_citizens(text, tokens, noun) {
        return None;
    }
    let usual = is(tokens.get(noun), known.usual);
    noun += usize::from(usual);
    let token = tokens.get(noun)?;
    let next = word(text, tokens, noun + 1);
    if token.classes.any(known.desk) {
        let which = WHICH.contains(&next)
            && (matches!(next, "che" | "cui" | "con" | "precedente" | "abituale")
                || (2..5).any(|far| WHICH_TIME.contains(&word(text, tokens, noun + far))));
        let named = tokens
            .get(noun + 1)
            .is_some_and(|token| token.name != Name::No && token.pause == Pause::None);
        return match (usual || which, named) {
            (_, true) => Some(names(tokens, noun + 1)),
            (true, _) => Some(noun + 1),
            _ => None,
        };
    }
    if word(text, tokens, noun) == "chi" && WHO_HAS.contains(&next) {
        return Some(noun + 2);
    }
    if let Some(end) = titled(text, tokens, noun) {
        return Some(end);
    }
    if token.classes.any(known.colleague) {
        let named = tokens.get(noun + 1)?;
        return (named.name != Name::No).then(|| names(tokens, noun + 1));
    }
    match token.name {
        Name::Given => Some(names(tokens, noun + 1)),
        Name::Perhaps if capital || usual => Some(names(tokens, noun + 1)),
        _ => None,
    }
}

/// The end of somebody of the municipality that begins at a word.
fn others(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let known = &*KNOWN;
    let (noun, yours) = behind_articles(tokens, at);
    if yours || at > 0 && is(tokens.get(at - 1), known.yours) || is_citizens(text, tokens, noun) {
        return None;
    }
    let token = tokens.get(noun)?;
    let office = token.classes.any(known.office.with(known.colleague));
    if word(text, tokens, noun) == "ufficio" {
        // "L'ufficio" is the writer's own, "l'ufficio tributi" may be another.
        return is(tokens.get(noun + 1), known.place.with(known.office)).then_some(noun + 2);
    }
    if office {
        return Some(names(tokens, noun + 1));
    }
    if let Some(end) = titled(text, tokens, noun) {
        return Some(end);
    }
    // "Quella dello sportello": somebody of an office.
    let of_office = noun > at
        && matches!(
            word(text, tokens, noun),
            "del" | "della" | "dell" | "dello" | "dei" | "delle" | "degli"
        );
    if of_office
        && matches!(
            word(text, tokens, at),
            "quella" | "quello" | "quelli" | "quelle" | "una" | "uno"
        )
    {
        return is(tokens.get(noun + 1), known.office.with(known.place)).then_some(noun + 2);
    }
    (token.name != Name::No).then(|| names(tokens, noun + 1))
}

/// The end of a person called as one calls who helps: by the first name alone, or by title and name, and of no office of
/// the writer's: "Gianluca", "la sig.ra Carmela", not "Carlo Bianchi", not "Luisa del protocollo".
fn called(text: &str, tokens: &[Token], at: usize) -> Option<usize> {
    let known = &*KNOWN;
    let token = tokens.get(at)?;
    let start = match token.classes.any(known.title) {
        true => at,
        false
            if token.name == Name::Given
                && (at == 0 || tokens[at - 1].name == Name::No || token.pause > Pause::None) =>
        {
            at
        }
        false => return None,
    };
    let before = start.checked_sub(1);
    let owned = known
        .citizen
        .with(known.office)
        .with(known.title)
        .with(known.colleague);
    if before.is_some_and(|before| token.pause == Pause::None && is(tokens.get(before), owned))
        || is_citizens(text, tokens, start)
    {
        return None;
    }
    let end = if token.classes.any(known.title) {
        titled(text, tokens, start)?
    } else {
        names(tokens, start)
    };
    let several = tokens[start..end]
        .iter()
        .filter(|token| token.name != Name::No)
        .count()
        > 1;
    let of_office = matches!(
        word(text, tokens, end),
        "del"
            | "della"
            | "dell"
            | "dello"
            | "dei"
            | "degli"
            | "delle"
            | "ai"
            | "agli"
            | "all"
            | "al"
            | "alla"
    ) && is(tokens.get(end + 1), known.office.with(known.place));
    (!several && !of_office).then_some(end)
}

/// Who is meant by what begins at each word.
pub fn all(text: &str, tokens: &[Token]) -> Vec<Persons> {
    let known = &*KNOWN;
    let opens = [
        known.article,
        known.yours,
        known.title,
        known.desk,
        known.usual,
        known.colleague,
        known.office,
    ]
    .into_iter()
    .fold(Classes::default(), Classes::with);
    (0..tokens.len())
        .map(|at| {
            let token = &tokens[at];
            if token.name == Name::No && !token.classes.any(opens) && &text[token.bytes.clone()] != "chi" {
                return Persons::default();
            }
            Persons {
                vendors: vendors(text, tokens, at, true),
                certain: vendors(text, tokens, at, false),
                others: others(text, tokens, at),
                called: called(text, tokens, at),
            }
        })
        .collect()
}
