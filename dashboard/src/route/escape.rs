//! Letters that an address may not hold, as percent signs and back.

/// Text as part of an address.
pub fn escape(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for byte in text.bytes() {
        if byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'.' | b'_' | b'~') {
            escaped.push(char::from(byte));
        } else {
            escaped.push_str(&format!("%{byte:02X}"));
        }
    }
    escaped
}

/// Part of an address as text; what is no escape stays as it is.
pub fn unescape(text: &str) -> String {
    let bytes = text.as_bytes();
    let mut plain = Vec::with_capacity(bytes.len());
    let mut position = 0;
    while let Some(byte) = bytes.get(position) {
        let escaped = (*byte == b'%')
            .then(|| text.get(position + 1..position + 3))
            .flatten()
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match (escaped, byte) {
            (Some(escaped), _) => {
                plain.push(escaped);
                position += 3;
                continue;
            }
            (None, b'+') => plain.push(b' '),
            (None, other) => plain.push(*other),
        }
        position += 1;
    }
    String::from_utf8_lossy(&plain).into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn vietnamese_survives() {
        for text in ["chữ ký số", "a&b=c#d?e", "100 %", ""] {
            assert_eq!(unescape(&escape(text)), text);
        }
    }

    #[test]
    fn broken_escapes_are_kept() {
        assert_eq!(unescape("100%"), "100%");
        assert_eq!(unescape("%zz%4"), "%zz%4");
        assert_eq!(unescape("%đ"), "%đ");
    }
}
