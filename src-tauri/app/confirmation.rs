//! The vendor's automatic confirmation: it names the request that it answers and the ticket number (guide 2.1).
//!
//! Recognised by the headers of automatic answers (RFC 3834), tied to a request by `In-Reply-To` (RFC 5322, 3.6.4). Today
//! the trial desk's confirmations are read; a dropped mail of the vendor will take the same way.

use mail_parser::{HeaderValue, MessageParser};

use super::App;
use crate::domain::failure::Failure;
use crate::domain::request::State;
use crate::domain::vendor;

/// What a confirmation says.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Confirmation {
    message_id: String,
    number: String,
}

fn read(mail: &[u8]) -> Option<Confirmation> {
    let mail = MessageParser::default().parse_headers(mail)?;
    let automatic = matches!(mail.header("Auto-Submitted"), Some(HeaderValue::Text(kind)) if !kind.eq_ignore_ascii_case("no"));
    let number = vendor::ticket_number(mail.subject()?)?.to_owned();
    let message_id = mail.in_reply_to().as_text()?.to_owned();
    automatic.then_some(Confirmation { message_id, number })
}

impl App {
    /// Writes the numbers of confirmations that have arrived to their requests.
    pub(super) fn take_confirmations(&self) -> Result<(), Failure> {
        for mail in self.trial_mails()?.iter().filter(|mail| mail.confirmation) {
            let Some(confirmation) = read(&mail.bytes) else {
                continue;
            };
            let Some(request) = self.store()?.request_of_message(&confirmation.message_id)? else {
                continue;
            };
            if matches!(request.state, State::Sent | State::Uncertain) {
                self.store()?
                    .set_number(&request.id, &confirmation.number, self.clock.instant())?;
            }
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mail(auto: &str, subject: &str) -> String {
        format!(
            "From: x@fornitore.example\r\n{auto}In-Reply-To: <m@comune.example>\r\nSubject: {subject}\r\n\r\n"
        )
    }

    #[test]
    fn an_automatic_answer_with_a_number_confirms() {
        let automatic = "Auto-Submitted: auto-replied\r\n";
        let confirmed = Confirmation {
            message_id: "m@comune.example".into(),
            number: "48213".into(),
        };
        assert_eq!(
            read(mail(automatic, "[Ticket #48213] presa in carico").as_bytes()),
            Some(confirmed)
        );
        assert_eq!(
            read(mail(automatic, "Accettazione: ruolo TARI").as_bytes()),
            None,
            "a receipt names no ticket"
        );
        assert_eq!(
            read(mail("", "[Ticket #48213] a voce").as_bytes()),
            None,
            "a person's answer is no confirmation"
        );
    }
}
