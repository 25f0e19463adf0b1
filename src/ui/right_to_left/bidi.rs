//! Text in the order in which it is read, after the Unicode Bidirectional Algorithm. Each line is cut into pieces of one direction,
//! and egui sets them one after the other, from left to right; the letters within a piece it turns round itself.

use super::is_mirrored;
use egui::layers::ShapeIdx;
use egui::text::{ByteIndex, LayoutJob, LayoutSection, TextFormat, TextWrapping};
use egui::{Align, Context, Galley, LayerId, Shape};
use std::ops::Range;
use std::sync::Arc;
use unicode_bidi::{BidiClass, BidiInfo, ParagraphInfo, bidi_class};
use unicode_segmentation::UnicodeSegmentation;

fn is_right_to_left(c: char) -> bool {
    // Nothing below the first letter of Hebrew is.
    c >= '\u{590}' && matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Whether the first letter of a text is one of Arabic, Hebrew and the like.
pub fn begins_right_to_left(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    letters.next().is_some_and(is_right_to_left)
}

/// All text of the frame that needs it.
pub fn put_in_order(ctx: &Context) {
    for layer in ctx.memory(|memory| memory.layer_ids().collect::<Vec<_>>()) {
        for (index, ordered) in in_order(ctx, layer) {
            ctx.graphics_mut(|layers| {
                if let Some(list) = layers.get_mut(layer) {
                    list.mutate_shape(ShapeIdx(index), |entry| entry.shape = ordered);
                }
            });
        }
    }
}

/// The shapes of a layer that hold such text, each with its place in the layer.
fn in_order(ctx: &Context, layer: LayerId) -> Vec<(usize, Shape)> {
    let found: Vec<(usize, Shape)> = ctx.graphics(|layers| {
        let Some(list) = layers.get(layer) else {
            return Vec::new();
        };
        let entries = list.all_entries().enumerate();
        entries
            .filter(|(_, entry)| holds(&entry.shape))
            .map(|(index, entry)| (index, entry.shape.clone()))
            .collect()
    });
    let ordered = |(index, mut shape)| {
        order(ctx, &mut shape);
        (index, shape)
    };
    found.into_iter().map(ordered).collect()
}

fn holds(shape: &Shape) -> bool {
    match shape {
        Shape::Vec(shapes) => shapes.iter().any(holds),
        Shape::Text(text) => {
            text.galley.text().chars().any(is_right_to_left)
                || is_mirrored() && leading_space(&text.galley) > 0.0
        }
        _ => false,
    }
}

fn order(ctx: &Context, shape: &mut Shape) {
    match shape {
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|one| order(ctx, one)),
        Shape::Text(text) if text.galley.text().chars().any(is_right_to_left) => {
            text.galley = laid_out(ctx, &text.galley);
        }
        Shape::Text(text) => {
            if let Some(moved) = give_way(&text.galley) {
                text.galley = moved;
            }
        }
        _ => {}
    }
}

/// The same text in the same room, in order.
fn laid_out(ctx: &Context, galley: &Galley) -> Arc<Galley> {
    let job = &galley.job;
    let info = BidiInfo::new(&job.text, None);
    let mut ordered = part(job, 0..0);
    let mut directions = Vec::new();
    let most = job.wrap.max_rows.max(1);
    for paragraph in &info.paragraphs {
        let lines = lines(
            ctx,
            job,
            &paragraph.range,
            most - directions.len().min(most),
        );
        for line in lines {
            if !directions.is_empty() {
                append(&mut ordered, job, line.range.start..line.range.start, "\n");
            }
            let is_rtl = paragraph.level.is_rtl();
            let end = job.wrap.overflow_character.filter(|_| line.is_cut);
            let end = end.map(String::from).unwrap_or_default();
            let at = line.range.start..line.range.start;
            let (before, after) = if is_rtl {
                (end.as_str(), "")
            } else {
                ("", end.as_str())
            };
            if !before.is_empty() {
                append(&mut ordered, job, at.clone(), before);
            }
            for (range, text) in pieces(&info, paragraph, &line.range) {
                append(&mut ordered, job, range, &text);
            }
            if !after.is_empty() {
                append(&mut ordered, job, at, after);
            }
            directions.push(is_rtl);
        }
        if directions.len() >= most {
            break;
        }
    }
    let set = ctx.fonts_mut(|fonts| fonts.layout_job(ordered));
    let mut set = Galley::clone(&set);
    align(&mut set, galley, &directions);
    // What the text says has not changed: fields and screen readers go by it.
    set.elided = galley.elided;
    Arc::new(set)
}

/// Each row to the side at which it begins, within the room that the text had.
fn align(set: &mut Galley, before: &Galley, directions: &[bool]) {
    let (left, right) = (before.rect.left(), before.rect.right());
    let mut leading = leading_space(before);
    for (row, is_rtl) in set.rows.iter_mut().zip(directions) {
        let width = row.row.size.x;
        let leads = std::mem::take(&mut leading);
        row.pos.x = match (before.job.halign, is_rtl) {
            (Align::Center, _) => (left + right - width) / 2.0,
            (Align::LEFT, false) => left + leads,
            (Align::LEFT, true) if is_mirrored() => right - width - leads,
            (Align::LEFT, true) | (Align::RIGHT, _) => right - width,
        };
    }
    set.rect.min.x = left;
    set.rect.max.x = right;
    set.mesh_bounds = before.mesh_bounds.union(set.rect);
}

/// Room before the first row, in which something else stands.
fn leading_space(galley: &Galley) -> f32 {
    let first = galley.job.sections.first();
    first.map_or(0.0, |section| section.leading_space)
}

/// A text that begins beside something else, in a window that is mirrored: its room lies on the other side then.
fn give_way(galley: &Arc<Galley>) -> Option<Arc<Galley>> {
    let leading = leading_space(galley);
    if leading == 0.0 || !is_mirrored() {
        return None;
    }
    let mut moved = Galley::clone(galley);
    moved.rows.first_mut()?.pos.x -= leading;
    Some(Arc::new(moved))
}

/// A line of the text, as bytes of it, and whether there was more than there is room for.
struct Line {
    range: Range<usize>,
    is_cut: bool,
}

/// A paragraph broken at spaces, as wide as the text may be. What does not fit into the last line is cut.
fn lines(ctx: &Context, job: &LayoutJob, paragraph: &Range<usize>, most: usize) -> Vec<Line> {
    let text = job.text[paragraph.clone()].trim_end_matches('\n');
    let width = job.wrap.max_width + 0.5;
    let mut lines = Vec::new();
    let (mut start, mut end) = (paragraph.start, paragraph.start);
    for word in text.split_inclusive([' ', '\u{200b}']) {
        let next = end + word.len();
        let fits = width_of(ctx, job, start..end + word.trim_end().len()) <= width;
        if !fits && end > start && lines.len() + 1 < most {
            lines.push(Line {
                range: start..end,
                is_cut: false,
            });
            start = end;
        }
        end = next;
    }
    let whole = start..end;
    let mut last = whole.clone();
    if let Some(sign) = job.wrap.overflow_character
        && lines.len() + 1 >= most
    {
        last = cut(ctx, job, last, sign, width);
    }
    lines.push(Line {
        is_cut: last != whole,
        range: last,
    });
    lines
}

/// As much of a line as there is room for, with the sign that says that it goes on.
fn cut(ctx: &Context, job: &LayoutJob, line: Range<usize>, sign: char, width: f32) -> Range<usize> {
    if width_of(ctx, job, line.clone()) <= width {
        return line;
    }
    let width = width - width_of_text(ctx, job, line.start..line.start, &sign.to_string());
    let ends = job.text[line.clone()].grapheme_indices(true);
    let ends: Vec<usize> = ends.map(|(at, _)| line.start + at).collect();
    let fits = |end: &usize| width_of(ctx, job, line.start..*end) <= width;
    let fitting = ends.partition_point(fits);
    line.start
        ..ends
            .get(fitting.saturating_sub(1))
            .copied()
            .unwrap_or(line.start)
}

fn width_of(ctx: &Context, job: &LayoutJob, range: Range<usize>) -> f32 {
    let text = job.text[range.clone()].to_owned();
    width_of_text(ctx, job, range, &text)
}

fn width_of_text(ctx: &Context, job: &LayoutJob, range: Range<usize>, text: &str) -> f32 {
    let mut measured = part(job, 0..0);
    append(&mut measured, job, range, text);
    ctx.fonts_mut(|fonts| fonts.layout_job(measured)).size().x
}

/// What a line is made of, from left to right: where each piece stands in the text, and how it is given to egui.
fn pieces(
    info: &BidiInfo<'_>,
    paragraph: &ParagraphInfo,
    line: &Range<usize>,
) -> Vec<(Range<usize>, String)> {
    if line.is_empty() {
        return Vec::new();
    }
    let (levels, runs) = info.visual_runs(paragraph, line.clone());
    let mut pieces = Vec::new();
    for run in runs {
        let text = &info.text[run.clone()];
        if levels[run.start].is_ltr() {
            pieces.push((run, text.to_owned()));
            continue;
        }
        let mut turned = Vec::new();
        for (range, is_word) in words(text) {
            let word = &text[range.clone()];
            let word = if is_word {
                word.to_owned()
            } else {
                word.graphemes(true).rev().map(mirrored).collect()
            };
            turned.push((run.start + range.start..run.start + range.end, word));
        }
        pieces.extend(turned.into_iter().rev());
    }
    pieces
}

/// Letters, which are shaped from right to left, and what stands between them, which is not.
fn words(text: &str) -> Vec<(Range<usize>, bool)> {
    let mut words: Vec<(Range<usize>, bool)> = Vec::new();
    for (at, c) in text.char_indices() {
        let joins = matches!(bidi_class(c), BidiClass::NSM) || matches!(c, '\u{200c}' | '\u{200d}');
        let end = at + c.len_utf8();
        match words.last_mut() {
            Some((range, is_word)) if joins || *is_word == is_right_to_left(c) => range.end = end,
            _ => words.push((at..end, is_right_to_left(c))),
        }
    }
    words
}

/// A bracket or quotation mark that opens on the other side.
fn mirrored(sign: &str) -> &str {
    const PAIRS: [(&str, &str); 6] = [
        ("(", ")"),
        ("[", "]"),
        ("{", "}"),
        ("<", ">"),
        ("«", "»"),
        ("‹", "›"),
    ];
    let other = PAIRS.iter().find_map(|&(open, close)| match sign {
        sign if sign == open => Some(close),
        sign if sign == close => Some(open),
        _ => None,
    });
    other.unwrap_or(sign)
}

/// The manner of a text, with room without end.
fn part(job: &LayoutJob, range: Range<usize>) -> LayoutJob {
    LayoutJob {
        text: job.text[range].to_owned(),
        sections: Vec::new(),
        wrap: TextWrapping {
            max_width: f32::INFINITY,
            ..TextWrapping::default()
        },
        break_on_newline: true,
        halign: Align::LEFT,
        justify: false,
        ..job.clone()
    }
}

/// Adds a piece in the formats that it has in the text; `text` is what stands there, perhaps turned round.
fn append(to: &mut LayoutJob, job: &LayoutJob, range: Range<usize>, text: &str) {
    let format_at = |at: usize| {
        let section = job
            .sections
            .iter()
            .find(|section| bytes(section).contains(&at));
        section
            .or(job.sections.last())
            .map(|section| section.format.clone())
    };
    let is_turned = job.text.get(range.clone()) != Some(text);
    let cuts = job.sections.iter().map(|section| bytes(section).start);
    let cuts: Vec<usize> = cuts
        .filter(|at| range.start < *at && *at < range.end)
        .collect();
    if is_turned || cuts.is_empty() {
        if let Some(format) = format_at(range.start) {
            add(to, text, format);
        }
        return;
    }
    let mut parts: Vec<Range<usize>> = Vec::new();
    let mut start = range.start;
    for end in cuts.into_iter().chain([range.end]) {
        parts.push(start..end);
        start = end;
    }
    if text.chars().any(is_right_to_left) {
        parts.reverse();
    }
    for part in parts {
        if let Some(format) = format_at(part.start) {
            add(to, &job.text[part.clone()], format);
        }
    }
}

/// As a section of its own: what stands in one is shaped in one direction.
fn add(to: &mut LayoutJob, text: &str, format: TextFormat) {
    let start = ByteIndex(to.text.len());
    to.text.push_str(text);
    let byte_range = start..ByteIndex(to.text.len());
    to.sections.push(LayoutSection {
        leading_space: 0.0,
        byte_range,
        format,
    });
}

fn bytes(section: &LayoutSection) -> Range<usize> {
    section.byte_range.start.0..section.byte_range.end.0
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(text: &str) -> Vec<String> {
        let info = BidiInfo::new(text, None);
        let paragraph = &info.paragraphs[0];
        let pieces = pieces(&info, paragraph, &(0..text.len()));
        pieces.into_iter().map(|(_, text)| text).collect()
    }

    #[test]
    fn pieces_stand_as_they_are_read() {
        assert_eq!(shown("שלום עולם"), ["עולם", " ", "שלום"]);
        assert_eq!(shown("Titel: שלום 12"), ["Titel: ", "12", " ", "שלום"]);
        assert_eq!(
            shown("مرحبا (Hello) بك"),
            ["بك", " (", "Hello", ") ", "مرحبا"]
        );
        assert_eq!(
            shown("أي نص، واعرف."),
            [".", "واعرف", " ،", "نص", " ", "أي"]
        );
        assert_eq!(shown("plain"), ["plain"]);
    }

    #[test]
    fn a_text_that_is_cut_says_so_at_the_side_at_which_it_goes_on() {
        let ctx = Context::default();
        let long = "كل ما يفعله البرنامج مع فصول عن الملفات والملاحظات";
        let cut = |text: &str| {
            let mut shown = String::new();
            let output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let font = egui::FontId::proportional(14.0);
                let color = egui::Color32::BLACK;
                let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
                job.wrap = TextWrapping::truncate_at_width(120.0);
                let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
                let ordered = laid_out(ui.ctx(), &galley);
                assert!(ordered.rows[0].row.size.x <= 121.0);
                shown = ordered.text().to_owned();
            });
            output.drop_without_applying_deltas();
            shown
        };
        assert!(cut(long).starts_with('…'), "{}", cut(long));
        assert!(cut(&format!("Dalil: {long}")).ends_with('…'));
        assert_eq!(cut("كل"), "كل");
    }

    #[test]
    fn the_first_letter_tells_which_way_a_text_runs() {
        assert!(begins_right_to_left("12 مرحبا"));
        assert!(!begins_right_to_left("Moby مرحبا"));
        assert!(!begins_right_to_left(""));
    }
}
