//! The mention strip: the whole text as one band, chapters as ticks beneath it, each mention a line; what was searched for as short
//! lines, highlights as dots in their colours. Click to go there.

use super::theme::{round, space, translucent};
use super::{Asked, Scene};
use crate::app::{Command, Go, OpenText};
use crate::glossary::Entry;
use egui::{CornerRadius, Rect, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

const HEIGHT: f32 = 26.0;

pub fn strip_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, entry: &Entry, asked: &mut Asked) {
    let tokens = scene.tokens;
    ui.add_space(space::CLOSE);
    let (rect, response) =
        ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::click());
    let label = format!("Where {} is mentioned in the text", entry.name);
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &label));
    let band = Rect::from_min_max(rect.min + vec2(0.0, 2.0), rect.max - vec2(0.0, 7.0));
    let x_of = |offset| band.left() + band.width() * book.text.document.progress(offset) as f32;
    let painter = ui.painter();
    painter.rect(
        band,
        round::MARK,
        tokens.paper,
        Stroke::new(1.0, tokens.line),
        StrokeKind::Inside,
    );
    let shown = Rect::from_x_y_ranges(
        x_of(book.place.shown.start)
            ..=x_of(book.place.shown.end).max(x_of(book.place.shown.start) + 2.0),
        band.y_range(),
    );
    painter.rect_filled(shown, CornerRadius::ZERO, tokens.hover);
    for mention in &entry.mentions {
        painter.vline(
            x_of(mention.start),
            band.shrink(2.0).y_range(),
            Stroke::new(1.2, translucent(tokens.accent, 0.75)),
        );
    }
    for hit in &book.finding.hits {
        painter.vline(
            x_of(hit.start),
            band.top() + 1.0..=band.top() + 6.0,
            Stroke::new(1.0, tokens.muted),
        );
    }
    for note in book.notes.notebook.annotations() {
        if let Some(range) = note.place.range() {
            painter.circle_filled(
                pos2(x_of(range.start), band.bottom() - 3.0),
                2.0,
                tokens.dot(note.ink),
            );
        }
    }
    for target in book
        .text
        .document
        .outline
        .iter()
        .filter(|item| item.depth == 0)
        .filter_map(|item| item.target)
    {
        painter.vline(
            x_of(target),
            band.bottom() + 1.0..=band.bottom() + 5.0,
            Stroke::new(1.0, tokens.faint),
        );
    }
    if let Some(at) = response
        .interact_pointer_pos()
        .filter(|_| response.clicked())
    {
        let share = f64::from(((at.x - band.left()) / band.width()).clamp(0.0, 1.0));
        let wanted = crate::document::Offset::from(
            (share * f64::from(book.text.document.text.end().0)) as usize,
        );
        let nearest = entry
            .mentions
            .iter()
            .min_by_key(|mention| mention.start.0.abs_diff(wanted.0));
        if let Some(&mention) = nearest {
            asked.tell(Command::Go(Go::Show(mention)));
        }
    }
    if let Some(at) = response.hover_pos() {
        ui.painter()
            .vline(at.x, band.y_range(), Stroke::new(1.0, tokens.text));
        let chapter = book
            .text
            .document
            .headings_above(crate::document::Offset::from(
                (f64::from(((at.x - band.left()) / band.width()).clamp(0.0, 1.0))
                    * f64::from(book.text.document.text.end().0)) as usize,
            ));
        if let Some(chapter) = chapter.last() {
            response.on_hover_text_at_pointer(&chapter.label);
        }
    }
}
