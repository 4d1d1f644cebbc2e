//! No axe-core violation (WCAG 2.1 A and AA) on any screen, in any theme and language; no screen too wide; and the main job
//! by keyboard only.

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::smtp_story::settings;
use crate::support::{Bench, MailServer};
use crate::window::{Window, story};

/// Everything in the light and in the dark theme, in both languages; in that of high contrast what depends on colours.
const AXE: &str = "const [all, done] = arguments;
    const what = all ? {type: 'tag', values: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']}
        : {type: 'rule', values: ['color-contrast', 'link-in-text-block']};
    axe.run(document, {runOnly: what})
        .then(found => done(found.violations.map(v => v.id + ': ' + v.nodes.map(n => n.target.join(' ') + ' ' + n.any.map(a => a.message).join(' ')).join(', '))))
        .catch(error => done([String(error)]));";

async fn axe(window: &Window, all: bool, what: &str) {
    let found = window.page.execute_async(AXE, vec![json!(all)]).await.unwrap();
    assert_eq!(found, json!([]), "{what}");
}

/// Says a language; the screen stays as it is.
async fn speak(window: &Window, language: &str) {
    window
        .script(&format!("document.getElementById('language-{language}').click()"))
        .await;
    let spoken = format!("return document.documentElement.lang === '{language}'");
    window.until("the language changes", &spoken).await;
}

/// The screen as it stands, in every theme and language, and as narrow and as large as anybody may have it.
pub async fn no_violation(window: &Window, screen: &str) {
    let source = concat!(env!("CARGO_MANIFEST_DIR"), "/ui/node_modules/axe-core/axe.min.js");
    let source = std::fs::read_to_string(source).unwrap_or_else(|error| panic!("{source}: {error}"));
    window.page.execute(&source, vec![]).await.unwrap();
    for (language, theme) in [
        ("en", "light"),
        ("en", "dark"),
        ("it", "dark"),
        ("it", "light"),
        ("it", "contrast"),
    ] {
        speak(window, language).await;
        let dress = format!("document.documentElement.dataset.theme = '{theme}'");
        window.script(&dress).await;
        axe(
            window,
            theme != "contrast",
            &format!("{screen}, {theme}, {language}"),
        )
        .await;
    }
    window
        .script("document.documentElement.dataset.theme = 'light'")
        .await;
    reflows(window, screen).await;
}

/// WCAG 1.4.4 and 1.4.10: text of twice the size, and a page of 320 pixels, want no scrolling from side to side.
async fn reflows(window: &Window, screen: &str) {
    const WIDER: &str = "const root = document.scrollingElement;
        const wide = [...document.querySelectorAll('main *, header *')].filter(e => e.getBoundingClientRect().right > innerWidth + 1
            && !e.closest('.visually-hidden, [role=listbox]')).map(e => e.tagName + '#' + e.id + '.' + e.className);
        return root.scrollWidth > innerWidth + 1 ? [root.scrollWidth, innerWidth, ...wide.slice(0, 5)] : [];";
    let own = crate::desktop::windows();
    let own = own.last().unwrap_or_else(|| panic!("no window on the display"));
    let before = window.script("return [innerWidth, innerHeight]").await;
    for (width, height, text) in [(320, 640, 100), (1024, 700, 200)] {
        crate::desktop::resize(own, width, height);
        let there = format!("return innerWidth === {width}");
        window.until("the window takes its size", &there).await;
        window
            .script(&format!("document.documentElement.dataset.text = '{text}'"))
            .await;
        let found = window.script(WIDER).await;
        assert_eq!(found, json!([]), "{screen}, {width} wide, text {text} %");
    }
    window
        .script("document.documentElement.dataset.text = '100'")
        .await;
    let size = |at: usize| u32::try_from(before[at].as_u64().unwrap_or_default()).unwrap();
    crate::desktop::resize(own, size(0), size(1));
    let back = format!("return innerWidth === {}", size(0));
    window.until("the window takes its size again", &back).await;
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
        window.click("#preview").await;
        window.find("#refused [data-rule='module.missing']").await;
        no_violation(&window, "a preview that is refused").await;
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
        window.click("#nav-guide").await;
        window.click("#guide-rule-subject-generic summary").await;
        no_violation(&window, "the guide").await;
        window.click("#nav-settings").await;
        window.click("#manage-list").await;
        window.find("#list-now").await;
        no_violation(&window, "the list").await;
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
