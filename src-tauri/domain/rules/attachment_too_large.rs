//! `attachment.too_large`: the finished mail would exceed what the vendor's mail takes. Encoding is counted (RFC 2045, 6.8).

use std::collections::BTreeMap;

use super::{Check, Example, Rule, Severity};
use crate::domain::message;
use crate::domain::ticket::{Field, ShownBytes};

pub(super) fn rule() -> Rule {
    Rule {
        id: "attachment.too_large",
        severity: Severity::Blocking,
        paragraph: "",
        check: Check::Coded(|reading, context, report| {
            let encoded = reading
                .draft
                .attachments
                .iter()
                .map(|file| message::encoded_bytes(file.bytes))
                .sum();
            if encoded > context.limits.message_bytes {
                let args = BTreeMap::from([
                    ("size", ShownBytes(encoded).to_string()),
                    ("max", ShownBytes(context.limits.message_bytes).to_string()),
                ]);
                report.add_with(Field::Attachments, 0..0, args);
            }
        }),
        hits: vec![
            Example::default().attaching("video.mp4", 30_000_000),
            Example::default().attaching("scansione.pdf", 20_000_000),
            Example::default().attaching("archivio.zip", 400_000_000),
            Example::default().attaching("foto.png", 18_900_000),
            Example::default()
                .attaching("a.png", 9_000_000)
                .attaching("b.png", 9_000_000)
                .attaching("c.png", 2_000_000),
            Example::default()
                .attaching("a.png", 10_000_000)
                .attaching("b.png", 10_000_000),
        ],
        misses: vec![
            Example::default(),
            Example::default().attaching("schermata.png", 400_000),
            Example::default().attaching("scansione.pdf", 18_000_000),
            Example::default().attaching("vuoto.txt", 0),
            Example::default()
                .attaching("a.png", 6_000_000)
                .attaching("b.png", 6_000_000),
            Example::default().attaching("foto.jpg", 5_000_000),
        ],
    }
}
