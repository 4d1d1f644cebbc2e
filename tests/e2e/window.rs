//! A window under a driver (WebDriver through tauri-driver), on a home of its own.

use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use fantoccini::elements::Element;
use fantoccini::key::Key;
use fantoccini::{Client, ClientBuilder, Locator};
use serde_json::{Value, json};

/// How long anything may take to appear.
pub const PATIENCE: Duration = Duration::from_secs(15);

/// Settings of somebody who has answered or skipped the questions of the first start.
pub const STARTED: &str = "[window]\nstarted = true\n";

/// A window that is driven.
pub struct Window {
    pub page: Client,
    driver: Child,
    home: PathBuf,
}

impl Drop for Window {
    fn drop(&mut self) {
        let _ = self.driver.kill();
        let _ = self.driver.wait();
        kill_window(&self.home);
    }
}

/// Ends the window of this home at once, as a power cut would; windows of other homes stay.
pub fn kill_window(home: &Path) {
    let ours = format!("APRITICKET_HOME={}\0", home.display());
    for process in std::fs::read_dir("/proc").unwrap().flatten() {
        let name = std::fs::read_to_string(process.path().join("comm")).unwrap_or_default();
        let environment = std::fs::read(process.path().join("environ")).unwrap_or_default();
        if name == "apriticket\n"
            && environment
                .windows(ours.len())
                .any(|part| part == ours.as_bytes())
        {
            let id = process.file_name();
            let _ = Command::new("kill").arg("-9").arg(id).status();
        }
    }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap()
        .port()
}

impl Window {
    /// Opens the window on a home.
    pub async fn open(home: &Path, arguments: &[&str]) -> Self {
        Self::open_in(home, arguments, &[]).await
    }

    /// Opens the window on a home, with this in its environment.
    pub async fn open_in(home: &Path, arguments: &[&str], environment: &[(&str, &str)]) -> Self {
        let (port, native) = (free_port(), free_port());
        let driver = Command::new(driver_path())
            .args(["--port", &port.to_string(), "--native-port", &native.to_string()])
            .args(["--native-driver", "/usr/bin/WebKitWebDriver"])
            .env("APRITICKET_HOME", home)
            .envs(environment.iter().copied())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap_or_else(|error| panic!("tauri-driver: {error}; `make setup` installs it"));
        let options = json!({"application": env!("CARGO_BIN_EXE_apriticket"), "args": arguments});
        let mut capabilities = serde_json::Map::new();
        capabilities.insert("browserName".into(), json!("wry"));
        capabilities.insert("tauri:options".into(), options);
        let started = Instant::now();
        let page = loop {
            let address = format!("http://127.0.0.1:{port}");
            match ClientBuilder::new(connector())
                .capabilities(capabilities.clone())
                .connect(&address)
                .await
            {
                Ok(page) => break page,
                Err(error) if started.elapsed() > PATIENCE => panic!("the window does not open: {error}"),
                Err(_) => tokio::time::sleep(Duration::from_millis(100)).await,
            }
        };
        let window = Self {
            page,
            driver,
            home: home.to_owned(),
        };
        window.find("h1").await;
        // What lies below the first section of the form follows its first paint.
        let whole = "return !document.getElementById('compose-title') || document.getElementById('description') !== null";
        window.until("the form is whole", whole).await;
        window
    }

    /// Closes it as a person would.
    pub async fn close(self) {
        let _ = self.page.clone().close().await;
    }

    /// The element, once it is there.
    pub async fn find(&self, css: &str) -> Element {
        match self
            .page
            .wait()
            .at_most(PATIENCE)
            .for_element(Locator::Css(css))
            .await
        {
            Ok(element) => element,
            Err(error) => {
                let text = self.text("body").await;
                panic!("{css} does not appear ({error}); the window shows:\n{text}")
            }
        }
    }

    /// The element in the middle of what is visible.
    async fn in_view(&self, css: &str) -> Element {
        let element = self.find(css).await;
        let script = "arguments[0].scrollIntoView({block: 'center'})";
        self.page
            .execute(script, vec![json!(element.clone())])
            .await
            .unwrap();
        element
    }

    /// Clicks an element, once it is there.
    pub async fn click(&self, css: &str) {
        self.in_view(css)
            .await
            .click()
            .await
            .unwrap_or_else(|error| panic!("{css}: {error}"));
    }

    /// Replaces what a field holds by typing over it.
    pub async fn write(&self, css: &str, text: &str) {
        let field = self.in_view(css).await;
        let all = format!("{}a{}", char::from(Key::Control), char::from(Key::Null));
        field
            .send_keys(&all)
            .await
            .unwrap_or_else(|error| panic!("{css}: {error}"));
        self.type_into(&field, text).await;
    }

    /// Types behind what a field holds.
    pub async fn type_into(&self, field: &Element, text: &str) {
        // The driver types the Enter key, not the character.
        let keys = text.replace('\n', &char::from(Key::Enter).to_string());
        field.send_keys(&keys).await.unwrap();
    }

    /// Presses a key where the focus is.
    pub async fn press(&self, key: Key) {
        let key = char::from(key);
        self.page
            .active_element()
            .await
            .unwrap()
            .send_keys(&key.to_string())
            .await
            .unwrap();
    }

    /// The visible text of an element; empty when it is not there.
    pub async fn text(&self, css: &str) -> String {
        match self.page.find(Locator::Css(css)).await {
            Ok(element) => element.text().await.unwrap_or_default(),
            Err(_) => String::new(),
        }
    }

    /// Runs a script in the page.
    pub async fn script(&self, script: &str) -> Value {
        self.page
            .execute(script, vec![])
            .await
            .unwrap_or_else(|error| panic!("{script}: {error}"))
    }

    /// Waits until a script in the page says yes.
    pub async fn until(&self, what: &str, script: &str) {
        let started = Instant::now();
        while self.script(script).await != json!(true) {
            assert!(
                started.elapsed() <= PATIENCE,
                "{what} does not happen; the window shows:\n{}",
                self.text("body").await
            );
            tokio::time::sleep(Duration::from_millis(50)).await;
        }
    }

    /// Waits until the visible text of the window contains these words.
    pub async fn until_it_says(&self, words: &str) {
        let script = format!("return document.body.innerText.includes({})", json!(words));
        self.until(&format!("«{words}»"), &script).await;
    }

    /// Waits until the draft is on the disk.
    pub async fn until_saved(&self) {
        tokio::time::sleep(Duration::from_millis(600)).await;
        self.until_it_says("Bozza salvata").await;
    }

    /// Skips the questions of the first start, one by one.
    pub async fn skip_first_start(&self) {
        for step in ["writer", "mail", "list"] {
            self.find(&format!("#first-start[data-step='{step}']")).await;
            self.click("#first-skip").await;
        }
        // The last one bears some of the names of what comes behind it.
        let gone = "return !document.querySelector('#first-start')";
        self.until("the questions are over", gone).await;
    }

    /// Picks a module by a word of the trade.
    pub async fn pick_module(&self, word: &str, id: &str) {
        self.write("#module-search", word).await;
        let option = format!("[role=option][data-module='{id}']");
        self.find(&option).await;
        self.click(&option).await;
    }

    /// A picture of the window as it stands on the screen.
    #[expect(clippy::unused_self, reason = "there is no picture without a window")]
    pub fn picture(&self, path: &Path) {
        let window = crate::desktop::windows()
            .pop()
            .unwrap_or_else(|| panic!("no window on the display"));
        let taken = Command::new("import")
            .args(["-window", &window])
            .arg(path)
            .status();
        assert!(
            taken.is_ok_and(|status| status.success()),
            "import (ImageMagick) takes the picture"
        );
    }
}

fn driver_path() -> std::path::PathBuf {
    let home = std::env::var_os("CARGO_HOME").map(std::path::PathBuf::from);
    let home = home.or_else(|| std::env::var_os("HOME").map(|home| Path::new(&home).join(".cargo")));
    let installed = home
        .map(|home| home.join("bin/tauri-driver"))
        .filter(|path| path.is_file());
    installed.unwrap_or_else(|| "tauri-driver".into())
}

type Connector = hyper_util::client::legacy::connect::HttpConnector;

fn connector() -> Connector {
    Connector::new()
}

/// Runs a story.
pub fn story(future: impl Future<Output = ()>) {
    tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()
        .unwrap()
        .block_on(future);
}
