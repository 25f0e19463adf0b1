//! Text reduced to its words: typography folded away, every remaining character still knowing where it came from.
//!
//! Two texts that fold alike say the same thing: quotation marks, dashes, white space, ligatures, soft hyphens, invisible signs
//! and Arabic vowel points are the printer's, not the author's. Decomposed (NFKD) rather than composed characters are kept,
//! because decomposition needs no look-ahead and two texts are equal in the one form exactly when they are in the other.

use crate::document::{IMAGE_CHAR, Offset, TextRange};
use std::ops::Range;
use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

/// A folded text. Positions called *folded* count its characters; the others are code points of the original.
#[derive(Clone, Debug, Default)]
pub(super) struct Folded {
    chars: Vec<char>,
    /// Original position of each folded character, never falling.
    starts: Vec<u32>,
    /// Original position after each folded character and the marks that belong to it.
    ends: Vec<u32>,
}

impl Folded {
    pub(super) fn new(text: &str) -> Self {
        let mut folding = Folding::default();
        for (position, c) in (0u32..).zip(text.chars()) {
            folding.read(position, c);
        }
        folding.folded
    }

    pub(super) fn chars(&self) -> &[char] {
        &self.chars
    }

    pub(super) fn into_chars(self) -> Vec<char> {
        self.chars
    }

    /// The folded position of the first character that stands at or after an original one.
    pub(super) fn index(&self, offset: Offset) -> usize {
        self.starts.partition_point(|&start| start < offset.0)
    }

    /// The folded range of what an original range holds.
    pub(super) fn range(&self, range: TextRange) -> Range<usize> {
        let start = self.index(range.start);
        start..self.index(range.end).max(start)
    }

    /// The original range that a folded one came from; an empty one lies before its first character.
    pub(super) fn original(&self, range: Range<usize>) -> TextRange {
        let end_of_text = self.ends.last().copied().unwrap_or(0);
        let start = self.starts.get(range.start).copied().unwrap_or(end_of_text);
        let last = range.end.checked_sub(1).filter(|&last| last >= range.start);
        let end = last.map_or(start, |last| {
            self.ends.get(last).copied().unwrap_or(end_of_text)
        });
        TextRange {
            start: Offset(start),
            end: Offset(end.max(start)),
        }
    }
}

/// A range without the spaces at its ends.
pub(super) fn trim(chars: &[char], mut range: Range<usize>) -> Range<usize> {
    while range.start < range.end && chars[range.start] == ' ' {
        range.start += 1;
    }
    while range.start < range.end && chars[range.end - 1] == ' ' {
        range.end -= 1;
    }
    range
}

/// A text half folded.
#[derive(Default)]
struct Folding {
    folded: Folded,
    /// Where white space began that is written only if the next character wants it.
    space: Option<u32>,
}

impl Folding {
    fn read(&mut self, position: u32, c: char) {
        if c.is_ascii_alphanumeric() {
            return self.push(position, c);
        }
        match fold(c) {
            Fold::Nothing => {}
            Fold::Mark => self.extend(position),
            Fold::Space => {
                self.space.get_or_insert(position);
            }
            Fold::Dash if self.folded.chars.last() == Some(&'-') => {
                self.space = None;
                self.extend(position);
            }
            Fold::Dash => self.push(position, '-'),
            Fold::Sign(sign) => self.push(position, sign),
            Fold::Other => decompose_compatible(c, |part| match fold(part) {
                Fold::Nothing | Fold::Space => {}
                Fold::Mark => self.extend(position),
                Fold::Dash => self.push(position, '-'),
                Fold::Sign(sign) => self.push(position, sign),
                Fold::Other => self.push(position, part),
            }),
        }
    }

    /// Lets the last character reach over a sign that is not written but belongs to it.
    fn extend(&mut self, position: u32) {
        if self.space.is_none()
            && let Some(end) = self.folded.ends.last_mut()
        {
            *end = position + 1;
        }
    }

    fn push(&mut self, position: u32, c: char) {
        if let (Some(space), Some(&last)) = (self.space.take(), self.folded.chars.last())
            && last != '-'
            && c != '-'
            && !is_cjk(last)
            && !is_cjk(c)
        {
            self.write(space, ' ');
        }
        self.write(position, c);
        self.order_marks();
    }

    fn write(&mut self, position: u32, c: char) {
        self.folded.chars.push(c);
        self.folded.starts.push(position);
        self.folded.ends.push(position + 1);
    }

    /// Brings the last mark into canonical order among the marks before it.
    fn order_marks(&mut self) {
        let chars = &mut self.folded.chars;
        let mut at = chars.len() - 1;
        if chars[at].is_ascii() {
            return;
        }
        let class = canonical_combining_class(chars[at]);
        while class != 0 && at > 0 && canonical_combining_class(chars[at - 1]) > class {
            chars.swap(at - 1, at);
            at -= 1;
        }
    }
}

/// What becomes of one character.
enum Fold {
    Nothing,
    /// Not written, but part of the character before it.
    Mark,
    Space,
    Dash,
    Sign(char),
    Other,
}

fn fold(c: char) -> Fold {
    match c {
        c if c.is_whitespace() => Fold::Space,
        '\u{AD}'
        | '\u{200B}'..='\u{200F}'
        | '\u{202A}'..='\u{202E}'
        | '\u{2060}'..='\u{2069}'
        | '\u{FEFF}'
        | '\u{61C}' => Fold::Nothing,
        IMAGE_CHAR => Fold::Nothing,
        // Tatweel, harakat, and the hamza and madda that decomposition parts from their letter.
        '\u{640}' | '\u{64B}'..='\u{65F}' | '\u{670}' => Fold::Mark,
        '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}' => {
            Fold::Dash
        }
        '"' | '\u{201C}'..='\u{201F}' | '«' | '»' | '「' | '」' | '『' | '』' => {
            Fold::Sign('"')
        }
        '\'' | '\u{2018}'..='\u{201B}' | '\u{2039}' | '\u{203A}' | '`' | '\u{B4}' | '\u{2032}' => {
            Fold::Sign('\'')
        }
        _ => Fold::Other,
    }
}

/// Whether a character leaves nothing behind at the end of a folded text.
pub(super) fn is_blank(c: char) -> bool {
    matches!(fold(c), Fold::Nothing | Fold::Space)
}

/// Whether a character belongs to a script written without spaces between words: Han, kana and their punctuation.
pub(super) fn is_cjk(c: char) -> bool {
    matches!(c, '\u{2E80}'..='\u{312F}' | '\u{3190}'..='\u{9FFF}' | '\u{F900}'..='\u{FAFF}' | '\u{20000}'..='\u{3FFFF}')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn folded(text: &str) -> String {
        Folded::new(text).chars().iter().collect()
    }

    #[test]
    fn typography_folds_away() {
        assert_eq!(
            folded("  „Ja“ – »nein«\u{A0}… ‘so’\n\nﬁn "),
            folded("\"Ja\"--\"nein\" ... 'so' fin")
        );
        assert_eq!(folded("Stra\u{AD}ße\u{200B}n"), "Straßen");
        assert_eq!(folded("e\u{301}"), folded("é"));
        assert_eq!(folded("a\u{301}\u{323}"), folded("a\u{323}\u{301}"));
    }

    #[test]
    fn spaces_beside_han_and_arabic_vowel_points_do_not_count() {
        assert_eq!(
            folded("他 说：「好。」\n我们 Rust"),
            folded("他说:“好。”我们Rust")
        );
        assert_eq!(folded("كِتَابٌ"), folded("كتاب"));
        assert_eq!(folded("أحمد"), folded("احمد"));
    }

    #[test]
    fn folded_ranges_lead_back_to_the_words_they_came_from() {
        let text = "x «é\u{AD}t\u{301}é»  —  ﬁn";
        let folded = Folded::new(text);
        let at = folded
            .chars()
            .iter()
            .position(|&c| c == '"')
            .expect("a quote");
        let range = folded.original(at..at + 8);
        let passage: String = text
            .chars()
            .skip(range.start.index())
            .take(range.len())
            .collect();
        assert_eq!(passage, "«é\u{AD}t\u{301}é»");
        assert_eq!(folded.range(range), at..at + 8);
        let whole = folded.original(0..folded.chars().len());
        assert_eq!(whole.end.index(), text.chars().count());
    }

    #[test]
    fn a_mark_stays_with_its_letter() {
        let folded = Folded::new("كتابٌ جديد");
        assert_eq!(folded.original(0..4), TextRange::new(0usize, 5usize));
    }
}
