//! The lines of a text in the order in which they are read, after the Unicode Bidirectional Algorithm (UAX #9). Each line is cut into
//! pieces of one direction, and egui sets them one after the other, from left to right; the letters within a piece it turns round itself.

use egui::text::{ByteIndex, LayoutJob, LayoutSection, TextFormat, TextWrapping};
use egui::{Align, Context, Galley};
use std::ops::Range;
use unicode_bidi::{BidiClass, BidiInfo, ParagraphInfo, bidi_class};
use unicode_segmentation::UnicodeSegmentation;

pub fn is_right_to_left(c: char) -> bool {
    // Nothing below the first letter of Hebrew is.
    c >= '\u{590}' && matches!(bidi_class(c), BidiClass::R | BidiClass::AL)
}

/// Whether a text holds letters that run from right to left.
pub fn runs_both_ways(text: &str) -> bool {
    text.chars().any(is_right_to_left)
}

/// Whether a paragraph runs from right to left as a whole: so does its first letter.
pub fn paragraph_runs_left(paragraph: &str) -> bool {
    let info = BidiInfo::new(paragraph, None);
    let first = info.paragraphs.first();
    first.is_some_and(|paragraph| paragraph.level.is_rtl())
}

/// A line of a text.
pub struct Line {
    /// Its bytes in the text, without the `\n` at its end.
    pub range: Range<usize>,
    /// Whether there was more than there is room for.
    pub is_cut: bool,
    /// Whether its paragraph runs from right to left.
    pub runs_left: bool,
    /// From left to right.
    pub pieces: Vec<Piece>,
}

/// A part of a line that runs in one direction.
pub struct Piece {
    /// Its bytes in the text.
    pub range: Range<usize>,
    /// What is given to egui.
    pub text: String,
    pub manner: Manner,
}

/// How what is given to egui, which sets it, differs from the text.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Manner {
    /// In nothing.
    Forward,
    /// Signs between letters, turned round already.
    Turned,
    /// In nothing, but egui sets these letters from right to left.
    Backward,
}

/// The lines of a text in the room that it has.
pub fn in_lines(ctx: &Context, job: &LayoutJob) -> Vec<Line> {
    let info = BidiInfo::new(&job.text, None);
    let most = job.wrap.max_rows.max(1);
    let mut all = Vec::new();
    for paragraph in &info.paragraphs {
        if all.len() >= most {
            break;
        }
        // “\r\n” ends one line, not two.
        let (before, own) = (
            &job.text[..paragraph.range.start],
            &job.text[paragraph.range.clone()],
        );
        if own == "\n" && before.ends_with('\r') {
            continue;
        }
        for (range, is_cut) in broken(ctx, job, &paragraph.range, most - all.len()) {
            all.push(Line {
                pieces: pieces(&info, paragraph, &range),
                runs_left: paragraph.level.is_rtl(),
                range,
                is_cut,
            });
        }
    }
    all
}

/// The lines as egui sets them: one below the other, each from the left.
pub fn set(ctx: &Context, job: &LayoutJob, lines: &[Line]) -> Galley {
    let mut ordered = part(job, 0..0);
    for (index, line) in lines.iter().enumerate() {
        let at = line.range.start..line.range.start;
        if index > 0 {
            append(&mut ordered, job, at.clone(), "\n");
        }
        let sign = job.wrap.overflow_character.filter(|_| line.is_cut);
        let sign = sign.map(String::from).unwrap_or_default();
        if line.runs_left && !sign.is_empty() {
            append(&mut ordered, job, at.clone(), &sign);
        }
        for piece in &line.pieces {
            append(&mut ordered, job, piece.range.clone(), &piece.text);
        }
        if !line.runs_left && !sign.is_empty() {
            append(&mut ordered, job, at, &sign);
        }
    }
    let set = ctx.fonts_mut(|fonts| fonts.layout_job(ordered));
    Galley::clone(&set)
}

/// A paragraph broken at spaces, as wide as the text may be; a word that is wider is broken within. What does not fit into the last
/// line is cut: then it says so.
fn broken(
    ctx: &Context,
    job: &LayoutJob,
    paragraph: &Range<usize>,
    most: usize,
) -> Vec<(Range<usize>, bool)> {
    let text = job.text[paragraph.clone()].trim_end_matches('\n');
    let width = job.wrap.max_width + 0.5;
    let mut lines = Vec::new();
    let (mut start, mut end) = (paragraph.start, paragraph.start);
    for word in text.split_inclusive([' ', '\u{200b}']) {
        let (next, visible) = (end + word.len(), end + word.trim_end().len());
        if width_of(ctx, job, start..visible) > width && end > start && lines.len() + 1 < most {
            lines.push((start..end, false));
            start = end;
        }
        while lines.len() + 1 < most && width_of(ctx, job, start..visible) > width {
            let fitting = fitting(ctx, job, &(start..visible), width);
            if fitting == start || fitting >= visible {
                break;
            }
            lines.push((start..fitting, false));
            start = fitting;
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
    let is_cut = last != whole;
    lines.push((last, is_cut));
    lines
}

/// As much of a line as there is room for, with the sign that says that it goes on.
fn cut(ctx: &Context, job: &LayoutJob, line: Range<usize>, sign: char, width: f32) -> Range<usize> {
    if width_of(ctx, job, line.clone()) <= width {
        return line;
    }
    let width = width - width_of_text(ctx, job, line.start..line.start, &sign.to_string());
    line.start..fitting(ctx, job, &line, width)
}

/// Where a line has to end to be no wider than this: between two letters.
fn fitting(ctx: &Context, job: &LayoutJob, line: &Range<usize>, width: f32) -> usize {
    let ends = job.text[line.clone()].grapheme_indices(true);
    let ends: Vec<usize> = ends.map(|(at, _)| line.start + at).collect();
    let fits = |end: &usize| width_of(ctx, job, line.start..*end) <= width;
    let fitting = ends.partition_point(fits).saturating_sub(1);
    ends.get(fitting).copied().unwrap_or(line.start)
}

/// How many glyphs egui makes of a piece.
pub fn glyphs_of(ctx: &Context, job: &LayoutJob, piece: &Piece) -> usize {
    let mut alone = part(job, 0..0);
    append(&mut alone, job, piece.range.clone(), &piece.text);
    let set = ctx.fonts_mut(|fonts| fonts.layout_job(alone));
    set.rows.iter().map(|row| row.row.glyphs.len()).sum()
}

/// What a reader takes for one letter each, with its byte in the text.
pub fn graphemes(text: &str) -> impl Iterator<Item = (usize, &str)> {
    text.grapheme_indices(true)
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

fn pieces(info: &BidiInfo<'_>, paragraph: &ParagraphInfo, line: &Range<usize>) -> Vec<Piece> {
    if line.is_empty() {
        return Vec::new();
    }
    let (levels, runs) = info.visual_runs(paragraph, line.clone());
    let mut pieces = Vec::new();
    for run in runs {
        let text = &info.text[run.clone()];
        if levels[run.start].is_ltr() {
            pieces.push(Piece {
                range: run,
                text: text.to_owned(),
                manner: Manner::Forward,
            });
            continue;
        }
        let turned = words(text).into_iter().rev().map(|(range, is_word)| {
            let word = &text[range.clone()];
            let (text, manner) = if is_word {
                (word.to_owned(), Manner::Backward)
            } else {
                let signs = word.graphemes(true).rev().map(mirrored);
                (signs.collect(), Manner::Turned)
            };
            Piece {
                range: run.start + range.start..run.start + range.end,
                text,
                manner,
            }
        });
        pieces.extend(turned);
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
        pieces.into_iter().map(|piece| piece.text).collect()
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
}
