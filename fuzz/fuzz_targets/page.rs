//! Any bytes as a page: no panic, and never an address that is not trusted.
//! `cargo +nightly fuzz run page tests/data/pages -- -max_total_time=60`
#![no_main]

use apriticket::domain::address_list::Trust;
use apriticket::domain::address_list::page::Page;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let trust = Trust::fixed(&["fornitore.example".into()]);
    for module in Page::read(bytes, &trust).modules {
        assert!(module.emails.iter().all(|email| trust.covers(email)), "{module:?}");
    }
});
