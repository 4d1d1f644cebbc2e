//! `attachment.blocked`: a program, a script or a document with macros, by its name or by its content. Mail programs and virus
//! scanners stop the whole mail, and whoever opens it may harm their computer.

use std::collections::BTreeMap;

use super::{Check, Example, Rule, Severity};
use crate::domain::ticket::{Attachment, Field, Harm, harm_of_name};

/// What is harmful, and the name by which the person knows it: of the file, or of the one inside it.
fn harm(file: &Attachment) -> Option<(Harm, String)> {
    let by_name = harm_of_name(&file.name).map(|harm| (harm, file.name.clone()));
    by_name.or_else(|| {
        let danger = file.danger.as_ref()?;
        let name = match &danger.inside {
            Some(inside) => format!("{} › {inside}", file.name),
            None => file.name.clone(),
        };
        Some((danger.harm, name))
    })
}

pub(super) fn rule() -> Rule {
    Rule {
        id: "attachment.blocked",
        severity: Severity::Blocking,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            for (_, name) in reading.draft.attachments.iter().filter_map(harm) {
                // A mark that turns the reading direction must not turn the finding too.
                let shown = name
                    .chars()
                    .filter(|c| !matches!(c, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'));
                let args = BTreeMap::from([("name", shown.collect())]);
                report.add_with(Field::Attachments, 0..0, args);
            }
        }),
        hits: vec![
            Example::default().attaching("fattura.pdf.exe", 90_000),
            Example::default().attaching("aggiornamento.msi", 4_000_000),
            Example::default().attaching("calcolo IMU.XLSM", 80_000),
            Example::default().attaching("avvio.bat ", 300),
            Example::default().attaching("fattura\u{202e}fdp.scr", 90_000),
            Example::default().attaching_content("schermata.png", b"MZ\x90\0"),
            Example::default().attaching_content("controllo.txt", b"#!/bin/bash\nls\n"),
        ],
        misses: vec![
            Example::default(),
            Example::default().attaching("fattura.pdf", 90_000),
            Example::default().attaching("tracciato.exe.txt", 1_000),
            Example::default().attaching("calcolo IMU.xlsx", 80_000),
            Example::default().attaching("fattura.xml.p7m", 12_000),
            Example::default().attaching("estrazione.sql", 4_000),
            Example::default().attaching_content("mazzo.txt", b"Mario Zanzi"),
            Example::default().attaching_content("note.md", b"# Titolo"),
        ],
    }
}
