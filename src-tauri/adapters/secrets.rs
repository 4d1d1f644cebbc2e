//! Passwords and sign-ins, in the keyring of the system and nowhere else.
//!
//! Secret Service on Linux, the Credential Manager on Windows, the Keychain on macOS. Where there is none, or it stays
//! locked, a secret lives as long as the program and is asked for again: a file of our own would only look safe. The
//! keyring may ask the person to unlock it, so none of this belongs on the thread that paints.
//!
//! Known limit: Windows keeps at most 2,560 bytes; a longer secret is kept until the program ends.

use std::collections::HashMap;
use std::sync::{Arc, Mutex, MutexGuard, OnceLock, PoisonError};

use keyring_core::{CredentialStore, Entry};

/// The name under which the keyring shows what is ours.
const SERVICE: &str = "Apriticket";

/// Where secrets are kept.
#[derive(Default)]
pub struct Secrets {
    keyring: OnceLock<Option<Arc<CredentialStore>>>,
    /// What the keyring did not take.
    meanwhile: Mutex<HashMap<String, String>>,
}

impl Secrets {
    /// Whether this computer has a keyring that answers.
    pub fn has_keyring(&self) -> bool {
        self.keyring().is_some()
    }

    /// What is kept under a name.
    pub fn read(&self, name: &str) -> Option<String> {
        let kept = self.entry(name).and_then(|entry| entry.get_secret().ok());
        kept.and_then(|secret| String::from_utf8(secret).ok())
            .or_else(|| self.meanwhile().get(name).cloned())
    }

    /// Keeps a secret; `false` when only until the program ends.
    pub fn keep(&self, name: &str, secret: &str) -> bool {
        let kept = self
            .entry(name)
            .is_some_and(|entry| entry.set_secret(secret.as_bytes()).is_ok());
        match kept {
            true => self.meanwhile().remove(name),
            false => self.meanwhile().insert(name.to_owned(), secret.to_owned()),
        };
        kept
    }

    /// Forgets what is kept under a name.
    pub fn forget(&self, name: &str) {
        self.meanwhile().remove(name);
        if let Some(entry) = self.entry(name) {
            let _ = entry.delete_credential();
        }
    }

    fn entry(&self, name: &str) -> Option<Entry> {
        self.keyring()?.build(SERVICE, name, None).ok()
    }

    fn keyring(&self) -> Option<&Arc<CredentialStore>> {
        let open = || {
            // Portable use and tests: nothing of this program stays on the computer.
            let refused = std::env::var_os("APRITICKET_KEYRING").is_some_and(|value| value == "none");
            if refused { None } else { open_keyring() }
        };
        self.keyring.get_or_init(open).as_ref()
    }

    fn meanwhile(&self) -> MutexGuard<'_, HashMap<String, String>> {
        self.meanwhile.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

#[cfg(target_os = "linux")]
fn open_keyring() -> Option<Arc<CredentialStore>> {
    let store = zbus_secret_service_keyring_store::Store::new().ok()?;
    Some(store)
}

#[cfg(windows)]
fn open_keyring() -> Option<Arc<CredentialStore>> {
    let store = windows_native_keyring_store::Store::new().ok()?;
    Some(store)
}

#[cfg(target_os = "macos")]
fn open_keyring() -> Option<Arc<CredentialStore>> {
    let store = apple_native_keyring_store::keychain::Store::new().ok()?;
    Some(store)
}

#[cfg(not(any(target_os = "linux", windows, target_os = "macos")))]
fn open_keyring() -> Option<Arc<CredentialStore>> {
    None
}
