//! What Apriticket knows, without touching anything: no disk, network, clock, environment or window.
//!
//! Everything here takes data and gives data; the moment "now" and the content of files come in as arguments.
//! `clippy.toml` forbids the shortcuts and `tests/architecture.rs` the arrows.

pub mod address_list;
pub mod arrival;
pub mod calendar;
pub mod completeness;
pub mod draft_file;
pub mod failure;
pub mod handed;
pub mod letter;
pub mod message;
pub mod office;
pub mod request;
pub mod rules;
pub mod span;
pub mod ticket;
pub mod trouble;
pub mod vendor;
pub mod words;
