//! `history`: everything that has left the form, and its ticket numbers.

use apriticket::app::App;
use apriticket::domain::failure::Failure;

use crate::arguments::History;
use crate::output::Output;
use crate::{Done, outbox, send};

/// Runs the verb.
pub fn run(app: &App, what: History, output: &Output) -> Result<Done, Failure> {
    match what {
        History::List => outbox::list(&app.requests()?, "cli-history-empty", output),
        History::Search { word } => {
            outbox::list(&app.search_requests(&word)?, "cli-history-none", output);
        }
        History::Read { mail } => {
            let name = mail.display().to_string();
            let request = app.take_mail(&mail)?.ok_or(Failure::MailUnknown { name })?;
            return send::report(app, &request, output);
        }
        History::Number { id, number } => return send::report(app, &app.set_number(&id, &number)?, output),
    }
    Ok(Done::Fine)
}
