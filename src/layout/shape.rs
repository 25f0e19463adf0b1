//! Turns a stretch of text and its styles into shaped clusters, once, whatever the width of the column will be. With `fonts`
//! the only file that speaks to parley.

use super::bidi::Signs;
use super::breaker::{After, Atom};
use super::cjk;
use super::fonts::{FontBook, family};
use super::galley::{GlyphFont, GlyphRun, PlacedGlyph};
use super::hanging;
use super::hyphens;
use super::look::{self, Look};
use super::ruby::{self, Reading};
use super::style::{BlockStyle, Brush, PageStyle, TextRole};
use super::upright::{self, Combined, Upright, Uprights};
use crate::document::{
    Block, BlockKind, Direction, Document, ImageId, Inline, Offset, Span, TextRange, first_strong,
    is_right_to_left,
};
use parley::setting::Tag;
use parley::{
    BaseDirection, BreakReason, FontFamily, FontFeature, FontFeatures, FontStyle, FontWeight,
    Language, Layout, LayoutContext, LineHeight, StyleProperty,
};
use std::borrow::Cow;
use std::ops::Range;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

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
    /// In the order of their atoms.
    readings: Vec<Reading>,
    start: Offset,
    len: usize,
}

/// One cluster of a broken line, in visual order.
pub(super) struct Piece {
    pub atom: usize,
    pub start: Offset,
    pub len: u8,
    pub advance: f32,
    pub rtl: bool,
    pub role: Brush,
    pub glyphs: Vec<(u16, f32, f32)>,
    pub upright: bool,
    /// Index into the line's fonts.
    pub font: usize,
}

/// A line's clusters and the fonts they are drawn with.
pub(super) struct VisualLine {
    pub pieces: Vec<Piece>,
    pub fonts: Vec<(Arc<GlyphFont>, f32)>,
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
    // A cell that is shaped alone begins where its own letters do.
    let is_undeclared_cell = matches!(block.kind, BlockKind::Table(_)) && block.direction.is_none();
    let direction = Some(text.as_ref())
        .filter(|_| is_undeclared_cell)
        .and_then(first_strong)
        .unwrap_or_else(|| document.direction_of(block));
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
                ..*page
            },
        )
    });
    let mut shaped = Shaped::new(
        layout,
        document.slice(range),
        signs,
        range.start,
        (em, page.vertical),
        language(document, block),
        style.running,
    );
    if page.vertical {
        shaped.letters = shaped.first_letters(document.slice(range));
        if !style.monospace {
            shaped.combine(document.slice(range), &spans);
        }
    }
    shaped.space_squares(document.slice(range), language(document, block));
    if page.hang && style.running && !page.vertical {
        shaped.hang(document.slice(range));
    }
    shaped.make_room(document, &spans, (em * style.leading).round());
    if !matches!(block.kind, BlockKind::Table(_)) {
        shaped.widen_tabs(document.slice(range));
    }
    shaped.lift_readings(&spans);
    shaped
}

/// The text that is shaped, as long as the document's in bytes and letters, with the spans in it by their bytes.
struct Source<'a> {
    text: &'a str,
    spans: Vec<(Range<usize>, &'a Inline)>,
    direction: Direction,
}

/// The letters that are drawn for those of a text, each as long in bytes as what it stands for: white space for tabs and control
/// signs, for which typefaces have boxes.
fn drawn(text: &str, shown: impl Fn(char) -> char) -> Cow<'_, str> {
    let is_drawn_otherwise = |c: char| shown(c) != c || c.is_control() && !matches!(c, '\n' | '\r');
    if !text.contains(is_drawn_otherwise) {
        return Cow::Borrowed(text);
    }
    let letter = |c: char| match shown(c) {
        c @ ('\n' | '\r') => c,
        c if c.is_ascii_control() => ' ',
        c if c.is_control() => '\u{a0}',
        c => c,
    };
    Cow::Owned(text.chars().map(letter).collect())
}

/// Spans with their bytes in the text of a range.
fn bytes_of<'a>(
    text: &str,
    range: TextRange,
    spans: &[&'a Span],
) -> Vec<(Range<usize>, &'a Inline)> {
    if spans.is_empty() {
        return Vec::new();
    }
    let mut starts: Vec<usize> = text.char_indices().map(|(byte, _)| byte).collect();
    starts.push(text.len());
    let byte = |offset: Offset| starts[((offset.0 - range.start.0) as usize).min(starts.len() - 1)];
    let within = |span: &&'a Span| {
        let within = span.range.intersection(range)?;
        Some((byte(within.start)..byte(within.end), &span.style))
    };
    let mut bytes: Vec<_> = spans.iter().filter_map(within).collect();
    bytes.sort_by_key(|(bytes, _)| bytes.start);
    bytes
}

/// The glyphs of a stretch where typefaces of the text may be among its fonts. None where there are none, or where shaping
/// stumbles over one: strangers made them.
fn shaped_apart(
    fonts: &mut FontBook,
    stretch: &Stretch<'_>,
    source: &Source<'_>,
) -> Option<Layout<Brush>> {
    let is_own = |(_, style): &(Range<usize>, &Inline)| matches!(style, Inline::Typeface(Some(_)));
    if !stretch.page.own_typefaces || !source.spans.iter().any(is_own) {
        return None;
    }
    let done = catch_unwind(AssertUnwindSafe(|| {
        glyphs(fonts, stretch, source, stretch.page)
    }));
    if done.is_err() {
        // What was half done is no ground for the next paragraph.
        fonts.shaping = LayoutContext::new();
    }
    done.ok()
}

fn glyphs(
    fonts: &mut FontBook,
    stretch: &Stretch<'_>,
    source: &Source<'_>,
    page: &PageStyle,
) -> Layout<Brush> {
    let &Stretch {
        document,
        block,
        style,
        ..
    } = stretch;
    let em = page.em() * style.size;
    let base = Look::of(style);
    let old_style = style.old_style_figures && !page.vertical;
    let mut builder = fonts
        .shaping
        .ranged_builder(&mut fonts.fonts, source.text, 1.0, true);
    builder.push_default(StyleProperty::FontFamily(FontFamily::Source(family(
        page.face,
        style.monospace,
        None,
    ))));
    builder.push_default(StyleProperty::Brush(base.brush));
    builder.push_default(StyleProperty::FontSize(em));
    builder.push_default(StyleProperty::LineHeight(LineHeight::FontSizeRelative(1.0)));
    builder.push_default(StyleProperty::FontWeight(weight(base)));
    builder.push_default(StyleProperty::FontStyle(slant(base)));
    builder.push_default(StyleProperty::FontFeatures(features(base, old_style)));
    // The same ideograph is drawn in another way in Japanese and in Chinese.
    let locale = |tag: &str| {
        StyleProperty::Locale(
            Language::parse_prefix(tag)
                .ok()
                .map(|(language, _)| language),
        )
    };
    if let Some(tag) = language(document, block) {
        builder.push_default(locale(tag));
    }
    for (run, style) in &source.spans {
        if let Inline::Language(tag) = style {
            builder.push(locale(tag), run.clone());
        }
    }
    builder.set_base_direction(match source.direction {
        Direction::LeftToRight => BaseDirection::Ltr,
        Direction::RightToLeft => BaseDirection::Rtl,
    });
    for (run, look) in look::runs(&source.spans, base) {
        let own = look.own.filter(|_| page.own_typefaces);
        if look.monospace != base.monospace || own.is_some() {
            builder.push(
                StyleProperty::FontFamily(FontFamily::Source(family(
                    page.face,
                    look.monospace,
                    own,
                ))),
                run.clone(),
            );
        }
        if look.bold != base.bold {
            builder.push(StyleProperty::FontWeight(weight(look)), run.clone());
        }
        if look.italic != base.italic {
            builder.push(StyleProperty::FontStyle(slant(look)), run.clone());
        }
        if look.size != base.size {
            builder.push(StyleProperty::FontSize(em * look.size), run.clone());
        }
        if look.size != base.size || look.small_caps != base.small_caps {
            builder.push(
                StyleProperty::FontFeatures(features(look, old_style)),
                run.clone(),
            );
        }
        builder.push(StyleProperty::Brush(look.brush), run);
    }
    if page.vertical {
        const UPRIGHT: FontFeature = FontFeature::new(Tag::new(b"vert"), 1);
        for run in upright::standing(source.text) {
            builder.push(StyleProperty::FontFeatures((&[UPRIGHT]).into()), run);
        }
    }
    builder.build(source.text)
}

fn weight(look: Look) -> FontWeight {
    if look.bold {
        FontWeight::BOLD
    } else {
        FontWeight::NORMAL
    }
}

fn slant(look: Look) -> FontStyle {
    if look.italic {
        FontStyle::Italic
    } else {
        FontStyle::Normal
    }
}

/// How large a picture is drawn that stands among words, in a line so many pixels high.
pub(super) fn picture_among_words(document: &Document, id: ImageId, line: f32) -> (f32, f32) {
    const SHARE: f32 = 0.86;
    const WIDEST: f32 = 12.0;
    let Some(image) = document.images.get(id.0) else {
        return (line, line);
    };
    let Some((width, height)) = image.size else {
        // Room for its words.
        let letters = image.alt.trim().chars().count().clamp(7, 24) + 2;
        return (letters as f32 * line * 0.26, line * SHARE);
    };
    let (width, height) = (width.max(1) as f32, height.max(1) as f32);
    let scale = (line * SHARE / height).min(line * WIDEST / width);
    (width * scale, height * scale)
}

/// The language that a block's words are divided by.
fn language<'a>(document: &'a Document, block: &'a Block) -> Option<&'a str> {
    block
        .language
        .as_deref()
        .or(document.meta.language.as_deref())
}

fn features(look: Look, old_style: bool) -> FontFeatures<'static> {
    const ON: u16 = 1;
    const OLD: FontFeature = FontFeature::new(Tag::new(b"onum"), ON);
    const SMALL: FontFeature = FontFeature::new(Tag::new(b"smcp"), ON);
    const LINING: FontFeature = FontFeature::new(Tag::new(b"lnum"), ON);
    let old_style = old_style && look.size >= 1.0;
    match (look.small_caps, old_style) {
        (false, false) => (&[LINING]).into(),
        (false, true) => (&[OLD]).into(),
        (true, false) => (&[SMALL, LINING]).into(),
        (true, true) => (&[SMALL, OLD]).into(),
    }
}

/// Moves a glyph, from where it lies along the line to where it stands.
type Stand<'a> = Box<dyn Fn(f32, f32) -> (f32, f32) + 'a>;

impl Shaped {
    fn new(
        mut layout: Layout<Brush>,
        text: &str,
        signs: Signs,
        start: Offset,
        (em, vertical): (f32, bool),
        language: Option<&str>,
        running: bool,
    ) -> Self {
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
                    let advance = upright.map_or(cluster.advance(), |upright| upright.advance);
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
            hyphen_width: em * 0.34,
            readings: Vec::new(),
            start,
            len: text.chars().count(),
            layout,
        };
        shaped.soft_hyphens(text);
        if running && !any_rtl {
            let continues: Vec<bool> = found.iter().map(|(_, _, continues)| *continues).collect();
            shaped.hyphens(text, language, &continues);
        }
        shaped
    }

    /// Lets signs hang over the edges, where all of the words run to the right.
    fn hang(&mut self, text: &str) {
        if self.rtl || text.contains(is_right_to_left) {
            return;
        }
        let letters = self.first_letters(text);
        hanging::hang(&mut self.atoms, &letters);
        self.hyphen_width *= 1.0 - hanging::HYPHEN;
    }

    /// The first code point of each atom.
    fn first_letters(&self, text: &str) -> Vec<char> {
        let places = self.places[..self.atoms.len()].iter();
        places
            .map(|(byte, _)| text[*byte as usize..].chars().next().unwrap_or(' '))
            .collect()
    }

    /// Spaces squares that meet, and squares and Latin letters.
    fn space_squares(&mut self, text: &str, language: Option<&str>) {
        if text.is_ascii() {
            return;
        }
        let mut letters = self.first_letters(text);
        // What stands in the room of one letter is a letter among the others.
        for atoms in self.combined.iter().map(|combined| combined.atoms.clone()) {
            letters[atoms].fill('一');
        }
        cjk::space(&mut self.atoms, letters.into_iter(), self.em, language);
        for combined in &self.combined {
            self.atoms[combined.atoms.start..combined.atoms.end - 1]
                .iter_mut()
                .for_each(|atom| atom.is_wide = false);
        }
    }

    /// Sets side by side, in the room of one letter, what the text asks for and what is so short that it would lie on its side.
    fn combine(&mut self, text: &str, spans: &[&Span]) {
        /// More than this are no figures but a line of words.
        const MOST: usize = 6;
        let asked = spans
            .iter()
            .filter(|span| span.style == Inline::Combined)
            .filter_map(|span| {
                let range = span.range;
                Some(self.atom_at(range.start)?..self.atom_at(range.end)?)
            });
        let mut found: Vec<Range<usize>> = asked.filter(|atoms| atoms.len() <= MOST).collect();
        let atom = |byte: usize| self.places.partition_point(|(at, _)| (*at as usize) < byte);
        found.extend(
            upright::side_by_side(text)
                .into_iter()
                .map(|run| atom(run.start)..atom(run.end)),
        );
        found.sort_by_key(|atoms| (atoms.start, std::cmp::Reverse(atoms.end)));
        let mut end = 0;
        for atoms in found {
            if atoms.is_empty() || atoms.start < end || atoms.end > self.atoms.len() {
                continue;
            }
            end = atoms.end;
            let own = &mut self.atoms[atoms.clone()];
            let advances: Vec<f32> = own.iter().map(|atom| atom.advance).collect();
            let last = own.len() - 1;
            for (index, atom) in own.iter_mut().enumerate() {
                atom.advance = if index == 0 { self.em } else { 0.0 };
                if index < last {
                    atom.after = After::Nothing;
                }
            }
            self.combined.push(Combined {
                width: advances.iter().sum(),
                advances,
                atoms,
            });
        }
    }

    /// The letters side by side that an atom is one of.
    fn combined_at(&self, atom: usize) -> Option<&Combined> {
        let combined = self.combined.get(
            self.combined
                .partition_point(|combined| combined.atoms.end <= atom),
        )?;
        combined.atoms.contains(&atom).then_some(combined)
    }

    /// Makes the signs of pictures as wide as the pictures that will be drawn over them.
    fn make_room(&mut self, document: &Document, spans: &[&Span], line: f32) {
        for span in spans {
            let Inline::Image(id) = span.style else {
                continue;
            };
            let Some(place) = span
                .range
                .start
                .0
                .checked_sub(self.start.0)
                .filter(|place| (*place as usize) < self.len)
            else {
                continue;
            };
            let index = self
                .places
                .partition_point(|(_, before)| *before <= place)
                .saturating_sub(1);
            if let Some(atom) = self.atoms.get_mut(index) {
                let (width, height) = picture_among_words(document, id, line);
                atom.advance = if self.vertical { height } else { width };
            }
        }
    }

    /// Lets tabs reach to the next of evenly spaced stops, counted from where the author's line begins; control signs take no room.
    fn widen_tabs(&mut self, text: &str) {
        /// From stop to stop, in em: eight figures.
        const STOP: f32 = 4.4;
        if !text.contains(|c: char| c.is_control() && c != '\n') {
            return;
        }
        let stop = STOP * self.em;
        let mut x = 0.0;
        for (atom, (byte, _)) in self.atoms.iter_mut().zip(&self.places) {
            match text[*byte as usize..].chars().next() {
                Some('\n') => x = 0.0,
                Some('\t') => {
                    atom.advance = ((x / stop + 0.02).floor() + 1.0) * stop - x;
                    (atom.is_space, atom.after) = (true, After::Break);
                }
                Some(c) if c.is_control() => atom.advance = 0.0,
                _ => {}
            }
            x += atom.advance;
        }
    }

    /// Sets readings above their letters.
    fn lift_readings(&mut self, spans: &[&Span]) {
        if !spans.iter().any(|span| span.style == Inline::Ruby) {
            return;
        }
        let atoms_of =
            |range: TextRange| Some(self.atom_at(range.start)?..self.atom_at(range.end)?);
        let found = ruby::found(spans, atoms_of);
        self.readings = found
            .into_iter()
            .map(|(base, text)| ruby::settle(&mut self.atoms, base, text))
            .collect();
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

    /// Whether any of these atoms has a reading above it.
    pub fn has_readings(&self, atoms: Range<usize>) -> bool {
        let first = self
            .readings
            .partition_point(|reading| reading.text.end <= atoms.start);
        self.readings
            .get(first)
            .is_some_and(|reading| reading.base.start < atoms.end)
    }

    /// The reading that an atom is a letter of.
    pub fn reading_at(&self, atom: usize) -> Option<&Reading> {
        let reading = self.readings.get(
            self.readings
                .partition_point(|reading| reading.text.end <= atom),
        )?;
        reading.text.contains(&atom).then_some(reading)
    }

    /// How far an atom's glyphs are moved within its room.
    fn lead(&self, atom: usize) -> f32 {
        let reading = self.readings.get(
            self.readings
                .partition_point(|reading| reading.base.end <= atom),
        );
        reading
            .filter(|reading| reading.base.contains(&atom))
            .map_or(0.0, |reading| reading.lead)
    }

    /// A soft hyphen in the text takes no room, and a line may end at it with a hyphen.
    fn soft_hyphens(&mut self, text: &str) {
        for (index, atom) in self.atoms.iter_mut().enumerate() {
            if text[self.places[index].0 as usize..].starts_with('\u{ad}') {
                *atom = Atom {
                    after: After::Hyphen,
                    ..Atom::default()
                };
            }
        }
    }

    /// Marks the points at which words may be divided; never inside a ligature.
    fn hyphens(&mut self, text: &str, language: Option<&str>, continues: &[bool]) {
        let Some(patterns) = hyphens::patterns(language) else {
            return;
        };
        // The last word stays whole: half of it would make a line of its own.
        let last_word = text.trim_end().rfind(char::is_whitespace).unwrap_or(0);
        let mut index = 0;
        let mut rest = 0;
        while let Some(begin) = text[rest..]
            .find(char::is_alphabetic)
            .map(|at| rest + at)
            .filter(|&begin| begin < last_word)
        {
            let end = text[begin..]
                .find(|c: char| !c.is_alphabetic())
                .map_or(text.len(), |len| begin + len);
            for point in hyphens::points(&text[begin..end], patterns) {
                let byte = (begin + point) as u32;
                while index < self.atoms.len() && self.places[index].0 < byte {
                    index += 1;
                }
                let fits = self.places[index].0 == byte
                    && index > 0
                    && !continues.get(index).copied().unwrap_or(true);
                if fits && self.atoms[index - 1].after == After::Nothing {
                    self.atoms[index - 1].after = After::Hyphen;
                }
            }
            rest = end;
        }
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

    /// The clusters of each line in visual order, for lines that end at the atoms given.
    pub fn lines(&mut self, ends: &[usize]) -> Vec<VisualLine> {
        let mut from = 0;
        let lengths: Vec<u32> = ends
            .iter()
            .map(|&end| {
                let chars = self.drawn_before(end) - self.drawn_before(from);
                from = end;
                chars.max(1)
            })
            .collect();
        let mut breaker = self.layout.break_lines();
        for chars in lengths {
            if breaker.break_next_with_length(chars).is_none() {
                break;
            }
        }
        breaker.finish();
        self.layout
            .lines()
            .map(|line| self.visual_line(&line))
            .collect()
    }

    /// Code points of the text that was shaped before an atom.
    fn drawn_before(&self, atom: usize) -> u32 {
        self.places[atom].1 + self.signs_before.get(atom).copied().unwrap_or(0)
    }

    fn visual_line(&self, line: &parley::Line<'_, Brush>) -> VisualLine {
        let mut visual = VisualLine {
            pieces: Vec::new(),
            fonts: Vec::new(),
        };
        for run in line.runs() {
            let font = Arc::new(GlyphFont::of(&run));
            let uprights = Some(&font)
                .filter(|_| self.vertical)
                .and_then(|font| Uprights::new(font, run.font_size()));
            let size = run.font_size();
            visual.fonts.push((Arc::clone(&font), size));
            let own_font = visual.fonts.len() - 1;
            for cluster in run.visual_clusters() {
                let byte = cluster.text_range().start as u32;
                if self.signs.is_sign(byte) {
                    continue;
                }
                let byte = self.signs.without(byte);
                let atom = self
                    .places
                    .partition_point(|(at, _)| *at <= byte)
                    .saturating_sub(1)
                    .min(self.atoms.len().saturating_sub(1));
                let (first, next) = (self.places[atom].1, self.places[atom + 1].1);
                let lead = self.lead(atom);
                let glyphs = cluster
                    .glyphs()
                    .map(|glyph| (glyph.id as u16, glyph.x, glyph.y))
                    .scan_advances(&cluster);
                let standing = uprights
                    .as_ref()
                    .and_then(|uprights| self.stand(uprights, (atom, size), &cluster));
                let upright = standing.is_some();
                let stand = standing.unwrap_or_else(|| Box::new(|x, y| (x, y)));
                let mut font_index = own_font;
                if let Some(combined) = self.combined_at(atom).filter(|_| upright) {
                    visual
                        .fonts
                        .push((Arc::clone(&font), size * combined.scale(self.em)));
                    font_index = visual.fonts.len() - 1;
                }
                visual.pieces.push(Piece {
                    atom,
                    start: self.start.plus(first as usize),
                    len: u8::try_from(next - first).unwrap_or(u8::MAX),
                    advance: self.atoms[atom].advance,
                    rtl: cluster.is_rtl(),
                    role: cluster.style().brush,
                    glyphs: glyphs
                        .into_iter()
                        .map(|(id, x, y)| {
                            let (x, y) = stand(x, y);
                            (id, x + lead, y)
                        })
                        .collect(),
                    upright,
                    font: font_index,
                });
            }
        }
        visual
    }

    /// How the glyphs of a letter are moved where the letter stands upright; none where it is turned with its line.
    fn stand(
        &self,
        uprights: &Uprights<'_>,
        (atom, size): (usize, f32),
        cluster: &parley::Cluster<'_, Brush>,
    ) -> Option<Stand<'_>> {
        if let Some(combined) = self.combined_at(atom) {
            let scale = combined.scale(self.em);
            return Some(Box::new(move |x, y| {
                combined.place(atom, (x * scale, y * scale), self.em, size)
            }));
        }
        let letter = *self.letters.get(atom)?;
        let upright = upright_of(uprights, letter, cluster)?;
        Some(Box::new(move |x, y| upright.place(x, y, size)))
    }
}

/// How a letter stands upright, where it does.
fn upright_of(
    uprights: &Uprights<'_>,
    letter: char,
    cluster: &parley::Cluster<'_, Brush>,
) -> Option<Upright> {
    let glyph = cluster.glyphs().next()?;
    uprights.of(letter, glyph.id as u16)
}

/// Glyphs of a cluster with their own offsets; each stands after the advance of the one before.
trait ScanAdvances {
    fn scan_advances(self, cluster: &parley::Cluster<'_, Brush>) -> Vec<(u16, f32, f32)>;
}

impl<I: Iterator<Item = (u16, f32, f32)>> ScanAdvances for I {
    fn scan_advances(self, cluster: &parley::Cluster<'_, Brush>) -> Vec<(u16, f32, f32)> {
        let mut pen = 0.0;
        self.zip(cluster.glyphs().map(|glyph| glyph.advance))
            .map(|((id, x, y), advance)| {
                let placed = (id, pen + x, y);
                pen += advance;
                placed
            })
            .collect()
    }
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

/// A word or sign alone, such as a list's marker, as one run from x = 0; and its width.
pub(super) fn shape_sign(
    fonts: &mut FontBook,
    words: &str,
    style: &BlockStyle,
    page: &PageStyle,
) -> (Vec<GlyphRun>, f32) {
    let em = page.em() * style.size;
    let mut builder = fonts
        .shaping
        .ranged_builder(&mut fonts.fonts, words, 1.0, true);
    builder.push_default(StyleProperty::FontFamily(FontFamily::Source(family(
        page.face, false, None,
    ))));
    builder.push_default(StyleProperty::Brush(Brush {
        role: TextRole::Marker,
        ..Brush::default()
    }));
    builder.push_default(StyleProperty::FontSize(em));
    let mut layout = builder.build(words);
    layout.break_all_lines(None);
    let mut x = 0.0;
    let mut runs = Vec::new();
    for run in layout.lines().flat_map(|line| line.runs()) {
        let mut glyphs = Vec::new();
        for cluster in run.visual_clusters() {
            glyphs.extend(cluster.glyphs().map(|glyph| PlacedGlyph {
                id: glyph.id as u16,
                x: x + glyph.x,
                y: -glyph.y,
            }));
            x += cluster.advance();
        }
        runs.push(GlyphRun {
            font: Arc::new(GlyphFont::of(&run)),
            size: run.font_size(),
            role: TextRole::Marker,
            upright: false,
            glyphs,
        });
    }
    (runs, x)
}
