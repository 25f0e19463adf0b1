//! The reader's own room between letters, words and paragraphs, and typefaces of the system.

use super::*;
use crate::document::Block;

/// The width of the one line that words make.
fn width(words: &str, page: PageStyle) -> f32 {
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph);
    builder.text(words);
    let document = Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
    let (mut column, mut fonts) = column(&document, page);
    let placed = column.visible(&mut fonts, 500.0);
    assert_eq!(placed[0].layout.lines.len(), 1, "{words}");
    placed[0].layout.lines[0].width
}

#[test]
fn letters_and_words_stand_apart_by_what_is_added() {
    let usual = width("one two three", PAGE);
    let letters = PageStyle {
        letter_spacing: 0.1,
        ..PAGE
    };
    // Thirteen letters of 18 points; whether the last one has room behind it is nobody's business.
    let added = width("one two three", letters) - usual;
    assert!(
        (12.0 * 1.8 - 0.5..=13.0 * 1.8 + 0.5).contains(&added),
        "{added}"
    );
    let words = PageStyle {
        word_spacing: 0.5,
        ..PAGE
    };
    let added = width("one two three", words) - usual;
    assert!((added - 2.0 * 9.0).abs() < 0.5, "{added}");
}

#[test]
fn the_last_word_is_divided_where_enough_of_it_is_left() {
    const LAST: &str = "misunderstandings";
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph);
    builder.text("The rooms were full of ");
    builder.text(LAST);
    let meta = Metadata {
        language: Some("en".to_owned()),
        ..Metadata::default()
    };
    let document = Arc::new(builder.finish(meta, Vec::new(), Package::default()));
    let last_line = |measure: u16| {
        let measure = f32::from(measure);
        let (mut column, mut fonts) = column(&document, PageStyle { measure, ..PAGE });
        let placed = column.visible(&mut fonts, 500.0);
        line_words(&document, placed[0].layout.lines.last().expect("a line"))
    };
    let lines: Vec<String> = (150..300).step_by(5).map(last_line).collect();
    let pieces: Vec<&String> = lines
        .iter()
        .filter(|line| line.len() < LAST.len() && LAST.ends_with(line.as_str()))
        .collect();
    assert!(!pieces.is_empty(), "{lines:?}");
    assert!(pieces.iter().all(|piece| piece.len() >= 4), "{lines:?}");
}

#[test]
fn joined_letters_are_not_torn_apart() {
    let apart = PageStyle {
        letter_spacing: 0.15,
        ..PAGE
    };
    assert_eq!(width("سلام", apart.clone()), width("سلام", PAGE));
    assert!(width("peace", apart) > width("peace", PAGE));
}

#[test]
fn paragraphs_are_told_apart_by_air_or_by_an_indent() {
    let document = document("en", &[PROSE, PROSE]);
    let second = |page: PageStyle| {
        let (mut column, mut fonts) = column(&document, page);
        let placed = column.visible(&mut fonts, 2000.0);
        let (first, second) = (&placed[0], &placed[1]);
        let last = first.layout.lines.last().expect("there are lines");
        let foot = first.y + last.top + last.height;
        let gap = second.y + second.layout.lines[0].top - foot;
        (gap, second.layout.lines[0].x)
    };
    let (close, indented) = second(PAGE);
    let (apart, flush) = second(PageStyle {
        paragraphs_apart: true,
        ..PAGE
    });
    assert!(indented > 10.0 && flush < 1.0, "{indented} and {flush}");
    assert!(apart > close + 8.0, "{apart} after {close}");
}

#[test]
fn a_typeface_that_is_missing_gives_way_to_the_first_of_ours() {
    let missing = PageStyle {
        face: Face::System("No Such Typeface".into()),
        ..PAGE
    };
    assert_eq!(
        width("one two three", missing),
        width("one two three", PAGE)
    );
    let sans = PageStyle {
        face: Face::SourceSans,
        ..PAGE
    };
    assert!(width("one two three", sans) != width("one two three", PAGE));
}

#[test]
fn a_paragraph_that_brings_its_own_indent_gets_no_other() {
    let first_letter = |words: &str| {
        let document = document("ja", &["一", words]);
        let (mut column, mut fonts) = column(&document, PAGE);
        let layout = Arc::clone(&column.visible(&mut fonts, 900.0)[1].layout);
        layout.lines[0].clusters[0].x
    };
    assert_eq!(first_letter("　猫である。"), 0.0);
    assert!(first_letter("猫である。") > 10.0);
}

#[test]
fn paragraphs_of_japanese_are_all_set_in_by_a_square_and_the_first_of_other_languages_is_not() {
    let first_after_heading = |words: &str, change: fn(&mut Block)| {
        let mut builder = Builder::new();
        builder.block(BlockKind::Heading(1));
        builder.text("一");
        change(builder.block(BlockKind::Paragraph));
        builder.text(words);
        let document =
            Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
        let (mut column, mut fonts) = column(&document, PAGE);
        let layout = Arc::clone(&column.visible(&mut fonts, 900.0)[1].layout);
        layout.lines[0].clusters[0].x
    };
    assert_eq!(first_after_heading("吾輩は猫である。", |_| {}), PAGE.size);
    assert_eq!(first_after_heading("「猫」である。", |_| {}), PAGE.size);
    assert_eq!(first_after_heading("It was a cat.", |_| {}), 0.0);
    assert_eq!(first_after_heading("　猫である。", |_| {}), 0.0);
    // The book says that it is not.
    assert_eq!(
        first_after_heading("猫である。", |block| block.indent = Some(0.0)),
        0.0
    );
}

#[test]
fn a_note_on_a_card_is_not_set_in_by_what_it_was_on_its_page() {
    let mut builder = Builder::new();
    let note = builder.footnote("23");
    builder.block(BlockKind::Footnote(note)).list_depth = 1;
    builder.text("23 Diary, Feb. 11th.");
    let document = Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.passage(&mut fonts, &[0]);
    let edge = placed[0].x + placed[0].layout.left_edge();
    assert!((0.0..1.0).contains(&edge), "{edge}");
}
