//! Words for people on the command line and in native boxes, from the same Fluent files as the window.
//!
//! Only a subset that Fluent's two implementations read alike is used: plain placeables, `[one] *[other]`, no functions,
//! no isolation marks. `tests/locales.rs` checks the files.

use std::collections::BTreeMap;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::langid;

use crate::adapters::settings::{Origin, Remark};
use crate::app::{Example, News};
use crate::domain::failure::Failure;
use crate::domain::handed::Handed;
use crate::domain::request::{Reason, ReasonCode, State};
use crate::domain::trouble::Trouble;

macro_rules! locale {
    ($language:literal) => {
        [
            include_str!(concat!("../locales/", $language, "/cli.ftl")),
            include_str!(concat!("../locales/", $language, "/doctor.ftl")),
            include_str!(concat!("../locales/", $language, "/failures.ftl")),
            include_str!(concat!("../locales/", $language, "/fields.ftl")),
            include_str!(concat!("../locales/", $language, "/mail.ftl")),
            include_str!(concat!("../locales/", $language, "/policy.ftl")),
            include_str!(concat!("../locales/", $language, "/remarks.ftl")),
            include_str!(concat!("../locales/", $language, "/rules.ftl")),
            include_str!(concat!("../locales/", $language, "/states.ftl")),
            include_str!(concat!("../locales/", $language, "/vendor.ftl")),
        ]
    };
}

/// Arguments of a sentence.
pub type Arguments = BTreeMap<String, String>;

/// The words of one language.
pub struct Words {
    bundle: FluentBundle<FluentResource>,
}

impl Words {
    /// Italian, the first language.
    pub fn italian() -> Self {
        Self::of(langid!("it"), &locale!("it"))
    }

    /// English.
    pub fn english() -> Self {
        Self::of(langid!("en"), &locale!("en"))
    }

    fn of(language: unic_langid::LanguageIdentifier, files: &[&str]) -> Self {
        let mut bundle = FluentBundle::new_concurrent(vec![language]);
        bundle.set_use_isolating(false);
        for file in files {
            // A broken entry must not hide the others; the test over the files names it.
            let resource = match FluentResource::try_new((*file).to_owned()) {
                Ok(resource) | Err((resource, _)) => resource,
            };
            let _ = bundle.add_resource(resource);
        }
        Self { bundle }
    }

    /// The words of an id; the id itself when it has none.
    pub fn say(&self, id: &str, arguments: &Arguments) -> String {
        self.pattern(id, None, arguments).unwrap_or_else(|| id.to_owned())
    }

    /// The words of an attribute (`.do`, `.why`); `None` when there is none.
    pub fn attribute(&self, id: &str, attribute: &str, arguments: &Arguments) -> Option<String> {
        self.pattern(id, Some(attribute), arguments)
    }

    fn pattern(&self, id: &str, attribute: Option<&str>, arguments: &Arguments) -> Option<String> {
        let message = self.bundle.get_message(id)?;
        let pattern = match attribute {
            Some(attribute) => message.get_attribute(attribute)?.value(),
            None => message.value()?,
        };
        let mut fluent = FluentArgs::new();
        for (name, value) in arguments {
            // Counts select a plural; anything else is text as it stands.
            match value.parse::<u32>() {
                Ok(count) if name == "count" => fluent.set(name.as_str(), count),
                _ => fluent.set(name.as_str(), value.as_str()),
            }
        }
        Some(
            self.bundle
                .format_pattern(pattern, Some(&fluent), &mut Vec::new())
                .into_owned(),
        )
    }

    /// What went wrong, with the words of a program where there are any, and what to do.
    pub fn failure(&self, failure: &Failure) -> String {
        let id = format!("failure-{}", failure.code());
        let arguments = failure.arguments();
        let mut what = self.say(&id, &arguments);
        if let Some(detail) = self.attribute(&id, "detail", &arguments) {
            what = format!("{what}: {detail}");
        }
        match self.attribute(&id, "do", &arguments) {
            Some(what_to_do) => format!("{what}\n{what_to_do}"),
            None => what,
        }
    }

    /// What is wrong with something that settings or policy say, and where it stands.
    pub fn remark(&self, remark: &Remark) -> String {
        let place = match &remark.place {
            Origin::File { file, line, column } => {
                let (line, column) = (line.to_string(), column.to_string());
                self.said(
                    "remark-place-file",
                    &[("file", file), ("line", &line), ("column", &column)],
                )
            }
            Origin::Registry { registry } => self.said("remark-place-registry", &[("registry", registry)]),
        };
        let wanted = self.say(&format!("wanted-{}", remark.wanted), &remark.arguments);
        let near = remark.arguments.get("near").map_or("", String::as_str);
        self.said(
            &format!("remark-{}", remark.what.id()),
            &[
                ("place", &place),
                ("key", &remark.key),
                ("wanted", &wanted),
                ("found", &remark.found),
                ("near", near),
            ],
        )
    }

    fn said(&self, id: &str, arguments: &[(&str, &str)]) -> String {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        self.say(id, &arguments.iter().map(owned).collect())
    }

    /// Why a request stands where it stands, and what to do.
    pub fn reason(&self, reason: &Reason) -> String {
        self.reason_of(reason.code)
    }

    /// A class of trouble, and what to do.
    pub fn reason_of(&self, code: ReasonCode) -> String {
        self.with_do(&format!("reason-{}", code.id()), &Arguments::new())
    }

    /// A text to forward to IT.
    pub fn trouble(&self, trouble: &Trouble) -> String {
        let reason = format!("reason-{}", trouble.code.id());
        let none = Arguments::new();
        let arguments = Arguments::from([
            ("version".into(), trouble.version.clone()),
            ("when".into(), trouble.when.clone()),
            ("host".into(), trouble.host.clone()),
            ("port".into(), trouble.port.to_string()),
            (
                "step".into(),
                self.say(&format!("step-{}", trouble.step.id()), &none),
            ),
            ("what".into(), self.say(&reason, &none)),
            ("words".into(), trouble.words.clone()),
            (
                "check".into(),
                self.attribute(&reason, "it", &none).unwrap_or_default(),
            ),
            ("code".into(), trouble.code.id()),
        ]);
        let lines = [
            ("trouble-head", true),
            ("trouble-server", !trouble.host.is_empty()),
            ("trouble-step", true),
            ("trouble-what", true),
            ("trouble-words", !trouble.words.is_empty()),
            ("trouble-check", true),
            ("trouble-code", true),
        ];
        let said = lines.iter().filter(|(_, known)| *known);
        said.map(|(id, _)| self.say(id, &arguments))
            .collect::<Vec<_>>()
            .join("\n")
    }

    /// How a mail program took a request, a line each: which way and why, what is missing, what was passed over.
    pub fn handed(&self, handed: &Handed) -> Vec<String> {
        let none = Arguments::new();
        let program = |name: &str| match name {
            "" => self.say("handed-some-program", &none),
            name => name.to_owned(),
        };
        let way = Arguments::from([("program".into(), program(&handed.program))]);
        let mut lines = vec![format!(
            "{}: {}",
            self.say(&format!("handed-{}", handed.rung.id()), &way),
            self.say(&format!("handed-why-{}", handed.why.id()), &none)
        )];
        if handed.left_out > 0 {
            let count = Arguments::from([("count".into(), handed.left_out.to_string())]);
            lines.push(self.say("handed-left-out", &count));
        }
        if handed.cut {
            lines.push(self.say("handed-cut", &none));
        }
        lines.extend(handed.passed.iter().map(|passed| {
            let arguments = Arguments::from([
                ("program".into(), program(&passed.program)),
                ("words".into(), passed.words.clone()),
            ]);
            let because = self.say(&format!("handed-passed-{}", passed.because.id()), &arguments);
            self.say("handed-passed", &Arguments::from([("because".into(), because)]))
        }));
        lines
    }

    /// The page that the browser shows at the end of a sign-in.
    pub fn sign_in_page(&self, done: bool) -> String {
        let id = if done { "sign-in-done" } else { "sign-in-failed" };
        let none = Arguments::new();
        let language = self
            .bundle
            .locales
            .first()
            .map(ToString::to_string)
            .unwrap_or_default();
        format!(
            "<!doctype html><html lang=\"{language}\"><meta charset=\"utf-8\"><title>Apriticket</title><h1>{}</h1><p>{}</p></html>",
            self.say(id, &none),
            self.attribute(id, "do", &none).unwrap_or_default()
        )
    }

    /// What somebody who looks elsewhere is told: a title and a line.
    pub fn news(&self, news: News, module: &str) -> (String, String) {
        let id = format!("news-{}", news.id());
        let about = Arguments::from([("module".into(), module.to_owned())]);
        (
            self.say(&id, &about),
            self.attribute(&id, "about", &about).unwrap_or_default(),
        )
    }

    /// The example with which the mail program is tried.
    pub fn example(&self) -> Example {
        let say = |id: &str| self.say(id, &Arguments::new());
        Example {
            subject: say("example-subject"),
            body: say("example-body"),
            file: say("example-file"),
            content: say("example-content"),
        }
    }

    /// A state in words.
    pub fn state(&self, state: State) -> String {
        self.say(&format!("state-{}", dashed(state.id())), &Arguments::new())
    }

    fn with_do(&self, id: &str, arguments: &Arguments) -> String {
        match self.attribute(id, "do", arguments) {
            Some(what_to_do) => format!("{}\n{what_to_do}", self.say(id, arguments)),
            None => self.say(id, arguments),
        }
    }
}

/// An id as Fluent can have it: `subject.too_long` becomes `subject-too-long`.
pub fn dashed(id: &str) -> String {
    id.replace(['.', '_'], "-")
}
