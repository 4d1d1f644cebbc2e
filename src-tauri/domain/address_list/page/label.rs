//! The labels of a line: which of its words name the module of which of its addresses.

use super::lines::{Line, Token, fold};
use super::look::is_named;
use super::name;
use super::sentence;
use super::tree::Tree;
use crate::domain::span::cut_before;

/// The words of a line that is a label.
pub fn label_text(line: &Line) -> String {
    let text: String = joined(line.tokens.iter());
    let text = name::trim(&text);
    let (key, rest) = name::keyed(&text);
    if key == Some(true) || key == Some(false) {
        format!("{}{rest}", &text[..text.len() - rest.len()])
    } else {
        text
    }
}

/// Words with a space where two inline blocks meet.
fn joined<'t>(tokens: impl Iterator<Item = &'t Token>) -> String {
    let mut all = String::new();
    let mut known = None;
    for token in tokens {
        if let Token::Text { text, part, .. } = token {
            if known.is_some_and(|known| known != *part)
                && text.trim().chars().count() > 1
                && all.trim().chars().count() > 1
            {
                all.push(' ');
            }
            all.push_str(text);
            known = Some(*part);
        }
    }
    fold(&all)
}

/// One label of a line with its addresses.
pub struct Entry {
    /// Modules named.
    pub names: Vec<String>,
    /// Area named.
    pub area: Option<String>,
    /// Addresses.
    pub mails: Vec<String>,
    /// Where the label stands.
    pub shape: &'static str,
    /// The words around.
    pub around: String,
}

/// Bytes of a label, from each end, in which a person may be named.
const NEAR: usize = 200;

/// What stands above a line, and how the page writes its sentences.
#[derive(Debug, Clone, Copy, Default)]
pub struct Above {
    /// A title stands right above, so words after the address are only notes.
    pub title: bool,
    /// That title is a term, and this line is all that it says of it.
    pub term: bool,
    /// The page's sentences name modules.
    pub sentences: bool,
}

/// Reads a line with addresses.
pub fn entries(tree: &Tree, line: &Line, above: Above) -> Vec<Entry> {
    let mut texts: Vec<Vec<&Token>> = vec![Vec::new()];
    let mut mails: Vec<String> = Vec::new();
    for token in &line.tokens {
        match token {
            Token::Mail(address) => {
                mails.push(address.clone());
                texts.push(Vec::new());
            }
            text @ Token::Text { .. } => {
                if let Some(last) = texts.last_mut() {
                    last.push(text);
                }
            }
        }
    }
    let around: Vec<String> = texts
        .iter()
        .map(|text| cut_text(joined(text.iter().copied())))
        .collect();
    let mut labels: Vec<Label> = texts.iter().map(|text| label(tree, text, above)).collect();
    let shared = shared_area(tree, &texts, &mut labels, above);
    let entry = |at: usize, names: Vec<String>, area: Option<String>, shape: &'static str| Entry {
        names,
        area,
        mails: vec![mails[at].clone()],
        shape,
        around: format!("{} {}", around[at], around[at + 1]),
    };
    // Below a title, buttons that all write to its module: "Scrivi", "Scadenze e solleciti".
    let buttons = above.title
        && (labels[0].names.is_empty() || above.term)
        && texts
            .iter()
            .all(|text| text.iter().all(|token| is_silent(token) || on_link(tree, token)))
        && !texts[0].is_empty();
    if buttons {
        let mut one = entry(0, Vec::new(), None, "alone");
        one.mails = mails;
        return vec![one];
    }
    let after_only = labels[0].names.is_empty()
        && labels[0].says != Says::Prose
        && !above.title
        && labels[1..]
            .iter()
            .any(|label| !label.names.is_empty() && !label.bracketed);
    let mut entries: Vec<Entry> = Vec::new();
    if after_only {
        let mut waiting = Vec::new();
        for (at, label) in labels.into_iter().skip(1).enumerate() {
            waiting.push(mails[at].clone());
            if !label.names.is_empty() {
                let mut one = entry(at, label.names, label.area, "after");
                one.mails = std::mem::take(&mut waiting);
                entries.push(one);
            }
        }
        if let Some(last) = entries.last_mut() {
            last.mails.append(&mut waiting);
        }
        return entries;
    }
    let sentence = labels.iter().any(|label| label.says == Says::Prose)
        && name::is_prose(&joined(texts.iter().flat_map(|text| without_actions(tree, text))));
    for at in 0..mails.len() {
        let label = &labels[at];
        let goes_on = at > 0 && label.names.is_empty() && sentence::goes_on(&around[at]);
        if goes_on && let Some(last) = entries.last_mut() {
            last.mails.push(mails[at].clone());
        } else if label.says == Says::InSentence {
            entries.push(entry(at, label.names.clone(), None, "in a sentence"));
        } else if label.says == Says::Prose || (sentence && label.names.is_empty() && at == 0) {
            entries.push(entry(at, Vec::new(), None, "sentence"));
        } else if at == 0 || (!label.names.is_empty() && !label.bracketed && label.begins) {
            let area = label.area.clone().or_else(|| shared.clone());
            let shape = if label.names.is_empty() { "alone" } else { "before" };
            entries.push(entry(at, label.names.clone(), area, shape));
        } else if let Some(last) = entries.last_mut() {
            last.mails.push(mails[at].clone());
        }
    }
    entries
}

/// The words around an address as far as a person may be named in them.
fn cut_text(text: String) -> String {
    if text.len() <= 2 * NEAR {
        return text;
    }
    let (start, end) = (cut_before(&text, NEAR), cut_before(&text, text.len() - NEAR));
    format!("{} … {}", &text[..start], &text[end..])
}

fn is_silent(token: &Token) -> bool {
    matches!(token, Token::Text { text, .. } if !text.chars().any(char::is_alphanumeric))
}

fn on_link(tree: &Tree, token: &Token) -> bool {
    let Token::Text { owner, .. } = token else {
        return false;
    };
    std::iter::once(*owner)
        .chain(tree.ancestors(*owner).take(2))
        .any(|around| matches!(tree.tag(around), "a" | "button"))
}

/// "**Tributi:** IMU (…), TARI (…)": the bold words before a colon are the area of the whole line.
fn shared_area(tree: &Tree, texts: &[Vec<&Token>], labels: &mut [Label], above: Above) -> Option<String> {
    let named = labels.iter().filter(|label| !label.names.is_empty()).count();
    let first = &texts[0];
    let bold = first
        .iter()
        .take_while(|token| matches!(token, Token::Text { bold: true, .. }))
        .count();
    let (head, rest) = first.split_at(bold);
    let area = joined(head.iter().copied());
    if named < 2 || !area.trim_end().ends_with(':') {
        return None;
    }
    let own = label(tree, rest, above);
    if own.names.is_empty() {
        return None;
    }
    labels[0] = own;
    Some(name::trim(&area))
}

/// Words that are not on a link or button that only says what it does ("Scrivi").
fn without_actions<'t>(tree: &Tree, tokens: &[&'t Token]) -> Vec<&'t Token> {
    let acts = |token: &Token| match token {
        Token::Text { text, .. } => {
            let text = name::trim(text);
            on_link(tree, token) && (name::is_generic(&text) || name::is_prose(&text))
        }
        Token::Mail(_) => false,
    };
    tokens.iter().copied().filter(|token| !acts(token)).collect()
}

/// How words name something.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Says {
    /// As a label does.
    Label,
    /// In the middle of a sentence.
    InSentence,
    /// Not at all: they are a sentence.
    Prose,
}

/// What the words before or after an address say.
struct Label {
    names: Vec<String>,
    area: Option<String>,
    says: Says,
    bracketed: bool,
    /// Whether it can begin something new: it does not go on with a small letter.
    begins: bool,
}

fn label(tree: &Tree, tokens: &[&Token], above: Above) -> Label {
    let tokens = &without_actions(tree, tokens)[..];
    if above.sentences {
        let names = sentence::names(tokens);
        if !names.is_empty() {
            return Label {
                names,
                area: None,
                says: Says::InSentence,
                bracketed: false,
                begins: true,
            };
        }
    }
    let hinted = |words: [&str; 4]| {
        tokens.iter().copied().find(|token| match token {
            Token::Text { owner, text, .. } => {
                text.chars().any(char::is_alphabetic)
                    && tree.element(*owner).is_some_and(|element| {
                        element
                            .classes()
                            .any(|class| words.iter().any(|word| is_named(class, word)))
                    })
            }
            Token::Mail(_) => false,
        })
    };
    let text_of_one = |token: &Token| joined(std::iter::once(token));
    let whole = joined(
        tokens
            .iter()
            .copied()
            .filter(|token| !matches!(token, Token::Text { small: true, .. })),
    );
    let bracketed = whole.trim_start().starts_with(['(', '[']) || whole.is_empty();
    let area =
        hinted(["area", "settore", "categoria", "category"]).map(|token| name::trim(&text_of_one(token)));
    let chosen = hinted(["nome", "name", "modulo", "titolo"])
        .map(text_of_one)
        .or_else(|| emphasised(tokens))
        .unwrap_or_else(|| first_part(tokens, area.as_deref()).unwrap_or_else(|| whole.clone()));
    let chosen = name::trim(&chosen);
    let prose = !name::is_generic(&name::trim(&whole))
        && name::is_prose(&whole)
        && (name::is_prose(&chosen) || chosen == name::trim(&whole))
        || name::is_fragment(&chosen);
    let begins = !chosen.starts_with(char::is_lowercase);
    let names = if prose || name::is_generic(&chosen) {
        Vec::new()
    } else {
        name::modules(&chosen)
    };
    Label {
        names,
        area,
        says: if prose { Says::Prose } else { Says::Label },
        bracketed,
        begins,
    }
}

/// The bold words with which a label begins, when the rest only explains them.
fn emphasised(tokens: &[&Token]) -> Option<String> {
    let words = tokens.iter().copied().skip_while(
        |token| matches!(token, Token::Text { text, .. } if !text.chars().any(char::is_alphanumeric)),
    );
    let bold: Vec<&Token> = words
        .take_while(|token| matches!(token, Token::Text { bold: true, .. }))
        .collect();
    let text = joined(bold.iter().copied());
    let (key, rest) = name::keyed(&text);
    let empty = name::is_generic(&name::trim(&text)) || (key.is_some() && rest.trim().is_empty());
    (!bold.is_empty() && bold.len() < tokens.len() && !empty).then_some(text)
}

/// The first inline block that says something, where a label has several.
fn first_part(tokens: &[&Token], area: Option<&str>) -> Option<String> {
    let mut parts: Vec<(u32, String)> = Vec::new();
    for token in tokens {
        if let Token::Text {
            text,
            part,
            small: false,
            ..
        } = token
        {
            match parts.last_mut() {
                Some((known, all)) if known == part => all.push_str(text),
                _ => parts.push((*part, text.clone())),
            }
        }
    }
    parts.retain(|(_, text)| text.chars().any(char::is_alphabetic) && !name::is_generic(&name::trim(text)));
    if parts.iter().filter(|(part, _)| *part != 0).count() < 2 {
        return None;
    }
    parts
        .into_iter()
        .map(|(_, text)| text)
        .find(|text| area.is_none_or(|area| name::trim(text) != area))
}
