//! From the bytes of a page to its text: the charset is what the page says, or what the bytes show.

use std::borrow::Cow;

use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

/// How far into a page its own word on the charset is looked for (the standard says 1024 bytes; pages are laxer).
const PROLOGUE: usize = 4096;

/// Decodes a page. In this order: byte order mark, `<meta charset>`, UTF-8 when the bytes are valid, else windows-1252.
/// A page that says it is UTF-8 and is not is read as windows-1252 too.
pub fn decode(bytes: &[u8]) -> Cow<'_, str> {
    if let Some((encoding, mark)) = Encoding::for_bom(bytes) {
        return encoding.decode_without_bom_handling(&bytes[mark..]).0;
    }
    match declared(bytes) {
        Some(encoding) if encoding != UTF_8 => encoding.decode_without_bom_handling(bytes).0,
        _ => match std::str::from_utf8(bytes) {
            Ok(text) => Cow::Borrowed(text),
            // One bad byte in a page of good UTF-8 is a slip, many are another charset.
            Err(error) if mostly_utf8(bytes, error.valid_up_to()) => String::from_utf8_lossy(bytes),
            Err(_) => WINDOWS_1252.decode_without_bom_handling(bytes).0,
        },
    }
}

/// The charset that the page declares in its head.
fn declared(bytes: &[u8]) -> Option<&'static Encoding> {
    let head = String::from_utf8_lossy(&bytes[..bytes.len().min(PROLOGUE)]).to_ascii_lowercase();
    head.match_indices("<meta").find_map(|(at, _)| {
        let tag = head[at..].split('>').next()?;
        let value = tag.split("charset").nth(1)?.trim_start().strip_prefix('=')?;
        let value = value.trim_start_matches(|c: char| c.is_whitespace() || c == '"' || c == '\'');
        let label = value
            .split(|c: char| !(c.is_ascii_alphanumeric() || "-_:.".contains(c)))
            .next()?;
        // UTF-16 cannot be declared in ASCII: such a page is UTF-8 (WHATWG, prescan).
        let encoding = Encoding::for_label(label.as_bytes())?;
        Some(if encoding.output_encoding() == encoding {
            encoding
        } else {
            UTF_8
        })
    })
}

fn mostly_utf8(bytes: &[u8], valid: usize) -> bool {
    let broken = bytes
        .utf8_chunks()
        .filter(|chunk| !chunk.invalid().is_empty())
        .take(3)
        .count();
    broken < 3 && bytes[..valid].iter().any(|byte| !byte.is_ascii())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_charset_is_the_pages_word_or_what_the_bytes_show() {
        for (bytes, text) in [
            (&b"\xef\xbb\xbfCitt\xc3\xa0"[..], "Città"),
            (b"\xff\xfeC\0i\0", "Ci"),
            (b"Citt\xc3\xa0", "Città"),
            (b"Citt\xe0 \x93IMU\x94", "Città “IMU”"),
            (
                b"<meta charset='iso-8859-15'>\xa4",
                "<meta charset='iso-8859-15'>€",
            ),
            (
                b"<META http-equiv=x content=\"text/html; charset=windows-1252\">\xe0",
                "<META http-equiv=x content=\"text/html; charset=windows-1252\">à",
            ),
            (b"<meta charset=utf-16>\xc3\xa0", "<meta charset=utf-16>à"),
            (b"<meta charset=utf-8>Citt\xe0", "<meta charset=utf-8>Città"),
        ] {
            assert_eq!(decode(bytes), text, "{bytes:?}");
        }
    }
}
