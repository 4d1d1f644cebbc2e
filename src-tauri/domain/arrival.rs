//! A mail that the clerk drops on the window or names on the command line: what it says of a request.
//!
//! Three kinds count: the vendor's automatic confirmation with the ticket number (guide 2.1; recognised by the headers of
//! RFC 3834), the clerk's own sent mail, and the receipts of certified mail, which look like confirmations and are none. The
//! mail is anybody's: a confirmation counts only from the domain that the request went to.

use mail_parser::{HeaderValue, Message, MessageParser};

use super::address_list::without_accent;
use super::request::{Request, State};
use super::vendor;

/// What a mail says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Arrival {
    /// The vendor's desk has registered a request.
    Confirmation(Confirmation),
    /// A mail as it was sent.
    Sent {
        /// Its own id, without angle brackets.
        message_id: String,
        /// Its recipients' addresses, lower case.
        to: Vec<String>,
        /// Its subject.
        subject: String,
    },
    /// A receipt of certified mail (PEC): the provider speaks, not the vendor's desk.
    Receipt {
        /// The mail that it is about, without angle brackets.
        about: Option<String>,
        /// Whether it says that the mail was refused or not delivered.
        bad: bool,
    },
}

/// What a confirmation says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Confirmation {
    /// Its own id, without angle brackets: information to the ticket answers it.
    pub message_id: Option<String>,
    /// The mails that it answers, without angle brackets.
    pub answers: Vec<String>,
    /// The ticket number.
    pub number: String,
    /// The domain that it comes from, lower case.
    pub domain: String,
    /// Its subject.
    pub subject: String,
}

impl Confirmation {
    /// Whether it comes from the domain of this address, or from one above or below.
    pub fn is_from_where(&self, address: &str) -> bool {
        let domain = address.rsplit('@').next().unwrap_or_default().to_lowercase();
        same_or_below(&self.domain, &domain) || same_or_below(&domain, &self.domain)
    }
}

/// Reads a mail; `None` when it is none or says nothing of any request.
pub fn read(mail: &[u8]) -> Option<Arrival> {
    let mail = MessageParser::default().parse(mail)?;
    let subject = mail.subject().unwrap_or_default().to_owned();
    if let Some(receipt) = receipt(&mail, &subject) {
        return Some(receipt);
    }
    let sender = mail
        .from()
        .and_then(|from| from.first())?
        .address()?
        .to_lowercase();
    let automatic = match mail.header("Auto-Submitted") {
        Some(HeaderValue::Text(kind)) => !kind.trim().eq_ignore_ascii_case("no"),
        _ => false,
    };
    if automatic {
        let body = mail.body_text(0).unwrap_or_default();
        // A desk that writes the number in the text alone is heard too, if it says it near the top.
        let number = vendor::ticket_number(&subject)
            .or_else(|| body.lines().take(20).find_map(vendor::ticket_number))?
            .to_owned();
        return Some(Arrival::Confirmation(Confirmation {
            message_id: mail.message_id().map(str::to_owned),
            answers: [ids(mail.in_reply_to()), ids(mail.references())].concat(),
            number,
            domain: sender.rsplit('@').next().unwrap_or_default().to_owned(),
            subject,
        }));
    }
    let to = mail
        .to()?
        .iter()
        .filter_map(|to| to.address().map(str::to_lowercase))
        .collect();
    let message_id = mail.message_id()?.to_owned();
    Some(Arrival::Sent {
        message_id,
        to,
        subject,
    })
}

/// The receipts of certified mail carry `X-Ricevuta` or `X-TipoRicevuta` (technical rules of PEC, DM 2 November 2005) and a
/// subject that begins with their name.
fn receipt(mail: &Message<'_>, subject: &str) -> Option<Arrival> {
    let kind = match mail.header("X-Ricevuta") {
        Some(HeaderValue::Text(kind)) => kind.to_lowercase(),
        _ => String::new(),
    };
    let subject = subject.trim().to_uppercase();
    let named = [
        "ACCETTAZIONE:",
        "CONSEGNA:",
        "AVVISO DI MANCATA CONSEGNA:",
        "AVVISO DI NON ACCETTAZIONE:",
    ]
    .iter()
    .any(|name| subject.starts_with(name));
    if kind.is_empty() && !named {
        return None;
    }
    let bad = kind.contains("errore") || kind.contains("non-accettazione") || subject.starts_with("AVVISO");
    let about = match mail.header("X-Riferimento-Message-ID") {
        Some(HeaderValue::Text(id)) => Some(bare(id)),
        _ => None,
    };
    Some(Arrival::Receipt { about, bad })
}

fn ids(value: &HeaderValue<'_>) -> Vec<String> {
    match value {
        HeaderValue::Text(id) => vec![bare(id)],
        HeaderValue::TextList(ids) => ids.iter().map(|id| bare(id)).collect(),
        _ => Vec::new(),
    }
}

fn bare(id: &str) -> String {
    id.trim().trim_matches(['<', '>']).to_owned()
}

/// Which request a confirmation is for. By the id of the mail that it answers; a mail program gives its own id, so else by the
/// subject, if one request alone fits. Only requests that went to the confirmation's domain.
pub fn confirmed<'a>(confirmation: &Confirmation, requests: &'a [Request]) -> Option<&'a Request> {
    let waiting =
        |request: &&Request| request.state.may_be_numbered() && confirmation.is_from_where(&request.to);
    if let Some(request) = requests
        .iter()
        .filter(waiting)
        .find(|request| confirmation.answers.contains(&request.message_id))
    {
        return Some(request);
    }
    let mut fitting = requests
        .iter()
        .filter(waiting)
        .filter(|request| request.number.is_none() && names(&confirmation.subject, &request.subject));
    let only = fitting.next()?;
    fitting.next().is_none().then_some(only)
}

/// Which request a sent mail is: one that was handed over or is in doubt, to this recipient with this subject.
pub fn sent<'a>(
    message_id: &str,
    to: &[String],
    subject: &str,
    requests: &'a [Request],
) -> Option<&'a Request> {
    let open = |request: &&Request| matches!(request.state, State::HandedOver | State::Uncertain);
    let by_id = |request: &&Request| request.message_id == message_id;
    let by_words = |request: &&Request| {
        to.contains(&request.to.to_lowercase()) && fold(subject) == fold(&request.subject)
    };
    let mut open = requests.iter().filter(open);
    open.clone().find(by_id).or_else(|| open.find(by_words))
}

fn same_or_below(domain: &str, parent: &str) -> bool {
    domain == parent
        || domain
            .strip_suffix(parent)
            .is_some_and(|rest| rest.ends_with('.'))
}

/// Shorter subjects could stand in any other.
const TELLING: usize = 12;

fn names(subject: &str, request: &str) -> bool {
    let request = fold(request);
    request.len() >= TELLING && fold(subject).contains(&request)
}

fn fold(text: &str) -> String {
    let plain: String = text.to_lowercase().chars().map(without_accent).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::super::request::Via;
    use super::super::ticket::Draft;
    use super::*;

    fn mail(headers: &str, subject: &str) -> Option<Arrival> {
        read(
            format!("From: Desk <desk@fornitore.example>\r\n{headers}Subject: {subject}\r\n\r\ntesto\r\n")
                .as_bytes(),
        )
    }

    fn request(id: &str, state: State, subject: &str) -> Request {
        Request {
            id: id.into(),
            state,
            via: Via::Client,
            draft: Draft::default(),
            module: "IMU".into(),
            to: "imu@fornitore.example".into(),
            subject: subject.into(),
            message_id: format!("{id}@comune.example"),
            created: jiff::Timestamp::UNIX_EPOCH,
            changed: jiff::Timestamp::UNIX_EPOCH,
            attempts: 1,
            reason: None,
            number: None,
            handed: None,
            confirmation: None,
        }
    }

    const AUTOMATIC: &str = "Auto-Submitted: auto-replied\r\nMessage-ID: <c1@fornitore.example>\r\n";

    fn confirmation(headers: &str, subject: &str) -> Confirmation {
        match mail(&format!("{AUTOMATIC}{headers}"), subject) {
            Some(Arrival::Confirmation(confirmation)) => confirmation,
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn a_confirmation_finds_its_request_by_id_or_by_subject_and_never_by_guessing() {
        let requests = [
            request("r1", State::HandedOver, "F24: l’imposta è doppia"),
            request("r2", State::Sent, "Ruolo TARI 2026 con importo a zero"),
            request("r3", State::Closed, "Certificato di residenza vuoto"),
        ];
        let found = |headers: &str, subject: &str| {
            confirmed(&confirmation(headers, subject), &requests).map(|request| request.id.as_str())
        };
        assert_eq!(
            found("In-Reply-To: <r2@comune.example>\r\n", "[Ticket #48213]"),
            Some("r2")
        );
        assert_eq!(
            found(
                "In-Reply-To: <other@client>\r\n",
                "[Ticket #48213] F24: L’imposta e doppia"
            ),
            Some("r1"),
            "the mail program gave its own id"
        );
        assert_eq!(found("", "[Ticket #48213] presa in carico"), None);
        assert_eq!(
            found("", "[Ticket #48213] Certificato di residenza vuoto"),
            None,
            "closed"
        );
        let twice = [requests[0].clone(), requests[0].clone()];
        assert_eq!(
            confirmed(
                &confirmation("", "[Ticket #1234] F24: l’imposta è doppia"),
                &twice
            ),
            None
        );
    }

    #[test]
    fn a_stranger_confirms_nothing() {
        let requests = [request("r1", State::Sent, "F24: l’imposta è doppia")];
        let headers = format!("{AUTOMATIC}In-Reply-To: <r1@comune.example>\r\n");
        let evil =
            format!("From: desk@fornitore.example.evil.example\r\n{headers}Subject: [Ticket #6666]\r\n\r\n");
        match read(evil.as_bytes()) {
            Some(Arrival::Confirmation(confirmation)) => {
                assert_eq!(confirmed(&confirmation, &requests), None)
            }
            other => unreachable!("{other:?}"),
        }
    }

    #[test]
    fn receipts_of_certified_mail_are_no_ticket_numbers() {
        let about = "X-Ricevuta: accettazione\r\nX-Riferimento-Message-ID: <r1@comune.example>\r\n";
        assert_eq!(
            mail(&format!("{AUTOMATIC}{about}"), "ACCETTAZIONE: ticket 48213"),
            Some(Arrival::Receipt {
                about: Some("r1@comune.example".into()),
                bad: false
            })
        );
        assert_eq!(
            mail("", "AVVISO DI MANCATA CONSEGNA: ticket 48213"),
            Some(Arrival::Receipt {
                about: None,
                bad: true
            })
        );
    }

    #[test]
    fn the_sent_mail_is_known_by_recipient_and_subject() {
        let requests = [request("r1", State::HandedOver, "F24: l’imposta è doppia")];
        let Some(Arrival::Sent {
            message_id,
            to,
            subject,
        }) = mail(
            "To: IMU <IMU@fornitore.example>\r\nMessage-ID: <x@client>\r\n",
            "F24: l’imposta è  doppia",
        )
        else {
            unreachable!("it was sent")
        };
        let found = sent(&message_id, &to, &subject, &requests);
        assert_eq!(found.map(|request| request.id.as_str()), Some("r1"));
        assert_eq!(
            sent("x", &["tari@fornitore.example".into()], &subject, &requests),
            None
        );
    }

    #[test]
    fn a_persons_answer_is_no_confirmation_and_nonsense_is_nothing() {
        assert!(matches!(
            mail(
                "To: a@b.example\r\nMessage-ID: <m@x>\r\n",
                "[Ticket #48213] a voce"
            ),
            Some(Arrival::Sent { .. })
        ));
        assert_eq!(read(b""), None);
        assert_eq!(read(&[0xff; 300]), None);
    }
}
