//! `rules`: all rules in a line each, or the page of one, as the window shows it behind "Perché?".

use apriticket::app::App;
use apriticket::domain::failure::Failure;
use apriticket::domain::rules::{InForce, RuleWords};
use apriticket::text::Arguments;
use serde_json::{Value, json};

use crate::Done;
use crate::output::Output;

/// Runs the verb. What is wrong with IT's rule files is said on the standard error.
pub fn run(app: &App, id: Option<&str>, output: &Output) -> Result<Done, Failure> {
    let (last, others) = match app.rule_failures() {
        [others @ .., last] => (Some(last), others),
        [] => (None, &[][..]),
    };
    for failure in others {
        output.failure(failure);
    }
    match id {
        None => {
            let rules = app.rules().rules();
            output.answer(
                &rules.iter().map(|rule| card(rule, output)).collect::<Value>(),
                || {
                    let lines: Vec<_> = rules.iter().map(|rule| line(rule, output)).collect();
                    lines.join("\n")
                },
            );
        }
        Some(id) => {
            let rule = app.rules().find(id);
            let rule = rule.ok_or_else(|| Failure::RuleUnknown { id: id.to_owned() })?;
            output.answer(&card(rule, output), || page(rule, output));
        }
    }
    last.cloned().map_or(Ok(Done::Fine), Err)
}

/// The words of a rule without a finding.
fn said(rule: &InForce, output: &Output) -> RuleWords {
    output.rule(rule.rule.id, rule.words, &Arguments::new())
}

fn severity(rule: &InForce, output: &Output) -> String {
    output.say(&format!("severity-{}", rule.severity.id()), &[])
}

fn line(rule: &InForce, output: &Output) -> String {
    format!(
        "{:<26} {:<14} {}",
        rule.rule.id,
        severity(rule, output),
        said(rule, output).title
    )
}

fn page(rule: &InForce, output: &Output) -> String {
    let words = said(rule, output);
    let mut lines = vec![format!(
        "{} · {} · {}",
        rule.rule.id,
        severity(rule, output),
        words.title
    )];
    if !rule.rule.paragraph.is_empty() {
        lines.push(output.say("cli-guide", &[("paragraph", rule.rule.paragraph)]));
    }
    lines.extend([words.why, format!("→ {}", words.what_to_do)]);
    for (head, examples) in [
        ("cli-rule-hits", &rule.rule.hits),
        ("cli-rule-misses", &rule.rule.misses),
    ] {
        lines.push(String::new());
        lines.push(output.say(head, &[]));
        lines.extend(examples.iter().map(|example| format!("  - {}", example.shown())));
    }
    lines.join("\n")
}

fn card(rule: &InForce, output: &Output) -> Value {
    let shown = |examples: &[apriticket::domain::rules::Example]| -> Value {
        examples
            .iter()
            .map(|example| Value::from(example.shown()))
            .collect()
    };
    let words = said(rule, output);
    json!({
        "id": rule.rule.id, "severity": rule.severity, "paragraph": rule.rule.paragraph,
        "title": words.title, "why": words.why, "do": words.what_to_do,
        "hits": shown(&rule.rule.hits), "misses": shown(&rule.rule.misses),
    })
}
