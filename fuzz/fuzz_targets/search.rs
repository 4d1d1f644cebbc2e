//! Any query, and any name: no panic, and what is marked lies inside what it marks.
#![no_main]

use apriticket::domain::address_list::{AddressList, Module, Search};

libfuzzer_sys::fuzz_target!(|text: (&str, &str)| {
    let (query, name) = text;
    let module = |name: &str| Module {
        id: name.to_owned(),
        name: name.to_owned(),
        area: Some("Servizi demografici".into()),
        emails: vec!["a@fornitore.example".into()],
        keywords: vec!["carta d’identità".into(), name.chars().rev().collect()],
    };
    let list = AddressList {
        source: None,
        updated: None,
        modules: vec![module("Anagrafe"), module(name)],
        example: true,
    };
    for hit in Search::new(&list).find(query) {
        let marked = hit.keyword.unwrap_or(&hit.module.name);
        let units = marked.encode_utf16().count();
        let mut end = 0;
        for (from, to) in hit.ranges {
            assert!(end <= from && from < to && to as usize <= units, "{query:?} in {marked:?}");
            end = to;
        }
    }
    Search::new(&list).near(query);
});
