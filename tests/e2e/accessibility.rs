//! No axe-core violation (WCAG 2.1 A and AA) on any screen, and the main job by keyboard only.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::smtp_story::settings;
use crate::support::{Bench, MailServer};
use crate::window::{Window, story};

const AXE: &str = "const done = arguments[arguments.length - 1];
    axe.run(document, {runOnly: {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}})
        .then(found => done(found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ')).join(', '))))
        .catch(error => done([String(error)]));";

/// Fails with what axe-core finds on the screen.
pub async fn no_violation(window: &Window, screen: &str) {
    let axe = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/node_modules/axe-core/axe.min.js");
    let axe = std::fs::read_to_string(axe).unwrap_or_else(|error| panic!("{axe}: {error}"));
    window.page.execute(&axe, vec![]).await.unwrap();
    let found = window.page.execute_async(AXE, vec![]).await.unwrap();
    assert_eq!(found, json!([]), "{screen}");
}

#[test]
fn no_screen_has_an_accessibility_violation() {
    story(async {
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &[]).await;
        for language in ["en", "it"] {
            window.click(&format!("#language-{language}")).await;
            for step in ["writer", "mail", "list"] {
                window.find(&format!("#first-start[data-step='{step}']")).await;
                if step == "writer" {
                    window.click("#add-entity").await;
                }
                no_violation(&window, &format!("the first start, {step}, {language}")).await;
                if step != "list" {
                    window.click("#first-skip").await;
                }
            }
            window.click("#first-back").await;
            window.find("#first-start[data-step='mail']").await;
            window.click("#first-back").await;
        }
        window.skip_first_start().await;
        no_violation(&window, "without a list").await;
        window.click("#try-examples").await;
        window.find("#module-search").await;
        no_violation(&window, "the empty form").await;
        window.write("#module-search", "ri").await;
        window.find("[role=option]").await;
        no_violation(&window, "the open picker").await;
        window.pick_module("ruolo", "tari").await;
        window.write("#entity", "Comune di Montecerreto").await;
        window.write("#subject", "aiuto").await;
        window
            .write("#description", "non va, vi allego la schermata")
            .await;
        window.click("label[for=kind-supporto]").await;
        window.click("#preview").await;
        window.find("#go-first").await;
        no_violation(&window, "the preview of what would be refused").await;
        window.click("#go-first").await;
        window.find("#findings [data-rule]").await;
        window.click("#guided-open").await;
        window.click("[data-quick='office-hours']").await;
        window.find("#availability-2").await;
        no_violation(&window, "the form with findings, questions and hours").await;
        window.click("#language-en").await;
        window.until_it_says("Office hours").await;
        no_violation(&window, "the same in English").await;
        window.click("#language-it").await;
        window
            .write("#subject", "Ruolo TARI: quota fissa errata per la categoria 6")
            .await;
        window
            .write(
                "#description",
                "Nel ruolo la quota fissa della categoria 6 è quella del 2023, il PEF è del 2 maggio.",
            )
            .await;
        window.until_saved().await;
        window.click("#preview").await;
        window.find("#send-smtp").await;
        window.click("#letter-headers summary").await;
        no_violation(&window, "the preview").await;
        window.click("#send-smtp").await;
        window.find("#result[data-state=numbered]").await;
        no_violation(&window, "the result").await;
        window.click("#nav-requests").await;
        window.find("#trial-mail").await;
        no_violation(&window, "the requests").await;
        window.click("#nav-settings").await;
        window.find("#leave-trial").await;
        no_violation(&window, "the settings").await;
        window.close().await;
    });
}

/// Presses Tab until the focus is on this element.
pub async fn tab_to(window: &Window, css: &str) {
    for _ in 0..60 {
        window.press(Key::Tab).await;
        let there = window
            .script(&format!("return document.activeElement.matches({})", json!(css)))
            .await;
        if there == Value::Bool(true) {
            return;
        }
    }
    panic!("{css} cannot be reached with Tab");
}

async fn type_here(window: &Window, text: &str) {
    window
        .page
        .active_element()
        .await
        .unwrap()
        .send_keys(text)
        .await
        .unwrap();
}

#[test]
fn the_main_job_needs_no_mouse() {
    story(async {
        let server = MailServer::agreeable();
        let bench = Bench::with_list().settings(&settings(&server));
        let window = Window::open(&bench.path(""), &[]).await;
        window.find("#module-search").await;
        tab_to(&window, "#module-search").await;
        type_here(&window, "residenza").await;
        window.find("[role=option]").await;
        window.press(Key::Down).await;
        window.press(Key::Enter).await;
        window.until_it_says("anagrafe@fornitore.example").await;
        tab_to(&window, "#subject").await;
        type_here(&window, "Certificato di residenza: la stampa è vuota").await;
        tab_to(&window, "#description").await;
        type_here(
            &window,
            "Stampando il certificato dalla scheda esce un foglio bianco da lunedì.",
        )
        .await;
        tab_to(&window, "#preview").await;
        window.press(Key::Enter).await;
        window.find("#send-smtp").await;
        tab_to(&window, "#send-smtp").await;
        window.press(Key::Enter).await;
        window.find("#result[data-state=sent]").await;
        assert_eq!(server.received().len(), 1);
        window.close().await;
    });
}
