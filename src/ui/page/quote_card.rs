//! A passage as a picture to be shared: set as on the page, on its paper, with where it is from below.

use super::room::style_of;
use super::sheet::Sheet;
use super::{Page, paint};
use crate::document::{Direction, Document};
use crate::layout::{Column, FontBook, PageStyle, Placed};
use crate::library::Settings;
use crate::ui::raster::{Canvas, Raster};
use crate::ui::theme::Tokens;
use egui::{Context, Pos2, RawInput, Rect, UiBuilder, ViewportId, pos2, vec2};
use std::sync::Arc;

/// In points: the card, the air around its words, and the bar beside them.
const WIDTH: f32 = 600.0;
const AIR: f32 = 48.0;
const BAR: f32 = 4.0;
/// Size of the line with the source, and the air above it.
const SOURCE: f32 = 16.0;
const GAP: f32 = 10.0;
/// Pixels to the point: sharp on every screen.
const SCALE: f32 = 2.0;
/// No card is taller, in points; what does not fit is cut off.
const TALLEST: f32 = 4_000.0;

/// Draws a card for a small text whose last block is its source.
pub(in crate::ui) fn quote_card(
    fonts: &FontBook,
    tokens: &Tokens,
    settings: &Settings,
    document: &Arc<Document>,
) -> Canvas {
    let mut page = Page::new(fonts.another());
    let measure = WIDTH - 2.0 * AIR - 5.0 * BAR;
    let style = PageStyle {
        size: size_for(document.text.range().len()),
        line_height: 1.45,
        measure,
        justify: false,
        hyphenate: false,
        paragraphs_apart: true,
        scale: SCALE,
        ..style_of(settings)
    };
    let source = PageStyle {
        size: SOURCE,
        ..style.clone()
    };
    let mut column = Column::new(Arc::clone(document), style);
    let last = document.blocks.len().saturating_sub(1);
    let blocks: Vec<usize> = (0..last).collect();
    let mut placed = column.passage(&mut page.fonts, &blocks);
    let below = height(&placed) + GAP * SCALE;
    column.set_style(source);
    for mut line in column.passage(&mut page.fonts, &[last]) {
        line.y += below;
        placed.push(line);
    }
    let below = height(&placed) / SCALE;
    let size = vec2(WIDTH, (below + 2.0 * AIR).ceil().min(TALLEST));
    // The bar stands where lines begin.
    let (left, bar) = match document.meta.direction {
        Some(Direction::RightToLeft) => (AIR, WIDTH - AIR - BAR),
        _ => (AIR + 5.0 * BAR, AIR),
    };
    let words = Rect::from_min_size(pos2(left, AIR), vec2(measure, below));
    let sheet = Sheet::new(words, SCALE, placed, measure);
    on_a_canvas(size, |ui| {
        let painter = ui.painter();
        painter.rect_filled(Rect::from_min_size(Pos2::ZERO, size), 0.0, tokens.paper);
        let bar = Rect::from_min_size(pos2(bar, AIR), vec2(BAR, below));
        painter.rect_filled(bar, BAR / 2.0, tokens.accent);
        paint::passage(painter, tokens, document, &sheet, &mut page);
    })
}

/// Down to the foot of the last block, in pixels.
fn height(placed: &[Placed]) -> f32 {
    let last = placed.last();
    last.map_or(0.0, |last| last.y + last.layout.height)
}

/// Few words are set large.
fn size_for(letters: usize) -> f32 {
    match letters {
        0..=140 => 30.0,
        141..=320 => 25.0,
        321..=800 => 21.0,
        _ => 18.0,
    }
}

/// What is painted in one frame of a window without a screen.
fn on_a_canvas(size: egui::Vec2, mut add: impl FnMut(&mut egui::Ui)) -> Canvas {
    let ctx = Context::default();
    let mut input = RawInput {
        screen_rect: Some(Rect::from_min_size(Pos2::ZERO, size)),
        max_texture_side: Some(8192),
        ..RawInput::default()
    };
    if let Some(viewport) = input.viewports.get_mut(&ViewportId::ROOT) {
        viewport.native_pixels_per_point = Some(SCALE);
    }
    let mut output = ctx.run_ui(input, |ui| {
        let whole = UiBuilder::new().max_rect(Rect::from_min_size(Pos2::ZERO, size));
        ui.scope_builder(whole, &mut add);
    });
    let mut raster = Raster::default();
    raster.update(&mut output.textures_delta);
    let pixels = ((size.x * SCALE) as usize, (size.y * SCALE) as usize);
    let shapes = ctx.tessellate(output.shapes, SCALE);
    let canvas = raster.paint(&shapes, pixels, SCALE);
    raster.free(&mut output.textures_delta);
    canvas
}
