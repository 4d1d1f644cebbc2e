//! The mail program in the window: which way a request would take into it, and an example that takes it.

#![expect(
    clippy::needless_pass_by_value,
    reason = "a command is given its request; the table asks for one shape"
)]

use serde::Serialize;

use super::commands::Answer;
use super::requests::{Nothing, OfRequest};
use crate::app::Modes;
use crate::domain::handed::{Handed, Passed};

/// How a request would come into the mail program.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct MailProgramCard {
    /// The way that would be taken first; `None` when there is none.
    pub would: Option<Handed>,
    /// The ways that are left out before it.
    pub passed: Vec<Passed>,
}

/// Which way a request would take; starts nothing.
pub fn mail_program(modes: &Modes, _: Nothing) -> Answer<MailProgramCard> {
    let found = modes.app().mail_program();
    Ok(MailProgramCard {
        would: found.would,
        passed: found.passed,
    })
}

/// Opens an example addressed to the writer.
pub fn try_mail_program(modes: &Modes, _: Nothing) -> Answer<Handed> {
    modes.app().try_mail_program()
}

/// Stops a transfer; `false` when it is too late for that.
pub fn stop_sending(modes: &Modes, request: OfRequest) -> Answer<bool> {
    Ok(modes.app().stop_sending(&request.request))
}

/// Stops trying the mail server: `test_mail` answers at once.
pub fn stop_mail_test(modes: &Modes, _: Nothing) -> Answer<()> {
    modes.app().stop_mail_test();
    Ok(())
}

/// Calls off a sign-in that waits for a person; the one that holds stays.
pub fn cancel_sign_in(modes: &Modes, _: Nothing) -> Answer<()> {
    modes.app().cancel_sign_in();
    Ok(())
}

/// Opens the page on which a code is typed in the browser.
pub fn open_device_page(modes: &Modes, _: Nothing) -> Answer<()> {
    modes.app().open_device_page()
}
