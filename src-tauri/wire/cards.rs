//! From what the app gives to what the window shows.

#![allow(
    clippy::wildcard_imports,
    reason = "responses are the vocabulary of this file"
)]

use jiff::Timestamp;
use mail_parser::{Address, Message, MessageParser, MimeHeaders};

use super::event::Event;
use super::lists::*;
use super::mail::{Auth, Security, Smtp};
use super::responses::*;
use crate::adapters::settings::{Settings, SmtpAuth, SmtpSecurity, WindowLanguage};
use crate::adapters::trial_desk::Mail as DeskMail;
use crate::app::{App, Applied, Composed, Dropped, PreviousList, Proposal, Weighed};
use crate::domain::address_list::finder::Step;
use crate::domain::address_list::{AddressList, Hit};
use crate::domain::failure::Failure;
use crate::domain::request::{Request, Via};
use crate::domain::ticket::{Draft, Signature};
use crate::domain::vendor::VENDOR;

/// Bytes within which the headers of a mail end.
const HEADERS_SHOWN: usize = 64 * 1024;

pub(super) fn session(app: &App) -> Session {
    let settings = app.settings();
    let (list, list_failure) = match app.list() {
        Ok(list) => (Some(self::list(app, &list)), None),
        Err(Failure::ListMissing) => (None, None),
        Err(failure) => (None, Some(failure)),
    };
    Session {
        version: env!("CARGO_PKG_VERSION").to_owned(),
        trial: app.is_trial(),
        language: match settings.keys.window.language() {
            WindowLanguage::En => Language::En,
            WindowLanguage::It => Language::It,
        },
        vendor: vendor(app),
        list,
        list_failure,
        list_rights: ListRights {
            fetch: app.may_fetch_list(),
            choose: app.may_choose_list(),
        },
        writer: writer(&settings),
        office: super::office::card(&settings),
        mail: mail(app, &settings),
        asks_reasons: app.asks_reasons(),
        window: super::window::card(&settings),
        capture: app.may_capture(),
        first_start: app.first_start(),
        fixed: settings.fixed.clone(),
        remarks: settings.remarks.clone(),
        rule_failures: app.rule_failures().to_vec(),
    }
}

fn vendor(app: &App) -> VendorCard {
    VendorCard {
        name: VENDOR.name.clone(),
        suite: VENDOR.suite.clone(),
        page: VENDOR.page.clone(),
        kinds: VENDOR
            .kinds
            .iter()
            .map(|kind| KindCard {
                id: kind.id,
                notice: kind.notice.clone(),
            })
            .collect(),
        subject_shown: u32::try_from(VENDOR.limits.subject_shown).unwrap_or(u32::MAX),
        message_bytes: app.limits().message_bytes,
    }
}

fn list(app: &App, list: &AddressList) -> ListCard {
    ListCard {
        example: list.example,
        source: list.source.clone(),
        updated: list.updated.map(|date| date.to_string()),
        modules: u32::try_from(list.modules.len()).unwrap_or(u32::MAX),
        age_days: app.list_age_days(list),
        max_age_days: app.list_max_age_days(),
        origin: app.list_origin(list),
    }
}

pub(super) fn proposal(app: &App, id: String, proposal: &Proposal) -> ProposalCard {
    ProposalCard {
        id,
        source: proposal.source.clone(),
        outcome: proposal.outcome,
        failure: proposal.failure(&app.trusted_domains()),
        modules: u32::try_from(proposal.list.as_ref().map_or(0, |list| list.modules.len()))
            .unwrap_or(u32::MAX),
        difference: proposal.difference.clone(),
        suspicious: proposal.suspicious.clone(),
        must_review: app.reviews_lists(),
    }
}

pub(super) fn applied(app: &App, applied: Applied) -> AppliedList {
    AppliedList {
        drafts: applied.drafts,
        unplaced: applied.unplaced,
        stopped: applied.stopped,
        session: session(app),
    }
}

pub(super) fn previous_list(list: PreviousList) -> PreviousListCard {
    PreviousListCard {
        id: list.id,
        source: list.source,
        updated: list.updated,
        modules: u32::try_from(list.modules).unwrap_or(u32::MAX),
    }
}

fn writer(settings: &Settings) -> Writer {
    let keys = settings.keys.writer.clone();
    let said = Option::unwrap_or_default;
    let signature = Signature {
        name: said(keys.name),
        office: said(keys.office),
        phone: said(keys.phone),
        email: said(keys.email),
    };
    Writer {
        signature,
        at: settings.keys.writer.places(),
        entities: keys.entities.unwrap_or_default(),
        fixed: fixed(settings, &["writer."]),
    }
}

fn mail(app: &App, settings: &Settings) -> Mail {
    let allowed = app.ways();
    let smtp = settings.keys.smtp.clone();
    let security = smtp.security();
    let smtp = smtp.host.map(|host| Smtp {
        host,
        port: smtp.port.unwrap_or(security.port()),
        security: match security {
            SmtpSecurity::Tls => Security::Tls,
            SmtpSecurity::Starttls => Security::Starttls,
            SmtpSecurity::None => Security::None,
        },
        user: smtp.user.filter(|_| smtp.auth == Some(SmtpAuth::Password)),
        auth: smtp.auth.map(|auth| match auth {
            SmtpAuth::None => Auth::None,
            SmtpAuth::Password => Auth::Password,
            SmtpAuth::Oauth2 => Auth::Oauth2,
        }),
    });
    let default = allowed.first().copied().unwrap_or(Via::Client);
    Mail {
        default,
        allowed,
        smtp,
        fixed: fixed(settings, &["smtp.", "handoff."]),
    }
}

pub(super) fn fixed(settings: &Settings, sections: &[&str]) -> Vec<String> {
    let of_sections = |key: &&String| sections.iter().any(|section| key.starts_with(section));
    settings.fixed.iter().filter(of_sections).cloned().collect()
}

pub(super) fn module(hit: &Hit<'_>) -> ModuleCard {
    let module = hit.module.clone();
    ModuleCard {
        id: module.id,
        name: module.name,
        area: module.area,
        emails: module.emails,
        keyword: hit.keyword.map(str::to_owned),
        ranges: hit.ranges.clone(),
    }
}

pub(super) fn finder(step: &Step<'_>) -> FinderStep {
    let owned = |name: &str| name.to_owned();
    match step {
        Step::Ask { question, options } => FinderStep::Ask {
            question: owned(question),
            options: options.iter().map(|option| owned(option)).collect(),
        },
        Step::Propose(hits) => FinderStep::Propose {
            modules: hits.iter().map(module).collect(),
        },
    }
}

pub(super) fn draft(app: &App, draft: &Draft, updated: Timestamp) -> DraftCard {
    let module = draft
        .module
        .as_deref()
        .and_then(|module| app.module(module).ok())
        .map(|module| module.name);
    DraftCard {
        id: draft.id.clone(),
        subject: draft.subject.clone(),
        module,
        updated: updated.to_string(),
    }
}

pub(super) fn preview(composed: &Composed, weighed: &Weighed) -> Preview {
    let Composed { letter, stamp } = composed;
    let from = stamp
        .from
        .as_ref()
        .map(|from| format!("{} <{}>", from.name, from.address));
    Preview {
        to_name: letter.to_name.clone(),
        to: letter.to.clone(),
        from: from.unwrap_or_default(),
        subject: letter.subject.clone(),
        body: letter.body.clone(),
        attachments: letter
            .attachments
            .iter()
            .map(|file| AttachmentCard {
                picture: file.picture.map(|_| file.id.clone()),
                caption: file.caption.clone(),
                name: file.name.clone(),
                bytes: file.bytes,
            })
            .collect(),
        message_bytes: weighed.bytes,
        headers: shown_headers(&weighed.headers),
    }
}

/// What has left, read back from its message.
pub(super) fn left(request: &Request, message: &[u8]) -> Preview {
    let message_bytes = message.len() as u64;
    let read = MessageParser::default().parse(message).unwrap_or_default();
    Preview {
        to_name: request.module.clone(),
        to: request.to.clone(),
        from: address(read.from()),
        subject: request.subject.clone(),
        body: text(&read),
        attachments: attachments(&read),
        message_bytes,
        headers: shown_headers(message),
    }
}

/// The headers of a mail, or of its beginning, as lines.
fn shown_headers(mail: &[u8]) -> String {
    let mail = String::from_utf8_lossy(&mail[..mail.len().min(HEADERS_SHOWN)]).into_owned();
    let headers = mail.split("\r\n\r\n").next().unwrap_or_default();
    headers.replace("\r\n", "\n")
}

/// What became of dropped files, for the page.
pub fn dropped(app: &App, dropped: &Dropped) -> Vec<Event> {
    let draft = dropped.draft.clone().map(|draft| Event::FilesDropped { draft });
    let settled = dropped.settled.iter().map(|settled| Event::RequestSettled {
        request: request(app, settled),
    });
    draft.into_iter().chain(settled).collect()
}

/// A request.
pub fn request(app: &App, request: &Request) -> RequestCard {
    RequestCard {
        id: request.id.clone(),
        state: request.state,
        via: request.via,
        subject: request.subject.clone(),
        module: request.module.clone(),
        entity: request.draft.entity.clone(),
        to: request.to.clone(),
        created: request.created.to_string(),
        changed: request.changed.to_string(),
        attempts: request.attempts,
        reason: request.reason.clone(),
        number: request.number.clone(),
        handed: request.handed.clone(),
        soon: app.is_soon(request),
        outdated: app.is_outdated(request),
        leaves_in: app.leaves_in(&request.id),
        next_attempt: request
            .next_attempt()
            .filter(|_| request.via == Via::Smtp && app.leaves_unasked() && !app.is_outdated(request))
            .map(|when| when.to_string()),
    }
}

pub(super) fn trial_mail(mail: &DeskMail) -> TrialMail {
    let read = MessageParser::default().parse(&mail.bytes).unwrap_or_default();
    TrialMail {
        confirmation: mail.confirmation,
        from: address(read.from()),
        to: address(read.to()),
        subject: read.subject().unwrap_or_default().to_owned(),
        body: text(&read),
        attachments: attachments(&read),
        date: mail.date.to_string(),
    }
}

fn address(address: Option<&Address<'_>>) -> String {
    let Some(first) = address.and_then(|address| address.first()) else {
        return String::new();
    };
    match (first.name(), first.address()) {
        (Some(name), Some(address)) => format!("{name} <{address}>"),
        (_, address) => address.unwrap_or_default().to_owned(),
    }
}

fn text(message: &Message<'_>) -> String {
    message
        .body_text(0)
        .map(|text| text.replace("\r\n", "\n"))
        .unwrap_or_default()
}

fn attachments(message: &Message<'_>) -> Vec<AttachmentCard> {
    let card = |part: &mail_parser::MessagePart<'_>| AttachmentCard {
        picture: None,
        caption: String::new(),
        name: part.attachment_name().unwrap_or_default().to_owned(),
        bytes: part.contents().len() as u64,
    };
    message.attachments().map(card).collect()
}
