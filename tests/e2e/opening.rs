//! What the program is started with: a link before the window, a second one and a colleague's file while it stands, a bad one.

use std::process::{Command, Stdio};

use crate::support::Bench;
use crate::window::{PATIENCE, STARTED, Window, story};

/// Starts the program a second time; it passes on what it was given and ends.
async fn start_again(bench: &Bench, argument: &str) {
    let mut second = Command::new(env!("CARGO_BIN_EXE_apriticket"))
        .arg(argument)
        .env("APRITICKET_HOME", bench.path(""))
        .current_dir(bench.path(""))
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .unwrap();
    let started = std::time::Instant::now();
    while second.try_wait().unwrap().is_none() {
        assert!(started.elapsed() < PATIENCE, "the second start stays");
        tokio::time::sleep(std::time::Duration::from_millis(50)).await;
    }
}

async fn until_subject(window: &Window, subject: &str) {
    let script = format!("return document.querySelector('#subject')?.value === '{subject}'");
    window.until(subject, &script).await;
}

#[test]
fn a_link_or_a_colleagues_file_opens_a_draft_before_the_window_and_while_it_stands() {
    story(async {
        let bench = Bench::with_list().settings(STARTED);
        let link = "apriticket:new?module=tari&kind=supporto&subject=Quota%20fissa";
        let window = Window::open(&bench.path(""), &[link]).await;
        until_subject(&window, "Quota fissa").await;
        window
            .until_it_says(
                "Bozza cominciata da un collegamento. Guarda modulo, tipo e oggetto prima di proseguire.",
            )
            .await;
        window
            .until(
                "the module stands",
                "return document.querySelector('#module-search').value.startsWith('TARI')",
            )
            .await;

        window.write("#description", "La quota fissa è doppia.").await;
        start_again(&bench, "apriticket://new/?subject=Altra%20cosa").await;
        until_subject(&window, "Altra cosa").await;
        window.until_it_says("quella di prima è tra le bozze").await;

        bench.write(
            "bozza di Lucia.apriticket",
            "X-Apriticket-Draft: 1\r\nContent-Type: text/plain; charset=utf-8\r\n\r\nsubject = \"Cedolino doppio\"\r\n",
        );
        start_again(&bench, "bozza di Lucia.apriticket").await;
        until_subject(&window, "Cedolino doppio").await;
        window.until_it_says("Bozza ricevuta aperta").await;

        start_again(&bench, "apriticket:new?address=x@evil.example").await;
        window
            .until_it_says("Il collegamento non si può aprire: «address=x@evil.example» non è ammesso")
            .await;
        until_subject(&window, "Cedolino doppio").await;
        window.click("#nav-requests").await;
        window.until_it_says("Quota fissa").await;
        window.close().await;
    });
}
