//! Apriticket on the command line: the same app without the window, for scripts, servers and who prefers it.
//!
//! Data goes to the standard output, everything else to the standard error; `--json` on every verb. Exit code 0: done;
//! 1: blocking findings; 2: failure.

mod account;
mod addresses;
mod arguments;
mod check;
mod compose;
mod doctor;
mod history;
mod lists;
mod outbox;
mod output;
mod policy;
mod rules;
mod send;
mod terminal;
mod ticket;
mod trial;

use std::process::ExitCode;
use std::sync::Arc;

use apriticket::adapters::clock::SystemClock;
use apriticket::adapters::handoff::client;
use apriticket::adapters::home::Home;
use apriticket::app::App;
use apriticket::domain::failure::Failure;
use clap::Parser;

use arguments::{Arguments, Verb};
use output::Output;
use terminal::Terminal;

/// What a verb came to: done, or stopped by findings.
pub enum Done {
    /// Everything is fine.
    Fine,
    /// Blocking findings stand in the way.
    Blocked,
    /// Something does not work, and it has been said what.
    Failed,
}

fn main() -> ExitCode {
    if let Some(code) = client::helper() {
        return code;
    }
    let arguments = Arguments::parse();
    let output = Output::new(arguments.json, arguments.language);
    match run(arguments, &output) {
        Ok(Done::Fine) => ExitCode::SUCCESS,
        Ok(Done::Blocked) => ExitCode::from(1),
        Ok(Done::Failed) => ExitCode::from(2),
        Err(failure) => {
            output.failure(&failure);
            ExitCode::from(if matches!(failure, Failure::Blocked { .. }) {
                1
            } else {
                2
            })
        }
    }
}

fn run(arguments: Arguments, output: &Output) -> Result<Done, Failure> {
    let language = arguments.language;
    let trial = arguments.trial || matches!(arguments.verb, Verb::Trial);
    let quietly = || -> Result<App, Failure> {
        let (home, clock, shell) = (
            Home::find(trial)?,
            Arc::new(SystemClock),
            Arc::new(Terminal { language }),
        );
        if trial {
            App::open_trial(home, clock, shell)
        } else {
            App::open(home, clock, shell)
        }
    };
    // What the settings say in vain is never passed over in silence.
    let open = || -> Result<App, Failure> {
        let app = quietly()?;
        for remark in app.settings().remarks {
            output.aside(&output.words().remark(&remark));
        }
        Ok(app)
    };
    match arguments.verb {
        Verb::Policy { what } => policy::run(quietly, &what, output),
        Verb::Rules { id } => rules::run(&open()?, id.as_deref(), output),
        Verb::Check(request) => check::run(&open()?, &request, output),
        Verb::Compose(request) => compose::run(&open()?, &request, output),
        Verb::Send(request) => send::run(&open()?, request, output),
        Verb::Addresses { what } => addresses::run(&open()?, what, output),
        Verb::Outbox { what } => outbox::run(&open()?, what, output),
        Verb::History { what } => history::run(&open()?, what, output),
        Verb::Doctor { client: true, .. } => doctor::client(&open()?, output),
        Verb::Doctor { password_stdin, .. } => Ok(doctor::run(
            &Home::find(trial)?,
            quietly(),
            password_stdin,
            output,
        )),
        Verb::Account { what } => account::run(&open()?, &what, output),
        Verb::Trial => trial::run(&open()?, output),
    }
}
