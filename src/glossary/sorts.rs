//! Gods and ships: what is named as people and places are and is neither of the story's people nor a place.

use super::{Entry, EntryKind, Sort};
use crate::document::Document;

/// What an entry is more nearly; none where its kind says all.
pub(super) fn sort(document: &Document, entry: &Entry) -> Option<Sort> {
    match entry.kind {
        EntryKind::Person => is_god(entry).then_some(Sort::God),
        EntryKind::Organisation => is_ship(document, entry).then_some(Sort::Ship),
        EntryKind::Place | EntryKind::Event => None,
    }
}

/// Names that only gods have. Jupiter and Venus are left out: dogs and ships are called so.
const GODS: [&str; 20] = [
    "God",
    "Lord",
    "Lord God",
    "God Almighty",
    "Almighty",
    "Almighty God",
    "Providence",
    "Heaven",
    "Creator",
    "Jesus",
    "Christ",
    "Jesus Christ",
    "Holy Ghost",
    "Jehovah",
    "Allah",
    "Jove",
    "Zeus",
    "Brahma",
    "Vishnu",
    "Gott",
];

fn is_god(entry: &Entry) -> bool {
    let name = entry.name.trim_start_matches("the ");
    GODS.contains(&name)
}

/// Whether sailors are about where it is named: a society has no deck.
fn is_ship(document: &Document, entry: &Entry) -> bool {
    const NEAR: usize = 90;
    const LOOK: usize = 60;
    const WORDS: [&str; 22] = [
        "ship", "ship's", "ship’s", "schooner", "brig", "whaler", "vessel", "frigate", "steamer",
        "yacht", "lugger", "aboard", "deck", "decks", "crew", "sailed", "sailing", "moored",
        "anchor", "boat", "boats", "captain",
    ];
    let text = document.text.as_str();
    let looked = entry.mentions.len().min(LOOK);
    let afloat = entry.mentions.iter().take(LOOK).filter(|mention| {
        let bytes = document.text.bytes(**mention);
        let from = (bytes.start.saturating_sub(NEAR)..=bytes.start)
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(bytes.start);
        let to = (bytes.end..=text.len().min(bytes.end + NEAR))
            .rev()
            .find(|at| text.is_char_boundary(*at))
            .unwrap_or(bytes.end);
        let around = [&text[from..bytes.start], &text[bytes.end..to]];
        around.iter().any(|part| {
            part.split(|c: char| !c.is_alphanumeric() && c != '\'' && c != '’')
                .any(|word| WORDS.contains(&word.to_lowercase().as_str()))
        })
    });
    afloat.count() * 4 >= looked.max(1) && looked > 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::document::sample::paragraphs;

    fn sort_of(name: &str, kind: EntryKind, text: &str) -> Option<Sort> {
        let document = paragraphs(&[text]);
        let mentions = text.match_indices(name);
        let entry = Entry {
            mentions: mentions
                .map(|(at, _)| document.text.range_of_bytes(at..at + name.len()))
                .collect(),
            ..Entry::bare("x".to_owned(), name, kind)
        };
        sort(&document, &entry)
    }

    #[test]
    fn a_god_is_nobody_of_the_story_and_a_ship_is_no_society() {
        assert_eq!(
            sort_of("God", EntryKind::Person, "God knows."),
            Some(Sort::God)
        );
        assert_eq!(
            sort_of("Godfrey", EntryKind::Person, "Godfrey knows."),
            None
        );
        let sea = "All hands were on the deck of the Heron. The Heron sailed at noon.";
        assert_eq!(
            sort_of("Heron", EntryKind::Organisation, sea),
            Some(Sort::Ship)
        );
        let land = "He worked for the Heron. The Heron paid him well.";
        assert_eq!(sort_of("Heron", EntryKind::Organisation, land), None);
    }
}
