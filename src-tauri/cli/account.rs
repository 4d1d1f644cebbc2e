//! `account`: signing in and out, and forgetting the password of the mail server.

use apriticket::app::App;
use apriticket::domain::failure::Failure;
use serde_json::json;

use crate::Done;
use crate::arguments::Account;
use crate::output::Output;

/// Runs the verb.
pub fn run(app: &App, what: &Account, output: &Output) -> Result<Done, Failure> {
    let kept = match what {
        Account::SignIn { device: false } => {
            output.aside(&output.say("cli-account-waiting", &[]));
            Some(app.sign_in()?)
        }
        Account::SignIn { device: true } => {
            let (code, page) = app.begin_device_sign_in()?;
            // Also beside JSON: without the code nobody can go on.
            output.note(&output.say("cli-account-device", &[("page", &page), ("code", &code)]));
            Some(app.finish_device_sign_in()?)
        }
        Account::SignOut => {
            app.sign_out()?;
            None
        }
        Account::ForgetPassword => {
            app.forget_password();
            None
        }
    };
    let said = match what {
        Account::SignIn { .. } => "cli-account-signed-in",
        Account::SignOut => "cli-account-signed-out",
        Account::ForgetPassword => "cli-account-forgotten",
    };
    output.answer(&json!({"signed_in": kept.is_some(), "kept": kept}), || {
        output.say(said, &[])
    });
    if kept == Some(false) {
        output.aside(&output.say("cli-account-not-kept", &[]));
    }
    Ok(Done::Fine)
}
