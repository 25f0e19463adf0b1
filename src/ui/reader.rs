//! The window: once a frame it takes in what has happened, draws what is true, and passes on what was asked for.

use super::actions::Action;
use super::file_dialog::{self, Question};
use super::keys;
use super::page::Page;
use super::split::Split;
use super::theme::{self, Tokens};
use super::view::{Desk, Dialog, View};
use super::{
    Asked, Scene, card_ui, dialogs_ui, dictionaries_ui, editor_ui, everything_ui, find_ui, goto_ui,
    help_ui, in_step_ui, look_up_ui, notebook_ui, notices_ui, palette_ui, review_ui, selection_ui,
    settings_ui, statistics_ui,
};
use super::{matches_ui, shelf_ui, sidebar_ui, status_ui, sync_ui, tabs_ui, toolbar_ui};
use crate::app::{
    BringIn, Command, ImportState, Jobs, Learning, Notice, OnShelf, Saving, State, Task, guarded,
};
use crate::layout::FontBook;
use crate::library::{Setting, Source, Theme, ToShow, WindowPlace};
use egui::{Context, Ui, ViewportCommand};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::mpsc::Receiver;
use std::time::{SystemTime, UNIX_EPOCH};

/// How often the place is written down while reading, in seconds.
const CHECKPOINT: f64 = 20.0;

/// Who has done nothing for so many seconds is taken to read no longer.
const STILL_READING: f64 = 120.0;
/// How often it is written down how long was read, in seconds.
const READ_STEP: f64 = 20.0;

/// Where a reader begins.
pub struct Start {
    pub state: State,
    pub jobs: Jobs,
    pub fonts: FontBook,
    /// Texts named on the command line; the last is shown, the others are put on the shelf.
    pub open: Vec<Source>,
    /// Folders to be added to the shelf, and links to be followed.
    pub also: ToShow,
    /// What later starts of the program hand over, where this one listens.
    pub handed: Option<Receiver<ToShow>>,
    /// What went wrong before there was a window to say so.
    pub troubles: Vec<String>,
}

impl Start {
    /// Begins to read the text that is to be shown. A window takes its time to come; the text need not wait for it.
    pub fn read_ahead(&mut self) {
        let Some(shown) = self.open.pop() else { return };
        let others = std::mem::take(&mut self.open);
        for command in [Command::Open(shown), Command::Shelve(others)] {
            let tasks = self.state.update(command, now_ms());
            tasks.into_iter().for_each(|task| self.jobs.run(task));
        }
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
    /// The window closes as soon as the last notes are on the disk.
    closing: bool,
    /// What later starts of the program hand over.
    handed: Option<Receiver<ToShow>>,
    /// Set from outside when the process is asked to end.
    ending: Arc<AtomicBool>,
    is_finished: bool,
}

impl Reader {
    #[must_use]
    pub fn new(ctx: &Context, mut start: Start) -> Self {
        start.read_ahead();
        ctx.set_fonts(theme::fonts());
        ctx.options_mut(|options| options.zoom_with_keyboard = false);
        let page = Page::new(start.fonts);
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
            closing: false,
            handed: None,
            ending: Arc::default(),
            is_finished: false,
        };
        reader.handed = start.handed;
        reader.show(start.also);
        for message in start.troubles {
            reader.apply(Command::Notice(Notice::warning(message)));
        }
        reader
    }

    /// From now on the window saves and closes when `ending` is set.
    pub fn close_on(&mut self, ending: Arc<AtomicBool>) {
        self.ending = ending;
    }

    /// Shows what another start was asked to show, and comes to the front.
    fn take_handed(&mut self, ctx: &Context) {
        let handed: Vec<ToShow> = self.handed.iter().flat_map(Receiver::try_iter).collect();
        for to_show in handed {
            ctx.send_viewport_cmd(ViewportCommand::Minimized(false));
            ctx.send_viewport_cmd(ViewportCommand::Focus);
            self.put_editor_away();
            self.show(to_show);
        }
    }

    fn show(&mut self, to_show: ToShow) {
        for folder in to_show.folders {
            self.apply(Command::OnShelf(OnShelf::AddFolder(folder)));
        }
        let mut sources: Vec<Source> = to_show
            .files
            .iter()
            .map(|file| Source::parse(file))
            .collect();
        if let Some(shown) = sources.pop() {
            self.apply(Command::OpenBeside(shown));
            self.apply(Command::Shelve(sources));
        }
        for link in to_show.links {
            self.apply(Command::OpenLink(link));
        }
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
        if matches!(command, Command::Opened(_) | Command::BringToFront(_)) {
            self.view.desk = Desk::Reading;
        }
        let tasks = self.state.update(command, now_ms());
        self.run(tasks);
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
            self.closing = true;
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

    /// Counts how long the text in front is read: while it is looked at, and something was done a little while ago.
    fn count_reading(&mut self, ctx: &Context) {
        let (time, is_active) = ctx.input(|input| {
            let is_active =
                input.focused && (!input.events.is_empty() || input.pointer.is_moving());
            (input.time, is_active)
        });
        if is_active {
            self.active_at = time;
        }
        let since = time - std::mem::replace(&mut self.counted_at, time);
        let is_reading = self.view.desk == Desk::Reading && self.state.front().is_some();
        if is_reading && time - self.active_at < STILL_READING {
            self.read_for += since.clamp(0.0, STILL_READING);
        }
        if self.read_for >= READ_STEP {
            let seconds = self.read_for.floor();
            self.read_for -= seconds;
            self.apply(Command::Learning(Learning::ReadFor(seconds as u64)));
        }
    }

    /// The key of the text in front.
    fn open_key(&self) -> Option<&str> {
        self.state.front().map(crate::app::OpenText::key)
    }

    /// Opens the last of the files that were dropped, puts the others on the shelf, and takes folders for places of texts.
    fn take_dropped(&mut self, ctx: &Context) {
        let paths = ctx.input(|input| {
            input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_path_buf())
                .collect::<Vec<_>>()
        });
        if self.view.dialog == Some(Dialog::Import) {
            // The dialog looks at one source at a time; a folder may hold many files.
            if let Some(path) = paths.into_iter().find(|path| !path.as_os_str().is_empty()) {
                self.apply(Command::BringIn(BringIn::Look(path)));
            }
            return;
        }
        let paths: Vec<PathBuf> = paths
            .into_iter()
            .filter(|path| !path.as_os_str().is_empty())
            .collect();
        if !paths.is_empty() {
            self.put_editor_away();
            self.apply(Command::OnShelf(OnShelf::Drop(paths)));
        }
    }

    /// Whether another text comes to the front, and words that are being written belong to the one that is there now.
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

    /// Closes the editor and keeps what it holds.
    fn put_editor_away(&mut self) {
        let mut asked = Asked::default();
        editor_ui::close(&mut self.view, &mut asked);
        notebook_ui::close_editor(&mut self.view.notebook, &mut asked);
        self.take_commands(asked);
    }

    /// Keeps what is half-written; a window whose notes could not be saved stays until the reader decides.
    fn close_requested(&mut self, ctx: &Context) {
        self.put_editor_away();
        if self.quit_anyway || self.state.saving == Saving::Saved {
            return;
        }
        ctx.send_viewport_cmd(ViewportCommand::CancelClose);
        if self.state.saving == Saving::Pending {
            self.closing = true;
        } else {
            self.view.dialog = Some(Dialog::UnsavedOnQuit);
        }
    }

    /// Closes a window that only waited for its notes to be saved, or says that they could not be.
    fn close_when_saved(&mut self, ctx: &Context) {
        if self.closing && self.state.saving != Saving::Pending {
            self.closing = false;
            ctx.send_viewport_cmd(ViewportCommand::Close);
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
            find_ui::find_ui(ui, &scene, &mut self.view, &mut asked);
            if !is_focused {
                sidebar_ui::sidebar_ui(ui, &scene, &mut self.view, &mut asked);
                status_ui::status_ui(ui, &scene, &self.view, &mut asked);
            }
            matches_ui::matches_ui(ui, &scene, &mut self.view, &mut asked);
            self.split.take_if(|split| !split.is_alive(&scene));
            look_up_ui::keys(ui, &mut self.view);
            self.view.pointed = None;
            let (view, asked_here) = (&mut self.view, &mut asked);
            let page = match &mut self.split {
                Some(split) => split.ui(ui, &scene, view, &mut self.page, asked_here),
                None => self.page.ui(ui, &scene, view, asked_here),
            };
            selection_ui::selection_ui(ui, &scene, &mut self.view, page, &mut asked);
            card_ui::cards_ui(
                ui,
                &scene,
                &mut self.view,
                (&mut self.page, page),
                &mut asked,
            );
            look_up_ui::look_up_ui(ui, &scene, &mut self.view, page, &mut asked);
            editor_ui::window_ui(ui, &scene, &mut self.view, page, &mut asked);
        } else {
            shelf_ui::shelf_ui(ui, &scene, &mut self.view.shelf, &mut asked);
            shelf_ui::details_ui(ui, &scene, &mut self.view.shelf, &mut asked);
        }
        goto_ui::goto_ui(ui, &scene, &mut self.view, &mut asked);
        settings_ui::settings_ui(ui, &scene, &mut self.view, &mut asked);
        everything_ui::everything_ui(ui, &scene, &mut self.view, &mut asked);
        palette_ui::palette_ui(ui, &scene, &mut self.view, &mut asked);
        sync_ui::sync_ui(ui, &scene, &mut self.view, &mut asked);
        dictionaries_ui::dictionaries_ui(ui, &scene, &mut self.view, &mut asked);
        in_step_ui::in_step_ui(ui, &scene, &mut self.view, &mut asked);
        help_ui::help_ui(ui, &scene, &mut self.view);
        dialogs_ui::dialogs_ui(ui, &scene, &mut self.view, &mut asked);
        notices_ui::notices_ui(ui, &scene, &mut self.view, &mut asked);
        drop_hint_ui(ui, &scene);
        self.answer(&ctx, &tokens, time, asked);
        self.remember_window(&ctx);
        self.tell_title(&ctx);
    }

    /// Names the window after the text, for the taskbar and for whoever has several windows.
    fn tell_title(&mut self, ctx: &Context) {
        let book = self
            .state
            .front()
            .map(|book| book.title().trim())
            .filter(|_| self.view.desk == Desk::Reading)
            .or(Some(self.view.desk.title()))
            .filter(|title| !title.is_empty());
        let title = book.map_or_else(
            || "Manicule".to_owned(),
            |title| format!("{title} – Manicule"),
        );
        if self.title != title {
            ctx.send_viewport_cmd(ViewportCommand::Title(title.clone()));
            self.title = title;
        }
    }

    /// Carries out what the keys of this frame ask for, one after another.
    fn act(&mut self, ctx: &Context, time: f64) {
        let tokens = self.dress(ctx);
        let is_reading = self.view.desk == Desk::Reading && self.state.front().is_some();
        for action in keys::pressed(ctx, is_reading) {
            self.answer(
                ctx,
                &tokens,
                time,
                Asked {
                    actions: vec![action],
                    ..Asked::default()
                },
            );
        }
    }

    /// Puts on the colours of the theme, when they have changed.
    fn dress(&mut self, ctx: &Context) -> Tokens {
        let tokens = match self.state.settings.theme {
            Theme::Day => Tokens::day(),
            Theme::Sepia => Tokens::sepia(),
            Theme::Night => Tokens::night(),
            Theme::Contrast => Tokens::contrast(ctx.system_theme() == Some(egui::Theme::Dark)),
            Theme::System => match ctx.system_theme() {
                Some(egui::Theme::Dark) => Tokens::night(),
                _ => Tokens::day(),
            },
        };
        let still = self.state.settings.reduce_motion;
        if self.worn.as_ref() != Some(&(tokens.clone(), still)) {
            tokens.apply(ctx, still);
            self.worn = Some((tokens.clone(), still));
        }
        tokens
    }

    fn answer(&mut self, ctx: &Context, tokens: &Tokens, time: f64, mut asked: Asked) {
        for action in std::mem::take(&mut asked.actions) {
            let scene = Scene {
                state: &self.state,
                tokens,
                time,
            };
            super::perform::perform(action, ctx, &scene, &mut self.view, &mut asked);
            self.page.perform(action, ctx, self.state.front());
            self.perform_split(action, ctx);
        }
        if let Some(query) = asked.find.take() {
            self.view.find = Some(super::view::FindBar {
                query,
                grab: true,
                ..Default::default()
            });
        }
        if let Some((shape, name)) = asked.save_as.take() {
            let question = Question {
                title: "Export notes",
                pick: file_dialog::Pick::New(name),
                kind: None,
                instead: "copy the notes as Markdown (Ctrl+Shift+E), or use `manicule export`",
                about: self.open_key().map(str::to_owned),
            };
            file_dialog::ask(ctx, question, move |path| Command::Export { path, shape });
        }
        if let Some((shape, name, chosen)) = asked.save_notes_as.take() {
            let question = Question {
                title: "Export notes",
                pick: file_dialog::Pick::New(name),
                kind: None,
                instead: "use `manicule export --all`",
                about: None,
            };
            file_dialog::ask(ctx, question, move |path| Command::ExportChosen {
                path,
                shape,
                chosen,
            });
        }
        self.quit_anyway |= asked.quit_anyway;
        if !asked.commands.is_empty() {
            ctx.request_repaint();
        }
        self.take_commands(asked);
        if std::mem::take(&mut self.view.write_next) {
            let mut asked = Asked::default();
            if let Some(note) = self
                .state
                .front()
                .and_then(|book| book.notes.notebook.get(book.notes.focus?))
            {
                editor_ui::open(note, &mut self.view, &mut asked);
            }
            self.take_commands(asked);
        }
    }

    /// Opens or closes the second pane, or changes over to it.
    fn perform_split(&mut self, action: Action, ctx: &Context) {
        match action {
            Action::Split => {
                self.split = match (self.split.take(), self.state.front()) {
                    (None, Some(book)) => Some(Split::of(&self.page, book)),
                    _ => None,
                };
            }
            Action::OtherPane => {
                if let Some(split) = &mut self.split {
                    split.wake();
                }
            }
            _ => return,
        }
        ctx.request_repaint();
    }

    fn take_commands(&mut self, asked: Asked) {
        for command in asked.commands {
            self.apply(command);
        }
    }

    fn remember_window(&mut self, ctx: &Context) {
        let place = ctx.input(|input| {
            let viewport = input.viewport();
            let size = viewport.inner_rect?.size();
            Some(WindowPlace {
                position: viewport.outer_rect.map(|rect| [rect.min.x, rect.min.y]),
                size: [size.x, size.y],
                maximized: viewport.maximized.unwrap_or(false),
            })
        });
        let known = self.state.settings.window;
        if let Some(place) = place.filter(|_| !self.view.fullscreen) {
            let size = known
                .filter(|_| place.maximized)
                .map_or(place.size, |known| known.size);
            let place = WindowPlace { size, ..place };
            if known != Some(place) {
                self.apply(Command::Set(Setting::Window(place)));
            }
        }
    }

    /// Saves everything and waits for it.
    pub fn finish(&mut self) {
        if std::mem::replace(&mut self.is_finished, true) {
            return;
        }
        self.put_editor_away();
        let tasks = self.state.close();
        self.run(tasks);
        self.jobs.finish();
    }
}

/// However the window ends, also where its display is lost or something stumbles: what was written is saved.
impl Drop for Reader {
    fn drop(&mut self) {
        // Each step for itself: words in an editor that stumbles cost nothing that was said before them.
        if !std::mem::replace(&mut self.is_finished, true) {
            let _ = guarded(|| self.put_editor_away());
            let _ = guarded(|| {
                let tasks = self.state.close();
                self.run(tasks);
            });
            self.jobs.finish();
        }
    }
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

/// A veil over the window while a file hangs above it.
fn drop_hint_ui(ui: &Ui, scene: &Scene<'_>) {
    if ui.input(|input| input.raw.hovered_files.is_empty()) {
        return;
    }
    let screen = ui.ctx().content_rect();
    let painter = ui.ctx().layer_painter(egui::LayerId::new(
        egui::Order::Tooltip,
        egui::Id::unique("drop hint"),
    ));
    painter.rect_filled(screen, 0.0, theme::translucent(scene.tokens.paper, 0.88));
    let inner = screen.shrink(28.0);
    painter.rect_stroke(
        inner,
        12.0,
        egui::Stroke::new(2.0, scene.tokens.accent),
        egui::StrokeKind::Inside,
    );
    let font = egui::FontId::new(theme::text::HEADLINE, theme::book());
    painter.text(
        inner.center(),
        egui::Align2::CENTER_CENTER,
        "Drop files to open them, or a folder to put its texts on the shelf",
        font,
        scene.tokens.text,
    );
}

fn now_ms() -> u64 {
    SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| {
            u64::try_from(since.as_millis()).unwrap_or(u64::MAX)
        })
}
