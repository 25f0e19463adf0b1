//! Text and windows that run from right to left. egui shapes letters and knows no order of writing: its finished frame is put in order
//! here, after everything is drawn and before anything is shown.
//!
//! Everywhere, text that holds letters of Arabic, Hebrew and the like is laid out anew in the order in which it is read. Where the
//! program itself speaks such a language, the window is its own mirror image besides: all is drawn as ever, then each shape takes its
//! place on the other side, and the pointer with it. The page of a text stays as it is: it has an order of its own.

mod bidi;
mod mirror;

use crate::messages;
use egui::layers::ShapeIdx;
use egui::{Context, Event, FullOutput, Id, LayerId, Plugin, Pos2, RawInput, Rect, Shape, Ui};

/// A page in this frame: where it stands, and which shapes of the background are its own.
#[derive(Clone, Debug)]
struct Page {
    rect: Rect,
    shapes: std::ops::Range<usize>,
}

type Pages = Vec<Page>;

fn pages_id() -> Id {
    Id::unique("pages in this frame")
}

/// Whether the window is its own mirror image.
pub(super) fn is_mirrored() -> bool {
    messages::current().is_right_to_left()
}

/// Whether a text that is drawn at the left has to be put at the right instead. In a mirrored window it comes there by itself.
pub(super) fn begins_at_the_right(text: &str) -> bool {
    !is_mirrored() && bidi::begins_right_to_left(text)
}

/// Draws a page, which is not mirrored with the window around it.
pub(super) fn page<T>(ui: &mut Ui, draw: impl FnOnce(&mut Ui) -> T) -> T {
    if !is_mirrored() {
        return draw(ui);
    }
    let rect = ui.available_rect_before_wrap();
    let begins = next_shape(ui.ctx());
    let drawn = draw(ui);
    let shapes = begins..next_shape(ui.ctx());
    ui.ctx().data_mut(|data| {
        let pages: &mut Pages = data.get_temp_mut_or_default(pages_id());
        pages.push(Page { rect, shapes });
    });
    drawn
}

fn next_shape(ctx: &Context) -> usize {
    ctx.graphics(|layers| {
        layers
            .get(LayerId::background())
            .map_or(0, |list| list.next_idx().0)
    })
}

/// Where something has to be put in the window, to be seen at `rect` of a page.
pub(super) fn beside_page(page: Rect, rect: Rect) -> Rect {
    if is_mirrored() {
        mirror::rect(rect, page.left() + page.right())
    } else {
        rect
    }
}

/// Puts each frame in order.
#[derive(Default)]
pub(super) struct RightToLeft {
    /// What stays as it is, of the frame before: pages, and the field that is typed in.
    kept: Vec<Rect>,
    screen: Option<Rect>,
    /// What the pointer is held down in: it stays there until it is let go.
    held: Option<Option<Rect>>,
}

impl Plugin for RightToLeft {
    fn debug_name(&self) -> &'static str {
        "right to left"
    }

    fn on_end_pass(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        bidi::put_in_order(&ctx);
        let pages: Pages = ctx.data_mut(|data| data.remove_temp(pages_id()).unwrap_or_default());
        self.screen = is_mirrored().then(|| ctx.viewport_rect());
        self.kept.clear();
        let Some(screen) = self.screen else { return };
        let sum = screen.left() + screen.right();
        let field = field_to_keep(&ctx);
        for layer in ctx.memory(|memory| memory.layer_ids().collect::<Vec<_>>()) {
            mirror_layer(&ctx, layer, sum, &pages, field);
        }
        self.kept.extend(field);
        self.kept.extend(pages.iter().map(|page| page.rect));
    }

    fn input_hook(&mut self, ctx: &Context, input: &mut RawInput) {
        if self.screen.is_none() {
            return;
        }
        for event in &mut input.events {
            match event {
                Event::PointerMoved(at) => *at = self.place(ctx, *at),
                Event::PointerButton { pos, pressed, .. } => {
                    if *pressed {
                        self.held = Some(self.under(ctx, *pos));
                    }
                    *pos = self.place(ctx, *pos);
                    if !*pressed {
                        self.held = None;
                    }
                }
                Event::Touch { pos, .. } => *pos = self.place(ctx, *pos),
                _ => {}
            }
        }
    }

    fn output_hook(&mut self, _: &Context, output: &mut FullOutput) {
        let (Some(screen), Some(ime)) = (self.screen, &mut output.platform_output.ime) else {
            return;
        };
        let sum = screen.left() + screen.right();
        ime.rect = mirror::rect(ime.rect, sum);
        ime.cursor_rect = mirror::rect(ime.cursor_rect, sum);
    }
}

impl RightToLeft {
    /// What a place on the screen lies in that is not mirrored, unless something floats above it.
    fn under(&self, ctx: &Context, at: Pos2) -> Option<Rect> {
        let sum = self.sum();
        let mirrored = mirror::position(at, sum);
        let floats = ctx
            .layer_id_at(mirrored)
            .is_some_and(|layer| layer != LayerId::background());
        let is_here = |kept: &&Rect| mirror::rect(**kept, sum).contains(at);
        let kept = self.kept.iter().find(is_here)?;
        // The field may itself lie in what floats.
        (!floats || kept.height() < 200.0).then_some(*kept)
    }

    /// A place on the screen, as the window that is not mirrored knows it.
    fn place(&self, ctx: &Context, at: Pos2) -> Pos2 {
        let sum = self.sum();
        let kept = self.held.unwrap_or_else(|| self.under(ctx, at));
        match kept {
            Some(kept) => at + egui::vec2(kept.left() + kept.right() - sum, 0.0),
            None => mirror::position(at, sum),
        }
    }

    fn sum(&self) -> f32 {
        let screen = self.screen.unwrap_or(Rect::ZERO);
        screen.left() + screen.right()
    }
}

/// The field that is typed in, where what stands in it runs from left to right: its letters and its caret stay together.
fn field_to_keep(ctx: &Context) -> Option<Rect> {
    let focused = ctx.memory(egui::Memory::focused)?;
    egui::TextEdit::load_state(ctx, focused)?;
    let response = ctx.read_response(focused)?;
    let runs_left = ctx.graphics(|layers| {
        let entries = layers.get(response.layer_id)?.all_entries();
        let mut texts = entries.filter_map(|entry| match &entry.shape {
            Shape::Text(text) if is_within(response.rect, entry.clip_rect) => {
                Some(text.galley.text())
            }
            _ => None,
        });
        Some(texts.any(|text| {
            text.chars().any(char::is_alphanumeric) && !bidi::begins_right_to_left(text)
        }))
    });
    (runs_left == Some(true)).then_some(response.rect)
}

/// Whether something drawn is cut at the edges of a field; egui leaves a little room there for the caret.
fn is_within(field: Rect, clip: Rect) -> bool {
    clip.is_positive() && field.expand(2.0).contains_rect(clip)
}

fn mirror_layer(ctx: &Context, layer: LayerId, sum: f32, pages: &Pages, field: Option<Rect>) {
    ctx.graphics_mut(|layers| {
        let Some(list) = layers.get_mut(layer) else {
            return;
        };
        for index in 0..list.next_idx().0 {
            let page = pages
                .iter()
                .find(|page| layer == LayerId::background() && page.shapes.contains(&index))
                .map(|page| page.rect);
            list.mutate_shape(ShapeIdx(index), |entry| {
                let in_field = field.filter(|field| is_within(*field, entry.clip_rect));
                match page.or(in_field) {
                    Some(kept) => {
                        let by = egui::vec2(sum - kept.left() - kept.right(), 0.0);
                        entry.clip_rect = entry.clip_rect.translate(by);
                        entry.shape.translate(by);
                    }
                    None => {
                        entry.clip_rect = mirror::rect(entry.clip_rect, sum);
                        mirror::shape(&mut entry.shape, sum);
                    }
                }
            });
        }
    });
}
