//! The table of contents; the chapter that is being read stands out.

use super::icons::Icon;
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Book, Command, Go};
use egui::{Align2, FontId, Rect, ScrollArea, Ui, pos2, vec2};

const ROW: f32 = 28.0;

pub fn contents_ui(ui: &mut Ui, scene: &Scene<'_>, book: &Book, asked: &mut Asked) {
    let outline = &book.document.outline;
    if outline.is_empty() {
        widgets::empty_state(ui, scene.tokens, Icon::Contents, "No chapters", "This text has no headings to list.");
        return;
    }
    let here = book.document.outline_at(book.shown.start);
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, outline.len(), |ui, rows| {
        for index in rows {
            let item = &outline[index];
            let tokens = scene.tokens;
            let response = widgets::row(ui, tokens, &item.label, ROW, here == Some(index), |ui, rect, _| {
                let indent = 10.0 + f32::from(item.depth.min(5)) * 14.0;
                let rect = Rect::from_min_max(pos2(rect.left() + indent, rect.top()), rect.max - vec2(8.0, 0.0));
                let color = if item.target.is_none() {
                    tokens.faint
                } else if here == Some(index) {
                    tokens.accent
                } else {
                    tokens.chrome_text
                };
                widgets::line(ui, rect, Align2::LEFT_CENTER, &item.label, FontId::proportional(13.5), color);
            });
            match item.target {
                Some(target) if response.clicked() => asked.tell(Command::Go(Go::To(target))),
                Some(_) => {}
                None => drop(response.on_hover_text("The book names this place, but it is not in the file.")),
            }
        }
    });
}
