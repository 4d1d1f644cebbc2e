//! Debian's Postfix and Dovecot on loopback, with a configuration of their own in a temporary folder.

use std::fs;
use std::io::{BufRead, BufReader, Write};
use std::net::TcpListener;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::Duration;

use super::certificate::Certificate;

/// Who may log in, and with what.
pub const USER: &str = "anagrafe@comune.montecerreto.example";
pub const PASSWORD: &str = "giusta";

pub struct Postfix {
    folder: tempfile::TempDir,
    master: Child,
    dovecot: Child,
    doors: Vec<(String, u16)>,
}

/// Why the servers cannot be run here; a failure where they were asked for.
pub fn unavailable() -> bool {
    let there = |program: &str| Path::new(program).is_file();
    let root = fs::metadata("/proc/self").is_ok_and(|own| std::os::unix::fs::MetadataExt::uid(&own) == 0);
    let missing = !(there("/usr/sbin/postfix") && there("/usr/sbin/dovecot") && root);
    assert!(
        !missing || std::env::var_os("APRITICKET_REAL_SERVERS").is_none(),
        "real servers were asked for: install postfix and dovecot-core, and run as root"
    );
    if missing {
        eprintln!("not run: Postfix and Dovecot are not installed, or this is not root");
    }
    missing
}

impl Postfix {
    /// A server with one door (port) for each name, with these options; each option is `name = value`. `xoauth2` is the
    /// place where Dovecot asks about tokens.
    pub fn start(doors: &[(&str, &Certificate, &[&str])], xoauth2: Option<&str>) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        let open = |path: &Path| fs::set_permissions(path, fs::Permissions::from_mode(0o755)).unwrap();
        open(root);
        for (name, owner) in [
            ("conf", "root"),
            ("queue", "root"),
            ("data", "postfix"),
            ("mail", "nobody"),
            ("run", "root"),
        ] {
            fs::create_dir(root.join(name)).unwrap();
            open(&root.join(name));
            run(Command::new("chown").arg(owner).arg(root.join(name)));
        }
        let dovecot = start_dovecot(root, xoauth2);
        let mut services = include_str!("postfix.master.cf").replace("ROOT", &root.to_string_lossy());
        let mut ports = Vec::new();
        for (name, certificate, options) in doors {
            let port = free_port();
            let (pem, key) = (root.join(format!("{name}.pem")), root.join(format!("{name}.key")));
            fs::write(&pem, &certificate.pem).unwrap();
            fs::write(&key, &certificate.key_pem).unwrap();
            services += &[
                format!("127.0.0.1:{port} inet n - n - - smtpd\n"),
                format!(
                    "  -o smtpd_tls_cert_file={}\n  -o smtpd_tls_key_file={}\n",
                    pem.display(),
                    key.display()
                ),
            ]
            .concat();
            services.extend(options.iter().map(|option| format!("  -o {{ {option} }}\n")));
            ports.push(((*name).to_owned(), port));
        }
        fs::write(root.join("conf/master.cf"), services).unwrap();
        fs::write(root.join("filter"), "/Stampando/ REJECT filtro del contenuto\n").unwrap();
        let main = include_str!("postfix.main.cf").replace("ROOT", &root.to_string_lossy());
        fs::write(root.join("conf/main.cf"), main).unwrap();
        let log = || {
            fs::File::options()
                .create(true)
                .append(true)
                .open(root.join("log"))
                .unwrap()
        };
        let master = Command::new("/usr/sbin/postfix")
            .arg("-c")
            .arg(root.join("conf"))
            .arg("start-fg")
            .stdout(log())
            .stderr(log())
            .spawn()
            .unwrap();
        let server = Self {
            folder,
            master,
            dovecot,
            doors: ports,
        };
        server.wait_until(|| server.log().contains("daemon started") && server.path("auth").exists());
        server
    }

    fn path(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }

    /// What both servers have logged.
    pub fn log(&self) -> String {
        fs::read_to_string(self.path("log")).unwrap_or_default()
    }

    /// Settings that send through a door.
    pub fn settings(&self, door: &str, security: &str) -> String {
        let (_, port) = self.doors.iter().find(|(name, _)| name == door).unwrap();
        format!("[smtp]\nhost = \"localhost\"\nport = {port}\nsecurity = \"{security}\"\n")
    }

    /// The mails in a maildir, in the order in which they came; waits until there are that many.
    pub fn delivered(&self, mailbox: &str, count: usize) -> Vec<Vec<u8>> {
        let read = || -> Vec<Vec<u8>> {
            let folder = fs::read_dir(self.path(&format!("mail/{mailbox}/new")));
            let mut files: Vec<_> = folder
                .into_iter()
                .flatten()
                .map(|file| file.unwrap().path())
                .collect();
            files.sort_by_key(|file| fs::metadata(file).and_then(|about| about.modified()).unwrap());
            files.iter().map(|file| fs::read(file).unwrap()).collect()
        };
        self.wait_until(|| read().len() >= count);
        read()
    }

    /// Whether nothing waits to be delivered any more.
    pub fn settled(&self) -> bool {
        ["incoming", "active", "deferred", "maildrop"]
            .iter()
            .all(|queue| {
                fs::read_dir(self.path(&format!("queue/{queue}")))
                    .map_or(true, |mut files| files.next().is_none())
            })
    }

    pub fn wait_until(&self, there: impl Fn() -> bool) {
        for _ in 0..200 {
            if there() {
                return;
            }
            thread::sleep(Duration::from_millis(50));
        }
        panic!("it did not come:\n{}", self.log());
    }
}

impl Drop for Postfix {
    fn drop(&mut self) {
        // Both take their children with them when asked kindly.
        let _ = Command::new("/usr/sbin/postfix")
            .arg("-c")
            .arg(self.path("conf"))
            .arg("abort")
            .stderr(Stdio::null())
            .status();
        let _ = Command::new("kill").arg(self.dovecot.id().to_string()).status();
        let _ = (self.master.wait(), self.dovecot.wait());
    }
}

fn start_dovecot(root: &Path, xoauth2: Option<&str>) -> Child {
    let mut configuration = include_str!("dovecot.conf").replace("ROOT", &root.to_string_lossy());
    if let Some(tokens) = xoauth2 {
        let about = format!(
            "introspection_mode = post\nintrospection_url = {tokens}\nusername_attribute = username\nactive_attribute = active\nactive_value = true\n"
        );
        fs::write(root.join("tokens.conf"), about).unwrap();
        let tokens = format!(
            "passdb {{\n  driver = oauth2\n  mechanisms = xoauth2\n  args = {}/tokens.conf\n}}\n",
            root.display()
        );
        configuration += &tokens;
    }
    fs::write(root.join("dovecot.conf"), configuration).unwrap();
    fs::write(root.join("users"), format!("{USER}:{{PLAIN}}{PASSWORD}\n")).unwrap();
    let log = || {
        fs::File::options()
            .create(true)
            .append(true)
            .open(root.join("log"))
            .unwrap()
    };
    Command::new("/usr/sbin/dovecot")
        .arg("-F")
        .arg("-c")
        .arg(root.join("dovecot.conf"))
        .stdout(log())
        .stderr(log())
        .spawn()
        .unwrap()
}

/// A policy server (as postgrey is one) that defers the first attempt of each recipient. Gives its place.
pub fn greylisting() -> String {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let place = format!("inet:127.0.0.1:{}", listener.local_addr().unwrap().port());
    thread::spawn(move || {
        let mut known = Vec::new();
        for stream in listener.incoming().map(Result::unwrap) {
            let mut asked = BufReader::new(stream.try_clone().unwrap());
            let mut about = String::new();
            while asked.read_line(&mut about).is_ok_and(|read| read > 0) {
                if !about.ends_with("\n\n") {
                    continue;
                }
                let recipient = about
                    .lines()
                    .find(|line| line.starts_with("recipient="))
                    .unwrap()
                    .to_owned();
                let action = if known.contains(&recipient) {
                    "dunno"
                } else {
                    "defer_if_permit 4.2.0 Greylisted, come back"
                };
                known.push(recipient);
                about.clear();
                let _ = write!(&stream, "action={action}\n\n");
            }
        }
    });
    place
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

fn run(command: &mut Command) {
    assert!(command.status().unwrap().success(), "{command:?}");
}
