//! `check`: the findings of tickets, one by one or by the thousand.

use std::path::Path;

use apriticket::adapters::text_file;
use apriticket::app::{App, Checked};
use apriticket::domain::completeness;
use apriticket::domain::failure::{Failure, Syntax};
use apriticket::domain::rules::{Context, Finding, Severity};
use apriticket::domain::ticket::{Attachment, Draft, TicketFile};
use apriticket::text::dashed;
use apriticket::wire::findings;
use serde::{Deserialize, Serialize};

use crate::arguments::Check;
use crate::output::Output;
use crate::{Done, ticket};

/// A line of the input of `--jsonl`; other keys are of no interest here.
#[derive(Deserialize)]
struct Line {
    id: serde_json::Value,
    ticket: TicketFile,
    #[serde(default)]
    entities_served: Vec<String>,
}

#[derive(Serialize)]
struct Answer<'a> {
    id: serde_json::Value,
    findings: Vec<FindingLine<'a>>,
}

#[derive(Serialize)]
struct FindingLine<'a> {
    rule: &'a str,
    severity: Severity,
    field: &'a str,
    start: u32,
    end: u32,
    text: &'a str,
}

impl<'a> Answer<'a> {
    fn new(id: serde_json::Value, draft: &'a Draft, findings: &'a [Finding]) -> Self {
        let line = |finding: &'a Finding| {
            let span = finding.span(draft);
            FindingLine {
                rule: finding.rule,
                severity: finding.severity,
                field: finding.field.id(),
                start: span.start,
                end: span.end,
                text: finding.text(draft),
            }
        };
        Self {
            id,
            findings: findings.iter().map(line).collect(),
        }
    }
}

/// Runs the verb.
pub fn run(app: &App, request: &Check, output: &Output) -> Result<Done, Failure> {
    match &request.jsonl {
        Some(file) => by_line(app, file, output),
        None => {
            let mut done = Done::Fine;
            for path in &request.tickets {
                let draft = app.peek_file(ticket::read(path)?, ticket::folder(path))?;
                let Checked {
                    findings,
                    completeness,
                    ..
                } = app.look_at(&draft);
                let name = path.display().to_string();
                output.answer(&Answer::new(name.clone().into(), &draft, &findings), || {
                    in_words(&name, app, &draft, &findings, output)
                });
                if let Some(missing) = missing(&completeness, output) {
                    output.aside(&missing);
                }
                if findings
                    .iter()
                    .any(|finding| finding.severity == Severity::Blocking)
                {
                    done = Done::Blocked;
                }
            }
            Ok(done)
        }
    }
}

/// Every line is answered in its place; a line that cannot be read is answered with the failure, and the exit code says
/// so at the end. Only the text is judged: modules are not looked up, files not looked for.
fn by_line(app: &App, file: &Path, output: &Output) -> Result<Done, Failure> {
    let known = app.context();
    let mut first_failure = None;
    let text = text_file::read(file)?;
    for (number, line) in text
        .lines()
        .enumerate()
        .filter(|(_, line)| !line.trim().is_empty())
    {
        match serde_json::from_str::<Line>(line) {
            Ok(Line {
                id,
                ticket,
                entities_served,
            }) => {
                let named = |name: &String| Attachment {
                    name: name.clone(),
                    ..Attachment::default()
                };
                let attachments = ticket.attachments.iter().map(named).collect();
                let draft = ticket.into_draft(String::new(), attachments);
                let context = Context {
                    entities_served,
                    ..known.clone()
                };
                let findings = app.rules().run(&draft, &context);
                output.json(&Answer::new(id, &draft, &findings));
            }
            Err(error) => {
                let Syntax { column, detail, .. } = Syntax::of_json(&error);
                let line = u32::try_from(number + 1).unwrap_or(u32::MAX);
                let failure = Failure::TicketSyntax {
                    file: file.display().to_string(),
                    line,
                    column,
                    detail,
                };
                output
                    .json(&serde_json::json!({"id": null, "line": line, "failure": failure, "findings": []}));
                first_failure.get_or_insert(failure);
            }
        }
    }
    first_failure.map_or(Ok(Done::Fine), Err)
}

/// What the desk would ask next, when anything is left.
fn missing(items: &[completeness::Item], output: &Output) -> Option<String> {
    let open = items.iter().filter(|item| !item.answered);
    let questions: Vec<_> = open
        .map(|item| format!("  - {}", output.say(&format!("completeness-{}", item.id), &[])))
        .collect();
    let head = output.say("cli-check-missing", &[]);
    (!questions.is_empty()).then(|| format!("{head}\n{}", questions.join("\n")))
}

/// The findings of a ticket as a person reads them.
pub fn in_words(name: &str, app: &App, draft: &Draft, findings: &[Finding], output: &Output) -> String {
    let count = findings.len().to_string();
    let mut lines = vec![output.say("cli-check-head", &[("file", name), ("count", &count)])];
    for finding in findings {
        let card = findings::card(app, finding, draft);
        let said = output.rule(finding.rule, card.words.as_ref(), &card.args);
        let severity = output.say(&format!("severity-{}", finding.severity.id()), &[]);
        let field = output.say(&format!("field-{}", dashed(finding.field.id())), &[]);
        lines.push(format!(
            "\n  {severity} · {field} · {} [{}]",
            said.title, finding.rule
        ));
        if !finding.bytes.is_empty() {
            lines.push(format!("    «{}»", finding.text(draft)));
        }
        let paragraph = match card.paragraph.as_str() {
            "" => String::new(),
            paragraph => format!(" ({})", output.say("cli-guide", &[("paragraph", paragraph)])),
        };
        lines.push(format!("    {}{paragraph}", said.why));
        lines.push(format!("    → {}", said.what_to_do));
    }
    lines.join("\n")
}
