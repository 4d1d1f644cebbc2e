//! Why a page gives no list: what a visitor would see instead.

use std::sync::LazyLock;

use regex::Regex;
use serde::Serialize;

use super::lines::fold;
use super::tree::{NodeId, Tree};

/// Why a page gives no list. Worded as `page-⟨code⟩`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Diagnosis {
    /// It asks who one is.
    Login,
    /// It says that there is no such page.
    NotFound,
    /// The site is being worked on.
    Maintenance,
    /// The list is fetched by a script that runs only in a browser.
    ScriptRendered,
    /// The right page without a list.
    Empty,
    /// A list, but no address of it is to be believed.
    NoTrusted,
    /// Some other page.
    Unrecognised,
    /// Larger or deeper than a list ever is.
    TooMuch,
}

impl Diagnosis {
    /// The word used in JSON and in the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Login => "login",
            Self::NotFound => "not_found",
            Self::Maintenance => "maintenance",
            Self::ScriptRendered => "script_rendered",
            Self::Empty => "empty",
            Self::NoTrusted => "no_trusted",
            Self::Unrecognised => "unrecognised",
            Self::TooMuch => "too_much",
        }
    }
}

#[expect(
    clippy::expect_used,
    reason = "constant patterns, compiled by the tests below"
)]
fn compiled(pattern: &str) -> Regex {
    Regex::new(pattern).expect("the pattern is constant and valid")
}

static NOT_FOUND: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)\b(?:404|403|410|500|502|503|not found|forbidden|(?:pagina|contenuto|risorsa|file)\s+(?:non\s+(?:è\s+stat[ao]\s+)?(?:trovat[ao]|disponibile|esiste\w*)|inesistente)|non\s+(?:è\s+stata\s+)?trovat[ao]|errore\s+(?:40\d|50\d)|oops|nessun\s+risultato)\b",
    )
});
static MAINTENANCE: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)(?:manutenzione|maintenance|torn(?:eremo|iamo)|saremo\s+(?:presto|di\s+nuovo)|temporaneamente\s+non\s+disponibil|momentaneamente\s+non|coming\s+soon|under\s+construction|lavori\s+in\s+corso|in\s+costruzione|aggiornamento\s+(?:del\s+sito\s+)?in\s+corso|service\s+unavailable|servizio\s+non\s+disponibile|sito\s+(?:in\s+allestimento|non\s+disponibile))",
    )
});
static LOGIN: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)\b(?:accedi|login|log\s?in|sign\s?in|area\s+riservata|autenticazione|accesso\s+(?:riservato|negato|clienti)|credenziali|password|nome\s+utente)\b",
    )
});
static SEARCH: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)(?:risultat[oi]\s+(?:della|di|per\s+la)\s+ricerca|risultati\s+per\b|hai\s+cercato|search\s+results)",
    )
});
/// Pages of a vendor's site that are never its list.
static ANOTHER: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)\b(?:privacy|informativ[ae]|trattamento\s+dei\s+dati|cookie|note\s+legali|termini|condizioni|notizie|news|blog|comunicati|rassegna|eventi|webinar|corsi|prodotti|soluzioni|dove\s+siamo|chi\s+siamo|filiali|rete\s+(?:commerciale|vendita)|forum|prezzi|listino|lavora\s+con\s+noi|carriere|posizioni\s+aperte|mappa\s+del\s+sito|dichiarazione\s+di\s+accessibilità|carrello|registrazione)(?:\W|$)",
    )
});
/// A heading with the vendor's own name, which may have any word in it.
static COMPANY: LazyLock<Regex> = LazyLock::new(|| {
    compiled(r"(?i)\bs\.?\s?(?:r\.?\s?l|p\.?\s?a|n\.?\s?c|a\.?\s?s|c\.?\s?a\.?\s?r\.?\s?l)\b|\bcoop")
});
static RIGHT: LazyLock<Regex> = LazyLock::new(|| {
    compiled(r"(?i)(?:indirizz\w+|ticket|assistenza|moduli|supporto|e-?mail|segnalazion|casell)")
});
static SURELY_RIGHT: LazyLock<Regex> =
    LazyLock::new(|| compiled(r"(?i)(?:indirizz\w+|ticket|moduli\b|e-?mail|casell|a\s+chi\s+scrivere)"));
static CHALLENGE: LazyLock<Regex> = LazyLock::new(|| {
    compiled(
        r"(?i)(?:just a moment|checking your browser|verifica(?:re)?\s+(?:di\s+essere|che\s+(?:tu\s+)?sia)\s+umano|attention required|enable javascript|abilita\w*\s+javascript|richiede\s+javascript|javascript\s+(?:è\s+)?(?:disabilitato|necessario))",
    )
});

/// What page this is, when it can only be another one than the list, whatever addresses it shows.
pub fn other_page(tree: &Tree, modules: usize) -> Option<Diagnosis> {
    let titles = titles(tree);
    let few = modules < 4;
    let password = tree
        .inside(0)
        .filter_map(|node| tree.element(node))
        .any(|element| {
            element.tag() == "input"
                && element
                    .attribute("type")
                    .is_some_and(|kind| kind.eq_ignore_ascii_case("password"))
        });
    if few && NOT_FOUND.is_match(&titles) {
        return Some(if MAINTENANCE.is_match(&titles) {
            Diagnosis::Maintenance
        } else {
            Diagnosis::NotFound
        });
    }
    if few && MAINTENANCE.is_match(&titles) {
        return Some(Diagnosis::Maintenance);
    }
    let (main, all) = main_titles(tree);
    let another = ANOTHER.is_match(&main) && !COMPANY.is_match(&main) && !RIGHT.is_match(&all);
    if SEARCH.is_match(&titles) || another {
        return Some(Diagnosis::Unrecognised);
    }
    if few && (password || (modules < 2 && LOGIN.is_match(&titles) && !RIGHT.is_match(&titles))) {
        return Some(Diagnosis::Login);
    }
    None
}

/// How surely the titles are those of the right page.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Right {
    /// They speak of addresses or tickets.
    Surely,
    /// They speak of assistance.
    Perhaps,
    /// They speak of something else.
    No,
}

/// How surely the titles are those of the right page.
pub fn right(tree: &Tree) -> Right {
    let titles = titles(tree);
    match (SURELY_RIGHT.is_match(&titles), RIGHT.is_match(&titles)) {
        (true, _) => Right::Surely,
        (false, true) => Right::Perhaps,
        (false, false) => Right::No,
    }
}

/// Why a page without any record of a list has none.
pub fn no_list(tree: &Tree) -> Diagnosis {
    let titles = titles(tree);
    let text = fold(&visible_text(tree));
    let busy = tree
        .inside(0)
        .filter_map(|node| tree.element(node))
        .any(|element| {
            element.attribute("aria-busy") == Some("true")
                || matches!(
                    element.attribute("id"),
                    Some("root" | "app" | "__next" | "__nuxt" | "app-root")
                )
                || element.tag() == "app-root"
                || element.classes().any(|class| {
                    class.contains("skeleton") || class.contains("spinner") || class.contains("loading")
                })
        });
    let asks_for_script = tree
        .inside(0)
        .filter(|&node| tree.tag(node) == "noscript")
        .any(|node| {
            let asked = tree.raw_text(node).to_lowercase();
            asked.contains("javascript")
        });
    if busy
        || CHALLENGE.is_match(&text)
        || CHALLENGE.is_match(&titles)
        || (asks_for_script && text.len() < 3_000)
    {
        return Diagnosis::ScriptRendered;
    }
    if text.len() < 1_500 && MAINTENANCE.is_match(&text) {
        return Diagnosis::Maintenance;
    }
    if text.len() < 1_500 && NOT_FOUND.is_match(&text) {
        return Diagnosis::NotFound;
    }
    if text.len() < 1_500 && LOGIN.is_match(&text) {
        return Diagnosis::Login;
    }
    if text.is_empty() || RIGHT.is_match(&titles) {
        Diagnosis::Empty
    } else {
        Diagnosis::Unrecognised
    }
}

fn titles(tree: &Tree) -> String {
    let is_title = |node: &NodeId| {
        matches!(tree.tag(*node), "title" | "h1")
            || (tree.tag(*node) == "h2"
                && !tree
                    .ancestors(*node)
                    .any(|around| matches!(tree.tag(around), "aside" | "footer" | "nav")))
    };
    let mut all = String::new();
    for node in tree.inside(0).filter(is_title).take(6) {
        all.push_str(&fold(&tree.raw_text(node)));
        all.push('\n');
    }
    all
}

/// The heading of the page, or else what its window is called; and both.
fn main_titles(tree: &Tree) -> (String, String) {
    let all = |tag: &str| {
        let said = tree.inside(0).filter(|&node| tree.tag(node) == tag);
        said.map(|node| fold(&tree.raw_text(node)))
            .filter(|title| !title.is_empty())
            .take(3)
            .collect::<Vec<_>>()
    };
    let (headings, titles) = (all("h1"), all("title"));
    let main = headings.first().or(titles.first()).cloned().unwrap_or_default();
    (main, format!("{}\n{}", headings.join("\n"), titles.join("\n")))
}

fn visible_text(tree: &Tree) -> String {
    let mut text = String::new();
    let mut at = Some(0);
    while let Some(node) = at {
        let skip = matches!(
            tree.tag(node),
            "script" | "style" | "head" | "noscript" | "template" | "nav" | "footer" | "header" | "svg"
        );
        if let super::tree::Kind::Text(words) = tree.kind(node) {
            text.push_str(words);
            text.push(' ');
        }
        if text.len() > 20_000 {
            break;
        }
        at = if skip { None } else { tree.children(node).next() }.or_else(|| tree.after(node, 0));
    }
    text
}
