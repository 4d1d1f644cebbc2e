//! Starting another program: without a shell, without our terminal, and so that it outlives this one.

use std::ffi::OsString;
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

/// How often a started program is looked at.
const GLANCE: Duration = Duration::from_millis(20);

/// Starts a program and looks at it for a while: one that ends with an error has not taken anything. Gives the system's
/// words for what went wrong.
pub fn start(words: &[OsString], patience: Duration) -> Result<(), String> {
    let Some((program, arguments)) = words.split_first() else {
        return Err("no program".into());
    };
    let mut command = Command::new(program);
    command.args(arguments);
    command
        .stdin(Stdio::null())
        .stdout(Stdio::null())
        .stderr(Stdio::null());
    detach(&mut command);
    let child = command
        .spawn()
        .map_err(|error| format!("{}: {error}", program.to_string_lossy()))?;
    watch(child, patience)
}

/// A group of its own: closing our terminal does not end it.
#[cfg(unix)]
fn detach(command: &mut Command) {
    use std::os::unix::process::CommandExt;
    command.process_group(0);
}

#[cfg(windows)]
fn detach(command: &mut Command) {
    use std::os::windows::process::CommandExt;
    /// A group of its own, and no console window.
    const FLAGS: u32 = 0x0000_0200 | 0x0800_0000;
    command.creation_flags(FLAGS);
}

fn watch(mut child: Child, patience: Duration) -> Result<(), String> {
    let until = Instant::now() + patience;
    loop {
        match child.try_wait() {
            Ok(Some(status)) if status.success() => return Ok(()),
            Ok(Some(status)) => return Err(status.to_string()),
            Ok(None) if Instant::now() < until => thread::sleep(GLANCE),
            Ok(None) => break,
            Err(error) => return Err(error.to_string()),
        }
    }
    // It runs. Somebody must take its exit code when it ends, or it stays in the system's table until we end.
    thread::spawn(move || child.wait());
    Ok(())
}

#[cfg(all(test, unix))]
mod tests {
    use super::*;

    fn words(words: &[&str]) -> Vec<OsString> {
        words.iter().map(OsString::from).collect()
    }

    #[test]
    fn what_runs_or_ends_well_has_taken_it() {
        assert_eq!(start(&words(&["true"]), Duration::from_secs(5)), Ok(()));
        assert_eq!(start(&words(&["sleep", "1"]), Duration::from_millis(50)), Ok(()));
    }

    #[test]
    fn what_is_not_there_or_ends_badly_has_not() {
        let failed = start(&words(&["/nowhere/mail"]), Duration::from_secs(5));
        assert_eq!(
            failed,
            Err("/nowhere/mail: No such file or directory (os error 2)".into())
        );
        assert_eq!(
            start(&words(&["false"]), Duration::from_secs(5)),
            Err("exit status: 1".into())
        );
    }
}
