//! A desktop that takes pictures of the screen when it is asked (XDG Desktop Portal, `Screenshot`), on the session's bus.
#![allow(
    clippy::used_underscore_binding,
    reason = "the shape that the specification asks for"
)]

use std::collections::HashMap;
use std::sync::Mutex;

use zbus::blocking::{Connection, connection};
use zbus::message::Header;
use zbus::object_server::SignalEmitter;
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

const PATH: &str = "/org/freedesktop/portal/desktop";

/// What the person does next: the address of the picture, or nothing when they end the dialog.
type Next = Option<String>;

struct Portal(Mutex<Vec<Next>>);

#[zbus::interface(name = "org.freedesktop.portal.Screenshot")]
impl Portal {
    async fn screenshot(
        &self,
        _window: String,
        mut options: HashMap<String, OwnedValue>,
        #[zbus(header)] header: Header<'_>,
        #[zbus(connection)] bus: &zbus::Connection,
    ) -> OwnedObjectPath {
        let interactive = options.remove("interactive").map(bool::try_from);
        assert_eq!(interactive, Some(Ok(true)), "the person chooses the part");
        let token = String::try_from(options.remove("handle_token").unwrap()).unwrap();
        let sender = header.sender().unwrap().trim_start_matches(':').replace('.', "_");
        let path = format!("{PATH}/request/{sender}/{token}");
        let (code, results) = match self.0.lock().unwrap().remove(0) {
            Some(uri) => (0_u32, HashMap::from([("uri", Value::from(uri))])),
            None => (1, HashMap::new()),
        };
        let request = SignalEmitter::new(bus, path.clone()).unwrap();
        request
            .emit("org.freedesktop.portal.Request", "Response", &(code, results))
            .await
            .unwrap();
        OwnedObjectPath::try_from(path).unwrap()
    }
}

/// Begins to answer, once for each of `next`, for as long as what it gives is kept.
pub fn portal(next: Vec<Next>) -> Connection {
    connection::Builder::session()
        .and_then(|bus| bus.name("org.freedesktop.portal.Desktop"))
        .and_then(|bus| bus.serve_at(PATH, Portal(Mutex::new(next))))
        .and_then(connection::Builder::build)
        .unwrap_or_else(|error| panic!("no session bus of one's own: {error}"))
}
