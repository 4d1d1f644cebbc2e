//! Pictures of the guide and of the other colours, for the documents: `make screenshots`. What they show is tested elsewhere.

use std::path::PathBuf;

use crate::support::Bench;
use crate::window::{Window, story};

#[test]
fn pictures_of_the_guide_and_of_other_colours() {
    let Some(folder) = std::env::var_os("APRITICKET_SCREENSHOTS").map(PathBuf::from) else {
        return;
    };
    story(async {
        let shoot = async |window: &Window, name: &str| {
            tokio::time::sleep(std::time::Duration::from_millis(700)).await;
            window.picture(&folder.join(name));
        };
        let dress = async |window: &Window, theme: &str| {
            let script = format!("document.documentElement.dataset.theme = '{theme}'");
            window.script(&script).await;
        };
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &["--trial"]).await;
        window.pick_module("residenza", "anagrafe").await;
        window.click("label[for=kind-anomalia]").await;
        window.write("#subject", "Richiesta assistenza").await;
        window
            .write(
                "#description",
                "Stampando il certificato esce un foglio bianco, vi allego la schermata.",
            )
            .await;
        window.find("#findings [data-rule='subject.generic']").await;
        window
            .script("document.querySelector('#subject').scrollIntoView({block: 'center'})")
            .await;
        dress(&window, "dark").await;
        shoot(&window, "osservazioni-scuro.png").await;
        dress(&window, "contrast").await;
        shoot(&window, "osservazioni-contrasto.png").await;
        dress(&window, "light").await;
        window
            .click("[data-rule='subject.generic'] [data-action='why']")
            .await;
        window.click("#read-in-guide").await;
        window.find("#guide-rule-subject-generic[open]").await;
        shoot(&window, "guida-regola.png").await;
        window.click("#nav-guide").await;
        window.find("#guide-search").await;
        shoot(&window, "guida.png").await;
        window.click("#nav-settings").await;
        window.find("#settings-theme").await;
        dress(&window, "dark").await;
        window
            .script("document.querySelector('#settings-window').scrollIntoView({block: 'start'})")
            .await;
        shoot(&window, "impostazioni-scuro.png").await;
        window.close().await;
    });
}
