//! Tables: those of data become rows and cells; those that only lay a page out are read as running text.

use super::walk::Walker;
use crate::document::{Align, BlockKind, Table};
use crate::formats::limits::LIMITS;
use ego_tree::NodeRef;
use scraper::Node;
use scraper::node::Element;

impl Walker<'_> {
    pub(super) fn table(&mut self, node: NodeRef<'_, Node>, element: &Element) {
        self.end_block();
        self.targets(element);
        if is_layout(node) {
            self.children(node);
            self.end_block();
            return;
        }
        let outer = self.context.clone();
        self.enter(element);
        for caption in parts(node, &["caption"]) {
            self.visit(caption);
        }
        self.open_block(BlockKind::Table(Table::default()));
        self.context.in_cell = true;
        for row in rows(node) {
            self.row(row);
        }
        self.context = outer;
        self.end_block();
    }

    fn row(&mut self, row: NodeRef<'_, Node>) {
        self.builder.row();
        for cell in parts(row, &["td", "th"]).take(LIMITS.table_columns) {
            let Some(element) = cell.value().as_element() else {
                continue;
            };
            let span = |name: &str| {
                let declared = element
                    .attr(name)
                    .and_then(|value| value.trim().parse::<u64>().ok())
                    .unwrap_or(1);
                u16::try_from(declared)
                    .unwrap_or(LIMITS.cell_span)
                    .clamp(1, LIMITS.cell_span)
            };
            let said = self.said(cell, element);
            let align = said.align.unwrap_or(Align::Default);
            self.builder.cell(
                element.name() == "th",
                align,
                (span("colspan"), span("rowspan")),
            );
            self.targets(element);
            self.children(cell);
        }
    }
}

/// Child elements of these names, looking through nothing.
fn parts<'a>(
    node: NodeRef<'a, Node>,
    names: &'a [&'a str],
) -> impl Iterator<Item = NodeRef<'a, Node>> + 'a {
    node.children().filter(move |child| {
        child
            .value()
            .as_element()
            .is_some_and(|element| names.contains(&element.name()))
    })
}

/// The rows of a table, in its head, bodies and foot.
fn rows<'a>(table: NodeRef<'a, Node>) -> impl Iterator<Item = NodeRef<'a, Node>> + 'a {
    let groups = parts(table, &["thead", "tbody", "tfoot", "tr"]);
    groups.flat_map(|group| {
        let is_row = group
            .value()
            .as_element()
            .is_some_and(|element| element.name() == "tr");
        let inner: Vec<_> = if is_row {
            vec![group]
        } else {
            parts(group, &["tr"]).collect()
        };
        inner
    })
}

/// Whether a table's cells hold whole passages, so that it lays out a page and is no table of data. One that has heads of columns or a
/// caption is data, also where a cell holds a small table.
fn is_layout(table: NodeRef<'_, Node>) -> bool {
    let is_data = || {
        parts(table, &["caption", "thead"]).next().is_some()
            || rows(table)
                .take(200)
                .any(|row| parts(row, &["th"]).next().is_some())
    };
    let cells = || {
        rows(table)
            .flat_map(|row| parts(row, &["td", "th"]).collect::<Vec<_>>())
            .take(200)
    };
    let holds_passages = |cell: NodeRef<'_, Node>| {
        let blocks = cell
            .descendants()
            .skip(1)
            .filter_map(|inner| Some((inner, inner.value().as_element()?)));
        let mut paragraphs = 0;
        for (block, element) in blocks {
            match element.name() {
                "table" if !is_small(block) || !is_data() => return true,
                "h1" | "h2" | "h3" | "blockquote" | "pre" | "section" | "article" => return true,
                "p" | "ul" | "ol" | "dl" => paragraphs += 1,
                _ => {}
            }
        }
        paragraphs > 2
    };
    cells().any(holds_passages)
}

/// Whether a table has so few words that they may be read as those of the cell that it stands in.
fn is_small(table: NodeRef<'_, Node>) -> bool {
    const MOST: usize = 400;
    let letters = table
        .descendants()
        .filter_map(|inner| inner.value().as_text())
        .map(|text| text.text.trim().len());
    let mut sum = 0;
    letters.into_iter().all(|letters| {
        sum += letters;
        sum <= MOST
    })
}
