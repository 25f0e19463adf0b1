use super::*;
use crate::document::{Document, Metadata, Package, Table};

fn finish(builder: Builder) -> Document {
    builder.finish(Metadata::default(), Vec::new(), Package::default())
}

#[test]
fn blocks_are_parted_by_a_blank_line_and_trimmed() {
    let mut b = Builder::new();
    b.block(BlockKind::Heading(1));
    b.text(" One ");
    b.block(BlockKind::Paragraph);
    b.text("   ");
    b.block(BlockKind::Paragraph);
    b.text("  two");
    b.styled(" three ", Inline::Emphasis);
    let document = finish(b);
    assert_eq!(document.text.as_str(), "One\n\ntwo three");
    assert_eq!(document.blocks.len(), 2);
    assert_eq!(document.slice(document.blocks[1].spans[0].range), " three");
    assert_eq!(document.sections[0].range, document.text.range());
}

#[test]
fn a_target_before_or_inside_an_empty_block_names_the_next_words() {
    let mut b = Builder::new();
    b.section("a.xhtml", None, true);
    b.target("a.xhtml#x");
    b.block(BlockKind::Paragraph);
    b.block(BlockKind::Paragraph);
    b.text("words");
    b.target("a.xhtml#y");
    b.section("b.xhtml", None, true);
    b.text("more");
    let document = finish(b);
    assert_eq!(document.targets["a.xhtml"], Offset(0));
    assert_eq!(document.targets["a.xhtml#x"], Offset(0));
    assert_eq!(document.targets["a.xhtml#y"], Offset(5));
    assert_eq!(document.targets["b.xhtml"], Offset(7));
    assert_eq!(document.section_at(Offset(8)).unwrap().source, "b.xhtml");
}

#[test]
fn a_target_in_white_space_that_is_cut_off_stays_inside_the_block() {
    let mut b = Builder::new();
    for key in ["#x", "#y"] {
        b.block(BlockKind::Paragraph);
        b.text("words  ");
        b.target(key);
    }
    let document = finish(b);
    assert_eq!(document.targets["#x"], document.blocks[0].range.end);
    assert_eq!(document.targets["#y"], document.text.end());
}

#[test]
fn table_cells_keep_their_ranges() {
    let mut b = Builder::new();
    b.block(BlockKind::Table(Table::default()));
    for row in [["a", "b"], ["", "d"]] {
        b.row();
        for cell in row {
            b.cell(false, Align::Default, (1, 1));
            b.text(cell);
        }
    }
    let document = finish(b);
    assert_eq!(document.text.as_str(), "a\tb\n\td");
    let BlockKind::Table(table) = &document.blocks[0].kind else {
        panic!("not a table")
    };
    let words: Vec<Vec<&str>> = table
        .rows
        .iter()
        .map(|row| row.iter().map(|cell| document.slice(cell.range)).collect())
        .collect();
    assert_eq!(words, [["a", "b"], ["", "d"]]);
}

#[test]
fn the_outline_comes_from_headings_without_the_lone_title() {
    let mut b = Builder::new();
    for (level, text) in [(1, "Book"), (2, "One"), (3, "Inner"), (2, "Two")] {
        b.block(BlockKind::Heading(level));
        b.text(text);
    }
    let document = finish(b);
    let depths: Vec<u8> = document.outline.iter().map(|item| item.depth).collect();
    assert_eq!(depths, [0, 0, 1, 0]);
    let path: Vec<&str> = document
        .headings_above(Offset(12))
        .iter()
        .map(|item| item.label.as_str())
        .collect();
    assert_eq!(path, ["One", "Inner"]);
}
