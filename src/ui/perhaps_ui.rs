//! The question whether two entries are one, on the card of either: answered with one click.

use super::theme::{self, space};
use super::widgets;
use super::{Asked, Scene};
use crate::app::{Command, Names, OpenText};
use crate::glossary::{Correction, Entry, EntryRef};
use egui::{RichText, Ui};

/// Asks of each entry that may be the same as this one.
pub(super) fn perhaps_ui(
    ui: &mut Ui,
    scene: &Scene<'_>,
    book: &OpenText,
    entry: &Entry,
    asked: &mut Asked,
) {
    let others = entry
        .perhaps
        .iter()
        .filter_map(|id| book.names.glossary.entry(id));
    for other in others {
        ui.add_space(space::TIGHT);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::TIGHT;
            ui.label(
                RichText::new(say!("perhaps-perhaps-the-same-as"))
                    .size(theme::text::CAPTION)
                    .color(scene.tokens.muted),
            );
            if widgets::quiet_link(ui, scene.tokens, &other.name).clicked() {
                asked.send(Command::FocusEntry(Some(other.id.clone())));
            }
        });
        ui.horizontal(|ui| {
            let merge = widgets::small_button(ui, say!("perhaps-merge"))
                .on_hover_text(say!("perhaps-make-one-entry-of-both"));
            if merge.clicked() {
                asked.send(Command::Names(Names::Correct(merged(entry, other))));
            }
            if widgets::small_button(ui, say!("perhaps-not-the-same")).clicked() {
                let apart = Correction::Apart {
                    of: EntryRef::from(entry),
                    other: EntryRef::from(other),
                };
                asked.send(Command::Names(Names::Correct(apart)));
            }
        });
    }
}

/// The one that is named less becomes another name of the one that is named more.
fn merged(one: &Entry, other: &Entry) -> Correction {
    let (of, into) = if one.mentions.len() > other.mentions.len() {
        (other, one)
    } else {
        (one, other)
    };
    Correction::Merge {
        of: EntryRef::from(of),
        into: EntryRef::from(into),
    }
}
