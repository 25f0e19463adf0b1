//! What covers words, such as a selection, reaches as far as their letters do, and so do the lines beneath them.

use super::*;

/// Left and right edges of the letters of a line, by their own widths.
fn ink(line: &Line) -> (f32, f32) {
    let edges = line.runs.iter().flat_map(|run| {
        let font = swash::FontRef::from_index(run.font.bytes(), run.font.index() as usize);
        let font = font.expect("a font");
        let metrics = font.glyph_metrics(&run.font.coords);
        let metrics = metrics.scale(run.size * (1.0 + f32::from(line.wider) / 100.0));
        let space = font.charmap().map(' ');
        let edges = move |glyph: &PlacedGlyph| (glyph.x, glyph.x + metrics.advance_width(glyph.id));
        let letters = run.glyphs.iter().filter(move |glyph| glyph.id != space);
        letters.map(edges)
    });
    edges.fold((f32::INFINITY, 0.0), |(left, right), (from, to)| {
        (from.min(left), to.max(right))
    })
}

/// Left and right edges of what covers a range on a line.
fn covered(line: &Line, range: TextRange) -> (f32, f32) {
    let rects = line.rects(range);
    let (first, last) = (rects[0], rects[rects.len() - 1]);
    (first.x, last.x + last.width)
}

fn whole(document: &Document) -> TextRange {
    TextRange {
        start: Offset(0),
        end: document.text.end(),
    }
}

/// All lines of a text in a page of this kind, of which each is covered to the ends of its ink.
fn lines_are_covered(document: &Arc<Document>, page: &PageStyle) -> usize {
    let (mut column, mut fonts) = column(document, page.clone());
    let placed = column.visible(&mut fonts, 4000.0);
    let mut hanging = 0;
    for line in placed.iter().flat_map(|unit| &unit.layout.lines) {
        let (ink, covered) = (ink(line), covered(line, whole(document)));
        let words = line_words(document, line);
        assert!(
            (ink.1 - covered.1).abs() < 0.6,
            "{words}: {ink:?} {covered:?}"
        );
        assert!(
            (ink.0 - covered.0).abs() < 0.6,
            "{words}: {ink:?} {covered:?}"
        );
        hanging += usize::from(covered.1 > page.measure + 1.0 || covered.0 < -1.0);
    }
    hanging
}

/// Words between quotation marks, with stops and commas at many ends of lines.
const SAID: &str = "“It was over,” he said, “and, in a word, it was, so to say, done. Now, or, later, we, too, \
    shall, as, ever, be, left, with, less.” “Quite so.” “And, then, if, not, now, when, will, it, be?”";

#[test]
fn a_sign_that_hangs_is_covered_with_its_words() {
    let document = document("en", &[SAID, PROSE, "“Left alone,” she said."]);
    let mut hanging = 0;
    for justify in [true, false] {
        for measure in [150.0, 211.0, 260.0, 333.0] {
            let page = PageStyle {
                hang: true,
                justify,
                measure,
                ..PAGE
            };
            hanging += lines_are_covered(&document, &page);
        }
    }
    assert!(hanging > 10, "{hanging}");
}

#[test]
fn the_caret_after_a_sign_that_hangs_stands_behind_it() {
    let document = document("en", &["She left."]);
    let page = PageStyle { hang: true, ..PAGE };
    let (mut column, mut fonts) = column(&document, page);
    let placed = column.visible(&mut fonts, 900.0);
    let layout = &placed[0].layout;
    let caret = layout.caret(document.text.end()).expect("a place");
    assert!((caret.x - ink(&layout.lines[0]).1).abs() < 0.6);
}

#[test]
fn what_goes_on_in_the_next_line_covers_the_hyphen_and_what_ends_before_does_not() {
    let document = document("en", &[PROSE]);
    let page = PageStyle {
        hang: true,
        measure: 150.0,
        ..PAGE
    };
    let (mut column, mut fonts) = column(&document, page);
    let placed = column.visible(&mut fonts, 4000.0);
    let lines = placed[0].layout.lines.iter();
    let divided: Vec<&Line> = lines.filter(|line| line.hyphen).collect();
    assert!(!divided.is_empty());
    for line in divided {
        let own = covered(line, line.range).1;
        let over = covered(line, whole(&document)).1;
        assert!((over - ink(line).1).abs() < 0.6 && over > own + 3.0);
    }
}

#[test]
fn a_line_beneath_words_goes_on_under_a_sign_that_hangs_and_a_hyphen() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph);
    builder.styled(SAID, Inline::Underline);
    builder.styled(PROSE, Inline::Underline);
    let meta = Metadata {
        language: Some("en".to_owned()),
        ..Metadata::default()
    };
    let document = Arc::new(builder.finish(meta, Vec::new(), Package::default()));
    let page = PageStyle {
        hang: true,
        measure: 180.0,
        ..PAGE
    };
    let (mut column, mut fonts) = column(&document, page);
    let placed = column.visible(&mut fonts, 4000.0);
    for line in &placed[0].layout.lines {
        let [(stroke, _)] = line.strokes[..] else {
            panic!("one stroke");
        };
        let ink = ink(line);
        assert!((stroke.x - ink.0).abs() < 0.6 && (stroke.x + stroke.width - ink.1).abs() < 0.6);
    }
}

#[test]
fn words_from_right_to_left_are_covered_to_both_edges_and_so_is_their_hyphen() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph);
    builder.text("“שלום לכולם”, אמר האיש. ואז, אחרי זמן\u{ad}מה\u{ad}ארוך\u{ad}מאוד, הלך לדרכו.");
    let document = Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
    for measure in [90.0, 120.0, 150.0, 400.0] {
        let page = PageStyle {
            hang: true,
            measure,
            ..PAGE
        };
        lines_are_covered(&document, &page);
    }
}
