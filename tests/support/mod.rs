//! What the tests share: a bench with a home of its own, and a mail server that does as it is told.

pub mod bench;
pub mod mail_server;

pub use bench::Bench;
pub use mail_server::{MailServer, Script};
