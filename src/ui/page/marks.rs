//! Marks on a page: highlights, search matches, the selection, names, and the signs in the margin.

use super::handles::{chosen_range, handles, inner_ends, margin_signs};
use super::places::Places;
use crate::annotation::{Annotation, Kind, Style};
use crate::app::OpenText;
use crate::document::{Offset, TextRange};
use crate::ui::Scene;
use crate::ui::icons::{self, Icon};
use crate::ui::theme::{round, translucent};
use crate::ui::view::View;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, StrokeKind};

/// A mark is as tall as letters with their tails, in em: air between two lines stays paper.
pub(super) const MARK: (f32, f32) = (0.92, 0.34);

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
                .rect_filled(self.sheet.grown(rect, 1.0, 0.0), round::TEXT, color);
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
                round::TEXT,
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
                    .or(note.anchor_state.range())?;
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

    /// The sentence that is read aloud.
    pub fn spoken(&self, book: &OpenText) {
        let speaking = self.scene.state.speech.speaking.as_ref();
        if let Some(speaking) = speaking.filter(|speaking| speaking.key == book.key()) {
            self.fill(speaking.sentence, self.scene.tokens.hover);
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
    pub fn margin_signs(&self, book: &OpenText) {
        for (rect, note) in margin_signs(book, self.sheet) {
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
