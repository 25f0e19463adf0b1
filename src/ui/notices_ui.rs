//! Short messages at the foot of the window, with a way to take back what they report.

use super::actions::Action;
use super::icons::{self, Icon};
use super::theme::{inside, round, space};
use super::view::{NotesTab, View};
use super::widgets::small_icon_button;
use super::{Asked, Scene, attention_ui, similar_ui};
use crate::app::{Command, Go, Notice, NoticeKind, Offer, Printed, Problem};
use egui::{Align2, Area, Frame, Id, Order, RichText, Sense, Ui, vec2};

/// How long a passing word stays, in seconds: about the time to read it twice.
const STAY: f64 = 6.0;
/// How long a question stays that is asked when a text has come: the reader looks at the page first.
const QUESTION_STAYS: f64 = 25.0;

pub fn notices_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    match &scene.state.opening {
        Some(opening) => opening_ui(ui, scene, asked, &opening.name),
        None => ui.data_mut(|data| data.remove::<f64>(Id::unique(OPENING))),
    }
    let area = Area::new(Id::unique("notices"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_BOTTOM, vec2(0.0, -38.0));
    area.fade_in(false).show(ui.ctx(), |ui| {
        similar_ui::similar_ui(ui, scene, asked);
        for notice in &scene.state.notices {
            if notice.kind == NoticeKind::Done && expired(ui, scene, notice) {
                asked.send(Command::Dismiss(notice.id));
                continue;
            }
            let frame = Frame::popup(ui.style())
                .inner_margin(inside::MESSAGE)
                .corner_radius(round::RAISED);
            frame.show(ui, |ui| {
                ui.horizontal(|ui| {
                    if notice.kind == NoticeKind::Warning {
                        let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
                        icons::paint(ui.painter(), Icon::Warning, rect, scene.tokens.warning);
                    }
                    ui.scope(|ui| {
                        ui.set_max_width(
                            (ui.ctx().content_rect().width() - 160.0).clamp(160.0, 520.0),
                        );
                        ui.add(
                            egui::Label::new(
                                RichText::new(&notice.message).color(scene.tokens.chrome_text),
                            )
                            .wrap(),
                        );
                    });
                    if let Some(offer) = notice.offer
                        && offer_ui(ui, scene, offer, view, asked)
                    {
                        asked.send(Command::Dismiss(notice.id));
                    }
                    if small_icon_button(ui, scene.tokens, Icon::Close, say!("notices-dismiss"))
                        .clicked()
                    {
                        asked.send(Command::Dismiss(notice.id));
                    }
                });
            });
        }
    });
}

/// The button of a notice; whether it was pressed.
fn offer_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    offer: Offer,
    view: &mut View,
    asked: &mut Asked,
) -> bool {
    match offer {
        Offer::Undo if ui.button(say!("button-undo")).clicked() => asked.act(Action::Undo),
        Offer::UndoBatch if ui.button(say!("button-undo")).clicked() => {
            asked.send(Command::UndoBatch);
        }
        Offer::Attention if ui.button(say!("notices-show")).clicked() => {
            attention_ui::show(scene, view, asked, NotesTab::Attention);
        }
        Offer::WholePage if ui.button(say!("notices-show-the-whole-page")).clicked() => {
            asked.act(Action::WholePage);
        }
        Offer::TakeOver if ui.button(say!("notices-take-over")).clicked() => {
            asked.act(Action::ImportMarks);
        }
        Offer::CopyUnlocked if ui.button(say!("notices-save-unlocked")).clicked() => {
            asked.send(Command::Printed(Printed::CopyUnlocked));
        }
        Offer::Part if ui.button(say!("button-undo")).clicked() => asked.send(Command::Part),
        Offer::Problem if ui.button(say!("notices-show-the-report")).clicked() => {
            asked.send(Command::Problem(Problem::Describe));
        }
        Offer::Shelf if ui.button(say!("notices-show-the-shelf")).clicked() => {
            asked.act(Action::NewTab);
        }
        Offer::Continue(place) if ui.button(say!("notices-continue-there")).clicked() => {
            asked.send(Command::Go(Go::To(place)));
        }
        Offer::Undo
        | Offer::UndoBatch
        | Offer::Attention
        | Offer::WholePage
        | Offer::TakeOver
        | Offer::CopyUnlocked
        | Offer::Part
        | Offer::Problem
        | Offer::Shelf
        | Offer::Continue(_) => return false,
    }
    true
}

/// Whether a passing word has been seen long enough; the clock starts when it is first drawn.
fn expired(ui: &Ui, scene: &Scene<'_>, notice: &Notice) -> bool {
    let id = notice.id;
    let stay = match notice.offer {
        Some(Offer::Continue(_) | Offer::TakeOver | Offer::Part | Offer::Shelf) => QUESTION_STAYS,
        _ => STAY,
    };
    let since = ui.ctx().data_mut(|data| {
        *data.get_temp_mut_or_insert_with(Id::unique(("notice", id)), || scene.time)
    });
    let left = stay - (scene.time - since);
    if left > 0.0 {
        ui.ctx().request_repaint_after_secs(left as f32);
    }
    left <= 0.0
}

/// Under which it is remembered since when a text is on its way.
const OPENING: &str = "opening since";

/// Says that a text is on its way. Small texts come before it can be read, so it waits a moment.
fn opening_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked, name: &str) {
    let since =
        ui.data_mut(|data| *data.get_temp_mut_or_insert_with(Id::unique(OPENING), || scene.time));
    let waited = scene.time - since;
    if waited < 0.3 {
        ui.ctx().request_repaint_after_secs((0.3 - waited) as f32);
        return;
    }
    let area = Area::new(Id::unique("opening"))
        .order(Order::Foreground)
        .anchor(Align2::CENTER_CENTER, vec2(0.0, 0.0));
    area.show(ui.ctx(), |ui| {
        Frame::popup(ui.style())
            .inner_margin(inside::DIALOG)
            .show(ui, |ui| {
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.label(
                        RichText::new(say!("notices-opening", name = name))
                            .color(scene.tokens.chrome_text),
                    );
                    ui.add_space(space::NEAR);
                    if ui.button(say!("button-cancel")).clicked() {
                        asked.send(Command::StopOpening);
                    }
                });
            });
    });
}
