//! Turns an action of the table into commands and changes of the view: the one place that knows what each key does.

mod copying;
mod looking_up;
mod printed;

use super::actions::Action;
use super::file_dialog;
use super::page::SCROLLS_BY_ITSELF;
use super::view::{Correcting, Desk, Dialog, FindBar, NotesTab, Palette, Picture, SearchBox, View};
use super::{Asked, Scene, attention_ui, editor_ui, notebook_ui};
use crate::annotation::{Edit, Ink, Style};
use crate::app::{
    Command, Find, Go, Learning, Note, Notice, OnShelf, OpenText, Problem, Selection, Speech, Sync,
};
use crate::document::TextRange;
use crate::library::{Mode, ReadingOptions, Setting, Settings, SidebarTab, Source, Theme};
use crate::study::quote;
use egui::{Context, ViewportCommand};

/// Steps of the text size, in points.
const SIZE_STEP: f32 = 1.0;
/// Steps of the measure, in letters.
const MEASURE_STEP: u16 = 5;

/// Carries out an action. Turning pages is the page's own affair, since only it knows how tall it is: see [`super::page`].
pub fn perform(
    action: Action,
    ctx: &Context,
    scene: &Scene<'_>,
    view: &mut View,
    asked: &mut Asked,
) {
    let settings = &scene.state.settings;
    match action {
        Action::NextPage | Action::PreviousPage | Action::Split | Action::OtherPane => {}
        Action::ReadAloud => asked.send(Command::Speech(Speech::Toggle)),
        Action::StopReading => asked.send(Command::Speech(Speech::Stop)),
        Action::NextSentence => asked.send(Command::Speech(Speech::Step { forward: true })),
        Action::PreviousSentence => asked.send(Command::Speech(Speech::Step { forward: false })),
        Action::AutoScroll => scroll_by_itself(scene, view, asked),
        Action::MarkArea => printed::mark_area(scene, view, asked),
        Action::FitWidth
        | Action::FitPage
        | Action::FitColumn
        | Action::PairPages
        | Action::TurnPages => {}
        // Printed pages are shown larger, and not their letters.
        Action::Larger | Action::Smaller | Action::ResetSize if view.zoom.is_some() => {}
        Action::Open => ask_for_files(ctx),
        Action::AddFolder => ask_for_folder(ctx),
        Action::NewTab => new_tab(view, asked),
        Action::NextText => other_text(scene, 1, asked),
        Action::PreviousText => other_text(scene, -1, asked),
        Action::CloseText => close_text(scene, view, asked),
        Action::Shelf => leave(view, asked),
        Action::Quit => ctx.send_viewport_cmd(ViewportCommand::Close),
        Action::FullScreen => full_screen(ctx, scene, view, asked),
        Action::Palette => {
            view.palette = if view.palette.is_some() {
                None
            } else {
                Some(Palette::default())
            }
        }
        Action::Help => toggle(view, Dialog::Help),
        Action::Settings => toggle(view, Dialog::Settings),
        Action::Typefaces => toggle(view, Dialog::Typefaces),
        Action::Sync => {
            // The folder and the server may have changed since it was last looked at.
            asked.send(Command::Sync(Sync::Look));
            toggle(view, Dialog::Sync);
        }
        Action::InStep => toggle(view, Dialog::InStep),
        Action::Export => toggle(view, Dialog::Export),
        Action::Import => toggle(view, Dialog::Import),
        Action::Details => toggle(view, Dialog::Details),
        Action::CopyCited => copying::copy_cited(ctx, scene, asked),
        Action::QuoteCard => copying::quote_card(scene, asked),
        Action::Review => show_desk(Desk::Review, view, asked),
        Action::Statistics => show_desk(Desk::Statistics, view, asked),
        Action::Notebook => show_desk(Desk::Notebook, view, asked),
        Action::CopyExport => copying::copy_export(ctx, scene, asked),
        Action::Problem => asked.send(Command::Problem(Problem::Describe)),
        Action::Encoding => toggle(view, Dialog::Encoding),
        Action::WholePage => whole_page(scene, asked),
        Action::ExportPages => printed::export_pages(ctx, scene, asked),
        Action::ImportMarks => printed::import_marks(scene, view, asked),
        Action::PrintedPages => printed::printed_pages(scene, asked),
        Action::GoTo => toggle(view, Dialog::GoTo),
        Action::Graph => toggle(view, Dialog::Picture(Picture::Graph)),
        Action::TimelinePicture => toggle(view, Dialog::Picture(Picture::Timeline)),
        Action::Find => open_find(scene, view),
        Action::SearchAll => {
            view.everything = match view.everything {
                Some(_) => None,
                None => Some(SearchBox::default()),
            }
        }
        Action::FindNext => asked.send(Command::Find(Find::Next)),
        Action::FindPrevious => asked.send(Command::Find(Find::Previous)),
        Action::TextStart => go(Go::Start, asked),
        Action::TextEnd => go(Go::End, asked),
        Action::NextChapter => go(Go::NextChapter, asked),
        Action::PreviousChapter => go(Go::PreviousChapter, asked),
        Action::Back => go(Go::Back, asked),
        Action::Forward => go(Go::Forward, asked),
        Action::NextNote => go(Go::NextNote, asked),
        Action::PreviousNote => go(Go::PreviousNote, asked),
        Action::NextMention => go(Go::NextMention, asked),
        Action::PreviousMention => go(Go::PreviousMention, asked),
        Action::Highlight => mark_selection(scene, settings.ink, Style::Solid, asked),
        Action::Underline => mark_selection(scene, settings.ink, Style::Underline, asked),
        Action::MarkAll => asked.send(Command::Note(Note::MarkAll {
            ink: settings.ink,
            style: Style::Solid,
        })),
        Action::Ink(index) => mark_in(index, scene, asked),
        Action::Note => write_note(scene, view, asked),
        Action::Bookmark => bookmark(scene, asked),
        Action::DeleteNote => delete_note(scene, asked),
        Action::Attention => attention_ui::show(scene, view, asked, NotesTab::Attention),
        Action::Trash => attention_ui::show(scene, view, asked, NotesTab::Trash),
        Action::Copy => copying::copy(ctx, scene, asked),
        Action::CopyLink => copying::copy_link(ctx, scene, asked),
        Action::SelectAll => select_all(scene, asked),
        Action::SelectParagraph => select_paragraph(scene, view, asked),
        Action::Undo if view.desk == Desk::Reading => asked.send(Command::Undo),
        Action::Undo => asked.send(Command::UndoBatch),
        Action::Redo if view.desk == Desk::Reading => asked.send(Command::Redo),
        Action::Redo => asked.send(Command::RedoBatch),
        Action::WhoIsThis => who_is_this(scene, view, asked),
        Action::LookUp => looking_up::look_up(scene, view, asked),
        Action::LookUpInBrowser => looking_up::look_up_in_browser(ctx, scene, view, asked),
        Action::Dictionaries => toggle(view, Dialog::Dictionaries),
        Action::AddName => add_name(scene, view, asked),
        Action::ReadingRuler => asked.set(Setting::ReadingRuler(!settings.reading_ruler)),
        Action::MarkNames => asked.set(Setting::MarkNames(!settings.mark_names)),
        Action::OnlyRead => asked.set(Setting::OnlyRead(!settings.only_read)),
        Action::Sidebar => asked.set(Setting::SidebarOpen(!settings.sidebar_open)),
        Action::Contents => show_tab(SidebarTab::Contents, settings, asked),
        Action::Names => show_tab(SidebarTab::Names, settings, asked),
        Action::Notes => show_tab(SidebarTab::Notes, settings, asked),
        Action::Larger => asked.set(Setting::FontSize(settings.font_size + SIZE_STEP)),
        Action::Smaller => asked.set(Setting::FontSize(settings.font_size - SIZE_STEP)),
        Action::ResetSize => asked.set(Setting::FontSize(Settings::default().font_size)),
        Action::Wider => asked.set(Setting::Measure(
            settings.measure.saturating_add(MEASURE_STEP),
        )),
        Action::Narrower => asked.set(Setting::Measure(
            settings.measure.saturating_sub(MEASURE_STEP),
        )),
        Action::Theme => asked.set(Setting::Theme(after(settings))),
        Action::Mode => asked.set(Setting::Mode(if settings.mode == Mode::Pages {
            Mode::Scroll
        } else {
            Mode::Pages
        })),
    }
}

fn go(to: Go, asked: &mut Asked) {
    asked.send(Command::Go(to));
}

/// The theme that follows when a reader goes through them.
fn after(settings: &Settings) -> Theme {
    let usual = Settings::default();
    let has_own = (settings.own_light, settings.own_dark) != (usual.own_light, usual.own_dark);
    match settings.theme {
        Theme::Day | Theme::System => Theme::Sepia,
        Theme::Sepia => Theme::Night,
        Theme::Night => Theme::Contrast,
        Theme::Contrast if has_own => Theme::Own,
        Theme::Contrast | Theme::Own => Theme::Day,
    }
}

/// Shows a tab of the sidebar. Asking twice for the one that is open puts the sidebar away.
fn show_tab(tab: SidebarTab, settings: &Settings, asked: &mut Asked) {
    asked.set(Setting::SidebarOpen(
        !(settings.sidebar_open && settings.sidebar_tab == tab),
    ));
    asked.set(Setting::SidebarTab(tab));
}

fn full_screen(ctx: &Context, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    view.fullscreen = !view.fullscreen;
    ctx.send_viewport_cmd(ViewportCommand::Fullscreen(view.fullscreen));
    if view.fullscreen && scene.state.front().is_some() {
        let keys = super::actions::entry_of(Action::FullScreen).key_label(ctx);
        asked.send(Command::Notice(Notice::done(say!(
            "perform-focus-mode-press-to-leave-it",
            keys = keys
        ))));
    }
}

/// Begins to scroll, or ends it.
fn scroll_by_itself(scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    view.scrolls_by_itself =
        !view.scrolls_by_itself && scene.state.front().is_some_and(|open| !open.is_at_end());
    let message = if view.scrolls_by_itself {
        SCROLLS_BY_ITSELF.say()
    } else if scene.state.front().is_some_and(OpenText::is_at_end) {
        say!("perform-this-is-the-end-of-the")
    } else {
        return;
    };
    asked.send(Command::Notice(Notice::done(message)));
}

/// Shows all of a page of the web, or its article alone again.
fn whole_page(scene: &Scene<'_>, asked: &mut Asked) {
    match scene.state.front() {
        Some(open) if open.text.is_web_page() => {
            let options = open.text.options.clone();
            asked.send(Command::ReadWith(ReadingOptions {
                whole_page: !options.whole_page,
                ..options
            }));
        }
        _ => asked.send(Command::Notice(Notice::done(say!(
            "perform-only-saved-web-pages-are-shown"
        )))),
    }
}

/// Opens the form for a name, with the selected words in it.
fn add_name(scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(book) = scene.state.front() else {
        return;
    };
    let selected = book
        .place
        .selection
        .map(|selection| quote::passage(&book.text.document, selection.range()))
        .unwrap_or_default();
    let name = selected
        .split_whitespace()
        .take(8)
        .collect::<Vec<_>>()
        .join(" ");
    view.correcting = Some(Correcting::add(name));
    asked.send(Command::FocusEntry(None));
    asked.show_names();
}

/// Shows something else than a text; asked for twice, it goes away again.
fn show_desk(desk: Desk, view: &mut View, asked: &mut Asked) {
    editor_ui::close(view, asked);
    notebook_ui::close_editor(&mut view.notebook, asked);
    (view.card, view.look_up) = (None, None);
    if view.desk == desk {
        view.desk = Desk::Reading;
        return;
    }
    view.desk = desk;
    view.notebook.arrive();
    view.review.arrive();
    if desk != Desk::Statistics {
        notebook_ui::ask_for_notes(asked);
    }
    asked.send(Command::Learning(Learning::Load));
}

fn toggle(view: &mut View, dialog: Dialog) {
    view.dialog = if view.dialog.as_ref() == Some(&dialog) {
        None
    } else {
        Some(dialog)
    };
}

/// The key of the open text that stands so many places further on in their row.
fn neighbour(scene: &Scene<'_>, step: isize) -> Option<String> {
    let keys: Vec<&str> = scene.state.texts.iter().map(OpenText::key).collect();
    let front = scene.state.front()?.key();
    let at = keys.iter().position(|key| *key == front)?;
    let next = (at as isize + step).rem_euclid(keys.len() as isize) as usize;
    (next != at).then(|| keys[next].to_owned())
}

fn other_text(scene: &Scene<'_>, step: isize, asked: &mut Asked) {
    if let Some(key) = neighbour(scene, step) {
        asked.send(Command::BringToFront(key));
    }
}

/// Closes the text in front; the one beside it comes to the front, or the shelf.
fn close_text(scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(front) = scene.state.front().map(|front| front.key().to_owned()) else {
        return;
    };
    let Some(key) = neighbour(scene, -1) else {
        return leave(view, asked);
    };
    put_away(view, asked);
    asked.send(Command::BringToFront(key));
    asked.send(Command::CloseText(front));
}

/// Shows the shelf, from which another text is opened beside those that are open.
fn new_tab(view: &mut View, asked: &mut Asked) {
    put_away(view, asked);
    asked.send(Command::LookAtShelf);
}

fn leave(view: &mut View, asked: &mut Asked) {
    put_away(view, asked);
    asked.send(Command::ReturnToShelf);
}

/// Puts away what belongs to the text that is left.
fn put_away(view: &mut View, asked: &mut Asked) {
    editor_ui::close(view, asked);
    notebook_ui::close_editor(&mut view.notebook, asked);
    view.desk = Desk::Reading;
    view.find = None;
    (view.card, view.look_up) = (None, None);
}

/// Opens the find bar, with the selected words in it where they are few.
fn open_find(scene: &Scene<'_>, view: &mut View) {
    let book = scene.state.front();
    let selected = book.and_then(|book| {
        book.place
            .selection
            .map(|selection| book.text.document.slice(selection.range()))
    });
    let query = selected
        .filter(|query| query.len() < 80 && !query.contains('\n'))
        .map(str::to_owned);
    let bar = view.find.get_or_insert_with(FindBar::default);
    bar.grab = true;
    if let Some(query) = query {
        bar.query = query;
    }
}

fn ask_for_files(ctx: &Context) {
    file_dialog::ask_for_files(
        ctx,
        say!("perform-open-a-text"),
        (say!("perform-texts"), crate::sandbox::endings()),
        say!("perform-open-by-hand"),
        |paths| Command::OpenFirst {
            texts: paths.into_iter().map(Source::File).collect(),
            beside: false,
        },
    );
}

fn ask_for_folder(ctx: &Context) {
    file_dialog::ask_for_folder(
        ctx,
        say!("perform-add-a-folder-of-texts"),
        say!("perform-folder-by-hand"),
        |path| Command::OnShelf(OnShelf::AddFolder(path)),
    );
}

/// Marks in the colour with this index; a highlight that is selected keeps its style.
fn mark_in(index: u8, scene: &Scene<'_>, asked: &mut Asked) {
    let ink = Ink::ALL[usize::from(index) % Ink::ALL.len()];
    let selected = scene
        .state
        .front()
        .filter(|open| open.place.selection.is_none())
        .and_then(selected_note);
    mark_selection(
        scene,
        ink,
        selected.map_or(Style::Solid, |note| note.style),
        asked,
    );
}

fn mark_selection(scene: &Scene<'_>, ink: Ink, style: Style, asked: &mut Asked) {
    let Some(open) = scene.state.front() else {
        return;
    };
    if open.place.selection.is_none() && open.notes.focus.is_none() {
        asked.send(Command::Notice(Notice::done(say!(
            "perform-select-first-how"
        ))));
        return;
    }
    asked.send(Command::Note(Note::Mark { ink, style }));
}

/// The highlight that is selected.
fn selected_note(open: &OpenText) -> Option<&crate::annotation::Annotation> {
    open.notes.focus.and_then(|id| open.notes.notebook.get(id))
}

/// Opens the editor for the selected highlight; selected words are marked first.
fn write_note(scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(open) = scene.state.front() else {
        return;
    };
    if open.place.selection.is_some() {
        asked.send(Command::Note(Note::Mark {
            ink: scene.state.settings.ink,
            style: Style::Solid,
        }));
        view.write_next = true;
    } else if let Some(note) = selected_note(open) {
        editor_ui::open(note, view, asked);
    } else {
        asked.send(Command::Notice(Notice::done(say!(
            "perform-select-first-note"
        ))));
    }
}

/// Remembers where the selected words begin; without a selection, what stands at the top.
fn bookmark(scene: &Scene<'_>, asked: &mut Asked) {
    let Some(open) = scene.state.front() else {
        return;
    };
    let first_word = |range: TextRange| {
        let mut letters = open.text.document.slice(range).chars();
        let blanks = letters.position(|letter| !letter.is_whitespace());
        range.start.plus(blanks.unwrap_or(0))
    };
    let selected = open.place.selection.map(Selection::range);
    let at = selected.map_or(open.place.shown.start, first_word);
    asked.send(Command::Note(Note::Bookmark(at)));
}

fn delete_note(scene: &Scene<'_>, asked: &mut Asked) {
    if let Some(note) = scene.state.front().and_then(selected_note) {
        asked.send(Command::Note(Note::Edit(Edit::Delete(note.id))));
    }
}

fn select_all(scene: &Scene<'_>, asked: &mut Asked) {
    if let Some(open) = scene.state.front() {
        asked.send(Command::Select(Some(Selection::of(
            open.text.document.text.range(),
        ))));
    }
}

fn select_paragraph(scene: &Scene<'_>, view: &View, asked: &mut Asked) {
    let Some(open) = scene.state.front() else {
        return;
    };
    let selected = open
        .place
        .selection
        .map(|selection| selection.head.min(selection.anchor));
    let at = selected.or(view.caret).unwrap_or(open.place.shown.start);
    if let Some(index) = open.text.document.block_at(at) {
        asked.send(Command::Select(Some(Selection::of(
            open.text.document.blocks[index].range,
        ))));
    }
}

/// Shows the entry of the selected name, or the list.
fn who_is_this(scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(open) = scene.state.front() else {
        return;
    };
    let glossary = &open.names.glossary;
    let at = open
        .place
        .selection
        .map(|selection| selection.range().start);
    let found = at
        .and_then(|at| glossary.mention_at(at))
        .map(|(entry, _)| glossary.entries[entry].id.clone());
    view.card = None;
    if at.is_some() && found.is_none() {
        asked.send(Command::Notice(Notice::done(say!(
            "perform-there-is-no-entry-for-these"
        ))));
    }
    asked.send(Command::FocusEntry(found));
    asked.show_names();
}
