//! The room that a text has on the screen, and how its lines and columns are fitted into it.

use crate::document::{Direction, Document, Offset, Writing};
use crate::layout::{Column, Face, FontBook, PageStyle, Placed};
use crate::library::{self, Columns, Mode, Settings};
use crate::ui::theme::size;
use egui::Rect;

/// Mean width of a letter with its share of spaces, in em: the measure is given in letters.
const LETTER: f32 = 0.46;
/// A column narrower than this, in points, is none.
const NARROWEST: f32 = 252.0;
/// How much longer a line that runs downwards may be: its letters are squares.
const LINE_OF_SQUARES: f32 = 1.3;

/// What the reader's preferences say of how text is set, wherever that is.
pub(super) fn style_of(settings: &Settings) -> PageStyle {
    PageStyle {
        face: match &settings.face {
            library::Face::Literata => Face::Literata,
            library::Face::SourceSerif => Face::SourceSerif,
            library::Face::SourceSans => Face::SourceSans,
            library::Face::System(name) => Face::System(name.as_str().into()),
        },
        letter_spacing: settings.letter_spacing,
        word_spacing: settings.word_spacing,
        paragraphs_apart: settings.paragraphs_apart,
        own_typefaces: settings.own_typefaces,
        size: settings.font_size,
        line_height: settings.line_height,
        measure: 0.0,
        justify: settings.justify,
        hyphenate: settings.hyphenate,
        scale: 1.0,
        wide_tables: false,
        vertical: false,
        hang: settings.hang_punctuation,
    }
}

/// The room that the page has, and how text is fitted into it.
#[derive(Clone)]
pub(super) struct Room {
    pub rect: Rect,
    pub scale: f32,
    /// Length of a line of text, in points.
    pub measure: f32,
    pub columns: usize,
    /// Extent of a page across its lines, where lines run downwards; in points.
    pub leaf: f32,
    /// Whether lines run downwards.
    pub vertical: bool,
    /// Air around the text, as a multiple of the usual.
    margins: f32,
    /// Which way pages, and columns beside each other, follow one another.
    pub pages: Direction,
}

impl Room {
    pub fn new(rect: Rect, settings: &Settings, document: &Document, scale: f32) -> Self {
        if is_vertical(settings, document) {
            return Self::vertical(rect, settings, document, scale);
        }
        let wished = f32::from(settings.measure) * settings.font_size * LETTER;
        let usual = if rect.width() < 520.0 {
            18.0
        } else {
            size::PAGE_MARGIN
        };
        let margin = usual * settings.margins;
        let room = (rect.width() - 2.0 * margin).max(120.0);
        let columns = match (settings.mode, settings.columns) {
            (Mode::Scroll, _) | (_, Columns::One) => 1,
            (Mode::Pages, Columns::Three) => as_many(3, room, NARROWEST),
            (Mode::Pages, Columns::Two) => as_many(2, room, NARROWEST),
            (Mode::Pages, Columns::Auto) => as_many(2, room, wished * 0.86),
        };
        let most = width_of(columns, room);
        Self {
            rect,
            scale,
            measure: wished.min(most).floor(),
            columns,
            leaf: 0.0,
            margins: settings.margins,
            vertical: false,
            pages: document.pages_run(false),
        }
    }

    /// The same where lines run downwards: pages are as wide as the window has room for, and lines no longer than is good to read.
    fn vertical(rect: Rect, settings: &Settings, document: &Document, scale: f32) -> Self {
        /// A page narrower than this, in em, is no half of a spread.
        const NARROWEST: f32 = 20.0;
        let em = settings.font_size;
        let wished = f32::from(settings.measure) * em * LETTER * LINE_OF_SQUARES;
        let measure = wished
            .min(rect.height() - 2.0 * size::PAGE_TOP * settings.margins)
            .max(6.0 * em);
        let room = rect.width() - size::SCROLL_BAR - 2.0 * size::PAGE_MARGIN * settings.margins;
        let half = (room - size::GUTTER) / 2.0;
        let two = match (settings.mode, settings.columns) {
            (Mode::Scroll, _) | (_, Columns::One) => false,
            // Lines that run downwards make a page as wide as one likes: two are enough.
            (Mode::Pages, Columns::Two | Columns::Three) => half > 6.0 * em,
            (Mode::Pages, Columns::Auto) => half > NARROWEST * em,
        };
        let (columns, leaf) = if two { (2, half) } else { (1, room) };
        Self {
            rect,
            scale,
            measure: measure.floor(),
            columns,
            leaf: leaf.max(3.0 * em),
            margins: settings.margins,
            vertical: true,
            pages: document.pages_run(true),
        }
    }

    pub fn style(&self, settings: &Settings) -> PageStyle {
        PageStyle {
            measure: self.measure,
            scale: self.scale,
            wide_tables: self.columns == 1 && !self.vertical,
            vertical: self.vertical,
            ..style_of(settings)
        }
    }

    /// Of the view across its lines, in pixels.
    pub fn height(&self) -> f32 {
        let height = if self.vertical {
            self.rect.width() - size::SCROLL_BAR
        } else {
            self.rect.height()
        };
        (height * self.scale).round()
    }

    /// Of the text on one page, in pixels.
    pub fn column_height(&self) -> f32 {
        let height = if self.vertical {
            self.leaf
        } else {
            self.rect.height() - 2.0 * size::PAGE_TOP * self.margins
        };
        (height * self.scale).round().max(1.0)
    }

    /// Left edge of a column of text, in pixels from the page's left; the first one is read first.
    pub fn left(&self, column: usize) -> f32 {
        let column = match self.pages {
            Direction::LeftToRight => column,
            Direction::RightToLeft => self.columns - 1 - column,
        };
        let all = self.measure * self.columns as f32 + size::GUTTER * (self.columns - 1) as f32;
        let left = (self.rect.width() - size::SCROLL_BAR - all) / 2.0
            + (self.measure + size::GUTTER) * column as f32;
        (left * self.scale).round()
    }

    /// Where lines of a column begin: from the page's left, or its top where they run downwards; in pixels.
    pub fn start(&self, column: usize) -> f32 {
        if self.vertical {
            ((self.rect.height() - self.measure) / 2.0 * self.scale).round()
        } else {
            self.left(column)
        }
    }

    /// Where the first line of a page stands, from the view's first edge across lines, in pixels.
    pub fn first_line(&self, leaf: usize) -> f32 {
        let first = if self.vertical {
            size::PAGE_MARGIN * self.margins + (self.leaf + size::GUTTER) * leaf as f32
        } else {
            size::PAGE_TOP * self.margins
        };
        (first * self.scale).round()
    }

    pub fn air(&self, column: &mut Column, mode: Mode) {
        let air = if mode == Mode::Scroll {
            size::PAGE_TOP * self.scale
        } else {
            0.0
        };
        column.set_air(air, air * 2.0);
    }

    /// The columns that are shown, placed, and where the next begins.
    pub fn columns_from(
        &self,
        column: &mut Column,
        fonts: &mut FontBook,
    ) -> (Vec<Placed>, Option<Offset>) {
        let mut all = Vec::new();
        let mut next = Some(column.place());
        for index in 0..self.columns {
            let Some(from) = next else { break };
            let (mut placed, after) = column.page(fonts, from, self.column_height());
            for unit in &mut placed {
                unit.x = self.start(index);
                unit.y += self.first_line(index);
            }
            all.extend(placed);
            next = after;
        }
        (all, next)
    }
}

/// So many columns as have room to be that wide; one always has.
fn as_many(wanted: usize, room: f32, narrowest: f32) -> usize {
    let fits = |columns: &usize| width_of(*columns, room) >= narrowest;
    (2..=wanted).rev().find(fits).unwrap_or(1)
}

/// How wide each of some columns is, with air between them.
fn width_of(columns: usize, room: f32) -> f32 {
    let columns = columns as f32;
    (room - size::GUTTER * (columns - 1.0)) / columns
}

/// Whether lines run downwards: as the reader wants it, else as the text does.
fn is_vertical(settings: &Settings, document: &Document) -> bool {
    match settings.writing {
        library::Writing::AsWritten => document.meta.writing == Writing::Vertical,
        library::Writing::Horizontal => false,
        library::Writing::Vertical => true,
    }
}
