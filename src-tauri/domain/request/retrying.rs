//! When a request that a server has put off is tried again.

use jiff::{SignedDuration, Timestamp};

use super::{Request, State};

/// Minutes after which a server that has put a request off is tried again, doubled with each attempt.
const FIRST_PAUSE: i64 = 5;
/// The longest pause, in minutes.
const LONGEST_PAUSE: i64 = 4 * 60;
/// Hours after which nobody is tried again by itself: the clerk is asked.
const GIVE_UP: i64 = 72;

impl Request {
    /// When the program may put it on the wire by itself: at once while it is queued, after growing pauses when a server has put
    /// it off (RFC 5321, 4.5.4.1), never when it may have been delivered or after three days.
    pub fn next_attempt(&self) -> Option<Timestamp> {
        let minutes = |minutes: i64| SignedDuration::from_mins(minutes);
        let when = match (self.state, &self.reason) {
            (State::Queued, _) => self.changed,
            (State::Refused, Some(reason)) if reason.temporary => {
                let doubled = self.attempts.saturating_sub(1).min(10);
                let pause = (FIRST_PAUSE << doubled).min(LONGEST_PAUSE);
                self.changed.checked_add(minutes(pause)).ok()?
            }
            _ => return None,
        };
        let last = self.created.checked_add(minutes(GIVE_UP * 60)).ok()?;
        (when <= last || self.state == State::Queued).then_some(when)
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Reason, ReasonCode, Step, Via};
    use super::*;
    use crate::domain::ticket::Draft;

    #[test]
    fn a_server_that_puts_off_is_asked_again_after_growing_pauses_and_not_for_ever() {
        let at = |minutes: i64| Timestamp::UNIX_EPOCH + SignedDuration::from_mins(minutes);
        let reason = |temporary| Reason {
            code: ReasonCode::Busy,
            step: Step::Recipient,
            words: String::new(),
            temporary,
            server: None,
        };
        let request = |state, attempts, changed: i64, temporary| Request {
            id: "r".into(),
            state,
            via: Via::Smtp,
            draft: Draft::default(),
            module: String::new(),
            to: String::new(),
            subject: String::new(),
            message_id: String::new(),
            created: at(0),
            changed: at(changed),
            attempts,
            reason: Some(reason(temporary)),
            number: None,
            handed: None,
            confirmation: None,
        };
        for (attempts, changed, next) in [
            (1, 0, Some(5)),
            (2, 5, Some(15)),
            (3, 15, Some(35)),
            (9, 1_000, Some(1_240)),
            (40, 4_200, None),
        ] {
            let refused = request(State::Refused, attempts, changed, true);
            assert_eq!(refused.next_attempt(), next.map(at), "attempt {attempts}");
        }
        assert_eq!(request(State::Queued, 0, 0, false).next_attempt(), Some(at(0)));
        assert_eq!(
            request(State::Refused, 1, 0, false).next_attempt(),
            None,
            "5xx stops"
        );
        for state in [State::Uncertain, State::HandedOver, State::Sent, State::Numbered] {
            assert_eq!(request(state, 1, 0, true).next_attempt(), None, "{state:?}");
        }
    }
}
