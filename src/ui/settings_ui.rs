//! How the page is set: theme, typeface, size, line height, measure. Every change shows at once, and each asks for one preference.

use super::actions::Action;
use super::field::Field;
use super::theme::space;
use super::typefaces_ui::open::OURS;
use super::view::{Dialog, View};
use super::widgets;
use super::{Asked, Scene};
use crate::annotation::Ink;
use crate::app::Command;
use crate::document::primary_language;
use crate::library::{
    Bounds, Columns, Face, Mode, OwnColors, Setting, Settings, TextSettings, Theme, Writing,
};
use crate::messages;
use egui::{
    Align2, Frame, Grid, Id, Key, Order, RichText, Role, Sense, Slider, Ui, WidgetInfo, vec2,
};

/// Of the card, in points.
const WIDTH: f32 = 320.0;
/// In points: the card's margins, and what is left free beneath it.
const AROUND: f32 = 52.0;

pub fn settings_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    if view.dialog != Some(Dialog::Settings) {
        return;
    }
    let area = egui::Area::new(Id::unique("settings"))
        .order(Order::Foreground)
        .anchor(
            Align2::RIGHT_TOP,
            vec2(-14.0, super::theme::size::TOOLBAR + 6.0),
        );
    let shown = area.fade_in(false).show(ui.ctx(), |ui| {
        Frame::popup(ui.style()).inner_margin(14.0).show(ui, |ui| {
            ui.set_width(WIDTH);
            let room = ui.ctx().content_rect().height() - super::theme::size::TOOLBAR - AROUND;
            widgets::scrolled_where_low(ui, room, |ui| all_ui(ui, scene, asked));
        });
    });
    // A colour is chosen in a window of its own, which lies outside.
    if egui::Popup::is_any_open(ui.ctx()) {
        return;
    }
    let outside = ui.input(|input| {
        input.pointer.any_pressed()
            && input.pointer.interact_pos().is_some_and(|at| {
                !shown.response.rect.expand(4.0).contains(at) && at.y > super::theme::size::TOOLBAR
            })
    });
    if outside || ui.input_mut(|input| input.consume_key(egui::Modifiers::NONE, Key::Escape)) {
        view.dialog = None;
    }
}

fn all_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    theme_ui(ui, scene, asked);
    own_colors_ui(ui, scene, asked);
    ui.add_space(space::CLOSE);
    Grid::new("settings grid")
        .num_columns(2)
        .spacing(vec2(14.0, 9.0))
        .show(ui, |ui| {
            warmth_ui(ui, scene, asked);
            letters_ui(ui, scene, asked);
            page_ui(ui, scene, asked);
            label(ui, scene, say!("settings-language"));
            super::language_ui::language_ui(ui, scene, asked);
            ui.end_row();
        });
    egui::CollapsingHeader::new(say!("settings-spacing")).show(ui, |ui| {
        let grid = Grid::new("spacing grid").num_columns(2);
        grid.spacing(vec2(14.0, 9.0))
            .show(ui, |ui| spacing_ui(ui, scene, asked));
        let mut apart = scene.state.settings.paragraphs_apart;
        let label = say!("settings-space-between-paragraphs-no-indent");
        if ui.checkbox(&mut apart, label).changed() {
            asked.set(Setting::ParagraphsApart(apart));
        }
    });
    ui.add_space(space::TIGHT);
    ui.scope(|ui| switches_ui(ui, scene, asked));
    own_ui(ui, scene, asked);
    ui.add_space(space::HAIR);
    ink_names_ui(ui, scene, asked);
    super::speaking_ui::speech_settings_ui(ui, scene, asked);
    if widgets::quiet_link(ui, scene.tokens, say!("settings-dictionaries")).clicked() {
        asked.act(Action::Dictionaries);
    }
    ui.add_space(space::CLOSE);
    if ui.button(say!("settings-reset-to-defaults")).clicked() {
        asked.send(Command::SetForText(TextSettings::default()));
        asked.set(Setting::Reset);
    }
}

fn theme_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let choices = [
        (Theme::Day, say!("settings-day")),
        (Theme::Sepia, say!("settings-sepia")),
        (Theme::Night, say!("settings-night")),
        (Theme::Contrast, say!("settings-high-contrast")),
        (Theme::System, say!("settings-match-system")),
        (Theme::Own, say!("settings-your-own")),
    ];
    choices_ui(
        ui,
        scene,
        &choices,
        &scene.state.settings.theme,
        Setting::Theme,
        asked,
    );
}

/// The colours that a theme of the reader's own is made of: one row where the system is light, one where it is dark.
fn own_colors_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let settings = &scene.state.settings;
    if settings.theme != Theme::Own {
        return;
    }
    egui::Grid::new("own colours")
        .spacing(vec2(space::APART, space::CLOSE))
        .show(ui, |ui| {
            if let Some(colors) = colors_ui(ui, scene, say!("settings-by-day"), settings.own_light)
            {
                asked.set(Setting::OwnLight(colors));
            }
            if let Some(colors) = colors_ui(ui, scene, say!("settings-by-night"), settings.own_dark)
            {
                asked.set(Setting::OwnDark(colors));
            }
        });
}

/// Paper, ink and accent, each to be chosen; the new colours where one was.
fn colors_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    name: &str,
    mut colors: OwnColors,
) -> Option<OwnColors> {
    let before = colors;
    ui.label(RichText::new(name).color(scene.tokens.muted));
    for (label, color) in [
        (say!("settings-own-paper"), &mut colors.paper),
        (say!("settings-own-ink"), &mut colors.ink),
        (say!("settings-accent"), &mut colors.accent),
    ] {
        ui.horizontal(|ui| {
            let button = ui.color_edit_button_srgb(&mut color.0);
            button.widget_info(|| {
                WidgetInfo::labeled(Role::ColorWell, true, format!("{label} {name}"))
            });
            ui.label(label);
        });
    }
    ui.end_row();
    (colors != before).then_some(colors)
}

fn warmth_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    label(ui, scene, say!("settings-warmth"));
    let mut warmth = scene.state.settings.warmth;
    let slider = Slider::new(&mut warmth, Settings::WARMTH.range()).step_by(0.05);
    if ui.add(slider.custom_formatter(percent)).changed() {
        asked.set(Setting::Warmth(warmth));
    }
    ui.end_row();
}

fn percent(share: f64, _: std::ops::RangeInclusive<usize>) -> String {
    messages::percent(share)
}

/// A row of choices, of which one holds.
fn choices_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    scene: &Scene<'_>,
    choices: &[(T, &str)],
    now: &T,
    setting: impl Fn(T) -> Setting,
    asked: &mut Asked,
) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::CLOSE, space::CLOSE);
        chips_ui(ui, scene, choices, now, setting, asked);
    });
}

fn chips_ui<T: Clone + PartialEq>(
    ui: &mut Ui,
    scene: &Scene<'_>,
    choices: &[(T, &str)],
    now: &T,
    setting: impl Fn(T) -> Setting,
    asked: &mut Asked,
) {
    for (value, label) in choices {
        if widgets::chip(ui, scene.tokens, label, value == now).clicked() && value != now {
            asked.set(setting(value.clone()));
        }
    }
}

fn letters_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let settings = &scene.state.settings;
    label(ui, scene, say!("settings-typeface"));
    let (of_system, name) = match &settings.face {
        // Longer names would widen the card.
        Face::System(name) => (true, name.chars().take(16).chain(['…']).collect()),
        _ => (false, say!("settings-more").to_owned()),
    };
    // In two rows of their own: a grid does not know how high wrapped ones are.
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::CLOSE, space::CLOSE);
        let (serifs, sans) = OURS.split_at(2);
        let faces = |ui: &mut Ui, faces, asked: &mut Asked| {
            chips_ui(ui, scene, faces, &settings.face, Setting::Face, asked);
        };
        ui.horizontal(|ui| faces(ui, serifs, asked));
        ui.horizontal(|ui| {
            faces(ui, sans, asked);
            if widgets::chip(ui, scene.tokens, &name, of_system).clicked() {
                asked.act(Action::Typefaces);
            }
        });
    });
    ui.end_row();
    label(ui, scene, say!("settings-size"));
    let mut size = settings.font_size;
    let slider = Slider::new(&mut size, Settings::FONT_SIZE.range()).step_by(1.0);
    if ui
        .add(slider.custom_formatter(|size, _| format!("{size:.0} pt")))
        .changed()
    {
        asked.set(Setting::FontSize(size));
    }
    ui.end_row();
    label(ui, scene, say!("settings-line-height"));
    let mut height = settings.line_height;
    if ui
        .add(
            Slider::new(&mut height, Settings::LINE_HEIGHT.range())
                .step_by(0.05)
                .custom_formatter(|height, _| messages::decimal(height, 2))
                .custom_parser(|typed| typed.replace(',', ".").parse().ok()),
        )
        .changed()
    {
        asked.set(Setting::LineHeight(height));
    }
    ui.end_row();
}

/// Room between letters and words, for those who read more easily with it.
fn spacing_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let settings = &scene.state.settings;
    let row = |ui: &mut Ui, name: &str, now: f32, bounds: Bounds<f32>| {
        label(ui, scene, name);
        let mut spacing = now;
        let slider = Slider::new(&mut spacing, bounds.range()).step_by(0.01);
        let changed = ui.add(slider.custom_formatter(percent)).changed();
        ui.end_row();
        changed.then_some(spacing)
    };
    let letters = Settings::LETTER_SPACING;
    if let Some(spacing) = row(
        ui,
        say!("settings-letter-spacing"),
        settings.letter_spacing,
        letters,
    ) {
        asked.set(Setting::LetterSpacing(spacing));
    }
    let words = Settings::WORD_SPACING;
    if let Some(spacing) = row(
        ui,
        say!("settings-word-spacing"),
        settings.word_spacing,
        words,
    ) {
        asked.set(Setting::WordSpacing(spacing));
    }
}

fn page_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let settings = &scene.state.settings;
    label(ui, scene, say!("settings-line-length"));
    let mut measure = settings.measure;
    let slider = Slider::new(&mut measure, Settings::MEASURE.range());
    if ui
        .add(slider.custom_formatter(|measure, _| {
            say!("settings-characters", count = format!("{measure:.0}"))
        }))
        .changed()
    {
        asked.set(Setting::Measure(measure));
    }
    ui.end_row();
    label(ui, scene, say!("settings-margins"));
    let mut margins = settings.margins;
    let slider = Slider::new(&mut margins, Settings::MARGINS.range()).step_by(0.05);
    if ui.add(slider.custom_formatter(percent)).changed() {
        asked.set(Setting::Margins(margins));
    }
    ui.end_row();
    label(ui, scene, say!("settings-view"));
    choices_ui(
        ui,
        scene,
        &[
            (Mode::Scroll, say!("settings-scroll")),
            (Mode::Pages, say!("settings-pages")),
        ],
        &settings.mode,
        Setting::Mode,
        asked,
    );
    ui.end_row();
    if may_run_downwards(scene) {
        label(ui, scene, say!("settings-lines"));
        let choices = [
            (Writing::AsWritten, say!("settings-as-in-the-text")),
            (Writing::Horizontal, say!("settings-horizontal")),
            (Writing::Vertical, say!("settings-vertical")),
        ];
        choices_ui(
            ui,
            scene,
            &choices,
            &settings.writing,
            Setting::Writing,
            asked,
        );
        ui.end_row();
    }
    if settings.mode == Mode::Pages {
        label(ui, scene, say!("settings-columns"));
        let columns = [
            (Columns::Auto, say!("settings-auto")),
            (Columns::One, say!("settings-one")),
            (Columns::Two, say!("settings-two")),
            (Columns::Three, say!("settings-three")),
        ];
        choices_ui(
            ui,
            scene,
            &columns,
            &settings.columns,
            Setting::Columns,
            asked,
        );
        ui.end_row();
    }
}

/// Whether the open text is in a language whose lines may run downwards, or has been set so.
fn may_run_downwards(scene: &Scene<'_>) -> bool {
    let is_such =
        |tag: &str| ["ja", "zh", "ko", "yue", "lzh"].contains(&primary_language(tag).as_str());
    let document = scene.state.front().map(|book| &book.text.document);
    scene.state.settings.writing != Writing::AsWritten
        || document.is_some_and(|document| {
            document.meta.writing != crate::document::Writing::Horizontal
                || document.language().is_some_and(is_such)
        })
}

fn switches_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let settings = &scene.state.settings;
    ui.spacing_mut().item_spacing.y = space::HAIR;
    let mut switch = |on: bool, label: &str, setting: fn(bool) -> Setting| {
        let mut on = on;
        if ui.checkbox(&mut on, label).changed() {
            asked.set(setting(on));
        }
    };
    switch(
        settings.justify,
        say!("settings-justify-text"),
        Setting::Justify,
    );
    switch(
        settings.hyphenate,
        say!("settings-hyphenate"),
        Setting::Hyphenate,
    );
    switch(
        settings.hang_punctuation,
        say!("settings-hang-punctuation-over-the-edges"),
        Setting::HangPunctuation,
    );
    switch(
        settings.own_typefaces,
        say!("settings-use-the-books-fonts"),
        Setting::OwnTypefaces,
    );
    switch(
        settings.mark_names,
        say!("settings-mark-people-and-places"),
        Setting::MarkNames,
    );
    switch(
        settings.only_read,
        say!("settings-hide-spoilers"),
        Setting::OnlyRead,
    );
    if settings.mode == Mode::Pages {
        switch(
            settings.margin_turns,
            say!("settings-turn-pages-by-clicking-the-margins"),
            Setting::MarginTurns,
        );
    }
    switch(
        settings.reading_ruler,
        say!("settings-reading-ruler"),
        Setting::ReadingRuler,
    );
    switch(
        settings.reduce_motion,
        say!("settings-reduce-motion"),
        Setting::ReduceMotion,
    );
}

/// Whether theme, typeface, size and mode are those of the open text alone.
fn own_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    if scene.state.front().is_none() {
        return;
    }
    let mut own = !scene.state.own_settings().is_empty();
    let hint = say!("settings-only-this-hint");
    if ui
        .checkbox(&mut own, say!("settings-only-for-this-text"))
        .on_hover_text(hint)
        .changed()
    {
        let settings = if own {
            TextSettings::of(&scene.state.settings)
        } else {
            TextSettings::default()
        };
        asked.send(Command::SetForText(settings));
    }
}

/// What each colour stands for to the reader.
fn ink_names_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    egui::CollapsingHeader::new(say!("settings-names-of-highlight-colours")).show(ui, |ui| {
        for ink in Ink::ALL {
            ui.horizontal(|ui| {
                let (rect, _) = ui.allocate_exact_size(vec2(18.0, 18.0), Sense::hover());
                widgets::dot(ui, scene.tokens, rect.center(), 6.5, ink);
                let mut name = scene
                    .state
                    .settings
                    .ink_names
                    .get(&ink)
                    .cloned()
                    .unwrap_or_default();
                let field = Field::singleline(&mut name)
                    .hint_text(super::labels::ink(ink))
                    .char_limit(40)
                    .desired_width(f32::INFINITY);
                let response = ui.add(field);
                response.widget_info(|| {
                    WidgetInfo::labeled(
                        Role::TextInput,
                        true,
                        say!("settings-name-of", colour = super::labels::ink(ink)),
                    )
                });
                if response.changed() {
                    asked.set(Setting::InkName(ink, name));
                }
            });
        }
    });
}

fn label(ui: &mut Ui, scene: &Scene<'_>, label: &str) {
    ui.label(RichText::new(label).color(scene.tokens.muted));
}
