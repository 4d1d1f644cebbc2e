//! The packages as IT meets them: looked at by the tools of each system, installed on a bare Debian and on Windows (under Wine),
//! used, upgraded, refused a downgrade, removed.
//!
//! Needs what `make packages` builds, in the folder `APRITICKET_DIST`; without that variable everything is passed over.
#![cfg(target_os = "linux")]
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "tests touch the world, may fail, and say what they passed over"
)]
#![allow(missing_docs, reason = "tests are named by what they say")]

#[allow(
    dead_code,
    unused_imports,
    reason = "packages need only a part of what the tests share"
)]
#[path = "../support/mod.rs"]
mod support;

mod debian;
mod dist;
mod hardened;
mod looked_at;
mod windows;
mod wine;
