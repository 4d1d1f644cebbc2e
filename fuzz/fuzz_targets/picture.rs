//! Any bytes as a picture: no panic; what is taken in opens, stays as it is when taken in again, and can be edited.
#![no_main]

use apriticket::adapters::images::{self, Edit};
use apriticket::domain::ticket::Area;

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| {
    let Some(clean) = images::clean(bytes) else {
        return;
    };
    if clean.format == images::Format::Png {
        assert_eq!(images::clean(&clean.bytes).as_ref(), Some(&clean));
        let area = Area { x: 1, y: 1, width: 3, height: 3 };
        let edit = Edit { covers: vec![area], ..Edit::default() };
        images::edit(&clean.bytes, &edit).expect("a PNG of our own can be edited");
    }
});
