//! How wide labels are, near enough to keep them apart: a picture is made before any typeface is loaded.

/// A typeface of a diagram.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Face {
    /// The window's own.
    Plain,
    Strong,
    /// For titles and for words quoted from a text.
    Book,
}

/// Advance widths of U+0020 to U+007E in hundredths of an em, read from the embedded faces: Inter, Inter SemiBold, Literata.
const PLAIN: [u8; 95] = [
    28, 29, 47, 63, 64, 98, 64, 30, 36, 36, 50, 66, 29, 46, 29, 36, 63, 41, 61, 62, 65, 59, 62, 57,
    62, 62, 29, 30, 66, 66, 66, 51, 97, 69, 65, 73, 72, 60, 59, 75, 74, 27, 57, 67, 57, 90, 75, 76,
    64, 76, 64, 64, 65, 74, 69, 99, 68, 68, 63, 36, 36, 36, 47, 46, 32, 56, 61, 57, 61, 58, 37, 61,
    59, 24, 24, 55, 24, 88, 59, 60, 61, 61, 38, 53, 33, 59, 56, 82, 55, 56, 55, 43, 33, 43, 66,
];
const STRONG: [u8; 95] = [
    25, 32, 52, 64, 65, 100, 66, 33, 37, 37, 54, 67, 32, 47, 32, 38, 66, 42, 62, 64, 67, 61, 64,
    58, 64, 64, 32, 33, 67, 67, 67, 54, 100, 73, 66, 74, 72, 61, 59, 75, 75, 28, 58, 70, 57, 92,
    76, 77, 65, 77, 65, 65, 66, 74, 73, 102, 72, 71, 65, 37, 38, 37, 48, 47, 35, 57, 62, 58, 62,
    59, 39, 63, 61, 26, 26, 57, 26, 90, 61, 61, 62, 62, 40, 55, 35, 61, 59, 84, 57, 59, 57, 45, 36,
    45, 67,
];
const BOOK: [u8; 95] = [
    20, 32, 39, 67, 56, 85, 81, 24, 33, 33, 45, 58, 33, 35, 33, 43, 58, 41, 51, 54, 55, 51, 54, 51,
    55, 52, 33, 33, 58, 58, 58, 54, 85, 73, 66, 70, 76, 64, 61, 75, 84, 41, 56, 75, 64, 100, 83,
    76, 60, 76, 72, 60, 74, 81, 74, 109, 71, 71, 66, 33, 43, 33, 58, 47, 50, 54, 61, 50, 61, 52,
    39, 56, 66, 33, 31, 61, 34, 97, 66, 59, 62, 60, 47, 45, 40, 63, 59, 86, 57, 58, 49, 37, 42, 37,
    58,
];

/// Width of a line in pixels.
pub(super) fn width(text: &str, size: f32, face: Face) -> f32 {
    let hundredths: u32 = text.chars().map(|c| advance(c, face)).sum();
    hundredths as f32 / 100.0 * size
}

fn advance(c: char, face: Face) -> u32 {
    let table = match face {
        Face::Plain => &PLAIN,
        Face::Strong => &STRONG,
        Face::Book => &BOOK,
    };
    let ascii = (c as usize).checked_sub(0x20).and_then(|at| table.get(at));
    match (ascii, c as u32) {
        (Some(&known), _) => u32::from(known),
        (None, 0x2018..=0x201A) => 33,
        (None, 0x300..=0x36F | 0x200B..=0x200F) => 0,
        // Ideographs, kana, hangul and full-width forms fill their square.
        (None, 0x2E80..=0xD7AF | 0xF900..=0xFAFF | 0xFE30..=0xFFEF | 0x1F000..) => 100,
        (None, 0x2014 | 0x2026) => 100,
        (None, _) if c.is_uppercase() => 76,
        (None, _) => 66,
    }
}

/// The words, or as many of them as fit with … after them; empty where not even one letter fits.
pub(super) fn cut(text: &str, size: f32, face: Face, room: f32) -> String {
    if width(text, size, face) <= room {
        return text.to_owned();
    }
    let room = room - width("…", size, face);
    let mut taken = 0.0;
    let fits = text.char_indices().find(|&(_, c)| {
        taken += advance(c, face) as f32 / 100.0 * size;
        taken > room
    });
    let kept = fits.map_or(text, |(at, _)| &text[..at]);
    // A cut between words reads better than one inside a word, unless it costs half of what fits.
    let whole = kept
        .rfind(char::is_whitespace)
        .filter(|&at| at * 2 > kept.len())
        .map_or(kept, |at| &kept[..at]);
    let whole = whole.trim_end_matches(|c: char| c.is_whitespace() || c.is_ascii_punctuation());
    if whole.is_empty() {
        String::new()
    } else {
        format!("{whole}…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_take_more_room_than_narrow_ones() {
        assert!(width("WWW", 10.0, Face::Plain) > 3.0 * width("iii", 10.0, Face::Plain));
        assert_eq!(width("漢字", 10.0, Face::Book), 20.0);
        assert_eq!(width("", 10.0, Face::Strong), 0.0);
    }

    #[test]
    fn cut_words_fit_and_end_between_words() {
        let sentence = "In the autumn they returned to the capital, and to the quarrel.";
        for room in [30.0, 80.0, 160.0, 300.0] {
            let cut = cut(sentence, 12.0, Face::Book, room);
            assert!(width(&cut, 12.0, Face::Book) <= room, "{cut}");
            assert!(cut.ends_with('…'), "{cut}");
        }
        assert_eq!(
            cut(sentence, 12.0, Face::Book, 160.0),
            "In the autumn they…"
        );
        assert_eq!(cut("short", 12.0, Face::Book, 160.0), "short");
        assert_eq!(cut("short", 12.0, Face::Book, 3.0), "");
    }
}
