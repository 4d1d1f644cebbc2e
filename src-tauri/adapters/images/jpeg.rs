//! A JPEG file reduced to its picture (ITU T.81, annex B): tables, frames and scans stay, bit for bit; every other segment
//! (EXIF, XMP, IPTC, colour profile, comment, thumbnails) and everything behind the end goes.

/// The file without anything but its picture; `None` when it is not a whole JPEG.
pub(super) fn strip(bytes: &[u8]) -> Option<Vec<u8>> {
    let mut out = Vec::with_capacity(bytes.len());
    out.extend_from_slice(bytes.get(..2).filter(|start| *start == [0xff, 0xd8])?);
    let mut at = 2;
    let mut scans = 0;
    loop {
        // Any number of fill bytes may stand before a marker (B.1.1.2).
        while bytes.get(at..at + 2)? == [0xff, 0xff] {
            at += 1;
        }
        let marker = bytes.get(at..at + 2).filter(|marker| marker[0] == 0xff)?[1];
        if marker == 0xd9 {
            out.extend_from_slice(&[0xff, 0xd9]);
            return (scans > 0).then_some(out);
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at + 2)?, *bytes.get(at + 3)?]));
        let segment = bytes.get(at..at + 2 + length).filter(|_| length >= 2)?;
        at += 2 + length;
        match marker {
            // Frames, Huffman and arithmetic tables, quantisation, restart interval, number of lines.
            0xc0..=0xcf | 0xdb..=0xdd => out.extend_from_slice(segment),
            // How Adobe's programs wrote the colours: without it they turn. Only the twelve bytes that say so.
            0xee if segment[4..].starts_with(b"Adobe") && length >= 14 => {
                out.extend_from_slice(&[0xff, 0xee, 0, 14]);
                out.extend_from_slice(&segment[4..16]);
            }
            0xda => {
                let end = at + scan(&bytes[at..])?;
                out.extend_from_slice(segment);
                out.extend_from_slice(&bytes[at..end]);
                at = end;
                scans += 1;
            }
            _ => {}
        }
    }
}

/// Length of a scan's data: up to the next marker that is neither a stuffed byte nor a restart.
fn scan(bytes: &[u8]) -> Option<usize> {
    bytes
        .windows(2)
        .position(|pair| pair[0] == 0xff && !matches!(pair[1], 0 | 0xff | 0xd0..=0xd7))
}
