//! What the window works on, opened on a thread of its own while the toolkit starts, with the answers to what the page asks first.

use std::sync::Arc;
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use crate::adapters::clock::SystemClock;
use crate::app::{Modes, Shell};
use crate::domain::failure::Failure;
use crate::wire::{FirstAnswer, first_answers};

/// A store that has to be mended takes its time: the window does not wait for it, and the page asks by itself.
const PATIENCE: Duration = Duration::from_millis(200);

/// The start under way.
pub(super) struct Start {
    modes: Receiver<Result<Arc<Modes>, Failure>>,
    answers: Receiver<Vec<FirstAnswer>>,
}

impl Start {
    /// Begins it; without answers when the program was started with a draft, which the page is to show.
    pub(super) fn begin(trial: bool, shell: Arc<dyn Shell>, anew: bool) -> Self {
        let (opened, modes) = mpsc::channel();
        let (answered, answers) = mpsc::channel();
        std::thread::spawn(move || {
            let modes = Modes::open(trial, Arc::new(SystemClock), shell).map(Arc::new);
            // Nobody waits any more once the program ends.
            let _ = opened.send(modes.clone());
            let Ok(modes) = modes else { return };
            // A store that cannot be opened is said to the page when it asks.
            let _ = modes.app().forget_deleted_drafts();
            let answers = if anew { first_answers(&modes) } else { Vec::new() };
            let _ = answered.send(answers);
        });
        Self { modes, answers }
    }

    /// Waits for what the window works on.
    pub(super) fn modes(&self) -> Result<Arc<Modes>, Failure> {
        let gone = |_| Failure::Unexpected {
            detail: "the start has ended early".to_owned(),
        };
        self.modes.recv().map_err(gone)?
    }

    /// The answers that are there in time.
    pub(super) fn answers(&self) -> Vec<FirstAnswer> {
        self.answers.recv_timeout(PATIENCE).unwrap_or_default()
    }
}
