//! Cells, rules and heads of tables.

use super::*;

/// A table of these rows; `2` before a cell's words makes it two rows deep.
fn table(direction: Option<Direction>, rows: &[&[&str]]) -> Arc<Document> {
    table_in(Metadata::default(), direction, rows)
}

fn table_in(meta: Metadata, direction: Option<Direction>, rows: &[&[&str]]) -> Arc<Document> {
    let mut builder = Builder::new();
    builder.block(BlockKind::Table(Table::default())).direction = direction;
    for row in rows {
        builder.row();
        for cell in *row {
            let deep = if cell.starts_with('2') { 2 } else { 1 };
            builder.cell(false, Align::Default, (1, deep));
            builder.text(cell.trim_start_matches('2'));
        }
    }
    builder.end_block();
    Arc::new(builder.finish(meta, Vec::new(), Package::default()))
}

#[test]
fn cells_of_a_table_stand_side_by_side() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Table(crate::document::Table::default()));
    for row in [["Year", "Event"], ["1905", "Soviet of Saint Petersburg"]] {
        builder.row();
        for cell in row {
            builder.cell(false, crate::document::Align::Default, (1, 1));
            builder.text(cell);
        }
    }
    let document = Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 600.0);
    let lines = &placed[0].layout.lines;
    assert_eq!(
        lines
            .iter()
            .map(|line| line_words(&document, line))
            .collect::<Vec<_>>(),
        ["Year", "Event", "1905", "Soviet of Saint Petersburg"]
    );
    assert!(
        lines[0].top == lines[1].top
            && lines[1].x > lines[0].x + lines[0].width
            && lines[2].top > lines[0].top
    );
    assert_eq!(lines[1].x, lines[3].x);
}

#[test]
fn no_word_is_cut_while_another_column_has_room() {
    let long =
        "walks in the woods and along the river, in all weathers and at every hour of the day";
    let document = table(None, &[&["Thoreau", long, "Massachusetts"]]);
    let page = PageStyle {
        measure: 260.0,
        ..PAGE
    };
    let (mut column, mut fonts) = column(&document, page);
    let placed = column.visible(&mut fonts, 600.0);
    let lines = placed.iter().flat_map(|unit| &unit.layout.lines);
    let lines: Vec<String> = lines.map(|line| line_words(&document, line)).collect();
    for name in ["Thoreau", "Massachusetts"] {
        assert!(lines.iter().any(|line| line == name), "{lines:?}");
    }
}

#[test]
fn a_huge_table_is_laid_out_in_parts() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Table(crate::document::Table::default()));
    for _ in 0..200 {
        builder.row();
        for _ in 0..300 {
            builder.cell(false, crate::document::Align::Default, (1, 1));
            builder.text("x");
        }
    }
    let document = Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 600.0);
    let set: usize = placed.iter().map(|unit| unit.layout.lines.len()).sum();
    assert!(
        (100..10_000).contains(&set),
        "{set} of 60 000 cells were set for one view"
    );
}

#[test]
fn the_first_column_stands_where_reading_begins() {
    let left_of_cells = |direction| {
        let document = table(direction, &[&["one", "two"]]);
        let (mut column, mut fonts) = column(&document, PAGE);
        column.visible(&mut fonts, 400.0)[0]
            .layout
            .lines
            .iter()
            .map(|line| line.x)
            .collect::<Vec<_>>()
    };
    let (ltr, rtl) = (
        left_of_cells(None),
        left_of_cells(Some(Direction::RightToLeft)),
    );
    assert!(ltr[0] < ltr[1] && ltr[0] < 1.0);
    assert!(rtl[0] > rtl[1] && rtl[0] > 300.0, "{rtl:?}");
}

#[test]
fn cells_of_a_column_begin_at_one_edge_though_some_hold_only_latin_letters() {
    let meta = Metadata {
        direction: Some(Direction::RightToLeft),
        ..Metadata::default()
    };
    let document = table_in(meta, None, &[&["سلام سلام سلام", "سلام"], &["CBZ", "سلام"]]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let layout = Arc::clone(&column.visible(&mut fonts, 400.0)[0].layout);
    let rights: Vec<f32> = layout
        .lines
        .iter()
        .map(|line| line.x + line.width)
        .collect();
    assert_eq!(rights.len(), 4);
    assert!((rights[0] - rights[2]).abs() < 1.0, "{rights:?}");
    assert!(rights[0] > rights[1] + 100.0, "{rights:?}");
}

#[test]
fn no_rule_runs_through_a_cell_that_goes_on() {
    let document = table(None, &[&["2deep", "a"], &["b"], &["c", "d"]]);
    let (mut column, mut fonts) = column(&document, PAGE);
    let placed = column.visible(&mut fonts, 400.0);
    let starts: Vec<bool> = placed[0]
        .layout
        .rules
        .iter()
        .map(|rule| matches!(rule, Rule::Line(rect) if rect.x < 1.0))
        .collect();
    assert_eq!(starts, [true, false, true, true]);
}

#[test]
fn the_head_of_a_table_stands_on_every_page_that_it_goes_on_to() {
    let mut builder = Builder::new();
    builder.block(BlockKind::Table(Table::default()));
    for row in 0..120 {
        builder.row();
        for column in 0..2 {
            builder.cell(row == 0, Align::Default, (1, 1));
            builder.text(if row == 0 {
                ["Year", "What"][column]
            } else {
                ["1917", "words"][column]
            });
        }
    }
    let document = Arc::new(builder.finish(Metadata::default(), Vec::new(), Package::default()));
    let (mut column, mut fonts) = column(&document, PAGE);
    let height = 500.0;
    let mut at = Offset::ZERO;
    let (mut pages, mut rows) = (0, 0);
    loop {
        let (placed, next) = column.page(&mut fonts, at, height);
        let (heads, others): (Vec<_>, Vec<_>) = placed.iter().partition(|unit| unit.repeated);
        assert_eq!(heads.len(), usize::from(pages > 0), "page {pages}");
        let bottom = |unit: &&Placed| {
            let last = &unit.layout.lines[unit.lines.end - 1];
            unit.y + last.top + last.height
        };
        if let Some(head) = heads.first() {
            let first = &others[0].layout.lines[others[0].lines.start];
            assert!(bottom(head) <= others[0].y + first.top);
        }
        assert!(others.iter().all(|unit| bottom(unit) <= height + 0.5));
        rows += others.iter().map(|unit| unit.lines.len()).sum::<usize>();
        pages += 1;
        let Some(next) = next else { break };
        assert!(next > at);
        at = next;
    }
    assert!(pages > 3);
    assert_eq!(rows, 240);
}
