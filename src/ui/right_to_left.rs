//! Text and windows that run from right to left. egui shapes letters and knows no order of writing: its finished frame is put in order
//! here, after everything is drawn and before anything is shown.
//!
//! Everywhere, text that holds letters of Arabic, Hebrew and the like is laid out anew in the order in which it is read. Where the
//! program itself speaks such a language, the window is its own mirror image besides: all is drawn as ever, then each shape takes its
//! place on the other side, and the pointer with it. The page of a text stays as it is: it has an order of its own.

mod bidi;
pub(super) mod editing;
pub(super) mod lines;
mod mirror;

use crate::messages;
use egui::layers::ShapeIdx;
use egui::{Context, Event, FullOutput, Id, LayerId, Plugin, Pos2, RawInput, Rect, Response, Ui};

/// A page in this frame: where it stands, and which shapes of the background are its own.
#[derive(Clone, Debug)]
struct Page {
    rect: Rect,
    shapes: std::ops::Range<usize>,
}

type Pages = Vec<Page>;

/// What stays as it is in a mirrored window: a page, or a field.
#[derive(Clone, Copy, Debug)]
struct Kept {
    rect: Rect,
    layer: LayerId,
}

fn pages_id() -> Id {
    Id::unique("pages in this frame")
}

fn fields_id() -> Id {
    Id::unique("fields in this frame")
}

/// Whether the window is its own mirror image.
pub(super) fn is_mirrored() -> bool {
    messages::current().is_right_to_left()
}

/// Whether a text that is drawn at the left has to be put at the right instead. In a mirrored window it comes there by itself.
pub(super) fn begins_at_the_right(text: &str) -> bool {
    !is_mirrored() && bidi::begins_right_to_left(text)
}

/// Whether what is typed into a field begins at its right side: so does the hint of an empty one in a mirrored window.
pub(super) fn field_begins_at_the_right(text: &str) -> bool {
    bidi::begins_right_to_left(text) || text.is_empty() && is_mirrored()
}

/// A field has an order of its own, like a page: it is moved to the other side as it is.
pub(super) fn keep_field(ui: &Ui, field: &Response) {
    if is_mirrored() {
        let kept = Kept {
            rect: field.rect,
            layer: field.layer_id,
        };
        ui.data_mut(|data| {
            let fields: &mut Vec<Kept> = data.get_temp_mut_or_default(fields_id());
            fields.push(kept);
        });
    }
}

/// An arrow that is written as a letter, and points where reading goes or comes from.
pub(super) fn pointing(sign: &'static str) -> &'static str {
    match sign {
        "‹" if is_mirrored() => "›",
        "›" if is_mirrored() => "‹",
        _ => sign,
    }
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
    /// What stays as it is, of the frame before.
    kept: Vec<Kept>,
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
        let fields: Vec<Kept> =
            ctx.data_mut(|data| data.remove_temp(fields_id()).unwrap_or_default());
        for layer in ctx.memory(|memory| memory.layer_ids().collect::<Vec<_>>()) {
            mirror_layer(&ctx, layer, sum, &pages, &fields);
        }
        self.kept.extend(fields);
        self.kept.extend(pages.iter().map(|page| Kept {
            rect: page.rect,
            layer: LayerId::background(),
        }));
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
        let kept = self.kept.iter().find(|kept| kept.rect.intersects(ime.rect));
        let place = |rect: Rect| match kept {
            Some(kept) => rect.translate(egui::vec2(to_the_other_side(kept.rect, sum), 0.0)),
            None => mirror::rect(rect, sum),
        };
        ime.rect = place(ime.rect);
        ime.cursor_rect = place(ime.cursor_rect);
    }
}

/// How far what stays as it is moves.
fn to_the_other_side(kept: Rect, sum: f32) -> f32 {
    sum - kept.left() - kept.right()
}

impl RightToLeft {
    /// What a place on the screen lies in that is not mirrored, unless something floats above it.
    fn under(&self, ctx: &Context, at: Pos2) -> Option<Rect> {
        let sum = self.sum();
        let top = ctx.layer_id_at(mirror::position(at, sum));
        let is_here = |kept: &&Kept| mirror::rect(kept.rect, sum).contains(at);
        let is_seen = |kept: &&Kept| top.is_none_or(|layer| layer == kept.layer);
        let kept = self.kept.iter().filter(is_here).find(is_seen)?;
        Some(kept.rect)
    }

    /// A place on the screen, as the window that is not mirrored knows it.
    fn place(&self, ctx: &Context, at: Pos2) -> Pos2 {
        let sum = self.sum();
        let kept = self.held.unwrap_or_else(|| self.under(ctx, at));
        match kept {
            Some(kept) => at - egui::vec2(to_the_other_side(kept, sum), 0.0),
            None => mirror::position(at, sum),
        }
    }

    fn sum(&self) -> f32 {
        let screen = self.screen.unwrap_or(Rect::ZERO);
        screen.left() + screen.right()
    }
}

/// Whether something drawn is cut at the edges of a field; egui leaves a little room there for the caret.
fn is_within(field: Rect, clip: Rect) -> bool {
    clip.is_positive() && field.expand(2.0).contains_rect(clip)
}

fn mirror_layer(ctx: &Context, layer: LayerId, sum: f32, pages: &Pages, fields: &[Kept]) {
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
                let field = fields
                    .iter()
                    .find(|field| field.layer == layer && is_within(field.rect, entry.clip_rect))
                    .map(|field| field.rect);
                match page.or(field) {
                    Some(kept) => {
                        let by = egui::vec2(to_the_other_side(kept, sum), 0.0);
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
