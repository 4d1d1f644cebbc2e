//! Any text as a table: no panic, and what is accepted writes and reads the same.
#![no_main]

use apriticket::domain::address_list::{AddressList, Trust};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let trust = Trust::vendor(&["palitalsoft.it".into()]);
    if let Ok(list) = AddressList::from_csv("list.csv", text, &trust) {
        let written = list.to_csv().expect("a list can be written");
        assert_eq!(AddressList::from_csv("list.csv", &written, &trust), Ok(list));
    }
});
