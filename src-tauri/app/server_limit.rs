//! How large a message the mail server takes, as it named it when it was last spoken with (RFC 1870): the clerk learns of it
//! while attaching, and not when the request is to leave.

use std::path::{Path, PathBuf};
use std::sync::{PoisonError, RwLock};

use super::App;
use crate::adapters::handoff::smtp::Server;
use crate::adapters::text_file;
use crate::domain::request::Via;

/// One line, `host:port bytes`.
const FILE: &str = "mail-server-limit";

/// What is known of it.
pub(super) struct ServerLimit {
    file: PathBuf,
    line: RwLock<String>,
}

impl ServerLimit {
    /// As it was kept below a data folder; what cannot be read is as if nothing were known.
    pub(super) fn kept(data: &Path) -> Self {
        let file = data.join(FILE);
        let line = text_file::read_if_there(&file).ok().flatten().unwrap_or_default();
        Self {
            file,
            line: RwLock::new(line),
        }
    }

    fn of(&self, host: &str, port: u16) -> Option<u64> {
        let line = self.line.read().unwrap_or_else(PoisonError::into_inner);
        let (server, bytes) = line.trim().rsplit_once(' ')?;
        (server == named(host, port)).then(|| bytes.parse().ok())?
    }

    fn note(&self, server: &Server) {
        let Some(limit) = server.limit() else { return };
        let bytes = limit.map(|bytes| bytes.to_string()).unwrap_or_default();
        let now = format!("{} {bytes}\n", named(&server.host, server.port));
        let mut line = self.line.write().unwrap_or_else(PoisonError::into_inner);
        if *line != now {
            // Asked anew at the next conversation.
            let _ = text_file::write(&self.file, &now);
            *line = now;
        }
    }
}

fn named(host: &str, port: u16) -> String {
    format!("{}:{port}", host.trim().to_ascii_lowercase())
}

impl App {
    /// Notes what a server has named, after a conversation with it.
    pub(super) fn note_server_limit(&self, server: &Server) {
        if !self.is_trial() {
            self.server_limit.note(server);
        }
    }

    /// Bytes of a message that the server takes through which requests leave; nothing where none is known.
    pub(super) fn server_limit(&self) -> Option<u64> {
        if self.is_trial() || self.ways().first() != Some(&Via::Smtp) {
            return None;
        }
        let smtp = self.settings().keys.smtp;
        let port = smtp.port.unwrap_or(smtp.security().port());
        self.server_limit.of(&smtp.host?, port)
    }
}
