//! The real window in memory, driven as a person drives it: by what stands written in it, by keys, by the pointer.

use egui::{Event, Key, Modifiers, OutputCommand, PointerButton, Pos2, Rect, TexturesDelta, Vec2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use egui_kittest::{Harness, TestRenderer};
use manicule::app::{Jobs, State};
use manicule::layout::FontBook;
use manicule::library::{Library, Source, ToShow};
use manicule::ui::raster::Raster;
use manicule::ui::{Reader, Start};
use std::cell::RefCell;
use std::path::Path;
use std::rc::Rc;
use std::time::Duration;

/// A window on a home folder.
pub struct Window {
    harness: Harness<'static>,
    reader: Rc<RefCell<Option<Reader>>>,
    painter: Painter,
    scale: f32,
    /// The address that the browser was sent to last.
    opened: Rc<RefCell<Option<String>>>,
    /// The words that were handed to the clipboard last.
    copied: Rc<RefCell<Option<String>>>,
}

/// A file that is let fall on a window.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}

/// Knows the textures of a window, so that it can be painted.
#[derive(Clone, Default)]
struct Painter(Rc<RefCell<Raster>>);

impl TestRenderer for Painter {
    fn handle_delta(&mut self, delta: &mut TexturesDelta) {
        let mut raster = self.0.borrow_mut();
        raster.update(delta);
        raster.free(delta);
    }
}

impl Window {
    /// Opens the window, as after a start of the program; with no text, on the shelf.
    pub fn open(home: &Path, text: Option<Source>) -> Self {
        Self::sized(home, text, (1200.0, 800.0))
    }

    pub fn sized(home: &Path, text: Option<Source>, size: (f32, f32)) -> Self {
        Self::scaled(home, text, size, 1.0)
    }

    /// With so many pixels to the point.
    pub fn scaled(home: &Path, text: Option<Source>, size: (f32, f32), scale: f32) -> Self {
        Self::with(home, text, size, scale, |library| {
            Jobs::start(library, || ())
        })
    }

    /// One whose disk answers to no save.
    pub fn never_saved(home: &Path, text: Option<Source>) -> Self {
        Self::with(home, text, (1200.0, 800.0), 1.0, Jobs::start_read_only)
    }

    fn with(
        home: &Path,
        text: Option<Source>,
        (width, height): (f32, f32),
        scale: f32,
        jobs: impl FnOnce(Library) -> Jobs + 'static,
    ) -> Self {
        let library = Library::open(Some(home.to_owned())).expect("a home");
        let state = State::new(library.shelf().clone(), library.settings().clone());
        let reader: Rc<RefCell<Option<Reader>>> = Rc::default();
        let (made, drawn) = (Rc::clone(&reader), Rc::clone(&reader));
        let opened: Rc<RefCell<Option<String>>> = Rc::default();
        let sent_to = Rc::clone(&opened);
        let copied: Rc<RefCell<Option<String>>> = Rc::default();
        let clipboard = Rc::clone(&copied);
        let open = text.into_iter().collect();
        let painter = Painter::default();
        let harness = Harness::builder()
            .renderer(painter.clone())
            .with_pixels_per_point(scale)
            .with_size(Vec2::new(width, height))
            .with_step_dt(1.0 / 60.0)
            .with_context_setup(move |ctx| {
                let start = Start {
                    state,
                    jobs: jobs(library),
                    fonts: std::thread::spawn(FontBook::embedded_only),
                    open,
                    also: ToShow::default(),
                    incoming: None,
                    troubles: Vec::new(),
                };
                *made.borrow_mut() = Some(Reader::new(ctx, start));
            })
            .build_ui(move |ui| {
                if let Some(reader) = drawn.borrow_mut().as_mut() {
                    let ctx = ui.ctx().clone();
                    reader.logic(&ctx);
                    reader.ui(ui);
                    // One step may be several frames, of which only the last is kept.
                    ctx.output(|output| {
                        for command in &output.commands {
                            match command {
                                OutputCommand::OpenUrl(open) => {
                                    *sent_to.borrow_mut() = Some(open.url.clone());
                                }
                                OutputCommand::CopyText(words) => {
                                    *clipboard.borrow_mut() = Some(words.clone());
                                }
                                _ => {}
                            }
                        }
                    });
                }
            });
        let mut window = Self {
            harness,
            reader,
            painter,
            scale,
            opened,
            copied,
        };
        window.settle();
        window
    }

    /// Runs frames until everything that was asked for has come.
    pub fn settle(&mut self) {
        let mut quiet = 0;
        for step in 0..2000 {
            self.harness.step();
            let settled = self
                .reader
                .borrow()
                .as_ref()
                .is_some_and(Reader::is_settled);
            quiet = if settled { quiet + 1 } else { 0 };
            if quiet > 6 {
                return;
            }
            // Longer and longer: pages are drawn by another process, and on a busy machine that takes a while.
            if !settled {
                std::thread::sleep(Duration::from_millis(2 + step / 20));
            }
        }
        panic!("the window never came to rest");
    }

    /// Runs one frame, and says how long it took.
    pub fn frame(&mut self) -> Duration {
        let began = std::time::Instant::now();
        self.harness.step();
        began.elapsed()
    }

    /// A key, some words, a turn of the wheel, without waiting for what comes of it.
    pub fn press(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
    }

    pub fn text(&mut self, words: &str) {
        self.harness.event(Event::Text(words.to_owned()));
    }

    pub fn turn_wheel(&mut self, at: Pos2, delta: Vec2) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.event(Event::MouseWheel {
            unit: egui::MouseWheelUnit::Point,
            delta,
            phase: egui::TouchPhase::Move,
            source: egui::MouseWheelSource::Unknown,
            modifiers: Modifiers::NONE,
        });
    }

    /// Lets so many seconds pass on the window's clock.
    pub fn wait(&mut self, seconds: f32) {
        let frames = (seconds * 60.0).ceil() as usize;
        for _ in 0..frames.max(1) {
            self.harness.step();
        }
        self.settle();
    }

    /// The last frame as a PNG.
    pub fn picture(&self) -> Vec<u8> {
        let size = self.harness.ctx.content_rect().size() * self.scale;
        let shapes = self.harness.output().shapes.clone();
        let primitives = self.harness.ctx.tessellate(shapes, self.scale);
        let size = (size.x.round() as usize, size.y.round() as usize);
        let painted = self.painter.0.borrow().paint(&primitives, size, self.scale);
        painted.to_png().expect("a picture")
    }

    /// Reads something from the state.
    pub fn state<T>(&self, read: impl FnOnce(&State) -> T) -> T {
        read(self.reader.borrow().as_ref().expect("open").state())
    }

    /// Whether these words stand on something in the window.
    pub fn shows(&self, words: &str) -> bool {
        self.harness
            .query_all_by_label_contains(words)
            .next()
            .is_some()
    }

    /// Lets frames go by until there are words on the screen that a worker finds.
    pub fn wait_to_see(&mut self, words: &str) {
        for _ in 0..600 {
            self.harness.step();
            if self.shows(words) {
                return self.settle();
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("“{words}” never came");
    }

    /// Lets the disk's watcher look twice: what was written there by others comes in.
    pub fn wait_for_the_disk(&mut self, arrived: impl Fn(&State) -> bool) {
        for _ in 0..600 {
            self.harness.step();
            if self.state(&arrived) {
                return self.settle();
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        panic!("nothing came from the disk");
    }

    /// Chooses an entry of the menu, which is scrolled to it where it is longer than the window.
    pub fn choose_in_menu(&mut self, entry: &str) {
        self.click("Menu");
        let bottom = self.harness.ctx.content_rect().bottom();
        let at = self.place_of(entry);
        if at.y > bottom - 24.0 {
            self.scroll(egui::pos2(at.x, bottom / 2.0), egui::vec2(0.0, -3_000.0));
        }
        self.click(entry);
    }

    /// Lets files fall on the window, all at once.
    pub fn drop_files(&mut self, paths: &[std::path::PathBuf]) {
        for path in paths {
            let file = std::sync::Arc::new(Dropped(path.clone()));
            self.harness.input_mut().dropped_files.push(file);
        }
        self.settle();
    }

    /// Clicks what is called so.
    pub fn click(&mut self, label: &str) {
        let at = self.place_of(label);
        self.click_at(at);
    }

    /// Middle of the first thing that is called so.
    pub fn place_of(&self, label: &str) -> Pos2 {
        let nodes: Vec<Rect> = self
            .harness
            .query_all_by_label(label)
            .map(|node| node.rect())
            .collect();
        let part = || {
            self.harness
                .query_all_by_label_contains(label)
                .map(|node| node.rect())
                .next()
        };
        let rect = nodes.first().copied().or_else(part);
        rect.unwrap_or_else(|| panic!("nothing in the window is called “{label}”"))
            .center()
    }

    /// Where everything stands that says these words, or has them in it.
    pub fn places_of(&self, words: &str) -> Vec<Rect> {
        let says = egui_kittest::kittest::by().predicate(move |node| {
            let holds = |text: Option<String>| text.is_some_and(|text| text.contains(words));
            let is_part = node.role() == egui::accesskit::Role::TextRun;
            !is_part && (holds(node.value()) || holds(node.label()))
        });
        let nodes = self.harness.query_all(says);
        nodes.map(|node| node.rect()).collect()
    }

    pub fn click_at(&mut self, at: Pos2) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.step();
        self.button(at, true);
        self.harness.step();
        self.button(at, false);
        self.settle();
    }

    /// Presses and lets go so many times in quick succession.
    pub fn press_quickly(&mut self, at: Pos2, times: usize) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.step();
        for _ in 0..times {
            self.button(at, true);
            self.harness.step();
            self.button(at, false);
            self.harness.step();
        }
        self.settle();
    }

    /// Presses, moves, lets go.
    pub fn drag(&mut self, from: Pos2, to: Pos2) {
        self.harness.event(Event::PointerMoved(from));
        self.harness.step();
        self.button(from, true);
        self.harness.step();
        self.harness
            .event(Event::PointerMoved(from + (to - from) * 0.5));
        self.harness.step();
        self.harness.event(Event::PointerMoved(to));
        self.harness.step();
        self.button(to, false);
        self.settle();
    }

    /// The same, all of it between two frames, as on a slow machine.
    pub fn drag_in_one_frame(&mut self, from: Pos2, to: Pos2) {
        self.hover(from);
        let button = |pos, pressed| Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        };
        let events = [
            button(from, true),
            Event::PointerMoved(to),
            button(to, false),
        ];
        self.harness.input_mut().events.extend(events);
        self.settle();
    }

    /// Presses and moves, and does not let go.
    pub fn hold(&mut self, from: Pos2, to: Pos2) {
        self.harness.event(Event::PointerMoved(from));
        self.harness.step();
        self.button(from, true);
        for share in [0.3, 0.6, 1.0] {
            self.harness.step();
            self.harness
                .event(Event::PointerMoved(from + (to - from) * share));
        }
        self.harness.step();
    }

    /// Lets go of what is held, somewhere else.
    pub fn let_go(&mut self, at: Pos2) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.step();
        self.button(at, false);
        self.settle();
    }

    /// Turns the wheel over a place, by so many points.
    pub fn scroll(&mut self, at: Pos2, delta: egui::Vec2) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.step();
        self.turn_wheel(at, delta);
        self.wait(0.5);
    }

    pub fn hover(&mut self, at: Pos2) {
        self.harness.event(Event::PointerMoved(at));
        self.harness.step();
    }

    fn button(&self, pos: Pos2, pressed: bool) {
        self.harness.event(Event::PointerButton {
            pos,
            button: PointerButton::Primary,
            pressed,
            modifiers: Modifiers::NONE,
        });
    }

    pub fn key(&mut self, key: Key) {
        self.keys(Modifiers::NONE, key);
    }

    /// Presses keys as the system's window tells of them: those for copying and cutting come as events of their own.
    pub fn keys(&mut self, modifiers: Modifiers, key: Key) {
        match key {
            Key::C if modifiers == Modifiers::COMMAND => self.harness.event(Event::Copy),
            Key::X if modifiers == Modifiers::COMMAND => self.harness.event(Event::Cut),
            _ => self.harness.key_press_modifiers(modifiers, key),
        }
        self.settle();
    }

    /// Types into whatever has the keyboard.
    pub fn type_words(&mut self, words: &str) {
        self.harness.event(Event::Text(words.to_owned()));
        self.settle();
    }

    /// Drops a file on the window.
    pub fn send(&mut self, command: manicule::app::Command) {
        self.reader
            .borrow_mut()
            .as_mut()
            .expect("open")
            .apply(command);
        self.settle();
    }

    /// The same, without waiting for what comes of it.
    pub fn tell_only(&mut self, command: manicule::app::Command) {
        self.reader
            .borrow_mut()
            .as_mut()
            .expect("open")
            .apply(command);
    }

    /// The lines of the page that a screen reader can read, with where they stand.
    pub fn lines(&self) -> Vec<(String, Rect)> {
        let runs = self
            .harness
            .query_all(egui_kittest::kittest::by().predicate(|node| {
                node.role() == egui::accesskit::Role::TextRun && node.raw_bounds().is_some()
            }));
        let page = |rect: &Rect| rect.height() > 21.0;
        runs.filter_map(|node| {
            Some((
                node.accesskit_node().data().value()?.to_owned(),
                node.rect(),
            ))
        })
        .filter(|(_, rect)| page(rect))
        .collect()
    }

    /// The address that the system's browser was sent to last.
    pub fn opened(&self) -> Option<String> {
        self.opened.borrow_mut().take()
    }

    /// The words that were handed to the clipboard last.
    pub fn copied(&self) -> Option<String> {
        self.copied.borrow_mut().take()
    }

    /// What the page's document tells screen readers of the selection: run and letter of both ends.
    pub fn accessible_selection(&self) -> Option<((u64, usize), (u64, usize))> {
        let page = egui_kittest::kittest::by()
            .predicate(|node| node.role() == egui::accesskit::Role::Document);
        let page = self.harness.query_all(page).next()?;
        let selection = page.accesskit_node().data().text_selection().copied()?;
        let end =
            |position: egui::accesskit::TextPosition| (position.node.0, position.character_index);
        Some((end(selection.anchor), end(selection.focus)))
    }

    /// The test's own typefaces have no letters of some scripts: boxes stand in lists and forms for them.
    pub fn draw_boxes_for_missing_letters(&self) {
        let boxes = egui::MissingGlyphPolicy::Tofu;
        self.harness.ctx.set_missing_glyph_policy(boxes);
    }

    /// Where words stand on the page: before their first letter and behind their last.
    pub fn words_at(&self, words: &str) -> (Pos2, Pos2) {
        let runs = self
            .harness
            .query_all(egui_kittest::kittest::by().predicate(|node| {
                node.role() == egui::accesskit::Role::TextRun && node.raw_bounds().is_some()
            }));
        for node in runs.filter(|node| node.rect().height() > 21.0) {
            let (data, rect) = (node.accesskit_node().data(), node.rect());
            let Some(byte) = data.value().and_then(|line| line.find(words)) else {
                continue;
            };
            let x = |byte: usize| {
                let mut letters = data.character_lengths().iter().scan(0, |at, length| {
                    let own = *at;
                    *at += usize::from(*length);
                    Some(own)
                });
                let letter = letters.position(|at| at == byte);
                let bounds = data.bounds().expect("a place");
                let scale = rect.width() / (bounds.x1 - bounds.x0) as f32;
                let positions = data.character_positions().expect("letters have places");
                letter.map_or(rect.right(), |letter| {
                    rect.left() + positions[letter] * scale
                })
            };
            let y = rect.center().y;
            return (Pos2::new(x(byte), y), Pos2::new(x(byte + words.len()), y));
        }
        panic!("“{words}” is not on the page: {:#?}", self.lines());
    }

    /// Presses the window's cross, and lets so many seconds pass.
    pub fn press_the_cross(&mut self, seconds: f32) {
        let input = self.harness.input_mut();
        let root = input.viewports.entry(egui::ViewportId::ROOT).or_default();
        root.events.push(egui::ViewportEvent::Close);
        for _ in 0..(seconds * 60.0).ceil() as usize {
            self.harness.step();
        }
    }

    /// Closes the window as its cross does: everything is saved.
    pub fn close(self) {
        if let Some(mut reader) = self.reader.borrow_mut().take() {
            reader.finish();
        }
    }
}
