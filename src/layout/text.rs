//! Sets shaped text in lines: breaks, justifies, aligns, and places every glyph. Pixels, from the unit's top left.

mod justify;
mod line;

use super::breaker::{Broken, Rules, break_lines, fit_lines, with_cuts};
use super::galley::{BlockLayout, Line};
use super::ruby;
use super::shape::{Piece, Shaped, VisualLine};
use super::style::{BlockStyle, PageStyle};
use crate::document::{Align, Direction};
use justify::Stretch;
use std::ops::Range;

/// A line is hyphenated where it would otherwise leave more room than this, in em.
const GAPE: f32 = 1.1;
/// Share by which letters are drawn wider or narrower at most: no eye sees it.
const GIVE: f32 = 0.02;
/// The same in the few lines that nothing else keeps from being loose.
const GIVE_MORE: f32 = 0.03;
/// A baseline stands this far under the middle of its line, in em: capitals are then centred in it.
const BASELINE: f32 = super::upright::MIDDLE;

/// Breaks shaped text and appends its lines. `place` is the left edge and the width of the room.
pub(super) fn set_text(
    shaped: &mut Shaped,
    style: &BlockStyle,
    page: &PageStyle,
    place: (f32, f32),
    layout: &mut BlockLayout,
) {
    let (rules, broken) = break_text(shaped, 0..shaped.atoms.len(), style, page, place.1);
    let ends: Vec<usize> = broken.iter().map(|line| line.end).collect();
    let visual = shaped.lines(&ends);
    place_lines(
        shaped,
        0,
        style,
        page,
        place,
        (&rules, &broken, visual),
        layout,
    );
}

/// The lines that some of a text's atoms make in a room so many pixels wide; they end at atoms of the whole text.
pub(super) fn break_text(
    shaped: &Shaped,
    atoms: Range<usize>,
    style: &BlockStyle,
    page: &PageStyle,
    room: f32,
) -> (Rules, Vec<Broken>) {
    let em = page.em();
    let justify = page.justify && style.running;
    let gives = justify && shaped.gives;
    let rules = Rules {
        first_width: room - style.indent * em,
        width: room - style.hanging * em,
        hyphen_width: if page.hyphenate && !style.monospace {
            shaped.hyphen_width
        } else {
            f32::INFINITY
        },
        gape: GAPE * em,
        shrink: if justify { shaped.shrink } else { 0.0 },
        give: if gives { GIVE } else { 0.0 },
        more: if gives { GIVE_MORE } else { 0.0 },
        lines_begin_anew: style.lines_begin_anew,
        whole_words: !style.running,
    };
    let own = &*with_cuts(&shaped.atoms[atoms.clone()], &rules);
    // What is set even is broken as a whole; squares are even by themselves.
    let is_even = rules.shrink > 0.0 && !own.iter().any(|atom| atom.is_wide);
    let fitted = is_even.then(|| fit_lines(own, &rules)).flatten();
    let mut broken = fitted.unwrap_or_else(|| break_lines(own, &rules));
    broken.iter_mut().for_each(|line| line.end += atoms.start);
    (rules, broken)
}

/// Places lines beneath what the layout has; `from` is their first atom.
pub(super) fn place_lines(
    shaped: &Shaped,
    mut from: usize,
    style: &BlockStyle,
    page: &PageStyle,
    place: (f32, f32),
    (rules, broken, visual): (&Rules, &[Broken], Vec<VisualLine>),
    layout: &mut BlockLayout,
) {
    let (left, _) = place;
    let em = page.em();
    let justify = page.justify && style.running;
    let (indent, hanging) = (style.indent * em, style.hanging * em);
    let height = (shaped.em * style.leading).round();
    // Ruby has its room above the line.
    let end = broken.last().map_or(from, |line| line.end);
    let has_readings = shaped.has_readings(from..end);
    let above = if has_readings {
        (shaped.em * (ruby::LEADING - style.leading).max(0.0)).round()
    } else {
        0.0
    };
    for (index, (line, &one)) in visual.into_iter().zip(broken).enumerate() {
        let begins = rules.begins(&broken[..index]);
        let (inset, width) = if begins {
            (indent, rules.first_width)
        } else {
            (hanging, rules.width)
        };
        let (over, under) = shaped
            .formula_extents(&(from..one.end))
            .map_or((0.0, 0.0), |extents| room_of(extents, height, shaped.em));
        let above = above.max(over);
        let mut set = LineSetter {
            shaped,
            style,
            rules,
            justify,
            width,
            em: shaped.em,
        }
        .set(line, one, from);
        // From right to left, an indent is taken at the right, where the room simply ends earlier.
        let x = if shaped.rtl { left } else { left + inset };
        set.range = shaped.range(from..one.end);
        set.hyphen = one.hyphen;
        set.top = layout.height;
        (set.height, set.letters, set.under) = (above + height + under, height, under);
        set.baseline = (set.top + above + height / 2.0 + BASELINE * shaped.em).round();
        set.shift(x);
        layout.height += set.height;
        layout.lines.push(set);
        from = one.end;
    }
    if broken.is_empty() {
        layout.height += height;
    }
}

/// What a line with formulas needs above and below the height of others.
fn room_of((ascent, descent): (f32, f32), height: f32, em: f32) -> (f32, f32) {
    /// Air between a formula and the lines around it, in em.
    const AIR: f32 = 0.14;
    let (up, down) = (height / 2.0 + BASELINE * em, height / 2.0 - BASELINE * em);
    let more = |reach: f32, room: f32| (reach + AIR * em - room).max(0.0).ceil();
    (more(ascent, up), more(descent, down))
}

/// How a line fills its room.
struct Fit {
    /// The atom after the last that is no space.
    inked_end: usize,
    /// Air of the last letter that the line goes without. What hangs is ink, and part of its letter.
    air: f32,
    /// Where its first letter stands, from the left of the room.
    x: f32,
    /// Width of what is drawn.
    used: f32,
    stretch: Stretch,
}

/// Where a letter of ruby text stands: the ruby is centred above its base. `places` are the left and right edges of the atoms from
/// `from` on.
fn ruby_x(piece: &Piece, ruby: &ruby::RubyText, places: &[(f32, f32)], from: usize) -> Option<f32> {
    let base = ruby.base.start.saturating_sub(from)..ruby.base.end.saturating_sub(from);
    let (left, right) = places[base]
        .iter()
        .fold((f32::INFINITY, f32::NEG_INFINITY), |all, place| {
            (all.0.min(place.0), all.1.max(place.1))
        });
    if !left.is_finite() || !right.is_finite() {
        return None;
    }
    let own = piece.atom - ruby.text.start;
    let before: f32 = ruby.advances[..own].iter().sum();
    let within = if piece.rtl {
        ruby.width - before - ruby.advances[own]
    } else {
        before
    };
    Some((left + right - ruby.width) / 2.0 + within)
}

/// Places the clusters of one line.
struct LineSetter<'a> {
    shaped: &'a Shaped,
    style: &'a BlockStyle,
    rules: &'a Rules,
    justify: bool,
    width: f32,
    em: f32,
}

impl LineSetter<'_> {
    fn set(&self, line: VisualLine, broken: Broken, from: usize) -> Line {
        let fit = self.fit(broken, from);
        let mut x = fit.x;
        if broken.hyphen && self.shaped.rtl {
            x += self.shaped.hyphen_width;
        }
        let mut set = Line {
            x,
            width: fit.used,
            wider: fit.stretch.wider,
            ..Line::default()
        };
        // Where the atoms of the line stand, for the ruby above them.
        let mut places = vec![(0.0, 0.0); broken.end - from];
        let mut above = Vec::new();
        for mut piece in line.pieces {
            // What parts two cells is no part of either.
            if piece.atom >= broken.end {
                continue;
            }
            if let Some(ruby) = self.shaped.ruby_at(piece.atom) {
                set.place_behind(&piece, x);
                above.push((piece, ruby));
                continue;
            }
            let width = self.width_of(&piece, &fit);
            if fit.stretch.wider != 0 {
                let scale = fit.stretch.scale();
                piece.glyphs.iter_mut().for_each(|(_, x, _)| *x *= scale);
            }
            if let Some(place) = places.get_mut(piece.atom.wrapping_sub(from)) {
                *place = (x, x + width);
            }
            set.place(
                &piece,
                &line.fonts,
                (x, width),
                (self.em, self.shaped.vertical),
            );
            if let Some(formula) = self.shaped.formula_at(piece.atom) {
                set.place_formula(&piece, &formula.ink, x);
            }
            x += width;
        }
        for (piece, ruby) in above {
            if let Some(x) = ruby_x(&piece, ruby, &places, from) {
                set.ink(&piece, &line.fonts, x, ruby::LIFT * self.em);
            }
        }
        if broken.hyphen {
            let before = fit.x + self.shaped.hyphen_width;
            set.draw_hyphen(if self.shaped.rtl { before } else { x }, self.shaped.rtl);
        }
        set
    }

    /// How the atoms from `from` to the end of a line fill its room.
    fn fit(&self, broken: Broken, from: usize) -> Fit {
        let atoms = &self.shaped.atoms;
        let inked_end = (from..broken.end)
            .rev()
            .find(|&atom| !atoms[atom].is_space)
            .map_or(from, |atom| atom + 1);
        let inked = &atoms[from..inked_end];
        let trim = inked.last().map_or(0.0, |atom| atom.trim);
        let head = inked.first().map_or(0.0, |atom| atom.head);
        let ink: f32 = inked.iter().map(|atom| atom.advance).sum::<f32>() - trim - head;
        let hyphen = if broken.hyphen {
            self.shaped.hyphen_width
        } else {
            0.0
        };
        let slack = self.width - ink - hyphen;
        let stretch = if self.justify && (!broken.last || slack < 0.0) {
            self.stretch(inked, (slack, ink))
        } else {
            Stretch::default()
        };
        let hang = inked.last().map_or(0.0, |atom| atom.hang);
        let (air, head) = ((trim - hang) * stretch.scale(), head * stretch.scale());
        let used = ink + hyphen + stretch.total;
        let x = match (self.align(), self.shaped.rtl) {
            (Align::Center, _) => (self.width - used) / 2.0,
            (Align::End, false) | (Align::Default | Align::Start, true) => self.width - used,
            _ => 0.0,
        };
        Fit {
            inked_end,
            air,
            x: x - head,
            used,
            stretch,
        }
    }

    /// The room that a piece takes; a space at the end of a line takes none.
    fn width_of(&self, piece: &Piece, fit: &Fit) -> f32 {
        if piece.atom >= fit.inked_end {
            return 0.0;
        }
        let is_last = piece.atom + 1 == fit.inked_end;
        let atom = self.shaped.atoms[piece.atom];
        let extra = fit.stretch.after(is_last, atom);
        let air = if is_last { fit.air } else { 0.0 };
        let scale = if atom.is_space {
            1.0
        } else {
            fit.stretch.scale()
        };
        piece.advance * scale + extra - air
    }

    fn align(&self) -> Align {
        self.style.align.logical(if self.shaped.rtl {
            Direction::RightToLeft
        } else {
            Direction::LeftToRight
        })
    }
}
