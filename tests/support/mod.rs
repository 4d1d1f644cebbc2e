//! What the tests share: a bench with a home of its own, and servers that do as they are told.

pub mod awkward_server;
pub mod bench;
pub mod certificate;
#[cfg(unix)]
pub mod crash_story;
pub mod kills;
#[cfg(target_os = "linux")]
pub mod linux_desktop;
pub mod mail_server;
pub mod no_shell;
pub mod oauth_server;
pub mod postfix;
pub mod web_server;

pub use bench::Bench;
pub use mail_server::{MailServer, Script};
pub use no_shell::NoShell;
