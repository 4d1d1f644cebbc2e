//! Mending with one click, and taking it back: a citizen's tax code becomes a placeholder, undo brings it again.

use std::time::Instant;

use serde_json::json;

use crate::support::Bench;
use crate::window::{Window, story};

const TEXT: &str =
    "Iscrivendo la cittadina RCCMNL83S18D969H il programma risponde EC014 e la scheda non si salva.";

async fn description(window: &Window) -> String {
    window
        .find("#description")
        .await
        .prop("value")
        .await
        .unwrap()
        .unwrap_or_default()
}

#[test]
fn a_tax_code_becomes_a_placeholder_with_a_click_and_undo_brings_it_back() {
    story(async {
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &["--trial"]).await;
        window.pick_module("residenza", "anagrafe").await;
        window.write("#description", TEXT).await;
        window.click("[data-mend='privacy.codice_fiscale']").await;
        window
            .until(
                "the placeholder stands there",
                "return document.querySelector('#description').value.includes('[CITTADINO 1]')",
            )
            .await;
        assert_eq!(
            description(&window).await,
            TEXT.replace("RCCMNL83S18D969H", "[CITTADINO 1]")
        );
        window
            .until(
                "the finding goes",
                "return !document.querySelector(\"[data-rule='privacy.codice_fiscale']\")",
            )
            .await;

        crate::desktop::press("ctrl+z");
        let back = "return !document.querySelector('#description').value.includes('[CITTADINO')";
        window
            .until("undo, the browser's own, brings it back", back)
            .await;
        assert_eq!(description(&window).await, TEXT);
        window.close().await;
    });
}

/// From the last key to the marked finding, with a long text: shown by a figure, not by a bound.
#[test]
fn a_finding_in_a_long_text_appears_after_a_pause_and_nothing_jumps() {
    story(async {
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &["--trial"]).await;
        window.pick_module("residenza", "anagrafe").await;
        let long = "La scheda del cittadino si apre e la stampa del certificato esce bianca. ".repeat(140);
        let set = "const field = document.querySelector('#description'); field.value = arguments[0]; \
                   field.dispatchEvent(new Event('input', {bubbles: true}));";
        window.page.execute(set, vec![json!(long)]).await.unwrap();
        let field = window.find("#description").await;
        window
            .type_into(&field, "Potete chiamarmi? Vi allego la schermata")
            .await;
        let typed = Instant::now();
        let top = "return document.querySelector('#description').getBoundingClientRect().top";
        let before = window.script(top).await;
        window.find("[data-rule='attachment.missing']").await;
        println!(
            "finding shown {} ms after the last key, in a text of {} bytes",
            typed.elapsed().as_millis(),
            long.len()
        );
        let after = window.script(top).await;
        assert_eq!(before, after, "the field stays where it is");
        window.close().await;
    });
}
