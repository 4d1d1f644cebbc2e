//! `attachment.no_screenshot`: the text promises a picture of the screen and only documents are attached.

use std::sync::LazyLock;

use regex::Regex;

use super::reading::FREE;
use super::{Check, Example, Rule, Severity, pattern};
use crate::domain::ticket::Field;

static PROMISED: LazyLock<Regex> = LazyLock::new(|| {
    pattern::plain(&[
        r"\b(?:alleg\w+|mand\w+|invi\w+|vedi|vedere|come da|unisco|in allegato|qui)\b<gap8>(?:screen ?shots?|screen|schermat[ae]|videat[ae]|immagin[ei]|foto|cattur[ae]|print ?screen|stamp[ae] (?:del)?(?:lo |la )?(?:schermo|video|videata))\b",
        r"\b(?:screen ?shots?|screen|schermat[ae]|videat[ae]|immagin[ei]|foto|cattur[ae])(?: [a-z]+){0,2} (?:in )?allegat[oaie]\b",
    ])
});

const PICTURES: [&str; 12] = [
    "png", "jpg", "jpeg", "gif", "bmp", "webp", "heic", "tif", "tiff", "mp4", "zip", "msg",
];

/// A picture, or a document that usually holds pasted pictures.
fn may_show(name: &str, media_type: &str) -> bool {
    let extension = name.rsplit('.').next().unwrap_or_default().to_lowercase();
    let lower = name.to_lowercase();
    media_type.starts_with("image/")
        || PICTURES.contains(&extension.as_str())
        || ["scherm", "screen", "videat", "immagin", "foto", "cattur"]
            .iter()
            .any(|word| lower.contains(word))
}

pub(super) fn rule() -> Rule {
    let with = |text: &str, file: &str| Example::of(Field::Description, text).attaching(file, 10_000);
    Rule {
        id: "attachment.no_screenshot",
        severity: Severity::Hint,
        paragraph: "2.3",
        check: Check::Coded(|reading, _, report| {
            let files = &reading.draft.attachments;
            if files.is_empty() || files.iter().any(|file| may_show(&file.name, &file.media_type)) {
                return;
            }
            for field in FREE {
                let plain = reading.own(field);
                if let Some(found) = PROMISED.find(&plain.text) {
                    report.add(field, plain.original(found.range()));
                    return;
                }
            }
        }),
        hits: vec![
            with(
                "Allego la schermata dell'errore che esce stampando il ruolo.",
                "ruolo.csv",
            ),
            with(
                "Vi mando anche una foto dello schermo con il messaggio completo.",
                "tracciato.txt",
            ),
            with(
                "In allegato lo screenshot e il file scartato con il codice EC014.",
                "carico.xml",
            ),
            with(
                "Come da videata allegata la particella 215 non compare.",
                "cdu.pdf",
            ),
            with(
                "allego screen dell'errore che da la stampa del mastro",
                "mastro.xlsx",
            ),
            with(
                "Invio le immagini dei due certificati, quello vuoto e quello giusto.",
                "certificato.docx",
            ),
        ],
        misses: vec![
            with(
                "Allego la schermata dell'errore che esce stampando il ruolo.",
                "schermata 1.png",
            ),
            with("Allego il tracciato scartato con il codice EC014.", "carico.xml"),
            with(
                "In allegato lo screenshot dell'errore che esce firmando la liquidazione 14.",
                "screenshot.pdf",
            ),
            with(
                "Vi mando una foto dello schermo con il messaggio della stampa del ruolo mensa.",
                "IMG_2211.JPG",
            ),
            with(
                "La schermata resta bianca dopo il salvataggio della pratica edilizia 31.",
                "pratica.pdf",
            ),
            Example::of(
                Field::Description,
                "Allego la schermata dell'errore che esce stampando il ruolo.",
            ),
        ],
    }
}
