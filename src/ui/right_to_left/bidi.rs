//! Text in the order in which it is read: all that is drawn in a frame and needs it is laid out anew.

use super::lines::{self, Line, is_right_to_left, runs_both_ways};
use super::{editing, is_mirrored};
use egui::layers::ShapeIdx;
use egui::{Align, Context, Galley, LayerId, Shape};
use std::sync::Arc;

/// Whether the first letter of a text is one of Arabic, Hebrew and the like.
pub fn begins_right_to_left(text: &str) -> bool {
    let mut letters = text.chars().filter(|c| c.is_alphabetic());
    letters.next().is_some_and(is_right_to_left)
}

/// All text of the frame that needs it.
pub fn put_in_order(ctx: &Context) {
    for layer in ctx.memory(|memory| memory.layer_ids().collect::<Vec<_>>()) {
        for (index, ordered) in in_order(ctx, layer) {
            ctx.graphics_mut(|layers| {
                if let Some(list) = layers.get_mut(layer) {
                    list.mutate_shape(ShapeIdx(index), |entry| entry.shape = ordered);
                }
            });
        }
    }
}

/// The shapes of a layer that hold such text, each with its place in the layer.
fn in_order(ctx: &Context, layer: LayerId) -> Vec<(usize, Shape)> {
    let found: Vec<(usize, Shape)> = ctx.graphics(|layers| {
        let Some(list) = layers.get(layer) else {
            return Vec::new();
        };
        let entries = list.all_entries().enumerate();
        entries
            .filter(|(_, entry)| holds(&entry.shape))
            .map(|(index, entry)| (index, entry.shape.clone()))
            .collect()
    });
    let ordered = |(index, mut shape)| {
        order(ctx, &mut shape);
        (index, shape)
    };
    found.into_iter().map(ordered).collect()
}

fn holds(shape: &Shape) -> bool {
    match shape {
        Shape::Vec(shapes) => shapes.iter().any(holds),
        Shape::Text(text) => {
            is_out_of_order(&text.galley) || is_mirrored() && leading_space(&text.galley) > 0.0
        }
        _ => false,
    }
}

/// Whether a text has to be laid out anew: a field has done so itself.
fn is_out_of_order(galley: &Galley) -> bool {
    runs_both_ways(galley.text()) && !editing::is_in_order(galley)
}

fn order(ctx: &Context, shape: &mut Shape) {
    match shape {
        Shape::Vec(shapes) => shapes.iter_mut().for_each(|one| order(ctx, one)),
        Shape::Text(text) if is_out_of_order(&text.galley) => {
            text.galley = laid_out(ctx, &text.galley);
        }
        Shape::Text(text) => {
            if let Some(moved) = give_way(&text.galley) {
                text.galley = moved;
            }
        }
        _ => {}
    }
}

/// The same text in the same room, in order.
fn laid_out(ctx: &Context, galley: &Galley) -> Arc<Galley> {
    let lines = lines::in_lines(ctx, &galley.job);
    let mut set = lines::set(ctx, &galley.job, &lines);
    align(&mut set, galley, &lines);
    // What the text says has not changed: fields and screen readers go by it.
    set.elided = galley.elided;
    Arc::new(set)
}

/// Each row to the side at which it begins, within the room that the text had.
fn align(set: &mut Galley, before: &Galley, lines: &[Line]) {
    let (left, right) = (before.rect.left(), before.rect.right());
    let mut leading = leading_space(before);
    for (row, line) in set.rows.iter_mut().zip(lines) {
        let width = row.row.size.x;
        let leads = std::mem::take(&mut leading);
        row.pos.x = match (before.job.halign, line.runs_left) {
            (Align::Center, _) => (left + right - width) / 2.0,
            (Align::LEFT, false) => left + leads,
            (Align::LEFT, true) if is_mirrored() => right - width - leads,
            (Align::LEFT, true) | (Align::RIGHT, _) => right - width,
        };
        // On a whole pixel, or the letters are blurred.
        row.pos.x = (row.pos.x * set.pixels_per_point).round() / set.pixels_per_point;
    }
    set.rect.min.x = left;
    set.rect.max.x = right;
    set.mesh_bounds = before.mesh_bounds.union(set.rect);
}

/// Room before the first row, in which something else stands.
fn leading_space(galley: &Galley) -> f32 {
    let first = galley.job.sections.first();
    first.map_or(0.0, |section| section.leading_space)
}

/// A text that begins beside something else, in a window that is mirrored: its room lies on the other side then.
fn give_way(galley: &Arc<Galley>) -> Option<Arc<Galley>> {
    let leading = leading_space(galley);
    if leading == 0.0 || !is_mirrored() {
        return None;
    }
    let mut moved = Galley::clone(galley);
    moved.rows.first_mut()?.pos.x -= leading;
    Some(Arc::new(moved))
}

#[cfg(test)]
mod tests {
    use super::*;
    use egui::text::{LayoutJob, TextWrapping};

    #[test]
    fn a_text_that_is_cut_says_so_at_the_side_at_which_it_goes_on() {
        let ctx = Context::default();
        let long = "كل ما يفعله البرنامج مع فصول عن الملفات والملاحظات";
        let cut = |text: &str| {
            let mut shown = String::new();
            let output = ctx.run_ui(egui::RawInput::default(), |ui| {
                let font = egui::FontId::proportional(14.0);
                let color = egui::Color32::BLACK;
                let mut job = LayoutJob::simple_singleline(text.to_owned(), font, color);
                job.wrap = TextWrapping::truncate_at_width(120.0);
                let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
                let ordered = laid_out(ui.ctx(), &galley);
                assert!(ordered.rows[0].row.size.x <= 121.0);
                shown = ordered.text().to_owned();
            });
            output.drop_without_applying_deltas();
            shown
        };
        assert!(cut(long).starts_with('…'), "{}", cut(long));
        assert!(cut(&format!("Dalil: {long}")).ends_with('…'));
        assert_eq!(cut("كل"), "كل");
    }

    #[test]
    fn the_first_letter_tells_which_way_a_text_runs() {
        assert!(begins_right_to_left("12 مرحبا"));
        assert!(!begins_right_to_left("Moby مرحبا"));
        assert!(!begins_right_to_left(""));
    }
}
