//! Paragraphs to a document: blocks, footnotes with their marks, contents, printed pages.

use super::Piece;
use super::catalog::{About, OutlineEntry};
use super::destinations::page_key;
use super::frame::Frame;
use super::headings::folded;
use super::joining::Placed;
use super::lines::Line;
use super::links::Links;
use super::paragraphs::Kind;
use super::units::Style;
use crate::document::{
    Align, BlockKind, Builder, Document, Inline, LinePlace, Metadata, Offset, Package, PageMap,
    PrintedPage, Table,
};
use std::collections::{BTreeSet, HashMap};

/// Longer signs mark no note.
const MARK_CHARS: usize = 4;
/// How far letters reach above and below their baseline, in em.
const ASCENT: f32 = 0.8;
const DESCENT: f32 = 0.22;

/// What the pages of a file have beside their letters.
pub(super) struct Pages {
    pub printed: Vec<PrintedPage>,
    pub frames: Vec<Frame>,
    pub links: Links,
}

/// The document, and where its letters stand.
pub(super) fn document(
    pieces: &[Piece],
    about: About,
    pages: Pages,
    outline: &[OutlineEntry],
) -> (Document, PageMap) {
    let mut build = Build {
        builder: Builder::new(),
        notes: HashMap::new(),
        begun: BTreeSet::new(),
        frames: pages.frames,
        links: pages.links,
        map: PageMap::new(pages.printed),
    };
    build.builder.section("", None, true);
    build.find_notes(pieces);
    for (number, piece) in pieces.iter().enumerate() {
        build.piece(piece, number);
    }
    let meta = Metadata {
        title: title(pieces, &about),
        authors: about.authors,
        language: about.language,
        date: about.date,
        description: about.description,
        page_progression: about.page_progression,
        ..Metadata::default()
    };
    let (begun, map) = (build.begun, build.map);
    let contents = contents(outline, pieces, &begun);
    let mut document = build.builder.finish(meta, contents, Package::default());
    let start = |page: &usize| {
        let label = map.pages().get(*page)?.label.clone();
        Some((label, *document.targets.get(&page_key(*page))?))
    };
    let mut starts: Vec<(String, Offset)> = begun.iter().filter_map(start).collect();
    starts.sort_by_key(|(_, start)| *start);
    document.pages = starts;
    (document, map)
}

/// The target of a heading, by the number of its piece.
fn heading_key(piece: usize) -> String {
    format!("#heading={piece}")
}

/// What the file says, else the highest heading on the first page, and of several the first.
fn title(pieces: &[Piece], about: &About) -> String {
    if !about.title.is_empty() {
        return about.title.clone();
    }
    let headings = pieces.iter().filter(|piece| piece.kind == Kind::Heading);
    let headings = headings.filter(|piece| piece.first_page() == 0);
    let first = headings.min_by_key(|piece| piece.level);
    first.map(|piece| plain(&piece.text)).unwrap_or_default()
}

fn plain(text: &[Placed]) -> String {
    let letters: String = text.iter().map(|placed| placed.letter.c).collect();
    letters.trim().to_owned()
}

struct Build {
    builder: Builder,
    /// Index of the footnote, by the page that it stands on and its mark.
    notes: HashMap<(usize, String), usize>,
    /// Pages that the main text has begun.
    begun: BTreeSet<usize>,
    frames: Vec<Frame>,
    links: Links,
    map: PageMap,
}

impl Build {
    /// Makes the footnotes, so that their marks can refer to them.
    fn find_notes(&mut self, pieces: &[Piece]) {
        for piece in pieces.iter().filter(|piece| piece.kind == Kind::Note) {
            if let Some((mark, _)) = note_mark(&piece.text) {
                let note = self.builder.footnote(&mark);
                self.notes.entry((piece.first_page(), mark)).or_insert(note);
            }
        }
    }

    fn piece(&mut self, piece: &Piece, number: usize) {
        let mark = Some(piece)
            .filter(|piece| piece.kind == Kind::Note)
            .and_then(|piece| note_mark(&piece.text));
        let note = mark.as_ref().and_then(|(mark, _)| {
            let key = (piece.first_page(), mark.clone());
            self.notes.get(&key).copied()
        });
        let kind = match piece.kind {
            Kind::Heading => BlockKind::Heading(piece.level),
            Kind::Caption | Kind::Aside => BlockKind::Aside,
            Kind::Note => note.map_or(BlockKind::Aside, BlockKind::Footnote),
            Kind::Code => BlockKind::Code { language: None },
            Kind::Table => BlockKind::Table(Table::default()),
            Kind::Verse => BlockKind::Verse,
            Kind::Item | Kind::Paragraph => BlockKind::Paragraph,
        };
        let block = self.builder.block(kind);
        if piece.kind == Kind::Item {
            block.marker.clone_from(&piece.marker);
            block.list_depth = 1;
        }
        block.quote_depth = u8::from(piece.quoted);
        if piece.centered && piece.kind == Kind::Paragraph {
            block.align = Align::Center;
        }
        if piece.kind == Kind::Heading {
            self.builder.target(&heading_key(number));
        }
        let skipped = mark.filter(|_| note.is_some()).map_or(0, |(_, len)| len);
        if piece.kind == Kind::Table {
            self.table(piece);
        } else {
            self.text(piece, trimmed(&piece.text[skipped..]));
        }
        self.builder.end_block();
    }

    /// Rows by lines, cells by tabs.
    fn table(&mut self, piece: &Piece) {
        for row in piece.text.split(|placed| placed.letter.c == '\n') {
            self.builder.row();
            for cell in row.split(|placed| placed.letter.c == '\t') {
                self.builder.cell(false, Align::Default, (1, 1));
                self.text(piece, trimmed(cell));
            }
        }
    }

    /// Text with its styles and links: marks of notes lead to them, other raised signs are set raised.
    fn text(&mut self, piece: &Piece, text: &[Placed]) {
        let mut styled: Vec<(Placed, Option<usize>)> = text
            .iter()
            .map(|placed| (*placed, self.link_at(piece, placed)))
            .collect();
        let is_bold = |placed: &Placed| placed.letter.style.bold || placed.letter.c.is_whitespace();
        if text.iter().all(is_bold) || piece.kind == Kind::Heading {
            styled
                .iter_mut()
                .for_each(|(placed, _)| placed.letter.style.bold = false);
        }
        spread_over_blanks(&mut styled);
        let is_alike = |a: &(Placed, Option<usize>), b: &(Placed, Option<usize>)| {
            a.0.letter.style == b.0.letter.style && a.1 == b.1
        };
        for run in styled.chunk_by(is_alike) {
            let (first, link) = run[0];
            let letters: Vec<Placed> = run.iter().map(|(placed, _)| *placed).collect();
            let styles = self.styles(piece, first, link, &plain(&letters));
            let opened = styles.len();
            for style in styles {
                self.builder.open(style);
            }
            self.lines(piece, &letters);
            for _ in 0..opened {
                self.builder.close();
            }
        }
    }

    /// How a run of letters is set that all look like its first.
    fn styles(&self, piece: &Piece, first: Placed, link: Option<usize>, text: &str) -> Vec<Inline> {
        let style = first.letter.style;
        let mut styles: Vec<Inline> = Vec::new();
        styles.extend(link.and_then(|link| self.links.get(link)).map(Inline::Link));
        if style.bold {
            styles.push(Inline::Strong);
        }
        if style.italic {
            styles.push(Inline::Emphasis);
        }
        if style.raised {
            let page = piece.page_of(&first);
            let note = page.and_then(|page| self.notes.get(&(page, text.to_owned())).copied());
            styles.push(note.map_or(Inline::Superscript, Inline::NoteRef));
        } else if style.lowered {
            styles.push(Inline::Subscript);
        }
        styles
    }

    /// Puts letters down line by line, each with its place on the page.
    fn lines(&mut self, piece: &Piece, letters: &[Placed]) {
        for run in letters.chunk_by(|a, b| a.line == b.line) {
            let line = run[0].line.and_then(|line| piece.lines.get(line as usize));
            if let Some(line) = line.filter(|_| piece.kind != Kind::Note) {
                self.begin_page(line.page);
            }
            let start = self.builder.position();
            let text: String = run.iter().map(|placed| placed.letter.c).collect();
            self.builder.text(&text);
            if let Some((line, place)) = line.and_then(|line| Some((line, self.place(line)?))) {
                let edges = run.iter().map(|placed| placed.letter);
                let edges = edges.map(|letter| (letter.x0 - line.x0, letter.x1 - line.x0));
                self.map.push(start, place, edges);
            }
        }
    }

    fn place(&self, line: &Line) -> Option<LinePlace> {
        let frame = self.frames.get(line.page)?;
        Some(LinePlace {
            page: u32::try_from(line.page).ok()?,
            origin: frame.page_point(line.angle, line.x0, line.y),
            angle: f32::from(line.angle),
            length: (line.x1 - line.x0).max(0.0),
            ascent: ASCENT * line.size,
            descent: DESCENT * line.size,
        })
    }

    fn link_at(&self, piece: &Piece, placed: &Placed) -> Option<usize> {
        let line = piece.lines.get(placed.line? as usize)?;
        let letter = placed.letter;
        let frame = self.frames.get(line.page)?;
        let middle = (letter.x0 + letter.x1) / 2.0;
        let is_white = letter.c.is_whitespace();
        self.links
            .at(line.page, || {
                frame.page_point(line.angle, middle, line.y - 0.3 * line.size)
            })
            .filter(|_| !is_white || letter.x1 > letter.x0)
    }

    fn begin_page(&mut self, page: usize) {
        if self.begun.insert(page) {
            self.builder.target(&page_key(page));
        }
    }
}

/// Gives blanks the style and link of what stands before and behind them, where the two agree.
fn spread_over_blanks(text: &mut [(Placed, Option<usize>)]) {
    for at in 1..text.len().saturating_sub(1) {
        let ((before, link), (after, next_link)) = (text[at - 1], text[at + 1]);
        if text[at].0.letter.c.is_whitespace() {
            let (own, next) = (before.letter.style, after.letter.style);
            text[at].0.letter.style = Style {
                italic: own.italic && next.italic,
                bold: own.bold && next.bold,
                ..Style::default()
            };
            text[at].1 = link.filter(|_| link == next_link);
        }
    }
}

/// Without blanks at its ends, which a block does not keep.
fn trimmed(text: &[Placed]) -> &[Placed] {
    let is_blank = |placed: &Placed| placed.letter.c.is_whitespace();
    let start = text.iter().take_while(|placed| is_blank(placed)).count();
    let end = text
        .iter()
        .rev()
        .take_while(|placed| is_blank(placed))
        .count();
    &text[start..(text.len() - end).max(start)]
}

/// The mark that a note begins with, and its letters with the blanks behind it.
fn note_mark(text: &[Placed]) -> Option<(String, usize)> {
    let lead = text
        .iter()
        .take_while(|placed| placed.letter.c.is_whitespace())
        .count();
    let is_mark = |placed: &&Placed| {
        placed.letter.c.is_ascii_digit() || "*†‡§¶‖¹²³⁴⁵⁶⁷⁸⁹⁰".contains(placed.letter.c)
    };
    let mark: String = text[lead..]
        .iter()
        .take_while(is_mark)
        .map(|placed| placed.letter.c)
        .collect();
    let length = mark.chars().count();
    let behind = &text[lead + length..];
    let stop = behind
        .iter()
        .take_while(|placed| matches!(placed.letter.c, '.' | ')'))
        .take(1)
        .count();
    let blanks = behind[stop..]
        .iter()
        .take_while(|placed| placed.letter.c.is_whitespace())
        .count();
    (1..=MARK_CHARS)
        .contains(&length)
        .then_some((mark, lead + length + stop + blanks))
}

/// The contents as the file has them: depth, title and target of each line. A line leads to its heading, else to its page.
fn contents(
    outline: &[OutlineEntry],
    pieces: &[Piece],
    pages: &BTreeSet<usize>,
) -> Vec<(u8, String, String)> {
    let is_heading = |(_, piece): &(usize, &Piece)| piece.kind == Kind::Heading;
    let headings: Vec<(usize, String)> = pieces
        .iter()
        .enumerate()
        .filter(is_heading)
        .map(|(number, piece)| (number, folded(&plain(&piece.text))))
        .collect();
    let mut from = 0;
    let mut lines = Vec::new();
    for entry in outline {
        let title = folded(&entry.title);
        let is_it = |heading: &str| {
            heading == title || heading.trim_start_matches(|c: char| c.is_ascii_digit()) == title
        };
        let target = match headings[from..]
            .iter()
            .position(|(_, heading)| is_it(heading))
        {
            Some(at) => {
                from += at + 1;
                heading_key(headings[from - 1].0)
            }
            // The page itself, or the next one with text of its own.
            None => entry
                .page
                .and_then(|page| pages.range(page..).next())
                .map_or_else(String::new, |&page| page_key(page)),
        };
        lines.push((
            entry.depth.min(usize::from(u8::MAX)) as u8,
            entry.title.clone(),
            target,
        ));
    }
    lines
}
