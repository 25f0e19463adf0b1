//! Marks that keep a line in order in which words of both directions meet: what is put into a sentence runs as its own letters do, and the
//! sentence as its language does. They are the isolates of the Unicode Bidirectional Algorithm, and are seen nowhere.

use super::{Language, current};
use std::borrow::Cow;

/// What follows, up to [`END`], runs as its first letter does, whatever stands around it.
const BEGIN: char = '\u{2068}';
const END: char = '\u{2069}';
/// A letter without a shape, of either direction.
const RIGHT_TO_LEFT: char = '\u{200f}';
const LEFT_TO_RIGHT: char = '\u{200e}';

/// Whether a letter is one of Hebrew, Arabic and the like.
fn runs_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefc}')
}

fn isolated(words: &str) -> String {
    format!("{BEGIN}{words}{END}")
}

/// Words as they are put into a sentence of a language: a title, a path or a quotation, apart where it runs the other way.
pub(super) fn put_into(language: Language, words: &str) -> Cow<'_, str> {
    let is_other = |c: char| c.is_alphabetic() && !runs_left(c);
    if language.is_right_to_left() && words.contains(is_other) {
        Cow::Owned(isolated(words))
    } else {
        Cow::Borrowed(words)
    }
}

/// Words of different sources in one line with a sign between them, in the order of the window, each as its own letters run.
#[must_use]
pub fn joined<S: AsRef<str>>(parts: &[S], sign: &str) -> String {
    let language = current();
    let is_mixed = parts.iter().any(|part| part.as_ref().contains(runs_left));
    if !language.is_right_to_left() && !is_mixed {
        let parts: Vec<&str> = parts.iter().map(AsRef::as_ref).collect();
        return parts.join(sign);
    }
    let first = if language.is_right_to_left() {
        RIGHT_TO_LEFT
    } else {
        LEFT_TO_RIGHT
    };
    let parts: Vec<String> = parts.iter().map(|part| isolated(part.as_ref())).collect();
    format!("{first}{}", parts.join(sign))
}

/// The same words without such marks, for names of files.
#[must_use]
pub fn without_marks(words: &str) -> String {
    let is_mark = |c: &char| [BEGIN, END, RIGHT_TO_LEFT, LEFT_TO_RIGHT].contains(c);
    words.chars().filter(|c| !is_mark(c)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::messages::speaking;
    use unicode_bidi::BidiInfo;

    /// A line as it is seen, from left to right, without marks.
    fn seen(line: &str) -> String {
        let info = BidiInfo::new(line, None);
        let paragraph = &info.paragraphs[0];
        without_marks(&info.reorder_line(paragraph, paragraph.range.clone()))
    }

    fn begins_at_the_right(line: &str) -> bool {
        BidiInfo::new(line, None).paragraphs[0].level.is_rtl()
    }

    #[test]
    fn a_sentence_that_begins_with_foreign_words_runs_as_its_language_does() {
        speaking(Language::Arabic, || {
            let sentence = say!("export-on", notes = "Emma", texts = "/home/ida/config/");
            assert!(begins_at_the_right(&sentence), "{sentence:?}");
            let seen = seen(&sentence);
            assert!(seen.starts_with("/home/ida/config/"), "{seen}");
            assert!(seen.ends_with("Emma"), "{seen}");
            // What is counted and what is Arabic already stands as it did.
            let plain = say!("export-on", notes = "ملاحظة", texts = 3);
            assert_eq!(without_marks(&plain), plain);
        });
        speaking(Language::German, || {
            let sentence = say!("export-on", notes = "Emma", texts = "Ida");
            assert_eq!(without_marks(&sentence), sentence);
        });
    }

    #[test]
    fn the_parts_of_a_line_keep_their_own_order_and_stand_in_that_of_the_window() {
        let parts = ["Round trip", "30 نوفمبر 2026، 12:24"];
        let line = speaking(Language::Arabic, || joined(&parts, " · "));
        assert!(begins_at_the_right(&line));
        let shown = seen(&line);
        assert!(shown.ends_with(" · Round trip"), "{shown}");
        assert!(shown.starts_with("12:24 ،2026"), "{shown}");
        let line = speaking(Language::English, || joined(&["كتاب", "3 Oct 2026"], " · "));
        assert!(!begins_at_the_right(&line) && seen(&line).ends_with("3 Oct 2026"));
        let plain = speaking(Language::English, || joined(&["Emma", "3 Oct"], " · "));
        assert_eq!(plain, "Emma · 3 Oct");
    }
}
