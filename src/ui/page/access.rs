//! The page for screen readers: one document whose lines are runs of text, letter by letter, with headings to jump between.

use super::Sheet;
use crate::app::{Command, OpenText, Selection};
use crate::document::{BlockKind, Offset};
use crate::layout::{Line, Placed};
use crate::ui::Asked;
use egui::accesskit::{ActionData, NodeId, Role, TextDirection, TextPosition, TextSelection};
use egui::{Event, Id, Sense, Ui, UiBuilder};

/// Letters in one run: their lengths and word starts are counted in bytes.
const LONGEST: usize = 255;

/// A run of text as a screen reader knows it: its node, and where in the text each of its letters starts.
struct Run {
    node: NodeId,
    starts: Vec<Offset>,
    end: Offset,
}

pub(super) fn access_ui(ui: &mut Ui, book: &OpenText, sheet: &Sheet, asked: &mut Asked) {
    let builder = UiBuilder::new()
        .id_salt("document")
        .max_rect(sheet.rect)
        .accessibility_role(Role::Document);
    ui.scope_builder(builder, |ui| {
        let title = book.title().to_owned();
        // Without a listener nothing is built.
        if ui
            .ctx()
            .accesskit_node_builder(ui.unique_id(), |node| node.set_label(title))
            .is_none()
        {
            return;
        }
        let mut runs = Vec::new();
        for unit in sheet.placed.iter().filter(|unit| !unit.repeated) {
            if matches!(
                book.text.document.blocks[unit.block].kind,
                BlockKind::Heading(_)
            ) {
                heading(ui, book, sheet, unit);
            }
            for line in &unit.layout.lines[unit.lines.clone()] {
                run(ui, book, sheet, unit, line, &mut runs);
            }
        }
        tell_selection(ui, book, &runs);
        take_selection(ui, &runs, asked);
    });
}

/// Says what is selected, as far as it is in sight.
fn tell_selection(ui: &Ui, book: &OpenText, runs: &[Run]) {
    let (Some(selection), Some(first), Some(last)) =
        (book.place.selection, runs.first(), runs.last())
    else {
        return;
    };
    let Some(&seen_from) = first.starts.first() else {
        return;
    };
    let position = |offset: Offset| position_of(runs, offset.clamp(seen_from, last.end));
    if let (Some(anchor), Some(focus)) = (position(selection.anchor), position(selection.head)) {
        ui.ctx().accesskit_node_builder(ui.unique_id(), |node| {
            node.set_text_selection(TextSelection { anchor, focus });
        });
    }
}

/// Selects what a screen reader asks for.
fn take_selection(ui: &Ui, runs: &[Run], asked: &mut Asked) {
    let wanted = ui.input(|input| {
        input.events.iter().rev().find_map(|event| match event {
            Event::AccessKitActionRequest(request) => match &request.data {
                Some(ActionData::SetTextSelection(selection)) => Some(*selection),
                _ => None,
            },
            _ => None,
        })
    });
    let Some(wanted) = wanted else { return };
    if let (Some(anchor), Some(head)) = (
        offset_of(runs, wanted.anchor),
        offset_of(runs, wanted.focus),
    ) {
        asked.tell(Command::Select(Some(Selection { anchor, head })));
    }
}

fn position_of(runs: &[Run], offset: Offset) -> Option<TextPosition> {
    let run = runs.iter().find(|run| {
        offset <= run.end && run.starts.first().is_some_and(|&start| start <= offset)
    })?;
    Some(TextPosition {
        node: run.node,
        character_index: run.starts.partition_point(|&start| start < offset),
    })
}

fn offset_of(runs: &[Run], position: TextPosition) -> Option<Offset> {
    let run = runs.iter().find(|run| run.node == position.node)?;
    Some(
        run.starts
            .get(position.character_index)
            .copied()
            .unwrap_or(run.end),
    )
}

fn heading(ui: &Ui, book: &OpenText, sheet: &Sheet, unit: &Placed) {
    let block = &book.text.document.blocks[unit.block];
    let Some(line) = unit.layout.lines.get(unit.lines.start) else {
        return;
    };
    let BlockKind::Heading(level) = block.kind else {
        return;
    };
    let rect = sheet.to_points(
        unit,
        crate::layout::Rect {
            x: line.x,
            y: line.top,
            width: line.width,
            height: line.height,
        },
    );
    let id = Id::unique(("heading", block.range.start));
    ui.interact(rect, id, Sense::hover());
    let text = book.text.document.block_text(block).to_owned();
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::Heading);
        node.set_bounds(bounds(rect));
        node.set_label(text);
        node.set_level(usize::from(level));
    });
}

/// One line as runs of at most [`LONGEST`] letters, in reading order.
fn run(ui: &Ui, book: &OpenText, sheet: &Sheet, unit: &Placed, line: &Line, runs: &mut Vec<Run>) {
    let mut clusters: Vec<_> = line.clusters.iter().collect();
    clusters.sort_by_key(|cluster| cluster.start);
    for part in clusters.chunks(LONGEST) {
        let (Some(first), Some(last)) = (part.first(), part.last()) else {
            continue;
        };
        let text = book.text.document.slice(crate::document::TextRange {
            start: first.start,
            end: last.end(),
        });
        let left = part
            .iter()
            .map(|cluster| cluster.x)
            .fold(f32::INFINITY, f32::min);
        let right = part
            .iter()
            .map(|cluster| cluster.x + cluster.width)
            .fold(0.0, f32::max);
        let rect = sheet.to_points(
            unit,
            crate::layout::Rect {
                x: left,
                y: line.top,
                width: right - left,
                height: line.height,
            },
        );
        let id = Id::unique(("line", first.start));
        ui.interact(rect, id, Sense::hover());
        runs.push(Run {
            node: id.accesskit_id(),
            starts: part.iter().map(|cluster| cluster.start).collect(),
            end: last.end(),
        });
        let mut lengths = Vec::with_capacity(part.len());
        let mut starts = Vec::new();
        let (mut rest, mut in_word) = (text, false);
        for (index, cluster) in part.iter().enumerate() {
            let bytes = rest
                .char_indices()
                .nth(usize::from(cluster.len))
                .map_or(rest.len(), |(byte, _)| byte);
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
        let (positions, widths): (Vec<f32>, Vec<f32>) = (
            positions.collect(),
            part.iter()
                .map(|cluster| cluster.width / sheet.scale)
                .collect(),
        );
        let text = text.to_owned();
        ui.ctx().accesskit_node_builder(id, |node| {
            node.set_role(Role::TextRun);
            node.set_bounds(bounds(rect));
            node.set_value(text);
            node.set_character_lengths(lengths);
            node.set_character_positions(positions);
            node.set_character_widths(widths);
            node.set_word_starts(starts);
            node.set_text_direction(if sheet.turned.is_some() {
                TextDirection::TopToBottom
            } else if rtl {
                TextDirection::RightToLeft
            } else {
                TextDirection::LeftToRight
            });
        });
    }
}

fn bounds(rect: egui::Rect) -> egui::accesskit::Rect {
    egui::accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}
