//! The search through everything: one box over all texts, notes, tags and names; what is found stands text by text, and Enter leads
//! to the passage.

use super::field::Field;
use super::theme;
use super::view::{SearchBox, View};
use super::widgets;
use super::{Asked, Scene};
use crate::app::everything::{Group, Line};
use crate::app::{Command, SearchAll, Visit};
use crate::exchange::PassageLink;
use crate::study::snippet::Snippet;
use crate::study::sought::Kind;
use egui::{FontId, Key, Modifiers, RichText, ScrollArea, TextFormat, Ui};

const WIDTH: f32 = 680.0;

/// One answer that can be chosen: a text, or a line of it.
type Choice<'a> = (&'a Group, Option<&'a Line>);

pub fn everything_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(search) = &mut view.everything else {
        return;
    };
    let everything = &scene.state.everything;
    let choices: Vec<Choice<'_>> = everything.groups.iter().flat_map(choices_of).collect();
    let mut visit = None;
    let opened = *search.opened.get_or_insert_with(|| scene.time.to_bits());
    let modal = egui::Modal::new(egui::Id::unique(("everything", opened)))
        .frame(egui::Frame::popup(ui.style()).inner_margin(18.0));
    let modal = modal.show(ui.ctx(), |ui| {
        let room = ui.ctx().content_rect().size();
        ui.set_width(WIDTH.min(room.x - 40.0));
        let (step, enter) = keys(ui);
        let before = search.query.clone();
        field_ui(ui, search);
        if search.query != before {
            search.chosen = 0;
        }
        let last = choices.len().saturating_sub(1);
        search.chosen = search.chosen.saturating_add_signed(step).min(last);
        if enter {
            visit = choices.get(search.chosen).map(|choice| visit_to(choice));
        }
        if search.asked.as_ref() != Some(&search.query) {
            search.asked = Some(search.query.clone());
            asked.send(Command::SearchAll(SearchAll::Ask(search.query.clone())));
        }
        state_ui(ui, scene, search);
        let height = (room.y - 190.0).clamp(120.0, 560.0);
        ui.set_min_height(height);
        ScrollArea::vertical()
            .id_salt(opened)
            .max_height(height)
            .min_scrolled_height(height)
            .auto_shrink([false, true])
            .show(ui, |ui| {
                if search.query.trim().is_empty() {
                    help_ui(ui, scene);
                }
                let clicked = choices_ui(ui, scene, &choices, (search.chosen, step != 0));
                visit = clicked.or(visit.take());
            });
    });
    let done = visit.is_some();
    if let Some(visit) = visit {
        asked.send(Command::Visit(Box::new(visit)));
    }
    if done || modal.should_close() {
        view.everything = None;
        asked.send(Command::SearchAll(SearchAll::Clear));
    }
}

/// All that can be chosen; where the one that was clicked leads. The chosen one is kept in sight where it has `moved`.
fn choices_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    choices: &[Choice<'_>],
    (at, moved): (usize, bool),
) -> Option<Visit> {
    let mut visit = None;
    for (index, choice) in choices.iter().enumerate() {
        let chosen = index == at;
        let response = match choice {
            (group, None) => group_ui(ui, scene, group, chosen),
            (group, Some(line)) => line_ui(ui, scene, group, line, chosen),
        };
        if chosen && moved {
            response.scroll_to_me(None);
        }
        if response.clicked() {
            visit = Some(visit_to(choice));
        }
    }
    visit
}

/// The text itself, and what was found in it.
fn choices_of(group: &Group) -> impl Iterator<Item = Choice<'_>> {
    std::iter::once((group, None)).chain(group.lines.iter().map(move |line| (group, Some(line))))
}

fn keys(ui: &Ui) -> (isize, bool) {
    ui.input_mut(|input| {
        let down = input.consume_key(Modifiers::NONE, Key::ArrowDown);
        let up = input.consume_key(Modifiers::NONE, Key::ArrowUp);
        let enter = input.consume_key(Modifiers::NONE, Key::Enter);
        (isize::from(down) - isize::from(up), enter)
    })
}

fn field_ui(ui: &mut Ui, search: &mut SearchBox) {
    let field = Field::singleline(&mut search.query)
        .hint_text(say!("everything-search-all-texts-notes-and-names"))
        .font(FontId::proportional(theme::text::LEAD))
        .desired_width(f32::INFINITY);
    let response = ui.add(field);
    response.widget_info(|| {
        egui::WidgetInfo::labeled(
            egui::Role::TextInput,
            true,
            say!("everything-search-everything"),
        )
    });
    response.request_focus();
}

/// What is to be said of the answer as a whole.
fn state_ui(ui: &mut Ui, scene: &Scene<'_>, search: &SearchBox) {
    let everything = &scene.state.everything;
    let text = if search.query.trim().is_empty() {
        say!("everything-how").to_owned()
    } else if let Some(trouble) = &everything.trouble {
        trouble.clone()
    } else if everything.pending {
        say!("button-searching").to_owned()
    } else if everything.groups.is_empty() {
        say!("everything-nothing-was-found").to_owned()
    } else if let [person, ..] = everything.unknown_persons.as_slice() {
        say!("everything-no-other-name", person = person)
    } else if everything.is_fuzzy {
        say!("everything-nothing-has-just-these-words-these").to_owned()
    } else {
        say!("counted-texts", count = everything.groups.len())
    };
    let progress = &scene.state.on_shelf.progress;
    let reading = if progress.is_busy() && !search.query.trim().is_empty() {
        say!(
            "everything-not-all-read",
            done = progress.done,
            all = progress.total
        )
    } else {
        String::new()
    };
    ui.add_space(theme::space::TIGHT);
    ui.label(
        RichText::new(format!("{text}{reading}"))
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted),
    );
    ui.add_space(theme::space::TIGHT);
}

/// What can be typed, and what it means.
const HELP: [(&str, crate::messages::Key); 10] = [
    ("white whale", key!("everything-eg-words")),
    ("“call me”", key!("everything-eg-phrase")),
    ("harpoon*", key!("everything-eg-beginning")),
    ("Nantuket~", key!("everything-eg-nearly")),
    ("whale -ship", key!("everything-eg-without")),
    ("person:Ahab", key!("everything-eg-person")),
    ("author:Melville", key!("everything-eg-author")),
    ("tag:thesis", key!("everything-eg-tag")),
    ("in:\"Moby Dick\"", key!("everything-eg-in")),
    ("in:notes", key!("everything-eg-notes")),
];

fn help_ui(ui: &mut Ui, scene: &Scene<'_>) {
    let tokens = scene.tokens;
    ui.add_space(theme::space::CLOSE);
    for (typed, meaning) in HELP {
        ui.horizontal_top(|ui| {
            let width = (ui.available_width() * 0.28).min(170.0);
            let typed = RichText::new(typed)
                .font(FontId::monospace(theme::text::CAPTION))
                .color(tokens.text);
            ui.allocate_ui(egui::vec2(width, 0.0), |ui| {
                ui.set_width(width);
                ui.label(typed);
            });
            let meaning = RichText::new(meaning.say())
                .size(theme::text::CAPTION)
                .color(tokens.muted);
            ui.add(egui::Label::new(meaning).wrap());
        });
        ui.add_space(theme::space::HAIR);
    }
}

fn group_ui(ui: &mut Ui, scene: &Scene<'_>, group: &Group, chosen: bool) -> egui::Response {
    let tokens = scene.tokens;
    ui.add_space(theme::space::CLOSE);
    widgets::row(ui, tokens, &group.title, 28.0, chosen, |ui, rect, _| {
        let inner = rect.shrink2(egui::vec2(8.0, 0.0));
        let mut authors = group.authors.clone();
        if group.is_missing {
            authors = say!("everything-not-here").to_owned();
        }
        if group.more > 0 {
            authors = say!("everything-more", authors = authors, more = group.more);
        }
        let font = FontId::proportional(theme::text::CAPTION);
        let half = inner.with_min_x(inner.left() + inner.width() * 0.55);
        let right = widgets::line(
            ui,
            half,
            egui::Align2::RIGHT_CENTER,
            authors.trim(),
            font,
            tokens.muted,
        );
        let room = inner.with_max_x(right.left() - 10.0);
        let font = FontId::new(theme::text::LEAD, theme::book());
        widgets::line(
            ui,
            room,
            egui::Align2::LEFT_CENTER,
            &group.title,
            font,
            tokens.text,
        );
    })
}

fn line_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    group: &Group,
    line: &Line,
    chosen: bool,
) -> egui::Response {
    let tokens = scene.tokens;
    let font = FontId::new(theme::text::LABEL, theme::book());
    let mut job = egui::text::LayoutJob::default();
    let mut add = |passage: &str, color, background| {
        let format = TextFormat {
            font_id: font.clone(),
            color,
            background,
            ..TextFormat::default()
        };
        job.append(passage, 0.0, format);
    };
    let nothing = egui::Color32::TRANSPARENT;
    match line.kind {
        Kind::Note => add(
            &format!("{} ", say!("everything-note")),
            tokens.accent,
            nothing,
        ),
        Kind::Name => add(
            &format!("{} ", say!("everything-name")),
            tokens.accent,
            nothing,
        ),
        Kind::Text => {}
    }
    let waiting = Snippet {
        text: "…".to_owned(),
        ..Snippet::default()
    };
    let snippet = line.snippet.as_ref().unwrap_or(&waiting);
    for (piece, is_marked) in snippet.pieces() {
        match is_marked {
            true => add(piece, tokens.text, tokens.search_hit),
            false => add(piece, tokens.chrome_text, nothing),
        }
    }
    job.wrap.max_width = ui.available_width() - 30.0;
    job.wrap.max_rows = 2;
    let galley = ui.fonts_mut(|fonts| fonts.layout_job(job));
    let label = format!("{}: {}", group.title, snippet.text);
    let height = galley.size().y + 8.0;
    widgets::row(ui, tokens, &label, height, chosen, |ui, rect, _| {
        let at = rect.left_top() + egui::vec2(22.0, 4.0);
        ui.painter().galley(at, galley, tokens.chrome_text);
    })
}

fn visit_to((group, line): &Choice<'_>) -> Visit {
    let note = line.and_then(|line| line.note);
    Visit {
        link: PassageLink {
            key: group.key.clone(),
            note,
            at: line.and_then(|line| line.range).map(|range| range.start.0),
            title: Some(group.title.clone()),
            ..PassageLink::default()
        },
        range: line.and_then(|line| line.range).filter(|_| note.is_none()),
    }
}
