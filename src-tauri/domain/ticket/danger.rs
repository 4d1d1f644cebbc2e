//! What a file would do on the computer of whoever opens it: told by its content, whatever its name says.
//!
//! Mail programs and virus scanners stop such mails on the way, often without a word. Only marks that cannot be chance are
//! looked for; what is inside an archive is told by the names in its directory, nothing is unpacked.
//!
//! Known limits: a macro in an encrypted document and a program in an encrypted or nested archive are not seen.

use serde::{Deserialize, Serialize};

use super::danger_names::harm_of_name;

/// What is harmful about a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(test, derive(ts_rs::TS))]
pub struct Danger {
    /// What it is.
    pub harm: Harm,
    /// Name of the file within an archive, when it is not the file itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    #[cfg_attr(test, ts(optional))]
    pub inside: Option<String>,
}

/// What a harmful file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(test, derive(ts_rs::TS))]
pub enum Harm {
    /// Machine code, an installer, or a link that starts something.
    Program,
    /// A text that is carried out.
    Script,
    /// An office document with macros.
    Macros,
}

impl Harm {
    /// The word used in the locales.
    pub fn id(self) -> &'static str {
        match self {
            Self::Program => "program",
            Self::Script => "script",
            Self::Macros => "macros",
        }
    }
}

/// Names of an archive looked at, at most.
const MOST_NAMES: usize = 10_000;

impl Danger {
    /// What the content is, from its beginning and its end (the same slice for a file that is read whole).
    pub fn in_content(head: &[u8], tail: &[u8]) -> Option<Self> {
        let of = |harm| Some(Self { harm, inside: None });
        match head {
            // Mach-O in both byte orders too; a Java class and a fat binary begin alike.
            [b'M', b'Z', ..]
            | [0x7f, b'E', b'L', b'F', ..]
            | [0xfe, 0xed, 0xfa, 0xce | 0xcf, ..]
            | [0xce | 0xcf, 0xfa, 0xed, 0xfe, ..]
            | [0xca, 0xfe, 0xba, 0xbe, ..] => return of(Harm::Program),
            [b'#', b'!', b'/', ..] => return of(Harm::Script),
            // OLE: an installer holds streams with names of its own, a document with macros this one.
            [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ..] => {
                let macros: Vec<u8> = "_VBA_PROJECT".bytes().flat_map(|byte| [byte, 0]).collect();
                let found = [head, tail].iter().any(|part| contains(part, &macros));
                return if found { of(Harm::Macros) } else { None };
            }
            [b'P', b'K', 3, 4, ..] => {}
            _ => return None,
        }
        let names = archive_names(tail);
        if names
            .iter()
            .any(|name| name.to_lowercase().ends_with("vbaproject.bin"))
        {
            return of(Harm::Macros);
        }
        names.into_iter().find_map(|name| {
            let last = name.rsplit(['/', '\\']).next().unwrap_or(&name);
            let harm = harm_of_name(last)?;
            Some(Self {
                harm,
                inside: Some(last.chars().take(100).collect()),
            })
        })
    }
}

/// The names in the central directory of a ZIP archive (APPNOTE 4.3.12, 4.3.16) that lies within these last bytes.
fn archive_names(tail: &[u8]) -> Vec<String> {
    let mut names = Vec::new();
    let mut rest = tail;
    // Headers follow one another; beginning at the first that is one is enough, and asks nothing of offsets.
    while let Some(at) = find(rest, b"PK\x01\x02") {
        rest = &rest[at..];
        let size = |at: usize| {
            let bytes = rest.get(at..at + 2)?;
            Some(usize::from(u16::from_le_bytes([bytes[0], bytes[1]])))
        };
        let (Some(name), Some(_)) = (size(28), size(32)) else {
            break;
        };
        if let Some(bytes) = rest.get(46..46 + name) {
            names.push(String::from_utf8_lossy(bytes).into_owned());
        }
        if names.len() == MOST_NAMES {
            break;
        }
        rest = &rest[4..];
    }
    names
}

fn find(bytes: &[u8], part: &[u8]) -> Option<usize> {
    bytes.windows(part.len()).position(|window| window == part)
}

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    find(bytes, part).is_some()
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The end of an archive with these names.
    fn archive(names: &[&str]) -> Vec<u8> {
        let mut bytes = b"PK\x03\x04".to_vec();
        for name in names {
            let mut header = vec![0; 46];
            header[..4].copy_from_slice(b"PK\x01\x02");
            header[28] = u8::try_from(name.len()).unwrap_or(u8::MAX);
            bytes.extend(header);
            bytes.extend(name.bytes());
        }
        bytes
    }

    fn told(content: &[u8]) -> Option<(Harm, Option<String>)> {
        Danger::in_content(content, content).map(|danger| (danger.harm, danger.inside))
    }

    #[test]
    fn content_tells_whatever_the_name_says() {
        assert_eq!(told(b"MZ\x90\0"), Some((Harm::Program, None)));
        assert_eq!(told(b"\x7fELF\x02"), Some((Harm::Program, None)));
        assert_eq!(told(b"#!/bin/sh\n"), Some((Harm::Script, None)));
        assert_eq!(
            told(&archive(&["word/document.xml", "word/vbaProject.bin"])),
            Some((Harm::Macros, None))
        );
        assert_eq!(
            told(&archive(&["leggimi.txt", "dati/fattura.pdf.exe"])),
            Some((Harm::Program, Some("fattura.pdf.exe".into())))
        );
        let mut old = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 xls ".to_vec();
        assert_eq!(told(&old), None);
        old.extend("_VBA_PROJECT".bytes().flat_map(|byte| [byte, 0]));
        assert_eq!(told(&old), Some((Harm::Macros, None)));
    }

    #[test]
    fn ordinary_files_are_let_pass_and_broken_ones_too() {
        for content in [
            &b""[..],
            b"M",
            b"%PDF-1.7",
            b"\x89PNG\r\n",
            b"#titolo",
            b"PK\x03\x04PK\x01\x02",
        ] {
            assert_eq!(told(content), None, "{content:?}");
        }
        assert_eq!(told(&archive(&["xl/workbook.xml", "schermata.png"])), None);
    }
}
