//! Apriticket: support requests that the vendor takes in charge the first time.
//!
//! Layers, and an arrow never points from left to right:
//!
//! `domain` <- `adapters` <- `app` <- `wire` <- `cli`, `desktop`
//!
//! - [`domain`] is pure: the address list, the draft, the rules, the letter, the mail as bytes. No effects.
//! - [`adapters`] are the effects: folders, database, mail server, mail program, clock.
//! - [`app`] are the use cases in the clerk's words; it is told its folder, its clock and its window.
//! - [`wire`] is the one table of commands, from which the window's TypeScript is generated.
//! - [`text`] words things for people on the command line, from the same Fluent files as the window.
//! - `cli` and `desktop` are thin: arguments in, words out.
//!
//! `tests/architecture.rs` reads the `use` lines and fails with the offending one.

pub mod adapters;
pub mod app;
pub mod domain;
pub mod text;
#[macro_use]
pub mod wire;

#[cfg(feature = "desktop")]
pub mod desktop;
