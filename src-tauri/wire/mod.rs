//! The one table of commands that the window may call: name, what it takes, what it gives.
//!
//! From [`with_commands`] come the handlers that Tauri registers (`desktop/commands.rs`) and the TypeScript types
//! (`ui/src/backend/generated/wire.ts`, written by the test below). A command that needs the window itself (a file
//! dialog, the browser) reaches it through the app's `Shell`. The command line calls the app directly.

pub mod cards;
pub mod commands;
mod event;
pub mod findings;
mod first_answers;
mod lists;
pub mod mail;
mod mail_program;
mod office;
mod pictures;
mod requests;
mod responses;
#[cfg(test)]
mod typescript;
mod window;

pub use event::Event;
pub use findings::ExamplePart;
pub use first_answers::{FirstAnswer, first_answers};
pub use lists::*;
pub use mail::{Auth, DeviceCode, MailAccount, MailReport, PassedStep, Security, Smtp, TestMail};
pub use mail_program::MailProgramCard;
pub use office::{OfficeHours, QuickWindows, SaveOffice};
pub use pictures::{
    AttachContent, Attached, CaptureScreen, EditPicture, OfPicture, PictureData, ReducedCard,
};
pub use requests::*;
pub use responses::*;
pub use window::{About, SaveWindow, WindowCard};

pub use crate::domain::handed::Handed;
pub use crate::domain::trouble::Trouble;

/// Calls `$callback!` with every command as `name(Request) -> Response`.
#[macro_export]
macro_rules! with_commands {
    ($callback:ident) => {
        $callback! {
            session(Nothing) -> Session,
            set_language(SetLanguage) -> Session,
            set_mode(SetMode) -> Session,
            save_writer(SaveWriter) -> Session,
            save_office(SaveOffice) -> Session,
            end_first_start(Nothing) -> Session,
            quick_windows(Nothing) -> QuickWindows,
            save_mail(SaveMail) -> Session,
            test_mail(TestMail) -> MailReport,
            mail_account(Nothing) -> MailAccount,
            sign_in(Nothing) -> MailAccount,
            begin_device_sign_in(Nothing) -> DeviceCode,
            finish_device_sign_in(Nothing) -> MailAccount,
            sign_out(Nothing) -> MailAccount,
            forget_password(Nothing) -> MailAccount,
            cancel_sign_in(Nothing) -> (),
            open_device_page(Nothing) -> (),
            stop_mail_test(Nothing) -> (),
            mail_program(Nothing) -> MailProgramCard,
            try_mail_program(Nothing) -> Handed,
            propose_list(ProposeList) -> Option<ProposalCard>,
            apply_proposal(ApplyProposal) -> AppliedList,
            list_previous_lists(Nothing) -> Vec<PreviousListCard>,
            restore_list(OfList) -> AppliedList,
            waiting_list(Nothing) -> Option<ProposalCard>,
            open_vendor_page(Nothing) -> (),
            search_modules(SearchModules) -> Vec<ModuleCard>,
            recent_modules(Nothing) -> Vec<String>,
            find_module(FindModule) -> FinderStep,
            list_drafts(Nothing) -> Drafts,
            new_draft(Nothing) -> Draft,
            open_draft(OpenDraft) -> Draft,
            save_draft(SaveDraft) -> (),
            delete_draft(OfDraft) -> (),
            restore_draft(OfDraft) -> (),
            check_draft(CheckDraft) -> CheckReport,
            split_draft(SaveDraft) -> SplitDraft,
            hand_on_draft(SaveDraft) -> bool,
            take_over_draft(Nothing) -> Option<Draft>,
            choose_attachments(OfDraft) -> Draft,
            remove_attachment(RemoveAttachment) -> Draft,
            attach_content(AttachContent) -> Attached,
            capture_screen(CaptureScreen) -> Option<Attached>,
            read_picture(OfPicture) -> PictureData,
            edit_picture(EditPicture) -> Draft,
            reduce_pictures(OfDraft) -> Option<ReducedCard>,
            stop_reducing(Nothing) -> (),
            undo_pictures(OfDraft) -> Draft,
            preview_letter(SaveDraft) -> Preview,
            hand_off(HandOff) -> Option<RequestCard>,
            wait_longer(OfRequest) -> Option<u32>,
            leave_now(OfRequest) -> (),
            stop_trying(OfRequest) -> RequestCard,
            stop_sending(OfRequest) -> bool,
            list_requests(Nothing) -> Vec<RequestCard>,
            search_requests(SearchModules) -> Vec<RequestCard>,
            write_again(OfRequest) -> Draft,
            add_information(OfRequest) -> Draft,
            save_request_mail(OfRequest) -> bool,
            read_request(OfRequest) -> Preview,
            request_trouble(OfRequest) -> Option<Trouble>,
            retry_request(Retry) -> RequestCard,
            confirm_request(Confirm) -> RequestCard,
            take_back_request(OfRequest) -> Draft,
            set_number(SetNumber) -> RequestCard,
            close_request(OfRequest) -> RequestCard,
            list_trial_mail(Nothing) -> Vec<TrialMail>,
            explain_rule(OfRule) -> RulePage,
            read_guide(Nothing) -> Vec<RulePage>,
            save_window(SaveWindow) -> Session,
            about(Nothing) -> About,
            open_data_folder(Nothing) -> (),
        }
    };
}
