//! What IT asks of a computer when something does not work: the toolkit of the window, the display, folders and their rights.
//!
//! Looks only; makes and changes nothing. Known limits: the rights of Windows' folders are tried, not read; WebKitGTK's
//! version is the package's.

use std::fs;
use std::io::ErrorKind;
use std::net::ToSocketAddrs;
use std::path::Path;
use std::time::Duration;

use super::settings::Proxy;

/// How long the proxy may take to answer.
const PATIENCE: Duration = Duration::from_secs(5);

/// The toolkit that shows the window.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Toolkit {
    /// It is there, in this version, as far as that is known.
    Found(String),
    /// It is not.
    Missing,
    /// It is part of the system.
    System,
}

/// What the toolkit is called here.
pub const TOOLKIT: &str = if cfg!(windows) { "WebView2" } else { "WebKitGTK" };

/// System and processor: `linux x86_64`.
pub fn system() -> String {
    format!("{} {}", std::env::consts::OS, std::env::consts::ARCH)
}

/// Whether the window is installed beside this program.
pub fn has_window() -> bool {
    let name = format!("apriticket{}", std::env::consts::EXE_SUFFIX);
    std::env::current_exe().is_ok_and(|program| program.with_file_name(name).exists())
}

/// The display: its name; `None` when there is none.
pub fn display() -> Option<String> {
    if !cfg!(target_os = "linux") {
        return Some(String::new());
    }
    ["WAYLAND_DISPLAY", "DISPLAY"]
        .into_iter()
        .find_map(|name| std::env::var(name).ok().filter(|display| !display.is_empty()))
}

/// WebKitGTK.
#[cfg(target_os = "linux")]
pub fn toolkit() -> Toolkit {
    const PLACES: [&str; 4] = [
        "/usr/lib/x86_64-linux-gnu",
        "/usr/lib/aarch64-linux-gnu",
        "/usr/lib64",
        "/usr/lib",
    ];
    let there = PLACES
        .iter()
        .any(|place| Path::new(place).join("libwebkit2gtk-4.1.so.0").exists());
    if !there {
        return Toolkit::Missing;
    }
    let asked = [
        (
            "/usr/bin/dpkg-query",
            &["-W", "-f=${Version}", "libwebkit2gtk-4.1-0"][..],
        ),
        ("/usr/bin/rpm", &["-q", "--qf", "%{VERSION}", "webkit2gtk4.1"]),
    ];
    let version = asked.iter().find_map(|(program, arguments)| {
        let answer = std::process::Command::new(program)
            .args(*arguments)
            .output()
            .ok()?;
        let version = String::from_utf8(answer.stdout).ok()?;
        (answer.status.success() && !version.is_empty()).then_some(version)
    });
    Toolkit::Found(version.unwrap_or_default())
}

/// WebView2: its runtime writes its version down (Microsoft, "Distribute your app and the WebView2 Runtime").
#[cfg(windows)]
pub fn toolkit() -> Toolkit {
    use windows_registry::{CURRENT_USER, LOCAL_MACHINE};
    const CLIENT: &str = r"Microsoft\EdgeUpdate\Clients\{F3017226-FE2A-4295-8BDF-00C3A9A7E4C5}";
    [
        (LOCAL_MACHINE, format!(r"SOFTWARE\WOW6432Node\{CLIENT}")),
        (LOCAL_MACHINE, format!(r"SOFTWARE\{CLIENT}")),
        (CURRENT_USER, format!(r"Software\{CLIENT}")),
    ]
    .into_iter()
    .find_map(|(root, path)| root.open(path).ok()?.get_string("pv").ok())
    .map(|version| version.trim_end_matches('\0').to_owned())
    .filter(|version| !version.is_empty() && version != "0.0.0.0")
    .map_or(Toolkit::Missing, Toolkit::Found)
}

/// The system's own.
#[cfg(not(any(target_os = "linux", windows)))]
pub fn toolkit() -> Toolkit {
    Toolkit::System
}

/// How a folder stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Folder {
    /// It does not exist yet.
    NotYet,
    /// It can be written, by this user alone as far as the system tells.
    Fine,
    /// Others may open it; the rights as `ls` writes them in octal.
    Open(String),
    /// It cannot be written; the system's words.
    Closed(String),
}

/// Looks at a folder of ours; a file that is written to try it out is gone again at once.
pub fn folder(path: &Path) -> Folder {
    let rights = match fs::metadata(path) {
        Err(error) if error.kind() == ErrorKind::NotFound => return Folder::NotYet,
        Err(error) => return Folder::Closed(error.to_string()),
        Ok(found) => found,
    };
    if let Err(error) = tempfile::tempfile_in(path) {
        return Folder::Closed(error.to_string());
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        let mode = rights.permissions().mode() & 0o777;
        if mode & 0o077 != 0 {
            return Folder::Open(format!("{mode:03o}"));
        }
    }
    #[cfg(not(unix))]
    let _ = rights;
    Folder::Fine
}

/// Whether somebody who is no administrator could change this file of IT's.
#[cfg(unix)]
pub fn may_be_changed(path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt;
    // Owned by somebody else than root, or writable for others.
    fs::metadata(path).is_ok_and(|found| found.uid() != 0 || found.mode() & 0o022 != 0)
}

/// Whether somebody who is no administrator could change this file of IT's: tried by opening it, nothing is written.
#[cfg(not(unix))]
pub fn may_be_changed(path: &Path) -> bool {
    fs::OpenOptions::new().append(true).open(path).is_ok()
}

/// The proxy in force as `host:port` and whether it answers; `None` when there is none.
pub fn proxy(proxy: &Proxy) -> Option<(String, Result<(), String>)> {
    let proxy = proxy.for_http()?;
    let place = format!("{}:{}", proxy.host(), proxy.port());
    let addresses = match place.to_socket_addrs() {
        Ok(addresses) => addresses,
        Err(error) => return Some((place, Err(error.to_string()))),
    };
    let mut answer = Err("no address".to_owned());
    for address in addresses {
        match std::net::TcpStream::connect_timeout(&address, PATIENCE) {
            Ok(_) => return Some((place, Ok(()))),
            Err(error) => answer = Err(error.to_string()),
        }
    }
    Some((place, answer))
}
