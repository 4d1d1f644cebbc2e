//! `policy`: what is in force and who has said it; what is wrong with a policy before it is given to two hundred computers.

use apriticket::adapters::settings::{Kind, Origin, Remark, Settings, TABLE, Weight};
use apriticket::app::App;
use apriticket::domain::failure::Failure;
use serde::Serialize;

use crate::Done;
use crate::arguments::Policy;
use crate::output::Output;

/// A setting in force.
#[derive(Serialize)]
pub struct Row {
    key: String,
    value: toml::Value,
    weight: Weight,
    origin: Option<Origin>,
}

/// What is in force and what was left out.
#[derive(Serialize)]
struct Answer {
    settings: Vec<Row>,
    remarks: Vec<Remark>,
}

/// Runs the verb.
pub fn run(
    open: impl FnOnce() -> Result<App, Failure>,
    what: &Policy,
    output: &Output,
) -> Result<Done, Failure> {
    let settings = match what {
        Policy::Show => open()?.settings(),
        Policy::Check { file } => Settings::check(file)?,
    };
    let answer = Answer {
        settings: rows(&settings, |weight| match what {
            Policy::Show => true,
            Policy::Check { .. } => weight != Weight::BuiltIn,
        }),
        remarks: settings.remarks,
    };
    output.answer(&answer, || {
        let lines: Vec<_> = answer.settings.iter().map(|row| line(row, output)).collect();
        match lines.is_empty() {
            true => output.say("cli-policy-empty", &[]),
            false => lines.join("\n"),
        }
    });
    for remark in &answer.remarks {
        output.aside(&output.words().remark(remark));
    }
    Ok(match answer.remarks.is_empty() {
        true => Done::Fine,
        false => Done::Failed,
    })
}

/// The settings that have a value, as far as their weight is wanted.
pub fn rows(settings: &Settings, wanted: impl Fn(Weight) -> bool) -> Vec<Row> {
    let row = |setting| {
        let (weight, place) = settings.origin(setting);
        let value = match setting.kind {
            Kind::Hidden => settings.value(setting).map(|_| toml::Value::String("…".into())),
            _ => settings.value(setting),
        };
        Some(Row {
            key: setting.name(),
            value: value?,
            weight,
            origin: place.cloned(),
        })
    };
    TABLE
        .iter()
        .filter_map(row)
        .filter(|row| wanted(row.weight))
        .collect()
}

/// A setting on a line: `smtp.port = 587 · fissata · /etc/apriticket/policy.toml:3`.
pub fn line(row: &Row, output: &Output) -> String {
    let weight = output.say(&format!("weight-{}", weight(row.weight)), &[]);
    let origin = row.origin.as_ref().map(|place| format!(" · {place}"));
    format!(
        "{} = {} · {weight}{}",
        row.key,
        row.value,
        origin.unwrap_or_default()
    )
}

fn weight(weight: Weight) -> &'static str {
    match weight {
        Weight::Fixed => "fixed",
        Weight::Chosen => "chosen",
        Weight::Proposed => "proposed",
        Weight::BuiltIn => "built-in",
    }
}
