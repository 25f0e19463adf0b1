//! The strip at the page's edge: the whole text as one stroke, with its chapters, notes, search matches and the mentions of the
//! chosen name. It is the scroll bar, and the slider of pages. The unit of a text is the text, not pixels, so that nothing need be
//! laid out to know where one is.

use super::pointer::InputState;
use crate::app::OpenText;
use crate::document::Offset;
use crate::ui::theme::{round, size, translucent};
use crate::ui::{Scene, widgets};
use egui::{
    Color32, EventFilter, Key, Modifiers, Painter, Rect, Response, Role, Sense, Stroke, Ui,
    WidgetInfo, pos2, vec2,
};
use std::collections::HashSet;

/// The thumb is never shorter than this, in points.
const SHORTEST: f32 = 28.0;
/// Chapters nearer to each other than this, in points, are shown as one.
const APART: f32 = 4.0;

/// What the strip stands for: how much there is, and which of it is in sight, in whatever the page counts in.
pub(super) struct Strip<'a> {
    /// The page at whose edge it stands.
    pub page: Rect,
    pub all: f64,
    pub shown: (f64, f64),
    /// How far down a position of the text is, 0 to 1.
    pub share_of: &'a dyn Fn(Offset) -> f64,
    /// The position of the text that is so far down.
    pub position_at: &'a dyn Fn(f64) -> Offset,
}

/// Where the reader wants to be, in what the page counts in.
pub(super) enum Wish {
    /// While the thumb is held.
    Slide(f64),
    Go(f64),
}

/// Where the thumb stands on its track, and what a point of the track means.
struct Track {
    rect: Rect,
    /// Of the thumb, in points.
    length: f32,
    /// Where the last page begins.
    last: f64,
}

impl Track {
    fn new(bar: Rect, strip: &Strip<'_>) -> Self {
        let rect = bar.shrink2(vec2(3.0, 4.0));
        let shown = strip.shown.1 - strip.shown.0;
        let share = (shown / strip.all) as f32;
        let length = (rect.height() * share).clamp(SHORTEST.min(rect.height()), rect.height());
        Self {
            rect,
            length,
            last: (strip.all - shown).max(1.0),
        }
    }

    /// Points that the thumb can move.
    fn room(&self) -> f32 {
        (self.rect.height() - self.length).max(1.0)
    }

    fn thumb_top(&self, start: f64) -> f32 {
        self.rect.top() + self.room() * ((start / self.last).clamp(0.0, 1.0) as f32)
    }

    /// What is at the top of the page when the thumb's middle is at `y`.
    fn top_of_page_at(&self, y: f32) -> f64 {
        let share =
            f64::from(((y - self.rect.top() - self.length / 2.0) / self.room()).clamp(0.0, 1.0));
        share * self.last
    }

    /// How far down a point of the track is, 0 to 1.
    fn share_at(&self, y: f32) -> f64 {
        f64::from(((y - self.rect.top()) / self.rect.height()).clamp(0.0, 1.0))
    }
}

pub(super) fn bar_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    strip: &Strip<'_>,
    input_state: &mut InputState,
) -> Option<Wish> {
    if strip.shown.0 <= 0.0 && strip.shown.1 >= strip.all - 1.0 {
        return None;
    }
    let page = strip.page;
    let bar = Rect::from_min_max(pos2(page.right() - size::SCROLL_BAR, page.top()), page.max);
    let response = ui.interact(
        bar,
        ui.scope_id().with("scroll bar"),
        Sense::CLICK | Sense::DRAG,
    );
    response
        .widget_info(|| WidgetInfo::labeled(Role::Slider, true, say!("page-place-in-the-text")));
    let track = Track::new(bar, strip);
    let painter = ui.painter_at(page);
    ticks(&painter, scene, book, bar, strip.share_of);
    thumb(ui, &painter, scene, &response, &track, strip.shown.0);
    by_keyboard(ui, &response, input_state);
    let pressed = response
        .interact_pointer_pos()
        .filter(|_| response.dragged() || response.clicked());
    let wish = pressed.map(|at| {
        let target = track.top_of_page_at(at.y);
        if response.dragged() {
            Wish::Slide(target)
        } else {
            Wish::Go(target)
        }
    });
    if let Some(at) = response.hover_pos() {
        let share = track.share_at(at.y);
        let label = crate::messages::percent(share);
        let headings = book
            .text
            .document
            .headings_above((strip.position_at)(share));
        let label = headings.last().map_or(label.clone(), |heading| {
            format!("{}\n{label}", heading.label)
        });
        response.on_hover_text_at_pointer(label);
    }
    wish
}

/// The arrow keys turn pages while the strip has the keyboard.
fn by_keyboard(ui: &Ui, response: &Response, input_state: &mut InputState) {
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
        input_state.turns += turns;
        ui.ctx().request_repaint();
    }
}

fn thumb(
    ui: &Ui,
    painter: &Painter,
    scene: &Scene<'_>,
    response: &Response,
    track: &Track,
    start: f64,
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

/// Chapters as short strokes at the edge.
fn chapters(
    painter: &Painter,
    scene: &Scene<'_>,
    book: &OpenText,
    bar: Rect,
    y_of: &dyn Fn(Offset) -> f32,
) {
    let outline = book.text.document.outline.iter();
    let starts = outline
        .filter(|item| item.depth == 0)
        .filter_map(|item| item.target);
    let mut above = f32::NEG_INFINITY;
    for y in starts.map(y_of) {
        if y - above >= APART {
            let stroke = Stroke::new(1.0, scene.tokens.control);
            painter.hline(bar.right() - 4.0..=bar.right(), y, stroke);
            above = y;
        }
    }
}

/// Chapters as short strokes at the edge, mentions and matches as lines, notes as dots of their colour.
fn ticks(
    painter: &Painter,
    scene: &Scene<'_>,
    book: &OpenText,
    bar: Rect,
    share_of: &dyn Fn(Offset) -> f64,
) {
    let tokens = scene.tokens;
    let y_of = |offset| bar.top() + 4.0 + (bar.height() - 8.0) * share_of(offset) as f32;
    chapters(painter, scene, book, bar, &y_of);
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
        let Some(range) = note.anchor_state.range() else {
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
