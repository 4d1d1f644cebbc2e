//! Trial mode to the ticket number: nothing leaves, every screen says so.

use crate::support::Bench;
use crate::window::{Window, story};

#[test]
fn a_trial_request_gets_its_number_and_both_mails_can_be_read() {
    story(async {
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &["--trial"]).await;
        window.find("#trial-banner").await;
        window.pick_module("cedolino", "paghe").await;
        window.write("#entity", "Comune di Montecerreto").await;
        window
            .write(
                "#subject",
                "Cedolino di aprile: indennità doppia per i tempi parziali",
            )
            .await;
        window.write("#description", "Ai tre part time l'indennità esce sia con la voce 1140 sia con la voce 1141, ai tempi pieni no.").await;
        window.click("#preview").await;
        window.find("#trial-banner").await;
        window.until_it_says("paghe@fornitore.example").await;
        window.click("#send-smtp").await;
        window.find("#result[data-state=numbered]").await;
        window.until_it_says("100001").await;
        window.click("#nav-requests").await;
        window.find("#trial-mail").await;
        window
            .until_it_says("[Ticket #100001] Richiesta presa in carico")
            .await;
        window.find("#trial-banner").await;
        window.close().await;
    });
}

#[test]
fn a_file_dropped_on_the_window_is_attached_and_shown() {
    story(async {
        let bench = Bench::new();
        let file = bench.write("schermata è 2.png", crate::smtp_story::picture());
        let window = Window::open(&bench.path(""), &["--trial"]).await;
        window.pick_module("residenza", "anagrafe").await;
        crate::desktop::drop_file(&file).await;
        window.until_it_says("schermata è 2.png").await;
        let seen = "const box = document.querySelector('#attachments').getBoundingClientRect(); \
                    return box.top >= 0 && box.top < innerHeight;";
        window
            .until("the list of attachments comes into view", seen)
            .await;
        let kept = std::fs::read_dir(bench.path("data/trial/data/attachments"))
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path();
        assert_eq!(
            std::fs::read(kept).unwrap(),
            crate::smtp_story::picture(),
            "byte for byte"
        );
        window.close().await;
    });
}
