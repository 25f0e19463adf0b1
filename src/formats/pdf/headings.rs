//! Which paragraphs are headings, and of what level: by the structure tree, the contents, size, weight, capitals.

use super::catalog::OutlineEntry;
use super::paragraphs::{Kind, Paragraph, Usual};
use super::roles::Role;
use std::collections::HashMap;

/// Lines and words that a heading has at most.
const MOST_LINES: usize = 4;
const MOST_WORDS: usize = 26;
const MOST_LEVELS: usize = 6;

/// Titles of the contents, by their letters and digits, with their depth.
pub(super) struct Contents {
    depths: HashMap<String, usize>,
    titles: Vec<String>,
}

impl Contents {
    pub fn of(outline: &[OutlineEntry]) -> Self {
        let entries = outline
            .iter()
            .map(|entry| (folded(&entry.title), entry.depth));
        Self {
            depths: entries
                .filter(|(title, _)| title.chars().nth(1).is_some())
                .collect(),
            titles: outline.iter().map(|entry| entry.title.clone()).collect(),
        }
    }

    /// As they are written.
    pub fn titles(&self) -> impl Iterator<Item = &str> {
        self.titles.iter().map(String::as_str)
    }

    fn depth(&self, text: &str) -> Option<usize> {
        self.depths.get(&folded(text)).copied()
    }

    /// The same with the number of the heading left out, which the contents may lack.
    fn depth_unnumbered(&self, text: &str) -> Option<usize> {
        let folded = folded(text);
        let rest = folded.trim_start_matches(|c: char| c.is_ascii_digit());
        if rest.is_empty() {
            None
        } else {
            self.depths.get(rest).copied()
        }
    }
}

/// Letters and digits in lower case.
pub(super) fn folded(text: &str) -> String {
    text.chars()
        .filter(|c| c.is_alphanumeric())
        .flat_map(char::to_lowercase)
        .collect()
}

/// Settles the kinds of paragraphs by their role, and finds headings.
pub(super) fn find(paragraphs: &mut [Paragraph], usual: Usual, contents: &Contents) {
    for paragraph in paragraphs {
        match paragraph
            .lines
            .first()
            .map_or(Role::Other, super::lines::Line::role)
        {
            Role::Heading(_) => paragraph.kind = Kind::Heading,
            Role::Note => paragraph.kind = Kind::Note,
            Role::Caption => paragraph.kind = Kind::Caption,
            Role::Item | Role::Cell => {}
            _ if is_heading(paragraph, usual, contents) => paragraph.kind = Kind::Heading,
            _ => {}
        }
    }
}

fn is_heading(paragraph: &mut Paragraph, usual: Usual, contents: &Contents) -> bool {
    let bold = usual.is_bold(paragraph.ink);
    if paragraph.kind == Kind::Verse && bold && paragraph.lines.len() <= MOST_LINES {
        paragraph.kind = Kind::Paragraph;
    }
    if !matches!(paragraph.kind, Kind::Paragraph | Kind::Item) || paragraph.lines.len() > MOST_LINES
    {
        return false;
    }
    let text = paragraph.text();
    let text = text.trim();
    let words = text.split_whitespace().count();
    if words > MOST_WORDS || text.chars().filter(|c| c.is_alphabetic()).count() < 2 {
        return false;
    }
    let unnumbered = || {
        if paragraph.lines.len() <= 3 {
            contents.depth_unnumbered(text)
        } else {
            None
        }
    };
    if contents.depth(text).or_else(unnumbered).is_some() {
        return true;
    }
    let size = paragraph.size / usual.body;
    if paragraph.kind == Kind::Item && size < 1.08 && !bold {
        return false;
    }
    let stops = text.ends_with(['.', ',', ';']) && !text.ends_with("...");
    let stands_out = paragraph.capitals || paragraph.tracked;
    let stands_apart = paragraph.centered || paragraph.gap_before > 1.2;
    size > 1.5 && words <= 24
        || !stops
            && (size > 1.09 && words <= 20
                || bold && words <= 16 && size > 0.93
                || stands_out && stands_apart && (2..=14).contains(&words) && size > 0.85)
}

/// The levels of headings, 1 to 6: as the structure tree or the contents say, else by size.
pub(super) struct Levels<'a> {
    contents: &'a Contents,
    /// Half points, largest first.
    sizes: Vec<i32>,
}

impl<'a> Levels<'a> {
    pub fn of(paragraphs: &[Paragraph], contents: &'a Contents) -> Self {
        let headings = paragraphs
            .iter()
            .filter(|paragraph| paragraph.kind == Kind::Heading);
        let mut sizes: Vec<i32> = headings.map(half_points).collect();
        sizes.sort_unstable_by_key(|&size| std::cmp::Reverse(size));
        sizes.dedup();
        Self { contents, sizes }
    }

    pub fn level(&self, heading: &Paragraph) -> u8 {
        if let Role::Heading(level) = heading
            .lines
            .first()
            .map_or(Role::Other, super::lines::Line::role)
        {
            return level;
        }
        let text = heading.text();
        let by_size = || {
            self.sizes
                .iter()
                .position(|&size| size == half_points(heading))
                .unwrap_or(0)
        };
        let depth = self
            .contents
            .depth(&text)
            .or_else(|| self.contents.depth_unnumbered(&text))
            .unwrap_or_else(by_size);
        depth.min(MOST_LEVELS - 1) as u8 + 1
    }
}

fn half_points(paragraph: &Paragraph) -> i32 {
    (paragraph.size * 2.0).round() as i32
}
