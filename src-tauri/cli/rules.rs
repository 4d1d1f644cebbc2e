//! `rules`: all rules in a line each, or the page of one, as the window shows it behind "Perché?".

use apriticket::domain::failure::Failure;
use apriticket::domain::rules::{Rule, all};
use apriticket::text::{Arguments, dashed};
use serde_json::{Value, json};

use crate::Done;
use crate::output::Output;

/// Runs the verb.
pub fn run(id: Option<&str>, output: &Output) -> Result<Done, Failure> {
    match id {
        None => output.answer(
            &all().iter().map(|rule| card(rule, output)).collect::<Value>(),
            || {
                all()
                    .iter()
                    .map(|rule| line(rule, output))
                    .collect::<Vec<_>>()
                    .join("\n")
            },
        ),
        Some(id) => {
            let rule = all().iter().find(|rule| rule.id == id);
            let rule = rule.ok_or_else(|| Failure::RuleUnknown { id: id.to_owned() })?;
            output.answer(&card(rule, output), || page(rule, output));
        }
    }
    Ok(Done::Fine)
}

/// The words of a rule without a finding: arguments stand as they are named.
fn said(rule: &Rule, attribute: Option<&str>, output: &Output) -> String {
    let id = format!("rule-{}", dashed(rule.id));
    let arguments: Arguments = ["name", "size", "max", "length", "date"]
        .iter()
        .map(|&name| (name.to_owned(), "…".to_owned()))
        .collect();
    match attribute {
        None => output.words().say(&id, &arguments),
        Some(attribute) => output
            .words()
            .attribute(&id, attribute, &arguments)
            .unwrap_or_default(),
    }
}

fn severity(rule: &Rule, output: &Output) -> String {
    output.say(&format!("severity-{}", rule.severity.id()), &[])
}

fn line(rule: &Rule, output: &Output) -> String {
    format!(
        "{:<26} {:<14} {}",
        rule.id,
        severity(rule, output),
        said(rule, None, output)
    )
}

fn page(rule: &Rule, output: &Output) -> String {
    let mut lines = vec![format!(
        "{} · {} · {}",
        rule.id,
        severity(rule, output),
        said(rule, None, output)
    )];
    if !rule.paragraph.is_empty() {
        lines.push(output.say("cli-guide", &[("paragraph", rule.paragraph)]));
    }
    lines.extend([
        said(rule, Some("why"), output),
        format!("→ {}", said(rule, Some("do"), output)),
    ]);
    for (head, examples) in [("cli-rule-hits", &rule.hits), ("cli-rule-misses", &rule.misses)] {
        lines.push(String::new());
        lines.push(output.say(head, &[]));
        lines.extend(examples.iter().map(|example| format!("  - {}", example.shown())));
    }
    lines.join("\n")
}

fn card(rule: &Rule, output: &Output) -> Value {
    let shown = |examples: &[apriticket::domain::rules::Example]| -> Value {
        examples
            .iter()
            .map(|example| Value::from(example.shown()))
            .collect()
    };
    json!({
        "id": rule.id, "severity": rule.severity, "paragraph": rule.paragraph,
        "title": said(rule, None, output), "why": said(rule, Some("why"), output),
        "do": said(rule, Some("do"), output), "hits": shown(&rule.hits), "misses": shown(&rule.misses),
    })
}
