//! Notes as the index of everything has them.

use crate::library::{Index, IndexError, Library, Saying};
use crate::study::language::Language;
use crate::study::sought::Kind;

/// Takes the notes on a text into the index; `stamp` tells this version of them from others.
///
/// # Errors
/// Where the index cannot be written.
pub fn put(index: &Index, library: &mut Library, key: &str, stamp: &str) -> Result<(), IndexError> {
    let (notebook, _) = library.notes_under(key);
    let sayings: Vec<Saying> = notebook.annotations().iter().map(saying_of).collect();
    let language = match index.language_of(key)? {
        Some(language) => language,
        None => language_of(&sayings),
    };
    index.put_sayings((Kind::Note, key, stamp), language, &sayings)
}

/// What notes look like whose text is not indexed.
fn language_of(notes: &[Saying]) -> Language {
    let all: Vec<&str> = notes.iter().map(|note| note.text.as_str()).collect();
    Language::detected(&all.join("\n"))
}

fn saying_of(note: &crate::annotation::Annotation) -> Saying {
    let notes = note.note_text();
    Saying {
        id: note.id.to_string(),
        text: format!("{}\n{notes}\n{}", note.quote, note.tags.join("\n")),
        tags: note.tags.clone(),
        shown: if notes.trim().is_empty() {
            note.quote.clone()
        } else {
            notes
        },
        at: note.anchor_state.range(),
        mentions: Vec::new(),
    }
}
