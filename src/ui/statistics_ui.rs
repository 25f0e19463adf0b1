//! How long was read, on which days, in which texts. It is known to this machine alone.

use super::theme;
use super::view::View;
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, Learning, day_of};
use crate::library::Setting;
use crate::messages::{day_and_month, month_and_year, month_name};
use crate::study::reading_log::{Read, ReadingLog};
use crate::study::review::Day;
use egui::{
    Align2, CentralPanel, FontId, Frame, Rect, RichText, Role, ScrollArea, Sense, Ui, WidgetInfo,
    pos2, vec2,
};

/// Days that are drawn one by one.
const DAYS: i64 = 30;
/// Months that are drawn.
const MONTHS: i16 = 12;
/// Texts that are listed.
const TEXTS: usize = 20;
const COLUMN: f32 = 720.0;

/// A column of a chart: what it is called, what it says when pointed at, and how tall it is.
struct Bar {
    label: String,
    says: String,
    seconds: u64,
}

pub(super) fn statistics_ui(ui: &mut Ui, scene: &Scene<'_>, view: &mut View, asked: &mut Asked) {
    let frame = Frame::new()
        .fill(scene.tokens.paper)
        .inner_margin(theme::inside::DESK);
    CentralPanel::default().frame(frame).show(ui, |ui| {
        ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
            // The scroll bar stands beside the charts.
            let width = (ui.available_width() - theme::space::APART).min(COLUMN);
            let margin = ((ui.available_width() - width) / 2.0).max(0.0);
            ui.horizontal_top(|ui| {
                ui.add_space(margin);
                ui.vertical(|ui| {
                    ui.set_width(width);
                    contents_ui(ui, scene, asked);
                    ui.add_space(theme::space::WIDE);
                });
            });
        });
    });
    let _ = view;
}

fn contents_ui(ui: &mut Ui, scene: &Scene<'_>, asked: &mut Asked) {
    let log = &scene.state.learned.log;
    let today = day_of(super::notebook_ui::now_ms());
    if log.is_empty() {
        let hint = if scene.state.settings.keep_reading_times {
            say!("reading-times-what")
        } else {
            say!("reading-times-off")
        };
        widgets::empty_state(
            ui,
            scene.tokens,
            super::icons::Icon::Manicule,
            say!("reading-times-nothing-read-yet"),
            hint,
        );
    } else {
        figures_ui(ui, scene, log, today);
        heading(ui, scene, say!("reading-times-the-last-30-days"));
        chart_ui(ui, scene, "reading by day", &days(log, today));
        heading(ui, scene, say!("reading-times-by-month"));
        chart_ui(ui, scene, "reading by month", &months(log));
        heading(ui, scene, say!("reading-times-by-text"));
        texts_ui(ui, scene, log);
    }
    heading(ui, scene, say!("reading-times-yours-alone"));
    let mut keeps = scene.state.settings.keep_reading_times;
    if ui
        .checkbox(&mut keeps, say!("reading-times-write-down-how-long-i-read"))
        .changed()
    {
        asked.set(Setting::KeepReadingTimes(keeps));
    }
    if !log.is_empty()
        && ui
            .button(say!("reading-times-erase-all-reading-times"))
            .clicked()
    {
        asked.send(Command::Learning(Learning::EraseLog));
    }
}

fn heading(ui: &mut Ui, scene: &Scene<'_>, label: &str) {
    ui.add_space(theme::space::SECTION);
    ui.label(
        RichText::new(label)
            .font(FontId::new(theme::text::SUBTITLE, theme::book()))
            .color(scene.tokens.text),
    );
    ui.add_space(theme::space::CLOSE);
}

/// The few numbers that say the most.
fn figures_ui(ui: &mut Ui, scene: &Scene<'_>, log: &ReadingLog, today: Day) {
    let week = log.between(today - 6, today);
    let first = log.first_day().unwrap_or(today);
    let all = log.between(first, today);
    let streak = log.streak(today);
    let figures = [
        (say!("reading-times-today"), duration(log.on(today).seconds)),
        (say!("reading-times-last-7-days"), duration(week.seconds)),
        (say!("reading-times-in-all"), duration(all.seconds)),
        (say!("reading-times-pages"), all.pages().to_string()),
        (say!("reading-times-days-in-a-row"), streak.to_string()),
    ];
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(theme::space::SECTION, theme::space::APART);
        for (label, value) in figures {
            ui.vertical(|ui| {
                ui.label(
                    RichText::new(value)
                        .font(FontId::new(theme::text::HEADLINE, theme::book()))
                        .color(scene.tokens.text),
                );
                ui.label(
                    RichText::new(label)
                        .size(theme::text::CAPTION)
                        .color(scene.tokens.muted),
                );
            });
        }
    });
}

/// `2 h 05 min`, `12 min`, `under a minute`.
fn duration(seconds: u64) -> String {
    let minutes = seconds / 60;
    match (minutes / 60, minutes % 60) {
        (0, 0) if seconds > 0 => say!("reading-times-under-a-minute").to_owned(),
        (0, minutes) => say!("reading-times-minutes", minutes = minutes),
        (hours, 0) => say!("reading-times-whole-hours", hours = hours),
        (hours, minutes) => say!(
            "reading-times-hours",
            hours = hours,
            minutes = format!("{minutes:02}")
        ),
    }
}

fn says(when: &str, read: Read) -> String {
    let pages = usize::try_from(read.pages()).unwrap_or(usize::MAX);
    let pages = say!("counted-pages", count = pages);
    let how_long = format!("{}, {pages}", duration(read.seconds));
    say!("labelled", label = when, text = how_long)
}

fn date_of(day: Day) -> jiff::civil::Date {
    let span = jiff::Span::new().try_days(day).unwrap_or_default();
    jiff::civil::date(1970, 1, 1)
        .checked_add(span)
        .unwrap_or(jiff::civil::Date::MAX)
}

fn day_number(date: jiff::civil::Date) -> Day {
    date.since(jiff::civil::date(1970, 1, 1))
        .map_or(0, |span| i64::from(span.get_days()))
}

fn days(log: &ReadingLog, today: Day) -> Vec<Bar> {
    let bar = |day: Day| {
        let (date, read) = (date_of(day), log.on(day));
        Bar {
            label: if (today - day) % 5 == 0 {
                day_and_month(date)
            } else {
                String::new()
            },
            says: says(&day_and_month(date), read),
            seconds: read.seconds,
        }
    };
    (today - DAYS + 1..=today).map(bar).collect()
}

fn months(log: &ReadingLog) -> Vec<Bar> {
    let today = date_of(day_of(super::notebook_ui::now_ms()));
    let bar = |back: i16| {
        let span = jiff::Span::new().try_months(back).unwrap_or_default();
        let month = today.first_of_month().checked_sub(span).unwrap_or(today);
        let read = log.between(day_number(month), day_number(month.last_of_month()));
        Bar {
            label: month_name(month.month()).to_owned(),
            says: says(&month_and_year(month), read),
            seconds: read.seconds,
        }
    };
    (0..MONTHS).rev().map(bar).collect()
}

/// How tall the columns of a chart are at most, and how tall the labels above and below them.
const CHART: f32 = 120.0;
const ABOVE: f32 = 18.0;
const BELOW: f32 = 22.0;

/// Columns over a line, with the tallest named.
fn chart_ui(ui: &mut Ui, scene: &Scene<'_>, name: &str, bars: &[Bar]) {
    let tokens = scene.tokens;
    let size = vec2(ui.available_width(), CHART + BELOW);
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    let read = bars.iter().filter(|bar| bar.seconds > 0);
    let labels: Vec<&str> = read.map(|bar| bar.says.as_str()).collect();
    response.widget_info(|| {
        WidgetInfo::labeled(Role::Label, true, format!("{name}: {}", labels.join("; ")))
    });
    let most = bars.iter().map(|bar| bar.seconds).max().unwrap_or(0);
    let ground = rect.top() + CHART;
    let line = egui::Stroke::new(1.0, tokens.line);
    ui.painter().hline(rect.x_range(), ground + 0.5, line);
    let step = rect.width() / bars.len().max(1) as f32;
    let pointed = response
        .hover_pos()
        .map(|at| ((at.x - rect.left()) / step) as usize);
    for (index, bar) in bars.iter().enumerate() {
        let left = rect.left() + step * index as f32;
        let share = bar.seconds as f32 / most.max(60) as f32;
        let column = Rect::from_min_max(
            pos2(left + step * 0.15, ground - share * (CHART - ABOVE)),
            pos2(left + step * 0.85, ground),
        );
        bar_ui(ui, scene, bar, (column, rect), pointed == Some(index));
    }
    let (label, color) = match pointed.and_then(|index| bars.get(index)) {
        Some(bar) => (bar.says.clone(), tokens.chrome_text),
        None => (
            say!("reading-times-at-most", duration = duration(most)),
            tokens.muted,
        ),
    };
    let caption = FontId::proportional(theme::text::CAPTION);
    ui.painter()
        .text(rect.left_top(), Align2::LEFT_TOP, label, caption, color);
}

/// A bar in its column, and below it its label, which stays within the chart.
fn bar_ui(ui: &Ui, scene: &Scene<'_>, bar: &Bar, (column, chart): (Rect, Rect), is_pointed: bool) {
    let color = if is_pointed {
        scene.tokens.text
    } else {
        scene.tokens.accent
    };
    ui.painter().rect_filled(column, 2.0, color);
    if !bar.label.is_empty() {
        let caption = FontId::proportional(theme::text::CAPTION);
        let color = scene.tokens.muted;
        let label = ui
            .painter()
            .layout_no_wrap(bar.label.clone(), caption, color);
        let last = (chart.right() - label.size().x).max(chart.left());
        let left = (column.center().x - label.size().x / 2.0).clamp(chart.left(), last);
        let at = pos2(left, column.bottom() + 5.0);
        ui.painter().galley(at, label, color);
    }
}

fn texts_ui(ui: &mut Ui, scene: &Scene<'_>, log: &ReadingLog) {
    let texts = log.by_text();
    let most = texts.first().map_or(1, |(_, read)| read.seconds.max(1));
    for (title, read) in texts.iter().take(TEXTS) {
        let (rect, response) =
            ui.allocate_exact_size(vec2(ui.available_width(), 26.0), Sense::hover());
        let label = says(title, *read);
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, &label));
        let share = read.seconds as f32 / most as f32;
        let bar = Rect::from_min_size(rect.min + vec2(0.0, 2.0), vec2(rect.width() * share, 22.0));
        ui.painter()
            .rect_filled(bar, 4.0, theme::translucent(scene.tokens.accent, 0.18));
        let (left, right) = rect
            .shrink2(vec2(8.0, 0.0))
            .split_left_right_at_x(rect.right() - 150.0);
        widgets::line(
            ui,
            left,
            Align2::LEFT_CENTER,
            title,
            FontId::new(theme::text::LABEL, theme::book()),
            scene.tokens.text,
        );
        let figures = say!(
            "reading-times-of-text",
            duration = duration(read.seconds),
            pages = read.pages()
        );
        widgets::line(
            ui,
            right,
            Align2::RIGHT_CENTER,
            &figures,
            FontId::proportional(theme::text::CAPTION),
            scene.tokens.muted,
        );
    }
}
