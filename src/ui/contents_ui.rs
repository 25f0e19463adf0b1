//! The table of contents, with the bookmarks among the chapters; the chapter that is being read stands out.

use super::derived::Same;
use super::field::Field;
use super::icons::{self, Icon};
use super::theme::{self, space};
use super::view::{ContentsRow, ContentsRows};
use super::widgets;
use super::{Asked, Scene};
use crate::annotation::{Annotation, Kind};
use crate::app::{Command, Go, OpenText};
use crate::document::{Offset, OutlineItem};
use crate::study;
use egui::{Align2, FontId, Rect, ScrollArea, Ui, pos2, vec2};

const ROW: f32 = 28.0;

pub fn contents_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    rows: &mut ContentsRows,
    asked: &mut Asked,
) {
    pages_ui(ui, scene, book, asked);
    landmarks_ui(ui, book, asked);
    let outline = &book.text.document.outline;
    let from = (
        Same::of(&book.text.document),
        book.notes.notebook.revision(),
    );
    let rows = rows.get(from, |_| all_rows(book));
    if rows.is_empty() {
        widgets::empty_state(
            ui,
            scene.tokens,
            Icon::Contents,
            say!("contents-no-chapters"),
            say!("contents-this-text-has-no-headings-to"),
        );
        return;
    }
    let here = book.text.document.outline_at(book.place.shown.start);
    let is_here = |row: &ContentsRow| matches!(row, ContentsRow::Chapter(at) if Some(*at) == here);
    let row_here = rows.iter().position(is_here);
    let mut area = ScrollArea::vertical().auto_shrink(false);
    if let Some(offset) = offset_to_follow(ui, row_here) {
        area = area.vertical_scroll_offset(offset);
    }
    area.show_rows(ui, ROW, rows.len(), |ui, seen| {
        ui.data_mut(|data| data.insert_temp(followed_id(), (row_here, seen.clone())));
        for row in &rows[seen] {
            match *row {
                ContentsRow::Chapter(index) => {
                    chapter_ui(ui, scene, &outline[index], here == Some(index), asked);
                }
                ContentsRow::Bookmark { note, depth } => {
                    if let Some(note) = book.notes.notebook.annotations().get(note) {
                        bookmark_ui(ui, scene, book, (note, depth), asked);
                    }
                }
            }
        }
    });
}

fn followed_id() -> egui::Id {
    egui::Id::unique("chapter that the contents followed to")
}

/// How far the list is scrolled, in points, to show the chapter that has begun since the last frame; not at all while it is in sight.
fn offset_to_follow(ui: &Ui, row_here: Option<usize>) -> Option<f32> {
    type Followed = (Option<usize>, std::ops::Range<usize>);
    let followed: Option<Followed> = ui.data(|data| data.get_temp(followed_id()));
    let (before, seen) = followed.unwrap_or_default();
    let row = row_here.filter(|row| before != Some(*row) && !seen.contains(row))?;
    let height = ROW + ui.spacing().item_spacing.y;
    let middle = (row as f32 + 0.5) * height - ui.available_height() / 2.0;
    Some(middle.max(0.0))
}

fn chapter_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    item: &OutlineItem,
    is_here: bool,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let response = widgets::row(ui, tokens, &item.label, ROW, is_here, |ui, rect, _| {
        let indent = 10.0 + f32::from(item.depth.min(5)) * 14.0;
        let rect = Rect::from_min_max(
            pos2(rect.left() + indent, rect.top()),
            rect.max - vec2(8.0, 0.0),
        );
        let color = if item.target.is_none() {
            tokens.muted
        } else if is_here {
            tokens.accent
        } else {
            tokens.chrome_text
        };
        widgets::line(
            ui,
            rect,
            Align2::LEFT_CENTER,
            &item.label,
            FontId::proportional(theme::text::BODY),
            color,
        );
    });
    match item.target {
        Some(target) if response.clicked() => asked.send(Command::Go(Go::To(target))),
        Some(_) => {}
        None => {
            response.on_hover_text(say!("contents-the-book-names-this-place-but"));
        }
    }
}

/// Chapters in the order of the outline, each bookmark before the first chapter that begins after it.
fn all_rows(book: &OpenText) -> Vec<ContentsRow> {
    let is_bookmark = |(_, note): &(usize, &Annotation)| {
        note.kind == Kind::Bookmark && note.anchor_state.range().is_some()
    };
    let mut bookmarks = book
        .notes
        .notebook
        .annotations()
        .iter()
        .enumerate()
        .filter(is_bookmark)
        .peekable();
    let starts_before = |note: &Annotation, target: Offset| {
        note.anchor_state
            .range()
            .is_some_and(|range| range.start < target)
    };
    let (mut rows, mut depth) = (Vec::new(), 0);
    for (index, item) in book.text.document.outline.iter().enumerate() {
        while let Some((note, _)) = bookmarks.next_if(|(_, note)| {
            item.target
                .is_some_and(|target| starts_before(note, target))
        }) {
            rows.push(ContentsRow::Bookmark { note, depth });
        }
        rows.push(ContentsRow::Chapter(index));
        depth = item.depth.saturating_add(1);
    }
    rows.extend(bookmarks.map(|(note, _)| ContentsRow::Bookmark { note, depth }));
    rows
}

fn bookmark_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    (note, depth): (&Annotation, u8),
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let quote = study::quote(&book.text.document, note);
    let label = if note.note().is_empty() {
        &*quote
    } else {
        note.note()
    };
    let response = widgets::row(
        ui,
        tokens,
        &say!("contents-bookmark", label = label),
        ROW,
        false,
        |ui, rect, _| {
            let left = rect.left() + 10.0 + f32::from(depth.min(5)) * 14.0;
            let sign = Rect::from_center_size(pos2(left + 6.0, rect.center().y), vec2(13.0, 13.0));
            icons::paint(ui.painter(), Icon::Bookmark, sign, tokens.accent);
            let room = Rect::from_min_max(pos2(left + 20.0, rect.top()), rect.max - vec2(8.0, 0.0));
            widgets::line(
                ui,
                room,
                Align2::LEFT_CENTER,
                label,
                FontId::new(theme::text::LABEL, theme::book()),
                tokens.chrome_text,
            );
        },
    );
    if response.clicked()
        && let Some(range) = note.anchor_state.range()
    {
        asked.send(Command::Go(Go::Show(range)));
    }
}

/// A field for the number of a printed page, where the text knows its pages.
fn pages_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, asked: &mut Asked) {
    if book.text.document.pages.is_empty() {
        return;
    }
    let id = egui::Id::unique((
        say!("contents-printed-page-row"),
        book.text.identity.key.as_str(),
    ));
    let mut query: String = ui.data(|data| data.get_temp(id)).unwrap_or_default();
    ui.horizontal(|ui| {
        let label = ui.label(
            egui::RichText::new(say!("contents-printed-page"))
                .size(theme::text::LABEL)
                .color(scene.tokens.muted),
        );
        let response = ui
            .add(Field::singleline(&mut query).desired_width(64.0))
            .labelled_by(label.id);
        let found = book.text.document.page_named(&query);
        if let Some(start) = found.filter(|_| {
            (response.has_focus() || response.lost_focus())
                && ui.input(|input| input.key_pressed(egui::Key::Enter))
        }) {
            asked.send(Command::Go(Go::To(start)));
            query.clear();
        }
        let pages = &book.text.document.pages;
        if let (Some(first), Some(last)) = (pages.first(), pages.last()) {
            let hint = match found {
                None if !query.trim().is_empty() => say!("contents-no-such-page").to_owned(),
                _ => format!("{}–{}", first.0, last.0),
            };
            ui.label(
                egui::RichText::new(hint)
                    .size(theme::text::CAPTION)
                    .color(scene.tokens.muted),
            );
        }
    });
    ui.data_mut(|data| data.insert_temp(id, query));
    ui.add_space(space::CLOSE);
}

/// Places such as the cover and where the text begins, as buttons.
fn landmarks_ui(ui: &mut Ui, book: &OpenText, asked: &mut Asked) {
    // A book that names everything would fill the panel with what its contents list anyway.
    const MOST: usize = 8;
    let listed = |label: &str| {
        book.text
            .document
            .outline
            .iter()
            .any(|item| item.label.eq_ignore_ascii_case(label))
    };
    let landmarks: Vec<_> = book
        .text
        .document
        .landmarks
        .iter()
        .filter(|(label, _)| !listed(label))
        .take(MOST)
        .collect();
    if landmarks.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        for (label, start) in landmarks {
            if widgets::small_button(ui, label).clicked() {
                asked.send(Command::Go(Go::To(*start)));
            }
        }
    });
    ui.add_space(space::CLOSE);
}
