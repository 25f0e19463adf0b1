//! The line of a card that says whose sister, son or friend somebody is, each other name a way to its card.

use super::flow::{Piece, flow_ui};
use super::theme::{self, space};
use super::{Asked, Scene};
use crate::app::{Command, OpenText};
use crate::glossary::{Entry, Gloss, Relation};
use crate::messages::{self, Language};
use egui::{FontId, Ui};

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
    // Descriptions are in the language of the texts whose ties are known; readers of another are told in their own.
    let is_read = messages::current() == Language::English;
    let gloss = entry.gloss.as_ref().filter(|_| is_read);
    // One tie that the description has told already needs no line of its own.
    let told = |relation: &Relation| gloss.is_some_and(|gloss| gloss.range == Some(relation.range));
    let narrator = |gloss: &Gloss| gloss.text.starts_with(say!("family-narrator"));
    let narrates = entry.narrates.is_some() && !gloss.is_some_and(narrator);
    let is_told = entry.relations.iter().all(told);
    if is_told && !narrates {
        return;
    }
    ui.add_space(space::TIGHT);
    let line = line(scene, book, entry, narrates);
    let pieces: Vec<Piece> = line.iter().map(|(piece, _)| piece.clone()).collect();
    if let Some((_, Some(id))) = flow_ui(ui, scene.tokens, &pieces).and_then(|at| line.get(at)) {
        asked.send(Command::FocusEntry(Some((*id).to_owned())));
    }
}

/// The pieces of the line, the names with their ids.
fn line<'a>(
    scene: &Scene<'_>,
    book: &OpenText,
    entry: &'a Entry,
    narrates: bool,
) -> Vec<(Piece, Option<&'a str>)> {
    let (small, book_font) = (
        FontId::proportional(theme::text::CAPTION),
        FontId::new(theme::text::LABEL, theme::book()),
    );
    let words = |label: &str| {
        let piece = Piece::words(label, small.clone(), scene.tokens.muted);
        (piece, None)
    };
    let link = |(name, id): &(&str, &'a str)| {
        let piece = Piece::link(name, book_font.clone(), scene.tokens.accent);
        (piece, Some(*id))
    };
    let mut sentences: Vec<Vec<(Piece, Option<&str>)>> = Vec::new();
    if narrates {
        sentences.push(vec![words(say!("family-tells"))]);
    }
    // A comma of East Asia brings its own room.
    let comma = match say!("list-comma") {
        "、" => "、".to_owned(),
        comma => format!("{comma} "),
    };
    for (noun, ids) in ties(entry) {
        let glossary = &book.names.glossary;
        let known = ids
            .iter()
            .filter_map(|id| Some((glossary.entry(id)?.name.as_str(), *id)));
        let known: Vec<(&str, &str)> = known.collect();
        let Some((first, _)) = known.first() else {
            continue;
        };
        let (before, after) = crate::glossary::tie(noun, first);
        let mut sentence: Vec<_> = Some(before.as_str())
            .filter(|it| !it.is_empty())
            .map(words)
            .into_iter()
            .collect();
        for (index, name) in known.iter().enumerate() {
            if index > 0 {
                sentence.push(words(&comma));
            }
            sentence.push(link(name));
        }
        sentence.extend(Some(after.as_str()).filter(|it| !it.is_empty()).map(words));
        sentences.push(sentence);
    }
    let between = words(" · ");
    sentences.join(&between)
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
