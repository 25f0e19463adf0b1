//! The shelf: what the window shows when no text is open. Works that are being read first, then all others, sorted and filtered
//! as the reader likes; only what is in sight is laid out.

mod bar;
mod card;
mod details;
mod row;

use super::actions::Action;
use super::covers::Covers;
use super::icons::{self, Icon};
use super::theme::{self, inside, space};
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, OnShelf, State};
use crate::library::{
    Catalogue, Details, Noted, Recent, Shelf, ShelfFilter, ShelfOrder, Source, Work, shown,
};
use crate::messages::{self, Language};
use egui::{
    CentralPanel, FontId, Frame, Key, Modifiers, Rect, RichText, ScrollArea, Sense, Ui, pos2, vec2,
};
use std::collections::BTreeMap;
use std::sync::Arc;

pub use details::details_ui;

/// What matters of the shelf only on the screen.
#[derive(Default)]
pub struct ShelfView {
    pub filter: ShelfFilter,
    /// A work whose details are being looked at.
    pub details: Option<Box<details::Edited>>,
    covers: Covers,
    made: Option<Made>,
    /// The id of the work that stands first.
    first: Option<String>,
    /// The card that is to get the keyboard, by the id of its work.
    grab: Option<String>,
    /// The field of the search wants the keyboard.
    grab_search: bool,
    bar: bar::BarWidths,
}

/// The works as they were when they were last made, with all that they were made of.
struct Made {
    shelf: Shelf,
    /// Which of its files were gone: that is found out later, and all copies of the shelf learn of it.
    missing: Vec<bool>,
    catalogue: Arc<Catalogue>,
    details: Arc<Details>,
    noted: Arc<BTreeMap<String, Noted>>,
    /// In which the program's own texts are offered.
    language: Language,
    works: Vec<Work>,
    order: ShelfOrder,
    filter: ShelfFilter,
    shown: Vec<usize>,
    /// Works that are being read, the latest first.
    reading: Vec<usize>,
}

impl Made {
    fn of(state: &State) -> Self {
        let works = state.works();
        let mut reading: Vec<usize> = (0..works.len())
            .filter(|index| works[*index].is_being_read())
            .collect();
        reading.sort_by_key(|index| std::cmp::Reverse(works[*index].read_ms));
        Self {
            shelf: state.shelf.clone(),
            missing: missing(&state.shelf),
            catalogue: Arc::clone(&state.on_shelf.catalogue),
            details: Arc::clone(&state.on_shelf.details),
            noted: Arc::clone(&state.on_shelf.noted),
            language: messages::current(),
            shown: shown(&works, &ShelfFilter::default(), state.settings.shelf_order),
            works,
            order: state.settings.shelf_order,
            filter: ShelfFilter::default(),
            reading,
        }
    }

    fn is_of(&self, state: &State) -> bool {
        let parts = &state.on_shelf;
        Arc::ptr_eq(&self.catalogue, &parts.catalogue)
            && Arc::ptr_eq(&self.details, &parts.details)
            && Arc::ptr_eq(&self.noted, &parts.noted)
            && self.language == messages::current()
            && self.shelf == state.shelf
            && self.missing == missing(&state.shelf)
    }
}

fn missing(shelf: &Shelf) -> Vec<bool> {
    shelf.recent().iter().map(Recent::missing).collect()
}

impl ShelfView {
    /// The id of the work that stands first. The works are drawn now and cannot be asked.
    fn made_first(&self) -> Option<String> {
        self.first.clone()
    }

    /// The works that are shown, made anew where something has changed.
    fn look(&mut self, state: &State) -> &Made {
        let made = match self.made.take().filter(|made| made.is_of(state)) {
            Some(made) => self.made.insert(made),
            None => self.made.insert(Made::of(state)),
        };
        let order = state.settings.shelf_order;
        if made.filter != self.filter || made.order != order {
            made.shown = shown(&made.works, &self.filter, order);
            made.filter = self.filter.clone();
            made.order = order;
        }
        made
    }
}

pub fn shelf_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut ShelfView, asked: &mut Asked) {
    take_typed(ui, view);
    view.look(scene.state);
    // Taken out for the frame: what is drawn from it asks for changes of the view.
    let Some(made) = view.made.take() else { return };
    view.first = made.first();
    let frame = Frame::new()
        .fill(scene.tokens.paper)
        .inner_margin(inside::SHELF);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        bar::bar_ui(ui, scene, view, &made.works, asked);
        bar::progress_ui(ui, scene, asked);
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            contents_ui(ui, scene, view, &made, asked);
        });
    });
    view.made = Some(made);
}

fn contents_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut ShelfView,
    made: &Made,
    asked: &mut Asked,
) {
    let is_filtered = view.filter != ShelfFilter::default();
    let has_own = made.works.iter().any(|work| !work.is_bundled());
    if !is_filtered && !has_own {
        greeting_ui(ui, scene, asked);
    }
    let list = scene.state.settings.shelf_list;
    let n_columns = card::columns(ui.available_width());
    if !is_filtered && !made.reading.is_empty() {
        let most = n_columns.max(2);
        let reading = &made.reading[..made.reading.len().min(most)];
        heading_ui(ui, scene, say!("shelf-continue-reading"));
        // A work can stand in two lists.
        ui.push_id("reading", |ui| {
            works_ui(ui, scene, view, &made.works, reading, false, asked);
        });
        heading_ui(ui, scene, say!("shelf-all-texts"));
    } else {
        ui.add_space(space::APART);
    }
    if made.shown.is_empty() {
        nothing_found_ui(ui, scene, view);
        return;
    }
    works_ui(ui, scene, view, &made.works, &made.shown, list, asked);
    ui.add_space(space::END);
}

/// Draws the works that are in sight, in rows of one height.
fn works_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    view: &mut ShelfView,
    works: &[Work],
    indices: &[usize],
    list: bool,
    asked: &mut Asked,
) {
    let room = ui.available_width();
    let (n_columns, cell) = if list {
        (1, vec2(room, row::HEIGHT))
    } else {
        let n_columns = card::columns(room);
        let width = (room + card::GAP) / n_columns as f32 - card::GAP;
        (n_columns, vec2(width, card::HEIGHT))
    };
    let gap = if list { 0.0 } else { card::GAP };
    let n_rows = indices.len().div_ceil(n_columns);
    let height = n_rows as f32 * (cell.y + gap);
    let (_, whole) = ui.allocate_space(vec2(room, height));
    let in_sight = ui.clip_rect();
    // One row more on either side, so that the keyboard can go there.
    let first = ((in_sight.top() - whole.top()) / (cell.y + gap)).floor() - 1.0;
    let last = ((in_sight.bottom() - whole.top()) / (cell.y + gap)).ceil() + 1.0;
    let rows = first.max(0.0) as usize..(last.max(0.0) as usize).min(n_rows);
    let mut wanted = Vec::new();
    for row in rows {
        let from = row * n_columns;
        for (column, index) in indices[from..indices.len().min(from + n_columns)]
            .iter()
            .enumerate()
        {
            let corner = vec2(column as f32 * (cell.x + gap), row as f32 * (cell.y + gap));
            let rect = Rect::from_min_size(whole.min + corner, cell);
            let work = &works[*index];
            wanted.extend(cover_key(scene, work));
            if list {
                row::row_ui(ui, scene, view, work, rect, asked);
            } else {
                card::card_ui(ui, scene, view, work, rect, asked);
            }
        }
    }
    if !wanted.is_empty() {
        asked.send(Command::LookForCovers(wanted));
    }
}

/// The key of a cover that nobody has asked for yet.
fn cover_key(scene: &Scene<'_>, work: &Work) -> Option<String> {
    let key = &work.first().key;
    let is_new = !key.is_empty() && !scene.state.covers.contains_key(key);
    is_new.then(|| key.clone())
}

fn heading_ui(ui: &mut Ui, scene: &Scene<'_>, label: &str) {
    ui.add_space(space::SECTION);
    ui.label(
        RichText::new(label)
            .font(FontId::new(theme::text::SUBTITLE, theme::book()))
            .color(scene.tokens.chrome_text),
    );
    ui.add_space(space::CLOSE);
}

/// What stands on an empty shelf: who this is, and how texts come here.
fn greeting_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    ui.add_space(space::SECTION);
    ui.horizontal(|ui| {
        let (rect, _) = ui.allocate_exact_size(vec2(44.0, 44.0), Sense::hover());
        icons::paint(ui.painter(), Icon::Manicule, rect, scene.tokens.accent);
        ui.add_space(space::CLOSE);
        ui.label(
            RichText::new("Manicule")
                .font(FontId::new(theme::text::DISPLAY, theme::book()))
                .color(scene.tokens.text),
        );
    });
    let label = say!("shelf-welcome");
    ui.label(
        RichText::new(label)
            .font(FontId::new(theme::text::LEAD, theme::book_italic()))
            .color(scene.tokens.muted),
    );
    ui.add_space(space::APART);
    ui.horizontal_wrapped(|ui| {
        let open = widgets::main_button(ui, scene.tokens, say!("shelf-open-a-file"));
        if open.on_hover_text("Ctrl+O").clicked() {
            asked.act(Action::Open);
        }
        if ui.button(say!("shelf-add-a-folder")).clicked() {
            asked.act(Action::AddFolder);
        }
        widgets::line_beside(
            ui,
            RichText::new(say!("shelf-or-drop")).color(scene.tokens.muted),
        );
    });
    ui.label(RichText::new(say!("shelf-kinds")).color(scene.tokens.muted));
    ui.add_space(space::NEAR);
}

fn nothing_found_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut ShelfView) {
    widgets::empty_state(
        ui,
        scene.tokens,
        Icon::Search,
        say!("shelf-no-text-on-the-shelf-is"),
        say!("shelf-try-fewer-words-or-another-filter"),
    );
    ui.vertical_centered(|ui| {
        if ui.button(say!("shelf-show-all-texts")).clicked() {
            view.filter = ShelfFilter::default();
        }
    });
}

/// Letters typed on the shelf go into its search; arrows lead from there to the cards.
fn take_typed(ui: &Ui, view: &mut ShelfView) {
    let ctx = ui.ctx();
    if ctx.text_edit_focused() || ctx.memory(|memory| memory.top_modal_layer().is_some()) {
        return;
    }
    let is_free = ctx.memory(|memory| memory.focused().is_none());
    let typed: String = ui.input(|input| {
        let text = input.events.iter().filter_map(|event| match event {
            egui::Event::Text(text) => Some(text.as_str()),
            _ => None,
        });
        text.collect()
    });
    if typed.chars().any(char::is_alphanumeric) {
        view.filter.query.push_str(typed.trim_start());
        view.grab_search = true;
    }
    let arrow =
        ui.input(|input| input.key_pressed(Key::ArrowDown) || input.key_pressed(Key::ArrowRight));
    if is_free && arrow {
        view.grab = view.made_first();
    }
}

impl Made {
    /// The id of the work that stands first.
    fn first(&self) -> Option<String> {
        let first = self
            .reading
            .first()
            .filter(|_| self.filter == ShelfFilter::default());
        first
            .or(self.shown.first())
            .map(|index| self.works[*index].id.clone())
    }
}

/// What a card and a row share: they open their work, and have its menu.
fn respond(
    ui: &Ui,
    scene: &Scene<'_>,
    view: &mut ShelfView,
    work: &Work,
    response: &egui::Response,
    asked: &mut Asked,
) {
    if view.grab.as_deref() == Some(work.id.as_str()) {
        view.grab = None;
        response.request_focus();
    }
    if response.gained_focus() {
        response.scroll_to_me(None);
    }
    if response.clicked() || response.middle_clicked() {
        let beside = response.middle_clicked() || ui.input(|input| input.modifiers.command);
        open(work, beside, asked);
    }
    if response.has_focus() {
        let (forget, edit) = ui.input_mut(|input| {
            (
                input.consume_key(Modifiers::NONE, Key::Delete),
                input.consume_key(Modifiers::NONE, Key::F2),
            )
        });
        if forget && !work.is_offered() {
            forget_work(work, asked);
        }
        if edit {
            view.details = Some(Box::new(details::Edited::of(work)));
        }
    }
    egui::Popup::context_menu(response)
        .style(widgets::menu_style(scene.tokens))
        .show(|ui| menu_ui(ui, scene, view, work, asked));
}

fn open(work: &Work, beside: bool, asked: &mut Asked) {
    if let Some(source) = work.first().source.clone() {
        asked.send(if beside {
            Command::OpenBeside(source)
        } else {
            Command::Open(source)
        });
    }
}

fn forget_work(work: &Work, asked: &mut Asked) {
    let texts = work
        .editions
        .iter()
        .map(|edition| (edition.key.clone(), edition.source.clone()));
    asked.send(Command::OnShelf(OnShelf::Forget(texts.collect())));
}

/// What can be done with a work.
fn menu_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut ShelfView, work: &Work, asked: &mut Asked) {
    ui.set_min_width(190.0);
    if ui.button(say!("button-open")).clicked() {
        open(work, false, asked);
    }
    if ui.button(say!("shelf-open-beside")).clicked() {
        open(work, true, asked);
    }
    ui.separator();
    if ui.button(say!("shelf-details")).clicked() {
        view.details = Some(Box::new(details::Edited::of(work)));
    }
    details::status_menu_ui(ui, work, asked);
    details::collections_menu_ui(ui, scene, view, work, asked);
    ui.separator();
    let file = work
        .first()
        .source
        .clone()
        .filter(|source| !source.is_bundled());
    ui.add_enabled_ui(file.is_some() && !work.is_missing(), |ui| {
        if ui.button(say!("shelf-show-in-folder")).clicked()
            && let Some(source) = file
        {
            asked.send(Command::ShowInFolder(source));
        }
    });
    ui.add_enabled_ui(!work.is_offered(), |ui| {
        if ui.button(say!("shelf-take-off-the-shelf")).clicked() {
            forget_work(work, asked);
        }
    });
}

/// The lines below a work's title.
fn below(work: &Work) -> String {
    if work.is_missing() {
        return match work.notes {
            0 => say!("shelf-file-not-found").to_owned(),
            _ => say!("shelf-file-not-found-your-notes-are").to_owned(),
        };
    }
    if let Some(trouble) = &work.first().trouble {
        return trouble.clone();
    }
    match work.about {
        Some(about) => about.to_owned(),
        None => work.authors.join(", "),
    }
}

/// The place of a rectangle's part, by shares of its width.
fn part(rect: Rect, from: f32, to: f32) -> Rect {
    Rect::from_min_max(
        pos2(rect.left() + rect.width() * from, rect.top()),
        pos2(rect.left() + rect.width() * to, rect.bottom()),
    )
}

/// One line that says where a text lies.
fn place(source: Option<&Source>) -> String {
    source.map_or_else(
        || say!("shelf-not-on-this-computer").to_owned(),
        ToString::to_string,
    )
}
