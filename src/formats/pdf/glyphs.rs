//! The glyphs of one page, as the interpreter draws them. Positions are points in page space: y points down, after `/Rotate`
//! and the crop box.

use super::embedded_cmap;
use super::fields::{self, Typed};
use super::guard;
use super::predefined::Predefined;
use super::shapes::{self, Shape};
use super::strings;
use super::watch::Watch;
use hayro_interpret::font::{Glyph as Drawn, GlyphRun};
use hayro_interpret::hayro_cmap::{BfString, WritingMode};
use hayro_interpret::kurbo::{Affine, BezPath, Rect, Shape as _};
use hayro_interpret::{
    BlendMode, ClipPath, Context, Device, DrawMode, DrawProps, Image, ImageDrawProps,
    InterpreterCache, InterpreterSettings, SoftMask, TransformExt, interpret_page,
};
use hayro_syntax::Pdf;
use hayro_syntax::object::{Dict, String as PdfString};
use hayro_syntax::page::Page;
use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind, resume_unwind};
use std::time::Duration;
use unicode_normalization::UnicodeNormalization;

/// Glyphs of one page that are kept, and calls of the device that are answered: what draws more is no page to read.
const MOST_GLYPHS: usize = 400_000;
const MOST_CALLS: usize = 1_000_000;
const MOST_RULES: usize = 20_000;
/// Time of a processor that one page may take.
const PATIENCE: Duration = Duration::from_secs(3);
/// Runs that are looked back at for one that was drawn twice.
const TWICE: usize = 4;

#[derive(Clone, Debug)]
pub(super) struct Glyph {
    /// Origin on the baseline.
    pub x: f32,
    pub y: f32,
    /// Along the direction of writing, in points.
    pub advance: f32,
    /// One em, in points.
    pub size: f32,
    /// Of writing, in degrees clockwise: 0 is left to right.
    pub direction: i16,
    pub text: Box<str>,
    pub vertical: bool,
    /// Number of the marked content that it belongs to; -1 where there is none.
    pub mcid: i32,
    pub artifact: bool,
    pub blank: bool,
    pub shape: Shape,
}

impl Glyph {
    pub fn first_char(&self) -> Option<char> {
        self.text.chars().next()
    }
}

/// What one page draws.
#[derive(Debug, Default)]
pub(super) struct PageGlyphs {
    pub width: f32,
    pub height: f32,
    pub glyphs: Vec<Glyph>,
    /// Boxes of simple paths: left, top, right, bottom.
    pub rules: Vec<[f32; 4]>,
    pub images: usize,
    /// Glyphs whose letters nobody knows.
    pub unknown: usize,
    /// Not all of the page could be read.
    pub is_cut: bool,
}

/// What is known of the fonts of a document, for all its pages.
pub(super) struct Fonts<'p> {
    pdf: &'p Pdf,
    shapes: HashMap<u128, Shape>,
    letters: HashMap<u128, HashMap<u32, char>>,
    /// Looked for once a letter is not known otherwise.
    predefined: Option<Predefined>,
}

impl<'p> Fonts<'p> {
    pub fn of(pdf: &'p Pdf) -> Self {
        Self {
            pdf,
            shapes: HashMap::new(),
            letters: HashMap::new(),
            predefined: None,
        }
    }
}

/// A page that draws without end.
struct TooMuch;

struct MarkedContent {
    artifact: bool,
    mcid: i32,
    /// The letters that the stretch stands for, where the file says so.
    actual_text: Option<String>,
    start: usize,
}

struct Collector<'f, 'p> {
    page: PageGlyphs,
    marks: Vec<MarkedContent>,
    fonts: &'f mut Fonts<'p>,
    calls: usize,
    watch: Watch,
    /// Where the last runs begin.
    runs: Vec<usize>,
}

/// The glyphs of a page in the order in which they are drawn.
pub(super) fn of_page<'a>(
    page: &'a Page<'a>,
    cache: &InterpreterCache<'a>,
    fonts: &mut Fonts<'_>,
) -> PageGlyphs {
    let (width, height) = page.render_dimensions();
    let transform: Affine = page.initial_transform(true).to_kurbo();
    let view = Rect::new(0.0, 0.0, f64::from(width), f64::from(height));
    let mut context = Context::new(
        transform,
        view,
        cache,
        page.xref(),
        InterpreterSettings::default(),
    );
    let drawn = PageGlyphs {
        width,
        height,
        ..PageGlyphs::default()
    };
    let mut collector = Collector {
        page: drawn,
        marks: Vec::new(),
        fonts,
        calls: 0,
        watch: Watch::start(),
        runs: Vec::new(),
    };
    // Too much is given up by unwinding, and damaged pages may make their interpreter panic: what came before is kept.
    let is_whole = !guard::asks_too_much(page)
        && catch_unwind(AssertUnwindSafe(|| {
            interpret_page(page, &mut context, &mut collector);
        }))
        .is_ok();
    let mut drawn = collector.page;
    drawn.is_cut = !is_whole;
    drawn
        .glyphs
        .extend(fields::of_page(page).into_iter().filter_map(glyph_of_field));
    let on_page = |glyph: &Glyph| {
        glyph.x > -2.0 && glyph.y > -2.0 && glyph.x < width + 2.0 && glyph.y < height + 4.0
    };
    drawn.glyphs.retain(on_page);
    drawn
}

impl Collector<'_, '_> {
    /// Gives the page up by unwinding: the interpreter has no other way out.
    fn count(&mut self) {
        self.calls += 1;
        let is_late = self.calls.is_multiple_of(256) && self.watch.elapsed() > PATIENCE;
        if self.calls > MOST_CALLS || is_late {
            resume_unwind(Box::new(TooMuch));
        }
    }

    /// The letters of a glyph, and whether they are known.
    fn letters(&mut self, glyph: &Drawn<'_>) -> (String, bool) {
        match glyph.as_unicode() {
            Some(BfString::Char(c)) => return (c.to_string(), true),
            Some(BfString::String(letters)) => return (letters, true),
            None => {}
        }
        let found = match glyph {
            Drawn::Outline(outline) => outline.font_data().and_then(|font| {
                let letters = self.fonts.letters.entry(font.cache_key);
                let letters = letters
                    .or_insert_with(|| embedded_cmap::letters_by_glyph((*font.data).as_ref()));
                let own = letters.get(&outline.glyph_id().to_u32());
                let predefined = self
                    .fonts
                    .predefined
                    .get_or_insert_with(|| Predefined::of(self.fonts.pdf));
                let by_collection =
                    || predefined.letters(&font.postscript_name?, outline.char_code());
                own.map(char::to_string).or_else(by_collection)
            }),
            Drawn::Type3(_) => strings::tex_letter(glyph.char_code()).map(str::to_owned),
        };
        let is_known = found.is_some();
        (
            found.unwrap_or_else(|| char::REPLACEMENT_CHARACTER.to_string()),
            is_known,
        )
    }

    fn shape_of(&mut self, glyph: &Drawn<'_>) -> Shape {
        let Drawn::Outline(outline) = glyph else {
            return Shape::default();
        };
        let shape = self.fonts.shapes.entry(outline.identifier().cache_key());
        *shape.or_insert_with(|| shapes::measure(&outline.outline()))
    }

    /// Whether the run that begins at `from` was drawn at this place just before: outline and filling, a shadow, fat print.
    fn is_drawn_twice(&self, from: usize) -> bool {
        let fresh = &self.page.glyphs[from..];
        let is_same = |(old, new): (&Glyph, &Glyph)| {
            let room = 0.12 * new.size;
            old.text == new.text
                && (old.x - new.x).abs() < room
                && (old.y - new.y).abs() < room
                && (old.size / new.size - 1.0).abs() < 0.1
        };
        let before = self
            .runs
            .iter()
            .rev()
            .take(TWICE)
            .filter(|&&start| start + fresh.len() <= from);
        before.into_iter().any(|&start| {
            self.page.glyphs[start..]
                .iter()
                .zip(fresh)
                .take(fresh.len())
                .all(is_same)
        })
    }

    fn glyph(
        &mut self,
        drawn: &Drawn<'_>,
        transform: Affine,
        vertical: bool,
        artifact: bool,
        mcid: i32,
    ) {
        let [a, b, c, d, x, y] = transform.as_coeffs();
        let advance = match drawn {
            Drawn::Outline(outline) => outline.advance_width(),
            Drawn::Type3(shape) => shape.advance_width(),
        };
        let (wide, high) = (a.hypot(b) * 1000.0, c.hypot(d) * 1000.0);
        let mut angle = b.atan2(a).to_degrees();
        // Mirrored letters are read along the page.
        if a * d - b * c > 0.0 && angle.abs() > 135.0 {
            angle = 0.0;
        }
        let (letters, is_known) = self.letters(drawn);
        self.page.unknown += usize::from(!is_known);
        let text = cleaned(&letters);
        let is_there = x.is_finite() && y.is_finite() && 0.0 < high && high < 1e5;
        if text.is_empty() || !is_there {
            return;
        }
        let blank = text.chars().all(char::is_whitespace);
        let shape = if blank {
            Shape::default()
        } else {
            self.shape_of(drawn)
        };
        self.page.glyphs.push(Glyph {
            x: x as f32,
            y: y as f32,
            advance: (f64::from(advance.unwrap_or(500.0)) / 1000.0 * wide) as f32,
            size: high as f32,
            direction: (angle.round() as i16).rem_euclid(360),
            text: text.into(),
            vertical,
            mcid,
            artifact,
            blank,
            shape,
        });
    }
}

impl<'a> Device<'a> for Collector<'_, '_> {
    fn draw_path(&mut self, path: &BezPath, props: DrawProps<'a>, _: &DrawMode) {
        self.count();
        if self.page.rules.len() < MOST_RULES && path.elements().len() <= 12 {
            let frame = props.transform.transform_rect_bbox(path.bounding_box());
            self.page.rules.push([
                frame.x0 as f32,
                frame.y0 as f32,
                frame.x1 as f32,
                frame.y1 as f32,
            ]);
        }
    }

    fn push_clip_path(&mut self, _: &ClipPath) {
        self.count();
    }

    fn push_transparency_group(&mut self, _: f32, _: Option<SoftMask<'a>>, _: BlendMode) {
        self.count();
    }

    fn draw_glyph_run(&mut self, run: &GlyphRun<'_, 'a>, props: DrawProps<'a>, _: &DrawMode) {
        let vertical = run.writing_mode() == WritingMode::Vertical;
        let artifact = self.marks.iter().any(|mark| mark.artifact);
        let mcid = self
            .marks
            .iter()
            .rev()
            .find(|mark| mark.mcid >= 0)
            .map_or(-1, |mark| mark.mcid);
        let from = self.page.glyphs.len();
        for positioned in run.glyphs() {
            self.count();
            if self.page.glyphs.len() >= MOST_GLYPHS {
                return;
            }
            self.glyph(
                positioned,
                props.transform * positioned.transform(),
                vertical,
                artifact,
                mcid,
            );
        }
        if self.page.glyphs.len() == from {
        } else if self.is_drawn_twice(from) {
            self.page.glyphs.truncate(from);
        } else {
            self.runs.push(from);
        }
    }

    fn draw_image(&mut self, _: Image<'a, '_>, _: ImageDrawProps<'a>) {
        self.count();
        self.page.images += 1;
    }

    fn pop_clip(&mut self) {}

    fn pop_transparency_group(&mut self) {}

    fn begin_marked_content(&mut self, tag: &[u8], props: Option<&Dict<'_>>) {
        self.count();
        self.marks.push(MarkedContent {
            artifact: tag == b"Artifact",
            mcid: props
                .and_then(|props| props.get::<i32>(b"MCID"))
                .unwrap_or(-1),
            actual_text: props
                .and_then(|props| props.get::<PdfString<'_>>(b"ActualText"))
                .map(|text| strings::text_string(text.as_bytes())),
            start: self.page.glyphs.len(),
        });
    }

    fn end_marked_content(&mut self) {
        let Some(mark) = self.marks.pop() else { return };
        if let Some(text) = mark.actual_text
            && self.page.glyphs.len() > mark.start
        {
            read_as(&mut self.page.glyphs, mark.start, &text);
        }
    }
}

/// Gives a stretch of glyphs the letters that the file says it stands for: one each where their numbers agree, else all to the
/// first, which takes the place of the whole.
fn read_as(glyphs: &mut Vec<Glyph>, start: usize, text: &str) {
    let letters: Vec<char> = text.chars().filter(|c| !c.is_control()).collect();
    let is_shaped = letters
        .iter()
        .any(|&c| super::script::is_right_to_left(c) || matches!(u32::from(c), 0x900..=0xDFF));
    if letters.len() == glyphs.len() - start && !is_shaped {
        for (glyph, &letter) in glyphs[start..].iter_mut().zip(&letters) {
            glyph.text = letter.to_string().into();
            glyph.blank = letter.is_whitespace();
        }
        return;
    }
    let end = glyphs.last().map_or(0.0, |last| last.x + last.advance);
    glyphs.truncate(start + usize::from(!letters.is_empty()));
    if let Some(first) = glyphs.get_mut(start) {
        first.blank = letters.iter().all(|c| c.is_whitespace());
        first.text = letters.into_iter().collect::<String>().into();
        if first.direction == 0 && end > first.x {
            first.advance = end - first.x;
        }
    }
}

/// A letter of a form as if it had been drawn.
fn glyph_of_field(typed: Typed) -> Option<Glyph> {
    let text = cleaned(&typed.letter.to_string());
    (!text.is_empty()).then(|| Glyph {
        x: typed.at.x as f32,
        y: typed.at.y as f32,
        advance: typed.advance as f32,
        size: typed.size as f32,
        direction: (typed.angle.round() as i16).rem_euclid(360),
        blank: text.chars().all(char::is_whitespace),
        text: text.into(),
        vertical: false,
        mcid: -1,
        artifact: false,
        shape: Shape::default(),
    })
}

/// Letters as they are read: no controls and no joiners, every blank the same, presentation forms as the letters they show.
fn cleaned(letters: &str) -> String {
    let is_kept =
        |c: &char| (!c.is_control() || *c == '\t') && !matches!(c, '\u{200B}' | '\u{FEFF}');
    let text: String = letters
        .chars()
        .filter(is_kept)
        .map(|c| if matches!(c, '\u{A0}' | '\t') { ' ' } else { c })
        .collect();
    let is_form = |c: char| matches!(c, '\u{FE10}'..='\u{FE19}' | '\u{FE30}'..='\u{FE44}' | '\u{FE47}'..='\u{FE48}' | '\u{FB00}'..='\u{FB06}' | '\u{FB1D}'..='\u{FDFF}' | '\u{FE70}'..='\u{FEFC}');
    if text.chars().any(is_form) {
        text.nfkc().collect()
    } else {
        text
    }
}
