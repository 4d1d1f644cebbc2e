//! The rows: a step, a way to fail, and what must be known of it afterwards.

use crate::support::awkward_server::At::{self, *};
use crate::support::awkward_server::Way::{self, *};

/// Where, how; then state, code, step, whether trying again may help, deliveries.
pub type Row = (At, Way, &'static str, &'static str, &'static str, bool, usize);

pub const GREETING: &[Row] = &[
    (Greeting, Say("554 5.3.2 no service here"), "refused", "rejected", "connect", false, 0),
    (Greeting, Say("421 4.3.2 too busy"), "refused", "busy", "connect", true, 0),
    (Greeting, SayAndDrop("554-5.7.1 your network\r\n554 5.7.1 is not welcome"), "refused", "rejected", "connect", false, 0),
    (Greeting, Drop, "refused", "interrupted", "connect", true, 0),
    (Greeting, Half("220 post"), "refused", "interrupted", "connect", true, 0),
    (Greeting, Stall, "refused", "timeout", "connect", true, 0),
    (Greeting, Drip, "refused", "timeout", "connect", true, 0),
    (Greeting, Flood, "refused", "not-mail", "connect", false, 0),
    (Greeting, SayAndDrop("HTTP/1.1 400 Bad Request\r\nServer: proxy\r\n"), "refused", "not-mail", "connect", false, 0),
    (Greeting, Say("250 wrong number"), "refused", "not-mail", "connect", false, 0),
    (Greeting, Slowly, "sent", "", "", false, 1),
];

pub const HELLO: &[Row] = &[
    (Hello, Say("550 who are you"), "refused", "rejected", "connect", false, 0),
    (Hello, Say("421 4.7.0 closing"), "refused", "busy", "connect", true, 0),
    (Hello, Drop, "refused", "interrupted", "connect", true, 0),
    (Hello, Half("250-posta.example\r\n250-SI"), "refused", "interrupted", "connect", true, 0),
    (Hello, Stall, "refused", "timeout", "connect", true, 0),
    (Hello, Say("250-posta.example\r\n550 both"), "refused", "not-mail", "connect", false, 0),
    (Hello, Say("\u{1b}[2J250 ok"), "refused", "not-mail", "connect", false, 0),
    (Hello, Slowly, "sent", "", "", false, 1),
];

pub const ENVELOPE: &[Row] = &[
    (Mail, Say("550 5.7.1 not your address"), "refused", "sender-refused", "sender", false, 0),
    (Mail, Say("530 5.7.0 Authentication required"), "refused", "login-missing", "sender", false, 0),
    (Mail, Say("530 5.7.0 Must issue a STARTTLS command first"), "refused", "insecure", "sender", false, 0),
    (Mail, Say("552 5.3.4 too large"), "refused", "too-large", "sender", false, 0),
    (Mail, Say("550 5.7.30 Basic authentication is not supported"), "refused", "passwords-off", "sender", false, 0),
    (Mail, Say("452 4.3.1 disk full"), "refused", "busy", "sender", true, 0),
    (Mail, Drop, "refused", "interrupted", "sender", true, 0),
    (Mail, Stall, "refused", "timeout", "sender", true, 0),
    (Mail, Say("354 what"), "refused", "not-mail", "sender", false, 0),
    (Rcpt, Say("550 5.1.1 no such user"), "refused", "recipient-refused", "recipient", false, 0),
    (Rcpt, Say("550-5.1.1 no such user,\r\n550-5.1.1 look it up\r\n550 5.1.1 on our page"), "refused", "recipient-refused", "recipient", false, 0),
    (Rcpt, Say("554 5.7.1 Relay access denied"), "refused", "relay-denied", "recipient", false, 0),
    (Rcpt, Say("552 5.2.2 mailbox full"), "refused", "mailbox-full", "recipient", false, 0),
    (Rcpt, Say("553 5.7.1 Sender address rejected: not owned"), "refused", "sender-refused", "recipient", false, 0),
    (Rcpt, Say("451 4.7.1 greylisted, come back"), "refused", "busy", "recipient", true, 0),
    (Rcpt, Drop, "refused", "interrupted", "recipient", true, 0),
    (Rcpt, Stall, "refused", "timeout", "recipient", true, 0),
    (Rcpt, Drip, "refused", "timeout", "recipient", true, 0),
    (Rcpt, Say("251 will forward"), "sent", "", "", false, 1),
];

pub const MESSAGE: &[Row] = &[
    (Data, Say("451 4.3.0 not now"), "refused", "busy", "message", true, 0),
    (Data, Say("554 5.5.1 no valid recipients"), "refused", "rejected", "message", false, 0),
    (Data, Say("250 ok"), "refused", "not-mail", "message", false, 0),
    (Data, Drop, "refused", "interrupted", "message", true, 0),
    (Data, Stall, "refused", "timeout", "message", true, 0),
    (Data, Slowly, "sent", "", "", false, 1),
    (Dot, Say("554 5.7.1 looks like spam"), "refused", "content-refused", "message", false, 0),
    (Dot, Say("552-5.7.0 This message was blocked because its content\r\n552 5.7.0 presents a potential security issue."), "refused", "content-refused", "message", false, 0),
    (Dot, Say("552 5.3.4 message too large"), "refused", "too-large", "message", false, 0),
    (Dot, Say("554 5.2.252 SendAsDenied"), "refused", "sender-refused", "message", false, 0),
    (Dot, Say("550 no"), "refused", "rejected", "message", false, 0),
    (Dot, Say("451 4.3.0 disk full"), "refused", "busy", "message", true, 0),
    (Dot, SayAndDrop("421 4.3.2 shutting down"), "refused", "busy", "message", true, 0),
    (Dot, SayAndDrop("250 taken"), "sent", "", "", false, 1),
    (Dot, Say("250-taken\r\n250 as 4711"), "sent", "", "", false, 1),
    (Dot, Slowly, "sent", "", "", false, 1),
    (Dot, Drop, "uncertain", "lost", "message", false, 1),
    (Dot, Half("250 tak"), "uncertain", "lost", "message", false, 1),
    (Dot, Stall, "uncertain", "lost", "message", false, 1),
    (Dot, Drip, "uncertain", "lost", "message", false, 1),
    (Dot, Say("what was that?"), "uncertain", "lost", "message", false, 1),
    (Dot, Say("354 go"), "uncertain", "lost", "message", false, 1),
];

/// With an attachment so large that the message cannot wait in the sockets.
pub const BODY: &[Row] = &[
    (Body, Drop, "refused", "interrupted", "message", true, 0),
    (Body, Stall, "refused", "timeout", "message", true, 0),
    (Body, SayAndDrop("552 5.3.4 stop, too large"), "refused", "too-large", "message", false, 0),
    (Body, SayAndDrop("451 4.3.1 no space"), "refused", "busy", "message", true, 0),
];

/// To a server that asks for a password.
pub const LOGIN: &[Row] = &[
    (Auth, Say("535 5.7.8 bad credentials"), "refused", "credentials", "login", false, 0),
    (Auth, Say("535 5.7.139 Authentication unsuccessful, SmtpClientAuthentication is disabled for the Tenant"), "refused", "login-forbidden", "login", false, 0),
    (Auth, Say("550 5.7.30 Basic authentication is not supported for Client Submission"), "refused", "passwords-off", "login", false, 0),
    (Auth, Say("534 5.7.9 Application-specific password required"), "refused", "passwords-off", "login", false, 0),
    (Auth, Say("504 5.5.4 unrecognised"), "refused", "login-not-offered", "login", false, 0),
    (Auth, Say("454 4.7.0 temporary failure"), "refused", "busy", "login", true, 0),
    (Auth, Say("334 go on"), "refused", "not-mail", "login", false, 0),
    (Auth, Drop, "refused", "interrupted", "login", true, 0),
    (Auth, Stall, "refused", "timeout", "login", true, 0),
];
