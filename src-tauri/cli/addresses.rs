//! `addresses`: the list in use, looking in it, taking a new one in.

use apriticket::app::App;
use apriticket::domain::address_list::{AddressList, Module, Search};
use apriticket::domain::failure::Failure;
use apriticket::domain::vendor::VENDOR;
use serde_json::{Value, json};

use crate::Done;
use crate::arguments::Addresses;
use crate::lists;
use crate::output::Output;

/// Runs the verb.
pub fn run(app: &App, what: Addresses, output: &Output) -> Result<Done, Failure> {
    match what {
        Addresses::Show => show(&*app.list()?, output),
        Addresses::Search { word } => {
            let list = app.list()?;
            let found: Vec<&Module> = Search::new(&list)
                .find(&word)
                .into_iter()
                .map(|hit| hit.module)
                .collect();
            output.answer(
                &found.iter().map(|module| card(module)).collect::<Value>(),
                || {
                    if found.is_empty() {
                        output.say("cli-addresses-none", &[("word", &word)])
                    } else {
                        found
                            .iter()
                            .map(|module| line(module))
                            .collect::<Vec<_>>()
                            .join("\n")
                    }
                },
            );
        }
        Addresses::Import {
            file,
            dry_run,
            allow_domain,
            yes,
        } => return lists::import(app, &file, dry_run.then_some(&allow_domain), yes, output),
        Addresses::Diff { file } => lists::diff(app, &file, output)?,
        Addresses::Fetch { yes } => return lists::fetch(app, yes, output),
        Addresses::Export { file } => {
            app.export_list(&file)?;
            output.note(&output.say("cli-list-exported", &[("file", &file.display().to_string())]));
        }
        Addresses::Restore { id } => return lists::restore(app, id.as_deref(), output),
    }
    Ok(Done::Fine)
}

/// Shows a list.
pub(super) fn show(list: &AddressList, output: &Output) {
    let updated = list.updated.map(|date| date.to_string());
    let value = json!({
        "source": list.source, "updated": updated, "example": list.example, "page": VENDOR.page,
        "modules": list.modules.iter().map(card).collect::<Value>(),
    });
    output.answer(&value, || {
        let source = list.source.clone().unwrap_or_default();
        let count = list.modules.len().to_string();
        let arguments = [
            ("count", count.as_str()),
            ("source", &source),
            ("date", updated.as_deref().unwrap_or("—")),
        ];
        let id = if list.example {
            "cli-addresses-example"
        } else {
            "cli-addresses-head"
        };
        let mut lines = vec![output.say(id, &arguments)];
        lines.extend(list.modules.iter().map(line));
        lines.join("\n")
    });
}

fn card(module: &Module) -> Value {
    json!({
        "id": module.id, "name": module.name, "area": module.area, "emails": module.emails,
        "keywords": module.keywords,
    })
}

fn line(module: &Module) -> String {
    let area = module
        .area
        .as_deref()
        .map(|area| format!(" ({area})"))
        .unwrap_or_default();
    format!(
        "  {} · {}{area} · {}",
        module.id,
        module.name,
        module.emails.join(", ")
    )
}
