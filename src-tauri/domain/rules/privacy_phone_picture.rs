//! `privacy.phone_picture`: a picture or a film as a telephone writes it, which leaves as it is: place, date and device are
//! still in it. What `adapters/images` opens is freed of all that.

use std::collections::BTreeMap;

use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::Field;

/// Endings of what telephones write and the program cannot write anew.
const AS_THEY_ARE: [&str; 8] = ["heic", "heif", "hif", "avif", "dng", "mov", "3gp", "3g2"];

fn is_of_a_phone(name: &str) -> bool {
    let ending = name.rsplit_once('.').map(|(_, ending)| ending.trim());
    ending.is_some_and(|ending| AS_THEY_ARE.iter().any(|known| ending.eq_ignore_ascii_case(known)))
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "privacy.phone_picture",
        severity: Severity::Hint,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            let attachments = reading.draft.attachments.iter();
            for file in attachments.filter(|file| is_of_a_phone(&file.name)) {
                report.add_with(
                    Field::Attachments,
                    0..0,
                    BTreeMap::from([("name", file.name.clone())]),
                );
            }
        }),
        hits: vec![
            Example::default().attaching("IMG_4021.HEIC", 2_000_000),
            Example::default().attaching("schermo dello sportello.heif", 900_000),
            Example::default().attaching("IMG_4022.MOV", 9_000_000),
            Example::default().attaching("foto.2.avif", 300_000),
            Example::default().attaching("PXL_20261103.dng", 9_000_000),
            Example::default().attaching("video.3gp", 700_000),
        ],
        misses: vec![
            Example::default(),
            Example::default().attaching("IMG_4021.jpg", 2_000_000),
            Example::default().attaching("heic.png", 20_000),
            Example::default().attaching("registrazione dello schermo.mp4", 4_000_000),
            Example::default().attaching("scansione.tif", 400_000),
            Example::default().attaching("come aprire i file HEIC.pdf", 40_000),
        ],
    }
}
