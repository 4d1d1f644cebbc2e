//! The address list in the window: fetched, looked at, applied, replaced from a file, restored; and a start without a network.

use std::collections::HashMap;

use crate::desktop;
use crate::support::Bench;
use crate::support::bench::LIST;
use crate::support::mail_server::Certificate;
use crate::support::web_server::{Reply, WebServer};
use crate::window::{STARTED, Window, story};

fn page(rows: &[(&str, &str)]) -> String {
    let rows: String = rows
        .iter()
        .map(|(module, address)| {
            format!("<tr><td>{module}</td><td><a href='mailto:{address}'>{address}</a></td></tr>")
        })
        .collect();
    format!(
        "<!DOCTYPE html><meta charset=utf-8><title>Indirizzi per ticket</title><h1>Indirizzi per ticket</h1>\
         <table><tr><th>Modulo</th><th>E-mail</th></tr>{rows}</table>"
    )
}

#[test]
fn a_list_is_fetched_looked_at_replaced_and_restored() {
    story(async {
        let certificate = Certificate::new();
        let first = [
            ("IMU", "imu@palitalsoft.it"),
            ("Paghe", "paghe@palitalsoft.it"),
            ("Atti amministrativi", "atti@palitalsoft.it"),
        ];
        let server = WebServer::start(
            &certificate,
            HashMap::from([("/list", Reply::page(&page(&first)))]),
        );
        let url = server.url("/list");
        let bench = Bench::new().settings(&format!("[address_list]\nurl = \"{url}\"\n{STARTED}"));
        let authority = bench.write("authority.pem", &certificate.authority);
        let authority = authority.to_string_lossy();
        let window = Window::open_in(
            &bench.path(""),
            &[],
            &[("SSL_CERT_FILE", &authority), ("NO_PROXY", "localhost")],
        )
        .await;

        window.click("#list-update").await;
        window.until_it_says("Il nuovo elenco").await;
        window.until_it_says("paghe@palitalsoft.it").await;
        assert!(
            !bench.path("data/address-list.toml").exists(),
            "nothing counts before it was looked at"
        );
        window.click("#list-apply").await;
        window.until_it_says("Il nuovo elenco è in uso").await;
        window.click("#list-write").await;
        // A word of the trade with a letter missing.
        window.pick_module("ravedimento", "imu").await;
        window.until_it_says("imu@palitalsoft.it").await;

        // The page saved a month later: one address has changed, one module is gone, one address is a stranger's.
        let second = page(&[
            ("IMU", "tributi.imu@palitalsoft.it"),
            ("Atti amministrativi", "atti@palitalsoft.it"),
            ("Protocollo", "protocollo@palitalsoft.it"),
            ("TARI", "tari@pa1italsoft.it"),
        ]);
        let saved = bench.write("pagina salvata.html", second);
        window.click("#nav-settings").await;
        window.click("#manage-list").await;
        let known = desktop::windows();
        window.click("#list-import").await;
        desktop::choose_file(&known, &saved).await;
        window.find("#list-review").await;
        let difference = window.text("#list-difference").await;
        for told in ["tributi.imu@palitalsoft.it", "Paghe", "Protocollo"] {
            assert!(difference.contains(told), "{told}: {difference}");
        }
        let suspicious = window.text("#list-suspicious").await;
        assert!(suspicious.contains("tari@pa1italsoft.it"), "{suspicious}");
        window.click("#list-apply").await;
        window.until_it_says("Il nuovo elenco è in uso").await;

        window.click("#list-restore-0").await;
        window.until_it_says("L’elenco ripristinato è in uso").await;
        window.click("#list-write").await;
        window.pick_module("paghe", "paghe").await;
        window.until_it_says("paghe@palitalsoft.it").await;
        window.close().await;
    });
}

#[test]
fn without_a_network_the_form_opens_and_an_old_list_is_said_to_be_old() {
    story(async {
        let bench = Bench::new().settings(&format!(
            "[address_list]\nurl = \"https://localhost:1/list\"\n{STARTED}"
        ));
        bench.write("data/address-list.toml", LIST.replace("2026-11-20", "2026-01-07"));
        let window = Window::open_in(&bench.path(""), &[], &[("NO_PROXY", "localhost")]).await;
        window
            .write("#subject", "Certificato di residenza: la stampa è vuota")
            .await;
        window.click("#list-old").await;
        window.click("#list-update").await;
        window.until_it_says("non risponde").await;
        window.click("#list-back").await;
        let subject = window
            .script("return document.querySelector('#subject').value")
            .await;
        assert_eq!(subject, "Certificato di residenza: la stampa è vuota");
        window.pick_module("certificati", "anagrafe").await;
        window.close().await;
    });
}
