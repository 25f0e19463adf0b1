//! The page for screen readers: one document whose lines are runs of text, letter by letter, with headings to jump between.

use super::Sheet;
use crate::app::Book;
use crate::document::BlockKind;
use crate::layout::{Line, Placed};
use egui::accesskit::{Role, TextDirection};
use egui::{Id, Sense, Ui, UiBuilder};

/// Letters in one run: their lengths and word starts are counted in bytes.
const LONGEST: usize = 255;

pub(super) fn access_ui(ui: &mut Ui, book: &Book, sheet: &Sheet) {
    let builder = UiBuilder::new().id_salt("document").max_rect(sheet.rect).accessibility_role(Role::Document);
    ui.scope_builder(builder, |ui| {
        let title = book.title().to_owned();
        // Without a listener nothing is built.
        if ui.ctx().accesskit_node_builder(ui.unique_id(), |node| node.set_label(title)).is_none() {
            return;
        }
        for unit in &sheet.placed {
            if matches!(book.document.blocks[unit.block].kind, BlockKind::Heading(_)) {
                heading(ui, book, sheet, unit);
            }
            for line in &unit.layout.lines[unit.lines.clone()] {
                run(ui, book, sheet, unit, line);
            }
        }
    });
}

fn heading(ui: &Ui, book: &Book, sheet: &Sheet, unit: &Placed) {
    let block = &book.document.blocks[unit.block];
    let Some(line) = unit.layout.lines.get(unit.lines.start) else { return };
    let BlockKind::Heading(level) = block.kind else { return };
    let rect = sheet.to_points(unit, crate::layout::Rect { x: line.x, y: line.top, width: line.width, height: line.height });
    let id = Id::unique(("heading", block.range.start));
    ui.interact(rect, id, Sense::hover());
    let words = book.document.block_text(block).to_owned();
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Heading);
        node.set_bounds(bounds(rect));
        node.set_label(words);
        node.set_level(usize::from(level));
    });
}

/// One line as runs of at most [`LONGEST`] letters, in reading order.
fn run(ui: &Ui, book: &Book, sheet: &Sheet, unit: &Placed, line: &Line) {
    let mut clusters: Vec<_> = line.clusters.iter().collect();
    clusters.sort_by_key(|cluster| cluster.start);
    for part in clusters.chunks(LONGEST) {
        let (Some(first), Some(last)) = (part.first(), part.last()) else { continue };
        let words = book.document.slice(crate::document::TextRange { start: first.start, end: last.end() });
        let left = part.iter().map(|cluster| cluster.x).fold(f32::INFINITY, f32::min);
        let right = part.iter().map(|cluster| cluster.x + cluster.width).fold(0.0, f32::max);
        let rect = sheet.to_points(unit, crate::layout::Rect { x: left, y: line.top, width: right - left, height: line.height });
        let id = Id::unique(("line", first.start));
        ui.interact(rect, id, Sense::hover());
        let mut lengths = Vec::with_capacity(part.len());
        let mut starts = Vec::new();
        let (mut rest, mut in_word) = (words, false);
        for (index, cluster) in part.iter().enumerate() {
            let bytes = rest.char_indices().nth(usize::from(cluster.len)).map_or(rest.len(), |(byte, _)| byte);
            let is_word = rest[..bytes].chars().any(char::is_alphanumeric);
            if is_word && !in_word {
                starts.push(index as u8);
            }
            in_word = is_word;
            lengths.push(u8::try_from(bytes).unwrap_or(u8::MAX));
            rest = &rest[bytes..];
        }
        let rtl = first.rtl;
        let positions =
            part.iter().map(|cluster| if rtl { right - cluster.x - cluster.width } else { cluster.x - left } / sheet.scale);
        let (positions, widths): (Vec<f32>, Vec<f32>) =
            (positions.collect(), part.iter().map(|cluster| cluster.width / sheet.scale).collect());
        let words = words.to_owned();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::TextRun);
            node.set_bounds(bounds(rect));
            node.set_value(words);
            node.set_character_lengths(lengths);
            node.set_character_positions(positions);
            node.set_character_widths(widths);
            node.set_word_starts(starts);
            node.set_text_direction(if rtl { TextDirection::RightToLeft } else { TextDirection::LeftToRight });
        });
    }
}

fn bounds(rect: egui::Rect) -> egui::accesskit::Rect {
    egui::accesskit::Rect { x0: rect.min.x.into(), y0: rect.min.y.into(), x1: rect.max.x.into(), y1: rect.max.y.into() }
}
