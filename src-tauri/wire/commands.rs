//! Each command of the table: from the request to the app, from the app to the card. One function, few lines each.

#![allow(
    clippy::wildcard_imports,
    reason = "requests and responses are the vocabulary of this file"
)]
#![expect(
    clippy::needless_pass_by_value,
    reason = "a command is given its request; the table asks for one shape"
)]

use super::lists::*;
use super::mail::{Auth, Security};
pub use super::mail::{
    begin_device_sign_in, finish_device_sign_in, forget_password, mail_account, request_trouble, sign_in,
    sign_out, test_mail,
};
pub use super::mail_program::{
    cancel_sign_in, mail_program, open_device_page, stop_mail_test, stop_sending, try_mail_program,
};
pub use super::office::{quick_windows, save_office};
pub use super::pictures::{
    attach_content, capture_screen, edit_picture, read_picture, reduce_pictures, stop_reducing, undo_pictures,
};
use super::requests::*;
use super::responses::*;
pub use super::window::{about, open_data_folder, read_guide, save_window};
use super::{cards, findings, mail};
use jiff::Timestamp;

use crate::adapters::settings::{SmtpAuth, SmtpSecurity, WindowLanguage};
use crate::app::Modes;
use crate::domain::address_list::{Search, finder};
use crate::domain::failure::Failure;
use crate::domain::request::Via;
use crate::domain::ticket::Draft;

/// What a command gives: its response, or what went wrong.
pub type Answer<T> = Result<T, Failure>;

/// Everything the window must know first.
pub fn session(modes: &Modes, _: Nothing) -> Answer<Session> {
    Ok(cards::session(&modes.app()))
}

/// Changes the interface language.
pub fn set_language(modes: &Modes, request: SetLanguage) -> Answer<Session> {
    let language = match request.language {
        Language::It => WindowLanguage::It,
        Language::En => WindowLanguage::En,
    };
    modes.app().save_language(language)?;
    session(modes, Nothing {})
}

/// Enters or leaves trial mode.
pub fn set_mode(modes: &Modes, request: SetMode) -> Answer<Session> {
    modes.switch(request.trial)?;
    session(modes, Nothing {})
}

/// Keeps who writes.
pub fn save_writer(modes: &Modes, request: SaveWriter) -> Answer<Session> {
    modes
        .app()
        .save_writer(request.signature, request.entities, request.at)?;
    session(modes, Nothing {})
}

/// Asks nothing more at the start.
pub fn end_first_start(modes: &Modes, _: Nothing) -> Answer<Session> {
    modes.app().end_first_start()?;
    session(modes, Nothing {})
}

/// Keeps how mail leaves.
pub fn save_mail(modes: &Modes, request: SaveMail) -> Answer<Session> {
    let smtp = request.smtp.map(|smtp| {
        let security = match smtp.security {
            Security::Tls => SmtpSecurity::Tls,
            Security::Starttls => SmtpSecurity::Starttls,
            Security::None => SmtpSecurity::None,
        };
        let auth = smtp.auth.map(|auth| match auth {
            Auth::None => SmtpAuth::None,
            Auth::Password => SmtpAuth::Password,
            Auth::Oauth2 => SmtpAuth::Oauth2,
        });
        (smtp.host, smtp.port, security, smtp.user, auth)
    });
    modes.app().save_mail(request.default, smtp)?;
    session(modes, Nothing {})
}

/// Looks at a new list: `None` when nothing was chosen, or when the page is the same as last time.
pub fn propose_list(modes: &Modes, request: ProposeList) -> Answer<Option<ProposalCard>> {
    let app = modes.app();
    let proposal = match request.from {
        ListFrom::File => app.propose_chosen()?,
        ListFrom::Page => app.propose_fetched()?,
    };
    Ok(proposal.map(|proposal| {
        let id = app.hold_proposal(proposal.clone());
        cards::proposal(&app, id, &proposal)
    }))
}

/// Puts the proposal that was looked at into force.
pub fn apply_proposal(modes: &Modes, request: ApplyProposal) -> Answer<AppliedList> {
    let app = modes.app();
    let applied = app.apply_held(&request.proposal)?;
    Ok(cards::applied(&app, applied))
}

/// The lists that were in force before.
pub fn list_previous_lists(modes: &Modes, _: Nothing) -> Answer<Vec<PreviousListCard>> {
    Ok(modes
        .app()
        .previous_lists()
        .into_iter()
        .map(cards::previous_list)
        .collect())
}

/// Puts an earlier list into force again.
pub fn restore_list(modes: &Modes, request: OfList) -> Answer<AppliedList> {
    let app = modes.app();
    let applied = app.restore_list(&request.list)?;
    Ok(cards::applied(&app, applied))
}

/// The list of IT's that has changed and waits to be looked at.
pub fn waiting_list(modes: &Modes, _: Nothing) -> Answer<Option<ProposalCard>> {
    let app = modes.app();
    let held = app.held();
    Ok(held.map(|(id, proposal)| cards::proposal(&app, id, &proposal)))
}

/// Opens the vendor's page in the browser.
pub fn open_vendor_page(modes: &Modes, _: Nothing) -> Answer<()> {
    modes.app().open_vendor_page()
}

/// Looks for modules.
pub fn search_modules(modes: &Modes, request: SearchModules) -> Answer<Vec<ModuleCard>> {
    let list = modes.app().list()?;
    Ok(Search::new(&list)
        .find(&request.query)
        .iter()
        .map(cards::module)
        .collect())
}

/// Ids of the modules written to, most frequent and recent first.
pub fn recent_modules(modes: &Modes, _: Nothing) -> Answer<Vec<String>> {
    modes.app().recent_modules()
}

/// The next question of "Non so quale modulo", or the modules that the answers point at.
pub fn find_module(modes: &Modes, request: FindModule) -> Answer<FinderStep> {
    let list = modes.app().list()?;
    Ok(cards::finder(&finder::step(&list, &request.answers)))
}

/// All drafts, newest first.
pub fn list_drafts(modes: &Modes, _: Nothing) -> Answer<Drafts> {
    let app = modes.app();
    let cards = |drafts: Vec<(Draft, Timestamp)>| {
        let card = |(draft, updated)| cards::draft(&app, &draft, updated);
        // A blank one waits to be written in: nobody left it.
        drafts
            .into_iter()
            .filter(|(draft, _)| !draft.is_blank())
            .map(card)
            .collect()
    };
    Ok(Drafts {
        drafts: cards(app.drafts()?),
        deleted: cards(app.deleted_drafts()?),
    })
}

/// A new draft.
pub fn new_draft(modes: &Modes, _: Nothing) -> Answer<Draft> {
    modes.app().new_draft()
}

/// Opens a draft.
pub fn open_draft(modes: &Modes, request: OpenDraft) -> Answer<Draft> {
    modes.app().open_draft(request.draft.as_deref())
}

/// Keeps a draft.
pub fn save_draft(modes: &Modes, request: SaveDraft) -> Answer<()> {
    modes.app().save_draft(request.draft).map(drop)
}

/// Deletes a draft, so that it can come back.
pub fn delete_draft(modes: &Modes, request: OfDraft) -> Answer<()> {
    modes.app().discard_draft(&request.draft)
}

/// Brings a deleted draft back.
pub fn restore_draft(modes: &Modes, request: OfDraft) -> Answer<()> {
    modes.app().restore_draft(&request.draft)
}

/// Asks the rules, and what the desk would ask next.
pub fn check_draft(modes: &Modes, request: CheckDraft) -> Answer<CheckReport> {
    let app = modes.app();
    Ok(findings::report(
        &app,
        &request.draft,
        &app.look_at(&request.draft),
    ))
}

/// Makes two drafts of one with two topics.
pub fn split_draft(modes: &Modes, request: SaveDraft) -> Answer<SplitDraft> {
    let (draft, other) = modes.app().split(request.draft)?;
    let other = other.map(|other| other.id);
    Ok(SplitDraft { draft, other })
}

/// Saves a draft as a file for a colleague; `false` when no place was chosen.
pub fn hand_on_draft(modes: &Modes, request: SaveDraft) -> Answer<bool> {
    modes.app().hand_on(request.draft)
}

/// Asks for a colleague's draft and opens it.
pub fn take_over_draft(modes: &Modes, _: Nothing) -> Answer<Option<Draft>> {
    modes.app().take_over_chosen()
}

/// Asks for files and attaches them.
pub fn choose_attachments(modes: &Modes, request: OfDraft) -> Answer<Draft> {
    modes.app().choose_attachments(&request.draft)
}

/// Takes a file out of a draft.
pub fn remove_attachment(modes: &Modes, request: RemoveAttachment) -> Answer<Draft> {
    modes.app().detach(&request.draft, &request.attachment)
}

/// Exactly what would leave.
pub fn preview_letter(modes: &Modes, request: SaveDraft) -> Answer<Preview> {
    let app = modes.app();
    let draft = app.save_draft(request.draft)?;
    let composed = app.compose(&draft, &draft.id)?;
    let weighed = app.weigh_mail(&composed)?;
    Ok(cards::preview(&composed, &weighed))
}

/// Hands a draft off.
pub fn hand_off(modes: &Modes, request: HandOff) -> Answer<Option<RequestCard>> {
    let app = modes.app();
    let draft = app.save_draft(request.draft)?;
    mail::remember(&app, request.password.as_deref(), request.remember);
    let handed = match request.via {
        Via::Smtp => Some(app.send_soon(&draft, request.password)?),
        via => app.hand_off(&draft, via, None, None)?,
    };
    Ok(handed.map(|request| cards::request(&app, &request)))
}

/// Gives a request that is about to leave some more seconds; `None` when it has left already.
pub fn wait_longer(modes: &Modes, request: OfRequest) -> Answer<Option<u32>> {
    let app = modes.app();
    app.wait_longer(&request.request);
    Ok(app.leaves_in(&request.request))
}

/// Lets a request leave now.
pub fn leave_now(modes: &Modes, request: OfRequest) -> Answer<()> {
    modes.app().leave_now(&request.request);
    Ok(())
}

/// Keeps a request from being tried again by itself.
pub fn stop_trying(modes: &Modes, request: OfRequest) -> Answer<RequestCard> {
    let app = modes.app();
    let stopped = app.stop_trying(&request.request)?;
    Ok(cards::request(&app, &stopped))
}

/// All requests, newest first.
pub fn list_requests(modes: &Modes, _: Nothing) -> Answer<Vec<RequestCard>> {
    search_requests(modes, SearchModules { query: String::new() })
}

/// The requests that mention some words.
pub fn search_requests(modes: &Modes, request: SearchModules) -> Answer<Vec<RequestCard>> {
    let app = modes.app();
    let found = app.search_requests(&request.query)?;
    Ok(found.iter().map(|found| cards::request(&app, found)).collect())
}

/// A new draft like a request.
pub fn write_again(modes: &Modes, request: OfRequest) -> Answer<Draft> {
    modes.app().write_again(&request.request)
}

/// A draft that adds information to a ticket.
pub fn add_information(modes: &Modes, request: OfRequest) -> Answer<Draft> {
    modes.app().add_information(&request.request)
}

/// Saves the mail of a request as a file.
pub fn save_request_mail(modes: &Modes, request: OfRequest) -> Answer<bool> {
    modes.app().save_mail_of(&request.request)
}

/// What has left, read from the message itself.
pub fn read_request(modes: &Modes, request: OfRequest) -> Answer<Preview> {
    let app = modes.app();
    let kept = app.request(&request.request)?;
    Ok(cards::left(&kept, &app.message(&kept.id)?))
}

/// Tries again.
pub fn retry_request(modes: &Modes, request: Retry) -> Answer<RequestCard> {
    let app = modes.app();
    mail::remember(&app, request.password.as_deref(), request.remember);
    app.retry(&request.request, request.password)
        .map(|request| cards::request(&app, &request))
}

/// The clerk's word.
pub fn confirm_request(modes: &Modes, request: Confirm) -> Answer<RequestCard> {
    let app = modes.app();
    app.confirm(&request.request, request.sent)
        .map(|request| cards::request(&app, &request))
}

/// Back to the form.
pub fn take_back_request(modes: &Modes, request: OfRequest) -> Answer<Draft> {
    modes.app().take_back(&request.request)
}

/// The vendor's number.
pub fn set_number(modes: &Modes, request: SetNumber) -> Answer<RequestCard> {
    let app = modes.app();
    app.set_number(&request.request, &request.number)
        .map(|request| cards::request(&app, &request))
}

/// Done.
pub fn close_request(modes: &Modes, request: OfRequest) -> Answer<RequestCard> {
    let app = modes.app();
    app.close(&request.request)
        .map(|request| cards::request(&app, &request))
}

/// The trial mailbox.
pub fn list_trial_mail(modes: &Modes, _: Nothing) -> Answer<Vec<TrialMail>> {
    Ok(modes.app().trial_mails()?.iter().map(cards::trial_mail).collect())
}

/// The page of a rule.
pub fn explain_rule(modes: &Modes, request: OfRule) -> Answer<RulePage> {
    let app = modes.app();
    let rule = app.rules().find(&request.rule);
    rule.map(findings::page)
        .ok_or(Failure::RuleUnknown { id: request.rule })
}
