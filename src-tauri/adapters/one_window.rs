//! One window for each home: a second start asks the first to come forward, and ends.
//!
//! A lock on a file says who is first; it goes with the process, however that ends. Beside it a socket takes the request, so
//! that neither a session bus nor the network is needed, and two homes (portable use, tests) do not know of each other.
//! Unix only; on Windows and macOS Tauri's plugin does the same.

use std::fs::File;
use std::io::{Read, Write};
use std::os::fd::AsRawFd;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use serde::{Deserialize, Serialize};

use super::home::{Home, make_private};

/// How long the first may take to answer.
const PATIENCE: Duration = Duration::from_secs(2);
const RAISE: &[u8] = b"raise";
const DONE: &[u8] = b"done!";
/// Bytes of what a later start may pass on.
const MOST: usize = 64 * 1024;

/// What a later start was given: its arguments, program name first, and the folder that they are relative to.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
pub struct Given {
    /// The arguments.
    pub arguments: Vec<String>,
    /// The folder.
    pub folder: PathBuf,
}

/// What a start has found.
pub enum Start {
    /// Nobody is there: this is the window. The door stays open until it goes.
    First(Door),
    /// Another window has come forward.
    Raised,
    /// Nothing can be said: the home cannot be used, or whoever holds the lock does not answer. A window of one's own is
    /// then better than nothing happening; the store is made for several.
    Alone,
}

/// Where later starts knock.
pub struct Door {
    listener: UnixListener,
    _lock: File,
}

/// Looks who is there, and passes on what this start was given.
pub fn claim(home: &Home, given: &Given) -> Start {
    let Ok(lock) = make_private(&home.data)
        .map_err(drop)
        .and_then(|()| File::create(home.data.join("window.lock")).map_err(drop))
    else {
        return Start::Alone;
    };
    let started = Instant::now();
    loop {
        if lock.try_lock().is_ok() {
            return open_door(&home.data, lock);
        }
        // The first may be just about to open its door, or to end.
        if knock(&home.data, given).is_ok() {
            return Start::Raised;
        }
        if started.elapsed() > PATIENCE {
            return Start::Alone;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
}

fn open_door(data: &Path, lock: File) -> Start {
    let bound = Socket::of(data).and_then(|socket| {
        // The lock is ours: what lies there is left over.
        let _ = std::fs::remove_file(&socket.path);
        UnixListener::bind(&socket.path)
    });
    match bound {
        Ok(listener) => Start::First(Door {
            listener,
            _lock: lock,
        }),
        Err(_) => Start::Alone,
    }
}

fn knock(data: &Path, given: &Given) -> std::io::Result<()> {
    let mut stream = UnixStream::connect(&Socket::of(data)?.path)?;
    stream.set_read_timeout(Some(PATIENCE))?;
    // More than is ever opened at once comes forward and opens nothing.
    let text = serde_json::to_vec(given)
        .ok()
        .filter(|text| text.len() <= MOST)
        .unwrap_or_default();
    let length = u32::try_from(text.len()).unwrap_or_default();
    stream.write_all(&[RAISE, &length.to_le_bytes(), &text].concat())?;
    let mut answer = [0; DONE.len()];
    stream.read_exact(&mut answer)
}

impl Door {
    /// Answers on a thread of its own for as long as the program lives; `raise` is told what the later start was given and
    /// returns when the window is in front.
    pub fn answer(self, raise: impl Fn(Given) + Send + 'static) {
        std::thread::spawn(move || {
            // The whole door, lock included: a closure would take only the part that it names.
            let door = self;
            for stream in door.listener.incoming() {
                // Whoever knocks wrongly gets no answer, and holds nobody up.
                let _ = stream.and_then(|mut stream| {
                    stream.set_read_timeout(Some(PATIENCE))?;
                    let mut asked = [0; RAISE.len()];
                    stream.read_exact(&mut asked)?;
                    if asked == RAISE {
                        raise(read_given(&mut stream)?);
                        stream.write_all(DONE)?;
                    }
                    Ok(())
                });
            }
        });
    }
}

fn read_given(stream: &mut UnixStream) -> std::io::Result<Given> {
    let mut length = [0; 4];
    stream.read_exact(&mut length)?;
    let length = usize::try_from(u32::from_le_bytes(length)).unwrap_or(usize::MAX);
    let mut text = vec![0; length.min(MOST)];
    stream.read_exact(&mut text)?;
    Ok(serde_json::from_slice(&text).unwrap_or_default())
}

/// The socket's path. A socket's name may have 107 bytes, a home's path more: on Linux it is reached through the open folder.
struct Socket {
    path: PathBuf,
    _folder: File,
}

impl Socket {
    fn of(data: &Path) -> std::io::Result<Self> {
        let folder = File::open(data)?;
        let reached = PathBuf::from(format!("/proc/self/fd/{}", folder.as_raw_fd()));
        let within = if cfg!(target_os = "linux") {
            reached
        } else {
            data.to_owned()
        };
        Ok(Self {
            path: within.join("window.sock"),
            _folder: folder,
        })
    }
}

#[cfg(test)]
mod tests {
    use std::sync::mpsc;

    use super::*;

    fn given() -> Given {
        Given {
            arguments: vec!["apriticket".into(), "bozza è.apriticket".into()],
            folder: "/here".into(),
        }
    }

    #[test]
    fn the_second_start_raises_the_first_and_a_dead_one_leaves_the_place_free() {
        let folder = tempfile::tempdir().unwrap();
        // Longer than a socket's name may be.
        let deep = folder.path().join("x".repeat(120));
        let home = Home::below(&deep);
        let (raised, times) = mpsc::channel();
        let Start::First(door) = claim(&home, &given()) else {
            unreachable!("nobody is there")
        };
        assert!(
            matches!(claim(&Home::below(folder.path()), &given()), Start::First(_)),
            "another home"
        );
        door.answer(move |given| raised.send(given).unwrap_or_default());
        for _ in 0..2 {
            assert!(matches!(claim(&home, &given()), Start::Raised));
        }
        assert_eq!(times.try_iter().collect::<Vec<_>>(), [given(), given()]);
        let most = Given {
            arguments: vec!["x".repeat(MOST)],
            ..given()
        };
        assert!(matches!(claim(&home, &most), Start::Raised));
        assert_eq!(times.try_iter().collect::<Vec<_>>(), [Given::default()]);

        let left = tempfile::tempdir().unwrap();
        let home = Home::below(left.path());
        let Start::First(door) = claim(&home, &given()) else {
            unreachable!("nobody is there")
        };
        drop(door);
        assert!(home.data.join("window.sock").exists(), "a socket is left over");
        assert!(matches!(claim(&home, &given()), Start::First(_)));
    }

    #[test]
    fn whoever_holds_the_place_and_does_not_answer_is_not_waited_for_long() {
        let folder = tempfile::tempdir().unwrap();
        let home = Home::below(folder.path());
        make_private(&home.data).unwrap();
        let lock = File::create(home.data.join("window.lock")).unwrap();
        lock.lock().unwrap();
        assert!(matches!(claim(&home, &given()), Start::Alone));
    }
}
