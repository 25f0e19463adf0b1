//! What is known of a text as a work, to be mended and to cite it by.

pub mod open;

use super::field::Field;
use super::theme;
use super::view::View;
use super::widgets;
use super::{Asked, Scene};
use crate::annotation::Details;
use crate::app::{Command, Note, Notice, OpenText};
use crate::exchange::{CitationStyle, cite};
use crate::library::Setting;
use egui::{FontId, RichText, Role, Ui, WidgetInfo};
use open::DetailsForm;

pub(super) fn details_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(book) = scene.state.front() else {
        view.dialog = None;
        return;
    };
    if view.details.of != book.key() {
        let details = details_of(book);
        view.details = DetailsForm {
            of: book.key().to_owned(),
            authors: details.authors.join("; "),
            details,
        };
    }
    let (mut done, mut save) = (false, false);
    let modal = widgets::modal(ui, "details").show(ui.ctx(), |ui| {
        ui.set_width((ui.ctx().content_rect().width() - 60.0).clamp(280.0, 480.0));
        ui.heading(say!("details-about-this-text"));
        ui.add_space(theme::space::CLOSE);
        fields_ui(ui, scene, &mut view.details);
        ui.add_space(theme::space::NEAR);
        citation_ui(ui, scene, &view.details.details, asked);
        ui.add_space(theme::space::APART);
        ui.horizontal(|ui| {
            save = widgets::main_button(ui, scene.tokens, say!("button-save")).clicked();
            done = ui.button(say!("button-cancel")).clicked();
        });
    });
    if save {
        asked.send(Command::Note(Note::Details(view.details.details.clone())));
    }
    if save || done || modal.should_close() {
        view.details = DetailsForm::default();
        view.dialog = None;
    }
}

fn fields_ui(ui: &mut Ui, scene: &Scene<'_>, form: &mut DetailsForm) {
    let details = &mut form.details;
    let fields = [
        (say!("button-title"), &mut details.title),
        (say!("button-authors"), &mut form.authors),
        (say!("details-year"), &mut details.year),
        (say!("details-publisher"), &mut details.publisher),
        ("DOI", &mut details.doi),
        ("ISBN", &mut details.isbn),
    ];
    egui::Grid::new("details")
        .num_columns(2)
        .spacing([10.0, 6.0])
        .show(ui, |ui| {
            for (label, value) in fields {
                ui.label(RichText::new(label).color(scene.tokens.muted));
                let field = Field::singleline(value).desired_width(ui.available_width().max(180.0));
                ui.add(field)
                    .widget_info(|| WidgetInfo::labeled(Role::TextInput, true, label));
                ui.end_row();
            }
        });
    let names = form.authors.split(';').map(|name| name.trim().to_owned());
    details.authors = names.filter(|name| !name.is_empty()).collect();
    let hint = say!("details-authors-are-separated-by-semicolons-surname");
    ui.label(
        RichText::new(hint)
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted),
    );
}

fn citation_ui(ui: &mut Ui, scene: &Scene<'_>, details: &Details, asked: &mut Asked) {
    let chosen = style_of(scene);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = theme::space::CHIPS;
        for style in CitationStyle::ALL {
            if widgets::chip(ui, scene.tokens, style.label(), style == chosen).clicked() {
                asked.set(Setting::CitationStyle(style.label().to_owned()));
            }
        }
    });
    ui.add_space(theme::space::TIGHT);
    let citation = cite(details, chosen, "");
    let label = RichText::new(&citation)
        .font(FontId::new(theme::text::LABEL, theme::book()))
        .color(scene.tokens.chrome_text);
    ui.add(egui::Label::new(label).wrap());
    if ui.button(say!("details-copy-citation")).clicked() {
        ui.ctx().copy_text(citation);
        asked.send(Command::Notice(Notice::done(say!("button-copied"))));
    }
}

/// The style that the reader cites in.
fn style_of(scene: &Scene<'_>) -> CitationStyle {
    let name = &scene.state.settings.citation_style;
    CitationStyle::ALL
        .into_iter()
        .find(|style| style.label() == name)
        .unwrap_or(CitationStyle::Apa)
}

/// What the reader has written down of a text, else what its file says.
fn details_of(book: &OpenText) -> Details {
    let meta = &book.text.document.meta;
    let identifier = |kind: &str| {
        let found = meta.identifiers.iter().find_map(|id| {
            let lower = id.to_ascii_lowercase();
            let at = lower.find(kind)?;
            Some(
                id[at + kind.len()..]
                    .trim_start_matches([':', '/'])
                    .to_owned(),
            )
        });
        found.unwrap_or_default()
    };
    book.notes
        .notebook
        .replica()
        .details()
        .unwrap_or_else(|| Details {
            title: meta.title.clone(),
            authors: meta.authors.clone(),
            year: year_of(meta.date.as_deref().unwrap_or_default()),
            doi: identifier("doi"),
            isbn: identifier("isbn"),
            ..Details::default()
        })
}

/// The year in a date as the file writes it: `1940-08-21`, `Spring 1917`.
fn year_of(date: &str) -> String {
    let numbers = date.split(|c: char| !c.is_ascii_digit());
    numbers
        .filter(|number| number.len() == 4)
        .map(str::to_owned)
        .next()
        .unwrap_or_default()
}

/// By whom a text is, and what it is called.
pub(super) fn authors_and_title(book: &OpenText) -> (String, String) {
    let details = details_of(book);
    let title = details.title.trim().to_owned();
    let title = if title.is_empty() {
        book.title().to_owned()
    } else {
        title
    };
    (details.authors.join(", "), title)
}

/// Words with where they are from, in the reader's style; the page stands with them where it is known.
pub(super) fn with_citation(scene: &Scene<'_>, book: &OpenText, text: &str, page: &str) -> String {
    let citation = cite(&details_of(book), style_of(scene), page);
    format!("“{text}”\n\n{citation}")
}
