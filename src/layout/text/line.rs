//! One line: its clusters, glyphs, strokes and formulas put in their places.

use super::BASELINE;
use crate::layout::formula::Ink;
use crate::layout::galley::{
    Cluster, FormulaExtents, GlyphFont, GlyphRun, Line, PlacedGlyph, Rect,
};
use crate::layout::shape::Piece;
use crate::layout::style::Brush;
use std::sync::Arc;

impl Line {
    pub(super) fn place(
        &mut self,
        piece: &Piece,
        fonts: &[(Arc<GlyphFont>, f32)],
        (x, width): (f32, f32),
        (em, vertical): (f32, bool),
    ) {
        self.clusters.push(Cluster {
            start: piece.start,
            len: piece.len,
            x,
            width,
            rtl: piece.rtl,
            is_formula: false,
        });
        self.ink(piece, fonts, x, f32::from(piece.role.raise) / 100.0 * em);
        self.stroke(piece.role, x, width, em, vertical);
    }

    /// A formula, whose cluster has just been placed.
    pub(super) fn place_formula(&mut self, piece: &Piece, formula: &Ink, x: f32) {
        if let Some(cluster) = self.clusters.last_mut() {
            cluster.is_formula = true;
        }
        self.formulas.push(FormulaExtents {
            start: piece.start,
            ascent: formula.ascent,
            descent: formula.descent,
        });
        for glyph in &formula.glyphs {
            let placed = PlacedGlyph {
                id: glyph.id,
                x: x + glyph.x,
                y: glyph.y,
            };
            match self.runs.last_mut() {
                Some(run) if Arc::ptr_eq(&run.font, &glyph.font) && run.size == glyph.size => {
                    run.glyphs.push(placed);
                }
                _ => self.runs.push(GlyphRun {
                    font: Arc::clone(&glyph.font),
                    size: glyph.size,
                    role: piece.role.role,
                    upright: false,
                    glyphs: vec![placed],
                }),
            }
        }
        // Bars stand on whole pixels, from the baseline until the line is shifted.
        self.strokes.extend(formula.rules.iter().map(|rule| {
            let rect = Rect {
                x: x + rule.x,
                y: rule.y.round(),
                width: rule.width,
                height: rule.height.round().max(1.0),
            };
            (rect, piece.role.role)
        }));
    }

    /// A letter of ruby text stands above its line; in the line it is behind its base letters, and has no width.
    pub(super) fn place_behind(&mut self, piece: &Piece, x: f32) {
        self.clusters.push(Cluster {
            start: piece.start,
            len: piece.len,
            x,
            width: 0.0,
            rtl: piece.rtl,
            is_formula: false,
        });
    }

    pub(super) fn ink(
        &mut self,
        piece: &Piece,
        fonts: &[(Arc<GlyphFont>, f32)],
        x: f32,
        raise: f32,
    ) {
        let glyphs = piece.glyphs.iter().map(|&(id, dx, dy)| PlacedGlyph {
            id,
            x: x + dx,
            y: -dy - raise,
        });
        let Some((font, size)) = fonts.get(piece.font) else {
            return;
        };
        match self.runs.last_mut() {
            Some(run)
                if Arc::ptr_eq(&run.font, font)
                    && run.size == *size
                    && (run.role, run.upright) == (piece.role.role, piece.upright) =>
            {
                run.glyphs.extend(glyphs);
            }
            _ => {
                self.runs.push(GlyphRun {
                    font: Arc::clone(font),
                    size: *size,
                    role: piece.role.role,
                    upright: piece.upright,
                    glyphs: glyphs.collect(),
                });
            }
        }
    }

    /// Lines under and through letters, joined from cluster to cluster; `y` from the baseline until the line is shifted.
    /// Where lines run downwards, the one that stands under letters elsewhere stands at their right.
    fn stroke(&mut self, brush: Brush, x: f32, width: f32, em: f32, vertical: bool) {
        let (under, through) = if vertical {
            (-0.95, -BASELINE)
        } else {
            (0.14, -0.27)
        };
        let strokes = [(brush.underline, under), (brush.strike, through)];
        for (_, y) in strokes.into_iter().filter(|(wanted, _)| *wanted) {
            let rect = Rect {
                x,
                y: (y * em).round(),
                width,
                height: (em / 16.0).round().max(1.0),
            };
            match self.strokes.last_mut() {
                Some((last, role))
                    if *role == brush.role
                        && last.y == rect.y
                        && (last.x + last.width - x).abs() < 0.5 =>
                {
                    last.width += width;
                }
                _ => self.strokes.push((rect, brush.role)),
            }
        }
    }

    /// Draws a hyphen beside the last letter, in its font: from this place on, or up to it in a line from right to left.
    pub(super) fn draw_hyphen(&mut self, x: f32, rtl: bool) {
        let Some(run) = self.runs.last_mut().filter(|run| !run.upright) else {
            return;
        };
        let Some((id, width)) = run.font.hyphen(run.size) else {
            return;
        };
        let y = run.glyphs.last().map_or(0.0, |glyph| glyph.y);
        let left = if rtl { x - width } else { x };
        run.glyphs.push(PlacedGlyph { id, x: left, y });
        self.hyphen_width = width;
        // A line under the word or through it goes on to the hyphen's end.
        for (stroke, _) in &mut self.strokes {
            let edge = stroke.x + if rtl { 0.0 } else { stroke.width };
            if (edge - x).abs() < 0.5 {
                stroke.x = stroke.x.min(left);
                stroke.width += width;
            }
        }
    }

    /// Moves everything to the right, and strokes from the baseline to where it stands.
    pub(super) fn shift(&mut self, by: f32) {
        self.x += by;
        self.clusters.iter_mut().for_each(|cluster| cluster.x += by);
        self.runs
            .iter_mut()
            .flat_map(|run| &mut run.glyphs)
            .for_each(|glyph| glyph.x += by);
        for (rect, _) in &mut self.strokes {
            rect.x += by;
            rect.y += self.baseline;
        }
    }
}
