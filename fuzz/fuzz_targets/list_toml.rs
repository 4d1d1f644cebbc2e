//! Any text as a list: no panic, and what is accepted writes and reads the same.
#![no_main]

use apriticket::domain::address_list::{AddressList, Trust};

libfuzzer_sys::fuzz_target!(|text: &str| {
    let trust = Trust::vendor(&["palitalsoft.it".into()]);
    if let Ok(list) = AddressList::from_toml("list.toml", text, &trust) {
        let written = list.to_toml().expect("a list can be written");
        assert_eq!(AddressList::from_toml("list.toml", &written, &trust), Ok(list));
    }
});
