//! The sentences of a text, one after another, as they are read aloud (UAX #29).

use crate::document::{Block, BlockKind, Document, Offset, TextRange};
use unicode_segmentation::UnicodeSegmentation;

/// The sentence that a position lies in; else the next one.
#[must_use]
pub fn sentence_at(document: &Document, offset: Offset) -> Option<TextRange> {
    sentences_from(document, document.block_at(offset).unwrap_or_default())
        .find(|sentence| sentence.end > offset)
}

/// The sentence before the one that begins here.
#[must_use]
pub fn sentence_before(document: &Document, start: Offset) -> Option<TextRange> {
    let block = document.block_at(start).unwrap_or_default();
    (0..=block).rev().find_map(|block| {
        let sentences = of_block(document, document.blocks.get(block)?);
        sentences
            .into_iter()
            .rfind(|sentence| sentence.start < start)
    })
}

fn sentences_from(document: &Document, block: usize) -> impl Iterator<Item = TextRange> {
    let blocks = document.blocks.get(block..).unwrap_or_default();
    blocks.iter().flat_map(|block| of_block(document, block))
}

/// Notes stand apart from what one reads, and pictures and program text say nothing aloud.
fn of_block(document: &Document, block: &Block) -> Vec<TextRange> {
    let is_silent = matches!(
        block.kind,
        BlockKind::Image(_)
            | BlockKind::Footnote(_)
            | BlockKind::Code { .. }
            | BlockKind::SceneBreak
    );
    if is_silent {
        return Vec::new();
    }
    let mut start = block.range.start;
    let mut sentences = Vec::new();
    for sentence in document.block_text(block).split_sentence_bounds() {
        let end = start.plus(sentence.chars().count());
        let blank = sentence
            .chars()
            .rev()
            .take_while(|c| c.is_whitespace())
            .count();
        let said = TextRange {
            start,
            end: Offset::from(end.index().saturating_sub(blank)),
        };
        if sentence.chars().any(char::is_alphanumeric) {
            sentences.push(said);
        }
        start = end;
    }
    sentences
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Builder, Metadata, Package};

    #[test]
    fn sentences_follow_one_another_over_blocks_and_back() {
        let mut builder = Builder::new();
        builder.block(BlockKind::Heading(1));
        builder.text("The lamp");
        builder.block(BlockKind::Paragraph);
        builder.text("She kept it. Why? Nobody knew.");
        builder.block(BlockKind::Code { language: None });
        builder.text("let it = be;");
        builder.block(BlockKind::Paragraph);
        builder.text("彼は待った。船が来た。");
        let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
        let mut said = Vec::new();
        let mut at = Offset::ZERO;
        while let Some(sentence) = sentence_at(&document, at) {
            said.push(document.slice(sentence).to_owned());
            at = sentence.end;
        }
        let all = [
            "The lamp",
            "She kept it.",
            "Why?",
            "Nobody knew.",
            "彼は待った。",
            "船が来た。",
        ];
        assert_eq!(said, all);
        let mut back = Vec::new();
        let mut at = document.text.end();
        while let Some(sentence) = sentence_before(&document, at) {
            back.push(document.slice(sentence).to_owned());
            at = sentence.start;
        }
        back.reverse();
        assert_eq!(back, all);
    }
}
