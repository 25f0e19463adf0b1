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

/// A letter of a line: where in the text it is, how many code points it has, and where it stands in its line, in points.
pub(super) struct Letter {
    pub start: Offset,
    pub len: usize,
    pub x: f32,
    pub width: f32,
}

/// A line of the page, its letters in text order.
pub(super) struct TextLine {
    pub letters: Vec<Letter>,
    pub rect: egui::Rect,
    pub direction: TextDirection,
    /// Another paragraph follows.
    pub ends_block: bool,
}

/// Describes the page; `lines` is asked only where somebody listens.
pub(super) fn access_ui(
    ui: &mut Ui,
    book: &OpenText,
    page: egui::Rect,
    lines: impl FnOnce(&Ui) -> Vec<TextLine>,
    asked: &mut Asked,
) {
    let builder = UiBuilder::new()
        .id_salt("document")
        .max_rect(page)
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
        for line in lines(ui) {
            let parts = line.letters.chunks(LONGEST).len();
            for (index, part) in line.letters.chunks(LONGEST).enumerate() {
                let ends_block = line.ends_block && index + 1 == parts;
                runs.extend(run(ui, book, &line, part, ends_block));
            }
        }
        tell_selection(ui, book, &runs);
        take_selection(ui, &runs, asked);
    });
}

/// The lines of a sheet; its headings are nodes of their own.
pub(super) fn lines_of(ui: &Ui, book: &OpenText, sheet: &Sheet) -> Vec<TextLine> {
    let mut lines = Vec::new();
    for unit in sheet.placed.iter().filter(|unit| !unit.repeated) {
        if matches!(
            book.text.document.blocks[unit.block].kind,
            BlockKind::Heading(_)
        ) {
            heading(ui, book, sheet, unit);
        }
        let own = unit.layout.lines[unit.lines.clone()].iter();
        lines.extend(own.filter_map(|line| line_of(sheet, unit, line)));
        if let Some(last) = lines.last_mut() {
            last.ends_block = unit.lines.end == unit.layout.lines.len();
        }
    }
    lines
}

fn line_of(sheet: &Sheet, unit: &Placed, line: &Line) -> Option<TextLine> {
    let mut clusters: Vec<_> = line.clusters.iter().collect();
    clusters.sort_by_key(|cluster| cluster.start);
    let rtl = clusters.first()?.rtl;
    let ends = clusters
        .iter()
        .map(|cluster| (cluster.x, cluster.x + cluster.width));
    let (left, right) = ends.fold((f32::INFINITY, 0.0), |(left, right), (from, to)| {
        (from.min(left), to.max(right))
    });
    let rect = sheet.to_points(
        unit,
        crate::layout::Rect {
            x: left,
            y: line.top,
            width: right - left,
            height: line.height,
        },
    );
    let letter = |cluster: &&crate::layout::Cluster| Letter {
        start: cluster.start,
        len: usize::from(cluster.len),
        x: if rtl {
            right - cluster.x - cluster.width
        } else {
            cluster.x - left
        } / sheet.scale,
        width: cluster.width / sheet.scale,
    };
    Some(TextLine {
        letters: clusters.iter().map(letter).collect(),
        rect,
        direction: if sheet.turned.is_some() {
            TextDirection::TopToBottom
        } else if rtl {
            TextDirection::RightToLeft
        } else {
            TextDirection::LeftToRight
        },
        ends_block: false,
    })
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
        asked.send(Command::Select(Some(Selection { anchor, head })));
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

/// At most [`LONGEST`] letters of a line, in reading order.
fn run(
    ui: &Ui,
    book: &OpenText,
    line: &TextLine,
    part: &[Letter],
    ends_block: bool,
) -> Option<Run> {
    let (first, last) = (part.first()?, part.last()?);
    let end = last.start.plus(last.len);
    let text = book.text.document.slice(crate::document::TextRange {
        start: first.start,
        end,
    });
    let ends = part
        .iter()
        .map(|letter| (letter.x, letter.x + letter.width));
    let (near, far) = ends.fold(
        (f32::INFINITY, 0.0),
        |(near, far): (f32, f32), (from, to)| (near.min(from), far.max(to)),
    );
    let rect = match line.direction {
        TextDirection::LeftToRight => {
            let left = line.rect.left();
            egui::Rect::from_x_y_ranges(left + near..=left + far, line.rect.y_range())
        }
        _ => line.rect,
    };
    let id = Id::unique(("line", first.start));
    ui.interact(rect, id, Sense::hover());
    let mut lengths = Vec::with_capacity(part.len());
    let mut starts = Vec::new();
    let (mut rest, mut in_word) = (text, false);
    for (index, letter) in part.iter().enumerate() {
        let bytes = rest
            .char_indices()
            .nth(letter.len)
            .map_or(rest.len(), |(byte, _)| byte);
        let is_word = rest[..bytes].chars().any(char::is_alphanumeric);
        if is_word && !in_word {
            starts.push(index as u8);
        }
        in_word = is_word;
        lengths.push(u8::try_from(bytes).unwrap_or(u8::MAX));
        rest = &rest[bytes..];
    }
    let mut positions: Vec<f32> = part.iter().map(|letter| letter.x - near).collect();
    let mut widths: Vec<f32> = part.iter().map(|letter| letter.width).collect();
    let (mut text, direction) = (text.to_owned(), line.direction);
    if ends_block {
        // By which a screen reader knows a new paragraph; it is no letter of the text.
        text.push('\n');
        lengths.push(1);
        positions.push(far - near);
        widths.push(0.0);
    }
    ui.ctx().accesskit_node_builder(id, |node| {
        node.set_role(Role::TextRun);
        node.set_bounds(bounds(rect));
        node.set_value(text);
        node.set_character_lengths(lengths);
        node.set_character_positions(positions);
        node.set_character_widths(widths);
        node.set_word_starts(starts);
        node.set_text_direction(direction);
    });
    Some(Run {
        node: id.accesskit_id(),
        starts: part.iter().map(|letter| letter.start).collect(),
        end,
    })
}

fn bounds(rect: egui::Rect) -> egui::accesskit::Rect {
    egui::accesskit::Rect {
        x0: rect.min.x.into(),
        y0: rect.min.y.into(),
        x1: rect.max.x.into(),
        y1: rect.max.y.into(),
    }
}
