//! The card of one name: who it is, where it stands in the text, whom and what it stands beside, and where else on the shelf.

use super::actions::{Action, hint};
use super::entry_facts::{Facts, SNIPPETS};
use super::theme::{self, Tokens, space};
use super::view::View;
use super::widgets;
use super::{Asked, Scene, correct_ui, family_ui, perhaps_ui, strip_ui, timeline_ui};
use crate::app::{Command, Elsewhere, Go, Names, OpenText};
use crate::glossary::{Correction, Entry, EntryRef, Gloss};
use crate::study;
use egui::{Align2, FontId, Rect, RichText, ScrollArea, Ui, pos2, vec2};

/// Dated events listed on a card.
const EVENTS: usize = 12;

/// The whole card of the chosen name.
pub fn entry_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    entry: &Entry,
    view: &mut View,
    asked: &mut Asked,
) {
    ui.horizontal(|ui| {
        if ui
            .add(egui::Button::new(say!("entry-all-names")).frame(false))
            .clicked()
        {
            asked.send(Command::FocusEntry(None));
            view.correcting = None;
        }
        ui.with_layout(egui::Layout::right_to_left(egui::Align::Center), |ui| {
            widgets::menu_button(ui, scene.tokens, say!("entry-edit"), |ui| {
                correct_ui::menu_ui(ui, entry, view, asked);
            });
        });
    });
    let facts = view.names.lists.facts.of(book, entry);
    ScrollArea::vertical()
        .auto_shrink(false)
        .id_salt("entry card")
        .show(ui, |ui| {
            heading_ui(ui, scene, book, entry, asked);
            correct_ui::editor_ui(ui, scene, book, entry, view, asked);
            strip_ui::strip_ui(ui, scene, book, entry, asked);
            steps_ui(ui, entry, asked);
            neighbours_ui(ui, scene, book, &facts, asked);
            dates_ui(ui, scene, book, &facts, asked);
            notes_about_ui(ui, scene, book, &facts, asked);
            mentions_ui(ui, scene, book, entry, &facts, asked);
            elsewhere_ui(ui, scene, book, entry, asked);
            ui.add_space(space::APART);
        });
}

/// Name, kind, dates, aliases and gloss: what the card in the page and the card in the panel share.
pub(super) fn heading_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    entry: &Entry,
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    ui.label(
        RichText::new(&entry.name)
            .font(FontId::new(theme::text::TITLE, theme::book()))
            .color(tokens.text),
    );
    let kind = super::labels::kind(entry);
    let facts = entry.detail.as_ref().map_or(kind.to_owned(), |detail| {
        crate::messages::joined(&[kind, detail.as_str()], " · ")
    });
    ui.label(
        RichText::new(facts)
            .size(theme::text::CAPTION)
            .color(tokens.muted),
    );
    if !entry.aliases.is_empty() {
        let label = say!("entry-also", names = entry.aliases.join(", "));
        ui.label(
            RichText::new(label)
                .font(FontId::new(theme::text::LABEL, theme::book_italic()))
                .color(tokens.muted),
        );
    }
    if let Some(gloss) = &entry.gloss {
        gloss_ui(ui, tokens, gloss, asked);
    }
    if let Some(title) = &entry.learnt {
        ui.label(
            RichText::new(say!("entry-as-you-said-in", title = title))
                .size(theme::text::CAPTION)
                .color(tokens.muted),
        );
    }
    family_ui::family_ui(ui, scene, book, entry, asked);
    perhaps_ui::perhaps_ui(ui, scene, book, entry, asked);
    if book.names.pending {
        ui.spinner();
    }
}

/// What somebody is, and the way to where the text says so.
fn gloss_ui(ui: &mut Ui, tokens: &Tokens, gloss: &Gloss, asked: &mut Asked) {
    ui.add_space(space::TIGHT);
    let response = ui.label(
        RichText::new(&gloss.text)
            .font(FontId::new(theme::text::QUOTE, theme::book()))
            .color(tokens.text),
    );
    if gloss.own {
        ui.label(
            RichText::new(say!("entry-your-description"))
                .size(theme::text::CAPTION)
                .color(tokens.muted),
        );
    }
    if let Some(range) = gloss.range {
        let response = ui.interact(
            response.rect,
            ui.scope_id().with("gloss"),
            egui::Sense::click(),
        );
        response.widget_info(|| {
            egui::WidgetInfo::labeled(egui::Role::Link, true, say!("entry-go-to-this-passage"))
        });
        if response
            .on_hover_text(say!("entry-go-to-this-passage"))
            .clicked()
        {
            asked.send(Command::Go(Go::Show(range)));
        }
    }
}

/// In two lines, what the whole card tells of the neighbourhood: who is often beside, and how many dates and highlights there are.
pub(super) fn around_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, facts: &Facts) {
    let quiet = |label: String| {
        RichText::new(label)
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted)
    };
    let names: Vec<&str> = facts
        .neighbours
        .iter()
        .take(4)
        .map(|&(other, _)| book.names.glossary.entries[other].name.as_str())
        .collect();
    if !names.is_empty() {
        ui.add_space(space::TIGHT);
        ui.label(quiet(say!("entry-often-with", names = names.join(", "))));
    }
    let (dates, notes) = (facts.events.len(), facts.notes.len());
    let mut counts = Vec::new();
    counts.extend((dates > 0).then(|| say!("counted-dates", count = dates)));
    counts.extend((notes > 0).then(|| say!("counted-of-your-highlights", count = notes)));
    if !counts.is_empty() {
        ui.label(quiet(counts.join(" · ")));
    }
}

fn steps_ui(ui: &mut Ui, entry: &Entry, asked: &mut Asked) {
    ui.horizontal(|ui| {
        if ui
            .button(say!("entry-previous"))
            .on_hover_text(hint(
                ui.ctx(),
                say!("entry-previous-mention"),
                Action::PreviousMention,
            ))
            .clicked()
        {
            asked.send(Command::Go(Go::PreviousMention));
        }
        if ui
            .button(say!("entry-next"))
            .on_hover_text(hint(
                ui.ctx(),
                say!("entry-next-mention"),
                Action::NextMention,
            ))
            .clicked()
        {
            asked.send(Command::Go(Go::NextMention));
        }
        ui.label(say!("counted-mentions", count = entry.mentions.len()));
    });
}

fn neighbours_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    facts: &Facts,
    asked: &mut Asked,
) {
    let neighbours = &facts.neighbours;
    if neighbours.is_empty() {
        return;
    }
    widgets::group_heading(ui, scene.tokens, say!("entry-often-mentioned-with"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::CHIPS, space::CHIPS);
        for &(other, count) in neighbours.iter().take(8) {
            let other = &book.names.glossary.entries[other];
            let chip = widgets::chip(ui, scene.tokens, &other.name, false);
            if chip
                .on_hover_text(say!("counted-shared-paragraphs", count = count))
                .clicked()
            {
                asked.send(Command::FocusEntry(Some(other.id.clone())));
            }
        }
    });
}

fn dates_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, facts: &Facts, asked: &mut Asked) {
    if facts.events.is_empty() {
        return;
    }
    widgets::group_heading(ui, scene.tokens, say!("entry-dates"));
    for &event in facts.events.iter().take(EVENTS) {
        timeline_ui::event_ui(ui, scene, book, &book.names.glossary.timeline[event], asked);
    }
}

fn notes_about_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    facts: &Facts,
    asked: &mut Asked,
) {
    if facts.notes.is_empty() {
        return;
    }
    widgets::group_heading(ui, scene.tokens, say!("entry-your-highlights"));
    for note in facts
        .notes
        .iter()
        .filter_map(|&note| book.notes.notebook.annotations().get(note))
    {
        let quote = study::quote(&book.text.document, note);
        let label = if note.note().is_empty() {
            &*quote
        } else {
            note.note()
        };
        let response = widgets::row(ui, scene.tokens, label, 26.0, false, |ui, rect, _| {
            widgets::dot(
                ui,
                scene.tokens,
                pos2(rect.left() + 10.0, rect.center().y),
                4.5,
                note.ink,
            );
            let room = Rect::from_min_max(
                pos2(rect.left() + 22.0, rect.top()),
                rect.max - vec2(6.0, 0.0),
            );
            widgets::line(
                ui,
                room,
                Align2::LEFT_CENTER,
                label,
                FontId::proportional(theme::text::LABEL),
                scene.tokens.chrome_text,
            );
        });
        if response.clicked()
            && let Some(range) = note.anchor_state.range()
        {
            asked.send(Command::Go(Go::Show(range)));
            asked.send(Command::FocusNote(Some(note.id)));
        }
    }
}

fn mentions_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    entry: &Entry,
    facts: &Facts,
    asked: &mut Asked,
) {
    widgets::group_heading(ui, scene.tokens, say!("entry-mentions"));
    let tokens = scene.tokens;
    for (mention, excerpt) in &facts.mentions {
        let mention = *mention;
        let label = format!("{}{}{}", excerpt.before, excerpt.matched, excerpt.after);
        let here = book.place.jump.and_then(|jump| jump.flash) == Some(mention);
        let response = widgets::row(ui, tokens, &label, 24.0, here, |ui, rect, _| {
            let mut job = egui::text::LayoutJob::default();
            let plain =
                |color| egui::TextFormat::simple(FontId::proportional(theme::text::CAPTION), color);
            job.append(&excerpt.before, 0.0, plain(tokens.muted));
            job.append(
                &excerpt.matched,
                0.0,
                egui::TextFormat::simple(
                    FontId::new(theme::text::CAPTION, theme::strong()),
                    tokens.text,
                ),
            );
            job.append(&excerpt.after, 0.0, plain(tokens.muted));
            job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 12.0);
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            let at = pos2(rect.left() + 6.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, tokens.muted);
        });
        if response.clicked() {
            asked.send(Command::Go(Go::Show(mention)));
        }
    }
    if entry.mentions.len() > SNIPPETS {
        let rest = entry.mentions.len() - SNIPPETS;
        ui.label(
            RichText::new(say!("entry-more-mentions", count = rest))
                .size(theme::text::CAPTION)
                .color(tokens.muted),
        );
    }
}

/// The same name in other texts, and whether it is the same person.
fn elsewhere_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, entry: &Entry, asked: &mut Asked) {
    let Some((_, Some(found))) = book
        .names
        .elsewhere
        .as_ref()
        .filter(|(of, _)| *of == entry.id)
    else {
        return;
    };
    let mut found = found
        .iter()
        .filter(|one| one.same != Some(false))
        .peekable();
    if found.peek().is_none() {
        return;
    }
    widgets::group_heading(ui, scene.tokens, say!("entry-in-other-texts"));
    for one in found {
        one_elsewhere_ui(ui, scene, entry, one, asked);
    }
}

fn one_elsewhere_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    entry: &Entry,
    one: &Elsewhere,
    asked: &mut Asked,
) {
    let count = say!("counted-mentions", count = one.mentions);
    let called = if one.name == entry.name {
        String::new()
    } else {
        say!("entry-called", name = one.name)
    };
    if widgets::quiet_link(ui, scene.tokens, &format!("{}{called}, {count}", one.title)).clicked() {
        asked.send(Command::Go(Go::Other(one.source.clone(), one.first)));
    }
    if let Some(gloss) = &one.gloss {
        ui.label(
            RichText::new(gloss)
                .font(FontId::new(theme::text::LABEL, theme::book()))
                .color(scene.tokens.chrome_text),
        );
    }
    let say = |same: bool| {
        let correction = Correction::Elsewhere {
            of: EntryRef::from(entry),
            text: one.key.clone(),
            name: one.name.clone(),
            same,
        };
        Command::Names(Names::Correct(correction))
    };
    if one.same.is_none() {
        ui.horizontal(|ui| {
            let question = say!("entry-the-same-kind", kind = super::labels::kind(entry));
            ui.label(
                RichText::new(question)
                    .size(theme::text::CAPTION)
                    .color(scene.tokens.muted),
            );
            if widgets::small_button(ui, say!("entry-yes")).clicked() {
                asked.send(say(true));
            }
            if widgets::small_button(ui, say!("entry-no")).clicked() {
                asked.send(say(false));
            }
        });
    }
}
