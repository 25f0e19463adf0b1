//! The window: once a frame it takes in what has happened, draws what is true, and passes on what was asked for.

mod answering;
mod closing;
mod incoming;
mod presence;

use super::file_dialog;
use super::page::Page;
use super::split::Split;
use super::theme::{self, Tokens};
use super::typefaces_ui::open::TypefaceList;
use super::view::{Desk, Dialog, View};
use super::{
    Asked, Scene, card_ui, dialogs_ui, dictionaries_ui, editor_ui, everything_ui, find_ui, goto_ui,
    help_ui, in_step_ui, look_up_ui, notebook_ui, notices_ui, palette_ui, review_ui, selection_ui,
    settings_ui, statistics_ui,
};
use super::{
    matches_ui, shelf_ui, sidebar_ui, status_ui, sync_ui, tabs_ui, toolbar_ui, typefaces_ui,
};
use crate::app::{Command, Everywhere, ImportState, Jobs, Notice, Saving, State, Task};
use crate::layout::FontBook;
use crate::library::{Source, ToShow};
use egui::{Context, Ui};
use incoming::drop_hint_ui;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::thread::JoinHandle;
use std::time::{SystemTime, UNIX_EPOCH};

/// How often the place is written down while reading, in seconds.
const CHECKPOINT: f64 = 20.0;

/// Where a reader begins.
pub struct Start {
    pub state: State,
    pub jobs: Jobs,
    /// Looked for while the window comes: the system takes its time to tell its typefaces.
    pub fonts: JoinHandle<FontBook>,
    /// Texts named on the command line; the first is shown, the others are put on the shelf.
    pub open: Vec<Source>,
    /// Folders to be added to the shelf, and links to be followed.
    pub also: ToShow,
    /// What later starts of the program send, where this one listens.
    pub incoming: Option<Receiver<ToShow>>,
    /// What went wrong before there was a window to say so.
    pub troubles: Vec<String>,
}

impl Start {
    /// Begins to read the text that is to be shown. A window takes its time to come; the text need not wait for it.
    pub fn read_ahead(&mut self) {
        let command = Command::OpenFirst {
            texts: std::mem::take(&mut self.open),
            beside: false,
        };
        let tasks = self.state.update(command, now_ms());
        tasks.into_iter().for_each(|task| self.jobs.run(task));
    }
}

/// The whole window, with or without a screen.
pub struct Reader {
    state: State,
    jobs: Jobs,
    view: View,
    page: Page,
    split: Option<Split>,
    /// The colours that are worn, and whether nothing may glide.
    worn: Option<(Tokens, bool)>,
    checkpoint_at: f64,
    /// When something was last done in the window, and when that was last looked at (egui time, seconds).
    active_at: f64,
    counted_at: f64,
    /// Seconds that were read and are not written down yet.
    read_for: f64,
    /// What the window is called.
    title: String,
    quit_anyway: bool,
    /// The window closes as soon as the last notes are on the disk; since when it waits for that (egui time, seconds).
    closing: Option<f64>,
    /// What later starts of the program send.
    incoming: Option<Receiver<ToShow>>,
    /// Set from outside when the process is asked to end.
    ending: Arc<AtomicBool>,
    is_finished: bool,
}

impl Reader {
    #[must_use]
    pub fn new(ctx: &Context, mut start: Start) -> Self {
        start.read_ahead();
        ctx.set_fonts(theme::fonts());
        ctx.add_plugin(super::right_to_left::RightToLeft::default());
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let fonts = start.fonts.join();
        let page = Page::new(fonts.unwrap_or_else(|_| FontBook::embedded_only()));
        let mut reader = Self {
            state: start.state,
            jobs: start.jobs,
            view: View::default(),
            page,
            split: None,
            worn: None,
            checkpoint_at: CHECKPOINT,
            active_at: 0.0,
            counted_at: 0.0,
            read_for: 0.0,
            title: String::new(),
            quit_anyway: false,
            closing: None,
            incoming: None,
            ending: Arc::default(),
            is_finished: false,
        };
        reader.incoming = start.incoming;
        reader.show(start.also);
        for message in start.troubles {
            reader.apply(Command::Notice(Notice::warning(message)));
        }
        reader
    }

    #[must_use]
    pub fn state(&self) -> &State {
        &self.state
    }

    /// Whether everything that was asked for has come: for pictures and tests.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.state.opening.is_none()
            && self.state.on_shelf.is_known
            && !self.state.all_notes.is_loading
            && self.state.dictionaries.is_settled()
            && !matches!(self.state.import, Some(ImportState::Looking { .. }))
            && (self.state.front().is_none() || self.page.is_settled())
            && self.split.as_ref().is_none_or(Split::is_settled)
            && self.state.saving != Saving::Pending
            && self.state.front().is_none_or(|book| {
                !book.names.pending
                    && !book.finding.pending
                    && book.notes.is_settled()
                    && book.printed.is_settled()
            })
    }

    /// Whether a text is being read.
    #[must_use]
    pub fn is_reading(&self) -> bool {
        self.state.opening.is_some()
    }

    /// Height in points that the open text would take in one piece, with the bars around it; for tall pictures.
    pub fn full_height(&mut self) -> Option<f32> {
        let bars = theme::size::TOOLBAR + theme::size::STATUS;
        Some(self.page.full_height()? + bars)
    }

    /// Shows one printed page of the text in front, and nothing beside it: for pictures of it.
    pub fn show_page_alone(&mut self, page: usize) {
        self.view.fullscreen = true;
        self.page.show_page_alone(page);
    }

    /// Takes in one command, as the panels do.
    pub fn apply(&mut self, command: Command) {
        if self.leaves_text(&command) {
            self.put_editor_away();
        }
        let opens = matches!(
            command,
            Command::Open(_)
                | Command::OpenBeside(_)
                | Command::OpenFirst { .. }
                | Command::OpenLink(_)
                | Command::Visit(_)
                | Command::Everywhere(Everywhere::Show { .. })
        );
        if matches!(command, Command::Opened(_) | Command::BringToFront(_)) {
            self.view.desk = Desk::Reading;
        }
        let before = self.in_front();
        let tasks = self.state.update(command, now_ms());
        // A place in a text that is open already is gone to at once.
        if opens && self.in_front() != before {
            self.view.desk = Desk::Reading;
        }
        self.run(tasks);
    }

    /// The text in front, and the last jump in it.
    fn in_front(&self) -> Option<(String, Option<u64>)> {
        let front = self.state.front()?;
        let jump = front.place.jump.map(|jump| jump.serial);
        Some((front.key().to_owned(), jump))
    }

    fn run(&self, tasks: Vec<Task>) {
        for task in tasks {
            self.jobs.run(task);
        }
    }

    /// The part of a frame that draws nothing: answers from the threads, dropped files, the wish to close.
    pub fn logic(&mut self, ctx: &Context) {
        for command in self.jobs.answers() {
            self.apply(command);
        }
        if let Some(text) = self.state.take_copied() {
            ctx.copy_text(text);
        }
        let answers = file_dialog::answers(self.open_key());
        for command in answers {
            self.apply(command);
        }
        self.take_handed(ctx);
        self.take_dropped(ctx);
        self.count_reading(ctx);
        if self.ending.swap(false, Ordering::Relaxed) {
            // Nobody is asked any more: what cannot be saved now cannot be saved.
            self.put_editor_away();
            self.quit_anyway = true;
            self.close_later(ctx);
        }
        if ctx.input(|input| input.viewport().close_requested()) {
            self.close_requested(ctx);
        }
        self.close_when_saved(ctx);
        let time = ctx.input(|input| input.time);
        if time > self.checkpoint_at && self.state.front().is_some() {
            self.checkpoint_at = time + CHECKPOINT;
            let tasks = self.state.checkpoint();
            self.run(tasks);
        }
    }

    /// The key of the text in front.
    fn open_key(&self) -> Option<&str> {
        self.state.front().map(crate::app::OpenText::key)
    }

    /// Whether another text comes to the front, and a note that is being written belongs to the one that is there now.
    fn leaves_text(&self, command: &Command) -> bool {
        let Some(front) = self.state.front() else {
            return false;
        };
        match command {
            Command::Opened(_) | Command::BringToFront(_) | Command::LookAtShelf => true,
            Command::CloseText(key) => front.key() == key,
            Command::ReadAgain(opened) => {
                front.text.source == opened.source && front.key() != opened.identity.key
            }
            _ => false,
        }
    }

    /// Draws the window and carries out what was asked for in it.
    pub fn ui(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        let time = ctx.input(|input| input.time);
        // What a key asks for is on the screen in the frame in which it came, not in the one after.
        self.act(&ctx, time);
        let tokens = self.dress(&ctx);
        ui.set_style(ctx.global_style());
        let mut asked = Asked::default();
        let scene = Scene {
            state: &self.state,
            tokens: &tokens,
            time,
        };
        // Full screen is for the text alone; the find bar comes when it is called.
        let is_focused = self.view.fullscreen
            && self.view.desk == Desk::Reading
            && scene.state.front().is_some();
        if !is_focused {
            toolbar_ui::toolbar_ui(ui, &scene, &self.view, &mut asked);
            tabs_ui::tabs_ui(ui, &scene, &mut asked);
        }
        if self.view.desk != Desk::Reading {
            let desk = match self.view.desk {
                Desk::Review => review_ui::review_ui,
                Desk::Statistics => statistics_ui::statistics_ui,
                Desk::Notebook | Desk::Reading => notebook_ui::notebook_ui,
            };
            desk(ui, &scene, &mut self.view, &mut asked);
        } else if scene.state.front().is_some() {
            let panes = (&mut self.page, &mut self.split);
            text_ui(ui, &scene, panes, &mut self.view, is_focused, &mut asked);
        } else {
            shelf_ui::shelf_ui(ui, &scene, &mut self.view.shelf, &mut asked);
            shelf_ui::details_ui(ui, &scene, &mut self.view.shelf, &mut asked);
        }
        if self.view.dialog == Some(Dialog::Typefaces) && self.view.typefaces.is_none() {
            self.view.typefaces = Some(TypefaceList::new(self.page.system_families()));
        }
        windows_ui(ui, &scene, &mut self.view, &mut asked);
        drop_hint_ui(ui, &scene);
        let finds = asked
            .commands
            .iter()
            .any(|command| matches!(command, Command::Find(_)));
        self.answer(&ctx, &tokens, time, asked);
        if finds {
            self.show_found(&ctx);
        }
        self.remember_window(&ctx);
        self.tell_title(&ctx);
    }
}

/// The text in front, with what stands around and upon it; `is_focused` is full screen, for the text alone.
fn text_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    (page, split): (&mut Page, &mut Option<Split>),
    view: &mut View,
    is_focused: bool,
    asked: &mut Asked,
) {
    find_ui::find_ui(ui, scene, view, asked);
    if !is_focused {
        sidebar_ui::sidebar_ui(ui, scene, view, asked);
        status_ui::status_ui(ui, scene, view, asked);
    }
    matches_ui::matches_ui(ui, scene, view, asked);
    split.take_if(|split| !split.is_alive(scene));
    look_up_ui::keys(ui, view);
    view.pointed = None;
    let rect = match split {
        Some(split) => split.ui(ui, scene, view, page, asked),
        None => page.ui(ui, scene, view, asked),
    };
    selection_ui::selection_ui(ui, scene, view, rect, asked);
    card_ui::cards_ui(ui, scene, view, (page, rect), asked);
    look_up_ui::look_up_ui(ui, scene, view, rect, asked);
    editor_ui::window_ui(ui, scene, view, rect, asked);
}

/// What opens above the window: dialogs, palette, notices.
fn windows_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    goto_ui::goto_ui(ui, scene, view, asked);
    settings_ui::settings_ui(ui, scene, view, asked);
    typefaces_ui::typefaces_ui(ui, scene, view, asked);
    everything_ui::everything_ui(ui, scene, view, asked);
    palette_ui::palette_ui(ui, scene, view, asked);
    sync_ui::sync_ui(ui, scene, view, asked);
    dictionaries_ui::dictionaries_ui(ui, scene, view, asked);
    in_step_ui::in_step_ui(ui, scene, view, asked);
    help_ui::help_ui(ui, scene, view);
    dialogs_ui::dialogs_ui(ui, scene, view, asked);
    notices_ui::notices_ui(ui, scene, view, asked);
}

impl eframe::App for Reader {
    fn logic(&mut self, ctx: &Context, _frame: &mut eframe::Frame) {
        Self::logic(self, ctx);
    }

    fn ui(&mut self, ui: &mut Ui, _frame: &mut eframe::Frame) {
        Self::ui(self, ui);
    }

    #[cfg(target_os = "linux")]
    fn on_exit(&mut self, _gl: Option<&eframe::glow::Context>) {
        self.finish();
    }

    #[cfg(not(target_os = "linux"))]
    fn on_exit(&mut self) {
        self.finish();
    }
}

fn now_ms() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| {
            u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
        })
}
