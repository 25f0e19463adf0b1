//! Glyphs to words: which letters stand together, for producers that write blanks, that leave them out, or that place every
//! letter alone.

use super::glyphs::Glyph;
use super::script::{is_cjk, is_right_to_left};
use std::collections::HashMap;
use unicode_normalization::char::is_combining_mark;

/// A glyph upright in its layer: where it begins, its baseline, how far it reaches, in points.
#[derive(Clone, Copy, Debug)]
pub(super) struct Placed {
    /// Index into the glyphs of the page.
    pub index: usize,
    pub x: f32,
    pub y: f32,
    pub advance: f32,
}

impl Placed {
    pub fn end(&self) -> f32 {
        self.x + self.advance
    }
}

/// Glyphs that are read as one word, or one blank.
#[derive(Clone, Debug)]
pub(super) struct Word {
    pub glyphs: Vec<usize>,
    pub x0: f32,
    pub x1: f32,
    pub y: f32,
    pub size: f32,
    pub blank: bool,
    /// How far its letters are spaced out, in em; 0 where they are not.
    pub tracking: f32,
}

/// The words of one layer. `has_blanks` tells whether the page writes blanks.
pub(super) fn words(glyphs: &[Glyph], placed: &[Placed], has_blanks: bool) -> Vec<Word> {
    let blanks = Blanks::of(glyphs, placed);
    let is_close = is_close(glyphs, placed);
    let mut words = Vec::new();
    for span in spans(glyphs, placed) {
        let spacing = Spacing::of(glyphs, span, has_blanks, is_close);
        let mut open: Option<Word> = None;
        for place in span {
            let glyph = &glyphs[place.index];
            let goes_on = open.as_ref().is_some_and(|word| {
                !glyph.blank
                    && spacing.joins(word.x1, place, glyph)
                    && !(has_blanks && spacing.parts(&blanks, word.x1, place, glyph))
            });
            match &mut open {
                Some(word) if goes_on => {
                    word.glyphs.push(place.index);
                    (word.x0, word.x1) = (word.x0.min(place.x), word.x1.max(place.end()));
                }
                _ => {
                    words.extend(open.take());
                    let fresh = Word {
                        glyphs: vec![place.index],
                        x0: place.x,
                        x1: place.end(),
                        y: place.y,
                        size: glyph.size,
                        blank: glyph.blank,
                        tracking: spacing.tracking,
                    };
                    if glyph.blank {
                        words.push(fresh);
                    } else {
                        open = Some(fresh);
                    }
                }
            }
        }
        words.extend(open);
    }
    words
}

/// Stretches of neighbours in the content stream on one baseline, in one size.
fn spans<'p>(glyphs: &[Glyph], placed: &'p [Placed]) -> impl Iterator<Item = &'p [Placed]> {
    placed.chunk_by(move |before, place| {
        let (old, new) = (&glyphs[before.index], &glyphs[place.index]);
        let gap = place.x - before.end();
        let is_mark = new.first_char().is_some_and(is_combining_mark);
        let is_level = (place.y - before.y).abs() <= 0.08 * old.size.max(new.size);
        let is_like = (new.size / old.size - 1.0).abs() <= 0.08;
        let is_near = (-0.45 * new.size..=2.0 * new.size).contains(&gap);
        is_mark
            || is_level
                && is_like
                && is_near
                && old.artifact == new.artifact
                && old.mcid == new.mcid
    })
}

/// Whether nearly all letters of a page that follow each other touch: what is apart then begins a word.
fn is_close(glyphs: &[Glyph], placed: &[Placed]) -> bool {
    let (mut touching, mut all) = (0usize, 0usize);
    for pair in placed.windows(2) {
        let (old, new) = (&glyphs[pair[0].index], &glyphs[pair[1].index]);
        let gap = (pair[1].x - pair[0].end()) / new.size;
        let is_next = (pair[1].y - pair[0].y).abs() < 0.05 * new.size && gap.abs() < 0.15;
        if is_next && !old.blank && !new.blank {
            all += 1;
            touching += usize::from(gap.abs() < 0.04);
        }
    }
    all >= 40 && touching * 100 >= all * 92
}

/// How the letters of a span stand.
struct Spacing {
    tracking: f32,
    /// A gap of this many em begins a word.
    threshold: f32,
}

impl Spacing {
    fn of(glyphs: &[Glyph], span: &[Placed], has_blanks: bool, is_close: bool) -> Self {
        let is_word = |place: &Placed| {
            let glyph = &glyphs[place.index];
            !glyph.blank && glyph.text.chars().any(char::is_alphanumeric)
        };
        let pairs = span
            .windows(2)
            .filter(|pair| is_word(&pair[0]) && is_word(&pair[1]));
        let mut gaps: Vec<f32> = pairs
            .map(|pair| (pair[1].x - pair[0].end()) / glyphs[pair[0].index].size)
            .collect();
        gaps.sort_by(f32::total_cmp);
        let usual = if gaps.len() >= 4 {
            gaps[gaps.len() * 2 / 5]
        } else {
            0.0
        };
        let tracking = if usual > 0.06 { usual } else { 0.0 };
        let blanks = span
            .iter()
            .filter(|place| glyphs[place.index].blank)
            .count();
        let writes_blanks = blanks * 30 >= span.len() || span.len() < 12 && has_blanks;
        let is_tight =
            gaps.len() >= 12 && gaps[gaps.len() * 7 / 10] < 0.03 && gaps[gaps.len() / 10] > -0.06;
        // Marks of some scripts are parts of letters that are drawn apart.
        let is_indic = |c: char| matches!(u32::from(c), 0x900..=0x0DFF);
        let first = span
            .first()
            .and_then(|place| glyphs[place.index].first_char());
        let is_shaped = first.is_some_and(|c| is_indic(c) || is_right_to_left(c));
        let room = match (writes_blanks, is_tight) {
            // Some words are only put apart although others have blanks.
            (true, _) if is_close && gaps.len() >= 4 && usual < 0.04 && !is_shaped => 0.14,
            (true, _) => 0.30,
            (false, true) => 0.095,
            (false, false) => 0.155,
        };
        Self {
            tracking,
            threshold: tracking * 1.25 + room,
        }
    }

    fn joins(&self, end: f32, place: &Placed, glyph: &Glyph) -> bool {
        let is_cjk = glyph.first_char().is_some_and(is_cjk);
        let threshold = if is_cjk {
            self.threshold.max(0.8)
        } else {
            self.threshold
        };
        place.x - end < threshold * glyph.size
    }

    /// Whether a blank that was drawn apart stands before the glyph.
    fn parts(&self, blanks: &Blanks, end: f32, place: &Placed, glyph: &Glyph) -> bool {
        let slack = 0.05 * glyph.size;
        self.tracking == 0.0
            && place.x - end > 0.1 * glyph.size
            && blanks.any_between(place.y, end - slack, place.x + slack)
    }
}

/// Where blanks stand, for producers that show all blanks of a line before its words.
struct Blanks(HashMap<i32, Vec<f32>>);

impl Blanks {
    fn of(glyphs: &[Glyph], placed: &[Placed]) -> Self {
        let mut rows: HashMap<i32, Vec<f32>> = HashMap::new();
        for place in placed.iter().filter(|place| glyphs[place.index].blank) {
            rows.entry(place.y.round() as i32)
                .or_default()
                .push(place.x + place.advance / 2.0);
        }
        rows.values_mut()
            .for_each(|row| row.sort_by(f32::total_cmp));
        Self(rows)
    }

    fn any_between(&self, y: f32, from: f32, to: f32) -> bool {
        self.0.get(&(y.round() as i32)).is_some_and(|row| {
            row.get(row.partition_point(|&x| x < from))
                .is_some_and(|&x| x < to)
        })
    }
}
