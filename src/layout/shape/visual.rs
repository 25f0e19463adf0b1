//! The clusters of broken lines, in the order in which they stand beside each other.

use super::Shaped;
use crate::document::Offset;
use crate::layout::galley::GlyphFont;
use crate::layout::style::Brush;
use crate::layout::upright::{Upright, Uprights};
use std::sync::Arc;

/// One cluster of a broken line, in visual order.
pub(in crate::layout) struct Piece {
    pub atom: usize,
    pub start: Offset,
    pub len: u16,
    pub advance: f32,
    pub rtl: bool,
    pub role: Brush,
    /// Their place from where the cluster begins, and from the baseline upwards, in pixels.
    pub glyphs: Vec<(u16, f32, f32)>,
    pub upright: bool,
    /// Index into the line's fonts.
    pub font: usize,
}

/// A line's clusters and the fonts they are drawn with.
pub(in crate::layout) struct VisualLine {
    pub pieces: Vec<Piece>,
    pub fonts: Vec<(Arc<GlyphFont>, f32)>,
}
/// Moves a glyph, from where it lies along the line to where it stands.
type Stand<'a> = Box<dyn Fn(f32, f32) -> (f32, f32) + 'a>;

impl Shaped {
    /// The clusters of each line in visual order, for lines that end at the atoms given.
    pub fn lines(&mut self, ends: &[usize]) -> Vec<VisualLine> {
        let mut from = 0;
        let lengths: Vec<u32> = ends
            .iter()
            .map(|&end| {
                let chars = self.drawn_before(end) - self.drawn_before(from);
                from = end;
                chars.max(1)
            })
            .collect();
        let mut breaker = self.layout.break_lines();
        for chars in lengths {
            if breaker.break_next_with_length(chars).is_none() {
                break;
            }
        }
        breaker.finish();
        self.layout
            .lines()
            .map(|line| self.visual_line(&line))
            .collect()
    }

    /// Code points of the text that was shaped before an atom.
    fn drawn_before(&self, atom: usize) -> u32 {
        self.places[atom].1 + self.signs_before.get(atom).copied().unwrap_or(0)
    }

    /// The atom that the letter at a byte of the shaped text is part of.
    pub(super) fn atom_of_byte(&self, byte: u32) -> usize {
        self.places
            .partition_point(|(at, _)| *at <= byte)
            .saturating_sub(1)
            .min(self.atoms.len().saturating_sub(1))
    }

    fn visual_line(&self, line: &parley::Line<'_, Brush>) -> VisualLine {
        let mut visual = VisualLine {
            pieces: Vec::new(),
            fonts: Vec::new(),
        };
        for run in line.runs() {
            let font = Arc::new(GlyphFont::of(&run));
            let uprights = Some(&font)
                .filter(|_| self.vertical)
                .and_then(|font| Uprights::new(font, run.font_size()));
            let size = run.font_size();
            visual.fonts.push((Arc::clone(&font), size));
            let own_font = visual.fonts.len() - 1;
            for cluster in run.visual_clusters() {
                let byte = cluster.text_range().start as u32;
                if self.signs.is_sign(byte) {
                    continue;
                }
                let atom = self.atom_of_byte(self.signs.without(byte));
                // A formula is one letter, and drawn in the place of its line of text.
                let formula = self.formula_at(atom);
                if formula.is_some_and(|formula| formula.atoms.start != atom) {
                    continue;
                }
                let end = formula.map_or(atom + 1, |formula| formula.atoms.end);
                let (first, next) = (self.places[atom].1, self.places[end].1);
                let lead = self.lead(atom);
                let mut glyphs = drawn_glyphs(&cluster);
                if let (Some(uprights), Some(&letter)) = (&uprights, self.letters.get(atom)) {
                    let forms = glyphs.iter_mut().take(1);
                    forms.for_each(|(id, ..)| *id = uprights.form(letter, *id));
                }
                let standing = uprights
                    .as_ref()
                    .and_then(|uprights| self.stand(uprights, (atom, size), &cluster));
                let upright = standing.is_some();
                let stand = standing.unwrap_or_else(|| Box::new(|x, y| (x, y)));
                let mut font_index = own_font;
                if let Some(combined) = self.combined_at(atom).filter(|_| upright) {
                    font_index = visual.fonts.len();
                    let size = size * combined.scale(self.em);
                    visual.fonts.push((Arc::clone(&font), size));
                }
                let placed = glyphs.into_iter().map(|(id, x, y)| {
                    let (x, y) = stand(x, y);
                    (id, x + lead, y)
                });
                visual.pieces.push(Piece {
                    atom,
                    start: self.start.plus(first as usize),
                    len: u16::try_from(next - first).unwrap_or(u16::MAX),
                    advance: self.atoms[atom].advance,
                    rtl: cluster.is_rtl(),
                    role: cluster.style().brush,
                    glyphs: placed.filter(|_| formula.is_none()).collect(),
                    upright,
                    font: font_index,
                });
            }
        }
        visual
    }

    /// How the glyphs of a letter are moved where the letter stands upright; none where it is turned with its line.
    fn stand(
        &self,
        uprights: &Uprights<'_>,
        (atom, size): (usize, f32),
        cluster: &parley::Cluster<'_, Brush>,
    ) -> Option<Stand<'_>> {
        if let Some(combined) = self.combined_at(atom) {
            let scale = combined.scale(self.em);
            return Some(Box::new(move |x, y| {
                combined.place(atom, (x * scale, y * scale), self.em, size)
            }));
        }
        let letter = *self.letters.get(atom)?;
        let upright = upright_of(uprights, letter, cluster)?;
        Some(Box::new(move |x, y| upright.place(x, y, size)))
    }
}

/// How a letter stands upright, where it does.
pub(super) fn upright_of(
    uprights: &Uprights<'_>,
    letter: char,
    cluster: &parley::Cluster<'_, Brush>,
) -> Option<Upright> {
    let glyph = cluster.glyphs().next()?;
    uprights.of(letter, glyph.id as u16)
}

/// The glyphs of a cluster that are drawn. One that begins with a letter which no typeface has is one box: what follows of it, such as the
/// rest of a family of emoji, would stand there without its beginning.
fn glyphs_of<'a>(
    cluster: &'a parley::Cluster<'_, Brush>,
) -> impl Iterator<Item = parley::Glyph> + 'a {
    let is_missing = cluster.glyphs().next().is_some_and(|glyph| glyph.id == 0);
    let shown = if is_missing { 1 } else { usize::MAX };
    cluster.glyphs().take(shown)
}

/// The room that they take along the line, in pixels.
pub(super) fn drawn_advance(cluster: &parley::Cluster<'_, Brush>) -> f32 {
    let first = cluster.glyphs().next();
    match first.filter(|glyph| glyph.id == 0) {
        Some(_) => glyphs_of(cluster).map(|glyph| glyph.advance).sum(),
        None => cluster.advance(),
    }
}

/// Those glyphs from where the letter begins, upwards from the baseline; each stands after the advance of the one before. A ligature
/// belongs to its first letter: where words run from right to left, it begins at the left of the letters that it goes on over.
pub(super) fn drawn_glyphs(cluster: &parley::Cluster<'_, Brush>) -> Vec<(u16, f32, f32)> {
    let mut pen = 0.0;
    if cluster.is_rtl() && cluster.is_ligature_start() {
        let whole: f32 = glyphs_of(cluster).map(|glyph| glyph.advance).sum();
        pen = cluster.advance() - whole;
    }
    let placed = glyphs_of(cluster).map(|glyph| {
        // parley tells offsets downwards.
        let placed = (glyph.id as u16, pen + glyph.x, -glyph.y);
        pen += glyph.advance;
        placed
    });
    placed.collect()
}
