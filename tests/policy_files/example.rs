//! A policy with every setting, commented out: to be copied and shortened.

use std::fmt::Write;

use apriticket::adapters::settings::{Kind, TABLE, Who};
use apriticket::text::Words;

use super::{said, sections, some_value};

/// The example.
pub fn example(words: &Words) -> String {
    let mut file = String::from(
        "# Impostazioni stabilite da chi amministra: togliere il # a ciò che serve, tutto il resto si può eliminare.\n\
         # Linux: /etc/apriticket/policy.toml   Windows: %ProgramData%\\Apriticket\\policy.toml, o i criteri di gruppo.\n\
         # Una chiave qui sopra [defaults…] è fissata; sotto [defaults.⟨sezione⟩] è proposta e chi scrive la può cambiare.\n\
         # «apriticket-cli policy check policy.toml» nomina ciò che non va. Ogni chiave è spiegata in docs/policy.md.\n",
    );
    for section in sections() {
        let title = said(
            words,
            &format!("policy-section-{}", section.replace('_', "-")),
            &[],
        );
        let of_section = || TABLE.iter().filter(move |setting| setting.section == section);
        for (table, fixed) in [(section.to_owned(), true), (format!("defaults.{section}"), false)] {
            let mut settings = of_section()
                .filter(|setting| (setting.who != Who::Person) == fixed)
                .peekable();
            if settings.peek().is_none() {
                continue;
            }
            let _ = write!(file, "\n# {title}\n#[{table}]\n");
            for setting in settings {
                let values = match setting.kind {
                    Kind::OneOf(values) | Kind::SomeOf(values) => format!(": {}", values.join(" | ")),
                    _ => String::new(),
                };
                let line = format!("{} = {}", setting.key, some_value(words, setting));
                let title = said(words, &setting.words(), &[]);
                let _ = writeln!(file, "#{line:<40} # {title}{values}");
            }
        }
    }
    file
}
