//! Cuts a document into the units that are shaped at once: a block, or a piece of a block too long to be shaped in one go.

use crate::document::{BlockKind, Document, TextRange};
use std::ops::Range;

/// Bytes of a block from which it is cut. Shaping takes time in proportion to length: 16 KB is about 4 ms.
const MOST: usize = 16 * 1024;
/// How far back from the limit a sentence's end is looked for, in bytes.
const LOOK_BACK: usize = 2 * 1024;

/// A stretch of one block that is shaped and broken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Index into the document's blocks.
    pub block: usize,
    pub range: TextRange,
    /// The same in bytes of the flat text.
    pub bytes: Range<usize>,
    /// Begins its block; ends its block.
    pub first: bool,
    pub last: bool,
}

/// All units of a document, in text order; together they cover every block.
pub(super) fn units(document: &Document) -> Vec<Unit> {
    let mut units = Vec::with_capacity(document.blocks.len());
    for (index, block) in document.blocks.iter().enumerate() {
        let whole = block.bytes.len() <= MOST || matches!(block.kind, BlockKind::Table(_) | BlockKind::Image(_));
        if whole {
            units.push(Unit { block: index, range: block.range, bytes: block.bytes.clone(), first: true, last: true });
        } else {
            cut(document, index, &mut units);
        }
    }
    units
}

fn cut(document: &Document, index: usize, units: &mut Vec<Unit>) {
    let block = &document.blocks[index];
    let text = document.text.as_str();
    let mut bytes = block.bytes.start;
    let mut offset = block.range.start;
    while bytes < block.bytes.end {
        let rest = &text[bytes..block.bytes.end];
        let len = if rest.len() <= MOST { rest.len() } else { end_of_sentence(rest) };
        let end = offset.plus(rest[..len].chars().count());
        units.push(Unit {
            block: index,
            range: TextRange { start: offset, end },
            bytes: bytes..bytes + len,
            first: bytes == block.bytes.start,
            last: len == rest.len(),
        });
        bytes += len;
        offset = end;
    }
}

/// A good place to cut, in bytes: after a line's end, a sentence, a word, or failing all these, a letter.
fn end_of_sentence(text: &str) -> usize {
    let limit = text.floor_char_boundary(MOST);
    let from = text.floor_char_boundary(limit - LOOK_BACK);
    let window = &text[from..limit];
    let after = |at: Option<usize>, len: usize| at.map(|at| from + at + len);
    after(window.rfind('\n'), 1)
        .or_else(|| after([". ", "? ", "! ", "” "].iter().filter_map(|end| window.rfind(end).map(|at| at + end.len())).max(), 0))
        .or_else(|| window.rfind(['。', '！', '？']).map(|at| from + at + 3))
        .or_else(|| after(window.rfind(' '), 1))
        .unwrap_or(limit)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Builder, Metadata, Package};

    fn document(words: &str) -> Document {
        let mut builder = Builder::new();
        builder.text(words);
        builder.finish(Metadata::default(), Vec::new(), Package::default())
    }

    #[test]
    fn units_of_a_huge_paragraph_cover_it_and_end_at_sentences() {
        let document = document(&"Some words in a sentence — with a dash. ".repeat(2000));
        let units = units(&document);
        assert!(units.len() > 3);
        assert!(units.iter().all(|unit| unit.bytes.len() <= MOST));
        assert!(
            units.windows(2).all(|pair| pair[0].bytes.end == pair[1].bytes.start && pair[0].range.end == pair[1].range.start)
        );
        assert!(document.text.as_str()[..units[0].bytes.end].ends_with(". "));
        assert_eq!((units[0].first, units[0].last, units[units.len() - 1].last), (true, false, true));
        assert_eq!(units[units.len() - 1].range.end, document.blocks[0].range.end);
    }

    #[test]
    fn a_word_without_end_is_cut_at_a_letter() {
        let document = document(&"漢é".repeat(20_000));
        assert!(units(&document).iter().all(|unit| unit.bytes.len() <= MOST && !unit.range.is_empty()));
    }
}
