//! What a double and a triple click take in: the word, the sentence, the paragraph at a position.

use crate::document::{Document, Offset, TextRange};
use unicode_segmentation::UnicodeSegmentation;

/// The word (Unicode annex 29) at a position, or a sign; in the white space between words, the word before.
#[must_use]
pub fn word_at(document: &Document, offset: Offset) -> TextRange {
    let there = word_or_space_at(document, offset);
    let is_blank = |range: TextRange| document.slice(range).trim().is_empty();
    if !is_blank(there) || there.start == Offset::default() {
        return there;
    }
    let before = word_or_space_at(document, there.start.minus(1));
    if is_blank(before) { there } else { before }
}

fn word_or_space_at(document: &Document, offset: Offset) -> TextRange {
    piece_at(document, offset, |text| {
        text.split_word_bound_indices()
            .map(|(at, word)| (at, word.len()))
            .collect()
    })
}

/// The sentence (Unicode annex 29) at a position, without the white space after it.
#[must_use]
pub fn sentence_at(document: &Document, offset: Offset) -> TextRange {
    piece_at(document, offset, |text| {
        text.split_sentence_bound_indices()
            .map(|(at, stretch)| (at, stretch.trim_end().len()))
            .collect()
    })
}

/// The block at a position.
#[must_use]
pub fn paragraph_at(document: &Document, offset: Offset) -> TextRange {
    document.block_at(offset).map_or(
        TextRange {
            start: offset,
            end: offset,
        },
        |index| document.blocks[index].range,
    )
}

/// The start of the next word, or of the one before: where Ctrl and an arrow lead.
#[must_use]
pub fn word_step(document: &Document, offset: Offset, forward: bool) -> Offset {
    let text = &document.text;
    let is_word = |range: TextRange| text.slice(range).chars().any(char::is_alphanumeric);
    let mut at = offset;
    if forward {
        while at < text.end() {
            let piece = word_or_space_at(document, at);
            at = piece.end.max(at.plus(1));
            if is_word(piece) {
                break;
            }
        }
    } else {
        while at > Offset::ZERO {
            let piece = word_or_space_at(document, at.minus(1));
            at = piece.start.min(at.minus(1));
            if is_word(piece) {
                break;
            }
        }
    }
    at.min(text.end())
}

/// How far around a position a piece is looked for, in code points: a paragraph may be a whole book.
const REACH: usize = 4000;

fn piece_at(
    document: &Document,
    offset: Offset,
    pieces: impl Fn(&str) -> Vec<(usize, usize)>,
) -> TextRange {
    let paragraph = paragraph_at(document, offset);
    let from = offset.minus(REACH).max(paragraph.start);
    let around = TextRange {
        start: from,
        end: offset.plus(REACH).min(paragraph.end),
    };
    let bytes = document.text.bytes(around);
    let text = &document.text.as_str()[bytes.clone()];
    let here = document.text.byte(offset).saturating_sub(bytes.start);
    let pieces = pieces(text);
    let after = pieces.partition_point(|&(at, _)| at <= here);
    let Some(&(at, len)) = pieces
        .get(after.saturating_sub(1))
        .filter(|_| offset < paragraph.end)
    else {
        return TextRange {
            start: offset,
            end: offset,
        };
    };
    document
        .text
        .range_of_bytes(bytes.start + at..bytes.start + at + len)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Builder, Metadata, Package};

    fn document(text: &str) -> Document {
        let mut builder = Builder::new();
        builder.text(text);
        builder.finish(Metadata::default(), Vec::new(), Package::default())
    }

    #[test]
    fn a_word_keeps_its_apostrophe_and_a_sentence_its_stop() {
        let document = document("It wasn’t there. He left.");
        assert_eq!(document.slice(word_at(&document, Offset(5))), "wasn’t");
        let blank = document.text.as_str().find(' ').unwrap();
        let before = document.slice(word_at(&document, Offset::from(blank)));
        assert!(!before.is_empty() && document.text.as_str().starts_with(before));
        assert_eq!(
            document.slice(sentence_at(&document, Offset(5))),
            "It wasn’t there."
        );
        assert_eq!(
            document.slice(paragraph_at(&document, Offset(5))),
            "It wasn’t there. He left."
        );
    }

    #[test]
    fn steps_lead_over_signs_to_words() {
        let document = document("one — two");
        assert_eq!(word_step(&document, Offset(3), true), Offset(9));
        assert_eq!(word_step(&document, Offset(6), false), Offset(0));
        assert_eq!(word_step(&document, Offset(9), true), Offset(9));
    }
}
