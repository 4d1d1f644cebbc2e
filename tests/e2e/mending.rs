//! Mending with one click, and taking it back: a citizen's tax code becomes a placeholder, undo brings it again.

use std::time::Instant;

use fantoccini::key::Key;
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

        let undo = format!("{}z{}", char::from(Key::Control), char::from(Key::Null));
        window.find("#description").await.send_keys(&undo).await.unwrap();
        assert_eq!(description(&window).await, TEXT, "undo is the browser's own");
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
        let before = window
            .script("return document.querySelector('#description').getBoundingClientRect().top")
            .await;
        window
            .type_into(&field, "Potete chiamarmi? Vi allego la schermata")
            .await;
        let typed = Instant::now();
        window.find("[data-rule='attachment.missing']").await;
        println!(
            "finding shown {} ms after the last key, in a text of {} bytes",
            typed.elapsed().as_millis(),
            long.len()
        );
        let after = window
            .script("return document.querySelector('#description').getBoundingClientRect().top")
            .await;
        assert_eq!(before, after, "the field stays where it is");
        window.close().await;
    });
}
