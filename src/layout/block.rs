//! Sets one unit of a document: a paragraph, rows of a table or a picture, with its marker. Pixels, from the unit's top left.

use super::fonts::FontBook;
use super::galley::{BlockLayout, Cluster, GlyphRun, Line, PlacedGlyph, Rect, Rule};
use super::shape::{Shaped, Stretch, picture_in_line, shape, shape_overflow, shape_sign};
use super::style::{BlockStyle, PageStyle, block_style};
use super::table::{self, Measure};
use super::text::set_text;
use super::units::{Part, Unit};
use crate::document::{Align, Block, BlockKind, Document, ImageId, Inline};
use std::sync::Arc;

/// How far cells that do not fit into the grid of their table are set in, in em.
const OVERFLOW: f32 = 1.6;

/// A unit, shaped; lines of any width can be had from it.
pub(super) struct ShapedUnit {
    style: BlockStyle,
    body: Body,
    marker: Option<(Vec<GlyphRun>, f32)>,
}

enum Body {
    Text(Box<Shaped>),
    Table(table::ShapedTable),
    Image(ImageId),
}

/// What a unit stands among.
pub(super) struct Surroundings<'a> {
    pub document: &'a Document,
    pub page: &'a PageStyle,
    /// How much further its text is set in than its list is deep, in em.
    pub inset: f32,
    /// Of the table that the unit is a part of.
    pub measure: Option<&'a Arc<Measure>>,
}

/// By this a paragraph of Japanese or Chinese is set in already.
const IDEOGRAPHIC_SPACE: char = '\u{3000}';

/// How a block is set, wherever in it a unit stands.
pub(super) fn style_of(document: &Document, block: usize, page: &PageStyle) -> BlockStyle {
    let previous = block.checked_sub(1).map(|index| &document.blocks[index]);
    let own = &document.blocks[block];
    let next = document.blocks.get(block + 1);
    let mut style = block_style(own, document.direction_of(own), (previous, next), page);
    let text = document.slice(own.range);
    if text.starts_with(IDEOGRAPHIC_SPACE) {
        style.indent = 0.0;
    } else if is_set_in(own, text) && !page.paragraphs_apart {
        style.indent = 1.0;
    }
    style
}

/// Whether a paragraph is of Japanese or Chinese, where each is set in by one square, the first after a heading like all others.
fn is_set_in(block: &Block, text: &str) -> bool {
    let is_wide = |c: char| matches!(u32::from(c), 0x3040..=0x30FF | 0x3400..=0x9FFF | 0xF900..=0xFAFF | 0x20000..=0x3FFFF);
    block.kind == BlockKind::Paragraph
        && block.list_depth == 0
        && matches!(block.align, Align::Default | Align::Start)
        && block.indent.is_none_or(|indent| indent > 0.0)
        && text
            .chars()
            .find(|c| c.is_alphanumeric())
            .is_some_and(is_wide)
}

/// Shapes a unit.
pub(super) fn shape_unit(
    fonts: &mut FontBook,
    unit: &Unit,
    around: &Surroundings<'_>,
) -> ShapedUnit {
    let &Surroundings { document, page, .. } = around;
    let block = &document.blocks[unit.block];
    let mut style = style_of(document, unit.block, page);
    style.inset += around.inset;
    if !unit.first {
        style = BlockStyle {
            before: 0.0,
            indent: 0.0,
            ..style
        };
    }
    if !unit.last {
        style.after = 0.0;
    }
    if unit.part == Part::Overflow {
        style.inset += OVERFLOW;
    }
    let stretch = Stretch {
        document,
        block,
        range: unit.range,
        style: &style,
        page,
    };
    let body = match (&block.kind, &unit.part, around.measure) {
        (BlockKind::Image(id), ..) => Body::Image(*id),
        (BlockKind::Table(table), Part::Rows(rows), Some(measure)) => Body::Table(
            table::shape_rows(fonts, &stretch, table, rows.clone(), measure),
        ),
        (BlockKind::Table(_), ..) => Body::Text(Box::new(shape_overflow(fonts, &stretch))),
        _ => Body::Text(Box::new(shape(fonts, &stretch))),
    };
    let em = page.em() * style.size;
    let marker = marker(document, unit, block).map(|marker| shape_sign(fonts, &marker, em, page));
    ShapedUnit {
        style,
        body,
        marker,
    }
}

/// The sign that hangs before a unit: a list's, or a footnote's own.
fn marker(document: &Document, unit: &Unit, block: &Block) -> Option<String> {
    if unit.part == Part::Overflow {
        return Some("…".to_owned());
    }
    if !unit.first {
        return None;
    }
    if let BlockKind::Footnote(index) = block.kind {
        let note = document.footnotes.get(index)?;
        let says_itself = begins_with(document.block_text(block), &note.label);
        return (note.blocks.first() == Some(&unit.block) && !says_itself)
            .then(|| note.label.clone());
    }
    block.marker.clone()
}

/// Whether a note's text begins with its own sign, bare or in brackets.
fn begins_with(text: &str, sign: &str) -> bool {
    let rest = text.trim_start_matches(['[', '(', ' ']).strip_prefix(sign);
    !sign.is_empty() && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

impl ShapedUnit {
    /// Sets the unit in a column of the page's measure.
    pub fn set(&mut self, document: &Document, unit: &Unit, page: &PageStyle) -> BlockLayout {
        let em = page.em();
        let before = (self.style.before * em).round();
        let mut layout = BlockLayout {
            range: unit.range,
            before,
            height: before,
            ..BlockLayout::default()
        };
        let column = (page.measure * page.scale).round();
        let (start, end) = (self.style.inset * em, self.style.inset_end * em);
        let (left, right) = if self.is_rtl() {
            (end, start)
        } else {
            (start, end)
        };
        let room = (column - left - right).max(em * 4.0);
        match &mut self.body {
            Body::Text(shaped) => set_text(shaped, &self.style, page, (left, room), &mut layout),
            Body::Table(rows) => rows.set(page, &self.style, (left, room), &mut layout),
            Body::Image(id) => {
                let place = (left, room);
                set_image(document, *id, place, (em, page.vertical), &mut layout);
            }
        }
        if !matches!(self.body, Body::Image(_)) {
            place_pictures(document, unit.block, page.vertical, &mut layout);
        }
        if matches!(document.blocks[unit.block].kind, BlockKind::Code { .. }) {
            let pad = (em * 0.55).round();
            let height = layout.height - before + 2.0 * pad;
            let ground = Rect {
                x: left - 0.8 * em,
                y: before - pad,
                width: room + 1.6 * em,
                height,
            };
            layout.rules.push(Rule::Panel(ground));
        }
        self.place_marker(em, left, room, &mut layout);
        layout.height += (self.style.after * em).round();
        layout
    }

    fn is_rtl(&self) -> bool {
        matches!(&self.body, Body::Text(shaped) if shaped.rtl)
    }

    /// Hangs the marker into the inset before the first line.
    fn place_marker(&self, em: f32, left: f32, room: f32, layout: &mut BlockLayout) {
        let (Some((runs, width)), Some(first)) = (&self.marker, layout.lines.first_mut()) else {
            return;
        };
        let x = if self.is_rtl() {
            left + room + 0.5 * em
        } else {
            (left - 0.5 * em - width).max(0.0)
        };
        for run in runs {
            let glyphs = run
                .glyphs
                .iter()
                .map(|glyph| PlacedGlyph {
                    x: glyph.x + x,
                    ..*glyph
                })
                .collect();
            first.runs.push(GlyphRun {
                glyphs,
                ..run.clone()
            });
        }
    }
}

/// A picture in its own block: as large as it is, but no wider than the room and no taller than it is useful.
fn set_image(
    document: &Document,
    id: ImageId,
    place: (f32, f32),
    (em, vertical): (f32, bool),
    layout: &mut BlockLayout,
) {
    let (left, room) = place;
    let size = document.images.get(id.0).and_then(|image| image.size);
    // What cannot be drawn is a line of text in its stead.
    let (width, height) = size.map_or((room, em * 3.2), |(width, height)| {
        (width.max(1) as f32, height.max(1) as f32)
    });
    // Small pictures are shown at twice their pixels at most: a book's ornament should not become a poster.
    // Where lines run downwards, a picture stands upright all the same.
    let (width, height) = if vertical && size.is_some() {
        (height, width)
    } else {
        (width, height)
    };
    let scale = if size.is_some() {
        (room / width).min(em * 30.0 / height).min(em / 12.0)
    } else {
        1.0
    };
    let (width, height) = ((width * scale).round(), (height * scale).round());
    let rect = Rect {
        x: (left + (room - width) / 2.0).round(),
        y: layout.height,
        width,
        height,
    };
    layout.images.push((id, rect));
    let cluster = Cluster {
        start: layout.range.start,
        len: 1,
        x: rect.x,
        width,
        rtl: false,
        is_formula: false,
    };
    layout.lines.push(Line {
        range: layout.range,
        x: rect.x,
        top: rect.y,
        width,
        height,
        letters: height,
        baseline: rect.y + height,
        clusters: vec![cluster],
        ..Line::default()
    });
    layout.height += height;
}

/// Pictures that stand in a line are drawn as tall as their line, over the room of their sign. Lines stand in text order.
fn place_pictures(document: &Document, block: usize, vertical: bool, layout: &mut BlockLayout) {
    for span in document.blocks[block]
        .spans
        .iter()
        .filter(|span| span.range.overlaps(layout.range))
    {
        let Inline::Image(id) = span.style else {
            continue;
        };
        let at = span.range.start;
        let after = layout.lines.partition_point(|line| line.range.start <= at);
        let Some(line) = layout.lines[..after]
            .last()
            .filter(|line| line.range.contains(at))
        else {
            continue;
        };
        let Some(cluster) = line.clusters.iter().find(|cluster| cluster.start == at) else {
            continue;
        };
        let (mut width, mut height) = picture_in_line(document, id, line.letters);
        if vertical {
            (width, height) = (height, width);
        }
        // Ruby stands above the letters, and pictures among these.
        let y = line.top + line.height - line.under - line.letters + (line.letters - height) / 2.0;
        layout.images.push((
            id,
            Rect {
                x: cluster.x,
                y,
                width,
                height,
            },
        ));
    }
}
