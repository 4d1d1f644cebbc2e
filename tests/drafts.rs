//! Drafts as the window works with them: two of one, handed to a colleague, warnings left as they are.

use std::fs;
use std::path::PathBuf;
use std::sync::{Arc, Mutex};

use apriticket::adapters::clock::{Clock, SystemClock};
use apriticket::adapters::home::Home;
use apriticket::app::{App, Shell};
use apriticket::domain::failure::Failure;
use apriticket::domain::request::Via;
use apriticket::domain::ticket::{Draft, Kind, Overruled};

use crate::support::Bench;
use crate::support::bench::LIST;

/// A person who answers every question for a file with the same one.
struct Person {
    file: Mutex<PathBuf>,
}

impl Shell for Person {
    fn choose_files(&self) -> Vec<PathBuf> {
        vec![self.file.lock().unwrap().clone()]
    }
    fn choose_list(&self) -> Option<PathBuf> {
        None
    }
    fn choose_draft(&self) -> Option<PathBuf> {
        Some(self.file.lock().unwrap().clone())
    }
    fn choose_where_to_save(&self, _: &str) -> Option<PathBuf> {
        Some(self.file.lock().unwrap().clone())
    }
    fn open_page(&self, _: &str) -> Result<(), Failure> {
        Ok(())
    }
    fn list_changed(&self) {}
    fn sending(&self, _: &str, _: u64, _: u64) {}
    fn requests_changed(&self) {}
}

pub struct Desk {
    _folder: Option<tempfile::TempDir>,
    root: PathBuf,
    pub app: Arc<App>,
    person: Arc<Person>,
}

impl Desk {
    /// The program on the folders of a bench.
    pub fn at(bench: &Bench) -> Self {
        Self::open(bench.path(""), None)
    }

    /// The program on the folders of a bench, with a clock of its own.
    pub fn with_clock(bench: &Bench, clock: Arc<dyn Clock>) -> Self {
        Self::open_at(bench.path(""), None, clock)
    }

    fn open(root: PathBuf, folder: Option<tempfile::TempDir>) -> Self {
        Self::open_at(root, folder, Arc::new(SystemClock))
    }

    fn open_at(root: PathBuf, folder: Option<tempfile::TempDir>, clock: Arc<dyn Clock>) -> Self {
        let person = Arc::new(Person {
            file: Mutex::new(root.join("chosen")),
        });
        let shell = Arc::clone(&person) as Arc<dyn Shell>;
        let app = Arc::new(App::open(Home::below(&root), clock, shell).unwrap());
        Self {
            _folder: folder,
            root,
            app,
            person,
        }
    }

    fn new(settings: &str, policy: &str) -> Self {
        let folder = tempfile::tempdir().unwrap();
        for (name, text) in [
            ("config/settings.toml", settings),
            ("config/policy.toml", policy),
            ("data/address-list.toml", LIST),
        ] {
            let path = folder.path().join(name);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        Self::open(folder.path().to_owned(), Some(folder))
    }

    fn answer_with(&self, name: &str) -> PathBuf {
        let path = self.root.join(name);
        self.person.file.lock().unwrap().clone_from(&path);
        path
    }

    fn draft(&self, subject: &str, description: &str) -> Draft {
        let draft = self.app.new_draft().unwrap();
        Draft {
            module: Some("anagrafe".into()),
            kind: Some(Kind::Anomaly),
            entity: "Comune di Montecerreto".into(),
            subject: subject.into(),
            description: description.into(),
            ..draft
        }
    }
}

const LUCIA: &str = "[writer]\nname = \"Lucia Serani\"\nphone = \"0733 564105\"\nemail = \"lucia@comune.montecerreto.example\"\n";
const FAUSTO: &str = "[writer]\nname = \"Fausto Cenci\"\nphone = \"0733 564199\"\n";
const SUBJECT: &str = "Stato di famiglia 881 senza parentela";
const TWO_TOPICS: &str = "Lo stato di famiglia 881 esce senza la parentela dei figli da lunedì. Inoltre in cimiteri non si \
     aprono le concessioni dei loculi dal 12 maggio.";

#[test]
fn a_draft_reaches_the_colleague_whole_and_becomes_theirs() {
    let (lucia, fausto) = (Desk::new(LUCIA, ""), Desk::new(FAUSTO, ""));
    let png = lucia.answer_with("schermata è 1.png");
    fs::write(&png, b"\x89PNG of the screen").unwrap();
    let draft = lucia.draft(SUBJECT, TWO_TOPICS);
    lucia.app.choose_attachments(&draft.id).unwrap();
    let file = lucia.answer_with("bozza.apriticket");
    assert!(lucia.app.hand_on(draft).unwrap());
    assert!(
        !fs::read_to_string(&file).unwrap().contains("Lucia"),
        "the writer stays behind"
    );

    let here = fausto.answer_with("ricevuta.apriticket");
    fs::copy(&file, &here).unwrap();
    let taken = fausto.app.take_over_chosen().unwrap().unwrap();
    assert_eq!(
        (
            taken.subject.as_str(),
            taken.description.as_str(),
            taken.module.as_deref()
        ),
        (SUBJECT, TWO_TOPICS, Some("anagrafe"))
    );
    assert_eq!(
        (taken.signature.name.as_str(), taken.signature.phone.as_str()),
        ("Fausto Cenci", "0733 564199")
    );
    let file = &taken.attachments[0];
    assert_eq!((file.name.as_str(), file.bytes), ("schermata è 1.png", 18));

    let mail = fausto.answer_with("lettera.apriticket");
    fs::write(&mail, "Subject: ciao\r\n\r\ntesto").unwrap();
    assert_eq!(
        fausto.app.take_over_chosen(),
        Err(Failure::NotADraft {
            name: "lettera.apriticket".into()
        })
    );
    assert_eq!(fausto.app.drafts().unwrap().len(), 1, "nothing half taken in");
}

#[test]
fn two_topics_become_two_drafts_and_no_word_is_lost() {
    let desk = Desk::new(LUCIA, "");
    let draft = desk.draft(SUBJECT, TWO_TOPICS);
    let (first, other) = desk.app.split(draft).unwrap();
    assert_eq!(
        first.description,
        "Lo stato di famiglia 881 esce senza la parentela dei figli da lunedì."
    );
    let other = other.unwrap();
    assert_eq!(
        (
            other.description.as_str(),
            other.module,
            other.signature.name.as_str()
        ),
        (
            "Inoltre in cimiteri non si aprono le concessioni dei loculi dal 12 maggio.",
            None,
            "Lucia Serani"
        )
    );
    assert_eq!(desk.app.drafts().unwrap().len(), 2);
    assert!(desk.app.split(first).unwrap().1.is_none(), "one topic stays one");
}

#[test]
fn a_warning_left_as_it_is_is_not_asked_again_and_its_reason_is_kept() {
    let desk = Desk::new(LUCIA, "[rules]\nask_reason = true\n");
    let mut draft = desk.draft(SUBJECT, TWO_TOPICS);
    let finding = desk.app.check(&draft).into_iter().next().unwrap();
    assert_eq!(finding.rule, "multiple_topics");
    desk.answer_with("richiesta.eml");
    let refused = desk.app.hand_off(&draft, Via::Eml, None, None);
    assert_eq!(
        refused.map(drop),
        Err(Failure::ReasonMissing {
            rules: "multiple_topics".into()
        })
    );
    draft.overruled.push(Overruled {
        rule: finding.rule.into(),
        words: finding.text(&draft).into(),
        reason: "stesso ufficio, stessa causa".into(),
    });
    let draft = desk.app.save_draft(draft).unwrap();
    let seen = desk.app.look_at(&draft);
    assert_eq!((seen.findings.len(), seen.overruled.len()), (0, 1));
    let request = desk.app.hand_off(&draft, Via::Eml, None, None).unwrap().unwrap();
    assert_eq!(request.draft.overruled[0].reason, "stesso ufficio, stessa causa");
    let left = String::from_utf8(desk.app.message(&request.id).unwrap()).unwrap();
    assert!(
        !left.contains("stessa causa"),
        "the reason is not the vendor's to read"
    );
    assert_eq!(desk.app.recent_modules().unwrap(), ["anagrafe"]);
}

#[test]
fn what_blocks_cannot_be_overruled() {
    let desk = Desk::new(LUCIA, "");
    let mut draft = desk.draft(
        "Richiesta assistenza",
        "Stampando il certificato 881 esce un foglio bianco da lunedì.",
    );
    draft.overruled.push(Overruled {
        rule: "subject.generic".into(),
        words: "Richiesta assistenza".into(),
        reason: String::new(),
    });
    let rules: Vec<_> = desk
        .app
        .check(&draft)
        .iter()
        .map(|finding| finding.rule)
        .collect();
    assert_eq!(rules, ["subject.generic"]);
}
