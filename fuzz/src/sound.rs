//! What every document promises, whatever file it was read from.

use crate::document::{Block, BlockKind, Document, Inline, TextRange};
use crate::formats::LIMITS;

/// Checks that all the ranges and indices of a document lead to what is there.
///
/// # Panics
/// Where they do not: that is a find.
pub fn sound(document: &Document) {
    let whole = document.text.range();
    assert_eq!(
        document.text.as_str().chars().count(),
        whole.end.index(),
        "the text's length"
    );
    for block in &document.blocks {
        inside(block.range, whole, "block");
        assert_eq!(
            document.text.bytes(block.range),
            block.bytes,
            "bytes and code points of a block"
        );
        assert_eq!(
            document.text.range_of_bytes(block.bytes.clone()),
            block.range,
            "code points and bytes of a block"
        );
        sound_block(document, block);
    }
    for pair in document.blocks.windows(2) {
        assert!(
            pair[0].range.end <= pair[1].range.start,
            "blocks in order: {:?} {:?}",
            pair[0].range,
            pair[1].range
        );
    }
    sections(document);
    for at in document
        .outline
        .iter()
        .filter_map(|item| item.target)
        .chain(document.targets.values().copied())
    {
        assert!(at <= whole.end, "a target outside the text: {at:?}");
    }
    for note in &document.footnotes {
        note.references
            .iter()
            .for_each(|range| inside(*range, whole, "reference to a footnote"));
        assert!(
            note.blocks
                .iter()
                .all(|index| *index < document.blocks.len()),
            "a footnote's block is missing"
        );
    }
    let title = &document.meta.title;
    assert!(
        !title.is_empty() && title.chars().count() <= LIMITS.title_chars,
        "title: {title:?}"
    );
}

fn sound_block(document: &Document, block: &Block) {
    match &block.kind {
        BlockKind::Table(table) => {
            table
                .rows
                .iter()
                .flatten()
                .for_each(|cell| inside(cell.range, block.range, "cell"));
        }
        BlockKind::Image(id) => {
            assert!(id.0 < document.images.len(), "a block's picture is missing")
        }
        BlockKind::Footnote(index) => assert!(
            *index < document.footnotes.len(),
            "a block's footnote is missing"
        ),
        _ => {}
    }
    for span in &block.spans {
        inside(span.range, block.range, "span");
        match &span.style {
            Inline::NoteRef(index) => assert!(
                *index < document.footnotes.len(),
                "a reference's footnote is missing"
            ),
            Inline::Image(id) => {
                assert!(id.0 < document.images.len(), "a span's picture is missing")
            }
            _ => {}
        }
    }
    assert!(
        block.spans.is_sorted_by_key(|span| span.range.start),
        "spans in order of start"
    );
}

/// Every block stands in just one section, and the sections stand in the order of their blocks.
fn sections(document: &Document) {
    let mut next = 0;
    for section in &document.sections {
        inside(section.range, document.text.range(), "section");
        assert_eq!(section.blocks.start, next, "sections without a gap");
        next = section.blocks.end;
        for block in &document.blocks[section.blocks.clone()] {
            inside(block.range, section.range, "block of a section");
        }
    }
    assert_eq!(next, document.blocks.len(), "sections hold all blocks");
}

fn inside(part: TextRange, whole: TextRange, what: &str) {
    assert!(
        whole.start <= part.start && part.start <= part.end && part.end <= whole.end,
        "{what} {part:?} outside {whole:?}"
    );
}
