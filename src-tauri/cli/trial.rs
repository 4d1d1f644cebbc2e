//! `trial`: the whole story with an example request, for a computer without a display. Nothing leaves it.

use apriticket::app::App;
use apriticket::domain::failure::{Failure, Syntax};
use apriticket::domain::request::Via;
use apriticket::domain::ticket::{TicketFile, TicketFormat};

use crate::output::Output;
use crate::{Done, check, send};

/// Runs the verb.
pub fn run(app: &App, output: &Output) -> Result<Done, Failure> {
    let text = include_str!("../../vendor/palitalsoft/trial/ticket.toml");
    let file = TicketFile::parse(text, TicketFormat::Toml).map_err(|Syntax { line, column, detail }| {
        Failure::TicketSyntax {
            file: "trial/ticket.toml".into(),
            line,
            column,
            detail,
        }
    })?;
    let draft = app.draft_of_file(file, std::path::Path::new(""))?;

    output.note(&output.say("cli-trial-generic", &[]));
    let mut generic = draft.clone();
    "Richiesta assistenza".clone_into(&mut generic.subject);
    output.note(&check::in_words(
        "«Richiesta assistenza»",
        app,
        &generic,
        &app.check(&generic),
        output,
    ));

    output.note("");
    output.note(&output.say("cli-trial-mended", &[("subject", &draft.subject)]));
    let composed = app.compose(&draft, &draft.id)?;
    let indented = composed
        .letter
        .body
        .trim_end()
        .lines()
        .map(|line| format!("    {line}"))
        .collect::<Vec<_>>();
    output.note(&format!("{}\n", indented.join("\n")));

    let Some(request) = app.hand_off(&draft, Via::Smtp, None, None)? else {
        return Ok(Done::Fine);
    };
    send::report(app, &request, output)?;
    if let Some(mailbox) = app.trial_mailbox() {
        output.note(&output.say("cli-trial-mailbox", &[("folder", &mailbox.display().to_string())]));
    }
    Ok(Done::Fine)
}
