//! The letters of a page, drawn from the atlas, and the strokes under and through them.

use super::seen_through;
use crate::layout::{GlyphRun, Line, Placed, TextRole};
use crate::ui::page::atlas::{self, Atlas, Drawn};
use crate::ui::page::places::Places;
use crate::ui::page::sheet::Sheet;
use crate::ui::theme::Tokens;
use egui::{Color32, Mesh, Painter, Rect, pos2, vec2};

pub(super) fn letters(painter: &Painter, tokens: &Tokens, sheet: &Sheet, atlas: &mut Atlas) {
    // A full atlas is emptied and the page drawn again; what is on one page always fits the largest.
    for _ in 0..4 {
        let texture = atlas.begin(painter.ctx(), tokens.dark);
        let mut mesh = Mesh::with_texture(texture);
        let mut apart = Vec::new();
        for unit in &sheet.placed {
            let mut own = Mesh::with_texture(texture);
            let is_apart = sheet.windows.contains_key(&unit.block);
            for line in &unit.layout.lines[unit.lines.clone()] {
                line_letters(
                    sheet,
                    unit,
                    line,
                    tokens,
                    atlas,
                    if is_apart { &mut own } else { &mut mesh },
                );
            }
            apart.extend(is_apart.then_some((unit, own)));
        }
        if !atlas.is_full() {
            painter.add(mesh);
            for (unit, mesh) in apart {
                seen_through(painter, sheet, unit).add(mesh);
            }
            break;
        }
    }
    strokes(painter, tokens, sheet);
}

/// Lines under and through letters.
pub(super) fn strokes(painter: &Painter, tokens: &Tokens, sheet: &Sheet) {
    for unit in &sheet.placed {
        let painter = seen_through(painter, sheet, unit);
        for (rect, role) in unit.layout.lines[unit.lines.clone()]
            .iter()
            .flat_map(|line| &line.strokes)
        {
            painter.rect_filled(sheet.to_points(unit, *rect), 0.0, color(tokens, *role));
        }
    }
}

fn line_letters(
    sheet: &Sheet,
    unit: &Placed,
    line: &Line,
    tokens: &Tokens,
    atlas: &mut Atlas,
    mesh: &mut Mesh,
) {
    let baseline = unit.y + line.baseline;
    if baseline + line.height < 0.0 || baseline - 2.0 * line.height > sheet.depth() * sheet.scale {
        return;
    }
    for run in &line.runs {
        run_letters(
            sheet,
            (unit, line),
            run,
            color(tokens, run.role),
            atlas,
            mesh,
        );
    }
}

fn run_letters(
    sheet: &Sheet,
    (unit, line): (&Placed, &Line),
    run: &GlyphRun,
    color: Color32,
    atlas: &mut Atlas,
    mesh: &mut Mesh,
) {
    let variant = atlas::variant(&run.font);
    let texture = atlas.size();
    let turned = sheet.turned.is_some() && !run.upright;
    for glyph in &run.glyphs {
        let pen = sheet.pen(unit, glyph.x, line.baseline + glyph.y);
        // Letters stand between two pixels only along their line.
        let along = if turned { pen.y } else { pen.x };
        let key = Drawn {
            glyph: glyph.id,
            size: run.size,
            turned,
            wider: line.wider,
        };
        let Some((whole, slot)) = atlas.slot(&run.font, variant, key, along) else {
            continue;
        };
        let (x, y) = if turned {
            (pen.x.round(), whole)
        } else {
            (whole, pen.y.round())
        };
        let min = pos2(
            (x + f32::from(slot.left)) / sheet.scale,
            (y - f32::from(slot.top)) / sheet.scale,
        );
        let size = vec2(f32::from(slot.width), f32::from(slot.height));
        let uv = Rect::from_min_size(pos2(f32::from(slot.x), f32::from(slot.y)), size);
        let uv = Rect::from_min_max(
            (uv.min.to_vec2() / texture).to_pos2(),
            (uv.max.to_vec2() / texture).to_pos2(),
        );
        let color = if slot.colored { Color32::WHITE } else { color };
        mesh.add_rect_with_uv(Rect::from_min_size(min, size / sheet.scale), uv, color);
    }
}

pub(super) fn color(tokens: &Tokens, role: TextRole) -> Color32 {
    match role {
        TextRole::Body | TextRole::Heading | TextRole::Code => tokens.text,
        TextRole::Muted | TextRole::Marker => tokens.muted,
        TextRole::Link => tokens.accent,
    }
}
