//! What the tests share: a bench with a home of its own, and servers that do as they are told.

pub mod awkward_server;
pub mod bench;
pub mod certificate;
pub mod mail_server;
pub mod oauth_server;
pub mod postfix;
pub mod web_server;

pub use bench::Bench;
pub use mail_server::{MailServer, Script};
