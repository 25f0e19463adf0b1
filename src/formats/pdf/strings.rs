//! Strings of a PDF: text strings of its dictionaries, and the letters of TeX's bitmap fonts.

/// A text string: UTF-16 or UTF-8 with a mark, else PDFDocEncoding. Source: ISO 32000-2, 7.9.2.2 and annex D.
pub(super) fn text_string(bytes: &[u8]) -> String {
    let utf16 = |bytes: &[u8], unit: fn([u8; 2]) -> u16| {
        let units: Vec<u16> = bytes
            .chunks_exact(2)
            .map(|pair| unit([pair[0], pair[1]]))
            .collect();
        String::from_utf16_lossy(&units)
    };
    match bytes {
        [0xFE, 0xFF, rest @ ..] => utf16(rest, u16::from_be_bytes),
        [0xFF, 0xFE, rest @ ..] => utf16(rest, u16::from_le_bytes),
        [0xEF, 0xBB, 0xBF, rest @ ..] => String::from_utf8_lossy(rest).into_owned(),
        _ => bytes.iter().map(|&byte| doc_encoded(byte)).collect(),
    }
}

/// A text in PDFDocEncoding, as older locks have passwords; letters that it lacks are left out.
pub(super) fn doc_bytes(text: &str) -> Vec<u8> {
    let byte = |letter: char| (0..=u8::MAX).find(|byte| doc_encoded(*byte) == letter);
    text.chars().filter_map(byte).collect()
}

/// PDFDocEncoding agrees with Latin-1 but for these rows.
fn doc_encoded(byte: u8) -> char {
    const ACCENTS: [char; 8] = ['˘', 'ˇ', 'ˆ', '˙', '˝', '˛', '˚', '˜'];
    const HIGH: [char; 33] = [
        '•', '†', '‡', '…', '—', '–', 'ƒ', '⁄', '‹', '›', '−', '‰', '„', '“', '”', '‘', '’', '‚',
        '™', 'ﬁ', 'ﬂ', 'Ł', 'Œ', 'Š', 'Ÿ', 'Ž', 'ı', 'ł', 'œ', 'š', 'ž', '\u{FFFD}', '€',
    ];
    match byte {
        0x18..=0x1F => ACCENTS[usize::from(byte - 0x18)],
        0x80..=0xA0 => HIGH[usize::from(byte - 0x80)],
        _ => char::from(byte),
    }
}

/// The letters of a code in TeX's first text encoding (OT1), for bitmap fonts that carry no names. Source: D. E. Knuth, The
/// TeXbook, appendix F.
pub(super) fn tex_letter(code: u32) -> Option<&'static str> {
    const OT1: [&str; 128] = [
        "Γ", "Δ", "Θ", "Λ", "Ξ", "Π", "Σ", "Υ", "Φ", "Ψ", "Ω", "ff", "fi", "fl", "ffi", "ffl", "ı",
        "ȷ", "`", "´", "ˇ", "˘", "¯", "˚", "¸", "ß", "æ", "œ", "ø", "Æ", "Œ", "Ø", " ", "!", "”",
        "#", "$", "%", "&", "’", "(", ")", "*", "+", ",", "-", ".", "/", "0", "1", "2", "3", "4",
        "5", "6", "7", "8", "9", ":", ";", "¡", "=", "¿", "?", "@", "A", "B", "C", "D", "E", "F",
        "G", "H", "I", "J", "K", "L", "M", "N", "O", "P", "Q", "R", "S", "T", "U", "V", "W", "X",
        "Y", "Z", "[", "“", "]", "^", "˙", "‘", "a", "b", "c", "d", "e", "f", "g", "h", "i", "j",
        "k", "l", "m", "n", "o", "p", "q", "r", "s", "t", "u", "v", "w", "x", "y", "z", "–", "—",
        "˝", "~", "¨",
    ];
    OT1.get(usize::try_from(code).ok()?).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_strings_are_read_in_all_their_encodings() {
        assert_eq!(text_string(b"\xFE\xFF\x00A\x20\xAC"), "A€");
        assert_eq!(text_string(b"\xFF\xFEA\x00"), "A");
        assert_eq!(text_string("\u{FEFF}ß".as_bytes()), "ß");
        assert_eq!(text_string(b"caf\xE9 \x8Dtwo\x8E \xA0"), "café “two” €");
        assert_eq!(text_string(b"\xFE\xFF\x00"), "");
    }
}
