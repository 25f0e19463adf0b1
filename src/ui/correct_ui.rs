//! Corrections of a name: the menu of what can be said, and the small forms in which it is said.

use super::derived::{Derived, Same};
use super::field::Field;
use super::theme::{self, inside, round, space};
use super::view::{Correcting, Saying, View};
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, Names, OpenText};
use crate::glossary::{Correction, Entry, EntryKind, EntryRef};
use egui::text::{CCursor, CCursorRange};
use egui::{FontId, Frame, Key, RichText, Stroke, Ui};
use std::cmp::Reverse;

const KINDS: [(EntryKind, crate::messages::Key); 4] = [
    (EntryKind::Person, key!("kind-person")),
    (EntryKind::Place, key!("kind-place")),
    (EntryKind::Organisation, key!("kind-organisation")),
    (EntryKind::Event, key!("kind-event")),
];
/// Entries offered to be joined with one.
const OFFERED: usize = 7;

/// What can be said of an entry.
pub fn menu_ui(ui: &mut Ui, entry: &Entry, view: &mut View, asked: &mut Asked) {
    if let Some((saying, text)) = forms_ui(ui, entry) {
        view.correcting = Some(Correcting {
            of: Some(entry.id.clone()),
            saying,
            text,
            kind: entry.kind,
            grab: true,
            offers: Derived::default(),
        });
        ui.close();
    }
    let split = split_ui(ui, entry);
    let retyped = type_ui(ui, entry);
    ui.separator();
    let pinned = pin_ui(ui, entry);
    if let Some(correction) = split.or(retyped).or(pinned) {
        asked.send(Command::Names(Names::Correct(correction)));
        ui.close();
    }
    if ui
        .button(say!("correct-hide"))
        .on_hover_text(say!("correct-you-can-show-it-again-at"))
        .clicked()
    {
        let of = EntryRef::from(entry);
        let hide = Correction::Hide { of, on: true };
        asked.send(Command::Names(Names::Correct(hide)));
        asked.send(Command::FocusEntry(None));
        ui.close();
    }
}

/// The buttons that open a form; which was pressed, and what stands in its field at first.
fn forms_ui(ui: &mut Ui, entry: &Entry) -> Option<(Saying, String)> {
    let gloss = entry.gloss.as_ref().map(|gloss| gloss.text.clone());
    let forms = [
        (say!("correct-rename"), Saying::Rename, entry.name.clone()),
        (
            say!("correct-describe"),
            Saying::Gloss,
            gloss.unwrap_or_default(),
        ),
        (
            say!("correct-add-another-name"),
            Saying::Alias,
            String::new(),
        ),
        (say!("correct-merge-with-ask"), Saying::Merge, String::new()),
    ];
    let mut opened = None;
    for (label, saying, text) in forms {
        let mut button = ui.button(label);
        if saying == Saying::Merge {
            button = button.on_hover_text(say!("correct-make-one-entry-of-this-and"));
        }
        if button.clicked() {
            opened = Some((saying, text));
        }
    }
    opened
}

fn split_ui(ui: &mut Ui, entry: &Entry) -> Option<Correction> {
    let mut said = None;
    if !entry.aliases.is_empty() {
        ui.menu_button(say!("correct-split-off"), |ui| {
            for alias in &entry.aliases {
                let button = ui
                    .button(alias)
                    .on_hover_text(say!("correct-make-this-name-an-entry-of"));
                if button.clicked() {
                    said = Some(Correction::Split {
                        of: EntryRef::from(entry),
                        form: alias.clone(),
                    });
                }
            }
        });
    }
    said
}

fn type_ui(ui: &mut Ui, entry: &Entry) -> Option<Correction> {
    let mut said = None;
    ui.menu_button(say!("correct-type"), |ui| {
        for (kind, label) in KINDS {
            let label = label.say();
            if ui.radio(entry.kind == kind, label).clicked() {
                let of = EntryRef::from(entry);
                said = Some(Correction::Retype { of, kind });
            }
        }
    });
    said
}

fn pin_ui(ui: &mut Ui, entry: &Entry) -> Option<Correction> {
    let label = if entry.pinned {
        say!("correct-unpin")
    } else {
        say!("correct-pin-to-top")
    };
    ui.button(label).clicked().then(|| Correction::Pin {
        of: EntryRef::from(entry),
        on: !entry.pinned,
    })
}

/// The form in which something is said of an entry, where one is open.
pub fn editor_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    entry: &Entry,
    view: &mut View,
    asked: &mut Asked,
) {
    let Some(mut correcting) = view.correcting.take() else {
        return;
    };
    if correcting.of.as_deref() != Some(entry.id.as_str()) {
        return;
    }
    let mut said = None;
    let mut done = false;
    framed(ui, scene, |ui| {
        ui.label(
            RichText::new(question(correcting.saying))
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
        let entered = field_ui(ui, &mut correcting);
        if correcting.saying == Saying::Merge {
            said = offers_ui(ui, scene, book, entry, &mut correcting);
            done = ui.button(say!("button-cancel")).clicked();
        } else {
            let (pressed, cancelled) = buttons_ui(ui, say!("button-save"));
            done = cancelled;
            if entered || pressed {
                said = correction(entry, &correcting);
                done = true;
            }
        }
    });
    done |= said.is_some() || ui.input(|input| input.key_pressed(Key::Escape));
    asked
        .commands
        .extend(said.map(|said| Command::Names(Names::Correct(said))));
    view.correcting = Some(correcting).filter(|_| !done);
}

fn question(saying: Saying) -> &'static str {
    match saying {
        Saying::Rename => say!("correct-name"),
        Saying::Gloss => say!("correct-description"),
        Saying::Alias => say!("correct-another-name-for-the-same"),
        Saying::Merge => say!("correct-merge-with"),
        Saying::Add => say!("correct-name"),
    }
}

/// The correction that the field asks for; none where it says nothing new.
fn correction(entry: &Entry, correcting: &Correcting) -> Option<Correction> {
    let text = correcting.text.trim().to_owned();
    let of = EntryRef::from(entry);
    match correcting.saying {
        Saying::Rename => (!text.is_empty() && text != entry.name)
            .then_some(Correction::Rename { of, name: text }),
        Saying::Gloss => Some(Correction::Gloss { of, text }),
        Saying::Alias => (!text.is_empty()).then_some(Correction::Alias { of, alias: text }),
        Saying::Merge | Saying::Add => None,
    }
}

/// Whether Enter was pressed in the field. Every question has a field of its own: a caret that another field left behind would
/// stand amid words that it does not know.
fn field_ui(ui: &mut Ui, correcting: &mut Correcting) -> bool {
    let several = correcting.saying == Saying::Gloss;
    let id = egui::Id::unique(("correcting", correcting.of.as_deref(), correcting.saying));
    if correcting.grab {
        // A name is mostly replaced, a description mostly added to.
        let end = CCursor::new(correcting.text.chars().count());
        let start = if several { end } else { CCursor::default() };
        let mut state = egui::text_edit::TextEditState::default();
        state
            .cursor
            .set_char_range(Some(CCursorRange::two(start, end)));
        state.store(ui.ctx(), id);
    }
    let text = &mut correcting.text;
    // A description may be long: it is seen whole, and Enter still saves it; Shift+Enter begins a line.
    let field = if several {
        Field::multiline(text).desired_rows(3)
    } else {
        Field::singleline(text)
    };
    let field = field
        .return_key(egui::KeyboardShortcut::new(
            egui::Modifiers::SHIFT,
            Key::Enter,
        ))
        .id(id)
        .desired_width(f32::INFINITY);
    let response = ui.add(field.font(FontId::new(theme::text::QUOTE, theme::book())));
    let label = question(correcting.saying);
    response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, label));
    if std::mem::take(&mut correcting.grab) {
        response.request_focus();
    }
    let entered = ui.input(|input| input.key_pressed(Key::Enter) && !input.modifiers.shift);
    entered && (response.has_focus() || response.lost_focus())
}

fn buttons_ui(ui: &mut Ui, label: &str) -> (bool, bool) {
    ui.horizontal(|ui| {
        (
            ui.button(label).clicked(),
            ui.button(say!("button-cancel")).clicked(),
        )
    })
    .inner
}

/// The entries with which one can be joined: those of its kind that hold the words typed, the most mentioned first.
fn offers_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    entry: &Entry,
    correcting: &mut Correcting,
) -> Option<Correction> {
    let from = (
        Same::of(&book.names.glossary),
        correcting.text.trim().to_owned(),
    );
    let offers = correcting.offers.get(from, |(glossary, text)| {
        let (entries, text) = (&glossary.0.entries, text.to_lowercase());
        let mut offers: Vec<usize> = (0..entries.len())
            .filter(|&other| entries[other].id != entry.id && entries[other].is_called(&text))
            .collect();
        let rank = |&other: &usize| {
            let other = &entries[other];
            (other.kind != entry.kind, Reverse(other.mentions.len()))
        };
        offers.sort_by_key(rank);
        offers.truncate(OFFERED);
        offers
    });
    let mut said = None;
    for &other in offers.iter() {
        let other = &book.names.glossary.entries[other];
        if widgets::quiet_link(ui, scene.tokens, &other.name).clicked() {
            said = Some(Correction::Merge {
                of: EntryRef::from(entry),
                into: EntryRef::from(other),
            });
        }
    }
    said
}

/// The form in which a name is added, where it is open.
pub fn adding_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(correcting) = view
        .correcting
        .as_mut()
        .filter(|correcting| correcting.saying == Saying::Add)
    else {
        return;
    };
    let mut done = false;
    framed(ui, scene, |ui| {
        ui.label(
            RichText::new(question(Saying::Add))
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
        let entered = field_ui(ui, correcting);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::TIGHT;
            for (kind, label) in KINDS {
                let label = label.say();
                if widgets::chip(ui, scene.tokens, label, correcting.kind == kind).clicked() {
                    correcting.kind = kind;
                }
            }
        });
        let (pressed, cancelled) = buttons_ui(ui, say!("correct-add"));
        done = cancelled || ui.input(|input| input.key_pressed(Key::Escape));
        let name = correcting
            .text
            .split_whitespace()
            .collect::<Vec<_>>()
            .join(" ");
        if (entered || pressed) && !name.is_empty() {
            let add = Correction::Add {
                name,
                kind: correcting.kind,
                aliases: Vec::new(),
                gloss: None,
                detail: None,
            };
            asked.send(Command::Names(Names::Correct(add)));
            done = true;
        }
    });
    if done {
        view.correcting = None;
    }
}

fn framed(ui: &mut Ui, scene: &Scene<'_>, contents: impl FnOnce(&mut Ui)) {
    let tokens = scene.tokens;
    let frame = Frame::new()
        .fill(tokens.paper)
        .stroke(Stroke::new(1.0, tokens.line))
        .corner_radius(round::CARD)
        .inner_margin(inside::CARD);
    ui.add_space(space::CLOSE);
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        contents(ui);
    });
    ui.add_space(space::TIGHT);
}
