//! When a request that a server has put off is tried again.

use jiff::{SignedDuration, Timestamp, Zoned};

use super::{Request, State};
use crate::domain::ticket::Availability;

/// Minutes after which a server that has put a request off is tried again, doubled with each attempt.
const FIRST_PAUSE: i64 = 5;
/// The longest pause, in minutes.
const LONGEST_PAUSE: i64 = 4 * 60;
/// Hours after which nobody is tried again by itself: the clerk is asked.
const GIVE_UP: i64 = 72;

impl Request {
    /// When the program may put it on the wire by itself: at once while it is queued (but not when it was in doubt before: that is
    /// the clerk's to say), after growing pauses when a server has put
    /// it off (RFC 5321, 4.5.4.1), never when it may have been delivered or after three days.
    pub fn next_attempt(&self) -> Option<Timestamp> {
        let minutes = |minutes: i64| SignedDuration::from_mins(minutes);
        let when = match (self.state, &self.reason) {
            (State::Queued, None) => self.changed,
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

impl Request {
    /// Whether the writer could still be called when it was made, and all hours that the letter says are over `now`.
    pub fn is_outdated(&self, now: &Zoned) -> bool {
        let said = Availability(&self.draft.availability);
        let then = self.created.to_zoned(now.time_zone().clone());
        self.state.may_be_sent() && !said.is_over(then.datetime()) && said.is_over(now.datetime())
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Reason, ReasonCode, Step, Via};
    use jiff::civil::{date, time};

    use super::*;
    use crate::domain::ticket::{Day, Draft, Window};

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
            changed: at(changed),
            attempts,
            reason: Some(reason(temporary)),
            ..waiting(state)
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
        let queued = Request {
            reason: None,
            ..request(State::Queued, 0, 0, false)
        };
        assert_eq!(queued.next_attempt(), Some(at(0)));
        assert_eq!(
            request(State::Queued, 1, 0, false).next_attempt(),
            None,
            "was in doubt"
        );
        assert_eq!(
            request(State::Refused, 1, 0, false).next_attempt(),
            None,
            "5xx stops"
        );
        for state in [State::Uncertain, State::HandedOver, State::Sent, State::Numbered] {
            assert_eq!(request(state, 1, 0, true).next_attempt(), None, "{state:?}");
        }
    }

    #[test]
    fn a_request_is_outdated_when_the_hours_it_says_passed_while_it_waited() {
        let on = |day: i8, from: i8, to: i8| Window {
            days: vec![],
            date: Some(date(2026, 11, day)),
            from: Some(time(from, 0, 0, 0)),
            to: Some(time(to, 0, 0, 0)),
        };
        let rome = |day: i8, hour: i8| {
            let moment = date(2026, 11, day).at(hour, 0, 0, 0);
            moment.in_tz("Europe/Rome").unwrap_or_default()
        };
        let outdated = |windows: &[Window], state, created: Zoned, now: Zoned| {
            let draft = Draft {
                availability: windows.to_vec(),
                ..Draft::default()
            };
            let request = Request {
                draft,
                created: created.timestamp(),
                ..waiting(state)
            };
            request.is_outdated(&now)
        };
        let morning = [on(23, 9, 12)];
        let queued = State::Queued;
        assert!(!outdated(&morning, queued, rome(23, 8), rome(23, 11)));
        assert!(outdated(&morning, queued, rome(23, 8), rome(23, 12)));
        assert!(outdated(&morning, State::Refused, rome(20, 8), rome(24, 8)));
        assert!(
            !outdated(&morning, queued, rome(23, 13), rome(24, 8)),
            "the clerk knew it"
        );
        assert!(!outdated(&morning, State::Sent, rome(23, 8), rome(24, 8)));
        let two = [on(23, 9, 12), on(25, 9, 12)];
        assert!(
            !outdated(&two, queued, rome(23, 8), rome(24, 8)),
            "one is still to come"
        );
        let weekly = Window {
            days: vec![Day::Mon],
            date: None,
            ..on(23, 9, 12)
        };
        assert!(!outdated(&[weekly], queued, rome(20, 8), rome(30, 8)));
        assert!(!outdated(&[], queued, rome(20, 8), rome(30, 8)));
    }

    fn waiting(state: State) -> Request {
        Request {
            id: "r".into(),
            state,
            via: Via::Smtp,
            draft: Draft::default(),
            module: String::new(),
            to: String::new(),
            subject: String::new(),
            message_id: String::new(),
            created: Timestamp::UNIX_EPOCH,
            changed: Timestamp::UNIX_EPOCH,
            attempts: 0,
            reason: None,
            number: None,
            handed: None,
            confirmation: None,
        }
    }
}
