//! Pictures of the real window for the documents: `make screenshots`. Without that wish it only looks.

use std::path::PathBuf;

use crate::desktop;
use crate::support::Bench;
use crate::window::{Window, story};

#[test]
fn pictures_of_every_screen() {
    let folder = std::env::var_os("APRITICKET_SCREENSHOTS").map(PathBuf::from);
    story(async {
        let shoot = async |window: &Window, name: &str| {
            if let Some(folder) = &folder {
                std::fs::create_dir_all(folder).unwrap();
                tokio::time::sleep(std::time::Duration::from_millis(700)).await;
                window.picture(&folder.join(name));
            }
        };
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &[]).await;
        window.find("#first-start").await;
        shoot(&window, "primo-avvio.png").await;
        window.skip_first_start().await;
        window.find("#empty-state").await;
        shoot(&window, "senza-elenco.png").await;
        let page = bench.write(
            "pagina.html",
            "<meta charset=utf-8><h1>Indirizzi per ticket</h1><h2>Tributi</h2><ul><li>IMU: imu@palitalsoft.it</li>\
             <li>TARI: tari@palitalsoft.it</li><li>Canone unico: cup@pa1italsoft.it</li></ul>\
             <h2>Demografici</h2><ul><li>Anagrafe: anagrafe@palitalsoft.it</li></ul>",
        );
        let known = desktop::windows();
        window.click("#list-import").await;
        desktop::choose_file(&known, &page).await;
        window.find("#list-review").await;
        shoot(&window, "elenco-nuovo.png").await;
        window.click("#list-drop").await;
        window.click("#list-back").await;
        window.click("#try-examples").await;
        window.find("#trial-banner").await;
        window.click("#finder-open").await;
        window.click("#finder-dialog [data-option='people']").await;
        shoot(&window, "non-so-quale-modulo.png").await;
        window.click("#finder-close").await;
        window.write("#module-search", "residenza").await;
        window.find("[role=option]").await;
        shoot(&window, "modulo.png").await;
        window.pick_module("residenza", "anagrafe").await;
        window.click("label[for=kind-anomalia]").await;
        window.write("#entity", "Comune di Montecerreto").await;
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
        shoot(&window, "osservazioni.png").await;
        window
            .write("#subject", "Certificato di residenza: la stampa resta vuota")
            .await;
        window
            .write("#description", "Da Anagrafe > Certificati, scegliendo «Stampa», il PDF ha una pagina bianca. Succede da lunedì su tutti i computer dello sportello.")
            .await;
        window
            .until(
                "the findings go",
                "return !document.querySelector('#findings [data-rule]')",
            )
            .await;
        window.click("#guided-open").await;
        window
            .script("document.querySelector('#guided').scrollIntoView({block: 'center'})")
            .await;
        shoot(&window, "domande.png").await;
        window.click("#guided-close").await;
        window.click("[data-quick='office-hours']").await;
        window.find("#availability-2").await;
        window
            .script("document.querySelector('#quick-windows').scrollIntoView({block: 'center'})")
            .await;
        shoot(&window, "quando-richiamare.png").await;
        window.until_saved().await;
        window.click("#preview").await;
        window.find("#send-smtp").await;
        shoot(&window, "anteprima.png").await;
        window.click("#send-smtp").await;
        window.find("#undo-take-back").await;
        shoot(&window, "partenza.png").await;
        window.find("#result[data-state=numbered]").await;
        shoot(&window, "esito.png").await;
        window.click("#nav-requests").await;
        window.until_it_says("[Ticket #100001]").await;
        shoot(&window, "richieste.png").await;
        window.click("#nav-settings").await;
        window.find("#leave-trial").await;
        shoot(&window, "impostazioni.png").await;
        window.close().await;
    });
}
