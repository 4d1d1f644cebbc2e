//! Without any address list: no recipient, and three ways on.

use crate::desktop;
use crate::support::Bench;
use crate::support::bench::LIST;
use crate::window::{Window, story};

#[test]
fn without_a_list_the_window_says_so_and_offers_a_file_the_page_and_a_trial() {
    story(async {
        let bench = Bench::new();
        let file = bench.write("elenco.toml", LIST);
        let foreign = bench.write(
            "estraneo.toml",
            LIST.replace("tari@fornitore.example", "tari@evil.com"),
        );
        let window = Window::open(&bench.path(""), &[]).await;
        window.skip_first_start().await;
        for button in ["#list-update", "#list-import", "#list-open-page", "#try-examples"] {
            window.find(button).await;
        }
        assert_eq!(
            window.text("#subject").await,
            "",
            "there is no form to lose oneself in"
        );

        let known = desktop::windows();
        window.click("#list-import").await;
        desktop::choose_file(&known, &foreign).await;
        window
            .until_it_says("l’indirizzo «tari@evil.com» non è del fornitore")
            .await;

        let known = desktop::windows();
        window.click("#list-import").await;
        desktop::choose_file(&known, &file).await;
        window.find("#list-review").await;
        assert!(
            !bench.path("data/address-list.toml").exists(),
            "nothing counts before it was looked at"
        );
        window.click("#list-apply").await;
        window.click("#list-write").await;
        window.pick_module("residenza", "anagrafe").await;
        window.close().await;
    });
}

#[test]
fn the_questions_of_the_first_start_are_not_asked_twice() {
    story(async {
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &[]).await;
        window.skip_first_start().await;
        window.until_it_says("Manca l’elenco degli indirizzi").await;
        window.close().await;
        let window = Window::open(&bench.path(""), &[]).await;
        window.find("#empty-state").await;
        assert_eq!(window.text("#first-start").await, "");
        window.close().await;
    });
}

#[test]
fn the_trial_can_be_entered_and_left_from_the_window() {
    story(async {
        let bench = Bench::new();
        let window = Window::open(&bench.path(""), &[]).await;
        window.click("#try-examples").await;
        window.find("#trial-banner").await;
        window.pick_module("F24", "imu").await;
        window.click("#nav-settings").await;
        window.click("#leave-trial").await;
        window
            .until(
                "the banner goes",
                "return !document.querySelector('#trial-banner')",
            )
            .await;
        window.close().await;
    });
}
