//! Text that is typed in, in the order in which it is read. egui finds its carets by the letters of a row, and expects one of them for
//! each `char`, in the order of the text; of letters that run from right to left it makes more, in another order, so that what is typed
//! and deleted would be other letters than those that are seen. Here each row gets what is expected, with the places that are seen.

use super::lines::{self, Line, Manner, Piece, runs_both_ways};
use egui::epaint::text::{Glyph, PlacedRow, Row};
use egui::text::{CCursor, CCursorRange, CharIndex, LayoutJob};
use egui::{Context, Galley, Rect, Vec2, pos2, vec2};
use std::ops::Range;
use std::sync::Arc;

/// The text of a field. Where it holds letters that run from right to left, each `char` has one glyph in its row, in the order of the
/// text; the width of one that runs to the left is negative, and its place is its right edge.
pub fn laid_out(ctx: &Context, job: LayoutJob) -> Arc<Galley> {
    if !runs_both_ways(&job.text) {
        return ctx.fonts_mut(|fonts| fonts.layout_job(job));
    }
    let mut lines = lines::in_lines(ctx, &job);
    if job.text.ends_with('\n') {
        lines.push(empty_line(&job, lines.last()));
    }
    let mut set = lines::set(ctx, &job, &lines);
    let widths: Vec<f32> = set.rows.iter().map(|row| row.row.size.x).collect();
    let natural = widths.iter().copied().fold(0.0, f32::max);
    let room = if job.wrap.max_width.is_finite() {
        job.wrap.max_width
    } else {
        natural
    };
    let pixels = set.pixels_per_point;
    set.mesh_bounds = Rect::NOTHING;
    for ((placed, line), width) in set.rows.iter_mut().zip(&lines).zip(widths) {
        // On a whole pixel, or the letters are blurred.
        let right = ((room - width) * pixels).round() / pixels;
        placed.pos.x = if line.runs_left { right } else { 0.0 };
        placed.ends_with_newline = job.text[line.range.end..].starts_with('\n');
        let row = Arc::make_mut(&mut placed.row);
        row.glyphs = glyphs(ctx, &job, line, &row.glyphs);
        // egui takes the end of a row for the place behind its last letter.
        row.size.x = end_of(row, line.runs_left, width);
        let bounds = row.visuals.mesh_bounds;
        set.mesh_bounds |= bounds.translate(placed.pos.to_vec2());
    }
    set.rect = Rect::from_min_size(pos2(0.0, 0.0), vec2(room, set.rect.height()));
    set.job = Arc::new(job);
    Arc::new(set)
}

/// Whether a text has been laid out here, and needs no order any more.
pub fn is_in_order(galley: &Galley) -> bool {
    let mut glyphs = galley.rows.iter().flat_map(|row| &row.row.glyphs);
    glyphs.any(|glyph| glyph.advance_width.is_sign_negative())
}

/// The one that begins after the last letter of a text.
fn empty_line(job: &LayoutJob, before: Option<&Line>) -> Line {
    Line {
        range: job.text.len()..job.text.len(),
        is_cut: false,
        runs_left: before.is_some_and(|line| line.runs_left),
        pieces: Vec::new(),
    }
}

fn end_of(row: &Row, runs_left: bool, width: f32) -> f32 {
    match row.glyphs.last() {
        Some(last) => last.pos.x + last.advance_width,
        None if runs_left => 0.0,
        None => width,
    }
}

/// One glyph for each `char` of a line, from what egui has set of its pieces, one after the other.
fn glyphs(ctx: &Context, job: &LayoutJob, line: &Line, set: &[Glyph]) -> Vec<Glyph> {
    let mut placed: Vec<(usize, Glyph)> = Vec::new();
    let mut at = 0;
    for piece in &line.pieces {
        let count = lines::glyphs_of(ctx, job, piece);
        let end = (at + count).min(set.len());
        place(&job.text, piece, &set[at..end], &mut placed);
        at = end;
    }
    placed.sort_by_key(|(at, _)| *at);
    placed.into_iter().map(|(_, glyph)| glyph).collect()
}

/// A `char` of a text: at which byte it stands, and whether a grapheme begins with it; a caret stands nowhere else.
struct Letter {
    at: usize,
    chr: char,
    begins: bool,
}

/// Where each `char` of a piece stands.
fn place(text: &str, piece: &Piece, set: &[Glyph], placed: &mut Vec<(usize, Glyph)>) {
    let Some(like) = set.first() else { return };
    let letters = letters(text, piece);
    let boxes = match piece.manner {
        Manner::Forward if set.len() == letters.len() => forward(&letters, set),
        Manner::Turned if set.len() == letters.len() => turned(&text[piece.range.clone()], set),
        Manner::Backward => backward(&letters, set).unwrap_or_else(|| evenly(&letters, piece, set)),
        _ => evenly(&letters, piece, set),
    };
    for (letter, (x, width)) in letters.into_iter().zip(boxes) {
        let mut glyph = *like;
        glyph.chr = letter.chr;
        glyph.pos.x = x;
        glyph.advance_width = width;
        placed.push((letter.at, glyph));
    }
}

fn letters(text: &str, piece: &Piece) -> Vec<Letter> {
    let letters = lines::graphemes(&text[piece.range.clone()]).flat_map(|(start, grapheme)| {
        grapheme.char_indices().map(move |(at, chr)| Letter {
            at: piece.range.start + start + at,
            chr,
            begins: at == 0,
        })
    });
    letters.collect()
}

/// Where something begins, and how wide it is: below zero, if it runs to the left.
type Stretch = (f32, f32);

fn to_the_left(left: f32, width: f32) -> Stretch {
    (left + width, -width)
}

/// Letters that egui has set from left to right. One without a width shares that of the one before.
fn forward(letters: &[Letter], set: &[Glyph]) -> Vec<Stretch> {
    let mut shared: Vec<(Stretch, Range<usize>)> = Vec::new();
    for (index, glyph) in set.iter().enumerate() {
        match shared.last_mut() {
            Some((_, range)) if glyph.advance_width == 0.0 => range.end = index + 1,
            _ => shared.push(((glyph.pos.x, glyph.advance_width), index..index + 1)),
        }
    }
    share(shared, letters)
}

/// Signs that were given to egui in the other order, grapheme by grapheme.
fn turned(text: &str, set: &[Glyph]) -> Vec<Stretch> {
    let mut boxes = Vec::with_capacity(set.len());
    let mut end = set.len();
    for (_, grapheme) in lines::graphemes(text) {
        let start = end.saturating_sub(grapheme.chars().count());
        let within = set[start..end].iter();
        boxes.extend(within.map(|glyph| to_the_left(glyph.pos.x, glyph.advance_width)));
        end = start;
    }
    boxes
}

/// Letters that egui has set from right to left. A glyph may stand for several of them, as that of lam with alef: they share its width.
/// None if the glyphs are not those of these letters.
fn backward(letters: &[Letter], set: &[Glyph]) -> Option<Vec<Stretch>> {
    // Those without a width are marks, and some that were added for the sake of their number.
    let mut shown = set
        .iter()
        .rev()
        .filter(|glyph| glyph.advance_width > 0.0)
        .peekable();
    let mut shared: Vec<(Stretch, Range<usize>)> = Vec::new();
    for (index, letter) in letters.iter().enumerate() {
        match (
            shown.next_if(|glyph| glyph.chr == letter.chr),
            shared.last_mut(),
        ) {
            (Some(glyph), _) => {
                let stretch = to_the_left(glyph.pos.x, glyph.advance_width);
                shared.push((stretch, index..index + 1));
            }
            (None, Some((_, range))) => range.end = index + 1,
            (None, None) => return None,
        }
    }
    let all_are_shown = shown.next().is_none();
    all_are_shown.then(|| share(shared, letters))
}

/// Gives each letter its part of a width that several have together. Marks above and below a letter have none of their own.
fn share(shared: Vec<(Stretch, Range<usize>)>, letters: &[Letter]) -> Vec<Stretch> {
    let mut boxes = Vec::with_capacity(letters.len());
    for ((start, width), range) in shared {
        let within = &letters[range];
        let has_own = |index: usize, letter: &Letter| letter.begins || index == 0;
        let count = within.iter().skip(1).filter(|letter| letter.begins).count() + 1;
        let (mut at, each) = (start, width / count as f32);
        for (index, letter) in within.iter().enumerate() {
            // Of a mark, too, it is told which way it runs.
            let own = if has_own(index, letter) {
                each
            } else {
                0.0_f32.copysign(width)
            };
            boxes.push((at, own));
            at += own;
        }
    }
    boxes
}

/// All letters as wide as each other.
fn evenly(letters: &[Letter], piece: &Piece, set: &[Glyph]) -> Vec<Stretch> {
    let left = set.iter().map(|glyph| glyph.pos.x).fold(f32::MAX, f32::min);
    let right = set.iter().map(Glyph::max_x).fold(left, f32::max);
    let each = (right - left) / letters.len().max(1) as f32;
    let stretch = |index: usize| match piece.manner {
        Manner::Forward => (left + each * index as f32, each),
        Manner::Turned | Manner::Backward => (right - each * index as f32, -each),
    };
    (0..letters.len()).map(stretch).collect()
}

/// The caret at a place of a text that has been laid out here, in points from its upper left corner.
pub fn caret_at(galley: &Galley, at: Vec2) -> CCursor {
    let distance = |row: &PlacedRow| (row.min_y() - at.y).max(at.y - row.max_y()).max(0.0);
    let rows = galley.rows.iter().enumerate();
    let nearest = rows.min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)));
    nearest.map_or_else(CCursor::default, |(index, row)| {
        in_row(galley, index, at.x - row.pos.x)
    })
}

fn in_row(galley: &Galley, row: usize, x: f32) -> CCursor {
    let before = galley.rows[..row].iter();
    let start: usize = before.map(|row| row.char_count_including_newline().0).sum();
    let glyphs = &galley.rows[row].row.glyphs;
    let distance = |glyph: &Glyph| {
        let (left, right) = edges(glyph);
        (left - x).max(x - right).max(0.0)
    };
    let seen = glyphs
        .iter()
        .enumerate()
        .filter(|(_, glyph)| glyph.advance_width != 0.0);
    let nearest = seen.min_by(|(_, a), (_, b)| distance(a).total_cmp(&distance(b)));
    let column = nearest.map_or(0, |(index, glyph)| {
        let middle = glyph.pos.x + glyph.advance_width / 2.0;
        let is_behind = (x > middle) == (glyph.advance_width > 0.0);
        // Behind a letter is behind its marks, too.
        let marks = glyphs[index + 1..].iter();
        let marks = marks.take_while(|glyph| glyph.advance_width == 0.0).count();
        index + if is_behind { 1 + marks } else { 0 }
    });
    CCursor {
        index: CharIndex(start + column),
        prefer_next_row: column < glyphs.len(),
    }
}

fn edges(glyph: &Glyph) -> (f32, f32) {
    let other = glyph.pos.x + glyph.advance_width;
    (glyph.pos.x.min(other), glyph.pos.x.max(other))
}

/// The caret in the row above or below; at the first row, the beginning of the text, and at the last, its end. `x`, in points, is where
/// the caret has come from: it keeps to it over short rows.
pub fn caret_in_next_row(galley: &Galley, from: CCursor, x: f32, is_down: bool) -> CCursor {
    let row = galley.layout_from_cursor(from).row;
    let next = if is_down {
        (row + 1 < galley.rows.len()).then_some(row + 1)
    } else {
        row.checked_sub(1)
    };
    match next {
        Some(next) => in_row(galley, next, x - galley.rows[next].pos.x),
        None if is_down => galley.end(),
        None => galley.begin(),
    }
}

/// What is seen of a selection, in points from the upper left corner of the text.
pub fn selected(galley: &Galley, selection: &CCursorRange) -> Vec<Rect> {
    let chosen = selection.as_sorted_char_range();
    let mut rects = Vec::new();
    let mut at = 0;
    for row in &galley.rows {
        let top = row.min_y()..=row.max_y();
        let rect = |left: f32, right: f32| {
            let (left, right) = (row.pos.x + left, row.pos.x + right);
            Rect::from_x_y_ranges(left..=right, top.clone())
        };
        for (index, glyph) in row.row.glyphs.iter().enumerate() {
            if (chosen.start.0..chosen.end.0).contains(&(at + index)) {
                let (left, right) = edges(glyph);
                rects.push(rect(left, right));
            }
        }
        at += row.char_count_including_newline().0;
    }
    joined(rects)
}

/// Those that touch in one row, as one: between two pieces there may be a part of a pixel.
fn joined(mut rects: Vec<Rect>) -> Vec<Rect> {
    rects.sort_by(|a, b| {
        a.top()
            .total_cmp(&b.top())
            .then(a.left().total_cmp(&b.left()))
    });
    let mut joined: Vec<Rect> = Vec::new();
    for rect in rects {
        match joined.last_mut() {
            Some(last) if last.top() == rect.top() && rect.left() <= last.right() + 1.5 => {
                *last |= rect;
            }
            _ => joined.push(rect),
        }
    }
    joined
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::{Color32, FontData, FontDefinitions, FontFamily, FontId};

    const TEXTS: [&str; 11] = [
        "שלום",
        "abc שלום def",
        "שלום hello 12",
        "first\nשלום עולם\nthird",
        "שלום\n\nעולם\n",
        "لا (لا) لا",
        "ملاحظة قصيرة، مع English 12",
        "שָׁלוֹם! \u{200f}",
        "a\r\nב\u{2029}ג\u{85}ד\te",
        "👩‍👩‍👧 שלום 日本語",
        "  שלום  ",
    ];

    /// With a typeface in which lam and alef, side by side, are one sign.
    fn with(check: impl Fn(&Context)) {
        let mut fonts = FontDefinitions::default();
        let lam_alef = include_bytes!("../../../tests/fixtures/typefaces/lam-alef.ttf");
        let data = FontData::from_static(lam_alef);
        fonts.font_data.insert("lam alef".into(), Arc::new(data));
        if let Some(family) = fonts.families.get_mut(&FontFamily::Proportional) {
            family.push("lam alef".into());
        }
        let ctx = Context::default();
        ctx.set_fonts(fonts);
        let output = ctx.run_ui(egui::RawInput::default(), |ui| check(ui.ctx()));
        output.drop_without_applying_deltas();
    }

    fn field(ctx: &Context, text: &str, width: f32) -> Arc<Galley> {
        let font = FontId::proportional(14.0);
        let job = LayoutJob::simple(text.to_owned(), font, Color32::BLACK, width);
        laid_out(ctx, job)
    }

    #[test]
    fn each_char_of_a_field_has_its_glyph_in_the_order_of_the_text() {
        with(|ctx| {
            for text in TEXTS {
                for width in [f32::INFINITY, 300.0, 40.0, 1.0] {
                    let galley = field(ctx, text, width);
                    let mut read = String::new();
                    for row in &galley.rows {
                        read.push_str(&row.row.text());
                        read.push_str(if row.ends_with_newline { "\n" } else { "" });
                    }
                    assert_eq!(read, text, "{width}");
                    assert_eq!(galley.end().index.0, text.chars().count(), "{text}");
                }
            }
        });
    }

    #[test]
    fn a_caret_is_found_again_where_it_is_seen() {
        with(|ctx| {
            for text in ["שלום", "abc", "לא אב", "first\nשלום עולם\nthird", "لا"]
            {
                let galley = field(ctx, text, 300.0);
                for index in 0..=text.chars().count() {
                    let caret = galley.pos_from_cursor(CCursor::new(index));
                    let found = caret_at(&galley, caret.center().to_vec2());
                    assert_eq!(found.index.0, index, "{text}");
                }
            }
        });
    }

    #[test]
    fn a_caret_goes_from_right_to_left_through_letters_that_do() {
        with(|ctx| {
            let galley = field(ctx, "שלום", f32::INFINITY);
            let places = (0..=4).map(|index| galley.pos_from_cursor(CCursor::new(index)).min.x);
            let places: Vec<f32> = places.collect();
            assert!(
                places.windows(2).all(|pair| pair[1] < pair[0]),
                "{places:?}"
            );
            assert!(places[4].abs() < 0.01, "{places:?}");
        });
    }

    #[test]
    fn two_letters_that_are_one_sign_share_its_width() {
        with(|ctx| {
            let galley = field(ctx, "لا", f32::INFINITY);
            let widths: Vec<f32> = galley.rows[0]
                .row
                .glyphs
                .iter()
                .map(|glyph| glyph.advance_width)
                .collect();
            assert!(widths[0] < 0.0 && widths[0] == widths[1], "{widths:?}");
        });
    }

    #[test]
    fn what_is_chosen_is_seen_in_as_many_stretches_as_it_has() {
        with(|ctx| {
            let galley = field(ctx, "abc שלום def", f32::INFINITY);
            let seen = |from: usize, to: usize| {
                selected(
                    &galley,
                    &CCursorRange::two(CCursor::new(from), CCursor::new(to)),
                )
                .len()
            };
            assert_eq!(seen(0, 3), 1);
            assert_eq!(seen(4, 8), 1);
            assert_eq!(
                seen(2, 6),
                2,
                "the end of one word, and the beginning of the next"
            );
            let all = CCursorRange::two(CCursor::new(0), CCursor::new(12));
            assert_eq!(seen(0, 12), 1, "{:?}", selected(&galley, &all));
            assert_eq!(seen(5, 5), 0);
        });
    }

    #[test]
    fn the_row_above_and_the_one_below_are_reached_where_the_caret_stood() {
        with(|ctx| {
            let galley = field(ctx, "שלום\nעולם", 300.0);
            let x = galley.pos_from_cursor(CCursor::new(2)).min.x;
            let below = caret_in_next_row(&galley, CCursor::new(2), x, true);
            assert_eq!(below.index.0, 7);
            assert_eq!(caret_in_next_row(&galley, below, x, false).index.0, 2);
            assert_eq!(caret_in_next_row(&galley, below, x, true).index.0, 9);
        });
    }
}
