//! A person's word that a conversation with a server is no longer wanted, and the moment after which it comes too late.
//!
//! A server must throw away a message whose final dot it has not seen (RFC 5321, 4.1.1.4 and 4.1.1.10): until the dot is
//! written, hanging up means "certainly not delivered". Behind the dot only the server knows, and hanging up would turn a
//! delivery into a doubt; so whoever comes that late is told so, and the answer is waited for.

use std::net::{Shutdown, TcpStream};
use std::sync::atomic::{AtomicU8, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

const GOING: u8 = 0;
const ASKED: u8 = 1;
const TOO_LATE: u8 = 2;

/// The word, shared between who waits and who sends.
#[derive(Clone, Default)]
pub struct Stop(Arc<Inner>);

#[derive(Default)]
struct Inner {
    state: AtomicU8,
    /// The line to cut: who waits in a read or a write wakes up.
    line: Mutex<Option<TcpStream>>,
}

impl Stop {
    /// Asks to stop. `false` when it is too late: the final dot is on its way.
    pub fn ask(&self) -> bool {
        if self.change(GOING, ASKED) == Err(TOO_LATE) {
            return false;
        }
        self.cut();
        true
    }

    /// Whether somebody has asked.
    pub fn is_asked(&self) -> bool {
        self.0.state.load(Ordering::SeqCst) == ASKED
    }

    /// From here on it is too late; `false` when somebody has asked before.
    pub(super) fn shut(&self) -> bool {
        self.change(GOING, TOO_LATE) != Err(ASKED)
    }

    /// The line that is cut when somebody asks.
    pub(super) fn holds(&self, line: &TcpStream) {
        *self.line() = line.try_clone().ok();
        // Asked in between.
        if self.is_asked() {
            self.cut();
        }
    }

    fn cut(&self) {
        if let Some(line) = &*self.line() {
            let _ = line.shutdown(Shutdown::Both);
        }
    }

    fn line(&self) -> MutexGuard<'_, Option<TcpStream>> {
        self.0.line.lock().unwrap_or_else(PoisonError::into_inner)
    }

    fn change(&self, from: u8, to: u8) -> Result<u8, u8> {
        self.0
            .state
            .compare_exchange(from, to, Ordering::SeqCst, Ordering::SeqCst)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn either_the_word_or_the_dot_is_first() {
        let early = Stop::default();
        assert!(early.ask() && early.ask(), "twice is once");
        assert!(!early.shut(), "the dot is not written any more");

        let late = Stop::default();
        assert!(late.shut());
        assert!(!late.ask(), "and the word comes too late");
        assert!(!late.is_asked());
    }
}
