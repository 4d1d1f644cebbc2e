//! `compose`: the message of a ticket in a file, nothing sent and nothing kept.

use apriticket::adapters::text_file;
use apriticket::app::App;
use apriticket::domain::failure::Failure;
use apriticket::domain::message;
use apriticket::domain::rules::Severity;

use crate::arguments::Compose;
use crate::output::Output;
use crate::{Done, check, ticket};

/// Runs the verb.
pub fn run(app: &App, request: &Compose, output: &Output) -> Result<Done, Failure> {
    let draft = app.draft_of_file(ticket::read(&request.ticket)?, ticket::folder(&request.ticket))?;
    let written = write(app, &draft, request, output);
    app.delete_draft(&draft.id)?;
    written
}

fn write(
    app: &App,
    draft: &apriticket::domain::ticket::Draft,
    request: &Compose,
    output: &Output,
) -> Result<Done, Failure> {
    let findings = app.check(draft);
    if findings
        .iter()
        .any(|finding| finding.severity == Severity::Blocking)
    {
        output.note(&check::in_words(
            &request.ticket.display().to_string(),
            app,
            draft,
            &findings,
            output,
        ));
        return Ok(Done::Blocked);
    }
    let composed = app.compose(draft, &draft.id)?;
    if composed.stamp.from.is_none() && !request.for_client {
        return Err(Failure::SenderMissing);
    }
    let mut mail = Vec::new();
    app.write_mail(&composed, &mut mail)
        .map_err(|error| Failure::Unexpected {
            detail: error.to_string(),
        })?;
    text_file::write_with(&request.out, |file| {
        use std::io::Write;
        if request.for_client {
            message::for_client(&mail[..], file)
        } else {
            file.write_all(&mail)
        }
    })?;
    let out = request.out.display().to_string();
    let answer = serde_json::json!({
        "out": out, "to": composed.letter.to, "subject": composed.letter.subject,
        "message_id": composed.stamp.message_id, "bytes": mail.len(),
    });
    output.answer(&answer, || {
        output.say("cli-composed", &[("file", &out), ("to", &composed.letter.to)])
    });
    Ok(Done::Fine)
}
