//! The ladder as data, and the pure part: from what was found on this computer and what the settings say to the rungs
//! to try, in order, with the reason of each that is left out.
//!
//! Nothing is looked up and nothing is started here; see `linux`, `windows`, `macos` and `start`.

use std::path::PathBuf;
use std::sync::LazyLock;

use serde::{Deserialize, Serialize};

use crate::domain::handed::{Because, Passed, Rung, Why};

/// Kinds of computer.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum System {
    /// Linux and its relatives.
    Linux,
    /// Windows.
    Windows,
    /// macOS.
    Macos,
}

impl System {
    /// This computer.
    pub const HERE: Self = if cfg!(windows) {
        Self::Windows
    } else if cfg!(target_os = "macos") {
        Self::Macos
    } else {
        Self::Linux
    };
}

/// One value for each system.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Each<T> {
    linux: T,
    windows: T,
    macos: T,
}

impl<T> Each<T> {
    /// That of a system.
    pub fn of(&self, system: System) -> &T {
        match system {
            System::Linux => &self.linux,
            System::Windows => &self.windows,
            System::Macos => &self.macos,
        }
    }
}

/// A mail program whose ways are known.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Program {
    /// Its word in the settings.
    pub id: String,
    /// Its name for people.
    pub name: String,
    /// Parts of the id of its desktop entry.
    #[serde(default)]
    pub entries: Vec<String>,
    /// Parts of its ProgId or application id.
    #[serde(default)]
    pub handlers: Vec<String>,
    /// Its program on the search path.
    pub commands: Vec<String>,
    /// Its name for `open -a`.
    #[serde(default)]
    pub application: Option<String>,
    /// Its own arguments for a draft.
    #[serde(default)]
    pub arguments: Vec<String>,
    /// Those added when there are attachments.
    #[serde(default)]
    pub with_files: Vec<String>,
    /// Where it makes a draft of a file.
    #[serde(default)]
    pub drafts: Vec<System>,
    /// How it is given a file, when not alone; `%f` is the file.
    #[serde(default)]
    pub open: Vec<String>,
    /// Whether it warns of attachments in hidden folders.
    #[serde(default)]
    pub visible: bool,
    /// Whether MAPI is its way.
    #[serde(default)]
    pub mapi: bool,
}

/// Bytes that fit.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Longest {
    /// One argument.
    pub argument: Each<usize>,
    /// A `mailto:` address.
    pub mailto: Each<usize>,
}

/// The file.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Ladder {
    /// The programs, the more particular first.
    pub program: Vec<Program>,
    /// The order of the rungs.
    pub rungs: Each<Vec<Rung>>,
    /// Limits.
    pub longest: Longest,
}

/// The ladder of this program.
pub static LADDER: LazyLock<Ladder> = LazyLock::new(|| {
    // A test parses the file; a program built from another one says so at once.
    toml::from_str(include_str!("ladder.toml")).unwrap_or_else(|error| unreachable!("ladder.toml: {error}"))
});

impl Ladder {
    /// The program of that word.
    pub fn program(&self, id: &str) -> Option<&Program> {
        self.program.iter().find(|program| program.id == id)
    }

    /// The program to which something on this computer belongs, by the id that the system gives it.
    pub fn recognise(&self, system: System, id: &str) -> Option<&Program> {
        let id = id.to_lowercase();
        self.program.iter().find(|program| {
            let parts = match system {
                System::Linux => &program.entries,
                System::Windows | System::Macos => &program.handlers,
            };
            parts.iter().any(|part| id.contains(part.as_str()))
        })
    }
}

/// The words that `[handoff] client` may be: the ways, and the programs of the ladder.
pub const CHOICES: &[&str] = &[
    "auto",
    "eml",
    "mapi",
    "mailto",
    "thunderbird",
    "claws-mail",
    "evolution",
    "kmail",
    "geary",
    "outlook",
    "outlook-new",
];

/// What `[handoff] client` says.
#[derive(Debug, Clone, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub enum Choice {
    /// The best way for the default mail program.
    #[default]
    Auto,
    /// This program, by its word in the ladder.
    Program(String),
    /// This way (`eml`, `mapi`, `mailto`), with the system's program for it.
    Way(Rung),
}

impl From<Choice> for String {
    fn from(choice: Choice) -> Self {
        match choice {
            Choice::Auto => "auto".into(),
            Choice::Program(id) => id,
            Choice::Way(Rung::Handler) => "eml".into(),
            Choice::Way(rung) => rung.id().into(),
        }
    }
}

impl TryFrom<String> for Choice {
    type Error = String;

    fn try_from(word: String) -> Result<Self, String> {
        match word.as_str() {
            "auto" => Ok(Self::Auto),
            "eml" => Ok(Self::Way(Rung::Handler)),
            "mapi" => Ok(Self::Way(Rung::Mapi)),
            "mailto" => Ok(Self::Way(Rung::Mailto)),
            id if LADDER.program(id).is_some() => Ok(Self::Program(word)),
            _ => {
                let programs: Vec<_> = LADDER.program.iter().map(|program| program.id.as_str()).collect();
                Err(format!(
                    "unknown client `{word}`, expected `auto`, `eml`, `mapi`, `mailto` or one of {}",
                    programs.join(", ")
                ))
            }
        }
    }
}

/// A program found on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Found {
    /// What the system calls it: desktop entry, ProgId.
    pub id: String,
    /// Its name for people; nothing when only the system knows it.
    pub name: String,
    /// How it is started with arguments of its own.
    pub base: Vec<String>,
    /// How it is started with a file or an address: `%f` and `%u` stand for them. Empty: by the system itself.
    pub exec: Vec<String>,
    /// A folder in which it wants its files, when that is not the data folder (Flatpak, Snap, Evolution).
    pub readable: Option<PathBuf>,
}

/// What was found on this computer.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Findings {
    /// The program that the settings name.
    pub chosen: Option<Found>,
    /// The default for `mailto:`.
    pub mail: Option<Found>,
    /// The one that opens `.eml` files.
    pub files: Option<Found>,
    /// Whether a program offers MAPI.
    pub mapi: bool,
    /// Whether this program runs confined: it can start no other, and asks the desktop instead.
    pub confined: bool,
}

/// A rung to try.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Step {
    /// Which.
    pub rung: Rung,
    /// With what.
    pub with: Found,
    /// Why, if nothing before it was passed over.
    pub why: Why,
}

impl Step {
    /// A rung that can be tried, or why it cannot.
    fn passed(rung: Rung, program: &str, because: Because) -> Result<Self, Passed> {
        Err(Passed {
            rung,
            program: program.to_owned(),
            because,
            words: String::new(),
        })
    }
}

/// The rungs in order: those to try, and between them those that cannot be taken, with the reason.
pub fn steps(system: System, choice: &Choice, findings: &Findings) -> Vec<Result<Step, Passed>> {
    let order = LADDER.rungs.of(system);
    let own_way = |rung: &&Rung| matches!(rung, Rung::Arguments | Rung::Eml);
    let first = order.iter().find(own_way).copied().unwrap_or(Rung::Eml);
    let mut steps = Vec::new();
    match choice {
        Choice::Auto => {}
        Choice::Program(id) => match (LADDER.program(id), &findings.chosen) {
            (Some(program), Some(found)) => {
                steps.extend(own(system, program, found, Why::Chosen, findings));
            }
            (program, _) => {
                let name = program.map_or(id.as_str(), |program| &program.name);
                steps.push(Step::passed(first, name, Because::NotInstalled));
            }
        },
        Choice::Way(rung) => steps.push(general(system, *rung, Why::Chosen, findings)),
    }
    match &findings.mail {
        _ if findings.confined => steps.push(general(system, Rung::Portal, Why::Confined, findings)),
        None => steps.push(Step::passed(first, "", Because::NoDefault)),
        Some(found) => match LADDER.recognise(system, &found.id) {
            None => steps.push(Step::passed(first, &found.name, Because::Unknown)),
            Some(program) => steps.extend(own(system, program, found, Why::Default, findings)),
        },
    }
    let general = order
        .iter()
        .filter(|rung| matches!(rung, Rung::Mapi | Rung::Handler | Rung::Mailto))
        .map(|rung| general(system, *rung, Why::Default, findings));
    steps.extend(general);
    tidy(steps)
}

/// The ways of a program's own, best first.
fn own(
    system: System,
    program: &Program,
    found: &Found,
    why: Why,
    findings: &Findings,
) -> Vec<Result<Step, Passed>> {
    let step = |rung| {
        Ok(Step {
            rung,
            with: found.clone(),
            why,
        })
    };
    let ways = LADDER.rungs.of(system).iter().filter_map(|rung| match rung {
        Rung::Arguments if !program.arguments.is_empty() => Some(step(*rung)),
        Rung::Eml if program.drafts.contains(&system) && !found.base.is_empty() => Some(step(*rung)),
        Rung::Mapi if program.mapi => Some(general(system, *rung, why, findings)),
        _ => None,
    });
    ways.collect()
}

/// A way that asks the system for a program.
fn general(system: System, rung: Rung, why: Why, findings: &Findings) -> Result<Step, Passed> {
    let step = |with: Found| Ok(Step { rung, with, why });
    match rung {
        Rung::Mapi if findings.mapi => step(findings.mail.clone().unwrap_or_default()),
        Rung::Mapi => Step::passed(rung, "", Because::NoMapi),
        Rung::Handler => match &findings.files {
            None => Step::passed(rung, "", Because::NoHandler),
            // What is known to show such a file as a received mail is not asked to; the clerk's own word counts more.
            Some(found) => match LADDER.recognise(system, &found.id) {
                Some(program) if why != Why::Chosen && !program.drafts.contains(&system) => {
                    Step::passed(rung, &found.name, Because::NoDraft)
                }
                _ => step(found.clone()),
            },
        },
        // Which program it is, only the desktop knows.
        Rung::Portal => step(Found::default()),
        Rung::Mailto | Rung::Arguments | Rung::Eml => step(findings.mail.clone().unwrap_or_default()),
    }
}

/// Drops what repeats: the same way with the same program is tried, or passed over, once.
fn tidy(steps: Vec<Result<Step, Passed>>) -> Vec<Result<Step, Passed>> {
    let mut seen: Vec<(Rung, String)> = Vec::new();
    let mut kept = Vec::new();
    for step in steps {
        let (rung, program) = match &step {
            Ok(step) => (step.rung, step.with.id.clone()),
            Err(passed) => (passed.rung, format!("not {}", passed.program)),
        };
        // A file given to the same program by the system is the same way.
        let way = if rung == Rung::Handler { Rung::Eml } else { rung };
        if seen.contains(&(way, program.clone())) {
            continue;
        }
        seen.push((way, program));
        kept.push(step);
    }
    kept
}

#[cfg(test)]
#[path = "ladder_tests.rs"]
mod tests;
