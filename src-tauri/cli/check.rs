//! `check`: the findings of tickets, one by one or by the thousand.

use std::path::Path;

use apriticket::adapters::text_file;
use apriticket::app::App;
use apriticket::domain::failure::{Failure, Syntax};
use apriticket::domain::rules::{self, Context, Finding, Severity};
use apriticket::domain::ticket::{Attachment, Draft, TicketFile};
use apriticket::text::dashed;
use apriticket::wire::cards;
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
                let findings = app.check(&draft);
                let name = path.display().to_string();
                output.answer(&Answer::new(name.clone().into(), &draft, &findings), || {
                    in_words(&name, &draft, &findings, output)
                });
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
    let Context { limits, today, .. } = app.context();
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
                let findings = rules::run(
                    &draft,
                    &Context {
                        entities_served,
                        limits,
                        today,
                    },
                );
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

/// The findings of a ticket as a person reads them.
pub fn in_words(name: &str, draft: &Draft, findings: &[Finding], output: &Output) -> String {
    let count = findings.len().to_string();
    let mut lines = vec![output.say("cli-check-head", &[("file", name), ("count", &count)])];
    for finding in findings {
        let card = cards::finding(finding, draft);
        let id = format!("rule-{}", dashed(finding.rule));
        let severity = output.say(&format!("severity-{}", finding.severity.id()), &[]);
        let field = output.say(&format!("field-{}", dashed(finding.field.id())), &[]);
        let title = output.words().say(&id, &card.args);
        lines.push(format!("\n  {severity} · {field} · {title} [{}]", finding.rule));
        if !finding.bytes.is_empty() {
            lines.push(format!("    «{}»", finding.text(draft)));
        }
        let paragraph = match card.paragraph.as_str() {
            "" => String::new(),
            paragraph => format!(" ({})", output.say("cli-guide", &[("paragraph", paragraph)])),
        };
        let said = |attribute| {
            output
                .words()
                .attribute(&id, attribute, &card.args)
                .unwrap_or_default()
        };
        lines.push(format!("    {}{paragraph}", said("why")));
        lines.push(format!("    → {}", said("do")));
    }
    lines.join("\n")
}
