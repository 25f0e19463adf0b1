//! A block of text without what stands inside of names and is none of their letters: readings beside characters, marks of notes.

use crate::document::{Block, Document, Inline, TextRange};
use std::borrow::Cow;
use std::ops::Range;

pub(super) struct Visible<'a> {
    text: Cow<'a, str>,
    /// Where pieces begin, here and in the document; in bytes.
    pieces: Vec<(usize, usize)>,
}

fn is_beside(style: &Inline) -> bool {
    matches!(style, Inline::RubyText | Inline::NoteRef(_))
}

/// The letters of a mention, without readings and marks of notes between them.
pub fn said(document: &Document, range: TextRange) -> Cow<'_, str> {
    let block = document.block_at(range.start);
    let spans = block.and_then(|block| document.blocks.get(block));
    let mut gone = spans
        .into_iter()
        .flat_map(|block| &block.spans)
        .filter(|span| is_beside(&span.style) && span.range.overlaps(range))
        .peekable();
    if gone.peek().is_none() {
        return Cow::Borrowed(document.slice(range));
    }
    let (mut said, mut from) = (String::new(), range.start);
    for span in gone {
        if span.range.start >= from {
            said.push_str(document.slice(TextRange::new(from, span.range.start)));
            from = span.range.end;
        }
    }
    if from < range.end {
        said.push_str(document.slice(TextRange::new(from, range.end)));
    }
    Cow::Owned(said)
}

impl<'a> Visible<'a> {
    pub fn of(document: &'a Document, block: &Block) -> Self {
        let all = document.text.as_str();
        let bytes = block.bytes.clone();
        let spans = || block.spans.iter().filter(|span| is_beside(&span.style));
        if spans().next().is_none() {
            return Self {
                pieces: vec![(0, bytes.start)],
                text: Cow::Borrowed(&all[bytes]),
            };
        }
        let (mut text, mut pieces, mut from) = (String::new(), Vec::new(), bytes.start);
        for span in spans() {
            let gone = document.text.bytes(span.range);
            if gone.start >= from && gone.end <= bytes.end {
                pieces.push((text.len(), from));
                text.push_str(&all[from..gone.start]);
                from = gone.end;
            }
        }
        pieces.push((text.len(), from));
        text.push_str(&all[from..bytes.end]);
        Self {
            text: Cow::Owned(text),
            pieces,
        }
    }

    pub fn text(&self) -> &str {
        &self.text
    }

    /// Where a stretch stands in the document. A reading behind its last letter is not taken in.
    pub fn back(&self, range: Range<usize>) -> Range<usize> {
        let place = |byte: usize, is_end: bool| {
            let after = self
                .pieces
                .partition_point(|(start, _)| *start < byte + usize::from(!is_end));
            let (start, origin) = self.pieces[after.saturating_sub(1)];
            origin + byte - start
        };
        let start = place(range.start, false);
        start..place(range.end, true).max(start)
    }
}
