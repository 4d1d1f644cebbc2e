//! Conversations with a mail server that a person can stop: transfers under way, and a server that is being tried.

use std::collections::HashMap;
use std::sync::{Mutex, MutexGuard, PoisonError};

use super::App;
use crate::adapters::handoff::smtp::Stop;

/// The name of a server's trial among them; a request is never called that.
const TRYING: &str = "";

/// What can be stopped right now, by request.
#[derive(Default)]
pub(super) struct UnderWay(Mutex<HashMap<String, Stop>>);

impl UnderWay {
    fn held(&self) -> MutexGuard<'_, HashMap<String, Stop>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// A transfer begins; it ends when what this gives goes.
    pub(super) fn begin(&self, request: &str) -> Begun<'_> {
        let stop = Stop::default();
        self.held().insert(request.to_owned(), stop.clone());
        Begun {
            all: self,
            request: request.to_owned(),
            stop,
        }
    }

    /// A server is tried.
    pub(super) fn begin_trying(&self) -> Begun<'_> {
        self.begin(TRYING)
    }

    fn stop(&self, request: &str) -> bool {
        let stop = self.held().get(request).cloned();
        stop.is_some_and(|stop| stop.ask())
    }
}

/// A conversation under way.
pub(super) struct Begun<'a> {
    all: &'a UnderWay,
    request: String,
    /// Whether it is still wanted.
    pub(super) stop: Stop,
}

impl Drop for Begun<'_> {
    fn drop(&mut self) {
        self.all.held().remove(&self.request);
    }
}

impl App {
    /// Stops a transfer: `true` when the server certainly has not taken it and will not; it is `refused` then, and leaves
    /// again only on the clerk's word. `false` when it is too late, or nothing is under way: its outcome stands with the
    /// request.
    pub fn stop_sending(&self, request: &str) -> bool {
        self.under_way.stop(request)
    }

    /// Stops trying the mail server.
    pub fn stop_mail_test(&self) {
        self.under_way.stop(TRYING);
    }
}
