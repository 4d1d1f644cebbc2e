//! The main job: from a synonym to the bytes that a mail server received.

use apriticket::domain::ticket::ShownBytes;
use mail_parser::{MessageParser, MimeHeaders};

use crate::desktop;
use crate::support::{Bench, MailServer};
use crate::window::{Window, story};

const NAME: &str = "schermata è 1.png";

/// A real picture: a PNG with a gradient in it.
pub fn picture() -> Vec<u8> {
    let (width, height) = (320u32, 200u32);
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).flat_map(move |x| [(x % 256) as u8, (y % 256) as u8, 90]))
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
    // As the program writes it, so that it stays so.
    apriticket::adapters::images::clean(&bytes).unwrap().bytes
}

pub fn settings(server: &MailServer) -> String {
    format!(
        "{}[writer]\nname = \"Niccolò D'Ascanio\"\noffice = \"Servizi Demografici\"\nphone = \"0733 564105 int. 12\"\n\
         email = \"anagrafe@comune.montecerreto.example\"\nentities = [\"Comune di Montecerreto\"]\n\
         [handoff]\ndefault = \"smtp\"\nundo_seconds = 0\n",
        server.settings("none")
    )
}

#[test]
fn a_request_is_picked_refused_mended_attached_previewed_and_received_as_typed() {
    story(async {
        let server = MailServer::agreeable();
        let bench = Bench::with_list().settings(&settings(&server));
        let file = bench.write(NAME, picture());
        let window = Window::open(&bench.path(""), &[]).await;

        window.pick_module("certificati", "anagrafe").await;
        window.click("label[for=kind-anomalia]").await;
        window.write("#subject", "Richiesta assistenza").await;
        window
            .write(
                "#description",
                "Stampando il certificato dalla scheda esce un foglio bianco.\nSuccede da lunedì: perché?",
            )
            .await;
        window.find("#findings [data-rule='subject.generic']").await;
        window.click("#preview").await;
        window
            .until_it_says("Dall’oggetto non si capisce di che cosa si tratta")
            .await;
        window.click("#go-first").await;
        window
            .until(
                "the subject has the focus",
                "return document.activeElement.id === 'subject'",
            )
            .await;
        assert!(server.received().is_empty());

        window
            .write("#subject", "Certificato di residenza: la stampa è «vuota»")
            .await;
        window
            .until(
                "the finding goes",
                "return !document.querySelector(\"[data-rule='subject.generic']\")",
            )
            .await;

        let known = desktop::windows();
        window.click("#add-attachment").await;
        desktop::choose_file(&known, &file).await;
        window.until_it_says(NAME).await;

        window.click("#preview").await;
        window.until_it_says("anagrafe@fornitore.example").await;
        window
            .until_it_says("Certificato di residenza: la stampa è «vuota»")
            .await;
        window.click("#send-smtp").await;
        window.find("#result[data-state=sent]").await;
        window
            .until_it_says("conferma automatica con il numero del ticket")
            .await;

        let received = server.received();
        assert_eq!(received.len(), 1);
        let mail = MessageParser::default().parse(&received[0]).unwrap();
        assert_eq!(
            mail.subject(),
            Some("Certificato di residenza: la stampa è «vuota»")
        );
        assert_eq!(
            mail.to().unwrap().first().unwrap().address(),
            Some("anagrafe@fornitore.example")
        );
        let from = mail.from().unwrap().first().unwrap();
        assert_eq!(
            (from.name(), from.address()),
            (
                Some("Niccolò D'Ascanio"),
                Some("anagrafe@comune.montecerreto.example")
            )
        );
        // Written anew: the same pixels, and nothing else.
        let part = mail.attachment(0).unwrap();
        assert_eq!(part.attachment_name(), Some(NAME));
        let pixels = |bytes: &[u8]| image::load_from_memory(bytes).unwrap().into_rgb8();
        assert_eq!(pixels(part.contents()), pixels(&picture()));
        assert_eq!(
            mail.body_text(0).unwrap().replace("\r\n", "\n").trim_end(),
            format!(
                "Ente: Comune di Montecerreto\nModulo: Anagrafe (Servizi demografici)\nTipo di richiesta: errore o anomalia\n\n\
             Stampando il certificato dalla scheda esce un foglio bianco.\nSuccede da lunedì: perché?\n\n\
             Allegati:\n1. schermata è 1.png ({})\n\n\
             Niccolò D'Ascanio\nServizi Demografici – Comune di Montecerreto\nTel. 0733 564105 int. 12\n\
             E-mail: anagrafe@comune.montecerreto.example",
                ShownBytes(part.contents().len() as u64)
            )
        );
        window.close().await;
    });
}

#[test]
fn a_server_that_refuses_is_explained_and_the_request_comes_back_to_the_form() {
    story(async {
        let server = MailServer::scripted(crate::support::Script {
            at: "RCPT",
            reply: "550 5.1.1 no such user",
            offers: &[],
        });
        let bench = Bench::with_list().settings(&settings(&server));
        let window = Window::open(&bench.path(""), &[]).await;
        window.pick_module("residenza", "anagrafe").await;
        window
            .write("#subject", "Certificato di residenza: la stampa è vuota")
            .await;
        window
            .write(
                "#description",
                "Stampando il certificato dalla scheda esce un foglio bianco da lunedì.",
            )
            .await;
        window.until_saved().await;
        window.click("#preview").await;
        window.click("#send-smtp").await;
        window.find("#result[data-state=refused]").await;
        window
            .until_it_says("Il server non accetta l’indirizzo del modulo")
            .await;
        let result = window
            .find("#result")
            .await
            .prop("textContent")
            .await
            .unwrap()
            .unwrap_or_default();
        assert!(
            result.contains("no such user"),
            "the server's words are behind the technical details: {result}"
        );
        window.click("#take-back").await;
        let subject = window.find("#subject").await.prop("value").await.unwrap();
        assert_eq!(
            subject.as_deref(),
            Some("Certificato di residenza: la stampa è vuota")
        );
        window.close().await;
    });
}
