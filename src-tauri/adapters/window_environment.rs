//! What the window needs of its environment, and what it says of itself to a measurement.

use std::io::Write;

/// To be called before the first thread.
///
/// WebKit's DMA-BUF renderer shows an empty window on some graphics drivers and under virtual displays (tauri#8462);
/// drawing without it costs nothing that this window would notice. A value that is already set stays.
pub fn prepare() {
    #[cfg(target_os = "linux")]
    if std::env::var_os("WEBKIT_DISABLE_DMABUF_RENDERER").is_none() {
        #[expect(
            unsafe_code,
            reason = "the first statement of the program: no other thread reads the environment"
        )]
        // SAFETY: called from `main` before any thread is started.
        unsafe {
            std::env::set_var("WEBKIT_DISABLE_DMABUF_RENDERER", "1");
        }
    }
}

/// Says on the standard output that the first screen has been painted, when `make bench` asks for it.
pub fn report_painted() {
    if std::env::var_os("APRITICKET_BENCH").is_some() {
        let _ = writeln!(std::io::stdout(), "painted");
    }
}
