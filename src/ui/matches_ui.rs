//! The list of all matches of a search, each with a few words around it, under the chapters that they stand in.

use super::view::{MatchLine, MatchList, View};
use super::{Asked, Scene, theme, widgets};
use crate::app::{Command, Find, OpenText};
use crate::document::Offset;
use crate::study::excerpt::excerpt;
use egui::text::{LayoutJob, TextFormat};
use egui::{FontId, Frame, Panel, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

/// Height of a line of the list, in points.
const LINE: f32 = 46.0;
/// Letters of the text on either side of a match.
const REACH: usize = 60;

/// Shows the list beside the page, where the find bar asks for it.
pub fn matches_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let Some(book) = scene.state.front() else {
        return;
    };
    let Some(bar) = view.find.as_mut().filter(|bar| bar.lists) else {
        return;
    };
    if bar.list.is_stale(book) {
        bar.list = listed(book);
    }
    let frame = Frame::new()
        .fill(scene.tokens.chrome)
        .inner_margin(theme::inside::PANEL);
    let list = &mut bar.list;
    Panel::left("matches")
        .resizable(true)
        .default_size(300.0)
        .size_range(200.0..=(ui.available_width() * 0.45).max(201.0))
        .frame(frame)
        .show(ui, |ui| lines_ui(ui, scene, book, list, asked));
}

fn listed(book: &OpenText) -> MatchList {
    let hits = &book.finding.hits;
    let mut starts: Vec<(Offset, usize)> = book
        .text
        .document
        .outline
        .iter()
        .enumerate()
        .filter_map(|(index, item)| Some((item.target?, index)))
        .collect();
    starts.sort_unstable();
    let mut lines = Vec::with_capacity(hits.len());
    let mut from = 0;
    while from < hits.len() {
        let after = starts.partition_point(|(start, _)| *start <= hits[from].start);
        let outline = after.checked_sub(1).map(|index| starts[index].1);
        // The chapter goes on to where the next begins.
        let count = starts.get(after).map_or(hits.len() - from, |(next, _)| {
            hits[from..].partition_point(|hit| hit.start < *next)
        });
        lines.push(MatchLine::Chapter { outline, count });
        lines.extend((from..from + count).map(MatchLine::Match));
        from += count;
    }
    MatchList {
        of: book.key().to_owned(),
        query: book.finding.query.clone(),
        options: book.finding.options,
        count: hits.len(),
        lines,
        current: None,
    }
}

fn lines_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    list: &mut MatchList,
    asked: &mut Asked,
) {
    if list.lines.is_empty() {
        ui.label(egui::RichText::new(say!("matches-no-matches")).color(scene.tokens.muted));
        return;
    }
    let current = book.finding.current;
    let mut area = ScrollArea::vertical().auto_shrink(false);
    // The match that one steps to comes into sight.
    if current != list.current {
        list.current = current;
        let at = list
            .lines
            .iter()
            .position(|line| matches!(line, MatchLine::Match(index) if Some(*index) == current));
        if let Some(at) = at {
            let offset = at as f32 * LINE - ui.available_height() / 2.0;
            area = area.vertical_scroll_offset(offset.max(0.0));
        }
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    area.show_rows(ui, LINE, list.lines.len(), |ui, rows| {
        for line in &list.lines[rows] {
            match *line {
                MatchLine::Chapter { outline, count } => {
                    chapter_ui(ui, scene, book, outline, count);
                }
                MatchLine::Match(index) => match_ui(ui, scene, book, index, asked),
            }
        }
    });
}

fn chapter_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    outline: Option<usize>,
    count: usize,
) {
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::hover());
    let document = &book.text.document;
    let title = outline.map_or(book.title(), |index| document.outline[index].label.as_str());
    let label = crate::messages::joined(&[title, &count.to_string()], " · ");
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
    let inner = rect.with_min_y(rect.top() + 16.0);
    widgets::line(
        ui,
        inner,
        egui::Align2::LEFT_CENTER,
        &label,
        FontId::new(theme::text::LABEL, theme::strong()),
        scene.tokens.chrome_text,
    );
}

fn match_ui(ui: &mut Ui, scene: &Scene<'_>, book: &OpenText, index: usize, asked: &mut Asked) {
    let tokens = scene.tokens;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), LINE), Sense::click());
    let chosen = book.finding.current == Some(index);
    let Some(&hit) = book.finding.hits.get(index) else {
        return;
    };
    let shown = excerpt(&book.text.document, hit, REACH);
    response.widget_info(|| {
        let text = format!("{}{}{}", shown.before, shown.matched, shown.after);
        WidgetInfo::selected(Role::Button, true, chosen, text)
    });
    widgets::ground(ui, tokens, &response, rect.shrink2(vec2(0.0, 1.0)), chosen);
    let font = FontId::new(theme::text::CAPTION, theme::book());
    let plain = TextFormat::simple(font.clone(), tokens.chrome_text);
    let marked = TextFormat {
        background: tokens.search_hit,
        ..TextFormat::simple(font, tokens.text)
    };
    let mut job = LayoutJob::default();
    // The match itself stands on the first line, whatever is before it.
    let skipped = shown.before.chars().count().saturating_sub(24);
    let before: String = shown.before.chars().skip(skipped).collect();
    let cut = if skipped > 0 { "…" } else { "" };
    job.append(
        &format!("{cut}{}", before.trim_start_matches('…')),
        0.0,
        plain.clone(),
    );
    job.append(&shown.matched, 0.0, marked);
    job.append(&shown.after, 0.0, plain);
    job.wrap.max_width = rect.width() - 14.0;
    job.wrap.max_rows = 2;
    let galley = ui.painter().layout_job(job);
    let at = egui::pos2(rect.left() + 7.0, rect.center().y - galley.size().y / 2.0);
    ui.painter().galley(at, galley, tokens.chrome_text);
    widgets::focus_ring(ui, tokens, &response, rect.shrink(1.0));
    if response.clicked() {
        asked.send(Command::Find(Find::Hit(index)));
    }
}
