//! Pictures in the real window: pasted and covered by keyboard, photographs made to fit, the screen captured. Each ends in the bytes
//! that a mail server received.

use std::process::Command;
use std::time::Duration;

use fantoccini::key::Key;
use mail_parser::{MessageParser, MimeHeaders};
use serde_json::{Value, json};

use crate::accessibility::{no_violation, tab_to};
use crate::desktop;
use crate::smtp_story::settings;
use crate::support::{Bench, MailServer};
use crate::window::{STARTED, Window, story};

/// What nobody shall read in a picture that has left.
const AUTHOR: &str = "Graziella Bonci, postazione 12";

/// A screen with a gradient in it and words behind it.
fn picture(width: u32, height: u32) -> Vec<u8> {
    let pixels: Vec<u8> = (0..height)
        .flat_map(|y| (0..width).flat_map(move |x| [(x % 251) as u8, (y % 241) as u8, ((x + y) % 256) as u8]))
        .collect();
    let mut bytes = Vec::new();
    let mut encoder = png::Encoder::new(&mut bytes, width, height);
    encoder.set_color(png::ColorType::Rgb);
    encoder.add_text_chunk("Author".into(), AUTHOR.into()).unwrap();
    let mut writer = encoder.write_header().unwrap();
    writer.write_image_data(&pixels).unwrap();
    writer.finish().unwrap();
    bytes
}

/// The pixels of a picture that has left.
fn opened(bytes: &[u8]) -> image::RgbImage {
    image::load_from_memory(bytes).unwrap().into_rgb8()
}

async fn filled_in(bench: &Bench) -> Window {
    let window = Window::open(&bench.path(""), &[]).await;
    window.pick_module("residenza", "anagrafe").await;
    window.click("label[for=kind-anomalia]").await;
    window
        .write("#subject", "Certificato di residenza: la stampa è vuota")
        .await;
    window
        .write(
            "#description",
            "Stampando il certificato dalla scheda esce un foglio bianco da lunedì.",
        )
        .await;
    window
}

/// Sends, and gives the attachments that the server received.
async fn sent(window: &Window, server: &MailServer) -> (String, Vec<(String, Vec<u8>)>) {
    window.click("#preview").await;
    window.click("#send-smtp").await;
    window.find("#result[data-state=sent]").await;
    let received = server.received();
    let mail = MessageParser::default().parse(&received[0]).unwrap();
    let files = mail.attachments().map(|part| {
        (
            part.attachment_name().unwrap_or_default().to_owned(),
            part.contents().to_vec(),
        )
    });
    (mail.body_text(0).unwrap().replace("\r\n", "\n"), files.collect())
}

/// Presses keys in the page, modifiers held while the others are pressed.
async fn hold(window: &Window, modifier: Key, keys: &[Key]) {
    let keys: String = std::iter::once(modifier)
        .chain(keys.iter().copied())
        .chain([Key::Null])
        .map(char::from)
        .collect();
    window
        .page
        .active_element()
        .await
        .unwrap()
        .send_keys(&keys)
        .await
        .unwrap();
}

/// Waits for the window to say something that takes its time.
async fn until_it_says(window: &Window, words: &str) {
    let script = format!("return document.body.innerText.includes({})", json!(words));
    for _ in 0..240 {
        if window.script(&script).await == Value::Bool(true) {
            return;
        }
        tokio::time::sleep(Duration::from_millis(500)).await;
    }
    panic!("«{words}» does not come");
}

#[test]
fn a_pasted_screenshot_is_covered_by_keyboard_and_arrives_without_what_was_there() {
    story(async {
        let server = MailServer::agreeable();
        let bench = Bench::with_list().settings(&settings(&server));
        let file = bench.write("appunti.png", picture(640, 400));
        let window = filled_in(&bench).await;

        desktop::copy_picture(&file);
        window.click("#description").await;
        desktop::paste();
        window.find("#attachments .thumb img").await;
        window.write("#caption-0", "la finestra dopo la stampa").await;
        no_violation(&window, "the form with a picture").await;

        window.click("#edit-0").await;
        window.find("#picture-area image").await;
        no_violation(&window, "the editor").await;
        tab_to(&window, "#picture-area").await;
        // From 256,160 to 384,200 in steps of 6.
        window.press(Key::Left).await;
        window.press(Key::Up).await;
        hold(&window, Key::Shift, &[Key::Right, Key::Right]).await;
        window.press(Key::Enter).await;
        window
            .until_it_says("Parte coperta: da 250, 154, larghezza 140, altezza 40")
            .await;
        // An arrow below it.
        window
            .page
            .active_element()
            .await
            .unwrap()
            .send_keys("3")
            .await
            .unwrap();
        for _ in 0..12 {
            window.press(Key::Down).await;
        }
        window.press(Key::Enter).await;
        window.until_it_says("Freccia: da 250, 226").await;
        no_violation(&window, "the editor with marks").await;
        tab_to(&window, "#picture-apply").await;
        window.press(Key::Enter).await;
        window.until_it_says("ciò che è coperto non c’è più").await;

        window.click("#preview").await;
        window.find(".letter .thumb img").await;
        no_violation(&window, "the preview with a picture").await;
        window.click("#back-to-form").await;
        let (body, files) = sent(&window, &server).await;
        assert_eq!(files.len(), 1);
        let (name, bytes) = &files[0];
        assert_eq!(name, "schermata.png");
        assert!(
            body.contains("Allegati:\n1. schermata.png (")
                && body.contains("): la finestra dopo la stampa\n"),
            "{body}"
        );
        let author = AUTHOR.as_bytes();
        assert!(!bytes.windows(author.len()).any(|part| part == author));
        assert!(
            ["tEXt", "iTXt", "zTXt", "eXIf", "pHYs", "tIME"]
                .iter()
                .all(|kind| !bytes.windows(4).any(|part| part == kind.as_bytes()))
        );
        let pixels = opened(bytes);
        assert_eq!(pixels.dimensions(), (640, 400));
        for (x, y) in (154..194).flat_map(|y| (250..390).map(move |x| (x, y))) {
            assert_eq!(pixels.get_pixel(x, y).0, [0, 0, 0], "{x},{y}");
        }
        let original = opened(&picture(640, 400));
        assert_eq!(pixels.get_pixel(249, 160), original.get_pixel(249, 160));
        assert_eq!(pixels.get_pixel(600, 390), original.get_pixel(600, 390));
        assert!(
            pixels.pixels().any(|pixel| pixel.0 == [0xc3, 0, 0x2f]),
            "the arrow is there"
        );
        window.close().await;
    });
}

#[test]
fn thirty_megabytes_of_photographs_are_made_to_fit_and_arrive() {
    story(async {
        let server = MailServer::agreeable();
        let bench = Bench::with_list().settings(&settings(&server));
        let photo = bench.path("IMG_2211.jpg");
        let made = Command::new("convert")
            .args([
                "-size",
                "2600x1950",
                "plasma:tomato-steelblue",
                "-attenuate",
                "0.5",
                "+noise",
                "Gaussian",
                "-quality",
                "100",
            ])
            .arg(&photo)
            .status();
        assert!(
            made.is_ok_and(|status| status.success()),
            "convert (ImageMagick) makes the photograph"
        );
        let each = std::fs::metadata(&photo).unwrap().len();
        let window = filled_in(&bench).await;
        let mut attached = 0;
        while attached * each < 30_000_000 {
            let known = desktop::windows();
            window.click("#add-attachment").await;
            desktop::choose_file(&known, &photo).await;
            attached += 1;
            window.find(&format!("#caption-{}", attached - 1)).await;
        }
        window.find("#findings [data-rule='attachment.too_large']").await;
        window.click("#reduce-pictures").await;
        until_it_says(&window, "Immagini ridotte").await;
        window
            .until(
                "the finding goes",
                "return !document.querySelector(\"[data-rule='attachment.too_large']\")",
            )
            .await;
        let (_, files) = sent(&window, &server).await;
        assert_eq!(files.len() as u64, attached);
        assert!(server.received()[0].len() < 25_000_000);
        assert!(files.iter().all(|(_, bytes)| opened(bytes).width() >= 1_280));
        assert_eq!(
            std::fs::metadata(&photo).unwrap().len(),
            each,
            "the file of the person stays as it was"
        );
        window.close().await;
    });
}

#[test]
fn the_screen_is_captured_without_the_window_and_cut() {
    story(async {
        let server = MailServer::agreeable();
        let bench = Bench::with_list().settings(&settings(&server));
        let window = filled_in(&bench).await;
        window.click("#capture-screen").await;
        window.find("#picture-area image").await;
        let (width, height) = (
            window
                .script("return document.querySelector('#picture-area image').width.baseVal.value")
                .await,
            window
                .script("return document.querySelector('#picture-area image').height.baseVal.value")
                .await,
        );
        assert_eq!((width, height), (1366.into(), 768.into()));
        tab_to(&window, "#picture-area").await;
        window
            .page
            .active_element()
            .await
            .unwrap()
            .send_keys("6")
            .await
            .unwrap();
        window.press(Key::Enter).await;
        window
            .until_it_says("Parte da tenere: da 546, 307, larghezza 274, altezza 77")
            .await;
        window.click("#picture-apply").await;
        window
            .until_it_says("Modifiche applicate a «schermata.png»")
            .await;
        let (_, files) = sent(&window, &server).await;
        let pixels = opened(&files[0].1);
        assert_eq!(pixels.dimensions(), (274, 77));
        // Nothing of the window: its ground, its white and its blue are not there.
        let ours = [[0xf4, 0xf7, 0xfa], [0xff, 0xff, 0xff], [0x00, 0x66, 0xcc]];
        assert!(
            pixels.pixels().all(|pixel| !ours.contains(&pixel.0)),
            "{:?}",
            pixels.get_pixel(10, 10)
        );
        window.close().await;

        bench.write("config/policy.toml", "[attachments]\ncapture = false\n");
        let window = Window::open(&bench.path(""), &[]).await;
        window.find("#add-attachment").await;
        assert_eq!(window.text("#capture-screen").await, "");
        window.close().await;
    });
}

#[test]
fn under_wayland_the_desktop_takes_the_picture_and_keeps_none() {
    story(async {
        let bench = Bench::with_list().settings(STARTED);
        let taken = bench.write("Immagini/Schermata è 1.png", picture(640, 400));
        let uri = format!("file://{}", taken.display())
            .replace('è', "%C3%A8")
            .replace(' ', "%20");
        let _portal = desktop::screenshots::portal(vec![None, Some(uri)]);
        let wayland = [("WAYLAND_DISPLAY", "wayland-elsewhere"), ("GDK_BACKEND", "x11")];
        let window = Window::open_in(&bench.path(""), &[], &wayland).await;
        window.find("#capture-screen").await;
        // The person thinks better of it: the window is there again, and nothing has happened.
        window.click("#capture-screen").await;
        window
            .until(
                "the button can be pressed again",
                "return !document.getElementById('capture-screen').disabled",
            )
            .await;
        assert_eq!(window.text("#failure").await, "");
        window.click("#capture-screen").await;
        window.find("#picture-area image").await;
        assert!(!taken.exists(), "uncovered, it must not stay among the pictures");
        window.close().await;
    });
}
