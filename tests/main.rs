//! The whole program without its window: every test here runs the real thing against real files, sockets and processes.
#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::disallowed_methods,
    reason = "tests touch the world and may fail"
)]
#![allow(
    clippy::assigning_clones,
    clippy::case_sensitive_file_extension_comparisons,
    clippy::format_collect,
    clippy::print_stderr,
    clippy::print_stdout,
    reason = "no test is fast or slow enough for these"
)]
#![allow(missing_docs, reason = "tests are named by what they say")]

mod architecture;
mod arriving;
mod bad_input;
mod checking;
mod command_line;
mod composing;
mod crash;
mod damage;
mod docs;
mod doctor;
#[cfg(target_os = "linux")]
mod doctor_client;
mod drafts;
mod fetching;
#[cfg(target_os = "linux")]
mod handing_over;
mod keyring;
mod links;
mod lists;
mod locales;
mod oauth;
mod outbox;
mod own_rules;
mod pages;
mod pictures;
mod policy;
mod policy_files;
#[cfg(target_os = "linux")]
mod portal;
mod protection;
mod queue;
mod real_servers;
mod retention;
mod rules_report;
mod sending;
mod smtp_table;
mod stopping;
mod store_limits;
mod support;
mod trial;
