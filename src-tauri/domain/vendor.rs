//! Who answers the requests: name, official page, allowed mail domains, kinds and limits.
//!
//! Data, not code: everything comes from `vendor/palitalsoft/vendor.toml`, which is compiled in.

use std::sync::LazyLock;

use regex::Regex;
use serde::Deserialize;

use super::ticket::Kind;

/// The vendor, as its folder describes it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Vendor {
    /// Name as shown.
    pub name: String,
    /// The suite that the requests are about.
    pub suite: String,
    /// Official page with the address of each module (guide 1.2).
    pub page: String,
    /// Mail domains that a recipient may have; subdomains count.
    pub allowed_domains: Vec<String>,
    /// Regular expression whose first group is the ticket number in a confirmation (guide 2.1).
    pub confirmation: String,
    /// Subject of information added to a ticket, with `{number}` and `{subject}`.
    pub follow_subject: String,
    /// The kinds of request in the guide's order (2.2).
    #[serde(rename = "kind")]
    pub kinds: Vec<KindCard>,
    /// What the vendor's desk and mail can take.
    pub limits: Limits,
}

/// One kind of request, with the notice that the guide attaches to it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct KindCard {
    /// Which kind.
    pub id: Kind,
    /// Key of the notice on paid requests (`vendor-notice-…` in the locales), when there is one.
    pub notice: Option<String>,
}

/// Limits of the vendor's desk.
#[derive(Debug, Clone, Copy, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Limits {
    /// Characters of a subject that a list of tickets shows.
    pub subject_shown: usize,
    /// Characters past which a subject is too long to be read.
    pub subject_max: usize,
    /// Bytes of the finished mail, attachments encoded.
    pub message_bytes: u64,
}

/// The vendor this build is for.
#[expect(
    clippy::expect_used,
    reason = "compiled in; the test below reads it, so it cannot fail in the field"
)]
pub static VENDOR: LazyLock<Vendor> = LazyLock::new(|| {
    toml::from_str(include_str!("../../vendor/palitalsoft/vendor.toml")).expect("vendor.toml is valid")
});

#[expect(clippy::expect_used, reason = "compiled in; the test below compiles it")]
static CONFIRMATION: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(&VENDOR.confirmation).expect("the confirmation pattern is valid"));

/// The ticket number that the subject of a confirmation names, if any (guide 2.1).
pub fn ticket_number(subject: &str) -> Option<&str> {
    CONFIRMATION.captures(subject)?.get(1).map(|group| group.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_vendor_folder_reads_and_names_the_three_kinds_in_the_guides_order() {
        let kinds: Vec<_> = VENDOR.kinds.iter().map(|kind| kind.id).collect();
        assert_eq!(kinds, [Kind::Anomaly, Kind::Support, Kind::Training]);
        assert_eq!(VENDOR.page, "https://www.palitalsoft.it/indirizzi-per-ticket/");
    }

    #[test]
    fn a_confirmation_gives_its_number_and_ordinary_subjects_give_none() {
        for (subject, number) in [
            ("[Ticket #48213] Richiesta presa in carico", Some("48213")),
            ("Apertura ticket n. 123456", Some("123456")),
            ("Segnalazione nr: 7712 registrata", Some("7712")),
            ("Accettazione: Ruolo TARI 2024", None),
            ("Stampa ruolo 2024/118", None),
        ] {
            assert_eq!(ticket_number(subject), number, "{subject}");
        }
    }
}
