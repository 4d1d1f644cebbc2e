//! The programs are built so that a fault is hard to use: at a place of their own choosing each time, nothing both writable and
//! executable, tables read-only. Control flow guard is a matter of Microsoft's linker, which the GNU one does not know.

use std::path::Path;
use std::process::Command;

use crate::dist::{folder, run};

fn built(system: &str, name: &str) -> Option<String> {
    folder()?;
    let path = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("target/packages")
        .join(system)
        .join(name);
    if !path.is_file() {
        println!("passed over: {name} was not built");
        return None;
    }
    Some(path.display().to_string())
}

#[test]
fn on_linux() {
    for name in ["apriticket", "apriticket-cli"] {
        let Some(program) = built("linux", name) else {
            return;
        };
        let said = run(Command::new("readelf").args(["-W", "-h", "-l", "-d", &program]));
        assert!(
            said.contains("DYN (Position-Independent Executable file)"),
            "{name}: {said}"
        );
        assert!(said.contains("GNU_RELRO"), "{name}: {said}");
        assert!(
            said.contains("BIND_NOW") || said.contains("Flags: NOW"),
            "{name}: full RELRO"
        );
        let stack = said.lines().find(|line| line.contains("GNU_STACK")).unwrap();
        assert!(stack.contains("RW ") && !stack.contains("RWE"), "{name}: {stack}");
        assert!(!said.contains(" RWE "), "{name}: {said}");
        assert!(
            !said.contains("RUNPATH") && !said.contains("RPATH"),
            "{name}: {said}"
        );
    }
}

#[test]
fn on_windows() {
    for name in ["apriticket.exe", "apriticket-cli.exe"] {
        let Some(program) = built("windows", name) else {
            return;
        };
        let said = run(Command::new("x86_64-w64-mingw32-objdump").args(["-p", &program]));
        for flag in ["HIGH_ENTROPY_VA", "DYNAMIC_BASE", "NX_COMPAT"] {
            assert!(said.contains(flag), "{name} lacks {flag}: {said}");
        }
        let libraries: Vec<_> = said
            .lines()
            .filter_map(|line| line.trim().strip_prefix("DLL Name: "))
            .collect();
        assert!(
            !libraries.iter().any(|library| library.starts_with("lib")),
            "{name} needs only Windows: {libraries:?}"
        );
        if name == "apriticket.exe" {
            assert!(libraries.contains(&"WebView2Loader.dll"), "{libraries:?}");
        }
        let text = std::fs::read(&program).unwrap();
        for wanted in ["PerMonitorV2", "longPathAware", "activeCodePage", "asInvoker"] {
            assert!(
                text.windows(wanted.len()).any(|part| part == wanted.as_bytes()),
                "{name}: the manifest says {wanted}"
            );
        }
        let version: Vec<u8> = env!("CARGO_PKG_VERSION")
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let label: Vec<u8> = "ProductVersion"
            .encode_utf16()
            .flat_map(u16::to_le_bytes)
            .collect();
        let at = text.windows(label.len()).position(|part| part == label).unwrap();
        assert!(
            text[at..at + 80]
                .windows(version.len())
                .any(|part| part == version),
            "{name}: the resource says the version"
        );
    }
}
