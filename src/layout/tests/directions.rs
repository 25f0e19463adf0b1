//! Which letter stands left of which, where words run from right to left or both ways.

use super::{PAGE, column};
use crate::document::{
    Align, Bidi, BlockKind, Builder, Direction, Document, Inline, Metadata, Offset, Package,
    TextRange,
};
use crate::layout::{BlockLayout, PageStyle};
use std::sync::Arc;

fn finished(builder: Builder, meta: Metadata) -> Arc<Document> {
    Arc::new(builder.finish(meta, Vec::new(), Package::default()))
}

/// The first block, set.
fn set(document: &Arc<Document>, page: PageStyle) -> Arc<BlockLayout> {
    let (mut column, mut fonts) = column(document, page);
    Arc::clone(&column.visible(&mut fonts, 900.0)[0].layout)
}

/// Left edges of the letters at these places of the text.
fn lefts(layout: &BlockLayout, places: &[u32]) -> Vec<f32> {
    let left = |&place: &u32| {
        layout.rects(TextRange {
            start: Offset(place),
            end: Offset(place + 1),
        })[0]
            .x
    };
    places.iter().map(left).collect()
}

fn is_rising(values: &[f32]) -> bool {
    values.windows(2).all(|pair| pair[0] < pair[1])
}

#[test]
fn pages_from_right_to_left_leave_the_words_as_they_are() {
    let mut builder = Builder::new();
    builder.text("日本語の文。");
    let meta = Metadata {
        language: Some("ja".to_owned()),
        page_progression: Some(Direction::RightToLeft),
        ..Metadata::default()
    };
    let document = finished(builder, meta);
    assert_eq!(document.pages_run(false), Direction::RightToLeft);
    let layout = set(&document, PAGE);
    assert!(is_rising(&lefts(&layout, &[0, 1, 2, 3, 4, 5])));
    assert_eq!(layout.lines[0].x, PAGE.size);
}

#[test]
fn a_paragraph_without_a_direction_begins_where_its_first_letter_does() {
    let mut builder = Builder::new();
    builder.text("– שלום abc");
    let layout = set(&finished(builder, Metadata::default()), PAGE);
    let x = lefts(&layout, &[2, 3, 7]);
    assert!(x[0] > x[1] && x[1] > x[2]);
    let line = &layout.lines[0];
    assert!((line.x + line.width - 420.0).abs() < 1.0);
}

#[test]
fn left_is_left_and_the_start_is_where_lines_begin() {
    let set_at = |align, direction| {
        let mut builder = Builder::new();
        let block = builder.block(BlockKind::Paragraph);
        (block.align, block.direction) = (align, Some(direction));
        builder.text("abc");
        let layout = set(&finished(builder, Metadata::default()), PAGE);
        layout.lines[0].x < 1.0
    };
    use Direction::{LeftToRight, RightToLeft};
    let at_left = [
        (Align::Left, LeftToRight, true),
        (Align::Left, RightToLeft, true),
        (Align::Right, LeftToRight, false),
        (Align::Right, RightToLeft, false),
        (Align::Start, LeftToRight, true),
        (Align::Start, RightToLeft, false),
        (Align::End, LeftToRight, false),
        (Align::End, RightToLeft, true),
        (Align::Default, RightToLeft, false),
    ];
    for (align, direction, expected) in at_left {
        assert_eq!(
            set_at(align, direction),
            expected,
            "{align:?} {direction:?}"
        );
    }
}

#[test]
fn overridden_letters_run_backwards() {
    let mut builder = Builder::new();
    builder.text("ab ");
    builder.styled(
        "cde",
        Inline::Bidi(Bidi {
            overrides: true,
            ..Bidi::isolate(Direction::RightToLeft)
        }),
    );
    builder.text(" fg");
    let layout = set(&finished(builder, Metadata::default()), PAGE);
    // a b _ c d e _ f g
    assert!(is_rising(&lefts(&layout, &[0, 1, 5, 4, 3, 7, 8])));
    let places: Vec<u32> = layout.lines[0]
        .clusters
        .iter()
        .map(|cluster| cluster.start.0)
        .collect();
    assert_eq!(
        places.len(),
        9,
        "signs of direction are no letters: {places:?}"
    );
}

#[test]
fn an_isolated_name_does_not_pull_what_follows_to_its_other_side() {
    let order = |isolates| {
        let mut builder = Builder::new();
        builder.text("a ");
        builder.styled(
            "אב",
            Inline::Bidi(Bidi {
                direction: Some(Direction::RightToLeft),
                overrides: false,
                isolates,
            }),
        );
        builder.text(" 3 b");
        lefts(
            &set(&finished(builder, Metadata::default()), PAGE),
            &[2, 3, 5, 7],
        )
    };
    // Without: the number belongs to the Hebrew words and stands left of them.
    let x = order(true);
    assert!(x[1] < x[0] && x[0] < x[2] && x[2] < x[3]);
}

#[test]
fn code_runs_from_left_to_right_in_lines_that_do_not() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph).direction = Some(Direction::RightToLeft);
    builder.text("אב ");
    builder.styled("[-x", Inline::Code);
    builder.text(" גד");
    let layout = set(&finished(builder, Metadata::default()), PAGE);
    // ד ג _ [ - x _ ב א
    assert!(is_rising(&lefts(&layout, &[8, 7, 3, 4, 5, 1, 0])));
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph).direction = Some(Direction::RightToLeft);
    builder.text("אב ");
    builder.styled("> דה", Inline::Code);
    builder.text(" גד");
    let layout = set(&finished(builder, Metadata::default()), PAGE);
    assert!(is_rising(&lefts(&layout, &[9, 8, 3, 6, 5, 1, 0])));
}

#[test]
fn readings_stand_above_their_letters_in_lines_that_run_from_right_to_left() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph).direction = Some(Direction::RightToLeft);
    builder.text("אב ");
    builder.open(Inline::Ruby);
    builder.text("גד");
    builder.styled("xy", Inline::RubyText);
    builder.close();
    builder.text(" הו");
    let layout = set(&finished(builder, Metadata::default()), PAGE);
    let line = &layout.lines[0];
    let small: Vec<(f32, f32)> = line
        .runs
        .iter()
        .filter(|run| run.size < 12.0)
        .flat_map(|run| &run.glyphs)
        .map(|glyph| (glyph.x, glyph.y))
        .collect();
    assert_eq!(small.len(), 2);
    assert!(small.iter().all(|(_, y)| *y < -15.0) && small[0].0 < small[1].0);
    let x = lefts(&layout, &[3, 4]);
    assert!(x[1] - 2.0 <= small[0].0 && small[1].0 <= x[0] + 18.0);
}

#[test]
fn signs_hang_over_the_edges_and_letters_stand_flush() {
    let mut builder = Builder::new();
    builder.text(&"“Some words, and more words. “And so on, and on.” ".repeat(12));
    let page = PageStyle { hang: true, ..PAGE };
    let document = finished(builder, Metadata::default());
    let layout = set(&document, page);
    let edges = |line: &crate::layout::Line| {
        let inked: Vec<_> = line
            .clusters
            .iter()
            .filter(|cluster| cluster.width > 0.0)
            .collect();
        let last = inked[inked.len() - 1];
        let range = TextRange {
            start: last.start,
            end: last.end(),
        };
        let beyond = match document.slice(range) {
            "." | "," => 0.7,
            "”" => 0.5,
            _ => 0.0,
        };
        (inked[0].x, last.x + (1.0 - beyond) * last.width)
    };
    let (_, others) = layout.lines.split_last().expect("lines");
    assert!(others.len() > 4);
    for line in others {
        let (left, right) = edges(line);
        assert!((right - 420.0).abs() < 1.0 || line.hyphen, "{right}");
        assert!(left <= 0.0 && left > -8.0);
    }
    assert!(
        others.iter().any(|line| edges(line).0 < -1.0),
        "a mark of quotation begins a line"
    );
}
