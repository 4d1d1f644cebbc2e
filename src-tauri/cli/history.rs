//! `history`: everything that has left the form, and its ticket numbers.

use apriticket::app::{App, Emptied};
use apriticket::domain::failure::Failure;
use serde_json::json;

use crate::arguments::History;
use crate::output::Output;
use crate::{Done, outbox, send};

/// Runs the verb.
pub fn run(app: &App, what: History, output: &Output) -> Result<Done, Failure> {
    match what {
        History::List => {
            outbox::list(&app.requests()?, "cli-history-empty", output);
            outbox::name_set_aside(app, output)?;
        }
        History::Search { word } => {
            outbox::list(&app.search_requests(&word)?, "cli-history-none", output);
        }
        History::Read { mail } => {
            let name = mail.display().to_string();
            let request = app.take_mail(&mail)?.ok_or(Failure::MailUnknown { name })?;
            return send::report(app, &request, output);
        }
        History::Delete { drafts, yes, .. } => delete(app, drafts, yes, output)?,
        History::Number { id, number } => return send::report(app, &app.set_number(&id, &number)?, output),
    }
    Ok(Done::Fine)
}

fn delete(app: &App, drafts: bool, yes: bool, output: &Output) -> Result<(), Failure> {
    let (id, mut found) = match yes {
        true => ("cli-delete-done", app.delete_everything(drafts)?),
        false => ("cli-delete-would", app.everything()?),
    };
    if !drafts {
        found.drafts = 0;
    }
    let Emptied {
        requests,
        waiting,
        drafts,
        set_aside,
    } = found;
    let said = json!({
        "deleted": yes, "requests": requests, "waiting": waiting, "drafts": drafts, "set_aside": set_aside,
    });
    let [requests, waiting, drafts, aside] =
        [requests, waiting, drafts, set_aside].map(|count| count.to_string());
    output.answer(&said, || {
        let counts = [
            ("requests", &*requests),
            ("waiting", &waiting),
            ("drafts", &drafts),
            ("aside", &aside),
        ];
        output.say(id, &counts)
    });
    Ok(())
}
