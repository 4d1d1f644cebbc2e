//! Work that is always done on the same thread, whoever asks. Automata keep scratch memory for each thread that they ever ran on;
//! on one thread there is one of it.

use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::sync::mpsc::{self, Sender};
use std::sync::{Mutex, PoisonError};
use std::thread;

type Job = Box<dyn FnOnce() + Send>;

/// A thread for one kind of work, begun when it is first needed.
#[derive(Debug, Default)]
pub struct OneThread(Mutex<Option<Sender<Job>>>);

impl OneThread {
    /// None yet.
    pub const fn new() -> Self {
        Self(Mutex::new(None))
    }

    /// Does the work there and waits for what it gives. What panics there panics here, and the next work is done all the same.
    pub fn run<T: Send + 'static>(&self, work: impl FnOnce() -> T + Send + 'static) -> T {
        let (done, result) = mpsc::channel();
        let job: Job = Box::new(move || {
            // Whoever asked is waiting.
            let _ = done.send(catch_unwind(AssertUnwindSafe(work)));
        });
        let unsent = {
            let mut jobs = self.0.lock().unwrap_or_else(PoisonError::into_inner);
            jobs.get_or_insert_with(begin).send(job).err()
        };
        // The thread ends only with the program; should it be gone, the work is done here.
        if let Some(mpsc::SendError(job)) = unsent {
            job();
        }
        match result.recv() {
            Ok(Ok(given)) => given,
            Ok(Err(panic)) => resume_unwind(panic),
            Err(gone) => unreachable!("every work is answered: {gone}"),
        }
    }
}

fn begin() -> Sender<Job> {
    let (jobs, work) = mpsc::channel::<Job>();
    thread::spawn(move || work.into_iter().for_each(|job| job()));
    jobs
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_work_is_done_on_one_thread_and_survives_a_panic() {
        static THREAD: OneThread = OneThread::new();
        let there = || THREAD.run(|| thread::current().id());
        let first = there();
        assert_ne!(first, thread::current().id());
        assert_eq!(thread::spawn(there).join().unwrap(), first);
        let panicked = thread::spawn(|| THREAD.run(|| resume_unwind(Box::new("a rule"))));
        assert!(panicked.join().is_err());
        assert_eq!(there(), first);
    }
}
