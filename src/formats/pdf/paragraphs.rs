//! Blocks to paragraphs: where one ends, what kind it is. Thresholds are in em of the document's usual size, `body`.

use super::blocks::{Block, blocks, reading_order};
use super::bullets::marker;
use super::gutters::Gutter;
use super::lines::{Line, PageLines};
use super::roles::Role;
use super::script::is_cjk;

/// Letters of bold are at least this much heavier.
pub(super) const BOLD: f32 = 1.22;
/// What a sentence, or a quotation at its end, ends with.
const SENTENCE_ENDS: [char; 17] = [
    '.', '!', '?', ':', ';', '”', '"', '’', ')', '。', '」', '؟', '।', '׃', '»', '…', '›',
];

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Paragraph,
    Heading,
    Item,
    Caption,
    Note,
    Code,
    Table,
    Verse,
    /// Labels in figures, turned text: beside the text, in no certain place.
    Aside,
}

impl Kind {
    /// Whether its lines stay lines.
    pub fn keeps_lines(self) -> bool {
        matches!(self, Self::Code | Self::Table | Self::Verse)
    }
}

#[derive(Clone, Debug)]
pub(super) struct Paragraph {
    pub lines: Vec<Line>,
    pub kind: Kind,
    pub size: f32,
    pub ink: f32,
    /// The page that it ends on.
    pub page: usize,
    /// Its first line is set in.
    pub indented: bool,
    pub centered: bool,
    /// First of a column.
    pub heads_column: bool,
    /// Room at the end of its last line, in points.
    pub tail_room: f32,
    /// Space above it, in lines.
    pub gap_before: f32,
    pub tracked: bool,
    pub capitals: bool,
}

impl Paragraph {
    pub fn text(&self) -> String {
        self.lines
            .iter()
            .map(Line::text)
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// What is usual in a document.
#[derive(Clone, Copy, Debug)]
pub(super) struct Usual {
    /// Size of letters, in points.
    pub body: f32,
    /// Ink of its letters; 0 where it is not known.
    pub ink: f32,
}

impl Usual {
    pub fn of(pages: &[PageLines]) -> Self {
        let lines = || pages.iter().flat_map(|page| &page.lines);
        let mut sizes: Vec<(i32, usize)> = Vec::new();
        for line in lines() {
            let quarter = (line.size * 4.0).round() as i32;
            match sizes.iter_mut().find(|(size, _)| *size == quarter) {
                Some((_, count)) => *count += line.letters.len(),
                None => sizes.push((quarter, line.letters.len())),
            }
        }
        let body = sizes
            .iter()
            .max_by_key(|(size, count)| (*count, *size))
            .map_or(10.0, |(size, _)| *size as f32 / 4.0);
        let is_usual = |line: &&Line| {
            (line.size - body).abs() < 0.5 && line.ink > 0.0 && line.letters.len() > 12
        };
        let mut inks: Vec<f32> = lines().filter(is_usual).map(|line| line.ink).collect();
        inks.sort_by(f32::total_cmp);
        Self {
            body,
            ink: inks.get(inks.len() / 2).copied().unwrap_or(0.0),
        }
    }

    pub fn is_bold(&self, ink: f32) -> bool {
        self.ink > 0.0 && ink / self.ink > BOLD
    }
}

/// The paragraphs of a page in reading order.
pub(super) fn of_page(page: &PageLines, usual: Usual) -> Vec<Paragraph> {
    let mut layers: Vec<usize> = Vec::new();
    for line in &page.lines {
        if !layers.contains(&line.layer) {
            layers.push(line.layer);
        }
    }
    let mut paragraphs = Vec::new();
    for (turn, layer) in layers.into_iter().enumerate() {
        let blocks = blocks(
            page.lines
                .iter()
                .filter(|line| line.layer == layer)
                .cloned()
                .collect(),
            usual.body,
        );
        let gutters: &[Gutter] = if turn == 0 { &page.gutters } else { &[] };
        let mut order = reading_order(&blocks, gutters, page.right_to_left);
        let number = |block: &Block| {
            block
                .lines
                .iter()
                .filter_map(|line| line.elements.0)
                .map(|element| element.number)
                .min()
        };
        if blocks
            .iter()
            .all(|block| block.lines.iter().all(|line| line.elements.0.is_some()))
        {
            order.sort_by_key(|&at| number(&blocks[at]));
        }
        let from = paragraphs.len();
        let mut before: Option<&Block> = None;
        for block in order.into_iter().map(|at| &blocks[at]) {
            // Above the block before it, or beside it: a new column.
            let heads_column = before
                .is_none_or(|before| block.y0 < before.y1 - usual.body || block.y0 < before.y0);
            let column = Column::of(block, &blocks, page, usual);
            paragraphs.extend(column.paragraphs(heads_column));
            before = Some(block);
        }
        if turn > 0 {
            paragraphs[from..]
                .iter_mut()
                .for_each(|paragraph: &mut Paragraph| paragraph.kind = Kind::Aside);
        }
    }
    paragraphs
}

/// What the whole of a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Matter {
    Prose,
    Code,
    Table,
    Note,
    Verse,
}

/// A block with the edges of the column that it stands in.
struct Column<'a> {
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
    fn of(block: &'a Block, all: &[Block], page: &PageLines, usual: Usual) -> Self {
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

    fn edges(&self, line: &Line) -> (f32, f32) {
        edges(line, self.right_to_left)
    }

    fn matter_of(&self, all: &[Block], page: &PageLines) -> Matter {
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
            && block.y0 > page.frame.height * 0.35
            && !all
                .iter()
                .any(|other| !std::ptr::eq(other, block) && is_below(other))
            && block
                .lines
                .first()
                .is_some_and(|line| begins_as_note(line) || under_rule && line.layer == 0)
    }

    /// Most lines end early although the next word had found room.
    fn is_verse(&self, lines: &[Line]) -> bool {
        let body = self.usual.body;
        let own_right = lines
            .iter()
            .map(|line| self.edges(line).1)
            .fold(f32::MIN, f32::max);
        if ends_evenly(lines, own_right, self.right_to_left, body) {
            return false;
        }
        let ends_early = |pair: &&[Line]| {
            let room = self.right - self.edges(&pair[0]).1;
            room > pair[1].first_width + 1.5 * body && room > 3.0 * body
        };
        let early = lines.windows(2).filter(ends_early).count();
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
    fn find_stanzas(&mut self) {
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

    fn is_in_stanza(&self, at: usize) -> bool {
        self.stanzas.get(at).copied().unwrap_or(false)
    }

    /// Whether there is more room above a line than above others.
    fn stands_off(&self, at: usize) -> bool {
        let pitch = self.block.lines[at].y - self.block.lines[at - 1].y;
        pitch > self.pitch * 1.28 && pitch > self.pitch + 1.0
    }

    fn paragraphs(&self, heads_column: bool) -> Vec<Paragraph> {
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

    fn paragraph(&self, lines: Vec<Line>, gap_before: f32, heads_column: bool) -> Paragraph {
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

    fn kind(&self, lines: &[Line], text: &str) -> Kind {
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

/// Whether most lines but the last end at one edge, as justified prose does.
fn ends_evenly(lines: &[Line], right: f32, right_to_left: bool, body: f32) -> bool {
    let Some((_, but_last)) = lines.split_last() else {
        return false;
    };
    let at_edge = |line: &&Line| right - edges(line, right_to_left).1 < 0.35 * body;
    but_last.len() >= 2 && but_last.iter().filter(at_edge).count() * 10 >= but_last.len() * 7
}

/// The edges of the column that a block stands in: those of other blocks of its size that begin near.
fn column_edges(block: &Block, all: &[Block], page: &PageLines, body: f32) -> (f32, f32) {
    let right_to_left = page.right_to_left;
    let (x0, x1) = block.edges(right_to_left);
    let (mut left, mut right) = (x0, x1);
    for other in all
        .iter()
        .filter(|other| (other.size / block.size - 1.0).abs() <= 0.1 && other.lines.len() >= 2)
    {
        let (other_x0, other_x1) = other.edges(right_to_left);
        let is_near = (other_x0 - x0).abs() < 3.0 * body
            && (page.gutters.is_empty() || other_x1 - x1 < 14.0 * body);
        if is_near && other_x1.min(x1) - other_x0.max(x0) > 0.3 * (x1 - x0) {
            left = left.min(other_x0);
            right = right.max(other_x1);
        }
    }
    // A block of which half the lines reach its own edge has that edge, and one that is justified has it for certain.
    let lines = &block.lines;
    let full = lines
        .iter()
        .filter(|line| x1 - edges(line, right_to_left).1 < 0.8 * body)
        .count();
    let is_near = lines.len() >= 3 && full * 10 >= lines.len() * 5 && right - x1 < 6.0 * body;
    if is_near || lines.len() >= 4 && ends_evenly(lines, x1, right_to_left, body) {
        right = x1;
    }
    (left, right)
}

fn edges(line: &Line, right_to_left: bool) -> (f32, f32) {
    if right_to_left {
        (-line.x1, -line.x0)
    } else {
        (line.x0, line.x1)
    }
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

fn has_bullet_cell(line: &Line) -> bool {
    let text = line.text().replace('\t', " ");
    let first = text.chars().next();
    marker(&text).is_some()
        || first.is_some_and(|c| matches!(u32::from(c), 0x20 | 0xE000..=0xF8FF | 0xFFFD))
}

fn begins_as_note(line: &Line) -> bool {
    let first = line
        .letters
        .iter()
        .map(|letter| letter.c)
        .find(|c| !c.is_whitespace());
    line.starts_raised || first.is_some_and(|c| c.is_ascii_digit() || "*†‡§¹²³⁴⁵⁶⁷⁸⁹".contains(c))
}

pub(super) fn ends_sentence(line: &Line) -> bool {
    line.text().trim_end().ends_with(SENTENCE_ENDS)
}

/// `Figure 3: …`, `Table IV. …`
fn is_caption(text: &str) -> bool {
    const NAMES: [&str; 12] = [
        "Figure",
        "FIGURE",
        "Fig.",
        "FIG",
        "Table",
        "TABLE",
        "Tab.",
        "Abbildung",
        "Tabelle",
        "Tableau",
        "Рис",
        "Таблица",
    ];
    let text = text.trim_start();
    let is_numbered = |name: &str| {
        let rest = text.strip_prefix(name).map(str::trim_start);
        rest.is_some_and(|rest| rest.starts_with(|c: char| c.is_ascii_digit() || "IVX".contains(c)))
    };
    NAMES.into_iter().any(is_numbered)
        && text.chars().take(24).any(|c| matches!(c, ':' | '.' | '|'))
}
