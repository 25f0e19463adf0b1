//! Paints the sheet: ground, marks beneath the letters, letters, and what stands above and beside them.

use super::Page;
use super::atlas::{self, Atlas, Drawn};
use super::pictures::Seen;
use super::places::Places;
use super::sheet::Sheet;
use crate::annotation::{Annotation, Kind, Style};
use crate::app::OpenText;
use crate::document::{Document, Offset, TextRange};
use crate::layout::{GlyphRun, Line, Placed, Rule, TextRole, shown};
use crate::ui::Scene;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{Tokens, round, translucent};
use crate::ui::view::View;
use egui::{Color32, Mesh, Painter, Pos2, Rect, Shape, Stroke, StrokeKind, pos2, vec2};

/// A mark is as tall as letters with their tails, in em: air between two lines stays paper.
const MARK: (f32, f32) = (0.92, 0.34);
/// Side of the ☞ in the margin, in points.
pub(super) const HAND: f32 = 17.0;

pub(super) fn paint(
    painter: &Painter,
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &Sheet,
    page: &mut Page,
    view: &View,
) {
    page.pictures.receive(painter.ctx());
    let Some(seen) = shown(&sheet.placed, f32::NEG_INFINITY, f32::INFINITY) else {
        empty(painter, scene, sheet);
        return;
    };
    let marks = Marks {
        painter,
        scene,
        sheet,
        em: scene.state.settings.font_size,
        seen: &[seen],
    };
    rules(painter, scene.tokens, sheet);
    marks.highlights(book, page.hand.resizing);
    // What is looked for, and what is selected, is seen whatever it lies on.
    marks.hits(book);
    marks.selection(book);
    marks.flash(view);
    if scene.state.settings.mark_names {
        marks.names(book);
    }
    letters(painter, scene.tokens, sheet, &mut page.atlas);
    marks.through(book, page.hand.resizing);
    pictures(painter, scene.tokens, &book.text.document, sheet, page);
    marks.margin_hands(book);
    marks.handles(book, page.hand.resizing);
    if book.place.selection.is_none() {
        marks.caret(page.hand.caret);
    }
}

/// Paints a passage that stands apart from the page: its letters and pictures, and no marks.
pub(super) fn passage(
    painter: &Painter,
    tokens: &Tokens,
    document: &Document,
    sheet: &Sheet,
    page: &mut Page,
) {
    rules(painter, tokens, sheet);
    letters(painter, tokens, sheet, &mut page.atlas);
    pictures(painter, tokens, document, sheet, page);
}

/// What a text without words shows.
fn empty(painter: &Painter, scene: &Scene<'_>, sheet: &Sheet) {
    let font = egui::FontId::new(
        crate::ui::theme::text::SUBTITLE,
        crate::ui::theme::book_italic(),
    );
    painter.text(
        sheet.rect.center(),
        egui::Align2::CENTER_CENTER,
        "This text is empty.",
        font,
        scene.tokens.muted,
    );
}

/// What paints a unit where it is seen, and nowhere else.
fn seen_through(painter: &Painter, sheet: &Sheet, unit: &Placed) -> Painter {
    painter.with_clip_rect(painter.clip_rect().intersect(sheet.window(unit)))
}

/// Rules thicker than this, in pixels, are grounds.
const THIN: f32 = 8.0;

/// From where to where the rules of a unit are seen: those before and after it, and between its lines on this page.
fn reach(unit: &Placed) -> (f32, f32) {
    let lines = &unit.layout.lines;
    let above = unit.lines.start.checked_sub(1).map(|line| &lines[line]);
    let top = above.map_or(f32::NEG_INFINITY, |line| line.top + line.height);
    let bottom = lines
        .get(unit.lines.end)
        .map_or(f32::INFINITY, |line| line.top);
    (top, bottom)
}

fn rules(painter: &Painter, tokens: &Tokens, sheet: &Sheet) {
    for unit in &sheet.placed {
        let painter = seen_through(painter, sheet, unit);
        let (top, bottom) = reach(unit);
        let on_page = |rule: &&Rule| {
            let rect = rule.rect();
            rect.height > THIN || rect.y >= top && rect.y <= bottom
        };
        for rule in unit.layout.rules.iter().filter(on_page) {
            match rule {
                Rule::Panel(rect) => {
                    painter.rect_filled(sheet.to_points(unit, *rect), round::CARD, tokens.chrome);
                }
                Rule::Line(rect) => {
                    painter.rect_filled(sheet.to_points(unit, *rect), 0.0, tokens.line);
                }
            }
        }
    }
}

// ---- letters -----------------------------------------------------------------------------------------------------------

fn letters(painter: &Painter, tokens: &Tokens, sheet: &Sheet, atlas: &mut Atlas) {
    // A full atlas is emptied and the page drawn again; what is on one page always fits the largest.
    for _ in 0..4 {
        let texture = atlas.begin(painter.ctx(), tokens.dark);
        let mut mesh = Mesh::with_texture(texture);
        let mut apart = Vec::new();
        for unit in &sheet.placed {
            let mut own = Mesh::with_texture(texture);
            let is_apart = sheet.windows.contains_key(&unit.block);
            for line in &unit.layout.lines[unit.lines.clone()] {
                line_letters(
                    sheet,
                    unit,
                    line,
                    tokens,
                    atlas,
                    if is_apart { &mut own } else { &mut mesh },
                );
            }
            apart.extend(is_apart.then_some((unit, own)));
        }
        if !atlas.is_full() {
            painter.add(mesh);
            for (unit, mesh) in apart {
                seen_through(painter, sheet, unit).add(mesh);
            }
            break;
        }
    }
    strokes(painter, tokens, sheet);
}

/// Lines under and through letters.
fn strokes(painter: &Painter, tokens: &Tokens, sheet: &Sheet) {
    for unit in &sheet.placed {
        let painter = seen_through(painter, sheet, unit);
        for (rect, role) in unit.layout.lines[unit.lines.clone()]
            .iter()
            .flat_map(|line| &line.strokes)
        {
            painter.rect_filled(sheet.to_points(unit, *rect), 0.0, color(tokens, *role));
        }
    }
}

fn line_letters(
    sheet: &Sheet,
    unit: &Placed,
    line: &Line,
    tokens: &Tokens,
    atlas: &mut Atlas,
    mesh: &mut Mesh,
) {
    let baseline = unit.y + line.baseline;
    if baseline + line.height < 0.0 || baseline - 2.0 * line.height > sheet.depth() * sheet.scale {
        return;
    }
    for run in &line.runs {
        run_letters(
            sheet,
            (unit, line.baseline),
            run,
            color(tokens, run.role),
            atlas,
            mesh,
        );
    }
}

fn run_letters(
    sheet: &Sheet,
    (unit, baseline): (&Placed, f32),
    run: &GlyphRun,
    color: Color32,
    atlas: &mut Atlas,
    mesh: &mut Mesh,
) {
    let variant = atlas::variant(&run.font);
    let side = atlas.side();
    let turned = sheet.turned.is_some() && !run.upright;
    for glyph in &run.glyphs {
        let pen = sheet.pen(unit, glyph.x, baseline + glyph.y);
        // Letters stand between two pixels only along their line.
        let along = if turned { pen.y } else { pen.x };
        let key = Drawn {
            glyph: glyph.id,
            size: run.size,
            turned,
        };
        let Some((whole, slot)) = atlas.slot(&run.font, variant, key, along) else {
            continue;
        };
        let (x, y) = if turned {
            (pen.x.round(), whole)
        } else {
            (whole, pen.y.round())
        };
        let min = pos2(
            (x + f32::from(slot.left)) / sheet.scale,
            (y - f32::from(slot.top)) / sheet.scale,
        );
        let size = vec2(f32::from(slot.width), f32::from(slot.height));
        let uv = Rect::from_min_size(pos2(f32::from(slot.x), f32::from(slot.y)), size);
        let uv = Rect::from_min_max(
            (uv.min.to_vec2() / side).to_pos2(),
            (uv.max.to_vec2() / side).to_pos2(),
        );
        let color = if slot.colored { Color32::WHITE } else { color };
        mesh.add_rect_with_uv(Rect::from_min_size(min, size / sheet.scale), uv, color);
    }
}

fn color(tokens: &Tokens, role: TextRole) -> Color32 {
    match role {
        TextRole::Body | TextRole::Heading | TextRole::Code => tokens.text,
        TextRole::Muted | TextRole::Marker => tokens.muted,
        TextRole::Link => tokens.accent,
    }
}

fn pictures(
    painter: &Painter,
    tokens: &Tokens,
    document: &Document,
    sheet: &Sheet,
    page: &mut Page,
) {
    for unit in &sheet.placed {
        let lines = &unit.layout.lines[unit.lines.clone()];
        for &(id, rect) in &unit.layout.images {
            let on_page = lines
                .iter()
                .any(|line| line.top <= rect.y + 1.0 && rect.y < line.top + line.height + 1.0);
            let rect = sheet.to_points(unit, rect);
            if !on_page || !rect.intersects(sheet.rect) {
                continue;
            }
            match page.pictures.get(painter.ctx(), document, id) {
                Seen::Texture {
                    id: texture,
                    is_clear,
                } => {
                    // Black lines on clear ground were drawn for paper.
                    if is_clear {
                        painter.rect_filled(rect, round::PICTURE, tokens.picture_ground);
                    }
                    let uv = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
                    painter.image(texture, rect, uv, Color32::WHITE);
                }
                Seen::Coming => {
                    painter.rect_filled(rect, round::PICTURE, tokens.chrome);
                }
                Seen::Broken => broken_picture(painter, tokens, document, id.0, rect),
            }
        }
    }
}

/// The picture's words in its stead, and why, so that nothing is silently missing.
fn broken_picture(
    painter: &Painter,
    tokens: &Tokens,
    document: &Document,
    index: usize,
    rect: Rect,
) {
    let image = document.images.get(index);
    let alt = image
        .map(|image| image.alt.trim())
        .filter(|alt| !alt.is_empty());
    let painter = painter.with_clip_rect(rect.expand(2.0).intersect(painter.clip_rect()));
    let line = |label: String, size: f32, y: f32| {
        let font = egui::FontId::new(size, crate::ui::theme::book_italic());
        let mut job = egui::text::LayoutJob::simple_singleline(label, font, tokens.muted);
        job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 8.0);
        let galley = painter.layout_job(job);
        painter.galley(
            pos2(rect.center().x, y) - galley.size() / 2.0,
            galley,
            tokens.muted,
        );
    };
    // Among words there is room for the words alone.
    if rect.height() < FRAMED {
        line(
            format!("[{}]", alt.unwrap_or("picture")),
            (rect.height() * 0.55).clamp(9.0, 15.0),
            rect.center().y,
        );
        return;
    }
    painter.rect_stroke(
        rect.shrink(0.5),
        round::CARD,
        Stroke::new(1.0, tokens.line),
        StrokeKind::Inside,
    );
    let why = image
        .and_then(|image| image.fault.as_deref())
        .unwrap_or("it is damaged, or no picture");
    line(
        alt.unwrap_or("A picture").to_owned(),
        15.0,
        rect.center().y - 10.0,
    );
    line(
        format!("It cannot be shown: {why}."),
        12.5,
        rect.center().y + 11.0,
    );
}

/// Points from which on a picture that cannot be shown has a frame.
const FRAMED: f32 = 40.0;

// ---- marks -------------------------------------------------------------------------------------------------------------

pub(super) struct Marks<'a> {
    pub painter: &'a Painter,
    pub scene: &'a Scene<'a>,
    pub sheet: &'a dyn Places,
    /// Body size in points.
    pub em: f32,
    /// All text in sight, in text order.
    pub seen: &'a [TextRange],
}

impl Marks<'_> {
    /// Rectangles as tall as the letters.
    fn bands(&self, range: TextRange) -> Vec<Rect> {
        self.sheet
            .bands(range, (MARK.0 * self.em, MARK.1 * self.em))
    }

    fn fill(&self, range: TextRange, color: Color32) {
        for rect in self.bands(range) {
            self.painter
                .rect_filled(self.sheet.grown(rect, 1.0, 0.0), round::WORDS, color);
        }
    }

    /// The ends of an upright or level stroke, moved so that it covers whole pixels.
    fn on_pixels(&self, [mut from, mut to]: [Pos2; 2]) -> [Pos2; 2] {
        if from.x == to.x {
            from.x = self.painter.round_to_pixel_center(from.x);
            to.x = from.x;
        } else {
            from.y = self.painter.round_to_pixel_center(from.y);
            to.y = from.y;
        }
        [from, to]
    }

    fn stroke(&self, ends: [Pos2; 2], stroke: Stroke) {
        self.painter.line_segment(self.on_pixels(ends), stroke);
    }

    fn outline(&self, range: TextRange, stroke: Stroke) {
        for rect in self.bands(range) {
            self.painter.rect_stroke(
                self.sheet.grown(rect, 1.0, 0.0),
                round::WORDS,
                stroke,
                StrokeKind::Outside,
            );
        }
    }

    pub fn hits(&self, book: &OpenText) {
        for range in self.seen {
            self.hits_in(book, *range);
        }
    }

    fn hits_in(&self, book: &OpenText, seen: TextRange) {
        let hits = &book.finding.hits;
        let first = hits.partition_point(|hit| hit.end <= seen.start);
        for (index, hit) in hits
            .iter()
            .enumerate()
            .skip(first)
            .take_while(|(_, hit)| hit.start < seen.end)
        {
            let tokens = self.scene.tokens;
            let current = book.finding.current == Some(index);
            self.fill(
                *hit,
                if current {
                    tokens.search_current
                } else {
                    tokens.search_hit
                },
            );
            self.outline(
                *hit,
                Stroke::new(if current { 1.5 } else { 1.0 }, tokens.search_edge),
            );
        }
    }

    /// Highlights in sight, longer ones first, so that a shorter one lies upon them; of equally long ones the older first.
    fn in_sight<'b>(
        &self,
        book: &'b OpenText,
        resizing: Option<TextRange>,
    ) -> Vec<(&'b Annotation, TextRange)> {
        let focus = book.notes.focus;
        let mut notes: Vec<(&Annotation, TextRange)> = book
            .notes
            .notebook
            .annotations()
            .iter()
            .filter_map(|note| {
                let range = resizing
                    .filter(|_| focus == Some(note.id))
                    .or(note.place.range())?;
                let is_seen = self.seen.iter().any(|seen| range.overlaps(*seen));
                is_seen.then_some((note, range))
            })
            .collect();
        notes.sort_by_key(|(note, range)| (std::cmp::Reverse(range.len()), note.created));
        notes
    }

    pub fn highlights(&self, book: &OpenText, resizing: Option<TextRange>) {
        let mut notes = self.in_sight(book, resizing);
        notes.retain(|(note, _)| note.kind == Kind::Highlight);
        for &(note, range) in &notes {
            let (ink, strong) = (
                self.scene.tokens.ink(note.ink),
                self.scene.tokens.edge(note.ink),
            );
            match note.style {
                Style::Solid => self.fill(range, ink),
                Style::Underline => {
                    for ends in self.sheet.strokes(range, 0.2 * self.em) {
                        self.stroke(ends, Stroke::new(2.0, strong));
                    }
                }
                Style::Outline => {
                    for rect in self.bands(range) {
                        self.painter.rect_stroke(
                            self.sheet.grown(rect, 2.0, 0.0),
                            round::MARK,
                            Stroke::new(1.4, strong),
                            StrokeKind::Inside,
                        );
                    }
                }
                Style::Strikethrough => {}
            }
        }
        self.covered(&notes);
        if let Some((note, range)) = notes
            .iter()
            .find(|(note, _)| book.notes.focus == Some(note.id))
        {
            self.outline(*range, Stroke::new(1.5, self.scene.tokens.edge(note.ink)));
        }
    }

    /// Where a filled highlight covers an end of another, the lower one goes on as a line beneath the words.
    fn covered(&self, notes: &[(&Annotation, TextRange)]) {
        let solid: Vec<&(&Annotation, TextRange)> = notes
            .iter()
            .filter(|(note, _)| note.style == Style::Solid)
            .collect();
        for (index, (lower, range)) in solid.iter().enumerate() {
            let hides = |above: &TextRange| above.start <= range.start || above.end >= range.end;
            let hidden = solid[index + 1..]
                .iter()
                .filter(|(_, above)| hides(above))
                .filter_map(|(_, above)| range.intersection(*above));
            // Several lines beneath the same words lie one above the other.
            let level = solid[..index]
                .iter()
                .filter(|(_, other)| other.overlaps(*range))
                .count();
            for rect in hidden.flat_map(|range| self.bands(range)) {
                let up = self.sheet.step(0.0, -1.0 - 3.0 * (level % 4) as f32);
                let half = self.sheet.step(
                    match self.sheet.turned() {
                        None => rect.width(),
                        Some(_) => rect.height(),
                    } / 2.0,
                    0.0,
                );
                let middle = self.sheet.foot(rect) + up;
                self.stroke(
                    [middle - half, middle + half],
                    Stroke::new(2.0, self.scene.tokens.edge(lower.ink)),
                );
            }
        }
    }

    /// Where the reader has clicked, and selecting by keyboard would begin.
    pub fn caret(&self, caret: Option<Offset>) {
        if let Some(rect) = caret.and_then(|caret| self.sheet.caret(caret)) {
            self.stroke(
                inner_ends(rect, 0.14),
                Stroke::new(1.5, self.scene.tokens.accent),
            );
        }
    }

    /// Lines that go through the letters, and so are drawn after them.
    pub fn through(&self, book: &OpenText, resizing: Option<TextRange>) {
        for (note, range) in self
            .in_sight(book, resizing)
            .into_iter()
            .filter(|(note, _)| note.style == Style::Strikethrough)
        {
            for ends in self.sheet.strokes(range, -0.27 * self.em) {
                let stroke = Stroke::new(1.6, self.scene.tokens.edge(note.ink));
                self.painter.line_segment(ends, stroke);
            }
        }
    }

    pub fn selection(&self, book: &OpenText) {
        if let Some(selection) = book.place.selection {
            self.fill(selection.range(), self.scene.tokens.selection);
        }
    }

    /// Points a passage out, fading.
    pub fn flash(&self, view: &View) {
        let Some((flash, look)) = view
            .flash
            .and_then(|flash| Some((flash, flash.look(self.scene.time)?)))
        else {
            return;
        };
        for rect in self.bands(flash.range) {
            let color = translucent(self.scene.tokens.accent, 0.22 * look.strength);
            self.painter
                .rect_filled(self.sheet.grown(rect, 3.0, 1.0), round::MARK, color);
        }
    }

    /// A quiet dotted line beneath each name that the glossary knows; headings stay clean.
    pub fn names(&self, book: &OpenText) {
        let chosen = book.chosen_entry().map(|(index, _)| index);
        let seen = self.seen.iter().copied();
        for (entry, mention) in seen.flat_map(|seen| book.names.glossary.mentions_in(seen)) {
            let block = book
                .text
                .document
                .block_at(mention.start)
                .map(|index| &book.text.document.blocks[index].kind);
            if matches!(block, Some(crate::document::BlockKind::Heading(_))) {
                continue;
            }
            let color = if chosen == Some(entry) {
                self.scene.tokens.accent
            } else {
                self.scene.tokens.name_mark
            };
            for ends in self.sheet.strokes(mention, 0.22 * self.em) {
                let ends = self.on_pixels(ends);
                self.painter
                    .extend(Shape::dotted_line(&ends, color, 3.2, 0.75));
            }
        }
    }

    /// A ☞ in the margin for each note with words, and a sign for each bookmark.
    pub fn margin_hands(&self, book: &OpenText) {
        for (rect, note) in margin_hands(book, self.sheet) {
            let color = if book.notes.focus == Some(note.id) {
                self.scene.tokens.accent
            } else {
                self.scene.tokens.muted
            };
            match note.kind {
                Kind::Highlight | Kind::Note => {
                    icons::paint(self.painter, Icon::Manicule, rect, color);
                }
                Kind::Bookmark => {
                    icons::paint(self.painter, Icon::Bookmark, rect, self.scene.tokens.accent);
                }
            }
        }
    }

    /// The two ends of the chosen highlight, to be dragged.
    pub fn handles(&self, book: &OpenText, resizing: Option<TextRange>) {
        let Some((note, range)) = chosen_range(book, resizing) else {
            return;
        };
        for caret in handles(self.sheet, range).into_iter().flatten() {
            let color = self.scene.tokens.edge(note.ink);
            self.painter
                .line_segment([caret.min, caret.max], Stroke::new(1.6, color));
            self.painter
                .circle_filled(self.sheet.foot(caret), 4.5, color);
        }
    }
}

/// The chosen highlight and where it stands, or where its ends are being dragged to.
pub(super) fn chosen_range(
    book: &OpenText,
    resizing: Option<TextRange>,
) -> Option<(&Annotation, TextRange)> {
    let note = book
        .notes
        .notebook
        .get(book.notes.focus?)
        .filter(|note| note.kind == Kind::Highlight && book.place.selection.is_none())?;
    Some((note, resizing.or(note.place.range())?))
}

/// Carets at the two ends of a range.
pub(super) fn handles(sheet: &dyn Places, range: TextRange) -> [Option<Rect>; 2] {
    let start = sheet.caret(range.start);
    let last = TextRange {
        start: range.end.minus(1),
        end: range.end,
    };
    let end = sheet.rects(last).first().map(|rect| match sheet.turned() {
        None => Rect::from_x_y_ranges(rect.right()..=rect.right(), rect.y_range()),
        Some(_) => Rect::from_x_y_ranges(rect.x_range(), rect.bottom()..=rect.bottom()),
    });
    [start, end].map(|caret| {
        caret.map(|caret| {
            let [min, max] = inner_ends(caret, 0.12);
            Rect::from_min_max(min, max)
        })
    })
}

/// The ends of a caret without the share of its length at each of them.
fn inner_ends(caret: Rect, share: f32) -> [Pos2; 2] {
    let inner = caret.shrink2(caret.size() * share);
    [inner.min, inner.max]
}

/// Code points about the page that are shown, in which signs in the margin are looked for.
const NEAR: usize = 10_000;

/// Where the signs in the margin stand, and what for. Two on one line stand side by side.
pub(super) fn margin_hands<'a>(
    book: &'a OpenText,
    sheet: &dyn Places,
) -> Vec<(Rect, &'a Annotation)> {
    let mut placed: Vec<(Rect, &Annotation)> = Vec::new();
    // The page may have moved on by as much as a page since it was last told of.
    let near = TextRange {
        start: book.place.shown.start.minus(NEAR),
        end: book.place.shown.end.plus(NEAR),
    };
    let wanted = book
        .notes
        .notebook
        .in_range(near)
        .filter(|note| !note.note().is_empty() || note.kind == Kind::Bookmark);
    for note in wanted {
        let Some(range) = note.place.range() else {
            continue;
        };
        let Some(middle) = sheet.beside_line(range.start, 10.0 + HAND / 2.0) else {
            continue;
        };
        let mut rect = Rect::from_center_size(middle, vec2(HAND, HAND));
        while placed
            .iter()
            .any(|(other, _)| other.intersects(rect.shrink(1.0)))
        {
            rect = rect.translate(sheet.step(-HAND - 2.0, 0.0));
        }
        if sheet.rect().contains(rect.min) {
            placed.push((rect, note));
        }
    }
    placed
}
