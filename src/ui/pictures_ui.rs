//! The pictures of a text before the window: who is with whom, and what happened when; to look at, to move about in, to keep.

pub(super) mod open;

use super::drawing_ui::{self, Touch};
use super::file_dialog::{self, Question};
use super::theme::{self, space};
use super::view::{Picture, View};
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, Go, Names, OpenText};
use crate::diagram::drawing::{Drawing, Target};
use crate::diagram::file;
use egui::{FontId, RichText, Ui, vec2};
use open::Open;

/// Pixels of a picture that is kept for each of its own: sharp on paper too.
const SCALE: f32 = 3.0;

pub fn pictures_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    of: Picture,
    view: &mut View,
    asked: &mut Asked,
) {
    let Some(book) = scene.state.front() else {
        view.dialog = None;
        return;
    };
    let places = view.picture.as_ref().is_some_and(|open| open.places);
    let kept = view.picture.take().filter(|open| open.shows(book, of));
    let mut open = kept.unwrap_or_else(|| Box::new(Open::of(book, of, places)));
    let room = ui.ctx().content_rect().size() - vec2(72.0, 72.0);
    let mut done = false;
    let modal = widgets::modal(ui, "picture").show(ui.ctx(), |ui| {
        ui.set_width(room.x);
        ui.set_height(room.y);
        done = head_ui(ui, scene, book, &mut open);
        canvas_ui(ui, scene, &mut open, asked, &mut done);
    });
    if done || modal.should_close() {
        view.dialog = None;
    } else {
        view.picture = Some(open);
    }
}

/// Title and buttons; whether the reader is done.
fn head_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, open: &mut Open) -> bool {
    let mut done = false;
    ui.horizontal(|ui| {
        ui.label(
            RichText::new(&open.drawing.title)
                .font(FontId::new(theme::text::SUBTITLE, theme::book()))
                .color(scene.tokens.text),
        );
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            done = ui.button(say!("button-close")).clicked();
            for format in [file::Format::Png, file::Format::Svg] {
                if ui
                    .button(say!(
                        "picture-save-as",
                        shape = format.extension().to_uppercase()
                    ))
                    .clicked()
                {
                    keep(ui.ctx(), scene, book, &open.drawing, format);
                }
            }
            if ui
                .button(say!("picture-fit"))
                .on_hover_text(say!("picture-show-whole"))
                .clicked()
            {
                open.viewport.reset();
            }
            if open.of == Picture::Graph {
                let mut places = open.places;
                if ui
                    .checkbox(&mut places, say!("picture-include-places"))
                    .changed()
                {
                    *open = Open::of(book, open.of, places);
                }
            }
        });
    });
    ui.add_space(space::CLOSE);
    done
}

fn canvas_ui(ui: &mut Ui, scene: &Scene<'_>, open: &mut Open, asked: &mut Asked, done: &mut bool) {
    let palette = drawing_ui::palette(scene.tokens);
    let Some((target, Touch::Clicked)) =
        drawing_ui::drawing_ui(ui, &open.drawing, &palette, &mut open.viewport)
    else {
        return;
    };
    *done = true;
    match target {
        Target::Entry(id) => {
            asked.send(Command::FocusEntry(Some(id)));
            asked.show_names();
        }
        Target::Text(range) => asked.send(Command::Go(Go::Show(range))),
    }
}

/// Asks where the picture is to be kept, and draws it there.
fn keep(
    ctx: &egui::Context,
    scene: &Scene<'_>,
    book: &OpenText,
    drawing: &Drawing,
    format: file::Format,
) {
    let name = crate::library::plain_name(&format!("{} – {}", book.title(), drawing.title));
    let question = Question {
        title: say!("picture-save-picture"),
        pick: file_dialog::Pick::New(format!("{name}.{}", format.extension())),
        kind: None,
        instead: say!("picture-by-hand"),
        about: None,
    };
    let (drawing, palette) = (drawing.clone(), drawing_ui::palette(scene.tokens));
    file_dialog::ask(ctx, question, move |path| {
        let typefaces = drawing_ui::typefaces(&drawing);
        let fonts: Vec<&[u8]> = typefaces.iter().map(Vec::as_slice).collect();
        match file::bytes(&drawing, &palette, format, SCALE, &fonts) {
            Ok(bytes) => Command::Names(Names::Keep { path, bytes }),
            Err(reason) => Command::Notice(crate::app::Notice::warning(reason)),
        }
    });
}
