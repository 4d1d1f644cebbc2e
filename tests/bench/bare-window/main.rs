//! A Tauri window with nothing in it: the least that start and memory can be on this computer.

use std::io::Write;

#[tauri::command]
fn painted() {
    let _ = writeln!(std::io::stdout(), "painted");
}

fn main() {
    let built = tauri::Builder::default()
        .invoke_handler(tauri::generate_handler![painted])
        .run(tauri::generate_context!());
    if let Err(error) = built {
        let _ = writeln!(std::io::stderr(), "{error}");
    }
}
