//! The real window, driven as a person would: keyboard and mouse, real files, real dialogs, a real mail server.
//!
//! Needs a display and a session bus of its own: `make e2e`. One story at a time, for there is one keyboard.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests touch the world and may fail"
)]
#![allow(
    clippy::cast_possible_truncation,
    clippy::format_collect,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "pictures are painted, figures shown and not judged"
)]
#![allow(missing_docs, reason = "tests are named by what they say")]

#[allow(
    dead_code,
    unused_imports,
    reason = "the window needs only a part of what the tests share"
)]
#[path = "../support/mod.rs"]
mod support;

mod accessibility;
mod crash;
mod desktop;
mod entities;
mod first_start;
mod frame;
mod leaving;
mod lists;
mod mail_account;
mod mending;
mod no_list;
mod opening;
mod picture_story;
mod pictures;
mod pictures_looks;
mod smtp_story;
mod trial_story;
mod ways_out;
mod window;
