//! Which script a letter is of, as far as setting words and lines apart depends on it.

/// Ideographs, kana, Hangul and their punctuation: written without blanks, or nearly so.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(u32::from(c), 0x2E80..=0x9FFF | 0xF900..=0xFAFF | 0xFF00..=0xFFEF | 0x20000..=0x3FFFF | 0xAC00..=0xD7AF)
}

/// Korean, which does write blanks.
pub(super) fn is_hangul(c: char) -> bool {
    matches!(u32::from(c), 0xAC00..=0xD7AF | 0x1100..=0x11FF | 0x3130..=0x318F)
}

/// Ideographs and kana, between which a line's end is no blank.
pub(super) fn is_unspaced(c: char) -> bool {
    is_cjk(c) && !is_hangul(c)
}

/// Letters that are joined to their neighbours, and look different by which these are.
pub(super) fn is_joined(c: char) -> bool {
    matches!(
        u32::from(c),
        0x600..=0x7BF | 0x7C0..=0x7FF | 0x840..=0x8FF | 0x1800..=0x18AF | 0xA840..=0xA87F | 0xFB50..=0xFDFF
            | 0xFE70..=0xFEFF | 0x10AC0..=0x10AFF | 0x10D00..=0x10D3F | 0x10F30..=0x10FDF | 0x1E900..=0x1E95F
    )
}

pub(super) fn is_right_to_left(c: char) -> bool {
    matches!(
        u32::from(c),
        0x590..=0x8FF | 0xFB1D..=0xFDFF | 0xFE70..=0xFEFF | 0x10800..=0x10FFF | 0x1E800..=0x1EFFF
    )
}
