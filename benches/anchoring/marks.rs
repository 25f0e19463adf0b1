//! Which passages are marked, and how well each is found again.

use crate::edits::Random;
use manicule::document::{Document, TextRange};
use std::fmt;

/// A passage that a reader has marked.
#[derive(Clone, Copy)]
pub struct Mark {
    pub range: TextRange,
}

/// Marks passages: a fifth of two to four words, three fifths of about a sentence, a fifth whole paragraphs.
pub fn choose(document: &Document, count: usize, random: &mut Random) -> Vec<Mark> {
    let chars: Vec<char> = document.text.as_str().chars().collect();
    let paragraphs: Vec<(usize, usize)> = document
        .blocks
        .iter()
        .map(|block| (block.range.start.index(), block.range.end.index()))
        .filter(|(start, end)| end - start >= 12)
        .collect();
    let mut marks = Vec::with_capacity(count);
    while marks.len() < count {
        let (start, end) = paragraphs[random.below(paragraphs.len())];
        let dense = chars[start..end].iter().all(|c| *c != ' ');
        let (least, more) = match (random.below(5), dense) {
            (0, false) => (9, 14),
            (0, true) => (3, 5),
            (4, _) => (end - start, 1),
            (_, false) => (40, 140),
            (_, true) => (10, 35),
        };
        let from = start + random.below(end - start);
        let (from, to) = if least == end - start {
            (start, end)
        } else {
            (from, from + least + random.below(more))
        };
        let (from, to) = if dense {
            (from, to.min(end))
        } else {
            (
                word_start(&chars, from, start),
                word_end(&chars, to.min(end), end),
            )
        };
        if to >= from + 2 {
            marks.push(Mark {
                range: TextRange::new(from, to),
            });
        }
    }
    marks
}

fn word_start(chars: &[char], mut at: usize, floor: usize) -> usize {
    while at > floor && chars[at - 1] != ' ' {
        at -= 1;
    }
    at
}

fn word_end(chars: &[char], mut at: usize, ceiling: usize) -> usize {
    while at < ceiling && chars[at] != ' ' {
        at += 1;
    }
    at
}

/// How the passages of one condition were found.
#[derive(Default)]
pub struct Row {
    exact: usize,
    /// At least nine tenths of both passages together are common.
    near: usize,
    /// At least half.
    partial: usize,
    wrong: usize,
    orphan: usize,
    /// Passages of which nothing is left, and those of them that were given a place.
    deleted: usize,
    attached: usize,
}

impl Row {
    pub fn count(&mut self, truth: Option<TextRange>, found: Option<TextRange>) {
        let Some(truth) = truth else {
            self.deleted += 1;
            self.attached += usize::from(found.is_some());
            return;
        };
        let Some(found) = found else {
            self.orphan += 1;
            return;
        };
        let common = truth
            .end
            .min(found.end)
            .index()
            .saturating_sub(truth.start.max(found.start).index());
        let both = truth.end.max(found.end).index() - truth.start.min(found.start).index();
        let share = common as f64 / both.max(1) as f64;
        let column = match share {
            _ if truth == found => &mut self.exact,
            0.9.. => &mut self.near,
            0.5.. => &mut self.partial,
            _ => &mut self.wrong,
        };
        *column += 1;
    }
}

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let all = self.exact + self.near + self.partial + self.wrong + self.orphan;
        for count in [self.exact, self.near, self.partial, self.wrong, self.orphan] {
            write!(f, "{:.1} | ", 100.0 * count as f64 / all.max(1) as f64)?;
        }
        write!(f, "{}/{}", self.attached, self.deleted)
    }
}
