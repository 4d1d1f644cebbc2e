//! Real work or trial, and switching between them while the window is open.

use std::sync::{Arc, PoisonError, RwLock};

use super::{App, Shell};
use crate::adapters::clock::Clock;
use crate::adapters::home::Home;
use crate::domain::failure::Failure;

/// The app in the mode it is in now.
pub struct Modes {
    clock: Arc<dyn Clock>,
    shell: Arc<dyn Shell>,
    app: RwLock<Arc<App>>,
}

impl Modes {
    /// Opens the program in a mode.
    pub fn open(trial: bool, clock: Arc<dyn Clock>, shell: Arc<dyn Shell>) -> Result<Self, Failure> {
        let app = open(trial, &clock, &shell)?;
        Ok(Self {
            clock,
            shell,
            app: RwLock::new(Arc::new(app)),
        })
    }

    /// The app as it is now. Work begun in one mode ends in it.
    pub fn app(&self) -> Arc<App> {
        Arc::clone(&self.app.read().unwrap_or_else(PoisonError::into_inner))
    }

    /// Enters or leaves trial mode.
    pub fn switch(&self, trial: bool) -> Result<Arc<App>, Failure> {
        if self.app().is_trial() != trial {
            let app = Arc::new(open(trial, &self.clock, &self.shell)?);
            *self.app.write().unwrap_or_else(PoisonError::into_inner) = app;
        }
        Ok(self.app())
    }
}

fn open(trial: bool, clock: &Arc<dyn Clock>, shell: &Arc<dyn Shell>) -> Result<App, Failure> {
    let home = Home::find(trial)?;
    let (clock, shell) = (Arc::clone(clock), Arc::clone(shell));
    if trial {
        App::open_trial(home, clock, shell)
    } else {
        App::open(home, clock, shell)
    }
}
