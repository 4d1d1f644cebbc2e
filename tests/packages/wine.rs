//! A computer with Windows of its own: Wine in a folder.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use crate::dist::{run, try_run};

/// The computer.
pub struct Windows {
    folder: tempfile::TempDir,
}

impl Drop for Windows {
    fn drop(&mut self) {
        // Ends everything that runs on this computer, and nothing else.
        let _ = self.command("wineserver").arg("-k").status();
    }
}

/// What a program said and how it ended.
pub struct Said {
    pub code: i32,
    pub out: String,
    pub err: String,
}

pub const INSTALLED: &str = r"C:\Program Files\Apriticket";

impl Windows {
    /// A new one, Windows 10. What Rust needs of Windows and Wine 8 lacks is laid into its system folder.
    pub fn new() -> Self {
        let windows = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        run(windows.command("wineboot").arg("-i"));
        run(windows.command("wine").args(["winecfg", "/v", "win10"]));
        let stub = concat!(
            env!("CARGO_MANIFEST_DIR"),
            "/tests/windows_mail/bcryptprimitives.c"
        );
        run(Command::new("x86_64-w64-mingw32-gcc")
            .args(["-shared", "-o"])
            .arg(windows.path(r"C:\windows\system32\bcryptprimitives.dll"))
            .args([stub, "-ladvapi32"]));
        windows
    }

    /// A command of this computer's that has not started.
    pub fn command(&self, program: &str) -> Command {
        let mut command = Command::new(program);
        command
            .env("WINEPREFIX", self.folder.path().join("wine"))
            .env("WINEDEBUG", "-all")
            // Nothing is downloaded for it, and no menu of the real desktop is touched.
            .env("WINEDLLOVERRIDES", "mscoree,mshtml=;winemenubuilder.exe=d")
            .env_remove("APRITICKET_HOME")
            .env_remove("DISPLAY")
            .stdin(Stdio::null())
            .current_dir(self.folder.path());
        command
    }

    /// Where a path of this computer really is.
    pub fn path(&self, path: &str) -> PathBuf {
        let below = path.trim_start_matches(r"C:\").replace('\\', "/");
        self.folder.path().join("wine/drive_c").join(below)
    }

    /// A path of the real computer as this one sees it.
    pub fn seen(path: &Path) -> String {
        format!("Z:{}", path.display().to_string().replace('/', r"\"))
    }

    /// A file of the clerk's.
    pub fn write(&self, name: &str, text: &str) -> String {
        let path = self.folder.path().join(name);
        std::fs::write(&path, text).unwrap();
        Self::seen(&path)
    }

    /// Runs `msiexec` silently; whether it ended well.
    pub fn install(&self, what: &str, package: &Path, properties: &[String]) -> bool {
        let mut command = self.command("wine");
        command
            .args(["msiexec", what])
            .arg(Self::seen(package))
            .arg("/qn")
            .args(properties);
        try_run(&mut command).0
    }

    /// Runs the installed command line.
    pub fn apriticket(&self, arguments: &[&str]) -> Said {
        let output = self
            .command("wine")
            .arg(format!(r"{INSTALLED}\apriticket-cli.exe"))
            .args(arguments)
            .output()
            .unwrap();
        let text = |bytes: Vec<u8>| String::from_utf8_lossy(&bytes).replace('\r', "");
        Said {
            code: output.status.code().unwrap_or(-1),
            out: text(output.stdout),
            err: text(output.stderr),
        }
    }

    /// What the registry holds below a key: `key\name = value`, a line each; nothing when the key is not there.
    pub fn registry(&self, key: &str) -> Vec<String> {
        let (_, said) = try_run(self.command("wine").args(["reg", "query", key, "/s"]));
        let mut below = String::new();
        let mut found = Vec::new();
        for line in said.replace('\r', "").lines() {
            if let Some(name) = line.strip_prefix("HKEY_LOCAL_MACHINE\\") {
                name.clone_into(&mut below);
            } else if let Some(value) = line.strip_prefix("    ") {
                let words: Vec<_> = value.split("    ").collect();
                found.push(format!(r"{below}\{} = {}", words[0], words[2..].join(" ")));
            }
        }
        found.sort();
        found
    }

    /// Whether a registry key is there.
    pub fn has_key(&self, key: &str) -> bool {
        try_run(self.command("wine").args(["reg", "query", key])).0
    }
}
