//! The handlers that Tauri registers, made from the table of `wire`: a command that is not there does not exist, and one
//! whose types disagree does not compile.

#![allow(
    clippy::wildcard_imports,
    reason = "requests and responses are the vocabulary of this file"
)]
#![allow(clippy::needless_pass_by_value, reason = "the signature Tauri asks for")]

use std::sync::Arc;

use tauri::ipc::{Channel, Invoke};
use tauri::{AppHandle, State, Wry};

use super::shell::WindowShell;
use super::window;
use crate::app::Modes;
use crate::domain::failure::Failure;
use crate::domain::ticket::Draft;
use crate::wire::*;

macro_rules! handlers {
    ($($name:ident($request:ty) -> $response:ty,)*) => {
        $(
            /// As `wire::commands` says. On a thread of its own: it may wait for a disk, a server or a person.
            #[tauri::command(async)]
            fn $name(modes: State<'_, Arc<Modes>>, request: $request) -> Result<$response, Failure> {
                crate::wire::commands::$name(&modes, request)
            }
        )*

        /// Every command of the table, and the two that concern the window itself.
        pub(super) fn handler() -> impl Fn(Invoke<Wry>) -> bool + Send + Sync + 'static {
            tauri::generate_handler![$($name,)* subscribe, painted]
        }
    };
}

crate::with_commands!(handlers);

/// Tells the page what happens behind its back, over the channel given.
#[tauri::command]
fn subscribe(shell: State<'_, Arc<WindowShell>>, channel: Channel<Event>) {
    shell.subscribe(channel);
}

/// The page has painted its first screen.
#[tauri::command]
fn painted(app: AppHandle) {
    window::painted(&app);
}
