//! Asks for the password of a locked file.

use super::field::Field;
use super::theme::{self, space};
use super::view::View;
use super::{Asked, Scene, widgets};
use crate::app::{Command, Password};
use egui::{FontId, Key, RichText, Role, Ui, WidgetInfo};

const WIDTH: f32 = 400.0;

pub fn password_ui(ui: &Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(locked) = &scene.state.locked else {
        view.password.clear();
        return;
    };
    let mut answer = None;
    let modal = widgets::modal(ui, "password").show(ui.ctx(), |ui| {
        ui.set_width(WIDTH.min(ui.ctx().content_rect().width() - 40.0));
        ui.heading(say!("password-password-needed"));
        ui.add_space(space::TIGHT);
        let said = if locked.is_wrong {
            say!("password-wrong", title = locked.name)
        } else {
            say!("password-locked", title = locked.name)
        };
        ui.label(RichText::new(said).color(scene.tokens.chrome_text));
        let kept = say!("password-kept");
        ui.label(RichText::new(kept).color(scene.tokens.muted));
        ui.add_space(space::NEAR);
        let is_entered = field_ui(ui, &mut view.password);
        ui.add_space(space::NEAR);
        ui.horizontal(|ui| {
            let is_there = !view.password.is_empty();
            let open = ui
                .add_enabled(is_there, egui::Button::new(say!("button-open")))
                .clicked();
            if open || is_entered && is_there {
                answer = Some(Some(Password(std::mem::take(&mut view.password))));
            }
            if ui.button(say!("button-cancel")).clicked() {
                answer = Some(None);
            }
        });
    });
    if modal.should_close() {
        answer = Some(None);
    }
    if let Some(password) = answer {
        asked.send(Command::Unlock(password));
    }
}

/// The field, which has the keyboard; whether Enter was pressed.
fn field_ui(ui: &mut Ui, password: &mut String) -> bool {
    let field = Field::singleline(password)
        .password()
        .font(FontId::proportional(theme::text::LEAD))
        .desired_width(f32::INFINITY)
        .id_salt("password field");
    let response = ui.add(field);
    response
        .widget_info(|| WidgetInfo::labeled(Role::PasswordInput, true, say!("password-password")));
    let is_entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    // A field that has the keyboard before its window does keeps X11 from ever giving the window any keys.
    if !is_entered && ui.input(|input| input.focused) {
        response.request_focus();
    }
    is_entered
}
