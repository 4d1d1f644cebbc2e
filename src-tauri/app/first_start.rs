//! The first start: who writes, how mail leaves, where the addresses are. Asked once, and only what nobody has answered yet.

use serde::Serialize;

use super::App;
use crate::adapters::settings::{Setting, Weight};
use crate::domain::failure::Failure;
use crate::domain::request::Via;

/// One of the questions.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum FirstStep {
    /// Who writes.
    Writer,
    /// How mail leaves.
    Mail,
    /// The address list.
    List,
}

impl App {
    /// What is still to be asked, in this order. Nothing in the trial, once it was answered or skipped, or when the clerk's
    /// settings name a writer: then the program has been used before. What IT has answered completely is not asked.
    pub fn first_start(&self) -> Vec<FirstStep> {
        let settings = self.settings();
        let named_here =
            Setting::find("writer", "name").is_some_and(|name| settings.origin(name).0 == Weight::Chosen);
        if self.is_trial() || settings.keys.window.started() || named_here {
            return Vec::new();
        }
        let keys = settings.keys;
        let said = |text: &Option<String>| text.as_deref().is_some_and(|text| !text.trim().is_empty());
        let writer = &keys.writer;
        let mut steps = Vec::new();
        let known = [&writer.name, &writer.office, &writer.phone, &writer.email]
            .into_iter()
            .all(said);
        if !known || writer.entities.as_deref().unwrap_or_default().is_empty() {
            steps.push(FirstStep::Writer);
        }
        let ways = self.ways();
        let way_known = keys.handoff.default.is_some() || ways.len() == 1;
        let server_missing = ways.first() == Some(&Via::Smtp) && !said(&keys.smtp.host);
        if !way_known || server_missing {
            steps.push(FirstStep::Mail);
        }
        if self.list() == Err(Failure::ListMissing) {
            steps.push(FirstStep::List);
        }
        steps
    }

    /// Asks nothing more at the start.
    pub fn end_first_start(&self) -> Result<(), Failure> {
        self.save_started()
    }
}
