//! Signing in with the organisation's account, and the tokens that come of it.
//!
//! What is kept is the refresh token, in the keyring; each use gives a new one, which takes its place before anything
//! else happens. The access token lives in memory for its hour.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};

use jiff::{SignedDuration, Timestamp};

use super::App;
use crate::adapters::oauth::{self, Device, Provider, Tokens};
use crate::adapters::settings::SmtpAuth;
use crate::domain::failure::Failure;

/// An access token this close to its end is not begun with.
const MARGIN: SignedDuration = SignedDuration::from_secs(60);

/// What is known of sign-ins while the program runs.
#[derive(Default)]
pub(super) struct SignIns {
    access: Mutex<Option<Access>>,
    /// The code that waits to be typed on another screen.
    device: Mutex<Option<Device>>,
    /// The page on which it is to be typed.
    device_page: Mutex<Option<String>>,
    /// Counts beginnings and ends: a sign-in that finds another number has been called off.
    turn: AtomicU64,
}

struct Access {
    name: String,
    token: String,
    until: Timestamp,
}

impl App {
    /// Whether the settings ask for signing in, and by which ways; `None` when they do not.
    pub fn sign_in_ways(&self) -> Option<Result<(String, bool), Failure>> {
        (self.settings().keys.smtp.auth() == SmtpAuth::Oauth2 && !self.is_trial()).then(|| {
            let (provider, user, _) = self.account()?;
            Ok((user, provider.has_device()))
        })
    }

    /// Whether it is known where an account of the organisation's signs in.
    pub fn has_accounts(&self) -> bool {
        let keys = self.settings().keys;
        Provider::of(&keys.oauth, keys.network.proxy()).is_ok()
    }

    /// Whether somebody is signed in.
    pub fn is_signed_in(&self) -> bool {
        let kept = |(_, _, name): (Provider, String, String)| {
            self.secrets.read(&name).is_some()
                || lock(&self.sign_ins.access)
                    .as_ref()
                    .is_some_and(|a| a.name == name)
        };
        self.account().is_ok_and(kept)
    }

    /// Signs in with the browser; waits for the person. `false` when it holds only until the program ends.
    pub fn sign_in(&self) -> Result<bool, Failure> {
        let (provider, user, name) = self.account()?;
        let turn = self.next_turn();
        let tokens = oauth::sign_in_by_browser(
            &provider,
            &user,
            |page| self.shell.open_page(page),
            |done| self.shell.sign_in_page(done),
            || self.called_off(turn),
        )?;
        Ok(self.keep(&mut lock(&self.sign_ins.access), &name, &tokens))
    }

    /// Asks for a code to be typed on another screen: the code, and where.
    pub fn begin_device_sign_in(&self) -> Result<(String, String), Failure> {
        let device = oauth::begin_by_device(&self.account()?.0)?;
        let shown = (device.user_code.clone(), device.verification_uri.clone());
        *lock(&self.sign_ins.device_page) = Some(device.verification_uri.clone());
        *lock(&self.sign_ins.device) = Some(device);
        Ok(shown)
    }

    /// Waits until the code has been typed.
    pub fn finish_device_sign_in(&self) -> Result<bool, Failure> {
        let (provider, _, name) = self.account()?;
        let device = lock(&self.sign_ins.device).take().ok_or(Failure::SignInTimeout)?;
        let turn = self.next_turn();
        let tokens = oauth::finish_by_device(&provider, &device, || self.called_off(turn))?;
        Ok(self.keep(&mut lock(&self.sign_ins.access), &name, &tokens))
    }

    /// Calls off a sign-in that waits.
    pub fn cancel_sign_in(&self) {
        self.next_turn();
        *lock(&self.sign_ins.device) = None;
    }

    /// Opens the page on which the code that waits is to be typed.
    pub fn open_device_page(&self) -> Result<(), Failure> {
        let page = lock(&self.sign_ins.device_page).clone();
        page.map_or(Err(Failure::SignInTimeout), |page| self.shell.open_page(&page))
    }

    /// Calls off a sign-in that waits, and forgets and gives back the one that holds.
    pub fn sign_out(&self) -> Result<(), Failure> {
        self.next_turn();
        let (provider, _, name) = self.account()?;
        let kept = self.secrets.read(&name);
        self.secrets.forget(&name);
        self.drop_access_token();
        if let Some(refresh_token) = kept {
            provider.revoke(&refresh_token);
        }
        Ok(())
    }

    /// The mailbox and a token for it that holds now.
    pub(super) fn access_token(&self) -> Result<(String, String), Failure> {
        let (provider, user, name) = self.account()?;
        // Held while refreshing: of two refreshes at once the provider takes one for a theft.
        let mut access = lock(&self.sign_ins.access);
        let now = self.clock.instant();
        if let Some(access) = access
            .as_ref()
            .filter(|access| access.name == name && access.until > now)
        {
            return Ok((user, access.token.clone()));
        }
        let needed = || Failure::SignInNeeded { user: user.clone() };
        let held = self.secrets.read(&name).ok_or_else(needed)?;
        let tokens = provider.refresh(&held).or_else(|failure| match failure {
            Failure::SignInExpired { .. } => match self.secrets.read(&name) {
                // Another process has put a newer one there meanwhile.
                Some(newer) if newer != held => provider.refresh(&newer),
                _ => {
                    self.secrets.forget(&name);
                    Err(failure)
                }
            },
            failure => Err(failure),
        })?;
        self.keep(&mut access, &name, &tokens);
        Ok((user, tokens.access_token))
    }

    pub(super) fn drop_access_token(&self) {
        *lock(&self.sign_ins.access) = None;
    }

    /// Where to sign in, whose mailbox it is, and the name under which the keyring has it.
    fn account(&self) -> Result<(Provider, String, String), Failure> {
        let keys = self.settings().keys;
        let provider = Provider::of(&keys.oauth, keys.network.proxy())?;
        let user = keys.smtp.user.or(keys.writer.email).unwrap_or_default();
        let name = format!("oauth {} {user}", provider.client_id());
        Ok((provider, user, name))
    }

    fn keep(&self, access: &mut Option<Access>, name: &str, tokens: &Tokens) -> bool {
        let kept = tokens
            .refresh_token
            .as_ref()
            .map(|token| self.secrets.keep(name, token));
        let seconds = i64::try_from(tokens.expires_in).unwrap_or_default();
        let until = self
            .clock
            .instant()
            .checked_add(SignedDuration::from_secs(seconds) - MARGIN);
        *access = until.ok().map(|until| Access {
            name: name.to_owned(),
            token: tokens.access_token.clone(),
            until,
        });
        kept.unwrap_or_else(|| self.secrets.read(name).is_some())
    }

    fn next_turn(&self) -> u64 {
        self.sign_ins.turn.fetch_add(1, Ordering::SeqCst) + 1
    }

    fn called_off(&self, turn: u64) -> bool {
        self.sign_ins.turn.load(Ordering::SeqCst) != turn
    }
}

fn lock<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
