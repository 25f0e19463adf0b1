//! Paints the sheet: ground, marks beneath the letters, letters, and what stands above and beside them.

mod letters;
mod pictures;

use super::Page;
use super::marks::Marks;
use super::sheet::Sheet;
use crate::app::OpenText;
use crate::document::Document;
use crate::layout::{Placed, Rule, shown};
use crate::ui::Scene;
use crate::ui::theme::{Tokens, round};
use crate::ui::view::View;
use egui::Painter;
use letters::letters;
use pictures::pictures;

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
    marks.spoken(book);
    marks.highlights(book, page.input_state.resizing);
    // What is looked for, and what is selected, is seen whatever it lies on.
    marks.hits(book);
    marks.selection(book);
    marks.flash(view);
    if scene.state.settings.mark_names {
        marks.names(book);
    }
    letters(painter, scene.tokens, sheet, &mut page.atlas);
    marks.through(book, page.input_state.resizing);
    pictures(painter, scene.tokens, &book.text.document, sheet, page);
    marks.margin_signs(book);
    marks.handles(book, page.input_state.resizing);
    if book.place.selection.is_none() {
        marks.caret(page.input_state.caret);
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
    let has_pages = scene
        .state
        .front()
        .is_some_and(|book| book.text.has_printed_pages());
    let words = match has_pages {
        true => say!("page-these-pages-hold-no-text"),
        false => say!("page-this-text-is-empty"),
    };
    let color = scene.tokens.muted;
    let room = (sheet.rect.width() - 64.0).clamp(120.0, 520.0);
    let galley = painter.layout(words.to_owned(), font, color, room);
    let at = egui::Align2::CENTER_CENTER.anchor_size(sheet.rect.center(), galley.size());
    painter.galley(at.min, galley, color);
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
