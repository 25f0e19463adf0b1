//! Cuts a document into the units that are shaped at once: a block, or a piece of a block too long to be shaped in one go.

use crate::document::{BlockKind, Document, Offset, Table, TextRange};
use std::ops::Range;

/// Bytes of a block from which it is cut. Shaping takes time in proportion to length: 16 KB is about 4 ms.
const MOST: usize = 16 * 1024;
/// Inline styles of a block from which it is cut: each may be a run of letters that is shaped apart.
const MOST_SPANS: usize = 2_000;
/// How far back from the limit a sentence's end is looked for, in bytes.
const LOOK_BACK: usize = 2 * 1024;
/// Bytes and cells of the rows of a table that are set together.
const MOST_OF_TABLE: usize = 4 * 1024;
const MOST_CELLS: usize = 256;
/// Cells of a row that stand side by side; those beyond follow beneath them as running text.
pub(super) const MOST_COLUMNS: usize = 100;

/// A stretch of one block that is shaped and broken together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Unit {
    /// Index into the document's blocks.
    pub block: usize,
    pub range: TextRange,
    /// The same in bytes of the flat text.
    pub bytes: Range<usize>,
    /// Begins its block; ends its block.
    pub first: bool,
    pub last: bool,
    pub part: Part,
}

/// What of its block a unit is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// Text, a picture, or all of the block.
    Text,
    /// These rows of a table.
    Rows(Range<usize>),
    /// The text of cells that do not fit into the grid.
    Overflow,
}

/// All units of a document, in text order; together they cover every block.
pub(super) fn units(document: &Document) -> Vec<Unit> {
    let mut cutter = Cutter {
        document,
        units: Vec::with_capacity(document.blocks.len()),
    };
    for (index, block) in document.blocks.iter().enumerate() {
        match &block.kind {
            BlockKind::Table(table) => cutter.table(index, table),
            _ => cutter.text(index, block.range, block.bytes.clone(), &Part::Text),
        }
        if let Some(unit) = cutter.units.last_mut() {
            unit.last = unit.block == index;
        }
    }
    cutter.units
}

struct Cutter<'a> {
    document: &'a Document,
    units: Vec<Unit>,
}

impl Cutter<'_> {
    fn push(&mut self, block: usize, range: TextRange, bytes: Range<usize>, part: Part) {
        let first = self.units.last().is_none_or(|unit| unit.block != block);
        self.units.push(Unit {
            block,
            range,
            bytes,
            first,
            last: false,
            part,
        });
    }

    /// Cuts a run of text into pieces that are not too long and have not too many styles.
    fn text(&mut self, block: usize, range: TextRange, bytes: Range<usize>, part: &Part) {
        let spans = &self.document.blocks[block].spans;
        let most = most_bytes(bytes.len(), spans.len());
        if bytes.len() <= most || matches!(self.document.blocks[block].kind, BlockKind::Image(_)) {
            return self.push(block, range, bytes, part.clone());
        }
        let text = self.document.text.as_str();
        let (mut byte, mut offset) = (bytes.start, range.start);
        while byte < bytes.end {
            let rest = &text[byte..bytes.end];
            let len = if rest.len() <= most {
                rest.len()
            } else {
                end_of_sentence(rest, most)
            };
            let end = offset.plus(rest[..len].chars().count());
            self.push(
                block,
                TextRange { start: offset, end },
                byte..byte + len,
                part.clone(),
            );
            (byte, offset) = (byte + len, end);
        }
    }

    /// A row with more cells than stand side by side: those from `cut` on stand beneath the grid.
    fn wide_row(
        &mut self,
        block: usize,
        index: usize,
        (range, cut): (TextRange, Offset),
        bytes: Range<usize>,
    ) {
        let grid = TextRange {
            start: range.start,
            end: cut,
        };
        let cut_byte = bytes.start + self.document.text.slice(grid).len();
        self.push(
            block,
            grid,
            bytes.start..cut_byte,
            Part::Rows(index..index + 1),
        );
        if cut < range.end {
            let rest = TextRange {
                start: cut,
                end: range.end,
            };
            self.text(block, rest, cut_byte..bytes.end, &Part::Overflow);
        }
    }

    /// Cuts a table between rows.
    fn table(&mut self, block: usize, table: &Table) {
        let text = &self.document.text;
        let whole = &self.document.blocks[block];
        let starts = row_starts(table, whole.range);
        let mut byte = whole.bytes.start;
        let (mut from, mut cells, mut from_byte) = (0, 0, byte);
        for (index, row) in table.rows.iter().enumerate() {
            let range = TextRange {
                start: starts[index],
                end: starts[index + 1].max(starts[index]),
            };
            let row_bytes = byte..byte + text.slice(range).len();
            byte = row_bytes.end;
            let is_huge = row_bytes.len() > MOST;
            let is_wide = row.len() > MOST_COLUMNS;
            let is_full =
                cells + row.len() > MOST_CELLS || row_bytes.end - from_byte > MOST_OF_TABLE;
            if (is_huge || is_wide || is_full) && from < index {
                let range = TextRange {
                    start: starts[from],
                    end: range.start,
                };
                self.push(
                    block,
                    range,
                    from_byte..row_bytes.start,
                    Part::Rows(from..index),
                );
                (from, cells, from_byte) = (index, 0, row_bytes.start);
            }
            cells += row.len();
            if is_huge {
                self.text(block, range, row_bytes.clone(), &Part::Overflow);
                (from, cells, from_byte) = (index + 1, 0, row_bytes.end);
            } else if is_wide {
                let cut = row[MOST_COLUMNS].range.start;
                self.wide_row(block, index, (range, cut), row_bytes.clone());
                (from, cells, from_byte) = (index + 1, 0, row_bytes.end);
            }
        }
        if from < table.rows.len() {
            let range = TextRange {
                start: starts[from],
                end: whole.range.end,
            };
            self.push(
                block,
                range,
                from_byte..whole.bytes.end,
                Part::Rows(from..table.rows.len()),
            );
        }
    }
}

/// Bytes of a piece of a block with so many bytes and inline styles.
fn most_bytes(bytes: usize, spans: usize) -> usize {
    if spans <= MOST_SPANS {
        MOST
    } else {
        (bytes / spans * MOST_SPANS).clamp(MOST / 16, MOST)
    }
}

/// A good place to cut, in bytes: after a line's end, a sentence, a word, or failing all these, a letter.
fn end_of_sentence(text: &str, most: usize) -> usize {
    let limit = text.floor_char_boundary(most);
    let from = text.floor_char_boundary(limit - LOOK_BACK.min(most / 2));
    let window = &text[from..limit];
    let after = |at: Option<usize>, len: usize| at.map(|at| from + at + len);
    after(window.rfind('\n'), 1)
        .or_else(|| {
            after(
                [". ", "? ", "! ", "” "]
                    .iter()
                    .filter_map(|end| window.rfind(end).map(|at| at + end.len()))
                    .max(),
                0,
            )
        })
        .or_else(|| window.rfind(['。', '！', '？']).map(|at| from + at + 3))
        .or_else(|| after(window.rfind(' '), 1))
        .unwrap_or(limit)
}

/// Where each row begins, and the last ends: from one to the next, so that all of the block is covered. A row without cells is empty.
fn row_starts(table: &Table, whole: TextRange) -> Vec<Offset> {
    let mut starts = vec![whole.end; table.rows.len() + 1];
    for (index, row) in table.rows.iter().enumerate().rev() {
        starts[index] = row
            .first()
            .map_or(starts[index + 1], |cell| cell.range.start.max(whole.start));
    }
    starts[0] = whole.start;
    starts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::{Builder, Metadata, Package};

    fn document(text: &str) -> Document {
        let mut builder = Builder::new();
        builder.text(text);
        builder.finish(Metadata::default(), Vec::new(), Package::default())
    }

    #[test]
    fn units_of_a_huge_paragraph_cover_it_and_end_at_sentences() {
        let document = document(&"Some words in a sentence — with a dash. ".repeat(2000));
        let units = units(&document);
        assert!(units.len() > 3);
        assert!(units.iter().all(|unit| unit.bytes.len() <= MOST));
        assert!(
            units
                .windows(2)
                .all(|pair| pair[0].bytes.end == pair[1].bytes.start
                    && pair[0].range.end == pair[1].range.start)
        );
        assert!(document.text.as_str()[..units[0].bytes.end].ends_with(". "));
        assert_eq!(
            (units[0].first, units[0].last, units[units.len() - 1].last),
            (true, false, true)
        );
        assert_eq!(
            units[units.len() - 1].range.end,
            document.blocks[0].range.end
        );
    }

    #[test]
    fn units_of_a_table_cover_it_row_by_row() {
        let mut builder = Builder::new();
        builder.block(BlockKind::Table(Table::default()));
        let (wide, huge) = (MOST_COLUMNS + 20, "word ".repeat(5_000));
        let rows = (0..400).map(|row| {
            if row == 200 {
                vec!["x"; wide]
            } else {
                vec!["one", "", "three"]
            }
        });
        for cells in rows.chain([vec!["a", &*huge, "b"], vec!["", "end"]]) {
            builder.row();
            for cell in cells {
                builder.cell(false, crate::document::Align::Default, (1, 1));
                builder.text(cell);
            }
        }
        let document = builder.finish(Metadata::default(), Vec::new(), Package::default());
        let units = units(&document);
        let block = &document.blocks[0];
        assert_eq!(
            (units[0].range.start, units[units.len() - 1].range.end),
            (block.range.start, block.range.end)
        );
        assert!(
            units
                .windows(2)
                .all(|pair| pair[0].range.end == pair[1].range.start
                    && pair[0].bytes.end == pair[1].bytes.start)
        );
        assert_eq!(units.iter().filter(|unit| unit.first).count(), 1);
        assert!(units[units.len() - 1].last);
        let rows: usize = units
            .iter()
            .map(|unit| {
                if let Part::Rows(rows) = &unit.part {
                    rows.len()
                } else {
                    0
                }
            })
            .sum();
        assert_eq!(rows, 401, "all but the huge one stand in the grid");
        assert!(
            units.iter().any(|unit| unit.part == Part::Overflow
                && document.slice(unit.range).starts_with("x\tx"))
        );
    }

    #[test]
    fn a_word_without_end_is_cut_at_a_letter() {
        let document = document(&"漢é".repeat(20_000));
        assert!(
            units(&document)
                .iter()
                .all(|unit| unit.bytes.len() <= MOST && !unit.range.is_empty())
        );
    }
}
