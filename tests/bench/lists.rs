//! How long the list takes: importing a page of 20 kB, 120 kB, 5 MB and 10 MB in several markups (median), and searching
//! among 40 and 2,000 modules (p50 and p99 over one letter after the other). Files named on the command line are measured
//! instead: `cargo bench --bench lists -- page.html`.
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a measurement touches the clock, and prints"
)]
#![allow(clippy::cast_precision_loss, reason = "figures for people")]

use std::fmt::Write;
use std::hint::black_box;
use std::time::{Duration, Instant};

use apriticket::domain::address_list::page::Page;
use apriticket::domain::address_list::{AddressList, Module, Search, Trust};

const DOMAIN: &str = "fornitore.example";
const WORDS: [&str; 12] = [
    "Anagrafe",
    "Stato civile",
    "Elettorale",
    "Contabilità finanziaria",
    "Fatturazione elettronica",
    "TARI",
    "Canone unico",
    "Rilevazione presenze",
    "Protocollo informatico",
    "Albo pretorio",
    "Pratiche edilizie",
    "Polizia locale",
];

/// The markups that are measured, each with what surrounds its entries and what an entry is.
const MARKUPS: [(&str, &str, &str, &str); 5] = [
    (
        "table",
        "<table class=\"wp-block-table has-fixed-layout\"><tr><th>Modulo<th>Area<th>Indirizzo e-mail</tr>",
        "<tr class=\"row-{n} odd\"><td>{name}</td><td>Area {area}</td><td><a href=\"mailto:m{n}@fornitore.example\">m{n}@fornitore.example</a></td></tr>\n",
        "</table>",
    ),
    (
        "list",
        "<ul class=\"elenco\">",
        "<li><strong>{name}:</strong> <a href=\"mailto:m{n}@fornitore.example?subject=Ticket%20{n}\">m{n}@fornitore.example</a> <small>(risposta entro un giorno)</small></li>\n",
        "</ul>",
    ),
    (
        "headings",
        "",
        "<h3 style=\"color:#345;margin-top:1em\">{name}</h3>\n<p>Per i ticket di questo modulo, dal lunedì al venerdì.</p>\n<p>m{n} [at] fornitore.example</p>\n",
        "",
    ),
    (
        "cards",
        "<style>.card .note{display:none}.card>.card-title{font-weight:700}@media print{.card{display:none}}</style><div class=\"row\">",
        "<div class=\"col-md-4\"><div class=\"card h-100\"><div class=\"card-title\">{name}</div><div class=\"card-body\"><p class=\"text\">Area {area}</p><a class=\"btn btn-primary\" href=\"mailto:m{n}@fornitore.example\">Scrivi</a></div></div></div>\n",
        "</div>",
    ),
    (
        "prose",
        "",
        "<p>{name}: la procedura n. {n} è stata aggiornata, <em>con le novità</em> dell’ultimo rilascio e le istruzioni per chi la usa ogni giorno allo sportello del comune.</p>\n",
        "",
    ),
];

fn page(markup: usize, bytes: usize) -> String {
    let (_, before, entry, after) = MARKUPS[markup];
    let mut page = format!(
        "<!DOCTYPE html><html lang=it><head><meta charset=utf-8><title>Indirizzi per ticket</title></head><body>\
         <header class=site-header><nav><a href=/>Home</a></nav></header><main><h1>Indirizzi per ticket</h1>{before}"
    );
    for n in 0.. {
        if page.len() >= bytes {
            break;
        }
        let name = format!("{} {n}", WORDS[n % WORDS.len()]);
        let filled = entry
            .replace("{n}", &n.to_string())
            .replace("{name}", &name)
            .replace("{area}", &(n / 20).to_string());
        page.push_str(&filled);
    }
    let _ = write!(page, "{after}</main><footer>info@{DOMAIN}</footer></body></html>");
    page
}

fn list(modules: usize) -> AddressList {
    let module = |n: usize| Module {
        id: format!("m{n}"),
        name: format!("{} {}", WORDS[n % WORDS.len()], WORDS[(n / 12) % WORDS.len()]),
        area: Some(format!("Servizi {}", WORDS[n % 7])),
        emails: vec![format!("m{n}@{DOMAIN}")],
        keywords: ["residenza", "certificati", "carta d’identità", "F24", "ruolo"]
            .map(|word| format!("{word} {}", n % 9))
            .to_vec(),
    };
    AddressList {
        source: None,
        updated: None,
        modules: (0..modules).map(module).collect(),
        example: true,
    }
}

fn sorted(times: impl Iterator<Item = Duration>) -> Vec<Duration> {
    let mut times: Vec<Duration> = times.collect();
    times.sort_unstable();
    times
}

fn main() {
    let trust = Trust::fixed(&[DOMAIN.into()]);
    let files: Vec<String> = std::env::args()
        .skip(1)
        .filter(|argument| !argument.starts_with('-'))
        .collect();
    for file in &files {
        let page = std::fs::read(file).unwrap();
        let started = Instant::now();
        let read = Page::read(&page, &trust);
        println!(
            "{:>10.1?}   {} modules   {:?}   {file}",
            started.elapsed(),
            read.modules.len(),
            read.diagnosis
        );
    }
    if !files.is_empty() {
        return;
    }
    for (bytes, times) in [(20_000, 41), (120_000, 21), (5_000_000, 5), (10_000_000, 3)] {
        for (markup, (name, ..)) in MARKUPS.iter().enumerate() {
            let page = page(markup, bytes);
            let measured = sorted((0..times).map(|_| {
                let started = Instant::now();
                black_box(Page::read(page.as_bytes(), &trust));
                started.elapsed()
            }));
            let modules = Page::read(page.as_bytes(), &trust).modules.len();
            println!(
                "page {:>6} kB   {name:<9} median {:>10.1?}   {modules} modules",
                bytes / 1_000,
                measured[times / 2]
            );
        }
    }
    let queries = [
        "certificato",
        "resideza",
        "contabilità finanziaria",
        "tari",
        "carta d'identita",
        "zzzzz",
    ];
    for modules in [40, 2_000] {
        let list = list(modules);
        let search = Search::new(&list);
        let typed: Vec<&str> = queries
            .iter()
            .flat_map(|query| {
                query
                    .char_indices()
                    .map(|(at, sign)| &query[..at + sign.len_utf8()])
            })
            .collect();
        let measured = sorted((0..1_000).map(|turn| {
            let started = Instant::now();
            black_box(search.find(typed[turn % typed.len()]));
            started.elapsed()
        }));
        println!(
            "search {modules:>5} modules   p50 {:>10.1?}   p99 {:>10.1?}",
            measured[500], measured[990]
        );
    }
}
