//! Sets one unit of a document in lines: breaks, justifies, aligns, and places every glyph. Pixels, from the unit's top left.

use super::breaker::{Broken, Rules, break_lines};
use super::fonts::FontBook;
use super::geometry::Rect;
use super::ruby;
use super::shape::{Piece, Shaped, VisualLine, picture_among_words, shape, shape_sign};
use super::style::{BlockStyle, Brush, PageStyle, TextRole, block_style};
use super::table;
use super::units::Unit;
use crate::document::{Align, Block, BlockKind, Document, ImageId, Inline, Offset, TextRange};
use std::sync::Arc;

/// A line is hyphenated where it would otherwise leave more room than this, in em.
const GAPE: f32 = 1.1;
/// Share by which a space may shrink, and how far it may grow, in em.
const SHRINK: f32 = 0.16;
const GROW: f32 = 0.9;
/// A baseline stands this far under the middle of its line, in em: capitals are then centred in it.
const BASELINE: f32 = 0.33;

/// One unit of a document, set for a column.
#[derive(Debug, Default)]
pub struct BlockLayout {
    pub range: TextRange,
    /// In text order; lines of a table's row stand beside one another.
    pub lines: Vec<Line>,
    /// Beneath the text: panels behind code, rules of tables.
    pub rules: Vec<Rule>,
    pub images: Vec<(ImageId, Rect)>,
    /// Where it is wider than the column: how wide.
    pub wide: Option<f32>,
    /// Whether what is wide is read from its right edge on.
    pub begins_right: bool,
    /// With the air above and below.
    pub height: f32,
    /// Air above, which is left out at the top of a page.
    pub before: f32,
}

/// A line of text.
#[derive(Debug, Default)]
pub struct Line {
    pub range: TextRange,
    pub x: f32,
    pub top: f32,
    pub width: f32,
    pub height: f32,
    pub baseline: f32,
    /// In visual order, left to right.
    pub clusters: Vec<Cluster>,
    pub runs: Vec<GlyphRun>,
    /// Lines under and through the letters.
    pub strokes: Vec<(Rect, TextRole)>,
    /// Must stand on the same page as the line before.
    pub keep: bool,
}

/// The smallest thing that can be selected.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cluster {
    pub start: Offset,
    /// In code points.
    pub len: u8,
    pub x: f32,
    pub width: f32,
    pub rtl: bool,
}

/// Glyphs of one font, size and colour.
#[derive(Clone, Debug)]
pub struct GlyphRun {
    pub font: Arc<GlyphFont>,
    /// Pixels per em.
    pub size: f32,
    pub role: TextRole,
    pub glyphs: Vec<PlacedGlyph>,
}

/// A glyph at its place: `x` from the block's left, `y` from the line's baseline, downwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PlacedGlyph {
    pub id: u16,
    pub x: f32,
    pub y: f32,
}

/// A font as the rasteriser wants it.
#[derive(Clone, Debug)]
pub struct GlyphFont {
    pub(super) data: parley::FontData,
    /// Normalised variation coordinates, in 2.14 fixed point.
    pub coords: Vec<i16>,
    pub embolden: bool,
    /// Degrees of artificial slant.
    pub skew: Option<f32>,
}

impl GlyphFont {
    /// The font file.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        self.data.data.as_ref()
    }

    /// Which font of a collection.
    #[must_use]
    pub fn index(&self) -> u32 {
        self.data.index
    }

    /// Names the file within this run of the program.
    #[must_use]
    pub fn id(&self) -> u64 {
        self.data.data.id()
    }
}

/// A shape beneath the text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Rule {
    /// A tinted ground.
    Panel(Rect),
    /// A thin line.
    Line(Rect),
}

impl Rule {
    #[must_use]
    pub fn rect(&self) -> Rect {
        match self {
            Self::Panel(rect) | Self::Line(rect) => *rect,
        }
    }
}

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

/// Shapes a unit.
pub(super) fn shape_unit(fonts: &mut FontBook, document: &Document, unit: &Unit, page: &PageStyle) -> ShapedUnit {
    let block = &document.blocks[unit.block];
    let previous = unit.block.checked_sub(1).map(|index| &document.blocks[index]);
    let mut style = block_style(block, (previous, document.blocks.get(unit.block + 1)), page);
    if !unit.first {
        style = BlockStyle { before: 0.0, indent: 0.0, ..style };
    }
    if !unit.last {
        style.after = 0.0;
    }
    let body = match &block.kind {
        BlockKind::Image(id) => Body::Image(*id),
        BlockKind::Table(cells) => Body::Table(table::shape_table(fonts, document, block, cells, &style, page)),
        _ => Body::Text(Box::new(shape(fonts, document, block, unit.range, &style, page))),
    };
    let words = marker(document, unit, block);
    let marker = words.map(|words| shape_sign(fonts, &words, &style, page));
    ShapedUnit { style, body, marker }
}

/// The sign that hangs before a unit: a list's, or a footnote's own.
fn marker(document: &Document, unit: &Unit, block: &Block) -> Option<String> {
    if !unit.first {
        return None;
    }
    if let BlockKind::Footnote(index) = block.kind {
        let note = document.footnotes.get(index)?;
        let says_itself = begins_with(document.block_text(block), &note.label);
        return (note.blocks.first() == Some(&unit.block) && !says_itself).then(|| note.label.clone());
    }
    block.marker.clone()
}

/// Whether a note's words begin with its own sign, bare or in brackets.
fn begins_with(words: &str, sign: &str) -> bool {
    let rest = words.trim_start_matches(['[', '(', ' ']).strip_prefix(sign);
    !sign.is_empty() && rest.is_some_and(|rest| !rest.starts_with(char::is_alphanumeric))
}

impl ShapedUnit {
    /// Sets the unit in a column of the page's measure.
    pub fn set(&mut self, document: &Document, unit: &Unit, page: &PageStyle) -> BlockLayout {
        let em = page.em();
        let before = (self.style.before * em).round();
        let mut layout = BlockLayout { range: unit.range, before, height: before, ..BlockLayout::default() };
        let column = (page.measure * page.scale).round();
        let (start, end) = (self.style.inset * em, self.style.inset_end * em);
        let (left, right) = if self.is_rtl() { (end, start) } else { (start, end) };
        let room = (column - left - right).max(em * 4.0);
        match &mut self.body {
            Body::Text(shaped) => {
                set_text(shaped, &self.style, page, (left, room), &mut layout);
                place_pictures(document, &document.blocks[unit.block], &mut layout);
            }
            Body::Table(cells) => cells.set(page, &self.style, (left, room), &mut layout),
            Body::Image(id) => set_image(document, *id, (left, room), em, &mut layout),
        }
        if matches!(document.blocks[unit.block].kind, BlockKind::Code { .. }) {
            let pad = (em * 0.55).round();
            let height = layout.height - before + 2.0 * pad;
            let ground = Rect { x: left - 0.8 * em, y: before - pad, width: room + 1.6 * em, height };
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
        let (Some((runs, width)), Some(first)) = (&self.marker, layout.lines.first_mut()) else { return };
        let x = if self.is_rtl() { left + room + 0.5 * em } else { (left - 0.5 * em - width).max(0.0) };
        for run in runs {
            let glyphs = run.glyphs.iter().map(|glyph| PlacedGlyph { x: glyph.x + x, ..*glyph }).collect();
            first.runs.push(GlyphRun { glyphs, ..run.clone() });
        }
    }
}

/// Breaks shaped text and appends its lines. `place` is the left edge and the width of the room.
pub(super) fn set_text(shaped: &mut Shaped, style: &BlockStyle, page: &PageStyle, place: (f32, f32), layout: &mut BlockLayout) {
    let (left, room) = place;
    let em = page.em();
    let justify = page.justify && style.running;
    let (indent, hanging) = (style.indent * em, style.hanging * em);
    let rules = Rules {
        first_width: room - indent,
        width: room - hanging,
        hyphen_width: if page.hyphenate && style.running { shaped.hyphen_width } else { f32::INFINITY },
        gape: GAPE * em,
        shrink: if justify { SHRINK } else { 0.0 },
        lines_begin_anew: style.lines_begin_anew,
    };
    let broken = break_lines(&shaped.atoms, &rules);
    let ends: Vec<usize> = broken.iter().map(|line| line.end).collect();
    let visual = shaped.lines(&ends);
    let height = (shaped.em * style.leading).round();
    // Readings have their room above the line.
    let above = if shaped.has_readings() { (shaped.em * (ruby::LEADING - style.leading).max(0.0)).round() } else { 0.0 };
    let mut from = 0;
    for (index, (line, &one)) in visual.into_iter().zip(&broken).enumerate() {
        let begins = rules.begins(&broken[..index]);
        let (inset, width) = if begins { (indent, rules.first_width) } else { (hanging, rules.width) };
        let mut set = LineSetter { shaped, style, justify, width, em: shaped.em }.set(line, one, from);
        // From right to left, an indent is taken at the right, where the room simply ends earlier.
        let x = if shaped.rtl { left } else { left + inset };
        set.range = shaped.range(from..one.end);
        set.top = layout.height;
        set.height = above + height;
        set.baseline = (set.top + above + height / 2.0 + BASELINE * shaped.em).round();
        set.shift(x);
        layout.height += set.height;
        layout.lines.push(set);
        from = one.end;
    }
    if shaped.len() == 0 {
        layout.height += height;
    }
}

/// Places the clusters of one line.
struct LineSetter<'a> {
    shaped: &'a Shaped,
    style: &'a BlockStyle,
    justify: bool,
    width: f32,
    em: f32,
}

impl LineSetter<'_> {
    fn set(&self, line: VisualLine, broken: Broken, from: usize) -> Line {
        let atoms = &self.shaped.atoms;
        let inked_end = (from..broken.end).rev().find(|&atom| !atoms[atom].is_space).map_or(from, |atom| atom + 1);
        let ink: f32 = atoms[from..inked_end].iter().map(|atom| atom.advance).sum();
        let hyphen = if broken.hyphen { self.shaped.hyphen_width } else { 0.0 };
        let slack = self.width - ink - hyphen;
        let stretch =
            if self.justify && (!broken.last || slack < 0.0) { self.stretch(from, inked_end, slack) } else { Stretch::default() };
        let used = ink + hyphen + stretch.total;
        let mut x = match (self.align(), self.shaped.rtl) {
            (Align::Center, _) => (self.width - used) / 2.0,
            (Align::End, false) | (Align::Default | Align::Start, true) => self.width - used,
            (Align::Default | Align::Start, false) | (Align::End, true) => 0.0,
        };
        let mut set = Line { x, width: used, ..Line::default() };
        // Where the atoms of the line stand, for the readings above them.
        let mut places = vec![0.0; broken.end - from];
        for piece in line.pieces {
            if let Some(reading) = self.shaped.reading_at(piece.atom) {
                let begin = places.get(reading.base.start.wrapping_sub(from)).copied().unwrap_or(x);
                let before: f32 = reading.advances[..piece.atom - reading.text.start].iter().sum();
                set.place_above(&piece, &line.fonts, (begin + x - reading.width) / 2.0 + before, x, self.em);
                continue;
            }
            let hangs = piece.atom >= inked_end;
            let extra = if hangs { 0.0 } else { stretch.after(piece.atom, inked_end, atoms[piece.atom].is_space) };
            let width = if hangs { 0.0 } else { piece.advance + extra };
            if let Some(place) = places.get_mut(piece.atom.wrapping_sub(from)) {
                *place = x;
            }
            set.place(&piece, &line.fonts, x, width, self.em);
            x += width;
        }
        if broken.hyphen {
            set.hyphen(x);
        }
        set
    }

    fn align(&self) -> Align {
        self.style.align
    }

    /// How the room that is left over is spread.
    fn stretch(&self, from: usize, inked_end: usize, slack: f32) -> Stretch {
        let inner = &self.shaped.atoms[from..inked_end];
        let spaces = inner.iter().filter(|atom| atom.is_space).count();
        if spaces > 0 {
            let each = slack / spaces as f32;
            // A line with few spaces is left ragged rather than torn apart.
            if each > GROW * self.em {
                return Stretch::default();
            }
            return Stretch { space: each, letter: 0.0, total: slack };
        }
        // Scripts without spaces: up to a letter and a half is spread between all.
        let gaps = inner.iter().filter(|atom| atom.advance > 0.0).count().saturating_sub(1);
        if gaps > 6 && slack > 0.0 && slack < 1.5 * self.em {
            return Stretch { space: 0.0, letter: slack / gaps as f32, total: slack };
        }
        Stretch::default()
    }
}

#[derive(Clone, Copy, Default)]
struct Stretch {
    space: f32,
    letter: f32,
    total: f32,
}

impl Stretch {
    fn after(self, atom: usize, inked_end: usize, is_space: bool) -> f32 {
        let space = if is_space { self.space } else { 0.0 };
        let letter = if atom + 1 < inked_end { self.letter } else { 0.0 };
        space + letter
    }
}

impl Line {
    fn place(&mut self, piece: &Piece, fonts: &[(Arc<GlyphFont>, f32)], x: f32, width: f32, em: f32) {
        self.clusters.push(Cluster { start: piece.start, len: piece.len, x, width, rtl: piece.rtl });
        self.ink(piece, fonts, x, f32::from(piece.role.raise) / 100.0 * em);
        self.stroke(piece.role, x, width, em);
    }

    /// Places a letter of a reading above its line; in the line it stands behind what it is the reading of, and has no width.
    fn place_above(&mut self, piece: &Piece, fonts: &[(Arc<GlyphFont>, f32)], x: f32, behind: f32, em: f32) {
        self.clusters.push(Cluster { start: piece.start, len: piece.len, x: behind, width: 0.0, rtl: piece.rtl });
        self.ink(piece, fonts, x, ruby::LIFT * em);
    }

    fn ink(&mut self, piece: &Piece, fonts: &[(Arc<GlyphFont>, f32)], x: f32, raise: f32) {
        let glyphs = piece.glyphs.iter().map(|&(id, dx, dy)| PlacedGlyph { id, x: x + dx, y: -dy - raise });
        let Some((font, size)) = fonts.get(piece.font) else { return };
        match self.runs.last_mut() {
            Some(run) if Arc::ptr_eq(&run.font, font) && run.role == piece.role.role => run.glyphs.extend(glyphs),
            _ => {
                self.runs.push(GlyphRun { font: Arc::clone(font), size: *size, role: piece.role.role, glyphs: glyphs.collect() });
            }
        }
    }

    /// Lines under and through letters, joined from cluster to cluster; `y` from the baseline until the line is shifted.
    fn stroke(&mut self, brush: Brush, x: f32, width: f32, em: f32) {
        let strokes = [(brush.underline, 0.14), (brush.strike, -0.27)];
        for (_, y) in strokes.into_iter().filter(|(wanted, _)| *wanted) {
            let rect = Rect { x, y: (y * em).round(), width, height: (em / 16.0).round().max(1.0) };
            match self.strokes.last_mut() {
                Some((last, role)) if *role == brush.role && last.y == rect.y && (last.x + last.width - x).abs() < 0.5 => {
                    last.width += width;
                }
                _ => self.strokes.push((rect, brush.role)),
            }
        }
    }

    /// Draws a hyphen after the last letter, in its font.
    fn hyphen(&mut self, x: f32) {
        let Some(run) = self.runs.last_mut() else { return };
        let Some(font) = swash::FontRef::from_index(run.font.bytes(), run.font.index() as usize) else { return };
        let charmap = font.charmap();
        let id = match charmap.map('\u{2010}') {
            0 => charmap.map('-'),
            id => id,
        };
        let y = run.glyphs.last().map_or(0.0, |glyph| glyph.y);
        run.glyphs.push(PlacedGlyph { id, x, y });
    }

    /// Moves everything to the right, and strokes from the baseline to where it stands.
    fn shift(&mut self, by: f32) {
        self.x += by;
        self.clusters.iter_mut().for_each(|cluster| cluster.x += by);
        self.runs.iter_mut().flat_map(|run| &mut run.glyphs).for_each(|glyph| glyph.x += by);
        for (rect, _) in &mut self.strokes {
            rect.x += by;
            rect.y += self.baseline;
        }
    }
}

/// A picture in its own block: as large as it is, but no wider than the room and no taller than it is useful.
fn set_image(document: &Document, id: ImageId, place: (f32, f32), em: f32, layout: &mut BlockLayout) {
    let (left, room) = place;
    let size = document.images.get(id.0).and_then(|image| image.size);
    // What cannot be drawn is a line of words in its stead.
    let (width, height) = size.map_or((room, em * 3.2), |(width, height)| (width.max(1) as f32, height.max(1) as f32));
    // Small pictures are shown at twice their pixels at most: a book's ornament should not become a poster.
    let scale = if size.is_some() { (room / width).min(em * 30.0 / height).min(em / 12.0) } else { 1.0 };
    let (width, height) = ((width * scale).round(), (height * scale).round());
    let rect = Rect { x: (left + (room - width) / 2.0).round(), y: layout.height, width, height };
    layout.images.push((id, rect));
    let cluster = Cluster { start: layout.range.start, len: 1, x: rect.x, width, rtl: false };
    layout.lines.push(Line {
        range: layout.range,
        x: rect.x,
        top: rect.y,
        width,
        height,
        baseline: rect.y + height,
        clusters: vec![cluster],
        ..Line::default()
    });
    layout.height += height;
}

/// Pictures that stand among words are drawn as tall as their line, over the room of their sign.
fn place_pictures(document: &Document, block: &Block, layout: &mut BlockLayout) {
    for span in &block.spans {
        let Inline::Image(id) = span.style else { continue };
        let Some(line) = layout.lines.iter().find(|line| line.range.contains(span.range.start)) else { continue };
        let Some(cluster) = line.clusters.iter().find(|cluster| cluster.start == span.range.start) else { continue };
        let (width, height) = picture_among_words(document, id, line.height);
        let y = line.top + (line.height - height) / 2.0;
        layout.images.push((id, Rect { x: cluster.x, y, width, height }));
    }
}
