//! `addresses import|diff|fetch|restore`: a new list in the place of the one in use, after a look at what it changes.

use std::path::Path;

use apriticket::app::{App, Applied, Proposal};
use apriticket::domain::address_list::Difference;
use apriticket::domain::address_list::page::{Found, Outcome};
use apriticket::domain::failure::Failure;
use apriticket::text::dashed;
use serde_json::{Value, json};

use crate::Done;
use crate::addresses::show;
use crate::output::Output;

/// Takes a list in. `trial`: only reads, trusting these domains where there are any.
pub fn import(
    app: &App,
    file: &Path,
    trial: Option<&Vec<String>>,
    yes: bool,
    output: &Output,
) -> Result<Done, Failure> {
    let proposal = app.propose_file(file, trial.map_or(&[], Vec::as_slice))?;
    if trial.is_some() {
        output.answer(&seen(&proposal), || in_words(&proposal, output));
        return match proposal.failure(&app.trusted_domains()) {
            Some(failure) => Err(failure),
            None => Ok(Done::Fine),
        };
    }
    if let Some(failure) = proposal.failure(&app.trusted_domains()) {
        return Err(failure);
    }
    let of_a_page = file
        .extension()
        .is_some_and(|end| end.to_string_lossy().to_lowercase().contains("htm"));
    take_in(app, &proposal, yes || !of_a_page, output)
}

/// Fetches the list and takes it in.
pub fn fetch(app: &App, yes: bool, output: &Output) -> Result<Done, Failure> {
    let Some(proposal) = app.propose_fetched()? else {
        output.answer(&json!({"unchanged": true}), || {
            output.say("cli-list-nothing", &[])
        });
        return Ok(Done::Fine);
    };
    match proposal.failure(&app.trusted_domains()) {
        Some(failure) => Err(failure),
        None => take_in(app, &proposal, yes, output),
    }
}

fn take_in(app: &App, proposal: &Proposal, confirmed: bool, output: &Output) -> Result<Done, Failure> {
    if !confirmed && app.reviews_lists() {
        output.answer(&changes(proposal), || in_words(proposal, output));
        output.note(&output.say("cli-list-confirm", &[]));
        return Ok(Done::Blocked);
    }
    let applied = app.apply_list(proposal)?;
    report(&applied, output);
    show(&*app.list()?, output);
    Ok(Done::Fine)
}

/// Shows what a list would change.
pub fn diff(app: &App, file: &Path, output: &Output) -> Result<(), Failure> {
    let proposal = app.propose_file(file, &[])?;
    if let Some(failure) = proposal.failure(&app.trusted_domains()) {
        return Err(failure);
    }
    output.answer(&changes(&proposal), || in_words(&proposal, output));
    Ok(())
}

/// Shows the earlier lists, or puts one into force again.
pub fn restore(app: &App, id: Option<&str>, output: &Output) -> Result<Done, Failure> {
    let Some(id) = id else {
        let lists = app.previous_lists();
        let cards: Value = lists
            .iter()
            .map(|list| json!({"id": list.id, "source": list.source, "updated": list.updated, "modules": list.modules}))
            .collect();
        output.answer(&cards, || {
            let line = |list: &apriticket::app::PreviousList| {
                let count = list.modules.to_string();
                let (source, date) = (
                    list.source.as_deref().unwrap_or("—"),
                    list.updated.as_deref().unwrap_or("—"),
                );
                output.say(
                    "cli-list-previous",
                    &[
                        ("id", &list.id),
                        ("count", &count),
                        ("source", source),
                        ("date", date),
                    ],
                )
            };
            match lists.is_empty() {
                true => output.say("cli-list-no-previous", &[]),
                false => lists.iter().map(line).collect::<Vec<_>>().join("\n"),
            }
        });
        return Ok(Done::Fine);
    };
    let applied = app.restore_list(id)?;
    report(&applied, output);
    show(&*app.list()?, output);
    Ok(Done::Fine)
}

fn report(applied: &Applied, output: &Output) {
    output.note(&output.say("cli-list-applied", &[]));
    if applied.drafts > 0 {
        output.note(&output.say("cli-list-drafts", &[("count", &applied.drafts.to_string())]));
    }
    for subject in &applied.stopped {
        output.note(&output.say("cli-list-stopped", &[("subject", subject)]));
    }
}

/// What a page shows, exactly as the format of the command says.
fn seen(proposal: &Proposal) -> Value {
    let modules: Vec<Found> = proposal
        .list
        .iter()
        .flat_map(|list| &list.modules)
        .map(|module| Found {
            name: module.name.clone(),
            area: module.area.clone(),
            emails: module.emails.clone(),
        })
        .collect();
    let modules = proposal.page_modules.clone().unwrap_or(modules);
    json!({"outcome": proposal.outcome, "modules": modules, "suspicious": proposal.suspicious})
}

fn changes(proposal: &Proposal) -> Value {
    json!({"difference": proposal.difference, "suspicious": proposal.suspicious, "source": proposal.source})
}

fn in_words(proposal: &Proposal, output: &Output) -> String {
    if proposal.outcome != Outcome::Ok {
        return String::new();
    }
    let Difference {
        added,
        removed,
        changed,
        renamed,
        ..
    } = &proposal.difference;
    let mut lines = Vec::new();
    for (id, modules) in [("cli-list-added", added), ("cli-list-removed", removed)] {
        for module in modules {
            lines.push(output.say(
                id,
                &[("name", &module.name), ("emails", &module.emails.join(", "))],
            ));
        }
    }
    for change in changed {
        let (before, after) = (change.before.join(", "), change.after.join(", "));
        lines.push(output.say(
            "cli-list-changed",
            &[("name", &change.name), ("before", &before), ("after", &after)],
        ));
    }
    for renaming in renamed {
        lines.push(output.say(
            "cli-list-renamed",
            &[("before", &renaming.before), ("after", &renaming.after)],
        ));
    }
    if lines.is_empty() {
        lines.push(output.say("cli-list-nothing", &[]));
    }
    for one in &proposal.suspicious {
        let reason = output.say(&format!("suspicious-{}", dashed(one.reason.id())), &[]);
        lines.push(output.say(
            "cli-list-suspicious",
            &[("address", &one.address), ("reason", &reason)],
        ));
    }
    lines.join("\n")
}
