//! Bringing in notes of other programs: what a source holds and what would become of it, text by text, before anything is written.

use super::file_dialog::{self, Pick, Question};
use super::labels::shortened;
use super::theme;
use super::view::View;
use super::widgets;
use super::{Asked, Scene};
use crate::app::importing::{ImportPlan, ImportStep, PlannedImport};
use crate::app::{BringIn, Command, ImportState};
use crate::exchange::import::{Row, State, tally};
use egui::{Context, FontId, RichText, ScrollArea, Ui};
use std::collections::BTreeSet;
use std::path::Path;

/// Annotations of one text that are listed; the others are counted.
const LISTED: usize = 60;

pub(super) fn import_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let mut close = false;
    let width = (ui.ctx().content_rect().width() - 80.0).clamp(300.0, 660.0);
    let modal = widgets::modal(ui, "import").show(ui.ctx(), |ui| {
        ui.set_width(width);
        ui.heading(say!("import-import-notes"));
        ui.add_space(theme::space::TIGHT);
        close = match &scene.state.import {
            None => choose_ui(ui, scene),
            Some(ImportState::Looking { source, step }) => {
                looking_ui(ui, scene, source, step);
                cancel_ui(ui)
            }
            Some(ImportState::Failed { source, message }) => {
                failed_ui(ui, scene, source, message, asked)
            }
            Some(ImportState::Ready {
                source,
                plan,
                left_out,
                seconds,
            }) => {
                let ready = Ready {
                    source,
                    plan,
                    left_out,
                    seconds: *seconds,
                };
                ready_ui(ui, scene, &ready, asked)
            }
        };
    });
    if close || modal.should_close() {
        view.dialog = None;
        // What was confirmed is no longer there to be closed.
        asked.send(Command::BringIn(BringIn::Close));
    }
}

/// Asks for a source of notes.
fn ask(ctx: &Context, folder: bool) {
    let question = Question {
        title: say!("import-import-notes"),
        pick: if folder { Pick::Folder } else { Pick::File },
        kind: None,
        instead: say!("import-by-hand"),
        about: None,
    };
    file_dialog::ask(ctx, question, |path| Command::BringIn(BringIn::Look(path)));
}

fn choose_ui(ui: &mut Ui, scene: &Scene<'_>) -> bool {
    let label = say!("import-how");
    ui.label(RichText::new(label).color(scene.tokens.chrome_text));
    ui.add_space(theme::space::CLOSE);
    let programs = say!("import-from");
    ui.label(RichText::new(programs).color(scene.tokens.muted));
    ui.add_space(theme::space::APART);
    let mut close = false;
    ui.horizontal(|ui| {
        if widgets::main_button(ui, scene.tokens, say!("import-choose-a-file")).clicked() {
            ask(ui.ctx(), false);
        }
        if ui.button(say!("button-choose-a-folder")).clicked() {
            ask(ui.ctx(), true);
        }
        close = ui.button(say!("button-cancel")).clicked();
    });
    close
}

fn source_ui(ui: &mut Ui, scene: &Scene<'_>, source: &Path) {
    let label = RichText::new(source.display().to_string())
        .font(FontId::monospace(theme::text::CAPTION))
        .color(scene.tokens.muted);
    ui.add(egui::Label::new(label).truncate())
        .on_hover_text(source.display().to_string());
}

fn looking_ui(ui: &mut Ui, scene: &Scene<'_>, source: &Path, step: &ImportStep) {
    source_ui(ui, scene, source);
    ui.add_space(theme::space::NEAR);
    let share = step.done as f32 / step.total.max(1) as f32;
    ui.add(egui::ProgressBar::new(share).desired_height(8.0));
    let label = if step.total == 0 {
        say!("import-reading").to_owned()
    } else {
        say!(
            "import-progress",
            done = step.done + 1,
            all = say!("counted-texts", count = step.total),
            name = shortened(&step.title, 60)
        )
    };
    ui.label(RichText::new(label).color(scene.tokens.muted));
    ui.add_space(theme::space::NEAR);
}

fn cancel_ui(ui: &mut Ui) -> bool {
    ui.button(say!("button-cancel")).clicked()
}

fn failed_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    source: &Path,
    message: &str,
    asked: &mut Asked,
) -> bool {
    source_ui(ui, scene, source);
    ui.add_space(theme::space::CLOSE);
    ui.label(RichText::new(message).color(scene.tokens.warning));
    ui.add_space(theme::space::APART);
    ui.horizontal(|ui| {
        if ui.button(say!("import-choose-another")).clicked() {
            asked.send(Command::BringIn(BringIn::Close));
        }
        cancel_ui(ui)
    })
    .inner
}

/// A source that was looked at.
struct Ready<'a> {
    source: &'a Path,
    plan: &'a ImportPlan,
    left_out: &'a BTreeSet<usize>,
    seconds: bool,
}

impl Ready<'_> {
    /// How many annotations would be written.
    fn wanted(&self) -> usize {
        let chosen = self.plan.texts.iter().enumerate().filter(|(index, text)| {
            let is_in = !self.left_out.contains(index) && text.refused.is_none();
            is_in && text.change(self.seconds).is_some()
        });
        chosen.map(|(_, text)| text.wanted(self.seconds)).sum()
    }
}

fn ready_ui(ui: &mut Ui, scene: &Scene<'_>, ready: &Ready<'_>, asked: &mut Asked) -> bool {
    let plan = ready.plan;
    source_ui(ui, scene, ready.source);
    ui.label(RichText::new(summary(plan, ready.seconds)).color(scene.tokens.chrome_text));
    for label in plan.troubles.iter().take(3) {
        ui.label(RichText::new(label).color(scene.tokens.warning));
    }
    ui.add_space(theme::space::CLOSE);
    let room = (ui.ctx().content_rect().height() - 300.0).clamp(120.0, 460.0);
    ScrollArea::vertical()
        .max_height(room)
        .auto_shrink([false, true])
        .show(ui, |ui| {
            for (index, text) in plan.texts.iter().enumerate() {
                text_ui(ui, scene, ready, (index, text), asked);
            }
            skipped_ui(ui, scene, plan);
        });
    ui.add_space(theme::space::NEAR);
    seconds_ui(ui, scene, ready, asked);
    let wanted = ready.wanted();
    let mut close = false;
    ui.horizontal(|ui| {
        let label = if wanted == 0 {
            say!("import-nothing-to-import").to_owned()
        } else {
            say!("import-do", notes = say!("counted-notes", count = wanted))
        };
        ui.add_enabled_ui(wanted > 0, |ui| {
            if widgets::main_button(ui, scene.tokens, &label).clicked() {
                asked.send(Command::BringIn(BringIn::Confirm));
                close = true;
            }
        });
        close |= cancel_ui(ui);
        ui.label(
            RichText::new(say!("import-one-step-to-undo"))
                .size(theme::text::CAPTION)
                .color(scene.tokens.muted),
        );
    });
    close
}

/// Offers to keep what an export says otherwise than the notes that are here.
fn seconds_ui(ui: &mut Ui, scene: &Scene<'_>, ready: &Ready<'_>, asked: &mut Asked) {
    let mut take = ready.seconds;
    let label = match ready.plan.seconds() {
        0 => return,
        1 => say!("import-add-the-note-that-differs-from").to_owned(),
        count => say!("import-add-differing", count = count),
    };
    if ui.checkbox(&mut take, label).changed() {
        asked.send(Command::BringIn(BringIn::TakeDiffering(take)));
    }
    let hint = say!("import-your-own-notes-stay-as-they");
    ui.label(
        RichText::new(hint)
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted),
    );
    ui.add_space(theme::space::CLOSE);
}

/// `12 matched, 3 unmatched, on 2 texts.`
fn summary(plan: &ImportPlan, take_differing: bool) -> String {
    let counts = tally(plan.rows(), take_differing);
    let texts = say!("counted-texts", count = plan.texts.len());
    let mut text = match counts.is_empty() {
        true => say!("import-no-notes-were-found").to_owned(),
        false => say!("import-found", notes = counts.join(", "), texts = texts),
    };
    if !plan.import.skipped.is_empty() {
        let left = plan.import.skipped.len();
        text.push_str(&say!("import-left-out", count = left));
    }
    text
}

fn text_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    ready: &Ready<'_>,
    (index, text): (usize, &PlannedImport),
    asked: &mut Asked,
) {
    let tokens = scene.tokens;
    ui.horizontal(|ui| {
        let changes = text.change(ready.seconds).is_some();
        let mut ticked = changes && !ready.left_out.contains(&index);
        let label = say!("import-import-the-notes-on", title = text.title());
        let tick = ui.add_enabled(changes, egui::Checkbox::without_text(&mut ticked));
        tick.widget_info(|| {
            egui::WidgetInfo::selected(egui::Role::CheckBox, changes, ticked, &label)
        });
        if tick.changed() {
            asked.send(Command::BringIn(BringIn::LeaveOut {
                text: index,
                out: !ticked,
            }));
        }
        let title = RichText::new(shortened(text.title(), 80))
            .font(FontId::new(theme::text::LEAD, theme::book()))
            .color(tokens.text);
        ui.add(egui::Label::new(title).truncate());
    });
    ui.indent(("import", index), |ui| {
        ui.label(
            RichText::new(about(text, ready.seconds))
                .size(theme::text::CAPTION)
                .color(tokens.muted),
        );
        if let Some(reason) = &text.refused {
            ui.label(RichText::new(reason).color(tokens.warning));
        }
        egui::CollapsingHeader::new(
            RichText::new(say!("import-show-its-notes")).size(theme::text::CAPTION),
        )
        .id_salt(("notes of", index))
        .show(ui, |ui| rows_ui(ui, scene, text, ready.seconds));
    });
    ui.add_space(theme::space::CLOSE);
}

/// One line: by whom the text is, what its notes will become, and how it was found.
fn about(text: &PlannedImport, take_differing: bool) -> String {
    let author = text.plan.book.authors.join(", ");
    let mut about: Vec<String> = Vec::new();
    if !author.is_empty() {
        about.push(shortened(&author, 60));
    }
    about.extend(tally(text.plan.rows.iter(), take_differing));
    about.push(match &text.plan.matched {
        Some(found) => say!("import-found-by", how = found.how.label()),
        None => say!("import-waits-for-text").to_owned(),
    });
    crate::messages::joined(&about, " · ")
}

fn rows_ui(ui: &mut Ui, scene: &Scene<'_>, text: &PlannedImport, take_differing: bool) {
    // What may need the reader comes first.
    const ORDER: [State; 5] = [
        State::Ambiguous,
        State::Unmatched,
        State::Matched,
        State::Deleted,
        State::AlreadyThere,
    ];
    let rows = &text.plan.rows;
    let of_state = |state: State| {
        rows.iter()
            .filter(move |row| row.state == state && !row.differs)
    };
    let differing = rows.iter().filter(|row| row.differs);
    let ordered = differing.chain(ORDER.into_iter().flat_map(of_state));
    for row in ordered.take(LISTED) {
        let differing = if take_differing {
            say!("import-differs-added")
        } else {
            say!("import-differs-left")
        };
        row_ui(ui, scene, row, text.plan.matched.is_some(), differing);
    }
    if rows.len() > LISTED {
        let more = say!("import-more", count = rows.len() - LISTED);
        ui.label(RichText::new(more).color(scene.tokens.muted));
    }
}

fn row_ui(ui: &mut Ui, scene: &Scene<'_>, row: &Row, is_here: bool, differing: &str) {
    let tokens = scene.tokens;
    let mark = &row.mark;
    ui.horizontal_wrapped(|ui| {
        let (state, color) = match row.state {
            _ if row.differs => (differing, tokens.warning),
            State::Ambiguous => (say!("import-several-places"), tokens.warning),
            State::Unmatched if is_here => (say!("import-not-found"), tokens.warning),
            State::Unmatched => (say!("import-waits"), tokens.muted),
            State::Matched => (say!("import-placed"), tokens.muted),
            State::AlreadyThere => (say!("import-there"), tokens.muted),
            State::Deleted => (say!("import-state-deleted"), tokens.muted),
        };
        ui.label(RichText::new(state).size(theme::text::CAPTION).color(color));
        let label = match (mark.quote.is_empty(), mark.note.is_empty()) {
            (false, true) => format!("“{}”", shortened(&mark.quote, 120)),
            (false, false) => format!(
                "“{}” — {}",
                shortened(&mark.quote, 90),
                shortened(&mark.note, 60)
            ),
            (true, false) => shortened(&mark.note, 120),
            (true, true) => say!("button-bookmark").to_owned(),
        };
        ui.label(
            RichText::new(label)
                .size(theme::text::LABEL)
                .color(tokens.text),
        );
        if !mark.replaces.is_empty() {
            let folded = say!("import-last-of", count = mark.replaces.len() + 1);
            ui.label(
                RichText::new(folded)
                    .size(theme::text::CAPTION)
                    .color(tokens.muted),
            )
            .on_hover_text(mark.replaces.join("\n\n"));
        }
    });
}

fn skipped_ui(ui: &mut Ui, scene: &Scene<'_>, plan: &ImportPlan) {
    let skipped = &plan.import.skipped;
    if skipped.is_empty() {
        return;
    }
    let title = RichText::new(say!("import-left-out-title", count = skipped.len()))
        .size(theme::text::CAPTION);
    egui::CollapsingHeader::new(title)
        .id_salt(say!("import-is-left-out"))
        .show(ui, |ui| {
            for one in skipped.iter().take(LISTED) {
                let label = say!(
                    "labelled",
                    label = one.label(),
                    text = shortened(&one.raw, 120)
                );
                ui.label(
                    RichText::new(label)
                        .size(theme::text::CAPTION)
                        .color(scene.tokens.muted),
                );
            }
        });
}
