//! Saying who one is (RFC 4954): PLAIN, LOGIN, and XOAUTH2 with a token.

use std::fmt;

use super::Server;
use super::connection::{Answer, Connection, shown};
use crate::domain::request::{Reason, ReasonCode, Step};

/// Who sends.
#[derive(Clone)]
pub enum Login {
    /// With a password.
    Password {
        /// User name.
        user: String,
        /// Password.
        password: String,
    },
    /// With an access token of OAuth 2.
    Token {
        /// User name: the mailbox.
        user: String,
        /// The token.
        token: String,
    },
}

impl fmt::Debug for Login {
    /// The user, never the secret.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Password { user, .. } => write!(f, "password of {user}"),
            Self::Token { user, .. } => write!(f, "token of {user}"),
        }
    }
}

/// Logs in by the best way that both know.
pub(super) fn log_in(
    server: &Server,
    login: &Login,
    connection: &mut Connection,
    offered: &[String],
) -> Result<Answer, Reason> {
    let offers = |way: &str| offered.iter().any(|offered| offered == way);
    let mut say = |line: String, good: &[u16]| {
        let heard = connection.command(line + "\r\n");
        server.expect(Step::Login, heard, good)
    };
    match login {
        Login::Password { user, password } if offers("PLAIN") => say(
            format!("AUTH PLAIN {}", coded(&format!("\0{user}\0{password}"))),
            &[235],
        ),
        Login::Password { user, password } if offers("LOGIN") => {
            say("AUTH LOGIN".into(), &[334])?;
            say(coded(user), &[334])?;
            say(coded(password), &[235])
        }
        Login::Token { user, token } if offers("XOAUTH2") => {
            let answer = say(
                format!(
                    "AUTH XOAUTH2 {}",
                    coded(&format!("user={user}\x01auth=Bearer {token}\x01\x01"))
                ),
                &[235, 334],
            )?;
            if answer.code == 235 {
                return Ok(answer);
            }
            // A refusal comes as a challenge with the reason inside; an empty line asks for the answer proper.
            let inside = answer.lines.concat();
            let inside = base64_simd::STANDARD
                .decode_to_vec(inside.trim())
                .unwrap_or_default();
            say(String::new(), &[235]).map_err(|reason| Reason {
                words: shown(&format!("{} {}", reason.words, String::from_utf8_lossy(&inside))),
                ..reason
            })
        }
        _ => Err(server.own(
            ReasonCode::LoginNotOffered,
            Step::Login,
            format!("AUTH {}", offered.join(" ")),
        )),
    }
}

fn coded(text: &str) -> String {
    base64_simd::STANDARD.encode_to_string(text)
}
