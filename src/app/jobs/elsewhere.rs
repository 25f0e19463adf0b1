//! The same person, or the same place, in the other texts of the shelf: joined by name, confirmed by the reader.

use super::library_handle::LibraryHandle;
use crate::app::open_text::Elsewhere;
use crate::glossary::{Correction, Corrections, Entry, same_name};

/// Entries of other texts that bear the name of `entry`; those that the reader has confirmed first, then the most mentioned.
pub(super) fn elsewhere(
    library: &LibraryHandle,
    key: &str,
    entry: &Entry,
    corrections: &Corrections,
) -> Vec<Elsewhere> {
    let mut found = Vec::new();
    for recent in library.recent().iter().filter(|recent| recent.key != key) {
        let Some(glossary) = library.known_glossary(&recent.text_sha256) else {
            continue;
        };
        for other in glossary
            .entries
            .iter()
            .filter(|other| !other.mentions.is_empty())
        {
            let same = said(entry, corrections, &recent.key, &other.name);
            if same.is_none() && !same_name(entry, other) {
                continue;
            }
            found.push(Elsewhere {
                source: recent.source.clone(),
                key: recent.key.clone(),
                title: recent.title.clone(),
                name: other.name.clone(),
                gloss: other.gloss.as_ref().map(|gloss| gloss.text.clone()),
                mentions: other.mentions.len(),
                first: other
                    .mentions
                    .first()
                    .map(|mention| mention.start)
                    .unwrap_or_default(),
                same,
            });
        }
    }
    found.sort_by_key(|one| (std::cmp::Reverse(one.same), std::cmp::Reverse(one.mentions)));
    found
}

/// What the reader said last of an entry and one of another text.
fn said(entry: &Entry, corrections: &Corrections, key: &str, name: &str) -> Option<bool> {
    let about = |correction: &Correction| match correction {
        Correction::Elsewhere {
            of,
            text,
            name: other,
            same,
        } if of.name == entry.name && text == key && other == name => Some(*same),
        _ => None,
    };
    corrections.standing().filter_map(about).last()
}
