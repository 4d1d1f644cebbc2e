//! `history`: everything that has left the form, and its ticket numbers.

use apriticket::app::App;
use apriticket::domain::failure::Failure;
use apriticket::domain::request::Request;

use crate::arguments::History;
use crate::output::Output;
use crate::{Done, outbox, send};

/// Runs the verb.
pub fn run(app: &App, what: History, output: &Output) -> Result<Done, Failure> {
    match what {
        History::List => outbox::list(&app.requests()?, "cli-history-empty", output),
        History::Search { word } => {
            let word = word.to_lowercase();
            let found: Vec<_> = app
                .requests()?
                .into_iter()
                .filter(|request| mentions(request, &word))
                .collect();
            outbox::list(&found, "cli-history-none", output);
        }
        History::Number { id, number } => return send::report(app, &app.set_number(&id, &number)?, output),
    }
    Ok(Done::Fine)
}

fn mentions(request: &Request, word: &str) -> bool {
    let number = request.number.as_deref().unwrap_or_default();
    [
        &request.subject,
        &request.module,
        &request.draft.entity,
        &request.draft.description,
        number,
    ]
    .iter()
    .any(|text| text.to_lowercase().contains(word))
}
