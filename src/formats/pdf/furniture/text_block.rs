//! The block of text that running heads stand outside of: its rhythm, its edges and the looks of its letters. A line that comes again
//! at the head of each page may be text all the same, as in letters that all begin with the same words.

use super::super::lines::{Line, PageLines};

/// Gaps between lines that are larger, in sizes of the body's letters, are none of the block.
const WIDEST: f32 = 2.6;
/// A gap that makes up such a share of all is one of the block's own, and so is one that comes so often.
const SHARE: f32 = 0.03;
const FEWEST: usize = 3;
/// Sizes and inks differ by such shares at least, where they differ by intention.
const OTHER_SIZE: f32 = 0.06;
const OTHER_INK: f32 = 0.15;
/// Indents of a paragraph, in sizes of the body's letters.
const INDENT: f32 = 3.5;

pub(super) struct TextBlock {
    body: f32,
    ink: f32,
    /// The widest gap from line to line that is usual, in points.
    gap: f32,
}

impl TextBlock {
    pub fn of(pages: &[PageLines], body: f32) -> Self {
        let mut gaps: Vec<f32> = pages.iter().flat_map(inner_gaps).collect();
        gaps.retain(|gap| *gap < WIDEST * body);
        gaps.sort_by(f32::total_cmp);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a share of a length"
        )]
        let least = ((gaps.len() as f32 * SHARE) as usize).max(FEWEST);
        let is_usual = |gap: &&f32| {
            let near = gaps.iter().filter(|other| (**other - **gap).abs() < 1.0);
            near.count() >= least
        };
        let mut inks: Vec<f32> = pages
            .iter()
            .flat_map(|page| &page.lines)
            .filter(|line| (line.size / body - 1.0).abs() < OTHER_SIZE)
            .map(|line| line.ink)
            .collect();
        inks.sort_by(f32::total_cmp);
        Self {
            body,
            ink: inks.get(inks.len() / 2).copied().unwrap_or_default(),
            gap: gaps
                .iter()
                .rev()
                .find(is_usual)
                .copied()
                .unwrap_or(1.4 * body),
        }
    }

    /// Whether the lines of a band may be text of the page: they look like it, begin where its lines begin, and follow each other as
    /// they do, or end as only a sentence does that goes on. `gap` is the way to the first line that does not come again.
    pub fn may_hold(&self, band: &[&Line], page: &PageLines, gap: f32, text: &str) -> bool {
        let [line] = band else {
            return false;
        };
        let goes_on = text
            .trim_end()
            .ends_with([',', ';', ':', '，', '、', '；', '：']);
        self.looks_alike(line, text)
            && begins_as_others(line, page, self.body)
            && (goes_on || gap <= self.gap + 1.0)
    }

    fn looks_alike(&self, line: &Line, text: &str) -> bool {
        let is_of_size = (line.size / self.body - 1.0).abs() < OTHER_SIZE;
        let is_of_ink = (line.ink / self.ink.max(0.001) - 1.0).abs() < OTHER_INK;
        let has_small =
            text.chars().any(char::is_lowercase) || !text.chars().any(char::is_uppercase);
        is_of_size && is_of_ink && has_small && !line.tracked && line.cells < 2
    }
}

/// From line to line down a page, its outermost lines left out.
fn inner_gaps(page: &PageLines) -> Vec<f32> {
    let mut heights: Vec<f32> = page.lines.iter().map(|line| line.y).collect();
    heights.sort_by(f32::total_cmp);
    let mut gaps: Vec<f32> = heights.windows(2).map(|pair| pair[1] - pair[0]).collect();
    gaps.retain(|gap| *gap > 2.0);
    gaps.pop();
    gaps.drain(..gaps.len().min(1));
    gaps
}

/// Whether a third of the other lines of a page begin where a line does, an indent aside, or are centred as it is.
fn begins_as_others(line: &Line, page: &PageLines, body: f32) -> bool {
    let others = || {
        page.lines
            .iter()
            .filter(|other| (other.y - line.y).abs() > 2.0)
    };
    let count = others().count();
    let share = |is_alike: &dyn Fn(&&Line) -> bool| others().filter(is_alike).count() * 3 >= count;
    let center = |line: &Line| (line.x0 + line.x1) / 2.0;
    let is_level = |other: &&Line| (line.x0 - other.x0).abs() < 2.0;
    let is_indented = |other: &&Line| (-2.0..INDENT * body).contains(&(line.x0 - other.x0));
    let is_centred = |other: &&Line| (center(line) - center(other)).abs() < 2.0;
    let are_flush = others().any(|one| share(&|other| (one.x0 - other.x0).abs() < 2.0));
    count > 0 && (share(&is_level) || share(&is_indented) || !are_flush && share(&is_centred))
}
