//! Bytes become text in NFC, or a defect that says why they are none.

use unicode_normalization::{UnicodeNormalization, is_nfc};

/// The largest file that is read: far above any plan, far below what would exhaust a browser.
pub const MAX_FILE_BYTES: u64 = 64 * 1024 * 1024;

/// Why a file is no text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Defect {
    /// Nothing but white space.
    Empty,
    /// Holds a byte zero, as pictures and office documents do.
    Binary,
    /// Not UTF-8; `valid_up_to` bytes were.
    NotUtf8 {
        /// Bytes before the first wrong one.
        valid_up_to: usize,
        /// The line of the first wrong byte, from 1.
        line: u32,
    },
    /// Larger than [`MAX_FILE_BYTES`].
    TooLarge {
        /// The size in bytes.
        bytes: u64,
    },
    /// The system refused to read it.
    Unreadable {
        /// The system's own words.
        reason: String,
    },
}

pub(super) fn decode(bytes: Vec<u8>) -> Result<String, Defect> {
    let size = bytes.len() as u64;
    if size > MAX_FILE_BYTES {
        return Err(Defect::TooLarge { bytes: size });
    }
    if bytes.contains(&0) {
        return Err(Defect::Binary);
    }
    let text = String::from_utf8(bytes).map_err(|error| {
        let valid_up_to = error.utf8_error().valid_up_to();
        let before = &error.as_bytes()[..valid_up_to];
        let lines = before.iter().filter(|byte| **byte == b'\n').count();
        Defect::NotUtf8 {
            valid_up_to,
            line: u32::try_from(lines).unwrap_or(u32::MAX - 1) + 1,
        }
    })?;
    let text = match text.strip_prefix('\u{feff}') {
        Some(rest) => rest.to_owned(),
        None => text,
    };
    if text.trim().is_empty() {
        return Err(Defect::Empty);
    }
    Ok(if is_nfc(&text) {
        text
    } else {
        text.nfc().collect()
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(bytes: &[u8], expect: Result<&str, Defect>) {
        assert_eq!(decode(bytes.to_vec()), expect.map(str::to_owned));
    }

    #[test]
    fn bytes_become_text_or_a_defect() {
        check(b"a: 1", Ok("a: 1"));
        check(b"\xef\xbb\xbfa: 1", Ok("a: 1"));
        check(b"", Err(Defect::Empty));
        check(b" \n\t\n", Err(Defect::Empty));
        check(b"PK\x03\x04\x00", Err(Defect::Binary));
        check(
            b"a: 1\nb: \xff",
            Err(Defect::NotUtf8 {
                valid_up_to: 8,
                line: 2,
            }),
        );
    }
}
