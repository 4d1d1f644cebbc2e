//! A bare Debian: the package installed with what it needs, used by somebody who is not the administrator, removed, purged.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::dist::{package, run, try_run};

/// A Debian below a folder.
struct Debian {
    folder: tempfile::TempDir,
}

impl Debian {
    /// The same release as this computer's, from where this computer has its packages. `None`, said aloud, when that cannot be.
    fn new() -> Option<Self> {
        if run(Command::new("id").arg("-u")).trim() != "0" {
            println!("passed over: only the administrator may install a system below a folder");
            return None;
        }
        let release = std::fs::read_to_string("/etc/os-release").unwrap();
        let codename = release
            .lines()
            .find_map(|line| line.strip_prefix("VERSION_CODENAME="))?
            .to_owned();
        let sources = run(Command::new("apt-get").args([
            "indextargets",
            "--format",
            "$(CODENAME) $(COMPONENT) $(REPO_URI)",
            "Created-By: Packages",
        ]));
        let wanted = format!("{codename} main ");
        let Some(source) = sources.lines().find_map(|line| line.strip_prefix(&wanted)) else {
            println!("passed over: apt has no source for {codename}");
            return None;
        };
        let debian = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        // No need to survive a power cut.
        run(Command::new("debootstrap")
            .args(["--variant=minbase", &codename])
            .arg(debian.folder.path())
            .arg(source));
        debian.write("etc/dpkg/dpkg.cfg.d/fast", "force-unsafe-io\n");
        Some(debian)
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    fn write(&self, name: &str, text: &str) {
        std::fs::create_dir_all(self.path(name).parent().unwrap()).unwrap();
        std::fs::write(self.path(name), text).unwrap();
    }

    /// A command of the administrator's.
    fn root(&self, words: &[&str]) -> String {
        run(Command::new("chroot")
            .arg(self.folder.path())
            .arg("env")
            .args([
                "DEBIAN_FRONTEND=noninteractive",
                "PATH=/usr/sbin:/usr/bin:/sbin:/bin",
            ])
            .args(words))
    }

    /// A command of the clerk's.
    fn clerk(&self, words: &[&str]) -> (bool, String) {
        try_run(
            Command::new("chroot")
                .arg(self.folder.path())
                .args(["runuser", "-u", "graziella", "--"])
                .args(words),
        )
    }

    fn find(&self, words: &[&str]) -> String {
        run(Command::new("find")
            .arg(self.folder.path())
            .args(["-xdev"])
            .args(words))
    }
}

const HOME: &str = "home/graziella";

#[test]
fn it_is_installed_used_removed_and_purged() {
    let Some(deb) = package("deb") else { return };
    let Some(debian) = Debian::new() else { return };
    std::fs::copy(&deb, debian.path("tmp/apriticket.deb")).unwrap();
    debian.root(&[
        "apt-get",
        "install",
        "-y",
        "-qq",
        "--no-install-recommends",
        "/tmp/apriticket.deb",
    ]);
    debian.root(&["useradd", "--create-home", "graziella"]);

    // The desktop has been told of the kind of file.
    let kinds = std::fs::read_to_string(debian.path("usr/share/mime/globs2")).unwrap();
    assert!(kinds.contains("application/vnd.apriticket.draft:*.apriticket"));
    // Nothing of it runs with more rights than who starts it, and nothing can be changed by who is not the administrator.
    let listed = debian.root(&["dpkg", "-L", "apriticket"]);
    for name in listed.lines().filter(|name| *name != "/.") {
        let path = debian.path(name.trim_start_matches('/'));
        let loose = run(Command::new("find").arg(path).args([
            "-maxdepth",
            "0",
            "(",
            "-perm",
            "/6022",
            "-o",
            "!",
            "-user",
            "root",
            ")",
            "!",
            "-type",
            "l",
        ]));
        assert_eq!(loose, "", "{name}");
    }
    // The window finds all its libraries; without a display it says so and does not hang.
    let linked = debian.root(&["ldd", "/usr/bin/apriticket"]);
    assert!(
        linked.contains("libwebkit2gtk-4.1.so.0") && !linked.contains("not found"),
        "{linked}"
    );

    let (good, said) = debian.clerk(&["apriticket-cli", "trial"]);
    assert!(good && said.contains("Presa in carico #"), "{said}");
    let kept = debian.path(HOME).join(".local/share/apriticket");
    assert!(kept.is_dir(), "{said}");
    let policy =
        std::fs::read_to_string(debian.path("usr/share/doc/apriticket/examples/policy.toml")).unwrap();
    let policy = policy.replace("#[smtp]", "[smtp]").replace("#host = ", "host = ");
    debian.write("etc/apriticket/policy.toml", &policy);
    let (_, said) = debian.clerk(&["apriticket-cli", "policy", "show"]);
    assert!(
        said.contains("posta.comune.example") && said.contains("/etc/apriticket/policy.toml"),
        "{said}"
    );

    debian.root(&["apt-get", "remove", "-y", "-qq", "apriticket"]);
    assert!(!debian.path("usr/bin/apriticket").exists());
    assert!(
        debian.path("etc/apriticket/policy.toml").exists(),
        "IT's policy waits for `purge`"
    );
    debian.root(&["apt-get", "purge", "-y", "-qq", "apriticket"]);
    let left = debian.find(&[
        "-ipath",
        "*apriticket*",
        "-not",
        "-path",
        "*/home/*",
        "-not",
        "-path",
        "*/tmp/*",
        "-not",
        "-path",
        "*/var/log/*",
    ]);
    assert_eq!(left, "", "nothing is left, in /etc and elsewhere");
    assert!(kept.join("trial").is_dir(), "what the clerk wrote is theirs");
    assert!(Path::new(&deb).exists());
}
