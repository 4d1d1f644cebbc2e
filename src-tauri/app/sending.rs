//! Handing a request off, and trying again.
//!
//! The order is what keeps the promise: check, write the message to the outbox and sync it, only then touch the network
//! or another program. A request that could not be handed to a program goes back to being a draft.

use std::io;
use std::path::{Path, PathBuf};

use super::App;
use super::checking::ids_of;
use super::credentials;
use super::queue::Progress;
use crate::adapters::clock::fresh_id;
use crate::adapters::handoff::client;
use crate::adapters::handoff::smtp::{Heard, Parcel, Server};
use crate::adapters::settings::SmtpSecurity;
use crate::adapters::store::HandedFiles;
use crate::adapters::text_file;
use crate::domain::failure::Failure;
use crate::domain::handed::Handed;
use crate::domain::message;
use crate::domain::request::{Place, Reason, ReasonCode, Request, State, Step, Via};
use crate::domain::rules::Severity;
use crate::domain::ticket::Draft;

/// Name of the file that a mail program opens.
const FILE_NAME: &str = "richiesta.eml";

impl App {
    /// The ways that are possible here, the one offered first at the head.
    pub fn ways(&self) -> Vec<Via> {
        if self.is_trial() {
            return vec![Via::Smtp, Via::Eml];
        }
        let handoff = self.settings().keys.handoff;
        let first = handoff.default();
        let mut ways = handoff.allowed();
        ways.sort_by_key(|way| *way != first);
        ways
    }

    /// Hands a draft off. `None` when the person did not choose where to save. The draft has become the request.
    pub fn hand_off(
        &self,
        draft: &Draft,
        via: Via,
        password: Option<String>,
        save_to: Option<PathBuf>,
    ) -> Result<Option<Request>, Failure> {
        self.may_leave(draft, via)?;
        let save_to = match (via, save_to) {
            (Via::Eml, None) => match self.shell.choose_where_to_save(FILE_NAME) {
                Some(path) => Some(path),
                None => return Ok(None),
            },
            (_, path) => path,
        };
        let (request, server) = self.put_in_outbox(draft, via, password)?;
        match (server, save_to) {
            (Some(server), _) => self.transmit(&request, &server)?,
            (None, save_to) => self.hand_over(&request, save_to.as_deref()).or_else(|failure| {
                self.store()?.take_back(&request, self.clock.instant())?;
                Err(failure)
            })?,
        }
        self.store()?.request(&request.id).map(Some)
    }

    /// Makes a queued request of a draft, complete on the disk. Gives the server, when it leaves through one.
    pub(super) fn put_in_outbox(
        &self,
        draft: &Draft,
        via: Via,
        password: Option<String>,
    ) -> Result<(Request, Option<Server>), Failure> {
        self.may_leave(draft, via)?;
        self.store()?.check_attachments(draft)?;
        let id = fresh_id();
        let composed = self.compose(draft, &id)?;
        let server = match via {
            Via::Smtp if composed.stamp.from.is_none() => return Err(Failure::SenderMissing),
            Via::Smtp => Some(self.server(password)?),
            Via::Client | Via::Eml => None,
        };
        let now = self.clock.instant();
        let request = Request {
            id,
            state: State::Queued,
            via,
            draft: draft.clone(),
            module: composed.letter.to_name.clone(),
            to: composed.letter.to.clone(),
            subject: composed.letter.subject.clone(),
            message_id: composed.stamp.message_id.clone(),
            created: now,
            changed: now,
            attempts: 0,
            reason: None,
            number: draft.follows.as_ref().map(|follow| follow.number.clone()),
            handed: None,
            confirmation: None,
        };
        self.store()?
            .write_message(&request.id, |out| self.write_mail(&composed, out))?;
        self.store()?.add_request(&request)?;
        self.forget_undo(&draft.id);
        Ok((request, server))
    }

    /// Tries again: a request that is queued or was refused.
    pub fn retry(&self, id: &str, password: Option<String>) -> Result<Request, Failure> {
        let request = self.store()?.request(id)?;
        if !request.state.may_be_sent() {
            return Err(Failure::WrongState {
                id: id.to_owned(),
                state: request.state.id().to_owned(),
            });
        }
        match request.via {
            Via::Smtp => self.transmit(&request, &self.server(password)?)?,
            Via::Client => self.hand_over(&request, None)?,
            Via::Eml => {
                if let Some(path) = self.shell.choose_where_to_save(FILE_NAME) {
                    self.hand_over(&request, Some(&path))?;
                }
            }
        }
        self.store()?.request(id)
    }

    /// Sends everything that is queued for the mail server; gives the requests as they stand then. Those whose hours for
    /// calling back have passed meanwhile wait for the clerk's word.
    pub fn run_queue(&self, password: Option<&str>) -> Result<Vec<Request>, Failure> {
        let queued = self.store()?.waiting()?;
        let queued = queued
            .into_iter()
            .rev()
            .filter(|r| r.state == State::Queued && r.via == Via::Smtp);
        let mut tried = Vec::new();
        for request in queued {
            if self.is_outdated(&request) {
                tried.push(request);
                continue;
            }
            match self.retry(&request.id, password.map(str::to_owned)) {
                // One that is damaged has been set aside and named; the others leave.
                Err(Failure::MessageDamaged { .. }) => {}
                sent => tried.push(sent?),
            }
            if tried.last().is_some_and(credentials::refused_login) {
                break;
            }
        }
        Ok(tried)
    }

    fn may_leave(&self, draft: &Draft, via: Via) -> Result<(), Failure> {
        if !self.ways().contains(&via) {
            let trial = self.is_trial();
            return Err(if trial {
                Failure::TrialOnly
            } else {
                Failure::HandoffForbidden { via: via.id().into() }
            });
        }
        let findings = self.check(draft);
        let blocking = ids_of(&findings, Severity::Blocking);
        if !blocking.is_empty() {
            return Err(Failure::Blocked {
                rules: blocking.join(", "),
            });
        }
        let warnings = ids_of(&findings, Severity::Warning);
        if self.asks_reasons() && !warnings.is_empty() {
            return Err(Failure::ReasonMissing {
                rules: warnings.join(", "),
            });
        }
        Ok(())
    }

    pub(super) fn server(&self, password: Option<String>) -> Result<Server, Failure> {
        let mut server = self.bare_server()?;
        if !self.is_trial() {
            server.login = self.login(&self.settings().keys.smtp, password)?;
        }
        Ok(server)
    }

    /// The server without a login.
    pub(super) fn bare_server(&self) -> Result<Server, Failure> {
        if let Some(desk) = &self.desk {
            let host = "127.0.0.1".to_owned();
            return Ok(Server {
                host,
                port: desk.port(),
                security: SmtpSecurity::None,
                plain_hosts: vec![],
                login: None,
                heard: Heard::default(),
            });
        }
        let smtp = self.settings().keys.smtp;
        let security = smtp.security();
        let host = smtp.host.unwrap_or_default();
        if host.trim().is_empty() {
            return Err(Failure::SmtpNotConfigured);
        }
        let server = Server {
            host,
            port: smtp.port.unwrap_or(security.port()),
            security,
            plain_hosts: smtp.plain_hosts.unwrap_or_default(),
            login: None,
            heard: Heard::default(),
        };
        server.allowed()?;
        Ok(server)
    }

    /// Puts a request on the wire, once.
    pub(super) fn transmit(&self, request: &Request, server: &Server) -> Result<(), Failure> {
        let lock = match self.store()?.lock_sending() {
            Ok(lock) => lock,
            // Another program is sending; this request stays queued and can be sent afterwards.
            Err(Failure::AlreadySending) => return Ok(()),
            Err(failure) => return Err(failure),
        };
        // Only now that nobody else sends does the state count.
        let state = self.store()?.request(&request.id)?.state;
        if !state.may_be_sent() {
            return Err(Failure::WrongState {
                id: request.id.clone(),
                state: state.id().to_owned(),
            });
        }
        let (message, bytes) = self.store()?.open_message(&request.id)?;
        self.store()?.count_attempt(&request.id)?;
        let address = |address: &str| {
            address.parse().map_err(|_| Failure::SenderInvalid {
                address: address.to_owned(),
            })
        };
        let parcel = Parcel {
            from: address(request.draft.signature.email.trim())?,
            to: address(&request.to)?,
            message: Progress::new(message, &request.id, bytes, &*self.shell),
            bytes,
        };
        let doubt = Reason {
            code: ReasonCode::Lost,
            step: Step::Message,
            words: String::new(),
            temporary: false,
            server: Some(Place {
                host: server.host.clone(),
                port: server.port,
            }),
        };
        let under_way = self.under_way.begin(&request.id);
        let outcome = server.send(parcel, &under_way.stop, || {
            self.store()?
                .about_to_send(&request.id, self.clock.instant(), &doubt)
        })?;
        self.note_server_limit(server);
        drop(under_way);
        self.weigh_login(server, &outcome);
        self.store()?.settle(&request.id, outcome, self.clock.instant())?;
        drop(lock);
        Ok(())
    }

    /// Gives a request to the mail program, or to a file. The state is written *before* the program is started: if this
    /// one dies in between, the clerk is asked, and no second draft opens by itself.
    fn hand_over(&self, request: &Request, save_to: Option<&Path>) -> Result<(), Failure> {
        let store = self.store()?;
        if let Some(path) = save_to {
            let (message, _) = store.open_message(&request.id)?;
            text_file::write_with(path, |file| message::for_client(message, file))?;
            store.count_attempt(&request.id)?;
            return store.update(&request.id, State::HandedOver, None, self.clock.instant());
        }
        store.count_attempt(&request.id)?;
        store.update(&request.id, State::HandedOver, None, self.clock.instant())?;
        let opened = self.open_in_client(request);
        if opened.is_err() {
            store.update(
                &request.id,
                request.state,
                request.reason.as_ref(),
                self.clock.instant(),
            )?;
        }
        store.set_handed(&request.id, &opened?)
    }

    /// Opens a request in the mail program, by the best way it has.
    fn open_in_client(&self, request: &Request) -> Result<Handed, Failure> {
        let store = self.store()?;
        let (message, _) = store.open_message(&request.id)?;
        let files = store.hand_over(request, FILE_NAME, |file| message::for_client(message, file))?;
        let body = || -> io::Result<String> {
            let (message, _) = store.open_message(&request.id).map_err(io::Error::other)?;
            message::text(message)
        };
        let body = body().map_err(|error| Failure::Unexpected {
            detail: error.to_string(),
        })?;
        let parcel = |files: HandedFiles| client::Parcel {
            to: request.to.clone(),
            subject: request.subject.clone(),
            body: body.clone(),
            eml: files.mail,
            files: files.files,
        };
        let choice = self.settings().keys.handoff.client();
        client::hand_over(&parcel(files.clone()), &choice, &|readable| {
            Ok(parcel(store.hand_over_in(&request.id, &files, readable)?))
        })
    }
}
