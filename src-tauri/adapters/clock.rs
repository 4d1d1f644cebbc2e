//! What time it is, and fresh names.

use jiff::{Timestamp, Zoned};

/// Tells the time. Tests give a fixed one.
pub trait Clock: Send + Sync {
    /// Now, in the local time zone.
    fn now(&self) -> Zoned;

    /// Now, as an instant.
    fn instant(&self) -> Timestamp {
        self.now().timestamp()
    }
}

/// The computer's clock.
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> Zoned {
        Zoned::now()
    }
}

/// A name that nothing else has.
pub fn fresh_id() -> String {
    uuid::Uuid::new_v4().simple().to_string()
}

/// A moment for measuring how long something takes: no change of the clock touches it.
#[allow(clippy::disallowed_methods, reason = "the one place that asks the system")]
pub fn steady() -> std::time::Instant {
    std::time::Instant::now()
}
