//! What leaves by itself: a request some seconds after the click, so that it can still be taken back, and those that a server
//! has put off.
//!
//! Everything stands in the outbox before this begins: a program that dies here leaves queued requests, which leave at the
//! next start.

use std::collections::HashMap;
use std::io::{self, Read};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::{Duration, Instant};

use super::{App, News, Shell, credentials};
use crate::adapters::clock::steady;
use crate::adapters::handoff::smtp::Server;
use crate::adapters::settings::SmtpAuth;
use crate::domain::failure::Failure;
use crate::domain::request::{Reason, ReasonCode, Request, RequestId, State, Via};
use crate::domain::ticket::Draft;

/// Seconds by which the clerk can put the leaving off.
const GRACE: u32 = 10;
/// The page is told of the progress so often at most.
const EVERY: Duration = Duration::from_millis(250);

/// Requests that wait for their seconds to pass, with the moment at which they leave.
#[derive(Default)]
pub(super) struct Queue {
    held: Mutex<HashMap<RequestId, Instant>>,
    changed: Condvar,
}

impl Queue {
    fn held(&self) -> MutexGuard<'_, HashMap<RequestId, Instant>> {
        self.held.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Waits until the request may leave; `false` when it was taken back meanwhile.
    fn wait(&self, id: &str) -> bool {
        let mut held = self.held();
        loop {
            let Some(leaves) = held.get(id).copied() else {
                return false;
            };
            let now = steady();
            if now >= leaves {
                held.remove(id);
                return true;
            }
            held = self
                .changed
                .wait_timeout(held, leaves - now)
                .unwrap_or_else(PoisonError::into_inner)
                .0;
        }
    }
}

impl App {
    /// Hands a draft to the mail server, but only after some seconds in which it can be taken back. The request is in the
    /// outbox when this returns.
    pub fn send_soon(self: &Arc<Self>, draft: &Draft, password: Option<String>) -> Result<Request, Failure> {
        let seconds = self.settings().keys.handoff.undo_seconds().min(60);
        let (request, server) = self.put_in_outbox(draft, Via::Smtp, password)?;
        let server = server.ok_or(Failure::SmtpNotConfigured)?;
        if seconds == 0 {
            self.transmit(&request, &server)?;
            return self.request(&request.id);
        }
        let leaves = steady() + Duration::from_secs(u64::from(seconds));
        self.queue.held().insert(request.id.clone(), leaves);
        let (app, id) = (Arc::clone(self), request.id.clone());
        thread::spawn(move || app.leave(&id, &server));
        Ok(request)
    }

    fn leave(&self, id: &str, server: &Server) {
        if self.queue.wait(id)
            && let Ok(request) = self.request(id)
            && !self.is_outdated(&request)
        {
            // What went wrong stands with the request, or it stays queued.
            let _ = self.transmit(&request, server);
            self.bring_news(id);
        }
        self.shell.requests_changed();
    }

    /// Tells the shell what has become of a request that was sent while nobody waited for it. One that is tried again by
    /// itself, or that the clerk has stopped, is no news.
    fn bring_news(&self, id: &str) {
        let Ok(request) = self.request(id) else {
            return;
        };
        let by_the_clerk = |reason: &Reason| reason.code == ReasonCode::Stopped;
        let again = request.next_attempt().is_some() && self.leaves_unasked();
        let news = match request.state {
            State::Sent => News::Sent,
            State::Uncertain => News::Uncertain,
            State::Refused if !again && !request.reason.as_ref().is_some_and(by_the_clerk) => News::Refused,
            _ => return,
        };
        self.shell.news(news, &request.module);
    }

    /// Gives a request that is about to leave some more seconds; `false` when it has left already.
    pub fn wait_longer(&self, id: &str) -> bool {
        let mut held = self.queue.held();
        let Some(leaves) = held.get_mut(id) else {
            return false;
        };
        *leaves += Duration::from_secs(u64::from(GRACE));
        true
    }

    /// Lets a request leave now, without waiting for its seconds to pass.
    pub fn leave_now(&self, id: &str) {
        if let Some(leaves) = self.queue.held().get_mut(id) {
            *leaves = steady();
        }
        self.queue.changed.notify_all();
    }

    /// Seconds until a request leaves, when it waits for them.
    pub fn leaves_in(&self, id: &str) -> Option<u32> {
        let leaves = *self.queue.held().get(id)?;
        let left = leaves.saturating_duration_since(steady());
        u32::try_from(left.as_secs() + u64::from(left.subsec_nanos() > 0)).ok()
    }

    /// Requests that wait for their seconds to pass: closing the program leaves them queued.
    pub fn about_to_leave(&self) -> usize {
        self.queue.held().len()
    }

    pub(super) fn forget_held(&self, id: &str) {
        self.queue.held().remove(id);
        self.queue.changed.notify_all();
    }

    /// Sends what is queued and what a server has put off, when its time has come. Requests whose server asks for a password
    /// that is not known here wait for the clerk.
    pub fn send_what_is_due(&self) -> Result<(), Failure> {
        if self.store.get().is_none() && !crate::adapters::store::Store::is_there(&self.home.data) {
            return Ok(());
        }
        let now = self.clock.instant();
        let due = |request: &Request| {
            request.via == Via::Smtp
                && request.next_attempt().is_some_and(|when| when <= now)
                && !self.queue.held().contains_key(&request.id)
                && !self.is_outdated(request)
        };
        let due: Vec<Request> = self.store()?.waiting()?.into_iter().rev().filter(due).collect();
        if due.is_empty() {
            return Ok(());
        }
        let server = self.server(None)?;
        for request in due {
            match self.transmit(&request, &server) {
                // Set aside and named; the others leave.
                Err(Failure::MessageDamaged { .. }) => {}
                transmitted => transmitted?,
            }
            self.bring_news(&request.id);
            self.shell.requests_changed();
            if credentials::refused_login(&self.request(&request.id)?) {
                break;
            }
        }
        Ok(())
    }

    /// Whether the hours in which the writer can be called have passed while the request waited. Such a one does not leave by
    /// itself: the clerk is asked (guide 2.4.6).
    pub fn is_outdated(&self, request: &Request) -> bool {
        request.is_outdated(&self.now())
    }

    /// Whether a request can leave without anybody being asked for a password.
    pub fn leaves_unasked(&self) -> bool {
        match self.settings().keys.smtp.auth() {
            _ if self.is_trial() => true,
            SmtpAuth::None => true,
            SmtpAuth::Password => self.remembers_password(),
            SmtpAuth::Oauth2 => self.is_signed_in(),
        }
    }

    /// Keeps a request that a server has put off from being tried again by itself.
    pub fn stop_trying(&self, id: &str) -> Result<Request, Failure> {
        let request = self.request(id)?;
        if let (State::Refused, Some(mut reason)) = (request.state, request.reason) {
            reason.temporary = false;
            self.store()?
                .update(id, State::Refused, Some(&reason), self.clock.instant())?;
        }
        self.request(id)
    }
}

/// Tells the shell how much of a message is on its way.
pub(super) struct Progress<'a, R> {
    message: R,
    request: &'a str,
    sent: u64,
    bytes: u64,
    told: Instant,
    shell: &'a dyn Shell,
}

impl<'a, R: Read> Progress<'a, R> {
    pub(super) fn new(message: R, request: &'a str, bytes: u64, shell: &'a dyn Shell) -> Self {
        Self {
            message,
            request,
            sent: 0,
            bytes,
            told: steady(),
            shell,
        }
    }
}

impl<R: Read> Read for Progress<'_, R> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        let read = self.message.read(buffer)?;
        self.sent += read as u64;
        if self.told.elapsed() >= EVERY {
            self.told = steady();
            self.shell.sending(self.request, self.sent, self.bytes);
        }
        Ok(read)
    }
}
