//! The choice of the program's language.

use super::widgets::list_style;
use super::{Asked, Scene};
use crate::library::Setting;
use crate::messages::Language;
use egui::{Role, Ui, WidgetInfo};

/// The language of the program: that of the system, or one that is chosen.
pub(super) fn language_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let now = scene.state.settings.language;
    let of_the_system = Language::of_the_system().own_name();
    let of_the_system = say!("settings-language-of-system", language = of_the_system);
    let shown = now.map_or(of_the_system.as_str(), |language| language.own_name());
    let list = egui::ComboBox::from_id_salt("language").selected_text(shown);
    let list = list.popup_style(list_style(scene.tokens));
    // All of them at once: who reads none of the others looks for one name.
    let list = list.height(400.0).width(190.0).show_ui(ui, |ui| {
        let mut choice = |language: Option<Language>, name: &str| {
            let chosen = language == now;
            if ui.selectable_label(chosen, name).clicked() && !chosen {
                asked.set(Setting::Language(language));
            }
        };
        choice(None, &of_the_system);
        for language in Language::ALL {
            choice(Some(language), language.own_name());
        }
    });
    list.response
        .widget_info(|| WidgetInfo::labeled(Role::ComboBox, true, say!("settings-language")));
}
