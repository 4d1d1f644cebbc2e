//! What is dropped on the window: files to attach, a colleague's draft, or a mail that settles a request.

use std::path::PathBuf;

use super::App;
use crate::domain::failure::Failure;
use crate::domain::request::Request;
use crate::domain::ticket::Draft;

/// What became of dropped files.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Dropped {
    /// The draft to be shown: the one with the new attachments, or a colleague's.
    pub draft: Option<Draft>,
    /// Requests that a dropped mail has settled.
    pub settled: Vec<Request>,
}

impl App {
    /// Takes dropped files, one by one. A mail that is about no request is an attachment like any other file.
    pub fn take_dropped(&self, paths: &[PathBuf]) -> Result<Dropped, Failure> {
        let mut dropped = Dropped::default();
        for path in paths {
            if Self::is_handed_on(path) {
                dropped.draft = Some(self.take_over(path)?);
                continue;
            }
            let settled = if Self::is_mail(path) {
                self.take_mail(path)?
            } else {
                None
            };
            match settled {
                Some(request) => dropped.settled.push(request),
                None => dropped.draft = Some(self.attach_to_current(std::slice::from_ref(path))?),
            }
        }
        Ok(dropped)
    }
}
