//! The shelf: what the window shows when no text is open. Texts read before, with how far; texts that come with the program.

use super::actions::Action;
use super::covers::Covers;
use super::icons::{self, Icon};
use super::theme::{self, inside, round, space, translucent};
use super::widgets::{self, small_icon_button};
use super::{Asked, Scene};
use crate::app::Command;
use crate::library::{BUNDLED, Bundled, Recent, Source};
use egui::{
    Align2, CentralPanel, CornerRadius, FontId, Frame, Rect, Response, RichText, Role, ScrollArea,
    Sense, Stroke, StrokeKind, TextureHandle, Ui, WidgetInfo, pos2, vec2,
};

const CARD: egui::Vec2 = vec2(248.0, 128.0);
const GAP: f32 = 16.0;

pub fn shelf_ui(ui: &mut Ui, scene: &Scene<'_>, covers: &mut Covers, asked: &mut Asked) {
    let recent = scene.state.shelf.recent();
    if recent
        .iter()
        .any(|recent| !recent.key.is_empty() && !scene.state.covers.contains_key(&recent.key))
    {
        asked.tell(Command::LookForCovers);
    }
    let frame = Frame::new()
        .fill(scene.tokens.paper)
        .inner_margin(inside::SHELF);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            let room = ui.available_width();
            let n_columns = (((room + GAP) / (CARD.x + GAP)) as usize).clamp(1, 3);
            let width = n_columns as f32 * (CARD.x + GAP) - GAP;
            ui.horizontal(|ui| {
                ui.add_space(((room - width) / 2.0).max(0.0));
                ui.vertical(|ui| {
                    ui.set_width(width);
                    greeting_ui(ui, scene, asked);
                    texts_ui(ui, scene, covers, n_columns, asked);
                    ui.add_space(space::END);
                });
            });
        });
    });
}

fn greeting_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    ui.add_space(space::WIDE);
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
    let label = "Open any text, see who is who, mark what matters. Your notes stay yours.";
    ui.label(
        RichText::new(label)
            .font(FontId::new(theme::text::LEAD, theme::book_italic()))
            .color(scene.tokens.muted),
    );
    ui.add_space(space::APART);
    ui.horizontal(|ui| {
        if widgets::main_button(ui, scene.tokens, "Open a file…").on_hover_text("Ctrl+O").clicked() {
            asked.act(Action::Open);
        }
        ui.label(
            RichText::new("or drop one here: EPUB, Kindle, FictionBook, Word, comics, web pages, Markdown, plain text")
                .color(scene.tokens.muted),
        );
    });
}

fn texts_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    covers: &mut Covers,
    n_columns: usize,
    asked: &mut Asked,
) {
    let texts = texts(scene.state.shelf.recent());
    for section in Section::ALL {
        let here: Vec<&Shelved<'_>> = texts
            .iter()
            .filter(|text| text.section() == section)
            .collect();
        if here.is_empty() {
            continue;
        }
        heading_ui(ui, scene, section.label());
        cards_ui(ui, n_columns, here.len(), |ui, index| {
            shelved_ui(ui, scene, covers, here[index], asked)
        });
    }
}

/// A text on the shelf: one that was opened before, or one that came with the program and was not.
struct Shelved<'a> {
    recent: Option<&'a Recent>,
    bundled: Option<&'a Bundled>,
}

/// Where on the shelf a text stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Section {
    Reading,
    Unread,
    Finished,
}

impl Section {
    const ALL: [Self; 3] = [Self::Reading, Self::Unread, Self::Finished];

    fn label(self) -> &'static str {
        match self {
            Self::Reading => "Reading",
            Self::Unread => "Unread",
            Self::Finished => "Finished",
        }
    }
}

/// A text is finished from here on: the last page may end a little before the last letter.
const FINISHED: f64 = 0.995;
/// And begun from here on: who has only looked at its first page has not begun it.
const BEGUN: f64 = 0.005;

impl Shelved<'_> {
    fn section(&self) -> Section {
        match self.recent.map_or(0.0, |recent| recent.progress) {
            progress if progress > FINISHED => Section::Finished,
            progress if progress >= BEGUN => Section::Reading,
            _ => Section::Unread,
        }
    }
}

/// Everything on the shelf: what was opened last first, then the program's own texts that never were.
fn texts(recent: &[Recent]) -> Vec<Shelved<'_>> {
    let bundled = |source: &Source| {
        BUNDLED
            .iter()
            .find(|text| *source == Source::Bundled(text.name.to_owned()))
    };
    let opened = recent.iter().map(|recent| Shelved {
        recent: Some(recent),
        bundled: bundled(&recent.source),
    });
    let is_new = |text: &&Bundled| {
        !recent
            .iter()
            .any(|recent| recent.source == Source::Bundled(text.name.to_owned()))
    };
    opened
        .chain(BUNDLED.iter().filter(is_new).map(|text| Shelved {
            recent: None,
            bundled: Some(text),
        }))
        .collect()
}

fn shelved_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    covers: &mut Covers,
    text: &Shelved<'_>,
    asked: &mut Asked,
) {
    let progress = text
        .recent
        .map(|recent| recent.progress)
        .filter(|progress| *progress >= BEGUN);
    let missing = text.recent.is_some_and(Recent::missing);
    let cover = text
        .recent
        .and_then(|recent| covers.get(ui.ctx(), scene.state, &recent.key));
    let authors = text
        .recent
        .map(|recent| recent.authors.join(", "))
        .unwrap_or_default();
    let label = match (text.bundled, text.recent) {
        (Some(bundled), _) => (bundled.title(), bundled.description()),
        (None, Some(recent)) => (recent.title.as_str(), authors.as_str()),
        (None, None) => return,
    };
    let response = card_ui(ui, scene, cover, label, progress, missing);
    if response.clicked() {
        let source = text
            .bundled
            .map(|text| Source::Bundled(text.name.to_owned()));
        asked.commands.extend(
            source
                .or_else(|| Some(text.recent?.source.clone()))
                .map(Command::Open),
        );
    }
    if let Some(recent) = text.recent.filter(|_| text.bundled.is_none()) {
        remove_ui(ui, scene, &response, recent, asked);
    }
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

fn cards_ui(ui: &mut Ui, n_columns: usize, count: usize, mut card: impl FnMut(&mut Ui, usize)) {
    ui.spacing_mut().item_spacing = vec2(GAP, GAP);
    for row in 0..count.div_ceil(n_columns) {
        ui.horizontal(|ui| {
            for index in row * n_columns..count.min((row + 1) * n_columns) {
                card(ui, index);
            }
        });
    }
    ui.spacing_mut().item_spacing = vec2(8.0, 6.0);
}

/// A text: its cover at the left where it has one, title and what stands below it, and how far it is read.
fn card_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    cover: Option<&TextureHandle>,
    (title, below): (&str, &str),
    progress: Option<f64>,
    missing: bool,
) -> Response {
    let tokens = scene.tokens;
    let (rect, response) = ui.allocate_exact_size(CARD, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, title));
    let fill = if response.hovered() {
        tokens.hover
    } else {
        tokens.raised
    };
    let edge = if response.has_focus() {
        tokens.ring()
    } else {
        Stroke::new(1.0, tokens.line)
    };
    ui.painter()
        .rect(rect, round::BUTTON, fill, edge, StrokeKind::Inside);
    let mut inner = rect.shrink2(vec2(16.0, 14.0));
    if let Some(cover) = cover {
        inner.min.x = cover_ui(ui, scene, cover, inner) + 14.0;
    }
    let color = if missing { tokens.muted } else { tokens.text };
    let title = wrapped(
        ui,
        title,
        FontId::new(theme::text::SUBTITLE, theme::book()),
        color,
        inner.width(),
        2,
    );
    let below_top = inner.top() + title.size().y + 4.0;
    ui.painter().galley(inner.min, title, color);
    let below = if missing {
        "File not found. Your notes are kept."
    } else {
        below
    };
    let below = wrapped(
        ui,
        below,
        FontId::proportional(theme::text::CAPTION),
        tokens.muted,
        inner.width(),
        2,
    );
    ui.painter()
        .galley(pos2(inner.left(), below_top), below, tokens.muted);
    progress_ui(ui, scene, inner, progress);
    response.on_hover_cursor(egui::CursorIcon::PointingHand)
}

/// A cover as high as the card's words, but no wider than a third of it; where it ends.
fn cover_ui(ui: &Ui, scene: &Scene<'_>, cover: &TextureHandle, inner: Rect) -> f32 {
    const WIDEST: f32 = 76.0;
    let size = cover.size_vec2();
    let scale = (inner.height() / size.y).min(WIDEST / size.x);
    let place = Rect::from_min_size(inner.min, size * scale)
        .translate(vec2(0.0, (inner.height() - size.y * scale) / 2.0));
    let whole = Rect::from_min_max(pos2(0.0, 0.0), pos2(1.0, 1.0));
    ui.painter()
        .image(cover.id(), place, whole, egui::Color32::WHITE);
    ui.painter().rect_stroke(
        place,
        CornerRadius::ZERO,
        Stroke::new(1.0, scene.tokens.line),
        StrokeKind::Outside,
    );
    place.right()
}

fn wrapped(
    ui: &Ui,
    label: &str,
    font: FontId,
    color: egui::Color32,
    width: f32,
    rows: usize,
) -> std::sync::Arc<egui::Galley> {
    let mut job = egui::text::LayoutJob::simple(label.to_owned(), font, color, width);
    job.wrap.max_rows = rows;
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

fn progress_ui(ui: &Ui, scene: &Scene<'_>, inner: Rect, progress: Option<f64>) {
    let tokens = scene.tokens;
    let foot = Rect::from_min_max(pos2(inner.left(), inner.bottom() - 12.0), inner.max);
    let Some(progress) = progress else {
        widgets::line(
            ui,
            foot,
            Align2::LEFT_CENTER,
            "Unread",
            FontId::proportional(theme::text::CAPTION),
            tokens.muted,
        );
        return;
    };
    let label = if progress > FINISHED {
        "Finished".to_owned()
    } else {
        format!("{:.0} %", progress * 100.0)
    };
    let right = widgets::line(
        ui,
        foot,
        Align2::RIGHT_CENTER,
        &label,
        FontId::proportional(theme::text::CAPTION),
        tokens.muted,
    );
    let band = Rect::from_min_max(
        pos2(foot.left(), foot.center().y - 1.5),
        pos2(right.left() - 8.0, foot.center().y + 1.5),
    );
    ui.painter()
        .rect_filled(band, 1.5, translucent(tokens.faint, 0.35));
    let done = Rect::from_min_max(
        band.min,
        pos2(band.left() + band.width() * progress as f32, band.bottom()),
    );
    ui.painter().rect_filled(done, 1.5, tokens.accent);
}

/// A cross in the card's corner takes the text off the shelf; the file and the notes stay.
fn remove_ui(ui: &mut Ui, scene: &Scene<'_>, card: &Response, recent: &Recent, asked: &mut Asked) {
    if !card.contains_pointer() && !card.has_focus() {
        return;
    }
    let corner =
        Rect::from_center_size(card.rect.right_top() + vec2(-18.0, 18.0), vec2(24.0, 24.0));
    // It lies over the card and takes no room beside it.
    let mut over = ui.new_child(egui::UiBuilder::new().max_rect(corner));
    if small_icon_button(
        &mut over,
        scene.tokens,
        Icon::Close,
        "Remove from the shelf (your file and notes stay)",
    )
    .clicked()
    {
        asked.tell(Command::Forget(recent.source.clone()));
    }
}
