//! Keyboard help, and what the program is; from the one table of actions.

use super::Scene;
use super::actions::{ActionRow, TABLE, Topic, key_label};
use super::icons::{self, Icon};
use super::theme::{self, space};
use super::view::{Dialog, View};
use egui::{Color32, Context, FontId, Grid, RichText, ScrollArea, Sense, Ui, vec2};

/// Between keys and what they do, in points.
const GAP: f32 = 14.0;

/// What is done with the mouse or with keys that are no action of their own.
const GESTURES: &[(crate::messages::Key, crate::messages::Key)] = &[
    (key!("help-select-words"), key!("help-select-how")),
    (key!("help-select-by-keys"), key!("help-select-by-keys-how")),
    (key!("help-close-or-clear-the-selection"), key!("help-esc")),
    (key!("help-save-a-note"), key!("help-ctrl-enter")),
    (key!("help-who-is-this"), key!("help-who-how")),
];

pub fn help_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View) {
    if view.dialog != Some(Dialog::Help) {
        return;
    }
    let screen = ui.ctx().content_rect().size();
    let modal = super::widgets::modal(ui, "help").show(ui.ctx(), |ui| {
        ui.set_width((screen.x - 60.0).min(760.0));
        heading_ui(ui, scene);
        ScrollArea::vertical()
            .max_height(screen.y - 170.0)
            .show(ui, |ui| {
                ui.columns(if screen.x > 700.0 { 2 } else { 1 }, |columns| {
                    for topic in Topic::ALL {
                        topic_ui(shortest(columns), scene, topic);
                    }
                    gestures_ui(shortest(columns), scene);
                });
            });
        ui.add_space(space::CLOSE);
        ui.vertical_centered(|ui| ui.button(say!("button-close")).clicked())
            .inner
    });
    if modal.inner || modal.should_close() {
        view.dialog = None;
    }
}

/// The column that ends highest: the first of them where several do.
fn shortest(columns: &mut [Ui]) -> &mut Ui {
    let ends = columns.iter().map(|column| column.cursor().top());
    let highest = ends.enumerate().min_by(|a, b| a.1.total_cmp(&b.1));
    &mut columns[highest.map_or(0, |(index, _)| index)]
}

fn heading_ui(ui: &mut Ui, scene: &Scene<'_>) {
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(26.0, 26.0), Sense::hover());
        icons::paint(ui.painter(), Icon::Manicule, rect, scene.tokens.accent);
        ui.heading(say!("help-keyboard-shortcuts"));
    });
    let hint = say!("help-version", version = env!("CARGO_PKG_VERSION"));
    ui.label(RichText::new(hint).color(scene.tokens.muted));
    ui.add_space(space::TIGHT);
}

fn topic_ui(ui: &mut Ui, scene: &Scene<'_>, topic: Topic) {
    super::widgets::group_heading(ui, scene.tokens, topic.label());
    let entries = TABLE
        .iter()
        .filter(|entry| entry.topic == topic && !entry.keys.is_empty());
    let rows: Vec<(String, &str)> = entries
        .map(|entry| (keys_of(ui.ctx(), entry), entry.label.say()))
        .collect();
    let font = FontId::new(theme::text::CAPTION, theme::strong());
    let widest = rows
        .iter()
        .map(|(keys, _)| width_of(ui, keys, &font))
        .fold(0.0, f32::max);
    // What is done takes the room that its keys leave, and a second line where that is too little.
    let room = ui.available_width() - widest - GAP;
    Grid::new(topic.label())
        .num_columns(2)
        .spacing(vec2(GAP, 4.0))
        .max_col_width(room.max(widest))
        .show(ui, |ui| {
            for (keys, label) in rows {
                let keys = RichText::new(keys).font(font.clone());
                ui.label(keys.color(scene.tokens.muted));
                ui.label(label);
                ui.end_row();
            }
        });
}

fn keys_of(ctx: &Context, entry: &ActionRow) -> String {
    let keys = entry.keys.iter().map(|keys| key_label(ctx, keys));
    keys.collect::<Vec<_>>().join(", ")
}

fn width_of(ui: &Ui, text: &str, font: &FontId) -> f32 {
    let painter = ui.painter();
    let galley = painter.layout_no_wrap(text.to_owned(), font.clone(), Color32::PLACEHOLDER);
    galley.size().x
}

fn gestures_ui(ui: &mut Ui, scene: &Scene<'_>) {
    super::widgets::group_heading(ui, scene.tokens, say!("help-mouse-and-keyboard"));
    for (what, how) in GESTURES {
        ui.horizontal_wrapped(|ui| {
            ui.label(what.say());
            ui.label(RichText::new(how.say()).color(scene.tokens.muted));
        });
    }
}
