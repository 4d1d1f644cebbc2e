//! Apriticket, the window.
#![cfg_attr(not(debug_assertions), windows_subsystem = "windows")]

fn main() -> std::process::ExitCode {
    if let Some(code) = apriticket::adapters::handoff::client::helper() {
        return code;
    }
    apriticket::desktop::run()
}
