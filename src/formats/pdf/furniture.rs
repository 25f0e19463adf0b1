//! Running heads, page numbers and line numbers: what a page carries beside its text. They are recognised by coming again, or by
//! growing with the page.

mod text_block;

use super::lines::{Line, PageLines};
use std::collections::{HashMap, HashSet};
use text_block::TextBlock;

/// Bands at the head and foot are taken off up to so many times: a head may have two rows.
const ROUNDS: usize = 3;
/// Pages before and after that are compared.
const NEAR: usize = 12;

/// Takes furniture off all pages. `body` is the usual size of letters, in points.
pub(super) fn remove(pages: &mut [PageLines], body: f32) {
    for page in pages.iter_mut() {
        page.lines.retain(|line| !line.artifact);
    }
    let block = TextBlock::of(pages, body);
    for edge in [Edge::Top, Edge::Foot].repeat(ROUNDS) {
        let stacks: Vec<Vec<Band>> = pages
            .iter()
            .map(|page| Band::stack(page, edge, body))
            .collect();
        let bands: Vec<Option<&Band>> = stacks.iter().map(|stack| stack.first()).collect();
        for (number, band) in bands.iter().enumerate() {
            if let Some(band) = band
                && band.is_furniture(number, &bands, edge, body)
                && !is_text(number, &stacks, &pages[number], &block)
            {
                let mut index = 0;
                pages[number].lines.retain(|_| {
                    index += 1;
                    !band.lines.contains(&(index - 1))
                });
            }
        }
    }
    remove_slanted(pages);
    remove_line_numbers(pages);
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Edge {
    Top,
    Foot,
}

/// The outermost lines of one height of a page.
struct Band {
    y: f32,
    /// Distance of the next line, in points.
    gap: f32,
    /// Indices into the lines of the page.
    lines: HashSet<usize>,
    text: String,
    /// The text with its digits left out: what stays the same from page to page.
    pattern: String,
    numbers: Vec<i64>,
    /// It stands where furniture stands, and is no larger than that is.
    fits: bool,
}

/// Whether the outermost band of a page may be text of it. What comes again below it, as a second row of a head does, is as far out.
fn is_text(number: usize, stacks: &[Vec<Band>], page: &PageLines, block: &TextBlock) -> bool {
    let near = number.saturating_sub(NEAR)..(number + NEAR + 1).min(stacks.len());
    let comes_again = |depth: usize, band: &Band| {
        let others = near.clone().filter(|other| *other != number);
        let mut others = others.filter_map(|other| stacks[other].get(depth));
        others.any(|other| band.is_level(other) && band.pattern == other.pattern)
    };
    let stack = &stacks[number];
    let Some(first) = stack.first() else {
        return false;
    };
    let is_counted = !first.numbers.is_empty() || first.is_number();
    let again = stack.iter().enumerate();
    let again = again.take_while(|(depth, band)| *depth == 0 || comes_again(*depth, band));
    let Some((_, last)) = again.last() else {
        return false;
    };
    let lines: Vec<&Line> = first.lines.iter().map(|line| &page.lines[*line]).collect();
    !is_counted && block.may_hold(&lines, page, last.gap, &first.text)
}

impl Band {
    /// The outermost bands of a page, from the edge on.
    fn stack(page: &PageLines, edge: Edge, body: f32) -> Vec<Self> {
        let mut stack: Vec<Self> = Vec::new();
        while stack.len() <= ROUNDS {
            let taken: HashSet<usize> =
                stack.iter().flat_map(|band| &band.lines).copied().collect();
            let Some(band) = Self::of(page, edge, body, &taken) else {
                break;
            };
            stack.push(band);
        }
        stack
    }

    fn of(page: &PageLines, edge: Edge, body: f32, taken: &HashSet<usize>) -> Option<Self> {
        let main = if page.lines.iter().any(|line| line.layer == 0) {
            0
        } else {
            page.lines.first()?.layer
        };
        let mut order: Vec<usize> = (0..page.lines.len())
            .filter(|&index| page.lines[index].layer == main && !taken.contains(&index))
            .collect();
        order.sort_by(|&a, &b| page.lines[a].y.total_cmp(&page.lines[b].y));
        if edge == Edge::Foot {
            order.reverse();
        }
        let first = &page.lines[*order.first()?];
        let away = |index: &usize| (page.lines[*index].y - first.y).abs();
        let mut lines: Vec<usize> = order
            .iter()
            .copied()
            .take_while(|index| away(index) < 0.4 * first.size)
            .collect();
        let gap = order.get(lines.len()).map_or(f32::INFINITY, away);
        lines.sort_by(|&a, &b| page.lines[a].x0.total_cmp(&page.lines[b].x0));
        let text = lines
            .iter()
            .map(|&index| page.lines[index].text())
            .collect::<Vec<_>>()
            .join(" ");
        let is_at_edge = match edge {
            Edge::Top => first.y < page.frame.height * 0.2,
            Edge::Foot => first.y > page.frame.height * 0.82,
        };
        let is_small = lines
            .iter()
            .all(|&index| page.lines[index].size <= body * 1.25);
        Some(Self {
            y: first.y,
            gap,
            pattern: pattern(&text),
            numbers: numbers(&text),
            fits: is_at_edge && is_small && !text.trim().is_empty(),
            text,
            lines: lines.into_iter().collect(),
        })
    }

    fn is_level(&self, other: &Self) -> bool {
        other.fits && (other.y - self.y).abs() < 3.0
    }

    fn is_furniture(&self, number: usize, bands: &[Option<&Self>], edge: Edge, body: f32) -> bool {
        if !self.fits {
            return false;
        }
        let like = |reach: usize| {
            let pages = number.saturating_sub(reach)..(number + reach + 1).min(bands.len());
            pages
                .filter(move |&other| other != number)
                .filter_map(move |other| Some((other, bands[other]?)))
        };
        let is_level = |other: &Self| self.is_level(other);
        let is_telling =
            self.pattern.len() > 2 || !self.numbers.is_empty() || is_roman(self.text.trim());
        let again = if is_telling {
            like(NEAR)
                .filter(|(_, band)| is_level(band) && band.pattern == self.pattern)
                .count()
        } else {
            0
        };
        let grows = self.has_number_at_edge()
            && like(3).any(|(other, band)| {
                is_level(band)
                    && band.has_number_at_edge()
                    && self.grows_like(band, other as i64 - number as i64)
            });
        let stands_apart = self.gap > 1.5 * body;
        if self.pattern.is_empty() && self.is_number() {
            let alone = bands.len() == 1 && edge == Edge::Foot;
            let is_own = edge == Edge::Foot
                && self
                    .numbers
                    .first()
                    .is_some_and(|&own| (own - number as i64).abs() <= 40);
            return grows || stands_apart && (again > 0 || alone || is_own);
        }
        let usual = like(bands.len()).filter(|(_, band)| is_level(band)).count() + 1;
        again >= 2
            || again == 1 && (bands.len() <= 4 || stands_apart)
            || grows
                && stands_apart
                && usual * 10 >= bands.len() * 4
                && self.text.chars().count() < 110
            || self.is_number() && grows
    }

    /// Whether a number at one of its ends stands apart, as page numbers do.
    fn has_number_at_edge(&self) -> bool {
        let is_number =
            |word: Option<&str>| word.is_some_and(|word| word.bytes().all(|c| c.is_ascii_digit()));
        let mut words = self.text.split_whitespace();
        (is_number(words.next()) || is_number(words.next_back()))
            && !self.text.trim_end().ends_with('.')
    }

    /// Whether a number in it differs from one in the band `pages` further on by just that.
    fn grows_like(&self, other: &Self, pages: i64) -> bool {
        self.numbers
            .iter()
            .any(|own| other.numbers.iter().any(|theirs| theirs - own == pages))
    }

    fn is_number(&self) -> bool {
        let signs: String = self.text.chars().filter(|c| c.is_alphanumeric()).collect();
        !signs.is_empty()
            && signs.len() < 6
            && (signs.bytes().all(|c| c.is_ascii_digit()) || is_roman(&signs))
    }
}

fn pattern(text: &str) -> String {
    let is_kept = |c: &char| c.is_alphabetic();
    if is_roman(text.trim()) {
        String::new()
    } else {
        text.chars()
            .filter(is_kept)
            .flat_map(char::to_lowercase)
            .collect()
    }
}

fn numbers(text: &str) -> Vec<i64> {
    let runs = text.split(|c: char| !c.is_ascii_digit());
    runs.filter(|run| run.len() < 6)
        .filter_map(|run| run.parse().ok())
        .collect()
}

/// As pages of front matter are counted; capitals count chapters.
fn is_roman(text: &str) -> bool {
    !text.is_empty() && text.len() < 8 && text.chars().all(|c| "ivxlc".contains(c))
}

/// Slanted lines that come again are stamps over the page.
fn remove_slanted(pages: &mut [PageLines]) {
    let mut counts: HashMap<String, usize> = HashMap::new();
    for line in pages
        .iter()
        .flat_map(|page| &page.lines)
        .filter(|line| line.is_slanted())
    {
        *counts.entry(pattern(&line.text())).or_default() += 1;
    }
    for page in pages {
        page.lines.retain(|line| {
            !line.is_slanted()
                || counts
                    .get(&pattern(&line.text()))
                    .is_none_or(|&count| count < 2)
        });
    }
}

/// Fewer numbers may be those of a list or a form.
const FEWEST_NUMBERS: usize = 10;

/// Takes numbers off the margins that count the lines of pages, by ones or by fives: on several pages, or all down a long one.
fn remove_line_numbers(pages: &mut [PageLines]) {
    let counted: Vec<bool> = pages.iter().map(counts_its_lines).collect();
    let count = counted.iter().filter(|counted| **counted).count();
    for (page, _) in pages
        .iter_mut()
        .zip(counted)
        .filter(|(_, counted)| *counted)
    {
        let numbered = page.lines.iter().filter(|line| line_number(line).is_some());
        if count > 1 || numbered.count() > 2 * FEWEST_NUMBERS {
            remove_numbers(page);
        }
    }
}

/// Whether numbers that grow stand at even distances down the page.
fn counts_its_lines(page: &PageLines) -> bool {
    let mut found: Vec<(f32, i64)> = page
        .lines
        .iter()
        .filter_map(|line| Some((line.y, line_number(line)?.0)))
        .collect();
    found.sort_by(|a, b| a.0.total_cmp(&b.0));
    let steps: Vec<(f32, i64)> = found
        .windows(2)
        .map(|pair| (pair[1].0 - pair[0].0, pair[1].1 - pair[0].1))
        .collect();
    let mut gaps: Vec<f32> = steps.iter().map(|(gap, _)| *gap).collect();
    gaps.sort_by(f32::total_cmp);
    let usual = gaps.get(gaps.len() / 2).copied().unwrap_or_default();
    let is_regular =
        |(gap, step): &&(f32, i64)| matches!(step, 1 | 5) && (gap / usual - 1.0).abs() < 0.3;
    let regular = steps.iter().filter(is_regular).count();
    found.len() >= FEWEST_NUMBERS && regular * 10 >= steps.len() * 7 && !is_form(page)
}

/// Whether a page is ruled, with few words in a line: its numbers are referred to.
fn is_form(page: &PageLines) -> bool {
    const RULES: usize = 30;
    const LETTERS: usize = 40;
    let letters: usize = page.lines.iter().map(|line| line.letters.len()).sum();
    page.rules.len() > RULES && letters < LETTERS * page.lines.len()
}

fn remove_numbers(page: &mut PageLines) {
    page.lines
        .retain(|line| line_number(line).is_none_or(|(_, signs)| signs < line.letters.len()));
    for line in &mut page.lines {
        if let Some((_, signs)) = line_number(line) {
            line.letters.drain(..=signs);
            line.cells = line.cells.saturating_sub(1).max(1);
            line.x0 = line.letters.first().map_or(line.x0, |letter| letter.x0);
        }
    }
}

/// The number that a line begins with, and how many signs it has: all of the line, or its first cell.
fn line_number(line: &Line) -> Option<(i64, usize)> {
    let text = line.text();
    let number = text.split([' ', '\t']).next()?;
    let is_number =
        !number.is_empty() && number.len() < 5 && number.bytes().all(|c| c.is_ascii_digit());
    is_number
        .then(|| Some((number.parse().ok()?, number.len())))
        .flatten()
}
