//! A work as a card: its cover, or one set in type; title, authors, and how far it is read.

use super::super::icons::Icon;
use super::super::right_to_left::begins_at_the_right;
use super::super::theme::{self, translucent};
use super::super::widgets::{self, small_icon_button};
use super::super::{Asked, Scene};
use super::{ShelfView, below, menu_ui, respond};
use crate::annotation::Ink;
use crate::library::{Status, Work};
use egui::{
    Align2, CornerRadius, FontId, Id, Rect, Response, Role, Sense, Stroke, StrokeKind,
    TextureHandle, Ui, WidgetInfo, pos2, vec2,
};

/// Points.
pub(super) const HEIGHT: f32 = 132.0;
pub(super) const GAP: f32 = 14.0;
const NARROWEST: f32 = 250.0;
const COVER: egui::Vec2 = vec2(70.0, 104.0);

/// How many cards stand beside one another.
pub(super) fn columns(room: f32) -> usize {
    (((room + GAP) / (NARROWEST + GAP)) as usize).clamp(1, 6)
}

pub(super) fn card_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut ShelfView,
    work: &Work,
    rect: Rect,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    let id = ui.scope_id().with(&work.id);
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, spoken(work)));
    let fill = if response.hovered() {
        tokens.hover
    } else {
        tokens.raised
    };
    let edge = if response.has_focus() {
        tokens.ring()
    } else {
        Stroke::new(1.0, tokens.line)
    };
    ui.painter()
        .rect(rect, theme::round::BUTTON, fill, edge, StrokeKind::Inside);
    let mut inner = rect.shrink2(vec2(14.0, 14.0));
    let cover = view.covers.get(ui.ctx(), scene.state, &work.first().key);
    inner.min.x = cover_ui(ui, scene, cover, work, inner) + 14.0;
    title_ui(ui, scene, work, inner);
    foot_ui(ui, scene, work, inner);
    respond(ui, scene, view, work, &response, asked);
    button_ui(ui, scene, view, work, (rect, id, &response), asked);
    response.on_hover_cursor(egui::CursorIcon::PointingHand);
}

/// A work in a line, for who cannot see its card.
pub(super) fn spoken(work: &Work) -> String {
    let by = if work.authors.is_empty() {
        String::new()
    } else {
        say!("shelf-card-by", authors = work.authors.join(", "))
    };
    let read = match work.status {
        _ if work.is_missing() => say!("shelf-card-missing").to_owned(),
        Status::Unread => say!("shelf-card-unread").to_owned(),
        Status::Finished => say!("shelf-card-finished").to_owned(),
        Status::Reading => say!(
            "shelf-card-read-part",
            percent = format!("{:.0}", work.progress * 100.0)
        ),
    };
    format!("{}{by}, {read}", work.title)
}

/// The button of a card's menu, in its corner.
fn button_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut ShelfView,
    work: &Work,
    (rect, id, card): (Rect, Id, &Response),
    asked: &mut Asked,
) {
    let corner = Rect::from_center_size(rect.right_top() + vec2(-18.0, 18.0), vec2(24.0, 24.0));
    let menu_id = id.with("menu");
    let is_open = egui::Popup::is_id_open(ui.ctx(), menu_id);
    let known: Option<Id> = ui.data(|data| data.get_temp(id.with("button")));
    let has_focus = known.is_some_and(|button| ui.memory(|memory| memory.has_focus(button)));
    if !card.contains_pointer() && !card.has_focus() && !is_open && !has_focus {
        return;
    }
    // It lies over the card and takes no room beside it.
    let mut over = ui.new_child(
        egui::UiBuilder::new()
            .max_rect(corner)
            .scope_id(id.with("more")),
    );
    let label = say!("shelf-menu-of", title = work.title);
    let button = small_icon_button(&mut over, scene.tokens, Icon::More, &label);
    ui.data_mut(|data| data.insert_temp(id.with("button"), button.id));
    egui::Popup::menu(&button)
        .id(menu_id)
        .style(widgets::menu_style(scene.tokens))
        .show(|ui| menu_ui(ui, scene, view, work, asked));
}

fn title_ui(ui: &Ui, scene: &Scene<'_>, work: &Work, inner: Rect) {
    let tokens = scene.tokens;
    let color = if work.is_missing() {
        tokens.muted
    } else {
        tokens.text
    };
    let room = inner.width();
    let title_font = FontId::new(theme::text::SUBTITLE, theme::book());
    let title = wrapped(ui, &work.title, title_font, color, room, 2);
    let mut top = inner.top() + title.size().y + 3.0;
    ui.painter()
        .galley(start(&title, inner, inner.top()), title, color);
    let caption = || FontId::proportional(theme::text::CAPTION);
    let label = wrapped(ui, &below(work), caption(), tokens.muted, room, 2);
    let next = top + label.size().y;
    ui.painter()
        .galley(start(&label, inner, top), label, tokens.muted);
    top = next + 2.0;
    let series = series_of(work);
    if !series.is_empty() && top + 14.0 < inner.bottom() - 16.0 {
        let label = wrapped(ui, &series, caption(), tokens.muted, room, 1);
        ui.painter()
            .galley(start(&label, inner, top), label, tokens.muted);
    }
}

/// Where a piece of text begins: at the right where its script runs from there.
fn start(galley: &egui::Galley, inner: Rect, top: f32) -> egui::Pos2 {
    let left = if begins_at_the_right(galley.text()) {
        inner.right() - galley.size().x
    } else {
        inner.left()
    };
    pos2(left, top)
}

/// The series of a work and its editions, in a few words.
pub(super) fn series_of(work: &Work) -> String {
    let series = work.series.as_ref().map(|series| match series.number {
        Some(number) => format!("{} {number}", series.name),
        None => series.name.clone(),
    });
    let editions =
        (work.editions.len() > 1).then(|| say!("shelf-editions", count = work.editions.len()));
    let parts: Vec<String> = series.into_iter().chain(editions).collect();
    crate::messages::joined(&parts, " · ")
}

/// A cover in its place, or a plain one with the title set in type; where it ends.
fn cover_ui(
    ui: &Ui,
    scene: &Scene<'_>,
    cover: Option<&TextureHandle>,
    work: &Work,
    inner: Rect,
) -> f32 {
    let room = Rect::from_min_size(inner.min, COVER);
    let Some(cover) = cover else {
        typeset_cover_ui(ui, scene, work, room);
        return room.right();
    };
    let size = cover.size_vec2();
    let scale = (room.height() / size.y).min(room.width() / size.x);
    let place = Rect::from_center_size(room.center(), size * scale);
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter()
        .image(cover.id(), place, whole, egui::Color32::WHITE);
    ui.painter().rect_stroke(
        place,
        CornerRadius::ZERO,
        Stroke::new(1.0, scene.tokens.line),
        StrokeKind::Outside,
    );
    room.right()
}

/// Type smaller than this cannot be read: a longer word is broken.
const SMALLEST_ON_COVERS: f32 = 6.5;

/// Cloth in one of the colours of highlights, always the same for a title, with the title on a label.
fn typeset_cover_ui(ui: &Ui, scene: &Scene<'_>, work: &Work, place: Rect) {
    let tokens = scene.tokens;
    let sum: usize = work.title.chars().map(|c| c as usize).sum();
    let cloth = tokens.dot(Ink::ALL[sum % Ink::ALL.len()]);
    let painter = ui.painter().with_clip_rect(place.intersect(ui.clip_rect()));
    painter.rect_filled(place, theme::round::TEXT, tokens.paper);
    painter.rect_filled(place, theme::round::TEXT, translucent(cloth, 0.30));
    let spine = place.with_max_x(place.left() + 6.0);
    painter.rect_filled(spine, CornerRadius::ZERO, translucent(cloth, 0.45));
    let label = Rect::from_min_max(place.min + vec2(11.0, 9.0), place.max - vec2(5.0, 9.0));
    let font = FontId::new(theme::text::COVER, theme::book());
    let title = wrapped(ui, &work.title, font, tokens.text, label.width(), 5);
    painter.galley(label.min, title, tokens.text);
    if let Some(author) = work.authors.first() {
        let font = FontId::new(theme::text::COVER_AUTHOR, theme::book_italic());
        let author = wrapped(ui, author, font, tokens.text, label.width(), 2);
        let at = pos2(label.left(), label.bottom() - author.size().y);
        painter.galley(at, author, tokens.text);
    }
    ui.painter().rect_stroke(
        place,
        theme::round::TEXT,
        Stroke::new(1.0, translucent(cloth, 0.6)),
        StrokeKind::Inside,
    );
}

/// A word of East Asia that is wider than this times its room is broken, and a shorter one set smaller.
const A_LITTLE_WIDER: f32 = 1.4;

/// A character that a line may end at wherever it stands, as those of East Asia.
fn breaks_anywhere(c: char) -> bool {
    c >= '\u{2e80}' && !('\u{ac00}'..='\u{d7af}').contains(&c)
}

/// Words on a typeset cover. They are set smaller where the longest would have to be broken.
fn wrapped(
    ui: &Ui,
    text: &str,
    mut font: FontId,
    color: egui::Color32,
    width: f32,
    rows: usize,
) -> std::sync::Arc<egui::Galley> {
    let widest = ui.fonts_mut(|fonts| {
        let mut widest = 0.0_f32;
        // With its space: one that does not fit would begin the next line.
        for word in text.split_inclusive(char::is_whitespace) {
            let set = fonts.layout_no_wrap(word.to_owned(), font.clone(), color);
            let set = set.size().x;
            if set < width * A_LITTLE_WIDER || !word.contains(breaks_anywhere) {
                widest = widest.max(set);
            }
        }
        widest
    });
    if widest > width {
        font.size = (font.size * width / widest).max(SMALLEST_ON_COVERS);
    }
    let mut job = egui::text::LayoutJob::simple(text.to_owned(), font, color, width);
    job.wrap.max_rows = rows;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// How far a work is read, in a word and a band; and how many notes there are.
fn foot_ui(ui: &Ui, scene: &Scene<'_>, work: &Work, inner: Rect) {
    let tokens = scene.tokens;
    let foot = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 12.0), inner.max);
    let caption = || FontId::proportional(theme::text::CAPTION);
    let notes = match work.notes {
        0 => String::new(),
        notes => say!("counted-notes", count = notes),
    };
    let (left, progress) = match work.status {
        Status::Unread => (say!("shelf-unread").to_owned(), None),
        Status::Finished => (say!("shelf-finished").to_owned(), None),
        Status::Reading => (crate::messages::percent(work.progress), Some(work.progress)),
    };
    let right = widgets::line(
        ui,
        foot,
        Align2::RIGHT_CENTER,
        &notes,
        caption(),
        tokens.muted,
    );
    let left = widgets::line(
        ui,
        foot,
        Align2::LEFT_CENTER,
        &left,
        caption(),
        tokens.muted,
    );
    let Some(progress) = progress else { return };
    let end = if notes.is_empty() {
        foot.right()
    } else {
        right.left() - 8.0
    };
    let band = Rect::from_min_max(
        pos2(left.right() + 8.0, foot.center().y - 1.5),
        pos2(end, foot.center().y + 1.5),
    );
    if band.width() > 12.0 {
        band_ui(ui, scene, band, progress);
    }
}

/// A band that is filled as far as a work is read.
pub(super) fn band_ui(ui: &Ui, scene: &Scene<'_>, band: Rect, progress: f64) {
    ui.painter()
        .rect_filled(band, 1.5, translucent(scene.tokens.faint, 0.35));
    let end = band.left() + band.width() * progress as f32;
    let done = band.with_max_x(end);
    ui.painter().rect_filled(done, 1.5, scene.tokens.accent);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_word_that_would_be_broken_makes_the_letters_smaller() {
        let ctx = egui::Context::default();
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            // In a room that the text is so many times as wide as.
            let size = |text: &str, share: f32| {
                let (font, color) = (FontId::proportional(12.0), egui::Color32::BLACK);
                let whole = ui
                    .fonts_mut(|fonts| fonts.layout_no_wrap(text.to_owned(), font.clone(), color));
                let set = wrapped(ui, text, font, color, whole.size().x / share, 3);
                set.job.sections[0].format.font_id.size
            };
            for (text, share) in [("Unverhältnismäßigkeiten", 1.2), ("使い方ガイド", 1.2)]
            {
                assert!(size(text, share) < 12.0, "{text}");
            }
            let sentence = "ペンを手に、五分間だけ。指し示すことの短い歴史を読みながら。";
            for (text, share) in [("Die kleine Hand", 1.5), (sentence, 2.0)] {
                assert!((size(text, share) - 12.0).abs() < 1e-3, "{text}");
            }
        });
        output.drop_without_applying_deltas();
    }
}
