//! Sending in the window: the seconds in which it can be taken back, and the confirmation that is dropped on it.

use mail_parser::MessageParser;

use crate::desktop;
use crate::smtp_story;
use crate::support::{Bench, MailServer};
use crate::window::{Window, story};

async fn compose(window: &Window) {
    window.pick_module("certificati", "anagrafe").await;
    window.click("label[for=kind-anomalia]").await;
    window
        .write("#subject", "Certificato di residenza: la stampa è vuota")
        .await;
    window
        .write(
            "#description",
            "Stampando il certificato dalla scheda del cittadino esce un foglio bianco. Succede da lunedì su tutti i computer.",
        )
        .await;
    window.until_saved().await;
    window.click("#preview").await;
    window.click("#send-smtp").await;
}

#[test]
fn a_click_can_be_taken_back_and_the_dropped_confirmation_closes_the_loop() {
    story(async {
        let server = MailServer::agreeable();
        let settings = smtp_story::settings(&server).replace("undo_seconds = 0", "undo_seconds = 30");
        let bench = Bench::with_list().settings(&settings);
        let window = Window::open(&bench.path(""), &[]).await;
        compose(&window).await;
        window.click("#undo-take-back").await;
        window
            .until(
                "the form is there again with its text",
                "return document.querySelector('#subject')?.value === 'Certificato di residenza: la stampa è vuota'",
            )
            .await;
        assert!(server.received().is_empty(), "nothing has left");

        window.click("#preview").await;
        window.click("#send-smtp").await;
        window.click("#undo-now").await;
        window.find("#result[data-state='sent']").await;
        let received = server.received();
        let mail = MessageParser::default().parse(&received[0]).unwrap();
        let id = mail.message_id().unwrap();
        let confirmation = bench.write(
            "conferma.eml",
            format!(
                "From: Assistenza <desk@fornitore.example>\r\nMessage-ID: <c1@fornitore.example>\r\nIn-Reply-To: <{id}>\r\n\
                 Auto-Submitted: auto-replied\r\nSubject: [Ticket #48213] presa in carico\r\n\r\nRegistrata.\r\n"
            ),
        );
        desktop::drop_file(&confirmation).await;
        window.find("#result[data-state='numbered']").await;
        window.until_it_says("48213").await;
        window.close().await;
    });
}
