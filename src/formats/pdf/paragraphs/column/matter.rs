//! What the whole of a block is: prose, verse, code, a table or notes.

use super::Column;
use crate::formats::pdf::blocks::Block;
use crate::formats::pdf::bullets::marker;
use crate::formats::pdf::lines::{Line, PageLines};
use crate::formats::pdf::paragraphs::edges::are_even;
use crate::formats::pdf::paragraphs::hints::{begins_as_note, has_bullet_cell, is_caption};
use crate::formats::pdf::paragraphs::{Kind, Matter};
use crate::formats::pdf::script::is_cjk;

impl<'a> Column<'a> {
    pub(super) fn matter_of(&self, all: &[Block], page: &PageLines) -> Matter {
        let lines = &self.block.lines;
        let count = |fits: &dyn Fn(&Line) -> bool| lines.iter().filter(|line| fits(line)).count();
        let is_cjk = lines
            .iter()
            .any(|line| line.letters.iter().any(|letter| is_cjk(letter.c)));
        let typed = count(&|line| line.shared_width.is_some());
        if typed * 10 >= lines.len() * 7
            && lines.iter().any(Line::is_typed)
            && lines.len() >= 2
            && !is_cjk
        {
            return Matter::Code;
        }
        let with_cells = count(&|line| line.cells > 1);
        let bulleted = count(&|line| line.cells > 1 && has_bullet_cell(line));
        if with_cells * 10 > lines.len() * 6 && bulleted * 2 < with_cells {
            return Matter::Table;
        }
        if self.is_note(all, page) {
            return Matter::Note;
        }
        if self.is_verse(lines) {
            Matter::Verse
        } else {
            Matter::Prose
        }
    }

    /// Small, nothing of the usual size below it, and beginning as notes begin or under a rule.
    fn is_note(&self, all: &[Block], page: &PageLines) -> bool {
        let (block, body) = (self.block, self.usual.body);
        let is_below = |other: &Block| {
            other.y0 >= block.y0
                && other.size >= 0.95 * body
                && other.x1 >= block.x0
                && other.x0 <= block.x1
        };
        let under_rule = page.rules.iter().any(|&[x0, y0, x1, y1]| {
            y1 - y0 < 1.6
                && x1 - x0 > 18.0
                && (block.y0 - 2.0 * body..block.y0 + 2.0).contains(&y0)
                && x0 < block.x1
                && x1 > block.x0 - 2.0
        });
        block.size < 0.93 * body
            && (block.y0 > page.frame.height * 0.35 || self.is_noted_above(all))
            && !all
                .iter()
                .any(|other| !std::ptr::eq(other, block) && is_below(other))
            && block
                .lines
                .first()
                .is_some_and(|line| begins_as_note(line) || under_rule && line.layer == 0)
    }

    /// Also high up on a page that ends early, a raised sign under running text begins a note.
    fn is_noted_above(&self, all: &[Block]) -> bool {
        let (block, body) = (self.block, self.usual.body);
        let is_running_text = |other: &Block| {
            other.lines.len() >= 3
                && (other.size / body - 1.0).abs() < 0.07
                && other.y1 <= block.y0 + body
                && other.x1 >= block.x0
                && other.x0 <= block.x1
        };
        let first = block.lines.first();
        first.is_some_and(|line| line.starts_raised) && all.iter().any(is_running_text)
    }

    /// Most lines end early although the next word had found room.
    fn is_verse(&self, lines: &[Line]) -> bool {
        let body = self.usual.body;
        // Where each line would end were it not drawn apart.
        let ends: Vec<f32> = lines
            .iter()
            .map(|line| self.edges(line).1 - line.stretch())
            .collect();
        let own_right = ends.iter().copied().fold(f32::MIN, f32::max);
        if are_even(&ends, own_right, body) {
            return false;
        }
        let ends_early = |(end, next): (&f32, &Line)| {
            let room = self.right - end;
            room > next.first_width + 1.5 * body && room > 3.0 * body
        };
        let pairs = ends.iter().zip(lines.iter().skip(1));
        let early = pairs.filter(|pair| ends_early(*pair)).count();
        let items = lines
            .iter()
            .filter(|line| marker(&line.text()).is_some())
            .count();
        let sentences = lines
            .iter()
            .filter(|line| line.text().trim_end().ends_with(['.', '!', '?']))
            .count();
        lines.len() >= 4
            && early * 10 >= (lines.len() - 1) * 7
            && self.block.size < body * 1.12
            && items * 4 < lines.len()
            && sentences * 10 < lines.len() * 7
    }

    /// Finds verse between paragraphs of prose: stretches that stand off above and below.
    pub(super) fn find_stanzas(&mut self) {
        let lines = &self.block.lines;
        let mut starts: Vec<usize> = vec![0];
        starts.extend((1..lines.len()).filter(|&at| {
            let (own, before) = (lines[at].elements.0, lines[at - 1].elements.1);
            self.stands_off(at) || own != before
        }));
        starts.push(lines.len());
        let found: Vec<bool> = starts
            .windows(2)
            .flat_map(|pair| {
                let stretch = &lines[pair[0]..pair[1]];
                std::iter::repeat_n(self.is_verse(stretch), stretch.len())
            })
            .collect();
        self.stanzas = found;
    }

    pub(super) fn is_in_stanza(&self, at: usize) -> bool {
        self.stanzas.get(at).copied().unwrap_or(false)
    }

    pub(super) fn kind(&self, lines: &[Line], text: &str) -> Kind {
        let is_small = lines
            .first()
            .is_some_and(|line| line.size < 0.88 * self.usual.body);
        let is_label = lines.len() <= 2 && is_small && text.split_whitespace().count() <= 3;
        match self.matter {
            Matter::Note => Kind::Note,
            Matter::Table => Kind::Table,
            _ if is_label => Kind::Aside,
            _ if lines.len() < 9 && is_caption(text) => Kind::Caption,
            Matter::Code => Kind::Code,
            Matter::Verse => Kind::Verse,
            Matter::Prose if marker(text).is_some() => Kind::Item,
            Matter::Prose => Kind::Paragraph,
        }
    }
}
