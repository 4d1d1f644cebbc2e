//! `doctor`: the mail server tried step by step, up to the sender; nothing is sent. `--client`: the mail program, with an
//! example.

use apriticket::app::App;
use apriticket::domain::failure::Failure;
use apriticket::wire::mail;

use crate::output::Output;
use crate::{Done, ticket};

/// Runs the verb.
pub fn run(app: &App, password_stdin: bool, output: &Output) -> Result<Done, Failure> {
    let report = match app.test_mail(ticket::password(password_stdin)) {
        Err(Failure::SmtpNotConfigured) => {
            let none: Option<()> = None;
            output.answer(&none, || output.say("cli-doctor-none", &[]));
            return Ok(Done::Fine);
        }
        tested => mail::report(tested?),
    };
    output.answer(&report, || {
        let step = |step: apriticket::domain::request::Step| output.say(&format!("step-{}", step.id()), &[]);
        let server = [("host", report.host.as_str()), ("port", &report.port.to_string())];
        let mut lines = vec![output.say("cli-doctor-server", &server)];
        lines.extend(report.passed.iter().map(|passed| {
            let about = [("step", step(passed.step)), ("words", passed.words.clone())];
            let about = about.each_ref().map(|(name, value)| (*name, value.as_str()));
            let line = output.say("cli-doctor-passed", &about);
            format!("  {}", line.trim_end_matches([' ', '·']))
        }));
        match &report.trouble {
            None => lines.push(output.say("cli-doctor-fine", &[])),
            Some(trouble) => {
                let stopped = output.say("cli-doctor-stopped", &[("step", &step(trouble.step))]);
                lines.push(format!("  {stopped}"));
                let about = output.words().reason_of(trouble.code);
                lines.extend(about.lines().map(|line| format!("    {line}")));
                lines.extend([
                    String::new(),
                    output.say("cli-doctor-for-it", &[]),
                    output.words().trouble(trouble),
                ]);
            }
        }
        lines.join("\n")
    });
    if !app.is_trial() && !app.has_keyring() {
        output.aside(&output.say("cli-doctor-no-keyring", &[]));
    }
    Ok(report.trouble.map_or(Done::Fine, |_| Done::Failed))
}

/// Opens an example in the mail program and says which way it took.
pub fn client(app: &App, output: &Output) -> Result<Done, Failure> {
    let handed = app.try_mail_program()?;
    output.answer(&handed, || {
        let mut lines = output.words().handed(&handed);
        lines.push(output.say("mail-program-tried", &[]));
        lines.join("\n")
    });
    Ok(Done::Fine)
}
