//! What the reader says of a work: its name, its authors, where it belongs; and its editions.

use super::super::field::Field;
use super::super::theme;
use super::super::widgets;
use super::super::{Asked, Scene};
use super::{ShelfView, place};
use crate::app::{Command, OnShelf};
use crate::library::{Detail, Edition, Series, Status, Work};
use egui::{Grid, RichText, Ui};
use std::collections::BTreeSet;

/// A work whose details are being typed.
#[derive(Clone, Debug)]
pub struct Edited {
    before: Work,
    title: String,
    authors: String,
    series: String,
    number: String,
    tags: String,
    collections: String,
    grab: bool,
}

impl Edited {
    pub(super) fn of(work: &Work) -> Self {
        let series = work.series.clone().unwrap_or_default();
        Self {
            title: work.title.clone(),
            authors: work.authors.join("; "),
            series: series.name,
            number: series
                .number
                .map(|number| number.to_string())
                .unwrap_or_default(),
            tags: work.tags.join(", "),
            collections: work.collections.join(", "),
            before: work.clone(),
            grab: true,
        }
    }

    /// What was changed.
    fn changes(&self) -> Vec<Detail> {
        let mut changes = Vec::new();
        let title = self.title.trim();
        if title != self.before.title {
            changes.push(Detail::Title(
                Some(title.to_owned()).filter(|title| !title.is_empty()),
            ));
        }
        let authors = list(&self.authors, ';');
        if authors != self.before.authors {
            changes.push(Detail::Authors(
                Some(authors).filter(|authors| !authors.is_empty()),
            ));
        }
        let name = self.series.trim();
        let series = (!name.is_empty()).then(|| Series {
            name: name.to_owned(),
            number: self
                .number
                .trim()
                .replace(',', ".")
                .parse()
                .ok()
                .filter(|number: &f64| number.is_finite()),
        });
        if series != self.before.series {
            changes.push(Detail::Series(series));
        }
        named(
            &self.before.tags,
            &list(&self.tags.replace('#', ""), ','),
            Detail::Tag,
            &mut changes,
        );
        let collections = list(&self.collections, ',');
        named(
            &self.before.collections,
            &collections,
            Detail::Collection,
            &mut changes,
        );
        changes
    }
}

/// Names as typed, parted by a sign, each once.
fn list(text: &str, sign: char) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for name in text
        .split(sign)
        .map(str::trim)
        .filter(|name| !name.is_empty())
    {
        if !names.iter().any(|known| known == name) {
            names.push(name.to_owned());
        }
    }
    names
}

fn named(
    before: &[String],
    now: &[String],
    detail: fn(String, bool) -> Detail,
    changes: &mut Vec<Detail>,
) {
    let (before, now): (BTreeSet<&String>, BTreeSet<&String>) =
        (before.iter().collect(), now.iter().collect());
    changes.extend(
        now.difference(&before)
            .map(|name| detail((*name).clone(), true)),
    );
    changes.extend(
        before
            .difference(&now)
            .map(|name| detail((*name).clone(), false)),
    );
}

/// The keys of all editions of a work.
fn keys(work: &Work) -> Vec<String> {
    work.editions
        .iter()
        .map(|edition| edition.key.clone())
        .collect()
}

fn say(work: &Work, details: Vec<Detail>, asked: &mut Asked) {
    asked.send(Command::OnShelf(OnShelf::Say(keys(work), details)));
}

/// The dialog, where it is open.
pub fn details_ui(ui: &Ui, scene: &Scene<'_>, view: &mut ShelfView, asked: &mut Asked) {
    let Some(edited) = &mut view.details else {
        return;
    };
    let mut done = false;
    let modal = widgets::modal(ui, "text details").show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size();
        ui.set_width(460.0_f32.min(room.x - 60.0));
        ui.heading(say!("shelf-details-details"));
        fields_ui(ui, scene, edited);
        ui.add_space(theme::space::NEAR);
        egui::ScrollArea::vertical()
            .max_height((room.y - 420.0).max(80.0))
            .show(ui, |ui| {
                for edition in &edited.before.editions {
                    done |= edition_ui(ui, scene, edition, asked);
                }
            });
        ui.add_space(theme::space::NEAR);
        ui.horizontal(|ui| {
            if widgets::main_button(ui, scene.tokens, say!("button-save")).clicked() {
                let changes = edited.changes();
                if !changes.is_empty() {
                    say(&edited.before, changes, asked);
                }
                done = true;
            }
            done |= ui.button(say!("button-cancel")).clicked();
        });
    });
    if done || modal.should_close() {
        view.details = None;
    }
}

fn fields_ui(ui: &mut Ui, scene: &Scene<'_>, edited: &mut Edited) {
    let grab = std::mem::take(&mut edited.grab);
    Grid::new("text details grid")
        .num_columns(2)
        .show(ui, |ui| {
            let rows: [(&str, &mut String, &str); 6] = [
                (say!("button-title"), &mut edited.title, ""),
                (
                    say!("shelf-details-authors"),
                    &mut edited.authors,
                    say!("shelf-details-authors-how"),
                ),
                (say!("shelf-details-series"), &mut edited.series, ""),
                (
                    say!("shelf-details-number"),
                    &mut edited.number,
                    say!("shelf-details-number-how"),
                ),
                (
                    say!("button-tags"),
                    &mut edited.tags,
                    say!("shelf-details-tags-how"),
                ),
                (
                    say!("shelf-details-collections"),
                    &mut edited.collections,
                    say!("shelf-details-collections-how"),
                ),
            ];
            for (index, (label, value, hint)) in rows.into_iter().enumerate() {
                let name = ui.label(RichText::new(label).color(scene.tokens.muted));
                let field = Field::singleline(value)
                    .hint_text(hint)
                    .desired_width(f32::INFINITY);
                let response = ui.add(field).labelled_by(name.id);
                if grab && index == 0 {
                    response.request_focus();
                }
                ui.end_row();
            }
        });
}

/// One edition; whether it was opened.
fn edition_ui(ui: &mut Ui, scene: &Scene<'_>, edition: &Edition, asked: &mut Asked) -> bool {
    let mut opened = false;
    ui.separator();
    let caption = |label: String| {
        RichText::new(label)
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted)
    };
    let place = place(edition.source.as_ref());
    ui.label(caption(if edition.missing {
        say!("shelf-details-missing", place = place)
    } else {
        place
    }));
    for copy in &edition.copies {
        ui.label(caption(say!(
            "shelf-details-the-same-text",
            copy = copy.to_string()
        )));
    }
    if let Some(trouble) = &edition.trouble {
        ui.label(caption(trouble.clone()));
    }
    ui.horizontal(|ui| {
        if let Some(source) = edition.source.clone().filter(|_| !edition.missing) {
            if widgets::small_button(ui, say!("button-open")).clicked() {
                asked.send(Command::Open(source.clone()));
                opened = true;
            }
            if !source.is_bundled()
                && widgets::small_button(ui, say!("shelf-details-show-in-folder")).clicked()
            {
                asked.send(Command::ShowInFolder(source));
            }
        }
        let notes = say!("counted-notes", count = edition.notes);
        let length = match edition.length {
            0 => String::new(),
            length => say!("shelf-details-letters", count = thousands(length)),
        };
        ui.label(caption(format!("{notes}{length}")));
    });
    opened
}

/// A number with a thin space between each three digits.
fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push('\u{202f}');
        }
        text.push(digit);
    }
    text
}

pub(super) fn status_menu_ui(ui: &mut Ui, work: &Work, asked: &mut Asked) {
    ui.menu_button(say!("shelf-details-mark-as"), |ui| {
        for (status, label) in [
            (Status::Unread, say!("shelf-details-unread")),
            (Status::Reading, say!("shelf-details-being-read")),
            (Status::Finished, say!("shelf-details-finished")),
        ] {
            if ui.radio(work.status == status, label).clicked() {
                say(work, vec![Detail::Status(Some(status))], asked);
                ui.close();
            }
        }
        if ui
            .button(say!("shelf-details-as-far-as-it-is-read"))
            .clicked()
        {
            say(work, vec![Detail::Status(None)], asked);
        }
    });
}

pub(super) fn collections_menu_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut ShelfView,
    work: &Work,
    asked: &mut Asked,
) {
    let (collections, _) = scene.state.on_shelf.details.names();
    ui.menu_button(say!("shelf-details-collections"), |ui| {
        for name in collections {
            let mut on = work.collections.contains(&name);
            if ui.checkbox(&mut on, &name).changed() {
                say(work, vec![Detail::Collection(name, on)], asked);
            }
        }
        if ui.button(say!("shelf-details-new-collection")).clicked() {
            view.details = Some(Box::new(Edited::of(work)));
        }
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_was_changed_is_said() {
        let work = Work {
            title: "One".to_owned(),
            authors: vec!["Ada".to_owned()],
            tags: vec!["sea".to_owned(), "war".to_owned()],
            ..Work::default()
        };
        let mut edited = Edited::of(&work);
        assert_eq!(edited.changes(), []);
        edited.authors = "Ada; Bea ;Bea".to_owned();
        edited.tags = "#war, land".to_owned();
        edited.series = "Cycle".to_owned();
        edited.number = "2,5".to_owned();
        assert_eq!(
            edited.changes(),
            [
                Detail::Authors(Some(vec!["Ada".to_owned(), "Bea".to_owned()])),
                Detail::Series(Some(Series {
                    name: "Cycle".to_owned(),
                    number: Some(2.5)
                })),
                Detail::Tag("land".to_owned(), true),
                Detail::Tag("sea".to_owned(), false),
            ]
        );
        assert_eq!(thousands(1_234_567), "1\u{202f}234\u{202f}567");
    }
}
