//! How things stand on this computer, for who administers it: everything that a request needs, a line each, with a light.
//!
//! Looks and tries; changes nothing and sends nothing. It has an answer also where the program itself does not start. No
//! sentence is here: a line is worded as `doctor-⟨id⟩` (with `.do`), or as the failure or remark that it carries.

use std::collections::BTreeMap;

use serde::Serialize;

use super::{App, MailTest};
use crate::adapters::computer::{self, Folder, Toolkit};
use crate::adapters::handoff::client;
use crate::adapters::home::Home;
use crate::adapters::rule_files;
use crate::adapters::settings::{Origin, Remark, TABLE};
use crate::adapters::store;
use crate::domain::failure::Failure;
use crate::domain::handed::{Passed, Rung};
use crate::domain::request::{Step, Via};
use crate::domain::trouble::Trouble;

/// How something stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Light {
    /// A fact.
    Note,
    /// As it should be.
    Good,
    /// It works; somebody should look at it.
    Attention,
    /// It does not work.
    Bad,
}

/// What a line is about.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Topic {
    /// Settings and policy.
    Settings,
    /// Folders, and what is kept in them.
    Folders,
    /// The address list.
    List,
    /// The rules.
    Rules,
    /// The mail program.
    Program,
    /// The mail server.
    Server,
    /// The way to the network, and the keyring.
    Computer,
    /// The window.
    Window,
}

/// What a line says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum About {
    /// Words with their arguments: `doctor-⟨id⟩`.
    Words(&'static str, BTreeMap<String, String>),
    /// Something that went wrong.
    Failure(Failure),
    /// Something that settings or policy say in vain.
    Remark(Remark),
    /// A way into the mail program that is passed over.
    PassedOver(Passed),
    /// A step that the mail server took, with its words.
    Took(Step, String),
    /// The step at which the mail server stopped.
    Stopped(Trouble),
}

/// A line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What it is about.
    pub topic: Topic,
    /// How that stands.
    pub light: Light,
    /// What it says.
    pub about: About,
}

/// Collects the lines.
#[derive(Default)]
struct Report {
    lines: Vec<Line>,
}

impl Report {
    fn add(&mut self, topic: Topic, light: Light, about: About) {
        self.lines.push(Line { topic, light, about });
    }

    fn say(&mut self, topic: Topic, light: Light, id: &'static str, arguments: &[(&str, &str)]) {
        let owned = |(name, value): &(&str, &str)| ((*name).to_owned(), (*value).to_owned());
        self.add(
            topic,
            light,
            About::Words(id, arguments.iter().map(owned).collect()),
        );
    }
}

/// Looks at everything. `app` is the program, or why it does not open; `password` is tried at the mail server.
pub fn examine(home: &Home, app: Result<&App, &Failure>, password: Option<String>) -> Vec<Line> {
    let mut report = Report::default();
    match app {
        Ok(app) => settings(&mut report, home, app),
        Err(failure) => report.add(Topic::Settings, Light::Bad, About::Failure(failure.clone())),
    }
    folders(&mut report, home);
    if let Ok(app) = app {
        list(&mut report, app);
        rules(&mut report, home, app);
        program(&mut report, app);
        server(&mut report, app, password);
        network(&mut report, app);
    }
    window(&mut report);
    report.lines
}

fn settings(report: &mut Report, home: &Home, app: &App) {
    let topic = Topic::Settings;
    let settings = app.settings();
    let origins = || TABLE.iter().filter_map(|setting| settings.origin(setting).1);
    let mut somebody = false;
    if origins().any(|place| matches!(place, Origin::Registry { .. })) {
        somebody = true;
        report.say(topic, Light::Good, "policy-registry", &[]);
    }
    if home.policy.exists() {
        somebody = true;
        let file = home.policy.display().to_string();
        // Where everything lies in one folder, it is its owner's to say.
        let of_the_machine = home.policy.parent() != Some(home.config.as_path());
        match of_the_machine && computer::may_be_changed(&home.policy) {
            true => report.say(topic, Light::Attention, "policy-open", &[("file", &file)]),
            false => report.say(topic, Light::Good, "policy-file", &[("file", &file)]),
        }
    }
    if !somebody {
        let file = home.policy.display().to_string();
        let id = match cfg!(windows) {
            true => "policy-none-windows",
            false => "policy-none",
        };
        report.say(topic, Light::Note, id, &[("file", &file)]);
    }
    for remark in settings.remarks {
        report.add(topic, Light::Bad, About::Remark(remark));
    }
}

fn folders(report: &mut Report, home: &Home) {
    let topic = Topic::Folders;
    for (path, id) in [(&home.config, "config"), (&home.data, "data")] {
        let shown = path.display().to_string();
        let folder = ("folder", shown.as_str());
        let what = ("what", id);
        match computer::folder(path) {
            Folder::NotYet => report.say(topic, Light::Note, "folder-not-yet", &[what, folder]),
            Folder::Fine => report.say(topic, Light::Good, "folder", &[what, folder]),
            Folder::Open(mode) => {
                report.say(
                    topic,
                    Light::Attention,
                    "folder-open",
                    &[what, folder, ("mode", &mode)],
                );
            }
            Folder::Closed(words) => {
                report.say(
                    topic,
                    Light::Bad,
                    "folder-closed",
                    &[what, folder, ("words", &words)],
                );
            }
        }
    }
    match store::health(&home.data) {
        Err(failure) => report.add(topic, Light::Bad, About::Failure(failure)),
        Ok(None) => report.say(topic, Light::Note, "store-none", &[]),
        Ok(Some(health)) => {
            let counts = [health.drafts.to_string(), health.requests.to_string()];
            let counts = [("drafts", counts[0].as_str()), ("requests", &counts[1])];
            report.say(topic, Light::Good, "store", &counts);
            if health.set_aside > 0 {
                let aside = health.set_aside.to_string();
                report.say(topic, Light::Attention, "set-aside", &[("count", &aside)]);
            }
            if health.remote {
                report.say(topic, Light::Note, "store-remote", &[]);
            }
        }
    }
}

fn list(report: &mut Report, app: &App) {
    let list = match app.list() {
        Ok(list) => list,
        Err(failure) => return report.add(Topic::List, Light::Bad, About::Failure(failure)),
    };
    let age = app.list_age_days(&list);
    let (light, id) = match age {
        _ if list.example && !app.is_trial() => (Light::Attention, "list-example"),
        Some(age) if age > app.list_max_age_days() => (Light::Attention, "list-old"),
        _ => (Light::Good, "list"),
    };
    let origin = serde_json::to_value(app.list_origin(&list)).unwrap_or_default();
    let count = list.modules.len().to_string();
    let days = age.map(|age| age.to_string()).unwrap_or_default();
    let arguments = [
        ("origin", origin.as_str().unwrap_or_default()),
        ("count", &count),
        ("source", list.source.as_deref().unwrap_or("—")),
        ("days", &days),
    ];
    report.say(Topic::List, light, id, &arguments);
}

fn rules(report: &mut Report, home: &Home, app: &App) {
    let settings = app.settings();
    let folder = rule_files::folder(home, &settings).display().to_string();
    let files = rule_files::read(home, &settings).0.len();
    let count = files.to_string();
    match files {
        0 => report.say(Topic::Rules, Light::Note, "rules-none", &[("folder", &folder)]),
        _ => report.say(
            Topic::Rules,
            Light::Good,
            "rules",
            &[("count", &count), ("folder", &folder)],
        ),
    }
    for failure in app.rule_failures() {
        report.add(Topic::Rules, Light::Bad, About::Failure(failure.clone()));
    }
}

fn program(report: &mut Report, app: &App) {
    let topic = Topic::Program;
    let ways = app.ways();
    if !ways.contains(&Via::Client) {
        return report.say(topic, Light::Note, "program-not-allowed", &[]);
    }
    let (found, passed) = client::prospect(&app.settings().keys.handoff.client());
    match found {
        // It opens something, and the attachments stay behind.
        Some((Rung::Mailto, program)) => {
            report.say(
                topic,
                Light::Attention,
                "program-mailto",
                &[("program", &program)],
            );
        }
        Some((rung, program)) => {
            report.say(
                topic,
                Light::Good,
                "program",
                &[("program", &program), ("way", rung.id())],
            );
        }
        None if ways.first() == Some(&Via::Client) => report.say(topic, Light::Bad, "program-none", &[]),
        None => report.say(topic, Light::Attention, "program-none", &[]),
    }
    for passed in passed {
        report.add(topic, Light::Note, About::PassedOver(passed));
    }
}

fn server(report: &mut Report, app: &App, password: Option<String>) {
    let topic = Topic::Server;
    let tried = |report: &mut Report, test: MailTest| {
        let port = test.server.port.to_string();
        let place = [("host", test.server.host.as_str()), ("port", &port)];
        report.say(topic, Light::Note, "server", &place);
        for passed in test.passed {
            report.add(topic, Light::Good, About::Took(passed.step, passed.words));
        }
        let stopped = test.stopped.is_some();
        if let Some(trouble) = test.stopped {
            report.add(topic, Light::Bad, About::Stopped(trouble));
        }
        stopped
    };
    match app.test_mail(password) {
        Ok(test) => {
            if !tried(report, test) {
                report.say(topic, Light::Good, "server-fine", &[]);
            }
        }
        Err(Failure::SmtpNotConfigured) => match app.ways().first() {
            Some(Via::Smtp) => report.say(topic, Light::Bad, "server-missing", &[]),
            _ => report.say(topic, Light::Note, "server-none", &[]),
        },
        // The person is not known yet: as far as it goes without.
        Err(
            failure
            @ (Failure::PasswordNeeded { .. } | Failure::SignInNeeded { .. } | Failure::SenderMissing),
        ) => {
            let reached = app.reach_mail().map(|test| tried(report, test));
            let id = match failure {
                Failure::PasswordNeeded { .. } => "server-password",
                Failure::SignInNeeded { .. } => "server-sign-in",
                _ => "server-sender",
            };
            if reached == Ok(false) {
                report.say(topic, Light::Attention, id, &[]);
            }
        }
        Err(failure) => report.add(topic, Light::Bad, About::Failure(failure)),
    }
}

fn network(report: &mut Report, app: &App) {
    let topic = Topic::Computer;
    match computer::proxy(&app.settings().keys.network.proxy()) {
        None => report.say(topic, Light::Note, "proxy-none", &[]),
        Some((place, Ok(()))) => report.say(topic, Light::Good, "proxy", &[("place", &place)]),
        Some((place, Err(words))) => {
            report.say(
                topic,
                Light::Bad,
                "proxy-silent",
                &[("place", &place), ("words", &words)],
            );
        }
    }
    match app.has_keyring() {
        true => report.say(topic, Light::Good, "keyring", &[]),
        false => report.say(topic, Light::Attention, "keyring-none", &[]),
    }
}

fn window(report: &mut Report) {
    let topic = Topic::Window;
    if !computer::has_window() {
        report.say(topic, Light::Note, "window-none", &[]);
    }
    match computer::toolkit() {
        Toolkit::Found(version) => report.say(
            topic,
            Light::Good,
            "toolkit",
            &[("name", computer::TOOLKIT), ("version", &version)],
        ),
        Toolkit::Missing if computer::has_window() => report.say(topic, Light::Bad, "toolkit-missing", &[]),
        Toolkit::Missing => report.say(topic, Light::Note, "toolkit-missing", &[]),
        Toolkit::System => report.say(topic, Light::Note, "toolkit-system", &[]),
    }
    match computer::display() {
        None => report.say(topic, Light::Note, "display-none", &[]),
        Some(display) if !display.is_empty() => {
            report.say(topic, Light::Good, "display", &[("display", &display)]);
        }
        Some(_) => {}
    }
}
