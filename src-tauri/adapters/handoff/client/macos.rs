//! What macOS has for mail.
//!
//! Known limits: nothing here has run on a Mac. The default mail program is not asked for (Launch Services has no plain
//! file that tells it): the settings name one, or the system opens the file. Apple Mail shows such a file as a received
//! mail; «Messaggio → Invia di nuovo» makes a draft of it.

use std::path::Path;

use super::ladder::{Choice, Findings, Found, LADDER};

/// Looks at this computer.
pub fn look(choice: &Choice) -> Findings {
    let chosen = match choice {
        Choice::Program(id) => LADDER.program(id).and_then(|program| {
            let application = program.application.clone()?;
            let there = Path::new("/Applications")
                .join(format!("{application}.app"))
                .is_dir();
            there.then(|| {
                let open: Vec<String> = vec!["open".into(), "-a".into(), application];
                Found {
                    id: program.id.clone(),
                    name: program.name.clone(),
                    exec: open.iter().cloned().chain(["%f".into()]).collect(),
                    base: open,
                    readable: None,
                }
            })
        }),
        Choice::Auto | Choice::Way(_) => None,
    };
    Findings {
        chosen,
        mail: None,
        // Whatever it is, it is opened by the system itself.
        files: Some(Found::default()),
        mapi: false,
        confined: false,
    }
}
