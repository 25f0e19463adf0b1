//! The table of contents, and the headings above a position.

use super::{Block, BlockKind, Document, Inline, Offset, Text, TextRange};
use serde::{Deserialize, Serialize};

/// One line of the table of contents.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct OutlineItem {
    /// 0 for the outermost.
    pub depth: u8,
    pub label: String,
    /// Where it leads; none where the source names a place that is not there.
    pub target: Option<Offset>,
    /// The target as the source writes it; empty for an outline made from headings.
    pub href: String,
}

/// The outline that the headings of a text make when its source brings none.
pub(super) fn from_headings(blocks: &[Block], text: &Text) -> Vec<OutlineItem> {
    let headings = || {
        blocks.iter().filter_map(|block| match block.kind {
            BlockKind::Heading(level) => Some((level, block)),
            _ => None,
        })
    };
    // A single title above everything else is the document's name, which the window shows anyway.
    let top = headings().map(|(level, _)| level).min().unwrap_or(1);
    let lone_title =
        headings().filter(|&(level, _)| level == top).count() == 1 && headings().count() > 1;
    let base = if lone_title {
        headings()
            .map(|(level, _)| level)
            .filter(|&level| level > top)
            .min()
            .unwrap_or(top)
    } else {
        top
    };
    headings()
        .map(|(level, block)| OutlineItem {
            depth: level.saturating_sub(base),
            label: fold(&block.text_without(text, |style| matches!(style, Inline::NoteRef(_)))),
            target: Some(block.range.start),
            href: String::new(),
        })
        .filter(|item| !item.label.is_empty())
        .collect()
}

/// White space folded to single spaces, image signs left out. The wide blank of Chinese and Japanese stays one.
fn fold(label: &str) -> String {
    let label = label.replace(super::IMAGE_CHAR, " ");
    let mut folded = String::with_capacity(label.len());
    let mut blank = None;
    for c in label.trim().chars() {
        if c.is_whitespace() {
            blank = Some(if c == '\u{3000}' || blank == Some('\u{3000}') {
                '\u{3000}'
            } else {
                ' '
            });
        } else {
            folded.extend(blank.take());
            folded.push(c);
        }
    }
    folded
}

impl Document {
    /// Makes the contents anew where they were made from headings: marks in these may have turned out to be those of notes.
    pub fn refresh_outline(&mut self) {
        if self.outline.iter().all(|item| item.href.is_empty()) {
            self.outline = from_headings(&self.blocks, &self.text);
        }
    }

    /// Index of the contents line that a position stands under: the last that starts at or before it.
    #[must_use]
    pub fn outline_at(&self, offset: Offset) -> Option<usize> {
        let mut best: Option<(Offset, usize)> = None;
        for (index, item) in self.outline.iter().enumerate() {
            if let Some(target) = item.target
                && target <= offset
                && best.is_none_or(|(at, _)| at <= target)
            {
                best = Some((target, index));
            }
        }
        best.map(|(_, index)| index)
    }

    /// The contents lines above a position, outermost first: part, chapter, section.
    #[must_use]
    pub fn headings_above(&self, offset: Offset) -> Vec<&OutlineItem> {
        let Some(mut index) = self.outline_at(offset) else {
            return Vec::new();
        };
        let mut path = vec![&self.outline[index]];
        while index > 0 {
            index -= 1;
            if self.outline[index].depth < path[path.len() - 1].depth {
                path.push(&self.outline[index]);
            }
        }
        path.reverse();
        path
    }

    /// From the entry of the contents that a position stands under to the next one; the whole text where there are none.
    #[must_use]
    pub fn chapter_at(&self, offset: Offset) -> TextRange {
        let targets = || self.outline.iter().filter_map(|item| item.target);
        let start = targets().filter(|&target| target <= offset).max();
        let end = targets().filter(|&target| target > offset).min();
        TextRange {
            start: start.unwrap_or_default(),
            end: end.unwrap_or(self.text.end()),
        }
    }
}
