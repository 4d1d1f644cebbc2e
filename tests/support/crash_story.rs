//! Requests with attachments, the program that sends them, a server that hears it and one who kills it: and the promise.

use std::collections::BTreeMap;
use std::io::Read;

use apriticket::adapters::store::Store;
use apriticket::domain::request::{Request, State};
use apriticket::domain::ticket::Draft;
use mail_parser::{MessageParser, MimeHeaders};

use super::bench::TICKET;
use super::kills::{Chance, Instant, Killer, was_killed};
use super::{Bench, MailServer};

/// The attachments of every request, with sizes that take their time.
pub const FILES: [(&str, u64); 2] = [("schermata è 1.png", 60_000), ("ruolo.zip", 900_000)];

pub struct Story {
    pub bench: Bench,
    pub server: MailServer,
    pub killer: Killer,
    pub files: BTreeMap<&'static str, Vec<u8>>,
}

impl Story {
    pub fn begin(chance: &mut Chance) -> Self {
        let killer = Killer::default();
        let told = killer.clone();
        let server = MailServer::watched(move |step| told.hears(step));
        let bench = Bench::sending_to(&server);
        let files: BTreeMap<_, _> = FILES
            .iter()
            .map(|&(name, bytes)| (name, chance.bytes(bytes)))
            .collect();
        for (name, content) in &files {
            bench.write(name, content);
        }
        Self {
            bench,
            server,
            killer,
            files,
        }
    }

    /// A ticket whose subject names it.
    pub fn ticket(&self, number: u64) {
        let names: Vec<_> = FILES.iter().map(|(name, _)| format!("\"{name}\"")).collect();
        let ticket = TICKET.replace(
            "Certificato di residenza: la",
            &format!("Certificato {number}: la"),
        );
        let attachments = format!("attachments = [{}]\nkind =", names.join(", "));
        self.bench
            .write("ticket.toml", ticket.replacen("kind =", &attachments, 1));
    }

    /// Runs the program and says whether it was killed.
    pub fn run(&self, arguments: &[&str], instant: &Instant) -> bool {
        was_killed(self.killer.run(&mut self.bench.command(arguments), instant))
    }

    pub fn store(&self) -> Store {
        Store::open(&self.bench.path("data")).unwrap()
    }

    /// Drafts and requests whose subject has this number.
    pub fn of(&self, number: u64) -> (Vec<Draft>, Vec<Request>) {
        let (store, named) = (self.store(), format!("Certificato {number}: "));
        let drafts = store.drafts().unwrap().into_iter().map(|(draft, _)| draft);
        let requests = store.requests().unwrap().into_iter();
        (
            drafts.filter(|draft| draft.subject.contains(&named)).collect(),
            requests.filter(|one| one.subject.contains(&named)).collect(),
        )
    }

    /// Where a request stands, in a word.
    pub fn standing(&self, number: u64) -> &'static str {
        match self.of(number) {
            (drafts, requests) if drafts.is_empty() && requests.is_empty() => "not yet kept",
            (_, requests) if requests.is_empty() => "draft",
            (_, requests) => requests[0].state.id(),
        }
    }

    /// The mails delivered with this number in their subject.
    pub fn delivered(&self, number: u64) -> Vec<Vec<u8>> {
        self.server.wait();
        let named = format!("Certificato {number}: ");
        let about = |mail: &Vec<u8>| {
            MessageParser::default()
                .parse(mail)
                .unwrap()
                .subject()
                .unwrap()
                .contains(&named)
        };
        self.server.received().into_iter().filter(about).collect()
    }

    /// One place for a request, at most one delivery, everything whole.
    pub fn check(&self, number: u64, context: &str) -> State {
        let (drafts, requests) = self.of(number);
        let delivered = self.delivered(number);
        assert!(delivered.len() <= 1, "{context}: {} deliveries", delivered.len());
        assert!(
            drafts.len() + requests.len() <= 1,
            "{context}: {} drafts and {} requests",
            drafts.len(),
            requests.len()
        );
        let store = self.store();
        assert_eq!(store.set_asides(), [], "{context}: nothing is damaged by dying");
        for file in drafts
            .iter()
            .chain(requests.iter().map(|one| &one.draft))
            .flat_map(|draft| &draft.attachments)
        {
            let mut kept = Vec::new();
            store
                .open_attachment(file)
                .unwrap()
                .read_to_end(&mut kept)
                .unwrap();
            assert!(
                kept == self.files[file.name.as_str()],
                "{context}: {} is not whole",
                file.name
            );
        }
        let Some(request) = requests.first() else {
            assert!(delivered.is_empty(), "{context}: delivered, and no request knows");
            return State::Closed;
        };
        let kept = self.bench.read(&format!("data/messages/{}.eml", request.id));
        if let Some(mail) = delivered.first() {
            assert!(*mail == kept, "{context}: what arrived is not what was kept");
            let mail = MessageParser::default().parse(mail).unwrap();
            assert_eq!(mail.message_id(), Some(request.message_id.as_str()), "{context}");
            for part in mail.attachments() {
                let name = part.attachment_name().unwrap();
                assert!(
                    part.contents() == self.files[name],
                    "{context}: {name} did not arrive whole"
                );
            }
            assert_eq!(mail.attachment_count(), FILES.len(), "{context}");
        }
        match request.state {
            State::Sent => assert_eq!(delivered.len(), 1, "{context}: sent"),
            State::Queued | State::Refused => assert_eq!(delivered.len(), 0, "{context}: waits"),
            State::Uncertain => {}
            other => panic!("{context}: {other:?}"),
        }
        request.state
    }
}
