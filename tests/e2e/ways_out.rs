//! The ways out of a finding in the window: left as it is, two requests of one, handed to a colleague; and the questions that
//! lead to a module.

use fantoccini::key::Key;

use crate::desktop;
use crate::support::Bench;
use crate::support::bench::LIST;
use crate::window::{STARTED, Window, story};

const FIRST: &str = "Lo stato di famiglia 881 esce senza la parentela dei figli da lunedì.";
const SECOND: &str = "Inoltre in cimiteri non si aprono le concessioni dei loculi dal 12 maggio.";

async fn description(window: &Window) -> String {
    let value = window
        .script("return document.querySelector('#description').value")
        .await;
    value.as_str().unwrap_or_default().to_owned()
}

async fn gone(window: &Window, rule: &str) {
    let script = format!(
        "return !document.querySelector('#findings > ul [data-rule=\"{rule}\"], #findings > ol [data-rule=\"{rule}\"]')"
    );
    window.until("the finding goes", &script).await;
}

#[test]
fn a_warning_left_as_it_is_is_not_asked_again_even_after_a_restart() {
    story(async {
        let bench = Bench::new().settings(STARTED);
        bench.write("data/address-list.toml", LIST);
        let window = Window::open(&bench.path(""), &[]).await;
        window.pick_module("certificati", "anagrafe").await;
        window.write("#description", &format!("{FIRST} {SECOND}")).await;
        let action = "[data-rule='multiple_topics'] [data-action='overrule']";
        window.find(action).await;
        window
            .until(
                "it is said aloud",
                "return document.querySelector('#voice').textContent.trim().length > 0",
            )
            .await;
        window.click(action).await;
        gone(&window, "multiple_topics").await;
        window.until_saved().await;
        window.close().await;

        let window = Window::open(&bench.path(""), &[]).await;
        assert_eq!(description(&window).await, format!("{FIRST} {SECOND}"));
        window.find("[data-action='reconsider']").await;
        gone(&window, "multiple_topics").await;
        window.close().await;
    });
}

#[test]
fn two_topics_become_two_requests_and_a_draft_reaches_a_colleague() {
    story(async {
        let bench = Bench::new().settings(STARTED);
        bench.write("data/address-list.toml", LIST);
        let window = Window::open(&bench.path(""), &[]).await;
        window.pick_module("certificati", "anagrafe").await;
        window
            .write("#subject", "Stato di famiglia 881 senza parentela")
            .await;
        window.write("#description", &format!("{FIRST} {SECOND}")).await;
        window
            .click("[data-rule='multiple_topics'] [data-action='split']")
            .await;
        window
            .until(
                "the second topic has a draft of its own",
                &format!("return document.querySelector('#description').value === {FIRST:?}"),
            )
            .await;

        let behalf =
            format!("{FIRST} Scrivo per conto della collega Rita Baldoni che non riesce a stampare.");
        window.write("#description", &behalf).await;
        let known = desktop::windows();
        window
            .click("[data-rule='on_behalf'] [data-action='hand-on']")
            .await;
        let file = bench.path("per la collega.apriticket");
        desktop::choose_file(&known, &file).await;
        window.until("the file is there", "return true").await;
        window.close().await;
        assert!(file.is_file(), "the draft is a file for the colleague");

        let colleague = Bench::new().settings(STARTED);
        colleague.write("data/address-list.toml", LIST);
        let window = Window::open(&colleague.path(""), &[]).await;
        window.click("#nav-requests").await;
        let known = desktop::windows();
        window.click("#take-over").await;
        desktop::choose_file(&known, &file).await;
        window
            .until(
                "the colleague has the draft",
                &format!("return document.querySelector('#description')?.value === {behalf:?}"),
            )
            .await;
        window.close().await;
    });
}

#[test]
fn who_does_not_know_the_module_is_led_to_it_by_two_questions() {
    story(async {
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &["--trial"]).await;
        window.click("#finder-open").await;
        window.click("#finder-dialog [data-option='people']").await;
        window.find("#finder-dialog [data-option='residence']").await;
        window
            .until(
                "the new question has the focus",
                "return document.activeElement.id === 'finder-dialog-title'",
            )
            .await;
        // By keyboard: the first option stands behind the heading that has the focus.
        window.press(Key::Tab).await;
        window.press(Key::Enter).await;
        window.click("#finder-dialog [data-module='anagrafe']").await;
        window.until_it_says("anagrafe@fornitore.example").await;
        window.close().await;
    });
}
