//! The effects: folders, database, files, mail server, mail program, clock. The only place that touches them.
//!
//! A library's error becomes a [`Failure`](crate::domain::failure::Failure) here, at the edge. What may be decided
//! without touching anything belongs to `domain`, what the clerk wants to `app`.
#![expect(
    clippy::disallowed_methods,
    reason = "this is where effects live; clippy.toml forbids them elsewhere"
)]

pub mod appearance;
pub mod capture;
pub mod clock;
pub mod computer;
pub mod fetch;
pub mod handoff;
pub mod home;
pub mod images;
pub mod notifications;
pub mod oauth;
pub mod one_thread;
#[cfg(target_os = "linux")]
pub mod one_window;
#[cfg(target_os = "linux")]
mod portal;
pub mod previous_lists;
pub mod rule_files;
pub mod secrets;
pub mod settings;
pub mod store;
pub mod system;
pub mod text_file;
pub mod trial_desk;
pub mod window_environment;
pub mod window_place;
