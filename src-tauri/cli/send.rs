//! `send`: the whole way of a ticket, outbox included.

use std::thread;
use std::time::Duration;

use apriticket::adapters::trial_desk::ANSWERS_AFTER;
use apriticket::app::App;
use apriticket::domain::failure::Failure;
use apriticket::domain::handed::Handed;
use apriticket::domain::request::{Request, State, Via};
use apriticket::domain::rules::Severity;
use apriticket::wire::cards;

use crate::arguments::{Send, Way};
use crate::output::Output;
use crate::{Done, check, ticket};

/// Runs the verb.
pub fn run(app: &App, request: Send, output: &Output) -> Result<Done, Failure> {
    let draft = app.draft_of_file(ticket::read(&request.ticket)?, ticket::folder(&request.ticket))?;
    let findings = app.check(&draft);
    if !findings.is_empty() {
        output.note(&check::in_words(
            &request.ticket.display().to_string(),
            app,
            &draft,
            &findings,
            output,
        ));
    }
    if findings
        .iter()
        .any(|finding| finding.severity == Severity::Blocking)
    {
        app.delete_draft(&draft.id)?;
        return Ok(Done::Blocked);
    }
    let via = match request.via {
        Way::Smtp => Via::Smtp,
        Way::Client => Via::Client,
        Way::Eml => Via::Eml,
    };
    let password = ticket::password(request.password_stdin);
    if let Some(password) = password.as_deref().filter(|_| request.remember) {
        app.remember_when_accepted(password);
    }
    match app.hand_off(&draft, via, password, request.out) {
        Ok(handed_off) => handed_off.map_or(Ok(Done::Fine), |handed_off| report(app, &handed_off, output)),
        Err(failure) => {
            // The ticket file is the original; no copy of it is left among the window's drafts.
            // When the request is in the outbox already, there is none.
            let _ = app.delete_draft(&draft.id);
            Err(failure)
        }
    }
}

/// Says where a request stands; in trial mode after waiting for the desk's answer.
pub fn report(app: &App, request: &Request, output: &Output) -> Result<Done, Failure> {
    let mut request = request.clone();
    if app.is_trial() && request.state == State::Sent {
        output.note(&output.say("cli-trial-waiting", &[]));
        for _ in 0..20 {
            thread::sleep(ANSWERS_AFTER / 8);
            request = app.request(&request.id)?;
            if request.state == State::Numbered {
                break;
            }
        }
        thread::sleep(Duration::from_millis(50));
    }
    output.answer(&cards::request(app, &request), || {
        let mut words = in_words(&request, output);
        let missing = |handed: &Handed| handed.left_out > 0 || handed.cut;
        if let Some(folder) = app
            .handed_files(&request)
            .filter(|_| request.handed.as_ref().is_some_and(missing))
        {
            words += "\n  ";
            words += &output.say("cli-handed-folder", &[("folder", &folder.display().to_string())]);
        }
        words
    });
    Ok(Done::Fine)
}

/// A request as a person reads it: state, what it is, why, what happens next.
pub fn in_words(request: &Request, output: &Output) -> String {
    let words = output.words();
    let number = request
        .number
        .as_deref()
        .map(|number| format!(" #{number}"))
        .unwrap_or_default();
    let mut lines = vec![
        format!(
            "{}{number} · {} · {}",
            words.state(request.state),
            request.subject,
            request.to
        ),
        format!(
            "  {}",
            output.say(
                "cli-request-id",
                &[("id", &request.id), ("message", &request.message_id)]
            )
        ),
    ];
    if let Some(reason) = &request.reason {
        lines.extend(words.reason(reason).lines().map(|line| format!("  {line}")));
        if !reason.words.is_empty() {
            lines.push(format!(
                "  {}",
                output.say("cli-server-words", &[("words", &reason.words)])
            ));
        }
    }
    if let Some(handed) = request
        .handed
        .as_ref()
        .filter(|_| request.state == State::HandedOver)
    {
        lines.extend(words.handed(handed).into_iter().map(|line| format!("  {line}")));
    }
    let id = format!("state-{}", apriticket::text::dashed(request.state.id()));
    lines.extend(
        words
            .attribute(&id, "next", &apriticket::text::Arguments::new())
            .map(|next| format!("  {next}")),
    );
    lines.join("\n")
}
