//! What a server's answer, or the lack of one, means: the class of trouble, and whether it may mend itself.
//!
//! Servers agree on the first digit and on little else. The words looked for are those that Exchange Online, Gmail,
//! Postfix and Exim really use; where none is found the step decides.

use rustls::CertificateError;

use super::connection::{Answer, Trouble};
use crate::domain::request::{Reason, ReasonCode, Step};

/// The reason of a refusal.
pub fn of_answer(step: Step, answer: &Answer, with_token: bool) -> Reason {
    let words = answer.words();
    let code = code_of_answer(step, answer.code, &words.to_lowercase(), with_token);
    Reason {
        code,
        step,
        words,
        temporary: answer.code < 500
            && !matches!(code, ReasonCode::PasswordsOff | ReasonCode::LoginForbidden),
        server: None,
    }
}

fn code_of_answer(step: Step, code: u16, words: &str, with_token: bool) -> ReasonCode {
    let says = |word: &&str| words.contains(*word);
    let any = |these: &[&str]| these.iter().any(says);
    if any(&["5.7.30", "basic authentication is disabled"]) {
        return ReasonCode::PasswordsOff;
    }
    if any(&["smtpclientauthentication is disabled", "smtp auth is disabled"]) {
        return ReasonCode::LoginForbidden;
    }
    if step == Step::Recipient && (any(&["4.2.2", "5.2.2", "mailbox full", "quota"]) || code == 552) {
        return ReasonCode::MailboxFull;
    }
    if code < 500 {
        return ReasonCode::Busy;
    }
    if any(&["starttls", "5.7.11"]) || code == 538 {
        return ReasonCode::Insecure;
    }
    if any(&["5.2.252", "5.7.60", "sendasdenied", "sender address rejected"]) {
        return ReasonCode::SenderRefused;
    }
    let too_large = any(&["5.3.4", "5.2.3"]) || code == 552 && !any(&["5.7.", "5.2.2", "5.6."]);
    match step {
        // Google's 534 asks for a password made for one program, or for the browser.
        Step::Login if code == 534 => ReasonCode::PasswordsOff,
        Step::Login if matches!(code, 500..=504) => ReasonCode::LoginNotOffered,
        Step::Login if with_token => ReasonCode::TokenRefused,
        Step::Login => ReasonCode::Credentials,
        _ if code == 530 || any(&["5.7.57", "authentication required"]) => ReasonCode::LoginMissing,
        Step::Secure => ReasonCode::Insecure,
        Step::Size | Step::Sender | Step::Message if too_large => ReasonCode::TooLarge,
        Step::Recipient if any(&["relay", "access denied"]) => ReasonCode::RelayDenied,
        Step::Recipient if any(&["client host", "blocked", "helo command"]) => ReasonCode::Rejected,
        Step::Recipient => ReasonCode::RecipientRefused,
        Step::Sender | Step::Size => ReasonCode::SenderRefused,
        Step::Message if code == 552 || any(&["5.6.", "5.7."]) => ReasonCode::ContentRefused,
        Step::Message | Step::Name | Step::Connect => ReasonCode::Rejected,
    }
}

/// The reason of a conversation that went wrong. `proxied`: whether this computer goes out through a proxy.
pub fn of_trouble(step: Step, trouble: Trouble, proxied: bool) -> Reason {
    let (code, words) = match trouble {
        Trouble::NoName(_) | Trouble::Unreachable(_) | Trouble::Timeout
            if proxied && matches!(step, Step::Name | Step::Connect) =>
        {
            (ReasonCode::BehindProxy, system_words(trouble))
        }
        Trouble::NoName(_) => (ReasonCode::NameNotFound, system_words(trouble)),
        Trouble::Unreachable(_) => (ReasonCode::Unreachable, system_words(trouble)),
        Trouble::Timeout => (ReasonCode::Timeout, String::new()),
        Trouble::Closed(words) => (ReasonCode::Interrupted, words),
        Trouble::Tls(error) => (code_of_tls(&error), error.to_string()),
        Trouble::Injected => (ReasonCode::Insecure, "STARTTLS".into()),
        Trouble::Garbage(words) => (ReasonCode::NotMail, words),
        Trouble::Stopped => (ReasonCode::Stopped, String::new()),
    };
    let temporary = matches!(
        code,
        ReasonCode::NameNotFound
            | ReasonCode::Unreachable
            | ReasonCode::BehindProxy
            | ReasonCode::Timeout
            | ReasonCode::Interrupted
    );
    Reason {
        code,
        step,
        words,
        temporary,
        server: None,
    }
}

fn system_words(trouble: Trouble) -> String {
    match trouble {
        Trouble::NoName(words) => words,
        Trouble::Unreachable(error) => error.to_string(),
        _ => String::new(),
    }
}

fn code_of_tls(error: &rustls::Error) -> ReasonCode {
    use CertificateError as C;
    match error {
        rustls::Error::InvalidCertificate(error) => match error {
            C::Expired | C::ExpiredContext { .. } | C::NotValidYet | C::NotValidYetContext { .. } => {
                ReasonCode::CertificateExpired
            }
            C::NotValidForName | C::NotValidForNameContext { .. } => ReasonCode::CertificateName,
            _ => ReasonCode::CertificateUntrusted,
        },
        _ => ReasonCode::Insecure,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Answers as the big providers word them.
    #[test]
    #[expect(clippy::too_many_lines, reason = "a table")]
    fn the_words_of_real_servers_are_understood() {
        use ReasonCode as R;
        use Step as S;
        for (step, code, text, meant) in [
            (
                S::Login,
                535,
                "5.7.8 Error: authentication failed: UGFzc3dvcmQ6",
                R::Credentials,
            ),
            (
                S::Login,
                535,
                "5.7.3 Authentication unsuccessful [MI0P293CA0008]",
                R::Credentials,
            ),
            (
                S::Login,
                535,
                "5.7.139 Authentication unsuccessful, the user credentials were incorrect.",
                R::Credentials,
            ),
            (
                S::Login,
                535,
                "5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant.",
                R::LoginForbidden,
            ),
            (
                S::Login,
                535,
                "5.7.139 Authentication unsuccessful, basic authentication is disabled.",
                R::PasswordsOff,
            ),
            (
                S::Login,
                550,
                "5.7.30 Basic authentication is not supported for Client Submission.",
                R::PasswordsOff,
            ),
            (
                S::Login,
                534,
                "5.7.9 Application-specific password required.",
                R::PasswordsOff,
            ),
            (S::Login, 538, "5.7.11 Encryption required", R::Insecure),
            (
                S::Login,
                504,
                "5.7.4 Unrecognized authentication type",
                R::LoginNotOffered,
            ),
            (
                S::Sender,
                530,
                "5.7.0 Must issue a STARTTLS command first",
                R::Insecure,
            ),
            (
                S::Sender,
                530,
                "5.7.57 Client not authenticated to send mail.",
                R::LoginMissing,
            ),
            (S::Sender, 530, "5.7.0 Authentication Required.", R::LoginMissing),
            (
                S::Recipient,
                553,
                "5.7.1 <a@b.it>: Sender address rejected: not owned by user mario",
                R::SenderRefused,
            ),
            (
                S::Recipient,
                554,
                "5.7.1 <a@b.it>: Relay access denied",
                R::RelayDenied,
            ),
            (
                S::Recipient,
                554,
                "5.7.1 <a@b.it>: Recipient address rejected: Access denied",
                R::RelayDenied,
            ),
            (
                S::Recipient,
                550,
                "5.7.54 SMTP; Unable to relay recipient in non-accepted domain",
                R::RelayDenied,
            ),
            (
                S::Recipient,
                554,
                "5.7.1 Service unavailable; Client host [10.0.0.9] blocked using x",
                R::Rejected,
            ),
            (
                S::Recipient,
                552,
                "5.2.2 The email account that you tried to reach is over quota",
                R::MailboxFull,
            ),
            (
                S::Recipient,
                550,
                "5.1.1 <a@b.it>: Recipient address rejected: User unknown",
                R::RecipientRefused,
            ),
            (
                S::Message,
                552,
                "5.7.0 This message was blocked because its content presents a potential security issue.",
                R::ContentRefused,
            ),
            (
                S::Message,
                552,
                "5.3.4 Message size exceeds fixed limit",
                R::TooLarge,
            ),
            (
                S::Message,
                552,
                "Message size exceeds maximum permitted",
                R::TooLarge,
            ),
            (
                S::Message,
                554,
                "5.2.252 SendAsDenied; mario@b.it not allowed to send as anna@b.it",
                R::SenderRefused,
            ),
            (S::Message, 554, "5.7.1 rejected as spam", R::ContentRefused),
            (S::Message, 451, "4.7.1 Try again later", R::Busy),
        ] {
            let answer = Answer {
                code,
                lines: vec![text.to_owned()],
            };
            let reason = of_answer(step, &answer, false);
            assert_eq!(reason.code, meant, "{code} {text}");
            assert_eq!(reason.temporary, code < 500, "{code} {text}");
        }
    }
}
