//! Asking the desktop's portal (XDG Desktop Portal): it shows a dialog of its own, and its answer comes as the signal of a
//! request whose name is known before the question is put, so that it cannot be missed.

use std::collections::HashMap;
use std::sync::mpsc;
use std::thread;
use std::time::Duration;

use zbus::blocking::{Connection, Proxy};
use zbus::zvariant::{OwnedObjectPath, OwnedValue, Value};

use super::clock::fresh_id;

const NAME: &str = "org.freedesktop.portal.Desktop";
const PATH: &str = "/org/freedesktop/portal/desktop";

/// What the portal answered.
#[derive(Debug, Default)]
pub struct Answer {
    /// 0 done, 1 ended by the person, 2 ended otherwise.
    pub code: u32,
    /// What there is to say of it.
    pub results: HashMap<String, OwnedValue>,
}

/// What becomes of a question that nobody has answered in time.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Late {
    /// Its dialog is taken back.
    Close,
    /// Its dialog stays.
    LetBe,
}

/// Asks with `("", options)`; no window of ours is named. `None` when no answer has come in `patience`.
pub fn ask(
    interface: &str,
    method: &str,
    options: HashMap<&str, Value>,
    patience: Duration,
    late: Late,
) -> zbus::Result<Option<Answer>> {
    ask_on(
        &Connection::session()?,
        interface,
        method,
        options,
        patience,
        late,
    )
}

fn ask_on(
    bus: &Connection,
    interface: &str,
    method: &str,
    mut options: HashMap<&str, Value>,
    patience: Duration,
    late: Late,
) -> zbus::Result<Option<Answer>> {
    let token = format!("apriticket{}", fresh_id());
    let sender = bus.unique_name().map(ToString::to_string).unwrap_or_default();
    let sender = sender.trim_start_matches(':').replace('.', "_");
    let path = format!("{PATH}/request/{sender}/{token}");
    let request = Proxy::new(bus, NAME, path, "org.freedesktop.portal.Request")?;
    let mut answers = request.receive_signal("Response")?;
    options.insert("handle_token", Value::from(token));
    let _: OwnedObjectPath = Proxy::new(bus, NAME, PATH, interface)?.call(method, &("", options))?;
    let (answered, wait) = mpsc::channel();
    thread::spawn(move || {
        let answer = answers.next().map(|answer| answer.body().deserialize());
        answered.send(answer)
    });
    match wait.recv_timeout(patience) {
        Ok(Some(answer)) => {
            let (code, results) = answer?;
            Ok(Some(Answer { code, results }))
        }
        Ok(None) => Ok(None),
        Err(_) => {
            if late == Late::Close {
                // A portal that is gone has no dialog either.
                let _: zbus::Result<()> = request.call("Close", &());
            }
            Ok(None)
        }
    }
}

#[cfg(test)]
#[allow(
    clippy::unused_async,
    clippy::used_underscore_binding,
    reason = "the shape that the specification asks for"
)]
mod tests {
    use std::io::{BufRead, BufReader};
    use std::process::{Child, Command, Stdio};
    use std::sync::{Arc, Mutex};

    use zbus::blocking::connection;
    use zbus::message::Header;
    use zbus::object_server::SignalEmitter;

    use super::*;

    type Closed = Arc<Mutex<u32>>;

    /// A portal that answers at once with a code, or never.
    struct Portal(Option<u32>, Closed);

    /// A question under way: counts how often it is taken back.
    struct Request(Closed);

    #[zbus::interface(name = "org.freedesktop.portal.Request")]
    impl Request {
        fn close(&self) {
            *self.0.lock().unwrap() += 1;
        }
    }

    #[zbus::interface(name = "org.example.Question")]
    impl Portal {
        async fn put(
            &self,
            _window: String,
            mut options: HashMap<String, OwnedValue>,
            #[zbus(header)] header: Header<'_>,
            #[zbus(connection)] bus: &zbus::Connection,
        ) -> OwnedObjectPath {
            let sender = header.sender().unwrap().to_string();
            let sender = sender.trim_start_matches(':').replace('.', "_");
            let token = String::try_from(options.remove("handle_token").unwrap()).unwrap();
            let path = format!("{PATH}/request/{sender}/{token}");
            let request = Request(Arc::clone(&self.1));
            bus.object_server().at(path.as_str(), request).await.unwrap();
            if let Some(code) = self.0 {
                let request = SignalEmitter::new(bus, path.clone()).unwrap();
                let results = HashMap::from([("said", Value::from("yes"))]);
                let name = "org.freedesktop.portal.Request";
                request.emit(name, "Response", &(code, results)).await.unwrap();
            }
            OwnedObjectPath::try_from(path).unwrap()
        }
    }

    struct Bus {
        daemon: Child,
        address: String,
    }

    impl Drop for Bus {
        fn drop(&mut self) {
            let _ = self.daemon.kill();
            let _ = self.daemon.wait();
        }
    }

    impl Bus {
        fn start() -> Self {
            let mut daemon = Command::new("dbus-daemon")
                .args(["--session", "--nofork", "--print-address"])
                .stdout(Stdio::piped())
                .stderr(Stdio::null())
                .spawn()
                .expect("dbus-daemon is installed by `make setup`");
            let mut address = String::new();
            BufReader::new(daemon.stdout.take().unwrap())
                .read_line(&mut address)
                .unwrap();
            let address = address.trim().to_owned();
            Self { daemon, address }
        }

        fn connect(&self) -> connection::Builder<'_> {
            connection::Builder::address(self.address.as_str()).unwrap()
        }

        fn portal(&self, answer: Option<u32>, closed: &Closed) -> Connection {
            let portal = Portal(answer, Arc::clone(closed));
            let named = self.connect().name(NAME).unwrap();
            named.serve_at(PATH, portal).unwrap().build().unwrap()
        }

        fn ask(&self, patience: Duration, late: Late) -> Option<Answer> {
            let bus = self.connect().build().unwrap();
            ask_on(
                &bus,
                "org.example.Question",
                "Put",
                HashMap::new(),
                patience,
                late,
            )
            .unwrap()
        }
    }

    #[test]
    fn an_answer_comes_with_what_there_is_to_say() {
        let (bus, closed) = (Bus::start(), Closed::default());
        let _portal = bus.portal(Some(0), &closed);
        let mut answer = bus.ask(Duration::from_secs(20), Late::Close).unwrap();
        let said = answer.results.remove("said").unwrap();
        assert_eq!(
            (answer.code, String::try_from(said).unwrap()),
            (0, "yes".to_owned())
        );
        assert_eq!(*closed.lock().unwrap(), 0);
    }

    #[test]
    fn a_question_that_nobody_answers_ends_and_its_dialog_with_it() {
        let (bus, closed) = (Bus::start(), Closed::default());
        let _portal = bus.portal(None, &closed);
        for (late, times) in [(Late::LetBe, 0), (Late::Close, 1)] {
            assert!(bus.ask(Duration::from_millis(200), late).is_none());
            assert_eq!(*closed.lock().unwrap(), times);
        }
    }
}
