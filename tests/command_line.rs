//! The manual page and the completions of `apriticket-cli`, made from its arguments. They go into the packages.

use std::fmt::Write;
use std::path::Path;

use clap::{Command, CommandFactory};
use clap_complete::Shell;

#[allow(dead_code, reason = "only their description is wanted here")]
#[path = "../src-tauri/cli/arguments.rs"]
mod arguments;

fn command() -> Command {
    let mut command = arguments::Arguments::command().term_width(78);
    command.build();
    command
}

/// Plain text as troff wants it.
fn troff(text: &str) -> String {
    let escaped = text.trim_end().replace('\\', "\\e").replace('-', "\\-");
    let lines = escaped.lines().map(|line| {
        if line.starts_with(['.', '\'']) {
            format!("\\&{line}\n")
        } else {
            format!("{line}\n")
        }
    });
    lines.collect()
}

/// One page with what `--help` says of every verb.
fn manual() -> String {
    let mut page = format!(
        ".\\\" Scritto da `make generate` a partire da src-tauri/cli/arguments.rs. Non modificare a mano.\n\
         .TH APRITICKET-CLI 1 \"\" \"Apriticket {}\" \"Comandi utente\"\n\
         .SH NOME\napriticket\\-cli \\- {}",
        env!("CARGO_PKG_VERSION"),
        troff(&command().get_about().unwrap().to_string())
    );
    section(&mut page, "SH", &mut command());
    page.push_str(
        ".SH USCITA\n0: fatto. 1: segnalazioni che fermano l\u{2019}invio. 2: qualcosa non ha funzionato.\n\
         .SH VEDERE ANCHE\n.BR apriticket (1)\n",
    );
    page
}

fn section(page: &mut String, level: &str, command: &mut Command) {
    let name = command.get_bin_name().unwrap_or("apriticket-cli").to_owned();
    let help = troff(&command.render_help().to_string());
    let _ = write!(page, ".{level} \"{}\"\n.nf\n{help}.fi\n", troff(&name).trim_end());
    for below in command
        .get_subcommands_mut()
        .filter(|below| below.get_name() != "help")
    {
        section(page, "SS", below);
    }
}

fn completion(shell: Shell) -> String {
    let mut script = Vec::new();
    clap_complete::generate(shell, &mut command(), "apriticket-cli", &mut script);
    String::from_utf8(script).unwrap()
}

#[test]
fn the_manual_page_and_the_completions_are_fresh() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("packaging/linux/generated");
    for (name, wanted) in [
        ("apriticket-cli.1", manual()),
        ("apriticket-cli.bash", completion(Shell::Bash)),
        ("_apriticket-cli", completion(Shell::Zsh)),
        ("apriticket-cli.fish", completion(Shell::Fish)),
    ] {
        let path = folder.join(name);
        if std::env::var_os("APRITICKET_GENERATE").is_some() {
            std::fs::write(&path, &wanted).unwrap();
        }
        assert!(
            std::fs::read_to_string(&path).unwrap_or_default() == wanted,
            "{} is stale: run `make generate`",
            path.display()
        );
    }
}
