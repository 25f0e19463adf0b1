//! The strip at the page's edge: the whole text as one stroke, with its chapters, notes, search matches and the mentions of the
//! chosen name. It is the scroll bar, and the slider of pages. Its unit is the text, not pixels, so that nothing need be laid
//! out to know where one is.

use super::{Page, Sheet};
use crate::app::{Command, Go, OpenText};
use crate::document::{Offset, TextRange};
use crate::library::Mode;
use crate::ui::theme::{round, size, translucent};
use crate::ui::{Asked, Scene, widgets};
use egui::{
    Color32, EventFilter, Key, Modifiers, Painter, Rect, Response, Role, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};
use std::collections::HashSet;

/// The thumb is never shorter than this, in points.
const SHORTEST: f32 = 28.0;
/// Chapters nearer to each other than this, in points, are shown as one.
const APART: f32 = 4.0;

/// Where the thumb stands on its track, and what a point of the track means.
struct Track {
    rect: Rect,
    /// Of the thumb, in points.
    length: f32,
    /// Code points of the text, and the first position at which its last page begins.
    all: f64,
    last: f64,
}

impl Track {
    fn new(bar: Rect, shown: TextRange, all: f64) -> Self {
        let rect = bar.shrink2(vec2(3.0, 4.0));
        let share = (shown.len() as f64 / all) as f32;
        let length = (rect.height() * share).clamp(SHORTEST.min(rect.height()), rect.height());
        Self {
            rect,
            length,
            all,
            last: (all - shown.len() as f64).max(1.0),
        }
    }

    /// Points that the thumb can move.
    fn room(&self) -> f32 {
        (self.rect.height() - self.length).max(1.0)
    }

    fn thumb_top(&self, start: Offset) -> f32 {
        self.rect.top() + self.room() * ((f64::from(start.0) / self.last).min(1.0) as f32)
    }

    /// The position at the top of the page when the thumb's middle is at `y`.
    fn top_of_page_at(&self, y: f32) -> Offset {
        let share =
            f64::from(((y - self.rect.top() - self.length / 2.0) / self.room()).clamp(0.0, 1.0));
        Offset::from((share * self.last) as usize)
    }

    /// The share of the text, and the position, that a point of the track stands for.
    fn text_at(&self, y: f32) -> (f64, Offset) {
        let share = f64::from(((y - self.rect.top()) / self.rect.height()).clamp(0.0, 1.0));
        (share, Offset::from((share * self.all) as usize))
    }
}

pub(super) fn bar_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    sheet: &Sheet,
    page: &mut Page,
    asked: &mut Asked,
) {
    let all = f64::from(book.text.document.text.end().0).max(1.0);
    let shown = book.place.shown;
    if shown.start == Offset::ZERO && f64::from(shown.end.0) >= all - 1.0 {
        return;
    }
    let bar = Rect::from_min_max(
        pos2(sheet.rect.right() - size::SCROLL_BAR, sheet.rect.top()),
        sheet.rect.max,
    );
    let response = ui.interact(
        bar,
        ui.scope_id().with("scroll bar"),
        Sense::CLICK | Sense::DRAG,
    );
    response.widget_info(|| WidgetInfo::labeled(Role::Slider, true, "Place in the text"));
    let track = Track::new(bar, shown, all);
    let painter = ui.painter_at(sheet.rect);
    ticks(&painter, scene, book, bar);
    thumb(ui, &painter, scene, &response, &track, shown.start);
    by_keyboard(ui, &response, page);
    if let Some(at) = response
        .interact_pointer_pos()
        .filter(|_| response.dragged() || response.clicked())
    {
        let target = track.top_of_page_at(at.y);
        if response.dragged() {
            slide(ui, scene, sheet, page, target);
        } else {
            asked.tell(Command::Go(Go::To(target)));
        }
    }
    if let Some(at) = response.hover_pos() {
        let (share, offset) = track.text_at(at.y);
        let label = format!("{:.0} %", share * 100.0);
        let headings = book.text.document.headings_above(offset);
        let label = headings.last().map_or(label.clone(), |heading| {
            format!("{}\n{label}", heading.label)
        });
        response.on_hover_text_at_pointer(label);
    }
}

/// Shows the page that is slid to, while it is.
fn slide(ui: &Ui, scene: &Scene<'_>, sheet: &Sheet, page: &mut Page, target: Offset) {
    let Some(column) = &mut page.column else {
        return;
    };
    match scene.state.settings.mode {
        Mode::Scroll => {
            column.show(
                &mut page.fonts,
                target,
                size::PAGE_TOP * sheet.scale,
                sheet.rect.height() * sheet.scale,
            );
        }
        Mode::Pages => {
            column.go_to(target);
            page.turned.clear();
        }
    }
    ui.ctx().request_repaint();
}

/// The arrow keys turn pages while the strip has the keyboard.
fn by_keyboard(ui: &Ui, response: &Response, page: &mut Page) {
    if !response.has_focus() {
        return;
    }
    let arrows = EventFilter {
        horizontal_arrows: true,
        vertical_arrows: true,
        ..EventFilter::default()
    };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
    let turns = ui.input_mut(|input| {
        let mut count =
            |key| i32::try_from(input.count_and_consume_key(Modifiers::NONE, key)).unwrap_or(0);
        count(Key::ArrowDown) + count(Key::ArrowRight) - count(Key::ArrowUp) - count(Key::ArrowLeft)
    });
    if turns != 0 {
        page.turns += turns;
        ui.ctx().request_repaint();
    }
}

fn thumb(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    response: &Response,
    track: &Track,
    start: Offset,
) {
    let active = response.hovered() || response.dragged();
    let left = track.rect.left() + if active { 0.0 } else { 1.0 };
    let thumb = Rect::from_min_size(
        pos2(left, track.thumb_top(start)),
        vec2(if active { 6.0 } else { 4.0 }, track.length),
    );
    let color = translucent(scene.tokens.muted, if active { 0.9 } else { 0.65 });
    painter.rect_filled(thumb, round::MARK, color);
    widgets::focus_ring(ui, scene.tokens, response, thumb.expand(3.0));
}

/// Chapters as short strokes at the edge, mentions and matches as lines, notes as dots of their colour.
fn ticks(painter: &Painter, scene: &Scene<'_>, book: &OpenText, bar: Rect) {
    let tokens = scene.tokens;
    let y_of = |offset| {
        bar.top() + 4.0 + (bar.height() - 8.0) * book.text.document.progress(offset) as f32
    };
    let mut above = f32::NEG_INFINITY;
    for y in book
        .text
        .document
        .outline
        .iter()
        .filter(|item| item.depth == 0)
        .filter_map(|item| item.target)
        .map(y_of)
    {
        if y - above >= APART {
            painter.hline(
                bar.right() - 4.0..=bar.right(),
                y,
                Stroke::new(1.0, tokens.control),
            );
            above = y;
        }
    }
    // Where several stand close together, one is all that can be seen.
    let lines = |starts: &mut dyn Iterator<Item = Offset>, color: Color32| {
        let rows: HashSet<i32> = starts.map(|start| y_of(start).round() as i32).collect();
        for row in rows {
            painter.hline(
                bar.left() + 1.0..=bar.right() - 1.0,
                row as f32 + 0.5,
                Stroke::new(1.0, color),
            );
        }
    };
    if let Some((_, entry)) = book.chosen_entry() {
        lines(
            &mut entry.mentions.iter().map(|mention| mention.start),
            translucent(tokens.accent, 0.8),
        );
    }
    lines(
        &mut book.finding.hits.iter().map(|hit| hit.start),
        tokens.search_edge,
    );
    let mut drawn = HashSet::new();
    for note in book.notes.notebook.annotations() {
        let Some(range) = note.place.range() else {
            continue;
        };
        let y = y_of(range.start);
        if drawn.insert((y.round() as i32, note.ink)) {
            painter.circle(
                pos2(bar.left() + 2.0, y),
                2.0,
                tokens.dot(note.ink),
                Stroke::new(0.75, tokens.edge(note.ink)),
            );
        }
    }
}
