//! The computer that the program runs on, as a person would name it, and its file manager.

use std::path::Path;

use crate::domain::failure::Failure;

/// Name and version of the system, such as «Debian GNU/Linux 12 (bookworm)» or «Windows 11 Pro (26100)».
pub fn name() -> String {
    named().unwrap_or_else(|| std::env::consts::OS.to_owned())
}

#[cfg(target_os = "linux")]
fn named() -> Option<String> {
    let release = super::text_file::read_if_there(Path::new("/etc/os-release")).ok()??;
    pretty_name(&release)
}

#[cfg(windows)]
fn named() -> Option<String> {
    let key = windows_registry::LOCAL_MACHINE
        .open(r"SOFTWARE\Microsoft\Windows NT\CurrentVersion")
        .ok()?;
    let build = key.get_string("CurrentBuild").ok()?;
    let edition = key.get_string("EditionID").unwrap_or_default();
    // The registry still says "Windows 10" on Windows 11; the build tells them apart.
    let version = if build.parse::<u32>().is_ok_and(|build| build >= 22_000) {
        "11"
    } else {
        "10"
    };
    Some(format!("Windows {version} {edition} ({build})"))
}

#[cfg(target_os = "macos")]
fn named() -> Option<String> {
    let file = Path::new("/System/Library/CoreServices/SystemVersion.plist");
    let list = super::text_file::read_if_there(file).ok()??;
    let value = list.split("<key>ProductVersion</key>").nth(1)?;
    let version = value.split("<string>").nth(1)?.split('<').next()?;
    Some(format!("macOS {version}"))
}

#[cfg(not(any(target_os = "linux", windows, target_os = "macos")))]
fn named() -> Option<String> {
    None
}

/// The name that `/etc/os-release` gives to people.
#[cfg(any(target_os = "linux", test))]
fn pretty_name(release: &str) -> Option<String> {
    let value = release
        .lines()
        .find_map(|line| line.strip_prefix("PRETTY_NAME="))?;
    Some(value.trim_matches(['"', '\'']).to_owned()).filter(|name| !name.is_empty())
}

/// Shows a folder in the file manager.
pub fn open_folder(folder: &Path) -> Result<(), Failure> {
    super::home::make_private(folder)?;
    open::that_detached(folder).map_err(|error| Failure::FileUnusable {
        file: folder.display().to_string(),
        detail: error.to_string(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_system_is_named_as_people_name_it() {
        let release = "NAME=\"Debian GNU/Linux\"\nPRETTY_NAME=\"Debian GNU/Linux 12 (bookworm)\"\n";
        assert_eq!(
            pretty_name(release).as_deref(),
            Some("Debian GNU/Linux 12 (bookworm)")
        );
        assert_eq!(pretty_name("PRETTY_NAME=\"\"\n"), None);
        assert!(!name().is_empty());
    }
}
