//! Giving the message, and what its fate is when that goes wrong.

use std::io::Read;

use super::connection::{Connection, Trouble};
use super::{CHUNK, PATIENCE_AT_THE_END, PATIENCE_FOR_A_PIECE, PATIENCE_FOR_GOODBYE, Server, Stop, patience};
use crate::domain::request::{Outcome, Reason, ReasonCode, Step};

impl Server {
    /// Gives the message after DATA has been accepted.
    pub(super) fn give(
        &self,
        connection: &mut Connection,
        mut message: impl Read,
        bytes: u64,
        stop: &Stop,
    ) -> Outcome {
        let unfinished = |words: String| {
            Outcome::Refused(Reason {
                temporary: true,
                ..self.own(ReasonCode::Interrupted, Step::Message, words)
            })
        };
        let mut left = bytes;
        let mut line_starts = true;
        let mut chunk = vec![0; CHUNK];
        while left > 0 {
            let read = match message.read(&mut chunk) {
                // Without its final dot the server must throw away what it has (RFC 5321, 4.1.1.4).
                Ok(0) => return unfinished(String::new()),
                Ok(read) => read,
                Err(error) => return unfinished(error.to_string()),
            };
            left = left.saturating_sub(read as u64);
            connection.wait_for(patience(PATIENCE_FOR_A_PIECE));
            if let Err(trouble) = connection.say(&stuffed(&chunk[..read], &mut line_starts)) {
                // Who hangs up in the middle has perhaps said why.
                connection.wait_for(patience(PATIENCE_FOR_GOODBYE));
                let said = connection.hear().ok().filter(|answer| answer.code >= 400);
                let reason = said.map_or_else(
                    || self.broken(Step::Message, trouble),
                    |answer| self.refusal(Step::Message, &answer),
                );
                return Outcome::Refused(reason);
            }
        }
        // From the dot on only the server knows: nobody can stop it any more.
        if !stop.shut() {
            return Outcome::Refused(self.broken(Step::Message, Trouble::Stopped));
        }
        connection.wait_for(patience(PATIENCE_AT_THE_END));
        let dot: &[u8] = if line_starts { b".\r\n" } else { b"\r\n.\r\n" };
        match connection.say(dot).and_then(|()| connection.hear()) {
            Ok(answer) if answer.code < 300 => Outcome::Sent,
            Ok(answer) if answer.code >= 400 => Outcome::Refused(self.refusal(Step::Message, &answer)),
            Ok(answer) => self.doubt(answer.words()),
            Err(trouble) => self.doubt(self.broken(Step::Message, trouble).words),
        }
    }

    fn doubt(&self, words: String) -> Outcome {
        Outcome::Uncertain(self.own(ReasonCode::Lost, Step::Message, words))
    }
}

/// A piece of the message with its leading dots doubled (RFC 5321, 4.5.2).
fn stuffed(piece: &[u8], line_starts: &mut bool) -> Vec<u8> {
    let mut out = Vec::with_capacity(piece.len() + 16);
    for byte in piece {
        if *line_starts && *byte == b'.' {
            out.push(b'.');
        }
        out.push(*byte);
        *line_starts = *byte == b'\n';
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn leading_dots_are_doubled_across_pieces() {
        let mut line_starts = true;
        let mut out = Vec::new();
        for piece in [&b".a\r\n"[..], b".", b".b\r", b"\n", b"..c.\r\n"] {
            out.extend(stuffed(piece, &mut line_starts));
        }
        assert_eq!(String::from_utf8_lossy(&out), "..a\r\n...b\r\n...c.\r\n");
        assert!(line_starts, "the dot may follow");
    }
}
