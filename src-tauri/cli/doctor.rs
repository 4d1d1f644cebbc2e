//! `doctor`: one screen that says how everything stands which a request needs, and for each red line what to do. `--client`:
//! the mail program, with an example.

use apriticket::adapters::home::Home;
use apriticket::adapters::settings::Weight;
use apriticket::app::App;
use apriticket::app::doctor::{self, About, Light, Line, Topic};
use apriticket::domain::failure::Failure;
use apriticket::domain::handed::Handed;
use apriticket::domain::trouble::Trouble;
use apriticket::text::dashed;
use serde::Serialize;

use crate::output::Output;
use crate::{Done, policy, ticket};

/// A line as data.
#[derive(Serialize)]
struct Row {
    topic: Topic,
    light: Light,
    text: String,
    #[serde(rename = "do")]
    what_to_do: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    trouble: Option<Trouble>,
}

/// The whole as data.
#[derive(Serialize)]
struct Report {
    version: &'static str,
    system: String,
    fine: bool,
    lines: Vec<Row>,
    settings: Vec<policy::Row>,
}

/// Runs the verb. A program that does not open is what the screen is for.
pub fn run(home: &Home, opened: Result<App, Failure>, password_stdin: bool, output: &Output) -> Done {
    let lines = doctor::examine(home, opened.as_ref(), ticket::password(password_stdin));
    let settings =
        opened.map(|app| policy::rows(&app.settings(), |w| matches!(w, Weight::Fixed | Weight::Proposed)));
    let report = Report {
        version: env!("CARGO_PKG_VERSION"),
        system: apriticket::adapters::computer::system(),
        fine: lines.iter().all(|line| line.light != Light::Bad),
        lines: lines.into_iter().map(|line| row(line, output)).collect(),
        settings: settings.unwrap_or_default(),
    };
    output.answer(&report, || screen(&report, output));
    match report.fine {
        true => Done::Fine,
        false => Done::Failed,
    }
}

fn screen(report: &Report, output: &Output) -> String {
    let head = [("version", report.version), ("system", report.system.as_str())];
    let mut lines = vec![output.say("doctor-head", &head)];
    let mut topic = None;
    for row in &report.lines {
        if topic != Some(row.topic) {
            topic = Some(row.topic);
            lines.extend([
                String::new(),
                output.say(&format!("doctor-topic-{}", id(&row.topic)), &[]),
            ]);
        }
        let light = output.say(&format!("doctor-light-{}", id(&row.light)), &[]);
        let text = format!("  {light} · {}", row.text);
        lines.push(text.trim_end_matches([' ', '·']).to_owned());
        lines.extend(row.what_to_do.lines().map(|line| format!("    {line}")));
        if row.topic == Topic::Settings && is_last_of_its_topic(row, &report.lines) {
            lines.extend(
                report
                    .settings
                    .iter()
                    .map(|row| format!("    {}", policy::line(row, output))),
            );
        }
    }
    let bad = report.lines.iter().filter(|row| row.light == Light::Bad).count();
    lines.push(String::new());
    lines.push(match bad {
        0 => output.say("doctor-fine", &[]),
        _ => output.say("doctor-bad", &[("count", &bad.to_string())]),
    });
    if let Some(trouble) = report.lines.iter().find_map(|row| row.trouble.as_ref()) {
        lines.extend([
            String::new(),
            output.say("doctor-for-it", &[]),
            output.words().trouble(trouble),
        ]);
    }
    lines.join("\n")
}

fn is_last_of_its_topic(row: &Row, all: &[Row]) -> bool {
    let last = all.iter().rev().find(|other| other.topic == row.topic);
    last.is_some_and(|last| std::ptr::eq(last, row))
}

/// The word of a light or topic in data and locales.
fn id(value: &impl Serialize) -> String {
    let value = serde_json::to_value(value).unwrap_or_default();
    value.as_str().unwrap_or_default().to_owned()
}

fn row(line: Line, output: &Output) -> Row {
    let words = output.words();
    let both = |said: String| match said.split_once('\n') {
        Some((text, what_to_do)) => (text.to_owned(), what_to_do.to_owned()),
        None => (said, String::new()),
    };
    let step = |step: apriticket::domain::request::Step| output.say(&format!("step-{}", step.id()), &[]);
    let mut stopped = None;
    let (text, what_to_do) = match line.about {
        About::Words(id, mut arguments) => {
            // What is a word itself.
            for (name, prefix) in [("what", "folder"), ("way", "way"), ("origin", "origin")] {
                if let Some(value) = arguments.get_mut(name) {
                    *value = output.say(&dashed(&format!("doctor-{prefix}-{value}")), &[]);
                }
            }
            if let Some(program) = arguments.get_mut("program").filter(|program| program.is_empty()) {
                *program = output.say("handed-some-program", &[]);
            }
            let id = format!("doctor-{id}");
            let advice = words.attribute(&id, "do", &arguments).unwrap_or_default();
            (words.say(&id, &arguments), advice)
        }
        About::Failure(failure) => both(words.failure(&failure)),
        About::Remark(remark) => (words.remark(&remark), output.say("doctor-remark-do", &[])),
        About::PassedOver(passed) => {
            let handed = Handed {
                rung: passed.rung,
                program: String::new(),
                why: apriticket::domain::handed::Why::Instead,
                passed: vec![passed],
                left_out: 0,
                cut: false,
            };
            (words.handed(&handed).pop().unwrap_or_default(), String::new())
        }
        About::Took(took, words) => (format!("{} · {words}", step(took)), String::new()),
        About::Stopped(trouble) => {
            let advice = words.reason_of(trouble.code);
            let text = step(trouble.step);
            stopped = Some(trouble);
            (text, advice)
        }
    };
    Row {
        topic: line.topic,
        light: line.light,
        text,
        what_to_do,
        trouble: stopped,
    }
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
