//! Blocks to paragraphs: where one ends, what kind it is. Thresholds are in em of the document's usual size, `body`.

mod column;
mod edges;
mod hints;

use super::blocks::{Block, blocks, reading_order};
use super::gutters::Gutter;
use super::lines::{Line, PageLines};
use super::roles::{Element, Role};
use column::Column;
pub(super) use hints::ends_sentence;

/// Letters of bold are at least this much heavier.
pub(super) const BOLD: f32 = 1.22;
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Heading,
    Item,
    Caption,
    Note,
    Code,
    Table,
    Verse,
    /// Labels in figures, turned text: beside the text, in no certain place.
    Aside,
}

impl Kind {
    /// Whether its lines stay lines.
    pub fn keeps_lines(self) -> bool {
        matches!(self, Self::Code | Self::Table | Self::Verse)
    }
}

#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub lines: Vec<Line>,
    pub kind: Kind,
    pub size: f32,
    pub ink: f32,
    /// The page that it ends on.
    pub page: usize,
    /// Its first line is set in.
    pub indented: bool,
    pub centered: bool,
    /// First of a column.
    pub heads_column: bool,
    /// Room at the end of its last line, in points.
    pub tail_room: f32,
    /// Space above it, in lines.
    pub gap_before: f32,
    pub tracked: bool,
    pub capitals: bool,
}

impl Paragraph {
    pub fn text(&self) -> String {
        self.lines
            .iter()
            .map(Line::text)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// What is usual in a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usual {
    /// Size of letters, in points.
    pub body: f32,
    /// Ink of its letters; 0 where it is not known.
    pub ink: f32,
}

impl Usual {
    pub fn of(pages: &[PageLines]) -> Self {
        let lines = || pages.iter().flat_map(|page| &page.lines);
        let mut sizes: Vec<(i32, usize)> = Vec::new();
        for line in lines() {
            let quarter = (line.size * 4.0).round() as i32;
            match sizes.iter_mut().find(|(size, _)| *size == quarter) {
                Some((_, count)) => *count += line.letters.len(),
                None => sizes.push((quarter, line.letters.len())),
            }
        }
        let body = sizes
            .iter()
            .max_by_key(|(size, count)| (*count, *size))
            .map_or(10.0, |(size, _)| *size as f32 / 4.0);
        let is_usual = |line: &&Line| {
            (line.size - body).abs() < 0.5 && line.ink > 0.0 && line.letters.len() > 12
        };
        let mut inks: Vec<f32> = lines().filter(is_usual).map(|line| line.ink).collect();
        inks.sort_by(f32::total_cmp);
        Self {
            body,
            ink: inks.get(inks.len() / 2).copied().unwrap_or(0.0),
        }
    }

    pub fn is_bold(&self, ink: f32) -> bool {
        self.ink > 0.0 && ink / self.ink > BOLD
    }
}

/// The paragraphs of a page in reading order.
pub(super) fn of_page(page: &PageLines, usual: Usual) -> Vec<Paragraph> {
    let mut layers: Vec<usize> = Vec::new();
    for line in &page.lines {
        if !layers.contains(&line.layer) {
            layers.push(line.layer);
        }
    }
    let mut paragraphs = Vec::new();
    for (turn, layer) in layers.into_iter().enumerate() {
        let blocks = blocks(
            page.lines
                .iter()
                .filter(|line| line.layer == layer)
                .cloned()
                .collect(),
            usual.body,
        );
        let gutters: &[Gutter] = if turn == 0 { &page.gutters } else { &[] };
        let mut order = reading_order(&blocks, gutters, page.right_to_left);
        // What stands in a group alone, such as the document, has no place of its own.
        let number = |block: &Block| {
            let elements = || block.lines.iter().filter_map(|line| line.elements.0);
            let own = elements().filter(|element| element.role != Role::Other);
            let number = |element: Element| element.number;
            own.map(number).min().or(elements().map(number).min())
        };
        if blocks
            .iter()
            .all(|block| block.lines.iter().all(|line| line.elements.0.is_some()))
        {
            order.sort_by_key(|&at| number(&blocks[at]));
        }
        let from = paragraphs.len();
        let mut before: Option<&Block> = None;
        for block in order.into_iter().map(|at| &blocks[at]) {
            // Above the block before it, or beside it: a new column.
            let heads_column = before
                .is_none_or(|before| block.y0 < before.y1 - usual.body || block.y0 < before.y0);
            let column = Column::of(block, &blocks, page, usual);
            paragraphs.extend(column.paragraphs(heads_column));
            before = Some(block);
        }
        if turn > 0 {
            paragraphs[from..]
                .iter_mut()
                .for_each(|paragraph: &mut Paragraph| paragraph.kind = Kind::Aside);
        }
    }
    paragraphs
}

/// What the whole of a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Matter {
    Prose,
    Code,
    Table,
    Note,
    Verse,
}
