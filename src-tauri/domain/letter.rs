//! What the vendor's desk will read: recipient, subject and text, always in Italian whatever the window speaks.
//!
//! The order is the desk's: where (Entity, module, kind), what, what was already done, when to call, what is attached,
//! who asks with the telephone at the foot (guide 2.3, 2.4.2, 2.4.5, 2.4.6).

use super::address_list::Module;
use super::failure::Failure;
use super::ticket::{Attachment, Availability, Draft, Kind, ShownBytes};
use super::vendor::VENDOR;

/// A finished letter, not yet a mail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Letter {
    /// Name of the module, shown beside the address.
    pub to_name: String,
    /// The module's address.
    pub to: String,
    /// One line.
    pub subject: String,
    /// The text, lines separated by `\n`.
    pub body: String,
    /// What goes with it, in order.
    pub attachments: Vec<Attachment>,
    /// Ids of the mails that it belongs to, oldest first: only information added to a ticket has any.
    pub thread: Vec<String>,
}

impl Letter {
    /// Writes the letter of a draft to a module. Fails when the address chosen is not one of the module's.
    pub fn write(draft: &Draft, module: &Module) -> Result<Self, Failure> {
        let to = module
            .recipient(draft.address.as_deref())
            .ok_or_else(|| Failure::AddressUnknown {
                module: module.name.clone(),
                address: draft.address.clone().unwrap_or_default(),
            })?;
        Ok(Self {
            to_name: module.name.clone(),
            to: to.to_owned(),
            subject: subject(draft),
            body: body(draft, module),
            attachments: draft.attachments.clone(),
            thread: draft
                .follows
                .as_ref()
                .map(|follow| follow.thread.clone())
                .unwrap_or_default(),
        })
    }
}

fn subject(draft: &Draft) -> String {
    let subject = one_line(&draft.subject);
    match &draft.follows {
        None => subject,
        Some(follow) => VENDOR
            .follow_subject
            .replace("{number}", &one_line(&follow.number))
            .replace("{subject}", &subject),
    }
}

fn body(draft: &Draft, module: &Module) -> String {
    let entity = one_line(&draft.entity);
    let mut head = Vec::new();
    if !entity.trim().is_empty() {
        head.push(format!("Ente: {entity}"));
    }
    head.push(match &module.area {
        Some(area) => format!("Modulo: {} ({area})", module.name),
        None => format!("Modulo: {}", module.name),
    });
    head.extend(
        draft
            .follows
            .as_ref()
            .map(|follow| format!("Ticket: {}", one_line(&follow.number))),
    );
    head.extend(
        draft
            .kind
            .map(|kind| format!("Tipo di richiesta: {}", kind_in_words(kind))),
    );

    let mut parts = vec![head.join("\n"), text(&draft.description)];
    let tried = text(&draft.already_tried);
    if !tried.is_empty() {
        parts.push(format!("Già provato:\n{tried}"));
    }
    let spoken = one_line(&draft.already_spoken_with);
    if !spoken.is_empty() {
        parts.push(format!("Se n'è già parlato con: {spoken}"));
    }
    if let Some(when) = Availability(&draft.availability).in_words() {
        parts.push(format!("Quando richiamare: {when}"));
    }
    if !draft.attachments.is_empty() {
        let files: Vec<_> = draft.attachments.iter().enumerate().map(attachment).collect();
        parts.push(format!("Allegati:\n{}", files.join("\n")));
    }
    parts.push(signature(draft));
    parts.retain(|part| !part.is_empty());
    parts.join("\n\n") + "\n"
}

/// A numbered line, so that the text can say "see 2", with what the clerk says that it shows.
fn attachment((at, file): (usize, &Attachment)) -> String {
    let line = format!("{}. {} ({})", at + 1, file.name, ShownBytes(file.bytes));
    match one_line(&file.caption) {
        caption if caption.is_empty() => line,
        caption => format!("{line}: {caption}"),
    }
}

/// Name, office and Entity, telephone, address. No `-- ` line above it: ticket systems cut what follows one, and a
/// request without telephone is refused.
fn signature(draft: &Draft) -> String {
    let signature = &draft.signature;
    let place: Vec<_> = [&signature.office, &draft.entity]
        .map(|part| one_line(part))
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect();
    let mut lines = vec![one_line(&signature.name), place.join(" – ")];
    lines.extend(
        [("Tel.", &signature.phone), ("E-mail:", &signature.email)].map(|(label, value)| {
            let value = one_line(value);
            if value.is_empty() {
                value
            } else {
                format!("{label} {value}")
            }
        }),
    );
    lines.retain(|line| !line.is_empty());
    lines.join("\n")
}

fn kind_in_words(kind: Kind) -> &'static str {
    match kind {
        Kind::Anomaly => "errore o anomalia",
        Kind::Support => "supporto operativo",
        Kind::Training => "formazione o consulenza",
    }
}

/// Folds white space and control characters to single spaces: what is one line can never begin a header.
pub fn one_line(text: &str) -> String {
    let clean: String = text
        .chars()
        .map(|c| if c.is_control() { ' ' } else { c })
        .collect();
    clean.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Unifies line ends, drops other control characters and white space around.
fn text(text: &str) -> String {
    let unified = text.replace("\r\n", "\n").replace('\r', "\n");
    unified
        .chars()
        .filter(|c| !c.is_control() || matches!(c, '\n' | '\t'))
        .collect::<String>()
        .trim()
        .to_owned()
}

#[cfg(test)]
mod tests {
    use jiff::civil::time;

    use super::*;
    use crate::domain::ticket::{Day, Signature, Window};

    fn module() -> Module {
        Module {
            id: "anagrafe".into(),
            name: "Anagrafe".into(),
            area: Some("Servizi demografici".into()),
            emails: vec![
                "anagrafe@fornitore.example".into(),
                "demografici@fornitore.example".into(),
            ],
            keywords: vec![],
        }
    }

    fn draft() -> Draft {
        Draft {
            id: "d".into(),
            kind: Some(Kind::Anomaly),
            entity: "Comune di Montecerreto".into(),
            subject: " Certificato di residenza:  la stampa resta vuota ".into(),
            description: "Stampando il certificato esce un foglio bianco.\r\nSuccede da lunedì.\n".into(),
            already_tried: "Riavviato il computer, cambiata stampante.".into(),
            already_spoken_with: "la vostra collega dei certificati".into(),
            attachments: vec![Attachment {
                id: "a".into(),
                name: "schermata 1.png".into(),
                bytes: 119_020,
                media_type: "image/png".into(),
                caption: "il foglio\nbianco".into(),
                ..Attachment::default()
            }],
            availability: vec![Window {
                days: vec![Day::Mon, Day::Wed],
                date: None,
                from: Some(time(9, 0, 0, 0)),
                to: Some(time(12, 30, 0, 0)),
            }],
            signature: Signature {
                name: "Graziella Bonci".into(),
                office: "Servizi Demografici".into(),
                phone: "0733 564105 int. 12".into(),
                email: "anagrafe@comune.montecerreto.example".into(),
            },
            ..Draft::default()
        }
    }

    #[test]
    fn the_desk_reads_where_what_when_and_who() {
        let letter = Letter::write(&draft(), &module()).unwrap_or_else(|failure| unreachable!("{failure}"));
        assert_eq!(letter.subject, "Certificato di residenza: la stampa resta vuota");
        assert_eq!(letter.to, "anagrafe@fornitore.example");
        assert_eq!(
            letter.body,
            "Ente: Comune di Montecerreto\n\
             Modulo: Anagrafe (Servizi demografici)\n\
             Tipo di richiesta: errore o anomalia\n\
             \n\
             Stampando il certificato esce un foglio bianco.\n\
             Succede da lunedì.\n\
             \n\
             Già provato:\n\
             Riavviato il computer, cambiata stampante.\n\
             \n\
             Se n'è già parlato con: la vostra collega dei certificati\n\
             \n\
             Quando richiamare: lunedì e mercoledì, 9:00–12:30\n\
             \n\
             Allegati:\n\
             1. schermata 1.png (120 kB): il foglio bianco\n\
             \n\
             Graziella Bonci\n\
             Servizi Demografici – Comune di Montecerreto\n\
             Tel. 0733 564105 int. 12\n\
             E-mail: anagrafe@comune.montecerreto.example\n"
        );
    }

    #[test]
    fn what_was_not_said_leaves_no_empty_heading() {
        let bare = Draft {
            entity: "Comune".into(),
            description: "Testo".into(),
            ..Draft::default()
        };
        let module = Module {
            area: None,
            ..module()
        };
        let letter = Letter::write(&bare, &module).unwrap_or_else(|failure| unreachable!("{failure}"));
        assert_eq!(letter.body, "Ente: Comune\nModulo: Anagrafe\n\nTesto\n\nComune\n");
        let nobody = Draft {
            entity: " ".into(),
            ..bare
        };
        let letter = Letter::write(&nobody, &module).unwrap_or_else(|failure| unreachable!("{failure}"));
        assert!(
            letter.body.starts_with("Modulo: Anagrafe\n\nTesto\n"),
            "{}",
            letter.body
        );
    }

    #[test]
    fn only_addresses_of_the_module_can_be_chosen() {
        let to = |address: &str| {
            let draft = Draft {
                address: Some(address.into()),
                ..draft()
            };
            Letter::write(&draft, &module()).map(|letter| letter.to)
        };
        assert_eq!(
            to("demografici@fornitore.example"),
            Ok("demografici@fornitore.example".into())
        );
        assert_eq!(
            to("altro@fornitore.example"),
            Err(Failure::AddressUnknown {
                module: "Anagrafe".into(),
                address: "altro@fornitore.example".into()
            })
        );
    }

    #[test]
    fn a_line_break_in_the_subject_becomes_a_space() {
        assert_eq!(one_line("Stampa\r\nBcc: a@b.it"), "Stampa Bcc: a@b.it");
    }
}
