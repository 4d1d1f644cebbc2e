//! Who works in two Entities: the signature follows, and a draft thrown away by mistake comes back with its files.

use mail_parser::{MessageParser, MimeHeaders};

use crate::desktop;
use crate::smtp_story::{picture, settings};
use crate::support::{Bench, MailServer};
use crate::window::{Window, story};

#[test]
fn the_entity_chosen_signs_the_request_that_the_server_receives() {
    story(async {
        let server = MailServer::agreeable();
        let two = settings(&server).replace(
            "entities = [\"Comune di Montecerreto\"]\n",
            "entities = [\"Comune di Montecerreto\", \"Unione dei Monti Azzurri\"]\n\
             [[writer.at]]\nentity = \"Unione dei Monti Azzurri\"\noffice = \"Servizi associati\"\nphone = \"0733 900711\"\n",
        );
        let bench = Bench::with_list().settings(&two);
        let file = bench.write("schermata.png", picture());
        let window = Window::open(&bench.path(""), &[]).await;
        window.pick_module("residenza", "anagrafe").await;
        window.click("[data-entity='Comune di Montecerreto']").await;
        window.click("[data-entity='Unione dei Monti Azzurri']").await;
        window
            .until_it_says("la firma ora ha: ufficio «Servizi associati», telefono 0733 900711")
            .await;
        window.click("#entity-undo").await;
        window
            .until(
                "the telephone is the usual one",
                "return document.querySelector('#signature-phone').value === '0733 564105 int. 12'",
            )
            .await;
        window.click("[data-entity='Comune di Montecerreto']").await;
        window.click("[data-entity='Unione dei Monti Azzurri']").await;
        window
            .write("#subject", "Certificato di residenza: la stampa è vuota")
            .await;
        window
            .write(
                "#description",
                "Stampando il certificato dalla scheda esce un foglio bianco da lunedì.",
            )
            .await;
        let known = desktop::windows();
        window.click("#add-attachment").await;
        desktop::choose_file(&known, &file).await;
        window.until_it_says("schermata.png").await;
        window.until_saved().await;

        window.click("#nav-requests").await;
        window
            .click("[aria-label='Elimina la bozza «Certificato di residenza: la stampa è vuota»']")
            .await;
        window.until_it_says("Nessuna bozza").await;
        window.click("#message-next").await;
        window.click("#drafts [data-draft] button").await;
        window.until_it_says("schermata.png").await;

        window.click("#preview").await;
        window.click("#send-smtp").await;
        window.find("#result[data-state=sent]").await;
        let received = server.received();
        let mail = MessageParser::default().parse(&received[0]).unwrap();
        let text = mail.body_text(0).unwrap().replace("\r\n", "\n");
        assert!(
            text.starts_with("Ente: Unione dei Monti Azzurri\n")
                && text.contains("\nServizi associati – Unione dei Monti Azzurri\nTel. 0733 900711\n"),
            "{text}"
        );
        assert_eq!(mail.attachment(0).unwrap().contents(), &picture()[..]);
        assert_eq!(
            mail.attachment(0).unwrap().attachment_name(),
            Some("schermata.png")
        );
        window.close().await;
    });
}
