//! The mail server in the settings: tried, a wrong password explained with a text for IT, put right, and then it sends. And
//! what the desktop shows of that to somebody who looks elsewhere.

use std::time::{Duration, Instant};

use crate::desktop;
use crate::desktop::notifications::Desktop;
use crate::smtp_story;
use crate::support::certificate::Certificate;
use crate::support::{Bench, MailServer};
use crate::window::{Window, story};

const USER: &str = "anagrafe@comune.montecerreto.example";

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

/// A picture for the documents, when `make screenshots` asks for it.
async fn shoot(window: &Window, name: &str) {
    if let Some(folder) = std::env::var_os("APRITICKET_SCREENSHOTS") {
        window
            .script("document.querySelector('#mail-test').scrollIntoView({block: 'start'})")
            .await;
        tokio::time::sleep(Duration::from_millis(700)).await;
        window.picture(&std::path::Path::new(&folder).join(name));
    }
}

async fn choose(window: &Window, css: &str, value: &str) {
    let field = window.find(css).await;
    field.select_by_value(value).await.unwrap();
}

#[test]
fn a_server_is_tried_a_wrong_password_explained_and_the_right_one_sends() {
    story(async {
        let certificate = Certificate::new();
        let server = MailServer::starttls(&certificate);
        server.wants(USER, "giusta");
        let writer = smtp_story::settings(&server)
            .split_once("[writer]")
            .map(|(_, rest)| format!("[writer]{rest}"))
            .unwrap();
        let bench = Bench::with_list().settings(&writer);
        let authority = bench.write("ca.pem", &certificate.authority);
        let environment = [
            ("SSL_CERT_FILE", authority.to_str().unwrap()),
            ("APRITICKET_KEYRING", "none"),
        ];
        let window = Window::open_in(&bench.path(""), &[], &environment).await;
        window.click("#nav-settings").await;
        window.write("#smtp-host", "localhost").await;
        choose(&window, "#smtp-security", "starttls").await;
        window.write("#smtp-port", &server.port.to_string()).await;
        choose(&window, "#smtp-auth", "password").await;
        window
            .until(
                "the address is proposed as the user",
                &format!("return document.querySelector('#smtp-user')?.value === '{USER}'"),
            )
            .await;
        window
            .until_it_says("Su questo computer non c’è un portachiavi")
            .await;

        window.click("#mail-test").await;
        window.write("#password", "sbagliata").await;
        window.click("#password-send").await;
        window.find("#mail-test-report[data-outcome=credentials]").await;
        window
            .until_it_says("Il server non ha accettato nome utente e password")
            .await;
        window
            .until_it_says("535 5.7.8 Error: authentication failed")
            .await;
        window.click("#trouble-copy").await;
        window
            .until_it_says("Copiato: si può incollare in un messaggio.")
            .await;
        let copied = desktop::clipboard();
        let lines: Vec<_> = copied.lines().skip(1).collect();
        assert_eq!(
            lines,
            [
                format!("Server: localhost, porta {}", server.port).as_str(),
                "Si è fermato a: accesso",
                "Che cosa è successo: Il server non ha accettato nome utente e password",
                "Parole del server: 535 5.7.8 Error: authentication failed",
                "Da verificare: L’utente esiste, la password non è scaduta, l’account non è bloccato? Il nome utente va scritto con o senza dominio?",
                "Codice: credentials",
            ]
        );
        crate::accessibility::no_violation(&window, "the settings after a trial that failed").await;
        shoot(&window, "prova-server-fermata.png").await;

        window.click("#mail-test").await;
        window.write("#password", "giusta").await;
        window.click("#password-send").await;
        window.find("#mail-test-report[data-outcome=fine]").await;
        window
            .until_it_says("Il server localhost è pronto. Non è stato inviato nulla.")
            .await;
        let steps = window
            .script("return [...document.querySelectorAll('.checks li')].map(step => step.dataset.step)")
            .await;
        assert_eq!(
            steps,
            serde_json::json!(["name", "connect", "secure", "login", "size", "sender"])
        );
        assert!(server.received().is_empty(), "nothing was sent");
        shoot(&window, "prova-server.png").await;

        window.click("#nav-compose").await;
        compose(&window).await;
        window.write("#password", "giusta").await;
        window.click("#password-send").await;
        window.find("#result[data-state=sent]").await;
        assert_eq!(server.received().len(), 1);
        window.close().await;
    });
}

#[test]
fn the_desktop_says_that_a_request_has_left_only_to_who_looks_elsewhere_and_a_click_leads_back() {
    story(async {
        let notifications = Desktop::start();
        let server = MailServer::agreeable();
        let settings = smtp_story::settings(&server).replace("undo_seconds = 0", "undo_seconds = 30");
        let bench = Bench::with_list().settings(&settings);
        let window = Window::open(&bench.path(""), &[]).await;
        compose(&window).await;
        window.click("#undo-now").await;
        window.find("#result[data-state=sent]").await;

        window.click("#result-new").await;
        window
            .until(
                "the new form stands",
                "return document.activeElement.id === 'module-search'",
            )
            .await;
        compose(&window).await;
        window.find("#undo-now").await;
        let own = desktop::windows().pop().unwrap();
        // Pressed by the page itself, as the program does when the seconds are over: nobody looks at it.
        window
            .script("setTimeout(() => document.querySelector('#undo-now').click(), 1500)")
            .await;
        desktop::minimise(&own);
        let shown = notifications.first().await;
        assert_eq!(
            (shown.title.as_str(), shown.body.as_str()),
            ("Richiesta inviata", "Modulo: Anagrafe"),
            "nothing of what it says"
        );
        assert_eq!(
            notifications.count(),
            1,
            "the first one left before the clerk’s eyes"
        );
        assert_eq!(server.received().len(), 2);
        assert!(!desktop::windows().contains(&own));
        notifications.click(shown.id);
        let started = Instant::now();
        while !desktop::windows().contains(&own) {
            assert!(
                started.elapsed() < Duration::from_secs(15),
                "the window comes back"
            );
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        window.close().await;
    });
}
