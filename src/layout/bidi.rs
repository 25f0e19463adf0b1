//! Signs of direction (Unicode annex 9, explicit directional formatting). They are put into the text before it is
//! shaped, around runs of another direction, and left out of all results.

use crate::document::{Bidi, Direction, Inline};
use std::borrow::Cow;
use std::ops::Range;

/// All of these signs are as long in UTF-8.
const SIGN: usize = 3;

const ISOLATE_LEFT: char = '\u{2066}';
const ISOLATE_RIGHT: char = '\u{2067}';
const ISOLATE_FIRST_STRONG: char = '\u{2068}';
const END_OF_ISOLATE: char = '\u{2069}';
const EMBED_LEFT: char = '\u{202a}';
const EMBED_RIGHT: char = '\u{202b}';
const END_OF_EMBEDDING: char = '\u{202c}';
const OVERRIDE_LEFT: char = '\u{202d}';
const OVERRIDE_RIGHT: char = '\u{202e}';

/// Where signs stand in a text that they were put into.
#[derive(Default)]
pub(super) struct Signs {
    /// Bytes of the text with signs, in order; and the bytes of the text itself that they stand before.
    at: Vec<u32>,
    own: Vec<u32>,
}

impl Signs {
    /// The text with its signs, where it has any; `spans` are bytes of the text, in order of start, the outermost first.
    pub(super) fn put_into<'a>(
        text: Cow<'a, str>,
        spans: &[(Range<usize>, &Inline)],
        base: Direction,
    ) -> (Cow<'a, str>, Self) {
        let mut marks: Vec<(usize, Mark, char)> = Vec::new();
        for (nesting, (bytes, style)) in spans.iter().enumerate() {
            let bidi = match style {
                Inline::Bidi(bidi) => *bidi,
                // Commands, paths and keys run from left to right in every language, down to their brackets.
                Inline::Code if base == Direction::RightToLeft => {
                    Bidi::isolate(Direction::LeftToRight)
                }
                _ => continue,
            };
            if bytes.is_empty() || is_idle(bidi, base) {
                continue;
            }
            for (order, (opens, closes)) in signs_of(bidi).into_iter().flatten().enumerate() {
                marks.push((bytes.start, Mark::Opens(nesting, order), opens));
                marks.push((
                    bytes.end,
                    Mark::Closes(usize::MAX - nesting, usize::MAX - order),
                    closes,
                ));
            }
        }
        if marks.is_empty() {
            return (text, Self::default());
        }
        marks.sort_unstable();
        let mut with = String::with_capacity(text.len() + marks.len() * SIGN);
        let mut signs = Self::default();
        let mut from = 0;
        for (byte, _, sign) in marks {
            with.push_str(&text[from..byte]);
            from = byte;
            signs.at.push(with.len() as u32);
            signs.own.push(byte as u32);
            with.push(sign);
        }
        with.push_str(&text[from..]);
        (Cow::Owned(with), signs)
    }

    pub(super) fn is_empty(&self) -> bool {
        self.at.is_empty()
    }

    /// Whether a sign stands at a byte of the text with signs.
    pub(super) fn is_sign(&self, byte: u32) -> bool {
        self.at.binary_search(&byte).is_ok()
    }

    /// The byte of the text itself for one of the text with signs.
    pub(super) fn without(&self, byte: u32) -> u32 {
        byte - (self.before(byte) * SIGN) as u32
    }

    /// Signs before a byte of the text with signs.
    pub(super) fn before(&self, byte: u32) -> usize {
        self.at.partition_point(|&at| at < byte)
    }

    /// A range of the text itself as one of the text with signs; signs at its ends are outside.
    pub(super) fn with(&self, bytes: Range<usize>) -> Range<usize> {
        let before_start = self.own.partition_point(|&own| own as usize <= bytes.start);
        let before_end = self.own.partition_point(|&own| (own as usize) < bytes.end);
        bytes.start + before_start * SIGN..bytes.end + before_end.max(before_start) * SIGN
    }
}

/// What ends at a byte ends before what begins there; of several the innermost ends first and the outermost begins first.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Mark {
    Closes(usize, usize),
    Opens(usize, usize),
}

/// Whether a run says no more than what holds without it.
fn is_idle(bidi: Bidi, base: Direction) -> bool {
    !bidi.isolates && !bidi.overrides && bidi.direction.is_none_or(|direction| direction == base)
}

/// The signs around a run, outermost first.
fn signs_of(bidi: Bidi) -> [Option<(char, char)>; 2] {
    let isolates = match bidi.direction {
        None => ISOLATE_FIRST_STRONG,
        Some(Direction::LeftToRight) => ISOLATE_LEFT,
        Some(Direction::RightToLeft) => ISOLATE_RIGHT,
    };
    let inner = match (bidi.direction, bidi.overrides) {
        (Some(Direction::LeftToRight), true) => Some(OVERRIDE_LEFT),
        (Some(Direction::RightToLeft), true) => Some(OVERRIDE_RIGHT),
        (Some(Direction::LeftToRight), false) if !bidi.isolates => Some(EMBED_LEFT),
        (Some(Direction::RightToLeft), false) if !bidi.isolates => Some(EMBED_RIGHT),
        _ => None,
    };
    [
        bidi.isolates.then_some((isolates, END_OF_ISOLATE)),
        inner.map(|sign| (sign, END_OF_EMBEDDING)),
    ]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_are_put_in_and_taken_out_again() {
        let overriding = Inline::Bidi(Bidi {
            direction: Some(Direction::RightToLeft),
            overrides: true,
            isolates: true,
        });
        let inner = Inline::Bidi(Bidi::isolate(Direction::LeftToRight));
        let spans = [(1..4, &overriding), (3..4, &inner)];
        let (text, signs) = Signs::put_into(Cow::Borrowed("abcde"), &spans, Direction::LeftToRight);
        assert_eq!(
            text,
            "a\u{2067}\u{202e}bc\u{2066}d\u{2069}\u{202c}\u{2069}e"
        );
        let e = text.find('e').unwrap() as u32;
        assert_eq!((signs.without(e), signs.before(e)), (4, 6));
        assert!(signs.is_sign(1) && !signs.is_sign(0));
        assert_eq!(&text[signs.with(1..3)], "bc");
        assert_eq!(&text[signs.with(3..4)], "d");
    }

    #[test]
    fn a_run_that_says_nothing_new_has_no_signs() {
        let idle = Inline::Bidi(Bidi {
            direction: Some(Direction::RightToLeft),
            ..Bidi::default()
        });
        let (text, signs) = Signs::put_into(
            Cow::Borrowed("ab"),
            &[(0..1, &idle)],
            Direction::RightToLeft,
        );
        assert!(text == "ab" && signs.is_empty());
    }
}
