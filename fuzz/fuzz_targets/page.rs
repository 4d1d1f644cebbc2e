//! Any bytes as a page: no panic, never an address that is not trusted, and the list that comes of it can be kept.
#![no_main]

use apriticket::domain::address_list::page::Page;
use apriticket::domain::address_list::{AddressList, Trust};

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let trust = Trust::fixed(&["fornitore.example".into(), "suite-enti.example".into()]);
    let page = Page::read(bytes, &trust);
    for module in &page.modules {
        assert!(!module.emails.is_empty() && module.emails.iter().all(|email| trust.covers(email)), "{module:?}");
    }
    if let Some(list) = AddressList::from_page(&page, "page.html", jiff::civil::date(2026, 11, 20)) {
        let written = list.to_toml().expect("a list can be written");
        assert_eq!(AddressList::from_toml("list.toml", &written, &trust), Ok(list));
    }
});
