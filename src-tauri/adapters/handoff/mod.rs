//! Giving a message away: to a mail server, or to another program on this computer.

pub mod client;
pub mod smtp;
