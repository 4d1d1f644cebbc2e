//! The window among other windows: it comes back as it was left, there is one of it, and its keys go to its places.

use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::desktop;
use crate::support::Bench;
use crate::window::{PATIENCE, STARTED, Window, kill_window, story};

/// No session bus, as on a server or in a bare session.
const NO_BUS: [(&str, &str); 1] = [("DBUS_SESSION_BUS_ADDRESS", "unix:path=/nowhere/bus")];

async fn until(what: &str, mut done: impl FnMut() -> bool) {
    let started = Instant::now();
    while !done() {
        assert!(started.elapsed() < PATIENCE, "{what} does not happen");
        tokio::time::sleep(Duration::from_millis(50)).await;
    }
}

fn own() -> String {
    desktop::windows()
        .pop()
        .unwrap_or_else(|| panic!("no window on the display"))
}

#[test]
fn a_second_start_raises_the_first_without_a_session_bus() {
    story(async {
        let bench = Bench::with_list().settings(STARTED);
        let window = Window::open_in(&bench.path(""), &[], &NO_BUS).await;
        desktop::minimize(&own());
        until("the window goes", || desktop::windows().is_empty()).await;
        let second = Command::new(env!("CARGO_BIN_EXE_apriticket"))
            .env("APRITICKET_HOME", bench.path(""))
            .envs(NO_BUS)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .status()
            .unwrap();
        assert!(second.success(), "the second start ends, and ends well");
        until("the first comes forward", || desktop::windows().len() == 1).await;
        window.click("#nav-requests").await;
        window.find("#requests-title, main h1").await;
        // One that was ended at once leaves its place to the next.
        kill_window(&bench.path(""));
        drop(window);
        let window = Window::open_in(&bench.path(""), &[], &NO_BUS).await;
        window.find("#module-search").await;
        window.close().await;
    });
}

#[test]
fn the_first_questions_are_answered_ahead_and_a_page_read_again_asks_them_anew() {
    story(async {
        let bench = Bench::with_list().settings(STARTED);
        let window = Window::open(&bench.path(""), &[]).await;
        // The page's side of this list is in ui/tests/start.test.ts.
        let answered = "return window.firstAnswers?.map(([name, request]) => name + JSON.stringify(request))";
        assert_eq!(
            window.script(answered).await,
            json!([
                "session{}",
                r#"open_draft{"draft":null}"#,
                r#"search_modules{"query":""}"#,
                "recent_modules{}",
                "list_requests{}",
                "waiting_list{}"
            ])
        );
        window
            .write("#subject", "TARI: avvisi senza codice a barre")
            .await;
        window.until_saved().await;
        // What the program had answered before the page was there is old by now.
        window.script("location.reload()").await;
        window
            .until(
                "the subject is there again",
                "return document.getElementById('subject')?.value === 'TARI: avvisi senza codice a barre'",
            )
            .await;
        assert_eq!(window.script(answered).await, json!(null));
        window.write("#subject", "TARI: avvisi senza bollettino").await;
        window.until_saved().await;
        window.close().await;
    });
}

#[test]
fn it_comes_back_where_and_as_it_was_left() {
    story(async {
        let bench = Bench::with_list().settings(STARTED);
        let window = Window::open(&bench.path(""), &[]).await;
        // Keys alone: to the settings, other colours, larger text, and what is typed last is kept too.
        desktop::press("ctrl+3");
        window.find("#settings-theme").await;
        window.script("const theme = document.getElementById('settings-theme'); theme.value = 'dark'; theme.dispatchEvent(new Event('change', {bubbles: true}))").await;
        window
            .until(
                "it is dark",
                "return document.documentElement.dataset.theme === 'dark'",
            )
            .await;
        desktop::press("ctrl+plus");
        window
            .until(
                "the text is larger",
                "return document.documentElement.dataset.text === '115'",
            )
            .await;
        window.write("#writer-name", "Graziella Bonci").await;
        desktop::press("ctrl+1");
        window.find("#module-search").await;
        window
            .write("#subject", "Certificato di residenza: la stampa")
            .await;
        window.until_saved().await;
        desktop::relocate(&own(), 90, 60);
        desktop::resize(&own(), 1000, 600);
        window
            .until(
                "the window takes its size",
                "return innerWidth === 1000 && innerHeight === 600",
            )
            .await;
        let left = desktop::place(&own());
        desktop::press("alt+F4");
        until("the window closes", || desktop::windows().is_empty()).await;
        drop(window);

        let window = Window::open(&bench.path(""), &[]).await;
        let [x, y, width, height] = desktop::place(&own());
        assert_eq!([width, height], left[2..]);
        // The frame that the window manager draws may be counted on one side only.
        assert!(
            (x - left[0]).abs() <= 30 && (y - left[1]).abs() <= 30,
            "{x}, {y} instead of {left:?}"
        );
        let looks = window.script("return [document.documentElement.dataset.theme, document.documentElement.dataset.text, getComputedStyle(document.body).backgroundColor]").await;
        assert_eq!(looks, json!(["dark", "115", "rgb(17, 27, 38)"]));
        assert_eq!(
            window.text("#draft-kept").await,
            "Bozza ritrovata: si riprende da qui"
        );
        let settings = String::from_utf8(bench.read("config/settings.toml")).unwrap();
        assert!(
            settings.contains("name = \"Graziella Bonci\"") && settings.contains("theme = \"dark\""),
            "{settings}"
        );
        desktop::press("F1");
        window.find("#guide-search").await;
        window
            .until(
                "the focus is on the heading",
                "return document.activeElement?.tagName === 'H1'",
            )
            .await;
        window.close().await;
    });
}
