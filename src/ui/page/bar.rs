//! The scroll bar: the whole text as one stroke, with notes and search hits as ticks. Its unit is the text, not pixels, so that
//! nothing need be laid out to know where one is.

use super::{Page, Sheet};
use crate::app::{Command, Go, OpenText};
use crate::document::Offset;
use crate::library::Mode;
use crate::ui::theme::{size, translucent};
use crate::ui::{Asked, Scene};
use egui::{CornerRadius, Rect, Role, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

/// The thumb is never shorter than this, in points.
const SHORTEST: f32 = 28.0;

pub(super) fn bar_ui(ui: &Ui, scene: &Scene<'_>, book: &OpenText, sheet: &Sheet, page: &mut Page, asked: &mut Asked) {
    if scene.state.settings.mode == Mode::Pages {
        return;
    }
    let all = f64::from(book.text.document.text.end().0).max(1.0);
    let shown = book.place.shown;
    if shown.start == Offset::ZERO && f64::from(shown.end.0) >= all - 1.0 {
        return;
    }
    let bar = Rect::from_min_max(pos2(sheet.rect.right() - size::SCROLL_BAR, sheet.rect.top()), sheet.rect.max);
    let response = ui.interact(bar, ui.scope_id().with("scroll bar"), Sense::CLICK | Sense::DRAG);
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, "Place in the text"));
    let track = bar.shrink2(vec2(3.0, 4.0));
    let painter = ui.painter_at(sheet.rect);
    let length = (track.height() * (shown.len() as f64 / all) as f32).clamp(SHORTEST.min(track.height()), track.height());
    let room = (track.height() - length).max(1.0);
    let last = (all - shown.len() as f64).max(1.0);
    let top = track.top() + room * ((f64::from(shown.start.0) / last).min(1.0) as f32);
    ticks(&painter, scene, book, bar);
    let active = response.hovered() || response.dragged();
    let thumb = Rect::from_min_size(
        pos2(track.left() + if active { 0.0 } else { 2.0 }, top),
        vec2(if active { 6.0 } else { 4.0 }, length),
    );
    let color = translucent(scene.tokens.muted, if active { 0.75 } else { 0.4 });
    painter.rect_filled(thumb, CornerRadius::same(3), color);
    if let Some(at) = response.interact_pointer_pos().filter(|_| response.dragged() || response.clicked()) {
        let share = f64::from(((at.y - track.top() - length / 2.0) / room).clamp(0.0, 1.0));
        let target = Offset::from((share * last) as usize);
        if response.dragged() {
            if let Some(column) = &mut page.column {
                column.show(&mut page.fonts, target, size::PAGE_TOP * sheet.scale, sheet.rect.height() * sheet.scale);
            }
            ui.ctx().request_repaint();
        } else {
            asked.tell(Command::Go(Go::To(target)));
        }
    }
    if let Some(at) = response.hover_pos() {
        let share = f64::from(((at.y - track.top()) / track.height()).clamp(0.0, 1.0));
        let headings = book.text.document.headings_above(Offset::from((share * all) as usize));
        let words = format!("{:.0} %", share * 100.0);
        let words = headings.last().map_or(words.clone(), |heading| format!("{}\n{words}", heading.label));
        response.on_hover_text_at_pointer(words);
    }
}

/// Notes as dots of their colour, hits as lines.
fn ticks(painter: &egui::Painter, scene: &Scene<'_>, book: &OpenText, bar: Rect) {
    let y_of = |offset| bar.top() + 4.0 + (bar.height() - 8.0) * book.text.document.progress(offset) as f32;
    for hit in &book.finding.hits {
        painter.hline(bar.left() + 1.0..=bar.right() - 1.0, y_of(hit.start), Stroke::new(1.0, scene.tokens.search_current));
    }
    // Where notes stand close together, one dot of each colour is all that can be seen.
    let mut drawn = std::collections::HashSet::new();
    for note in book.notes.notebook.annotations() {
        let Some(range) = note.place.range() else { continue };
        let y = y_of(range.start);
        if drawn.insert((y.round() as i32, note.ink)) {
            painter.circle_filled(pos2(bar.left() + 1.5, y), 1.8, scene.tokens.dot(note.ink));
        }
    }
}
