//! Words wider than a line, or with few places to divide them: no line before them stays nearly empty.

use super::*;

const LONG: &str = "Donaudampfschifffahrtsgesellschaftskapitänswitwenrentenauszahlungsstelle";

/// The words of all lines, and how much of the measure each takes.
fn set(document: &Arc<Document>, page: &PageStyle) -> Vec<(String, f32)> {
    let (mut column, mut fonts) = column(document, page.clone());
    let placed = column.visible(&mut fonts, 8000.0);
    let lines = placed.iter().flat_map(|unit| &unit.layout.lines);
    let share = |line: &Line| line.width / page.measure;
    lines
        .map(|line| (line_words(document, line), share(line)))
        .collect()
}

#[test]
fn no_line_before_a_long_word_stays_nearly_empty() {
    let text = format!(
        "„Der erste Satz endet hier.  {LONG} und noch mehr Worte danach, damit es mehrere Zeilen werden.“"
    );
    for language in ["de", "en", "tlh"] {
        let document = document(language, &[&text]);
        for measure in [150.0, 190.0, 230.0, 330.0, 420.0, 540.0, 620.0] {
            for (justify, hyphenate) in [(true, true), (false, true), (true, false)] {
                let page = PageStyle {
                    measure,
                    justify,
                    hyphenate,
                    ..PAGE
                };
                let lines = set(&document, &page);
                let (_, others) = lines.split_last().expect("there are lines");
                let least = others.iter().map(|(_, share)| *share).fold(1.0, f32::min);
                assert!(least > 0.5, "{language} at {measure}: {lines:?}");
            }
        }
    }
}

#[test]
fn the_language_says_where_a_long_word_is_divided() {
    let document = document("de", &[&format!("Hier steht die {LONG} und mehr.")]);
    for justify in [true, false] {
        let page = PageStyle {
            measure: 230.0,
            justify,
            ..PAGE
        };
        let (mut column, mut fonts) = column(&document, page);
        let placed = column.visible(&mut fonts, 4000.0);
        let lines = placed[0].layout.lines.iter();
        let cut: Vec<String> = lines
            .filter(|line| document.slice(line.range).ends_with(char::is_alphabetic))
            .filter(|line| !line.hyphen)
            .map(|line| line_words(&document, line))
            .collect();
        assert!(cut.is_empty(), "{cut:?}");
    }
}

#[test]
fn a_heading_divides_only_what_no_line_holds() {
    let heading = |words: &str, measure: f32| {
        let document = document("de", &[words]);
        let page = PageStyle { measure, ..PAGE };
        set(&document, &page)
    };
    let lines = heading(&format!("# Die {LONG}"), 330.0);
    assert!(lines[0].0.starts_with("Die Donau"), "{lines:?}");
    let lines = heading("# Die Rechtschreibung von Wörtern", 250.0);
    assert!(
        lines
            .iter()
            .any(|(words, _)| words.contains("Rechtschreibung")),
        "{lines:?}"
    );
}

#[test]
fn a_cell_divides_a_word_that_its_column_does_not_hold() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Table(Table::default()));
    builder.row();
    for words in [
        "Die kurzen Wörter einer Spalte, die viel Raum braucht, und noch mehr",
        LONG,
    ] {
        builder.cell(false, Align::Default, (1, 1));
        builder.text(words);
    }
    let meta = Metadata {
        language: Some("de".to_owned()),
        ..Metadata::default()
    };
    let document = Arc::new(builder.finish(meta, Vec::new(), Package::default()));
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 4000.0);
    let lines: Vec<&Line> = placed[0].layout.lines.iter().collect();
    let of_word = lines.iter().filter(|line| {
        let words = line_words(&document, line);
        LONG.contains(&words)
    });
    let of_word: Vec<&&Line> = of_word.collect();
    assert!(of_word.len() > 1);
    let (_, divided) = of_word.split_last().expect("lines");
    assert!(divided.iter().all(|line| line.hyphen));
}

#[test]
fn code_after_an_indent_begins_in_its_line() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Code { language: None });
    builder.text(&format!("    {}", "name_of_a_thing.".repeat(8)));
    let document = Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
    let lines = set(&document, &PAGE);
    assert!(lines[0].0.starts_with("name"), "{lines:?}");
    assert!(lines.iter().all(|(words, _)| !words.ends_with('-')));
}

#[test]
fn a_long_word_stays_whole_in_its_column_where_the_others_have_room() {
    let name = "Kraftfahrzeughaftpflichtversicherungsgesellschaft";
    let mut builder = Builder::new();
    builder.block(BlockKind::Table(Table::default()));
    for row in [[name, "one"], ["x", "two words that are short and more"]] {
        builder.row();
        for words in row {
            builder.cell(false, Align::Default, (1, 1));
            builder.text(words);
        }
    }
    let document = Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
    let page = PageStyle {
        measure: 540.0,
        ..PAGE
    };
    let lines = set(&document, &page);
    assert!(lines.iter().any(|(words, _)| words == name), "{lines:?}");
}
