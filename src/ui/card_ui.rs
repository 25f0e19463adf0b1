//! Cards beside the words: who a name is, and what a footnote says, without leaving the line.

use super::icons::Icon;
use super::page::Page;
use super::right_to_left::pointing;
use super::theme::{self, space};
use super::view::View;
use super::widgets::small_icon_button;
use super::{Asked, Scene, entry_ui};
use crate::app::{Command, Go, OpenText};
use crate::glossary::Entry;
use egui::{Align2, Area, Frame, Id, Order, Rect, RichText, ScrollArea, Ui, pos2, vec2};

const WIDTH: f32 = 300.0;
/// How long a card stays after the pointer has left, in seconds: enough to reach it.
const LINGER: f64 = 0.25;

pub fn cards_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut View,
    page: (&mut Page, Rect),
    asked: &mut Asked,
) {
    let Some(book) = scene.state.front() else {
        view.card = None;
        view.footnote = None;
        return;
    };
    name_ui(ui, scene, book, view, page.1, asked);
    footnote_ui(ui, scene, book, view, page, asked);
}

fn name_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    view: &mut View,
    page: Rect,
    asked: &mut Asked,
) {
    let Some(card) = &mut view.card else { return };
    let Some(entry) = book.names.glossary.entry(&card.entry) else {
        view.card = None;
        return;
    };
    let mut close = false;
    // The bar of a highlight is being used: the card keeps to the other side of the line.
    let Some(side) = side_of(card.anchor, page, view.bar) else {
        view.card = None;
        return;
    };
    let facts = card.facts.of(book, entry);
    let rect = beside(ui, "name card", card.anchor, page, (side, WIDTH), |ui| {
        entry_ui::heading_ui(ui, scene, book, entry, asked);
        entry_ui::around_ui(ui, scene, book, &facts);
        ui.add_space(space::CLOSE);
        close = mentions_ui(ui, scene, entry, asked);
    });
    let over = ui
        .input(|input| input.pointer.hover_pos())
        .is_some_and(|at| rect.union(card.anchor).expand(6.0).contains(at));
    if over {
        card.seen = scene.time;
    }
    let escaped = ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape));
    let pressed_elsewhere = ui.input(|input| input.pointer.any_pressed()) && !over;
    let left = !card.pinned && scene.time - card.seen > LINGER;
    if close || escaped || left || pressed_elsewhere {
        view.card = None;
    } else if !card.pinned && !over {
        ui.ctx().request_repaint_after_secs(LINGER as f32);
    }
}

/// The way to other mentions and to the sidebar; whether the card is left for that.
fn mentions_ui(ui: &mut Ui, scene: &Scene<'_>, entry: &Entry, asked: &mut Asked) -> bool {
    let focus = || Command::FocusEntry(Some(entry.id.clone()));
    let mut leaves = false;
    ui.horizontal(|ui| {
        if ui
            .button(pointing("‹"))
            .on_hover_text(say!("card-previous-mention"))
            .clicked()
        {
            asked.send(focus());
            asked.send(Command::Go(Go::PreviousMention));
        }
        if ui
            .button(pointing("›"))
            .on_hover_text(say!("card-next-mention"))
            .clicked()
        {
            asked.send(focus());
            asked.send(Command::Go(Go::NextMention));
        }
        let count = say!("counted-mentions", count = entry.mentions.len());
        ui.label(
            RichText::new(count)
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            let more = ui
                .button(say!("card-more"))
                .on_hover_text(say!("card-show-in-the-sidebar"));
            if more.clicked() {
                asked.send(focus());
                asked.show_names();
                leaves = true;
            }
        });
    });
    leaves
}

fn footnote_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    view: &mut View,
    (page, room): (&mut Page, Rect),
    asked: &mut Asked,
) {
    let Some(open) = &view.footnote else { return };
    let Some(note) = book.text.document.footnotes.get(open.index) else {
        view.footnote = None;
        return;
    };
    let mut close = false;
    let side = side_of(open.anchor, room, None).unwrap_or(Side::Below);
    let rect = beside(ui, "footnote", open.anchor, room, (side, WIDTH), |ui| {
        ui.horizontal(|ui| {
            ui.label(
                RichText::new(say!("card-note", number = note.label))
                    .size(theme::text::CAPTION)
                    .color(scene.tokens.muted),
            );
            ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
                close |= small_icon_button(ui, scene.tokens, Icon::Close, say!("button-close"))
                    .clicked();
            });
        });
        ScrollArea::vertical().max_height(260.0).show(ui, |ui| {
            if note.blocks.is_empty() {
                ui.label(
                    RichText::new(say!("card-this-note-has-no-words-in")).color(scene.tokens.muted),
                );
            } else {
                page.passage_ui(ui, scene, book, &note.blocks);
            }
        });
        if let Some(&first) = note.blocks.first()
            && ui.button(say!("card-go-to-the-note")).clicked()
        {
            asked.send(Command::Go(Go::Show(
                book.text.document.blocks[first].range,
            )));
            close = true;
        }
    });
    let outside = ui.input(|input| {
        input.pointer.any_pressed()
            && input
                .pointer
                .interact_pos()
                .is_some_and(|at| !rect.contains(at) && !open.anchor.expand(4.0).contains(at))
    });
    if close
        || outside
        || ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, egui::Key::Escape))
    {
        view.footnote = None;
    }
}

/// On which side of its name or link a card stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Side {
    Below,
    Above,
}

/// Beneath the name or link, or above it where there is more room; away from a bar that stands at it, and nowhere where that leaves
/// no room.
pub(super) fn side_of(anchor: Rect, page: Rect, bar: Option<Rect>) -> Option<Side> {
    const ENOUGH: f32 = 240.0;
    const LEAST: f32 = 130.0;
    let (above, below) = (anchor.top() - page.top(), page.bottom() - anchor.bottom());
    let near = bar.filter(|bar| {
        bar.x_range()
            .intersects(anchor.expand2(vec2(WIDTH, 0.0)).x_range())
    });
    match near {
        Some(bar) if bar.center().y > anchor.center().y => (above > LEAST).then_some(Side::Above),
        Some(_) => (below > LEAST).then_some(Side::Below),
        None if below > ENOUGH || above < below => Some(Side::Below),
        None => Some(Side::Above),
    }
}

/// A card at `anchor` on a side and of a width, always within the page.
pub(super) fn beside(
    ui: &Ui,
    name: &str,
    anchor: Rect,
    page: Rect,
    (side, width): (Side, f32),
    contents: impl FnOnce(&mut Ui),
) -> Rect {
    let anchor = super::right_to_left::beside_page(page, anchor);
    let (pivot, at) = match side {
        Side::Below => (
            Align2::LEFT_TOP,
            pos2(anchor.left() - 12.0, anchor.bottom() + 4.0),
        ),
        Side::Above => (
            Align2::LEFT_BOTTOM,
            pos2(anchor.left() - 12.0, anchor.top() - 4.0),
        ),
    };
    let area = Area::new(Id::unique(name))
        .order(Order::Foreground)
        .pivot(pivot)
        .fixed_pos(at)
        .constrain_to(page.shrink(6.0))
        .fade_in(false);
    let shown = area.accessible_name(name).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(14.0).show(ui, |ui| {
            ui.set_width(width.min(page.width() - 40.0));
            contents(ui);
        });
    });
    shown.response.rect
}
