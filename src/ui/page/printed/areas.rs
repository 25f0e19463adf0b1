//! Parts of pages that are marked as such: drawn by dragging a rectangle, shown in the reader's colours, chosen by a click.

use super::super::Page;
use super::area_drag::{self, AreaDrag, HANDLE};
use super::leaves::{Leaf, Leaves};
use crate::annotation::anchor::OnPage;
use crate::annotation::{Annotation, Edit};
use crate::app::{Command, Note, OpenText};
use crate::document::{Point, Quad};
use crate::ui::view::View;
use crate::ui::{Asked, Scene};
use egui::{CursorIcon, Key, Painter, Pos2, Rect, Response, Stroke, StrokeKind, Ui, vec2};

/// A smaller rectangle was no rectangle, in points of the screen.
const LEAST: f32 = 6.0;
const ROUND: f32 = 3.0;

impl Page {
    /// Lets the reader draw an area or choose one; whether the pointer was used for that.
    pub(super) fn areas_ui(
        &mut self,
        ui: &Ui,
        book: &OpenText,
        sheet: &Leaves,
        view: &mut View,
        response: &Response,
        asked: &mut Asked,
    ) -> bool {
        let is_dragged = self.printed.area.is_some() || self.printed.area_drag.is_some();
        let (at, pressed, down, held) = ui.input(|input| {
            let pointer = &input.pointer;
            // Many desktops move windows by Alt and a drag.
            let held = input.modifiers.command;
            // Outside of the window nobody may tell of the end of a drag: it ends where the pointer was last seen.
            let is_here = pointer.latest_pos().is_some();
            let last_seen = pointer.interact_pos().filter(|_| is_dragged);
            (
                pointer.latest_pos().or(last_seen),
                pointer.primary_pressed(),
                pointer.primary_down() && is_here,
                held,
            )
        });
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            (view.marks_area, self.printed.area) = (false, None);
            self.printed.area_drag = None;
        }
        let Some(at) = at else { return false };
        if let Some((page, from)) = self.printed.area {
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
            if !down {
                (view.marks_area, self.printed.area) = (false, None);
                finish(sheet, (page, from), at, view, asked);
            }
            return true;
        }
        if let Some(drag) = self.printed.area_drag {
            if !down {
                self.printed.area_drag = None;
                let moved = drag
                    .end(sheet, at)
                    .and_then(|quad| move_to(sheet, drag, quad));
                if let Some(edit) = moved {
                    asked.send(Command::Note(Note::Edit(edit)));
                }
            }
            return true;
        }
        let is_over = response.contains_pointer() && (view.marks_area || held);
        if is_over {
            ui.ctx().set_cursor_icon(CursorIcon::Crosshair);
        }
        let chosen = chosen_whole(book, sheet).filter(|_| !is_over && response.contains_pointer());
        if let Some((_, rect)) = &chosen
            && let Some(icon) = area_drag::cursor(*rect, at)
        {
            ui.ctx().set_cursor_icon(icon);
        }
        if !pressed || !response.contains_pointer() {
            return view.marks_area;
        }
        if let Some((note, rect)) = chosen
            && let Some(leaf) = leaf_of(sheet, note)
        {
            let drag = AreaDrag::begin(note.id, leaf.page, rect, leaf.rect, at);
            self.printed.area_drag = drag;
            if drag.is_some() {
                return true;
            }
        }
        if is_over && let Some(leaf) = sheet.leaves.iter().find(|leaf| leaf.rect.contains(at)) {
            self.printed.area = Some((leaf.page, sheet.on_page(leaf, at)));
            return true;
        }
        choose(book, sheet, at, asked)
    }

    /// The frames of areas in sight, and of the one that is being drawn.
    pub(super) fn frame_areas(
        &self,
        painter: &Painter,
        scene: &Scene<'_>,
        book: &OpenText,
        sheet: &Leaves,
    ) {
        let tokens = scene.tokens;
        let at = painter.ctx().input(|input| input.pointer.latest_pos());
        for (note, rect) in in_sight(book, sheet) {
            let is_chosen = book.notes.focus == Some(note.id);
            let width = if is_chosen { 2.5 } else { 1.5 };
            let stroke = Stroke::new(width, tokens.edge(note.ink));
            let drag = self.printed.area_drag.filter(|drag| drag.id == note.id);
            let rect = drag.zip(at).map_or(rect, |(drag, at)| drag.rect(at));
            painter.rect_stroke(rect, ROUND, stroke, StrokeKind::Outside);
            for (corner, _) in area_drag::corners(rect).into_iter().filter(|_| is_chosen) {
                let handle = Rect::from_center_size(corner, vec2(HANDLE, HANDLE));
                painter.rect(handle, 1.0, tokens.paper, stroke, StrokeKind::Inside);
            }
        }
        let drawn = self.printed.area.and_then(|(page, from)| {
            let leaf = sheet.leaves.iter().find(|leaf| leaf.page == page)?;
            let at = painter.ctx().input(|input| input.pointer.latest_pos())?;
            Some(Rect::from_two_pos(sheet.on_screen(leaf, from), at).intersect(leaf.rect))
        });
        if let Some(rect) = drawn {
            let stroke = Stroke::new(1.5, tokens.edge(scene.state.settings.ink));
            painter.rect_stroke(rect, ROUND, stroke, StrokeKind::Inside);
        }
    }
}

/// Fills the areas in sight, beneath the ink of the page.
pub(super) fn fill(painter: &Painter, scene: &Scene<'_>, book: &OpenText, sheet: &Leaves) {
    const THIN: f32 = 0.35;
    for (note, rect) in in_sight(book, sheet) {
        let color = scene.tokens.ink(note.ink).gamma_multiply(THIN);
        painter.rect_filled(rect, ROUND, color);
    }
}

/// Marks what was drawn, and asks for its note.
fn finish(
    sheet: &Leaves,
    (page, from): (usize, Point),
    at: Pos2,
    view: &mut View,
    asked: &mut Asked,
) {
    let Some(leaf) = sheet.leaves.iter().find(|leaf| leaf.page == page) else {
        return;
    };
    let rect = Rect::from_two_pos(sheet.on_screen(leaf, from), at).intersect(leaf.rect);
    if rect.width() < LEAST || rect.height() < LEAST {
        return;
    }
    let (one, other) = (sheet.on_page(leaf, rect.min), sheet.on_page(leaf, rect.max));
    let quad = Quad::upright(
        one.x.min(other.x),
        one.y.min(other.y),
        one.x.max(other.x),
        one.y.max(other.y),
    );
    asked.send(Command::Select(None));
    asked.send(Command::Note(Note::MarkArea { page, quad }));
    view.write_next = true;
}

/// Chooses the smallest area under a click, where no letter is; whether there is one.
fn choose(book: &OpenText, sheet: &Leaves, at: Pos2, asked: &mut Asked) -> bool {
    use super::super::places::Places as _;
    if sheet.hit(at).is_some_and(|hit| hit.on.is_some()) {
        return false;
    }
    let under = in_sight(book, sheet).filter(|(_, rect)| rect.contains(at));
    let smallest = under.min_by(|a, b| a.1.area().total_cmp(&b.1.area()));
    if let Some((note, _)) = &smallest {
        asked.send(Command::Select(None));
        asked.send(Command::FocusNote(Some(note.id)));
    }
    smallest.is_some()
}

/// Gives an area the place that it was dragged to.
fn move_to(sheet: &Leaves, drag: AreaDrag, quad: Quad) -> Option<Edit> {
    let page = sheet.map.pages().get(drag.page)?;
    let area = OnPage::new(drag.page, page, &[quad])?;
    Some(Edit::MoveArea { id: drag.id, area })
}

/// The page in sight that an area is on.
fn leaf_of<'a>(sheet: &'a Leaves, note: &Annotation) -> Option<&'a Leaf> {
    let page = note.area.as_ref()?.page as usize;
    sheet.leaves.iter().find(|leaf| leaf.page == page)
}

/// The chosen area, and where it stands on the screen, also where it is out of sight.
fn chosen_whole<'b>(book: &'b OpenText, sheet: &'b Leaves) -> Option<(&'b Annotation, Rect)> {
    let focus = book
        .notes
        .focus
        .filter(|_| book.place.selection.is_none())?;
    in_sight(book, sheet).find(|(note, _)| note.id == focus)
}

/// Where the chosen area stands, if one is.
pub(super) fn chosen(book: &OpenText, sheet: &Leaves) -> Option<Rect> {
    let (_, rect) = chosen_whole(book, sheet)?;
    let seen = rect.intersect(sheet.view);
    seen.is_positive().then_some(seen)
}

/// The areas on the pages in sight, on the screen.
fn in_sight<'b>(
    book: &'b OpenText,
    sheet: &'b Leaves,
) -> impl Iterator<Item = (&'b Annotation, Rect)> {
    let notes = book.notes.notebook.annotations().iter();
    notes.filter_map(|note| {
        let area = note.area.as_ref()?;
        let mut leaves = sheet.leaves.iter();
        let leaf = leaves.find(|leaf| leaf.page == area.page as usize)?;
        Some((note, on_screen(sheet, leaf, area)?))
    })
}

fn on_screen(sheet: &Leaves, leaf: &Leaf, area: &OnPage) -> Option<Rect> {
    let page = sheet.map.pages().get(leaf.page)?;
    let corners = area.quads.iter().flatten();
    let points: Vec<Pos2> = corners
        .map(|&(x, y)| sheet.on_screen(leaf, page.page_point(Point { x, y })))
        .collect();
    Some(Rect::from_points(&points)).filter(Rect::is_positive)
}
