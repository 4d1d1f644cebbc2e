//! What the page asks first, answered before it asks, so that the form need not wait for its questions to come and go.

use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

use super::commands::{self, Answer};
use crate::app::Modes;

/// A command with the request it was given and what it answered.
#[derive(Debug, Serialize)]
pub struct FirstAnswer(pub &'static str, pub Value, pub Value);

/// The answers to the questions of `Program.start` (`ui/src/state/program.svelte.ts`, `ui/tests/start.test.ts`). What fails is
/// left out: the page asks itself and is told why.
pub fn first_answers(modes: &Modes) -> Vec<FirstAnswer> {
    [
        answer("session", json!({}), modes, commands::session),
        answer(
            "open_draft",
            json!({ "draft": null }),
            modes,
            commands::open_draft,
        ),
        answer(
            "search_modules",
            json!({ "query": "" }),
            modes,
            commands::search_modules,
        ),
        answer("recent_modules", json!({}), modes, commands::recent_modules),
        answer("list_requests", json!({}), modes, commands::list_requests),
        answer("waiting_list", json!({}), modes, commands::waiting_list),
    ]
    .into_iter()
    .flatten()
    .collect()
}

fn answer<Q: DeserializeOwned, A: Serialize>(
    name: &'static str,
    request: Value,
    modes: &Modes,
    command: fn(&Modes, Q) -> Answer<A>,
) -> Option<FirstAnswer> {
    let asked = serde_json::from_value(request.clone()).ok()?;
    let answered = serde_json::to_value(command(modes, asked).ok()?).ok()?;
    Some(FirstAnswer(name, request, answered))
}
