//! Endings of names that mail programs and virus scanners stop, whatever the content.

use super::Harm;

/// Programs, installers, libraries, links that start something, images of discs.
const PROGRAMS: [&str; 28] = [
    "exe",
    "com",
    "scr",
    "pif",
    "cpl",
    "dll",
    "sys",
    "msi",
    "msp",
    "msix",
    "appx",
    "jar",
    "class",
    "lnk",
    "url",
    "scf",
    "hta",
    "chm",
    "gadget",
    "application",
    "apk",
    "deb",
    "rpm",
    "dmg",
    "pkg",
    "iso",
    "img",
    "vhd",
];

/// Texts that are carried out.
const SCRIPTS: [&str; 20] = [
    "bat", "cmd", "ps1", "psm1", "ps1xml", "vbs", "vbe", "vb", "js", "jse", "mjs", "ws", "wsf", "wsc", "wsh",
    "reg", "inf", "sh", "py", "command",
];

/// Office documents made for macros.
const MACROS: [&str; 11] = [
    "docm", "dotm", "xlsm", "xltm", "xlam", "xll", "pptm", "potm", "ppsm", "ppam", "accde",
];

/// What a name says of the file. White space and dots behind the ending, which Windows ignores, do not hide it.
pub fn harm_of_name(name: &str) -> Option<Harm> {
    let lower = name.to_lowercase();
    let visible: String = lower.chars().filter(|c| !is_invisible(*c)).collect();
    let trimmed = visible.trim_end_matches(|c: char| c == '.' || c.is_whitespace());
    let (_, ending) = trimmed.rsplit_once('.')?;
    let ending = ending.trim();
    [
        (&PROGRAMS[..], Harm::Program),
        (&SCRIPTS[..], Harm::Script),
        (&MACROS[..], Harm::Macros),
    ]
    .into_iter()
    .find_map(|(endings, harm)| endings.contains(&ending).then_some(harm))
}

/// Marks that are not seen and may stand between the letters of an ending.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}
