//! The column as a reader meets it: places that stay, pages that meet, letters that are where they are drawn.

mod covering;
mod directions;
mod even_lines;
mod evenness;
mod feet;
mod glyphs;
mod long_words;
mod ruby;
mod spacing;
mod tables;

use super::*;
use crate::document::{
    Align, BlockKind, Builder, Cut, Direction, Document, Inline, Metadata, Offset, Package, Table,
    TextRange, Typeface,
};
use std::sync::Arc;

const PAGE: PageStyle = PageStyle {
    face: Face::Literata,
    letter_spacing: 0.0,
    word_spacing: 0.0,
    paragraphs_apart: false,
    own_typefaces: false,
    size: 18.0,
    line_height: 1.5,
    measure: 420.0,
    justify: true,
    hyphenate: true,
    scale: 1.0,
    wide_tables: true,
    vertical: false,
    hang: false,
};

const PROSE: &str = "The revolution had been expected for a generation, and when it came hardly anyone recognised it. \
    Queues for bread became processions, processions became strikes, and within a week the garrison of the capital had gone over.";

fn document(language: &str, blocks: &[&str]) -> Arc<Document> {
    let mut builder = Builder::new();
    for (index, words) in blocks.iter().enumerate() {
        let heading = words.starts_with("# ");
        builder.block(if heading {
            BlockKind::Heading(2)
        } else {
            BlockKind::Paragraph
        });
        builder.text(&format!(
            "{}{}",
            words.trim_start_matches("# "),
            if heading {
                String::new()
            } else {
                format!(" ({index})")
            }
        ));
    }
    let meta = Metadata {
        language: Some(language.to_owned()),
        ..Metadata::default()
    };
    Arc::new(builder.finish(meta, Vec::new(), Package::default()))
}

fn long() -> Arc<Document> {
    let blocks: Vec<&str> = (0..60)
        .map(|index| if index % 7 == 3 { "# A heading" } else { PROSE })
        .collect();
    document("en", &blocks)
}

fn column(document: &Arc<Document>, page: PageStyle) -> (Column, FontBook) {
    (
        Column::new(Arc::clone(document), page),
        FontBook::embedded_only(),
    )
}

fn line_words(document: &Document, line: &Line) -> String {
    document.slice(line.range).trim().to_owned()
}

#[test]
fn lines_of_a_paragraph_hold_all_its_words_once() {
    let document = document("en", &[PROSE]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 2000.0);
    let lines = &placed[0].layout.lines;
    assert!(lines.len() > 3);
    assert!(
        lines
            .windows(2)
            .all(|pair| pair[0].range.end == pair[1].range.start)
    );
    assert_eq!(
        (lines[0].range.start, lines[lines.len() - 1].range.end),
        (document.blocks[0].range.start, document.blocks[0].range.end)
    );
}

#[test]
fn a_letter_is_hit_where_it_is_drawn() {
    let document = document("en", &[PROSE]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 2000.0);
    let layout = &placed[0].layout;
    for offset in [0_u32, 17, 60, 140] {
        let range = TextRange {
            start: Offset(offset),
            end: Offset(offset + 1),
        };
        let rect = layout.rects(range)[0];
        let hit = layout.hit(rect.x + rect.width * 0.3, rect.y + rect.height / 2.0);
        assert_eq!((hit.on, hit.caret), (Some(Offset(offset)), Offset(offset)));
        let caret = layout.caret(Offset(offset)).expect("on the page");
        assert!((caret.x - rect.x).abs() < 0.01);
    }
}

#[test]
fn words_from_right_to_left_start_at_the_right() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph).direction = Some(Direction::RightToLeft);
    builder.text("שלום עולם 1917 (abc)");
    let document = Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 500.0);
    let layout = &placed[0].layout;
    let x = |offset: u32| {
        layout.rects(TextRange {
            start: Offset(offset),
            end: Offset(offset + 1),
        })[0]
            .x
    };
    assert!(
        x(0) > x(5) && x(5) > x(10),
        "the first word stands rightmost"
    );
    assert!(x(10) < x(11), "a number runs from left to right");
    assert!((layout.lines[0].x + layout.lines[0].width - 420.0).abs() < 1.0);
}

#[test]
fn the_place_survives_every_new_width_and_size() {
    let document = long();
    let (mut column, mut fonts) = column(&document, PAGE);
    column.show(
        &mut fonts,
        document.blocks[30].range.start.plus(40),
        0.0,
        600.0,
    );
    let place = column.place();
    for (measure, size) in [
        (300.0, 18.0),
        (640.0, 18.0),
        (640.0, 27.0),
        (420.0, 13.0),
        (420.0, 18.0),
    ] {
        column.set_style(PageStyle {
            measure,
            size,
            ..PAGE
        });
        let placed = column.visible(&mut fonts, 600.0);
        let top = placed
            .iter()
            .flat_map(|unit| &unit.layout.lines)
            .find(|line| line.range.contains(place));
        assert!(top.is_some(), "the words at the top are still there");
        assert_eq!(column.place(), place);
    }
}

#[test]
fn scrolling_down_and_up_again_comes_back() {
    let document = long();
    let (mut column, mut fonts) = column(&document, PAGE);
    column.show(&mut fonts, document.blocks[20].range.start, 0.0, 600.0);
    let place = column.place();
    for _ in 0..40 {
        column.scroll(&mut fonts, 37.0, 600.0);
    }
    assert!(column.place() > place);
    for _ in 0..40 {
        column.scroll(&mut fonts, -37.0, 600.0);
    }
    assert_eq!(column.place(), place);
}

#[test]
fn scrolling_stops_at_both_ends() {
    let document = long();
    let (mut column, mut fonts) = column(&document, PAGE);
    column.scroll(&mut fonts, -500.0, 600.0);
    assert_eq!(column.place(), Offset::ZERO);
    column.show(&mut fonts, document.text.end(), 0.0, 600.0);
    let placed = column.visible(&mut fonts, 600.0);
    let last = placed.last().expect("something is seen");
    assert!(
        (last.y + last.layout.height - 600.0).abs() < 1.0,
        "the end stands at the foot of the view"
    );
}

#[test]
fn pages_show_every_line_once_and_end_with_no_heading_lone_line_or_half_a_word() {
    let document = long();
    let (mut column, mut fonts) = column(&document, PAGE);
    let mut from = Some(Offset::ZERO);
    let mut starts = Vec::new();
    let mut seen = Offset::ZERO;
    while let Some(at) = from {
        starts.push(at);
        let (placed, next) = column.page(&mut fonts, at, 600.0);
        for unit in &placed {
            for line in &unit.layout.lines[unit.lines.clone()] {
                assert!(
                    line.range.start >= seen,
                    "no line twice: {}",
                    line_words(&document, line)
                );
                seen = line.range.end;
            }
        }
        let last = placed
            .iter()
            .rev()
            .find(|unit| !unit.lines.is_empty())
            .expect("a page holds something");
        let heading = matches!(document.blocks[last.block].kind, BlockKind::Heading(_));
        assert!(
            !heading || next.is_none(),
            "a heading stands at the foot of a page"
        );
        let bottom = last.y
            + last.layout.lines[last.lines.end - 1].top
            + last.layout.lines[last.lines.end - 1].height;
        assert!(bottom <= 601.0, "{bottom}");
        let (shown, all) = (&last.lines, last.layout.lines.len());
        if shown.end < all {
            assert!(
                shown.end >= 2 && all - shown.end >= 2,
                "a line of a paragraph stands alone: {shown:?} of {all}"
            );
            assert!(!last.layout.lines[shown.end - 1].hyphen, "half a word");
        }
        from = next;
    }
    assert_eq!(seen, document.blocks[59].range.end);
    assert!(starts.len() > 10);
    // Going back lands on a page that ends where the later one begins.
    let back = column.page_before(&mut fonts, starts[5], 600.0);
    let (_, next) = column.page(&mut fonts, back, 600.0);
    assert!(next.is_some_and(|next| next >= starts[5]) && back < starts[5]);
    // The last page ends with the text, and the line before it would not fit any more.
    let last = column.last_page(&mut fonts, 600.0);
    assert!(last < document.blocks[59].range.start);
    assert_eq!(column.page(&mut fonts, last, 600.0).1, None);
    let before = column.page_before(&mut fonts, last, 600.0);
    assert!(column.page(&mut fonts, before, 600.0).1.is_some());
}

#[test]
fn a_huge_paragraph_is_not_laid_out_whole() {
    let document = document("en", &[&PROSE.repeat(4000)]);
    let (mut column, mut fonts) = column(&document, PAGE);
    column.show(&mut fonts, Offset(400_000), 0.0, 600.0);
    let placed = column.visible(&mut fonts, 600.0);
    let set: usize = placed.iter().map(|unit| unit.layout.lines.len()).sum();
    assert!(set < 1500, "{set} lines were set for one view");
}

#[test]
fn a_caption_stands_nearer_to_its_picture_than_to_the_text() {
    let mut builder = Builder::new();
    let id = builder.image(crate::document::Image {
        size: Some((40, 40)),
        ..Default::default()
    });
    builder.place_image(id);
    builder.block(BlockKind::Aside);
    builder.text("A picture.");
    builder.block(BlockKind::Paragraph);
    builder.text("Text.");
    let document = Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 900.0);
    let edges: Vec<(f32, f32)> = placed
        .iter()
        .map(|unit| {
            (
                unit.y + unit.layout.lines[0].top,
                unit.y + unit.layout.lines[0].top + unit.layout.lines[0].height,
            )
        })
        .collect();
    let (to_picture, to_text) = (edges[1].0 - edges[0].1, edges[2].0 - edges[1].1);
    assert!(to_picture < to_text, "{to_picture} and {to_text}");
}

#[test]
fn a_typeface_of_the_text_is_used_where_the_reader_wants_it_and_harms_nobody_where_it_is_broken() {
    const SERIF: &[u8] = include_bytes!("../../assets/fonts/SourceSerif4_400Regular.ttf");
    let fonts_of = |bytes: &[u8], own_typefaces: bool| {
        let mut builder = Builder::new();
        builder.block(BlockKind::Paragraph);
        builder.text("In the reader's. ");
        builder.styled("In its own.", Inline::Typeface(Some(0)));
        let mut document = builder.finish(Metadata::default(), Vec::new(), Package::default());
        let cuts = vec![Cut {
            weight: 400,
            italic: false,
            bytes: bytes.into(),
        }];
        document.typefaces = vec![Typeface {
            name: "Wen".into(),
            cuts,
        }];
        let document = Arc::new(document);
        let (mut column, mut fonts) = column(
            &document,
            PageStyle {
                own_typefaces,
                ..PAGE
            },
        );
        fonts.take_in(&document.typefaces);
        let placed = column.visible(&mut fonts, 600.0);
        let runs = placed[0].layout.lines.iter().flat_map(|line| &line.runs);
        runs.map(|run| run.font.bytes() == SERIF)
            .collect::<Vec<_>>()
    };
    assert!(fonts_of(SERIF, false).iter().all(|own| !own));
    let own = fonts_of(SERIF, true);
    assert!(!own[0] && own[own.len() - 1]);
    // Whatever is wrong with a file: cut off, noise in its tables, no typeface at all.
    let mut noisy = SERIF.to_vec();
    noisy
        .iter_mut()
        .skip(400)
        .step_by(7)
        .for_each(|byte| *byte ^= 0x5a);
    for broken in [&SERIF[..SERIF.len() / 2], &noisy, b"no typeface"] {
        assert!(!fonts_of(broken, true).is_empty());
    }
}

#[test]
fn items_of_a_list_are_set_in_from_where_their_lines_begin() {
    let edges = |text: &str| {
        let mut builder = Builder::new();
        let block = builder.block(BlockKind::Paragraph);
        (block.list_depth, block.marker) = (1, Some("•".into()));
        builder.text(text);
        let document =
            Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
        let (mut column, mut fonts) = column(&document, PAGE);
        let line = &column.visible(&mut fonts, 400.0)[0].layout.lines[0];
        let marker = line
            .runs
            .last()
            .and_then(|run| run.glyphs.first())
            .map_or(0.0, |glyph| glyph.x);
        (line.x, line.x + line.width, marker)
    };
    let (left, _, marker) = edges("An item.");
    assert!(left > 20.0 && marker < left);
    let (_, right, marker) = edges("פריט");
    assert!(
        right < 400.0 && right < marker && marker < 420.0,
        "{right} {marker}"
    );
}

#[test]
fn lines_of_thai_end_between_words() {
    // "Thai is a language that puts no spaces between its words", with a mark between the words.
    let marked = "ภาษา|ไทย|เป็น|ภาษา|ที่|ไม่|มี|การ|เว้น|วรรค|ระหว่าง|คำ|".repeat(3);
    let document = document("th", &[&marked.replace('|', "")]);
    let narrow = PageStyle {
        measure: 150.0,
        ..PAGE
    };
    let (mut column, mut fonts) = column(&document, narrow);
    let placed = column.visible(&mut fonts, 4000.0);
    let words: std::collections::HashSet<usize> = marked
        .split('|')
        .scan(0, |end, word| {
            *end += word.chars().count();
            Some(*end)
        })
        .collect();
    let (_, others) = placed[0]
        .layout
        .lines
        .split_last()
        .expect("there are lines");
    let ends: Vec<usize> = others
        .iter()
        .map(|line| line.range.start.index() + line_words(&document, line).chars().count())
        .collect();
    assert!(
        ends.len() > 2 && ends.iter().all(|end| words.contains(end)),
        "{ends:?} of {words:?}"
    );
}

#[test]
fn an_emoji_that_no_typeface_has_is_one_box() {
    for (emoji, what) in [
        ("🏳️‍🌈", "a flag of two signs"),
        ("👨‍👩‍👧‍👦", "a family"),
        ("👍🏽", "a hand of a colour"),
        ("🏴󠁧󠁢󠁥󠁮󠁧󠁿", "a flag with tags"),
    ] {
        let document = document("en", &[&emoji.repeat(3)]);
        let (mut column, mut fonts) = column(&document, PAGE);
        let placed = column.visible(&mut fonts, 2000.0);
        let lines = &placed[0].layout.lines;
        let glyphs = lines.iter().flat_map(|line| &line.runs);
        let boxes = glyphs
            .flat_map(|run| &run.glyphs)
            .filter(|glyph| glyph.id == 0);
        assert_eq!(boxes.count(), 3, "{what}");
    }
}
