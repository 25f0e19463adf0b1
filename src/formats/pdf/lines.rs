//! Rows to lines: each row is cut at the gutters of prose, and its letters are put into reading order.

use super::frame::{Frame, LAYERS, SLANTED};
use super::glyphs::{Glyph, PageGlyphs};
use super::gutters::{Gutter, gutters};
use super::roles::{Element, Role};
use super::rows::{Row, rows};
use super::script::{is_right_to_left, is_unspaced};
use super::units::{Letter, Style, Unit, reorder};
use super::words::{Placed, Word, words};

/// Letters of one column on one baseline; positions are upright in its layer, in points.
#[derive(Clone, Debug, Default)]
pub(super) struct Line {
    pub letters: Vec<Letter>,
    pub x0: f32,
    pub x1: f32,
    /// Baseline.
    pub y: f32,
    pub size: f32,
    /// Mean ink of its letters: bold has about a quarter more.
    pub ink: f32,
    pub layer: usize,
    /// Of its baseline on the page, in degrees clockwise.
    pub angle: i16,
    /// Cells of a table in it, at least 1.
    pub cells: usize,
    /// Width of its first word.
    pub first_width: f32,
    /// Begins with a raised sign, as a footnote does.
    pub starts_raised: bool,
    pub artifact: bool,
    pub page: usize,
    /// Letters are spaced out.
    pub tracked: bool,
    /// The width that all its letters share, in em.
    pub shared_width: Option<f32>,
    /// Marked content at its start and end.
    pub mcid: (i32, i32),
    /// Elements of the structure tree at its start and end.
    pub elements: (Option<Element>, Option<Element>),
}

impl Line {
    pub fn text(&self) -> String {
        self.letters.iter().map(|letter| letter.c).collect()
    }

    /// Where it stands, without what it says.
    pub fn without_letters(self) -> Self {
        Self {
            letters: Vec::new(),
            ..self
        }
    }

    pub fn top(&self) -> f32 {
        self.y - self.size * 0.8
    }

    pub fn bottom(&self) -> f32 {
        self.y + self.size * 0.22
    }

    pub fn is_slanted(&self) -> bool {
        self.layer == SLANTED
    }

    /// How much of its width its blanks have more than blanks usually have: lines that are justified by force are drawn apart.
    pub fn stretch(&self) -> f32 {
        const WIDE: f32 = 0.5;
        const USUAL: f32 = 0.3;
        let widths = self.letters.iter().filter(|letter| letter.c == ' ');
        let widths = widths.map(|letter| letter.x1 - letter.x0);
        let wide = widths.filter(|width| *width > WIDE * self.size);
        wide.map(|width| width - USUAL * self.size).sum()
    }

    /// Whether it looks typed: a line of few letters may do so by chance.
    pub fn is_typed(&self) -> bool {
        const TELLING: usize = 6;
        self.shared_width.is_some() && self.letters.len() >= TELLING
    }

    /// Whether all letters of both are equally wide.
    pub fn is_typed_like(&self, other: &Self) -> bool {
        let widths = self.shared_width.zip(other.shared_width);
        widths.is_some_and(|(own, theirs)| (own - theirs).abs() < 0.005)
    }

    pub fn role(&self) -> Role {
        self.elements.0.map_or(Role::Other, |element| element.role)
    }
}

/// The lines of one page.
#[derive(Debug, Default)]
pub(super) struct PageLines {
    pub lines: Vec<Line>,
    pub frame: Frame,
    pub rules: Vec<[f32; 4]>,
    pub images: usize,
    pub right_to_left: bool,
    /// Channels between its columns of prose.
    pub gutters: Vec<Gutter>,
    /// Glyphs, and how many of them nobody knows the letter of.
    pub glyphs: usize,
    pub unknown: usize,
    /// Not all of the page could be read.
    pub is_cut: bool,
}

pub(super) fn lines(page: &PageGlyphs, number: usize) -> PageLines {
    let glyphs = &page.glyphs;
    let blanks = glyphs.iter().filter(|glyph| glyph.blank).count();
    let frame = Frame::of(page);
    let counted = |fits: &dyn Fn(char) -> bool| {
        glyphs
            .iter()
            .filter(|glyph| glyph.text.chars().any(fits))
            .count()
    };
    let mut found = PageLines {
        frame,
        rules: page.rules.clone(),
        images: page.images,
        right_to_left: counted(&is_right_to_left) * 2 > counted(&char::is_alphabetic),
        glyphs: glyphs.len(),
        unknown: page.unknown,
        is_cut: page.is_cut,
        ..PageLines::default()
    };
    let placed: Vec<Placed> = frame.places(glyphs);
    let context = Context {
        frame,
        glyphs,
        places: &placed,
        has_blanks: blanks * 100 > glyphs.len() * 6,
        body: usual_size(glyphs),
        page: number,
    };
    let mut layers: [Vec<Placed>; LAYERS] = Default::default();
    for place in &placed {
        layers[frame.layer(&glyphs[place.index])].push(*place);
    }
    // The largest layer is the page; the others follow it.
    let main = (0..LAYERS)
        .max_by_key(|&layer| layers[layer].len() * 2 + usize::from(layer == 0))
        .unwrap_or(0);
    for layer in std::iter::once(main).chain((0..LAYERS).filter(|&layer| layer != main)) {
        let (lines, gutters) = context.layer(&layers[layer], layer);
        found.lines.extend(lines);
        if layer == main {
            found.gutters = gutters;
        }
    }
    found
}

fn usual_size(glyphs: &[Glyph]) -> f32 {
    let mut sizes: Vec<f32> = glyphs
        .iter()
        .filter(|glyph| !glyph.blank)
        .map(|glyph| glyph.size)
        .collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or(10.0)
}

struct Context<'a> {
    frame: Frame,
    glyphs: &'a [Glyph],
    /// Of each glyph, upright in its layer.
    places: &'a [Placed],
    has_blanks: bool,
    body: f32,
    page: usize,
}

impl Context<'_> {
    /// The lines of a layer, and the channels between its columns.
    fn layer(&self, placed: &[Placed], layer: usize) -> (Vec<Line>, Vec<Gutter>) {
        let rows = rows(words(self.glyphs, placed, self.has_blanks));
        let gutters = gutters(&rows, self.body);
        let mut lines = Vec::new();
        for row in &rows {
            for (words, cells) in pieces(row, &gutters) {
                let line = self.line(&words, &cells, row, layer);
                lines.extend(Some(line).filter(|line| !line.letters.is_empty()));
            }
        }
        let mut gutters = gutters;
        gutters.retain(|gutter| gutter.prose);
        (lines, gutters)
    }

    fn line(&self, words: &[&Word], cells: &[f32], row: &Row, layer: usize) -> Line {
        let inked: Vec<&Word> = words.iter().copied().filter(|word| !word.blank).collect();
        let (Some(first), Some(last)) = (inked.first(), inked.last()) else {
            return Line::default();
        };
        let size = median_size(&inked);
        let y = inked
            .iter()
            .find(|word| (word.size / size - 1.0).abs() < 0.06)
            .map_or(row.y, |word| word.y);
        let glyphs = || {
            inked
                .iter()
                .flat_map(|word| &word.glyphs)
                .map(|&index| &self.glyphs[index])
        };
        let count = glyphs().count();
        let tracked: usize = inked
            .iter()
            .filter(|word| word.tracking > 0.06)
            .map(|word| word.glyphs.len())
            .sum();
        let mcid = |index: Option<&usize>| index.map_or(-1, |&index| self.glyphs[index].mcid);
        let mut line = Line {
            x0: inked.iter().map(|word| word.x0).fold(f32::MAX, f32::min),
            x1: inked.iter().map(|word| word.x1).fold(f32::MIN, f32::max),
            y,
            size,
            ink: ink(glyphs()),
            layer,
            angle: self.frame.angle(layer, &self.glyphs[first.glyphs[0]]),
            cells: cells.len() + 1,
            first_width: first.x1 - first.x0,
            starts_raised: is_raised(first, size, y)
                || is_drawn_raised(&self.glyphs[first.glyphs[0]]),
            artifact: glyphs().all(|glyph| glyph.artifact),
            page: self.page,
            tracked: count > 3 && tracked * 10 > count * 8,
            shared_width: shared_width(glyphs()),
            mcid: (mcid(first.glyphs.first()), mcid(last.glyphs.last())),
            ..Line::default()
        };
        let mut units = self.units(words, cells, &line);
        if reorder(&mut units) {
            line.mcid = (line.mcid.1, line.mcid.0);
        }
        line.letters = units.into_iter().flat_map(Unit::letters).collect();
        line
    }

    /// What is read as one piece, from left to right: glyphs, blanks, tabs between cells.
    fn units(&self, words: &[&Word], cells: &[f32], line: &Line) -> Vec<Unit> {
        let mut units: Vec<Unit> = Vec::new();
        let mut cells = cells.iter().peekable();
        let mut before: Option<&Word> = None;
        let mut blank = false;
        let mut end = f32::MIN;
        for &word in words {
            if word.blank {
                blank = true;
                continue;
            }
            if let Some(before) = before {
                if cells.next_if(|&&x| word.x0 >= x - 0.5).is_some() {
                    units.push(Unit::white('\t', end, word.x0));
                } else if self.is_apart(before, word, end, blank) {
                    units.push(Unit::white(' ', end, word.x0));
                }
            }
            units.extend(word.glyphs.iter().map(|&index| {
                let glyph = &self.glyphs[index];
                let style = Style {
                    raised: is_raised(word, line.size, line.y) || is_drawn_raised(glyph),
                    lowered: is_lowered(word, line.size, line.y) || is_drawn_lowered(glyph),
                    ..Style::default()
                };
                Unit::of(glyph, &self.places[index], style)
            }));
            (before, blank, end) = (Some(word), false, end.max(word.x1));
        }
        units
    }

    /// Whether a blank stands between two words.
    fn is_apart(&self, before: &Word, word: &Word, end: f32, blank: bool) -> bool {
        let gap = (word.x0 - end) / word.size.min(before.size).max(0.1);
        let char_at = |index: Option<&usize>| index.map(|&index| &self.glyphs[index].text);
        let first = char_at(word.glyphs.first())
            .and_then(|text| text.chars().next())
            .unwrap_or(' ');
        let last = char_at(before.glyphs.last())
            .and_then(|text| text.chars().last())
            .unwrap_or(' ');
        if is_unspaced(first) && is_unspaced(last) && gap < 0.6 {
            return false;
        }
        let tracking = word.tracking.max(before.tracking);
        if blank {
            return gap > 0.03 + tracking * 0.9 && (gap >= -0.2 || is_right_to_left(first));
        }
        let differ = word.size.max(before.size) > 1.15 * word.size.min(before.size);
        gap > tracking * 1.25 + if differ { 0.22 } else { 0.09 }
    }
}

/// A row cut at the gutters of prose: the words of each piece, and where its cells after the first begin.
fn pieces<'r>(row: &'r Row, gutters: &[Gutter]) -> Vec<(Vec<&'r Word>, Vec<f32>)> {
    let mut pieces: Vec<(Vec<&Word>, Vec<f32>)> = vec![Default::default()];
    let mut end: Option<f32> = None;
    for word in &row.words {
        if !word.blank {
            let gutter = end.and_then(|end| {
                gutters
                    .iter()
                    .find(|gutter| gutter.parts(row.y, end, word.x0))
            });
            match gutter {
                Some(gutter) if gutter.prose => pieces.push(Default::default()),
                Some(_) => pieces
                    .last_mut()
                    .into_iter()
                    .for_each(|(_, cells)| cells.push(word.x0)),
                None => {}
            }
            end = Some(end.map_or(word.x1, |end| end.max(word.x1)));
        }
        pieces
            .last_mut()
            .into_iter()
            .for_each(|(words, _)| words.push(word));
    }
    pieces
}

fn median_size(words: &[&Word]) -> f32 {
    let mut sizes: Vec<f32> = words
        .iter()
        .flat_map(|word| word.glyphs.iter().map(|_| word.size))
        .collect();
    sizes.sort_by(f32::total_cmp);
    sizes.get(sizes.len() / 2).copied().unwrap_or_default()
}

fn is_raised(word: &Word, size: f32, y: f32) -> bool {
    word.size < 0.88 * size && word.y < y - 0.1 * size
}

fn is_lowered(word: &Word, size: f32, y: f32) -> bool {
    word.size < 0.88 * size && word.y > y + 0.06 * size
}

/// Figures that a font draws small and high: the number of a note that is of the size of the text all the same.
fn is_drawn_raised(glyph: &Glyph) -> bool {
    is_figure(glyph) && glyph.shape.low > 0.18 && glyph.shape.high > 0.4
}

/// The same below the baseline. Old figures that reach below it are as tall as small letters.
fn is_drawn_lowered(glyph: &Glyph) -> bool {
    is_figure(glyph) && glyph.shape.low < -0.04 && glyph.shape.high < 0.36
}

fn is_figure(glyph: &Glyph) -> bool {
    let mut chars = glyph.text.chars();
    glyph.shape.ink > 0.0
        && chars.next().is_some_and(|c| c.is_ascii_digit())
        && chars.next().is_none()
}

fn ink<'g>(glyphs: impl Iterator<Item = &'g Glyph>) -> f32 {
    let is_letter =
        |glyph: &&Glyph| glyph.shape.ink > 0.0 && glyph.text.chars().all(char::is_alphabetic);
    let sums = glyphs.filter(is_letter).fold((0.0, 0.0), |sums, glyph| {
        (
            sums.0 + glyph.shape.ink * glyph.size,
            sums.1 + glyph.advance,
        )
    });
    if sums.1 > 0.0 { sums.0 / sums.1 } else { 0.0 }
}

/// The width that all letters share, in em; none where they differ, or are as wide or narrow as no typewriter's.
fn shared_width<'g>(mut glyphs: impl Iterator<Item = &'g Glyph>) -> Option<f32> {
    let width = |glyph: &Glyph| glyph.advance / glyph.size;
    let first = width(glyphs.next()?);
    let is_usual = (0.45..0.75).contains(&first);
    let is_shared = glyphs.all(|glyph| (width(glyph) - first).abs() < 0.01);
    (is_usual && is_shared).then_some(first)
}

#[cfg(test)]
mod tests {
    use super::super::shapes::Shape;
    use super::*;

    #[test]
    fn figures_that_a_font_draws_high_are_raised_at_any_size() {
        let figure = |text: &str, low: f32, high: f32| Glyph {
            x: 0.0,
            y: 0.0,
            advance: 4.0,
            size: 10.0,
            direction: 0,
            text: text.into(),
            vertical: false,
            mcid: -1,
            artifact: false,
            blank: false,
            shape: Shape {
                ink: 0.1,
                low,
                high,
                ..Shape::default()
            },
        };
        let kind = |text: &str, low: f32, high: f32| {
            let glyph = figure(text, low, high);
            (is_drawn_raised(&glyph), is_drawn_lowered(&glyph))
        };
        assert_eq!(kind("1", 0.31, 0.68), (true, false));
        assert_eq!(kind("2", -0.12, 0.24), (false, true));
        // Figures on the line, old ones that reach below it, and other letters.
        assert_eq!(kind("1", 0.0, 0.65), (false, false));
        assert_eq!(kind("4", -0.2, 0.45), (false, false));
        assert_eq!(kind("’", 0.4, 0.7), (false, false));
    }

    #[test]
    fn only_blanks_wider_than_usual_stretch_a_line() {
        let letter = |c: char, x0: f32, x1: f32| Letter {
            c,
            x0,
            x1,
            ..Letter::default()
        };
        let line = Line {
            letters: vec![
                letter('a', 0.0, 5.0),
                letter(' ', 5.0, 8.0),
                letter('b', 8.0, 13.0),
                letter(' ', 13.0, 33.0),
                letter('c', 33.0, 38.0),
            ],
            size: 10.0,
            ..Line::default()
        };
        assert_eq!(line.stretch(), 17.0);
    }
}
