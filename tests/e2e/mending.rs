//! Mending with one click, and taking it back: a citizen's tax code becomes a placeholder, undo brings it again.

use fantoccini::key::Key;
use serde_json::json;

use crate::desktop;
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

#[test]
fn a_module_is_taken_with_tab_and_what_was_missing_is_ticked_off_and_covers_nothing() {
    story(async {
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &["--trial"]).await;
        let focus = "return document.activeElement.id || document.activeElement.tagName";
        window.click("#preview").await;
        window.find("#refused").await;
        assert_eq!(window.script(focus).await, json!("module-search"));
        let search = window.find("#module-search").await;
        window.type_into(&search, "residenza").await;
        window.find("[role=option][data-module='anagrafe']").await;
        window.press(Key::Tab).await;
        assert_eq!(
            window.script(focus).await,
            json!("kind-anomalia"),
            "the focus goes on"
        );
        window
            .write("#subject", "Certificati: la stampa esce vuota")
            .await;
        window.until_it_says("Le cose che mancavano ci sono").await;
        // Back with Shift+Tab: what has the focus is what lies at its place.
        let seen = "const { left, top } = document.activeElement.getBoundingClientRect(); \
                    const at = document.elementFromPoint(left + 4, top + 4); \
                    return document.activeElement === at || document.activeElement.contains(at) || at?.contains(document.activeElement)";
        for _ in 0..8 {
            desktop::press("shift+Tab");
            tokio::time::sleep(std::time::Duration::from_millis(150)).await;
            let what = window.script(focus).await;
            assert_eq!(window.script(seen).await, json!(true), "{what} is covered");
        }
        window.close().await;
    });
}

/// From the key that ends a code to the marked finding, with a long text: shown by figures of the page's own clock, not by a
/// bound. What the rest of a sentence may still change comes at the next pause.
#[test]
fn a_finding_in_a_long_text_appears_with_the_key_or_after_a_pause_and_nothing_jumps() {
    story(async {
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &["--trial"]).await;
        window.pick_module("residenza", "anagrafe").await;
        window.click("#kind-anomalia").await;
        let long = "La scheda del cittadino si apre e la stampa del certificato esce bianca. ".repeat(140);
        let set = "const field = document.querySelector('#description'); field.value = arguments[0]; \
                   field.dispatchEvent(new Event('input', {bubbles: true})); ";
        window.page.execute(set, vec![json!(long)]).await.unwrap();
        window.click("#description").await;
        let field = window.find("#description").await;
        let top = "return document.querySelector('#description').getBoundingClientRect().top";
        let before = window.script(top).await;
        // The rules wake up with the first text; that is measured elsewhere.
        window
            .until(
                "the first check is over",
                "return document.querySelector('#meter') !== null",
            )
            .await;

        let mut waited = Vec::new();
        for (words, rule) in [
            ("Per RSSMRA80A01H501U ", "privacy.codice_fiscale"),
            ("e IT60X0542811101000000123456 ", "privacy.iban"),
            ("Potete chiamarmi? Vi allego la schermata", "attachment.missing"),
        ] {
            let watch = "window.keyed = 0; window.marked = 0; const rule = arguments[0]; \
                         const panel = document.querySelector('#findings'); \
                         document.querySelector('#description').addEventListener('input', (e) => { if (!window.marked) window.keyed = e.timeStamp; }); \
                         new MutationObserver((_, own) => { if (panel.querySelector(`[data-rule='${rule}']`)) { own.disconnect(); \
                         requestAnimationFrame(() => { window.marked = performance.now(); }); } }).observe(panel, {subtree: true, childList: true});";
            window.page.execute(watch, vec![json!(rule)]).await.unwrap();
            window.type_into(&field, words).await;
            window.until(rule, "return window.marked > 0").await;
            let after_key = window
                .script("return Math.round(window.marked - window.keyed)")
                .await;
            waited.push(format!("{rule} {after_key}"));
        }
        println!(
            "finding shown, in ms after the last key, in a text of {} bytes: {}",
            long.len(),
            waited.join(", ")
        );
        assert_eq!(before, window.script(top).await, "the field stays where it is");
        window.close().await;
    });
}
