//! `signature.email`: an address of the writer's that is none. A mail cannot be from it, and nobody could answer.

use super::{Check, Example, Rule, Severity, reading};
use crate::domain::ticket::Field;

pub(super) fn rule() -> Rule {
    Rule {
        id: "signature.email",
        severity: Severity::Blocking,
        paragraph: "",
        check: Check::Coded(|reading, _, report| {
            let written = reading.text(Field::SignatureEmail);
            let address = written.trim();
            // One without a dot in its domain is valid, and yet never a municipality's.
            let usable = address
                .parse::<lettre::Address>()
                .is_ok_and(|address| address.domain().contains('.'));
            if !address.is_empty() && !usable {
                report.add(Field::SignatureEmail, reading::trimmed(written));
            }
        }),
        hits: Example::each(
            Field::SignatureEmail,
            &[
                "x",
                "graziella.bonci",
                "@comune.montecerreto.example",
                "graziella bonci@comune.montecerreto.example",
                "graziella.bonci@comune",
                "0733 564105",
                "a@b@c.example",
            ],
        ),
        misses: Example::each(
            Field::SignatureEmail,
            &[
                "",
                "  ",
                "graziella.bonci@comune.montecerreto.example",
                " tributi@unione3colli.example ",
                "g_bonci+cityware@posta.example",
                "protocollo@pec.comune.montecerreto.example",
            ],
        ),
    }
}
