//! `outbox`: the requests that wait for something, and what can be done with them.

use apriticket::app::App;
use apriticket::domain::failure::Failure;
use apriticket::domain::request::Request;
use apriticket::domain::trouble::Trouble;
use serde_json::{Value, json};

use crate::arguments::Outbox;
use crate::output::Output;
use crate::{Done, send, ticket};

/// Runs the verb.
pub fn run(app: &App, what: Outbox, output: &Output) -> Result<Done, Failure> {
    match what {
        Outbox::List { for_it } => {
            let open: Vec<_> = app
                .requests()?
                .into_iter()
                .filter(|request| request.state.is_open())
                .collect();
            if for_it {
                troubles(&open, output);
                return Ok(Done::Fine);
            }
            list(&open, "cli-outbox-empty", output);
            name_set_aside(app, output)?;
        }
        Outbox::Run { password_stdin } => {
            let password = ticket::password(password_stdin);
            let tried = app.run_queue(password.as_deref())?;
            list(&tried, "cli-outbox-nothing-queued", output);
            for waits in tried.iter().filter(|request| app.is_outdated(request)) {
                output.aside(&output.say(
                    "cli-outbox-outdated",
                    &[("id", &waits.id), ("subject", &waits.subject)],
                ));
            }
            name_set_aside(app, output)?;
        }
        Outbox::Retry { id, password_stdin } => {
            return send::report(app, &app.retry(&id, ticket::password(password_stdin))?, output);
        }
        Outbox::Confirm { id, not_sent } => return send::report(app, &app.confirm(&id, !not_sent)?, output),
        Outbox::Drop { id } => {
            let draft = app.take_back(&id)?;
            output.answer(&json!({"draft": draft.id}), || {
                output.say("cli-outbox-dropped", &[("id", &draft.id)])
            });
        }
    }
    Ok(Done::Fine)
}

/// Names, beside the data, what could not be read and where it lies.
pub fn name_set_aside(app: &App, output: &Output) -> Result<(), Failure> {
    for aside in app.set_aside()? {
        let id = format!("cli-set-aside-{}", aside.what.id());
        let place = aside.place.display().to_string();
        output.aside(&output.say(
            &id,
            &[
                ("name", &aside.name),
                ("place", &place),
                ("detail", &aside.detail),
            ],
        ));
    }
    Ok(())
}

/// What to forward to IT, for the requests that have something to tell.
fn troubles(requests: &[Request], output: &Output) {
    let troubles: Vec<_> = requests
        .iter()
        .filter_map(|request| Some(Trouble::of(request.reason.as_ref()?, request.changed)))
        .collect();
    output.answer(&troubles, || {
        if troubles.is_empty() {
            return output.say("cli-outbox-no-trouble", &[]);
        }
        let texts = troubles.iter().map(|trouble| output.words().trouble(trouble));
        texts.collect::<Vec<_>>().join("\n\n")
    });
}

/// Requests as a list, or the words for none.
pub fn list(requests: &[Request], none: &str, output: &Output) {
    let card = |request: &Request| {
        json!({
            "id": request.id, "state": request.state, "subject": request.subject,
            "message_id": request.message_id, "attempts": request.attempts,
            "reason": request.reason.as_ref().map(|reason| output.words().reason(reason)),
            "to": request.to, "via": request.via, "number": request.number,
            "handed": request.handed,
            "created": request.created.to_string(), "changed": request.changed.to_string(),
        })
    };
    output.answer(&requests.iter().map(card).collect::<Value>(), || {
        if requests.is_empty() {
            output.say(none, &[])
        } else {
            requests
                .iter()
                .map(|request| send::in_words(request, output))
                .collect::<Vec<_>>()
                .join("\n\n")
        }
    });
}
