//! Turns an action of the table into commands and changes of the view: the one place that knows what each key does.

use super::actions::Action;
use super::file_dialog::{self, Question};
use super::view::{Correcting, Dialog, FindBar, NotesLeaf, Palette, Picture, View};
use super::{Asked, Scene, attention_ui, card_ui, editor_ui};
use crate::annotation::{Edit, Ink, Style};
use crate::app::{Command, Find, Go, Note, Notice, OpenText, Selection, Setting};
use crate::library::{Mode, Settings, SidebarTab, Theme};
use crate::study::quote::{quote, words};
use egui::{Context, ViewportCommand};

/// Steps of the text size, in points.
const SIZE_STEP: f32 = 1.0;
const SIZES: std::ops::RangeInclusive<f32> = 12.0..=36.0;
/// Steps of the measure, in letters.
const MEASURE_STEP: u16 = 5;

/// Carries out what needs no page. Turning pages is the page's own affair: see [`super::page`].
pub fn perform(action: Action, ctx: &Context, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    match action {
        Action::Open => ask_for_file(ctx),
        Action::Shelf => leave(view, asked),
        Action::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        Action::Find => open_find(scene, view),
        Action::FindNext => asked.tell(Command::Find(Find::Next)),
        Action::FindPrevious => asked.tell(Command::Find(Find::Previous)),
        Action::Palette => view.palette = if view.palette.is_some() { None } else { Some(Palette::default()) },
        Action::Help => toggle(view, Dialog::Help),
        Action::Settings => toggle(view, Dialog::Settings),
        Action::Export => toggle(view, Dialog::Export),
        Action::FullScreen => {
            view.fullscreen = !view.fullscreen;
            ctx.send_viewport_cmd(ViewportCommand::Fullscreen(view.fullscreen));
            if view.fullscreen && scene.state.front().is_some() {
                let keys = super::actions::entry_of(Action::FullScreen).key_label(ctx);
                asked.tell(Command::Notice(Notice::done(format!("Focus mode. Press {keys} to leave it."))));
            }
        }
        Action::Undo => asked.tell(Command::Undo),
        Action::Redo => asked.tell(Command::Redo),
        Action::Attention => attention_ui::show(scene, view, asked, NotesLeaf::Attention),
        Action::Trash => attention_ui::show(scene, view, asked, NotesLeaf::Trash),
        Action::Encoding => toggle(view, Dialog::Encoding),
        Action::GoTo => toggle(view, Dialog::GoTo),
        Action::Graph => toggle(view, Dialog::Picture(Picture::Graph)),
        Action::TimelinePicture => toggle(view, Dialog::Picture(Picture::Timeline)),
        Action::AddName => add_name(scene, view, asked),
        Action::CopyExport => copy_export(ctx, scene, asked),
        // The page turns itself, since only it knows how tall it is.
        Action::NextPage | Action::PreviousPage => {}
        _ => {
            if let Some(going) = way(action) {
                asked.tell(Command::Go(going));
            } else if let Some(settings) = changed(action, &scene.state.settings) {
                asked.tell(Command::Set(Setting::All(settings)));
            } else if let Some(book) = scene.state.front() {
                mark(action, ctx, scene, book, view, asked);
            }
        }
    }
}

/// Opens the form for a name, with the selected words in it.
fn add_name(scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(book) = scene.state.front() else { return };
    let selected = book.place.selection.map(|selection| book.text.document.slice(selection.range())).unwrap_or_default();
    let words = selected.split_whitespace().take(8).collect::<Vec<_>>().join(" ");
    view.correcting = Some(Correcting::add(words));
    asked.tell(Command::FocusEntry(None));
    card_ui::show_names(scene, asked);
}

fn toggle(view: &mut View, dialog: Dialog) {
    view.dialog = if view.dialog.as_ref() == Some(&dialog) { None } else { Some(dialog) };
}

fn leave(view: &mut View, asked: &mut Asked) {
    editor_ui::close(view, asked);
    view.find = None;
    view.card = None;
    asked.tell(Command::ReturnToShelf);
}

/// Opens the find bar, with the selected words in it where they are few.
fn open_find(scene: &Scene<'_>, view: &mut View) {
    let book = scene.state.front();
    let selected = book.and_then(|book| book.place.selection.map(|selection| book.text.document.slice(selection.range())));
    let words = selected.filter(|words| words.len() < 80 && !words.contains('\n')).map(str::to_owned);
    let bar = view.find.get_or_insert_with(FindBar::default);
    bar.grab = true;
    if let Some(words) = words {
        bar.words = words;
    }
}

fn ask_for_file(ctx: &Context) {
    let question = Question {
        title: "Open a text",
        name: None,
        kind: Some(("Texts", crate::sandbox::endings())),
        instead: "drop a file on the window, or name it on the command line",
        about: None,
    };
    file_dialog::ask(ctx, question, |path| Command::Open(crate::library::Source::File(path)));
}

fn copy_export(ctx: &Context, scene: &Scene<'_>, asked: &mut Asked) {
    if let Some(words) = scene.state.notes_to_copy() {
        ctx.copy_text(words);
        asked.tell(Command::Notice(Notice::done("All notes copied as Markdown.")));
    }
}

/// Actions that only go somewhere.
fn way(action: Action) -> Option<Go> {
    Some(match action {
        Action::TextStart => Go::Start,
        Action::TextEnd => Go::End,
        Action::NextChapter => Go::NextChapter,
        Action::PreviousChapter => Go::PreviousChapter,
        Action::Back => Go::Back,
        Action::Forward => Go::Forward,
        Action::NextNote => Go::NextNote,
        Action::PreviousNote => Go::PreviousNote,
        Action::NextMention => Go::NextMention,
        Action::PreviousMention => Go::PreviousMention,
        _ => return None,
    })
}

/// The settings after an action that changes them.
fn changed(action: Action, settings: &Settings) -> Option<Settings> {
    let mut new = settings.clone();
    let tab = |new: &mut Settings, tab| {
        // Asking twice for the leaf that is open puts the panel away.
        new.sidebar_open = !(settings.sidebar_open && settings.sidebar_tab == tab);
        new.sidebar_tab = tab;
    };
    match action {
        Action::Sidebar => new.sidebar_open = !settings.sidebar_open,
        Action::Contents => tab(&mut new, SidebarTab::Contents),
        Action::Names => tab(&mut new, SidebarTab::Names),
        Action::Notes => tab(&mut new, SidebarTab::Notes),
        Action::Larger => new.font_size = (settings.font_size + SIZE_STEP).min(*SIZES.end()),
        Action::Smaller => new.font_size = (settings.font_size - SIZE_STEP).max(*SIZES.start()),
        Action::ResetSize => new.font_size = Settings::default().font_size,
        Action::Wider => new.measure = (settings.measure + MEASURE_STEP).min(90),
        Action::Narrower => new.measure = settings.measure.saturating_sub(MEASURE_STEP).max(45),
        Action::MarkNames => new.mark_names = !settings.mark_names,
        Action::OnlyRead => new.only_read = !settings.only_read,
        Action::Mode => new.mode = if settings.mode == Mode::Pages { Mode::Scroll } else { Mode::Pages },
        Action::Theme => {
            new.theme = match settings.theme {
                Theme::Day | Theme::System => Theme::Sepia,
                Theme::Sepia => Theme::Night,
                Theme::Night => Theme::Contrast,
                Theme::Contrast => Theme::Day,
            }
        }
        _ => return None,
    }
    Some(new)
}

/// Actions on the selection, or on the highlight that is chosen.
fn mark(action: Action, ctx: &Context, scene: &Scene<'_>, book: &OpenText, view: &mut View, asked: &mut Asked) {
    let settings = &scene.state.settings;
    let chosen = book.notes.focus.and_then(|id| book.notes.notebook.get(id));
    match action {
        Action::Highlight => mark_selection(book, settings.ink, Style::Solid, asked),
        Action::Underline => mark_selection(book, settings.ink, Style::Underline, asked),
        Action::Ink(index) => {
            let ink = Ink::ALL[usize::from(index) % Ink::ALL.len()];
            let style = chosen.filter(|_| book.place.selection.is_none()).map_or(Style::Solid, |note| note.style);
            mark_selection(book, ink, style, asked);
        }
        Action::Note => write_note(book, settings.ink, view, asked),
        Action::Bookmark => asked.tell(Command::Note(Note::Bookmark(book.place.shown.start))),
        Action::DeleteNote => {
            if let Some(note) = chosen {
                asked.tell(Command::Note(Note::Edit(Edit::Delete(note.id))));
            }
        }
        Action::Copy => copy(ctx, book, asked),
        Action::SelectAll => asked.tell(Command::Select(Some(Selection::of(book.text.document.text.range())))),
        Action::SelectParagraph => select_paragraph(book, view, asked),
        Action::WhoIsThis => who_is_this(scene, book, view, asked),
        _ => {}
    }
}

fn mark_selection(book: &OpenText, ink: Ink, style: Style, asked: &mut Asked) {
    if book.place.selection.is_none() && book.notes.focus.is_none() {
        asked.tell(Command::Notice(Notice::done(
            "Select some words first: drag over them, or hold Shift and use the arrow keys.",
        )));
        return;
    }
    asked.tell(Command::Note(Note::Mark { ink, style }));
}

/// Opens the editor for the chosen highlight; a selection is marked first.
fn write_note(book: &OpenText, ink: Ink, view: &mut View, asked: &mut Asked) {
    if book.place.selection.is_some() {
        asked.tell(Command::Note(Note::Mark { ink, style: Style::Solid }));
        view.write_next = true;
    } else if let Some(note) = book.notes.focus.and_then(|id| book.notes.notebook.get(id)) {
        editor_ui::open(note, view, asked);
    } else {
        asked.tell(Command::Notice(Notice::done("Select some words first, then press N to write a note about them.")));
    }
}

fn copy(ctx: &Context, book: &OpenText, asked: &mut Asked) {
    let document = &book.text.document;
    let chosen = || book.notes.focus.and_then(|id| book.notes.notebook.get(id)).map(|note| quote(document, note).into_owned());
    let Some(words) = book.place.selection.map(|selection| words(document, selection.range())).or_else(chosen) else {
        return;
    };
    ctx.copy_text(words);
    asked.tell(Command::Notice(Notice::done("Copied.")));
}

fn select_paragraph(book: &OpenText, view: &View, asked: &mut Asked) {
    let selected = book.place.selection.map(|selection| selection.head.min(selection.anchor));
    let at = selected.or(view.caret).unwrap_or(book.place.shown.start);
    if let Some(index) = book.text.document.block_at(at) {
        asked.tell(Command::Select(Some(Selection::of(book.text.document.blocks[index].range))));
    }
}

/// Shows the entry of the selected name, or the list.
fn who_is_this(scene: &Scene<'_>, book: &OpenText, view: &mut View, asked: &mut Asked) {
    let at = book.place.selection.map(|selection| selection.range().start);
    let found =
        at.and_then(|at| book.names.glossary.mention_at(at)).map(|(entry, _)| book.names.glossary.entries[entry].id.clone());
    view.card = None;
    if at.is_some() && found.is_none() {
        asked.tell(Command::Notice(Notice::done("There is no entry for these words.")));
    }
    asked.tell(Command::FocusEntry(found));
    card_ui::show_names(scene, asked);
}
