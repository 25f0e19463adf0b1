//! A passage of the text, set as on the page but apart from it: what a card shows of a note.

use super::room::style_of;
use super::sheet::Sheet;
use super::{Page, paint};
use crate::app::OpenText;
use crate::layout::{Column, PageStyle};
use crate::ui::Scene;
use egui::{Rect, Response, Role, Sense, Ui, WidgetInfo, vec2};
use std::sync::Arc;

/// Letters of a card against those of the page.
const SHARE: f32 = 0.9;

impl Page {
    /// Shows whole blocks of the text, as wide as the room allows. Notes are set small by themselves.
    pub fn passage_ui(
        &mut self,
        ui: &mut Ui,
        scene: &Scene<'_>,
        book: &OpenText,
        blocks: &[usize],
    ) -> Response {
        let width = ui.available_width().floor();
        let scale = ui.ctx().pixels_per_point();
        let settings = &scene.state.settings;
        let style = PageStyle {
            size: settings.font_size * SHARE,
            line_height: settings.line_height.min(1.45),
            measure: width,
            // A card is too narrow for an even right edge.
            justify: false,
            scale,
            ..style_of(settings)
        };
        let kept = self
            .card
            .take()
            .filter(|column| Arc::ptr_eq(column.document(), &book.text.document));
        let mut column =
            kept.unwrap_or_else(|| Column::new(Arc::clone(&book.text.document), style.clone()));
        column.set_style(style);
        let placed = column.passage(&mut self.fonts, blocks);
        self.card = Some(column);
        let height = placed
            .last()
            .map_or(0.0, |last| last.y + last.layout.height)
            / scale;
        let (rect, response) = ui.allocate_exact_size(vec2(width, height.ceil()), Sense::hover());
        let label = || {
            blocks
                .iter()
                .map(|&index| {
                    book.text
                        .document
                        .block_text(&book.text.document.blocks[index])
                })
                .collect::<Vec<_>>()
        };
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, label().join("\n")));
        let sheet = Sheet::new(
            Rect::from_min_size(rect.min, rect.size()),
            scale,
            placed,
            width,
        );
        paint::passage(
            ui.painter(),
            scene.tokens,
            &book.text.document,
            &sheet,
            self,
        );
        response
    }
}
