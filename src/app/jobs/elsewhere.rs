//! The same person, or the same place, in the other texts of the shelf: joined by name, confirmed by the reader.

use super::super::open_text::Elsewhere;
use super::lock;
use crate::glossary::{Correction, Corrections, Entry, same_name};
use crate::library::{Library, Recent};
use std::sync::Mutex;

/// Entries of other texts that bear the name of `entry`; those that the reader has confirmed first, then the most mentioned.
pub(super) fn elsewhere(library: &Mutex<Library>, key: &str, entry: &Entry, corrections: &Corrections) -> Vec<Elsewhere> {
    let mut found = Vec::new();
    let others: Vec<Recent> = lock(library).shelf().recent().iter().filter(|recent| recent.key != key).cloned().collect();
    for recent in others {
        // Held for one text at a time: notes may want to be saved.
        let Some(glossary) = lock(library).known_glossary(&recent.text_sha256) else { continue };
        for other in glossary.entries.iter().filter(|other| !other.mentions.is_empty()) {
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
                first: other.mentions.first().map(|mention| mention.start).unwrap_or_default(),
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
        Correction::Elsewhere { of, text, name: other, same } if of.name == entry.name && text == key && other == name => {
            Some(*same)
        }
        _ => None,
    };
    corrections.standing().filter_map(about).last()
}
