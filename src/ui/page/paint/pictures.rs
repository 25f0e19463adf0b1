//! Pictures where they stand on a page, and what stands in the place of one that cannot be shown.

use crate::document::Document;
use crate::ui::page::Page;
use crate::ui::page::pictures::Seen;
use crate::ui::page::sheet::Sheet;
use crate::ui::theme::{Tokens, round};
use egui::{Color32, Painter, Rect, Stroke, StrokeKind, pos2};

/// Points from which on a picture that cannot be shown has a frame.
const FRAMED: f32 = 40.0;

pub(super) fn pictures(
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

/// The picture's description in its stead, and why it is not shown, so that nothing is silently missing.
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
            format!("[{}]", alt.unwrap_or(say!("page-a-picture"))),
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
        .unwrap_or(say!("page-picture-damaged"));
    line(
        alt.unwrap_or(say!("page-a-picture")).to_owned(),
        15.0,
        rect.center().y - 10.0,
    );
    line(
        say!("page-picture-not-shown", why = why),
        12.5,
        rect.center().y + 11.0,
    );
}
