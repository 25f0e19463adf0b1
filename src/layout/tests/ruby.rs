//! Ruby above letters.

use super::*;

/// A line with ruby: each pair is letters and what they are read as.
fn read_out(pairs: &[(&str, &str)]) -> Arc<Document> {
    let mut builder = Builder::new();
    builder.block(BlockKind::Paragraph);
    builder.text("x");
    for (letters, ruby) in pairs {
        builder.open(Inline::Ruby);
        builder.text(letters);
        builder.styled(ruby, Inline::RubyText);
        builder.close();
    }
    builder.text("y");
    Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()))
}

#[test]
fn readings_without_end_are_laid_out_in_parts() {
    let document = read_out(&[("漢", "かん"); 20_000]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 600.0);
    let set: usize = placed.iter().map(|unit| unit.layout.lines.len()).sum();
    assert!(
        (10..1500).contains(&set),
        "{set} lines were set for one view"
    );
}

#[test]
fn readings_stand_above_the_middle_of_their_letters() {
    let document = read_out(&[("AB", "i"), ("C", "wide")]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 400.0);
    let line = &placed[0].layout.lines[0];
    assert_eq!(placed[0].layout.lines.len(), 1);
    let x_of = |offset: u32| {
        line.clusters
            .iter()
            .find(|cluster| cluster.start == Offset(offset))
            .map(|cluster| (cluster.x, cluster.width))
    };
    // x A B i C w i d e y
    let glyphs = |small: bool| {
        let runs = line
            .runs
            .iter()
            .filter(move |run| (run.size < 12.0) == small);
        runs.flat_map(|run| &run.glyphs)
            .map(|glyph| (glyph.x, glyph.y))
            .collect::<Vec<_>>()
    };
    let (ruby, letters) = (glyphs(true), glyphs(false));
    assert_eq!((ruby.len(), letters.len()), (5, 5));
    assert!(ruby.iter().all(|(_, y)| *y < -15.0) && letters.iter().all(|(_, y)| y.abs() < 1.0));
    let (a, b) = (x_of(1).expect("A"), x_of(2).expect("B"));
    let middle = (a.0 + b.0 + b.1) / 2.0;
    assert!(
        (ruby[0].0 + 2.5 - middle).abs() < 2.0,
        "{} above {middle}",
        ruby[0].0
    );
    // Its letter has the room that a wide ruby text needs, and none of it is the ruby's own.
    let c = x_of(4).expect("C");
    assert!(c.1 > 17.0 && ruby[1].0 >= c.0 - 0.5 && ruby[4].0 < c.0 + c.1);
    assert_eq!(x_of(5).map(|(_, width)| width), Some(0.0));
    assert!((x_of(9).expect("y").0 - c.0 - c.1).abs() < 0.1);
}

#[test]
fn no_line_ends_between_letters_and_their_reading() {
    let document = read_out(&[("漢", "かん"); 100]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 4000.0);
    let lines = &placed[0].layout.lines;
    assert!(lines.len() > 1);
    let begin: Vec<&str> = lines[1..]
        .iter()
        .map(|line| document.slice(line.range))
        .collect();
    assert!(
        begin.iter().all(|text| text.starts_with(['漢', 'y'])),
        "{begin:?}"
    );
}
