//! What does not stand alone at the foot of a page.

use super::*;
use crate::document::ImageId;

/// So many short paragraphs, then what `last` adds.
fn document_with(paragraphs: usize, last: impl FnOnce(&mut Builder)) -> Arc<Document> {
    let mut builder = Builder::new();
    for _ in 0..paragraphs {
        builder.block(BlockKind::Paragraph);
        builder.text("One line.");
    }
    last(&mut builder);
    Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()))
}

/// The kinds of the last block on the first page for pages of many heights, each with what it holds there.
fn last_on_page(document: &Arc<Document>) -> Vec<(BlockKind, usize)> {
    let mut kinds = Vec::new();
    for height in (90..400).step_by(7) {
        let (mut column, mut fonts) = column(document, PAGE);
        let (placed, next) = column.page(&mut fonts, Offset(0), height as f32);
        let last = placed.iter().rev().find(|unit| !unit.lines.is_empty());
        if let (Some(last), Some(_)) = (last, next) {
            let kind = document.blocks[last.block].kind.clone();
            kinds.push((kind, last.lines.end));
        }
    }
    kinds
}

#[test]
fn the_head_of_a_table_does_not_stand_without_a_row() {
    let document = document_with(3, |builder| {
        builder.block(BlockKind::Table(Table::default()));
        for row in 0..5 {
            builder.row();
            for words in ["Year", "Event"] {
                builder.cell(row == 0, Align::Default, (1, 1));
                builder.text(words);
            }
        }
        builder.end_block();
    });
    let last = last_on_page(&document);
    let tables: Vec<usize> = last
        .iter()
        .filter(|(kind, _)| matches!(kind, BlockKind::Table(_)))
        .map(|(_, lines)| *lines)
        .collect();
    assert!(!tables.is_empty());
    assert!(tables.iter().all(|lines| *lines >= 4), "{tables:?}");
}

#[test]
fn a_picture_stands_with_its_caption() {
    let document = document_with(3, |builder| {
        builder.block(BlockKind::Image(ImageId(0)));
        builder.text("\u{fffc}");
        builder.block(BlockKind::Aside);
        builder.text("Figure 1. A lamp.");
        builder.block(BlockKind::Paragraph);
        builder.text("And so on.");
    });
    let last = last_on_page(&document);
    assert!(last.iter().any(|(kind, _)| *kind == BlockKind::Aside));
    assert!(
        last.iter()
            .all(|(kind, _)| !matches!(kind, BlockKind::Image(_)))
    );
}

#[test]
fn the_caption_of_a_table_stands_with_its_rows() {
    let document = document_with(3, |builder| {
        builder.block(BlockKind::Aside);
        builder.text("Table 1. Years.");
        builder.block(BlockKind::Table(Table::default()));
        for _ in 0..5 {
            builder.row();
            builder.cell(false, Align::Default, (1, 1));
            builder.text("1905");
        }
        builder.end_block();
    });
    let last = last_on_page(&document);
    assert!(last.iter().all(|(kind, _)| *kind != BlockKind::Aside));
}
