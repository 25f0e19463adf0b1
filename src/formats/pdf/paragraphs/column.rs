//! A block of lines with the edges of its column: which of its lines begin a paragraph.

mod matter;

use super::edges::{column_edges, edges};
use super::hints::{begins_as_note, ends_sentence};
use super::{Kind, Matter, Paragraph, Usual};
use crate::formats::pdf::blocks::Block;
use crate::formats::pdf::bullets::marker;
use crate::formats::pdf::lines::{Line, PageLines};
use crate::formats::pdf::roles::Role;

/// A block with the edges of the column that it stands in.
pub(super) struct Column<'a> {
    block: &'a Block,
    usual: Usual,
    right_to_left: bool,
    left: f32,
    right: f32,
    /// Distance of its baselines, in points.
    pitch: f32,
    matter: Matter,
    /// Most lines reach the right edge.
    justified: bool,
    /// First lines stand out, the others are set in.
    hanging: bool,
    leftmost: f32,
    /// Paragraphs of the page begin with an indent.
    indents: bool,
    /// Of prose: whether each line is one of verse.
    stanzas: Vec<bool>,
}

impl<'a> Column<'a> {
    pub(super) fn of(block: &'a Block, all: &[Block], page: &PageLines, usual: Usual) -> Self {
        let right_to_left = page.right_to_left;
        let (left, right) = column_edges(block, all, page, usual.body);
        let mut pitches: Vec<f32> = block
            .lines
            .windows(2)
            .map(|pair| pair[1].y - pair[0].y)
            .collect();
        pitches.sort_by(f32::total_cmp);
        let pitch = pitches
            .get(pitches.len() / 3)
            .copied()
            .unwrap_or(block.size * 1.2);
        let edges = |line: &Line| edges(line, right_to_left);
        let leftmost = block
            .lines
            .iter()
            .map(|line| edges(line).0)
            .fold(f32::MAX, f32::min);
        let full = block
            .lines
            .iter()
            .filter(|line| right - edges(line).1 < 0.6 * usual.body)
            .count();
        let mut column = Self {
            block,
            usual,
            right_to_left,
            left,
            right,
            pitch,
            matter: Matter::Prose,
            justified: full * 10 > block.lines.len() * 5,
            hanging: is_hanging(block, leftmost, right_to_left, usual.body),
            leftmost,
            indents: indents(all, right_to_left, usual.body),
            stanzas: Vec::new(),
        };
        column.matter = column.matter_of(all, page);
        if column.matter == Matter::Prose {
            column.find_stanzas();
        }
        column
    }

    pub(super) fn edges(&self, line: &Line) -> (f32, f32) {
        edges(line, self.right_to_left)
    }

    /// Whether there is more room above a line than above others.
    fn stands_off(&self, at: usize) -> bool {
        let pitch = self.block.lines[at].y - self.block.lines[at - 1].y;
        pitch > self.pitch * 1.28 && pitch > self.pitch + 1.0
    }

    pub(super) fn paragraphs(&self, heads_column: bool) -> Vec<Paragraph> {
        let lines = &self.block.lines;
        let mut starts: Vec<(usize, f32)> = vec![(0, f32::INFINITY)];
        for at in 1..lines.len() {
            let open = at - starts.last().map_or(0, |(start, _)| *start);
            if self.begins(at, open) {
                starts.push((at, (lines[at].y - lines[at - 1].y) / self.pitch));
            }
        }
        let ends = starts
            .iter()
            .skip(1)
            .map(|(start, _)| *start)
            .chain([lines.len()]);
        let pieces = starts.iter().zip(ends);
        pieces
            .map(|(&(start, gap), end)| {
                let mut paragraph =
                    self.paragraph(lines[start..end].to_vec(), gap, heads_column && start == 0);
                if self.is_in_stanza(start) && paragraph.kind == Kind::Paragraph {
                    paragraph.kind = Kind::Verse;
                }
                paragraph
            })
            .collect()
    }

    /// Whether a paragraph begins with the line at `at`; `open` lines stand in the one before it.
    fn begins(&self, at: usize, open: usize) -> bool {
        let (line, before) = (&self.block.lines[at], &self.block.lines[at - 1]);
        let pitch = line.y - before.y;
        let by_shape = match self.matter {
            Matter::Code | Matter::Table | Matter::Verse => {
                pitch > self.pitch * 1.9 && pitch > self.pitch + 1.0
            }
            Matter::Note => begins_as_note(line) && (line.starts_raised || ends_sentence(before)),
            Matter::Prose if self.is_in_stanza(at) != self.is_in_stanza(at - 1) => true,
            Matter::Prose if self.is_in_stanza(at) => false,
            Matter::Prose => self.begins_by_shape(at, open),
        };
        match (line.elements.0, before.elements.1) {
            (Some(own), Some(last)) if self.matter != Matter::Table && own.role != Role::Cell => {
                if own.number == last.number {
                    (self.matter == Matter::Code || own.role == Role::Other) && by_shape
                } else {
                    true
                }
            }
            _ => by_shape,
        }
    }

    fn begins_by_shape(&self, at: usize, open: usize) -> bool {
        if is_word_broken(&self.block.lines[at - 1], &self.block.lines[at]) && !self.stands_off(at)
        {
            return false;
        }
        let (line, before, body) = (
            &self.block.lines[at],
            &self.block.lines[at - 1],
            self.usual.body,
        );
        let pitch = line.y - before.y;
        let ((x0, _), (before_x0, before_x1)) = (self.edges(line), self.edges(before));
        let room = self.right - before_x1;
        let would_fit = room > line.first_width + 0.45 * body;
        let ends = ends_sentence(before);
        let changes_weight =
            self.changes_weight(before, line) && (would_fit || pitch > self.pitch * 1.1 || !ends);
        let is_item =
            marker(&line.text()).is_some() && (would_fit || ends) && x0 < before_x0 + 3.3 * body;
        // A line of uneven text that is merely shorter than the next word would have made it.
        let is_ragged = self.indents
            && !self.justified
            && x0 < self.left + 0.5 * body
            && room < 0.25 * (self.right - self.left);
        let ends_early = would_fit
            && (ends || self.justified && room > 1.5 * body || room > 8.0 * body)
            && (ends || !self.hanging)
            && !is_ragged;
        let stands_out = |x0: f32| x0 < self.leftmost + 0.5 * body;
        let is_set_in = if self.hanging {
            // A full line that stands out as well only goes on.
            stands_out(x0)
                && (would_fit
                    || ends && !before.text().ends_with([';', ',', ')'])
                    || !stands_out(before_x0))
        } else {
            self.is_indented(at, open, ends)
                || open == 1
                    && (x0 - before_x0).abs() < 0.3 * body
                    && x0 > self.left + 0.8 * body
                    && x0 < self.left + 3.5 * body
                    && would_fit
                    && ends
        };
        self.stands_off(at) || changes_weight || is_set_in || is_item || ends_early
    }

    /// Whether the line at `at` is set in against the one before it, as the first of a paragraph is.
    fn is_indented(&self, at: usize, open: usize, ends: bool) -> bool {
        let (lines, body) = (&self.block.lines, self.usual.body);
        let (x0, before) = (self.edges(&lines[at]).0, self.edges(&lines[at - 1]).0);
        let is_set_in = x0 > self.left + 0.6 * body && x0 > before + 0.6 * body;
        let next_stands_out = || {
            lines
                .get(at + 1)
                .is_some_and(|next| self.edges(next).0 < x0 - 0.5 * body)
        };
        is_set_in && (open > 1 || before <= self.left + 0.4 * body && ends && next_stands_out())
    }

    fn changes_weight(&self, before: &Line, line: &Line) -> bool {
        let is_bold = |line: &Line| self.usual.is_bold(line.ink);
        let is_telling = |line: &Line| line.ink > 0.0 && line.letters.len() > 2;
        self.usual.ink > 0.0
            && is_telling(before)
            && is_telling(line)
            && is_bold(before) != is_bold(line)
    }

    pub(super) fn paragraph(
        &self,
        lines: Vec<Line>,
        gap_before: f32,
        heads_column: bool,
    ) -> Paragraph {
        let body = self.usual.body;
        let text = lines.iter().map(Line::text).collect::<Vec<_>>().join(" ");
        let letters: Vec<char> = text.chars().filter(|c| c.is_alphabetic()).collect();
        let inks: Vec<f32> = lines
            .iter()
            .map(|line| line.ink)
            .filter(|ink| *ink > 0.0)
            .collect();
        let is_centered = |line: &Line| {
            let (x0, x1) = self.edges(line);
            ((x0 - self.left) - (self.right - x1)).abs() < 1.2 * body && x0 - self.left > 1.0 * body
        };
        let edge = |line: Option<&Line>| line.map_or((0.0, 0.0), |line| self.edges(line));
        Paragraph {
            kind: self.kind(&lines, &text),
            size: lines.get(lines.len() / 2).map_or(body, |line| line.size),
            ink: inks.iter().sum::<f32>() / inks.len().max(1) as f32,
            page: lines.first().map_or(0, |line| line.page),
            indented: edge(lines.first()).0 > self.left + 0.6 * body,
            centered: lines.iter().all(is_centered),
            heads_column,
            tail_room: self.right - edge(lines.last()).1,
            gap_before,
            tracked: lines.iter().all(|line| line.tracked),
            capitals: letters.len() > 3 && letters.iter().all(|c| c.is_uppercase()),
            lines,
        }
    }
}

/// Whether a word begins on one line and ends on the next.
fn is_word_broken(before: &Line, line: &Line) -> bool {
    let end: Vec<char> = before
        .letters
        .iter()
        .rev()
        .map(|letter| letter.c)
        .take(2)
        .collect();
    let is_hyphen = |c: &char| matches!(c, '-' | '\u{AD}' | '\u{2010}');
    let first = line.letters.first().map(|letter| letter.c);
    end.first().is_some_and(is_hyphen)
        && end.get(1).is_some_and(|c| c.is_alphabetic())
        && first.is_some_and(char::is_lowercase)
}

fn is_hanging(block: &Block, leftmost: f32, right_to_left: bool, body: f32) -> bool {
    let mut starts: Vec<f32> = block
        .lines
        .iter()
        .map(|line| edges(line, right_to_left).0)
        .collect();
    starts.sort_by(f32::total_cmp);
    let out = starts
        .iter()
        .filter(|start| **start < leftmost + 0.5 * body)
        .count();
    starts.len() >= 5
        && out * 10 < starts.len() * 5
        && starts[starts.len() / 2] > leftmost + 0.9 * body
}

/// Whether first lines of the page are set in.
fn indents(all: &[Block], right_to_left: bool, body: f32) -> bool {
    let is_indent = |pair: &&[Line]| {
        let set_in = edges(&pair[0], right_to_left).0 - edges(&pair[1], right_to_left).0;
        set_in > 0.6 * body
            && set_in < 4.0 * body
            && (pair[0].size / pair[1].size - 1.0).abs() < 0.05
            && pair[1].y - pair[0].y < 1.7 * pair[0].size
    };
    all.iter()
        .map(|block| block.lines.windows(2).filter(is_indent).count())
        .sum::<usize>()
        >= 2
}
