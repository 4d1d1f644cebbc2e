//! A power cut while typing: at most the last two seconds are lost, attachments are not.

use std::time::Duration;

use crate::desktop;
use crate::smtp_story::{picture, settings};
use crate::support::{Bench, MailServer};
use crate::window::{Window, kill_window, story};

#[test]
fn a_draft_survives_the_window_being_killed_while_typing() {
    story(async {
        let server = MailServer::agreeable();
        let bench = Bench::with_list().settings(&settings(&server));
        let file = bench.write("schermata è 1.png", picture());
        let window = Window::open(&bench.path(""), &[]).await;
        window.pick_module("ruolo", "tari").await;
        let known = desktop::windows();
        window.click("#add-attachment").await;
        desktop::choose_file(&known, &file).await;
        window.until_it_says("schermata è 1.png").await;
        window.write("#subject", "Ruolo TARI: quota fissa errata").await;
        window
            .write("#description", "Nel ruolo la quota fissa della categoria 6")
            .await;
        tokio::time::sleep(Duration::from_secs(2)).await;
        let description = window.find("#description").await;
        window.type_into(&description, " perd").await;
        kill_window(&bench.path(""));
        drop(window);

        let window = Window::open(&bench.path(""), &[]).await;
        let text = |css: &'static str| {
            let window = &window;
            async move {
                window
                    .find(css)
                    .await
                    .prop("value")
                    .await
                    .unwrap()
                    .unwrap_or_default()
            }
        };
        assert_eq!(text("#subject").await, "Ruolo TARI: quota fissa errata");
        let description = text("#description").await;
        assert!(
            description.starts_with("Nel ruolo la quota fissa della categoria 6"),
            "{description}"
        );
        window.until_it_says("schermata è 1.png").await;
        let kept = std::fs::read_dir(bench.path("data/attachments"))
            .unwrap()
            .next()
            .unwrap()
            .unwrap()
            .path();
        assert_eq!(std::fs::read(kept).unwrap(), picture(), "byte for byte");
        window.close().await;
    });
}
