//! Turns a stretch of text and its styles into shaped clusters, once, whatever the width of the column will be. With `fonts`
//! the only files that speak to parley are this and its parts.

mod addresses;
mod airs;
mod formulas;
mod glyphs;
mod room;
mod sign;
mod visual;

pub(super) use formulas::PlacedFormula;
pub(super) use sign::shape_sign;
pub(super) use visual::{Piece, VisualLine};

use super::bidi::Signs;
use super::breaker::{After, Atom};
use super::fonts::FontBook;
use super::galley::GlyphFont;
use super::ruby::RubyText;
use super::style::{BlockStyle, Brush, PageStyle};
use super::upright::{Combined, Uprights};
use crate::document::{
    Block, BlockKind, Direction, Document, ImageId, Inline, Offset, Span, TextRange, first_strong,
};
use glyphs::{Source, bytes_of, drawn, glyphs, shaped_apart};
use parley::{BreakReason, Layout};
use std::ops::Range;
use visual::{drawn_advance, upright_of};

/// Share of a typeface's own space by which it may shrink: a fifth, as page-making programs set it.
const SHRINK: f32 = 0.2;

/// A stretch of text, shaped: its clusters can be broken into lines of any width.
pub(super) struct Shaped {
    layout: Layout<Brush>,
    pub atoms: Vec<Atom>,
    /// Byte of each atom in the stretch, and its first code point counted from the start of the stretch; one more for the end.
    places: Vec<(u32, u32)>,
    /// Signs of direction in the text that was shaped.
    signs: Signs,
    /// Signs before each atom; empty where there are none.
    signs_before: Vec<u32>,
    /// Pixels.
    pub em: f32,
    pub rtl: bool,
    /// Whether its lines run downwards.
    pub vertical: bool,
    /// The first code point of each atom, where lines run downwards; what stands depends on it.
    letters: Vec<char>,
    /// Letters side by side in the room of one, in order.
    combined: Vec<Combined>,
    pub hyphen_width: f32,
    /// Share by which a space of a justified line may shrink.
    pub shrink: f32,
    /// Whether its letters may be drawn a little wider or narrower.
    pub gives: bool,
    /// Whether it is of a script that sets no spaces between its words.
    pub spaceless: bool,
    /// In the order of their atoms.
    ruby: Vec<RubyText>,
    /// In the order of their atoms.
    formulas: Vec<PlacedFormula>,
    start: Offset,
    len: usize,
}
/// What is shaped: a range of a block, and how it is set.
#[derive(Clone, Copy)]
pub(super) struct Stretch<'a> {
    pub document: &'a Document,
    pub block: &'a Block,
    pub range: TextRange,
    pub style: &'a BlockStyle,
    pub page: &'a PageStyle,
}

/// What of a text may be divided at the end of a line.
#[derive(Clone, Copy)]
struct Divided {
    words: bool,
    addresses: bool,
}

/// Shapes a range of a document as part of its block.
pub(super) fn shape(fonts: &mut FontBook, stretch: &Stretch<'_>) -> Shaped {
    shape_with(fonts, stretch, Vec::new(), |c| c)
}

/// Shapes the cells of a table together, which is far cheaper than one by one. Each is a paragraph of its own; those of headers
/// are bold.
pub(super) fn shape_cells(
    fonts: &mut FontBook,
    stretch: &Stretch<'_>,
    headers: &[TextRange],
) -> Shaped {
    let bold = headers
        .iter()
        .map(|&range| Span {
            range,
            style: Inline::Strong,
        })
        .collect();
    shape_with(fonts, stretch, bold, |c| if c == '\t' { '\n' } else { c })
}

/// Shapes cells one after the other, as running text.
pub(super) fn shape_overflow(fonts: &mut FontBook, stretch: &Stretch<'_>) -> Shaped {
    shape_with(
        fonts,
        stretch,
        Vec::new(),
        |c| if c == '\t' { ' ' } else { c },
    )
}

/// Shapes a stretch; `more` are styles beside those of its block, and `shown` the letter that is drawn for another of one byte.
fn shape_with(
    fonts: &mut FontBook,
    stretch: &Stretch<'_>,
    more: Vec<Span>,
    shown: impl Fn(char) -> char,
) -> Shaped {
    let &Stretch {
        document,
        block,
        range,
        style,
        page,
    } = stretch;
    let em = page.em() * style.size;
    let text = drawn(document.slice(range), shown);
    let mut spans: Vec<&Span> = block
        .spans
        .iter()
        .filter(|span| span.range.overlaps(range))
        .collect();
    spans.extend(&more);
    let direction = direction_of(document, block, &text);
    let bytes = bytes_of(&text, range, &spans);
    let (text, signs) = Signs::put_into(text, &bytes, direction);
    let bytes = bytes
        .into_iter()
        .map(|(bytes, style)| (signs.with(bytes), style))
        .collect();
    let source = Source {
        text: &text,
        spans: bytes,
        direction,
    };
    let layout = shaped_apart(fonts, stretch, &source).unwrap_or_else(|| {
        glyphs(
            fonts,
            stretch,
            &source,
            &PageStyle {
                own_typefaces: false,
                ..page.clone()
            },
        )
    });
    let mut shaped = Shaped::new(
        layout,
        document.slice(range),
        signs,
        range.start,
        (em, page.vertical),
        document.language_of(block),
        Divided {
            words: !style.monospace,
            // The columns of a table are measured by addresses as a whole.
            addresses: !style.monospace && !matches!(block.kind, BlockKind::Table(_)),
        },
    );
    shaped.refine(fonts, stretch, &spans);
    shaped
}

/// The direction in which a stretch of a block runs. A cell that is shaped alone begins where its own letters do.
fn direction_of(document: &Document, block: &Block, text: &str) -> Direction {
    let is_undeclared_cell = matches!(block.kind, BlockKind::Table(_)) && block.direction.is_none();
    Some(text)
        .filter(|_| is_undeclared_cell)
        .and_then(first_strong)
        .unwrap_or_else(|| document.direction_of(block))
}

/// How large a picture is drawn that stands within a line so many pixels high.
pub(super) fn picture_in_line(document: &Document, id: ImageId, line: f32) -> (f32, f32) {
    const SHARE: f32 = 0.86;
    const WIDEST: f32 = 12.0;
    let Some(image) = document.images.get(id.0) else {
        return (line, line);
    };
    let Some((width, height)) = image.size else {
        // Room for its description.
        let letters = image.alt.trim().chars().count().clamp(7, 24) + 2;
        return (letters as f32 * line * 0.26, line * SHARE);
    };
    let (width, height) = (width.max(1) as f32, height.max(1) as f32);
    let scale = (line * SHARE / height).min(line * WIDEST / width);
    (width * scale, height * scale)
}

/// The atoms of a text in reading order: each with its byte in what was shaped, and whether it goes on in a ligature. Also whether any
/// runs from right to left.
fn found_atoms(
    layout: &mut Layout<Brush>,
    text: &str,
    signs: &Signs,
    vertical: bool,
) -> (Vec<(u32, Atom, bool)>, bool) {
    // With no room at all a line ends wherever Unicode (annex 14) lets it end: those are the break opportunities.
    layout.break_all_lines(Some(0.0));
    let mut found: Vec<(u32, Atom, bool)> = Vec::with_capacity(text.len());
    let mut any_rtl = false;
    for line in layout.lines() {
        let first = found.len();
        for run in line.runs() {
            let font = vertical.then(|| GlyphFont::of(&run));
            let uprights = font
                .as_ref()
                .and_then(|font| Uprights::new(font, run.font_size()));
            for cluster in run.clusters() {
                let byte = cluster.text_range().start as u32;
                if signs.is_sign(byte) {
                    continue;
                }
                let newline = cluster.is_hard_line_break();
                any_rtl |= cluster.is_rtl();
                let upright = uprights.as_ref().and_then(|uprights| {
                    let letter = text[signs.without(byte) as usize..].chars().next()?;
                    upright_of(uprights, letter, &cluster)
                });
                let advance =
                    upright.map_or_else(|| drawn_advance(&cluster), |upright| upright.advance);
                let atom = Atom {
                    advance: if newline { 0.0 } else { advance },
                    after: if newline {
                        After::MustBreak
                    } else {
                        After::Nothing
                    },
                    is_space: newline || cluster.is_space_or_nbsp(),
                    ..Atom::default()
                };
                found.push((byte, atom, cluster.is_ligature_continuation()));
            }
        }
        // Runs stand in visual order; breaking is a matter of reading order.
        found[first..].sort_by_key(|(byte, _, _)| *byte);
        if let Some((_, last, _)) = found[first..].last_mut()
            && last.after == After::Nothing
            && line.break_reason() == BreakReason::Regular
        {
            last.after = After::Break;
        }
    }
    (found, any_rtl)
}

impl Shaped {
    fn new(
        mut layout: Layout<Brush>,
        text: &str,
        signs: Signs,
        start: Offset,
        (em, vertical): (f32, bool),
        language: Option<&str>,
        divided: Divided,
    ) -> Self {
        let (found, any_rtl) = found_atoms(&mut layout, text, &signs, vertical);
        let signs_before = if signs.is_empty() {
            Vec::new()
        } else {
            let ends = std::iter::once(u32::MAX);
            let bytes = found.iter().map(|(byte, _, _)| *byte).chain(ends);
            bytes.map(|byte| signs.before(byte) as u32).collect()
        };
        let bytes = found.iter().map(|(byte, _, _)| signs.without(*byte));
        let places = code_points(text, bytes);
        let mut shaped = Self {
            rtl: layout.is_rtl(),
            vertical,
            letters: Vec::new(),
            combined: Vec::new(),
            atoms: found.iter().map(|(_, atom, _)| *atom).collect(),
            places,
            signs,
            signs_before,
            em,
            hyphen_width: room::hyphen_width(&layout).unwrap_or(em * 0.3),
            shrink: SHRINK,
            gives: false,
            spaceless: text.contains(is_spaceless),
            ruby: Vec::new(),
            formulas: Vec::new(),
            start,
            len: text.chars().count(),
            layout,
        };
        shaped.soft_hyphens(text);
        let next = found.iter().skip(1);
        for (atom, (_, _, continues)) in shaped.atoms.iter_mut().zip(next) {
            atom.joins = *continues;
        }
        if divided.words && !any_rtl {
            let addresses = addresses::addresses(text);
            if divided.addresses {
                shaped.divide_addresses(text, &addresses);
            }
            shaped.hyphens(text, language, &addresses);
        }
        shaped
    }

    /// Gives atoms the room that they need beside their glyphs: in upright lines, between squares, at the edge, for formulas, pictures,
    /// tabs and ruby.
    fn refine(&mut self, fonts: &mut FontBook, stretch: &Stretch<'_>, spans: &[&Span]) {
        let &Stretch {
            document,
            block,
            range,
            style,
            page,
        } = stretch;
        let text = document.slice(range);
        if page.vertical {
            self.letters = self.first_letters(text);
            if !style.monospace {
                self.combine(text, spans);
            }
        }
        self.space_squares(fonts, text, document.language_of(block));
        if page.hang && style.running && !page.vertical {
            self.hang(text);
        }
        if !document.formulas.is_empty() {
            self.set_formulas(fonts, stretch, spans);
        }
        self.make_room(document, spans, (self.em * style.leading).round());
        if !matches!(block.kind, BlockKind::Table(_)) {
            self.widen_tabs(text);
        }
        self.lift_readings(spans);
        if style.running {
            self.divide_code(text, spans);
            self.single_spaces(text, spans);
        }
        if page.justify && style.running {
            self.loosen(text, page);
        }
    }

    /// The first code point of each atom.
    fn first_letters(&self, text: &str) -> Vec<char> {
        let places = self.places[..self.atoms.len()].iter();
        places
            .map(|(byte, _)| text[*byte as usize..].chars().next().unwrap_or(' '))
            .collect()
    }

    /// The letters side by side that an atom is one of.
    fn combined_at(&self, atom: usize) -> Option<&Combined> {
        let combined = self.combined.get(
            self.combined
                .partition_point(|combined| combined.atoms.end <= atom),
        )?;
        combined.atoms.contains(&atom).then_some(combined)
    }

    /// The atom that begins at a position; none where the position is outside of the stretch or within an atom.
    fn atom_at(&self, offset: Offset) -> Option<usize> {
        let place = offset
            .0
            .checked_sub(self.start.0)
            .filter(|place| *place as usize <= self.len)?;
        self.places
            .binary_search_by_key(&place, |(_, before)| *before)
            .ok()
    }

    /// The atoms of a range whose ends lie between atoms, as those of a cell do.
    pub fn atoms_of(&self, range: TextRange) -> Range<usize> {
        let at = |offset: Offset| {
            let place = offset.0.saturating_sub(self.start.0);
            self.places
                .partition_point(|(_, before)| *before < place)
                .min(self.atoms.len())
        };
        at(range.start)..at(range.end)
    }

    /// Whether any of these atoms has ruby text above it.
    pub fn has_readings(&self, atoms: Range<usize>) -> bool {
        let first = self
            .ruby
            .partition_point(|ruby| ruby.text.end <= atoms.start);
        self.ruby
            .get(first)
            .is_some_and(|ruby| ruby.base.start < atoms.end)
    }

    /// The ruby text that an atom is a letter of.
    pub fn ruby_at(&self, atom: usize) -> Option<&RubyText> {
        let ruby = self
            .ruby
            .get(self.ruby.partition_point(|ruby| ruby.text.end <= atom))?;
        ruby.text.contains(&atom).then_some(ruby)
    }

    /// How far an atom's glyphs are moved within its room.
    fn lead(&self, atom: usize) -> f32 {
        let ruby = self
            .ruby
            .get(self.ruby.partition_point(|ruby| ruby.base.end <= atom));
        ruby.filter(|ruby| ruby.base.contains(&atom))
            .map_or(0.0, |ruby| ruby.lead)
    }

    /// The document's range of a run of atoms.
    pub fn range(&self, atoms: Range<usize>) -> TextRange {
        let at = |atom: usize| {
            self.start
                .plus(self.places[atom.min(self.places.len() - 1)].1 as usize)
        };
        TextRange {
            start: at(atoms.start),
            end: at(atoms.end),
        }
    }
}

/// Whether a letter is of a script that sets no spaces between its words: Thai, Lao, Tibetan, Burmese, Khmer, and those of East Asia.
fn is_spaceless(letter: char) -> bool {
    matches!(letter, '\u{e00}'..='\u{fff}' | '\u{1000}'..='\u{109f}' | '\u{1780}'..='\u{17ff}' | '\u{19e0}'..='\u{1aaf}'
        | '\u{2e80}'..='\u{a4cf}' | '\u{a9e0}'..='\u{a9ff}' | '\u{aa60}'..='\u{aa7f}' | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// For each byte the code points before it, and the total at the end.
fn code_points(text: &str, bytes: impl Iterator<Item = u32>) -> Vec<(u32, u32)> {
    let mut places = Vec::new();
    let (mut byte, mut count) = (0, 0);
    for next in bytes {
        count += text[byte..next as usize].chars().count() as u32;
        byte = next as usize;
        places.push((next, count));
    }
    count += text[byte..].chars().count() as u32;
    places.push((text.len() as u32, count));
    places
}

impl GlyphFont {
    fn of(run: &parley::Run<'_, Brush>) -> Self {
        let synthesis = run.synthesis();
        Self {
            data: run.font().clone(),
            coords: run
                .normalized_coords()
                .iter()
                .map(|coord| coord.to_bits())
                .collect(),
            embolden: synthesis.embolden(),
            skew: synthesis.skew(),
        }
    }
}
