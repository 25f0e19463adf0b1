//! Lines that end flush: what is spaced, what is divided, and where letters stand then.

use super::*;

#[test]
fn justified_lines_end_flush_and_the_last_stays_short() {
    let document = document("en", &[PROSE]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 2000.0);
    let lines = &placed[0].layout.lines;
    let (last, others) = lines.split_last().expect("there are lines");
    assert!(
        others
            .iter()
            .all(|line| (line.x + line.width - 420.0).abs() < 1.0),
        "{:?}",
        others.iter().map(|line| line.width).collect::<Vec<_>>()
    );
    assert!(last.width < 400.0);
}

#[test]
fn letters_of_even_lines_give_a_little_and_stay_where_they_are_drawn() {
    let document = document("en", &[PROSE]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 2000.0);
    let layout = &placed[0].layout;
    assert!(layout.lines.iter().any(|line| line.wider != 0));
    for line in &layout.lines {
        assert!(line.wider.abs() <= 3);
        for pair in line.clusters.windows(2) {
            assert!((pair[0].x + pair[0].width - pair[1].x).abs() < 0.01);
        }
        // Each letter is found where it is drawn.
        let glyphs = line.runs.iter().flat_map(|run| &run.glyphs);
        for glyph in glyphs.filter(|glyph| glyph.x < line.x + line.width - 20.0) {
            let hit = layout.hit(glyph.x + 0.6, line.baseline - 2.0);
            let on = hit.on.expect("a letter");
            let rect = layout.rects(TextRange {
                start: on,
                end: on.plus(1),
            })[0];
            assert!((rect.x - glyph.x).abs() < 3.0, "{rect:?} {glyph:?}");
        }
    }
    let spaces = layout.lines.iter().flat_map(|line| {
        let words = line.clusters.iter();
        words.filter(|cluster| {
            document.slice(TextRange {
                start: cluster.start,
                end: cluster.end(),
            }) == " "
                && cluster.width > 0.0
        })
    });
    // Four fifths of what the typeface has.
    assert!(
        spaces
            .map(|space| space.width)
            .all(|width| width > 0.159 * 18.0)
    );
}

#[test]
fn two_spaces_after_a_sentence_are_one() {
    let document = document("en", &["It had come.  Hardly anyone saw it."]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 2000.0);
    let clusters = &placed[0].layout.lines[0].clusters;
    let width = |place: u32| {
        let cluster = clusters
            .iter()
            .find(|cluster| cluster.start == Offset(place));
        cluster.expect("a letter").width
    };
    assert_eq!((width(12), width(13)), (width(2), 0.0));
}

#[test]
fn an_address_is_divided_without_a_hyphen() {
    let address =
        "Wherever https://example.org/revolutions/processions/generation.html has recognised them.";
    let document = document("en", &[address]);
    let narrow = PageStyle {
        measure: 190.0,
        ..PAGE
    };
    let (mut column, mut fonts) = column(&document, narrow);
    let placed = column.visible(&mut fonts, 2000.0);
    let lines = placed[0].layout.lines.iter();
    let within = |line: &&Line| {
        let words = line_words(&document, line);
        words.contains('/') || words.contains(".html")
    };
    let of_address: Vec<&Line> = lines.filter(within).collect();
    assert!(of_address.len() > 1);
    assert!(of_address.iter().all(|line| !line.hyphen));
}

#[test]
fn narrow_columns_are_hyphenated_in_a_known_language_only() {
    let narrow = PageStyle {
        measure: 150.0,
        ..PAGE
    };
    let hyphens = |language: &str, page: PageStyle| {
        let document = document(language, &[PROSE]);
        let (mut column, mut fonts) = column(&document, page);
        let placed = column.visible(&mut fonts, 4000.0);
        let divided = |line: &&Line| document.slice(line.range).ends_with(char::is_alphabetic);
        placed[0].layout.lines.iter().filter(divided).count()
    };
    assert!(hyphens("en", narrow.clone()) > 2);
    assert_eq!(hyphens("tlh", narrow.clone()), 0);
    assert_eq!(
        hyphens(
            "en",
            PageStyle {
                hyphenate: false,
                ..narrow
            }
        ),
        0
    );
}
