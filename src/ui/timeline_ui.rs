//! The timeline: what happened when, as a list in the order of time.

use super::derived::Same;
use super::icons::Icon;
use super::theme;
use super::view::View;
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, Go, OpenText};
use crate::glossary::DatedEvent;
use egui::{FontId, Rect, RichText, ScrollArea, Ui, pos2, vec2};

const ROW: f32 = 62.0;

pub fn timeline_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    view: &mut View,
    asked: &mut Asked,
) {
    if book.names.glossary.timeline.is_empty() {
        let hint = if book.names.horizon.is_some() {
            say!("timeline-no-dates-in-what-you-have")
        } else {
            say!("timeline-hint")
        };
        widgets::empty_state(
            ui,
            scene.tokens,
            Icon::Tag,
            say!("timeline-no-dates-found"),
            hint,
        );
        return;
    }
    let from = (
        Same::of(&book.names.glossary),
        view.names.query.trim().to_owned(),
    );
    let events = view.names.lists.events.get(from, |(glossary, query)| {
        let (timeline, query) = (glossary.0.timeline.iter(), query.to_lowercase());
        let found = timeline
            .enumerate()
            .filter(|(_, event)| holds(book, event, &query));
        found.map(|(index, _)| index).collect()
    });
    if events.is_empty() {
        ui.label(
            RichText::new(say!("timeline-no-date-matches-the-filter")).color(scene.tokens.muted),
        );
    }
    ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt("timeline")
        .show_rows(ui, ROW, events.len(), |ui, rows| {
            for &event in &events[rows] {
                event_ui(ui, scene, book, &book.names.glossary.timeline[event], asked);
            }
        });
}

/// Whether an event's words, or its people and places, hold the words of the filter.
fn holds(book: &OpenText, event: &DatedEvent, query: &str) -> bool {
    let named = |id: &String| {
        book.names
            .glossary
            .entry(id)
            .is_some_and(|entry| entry.is_called(query))
    };
    query.is_empty()
        || event.date.contains(query)
        || book
            .text
            .document
            .slice(event.sentence)
            .to_lowercase()
            .contains(query)
        || event.entities.iter().any(named)
}

/// One event: its date, and two lines of its sentence. A click leads there.
pub(super) fn event_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    event: &DatedEvent,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let sentence = book
        .text
        .document
        .slice(event.sentence)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    let date = event.date_label();
    let response = widgets::row(
        ui,
        tokens,
        &format!("{date}: {sentence}"),
        ROW,
        false,
        |ui, rect, _| {
            let inner = Rect::from_min_max(
                pos2(rect.left() + 8.0, rect.top() + 4.0),
                rect.max - vec2(8.0, 4.0),
            );
            let head = inner.with_max_y(inner.top() + 16.0);
            widgets::line(
                ui,
                head,
                egui::Align2::LEFT_CENTER,
                &date,
                FontId::new(theme::text::LABEL, theme::strong()),
                tokens.accent,
            );
            let mut job = egui::text::LayoutJob::simple(
                sentence.clone(),
                FontId::new(theme::text::LABEL, theme::book()),
                tokens.chrome_text,
                inner.width(),
            );
            job.wrap.max_rows = 2;
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            ui.painter().galley(
                pos2(inner.left(), head.bottom() + 1.0),
                galley,
                tokens.chrome_text,
            );
        },
    );
    if response.on_hover_text(&sentence).clicked() {
        asked.send(Command::Go(Go::Show(event.range)));
    }
}
