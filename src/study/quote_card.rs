//! A passage with where it is from, as a small text of its own: what a picture of it is set from.

use super::quote::passage;
use crate::document::{Block, BlockKind, Builder, Document, Inline, Metadata, Package, TextRange};

/// The passage block by block, with its emphasis, and its source below: authors, title, printed page.
#[must_use]
pub fn quote_card(document: &Document, range: TextRange, authors: &str, title: &str) -> Document {
    let mut builder = Builder::new();
    let first = document.block_at(range.start).unwrap_or_default();
    let blocks = document.blocks[first.min(document.blocks.len())..]
        .iter()
        .take_while(|block| block.range.start < range.end);
    for block in blocks {
        let Some(part) = block.range.intersection(range) else {
            continue;
        };
        builder.block(match block.kind {
            BlockKind::Verse => BlockKind::Verse,
            _ => BlockKind::Paragraph,
        });
        words(&mut builder, document, block, part);
        builder.end_block();
    }
    builder.block(BlockKind::Aside);
    if !authors.is_empty() {
        builder.text(authors);
        builder.text(", ");
    }
    builder.styled(title, Inline::Emphasis);
    if let Some(page) = document.page_at(range.start) {
        builder.text(&format!(", p. {page}"));
    }
    let meta = Metadata {
        language: document.language().map(str::to_owned),
        direction: document.meta.direction,
        ..Metadata::default()
    };
    builder.finish(meta, Vec::new(), Package::default())
}

/// The words of a part of a block; those that are emphasised stay so.
fn words(builder: &mut Builder, document: &Document, block: &Block, part: TextRange) {
    let mut at = part.start;
    for span in &block.spans {
        let is_kept = matches!(
            span.style,
            Inline::Emphasis | Inline::Strong | Inline::SmallCaps
        );
        let Some(emphasised) = span.range.intersection(part).filter(|_| is_kept) else {
            continue;
        };
        if emphasised.start < at {
            // Within one that is open already.
            continue;
        }
        let before = TextRange {
            start: at,
            end: emphasised.start,
        };
        builder.text(&passage(document, before));
        builder.styled(&passage(document, emphasised), span.style.clone());
        at = emphasised.end;
    }
    let rest = TextRange {
        start: at,
        end: part.end,
    };
    builder.text(&passage(document, rest));
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_card_has_the_words_their_emphasis_and_their_source() {
        let mut builder = Builder::new();
        builder.block(BlockKind::Paragraph);
        builder.text("The keeper ");
        builder.styled("kept", Inline::Emphasis);
        builder.text(" the lamp.");
        builder.block(BlockKind::Verse);
        builder.text("one\ntwo");
        let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
        let card = quote_card(&document, TextRange::new(4, 30), "Ada Marlow", "The lamp");
        let text = |index: usize| card.block_text(&card.blocks[index]).to_owned();
        assert_eq!(text(0), "keeper kept the lamp.");
        assert_eq!(card.blocks[0].spans[0].style, Inline::Emphasis);
        assert_eq!(card.blocks[1].kind, BlockKind::Verse);
        assert_eq!(text(2), "Ada Marlow, The lamp");
    }
}
