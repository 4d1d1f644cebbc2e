//! A desktop that shows notifications and writes them down (Desktop Notifications Specification, 1.2), on the session's bus.
#![allow(
    clippy::needless_pass_by_value,
    clippy::too_many_arguments,
    clippy::unused_self,
    clippy::used_underscore_binding,
    reason = "the shape that the specification asks for"
)]

use std::collections::HashMap;
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use zbus::blocking::{Connection, connection};
use zbus::zvariant::OwnedValue;

use crate::window::PATIENCE;

const NAME: &str = "org.freedesktop.Notifications";
const PATH: &str = "/org/freedesktop/Notifications";

/// What was shown.
#[derive(Clone)]
pub struct Shown {
    pub id: u32,
    pub title: String,
    pub body: String,
}

type All = Arc<Mutex<Vec<Shown>>>;

struct Service(All);

#[zbus::interface(name = "org.freedesktop.Notifications")]
impl Service {
    fn notify(
        &self,
        _program: String,
        _replaces: u32,
        _icon: String,
        title: String,
        body: String,
        actions: Vec<String>,
        _hints: HashMap<String, OwnedValue>,
        _milliseconds: i32,
    ) -> u32 {
        assert_eq!(
            actions.first().map(String::as_str),
            Some("default"),
            "it can be clicked"
        );
        let mut all = self.0.lock().unwrap();
        let id = u32::try_from(all.len() + 1).unwrap();
        all.push(Shown { id, title, body });
        id
    }

    fn close_notification(&self, _id: u32) {}

    fn get_capabilities(&self) -> Vec<String> {
        vec!["body".into(), "actions".into(), "body-markup".into()]
    }

    fn get_server_information(&self) -> (String, String, String, String) {
        ("test".into(), "test".into(), "1".into(), "1.2".into())
    }
}

/// The desktop.
pub struct Desktop {
    bus: Connection,
    all: All,
}

impl Desktop {
    pub fn start() -> Self {
        let all = All::default();
        let bus = connection::Builder::session()
            .and_then(|bus| bus.name(NAME))
            .and_then(|bus| bus.serve_at(PATH, Service(Arc::clone(&all))))
            .and_then(connection::Builder::build)
            .unwrap_or_else(|error| panic!("no session bus of one's own: {error}"));
        Self { bus, all }
    }

    pub fn count(&self) -> usize {
        self.all.lock().unwrap().len()
    }

    /// The first one, once it is there.
    pub async fn first(&self) -> Shown {
        let started = Instant::now();
        loop {
            if let Some(shown) = self.all.lock().unwrap().first().cloned() {
                return shown;
            }
            assert!(started.elapsed() < PATIENCE, "no notification is shown");
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Clicks one.
    pub fn click(&self, id: u32) {
        self.bus
            .emit_signal(None::<&str>, PATH, NAME, "ActionInvoked", &(id, "default"))
            .unwrap();
    }
}
