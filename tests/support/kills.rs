//! Killing a program at an instant: after a time, or when a server has heard a step; and chance that can be repeated.

use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// Chance from a seed (SplitMix64): the same seed, the same story.
pub struct Chance(pub u64);

impl Chance {
    /// From `APRITICKET_SEED`, or a new one; printed, so that a failure can be repeated.
    pub fn new(story: &str) -> Self {
        let seed = std::env::var("APRITICKET_SEED")
            .ok()
            .and_then(|seed| seed.parse().ok())
            .unwrap_or_else(|| uuid::Uuid::new_v4().as_u64_pair().0);
        println!("{story}: APRITICKET_SEED={seed}");
        Self(seed)
    }

    /// A number below `end`.
    pub fn below(&mut self, end: u64) -> u64 {
        self.0 = self.0.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        (z ^ (z >> 31)) % end
    }

    pub fn bytes(&mut self, count: u64) -> Vec<u8> {
        (0..count.div_ceil(8))
            .flat_map(|_| self.below(u64::MAX).to_le_bytes())
            .collect()
    }
}

/// How many kills: `APRITICKET_KILLS`, or as many as an ordinary test run has time for.
pub fn kills() -> u64 {
    std::env::var("APRITICKET_KILLS")
        .ok()
        .and_then(|kills| kills.parse().ok())
        .unwrap_or(30)
}

/// When a program is to die.
#[derive(Clone, Debug)]
pub enum Instant {
    /// So long after its start.
    After(Duration),
    /// So long after the server has heard this step.
    Step(&'static str, Duration),
    /// Not at all.
    Never,
}

/// The one who kills; a server tells it what it hears.
#[derive(Clone, Default)]
pub struct Killer(Arc<Mutex<Option<(Instant, Arc<Mutex<Child>>)>>>);

impl Killer {
    /// What the server tells.
    pub fn hears(&self, heard: &str) {
        let plan = self.0.lock().unwrap().clone();
        let Some((Instant::Step(step, wait), victim)) = plan else {
            return;
        };
        if step == heard {
            *self.0.lock().unwrap() = None;
            if wait.is_zero() {
                let _ = victim.lock().unwrap().kill();
            } else {
                // Meanwhile the conversation goes on.
                thread::spawn(move || {
                    thread::sleep(wait);
                    let _ = victim.lock().unwrap().kill();
                });
            }
        }
    }

    /// Runs a command that dies at this instant, unless it ends before.
    pub fn run(&self, command: &mut Command, instant: &Instant) -> ExitStatus {
        let mut plan = self.0.lock().unwrap();
        let child = command
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let child = Arc::new(Mutex::new(child));
        *plan = Some((instant.clone(), Arc::clone(&child)));
        drop(plan);
        if let Instant::After(wait) = instant {
            thread::sleep(*wait);
            let _ = child.lock().unwrap().kill();
        }
        loop {
            if let Some(status) = child.lock().unwrap().try_wait().unwrap() {
                *self.0.lock().unwrap() = None;
                return status;
            }
            thread::sleep(Duration::from_micros(300));
        }
    }
}

/// Whether it was killed rather than ended by itself.
#[cfg(unix)]
pub fn was_killed(status: ExitStatus) -> bool {
    use std::os::unix::process::ExitStatusExt;
    status.signal() == Some(9)
}
