//! Where the glyphs of one letter stand: marks above what they belong to, ligatures over all of their letters.

use super::{PAGE, column};
use crate::document::{Builder, Cut, Inline, Metadata, Package, Typeface};
use crate::layout::galley::{Line, PlacedGlyph};
use crate::layout::shape::shape_sign;
use crate::layout::{BlockLayout, Face, FontBook, PageStyle};
use parley::GenericFamily;
use std::sync::Arc;

/// Boxes 0.4 and 0.3 em wide for lam and alef, one of 0.6 em for both, and a fatha, 0.3 em above a letter.
const BOXES: &[u8] = include_bytes!("../../../tests/fixtures/typefaces/lam-alef.ttf");

/// Words that are set in the boxes, 18 pixels per em.
fn set_in_boxes(words: &str) -> Arc<BlockLayout> {
    let mut builder = Builder::new();
    builder.styled(words, Inline::Typeface(Some(0)));
    let mut document = builder.finish(Metadata::default(), Vec::new(), Package::default());
    let cuts = vec![Cut {
        weight: 400,
        italic: false,
        bytes: BOXES.into(),
    }];
    document.typefaces = vec![Typeface {
        name: "Boxes".into(),
        cuts,
    }];
    let document = Arc::new(document);
    let page = PageStyle {
        own_typefaces: true,
        ..PAGE
    };
    let (mut column, mut fonts) = column(&document, page);
    fonts.take_in(&document.typefaces);
    let layout = Arc::clone(&column.visible(&mut fonts, 900.0)[0].layout);
    assert_eq!(layout.lines[0].runs[0].font.bytes(), BOXES);
    layout
}

fn glyphs(line: &Line) -> Vec<PlacedGlyph> {
    line.runs
        .iter()
        .flat_map(|run| run.glyphs.clone())
        .collect()
}

#[test]
fn a_ligature_from_right_to_left_begins_at_the_left_of_its_letters() {
    // From the left: a lam of 7.2, and lam with alef of 10.8 pixels.
    let layout = set_in_boxes("لال");
    let line = &layout.lines[0];
    let glyphs = glyphs(line);
    assert_eq!((glyphs.len(), line.clusters.len()), (2, 3));
    let left = line.clusters[0].x;
    assert!((glyphs[0].x - left).abs() < 0.1, "{glyphs:?}");
    assert!((glyphs[1].x - left - 7.2).abs() < 0.1, "{glyphs:?}");
}

#[test]
fn marks_stand_above_their_letters() {
    let layout = set_in_boxes("لَ");
    let heights: Vec<f32> = glyphs(&layout.lines[0])
        .iter()
        .map(|glyph| glyph.y)
        .collect();
    let raised = heights.iter().filter(|y| (**y + 5.4).abs() < 0.1);
    assert_eq!((heights.len(), raised.count()), (2, 1), "{heights:?}");
}

#[test]
fn a_sign_that_is_asked_for_as_emoji_is_drawn_by_the_typeface_for_them() {
    let document = super::document("en", &["A \u{644} A \u{644}\u{fe0f}"]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let collection = &mut fonts.fonts.collection;
    let known = collection.register_fonts(BOXES.to_vec().into(), None);
    let families = known.iter().map(|(family, _)| *family);
    collection.set_generic_families(GenericFamily::Emoji, families);
    let layout = Arc::clone(&column.visible(&mut fonts, 900.0)[0].layout);
    let runs = &layout.lines[0].runs;
    let by_it: Vec<bool> = runs.iter().map(|run| run.font.bytes() == BOXES).collect();
    assert_eq!(by_it.iter().filter(|own| **own).count(), 1);
    assert_eq!(by_it.last(), Some(&true));
}

#[test]
fn marks_of_a_sign_stand_above_it_too() {
    let page = PageStyle {
        face: Face::SourceSans,
        ..PAGE
    };
    let (runs, _) = shape_sign(
        &mut FontBook::embedded_only(),
        "B\u{323}\u{302}",
        20.0,
        &page,
    );
    let heights: Vec<f32> = runs
        .iter()
        .flat_map(|run| &run.glyphs)
        .map(|glyph| glyph.y)
        .collect();
    assert!(heights.iter().any(|y| *y < -3.0), "{heights:?}");
    assert!(heights.iter().all(|y| *y < 0.1), "{heights:?}");
}
