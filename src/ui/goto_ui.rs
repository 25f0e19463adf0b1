//! Go to: a share of the text, a printed page or a chapter by what is typed; opened by a key or by a click on how far one is.

use super::derived::Same;
use super::field::Field;
use super::theme::{self, space};
use super::view::{Dialog, GoTo, GoToTarget, View};
use super::widgets::{self, ListKeys};
use super::{Asked, Scene};
use crate::app::{Command, Go, OpenText};
use crate::document::{Document, Offset};
use egui::{Align2, FontId, RichText, Role, ScrollArea, Ui, WidgetInfo, vec2};

const ROW: f32 = 30.0;
const WIDTH: f32 = 420.0;
/// Rows that are seen at once.
const ROWS: f32 = 9.0;

pub fn goto_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    if view.dialog != Some(Dialog::GoTo) {
        view.going = None;
        return;
    }
    let Some(book) = scene.state.front() else {
        view.dialog = None;
        return;
    };
    let going = view.going.get_or_insert_with(GoTo::default);
    let mut chosen = None;
    let modal = widgets::modal(ui, "go to").show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 40.0));
        chosen = contents_ui(ui, scene, book, going);
    });
    if let Some(offset) = chosen {
        asked.send(Command::Go(Go::To(offset)));
    }
    if chosen.is_some() || modal.should_close() {
        view.dialog = None;
        view.going = None;
    }
}

/// The field and the places that it names; the one that was chosen.
fn contents_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    going: &mut GoTo,
) -> Option<Offset> {
    let pressed = ListKeys::pressed(ui);
    let hint = if book.text.document.pages.is_empty() {
        say!("goto-percent-or-chapter")
    } else {
        say!("goto-percent-printed-page-or-chapter")
    };
    let field = Field::singleline(&mut going.query)
        .hint_text(hint)
        .font(FontId::proportional(theme::text::LEAD))
        .desired_width(f32::INFINITY)
        .id_salt("go to field");
    let response = ui.add(field);
    response.widget_info(|| WidgetInfo::labeled(Role::TextInput, true, say!("goto-go-to")));
    response.request_focus();
    if response.changed() {
        going.chosen = 0;
    }
    let from = (Same::of(&book.text.document), going.query.clone());
    let targets = going
        .targets
        .get(from, |(document, query)| targets(&document.0, query));
    going.chosen = pressed.step(going.chosen, targets.len());
    if targets.is_empty() {
        ui.add_space(space::NEAR);
        let query = if going.query.trim().is_empty() {
            say!("goto-type-how-far-0-to-100")
        } else {
            say!("goto-no-such-place-in-this-text")
        };
        ui.label(RichText::new(query).color(scene.tokens.muted));
        return None;
    }
    if pressed.enter {
        return targets.get(going.chosen).map(|target| target.offset);
    }
    let mut picked = None;
    ScrollArea::vertical()
        .id_salt("places")
        .max_height(ROW * ROWS)
        .show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (index, target) in targets.iter().enumerate() {
                let response = target_ui(ui, scene, target, index == going.chosen);
                if index == going.chosen && pressed.moves() {
                    response.scroll_to_me(None);
                }
                if response.clicked() {
                    picked = Some(target.offset);
                }
            }
        });
    picked
}

fn target_ui(ui: &mut Ui, scene: &Scene<'_>, target: &GoToTarget, chosen: bool) -> egui::Response {
    let tokens = scene.tokens;
    widgets::row(ui, tokens, &target.label, ROW, chosen, |ui, rect, _| {
        let inner = rect.shrink2(vec2(10.0, 0.0));
        let font = FontId::proportional(theme::text::CAPTION);
        let right = widgets::line(
            ui,
            inner,
            Align2::RIGHT_CENTER,
            &target.share,
            font,
            tokens.muted,
        );
        let room = inner.with_max_x(right.left() - 8.0);
        widgets::line(
            ui,
            room,
            Align2::LEFT_CENTER,
            &target.label,
            FontId::proportional(theme::text::BODY),
            tokens.chrome_text,
        );
    })
}

/// The places that a query names: a printed page, a share of the text, and every chapter whose title holds it.
fn targets(document: &Document, query: &str) -> Vec<GoToTarget> {
    let query = query.trim();
    let at = |label: String, offset: Offset| {
        let share = crate::messages::percent(document.progress(offset));
        GoToTarget {
            label,
            share,
            offset,
        }
    };
    let mut targets = Vec::new();
    if let Some(offset) = document.page_named(query).filter(|_| !query.is_empty()) {
        targets.push(at(
            say!("goto-page-of-the-printed-edition", query = query),
            offset,
        ));
    }
    if let Some(percent) = percent(query) {
        let offset =
            Offset::from((percent / 100.0 * f64::from(document.text.end().0)).round() as usize);
        targets.push(GoToTarget {
            label: say!("goto-percent", percent = percent),
            share: String::new(),
            offset,
        });
    }
    let lower = query.to_lowercase();
    let chapters = document
        .outline
        .iter()
        .filter(|item| item.label.to_lowercase().contains(&lower));
    targets.extend(chapters.filter_map(|item| Some(at(item.label.clone(), item.target?))));
    targets
}

/// `45`, `45 %`, `12,5%`.
fn percent(query: &str) -> Option<f64> {
    let number = query.trim_end_matches('%').trim().replace(',', ".");
    number
        .parse()
        .ok()
        .filter(|percent| (0.0..=100.0).contains(percent))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_share_of_the_text_is_read_as_people_write_it() {
        assert_eq!(percent("45"), Some(45.0));
        assert_eq!(percent("45 %"), Some(45.0));
        assert_eq!(percent("12,5%"), Some(12.5));
        for none in ["", "%", "101", "-1", "chapter 4", "NaN"] {
            assert_eq!(percent(none), None, "{none}");
        }
    }
}
