//! People and places: the list of who and what the text speaks of, and the card of the one that is chosen.

use super::icons::{self, Icon};
use super::theme;
use super::view::{NamesOrder, View};
use super::widgets;
use super::{Asked, Scene, strip_ui};
use crate::app::{Book, Command, Go};
use crate::glossary::{Entry, EntryKind};
use crate::study::excerpt;
use egui::{Align2, FontId, Rect, RichText, ScrollArea, TextEdit, Ui, pos2, vec2};

const ROW: f32 = 44.0;
/// Mentions listed on a card; the strip shows all of them.
const SNIPPETS: usize = 60;

pub fn names_ui(ui: &mut Ui, scene: &Scene<'_>, book: &Book, view: &mut View, asked: &mut Asked) {
    if let Some((_, entry)) = book.chosen_entry() {
        card_ui(ui, scene, book, entry, asked);
        return;
    }
    if book.glossary.entries.is_empty() {
        if book.glossary_pending {
            ui.add_space(40.0);
            ui.vertical_centered(|ui| {
                ui.spinner();
                ui.label(RichText::new("Looking for people and places…").color(scene.tokens.muted));
            });
        } else {
            let hint = "No names were found here. The list is made from capital letters, so it works best in European languages.";
            widgets::empty_state(ui, scene.tokens, Icon::Person, "No names found", hint);
        }
        return;
    }
    filter_ui(ui, scene, view);
    list_ui(ui, scene, book, view, asked);
}

fn filter_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View) {
    let filter = &mut view.names;
    let field = TextEdit::singleline(&mut filter.words).hint_text("Filter names").desired_width(f32::INFINITY);
    ui.add(field).widget_info(|| egui::WidgetInfo::labeled(egui::Role::TextInput, true, "Filter names"));
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = 5.0;
        for (kind, label) in [(None, "All"), (Some(EntryKind::Person), "People"), (Some(EntryKind::Place), "Places")] {
            if widgets::chip(ui, scene.tokens, label, filter.kind == kind).clicked() {
                filter.kind = kind;
            }
        }
        let label = match filter.order {
            NamesOrder::Appearance => "By appearance",
            NamesOrder::Weight => "By mentions",
            NamesOrder::Name => "By name",
        };
        let order = widgets::chip(ui, scene.tokens, label, false).on_hover_text("Change the order");
        if order.clicked() {
            filter.order = match filter.order {
                NamesOrder::Appearance => NamesOrder::Weight,
                NamesOrder::Weight => NamesOrder::Name,
                NamesOrder::Name => NamesOrder::Appearance,
            };
        }
    });
    ui.add_space(2.0);
}

fn list_ui(ui: &mut Ui, scene: &Scene<'_>, book: &Book, view: &View, asked: &mut Asked) {
    let entries = filtered(&book.glossary.entries, view);
    if entries.is_empty() {
        ui.add_space(8.0);
        ui.label(RichText::new("No name matches the filter.").color(scene.tokens.muted));
        return;
    }
    ScrollArea::vertical().auto_shrink(false).show_rows(ui, ROW, entries.len(), |ui, rows| {
        for entry in &entries[rows] {
            if entry_row_ui(ui, scene, entry).clicked() {
                asked.tell(Command::FocusEntry(Some(entry.id.clone())));
            }
        }
    });
}

fn filtered<'a>(entries: &'a [Entry], view: &View) -> Vec<&'a Entry> {
    let filter = &view.names;
    let words = filter.words.trim().to_lowercase();
    let holds = |entry: &Entry| {
        words.is_empty()
            || entry.name.to_lowercase().contains(&words)
            || entry.aliases.iter().any(|alias| alias.to_lowercase().contains(&words))
    };
    let mut entries: Vec<&Entry> =
        entries.iter().filter(|entry| filter.kind.is_none_or(|kind| kind == entry.kind) && holds(entry)).collect();
    match filter.order {
        NamesOrder::Appearance => entries.sort_by_key(|entry| entry.mentions.first().map_or(u32::MAX, |first| first.start.0)),
        NamesOrder::Weight => entries.sort_by_key(|entry| std::cmp::Reverse(entry.mentions.len())),
        NamesOrder::Name => entries.sort_by_key(|entry| entry.name.to_lowercase()),
    }
    entries
}

fn entry_row_ui(ui: &mut Ui, scene: &Scene<'_>, entry: &Entry) -> egui::Response {
    let tokens = scene.tokens;
    let label =
        format!("{}, {}, {}", entry.name, kind_label(entry.kind), widgets::counted(entry.mentions.len(), "mention", "mentions"));
    widgets::row(ui, tokens, &label, ROW, false, |ui, rect, _| {
        let sign = Rect::from_center_size(pos2(rect.left() + 16.0, rect.center().y), vec2(17.0, 17.0));
        icons::paint(ui.painter(), icon_of(entry.kind), sign, tokens.muted);
        let inner = Rect::from_min_max(pos2(rect.left() + 34.0, rect.top() + 4.0), rect.max - vec2(8.0, 5.0));
        let count = entry.mentions.len().to_string();
        let right = widgets::line(ui, inner, Align2::RIGHT_TOP, &count, FontId::proportional(11.5), tokens.faint);
        let (top, bottom) = inner.split_top_bottom_at_fraction(0.54);
        let name_room = top.with_max_x(right.left() - 8.0);
        let gloss = gloss_line(entry);
        if gloss.is_empty() {
            let room = inner.with_max_x(right.left() - 8.0);
            widgets::line(ui, room, Align2::LEFT_CENTER, &entry.name, FontId::new(14.5, theme::book()), tokens.text);
        } else {
            widgets::line(ui, name_room, Align2::LEFT_CENTER, &entry.name, FontId::new(14.5, theme::book()), tokens.text);
            widgets::line(ui, bottom, Align2::LEFT_CENTER, &gloss, FontId::proportional(11.5), tokens.muted);
        }
    })
}

/// What a list has room for: dates or place, then the gloss.
fn gloss_line(entry: &Entry) -> String {
    let gloss = entry.gloss.as_ref().map(|gloss| gloss.text.as_str());
    match (entry.detail.as_deref(), gloss) {
        (Some(detail), Some(gloss)) => format!("{detail} · {gloss}"),
        (one, other) => one.or(other).unwrap_or_default().to_owned(),
    }
}

pub(super) fn icon_of(kind: EntryKind) -> Icon {
    match kind {
        EntryKind::Person => Icon::Person,
        EntryKind::Place => Icon::Place,
        EntryKind::Organisation => Icon::Shelf,
        EntryKind::Event => Icon::Tag,
    }
}

pub(super) fn kind_label(kind: EntryKind) -> &'static str {
    match kind {
        EntryKind::Person => "person",
        EntryKind::Place => "place",
        EntryKind::Organisation => "organisation",
        EntryKind::Event => "event",
    }
}

/// The whole card of the chosen name.
fn card_ui(ui: &mut Ui, scene: &Scene<'_>, book: &Book, entry: &Entry, asked: &mut Asked) {
    ui.horizontal(|ui| {
        if ui.add(egui::Button::new("‹ All names").frame(false)).clicked() {
            asked.tell(Command::FocusEntry(None));
        }
    });
    ScrollArea::vertical().auto_shrink(false).id_salt("entry card").show(ui, |ui| {
        heading_ui(ui, scene, book, entry, asked);
        strip_ui::strip_ui(ui, scene, book, entry, asked);
        steps_ui(ui, entry, asked);
        neighbours_ui(ui, scene, book, entry, asked);
        notes_about_ui(ui, scene, book, entry, asked);
        mentions_ui(ui, scene, book, entry, asked);
        ui.add_space(12.0);
    });
}

/// Name, kind, dates, aliases and gloss: what the card in the page and the card in the panel share.
pub(super) fn heading_ui(ui: &mut Ui, scene: &Scene<'_>, book: &Book, entry: &Entry, asked: &mut Asked) {
    let tokens = scene.tokens;
    ui.label(RichText::new(&entry.name).font(FontId::new(20.0, theme::book())).color(tokens.text));
    let kind = kind_label(entry.kind);
    let facts = entry.detail.as_ref().map_or(kind.to_owned(), |detail| format!("{kind} · {detail}"));
    ui.label(RichText::new(facts).size(12.0).color(tokens.muted));
    if !entry.aliases.is_empty() {
        let words = format!("also {}", entry.aliases.join(", "));
        ui.label(RichText::new(words).font(FontId::new(12.5, theme::book_italic())).color(tokens.muted));
    }
    if let Some(gloss) = &entry.gloss {
        ui.add_space(4.0);
        let response = ui.label(RichText::new(&gloss.text).font(FontId::new(14.5, theme::book())).color(tokens.text));
        if let Some(range) = gloss.range {
            let response = ui.interact(response.rect, ui.scope_id().with("gloss"), egui::Sense::click());
            response.widget_info(|| egui::WidgetInfo::labeled(egui::Role::Link, true, "Go to where the text says so"));
            if response.on_hover_text("Go to where the text says so").clicked() {
                asked.tell(Command::Go(Go::Show(range)));
            }
        }
    }
    if book.glossary_pending {
        ui.spinner();
    }
}

fn steps_ui(ui: &mut Ui, entry: &Entry, asked: &mut Asked) {
    ui.horizontal(|ui| {
        if ui.button("‹ Previous").on_hover_text("Previous mention  (,)").clicked() {
            asked.tell(Command::Go(Go::PreviousMention));
        }
        if ui.button("Next ›").on_hover_text("Next mention  (.)").clicked() {
            asked.tell(Command::Go(Go::NextMention));
        }
        ui.label(widgets::counted(entry.mentions.len(), "mention", "mentions"));
    });
}

fn neighbours_ui(ui: &mut Ui, scene: &Scene<'_>, book: &Book, entry: &Entry, asked: &mut Asked) {
    let Some(index) = book.glossary.entries.iter().position(|other| other.id == entry.id) else { return };
    let neighbours = book.glossary.neighbours(index, &book.document);
    if neighbours.is_empty() {
        return;
    }
    widgets::group_heading(ui, scene.tokens, "Often beside");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(5.0, 5.0);
        for &(other, count) in neighbours.iter().take(8) {
            let other = &book.glossary.entries[other];
            let chip = widgets::chip(ui, scene.tokens, &other.name, false);
            if chip.on_hover_text(widgets::counted(count, "paragraph shared", "paragraphs shared")).clicked() {
                asked.tell(Command::FocusEntry(Some(other.id.clone())));
            }
        }
    });
}

fn notes_about_ui(ui: &mut Ui, scene: &Scene<'_>, book: &Book, entry: &Entry, asked: &mut Asked) {
    let about = book
        .notebook
        .annotations()
        .iter()
        .filter(|note| note.place.range().is_some_and(|range| entry.mentions.iter().any(|mention| mention.overlaps(range))));
    let about: Vec<_> = about.collect();
    if about.is_empty() {
        return;
    }
    widgets::group_heading(ui, scene.tokens, "Your highlights that mention it");
    for note in about {
        let words = if note.note().is_empty() { &note.quote } else { note.note() };
        let response = widgets::row(ui, scene.tokens, words, 26.0, false, |ui, rect, _| {
            ui.painter().circle_filled(pos2(rect.left() + 10.0, rect.center().y), 4.5, scene.tokens.dot(note.ink));
            let room = Rect::from_min_max(pos2(rect.left() + 22.0, rect.top()), rect.max - vec2(6.0, 0.0));
            widgets::line(ui, room, Align2::LEFT_CENTER, words, FontId::proportional(12.5), scene.tokens.chrome_text);
        });
        if response.clicked()
            && let Some(range) = note.place.range()
        {
            asked.tell(Command::Go(Go::Show(range)));
            asked.tell(Command::FocusNote(Some(note.id)));
        }
    }
}

fn mentions_ui(ui: &mut Ui, scene: &Scene<'_>, book: &Book, entry: &Entry, asked: &mut Asked) {
    widgets::group_heading(ui, scene.tokens, "Where it is mentioned");
    let tokens = scene.tokens;
    for &mention in entry.mentions.iter().take(SNIPPETS) {
        let excerpt = excerpt(&book.document, mention, 34);
        let label = format!("{}{}{}", excerpt.before, excerpt.matched, excerpt.after);
        let here = book.jump.and_then(|jump| jump.flash) == Some(mention);
        let response = widgets::row(ui, tokens, &label, 24.0, here, |ui, rect, _| {
            let mut job = egui::text::LayoutJob::default();
            let plain = |color| egui::TextFormat::simple(FontId::proportional(12.0), color);
            job.append(&excerpt.before, 0.0, plain(tokens.muted));
            job.append(&excerpt.matched, 0.0, egui::TextFormat::simple(FontId::new(12.0, theme::strong()), tokens.text));
            job.append(&excerpt.after, 0.0, plain(tokens.muted));
            job.wrap = egui::text::TextWrapping::truncate_at_width(rect.width() - 12.0);
            let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
            let at = pos2(rect.left() + 6.0, rect.center().y - galley.size().y / 2.0);
            ui.painter().galley(at, galley, tokens.muted);
        });
        if response.clicked() {
            asked.tell(Command::Go(Go::Show(mention)));
        }
    }
    if entry.mentions.len() > SNIPPETS {
        let rest = entry.mentions.len() - SNIPPETS;
        ui.label(RichText::new(format!("and {rest} more, all on the strip above")).size(12.0).color(tokens.muted));
    }
}
