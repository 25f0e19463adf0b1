//! The line of a card that says whose sister, son or friend somebody is, each other name a way to its card.

use super::theme::{self, space};
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, OpenText};
use crate::glossary::{Entry, Gloss, Relation};
use egui::{RichText, Ui};

/// No more ties than this are shown: whoever is friends with everybody needs no list of them.
const SHOWN: usize = 6;

/// “sister of Jane, Lydia · daughter of Mr Bennet”, and whether somebody tells the story.
pub(super) fn family_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    entry: &Entry,
    asked: &mut Asked,
) {
    let ties = ties(entry);
    // One tie that the description has told already needs no line of its own.
    let told = |relation: &Relation| {
        entry
            .gloss
            .as_ref()
            .is_some_and(|gloss| gloss.range == Some(relation.range))
    };
    let narrator = |gloss: &Gloss| gloss.text.starts_with(say!("family-narrator"));
    let narrates = entry.narrates.is_some() && !entry.gloss.as_ref().is_some_and(narrator);
    let is_told = entry.relations.iter().all(told);
    if is_told && !narrates {
        return;
    }
    let quiet = |label: &str| {
        RichText::new(label)
            .size(theme::text::CAPTION)
            .color(scene.tokens.muted)
    };
    ui.add_space(space::TIGHT);
    ui.horizontal_wrapped(|ui| {
        let spacing = ui.spacing_mut();
        // The signs bring their own spaces: none before a comma.
        spacing.item_spacing = egui::Vec2::ZERO;
        // Links are as high as the words between them, and stand on one line with them.
        spacing.button_padding = egui::Vec2::ZERO;
        spacing.interact_size.y = 0.0;
        if narrates {
            let tells = say!("family-tells");
            let more = if ties.is_empty() { "" } else { " · " };
            ui.label(quiet(&format!("{tells}{more}")));
        }
        let last = ties.len().saturating_sub(1);
        for (index, (noun, others)) in ties.into_iter().enumerate() {
            ui.label(quiet(&say!("family-of", noun = noun)));
            let count = others.len();
            for (at, id) in others.into_iter().enumerate() {
                let Some(other) = book.names.glossary.entry(id) else {
                    continue;
                };
                if widgets::quiet_link(ui, scene.tokens, &other.name).clicked() {
                    asked.send(Command::FocusEntry(Some(other.id.clone())));
                }
                let sign = match (at + 1 < count, index < last) {
                    (true, _) => ", ",
                    (false, true) => " · ",
                    (false, false) => continue,
                };
                ui.label(quiet(sign));
            }
        }
    });
}

/// Nouns with the ids of those to whom they tie, family first.
fn ties(entry: &Entry) -> Vec<(&str, Vec<&str>)> {
    let mut ties: Vec<(&str, Vec<&str>)> = Vec::new();
    let (family, others): (Vec<&Relation>, Vec<&Relation>) = entry
        .relations
        .iter()
        .partition(|relation| relation.is_family());
    for relation in family.into_iter().chain(others).take(SHOWN) {
        match ties.iter_mut().find(|(noun, _)| *noun == relation.noun) {
            Some((_, ids)) => ids.push(&relation.of),
            None => ties.push((&relation.noun, vec![&relation.of])),
        }
    }
    ties
}
