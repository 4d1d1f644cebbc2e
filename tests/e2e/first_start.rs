//! From the first start to the first request that a server has received.

use mail_parser::MessageParser;

use crate::desktop;
use crate::support::bench::LIST;
use crate::support::{Bench, MailServer};
use crate::window::{Window, story};

#[test]
fn three_answers_lead_to_the_first_request_with_hours_chosen_at_one_click() {
    story(async {
        let server = MailServer::agreeable();
        let bench = Bench::new();
        // IT has answered how mail leaves; who writes in which Entity is fixed too, the rest is asked.
        bench.write(
            "config/policy.toml",
            format!(
                "{}[handoff]\ndefault = \"smtp\"\nundo_seconds = 0\n[writer]\nentities = [\"Comune di Montecerreto\"]\n",
                server.settings("none")
            ),
        );
        let list = bench.write("elenco.toml", LIST);
        let window = Window::open(&bench.path(""), &[]).await;
        window.until_it_says("Per cominciare: passo 1 di 2").await;
        window.until_it_says("Impostato dall’amministratore").await;
        window.write("#writer-name", "Graziella Bonci").await;
        window.write("#writer-office", "Servizi Demografici").await;
        window.write("#writer-phone", "0733 564105 int. 12").await;
        window
            .write("#writer-email", "anagrafe@comune.montecerreto.example")
            .await;
        window.click("#first-next").await;
        window.find("#first-start[data-step='list']").await;
        let known = desktop::windows();
        window.click("#list-import").await;
        desktop::choose_file(&known, &list).await;
        window.find("#list-review").await;
        window.click("#list-apply").await;
        window.click("#list-write").await;

        window.pick_module("residenza", "anagrafe").await;
        window.click("label[for=kind-anomalia]").await;
        window
            .write("#subject", "Certificato di residenza: la stampa è vuota")
            .await;
        window
            .write("#description", "Stampando il certificato esce un foglio bianco.")
            .await;
        window.click("#guided-open").await;
        window.write("#guided-since", "da lunedì mattina").await;
        window.click("#guided-pour").await;
        window.click("[data-quick='office-hours']").await;
        window.find("#availability-2").await;
        window.until_saved().await;
        window.click("#preview").await;
        window.click("#letter-headers summary").await;
        window
            .until_it_says("From: \"Graziella Bonci\" <anagrafe@comune.montecerreto.example>")
            .await;
        window.click("#send-smtp").await;
        window.find("#result[data-state=sent]").await;

        let received = server.received();
        let mail = MessageParser::default().parse(&received[0]).unwrap();
        assert_eq!(
            mail.body_text(0).unwrap().replace("\r\n", "\n").trim_end(),
            "Ente: Comune di Montecerreto\nModulo: Anagrafe (Servizi demografici)\nTipo di richiesta: errore o anomalia\n\n\
             Stampando il certificato esce un foglio bianco.\n\nDa quando: da lunedì mattina\n\n\
             Quando richiamare: dal lunedì al venerdì, 9:00–13:00 e 14:00–17:00\n\n\
             Graziella Bonci\nServizi Demografici – Comune di Montecerreto\nTel. 0733 564105 int. 12\n\
             E-mail: anagrafe@comune.montecerreto.example"
        );
        window.close().await;
    });
}
