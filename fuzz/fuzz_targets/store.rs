//! Any damage to the database's file: no panic, the store opens, works again, and the damaged file is kept byte for byte
//! whenever it is replaced: behind its head, where SQLite notes that it has looked, and unless a row was set aside before. `cargo +nightly fuzz run store -- -max_total_time=60`
//!
//! The input is read as damages of three bytes: two say where, one what stands there from now on; 0xFF and 0xFF cut off.
#![no_main]

use std::sync::OnceLock;

use apriticket::adapters::store::{Kept, Store};
use apriticket::domain::failure::Failure;
use apriticket::domain::ticket::Draft;

/// Bytes of the head of a database's file (SQLite's file format, 1.3).
const HEAD: usize = 100;

/// A store with a few drafts, as its file.
fn whole() -> &'static [u8] {
    static WHOLE: OnceLock<Vec<u8>> = OnceLock::new();
    WHOLE.get_or_init(|| {
        let folder = tempfile::tempdir().expect("a folder");
        let store = Store::open(folder.path()).expect("a store");
        for id in ["a", "b", "c", "d"] {
            let draft = Draft { id: id.into(), description: id.repeat(3_000), ..Draft::default() };
            store.save_draft(&draft, jiff::Timestamp::UNIX_EPOCH).expect("a draft");
        }
        drop(store);
        std::fs::read(folder.path().join("apriticket.db")).expect("its file")
    })
}

libfuzzer_sys::fuzz_target!(|damages: &[u8]| {
    let mut bytes = whole().to_vec();
    for damage in damages.chunks_exact(3) {
        let at = usize::from(u16::from_le_bytes([damage[0], damage[1]])) % bytes.len().max(1);
        match damage {
            [0xFF, 0xFF, length] => bytes.truncate(usize::from(*length) * 256),
            _ if at < bytes.len() => bytes[at] = damage[2],
            _ => {}
        }
    }
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("apriticket.db"), &bytes).expect("the damaged file");
    let store = match Store::open(folder.path()) {
        // The version is a number like any other: a later one may be true.
        Err(Failure::StoreNewer { .. }) => return,
        opened => opened.expect("it opens"),
    };
    let (_, _) = (store.drafts().expect("drafts"), store.requests().expect("requests"));
    let (databases, rows): (Vec<_>, Vec<_>) =
        store.set_asides().into_iter().partition(|aside| aside.what == Kept::Database);
    for aside in databases.iter().filter(|_| rows.is_empty()) {
        let kept = std::fs::read(aside.place.join("apriticket.db")).expect("the old file");
        assert!(kept.get(HEAD..) == bytes.get(HEAD..), "byte for byte");
    }
    store.save_draft(&Draft::default(), jiff::Timestamp::UNIX_EPOCH).expect("it works again");
});
