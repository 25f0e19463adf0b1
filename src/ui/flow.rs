//! Words and links set in lines as one text. Each piece stays whole on its line, so that a mirrored window can put the pieces of a line
//! in the other order, and all of a line stand on one baseline, whatever their size.

use super::theme::Tokens;
use super::widgets;
use egui::text::{LayoutJob, TextWrapping};
use egui::{Color32, CursorIcon, FontId, Galley, Pos2, Rect, Role, Sense, Ui, WidgetInfo, pos2};
use std::sync::Arc;

/// Room between two words, as a share of the size of the letters.
const SPACE: f32 = 0.28;

/// A word, a sign or a link. Spaces at its ends are kept as room beside it: as letters they would change sides in a mirrored window.
#[derive(Clone, Debug)]
pub(super) struct Piece {
    label: String,
    space_before: bool,
    space_after: bool,
    font: FontId,
    color: Color32,
    is_link: bool,
}

impl Piece {
    pub fn words(label: &str, font: FontId, color: Color32) -> Self {
        Self {
            label: label.trim().to_owned(),
            space_before: label.starts_with(char::is_whitespace),
            space_after: label.ends_with(char::is_whitespace),
            font,
            color,
            is_link: false,
        }
    }

    pub fn link(label: &str, font: FontId, color: Color32) -> Self {
        Self {
            is_link: true,
            ..Self::words(label, font, color)
        }
    }
}

/// A piece at its place.
struct Placed {
    galley: Arc<Galley>,
    x: f32,
    line: usize,
}

/// Draws pieces line by line in the width that there is. Answers with the link that was clicked, as its place among the pieces.
pub(super) fn flow_ui(ui: &mut Ui, tokens: &Tokens, pieces: &[Piece]) -> Option<usize> {
    let width = ui.available_width();
    let placed = placed(ui, pieces, width);
    let lines = placed.last().map_or(0, |last| last.line + 1);
    let (mut above, mut below) = (vec![0.0_f32; lines], vec![0.0_f32; lines]);
    for piece in &placed {
        let base = baseline(&piece.galley);
        above[piece.line] = above[piece.line].max(base);
        below[piece.line] = below[piece.line].max(piece.galley.size().y - base);
    }
    let height = above.iter().chain(&below).sum();
    let (rect, whole) = ui.allocate_exact_size(egui::vec2(width, height), Sense::hover());
    let said = said(pieces);
    whole.widget_info(|| WidgetInfo::labeled(Role::Label, true, &said));
    let mut clicked = None;
    for (index, (piece, at)) in pieces.iter().zip(&placed).enumerate() {
        let top: f32 = (0..at.line).map(|line| above[line] + below[line]).sum();
        let y = rect.top() + top + above[at.line] - baseline(&at.galley);
        let at_pos = pos2(rect.left() + at.x, y);
        ui.painter()
            .galley(at_pos, Arc::clone(&at.galley), piece.color);
        if piece.is_link && link_ui(ui, tokens, piece, index, at_pos, &at.galley) {
            clicked = Some(index);
        }
    }
    clicked
}

/// Whether a link was clicked.
fn link_ui(
    ui: &Ui,
    tokens: &Tokens,
    piece: &Piece,
    index: usize,
    at: Pos2,
    galley: &Galley,
) -> bool {
    let rect = Rect::from_min_size(at, galley.size());
    let id = ui.scope_id().with(("link", index, &piece.label));
    let response = ui.interact(rect, id, Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &piece.label));
    widgets::focus_ring(ui, tokens, &response, rect.expand(1.0));
    response.on_hover_cursor(CursorIcon::PointingHand).clicked()
}

/// Where each piece stands. A line is broken where there is room between two pieces, and before a link.
fn placed(ui: &Ui, pieces: &[Piece], width: f32) -> Vec<Placed> {
    let galleys: Vec<Arc<Galley>> = pieces.iter().map(|piece| laid(ui, piece, width)).collect();
    let is_apart = |index: usize| {
        let before = index.checked_sub(1).and_then(|before| pieces.get(before));
        pieces[index].space_before || before.is_some_and(|before| before.space_after)
    };
    let may_break = |index: usize| is_apart(index) || pieces[index].is_link;
    let mut placed: Vec<Placed> = Vec::new();
    let (mut x, mut line) = (0.0_f32, 0);
    for (index, galley) in galleys.iter().enumerate() {
        if x > 0.0 && may_break(index) {
            let space = if is_apart(index) {
                pieces[index].font.size * SPACE
            } else {
                0.0
            };
            let next = (index + 1..pieces.len()).find(|&next| may_break(next));
            let whole = &galleys[index..next.unwrap_or(pieces.len())];
            let needed: f32 = whole.iter().map(|galley| galley.size().x).sum();
            if x + space + needed > width {
                (x, line) = (0.0, line + 1);
            } else {
                x += space;
            }
        }
        placed.push(Placed {
            galley: Arc::clone(galley),
            x,
            line,
        });
        x += galley.size().x;
    }
    placed
}

/// A piece in one line, cut where it is longer than all the room.
fn laid(ui: &Ui, piece: &Piece, width: f32) -> Arc<Galley> {
    let mut job =
        LayoutJob::simple_singleline(piece.label.clone(), piece.font.clone(), piece.color);
    job.wrap = TextWrapping::truncate_at_width(width);
    ui.fonts_mut(|fonts| fonts.layout_job(job))
}

/// How far the letters stand on their line beneath the top of a galley.
fn baseline(galley: &Galley) -> f32 {
    let row = galley.rows.first();
    let letter = row.and_then(|row| Some(row.pos.y + row.glyphs.first()?.pos.y));
    letter.unwrap_or(galley.size().y)
}

/// All pieces as one sentence.
fn said(pieces: &[Piece]) -> String {
    let mut said = String::new();
    let mut was_apart = false;
    for piece in pieces {
        if (was_apart || piece.space_before) && !said.is_empty() {
            said.push(' ');
        }
        said.push_str(&piece.label);
        was_apart = piece.space_after;
    }
    said
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ui::theme;
    use egui_kittest::Harness;
    use egui_kittest::kittest::Queryable as _;

    fn window(width: f32) -> Harness<'static, Option<usize>> {
        let words = |label: &str| Piece::words(label, FontId::proportional(12.0), Color32::BLACK);
        let link = |label: &str| Piece::link(label, FontId::proportional(16.0), Color32::BLACK);
        let pieces = [
            words("sister of "),
            link("Ada Hale"),
            words(", "),
            link("Helen Hale"),
            words(" · "),
            words("friend of "),
            link("Ida Lunn"),
        ];
        let ui = move |ui: &mut Ui, clicked: &mut Option<usize>| {
            let at = flow_ui(ui, &Tokens::day(), &pieces);
            *clicked = clicked.or(at);
        };
        let setup = |ctx: &egui::Context| ctx.set_fonts(theme::fonts());
        let mut harness = Harness::builder()
            .with_size(egui::vec2(width, 200.0))
            .with_context_setup(setup)
            .build_ui_state(ui, None);
        harness.run();
        harness
    }

    #[test]
    fn it_is_one_sentence_whose_names_can_be_clicked() {
        let mut window = window(600.0);
        window
            .get_all_by_label_contains("sister of Ada Hale, Helen Hale · friend of Ida Lunn")
            .next()
            .expect("one sentence");
        window.get_by_label("Helen Hale").click();
        window.run();
        assert_eq!(*window.state(), Some(3));
    }

    #[test]
    fn words_of_a_line_stand_on_one_baseline_and_no_two_pieces_on_one_place() {
        for width in [600.0, 190.0, 120.0] {
            let window = window(width);
            let texts: Vec<(Rect, f32)> = window
                .output()
                .shapes
                .iter()
                .filter_map(|shape| match &shape.shape {
                    egui::Shape::Text(text) => Some((
                        Rect::from_min_size(text.pos, text.galley.size()),
                        text.pos.y + baseline(&text.galley),
                    )),
                    _ => None,
                })
                .collect();
            assert_eq!(texts.len(), 7);
            for (index, (rect, base)) in texts.iter().enumerate() {
                assert!(rect.right() <= width, "{rect:?}");
                for (other, other_base) in &texts[index + 1..] {
                    assert!(!rect.shrink(0.5).intersects(other.shrink(0.5)));
                    let is_one_line = (base - other_base).abs() < 8.0;
                    assert!(!is_one_line || (base - other_base).abs() < 0.51);
                }
            }
            let lines: std::collections::BTreeSet<i32> =
                texts.iter().map(|(_, base)| *base as i32).collect();
            assert_eq!(lines.len() > 1, width < 300.0);
        }
    }
}
